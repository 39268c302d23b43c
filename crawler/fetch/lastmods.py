"""Which changes that a sitemap or a feed tells of are believed: a lastmod may be the time of the request, or a counter's.

What was believed is judged by the pages that were read for it. A source whose changes were none is not believed for a
day, then for two, four and more; an article that was looked at in vain several times waits longer and longer.
"""

from __future__ import annotations

import time
from datetime import timedelta

from crawler.crawl.session import Session
from crawler.discover import Found
from crawler.state.known import Known, seconds

LASTMODS_LIE = "lastmod.lies"
"""The cursor that counts the runs in which a sitemap's lastmod was found to say nothing; a feed's has the way's name behind it."""
LEAST_CLAIMED = 10
"""Articles said to be changed by which that is judged."""
PAUSE, PAUSES = timedelta(days=1), 5
"""So long a lastmod is not believed then, and how often that doubles."""
VAIN_LOOKS, FIRST_WAIT, WAITS = 2, 3600, 7
"""After so many looks in a row that found an article as it was, its own changes are believed only so many seconds after
the last look, and how often that doubles (to five days)."""


class Lastmods:
    """What sitemap and feed told in one run of changes of known articles."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._claimed: dict[str, set[str]] = {}
        """Keys of known articles that were said to be changed and believed to be, by the way."""

    def changed(self, found: Found, row: Known) -> bool:
        """Whether what discovery saw says that the article changed since it was last looked at, and may be believed."""
        modified = seconds(found.modified)
        if modified is None or modified <= (row.modified if row.modified is not None else row.checked):
            return False
        if found.post is not None or row.outcome != "article":  # a post comes with its text and costs no request
            return True
        if self._lie(found.via) or self._just_looked(row):
            return False
        self._claimed.setdefault(found.via, set()).add(row.key)
        return True

    def _just_looked(self, row: Known) -> bool:
        """Whether the article was looked at several times in vain and not long ago; it is looked at again in time."""
        if row.looks < VAIN_LOOKS:
            return False
        until = row.checked + FIRST_WAIT * 2 ** min(row.looks - VAIN_LOOKS, WAITS)
        if until <= time.time():
            return False
        if row.next_look is None:
            row.next_look = until
            self._session.state.mark(row)
        return True

    def _lie(self, via: str) -> bool:
        name = _lies(via)
        age, times = self._session.cursor_age(name), self._session.cursor(name)
        return bool(times and age is not None and age < PAUSE * 2 ** min(int(times) - 1, PAUSES))

    def judge(self) -> None:
        """See whether the changes that sitemap and feed told of were any, now that the pages were read.

        One that stamps each address with the time of the request would have every run fetch the whole portal. It is
        believed again after a day, then after two, four and more.
        """
        run = self._session.run
        all_claimed = sum(map(len, self._claimed.values()))
        for via, keys in self._claimed.items():
            name, claimed = _lies(via), len(keys)
            if claimed < LEAST_CLAIMED:
                continue
            before = int(self._session.cursor(name) or "0")
            if run.counts["unchanged"] + run.counts["not_modified"] >= all_claimed * 0.9:
                self._session.set_cursor(name, str(before + 1))
                run.note(
                    f"{via}: {claimed} articles said to be changed were not; its lastmod is not believed for a while"
                )
            elif before:
                self._session.set_cursor(name, "")


def _lies(via: str) -> str:
    """The cursor for a way whose changes were none."""
    return LASTMODS_LIE if via == "sitemap" else f"{LASTMODS_LIE}.{via}"
