"""What the index of stories asks of the table behind it, as an interface: SQL stands in the backends alone.

`pipelines.stories.sqlite_table` keeps it in a SQLite file, `crawler.fleet.postgres.stories` in PostgreSQL. Articles have numbers,
in the order in which they were filed. All methods but those under "read at any time" are called inside `transaction`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, NamedTuple, Protocol, TypeVar

from pipelines.stories.entries import Entry, Finding, Member

MOST_OF_A_KEY = 256
"""Articles of one key that are looked at, the newest: a phrase that thousands share tells nothing."""
MOST_LOOKED_AT = 256
"""Candidates looked at for one article, those with the most keys in common first. A text with more is one of a template
of which portals publish hundreds (prayer times, gold prices); a copy of it stands at the front of these."""

Result = TypeVar("Result")
First = Literal["first", "event_first"]
"""What is told of an article: the first article of its cluster; of a cluster's first article, that of its event."""
Label = Literal["cluster", "event"]


class Place(NamedTuple):
    """Where an article comes in the order of publication."""

    credited: bool
    told: int
    origin: int
    shortness: int
    """Less its length. Of texts of one time the longest goes before: who copies shortens more often than adds, and the
    ids of two addresses, which come next, say nothing of who was first."""
    id: str


class Node(NamedTuple):
    """An article, as grouping needs it."""

    n: int
    place: Place
    first: int | None
    event_first: int | None


class Link(NamedTuple):
    """Another article that one is linked to."""

    n: int
    copy: bool
    score: float
    lead: float
    """Of the other's lead, the share that stands in this one."""


class Filed(NamedTuple):
    """An article as it was filed."""

    n: int
    text: bytes
    told: int
    origin: int


class StoryTable(Protocol):
    """Articles, the keys that they are filed under, and the links between them."""

    set_aside: Path | None
    """Where a damaged table was moved to, for which this one was begun; None where none was."""

    # -- transactions -------------------------------------------------------------------------------------------------
    def run(self, work: Callable[[], Result]) -> Result:
        """What `work` returns; it may be called again where a damaged file or a conflict made the first call useless."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing of what is written inside. Raises StoriesError where the table cannot be used."""

    def lock(self, article_id: str, keys: Iterable[int]) -> None:
        """Keep all others, until the end of the transaction, from filing under one of these keys, or this article."""

    def lock_groups(self) -> None:
        """Keep all others, until the end of the transaction, from changing links, clusters and events."""

    # -- articles -----------------------------------------------------------------------------------------------------
    def filed(self, article_id: str) -> Filed | None:
        """An article; None where it is not filed."""

    def insert(self, entry: Entry, told: int, packed: bytes, keys: Collection[int]) -> int:
        """File an article under its keys; its number. `told`: when it was published or else first seen."""

    def update(self, n: int, entry: Entry, told: int, packed: bytes) -> None:
        """File an article anew; its record is being written."""

    def remove(self, n: int) -> None:
        """Take an article out; its keys and links are taken away by the caller."""

    def text(self, n: int) -> bytes | None:
        """The text of an article."""

    # -- keys and links -----------------------------------------------------------------------------------------------
    def candidates(self, keys: list[int], since: int, until: int, *, besides: int | None) -> list[tuple[int, bytes]]:
        """(number, text) of the articles told in this period that share keys, at most `MOST_LOOKED_AT`, likeliest first."""

    def add_keys(self, n: int, keys: Iterable[int]) -> None:
        """File an article under these keys."""

    def drop_keys(self, n: int, keys: Iterable[int]) -> None:
        """Take an article from under these keys."""

    def link(self, n: int, links: Iterable[tuple[Link, float]]) -> None:
        """Link an article to others and those to it; with each link, of this one's lead the share that the other has."""

    def unlink(self, n: int) -> set[int]:
        """Take an article's links away; those that it was linked to."""

    def links(self, n: int) -> list[Link]:
        """The articles linked to one."""

    # -- clusters and events ------------------------------------------------------------------------------------------
    def node(self, n: int) -> Node | None:
        """The article with this number; None where it is not filed any more."""

    def whose(self, what: First, n: int) -> set[int]:
        """The articles whose `first` or `event_first` this one is."""

    def set_first(self, what: First, n: int, value: int | None) -> None:
        """Tell the `first` or `event_first` of an article."""

    def leave(self, n: int) -> set[int]:
        """Make those whose `first` or `event_first` this article is stand alone; which they are."""

    def labels(self, what: Label, numbers: Iterable[int]) -> list[tuple[int, str, str | None]]:
        """(number, id, label so far) of these articles."""

    def set_label(self, what: Label, n: int, name: str) -> None:
        """Give an article's cluster or event another label; its record says what is no longer so."""

    # -- findings -----------------------------------------------------------------------------------------------------
    def finding(self, n: int) -> Finding:
        """What an article is to the others."""

    def set_finding(self, n: int, finding: Finding, *, unsent: bool) -> None:
        """Keep what an article is to the others; `unsent`: whether its record says what is no longer so."""

    def set_sent(self, n: int) -> None:
        """The article's record says what is so."""

    # -- the clock of trimming ----------------------------------------------------------------------------------------
    def last_trimmed(self, now: int) -> int | None:
        """When was last trimmed, which is `now` from here on; None where it never was."""

    def pull_back(self, now: int) -> None:
        """Set what was filed more than a day ahead of `now` to now."""

    def trim(self, bound: int, now: int) -> int:
        """Take out what was first seen before `bound`; how many articles. Called outside of a transaction.

        What a table takes out week by week may stay until its week is over.
        """

    # -- read at any time ---------------------------------------------------------------------------------------------
    def known(self, article_id: str) -> Finding | None:
        """What an article is to the others; None where it is not filed."""

    def unsent(self, portal: str) -> dict[str, Finding]:
        """What articles of a portal are to the others, by id, where their records say what is no longer so."""

    def count_unsent(self) -> dict[str, int]:
        """How many records of each portal say what is no longer so."""

    def members(self, since: int | None) -> Iterator[Member]:
        """The articles of every event that several portals report, event by event, in order of publication.

        With `since`, only events of which an article was told then or later.
        """

    def close(self) -> None:
        """Give the table back."""
