"""Who wrote and who edited: bylines in the markup, role lines in the text, and what the page tells machines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract import themes
from crawler.extract.bylines import is_byline_block, is_upload_line, read_byline, read_roles
from crawler.extract.captioning import names_picture
from crawler.extract.document import inside, string, visible_string, zone_around
from crawler.extract.meta_line import name_beside_date
from crawler.extract.roles import pieces_of
from crawler.extract.scope import Scope
from crawler.extract.structured import Structured, people
from crawler.extract.titles import words
from crawler.items import Block

LONGEST = 160
"""Characters of an element that may be a byline; longer ones are an author's portrait."""
MOST_BYLINES = 30

_ROLES = "penulis|reporter|repoter|pewarta|editor|redaktur|red|oleh|laporan|wartawan|kontributor|jurnalis|penyunting|author|writer"
_LABELLED = re.compile(r"^\s*(?:ditulis\s+oleh|written\s+by|oleh|penulis|author|by|reporter)\b", re.I)
_BY_LINE = re.compile(
    r"^\s*(?:ditulis\s+oleh|diposting\s+oleh|posted\s+by|written\s+by|reported\s+by|oleh|by|penulis)\b", re.I
)
_ROLE_COLON = re.compile(rf"\b(?:{_ROLES})\s*[:;]", re.I)
_ROLE_START = re.compile(rf"^\W*(?:{_ROLES}|ditulis\s+oleh|by)\b", re.I)
LONGEST_CLAIM = 500
"""Characters of what may hold a name with its role; a megabyte of brackets takes the expressions here for ever."""
_ROLE_END = re.compile(
    r"(?:^|[\s,(/|-]+)(?:jurnalis|reporter|wartawan|kontributor|editor|penulis|redaktur|journalist|author|on|pada)\)?$",
    re.I,
)
_YEAR_END = re.compile(r"(?<=[a-z])[\s,]+(?:19|20)\d\d\s*$")
"""What is left behind a name of the date that followed it."""
_NO_NAME = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|share|print|"
    r"https?|facebook|twitter|whatsapp|follow us.*|(?:sumber|labels?|tags?|kategori|categor(?:y|ies))\s*:.*|tayang|published|updated?|by|oleh|view all posts.*|"
    r"(?:jan|feb|ma[ry]|apr|mei|ju[nl]|agu|aug|sep|o[kc]t|nov|de[sc])[a-z]* \d{1,2}|\W+)",
    re.I,
)
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]{2,})+", re.I)
_AUTHOR_PATH = re.compile(
    r"/(?:author|authors|penulis|reporter|redaksi|wartawan|kontributor|profil)/|[?&]author=", re.I
)
_PORTRAIT = re.compile(r"author|avatar|penulis|reporter", re.I)
_RUBRIC_FIRST = re.compile(r"(\w[\w ]{2,20}?)\s+[-–—|]\s+(?=[A-Z])")
_PLACED = re.compile(r"(?:kontributor|koresponden|wartawan)\s.{2,40},\s", re.I)
"""A correspondent with office before the name: "Kontributor Ende, Maria Lado"."""
_CAPITAL_NAME = re.compile(r"[A-Z][A-Z.'’]+(?: [A-Z][A-Z.'’]*){1,3}")
_LABEL_ALONE = re.compile(rf"\W*(?:{_ROLES})\s*:\s*", re.I)
_PORTRAYED = re.compile(
    r"\s(?:adalah|merupakan|sejak|yang|telah|pernah|seorang|meliput|menulis|is an?|has been)\s", re.I
)
"""What a sentence of an author's box says of the author; no name."""
_EDITOR_META = ("content_editor", "editor")
_EDITOR_KEYWORD = re.compile(r"^(?:editor|redaktur)\s*:\s*(.+)$", re.I)
_RED = re.compile(r"^\s*red(?:aktur)?\s*[:;]\s*(.{2,60}?)\s*(?:sumber\s*:.*)?$", re.I)


@dataclass(slots=True)
class People:
    """Authors and editors as printed, and where they were read."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    source: str = ""


def _clean(names: list[str], barred: set[str]) -> list[str]:
    """Names without addresses and role words, without what is no name, each once."""
    kept: dict[str, str] = {}
    for name in names:
        if len(name) > LONGEST_CLAIM:
            continue
        name = _YEAR_END.sub("", name)
        name = _ROLE_END.sub("", name.strip(" \t-–—|,;:•·/\"'")).strip(" \t-–—|,;:•·/\"'")
        folded = " ".join(words(name))
        if not folded or len(name) > 80 or len(folded.split()) > 9 or folded.isdigit():
            continue
        if (
            any(mark in name for mark in themes.NO_PUBLISHER_MARK)
            or _NO_NAME.fullmatch(name)
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
            if where in places and element.tag not in _NO_BYLINE and not _by_picture(element):
                places[where].append(element)
    for link in scope.links():
        if (
            _is_byline_link(link)
            and (where := scope.where(link)) in ("head", "above", "tail")
            and not _by_picture(link)
        ):
            places[where].append(link)
    return places


def _misplaced(scope: Scope) -> tuple[list[str], list[str]]:
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


def _is_byline_link(link: etree._Element) -> bool:
    """Whether a link says of itself that it leads to the author."""
    if (classes := link.get("class")) and any(pieces_of(token) & themes.BYLINE for token in classes.split()):
        return True
    return (link.get("itemprop") or "").lower() == "author" or "author" in (link.get("rel") or "").split()


_NO_BYLINE = themes.names("body html article main img ul ol section meta link script form input")


def _by_picture(element: etree._Element) -> bool:
    """Whether an element belongs to a picture: what is named there took it."""
    node = element.getparent()
    for _ in range(3):
        if node is None:
            return False
        if node.tag in ("figure", "figcaption") or (
            names_picture(f"{node.get('class', '')} {node.get('id', '')}")
            and not _PORTRAIT.search(node.get("class") or "")
        ):
            return True
        node = node.getparent()
    return False


def _in_markup(scope: Scope) -> tuple[list[str], list[str]]:
    """Names of bylines in the markup: those between headline and text first, then above, then below."""
    authors: list[str] = []
    editors: list[str] = []
    taken: list[etree._Element] = []
    places = _bylines(scope)
    for where in ("head", "above", "tail", "text"):
        found: list[str] = []
        for element in places[where][:MOST_BYLINES]:
            if any(inside(element, known) for known in taken):
                continue
            value = visible_string(element, 2 * LONGEST)
            if not value or len(value) > LONGEST:
                continue
            marked = (element.get("itemprop") or "").lower() in ("author", "editor", "creator")
            if where == "text" and not marked and not is_byline_block(value):
                continue
            taken.append(element)
            roles = _read(element, _without_rubric(value, scope.document.url))
            found.extend(roles["authors"])
            editors.extend(roles["editors"])
        authors = authors or _clean(found, set())
    return authors, editors


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
    if red := _RED.match(value):
        return {"authors": [], "editors": read_byline(red.group(1))}
    if _ROLE_COLON.search(value):
        roles = _roles_in(element, value)
        if roles["authors"] or roles["editors"]:
            return roles
    itemprop = (element.get("itemprop") or "").lower()
    names = [name for link in _name_elements(element) if 1 < len(name := string(link)) <= 60] or [value]
    names = [name for some in names for name in (read_byline(some) or [some if some is not value else ""])]
    pieces = {piece for token in (element.get("class") or "").split() for piece in pieces_of(token)}
    if "red" in pieces and not itemprop and not pieces & (themes.BYLINE | themes.EDITOR - {"red"}):
        return {"authors": [], "editors": []}  # a colour, where no role stands in it
    if itemprop == "editor" or (itemprop != "author" and pieces & themes.EDITOR and not pieces & themes.BYLINE):
        return {"authors": [], "editors": names}
    return {"authors": names, "editors": []}


def _roles_in(element: etree._Element, value: str) -> dict[str, list[str]]:
    """The names of an element that says roles; where nothing but elements divides the names of a list, they do."""
    roles = read_roles(value)
    if len(roles["authors"]) == 1 and not roles["editors"]:
        listed = [string(name) for name in _name_elements(element)]
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
    for inner in element.iter("a", "span", "strong", "b"):
        if inner is element and inner.tag != "a":
            continue
        names = (inner.get("class") or "").split()
        href = inner.get("href") or ""
        if (
            (inner.get("itemprop") or "").lower() == "name"
            or "author" in (inner.get("rel") or "").split()
            or "fn" in names
            or "author-name" in names
            or _AUTHOR_PATH.search(href)
        ) and not (any(inside(inner, known) for known in found) or not string(inner)):
            found.append(inner)
    return found


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


def _in_lines(scope: Scope, blocks: list[Block]) -> tuple[list[str], list[str], list[str]]:
    """Names of lines that name roles: at either end of the text, or in short elements around it.

    Authors, editors, and last the names behind an element that is nothing but a label.
    """
    authors, editors = roles_in(blocks)
    labelled: list[str] = []
    for elements in (scope.head(), scope.tail()):
        seen = 0
        for element in elements:
            own, behind = element.text or "", element.tail or ""
            led = own and own.lstrip()[:1] in "dowbprDOWBPR" and _BY_LINE.match(own)
            if (":" in behind and ":" not in own and not led) or own.lstrip().startswith(":"):
                above = element.getparent()  # the text behind an icon; the second cell of "Penulis | : A"
                element = above if above is not None else element
            elif ":" not in own and not led:
                continue
            if not scope.own(element):
                continue
            seen += 1
            if seen > MOST_BYLINES:
                break
            value = visible_string(element, 400)
            if _by_picture(element):
                continue
            if _LABEL_ALONE.fullmatch(value):
                roles = _behind_label(element, value)
                authors.extend(roles["authors"])
                editors.extend(roles["editors"])
                continue
            if red := _RED.match(value):
                editors.extend(read_byline(red.group(1)))
            elif len(value) <= 200 and _ROLE_COLON.search(value):
                roles = _roles_in(element, value)
                authors.extend(roles["authors"])
                editors.extend(roles["editors"])
            elif led and len(value) <= LONGEST and not authors:
                authors.extend(_linked_name(element) or read_byline(value))
                if not authors:
                    labelled.extend(_after_label(element))
    return authors, editors, labelled


def _linked_name(element: etree._Element) -> list[str]:
    """The name that is a link right behind "oleh", whatever follows it: "oleh <a>Maria Lado</a> [Ende] di 4 Juli"."""
    name = string(element[0]) if len(element) and element[0].tag == "a" else ""
    alone = _BY_LINE.fullmatch((element.text or "").rstrip(" :\n\t"))
    return [name] if alone and 1 < len(name) <= 60 and read_byline(name) == [name] else []


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
    return _roles_in(box, value) if box is not None and len(value) <= LONGEST else {"authors": [], "editors": []}


def _after_label(element: etree._Element) -> list[str]:
    """The name in the element behind one that only says "Ditulis oleh"."""
    follower = element.getnext()
    if follower is None or any(pieces_of(token) & themes.BYLINE for token in (follower.get("class") or "").split()):
        return []  # one of several, perhaps: the byline's markup has them all
    value = visible_string(follower, 2 * LONGEST)
    return read_byline(value) if 1 < len(value) <= 60 else []


def _closing_name(blocks: list[Block]) -> list[str]:
    """A reporter's name in bold capitals as the last line of the text, as some papers sign."""
    for block in reversed(blocks[-3:]):
        if block.bold and _CAPITAL_NAME.fullmatch(block.text):
            return [block.text]
    return []


def find_people(structured: Structured, scope: Scope, blocks: list[Block], sites: set[str]) -> People:
    """Authors and editors of the article.

    A line that names roles is believed first, then the byline's markup, then JSON-LD and <meta>, where an author who
    is the editor, or the site itself, does not count as one unless the byline prints it.
    """
    line_authors, line_editors, labelled = _in_lines(scope, blocks)
    markup_authors, markup_editors = _in_markup(scope)
    markup_authors = [name for name in markup_authors if " ".join(words(name)) not in sites] or markup_authors
    if not (line_authors or line_editors or markup_authors or markup_editors):
        line_authors, line_editors = _misplaced(scope)
    keywords = people(structured, structured.article.get("keywords"))
    claimed_editors = [match.group(1) for word in keywords if (match := _EDITOR_KEYWORD.match(word))]
    claimed_editors += [
        name for key in _EDITOR_META if (value := structured.meta.get(key)) for name in read_byline(value)
    ]
    editors = _clean([*line_editors, *markup_editors], set()) or _clean(
        [*people(structured, structured.article.get("editor")), *claimed_editors], set()
    )
    barred = {" ".join(words(name)) for name in editors}
    claimed = people(structured, structured.article.get("author"))
    claimed = [name for some in claimed for name in (read_byline(some) if _PLACED.match(some) else [some])]
    ways: tuple[tuple[Callable[[], list[str]], str], ...] = (
        (lambda: _clean(line_authors, set()), "byline"),
        (lambda: _clean(markup_authors, barred), "byline"),
        (lambda: _clean(labelled, barred), "byline"),
        (lambda: _clean(claimed, barred | sites), "json-ld"),
        (lambda: _clean(people(structured, structured.article.get("creator")), barred | sites), "json-ld"),
        (lambda: _not_site(_clean(_claimed(structured), barred | sites), scope.document.url), "meta"),
        (lambda: _clean(name_beside_date(scope), barred | sites), "beside the date"),
        (lambda: _clean(_closing_name(blocks), set()), "closing line"),
        (lambda: _clean(markup_authors, set()), "byline"),  # who wrote it edits it, too
        (lambda: _clean(claimed, barred), "json-ld"),
    )
    for read, source in ways:
        if names := read():
            return People(names, editors, source)
    return People([], editors, "byline" if editors else "")


def _not_site(names: list[str], url: str) -> list[str]:
    """The names without those that hold the site's own name: what systems fill <meta name="author"> with."""
    host = (urlsplit(url).hostname or "").removeprefix("www.").split(".")
    labels = [label for label in host[:-1] if len(label) > 4]
    return [name for name in names if not any(label in "".join(words(name)) for label in labels)]


def _claimed(structured: Structured) -> list[str]:
    """Authors that <meta> names."""
    meta = structured.meta
    for name in (
        "dable:author",
        "dtk:author",
        "author",
        "article:author",
        "content_author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "byl",
    ):
        if value := meta.get(name):
            return read_byline(value) or [value]
    if _LABELLED.match(meta.get("twitter:label1", "")) and meta.get("twitter:data1"):
        return [meta["twitter:data1"]]
    return []
