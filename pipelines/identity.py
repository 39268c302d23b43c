"""What an article is to the state: new, changed, unchanged, or another copy of a text that the portal has already."""

from __future__ import annotations

import hashlib
import time
import unicodedata
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Self

from scrapy.crawler import Crawler

from crawler.crawl.drops import Ended
from crawler.crawl.session import Session, session_of
from crawler.extract.text.times import relative_step
from crawler.fetch.recheck import looked_at
from crawler.items import Article, Crawled, Item, Outcome
from crawler.reasons import reason
from crawler.record_parts import Previous, Shares
from crawler.state.known import WRITTEN, Known, seconds
from crawler.urls.canonical import article_id, id_of, url_key
from pipelines.page_texts import PageTexts


class Unchanged(Ended):
    """The article is as it was at the last look, but for ads, counters and related links."""


class NotItsText(Ended):
    """A known article's address shows what others show too: no edit, but a wall or a cache's mix-up."""


@lru_cache(maxsize=64)  # identity and state ask for the same title and body
def _folded(text: str) -> str:
    """Compatibility forms and white space as one."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=64)
def text_hash(text: str | None) -> str:
    """32 hexadecimal digits of a text, compatibility forms and white space folded: what a reader sees, not bytes."""
    return _digest(_folded(text or ""))


def content_hash(article: Article) -> str:
    """The hash of what makes a revision: title, body and time of publication, as `text_hash` takes their lines."""
    when = article.published_at.timestamp() if article.published_at else ""
    parts = (_folded(str(article.title)), _folded(article.body), str(when))
    return _digest(" ".join(filter(None, parts)))


def same_moment(before: int | None, after: int | None, zone: tzinfo, *, within: float = 0) -> bool:
    """Whether two times of publication, in seconds, are one, as far as the coarser of their sources tells.

    A source that shows no seconds gives a full minute, one that shows a day its midnight in the portal's zone; one that
    counts back ("3 jam lalu") may be off by `within` seconds.
    """
    if before is None or after is None or before == after:
        return before == after
    if abs(before - after) <= within:
        return True
    if (before % 60 == 0 or after % 60 == 0) and before // 60 == after // 60:
        return True
    days = [datetime.fromtimestamp(moment, zone) for moment in (before, after)]
    midnight = any((day.hour, day.minute, day.second) == (0, 0, 0) for day in days)
    return midnight and days[0].date() == days[1].date()


def _digest(folded: str) -> str:
    return hashlib.blake2b(folded.encode(), digest_size=16).hexdigest()


class Identity:
    """Gives each article its id, event and revision."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._texts = PageTexts()
        self._alike: dict[str, set[str]] = {}
        """Keys of new articles that have the text of another, by that one's key."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    @property
    def session(self) -> Session:
        """The run."""
        return session_of(self.crawler)

    def process_item(self, item: Item) -> Item:
        """Set id, content_hash, event, revision, changed, and duplicate_of for a text the portal has under another URL.

        Raises Unchanged for an article that is as it was, NotItsText for a known one that shows another's text.
        """
        article, outcome = item.article, item.outcome
        key = url_key(article.url)
        title_hash, body_hash = text_hash(article.title), text_hash(article.body)
        row = self._row(item, key, body_hash)
        outcome.id = outcome.cluster_id = id_of(row.key if row is not None else key)
        if outcome.event == "gone":
            return item
        outcome.content_hash = content_hash(article)
        shown_under = self._texts.other(row.key if row is not None else key, article.body)
        if shown_under is not None and row is None:
            self._alike.setdefault(shown_under, set()).add(key)
        if row is not None and row.outcome in WRITTEN:
            if row.body_hash != body_hash and self._is_anothers(row, body_hash, shown_under):
                self._put_off(row, article.fetched_url, shown_under)
            published, step = seconds(article.published_at), relative_step(article.published_raw or "")
            within = step.total_seconds() + 60 if step is not None else 0
            outcome.changed = [
                name
                for name, differs in (
                    ("url", row.key != key and url_key(row.url) != key),
                    ("title", row.title_hash != title_hash),
                    ("body", row.body_hash != body_hash),
                    ("published_at", not same_moment(row.published, published, self.session.zone, within=within)),
                )
                if differs
            ]
            if not outcome.changed and row.outcome != "gone":
                self._looked_at(row, item.crawled)
                self.session.run.count("unchanged")
                raise Unchanged("unchanged")
            outcome.event, outcome.revision = "updated", row.revision + 1
            if row.title or row.content_hash:
                outcome.previous = Previous(row.content_hash, row.title)
            outcome.aliases = self._aliases(row, article.url) or None
        if article.body and (row is None or row.outcome != "article"):
            self._same_text(outcome, key, title_hash, body_hash)
        return item

    def _is_anothers(self, row: Known, body_hash: str, shown_under: str | None) -> bool:
        """Whether a known article suddenly has the text of another address, seen in this run or written before."""
        if shown_under is not None:
            return True
        return self.session.state.with_body(row.portal, body_hash, besides=row.key) is not None

    def _put_off(self, row: Known, url: str, shown_under: str | None) -> None:
        """Keep a known article as it is, and have it and those that showed the text before looked at again.

        Raises NotItsText.
        """
        self.session.suspects.add(row.key)
        if shown_under is not None:
            self.session.suspects |= {shown_under, *self._alike.get(shown_under, ())}
        self.session.run.name("not_articles", url, reason("text_of_another"))
        raise NotItsText("the text of another address")

    def _row(self, item: Item, key: str, body_hash: str) -> Known | None:
        """What is known of the article: by its address, by one that leads to it, or by its number in the portal's WordPress.

        An article whose slug was corrected has another address and the same number.
        """
        state, portal, post = self.session.state, self.session.portal, item.crawled.post
        row = state.resolve(portal, key)
        if row is not None and row.outcome in WRITTEN:
            return row
        state.expect(portal, posts=() if post is None else (post,), bodies=(body_hash,) if item.article.body else ())
        if post is not None:
            moved = state.by_post(portal, post)
            if moved is not None and moved.key != key:
                return moved
        return row

    def _aliases(self, row: Known, url: str) -> list[str]:
        """The article's other addresses: the one it had, and those that are known to lead to it."""
        first = f"{url.partition(':')[0]}://{row.key}"
        known = [first, row.url, *self.session.state.aliases(row.portal, row.key)]
        by_key = {url_key(other): other for other in known}
        return sorted(other for key, other in by_key.items() if key != url_key(url))

    def _same_text(self, outcome: Outcome, key: str, title_hash: str, body_hash: str) -> None:
        first = self.session.state.with_body(self.session.portal, body_hash, besides=key)
        if first is None:
            return
        outcome.duplicate_of = outcome.cluster_id = article_id(first.url)
        outcome.relation, outcome.related_to = "copy", outcome.duplicate_of
        outcome.similarity, outcome.shares, outcome.copied = 1.0, Shares(1.0, 1.0), 1.0
        outcome.fuller, outcome.same_text = False, True
        outcome.difference = "verbatim" if first.title_hash == title_hash else "retitled"

    def _looked_at(self, row: Known, crawled: Crawled) -> None:
        row.modified = max(filter(None, (row.modified, seconds(crawled.seen_modified))), default=None)
        row.etag, row.last_modified = crawled.etag, crawled.last_modified
        self.session.state.mark(looked_at(row, int(time.time())))
