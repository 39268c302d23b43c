"""Whether a page under the right headline shows a wall: a notice that stands in the place of an article's text, or of its rest.

Two signs are needed. One is the text's own: it has next to none of the headline's words but in the headline itself, which
walls repeat (of 758 real articles, 2 in 100 have so few), or it is short and ends in what walls say (walls.toml). The other
is another article's page that shows the same notice: one that was read in this run, or one that is asked for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Awaitable, Callable
from functools import cache
from importlib.resources import files

from scrapy.http import Response

from crawler.discover import Found
from crawler.errors import ReadingFailed
from crawler.fetch.address_words import WORD
from crawler.fetch.site import LiveSite
from crawler.items import Article, Page
from crawler.state.known import WRITTEN
from crawler.urls.canonical import url_key

WITNESSES, LEAST_SHARE = 3, 0.25
"""So many words of a headline are needed to tell, and so small a share of them says that the text is another's."""
STEM = 5
"""Letters of a word that its other forms begin with or hold: "bangun" in "pembangunan"."""
LONG = 60
"""Characters of a paragraph that tells; shorter ones ("Baca juga") are alike on many pages."""
MOST = 0.7
"""The share of a text, in characters of its long paragraphs, that makes it another page's."""
LEAST, DIFFERENT = 2, 1
"""The same for a notice with a number or a time in it: so many paragraphs are another page's, and so many are not."""
NOTICE = 5
"""Paragraphs at a text's end in which a notice may begin."""
EXCERPT = 120
"""Words before a notice at most: a text that is longer is whole, and what asks for a subscription below it is an ad."""
PEERS = 2
"""So many pages are asked for in a run at most, to compare with."""
KEPT = 20
"""So many pages of a run are kept, to compare with."""


@cache
def _signs() -> re.Pattern[str]:
    rows = tomllib.loads(files("crawler.fetch").joinpath("walls.toml").read_text(encoding="utf-8"))["sign"]
    return re.compile("|".join(f"(?:{row['pattern']})" for row in rows), re.I)


def misses_headline(article: Article) -> bool:
    """Whether the text has next to none of the words of its headline. False where one of both is too short to tell."""
    words = set(WORD.findall((article.title or "").casefold()))
    if len(words) < WITNESSES or not any(len(block.text) >= LONG for block in article.blocks):
        return False
    text = " ".join(_paragraphs(article))
    return sum(word[:STEM] in text for word in words) < LEAST_SHARE * len(words)


def notice(article: Article) -> list[str]:
    """The paragraphs from the first that says what walls say to the end, where an excerpt at most stands before; else none."""
    texts = _paragraphs(article)
    begins = next((n for n in range(max(0, len(texts) - NOTICE), len(texts)) if _signs().search(texts[n])), None)
    if begins is None or sum(len(text.split()) for text in texts[:begins]) > EXCERPT:
        return []
    return texts[begins:]


def is_suspicious(article: Article) -> bool:
    """Whether the text alone may be a wall's: of a post of the interface, the page tells."""
    return misses_headline(article) or bool(notice(article))


async def is_wall(
    site: LiveSite, found: Found, article: Article, read: Callable[[LiveSite, Response], Awaitable[Page]]
) -> bool:
    """Whether the page shows what another article's page shows too. `read`: what an answer holds.

    An excerpt that ends in a notice is believed, where nothing was written yet, when it is there again after a pause: of a
    paid article no more is ever shown. Costs no request where nothing is suspicious, and `PEERS` a run at most.
    """
    key, own = url_key(found.url), {url_key(found.url), url_key(article.url)}
    cut = not misses_headline(article)
    mine = notice(article) if cut else [text for text in _paragraphs(article) if len(text) >= LONG]
    if len(site.peers) < KEPT:
        site.peers.setdefault(key, frozenset(_paragraphs(article)))
    if not mine or (cut and _said_before(site, key)):
        return False
    if _shown_elsewhere(site, own, mine):
        return True
    async with site.peers_lock:
        for url in [url for url in _others(site) if url_key(url) not in own | site.peers_asked.keys()]:
            if len(site.peers_asked) >= PEERS:
                break
            site.peers_asked[url_key(url)] = await _text_of(site, url, read)
            if _shown_elsewhere(site, own, mine):
                return True
    return _shown_elsewhere(site, own, mine)


def _said_before(site: LiveSite, key: str) -> bool:
    row = site.session.state.resolve(site.session.portal, key)
    return row is not None and row.outcome not in WRITTEN and row.no_article and row.missing > 0


def _shown_elsewhere(site: LiveSite, own: set[str], mine: list[str]) -> bool:
    size = sum(map(len, mine))
    for peers in (site.peers, site.peers_asked):
        for other, texts in peers.items():
            if other in own:
                continue
            shared = [text for text in mine if text in texts]
            of_both = len(shared) >= LEAST and len(mine) - len(shared) <= DIFFERENT
            if of_both or (shared and sum(map(len, shared)) >= MOST * size):
                return True
    return False


def _others(site: LiveSite) -> list[str]:
    """Articles to compare with: the newest known, then those that the home page shows."""
    session = site.session
    return [*(row.url for row in session.state.newest(session.portal, PEERS + 1)), *session.survey.front[: PEERS + 1]]


async def _text_of(site: LiveSite, url: str, read: Callable[[LiveSite, Response], Awaitable[Page]]) -> frozenset[str]:
    response = await site.fetch(url, named=False)
    if response is None or response.status != 200:
        return frozenset()
    try:
        page = await read(site, response)
    except ReadingFailed:
        return frozenset()
    return frozenset(_paragraphs(page.article)) if page.article is not None else frozenset()


def _paragraphs(article: Article) -> list[str]:
    """The paragraphs, in lower case, without the headline, which a wall repeats on each page."""
    title = (article.title or "").casefold().strip()
    texts = (block.text.casefold() for block in article.blocks)
    return [" ".join(text.replace(title, " ").split()) if title else text for text in texts]
