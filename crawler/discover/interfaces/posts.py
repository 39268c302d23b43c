"""Answers of the WordPress posts interface: the address to ask, and what an answer holds. Pure.

`date` is in the portal's own time, `date_gmt` in UTC; X-WP-Total counts what the query matches
(https://developer.wordpress.org/rest-api/reference/posts/).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any
from urllib.parse import urlencode

import orjson
from scrapy.http import Response

from crawler.discover import Found, timestamps, xml
from crawler.discover.addresses import url_shapes

FIRST, LARGEST = 20, 100
"""Posts in the first page, and the most that WordPress gives: a hundred whole posts are heavy for shared hosting."""
EMBED = "author,wp:featuredmedia,wp:term"
"""What is embedded: all that an article needs, and not the readers' comments (WordPress before 5.4 embeds all)."""

MOST_PARTS = 1_000_000
"""Objects and lists of an answer that is read: a hundred embedded posts have some fifty thousand, and thirty megabytes
of empty lists would take a gigabyte of memory (measured)."""

_LIST = re.compile(rb"\[\s*(?:\{|\])|\{\s*\"")
"""Where the JSON of an answer begins: a list of objects or of nothing, or an object."""


@dataclass(slots=True)
class Posts:
    """One answer of the interface."""

    posts: list[dict[str, Any]] = field(default_factory=list)
    total: int | None = None
    """Posts that match the query, where the answer says so."""
    fault: str | None = None
    """What is wrong with the answer; None where it is a list of posts."""
    end: bool = False
    """Whether the answer says that the paging is over (status 400)."""


def posts_url(
    endpoint: str,
    query: Mapping[str, str | int] | None = None,
    *,
    per_page: int = FIRST,
    offset: int = 0,
    embed: bool = True,
) -> str:
    """The address of a query: `query` holds what else the interface takes (after, before, search, orderby, _fields)."""
    values: dict[str, str | int] = {"per_page": per_page}
    if offset:
        values["offset"] = offset
    values.update(query or {})
    if embed:
        values["_embed"] = EMBED
    return endpoint + ("&" if "?" in endpoint else "?") + urlencode(values, safe=":,/")


def read_posts(response: Response) -> Posts:
    """The posts of an answer. Never raises: an answer of another shape comes back with its fault."""
    if response.status == 400:
        return Posts(fault="status 400", end=True)
    if response.status != 200:
        return Posts(fault=f"status {response.status}")
    if response.body.count(b"[") + response.body.count(b"{") > MOST_PARTS:
        return Posts(fault="answers 200 with more JSON than a hundred posts can hold")
    try:
        value = orjson.loads(_json(response.body))
    except orjson.JSONDecodeError:
        kind = "a page" if b"<html" in response.body[:4000].lower() else "something that is not JSON"
        return Posts(fault=f"answers 200 with {kind}")
    if not isinstance(value, list):
        return Posts(fault=f"answers 200 with JSON of another shape ({type(value).__name__})")
    posts = [post for post in value if isinstance(post, dict)]
    if value and not posts:
        return Posts(fault="answers 200 with a list of something else than posts")
    return Posts(posts, total=_number(response.headers.get("X-WP-Total")))


def _json(body: bytes) -> bytes:
    """The JSON of an answer without what may stand before it: a byte order mark, blank lines, a notice of PHP's."""
    start = _LIST.search(body[:20_000])
    return body[start.start() :] if start else body


def _number(header: bytes | None) -> int | None:
    return int(header) if header and header.isdigit() and len(header) < 10 else None


def found_of(post: dict[str, Any], zone: tzinfo, offset: tzinfo) -> Found | None:
    """What a post says of itself; None where it is no published post with a link.

    `zone` is the portal's, for the times handed on; `offset` its clock, in which `date` is written.
    """
    link = post.get("link")
    if not isinstance(link, str) or post.get("type", "post") != "post" or post.get("status", "publish") != "publish":
        return None
    url = url_shapes.absolute(link, link)
    if url is None:
        return None
    return Found(
        url=url,
        via="rest",
        published=_time(post, "date", zone, offset),
        modified=_time(post, "modified", zone, offset),
        title=xml.plain(_rendered(post, "title")) or None,
        excerpt=xml.plain(_rendered(post, "excerpt"), 20_000) or None,
        post=post,
    )


def _rendered(post: dict[str, Any], name: str) -> str:
    value = post.get(name)
    if isinstance(value, dict):
        value = value.get("rendered")
    return value if isinstance(value, str) else ""


def _time(post: dict[str, Any], name: str, zone: tzinfo, offset: tzinfo) -> datetime | None:
    moment = timestamps.read_moment(post.get(f"{name}_gmt"), UTC) or timestamps.read_moment(post.get(name), offset)
    return moment.astimezone(zone) if moment else None


def utc_offset(post: dict[str, Any]) -> float | None:
    """Hours east of UTC of the portal's clock, as a post's `date` and `date_gmt` show it."""
    local, utc = timestamps.read_moment(post.get("date"), UTC), timestamps.read_moment(post.get("date_gmt"), UTC)
    if local is None or utc is None:
        return None
    hours = (local - utc).total_seconds() / 3600
    return hours if -12 <= hours <= 14 else None
