"""Many portals do not start at once, and a time limit ends a run whatever it is at."""

from __future__ import annotations

from tests.conftest import Crawl
from tests.site import TestSite, articles


def test_a_start_that_is_put_off_asks_for_nothing_yet(crawl: Crawl) -> None:
    with TestSite(articles(2)) as site:
        # A million seconds and a limit of about one: the odds that this start falls into it are one in a million.
        run = crawl("site", "-a", f"url={site.url}", "-s", "START_OFFSET=1000000", "-s", "TIME_LIMIT=0.02")
        assert site.requests == []
    assert run.code == 1
    assert run.report["why"] == "the run's time limit was reached before any article URL was found"
