"""Articles in the data that a page's script draws its list from: Next.js, Nuxt and their like. Pure.

Next.js writes JSON into `<script id="__NEXT_DATA__">`, or with its app router pieces of lines into
`self.__next_f.push([1,"…"])`; Nuxt 3 an array whose objects refer to its other places (`__NUXT_DATA__`), Nuxt 2 a function
call (`window.__NUXT__=(function(a,b){return {…}}(1,"…"))`); others assign an object to `window.__NAME__`, or write JSON into
an attribute (`<div data-items='[{…}]'>`). Search engines are told a list as JSON-LD's ItemList.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any

from lxml import etree

from crawler.discover import timestamps
from crawler.discover.addresses import url_shapes

TITLES = ("title", "judul", "headline", "post_title", "news_title")
ADDRESSES = ("url", "link", "permalink", "href", "path", "uri", "canonical_url")
SLUGS = ("slug", "seo", "judul_seo", "alias")
TIMES = ("published_at", "publishedAt", "date", "tanggal", "publish_date", "publishDate", "published", "pubDate",
         "datePublished", "created_at", "createdAt")  # fmt: skip
"""Names that such data has for the parts of an article, the likeliest first."""
SHORTEST = 12
"""Characters of a headline."""
MOST_VALUES = 200_000
"""Values of a page's data that are looked at."""
LARGEST, LARGEST_CODE = 4 * 1024 * 1024, 500_000
"""Characters of a script that are read; of one that is code and no JSON, whose words are read one by one."""

_PUSH = re.compile(r"self\.__next_f\.push\(\s*(\[.*\])\s*\)\s*;?\s*$", re.DOTALL)
_LINE = re.compile(r"^[0-9a-f]+:(?=[\[{])", re.MULTILINE)
_ASSIGNED = re.compile(r"window\.__\w+__\s*=\s*(?=\{)")
_CALLED = re.compile(r"window\.__NUXT__\s*=\s*\(?function\(([^)]*)\)\s*\{\s*return\s*")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\S', re.DOTALL)
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Told:
    """One article as a page's data tells it."""

    url: str
    title: str
    published: datetime | None = None


def articles(root: etree._Element, links: list[str], base: str, home: str, zone: tzinfo) -> list[Told]:
    """The articles in a page's data. Those told by their slug alone get an address like that of a link of the page.

    `links`: the page's own links, by one of which an address is made of a slug. Never raises.
    """
    found: dict[str, Told] = {}
    by_slug: list[tuple[dict[str, Any], str, datetime | None]] = []
    for item in _objects(root):
        title = next((text for name in TITLES if isinstance(text := _plain(item.get(name)), str)), "")
        if len(title) < SHORTEST or " " not in title:
            continue
        published = next((moment for name in TIMES if (moment := _moment(item.get(name), zone)) is not None), None)
        address = next((text for name in ADDRESSES if isinstance(text := item.get(name), str) and "/" in text), None)
        url = url_shapes.absolute(base, address)
        if url is not None and url_shapes.same_site(url, home):
            found.setdefault(url_shapes.key(url), Told(url, title, published))
        elif address is None and isinstance(_slug(item), str):
            by_slug.append((item, title, published))
    form = _form([item for item, _, _ in by_slug], links)
    for item, title, published in by_slug:
        url = url_shapes.absolute(base, _filled(form, item)) if form else None
        if url is not None:
            found.setdefault(url_shapes.key(url), Told(url, title, published))
    return [
        told
        for told in found.values()
        if not (
            url_shapes.is_home(told.url, home) or url_shapes.is_listing(told.url) or url_shapes.is_static_page(told.url)
        )
    ]


def _plain(value: Any) -> Any:
    return value.get("rendered") if isinstance(value, dict) else value


def _moment(value: Any, zone: tzinfo) -> datetime | None:
    if isinstance(value, int) and not isinstance(value, bool) and value > 10**9:
        seconds = value / 1000 if value > 10**11 else value
        return datetime.fromtimestamp(seconds, UTC).astimezone(zone) if seconds < 4 * 10**9 else None
    return timestamps.read_moment(value, zone)


def _slug(item: dict[str, Any]) -> str | None:
    return next((text for name in SLUGS if isinstance(text := item.get(name), str) and len(text) > 3), None)


def _parts(item: dict[str, Any]) -> dict[str, str]:
    """What else of an item may stand in its address: its number, its section's slug."""
    parts = {"{slug}": _slug(item) or ""}
    if isinstance(item.get("id"), (int, str)):
        parts["{id}"] = str(item["id"])
    for name in ("category", "kategori", "section", "rubrik", "channel"):
        value = item.get(name)
        value = (_slug(value) or value.get("name")) if isinstance(value, dict) else value
        if isinstance(value, str) and value:
            parts["{section}"] = value.lower().replace(" ", "-")
    return parts


def _form(items: list[dict[str, Any]], links: list[str]) -> str | None:
    """The form of articles' addresses, as a link to one of these items shows it; None where none is linked."""
    by_slug = {slug: item for item in items if (slug := _slug(item))}
    for link in links:
        segments = link.split("/")
        slug = next((part for part in segments[3:] if part.partition(".")[0] in by_slug), None)
        if slug is None:
            continue
        parts = _parts(by_slug[slug.partition(".")[0]])
        names = {value: name for name, value in parts.items()}
        return "/".join(
            [*segments[:3], *(names.get(part, part).replace(parts["{slug}"], "{slug}") for part in segments[3:])]
        )
    return None


def _filled(form: str, item: dict[str, Any]) -> str | None:
    for name, value in _parts(item).items():
        form = form.replace(name, value)
    return None if "{" in form else form


def _objects(root: etree._Element) -> Iterator[dict[str, Any]]:
    """The objects of all data that a page's scripts hold, in their order."""
    left = MOST_VALUES
    for value in _data(root):
        waiting = [value]
        while waiting and left:
            left -= 1
            one = waiting.pop()
            if isinstance(one, dict):
                yield one
                waiting.extend(reversed(list(one.values())))
            elif isinstance(one, list):
                waiting.extend(reversed(one))


_ATTRIBUTES = etree.XPath(
    "//@*[string-length() > 60 and (starts-with(., '[{') or starts-with(., '{')) and starts-with(name(), 'data-')]"
)


def _listed(value: Any) -> list[dict[str, Any]]:
    """What the ItemLists and blogs of JSON-LD list, each with a title and an address."""
    found = []
    waiting, left = [value], 2000
    while waiting and left:
        left -= 1
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            waiting.extend(one.get(name) for name in ("@graph", "mainEntity", "hasPart"))
            entries = one.get("itemListElement") if one.get("@type") == "ItemList" else one.get("blogPost")
            for entry in entries if isinstance(entries, list) else []:
                item = entry.get("item", entry) if isinstance(entry, dict) else None
                if isinstance(item, dict):
                    title = item.get("headline") or item.get("name") or entry.get("name")
                    url = item.get("url") or item.get("@id") or entry.get("url")
                    found.append({"title": title, "url": url, "datePublished": item.get("datePublished")})
                elif isinstance(item, str):
                    found.append({"title": entry.get("name"), "url": item})
    return found


def _data(root: etree._Element) -> Iterator[Any]:
    attributes = _ATTRIBUTES(root)
    for attribute in attributes if isinstance(attributes, list) else []:
        yield _json(str(attribute))
    pieces: list[str] = []
    for script in root.iter("script"):
        text = (script.text or "").strip()
        if not text or len(text) > LARGEST:
            continue
        if script.get("id") in ("__NEXT_DATA__", "__NUXT_DATA__") or script.get("type") == "application/json":
            value = _json(text)
            yield _resolved(value) if script.get("id") == "__NUXT_DATA__" and isinstance(value, list) else value
        elif script.get("type") == "application/ld+json":
            yield _listed(_json(text))
        elif (push := _PUSH.search(text)) is not None:
            piece = _json(push[1])
            if isinstance(piece, list) and len(piece) > 1 and isinstance(piece[1], str):
                pieces.append(piece[1])
        elif (call := _CALLED.search(text)) is not None:
            yield _json(_literal(text[call.end() :], [name.strip() for name in call[1].split(",")]))
        else:
            for match in _ASSIGNED.finditer(text):
                yield _json(text[match.end() :])
    flight = "".join(pieces)
    for line in _LINE.finditer(flight):
        yield _json(flight[line.end() :])


def _json(text: str) -> Any:
    """The JSON value that a text begins with; None where it begins with none."""
    try:
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _resolved(places: list[Any]) -> list[Any]:
    """Nuxt 3's objects, each value in the place of its number; what is nested deeper is another object of the list."""
    return [
        {
            name: places[at]
            if isinstance(at, int) and 0 <= at < len(places) and not isinstance(places[at], list)
            else None
            for name, at in one.items()
        }
        for one in places
        if isinstance(one, dict)
    ]


def _literal(code: str, names: list[str]) -> str:
    """Nuxt 2's object as JSON: names quoted, the function's parameters in their values' place."""
    tokens = _TOKEN.findall(code[:LARGEST_CODE])
    depth, end = 0, 0
    for number, token in enumerate(tokens):
        depth += (token in "{[") - (token in "}]") if len(token) == 1 else 0
        if depth == 0:
            end = number + 1
            break
    given: dict[str, str] = {}
    tail = [token for token in tokens[end:] if token not in ("}", "(", ")", ",", ";")]
    words = {"void": "null", "undefined": "null"}
    values = [
        "true" if t == "!" and tail[n + 1 : n + 2] == ["0"] else "false" if t == "!" else t for n, t in enumerate(tail)
    ]
    values = [value for n, value in enumerate(values) if not (n and tail[n - 1] in ("!", "void"))]
    for name, value in zip(names, values, strict=False):
        given[name] = words.get(value, value)
    out: list[str] = []
    skip = False
    for number, token in enumerate(tokens[:end]):
        if skip:
            skip = False
        elif token in ("!", "void"):
            out.append({"!0": "true", "!1": "false"}.get(token + tokens[number + 1], "null"))
            skip = True
        elif re.match(r"[A-Za-z_$]", token) and token not in ("true", "false", "null"):
            out.append(json.dumps(token) if tokens[number + 1] == ":" else given.get(token, "null"))
        else:
            out.append(token)
    return "".join(out)
