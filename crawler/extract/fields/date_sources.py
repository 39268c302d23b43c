"""The times that a page tells machines: in JSON-LD, <meta>, <time> and microdata."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from crawler.extract.fields.date_elements import LONGEST, is_articles
from crawler.extract.surroundings.scope import Scope
from crawler.extract.text.time_words import PUBLISHED, UPDATED
from crawler.extract.text.times import LATE, read_time
from crawler.extract.tree.document import visible_string
from crawler.extract.tree.parse import fold
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.structured import Structured, text
from crawler.provinces import WIB

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
_DASHED_CLOCK = re.compile(r"\s*T(\d\d)-(\d\d)-(\d\d)(?=Z|$)")
_UTC_MARK = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*$", re.I)


@dataclass(slots=True)
class Seen:
    """A time as one place on the page gives it."""

    raw: str
    source: str
    moment: datetime | None = None

    @property
    def of_change(self) -> bool:
        """Whether the page marks it as the time of a change."""
        return self.source.endswith("of a change")

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
        if not raw:
            return
        raw = fold(raw)  # an attribute may hold line breaks
        if raw and len(raw) < 80 and any(map(str.isdigit, raw)):
            where.append(Seen(_DASHED_CLOCK.sub(r"T\1:\2:\3", raw), source))

    add(published, text(article.get("datePublished")), "json-ld")
    for name in PUBLISHED_META[:3]:
        add(published, meta.get(name, ""), f"meta {name}")
    marked, changed = _marked(scope)
    if meta.get("generator", "").startswith("Drupal"):
        marked = [*_rdfa(scope), *marked]
    for raw, source in marked or ((raw, f"{source} of a change") for raw, source in changed):
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
        if not raw or element in seen or not is_articles(element, scope, raw, itemprop):
            continue
        seen.add(element)
        above = element.getparent()
        outer = (above.get("class") or "") if above is not None else ""
        pieces = {piece for token in f"{element.get('class') or ''} {outer}".split() for piece in pieces_of(token)}
        is_first = "published" in pieces or itemprop == "datepublished"
        is_change = bool(pieces & _CHANGE_PIECES) or itemprop == "datemodified"
        if is_first == is_change and _prints_change(element, raw):  # "published updated", or neither
            is_first, is_change = False, True
        source = f"{element.tag}[datetime]"
        if is_change:
            changed.append((raw, source))
        if is_first or not is_change:
            published.append((raw, source))
    return published, changed


def _prints_change(element: etree._Element, raw: str) -> bool:
    """Whether an element prints two times, and the exact one that it gives is that behind "Diperbarui"."""
    said = visible_string(element, LONGEST + 10)
    mark = UPDATED.search(said) if len(said) <= LONGEST else None
    if mark is None:
        return False
    before, behind = said[: mark.start()], said[mark.start() :]
    if not any(map(str.isdigit, before)):
        if (other := PUBLISHED.search(behind)) is None:
            return False
        before, behind = behind[other.start() :], behind[: other.start()]  # "Diperbarui … Terbit …"
    exact, change, first = (read_time(value, WIB, LATE) for value in (raw, behind, before))
    if exact is None or change is None or first is None:
        return False
    clock = exact.replace(tzinfo=None, second=0, microsecond=0)
    return clock == change.replace(tzinfo=None, second=0) != first.replace(tzinfo=None, second=0)


def _rdfa(scope: Scope) -> list[tuple[str, str]]:
    """What Drupal 7 tells machines beside "Submitted by … on …": property="dc:date dc:created"."""
    near = scope.elements[max(0, scope.title) : scope.end + 1]
    return [
        (element.get("content") or "", "dc:created")
        for element in near
        if "dc:created" in (element.get("property") or "")
    ]


_CHANGE_PIECES = frozenset({"updated", "modified", "update"})
