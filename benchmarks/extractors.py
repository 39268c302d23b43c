"""The systems that `make eval` compares: ours and the peers, each from pages of HTML to records."""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from lxml import html as lxml_html

from crawler.extract.merge import merge_pages
from crawler.extract.page import extract_page
from crawler.extract.wordpress import extract_post, missing_fields
from crawler.items import Article, Crawled, Item
from pipelines.body import clean_batch
from pipelines.writing.record import record

NOW = datetime(2026, 11, 1, tzinfo=UTC)
"""When the pages count as fetched, so that relative times come out the same in every run."""


@dataclass(slots=True)
class Task:
    """One article to be read: its pages in order, or the post of the REST interface."""

    url: str
    pages: list[tuple[str, bytes]]
    """URL and content of each page."""
    post: dict[str, Any] | None = None
    gold: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Result:
    """What a system made of the tasks of one set."""

    records: list[dict[str, Any] | None]
    seconds: float
    pages: int


class Absent(Exception):
    """A peer is not installed."""


def article_of(task: Task) -> Article | None:
    if task.post is not None:
        article = extract_post(task.post, zone=None, now=NOW, fetched_url=task.url).article
        if article is not None and not missing_fields(article):
            return article
    articles = [extract_page(body, url, now=NOW).article for url, body in task.pages]
    found = [article for article in articles if article is not None]
    return merge_pages(found[0], found[1:]) if found else None


def ours(tasks: Sequence[Task]) -> Result:
    """Extraction and cleaning; all articles of a host share what repeats, as in a crawl."""
    started = time.perf_counter()
    articles = [article_of(task) for task in tasks]
    clean_batch([article for article in articles if article is not None])
    seconds = time.perf_counter() - started
    records: list[dict[str, Any] | None] = []
    for task, article in zip(tasks, articles, strict=True):
        if article is None:
            records.append(None)
            continue
        written = record(Item(article, Crawled(crawled_at=NOW)), portal="eval", province=None, run_id="eval")
        records.append(json.loads(json.dumps({**written, "fetched_url": task.url})))
    return Result(records, seconds, sum(len(task.pages) or 1 for task in tasks))


def _each_page(tasks: Sequence[Task], read: Callable[[str, str], dict[str, Any]]) -> Result:
    """Run a peer page by page; the bodies of an article in several pages are put together."""
    records: list[dict[str, Any] | None] = []
    seconds = 0.0
    for task in tasks:
        merged: dict[str, Any] = {}
        for url, body in task.pages:
            text = body.decode("utf-8", "replace")
            started = time.perf_counter()
            found = read(text, url)
            seconds += time.perf_counter() - started
            merged = {**found, **{name: value for name, value in merged.items() if value}} | {
                "body": "\n".join(part for part in (merged.get("body"), found.get("body")) if part)
            }
        records.append(merged if merged.get("body") or merged.get("title") else None)
    return Result(records, seconds, sum(len(task.pages) for task in tasks))


def trafilatura(tasks: Sequence[Task], *, precision: bool) -> Result:
    """trafilatura, with its metadata; `precision`: favor_precision."""
    from trafilatura import bare_extraction

    def read(text: str, url: str) -> dict[str, Any]:
        found = bare_extraction(text, url=url, favor_precision=precision, include_comments=False, with_metadata=True)
        if found is None or isinstance(found, dict):
            return {}
        return {
            "title": found.title,
            "body": found.text or "",
            "published_at": found.date,
            "authors": [name.strip() for name in (found.author or "").split(";") if name.strip()],
            "section": found.categories[0] if found.categories else None,
            "tags": found.tags or [],
        }

    return _each_page(tasks, read)


def newspaper4k(tasks: Sequence[Task]) -> Result:
    """newspaper4k, told the language."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import newspaper
    except ImportError as error:
        raise Absent(str(error)) from error

    def read(text: str, url: str) -> dict[str, Any]:
        article = newspaper.Article(url, language="id", fetch_images=False)
        article.download(input_html=text)
        try:
            article.parse()
        except (newspaper.ArticleException, ValueError, AttributeError, TypeError):
            return {}  # it fails on some pages; that is its result
        published = article.publish_date
        return {
            "title": article.title,
            "body": article.text,
            "published_at": published.isoformat() if hasattr(published, "isoformat") else None,
            "authors": article.authors,
            "tags": sorted(article.tags or []),
        }

    return _each_page(tasks, read)


def readability(tasks: Sequence[Task]) -> Result:
    """readability-lxml; it gives title and markup only."""
    try:
        from readability import Document
        from readability.readability import Unparseable
    except ImportError as error:
        raise Absent(str(error)) from error

    def read(text: str, _url: str) -> dict[str, Any]:
        document = Document(text)
        try:
            summary = lxml_html.fromstring(document.summary())
        except (Unparseable, ValueError):
            return {}
        for element in summary.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "tr", "blockquote"):
            element.tail = "\n" + (element.tail or "")
        return {"title": document.short_title(), "body": "".join(str(text) for text in summary.itertext())}

    return _each_page(tasks, read)


SYSTEMS: dict[str, Callable[[Sequence[Task]], Result]] = {
    "ours": ours,
    "trafilatura": lambda tasks: trafilatura(tasks, precision=False),
    "trafilatura precision": lambda tasks: trafilatura(tasks, precision=True),
    "newspaper4k": newspaper4k,
    "readability-lxml": readability,
}
"""Each system by the name of its row."""
