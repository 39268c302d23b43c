"""One run of one portal: its number, its counts, and what went wrong where. The report is made of it."""

from __future__ import annotations

import secrets
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from crawler.log import sayable
from crawler.reasons import coded

NAMED = 1000
"""So many URLs are named in each list of a report; beyond that they are only counted."""


def new_run_id(now: datetime | None = None) -> str:
    """A run's name: its start in UTC and eight hexadecimal digits of chance, safe as a file's name.

    Eight, since two hundred portals begin in the same second: of four, two would be alike in every fourth such run.
    """
    return f"{now or datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}"


@dataclass(slots=True)
class Run:
    """What happened so far. Each article that was taken (found, or resumed) ends in exactly one of the `ENDS`."""

    portal: str
    id: str = field(default_factory=new_run_id)
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    """What was chosen, and why the rest was not."""
    named: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """For refused, failed, rejected and no articles: each URL with its reason."""
    ways: list[str] = field(default_factory=list)
    """The ways of discovery that were gone, in order."""
    removed: Counter[str] = field(default_factory=Counter)
    """Blocks taken out, by rule."""
    filled: Counter[str] = field(default_factory=Counter)
    """Of the records written, how many have each field."""
    doubted: Counter[str] = field(default_factory=Counter)
    """Of the records written, how many have a doubt, by the field that is in doubt; "any" counts each such record once."""
    extractors: Counter[str] = field(default_factory=Counter)
    body_words: int = 0
    failure: str | None = None
    """Why the run failed, in one sentence; None where it did not."""
    answered: bool = False
    """Of a topic crawl: whether the portal answered in any way that could have shown articles on the topic."""
    reached: datetime | None = None
    """The oldest published time that this run has come to."""

    open: Counter[str] = field(default_factory=Counter)
    """What was taken and is not accounted for yet: keys of URLs, with how many articles each stands for."""

    def take(self, key: str) -> None:
        """An article was taken: it must end in one of the `ENDS`."""
        self.open[key] += 1

    def resume(self, key: str) -> None:
        """The same for one that an earlier run left: it waited in the window, or a stage raised on it."""
        self.counts["resumed"] += 1
        self.take(key)

    def close(self, key: str) -> None:
        """An article is accounted for: what became of it was counted."""
        self.open[key] -= 1
        if self.open[key] <= 0:
            del self.open[key]

    def rename(self, key: str, now: str) -> None:
        """An article turned out to have another URL than the one that it was found by."""
        if key != now:
            self.close(key)
            self.take(now)

    def balance(self, *, cut: bool) -> str | None:
        """Close the accounts: why they do not balance, in one sentence; None where they do.

        `cut`: whether the run ended before it was through; what is still open then counts as left.
        """
        still = self.open.total() - self.counts["waiting"]
        taken = self.counts["found"] + self.counts["resumed"]
        if cut:
            self.counts["left"] += max(0, still)
        elif still > 0:
            for key in self.open:
                self.name("unaccounted", key, "nothing says what became of it")
            return f"{still} of {taken} articles are not accounted for, the first: {next(iter(self.open))}"
        ended = sum(self.counts[end] for end in ENDS)
        return None if ended == taken else f"the accounts do not balance: {taken} articles were taken, {ended} ended"

    def count(self, what: str, by: int = 1) -> None:
        """Add to a count."""
        self.counts[what] += by

    def name(self, what: str, url: str, reason: str) -> None:
        """Count a URL under `what` and name it with the reason."""
        self.counts[what] += 1
        listed = self.named.setdefault(what, [])
        if len(listed) < NAMED:
            listed.append({"url": sayable(url), "reason": sayable(reason), **coded(reason)})

    def note(self, text: str) -> None:
        """Keep a line for the report, once."""
        text = sayable(text)  # parts of it may be a stranger's
        if text not in self.notes:
            self.notes.append(text)


ENDS = (
    "known",  # nothing says that it changed: not asked for
    "not_modified",  # asked for, and answered 304
    "new",
    "updated",
    "unchanged",  # looked at, and the same but for ads
    "gone",
    "missing",  # 404 once: looked at again in a later run before it is said to be gone
    "duplicates",
    "rejected",
    "not_articles",
    "out_of_range",  # before since or after until
    "refused",
    "failed",
    "waiting",  # still in the window when a run was cut short; the next run releases it
    "left",  # found, but the run's limit was reached before it
)
"""What can become of an article that was taken."""
