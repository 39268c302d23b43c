"""What a page says of itself for machines: JSON-LD (also broken), <meta>, microdata. Nothing is believed yet."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson
from lxml import etree

from crawler.extract.tree.parse import fold
from crawler.extract.tree.themes import names

Node = dict[str, Any]
_NAMES = ("name", "@value", "headline", "alternateName")
"""The fields of an object that say what it is called, the first that is filled."""

ARTICLE_TYPES = names("""article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle
    askpublicnewsarticle reviewnewsarticle blogposting liveblogposting report advertisercontentarticle techarticle
    satiricalarticle scholarlyarticle""")
LISTING_TYPES = names("collectionpage searchresultspage itemlist imagegallery profilepage")

_UNFILLED = re.compile(
    r"\{\{.{0,200}\}\}|\{%.{0,200}%\}|#\{.{0,200}\}|\[\[[+*!~%]?[\w .|$-]{1,80}\]\]|<%.{0,200}%>|\$\{[^{}]{1,100}\}|\{\$?[A-Za-z_][\w.>-]{0,60}\}|"
    r"\[(?:post|article|author|user|image|img|photo|title|date|category|tag|keyword|excerpt|description|url|penulis|judul|tanggal|kategori)"
    r"s?(?:[_.-]\w+)*\]|%%?\w{2,40}%%?|#\w{2,40}#|__\w{2,40}__|\[object Object\]|undefined|null|none|nan|n/a",
    re.I,
)
"""What a template shows for a value that nothing has filled in; the whole of a value, or a part that says so itself."""
_UNFILLED_PART = re.compile(
    r"\{\{.{0,200}\}\}|<%.{0,200}%>|<\?(?:=|php\b).{0,200}|\$\{[^{}]{1,100}\}|\[object Object\]|%7B%7B|://.{0,300}/(?:undefined|null|NaN)$"
)
_PART_SIGNS = ("{", "[[", "<%", "<?", "%7B", "://", "[object")
"""One of these stands in each of the longer ones."""
_LONGEST_UNFILLED = 44
"""Characters of the longest one that has none of them: a name of forty between two marks of two."""
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d{0,2});", re.I)
_NAME_PARTS = (("givenName", "firstName"), ("additionalName", "middleName"), ("familyName", "lastName"))


def is_unfilled(value: str) -> bool:
    """Whether a value is a template's place for one: "{{ title }}", "[[author]]", "%%excerpt%%", "undefined"."""
    if len(value) > _LONGEST_UNFILLED and not any(map(value.__contains__, _PART_SIGNS)):
        return False
    return _UNFILLED.fullmatch(value) is not None or _UNFILLED_PART.search(value) is not None


def unescaped(text: str) -> str:
    """A text that was escaped once too often, read as meant: what is left of `&amp;quot;` is a quotation mark."""
    for _ in range(2):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return text


MAX_SCRIPT = 2_000_000
"""Characters of one JSON-LD script that are read; longer ones hold no article but data for a program."""
MAX_NODES = 3000

_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.S)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_WRAPPER = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)+|(?://\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|-->)+\s*;?\s*$"
)
_PLAIN_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleSection|articleBody|@type)"\s*:\s*"(.*?)"\s*(?=,\s*"[@\w]+"\s*:|[}\]]|,?\s*$)',
    re.S,
)


@dataclass(slots=True)
class Structured:
    """The machine-readable part of a page."""

    meta: dict[str, str] = field(default_factory=dict)
    """First content of each <meta> by its property, name or http-equiv, in lower case; microdata is not in it."""
    tags: list[str] = field(default_factory=list)
    """Every article:tag."""
    authors: list[str] = field(default_factory=list)
    """Every <meta name="author">."""
    nodes: list[Node] = field(default_factory=list)
    """Every JSON-LD object with a type, in order, nested ones included."""
    article: Node = field(default_factory=dict)
    """The node of the article; empty where there is none."""
    page: Node = field(default_factory=dict)
    """The node of the page (WebPage and its kind)."""
    types: set[str] = field(default_factory=set)
    """Types of the top-level nodes, in lower case."""
    by_id: dict[str, Node] = field(default_factory=dict)
    several: int = 0
    """How many article nodes there are."""


def texts(value: Any) -> list[str]:
    """The strings of a JSON-LD value, whatever shape it has: a string, a list, an object with a name."""
    found: list[str] = []
    waiting = [value]
    while waiting and len(found) < 200:
        value = waiting.pop(0)
        if isinstance(value, str):
            text = fold(unescaped(value))
            if text and not is_unfilled(text):
                found.append(text)
        elif isinstance(value, list):
            waiting = value[:200] + waiting
        elif isinstance(value, dict):
            waiting.insert(0, next(filter(None, map(value.get, _NAMES)), None))
    return found


def text(value: Any) -> str:
    """The first string of a JSON-LD value, or nothing."""
    found = texts(value)
    return found[0] if found else ""


def types_of(node: Node) -> list[str]:
    """The types of a node in lower case, without "http://schema.org/"."""
    return [name.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for name in texts(node.get("@type"))]


def _values(data: str) -> list[Any]:
    """The JSON values of a script, mended as far as needed."""
    try:
        return [orjson.loads(data)]
    except orjson.JSONDecodeError:
        pass
    data = _WRAPPER.sub("", _WRAPPER.sub("", data)).strip().strip("\ufeff").rstrip(";")
    if "&quot;" in data and '"' not in data:
        data = html.unescape(data)
    data = _BAD_ESCAPE.sub("", _TRAILING_COMMA.sub(lambda match: match.group(1) or "", data))
    decoder = json.JSONDecoder(strict=False)  # line breaks and tabs inside of strings
    found: list[Any] = []
    position = 0
    while position < len(data) and len(found) < 50:
        try:
            value, position = decoder.raw_decode(data, position)
        except (ValueError, RecursionError):  # ValueError: no JSON, or a number of five thousand digits
            return found or _salvage(data[position:])
        found.append(value)
        while position < len(data) and data[position] in " \r\n\t,;":
            position += 1
    return found


def _salvage(data: str) -> list[Any]:
    """The plain fields of an object that no mending makes JSON (a quotation mark inside of a string)."""
    node: Node = {}
    for name, value in _PLAIN_FIELD.findall(data[:200_000]):
        node.setdefault(name, value.replace('\\"', '"').replace("\\/", "/").replace("\\n", "\n"))
    return [node] if len(node) > 1 else []


def _walk(value: Any) -> Iterator[tuple[Node, int]]:
    """Every object with a type and how deep it lies (0: top level or in a graph)."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    seen = 0
    while waiting and seen < MAX_NODES:
        value, depth = waiting.pop()
        seen += 1
        if isinstance(value, list):
            waiting.extend((item, depth) for item in reversed(value[:500]))
        elif isinstance(value, dict):
            if "@type" in value:
                yield value, depth
            if depth < 6:
                for name, inner in reversed(value.items()):
                    if isinstance(inner, (dict, list)):
                        waiting.append((inner, depth if name == "@graph" else depth + 1))


def _same_page(node: Node, url: str) -> bool:
    target = url.split("#")[0].rstrip("/").split("://")[-1]
    for name in ("url", "mainEntityOfPage", "@id"):
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.split("#")[0].rstrip("/").split("://")[-1] == target:
            return True
    return False


def read_structured(root: etree._Element, url: str) -> Structured:
    """The machine-readable part of a parsed page. Malformed parts are skipped, never an error."""
    found = Structured()
    for element in root.iter("meta"):
        content = element.get("content")
        name = element.get("property") or element.get("name")
        if not content or not name:
            continue
        name = name.strip().lower()
        if name == "article:tag":
            found.tags.extend(fold(tag) for tag in ([content] if len(content) < 80 else content.split(",")))
            continue
        if name == "author" and not is_unfilled(content):
            found.authors.append(fold(unescaped(content)))
        if not found.meta.get(name) and (value := fold(unescaped(content))) and not is_unfilled(value):
            found.meta[name] = value
    articles: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        data = (script.text or "").strip()
        if not data or len(data) > MAX_SCRIPT:
            continue
        for value in _values(data):
            for node, depth in _walk(value):
                _take(found, articles, node, depth)
    found.several = len(articles)
    here = [node for node in articles if _same_page(node, url)]
    found.article = max(here or articles, key=lambda node: ("datePublished" in node, "headline" in node), default={})
    return found


def _take(found: Structured, articles: list[Node], node: Node, depth: int) -> None:
    found.nodes.append(node)
    kinds = types_of(node)
    if depth == 0:
        found.types.update(kinds)
    if isinstance(identity := node.get("@id"), str):
        known = found.by_id.get(identity)
        if known is None or len(node) > len(known):
            found.by_id[identity] = node
    if any(kind in ARTICLE_TYPES for kind in kinds) and depth <= 1:
        articles.append(node)
    elif depth == 0 and not found.page and any(kind.endswith("page") for kind in kinds):
        found.page = node


def people(found: Structured, value: Any) -> list[str]:
    """The names of a JSON-LD author or editor, looked up in the graph where only an @id stands."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and not item.get("name") and isinstance(item.get("@id"), str):
            item = found.by_id.get(item["@id"], {})
        given = (
            [text(item.get(part) or item.get(other)) for part, other in _NAME_PARTS] if isinstance(item, dict) else []
        )
        names.extend(texts(item) or ([" ".join(filter(None, given))] if any(given) else []))
    return list(dict.fromkeys(names))
