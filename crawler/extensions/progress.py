"""What people see: live progress on a terminal, a line a minute in a log, and the table at the end."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import AsyncioLoopingCall

from crawler.crawl.counts import Run
from crawler.crawl.session import Session, session_of
from crawler.crawl.summary import sentence
from crawler.declaration import Declaration

if TYPE_CHECKING:
    from rich.live import Live


logger = logging.getLogger(__name__)

LIVE_SECONDS = 0.5
LOG_SECONDS = 60.0


class Progress:
    """Shows how far the crawl is."""

    live: Live | None = None
    """One display a process; the first crawl opens it, all draw into it."""
    showing: dict[str, Progress] = {}  # noqa: RUF012  (shared on purpose)

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.on_terminal = sys.stderr.isatty()
        self._loop: AsyncioLoopingCall | None = None
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not issubclass(crawler.spidercls, Declaration):
            raise NotConfigured
        return cls(crawler)

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return session_of(self.crawler)

    @property
    def run(self) -> Run:
        """Its counts."""
        return self.session.run

    def opened(self) -> None:
        """Begin to show."""
        Progress.showing[self.run.portal] = self
        if self.on_terminal:
            _open_live()
        self._loop = AsyncioLoopingCall(self.tick)
        self._loop.start(LIVE_SECONDS if self.on_terminal else LOG_SECONDS, now=False)

    def tick(self) -> None:
        """Draw, or log a line."""
        if Progress.live is not None:
            Progress.live.update(_lines())
        else:
            logger.info("%s: %s", self.run.portal, self.line())

    def line(self) -> str:
        """How far this crawl is, in one line of plain text."""
        counts = self.run.counts
        requests = self.crawler.stats.get_value("downloader/request_count", 0) if self.crawler.stats else None
        parts = [sentence(counts, requests)]
        if self.run.reached is not None:
            parts.append(f"back to {self.run.reached:%Y-%m-%d}")
        if left := self.time_left():
            parts.append(left)
        return "; ".join(parts)

    def time_left(self) -> str | None:
        """An estimate for a crawl back to a date: as fast as so far, by the time that the articles span."""
        since = self.session.given.since
        reached, started = self.run.reached, self.run.started
        if since is None or reached is None:
            return None
        now = datetime.now(UTC)
        done, whole = (now - reached).total_seconds(), (now - since).total_seconds()
        if done <= 0 or whole <= done:
            return None
        seconds = (now - started).total_seconds() * (whole - done) / done
        return f"about {seconds / 3600:.1f} hours left" if seconds > 5400 else f"about {seconds / 60:.0f} minutes left"

    def closed(self) -> None:
        """Stop showing."""
        if self._loop is not None and self._loop.running:
            self._loop.stop()
        Progress.showing.pop(self.run.portal, None)
        if not Progress.showing and Progress.live is not None:
            Progress.live.stop()
            Progress.live = None


def _open_live() -> None:
    if Progress.live is None:
        from rich.console import Console
        from rich.live import Live

        Progress.live = Live(console=Console(stderr=True, color_system=None), refresh_per_second=4, transient=True)
        Progress.live.start()


def _lines() -> Any:
    from rich.text import Text

    shown = list(Progress.showing.values())
    text = "\n".join(f"{progress.run.portal}: {progress.line()}" for progress in shown[:20])
    if len(shown) > 20:
        text += f"\n… and {len(shown) - 20} more"
    return Text(text)  # plain: what a page says is never markup
