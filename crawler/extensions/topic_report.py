"""The verdict on a topic crawl: told by whether the portal answered.

Nothing on a topic is a good run, and a topic's records say nothing of how full the portal's usually are: so such a run
is written to output/runs, but is not among the runs that a portal's health is told by.
"""

from __future__ import annotations

from typing import Any

from crawler.crawl import health
from crawler.crawl.session import Session
from crawler.reasons import reason


def judge(session: Session, report: dict[str, Any]) -> tuple[int, str]:
    """The exit code of a topic crawl and the sentence that says why; its topics are put into the report."""
    run = session.run
    report["topics"] = [query.text for query in session.given.topics]
    stored = run.counts["on_topic_stored"]
    if run.failure:
        return health.FAILED, run.failure
    if report.get("closed") == "shutdown":
        return health.GOOD, reason("stopped")
    if not run.answered:
        return health.FAILED, reason("not_to_the_end")
    asked, bad = run.counts["found"] - run.counts["known"], run.counts["refused"] + run.counts["failed"]
    if asked and bad >= asked:
        return health.FAILED, reason("all_asked_lost", count=bad)
    return health.GOOD, reason("on_topic", count=run.counts["on_topic"], stored=stored)
