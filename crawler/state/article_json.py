"""An article as bytes and back: for the spool of the waiting window, which must outlive a killed run.

JSON and not pickle: the bytes lie in a file that others can write to, and reading them must never run code.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

import orjson

from crawler.items import Article, Block, Dateline, Image, Region, Removed, Verdict

_NAMES = frozenset(f.name for f in fields(Article))
_TIMES = tuple(f.name for f in fields(Article) if "datetime" in str(f.type))


def dump_article(article: Article) -> bytes:
    """The whole article, blocks included, as JSON. Raises orjson.JSONEncodeError for what JSON cannot say."""
    return orjson.dumps(article, option=orjson.OPT_PASSTHROUGH_SUBCLASS)


def load_article(data: bytes) -> Article:
    """The article that `dump_article` was given; its times keep their offsets.

    Fields that this version does not know are left out. Raises ValueError where the bytes are no article.
    """
    return article_of(orjson.loads(data))


def article_of(found: Any) -> Article:
    """The article of such JSON, read. Raises ValueError where it is none."""
    if not isinstance(found, dict) or "url" not in found or "fetched_url" not in found:
        raise ValueError("no article: a JSON object with url and fetched_url was expected")
    given: dict[str, Any] = {name: value for name, value in found.items() if name in _NAMES}
    for name in _TIMES:
        if given.get(name) is not None:
            given[name] = datetime.fromisoformat(given[name])
    try:
        given["blocks"] = [_block(block) for block in given.get("blocks", [])]
        given["verdicts"] = [Verdict(**verdict) for verdict in given.get("verdicts", [])]
        given["images"] = [Image(**image) for image in given.get("images", [])]
        given["regions"] = [Region(**region) for region in given.get("regions", [])]
        given["removed"] = [Removed(**block) for block in given.get("removed", [])]
        if given.get("lead_image") is not None:
            given["lead_image"] = Image(**given["lead_image"])
        if given.get("dateline") is not None:
            given["dateline"] = Dateline(**given["dateline"])
        return Article(**given)
    except TypeError as fault:
        raise ValueError(f"no article of this version: {fault}") from fault


def _block(given: dict[str, Any]) -> Block:
    return Block(**(given | {"context": tuple(given.get("context", ())), "links": tuple(given.get("links", ()))}))
