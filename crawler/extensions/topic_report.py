"""The report of a topic crawl: judged by whether the portal answered, and kept apart from the portal's own rhythm.

Nothing on a topic is a good run, and a topic's records say nothing of how full the portal's usually are: so such a run
is written to output/runs, but is not among the runs that a portal's health is told by.
"""

from __future__ import annotations

from crawler.crawl import health
from crawler.extensions.report import CUT_SHORT, Report
from crawler.state.state import StateError
from crawler.topics.site import TopicSite


class TopicReport(Report):
    """Stands in the place of `Report` in a topic crawl."""

    def _stopped(self) -> None:
        run, site = self.spider.run, self.spider.site
        if self._reason not in ("finished", "closespider_timeout"):
            run.failure = run.failure or CUT_SHORT.get(self._reason, f"the run ended early ({self._reason})")
        self.report = self._build(run)
        try:
            self.exit_code, self.why = self._judge()
            site.end(well=self._reason == "finished" and run.failure is None)
        except StateError as fault:
            self.exit_code, self.why = health.FAILED, str(fault)
        self.report |= {"exit_code": self.exit_code, "why": self.why}
        self._write(run)

    def _judge(self) -> tuple[int, str]:
        run, site = self.spider.run, self.spider.site
        self.report["topics"] = [query.text for query in self.spider.given.topics]
        stored = run.counts["on_topic_stored"]
        if run.failure:
            return health.FAILED, run.failure
        if isinstance(site, TopicSite) and not site.answered:
            return health.FAILED, "the portal was not asked to the end"
        asked, bad = run.counts["found"] - run.counts["known"], run.counts["refused"] + run.counts["failed"]
        if asked and bad >= asked:
            return health.FAILED, f"all of the {bad} pages asked for were refused or failed"
        return health.GOOD, f"{run.counts['on_topic']} on the topic, and {stored} stored before"
