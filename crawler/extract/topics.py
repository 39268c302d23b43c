"""The rubric and the tags of an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from lxml import etree

from crawler.extract.document import inside, string, visible_string, zone_around
from crawler.extract.scope import Scope
from crawler.extract.structured import Structured, text, texts, types_of
from crawler.extract.titles import words

LONGEST_SECTION = 40
LONGEST_TAG = 80
_NO_SECTION = re.compile(
    r"(?:\d{4}|\d{1,2}|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|"
    r"june|july|august|october|december|home|beranda|halaman depan|homepage|depan|utama|detail(?: berita| artikel)?|read|baca|artikel|article|"
    r"post|posts|blog|uncategorized|tak berkategori|tidak dikategorikan|index|indeks|you are here|anda di sini|kategori|category|berita detail|tag|author|single)",
    re.I,
)
_LABEL = re.compile(
    r"^\s*(?:tags?|topik|topics?|label|kata kunci|ditag|tagged|keywords?|in|kategori|category|posted in|posting pada|dalam)\b\s*:?\s*",
    re.I,
)
_TAG_PATH = re.compile(r"/(?:tags?|topik|topic|label|labels|indeks-tag|hashtag)/|[?&]tag=", re.I)
_CATEGORY_PATH = re.compile(r"/(?:category|kategori|categories|kanal|rubrik|section)/|[?&]cat=\d", re.I)


def usable_section(name: str) -> str:
    """A rubric's name as it is recorded; "" where it is none ("Uncategorized", a year, "Home")."""
    return _usable(name, "", set())


def _usable(crumb: str, title: str, sites: set[str]) -> str:
    crumb = _LABEL.sub("", crumb, count=1).strip(" \t/|>»›,:-–•·#")
    folded = " ".join(words(crumb))
    if not folded or len(crumb) > LONGEST_SECTION or _NO_SECTION.fullmatch(folded) or folded in sites:
        return ""
    headline = " ".join(words(title))
    if headline and (folded == headline or (len(folded) > 12 and headline.startswith(folded))):
        return ""
    return crumb


def _visible_crumbs(scope: Scope) -> list[str]:
    """The crumbs of the breadcrumb above the text, in order."""
    for element in scope.document.roles.get("breadcrumb", ()):
        if scope.document.order[element] >= scope.start or element.tag in ("a", "li", "span", "i", "h4", "meta"):
            continue
        crumbs = [string(link) for link in element.iter("a") if string(link)]
        if not crumbs or len(crumbs) > 8:
            continue
        last = visible_string(element, 400)
        tail = last.rsplit(crumbs[-1], 1)[-1] if crumbs[-1] in last else ""
        return [*crumbs, tail.strip(" />»›|")]
    return []


def _claimed_crumbs(structured: Structured) -> list[str]:
    for node in structured.nodes:
        if "breadcrumblist" in types_of(node):
            items = node.get("itemListElement")
            named = []
            for item in items if isinstance(items, list) else [items]:
                if isinstance(item, dict):
                    named.append(text(item.get("name")) or text(item.get("item")))
            if len(named) > 1:
                return named
    return []


def _category_links(scope: Scope, where: str) -> list[str]:
    """Names of the categories that link from around the text: rel="category", or in an element for categories."""
    found: list[str] = []
    for link in scope.document.links:
        rel = link.get("rel")
        if rel and "category" in rel.split() and scope.where(link) == where:
            found.append(string(link))
    if found:
        return found
    for element in scope.document.roles.get("section", ()):
        if scope.where(element) != where or element.tag == "meta":
            continue
        links = [string(link) for link in element.iter("a") if string(link)]
        found.extend(links or [visible_string(element, 100)])
    if not found and where != "tail":
        for link in scope.document.links:
            if (
                _CATEGORY_PATH.search(link.get("href") or "")
                and scope.where(link) == where
                and zone_around(scope.document, link) != "navigation"
            ):
                found.append(string(link))
    return found


def find_section(structured: Structured, scope: Scope, title: str, sites: set[str]) -> tuple[str | None, str]:
    """The rubric as the portal names it, and where it was read.

    A breadcrumb's last rubric is taken before the category's link, that before what is only told to machines. Where the
    machine-readable rubric is among what is shown, it is taken: it is the first of several.
    """
    meta = structured.meta
    claimed = [meta.get("article:section", ""), *texts(structured.article.get("articleSection"))]
    claimed = [name for value in claimed for name in ([value] if len(value) <= LONGEST_SECTION else value.split(","))]
    claimed = [crumb for name in claimed if (crumb := _usable(name, title, sites))]
    wanted = {" ".join(words(name)) for name in claimed}
    others = [meta.get("dtk:namakanal", ""), meta.get("content_category", ""), meta.get("category", "")]
    # Each place is looked at only where those before it showed nothing.
    places: tuple[tuple[Callable[[], list[str]], str], ...] = (
        (lambda: _visible_crumbs(scope)[::-1], "breadcrumb"),
        (lambda: _category_links(scope, "head"), "category link"),
        (lambda: _category_links(scope, "above"), "category link"),
        (lambda: _claimed_crumbs(structured)[::-1], "json-ld breadcrumb"),
        (lambda: _category_links(scope, "tail"), "category link"),
        (lambda: claimed, "machine-readable"),
        (lambda: others, "meta"),
    )
    for names, source in places:
        usable = [crumb for name in names() if (crumb := _usable(name, title, sites))]
        for crumb in usable:
            if " ".join(words(crumb)) in wanted:
                return crumb, source
        if usable:
            return usable[0], source
    return None, ""


def _tag(value: str) -> str:
    return _LABEL.sub("", value.strip().lstrip("#"), count=1).strip(" \t,;|•·#") if value else ""


def _tag_links(scope: Scope) -> list[str]:
    """Tags that link from around the text: rel="tag" first, then links in an element for tags."""
    order = scope.document.order
    found: list[str] = []
    for link in scope.document.links:
        rel = (link.get("rel") or "").split()
        if "tag" in rel and "category" not in rel and not _CATEGORY_PATH.search(link.get("href") or ""):
            where = scope.where(link)
            if where in ("head", "tail", "above") or (where == "text" and _in_list(link, scope)):
                found.append(string(link))
    if found:
        return found
    groups: list[etree._Element] = []
    for element in scope.document.roles.get("tags", ()):
        if element.tag in ("meta", "html", "body", "img", "script") or any(inside(element, known) for known in groups):
            continue
        where = scope.where(element)
        if where in ("tail", "text") or (where in ("head", "above") and element.tag != "a"):
            if order[element] > scope.start or where == "head":
                groups.append(element)
    for element in groups:
        links = list(element.iter("a"))
        if len(links) > 40 or len(string(element)) > 1500:
            continue
        for link in links:
            value = string(link)
            if value and len(value) <= LONGEST_TAG and not _NOT_A_TAG.fullmatch(value):
                href = link.get("href") or ""
                if _TAG_PATH.search(href) or (not _CATEGORY_PATH.search(href) and len(words(value)) <= 7):
                    found.append(value)
        if not links and (hidden := string(element)) and (element.get("itemprop") or "").lower() == "keywords":
            found.extend(hidden.split(","))
    if found:
        return found
    for link in scope.document.links:
        if (
            _TAG_PATH.search(link.get("href") or "")
            and scope.where(link) == "tail"
            and len(string(link)) <= LONGEST_TAG
        ):
            found.append(string(link))
    return found


_NOT_A_TAG = re.compile(
    r"(?:tags?|topik|lihat semua|semua|share|facebook|twitter|whatsapp|telegram|x|email|copy link|next|prev|\d+)\s*:?",
    re.I,
)


def _in_list(link: etree._Element, scope: Scope) -> bool:
    """Whether a tag's link stands in a list of tags within the text's element, not in a sentence."""
    parent = link.getparent()
    while parent is not None and parent.tag in ("strong", "b", "span", "li", "em", "i"):
        names = f"{parent.get('class', '')} {parent.get('id', '')}"
        if "tag" in names:
            return True
        parent = parent.getparent()
    if parent is None or (
        parent.tag == "p" and len(string(parent)) > 2 * sum(len(string(other)) for other in parent.iter("a")) + 12
    ):
        return False
    return True


def find_tags(structured: Structured, scope: Scope, blocks: list[str], section: str | None) -> tuple[list[str], str]:
    """The tags as the page shows them, and where they were read; what only machines are told stands in."""
    keywords = [word for value in texts(structured.article.get("keywords")) for word in value.split(",")]
    keywords = [
        word for word in keywords if ":" not in word or word.split(":", 1)[0].strip().lower() not in _KEYWORD_KINDS
    ]
    for names, source in (
        (_tag_links(scope), "tag links"),
        (_tag_lines(blocks), "tag line"),
        (keywords, "json-ld"),
        (structured.tags, "article:tag"),
    ):
        kept: dict[str, str] = {}
        for name in names:
            value = _tag(unquote(name) if "%" in name else name)
            folded = " ".join(words(value))
            if folded and len(value) <= LONGEST_TAG:
                kept.setdefault(folded, value)
        if kept:
            return list(kept.values())[:40], source
    return [], ""


_KEYWORD_KINDS = frozenset({"editor", "news", "author", "type", "source", "penulis", "reporter", "tekno"})


def _tag_lines(lines: list[str]) -> list[str]:
    """Tags of a line "Tag: a, b, c" at the end of the text."""
    for line in reversed(lines[-6:]):
        match = re.match(r"^(?:tags?|topik|kata kunci|label|keywords?)\s*:\s*(.{2,300})$", line, re.I)
        if match:
            return [part.strip() for part in re.split(r"[,;|#•]", match.group(1)) if part.strip()]
    return []
