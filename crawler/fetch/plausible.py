"""Whether a page reads as the article that its address and the list name.

A wall that answers 200 (a consent page, "account suspended", maintenance) stands under every article's address. It must
neither come out as an article nor replace one. Two witnesses tell: the words of the address and of the headline that
the list showed, and the same text under another address in the same run.
"""

from __future__ import annotations

import time
from hashlib import blake2b

from crawler.discover import Found
from crawler.fetch.address_words import WORD, Addresses
from crawler.fetch.no_article import FIRST_PAUSE
from crawler.fetch.site import LiveSite
from crawler.items import Article
from crawler.reasons import reason
from crawler.urls.canonical import url_key

WITNESSES = 3
"""So many words of an address or a headline are needed to contradict a page."""
LEAST_SHARE = 0.2
"""A page that has fewer of these words than this share tells of something else; one may be there by chance."""
SHORT = 2
"""Texts of so few blocks are alike on many pages (a photo and a line), so the same one says nothing."""


def contradicted(found: Found, article: Article, addresses: Addresses) -> bool:
    """Whether the page has next to none of the words that its address and the list's headline promise.

    False where these are too few to tell: addresses of numbers, short headlines.
    """
    text = " ".join([article.title or "", *(block.text for block in article.blocks)]).casefold()
    said = set(WORD.findall(text))
    witnesses = [addresses.telling(found.url), set(WORD.findall((found.title or "").casefold()))]
    told = [promised for promised in witnesses if len(promised) >= WITNESSES]
    return bool(told) and all(len(promised & said) < LEAST_SHARE * len(promised) for promised in told)


def text_mark(article: Article) -> str | None:
    """A hash of the page's text, the same for the same text under another address; None where it is too short to tell."""
    texts = [block.text for block in article.blocks]
    if len(texts) <= SHORT:
        return None
    return blake2b("\n".join([article.title or "", *texts]).encode("utf-8", "replace"), digest_size=8).hexdigest()


def other_page(site: LiveSite, found: Found, article: Article) -> str | None:
    """Why this page is not taken for the article that was looked for; None where it is.

    A page whose address and headline promise another text is believed once it says the same again after a pause, and
    never while other addresses show the very same text.
    """
    mark, key = text_mark(article), url_key(found.url)
    if mark is None:
        return None
    shown_under = site.first_with_text(mark, key)
    if not contradicted(found, article, site.addresses):
        return None
    state, portal, unsure = site.session.state, site.session.portal, f"unsure:{key}"
    said_before, _, _, when = state.source(portal, unsure)
    if said_before != mark:
        state.set_source(portal, unsure, mark)
    elsewhere = shown_under != key or state.is_elsewhere(portal, "unsure:", mark, besides=unsure)
    if not elsewhere and said_before == mark and when is not None and time.time() - when >= FIRST_PAUSE:
        return None
    return reason("not_as_named")
