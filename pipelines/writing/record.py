"""The record: an item as the line that is written. Its fields are the annotated fields of `crawler.items`."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from types import NoneType
from typing import Any, NamedTuple, Union, get_args
from urllib.parse import urlsplit

import msgspec

from crawler.items import Article, Crawled, Item, Outcome, Written
from crawler.record_forms import IF_SET, SCHEMA
from pipelines.writing.version import version

FIRST = tuple(
    "schema id event revision url fetched_url portal domain province title section tags authors editors signoff "
    "published_at published_raw modified_at dateline regions language kind lead_image images body word_count "
    "content_hash cluster_id discovered_via removed run_id crawled_at".split()
)
"""The fields that every line of schema "1" has had from the start, in the order of the line. Later fields come behind
them in the order of `crawler.items`, and the JSON Schema does not require them: older lines stay valid."""

PARTS: tuple[type[msgspec.Struct], ...] = (Article, Crawled, Outcome, Written)


class Field(NamedTuple):
    """A field of the record."""

    name: str
    type: Any
    """The annotated Python type, without None where the field is left out instead."""
    description: str
    if_set: bool
    """Whether the record has the field only where it is not None."""
    part: int
    """Which of `PARTS` has its value."""


@cache
def fields() -> tuple[Field, ...]:
    """The fields of the record, in the order of the line."""
    found = {}
    for number, part in enumerate(PARTS):
        for field in msgspec.structs.fields(part):
            metas = [meta for meta in getattr(field.type, "__metadata__", ()) if meta.description]
            if metas:
                if_set = bool(metas[0].extra and metas[0].extra.get(IF_SET))
                type_ = _without_none(field.type) if if_set else field.type
                found[field.name] = Field(field.name, type_, metas[0].description, if_set, number)
    later = sorted((field for name, field in found.items() if name not in FIRST), key=lambda field: field.if_set)
    return (*(found[name] for name in FIRST), *later)


def _without_none(annotated: Any) -> Any:
    """Annotated[X | None, …] as Annotated[X, …]."""
    kept = tuple(one for one in get_args(annotated.__origin__) if one is not NoneType)
    return annotated.copy_with((Union[kept],))  # noqa: UP007  (of types known at run time only)


def record(item: Item, *, portal: str, province: str | None, run_id: str) -> dict[str, Any]:
    """The record of an item: a dict in the order in which it is written, of JSON's types only.

    Raises ValueError for a time without a zone.
    """
    article = item.article
    written = Written(
        schema=SCHEMA,
        version=version(),
        portal=portal,
        domain=domain(article.url),
        province=province,
        word_count=len(article.body.split()),
        run_id=run_id,
    )
    item.outcome.cluster_id = item.outcome.cluster_id or item.outcome.id
    item.outcome.event_id = item.outcome.event_id or item.outcome.cluster_id
    parts = (article, item.crawled, item.outcome, written)
    line: dict[str, Any] = {}
    for name, _, _, if_set, part in fields():
        value = getattr(parts[part], name)
        if value is None and if_set:
            continue
        line[name] = iso(value) if isinstance(value, datetime) else msgspec.to_builtins(value)
    return line


def iso(moment: datetime) -> str:
    """An aware moment to the second, with its offset. Raises ValueError for a naive one: none may leave."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without zone: {moment.isoformat()}")
    return moment.isoformat(timespec="seconds")


def domain(url: str) -> str:
    """The host that a reader sees, with a port where there is one, without "www."."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower().removeprefix("www.")
    except ValueError:
        return ""
