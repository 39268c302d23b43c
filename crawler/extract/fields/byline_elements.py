"""Bylines by their markup: which elements are one, and the names that such an element holds."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from crawler.extract.surroundings.caption_elements import names_picture
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.bylines import is_byline_block, read_byline, read_roles, without_place
from crawler.extract.text.vocabulary import BUTTONS, MONTH, PERSON_ROLES, WEEKDAY
from crawler.extract.tree import themes
from crawler.extract.tree.document import Document, holds_heading, inside, string, visible_string, zone_around
from crawler.extract.tree.links import names_any
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.structured import is_unfilled

LONGEST = 160
"""Characters of an element that may be a byline; longer ones are an author's portrait."""
MOST_BYLINES = 30
ROLES = "penulis|reporter|repoter|rep|pewarta|editor|redaktur|red|oleh|laporan|wartawan|kontributor|jurnalis|penyunting|author|writer"
ROLE_COLON = re.compile(rf"\b(?:{ROLES})\s*[:;]", re.I)
_ROLE_START = re.compile(rf"^\W*(?:{ROLES}|ditulis\s+oleh|by)\b", re.I)
LONGEST_CLAIM = 500
"""Characters of what may hold a name with its role; a megabyte of brackets takes the expressions here for ever."""
_ROLE_END = re.compile(rf"(?:^|[\s,(/|-]+)(?:{PERSON_ROLES}|on|pada)\)?$", re.I)
_OFFICE_END = re.compile(
    r"\s*\((?:kontributor|wartawan|jurnalis|reporter|koresponden|penulis|editor)\b[^()]{0,40}\)$", re.I
)
"""The office that some print in brackets behind the name: "Maria Lado (Kontributor Ende)"."""
_YEAR_END = re.compile(r"(?<=[a-z])(?:[\s,]+(?:19|20)\d\d|\s\d{1,4})\s*$")
"""What is left behind a name: of the date that followed it, or the number of comments."""
_NO_NAME = re.compile(
    rf"(?:{WEEKDAY}|share|print|"
    r"\d+ \w+ (?:ago|(?:yang )?lalu)|https?|facebook|twitter|whatsapp|follow us.*|(?:sumber|labels?|tags?|kategori|categor(?:y|ies))\s*:.*|tayang|published|updated?|by|oleh|view all posts.*|"
    rf"{MONTH} \d{{1,2}}|\W+)",
    re.I,
)
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]{2,})+", re.I)
_AUTHOR_PATH = re.compile(
    r"/(?:author|authors|penulis|reporter|redaksi|wartawan|kontributor|profil)/|[?&]author=", re.I
)
_ONE_AUTHOR = re.compile(r"/(?:authors?|penulis|reporter|wartawan|kontributor)/[\w.%@-]|[?&]author=\d", re.I)
"""The address of one author's articles: between headline and text it is a byline, however its element is called."""
_AUTHORS = ("author", "penulis", "reporter", "wartawan", "kontributor")
"""One of these stands in every such address: looked for first, since most links lead elsewhere."""
_PORTRAIT = re.compile(r"author|avatar|penulis|reporter", re.I)
_RUBRIC_FIRST = re.compile(r"(\w[\w ]{2,20}?)\s+[-–—|]\s+(?=[A-Z])")
_PORTRAYED = re.compile(
    r"\s(?:adalah|merupakan|sejak|yang|telah|pernah|seorang|meliput|menulis|is an?|has been)(?:\s|$)", re.I
)
"""What a sentence of an author's box says of the author; no name."""
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}")
RED = re.compile(r"^\s*red(?:aktur)?\s*[:;]\s*(.{2,60}?)\s*(?:sumber\s*:.*)?$", re.I)


def clean_names(names: list[str], barred: set[str]) -> list[str]:
    """Names without addresses and role words, without what is no name, each once."""
    kept: dict[str, str] = {}
    for name in names:
        if len(name) > LONGEST_CLAIM or is_unfilled(name):
            continue
        name = _OFFICE_END.sub("", _YEAR_END.sub("", name))
        name = _ROLE_END.sub("", name.strip(" \t-–—|,;:•·/\"'")).strip(" \t-–—|,;:•·/\"'")
        folded = " ".join(words(name))
        if not folded or len(name) > 80 or len(folded.split()) > 9 or folded.isdigit():
            continue
        if (
            any(mark in name for mark in themes.NO_PUBLISHER_MARK)
            or _NO_NAME.fullmatch(name)
            or BUTTONS.fullmatch(name)
            or _PORTRAYED.search(name)
        ):
            continue
        if folded not in barred:
            kept.setdefault(folded, name)
    people = [name for name in kept.values() if not _DOMAIN.fullmatch(name)]
    return people or list(kept.values())


def _bylines(scope: Scope) -> dict[str, list[etree._Element]]:
    """The elements that are marked as bylines, by where they stand; those of pictures left out."""
    places: dict[str, list[etree._Element]] = {"head": [], "above": [], "tail": [], "text": []}
    for role in ("byline", "editor"):
        for element in scope.document.roles.get(role, ()):
            where = scope.where(element)
            if where in places and element.tag not in _NO_BYLINE and not by_picture(scope.document, element):
                places[where].append(element)
    for link in scope.links():
        sure = _is_byline_link(link)
        if not sure and not _leads_to_author(link.get("href") or ""):
            continue
        where = scope.where(link)
        if by_picture(scope.document, link):
            continue
        if where in ("head", "above", "tail") and (sure or where == "head"):
            places[where].append(link)
        elif where in ("text", "tail") and scope.is_articles_foot(next(link.iterancestors("footer"), None)):
            places["tail"].append(link)
    return places


def spoken(element: etree._Element) -> str:
    """The text of an element that may be a byline, without the labels of buttons and the addresses in it."""
    value = visible_string(element, 2 * LONGEST)
    for inner in element.iter("a", "button", "span", "small", "i", "em"):
        if inner is not element and is_label(inner) and (said := string(inner)):
            value = value.replace(said, " ", 1)
    return " ".join(value.split())


def is_label(element: etree._Element) -> bool:
    """Whether an element in a byline is a button, an address or a badge: "Ikuti", a link to write a mail, "Lv3", "Penulis Tamu"."""
    said = string(element)
    if (element.get("href") or "").startswith(("mailto:", "tel:")):  # a name may be what leads to the address
        return _FULL_NAME.fullmatch(said) is None or BUTTONS.fullmatch(said) is not None
    return _BADGE.fullmatch(said) is not None or BUTTONS.fullmatch(said) is not None


_BADGE = re.compile(
    r"(?:lv|lvl|level)\.?\s*\d{1,3}|(?:penulis|wartawan|jurnalis|reporter|kontributor|editor|redaktur)"
    r" (?:tamu|lepas|senior|muda|madya|utama|magang|pelaksana|tetap|foto|video)",
    re.I,
)
"""A writer's rank among a site's writers, or an office in an element of its own."""


def misplaced_roles(scope: Scope) -> tuple[list[str], list[str]]:
    """Role lines below the text in a box for other articles, into which an element left open has drawn them."""
    for role in ("editor", "byline"):
        for element in scope.document.roles.get(role, ())[:MOST_BYLINES]:
            if not scope.end < scope.document.order[element] <= scope.limit:
                continue
            value = visible_string(element, LONGEST + 10)
            if zone_around(scope.document, element) == "related" and is_byline_block(value):
                roles = read_roles(value)
                return roles["authors"], roles["editors"]
    return [], []


def _leads_to_author(href: str) -> bool:
    return names_any(href, _AUTHORS) and _ONE_AUTHOR.search(href) is not None


@lru_cache(maxsize=1024)
def _names_byline(classes: str) -> bool:
    return any(pieces_of(token) & themes.BYLINE for token in classes.split())


def _is_byline_link(link: etree._Element) -> bool:
    """Whether a link says of itself that it leads to the author."""
    if (classes := link.get("class")) and _names_byline(classes):
        return True
    return (link.get("itemprop") or "").lower() == "author" or "author" in (link.get("rel") or "").split()


_NO_BYLINE = themes.names("body html article main img ul ol section meta link script form input")


def by_picture(document: Document, element: etree._Element) -> bool:
    """Whether an element belongs to a picture: what is named there took it. A picture that the headline lies on is the page's."""
    node = element.getparent()
    for _ in range(3):
        if node is None or holds_heading(document, node):
            return False
        if node.tag in ("figure", "figcaption") or (
            names_picture(f"{node.get('class', '')} {node.get('id', '')}")
            and not _PORTRAIT.search(node.get("class") or "")
        ):
            return True
        node = node.getparent()
    return False


def byline_markup(scope: Scope) -> tuple[list[str], list[str], bool]:
    """Names of bylines in the markup: those between headline and text first, then above, then below.

    Authors, editors, and whether all authors were named outside of what holds headline and text.
    """
    authors: list[str] = []
    editors: list[str] = []
    outside = True
    taken: list[etree._Element] = []
    places = _bylines(scope)
    for where in ("head", "above", "tail", "text"):
        found: list[str] = []
        for element in places[where][:MOST_BYLINES]:
            if any(inside(element, known) for known in taken):
                continue
            value = spoken(element)
            if not value or len(value) > LONGEST or (where in ("above", "tail") and in_teaser(element, scope)):
                continue
            marked = (element.get("itemprop") or "").lower() in ("author", "editor", "creator")
            if where == "text" and not marked and not is_byline_block(value):
                continue
            taken.append(element)
            roles = _read(element, _without_rubric(value, scope.document.url))
            found.extend(roles["authors"])
            editors.extend(roles["editors"])
            outside = outside and (not roles["authors"] or scope.is_outside(element))
        authors = authors or clean_names(found, set())
    return authors, editors, outside


def _without_rubric(value: str, url: str) -> str:
    """A byline without the rubric that its article's address names, too: "Market - Maria Lado, Kabar Kita"."""
    rubric = _RUBRIC_FIRST.match(value)
    named = rubric is not None and f"/{rubric[1].casefold().replace(' ', '-')}/" in url.casefold()
    return value[rubric.end() :] if rubric is not None and named else value


def _read(element: etree._Element, value: str) -> dict[str, list[str]]:
    """The names of one byline element."""
    parts = [text for child in element if (text := visible_string(child, LONGEST))]
    if len(parts) > 1 and sum(bool(_ROLE_START.match(part)) for part in parts) > 1:
        return _read_parts(parts)
    apart = [part for part in parts if part.strip(" |/,&·•-–—")]
    if len(apart) > 1 and all(map(_FULL_NAME.fullmatch, apart)) and words(" ".join(apart)) == words(value):
        return {"authors": apart, "editors": []}  # a name in each element, and marks between them
    if red := RED.match(value):
        return {"authors": [], "editors": read_byline(red.group(1))}
    if ROLE_COLON.search(value):
        roles = roles_of_element(element, value)
        if roles["authors"] or roles["editors"]:
            return roles
    itemprop = (element.get("itemprop") or "").lower()
    names = [name for link in _name_elements(element) if 1 < len(name := spoken(link)) <= 60] or [value]
    names = [name for some in names for name in (read_byline(some) or [some if some is not value else ""])]
    pieces = {piece for token in (element.get("class") or "").split() for piece in pieces_of(token)}
    if "red" in pieces and not itemprop and not pieces & (themes.BYLINE | themes.EDITOR - {"red"}):
        return {"authors": [], "editors": []}  # a colour, where no role stands in it
    if itemprop == "editor" or (itemprop != "author" and pieces & themes.EDITOR and not pieces & themes.BYLINE):
        return {"authors": [], "editors": names}
    return {"authors": names, "editors": []}


def roles_of_element(element: etree._Element, value: str) -> dict[str, list[str]]:
    """The names of an element that says roles; where nothing but elements divides the names of a list, they do."""
    roles = read_roles(value)
    if len(roles["authors"]) == 1 and not roles["editors"]:
        listed = [without_place(string(name)) for name in _name_elements(element)]
        if len(listed) > 1 and words(" ".join(listed)) == words(roles["authors"][0]):
            roles["authors"] = listed
    return roles


def _read_parts(parts: list[str]) -> dict[str, list[str]]:
    """The names of a byline whose elements each name a role: "Oleh A", "Editor: B"."""
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    for part in parts:
        roles = read_roles(part)
        found["editors"].extend(roles["editors"])
        found["authors"].extend(roles["authors"] or ([] if roles["editors"] else read_byline(part)))
    return found


def _name_elements(element: etree._Element) -> list[etree._Element]:
    """The elements in a byline that hold nothing but a name."""
    found: list[etree._Element] = []
    for inner in element.iter("a", "span", "strong", "b", "div"):
        if inner is element and inner.tag != "a":
            continue
        names = (inner.get("class") or "").split()
        href = inner.get("href") or ""
        if (
            (inner.get("itemprop") or "").lower() == "name"
            or "author" in (inner.get("rel") or "").split()
            or "fn" in names
            or any("name" in pieces_of(name) and not pieces_of(name).isdisjoint(themes.BYLINE) for name in names)
            or _AUTHOR_PATH.search(href)
        ) and not (any(inside(inner, known) for known in found) or not string(inner) or is_label(inner)):
            found.append(inner)
    return found
