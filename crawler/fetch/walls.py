"""Whether a page under the right headline shows a wall: a notice that stands in the place of every article's text.

Two signs are needed. The text has next to none of the headline's words (of 758 real articles, 2 in 100 have so few), and
another article's page shows the same text: one that is known, or that the home page shows, is asked for once a run.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from scrapy.http import Response

from crawler.discover import Found
from crawler.errors import ReadingFailed
from crawler.fetch.address_words import WORD
from crawler.fetch.site import LiveSite
from crawler.items import Article, Page
from crawler.urls.canonical import url_key

WITNESSES, LEAST_SHARE = 3, 0.25
"""So many words of a headline are needed to tell, and so small a share of them says that the text is another's."""
STEM = 5
"""Letters of a word that its other forms begin with or hold: "bangun" in "pembangunan"."""
LONG = 60
"""Characters of a paragraph that tells; shorter ones ("Baca juga") are alike on many pages."""
MOST = 0.7
"""The share of a text, in characters of its long paragraphs, that makes it another page's."""
PEERS = 2
"""So many pages are asked for in a run at most, where none was read yet to compare with."""
KEPT = 20
"""So many pages of a run are kept, to compare with."""


def misses_headline(article: Article) -> bool:
    """Whether the text has next to none of the words of its headline. False where one of both is too short to tell."""
    words = set(WORD.findall((article.title or "").casefold()))
    text = " ".join(block.text for block in article.blocks).casefold()
    if len(words) < WITNESSES or not _long(article):
        return False
    return sum(word[:STEM] in text for word in words) < LEAST_SHARE * len(words)


async def is_wall(
    site: LiveSite, found: Found, article: Article, read: Callable[[LiveSite, Response], Awaitable[Page]]
) -> bool:
    """Whether the page shows what another article's page shows too. `read`: what an answer holds.

    Costs no request where the text has words of its headline, and `PEERS` a run at most.
    """
    mine, key, peers = _long(article), url_key(found.url), site.peers
    suspicious = misses_headline(article)
    if suspicious and not any(other != key for other in peers):
        async with site.peers_lock:
            for url in [url for url in _others(site) if url_key(url) != key][:PEERS]:
                if not any(peers.values()):
                    peers[url_key(url)] = await _text_of(site, url, read)
    if len(peers) < KEPT:
        peers.setdefault(key, frozenset(mine))
    if not suspicious:
        return False
    size = sum(map(len, mine))
    return any(
        sum(len(text) for text in mine if text in texts) >= MOST * size
        for other, texts in peers.items()
        if other not in (key, url_key(article.url))
    )


def _others(site: LiveSite) -> list[str]:
    """Articles to compare with: the newest known, then those that the home page shows."""
    session = site.session
    return [*(row.url for row in session.state.newest(session.portal, PEERS)), *session.survey.front[: PEERS + 1]]


async def _text_of(site: LiveSite, url: str, read: Callable[[LiveSite, Response], Awaitable[Page]]) -> frozenset[str]:
    response = await site.fetch(url, named=False)
    if response is None or response.status != 200:
        return frozenset()
    try:
        page = await read(site, response)
    except ReadingFailed:
        return frozenset()
    return frozenset(_long(page.article)) if page.article is not None else frozenset()


def _long(article: Article) -> list[str]:
    return [block.text for block in article.blocks if len(block.text) >= LONG]
