"""What is filed of an article, what is found of it, and what is listed of a story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Origin(IntEnum):
    """Whose text an article is, by what its page says; the smaller value goes before among equal times."""

    OFFICE = 0
    """It stands on the site of an office (go.id), whose release it is."""
    OWN = 1
    CREDITED = 2
    """It credits another outlet: a text that says so was not first, whatever its time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as it is filed. Times are seconds since 1970, UTC."""

    id: str
    portal: str
    url: str
    title: str | None
    published: int | None
    seen: int
    """When it was first seen; what is filed under the same id already keeps its own."""
    origin: Origin = Origin.OWN


@dataclass(frozen=True, slots=True)
class Finding:
    """What an article is to the others."""

    cluster_id: str
    """Its cluster, the copies of one text: the id of one of them."""
    event_id: str
    """Its event, the reports of what happened: the id of one of them."""
    relation: str | None = None
    """What it is to `related_to`: copy, update, follow-up, digest, same event; None for a first report."""
    related_to: str | list[str] | None = None
    """The id of the article that `relation`, `similarity` and the shares speak of; for a digest a list."""
    duplicate_of: str | None = None
    """The same id where the very pair are copies beyond doubt."""
    similarity: float | None = None
    difference: str | None = None
    """Of a copy: verbatim, retitled, shortened, extended or reworded."""
    fuller: bool | None = None
    mine: float | None = None
    """Of its own word pairs, the share that the other has."""
    theirs: float | None = None
    """Of the other's word pairs, the share that it has."""
    copied: float | None = None
    """The same as `mine`, of word pairs outside quotations."""

    @property
    def copy_of(self) -> str | list[str] | None:
        """The id of the first article of its cluster, beyond doubt or not; None for one that is no copy."""
        return self.related_to if self.relation == "copy" else None


def alone(article_id: str) -> Finding:
    """What is found of an article that is related to none."""
    return Finding(article_id, article_id)


@dataclass(frozen=True, slots=True)
class Member:
    """One article of an event, as the index knows it."""

    event_id: str
    cluster_id: str
    id: str
    portal: str
    url: str
    title: str | None
    published: int
    """When it was first seen, where its time of publication is not known."""
    relation: str | None
    related_to: str | None
    similarity: float | None
    difference: str | None
    mine: float | None
    theirs: float | None
