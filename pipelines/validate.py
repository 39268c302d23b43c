"""The record is made, once, and checked against the shipped JSON Schema and against what a schema cannot say."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any, Self, cast

import orjson
from scrapy.crawler import Crawler

from crawler.crawl.session import session_of
from crawler.items import Item
from crawler.reasons import reason
from pipelines.writing.record import record

logger = logging.getLogger(__name__)

MIN_WORDS = 12
"""A body of fewer words is a teaser or a fault of extraction, not an article; summaries of feeds apart."""


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of a record."""
    text = resources.files("pipelines.writing").joinpath("record.schema.json").read_bytes()
    return cast("dict[str, Any]", orjson.loads(text))


@cache
def checker() -> Callable[[dict[str, Any]], Any]:
    """The schema, compiled; raises fastjsonschema.JsonSchemaValueException for a record that breaks it."""
    import fastjsonschema  # with the first record: most runs have none

    return cast("Callable[[dict[str, Any]], Any]", fastjsonschema.compile(schema()))


def fault(line: dict[str, Any]) -> str | None:
    """Why a record may not be written, in one sentence; None where it may."""
    from fastjsonschema import JsonSchemaValueException

    try:
        checker()(line)
    except JsonSchemaValueException as broken:
        return reason("breaks_schema", what=broken.message[:300])
    if line["event"] == "gone":
        return None
    if line["word_count"] < MIN_WORDS and line["discovered_via"] != "feed":
        return reason("few_words", count=line["word_count"])
    return None


class Validate:
    """Makes the record that is written; one that breaks the schema gets a reason, and lands in output/rejected."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Item) -> Item:
        """Set `topic` (topic crawls), `record`, and `reason` where the record is not valid."""
        session = session_of(self.crawler)
        article, outcome = item.article, item.outcome
        if session.given.topics and outcome.event != "gone":
            from pipelines.writing.topic_files import best_topic  # few runs have a topic

            outcome.topic = best_topic(session.given.topics, article, portal=session.portal)
            session.run.count("off_topic", outcome.topic is None)
        item.record = record(item, portal=session.portal, province=session.declaration.province, run_id=session.run.id)
        if why := fault(item.record):
            outcome.reason, item.record["reason"] = why, str(why)
            logger.warning("Rejected %s: %s", article.url, why)
        return item
