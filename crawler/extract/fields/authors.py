"""Who wrote and who edited: bylines in the markup, role lines in the text, and what the page tells machines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree

from crawler.blocks import Block
from crawler.extract.fields.author_beside_date import name_before_date, name_beside_date
from crawler.extract.fields.byline_elements import (
    LONGEST,
    MOST_BYLINES,
    RED,
    ROLE_COLON,
    ROLES,
    by_picture,
    byline_markup,
    clean_names,
    is_label,
    misplaced_roles,
    roles_of_element,
    spoken,
)
from crawler.extract.fields.role_labels import labelled_names, portrayed_name
from crawler.extract.surroundings.scope import RUNNING, Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.bylines import is_byline_block, is_upload_line, read_byline, read_roles
from crawler.extract.tree import themes
from crawler.extract.tree.document import string, visible_string
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.structured import Structured, people

NEAR_END = 8
"""Blocks at the end among which a paper's signature stands; titles of other stories may follow it."""
_LABELLED = re.compile(r"^\s*(?:ditulis\s+oleh|written\s+by|oleh|penulis|author|by|reporter)\b", re.I)
_BY_LINE = re.compile(
    r"^\s*(?:ditulis\s+oleh|diposting\s+oleh|posted\s+by|submitted\s+by|dikirim\s+oleh|diposkan\s+oleh|dipublikasikan\s+oleh|written\s+by|reported\s+by|oleh|by|penulis|laporan\s+(?:wartawan|reporter|kontributor|jurnalis))\b",
    re.I,
)
_BY_LINE_OPENINGS = (
    *("ditulis", "diposting", "posted", "submitted", "dikirim", "diposkan", "dipublikasikan", "written", "reported"),
    *("oleh", "by", "penulis", "laporan"),
)
"""One of these opens each such line: asked first, since few lines do."""
_PLACED = re.compile(r"(?:kontributor|koresponden|wartawan)\s.{2,40},\s", re.I)
"""A correspondent with office before the name: "Kontributor Ende, Maria Lado"."""
_CAPITAL_NAME = re.compile(r"[A-Z][A-Z.'’]+(?: [A-Z][A-Z.'’]*){1,3}")
_NO_SIGNATURE = re.compile(
    r"\b(?:IKLAN|ADS|ADVERTISEMENT|PASANG|SPACE|SLOT|BANNER|HUBUNGI|PROMO|DISKON|BACA|SIMAK|JUGA|TOKO|CV|PT)\b"
)
"""Words of what else is set in bold capitals at a text's end: an ad's place on offer, a teaser's label."""
_STANDING = re.compile(
    r"(?:Dilarang|Artikel|Berita|Tulisan|Konten|Copyright|Hak [Cc]ipta|Disclaimer|Ikuti|Simak|Dapatkan|Baca)\b"
)
"""How the portal's own lines below a signature begin."""
_ROLE_FIRST = re.compile(rf"(?:{ROLES})\s*:", re.I)
_AND = re.compile(r"\s*(?:,|;|&|/|dan|and|serta|,\s*dan)\s*", re.I)
_ABOVE = 30
"""Elements before the headline among which a line with a role may stand."""
_OWNERS = ("owner", "copyright", "web_author", "designer", "developer")
"""<meta> and http-equiv names of who owns or made the site: a constant, and no author of an article."""
_LABEL_ALONE = re.compile(rf"\W*(?:{ROLES})\s*:\s*", re.I)
_EDITOR_META = ("content_editor", "editor")
_AUTHOR_META = (
    *("dable:author", "dtk:author", "author", "article:author", "content_author"),
    *("parsely-author", "sailthru.author", "dc.creator", "byl"),
)
"""<meta> names of authors, the surest first."""
_EDITOR_KEYWORD = re.compile(r"^(?:editor|redaktur)\s*:\s*(.+)$", re.I)


@dataclass(slots=True)
class People:
    """Authors and editors as printed, and where they were read."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    source: str = ""


def roles_in(blocks: list[Block]) -> tuple[list[str], list[str]]:
    """Authors and editors of the lines at either end of a text that name roles."""
    authors: list[str] = []
    editors: list[str] = []
    for block in blocks if len(blocks) <= 11 else [*blocks[:3], *blocks[-8:]]:
        text = block.text.replace(" | ", " ") if block.tag == "tr" else block.text
        if len(text) <= 180 and block.tag != "figcaption" and is_byline_block(text):
            roles = read_roles(text)
            if not roles["authors"] and not roles["editors"] and not is_upload_line(text):
                authors.extend(read_byline(text))
            authors.extend(roles["authors"])
            editors.extend(roles["editors"])
    return authors, editors


def _in_lines(scope: Scope, blocks: list[Block]) -> tuple[list[str], list[str], list[str], bool]:
    """Names of lines that name roles: at either end of the text, or in short elements around it.

    Authors, editors, the names behind an element that is nothing but a label; and whether all authors were named outside
    of what holds headline and text.
    """
    authors, editors = roles_in(blocks)
    labelled: list[str] = []
    said_by: etree._Element | None = None
    before = [element for element in scope.elements[max(0, scope.title - _ABOVE) : scope.title] if _names_role(element)]
    head, tail = scope.head(), scope.tail()
    within = bisect_left(tail, True, key=scope.is_outside)
    known = 0
    for elements in (head, before, tail[:within], tail[within:]):
        known, seen = len(authors), 0
        for element in elements:
            own, behind = element.text or "", element.tail or ""
            led = own and own.lstrip()[:15].lower().startswith(_BY_LINE_OPENINGS) and _BY_LINE.match(own)
            if (":" in behind and ":" not in own and not led) or own.lstrip().startswith(":"):
                above = element.getparent()  # the text behind an icon; the second cell of "Penulis | : A"
                element = above if above is not None else element
            elif ":" not in own and not led:
                continue
            if not scope.own(element) or (led and is_label(element)):
                continue
            seen += 1
            if seen > MOST_BYLINES:
                break
            value = spoken(element)
            if by_picture(scope.document, element) or (elements is not head and in_teaser(element, scope)):
                continue
            if _LABEL_ALONE.fullmatch(value):
                roles = _behind_label(element, value)
                authors.extend(roles["authors"])
                editors.extend(roles["editors"])
                continue
            if red := RED.match(value):
                editors.extend(read_byline(red.group(1)))
            elif len(value) <= 200 and ROLE_COLON.search(value):
                roles = roles_of_element(element, value)
                if led and not (roles["authors"] or roles["editors"]):
                    roles["authors"] = _linked_name(element)
                authors.extend(roles["authors"])
                editors.extend(roles["editors"])
            elif led and len(value) <= LONGEST and (not authors or _is_next(element, said_by)):
                said_by = element
                authors.extend(_linked_name(element) or read_byline(value))
                if not authors:
                    labelled.extend(_after_label(element))
    return authors, editors, labelled, known == 0


def _is_next(element: etree._Element, before: etree._Element | None) -> bool:
    """Whether a byline stands beside another of the same class: one element for each author."""
    if before is None or not element.get("class") or element.get("class") != before.get("class"):
        return False
    return element.getparent() is before.getparent()


def _names_role(element: etree._Element) -> bool:
    """Whether an element above the headline opens with a role and a colon: "Penulis: Maria Lado"."""
    own = (element.text or "").lstrip()
    return len(own) < 60 and _ROLE_FIRST.match(own) is not None


def _linked_name(element: etree._Element) -> list[str]:
    """The names that are links right behind "oleh", whatever follows: "oleh <a>Maria Lado</a> dan <a>Yosep Bere</a> [Ende]"."""
    if not _BY_LINE.fullmatch((element.text or "").rstrip(" :\n\t")):
        return []
    names: list[str] = []
    for child in element:
        name = string(child)
        if child.tag != "a" or not 1 < len(name) <= 60 or read_byline(name) != [name]:
            break
        names.append(name)
        if not _AND.fullmatch(child.tail or ""):
            break
    return names


def _behind_label(label: etree._Element, said: str) -> dict[str, list[str]]:
    """The names behind an element that is nothing but "Reporter :": in the next one, a list perhaps, or in its parent."""
    follower, box = label.getnext(), label.getparent()
    if follower is not None and not (label.tail or "").strip():
        names = [string(item) for item in follower.iter("li")] or [visible_string(follower, LONGEST)]
        found: dict[str, list[str]] = {"authors": [], "editors": []}
        for name in names[:MOST_BYLINES]:
            roles = read_roles(f"{said} {name}") if 1 < len(name) <= 60 else found
            found = {kind: list(dict.fromkeys([*found[kind], *roles[kind]])) for kind in found}
        return found
    value = visible_string(box, LONGEST + 10) if box is not None else ""
    return roles_of_element(box, value) if box is not None and len(value) <= LONGEST else {"authors": [], "editors": []}


def _after_label(element: etree._Element) -> list[str]:
    """The name in the element behind one that only says "Ditulis oleh"."""
    follower = element.getnext()
    if follower is None or any(pieces_of(token) & themes.BYLINE for token in (follower.get("class") or "").split()):
        return []  # one of several, perhaps: the byline's markup has them all
    value = visible_string(follower, 2 * LONGEST)
    return read_byline(value) if 1 < len(value) <= 60 else []


def _closing_name(blocks: list[Block]) -> list[str]:
    """A reporter's name in bold capitals as the last line of the text, as some papers sign."""
    for block in reversed(blocks[-NEAR_END:]):
        if block.bold and _CAPITAL_NAME.fullmatch(block.text):
            return [] if _NO_SIGNATURE.search(block.text) else [block.text]
        if len(block.text) >= RUNNING and block.text.endswith((".", "”", '"')) and not _STANDING.match(block.text):
            break  # above a paragraph it is a subheading
    return []


def find_people(structured: Structured, scope: Scope, blocks: list[Block], sites: set[str]) -> People:
    """Authors and editors of the article.

    A line that names roles is believed first, then the byline's markup, then JSON-LD and <meta>, where an author who
    is the editor, or the site itself, does not count as one unless the byline prints it.
    """
    line_authors, line_editors, labelled, lines_outside = _in_lines(scope, blocks)
    markup_authors, markup_editors, marked_outside = byline_markup(scope)
    if lines_outside and marked_outside and (line_authors or markup_authors):
        # A portrait in another column says "Oleh", too: a person named beside the date comes first.
        near = name_beside_date(scope, sites)
        line_authors = near if near and " " in near[0] else line_authors
    markup_authors = [name for name in markup_authors if " ".join(words(name)) not in sites] or markup_authors
    if not (line_authors or line_editors or markup_authors or markup_editors):
        line_authors, line_editors = misplaced_roles(scope)
    told_authors, told_editors = labelled_names(scope, sites)
    line_authors, line_editors = line_authors or told_authors, line_editors or told_editors
    keywords = people(structured, structured.article.get("keywords"))
    claimed_editors = [match.group(1) for word in keywords if (match := _EDITOR_KEYWORD.match(word))]
    claimed_editors += [
        name for key in _EDITOR_META if (value := structured.meta.get(key)) for name in read_byline(value)
    ]
    editors = clean_names([*line_editors, *markup_editors], set()) or clean_names(
        [*people(structured, structured.article.get("editor")), *claimed_editors], set()
    )
    barred = {" ".join(words(name)) for name in editors}
    claimed = people(structured, structured.article.get("author"))
    claimed = [
        name for some in claimed for name in (read_byline(some) if ";" in some or _PLACED.match(some) else [some])
    ]
    ways: tuple[tuple[Callable[[], list[str]], str], ...] = (
        (lambda: clean_names(line_authors, set()), "byline"),
        (lambda: clean_names(markup_authors, barred), "byline"),
        (lambda: clean_names(labelled, barred), "byline"),
        (lambda: clean_names(claimed, barred | sites), "json-ld"),
        (lambda: clean_names(people(structured, structured.article.get("creator")), barred | sites), "json-ld"),
        (lambda: clean_names(name_beside_date(scope, sites), barred | sites), "beside the date"),
        (lambda: clean_names(name_before_date(scope), barred | sites), "beside the date"),
        (lambda: clean_names(portrayed_name(scope, sites), barred | sites), "portrait"),
        (
            lambda: _not_site(clean_names(_claimed(structured), barred | sites | owners(scope)), scope.document.url),
            "meta",
        ),
        (lambda: clean_names(_closing_name(blocks), set()), "closing line"),
        (lambda: clean_names(markup_authors, set()), "byline"),  # who wrote it edits it, too
        (lambda: clean_names(claimed, barred), "json-ld"),
    )
    for read, source in ways:
        if names := read():
            return People(names, editors, source)
    return People([], editors, "byline" if editors else "")


def owners(scope: Scope) -> set[str]:
    """Who owns or made the site, as its <meta> and microdata say: themes leave their developer or system in <meta name="author">."""
    named = [scope.document.structured.meta.get(name, "") for name in _OWNERS]
    named.append(re.sub(r"\W*\d[\d.]*.*$", "", scope.document.structured.meta.get("generator", "")))  # without version
    for element in scope.document.root.iter("meta", "span"):
        if (element.get("http-equiv") or "").lower() in _OWNERS:
            named.append(element.get("content") or "")
        elif element.get("itemprop") == "copyrightHolder":
            named.append(string(element))
    return {" ".join(words(name)) for name in named if name}


def _not_site(names: list[str], url: str) -> list[str]:
    """The names without those that hold the site's own name: what systems fill <meta name="author"> with."""
    host = (urlsplit(url).hostname or "").removeprefix("www.").split(".")
    labels = [label for label in host[:-1] if len(label) > 4]
    return [name for name in names if not any(label in "".join(words(name)) for label in labels)]


def _claimed(structured: Structured) -> list[str]:
    """Authors that <meta> names."""
    meta = structured.meta
    for name in _AUTHOR_META:
        if value := meta.get(name):
            told = structured.authors if name == "author" else [value]
            return [person for one in told[:MOST_BYLINES] for person in (read_byline(one) or [one])]
    if _LABELLED.match(meta.get("twitter:label1", "")) and meta.get("twitter:data1"):
        return [meta["twitter:data1"]]
    return []
