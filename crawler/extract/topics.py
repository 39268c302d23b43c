"""The rubric and the tags of an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from lxml import etree

from crawler.extract import themes
from crawler.extract.document import first, inside, links_between, string, visible_string, zone_around
from crawler.extract.parse import fold
from crawler.extract.scope import Scope
from crawler.extract.structured import Structured, text, texts, types_of
from crawler.extract.titles import words

LONGEST_SECTION = 40
LONGEST_TAG = 80
MOST_CRUMBS = 4
NEAR_END = 40
"""Elements at the end of the text among which a list of tags may stand."""
LONGEST_LIST = 300
"""Characters of an element with tags behind a label."""
MOST_LISTS = 60
"""Elements for tags that are read."""
NEAR_CRUMBS = 40
"""Elements between a path that begins with "Home" and the headline at the most."""

_NO_SECTION = re.compile(
    r"(?:\d{1,4}|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|"
    r"may|june|july|august|october|december|home|beranda|halaman depan|homepage|depan|utama|detail(?: berita| artikel)?|read|"
    r"baca|artikel|article|posts?|blog|uncategori[sz]ed|tak berkategori|tidak dikategorikan|index|indeks|you are here|"
    r"anda di sini|kategori|category|berita detail|tag|author|single)",
    re.I,
)
_LABEL = re.compile(
    r"^\s*(?:tags?|topik|topics?|label|kata kunci|ditag|tagged|keywords?|in|kategori|category|posted in|posting pada|dalam)\b"
    r"\s*[:/]?\s*",
    re.I,
)
_TAG_PATH = re.compile(r"/(?:tags?|topik|topic|labels?|indeks-tag|hashtag)/|[?&]tag=", re.I)
_CATEGORY_PATH = re.compile(r"/(?:category|kategori|categories|kanal|rubrik|section)/|[?&]cat=\d", re.I)
_CATEGORY_LABEL = re.compile(r"\W*(?:kategori|category|rubrik|kanal)\s*:", re.I)
_SECOND_LEVEL = themes.names("co go or ac sch web my desa net com")
_BLOG_HOSTS = themes.names("blogspot wordpress github tumblr weebly wixsite")
"""Where the part before is the blog's own name."""
_LABEL_PATH = re.compile(r"/search/label/", re.I)
"""Blogger knows labels only: above the text they are its rubrics, below it its tags."""
_FILED = re.compile(r"/(?:tag|topi|label|indeks-tag|hashtag|cat|kat|kanal|rubrik|section)|[?&](?:tag|cat)=", re.I)
_NOT_A_TAG = re.compile(
    r"(?:tags?|topik|lihat semua|semua|share|facebook|twitter|whatsapp|telegram|x|email|copy link|next|prev|kata kunci|\d+)\s*:?",
    re.I,
)
_TAG_LABEL = re.compile(r"\W*(?:tags?|topik(?: terkait)?|topics?|kata kunci|labels?|tagar|ditag|tagged)\W*", re.I)
_TAG_LINE = re.compile(r"^(?:tags?|topik|kata kunci|label|keywords?)\s*:\s*(.{2,300})$", re.I)
_KEYWORD_KINDS = frozenset({"editor", "news", "author", "type", "source", "penulis", "reporter", "tekno"})


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


def _crumbs_of(element: etree._Element) -> list[str]:
    """The texts of a path: its links, and what stands behind the last."""
    crumbs = [name for link in element.iter("a") if (name := string(link))]
    if not crumbs or len(crumbs) > 8:
        return []
    whole = visible_string(element, 400)
    place = 0
    for crumb in crumbs:  # one behind the other: the headline at the end may hold the last crumb's words
        found = whole.find(crumb, place)
        place = found + len(crumb) if found >= 0 else len(whole)
    return [*crumbs, whole[place:].strip(" />»›|")]


def _visible_crumbs(scope: Scope) -> list[str]:
    """The crumbs of the breadcrumb above the text, in order: an element that says so, or a short path from "Home"."""
    order = scope.document.order
    for element in scope.document.roles.get("breadcrumb", ()):
        if order[element] < scope.start and element.tag not in ("a", "li", "i", "h4", "meta"):
            crumbs = _crumbs_of(element)
            if crumbs and (element.tag != "span" or len(crumbs) > 2):
                return crumbs
    for link in links_between(scope.document, scope.title - NEAR_CRUMBS, scope.start - 1):
        if string(link).casefold() not in themes.HOME_WORDS:
            continue
        box = link.getparent()
        for _ in range(3):
            if box is not None and sum(1 for _ in box.iter("a")) < 2:
                box = box.getparent()
        if (
            box is None
            or zone_around(scope.document, box) == "navigation"
            or sum(1 for _ in box.iter("a")) > MOST_CRUMBS
            or first(box, "br") is not None
        ):
            continue  # a menu begins with "Home", too
        if (crumbs := _crumbs_of(box)) and len(visible_string(box, 400)) < 200 and len([*filter(None, crumbs)]) > 1:
            return crumbs
    return []


def _claimed_crumbs(structured: Structured) -> list[str]:
    for node in structured.nodes:
        if "breadcrumblist" in types_of(node):
            items = node.get("itemListElement")
            listed = items if isinstance(items, list) else [items]
            named = [text(item.get("name")) or text(item.get("item")) for item in listed if isinstance(item, dict)]
            if named:
                return named
    return []


def _filed(scope: Scope) -> dict[str, list[tuple[etree._Element, str]]]:
    """The page's links that file an article: by rel or address, as category or tag, and where each stands. Read once."""
    known = scope.document.filed
    if known:
        return known
    known.update({"rel category": [], "rel tag": [], "category": [], "tag": []})
    for link in scope.links():
        href, rel = link.get("href") or "", link.get("rel")
        if not rel and not _FILED.search(href):
            continue
        where = scope.where(link)
        if not where:
            continue
        category = _CATEGORY_PATH.search(href)
        if rel:
            kinds = rel.split()
            if "category" in kinds:
                known["rel category"].append((link, where))
            elif "tag" in kinds and not category:
                known["rel tag"].append((link, where))
        if category:
            known["category"].append((link, where))
        elif _TAG_PATH.search(href):
            known["tag"].append((link, where))
    return known


def _category_links(scope: Scope, where: str) -> list[str]:
    """Names of the categories that link from around the text: rel="category", or in an element for categories."""
    filed = _filed(scope)
    found = [string(link) for link, place in filed["rel category"] if place == where]
    if found:
        return found
    for element in scope.document.roles.get("section", ()):
        if scope.where(element) == where and element.tag != "meta" and len(visible_string(element, 120)) <= 100:
            links = [name for link in element.iter("a") if (name := string(link))]
            found.extend(links or [visible_string(element, 100)])
    if found or where == "tail":
        return found
    labels = [(link, place) for link, place in filed["tag"] if _LABEL_PATH.search(link.get("href") or "")]
    return [
        string(link)
        for link, place in [*filed["category"], *labels]
        if place == where and zone_around(scope.document, link) != "navigation"
    ]


def _labelled_category(scope: Scope) -> list[str]:
    """The rubric's link behind "Kategori :" below the text."""
    return [
        string(link)
        for link, place in _filed(scope)["category"]
        if place == "tail" and (box := link.getparent()) is not None and _CATEGORY_LABEL.match(string(box))
    ]


def _shown_in_address(scope: Scope) -> list[str]:
    """What a folder or the channel of the address is called in a heading or link: /berita-anda/, "Berita Anda"."""
    folders = scope.document.url.split("://")[-1].split("?")[0].split("/")[1:-1]
    wanted = {" ".join(words(folder)): place for place, folder in enumerate([channel_of(scope.document.url), *folders])}
    wanted.pop("", None)
    found: list[tuple[int, str]] = []
    for element in scope.elements[max(0, scope.title - NEAR_CRUMBS) : scope.start]:
        if element.tag not in ("a", "h1", "h2", "h3", "h4", "span") or not element.text or len(element.text) > 60:
            continue
        place = wanted.get(" ".join(words(element.text)))
        if place is not None and not scope.is_foreign(element):
            found.append((place, fold(element.text)))
    return [name for _, name in sorted(found, key=lambda item: -item[0])]


def channel_of(url: str) -> str:
    """The part of a host before the portal's own name: "jatim" of jatim.kabarkita.example; "" where there is none."""
    labels = url.split("://")[-1].split("/")[0].split(":")[0].removeprefix("www.").split(".")
    own = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return labels[0] if len(labels) > own and labels[-own] not in _BLOG_HOSTS else ""


def find_section(structured: Structured, scope: Scope, title: str, sites: set[str]) -> tuple[str | None, str]:
    """The rubric as the portal names it, and where it was read.

    A breadcrumb's last rubric is taken before the category's link, that before what is only told to machines. Where the
    machine-readable rubric is among what is shown, it is taken: it is the first of several.
    """
    meta = structured.meta
    sites = sites - {channel_of(scope.document.url)}
    claimed = [meta.get("article:section", ""), *texts(structured.article.get("articleSection"))]
    claimed = [name for value in claimed for name in ([value] if len(value) <= LONGEST_SECTION else value.split(","))]
    claimed = [crumb for name in claimed if (crumb := _usable(name, title, sites))]
    wanted = {" ".join(words(name)) for name in claimed}
    ways: tuple[tuple[str, Callable[[], list[str]]], ...] = (
        ("breadcrumb", lambda: _visible_crumbs(scope)[::-1]),
        ("category link", lambda: _category_links(scope, "head")),
        ("category link", lambda: _category_links(scope, "above")),
        ("json-ld breadcrumb", lambda: _claimed_crumbs(structured)[::-1]),
        ("category link", lambda: _category_links(scope, "tail")),
        ("category link", lambda: _labelled_category(scope)),
        ("machine-readable", lambda: claimed),
        ("meta", lambda: [meta.get(name, "") for name in ("dtk:namakanal", "content_category", "category")]),
        ("address", lambda: _shown_in_address(scope)),
    )
    for source, read in ways:
        usable = [crumb for name in read() if (crumb := _usable(name, title, sites))]
        for crumb in usable:
            if " ".join(words(crumb)) in wanted:
                return crumb, source
        if usable:
            return usable[0], source
    return None, ""


def _tag(value: str) -> str:
    return _LABEL.sub("", value.strip().lstrip("#"), count=1).strip(" \t,;|•·#") if value else ""


def _tag_links(scope: Scope) -> list[str]:
    """Tags that link from around the text: rel="tag" first, then links in an element for tags, then by address."""
    filed = _filed(scope)
    found: list[str] = []
    for link, where in filed["rel tag"]:
        if where in ("head", "tail", "above") or (where == "text" and _in_list(link)):
            found.append(string(link))
    if found:
        return found
    groups: list[etree._Element] = []
    for element in scope.document.roles.get("tags", ()):
        if element.tag in ("meta", "html", "body", "img", "script", "a", "i"):
            continue
        if scope.where(element) in ("tail", "text", "head") and not any(inside(element, known) for known in groups):
            groups.append(element)
            if len(groups) >= MOST_LISTS:
                break
    for element in groups:
        found.extend(_tags_of(element))
    return (
        found
        or _labelled_tags(scope)
        or [name for link, where in filed["tag"] if where == "tail" and len(name := string(link)) <= LONGEST_TAG]
    )


def _labelled_tags(scope: Scope) -> list[str]:
    """Tags behind a label of their own ("Tag:", "Topik") around the end of the text, or written as hashtags."""
    beginning = max(scope.start, scope.end - NEAR_END)
    for element in scope.elements[beginning : scope.limit + 1]:
        if not _TAG_LABEL.fullmatch((element.text or "").strip()) or element.tag in (
            "script",
            "style",
            "title",
            "option",
        ):
            continue
        box: etree._Element | None = element
        for _ in range(3):
            if box is None or box.tag in ("body", "article", "main"):
                break
            if names := _tags_from(box):
                return names
            box = box.getparent()
    return [
        name
        for link in scope.links()
        if scope.where(link) == "tail" and (name := string(link)).startswith("#") and 2 < len(name) <= LONGEST_TAG
    ]


def _tags_from(label: etree._Element) -> list[str]:
    """The tags in an element that begins with a label, and in the short ones behind it for as long as they hold links."""
    found: list[str] = []
    for element in (label, *label.itersiblings()):
        value = string(element)
        if first(element, "a") is None and element.tag != "a":
            if value and element is not label:
                break
            continue
        if len(value) > LONGEST_LIST:
            break
        found.extend(_tags_of(element))
    return found


def _tags_of(element: etree._Element) -> list[str]:
    """The tags of an element for tags."""
    links = list(element.iter("a"))
    if len(links) > 40 or len(string(element)) > 1500:
        return []
    if not links:
        # Some systems write them for machines only: <span itemprop="keywords">.
        marked = (element.get("itemprop") or "").lower() == "keywords"
        return string(element).split(",") if marked else []
    found = []
    for link in links:
        value, href = string(link), link.get("href") or ""
        if not value or len(value) > LONGEST_TAG or _NOT_A_TAG.fullmatch(value):
            continue
        if _TAG_PATH.search(href) or (not _CATEGORY_PATH.search(href) and len(words(value)) <= 7):
            found.append(value)
    return found


def _in_list(link: etree._Element) -> bool:
    """Whether a tag's link stands in a list of tags within the text's element, not in a sentence."""
    parent = link.getparent()
    while parent is not None and parent.tag in ("strong", "b", "span", "li", "em", "i"):
        if "tag" in f"{parent.get('class', '')} {parent.get('id', '')}":
            return True
        parent = parent.getparent()
    if parent is None:
        return True
    linked = sum(len(string(other)) for other in parent.iter("a"))
    return parent.tag != "p" or len(string(parent)) <= 2 * linked + 12


def find_tags(structured: Structured, scope: Scope, lines: list[str]) -> tuple[list[str], str]:
    """The tags as the page shows them, and where they were read; what only machines are told stands in.

    `lines`: the texts of the article's blocks, since some papers print "Tag: …" below the story.
    """
    keywords = [word for value in texts(structured.article.get("keywords")) for word in value.split(",")]
    keywords = [
        word for word in keywords if ":" not in word or word.split(":", 1)[0].strip().lower() not in _KEYWORD_KINDS
    ]
    for names, source in (
        (_tag_links(scope), "tag links"),
        (_tag_lines(lines), "tag line"),
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


def _tag_lines(lines: list[str]) -> list[str]:
    """Tags of a line "Tag: a, b, c" at the end of the text."""
    for line in reversed(lines[-6:]):
        match = _TAG_LINE.match(line)
        if match and (len(match.group(1)) <= 40 or re.search(r"[,;|#•]", match.group(1))):
            return [part.strip() for part in re.split(r"[,;|#•]", match.group(1)) if part.strip()]
    return []
