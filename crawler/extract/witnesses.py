"""What a page says of its article a second time, noted while the page is at hand; `doubts` holds the record against it.

Descriptions for search engines and networks, JSON-LD's articleBody and wordCount, headlines in heading and <head>,
other times than the one that was taken, the day in the address, and running text near the story that is not part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract.content.titles import own_headline
from crawler.extract.fields.date_sources import Seen
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import without_site, words
from crawler.extract.text.times import has_time, shows_clock
from crawler.extract.tree.document import INLINE, NO_TEXT, Document, first, raw_text, string, visible_string
from crawler.extract.tree.parse import fold
from crawler.extract.tree.structured import Node, text, texts
from crawler.record_parts import Witness

DESCRIPTION = 100
"""Characters from which on a description may be the beginning of the text."""
BEGINS, SURELY = 32, 48
"""Characters by which the beginning of a description is looked for in a text, and those that show that it is one."""
BEGINNING, END = 400, 300
"""Characters of an articleBody that are kept of either end."""
PARAGRAPH = 100
"""Characters of running text outside of the story's container from which on it is noted."""
MOST = 12
"""Paragraphs outside of the container that are noted."""
LONGEST = 400

_ENDS = re.compile(r"[.!?…][\"”’»)\]]{0,2}$")
_DAY = re.compile(
    r"/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?:[/-]([0-2]\d|3[01]))?(?=/)|(?<=[/-])(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=\d{0,8}(?:[/.-]|$))"
)
_SLUG = re.compile(r"/(?:\d+[-_])?((?:[a-z][a-z0-9]+[-_]){4,}[a-z][a-z0-9]+)(?:[-_]\d+)?(?:\.html?)?/?$")
"""The last part of an address, where it was made of a headline: five words or more."""
_CUT = re.compile(r"\s*(?:\[\s?(?:…|\.\.\.)\s?\]|…|\.\.\.|read more.{0,40}|baca selengkapnya.{0,40})\s*$", re.I)
"""How a system ends an excerpt that it cut."""
_CUT_INSIDE = re.compile(r"\s*\[\s?(?:…|\.\.\.)\s?\]\s")
"""The same before "The post … appeared first on …"."""
_LEADING_DATE = re.compile(r"^.{0,40}\d{4}\s*(?:\d{1,2}[:.]\d{2})?(?:\s*wi[bt]a?)?\s*[|–—-]\s*", re.I)


def collect(
    document: Document,
    scope: Scope,
    title: etree._Element | None,
    sites: set[str],
    times: list[Seen],
    published: datetime | None,
) -> list[Witness]:
    """The witnesses of a page. `times`: all that the page tells of its publication, read; `published`: what was taken."""
    return [
        *_descriptions(document),
        *_article_body(document.structured.article),
        *_headlines(document, title, sites),
        *_times(times, published),
        *_address(document.url),
        *_outside(document, scope),
    ]


def of_excerpt(excerpt: str, way: str = "rest") -> list[Witness]:
    """The excerpt of a REST post or feed item (`way`), where the system cut it from the text.

    One that somebody wrote is a summary. A feed may name article and portal behind the mark of the cut.
    """
    said = fold(excerpt)
    cut = _CUT.search(said) or _CUT_INSIDE.search(said)
    if not cut or cut.start() < DESCRIPTION:
        return []
    return [Witness("body", f"{way} excerpt", said[: cut.start()][:LONGEST])]


def _descriptions(document: Document) -> Iterator[Witness]:
    """The descriptions that begin as some text on the page does; others are summaries, or the portal's own."""
    meta, seen = document.structured.meta, set[str]()
    told = [(name, meta.get(name, "")) for name in ("og:description", "description", "twitter:description")]
    told.append(("json-ld description", text(document.structured.article.get("description"))))
    page = ""
    for name, value in told:
        value = _LEADING_DATE.sub("", fold(value))
        if len(value) < DESCRIPTION or value in seen:
            continue
        seen.add(value)
        page = page or (raw_text(document.body) if document.body is not None else "")
        if _prints_beginning(page, value):
            yield Witness("body", name, value[:LONGEST])


def _prints_beginning(page: str, value: str) -> bool:
    """Whether a page's text, as the source has it, says the beginning of a description; two may share an office and a name."""
    start = page.find(value[:BEGINS])
    while start >= 0:
        if fold(page[start : start + 3 * SURELY]).startswith(value[:SURELY]):
            return True
        start = page.find(value[:BEGINS], start + BEGINS)
    return False


def _article_body(article: Node) -> Iterator[Witness]:
    body = " ".join(texts(article.get("articleBody"))[:1])
    if len(body) >= BEGINNING and "<p" not in body:
        yield Witness("body", "json-ld articleBody", body[:BEGINNING])
        if _ENDS.search(body):  # else it was cut
            yield Witness("body", "json-ld articleBody, its end", body[-END:])
    count = article.get("wordCount")
    if isinstance(count, (int, str)) and str(count).isdigit():
        yield Witness("body", "json-ld wordCount", str(count))


def _headlines(document: Document, title: etree._Element | None, sites: set[str]) -> Iterator[Witness]:
    structured, element = document.structured, document.title
    told = [
        ("heading", own_headline(title) or visible_string(title, LONGEST) if title is not None else ""),
        ("json-ld headline", text(structured.article.get("headline"))),
        ("og:title", structured.meta.get("og:title", "")),
        ("title element", string(element) if element is not None else ""),
    ]
    shown: dict[str, str] = {}  # most pages say one headline four times
    for name, value in told:
        if value and value not in shown:
            shown[value] = without_site(value, sites)[:LONGEST] if len(words(value)) > 1 else ""
        if value and shown[value]:
            yield Witness("title", name, shown[value])


def _times(times: list[Seen], published: datetime | None) -> Iterator[Witness]:
    """The times for machines and the first printed one, each as the instant or the clock that fits what was taken."""
    if published is None:
        return
    for seen in times:
        if seen.source == "printed" and seen.moment is not None and not has_time(seen.raw) and shows_clock(seen.raw):
            yield Witness("published_at", "printed clock", seen.raw[:LONGEST])
            break
    printed = [seen for seen in times if seen.source == "printed"][:1]
    for seen in [*(seen for seen in times if seen.source != "printed"), *printed]:
        if seen.moment is None:
            continue
        clock = (seen.moment.astimezone(UTC) if seen.utc else seen.moment).replace(tzinfo=published.tzinfo)
        nearest = min(seen.moment.astimezone(published.tzinfo), clock, key=lambda moment: abs(moment - published))
        said = nearest.isoformat(timespec="minutes") if has_time(seen.raw) else nearest.date().isoformat()
        yield Witness("published_at", seen.source, said)


def _address(url: str) -> Iterator[Witness]:
    path = urlsplit(url).path
    if slug := _SLUG.search(path):
        yield Witness("title", "address", slug[1].replace("-", " ").replace("_", " "))
    match = _DAY.search(path)
    if match:
        year, month, day_of = match.groups()[:3] if match[1] else match.groups()[3:]
        try:
            day = date(int(year), int(month), int(day_of or 1))
        except ValueError:
            return
        yield Witness("published_at", "address", day.isoformat() if day_of else f"{year}-{month}")


def _outside(document: Document, scope: Scope) -> Iterator[Witness]:
    """Paragraphs behind the text, in the smallest element around it and the headline, that no other part of the page holds.

    A box with a link of its own (a call to readers) is another part.
    """
    found = 0
    for element in scope.top.iter("p", "div", "blockquote", "section", "td"):
        place = document.order.get(element, -1)
        if place <= scope.end or scope.is_foreign(element):
            continue
        if not len(element):
            if len(element.text or "") < PARAGRAPH:
                continue
        elif any(inner.tag not in INLINE and inner.tag not in NO_TEXT for inner in element):
            continue  # not a paragraph itself
        said = visible_string(element, 4 * LONGEST)
        if len(said) < PARAGRAPH or not _ENDS.search(said):
            continue
        box = element.getparent()
        if box is None or (
            first(box, "a", "button", "form", "input") is None and not document.styles.of(element).hides
        ):
            found += 1
            yield Witness("body", "page, outside of the text", said[:LONGEST])
            if found >= MOST:
                return
