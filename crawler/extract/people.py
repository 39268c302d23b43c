"""Who wrote and who edited: bylines in the markup, role lines in the text, and what the page tells machines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from crawler.extract import themes
from crawler.extract.bylines import is_byline_block, read_byline, read_roles
from crawler.extract.document import inside, string, visible_string
from crawler.extract.scope import Scope
from crawler.extract.structured import Structured, people
from crawler.extract.titles import words
from crawler.items import Block

LONGEST = 160
"""Characters of an element that may be a byline; longer ones are an author's portrait."""
_LABELLED = re.compile(r"^\s*(?:ditulis\s+oleh|written\s+by|oleh|penulis|author|by|reporter)\b", re.I)
_ROLE_COLON = re.compile(
    r"\b(?:penulis|reporter|repoter|pewarta|editor|redaktur|red|oleh|laporan|wartawan|kontributor|jurnalis|penyunting|author|writer)\s*[:;]",
    re.I,
)
_EDITOR_KEYWORD = re.compile(r"^(?:editor|redaktur)\s*:\s*(.+)$", re.I)
_RED = re.compile(r"^\s*red(?:aktur)?\s*[:;]\s*(.+)$", re.I)


@dataclass(slots=True)
class People:
    """Authors and editors as printed, and where they were read."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    source: str = ""


def _clean(names: list[str], barred: set[str]) -> list[str]:
    """Names without addresses, without what is no name, each once."""
    kept: dict[str, str] = {}
    for name in names:
        name = name.strip(" \t-–—|,;:•·/\"'")
        folded = " ".join(words(name))
        if (
            not folded
            or len(name) > 80
            or len(folded.split()) > 9
            or any(mark in name for mark in themes.NO_PUBLISHER_MARK)
        ):
            continue
        if folded in barred or folded.isdigit():
            continue
        kept.setdefault(folded, name)
    return list(kept.values())


def _in_markup(scope: Scope) -> tuple[list[str], list[str]]:
    """Names of bylines in the markup: those between headline and text first, then above, then below."""
    authors: list[str] = []
    editors: list[str] = []
    taken: list[etree._Element] = []
    places: dict[str, list[etree._Element]] = {"head": [], "above": [], "tail": [], "text": []}
    for role in ("byline", "editor"):
        for element in scope.document.roles.get(role, ()):
            where = scope.where(element)
            if where in places and element.tag not in ("body", "html", "article", "main", "img", "ul"):
                places[where].append(element)
    for where in ("head", "above", "tail", "text"):
        for element in places[where]:
            if any(inside(element, known) for known in taken):
                continue
            if element.tag == "meta":
                names = [element.get("content") or ""]
                roles = {"authors": names, "editors": []}
            else:
                value = visible_string(element, 2 * LONGEST)
                if not value or len(value) > LONGEST:
                    continue
                if (
                    where == "text"
                    and not is_byline_block(value)
                    and element.get("itemprop") not in ("author", "editor", "creator")
                ):
                    continue
                taken.append(element)
                roles = _read(element, value)
            if not authors or (where == "head" and roles["editors"]):
                authors.extend(roles["authors"] if not authors or where == "head" else [])
            editors.extend(roles["editors"])
    return authors, editors


def _read(element: etree._Element, value: str) -> dict[str, list[str]]:
    """The names of one byline element."""
    red = _RED.match(value)
    if red:
        return {"authors": [], "editors": read_byline(red.group(1))}
    if _ROLE_COLON.search(value):
        roles = read_roles(value)
        if roles["authors"] or roles["editors"]:
            return roles
    itemprop = (element.get("itemprop") or "").lower()
    names = [string(link) for link in _name_elements(element)]
    names = [name for name in names if 1 < len(name) <= 60] or read_byline(value)
    names = [name for some in names for name in (read_byline(some) or [some])]
    pieces = {
        piece for token in (element.get("class") or "").split() for piece in token.lower().replace("_", "-").split("-")
    }
    if itemprop == "editor" or (itemprop != "author" and pieces & themes.EDITOR and not pieces & themes.BYLINE):
        return {"authors": [], "editors": names}
    return {"authors": names, "editors": []}


def _name_elements(element: etree._Element) -> list[etree._Element]:
    """The elements in a byline that hold nothing but a name."""
    found: list[etree._Element] = []
    for inner in element.iter("a", "span", "strong", "b"):
        if inner is element and inner.tag != "a":
            continue
        names = (inner.get("class") or "").split()
        href = inner.get("href") or ""
        if (
            (
                (inner.get("itemprop") or "").lower() == "name"
                or "author" in (inner.get("rel") or "").split()
                or "fn" in names
                or "author-name" in names
                or "/author/" in href
                or "/penulis/" in href
                or "author=" in href
                or "/reporter/" in href
            )
            and not any(inside(inner, known) for known in found)
            and string(inner)
        ):
            found.append(inner)
    return found


def _in_lines(scope: Scope, blocks: list[Block]) -> tuple[list[str], list[str]]:
    """Names of lines that name roles: at either end of the text, or in short elements around it."""
    authors: list[str] = []
    editors: list[str] = []
    for block in [*blocks[:3], *blocks[-8:]] if len(blocks) > 11 else blocks:
        if len(block.text) <= 180 and block.tag != "figcaption" and is_byline_block(block.text):
            roles = read_roles(block.text)
            authors.extend(roles["authors"] or ([] if roles["editors"] else read_byline(block.text)))
            editors.extend(roles["editors"])
    for elements in (scope.head(), scope.tail()):
        seen = 0
        for element in elements:
            own = "".join([element.text or "", *(child.tail or "" for child in element)])
            if ":" not in own and not _ROLE_COLON.search(own):
                continue
            seen += 1
            if seen > 30:
                break
            value = visible_string(element, 400)
            if len(value) > 200 or not _ROLE_COLON.search(value):
                continue
            red = _RED.match(value)
            roles = {"authors": [], "editors": read_byline(red.group(1))} if red else read_roles(value)
            authors.extend(roles["authors"])
            editors.extend(roles["editors"])
    return authors, editors


def find_people(structured: Structured, scope: Scope, blocks: list[Block], sites: set[str]) -> People:
    """Authors and editors of the article.

    A line that names roles is believed first, then the byline's markup, then JSON-LD and <meta>, where an author who
    is the editor, or the site itself, does not count as one unless the byline prints it.
    """
    line_authors, line_editors = _in_lines(scope, blocks)
    markup_authors, markup_editors = _in_markup(scope)
    keywords = people(structured, structured.article.get("keywords"))
    claimed_editors = [match.group(1) for word in keywords if (match := _EDITOR_KEYWORD.match(word))]
    editors = _clean(
        [*line_editors, *markup_editors, *people(structured, structured.article.get("editor")), *claimed_editors], set()
    )
    barred = {" ".join(words(name)) for name in editors}
    for names, source in (
        (_clean(line_authors, set()), "byline"),
        (_clean(markup_authors, barred), "byline"),
        (_clean(people(structured, structured.article.get("author")), barred | sites), "json-ld"),
        (_clean(people(structured, structured.article.get("creator")), barred | sites), "json-ld"),
        (_clean(_claimed(structured), barred | sites), "meta"),
        (_clean(people(structured, structured.article.get("author")), barred), "json-ld"),
    ):
        if names:
            return People(names, editors, source)
    return People([], editors, "byline" if editors else "")


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
