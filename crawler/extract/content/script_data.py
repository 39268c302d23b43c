"""The story in a program's data, for pages whose text only a script shows: __NEXT_DATA__, __NUXT__, a store's JSON.

Such data hold other stories, too. A text is believed where an object beside or around it has the page's headline, or
the last part of the page's address, or where it stands in the only object that holds one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import orjson
from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.blocks import read_blocks
from crawler.extract.surroundings.site_name import words
from crawler.extract.tree.document import Document
from crawler.extract.tree.parse import fold, parse
from crawler.extract.tree.structured import MAX_SCRIPT, unescaped
from crawler.extract.tree.themes import names

WORTH = 250
"""Characters of text that make a story; also what must be found beyond the page's own."""
DEEPEST = 30
MOST_OBJECTS = 20_000

TITLE_KEYS = names("title headline judul name heading post_title news_title judul_berita")
SLUG_KEYS = names("slug url link permalink path alias uri seo_url")
_DATA_ATTRIBUTES = ("data-page", "data-props", "data-state", "data-initial-state", "data-react-props")
"""Attributes from which a program takes its data: Inertia (Laravel), react-rails and their kind."""
_LITERAL = re.compile(r'"(?:[^"\\\n]|\\.){250,}"')
_ASSIGNED = re.compile(r"(?:^|[;\s(])(?:window\.|self\.|var |let |const )?[\w.$]{2,60}\s*=\s*(?=[{\[])")
_PUSHED = re.compile(r"self\.__next_f\.push\((\[.*\])\)\s*;?\s*$", re.S)
_MARKUP = re.compile(r"</?(?:p|br|div|h[2-6]|li|blockquote)\b", re.I)
_SENTENCE = re.compile(r"[a-z0-9)”\"][.!?][”\"’]?(?:[\s<]|$)")


def by_script_data(document: Document, title: str | None, found: int) -> list[Block]:
    """The blocks of the story in the page's data, where they are much more than the `found` characters; else none."""
    best: list[Block] = []
    most = max(WORTH, 2 * found)
    sure = several = False
    said, slug = words(title or ""), _slug(document.url)
    for value in _values(document.root):
        for node in _objects(value):
            named = _is_of_page(node, said, slug)
            if sure and not named:
                continue
            blocks = _story_in(node)
            size = sum(len(block.text) for block in blocks)
            if size >= most and (size > sum(len(block.text) for block in best) or (named and not sure)):
                several = several or bool(best and not named and blocks != best)
                best, sure = blocks, sure or named
    return best if sure or not several else []  # of several stories nothing tells which is this page's


def _values(root: etree._Element) -> Iterator[Any]:
    """The JSON values of a page's scripts: data scripts, and what a script assigns to a variable."""
    pushed: list[str] = []
    for script in root.iter("script"):
        data = (script.text or "").strip()
        kind = (script.get("type") or "").lower()
        if not data or len(data) > MAX_SCRIPT or "ld+json" in kind:
            continue
        if match := _PUSHED.search(data):
            pushed.extend(part for part in _loaded(match[1]) or [] if isinstance(part, str))
        elif kind.endswith("json") or data[0] in "{[":
            yield _loaded(data)
        elif len(data) > WORTH:
            match = _ASSIGNED.search(data)
            value = _loaded(_balanced(data, match.end())) if match else None
            # A program's call, (function(a, b) {return {…}}("…")), is no JSON; the long texts in it are.
            yield value
            if value is None:
                yield from ({"text": text} for text in map(_markup, _LITERAL.findall(data)) if text)
    for element in root.iter(etree.Element):
        if element.tag in ("div", "main", "section"):
            values = (element.get(name) or "" for name in _DATA_ATTRIBUTES)
        elif "-" in element.tag:  # a component's own element: Vue's <news-detail :post="{…}">
            values = (str(value) for value in element.values())
        else:
            continue
        for value in values:
            if len(value) > WORTH and value[0] in "{[":
                yield _loaded(value)
    for line in "".join(pushed).splitlines():  # React's rows: "1a:[...]", or "1b:T4f2,<p>text"
        _, colon, value = line.partition(":")
        if colon and value[:1] in "[{":
            yield _loaded(value)
        elif colon and value[:1] == "T":
            yield {"text": value.partition(",")[2]}


def _markup(literal: str) -> str:
    """A string literal of a program where it holds markup, or nothing."""
    value = _loaded(literal)
    return value if isinstance(value, str) and _MARKUP.search(value) else ""


def _loaded(data: str) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return None


def _balanced(data: str, start: int) -> str:
    """The object or list that begins at `start`, to its closing bracket."""
    depth, inside, position = 0, False, start
    while position < len(data):
        char = data[position]
        if inside:
            if char == "\\":
                position += 1
            elif char == '"':
                inside = False
        elif char == '"':
            inside = True
        elif char in "{[":
            depth += 1
        elif char in "}]":
            depth -= 1
            if not depth:
                return data[start : position + 1]
        position += 1
    return ""


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a value, outermost first."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    seen = 0
    while waiting and seen < MOST_OBJECTS:
        value, depth = waiting.pop()
        seen += 1
        if depth > DEEPEST:
            continue
        if isinstance(value, dict):
            yield value
            value = list(value.values())
        if isinstance(value, list):
            waiting.extend((inner, depth + 1) for inner in map(_inner, value) if isinstance(inner, (dict, list)))


def _inner(value: Any) -> Any:
    """A value; of a string that is JSON itself, as an answer kept whole is, what it says."""
    nested = isinstance(value, str) and len(value) > WORTH and value[0] in "{["
    return _loaded(value) if nested else value


def _is_of_page(node: dict[str, Any], said: list[str], slug: str) -> bool:
    """Whether an object has the page's headline, or an address that ends as the page's does."""
    for key, value in node.items():
        if isinstance(value, dict):  # WordPress: {"title": {"rendered": …}}
            value = value.get("rendered")
        if not isinstance(value, str) or len(value) > 400:
            continue
        name = key.lower()
        if name in TITLE_KEYS and len(said) > 2 and words(unescaped(value)) == said:
            return True
        if name in SLUG_KEYS and slug and value.rstrip("/").rsplit("/", 1)[-1] == slug:
            return True
    return False


def _slug(url: str) -> str:
    last = urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]
    return last if len(last) > 8 else ""


def _story_in(node: dict[str, Any]) -> list[Block]:
    """The longest text among an object's own values: a string of HTML or of lines, or a list of an editor's blocks."""
    best: list[Block] = []
    for value in node.values():
        if isinstance(value, dict):
            value = value.get("rendered") or value.get("blocks") or value.get("content") or value.get("html")
        blocks = _blocks_of(value)
        if sum(len(block.text) for block in blocks) > sum(len(block.text) for block in best):
            best = blocks
    return best


def _blocks_of(value: Any) -> list[Block]:
    if isinstance(value, str):
        return _blocks_of_text(value)
    if not isinstance(value, list):
        return []
    texts = [text for item in value[:2000] if (text := _text_of(item))]
    if sum(bool(_SENTENCE.search(text)) for text in texts) * 2 <= len(texts):
        return []  # titles of other stories, names
    return [block for text in texts for block in _blocks_of_text(text, sure=True)]


def _text_of(item: Any) -> str:
    """The text of an editor's block: {"type": "paragraph", "data": {"text": …}}, {"children": [{"text": …}]}."""
    if isinstance(item, str):
        return item
    if not isinstance(item, dict) or item.keys() & (TITLE_KEYS - {"name"}):
        return ""
    for key in ("text", "html", "content", "value", "isi"):
        if isinstance(item.get(key), str):
            return str(item[key])
    for key in ("data", "attributes", "attrs"):
        if isinstance(item.get(key), dict) and (text := _text_of(item[key])):
            return text
    parts = item.get("children") or item.get("content") or item.get("items")
    return "".join(map(_text_of, parts[:500])) if isinstance(parts, list) else ""


def _blocks_of_text(text: str, *, sure: bool = False) -> list[Block]:
    if not sure and (len(text) < WORTH or text[0] in "{[" or not _SENTENCE.search(text)):
        return []
    if "&lt;p" in text:
        text = unescaped(text)
    if _MARKUP.search(text) or (sure and "<" in text):
        body = parse(f"<html><body><div>{text}</div></body></html>").find("body")
        return read_blocks(body) if body is not None else []
    return [Block(line, "p", ("p",)) for part in unescaped(text).splitlines() if (line := fold(part))]
