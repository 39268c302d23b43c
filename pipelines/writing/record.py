"""An article as the line that is written: field names, order and forms of docs/record.md."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from crawler.items import SCHEMA, Article, Image

UPDATED = ("changed",)
DUPLICATE = ("duplicate_of", "similarity", "difference", "fuller")


def record(article: Article, *, portal: str, province: str | None, run_id: str) -> dict[str, Any]:
    """The record of an article: a dict in the order in which it is written, of JSON's types only."""
    line: dict[str, Any] = {
        "schema": SCHEMA,
        "id": article.id,
        "event": article.event,
        "revision": article.revision,
        "url": article.url,
        "fetched_url": article.fetched_url,
        "portal": portal,
        "domain": domain(article.url),
        "province": province,
        "title": article.title,
        "section": article.section,
        "tags": article.tags,
        "authors": article.authors,
        "editors": article.editors,
        "signoff": article.signoff,
        "published_at": iso(article.published_at),
        "published_raw": article.published_raw,
        "modified_at": iso(article.modified_at),
        "dateline": {"text": article.dateline.text, "outlet": article.dateline.outlet, "place": article.dateline.place}
        if article.dateline
        else None,
        "regions": [{"code": region.code, "name": region.name} for region in article.regions],
        "language": article.language,
        "kind": article.kind,
        "lead_image": image(article.lead_image),
        "images": [image(picture) for picture in article.images],
        "body": article.body,
        "word_count": len(article.body.split()),
        "content_hash": article.content_hash,
        "cluster_id": article.cluster_id or article.id,
        "discovered_via": article.discovered_via,
        "removed": [{"text": block.text, "rule": block.rule} for block in article.removed],
        "run_id": run_id,
        "crawled_at": iso(article.crawled_at),
    }
    if article.event == "updated":
        line["changed"] = article.changed
    if article.duplicate_of is not None:
        line |= {name: getattr(article, name) for name in DUPLICATE}
    if article.topic is not None:
        line["topic"] = article.topic
    if article.reason is not None:
        line["reason"] = article.reason
    return line


def image(picture: Image | None) -> dict[str, str | None] | None:
    """A picture as it stands in the record."""
    if picture is None:
        return None
    return {"url": picture.url, "caption": picture.caption, "credit": picture.credit}


def iso(moment: datetime | None) -> str | None:
    """An aware moment to the second, with its offset. Raises ValueError for a naive one: none may leave."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError(f"a time without zone: {moment.isoformat()}")
    return moment.isoformat(timespec="seconds")


def domain(url: str) -> str:
    """The host that a reader sees, with a port where there is one, without "www."."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower().removeprefix("www.")
    except ValueError:
        return ""
