"""The forms of a record's values, and how a field is marked as one of the record.

A form is checked when a record is written, not when an article is made or read.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta

SCHEMA = "1"
"""The version of the record; raised when a field changes its meaning or goes."""

IF_SET = "if_set"
"""In a field's metadata: the record has the field only where it is not None."""


def written(description: str) -> Meta:
    """Metadata of a field that every record has."""
    return Meta(description=description)


def written_if_set(description: str) -> Meta:
    """Metadata of a field that a record has only where it is not None."""
    return Meta(description=description, extra={IF_SET: True})


def form(**schema: Any) -> Meta:
    """What a JSON Schema says of a value; checked when a record is written, not when an article is made or read."""
    return Meta(extra_json_schema=schema)


def one_of(*values: str) -> Meta:
    """What a JSON Schema says of a value of a fixed few."""
    return Meta(extra_json_schema={"enum": list(values)})


Text = Annotated[str, form(minLength=1)]
Line = Annotated[str, form(minLength=1, pattern=r"^[^\u0000-\u001f\u007f]+$")]
"""Text without control characters."""
Lines = Annotated[list[Line], form(uniqueItems=True)]
Web = Annotated[str, form(pattern=r"^https?://[^\s\u0000-\u001f]+$", maxLength=4000)]
"""An absolute http(s) URL."""
Id = Annotated[str, form(pattern="^[0-9a-f]{20}$")]
Hash = Annotated[str, form(pattern="^([0-9a-f]{32})?$")]
Time = Annotated[
    datetime,
    form(format="date-time", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$"),
]
"""An aware time; to the second in the record."""
ZoneFrom = Annotated[str, one_of("printed", "offset", "declared", "inferred")]
Language = Annotated[str, form(pattern="^[a-z]{2,3}$")]
RegionCode = Annotated[str, form(pattern=r"^[0-9]{2}(\.[0-9]{2}){0,2}$")]
Level = Annotated[str, one_of("province", "kabupaten", "kota", "kecamatan", "desa")]
Relation = Annotated[str, one_of("about", "venue", "mentioned")]
Origin = Annotated[str, one_of("release", "advertorial", "agency", "rewrite")]
Event = Annotated[str, one_of("new", "updated", "gone")]
Kind = Annotated[str, one_of("news", "advertorial", "press-release")]
Way = Annotated[str, one_of("rest", "feed", "sitemap", "listing", "search", "again", "file")]
StoryRelation = Annotated[str, one_of("copy", "update", "follow-up", "digest", "same event")]
Difference = Annotated[str, one_of("verbatim", "retitled", "shortened", "extended", "reworded")]
Changed = Annotated[
    str, one_of("url", "title", "body", "published_at", "cluster_id", "event_id", "duplicate_of", "related_to")
]
RemovedKind = Annotated[
    str,
    one_of(
        "ad",
        "sponsor",
        "other-article",
        "navigation",
        "paging",
        "share",
        "comments",
        "caption",
        "byline",
        "sign-off",
        "date",
        "title",
        "tags",
        "portal",
        "notice",
        "embed",
        "hidden",
        "standing",
    ),
]
"""portal: what it says of itself; notice: copyright, sources, cookies; standing: other text that stands on many pages."""
Count = Annotated[int, form(minimum=0)]
Share = Annotated[float, form(minimum=0, maximum=1)]
