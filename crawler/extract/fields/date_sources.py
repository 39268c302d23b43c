"""The places where a page tells its times: for machines, in <time> and microdata, and in print by the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from crawler.extract.content.caption_elements import describes_picture
from crawler.extract.content.scope import HEADLINE, Scope
from crawler.extract.text.times import has_time
from crawler.extract.tree.document import string, visible_string
from crawler.extract.tree.parse import fold
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.structured import Structured, text

PUBLISHED_META = (
    # In order of trust. The first three are written by SEO plugins from the post; the rest by portals' own systems.
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "publishdate",
    "dtk:publishdate",
    "content_publisheddate",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article:published",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "citation_date",
    "citation_publication_date",
    "date",
)
MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)
LONGEST = 140
"""Characters of an element that may print a date; longer ones are sentences."""
SENTENCE = 60
"""Characters before a date from which on a text with many small words is a sentence, a caption perhaps."""
IN_SIGHT = 60
"""Printed dates looked at before the search ends."""
NEAR_BELOW = 80
"""Elements below the text among which some portals print the date: "Diposting pada 3 Juni 2024 oleh Redaksi"."""
OF_ITS_OWN = 90
"""Characters of a line at either end of the text that prints the article's date and little more."""
TEASER = 400
"""Characters of a title with its date, a picture and an intro in a list of other articles."""
_TODAY = frozenset({"now", "today", "sekarang", "live"})
_RELATIVE = re.compile(r"\b(?:ago|lalu)\b", re.I)

_DATE_LIKE = re.compile(
    r"\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\b\d{1,2}\.?\s+[A-Za-z]{3,10}\.?,?\s+\d{4}|\b[A-Za-z]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\b\d{1,2}[:.]\d{2}\s*(?:wib|wita|wit)\b|\b\d+\s+\w+\s+(?:ago|lalu|yang\s+lalu)\b|\b\d{1,2}-[A-Za-z]{3,9}-\d{2,4}",
    re.I,
)
_DASHED_CLOCK = re.compile(r"\s*T(\d\d)-(\d\d)-(\d\d)(?=Z|$)")
_UTC_MARK = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*$", re.I)


@dataclass(slots=True)
class Seen:
    """A time as one place on the page gives it."""

    raw: str
    source: str
    moment: datetime | None = None

    @property
    def utc(self) -> bool:
        """Whether it claims to be in UTC."""
        return bool(_UTC_MARK.search(self.raw))


def machine_times(structured: Structured, scope: Scope) -> tuple[list[Seen], list[Seen]]:
    """Times of publication and of change for machines, most trusted first."""
    published: list[Seen] = []
    modified: list[Seen] = []
    article, page, meta = structured.article, structured.page, structured.meta

    def add(where: list[Seen], raw: str, source: str) -> None:
        raw = fold(raw)  # an attribute may hold line breaks
        if raw and len(raw) < 80 and any(map(str.isdigit, raw)):
            where.append(Seen(_DASHED_CLOCK.sub(r"T\1:\2:\3", raw), source))

    add(published, text(article.get("datePublished")), "json-ld")
    for name in PUBLISHED_META[:3]:
        add(published, meta.get(name, ""), f"meta {name}")
    marked, changed = _marked(scope)
    if meta.get("generator", "").startswith("Drupal"):
        marked = [*_rdfa(scope), *marked]
    for raw, source in marked or changed:
        add(published, raw, source)
    add(published, text(page.get("datePublished")), "json-ld page")
    for name in PUBLISHED_META[3:]:
        add(published, meta.get(name, ""), f"meta {name}")
    add(published, text(article.get("dateCreated")) or text(article.get("uploadDate")), "json-ld created")
    add(modified, text(article.get("dateModified")), "json-ld")
    for name in MODIFIED_META:
        add(modified, meta.get(name, ""), f"meta {name}")
    add(modified, text(page.get("dateModified")), "json-ld page")
    for raw, source in changed:
        add(modified, raw, source)
    return published, modified


def _marked(scope: Scope) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The exact times of <time> and microdata around the text: of publication, and of change.

    A class or itemprop tells which is which, the element's own or its parent's. One that is both ("published updated")
    counts as both; where all are marked as changes, as some themes do, the caller takes those for publication.
    """
    published: list[tuple[str, str]] = []
    changed: list[tuple[str, str]] = []
    seen = set()
    for element in [*scope.document.roles.get("date", ()), *scope.document.roles.get("modified", ())]:
        itemprop = (element.get("itemprop") or "").lower()
        raw = element.get("datetime") or (element.get("content") if itemprop else None)
        if raw is None and element.tag == "abbr":  # the microformat hCard's pattern, which Blogger's themes have kept
            raw = element.get("title")
        if not raw or element in seen:
            continue
        where = scope.where(element)
        if not where or (where == "text" and not itemprop):
            continue
        seen.add(element)
        above = element.getparent()
        outer = (above.get("class") or "") if above is not None else ""
        pieces = {piece for token in f"{element.get('class') or ''} {outer}".split() for piece in pieces_of(token)}
        is_change = bool(pieces & _CHANGE_PIECES) or itemprop == "datemodified"
        is_first = "published" in pieces or itemprop == "datepublished"
        source = f"{element.tag}[datetime]"
        if is_change:
            changed.append((raw, source))
        if is_first or not is_change:
            published.append((raw, source))
    return published, changed


def _rdfa(scope: Scope) -> list[tuple[str, str]]:
    """What Drupal 7 tells machines beside "Submitted by … on …": property="dc:date dc:created"."""
    near = scope.elements[max(0, scope.title) : scope.end + 1]
    return [
        (element.get("content") or "", "dc:created")
        for element in near
        if "dc:created" in (element.get("property") or "")
    ]


_CHANGE_PIECES = frozenset({"updated", "modified", "update"})


def printed_times(scope: Scope) -> list[Seen]:
    """The dates that a reader sees by the headline, nearest first: marked as dates, then any short text like one.

    A date between headline and text comes before one above: there, portals print today's as well. The search goes on
    where all that was found is relative ("1 year ago").
    """
    found: list[Seen] = []
    marked: dict[str, list[etree._Element]] = {"head": [], "above": [], "tail": []}
    for element in scope.document.roles.get("date", ()):
        where = scope.where(element)
        if where in marked and element.tag != "meta" and not _shows_today(element):
            marked[where].append(element)
    for element in marked["head"][:IN_SIGHT]:
        _see(element, found)
    if _says_little(found):
        for element in filter(scope.own, scope.head()):
            if not _of_picture(element) and not _is_teaser(element):
                _see(element, found, own=True)
            if len(found) > 5:
                break
    for element in reversed(marked["above"][-8:]):
        _see(element, found)
    if _says_little(found):
        for element in scope.elements[max(0, scope.title - 25) : scope.title][::-1]:
            zoned = scope.is_foreign(element) or scope.document.zones.get(element) == "navigation"
            if not zoned and not _shows_today(element):
                _see(element, found, own=True)
    if _says_little(found):
        for element in marked["tail"][:IN_SIGHT]:
            if not _dates_headline(element):
                _see(element, found)
    if _says_little(found):
        for element in filter(scope.own, scope.tail()[:NEAR_BELOW]):
            known = len(found)
            _see(element, found, own=True)
            if len(found) > known:
                if _dates_headline(element):
                    found.pop()  # a list of other articles begins
                break
    if not found:
        ends = [*scope.elements[scope.start : scope.start + 6], *scope.elements[scope.end - 12 : scope.end + 1]]
        for element in ends:
            if len(value := visible_string(element, LONGEST)) <= OF_ITS_OWN and not scope.is_foreign(element):
                date = _DATE_LIKE.search(value)
                if date and date.start() <= 30 and has_time(value) and not _dates_headline(element):
                    found.append(Seen(value, "printed"))
                    break
    return found


def _says_little(found: list[Seen]) -> bool:
    """Whether there is no date yet, or none but relative ones."""
    return all(_RELATIVE.search(seen.raw) for seen in found)


def _shows_today(element: etree._Element) -> bool:
    """Whether an element says of itself that it shows the present date, as the heads of portals do."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return names != " " and any(pieces_of(token) & _TODAY for token in names.split())


def _of_picture(element: etree._Element) -> bool:
    """Whether an element stands by a picture: a caption's date is that of the picture."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    box = element.getparent()
    if element.tag == "figcaption" or (box is not None and box.tag == "figure"):
        return True
    return names != " " and describes_picture(names)


def _is_teaser(element: etree._Element) -> bool:
    """Whether an element itself links to another article, by a title."""
    return any(len(string(link)) >= HEADLINE for link in element.iter("a"))


def _dates_headline(element: etree._Element) -> bool:
    """Whether a date belongs to a title that links to another article: one stands in its element or the small ones around it."""
    node: etree._Element | None = element
    for _ in range(4):
        if node is None or len(string(node)) > TEASER:
            return False
        if _is_teaser(node):
            return True
        node = node.getparent()
    return False


def _see(element: etree._Element, found: list[Seen], *, own: bool = False) -> None:
    """Note the text of an element if it reads like a date. `own`: only where the element itself prints it."""
    if own:
        pieces = [element.text or "", *(child.tail or "" for child in element)]
        if not any(any(map(str.isdigit, piece)) for piece in pieces):
            return
    value = visible_string(element, 2 * LONGEST)
    if not 5 < len(value) <= LONGEST or any(value == seen.raw for seen in found):
        return
    date = _DATE_LIKE.search(value)
    if date and not (date.start() >= SENTENCE and sum(map(str.islower, value[: date.start()].split())) > 5):
        found.append(Seen(value, "printed"))
