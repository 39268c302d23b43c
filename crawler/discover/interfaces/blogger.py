"""Blogger's own interface: the posts feed as JSON, up to 150 whole posts in one answer.

Facts: `/feeds/posts/default?alt=json` takes max-results (at most 150 whole posts), start-index (from 1), published-min,
published-max and orderby=updated; openSearch$totalResults counts what matches
(https://developers.google.com/gdata/docs/2.0/reference#Queries). Blogger's robots.txt closes its lists (/search), so
that this is the one way to all of a portal's posts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import orjson
from scrapy.http import Response

from crawler.discover import Found, Outcome, Site, timestamps, xml
from crawler.discover.addresses import url_shapes
from crawler.discover.interfaces.posts import MOST_PARTS
from crawler.discover.wanted import take
from crawler.state.key_set import KeySet

LARGEST, RECENT = 150, 25
"""Posts asked for in one answer of a backfill, and of a run that looks for what is new."""
PAGES = 1000
PATH = re.compile(r"/feeds/posts/(?:default|summary)\b")
"""The address of a Blogger portal's feed."""
_POST = re.compile(r"\.post-(\d{1,19})$")
_HOURS = (7, 8, 9)
"""Offsets that Indonesia has; a blog whose time zone was never set has California's."""


@dataclass(slots=True)
class Answer:
    """One answer of the interface."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    total: int | None = None
    fault: str | None = None
    """What is wrong with the answer; None where it is a feed of posts."""


def posts_url(feed: str, query: Mapping[str, str | int] | None = None, *, most: int = LARGEST, start: int = 1) -> str:
    """The address of a query; `query` holds what else the interface takes."""
    values: dict[str, str | int] = {"alt": "json", "max-results": most}
    if start > 1:
        values["start-index"] = start
    return url_shapes.with_query(feed.partition("?")[0], **values, **(query or {}))


def read_entries(body: bytes) -> Answer:
    """The entries of an answer. Never raises."""
    if body.count(b"[") + body.count(b"{") > MOST_PARTS:
        return Answer(fault="answers 200 with more JSON than its posts can hold")
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return Answer(fault="answers 200 with something that is not JSON")
    feed = value.get("feed") if isinstance(value, dict) else None
    if not isinstance(feed, dict):
        return Answer(fault="answers 200 with JSON of another shape")
    entries = feed.get("entry", [])
    total = _text(feed.get("openSearch$totalResults"))
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return Answer(found, int(total) if total.isascii() and total.isdigit() and len(total) < 9 else None)


def found_of(entry: dict[str, Any], zone: tzinfo, sections: Mapping[str, int]) -> Found | None:
    """What an entry says of its article, the post in the form of WordPress's interface; None where it has no address.

    `sections`: how often each label stands on the portal's posts; the most frequent of a post's is its section.
    """
    links = entry.get("link")
    alternate = next(
        (one.get("href") for one in links if isinstance(one, dict) and one.get("rel") == "alternate"), None
    ) if isinstance(links, list) else None  # fmt: skip
    url = url_shapes.absolute(alternate, alternate) if isinstance(alternate, str) else None
    if url is None:
        return None
    published, updated = _moment(entry, "published", zone), _moment(entry, "updated", zone)
    content = _text(entry.get("content"))
    number = _POST.search(_text(entry.get("id")))
    terms = [term for one in _list(entry, "category") if isinstance(term := one.get("term"), str)]
    section = max(terms, key=lambda term: sections.get(term, 0), default=None)
    post: dict[str, Any] = {
        "id": int(number[1]) if number else None,
        "link": url,
        "title": {"rendered": _text(entry.get("title"))},
        "content": {"rendered": content},
        "_embedded": {
            "author": [{"name": _text(one.get("name"))} for one in _list(entry, "author")],
            "wp:term": [[{"taxonomy": "category" if term == section else "post_tag", "name": term} for term in terms]],
        },
    }
    for name, moment in (("date", published), ("modified", updated)):
        if moment is not None:
            post[name] = moment.replace(tzinfo=None).isoformat()
            post[f"{name}_gmt"] = moment.astimezone(UTC).replace(tzinfo=None).isoformat()
    return Found(
        url=url,
        via="feed",
        published=published,
        modified=updated,
        title=xml.plain(_text(entry.get("title"))) or None,
        excerpt=xml.plain(_text(entry.get("summary")), 20_000) or None,
        post=post if content else None,
    )


def labels(entries: list[dict[str, Any]]) -> Counter[str]:
    """How often each label stands on these posts."""
    return Counter(
        term for entry in entries for one in _list(entry, "category") if isinstance(term := one.get("term"), str)
    )


def _text(value: Any) -> str:
    inner = value.get("$t") if isinstance(value, dict) else value
    return inner if isinstance(inner, str) else ""


def _list(entry: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = entry.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _moment(entry: dict[str, Any], name: str, zone: tzinfo) -> datetime | None:
    """A time in the blog's own zone where Indonesia has it, else in the portal's; whole seconds."""
    try:
        moment = datetime.fromisoformat(_text(entry.get(name)))
    except ValueError:
        return None
    offset = moment.utcoffset()
    if moment.year < timestamps.EARLIEST or offset is None:
        return None
    own = offset / timedelta(hours=1) in _HOURS
    return (moment if own else moment.astimezone(zone)).replace(microsecond=0)


async def find(site: Site, feed: str, outcome: Outcome) -> AsyncGenerator[Found, None]:
    """The portal's posts; when not backfilling, those edited last, until a page holds nothing new.

    Where the first answer is of another shape `outcome.answered` stays False, and the feed is read as any other.
    """
    backfill = site.backfilling()
    query: dict[str, str | int] = {} if backfill else {"orderby": "updated"}
    if backfill and site.since is not None:
        query["published-min"] = site.since.isoformat()
    if backfill and site.until is not None:
        query["published-max"] = (site.until + timedelta(seconds=1)).isoformat()
    seen, counted, start, most = KeySet(), Counter[str](), 1, LARGEST if backfill else RECENT
    now = datetime.now(UTC)
    for _ in range(PAGES):
        response = await site.fetch(posts_url(feed, query, most=most, start=start))
        answer = _answer(response)
        if answer.fault is not None:
            outcome.reason = outcome.failed = f"{answer.fault} at post {start}"
            return
        outcome.answered = True
        counted.update(labels(answer.entries))
        fresh = new = 0
        shown = [found_of(entry, site.zone, counted) for entry in answer.entries]
        site.expect(found.url for found in shown if found is not None)
        for found in shown:
            if found is None or not url_shapes.same_site(found.url, site.home):
                continue
            if not seen.add(url_shapes.key(found.url)):
                continue
            fresh += 1
            found.published = timestamps.plausible(found.published, now)
            wanted = take(site, outcome, found)
            if wanted is not None:
                new += 1
                yield wanted
                if site.enough():
                    outcome.reason = "enough"
                    return
        start += len(answer.entries)
        if not fresh or (answer.total is not None and start > answer.total) or (not backfill and not new):
            outcome.complete = True
            return
        most = LARGEST


def _answer(response: Response | None) -> Answer:
    if response is None:
        return Answer(fault="no answer")
    return Answer(fault=f"status {response.status}") if response.status != 200 else read_entries(response.body)
