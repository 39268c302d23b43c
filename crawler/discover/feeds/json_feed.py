"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), its items under the names that RSS and Atom give them. Pure."""

from __future__ import annotations

from typing import Any

import orjson

_MARK = b"jsonfeed.org/version/"
_NAMES = {
    "link": ("url",),
    "guid": ("id",),
    "title": ("title",),
    "published": ("date_published",),
    "modified": ("date_modified",),
    "summary": ("summary", "content_text", "content_html"),
}
"""The element of a feed in XML, and the keys of an item that say the same, the best first."""


def read(body: bytes) -> tuple[str | None, list[dict[str, str]]] | None:
    """The page that the feed is of and its items; None where the document is no JSON Feed. Never raises."""
    if not body.lstrip().startswith((b"{", b"\xef\xbb\xbf{")) or _MARK not in body[:2000]:
        return None
    try:
        feed: Any = orjson.loads(body.strip().removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError:
        return None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        return None
    home = feed.get("home_page_url")
    return home if isinstance(home, str) else None, [_values(item) for item in items if isinstance(item, dict)]


def _values(item: dict[str, Any]) -> dict[str, str]:
    values = {}
    for name, keys in _NAMES.items():
        said = next((item[key] for key in keys if isinstance(item.get(key), str) and item[key].strip()), None)
        if said is not None:
            values[name] = said
    return values
