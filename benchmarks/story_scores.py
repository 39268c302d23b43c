"""How well copies, events and relations are found in the sets of benchmarks/story_sets.py: scores, for bench and tests."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.newsroom import Release
from benchmarks.story_sets import Pair, Printed
from pipelines.stories.entries import Entry, Finding
from pipelines.stories.index import Stories
from pipelines.stories.text import Text

START = 1_750_000_000
HOUR = 3600


def entry_of(number: int, published: int | None = None) -> Entry:
    """An article of a set, as it is filed: on one of forty portals."""
    identity = f"{number:020x}"
    moment = published or START + number
    portal = f"portal{number % 40}"
    url = f"https://{portal}.example/2025/06/{'berita-' * 8}{number}/"
    return Entry(
        identity, portal, url, "Judul sepanjang judul berita daerah pada umumnya, dua belas kata", moment, moment
    )


def findings(releases: Sequence[Release]) -> list[Finding]:
    """What the index finds of the articles, filed in their order; the first report of each story was published first."""
    with tempfile.TemporaryDirectory() as folder:
        stories = Stories(Path(folder) / "stories.sqlite")
        for number, release in enumerate(releases):
            entry = entry_of(number, START + _rank(release) * HOUR + number)
            stories.add(entry, Text.read(release.title, release.body, release.dateline))
        found = [stories.known(f"{number:020x}") for number in range(len(releases))]
        stories.close()
    return [one for one in found if one is not None]


def _rank(release: Release) -> int:
    return {"original": 0, "look-alike": 0}.get(release.made, 24 if release.relation else 1)


class Score(NamedTuple):
    """How well pairs were found."""

    right: int
    found: int
    true: int

    @classmethod
    def of(cls, found: set[tuple[int, int]], true: set[tuple[int, int]]) -> Score:
        """Of the pairs that were found and those that are true."""
        return cls(len(found & true), len(found), len(true))

    @property
    def precision(self) -> float:
        """Of what was found, the share that is true."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what is true, the share that was found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)

    def __str__(self) -> str:
        return f"precision {self.precision:.4f}  recall {self.recall:.4f}  F1 {self.f1:.4f}"


def pairs_of(groups: Iterable[Hashable]) -> set[tuple[int, int]]:
    """The pairs of places that have the same group."""
    places: dict[Hashable, list[int]] = {}
    for place, group in enumerate(groups):
        places.setdefault(group, []).append(place)
    return {pair for members in places.values() for pair in combinations(members, 2)}


def score_copies(releases: Sequence[Release], found: Sequence[Finding]) -> Score:
    """How well copies were found."""
    return Score.of(pairs_of(one.cluster_id for one in found), pairs_of(one.story for one in releases))


def score_events(releases: Sequence[Release], found: Sequence[Finding]) -> Score:
    """How well reports of one event were found; a digest is of several and left out."""
    kept = [place for place, one in enumerate(releases) if one.relation != "digest"]
    true = pairs_of(releases[place].event or -releases[place].story for place in kept)
    return Score.of(pairs_of(found[place].event_id for place in kept), true)


def relations(releases: Sequence[Release], found: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """How often an article of each relation was told as what; copies with what they were told to differ in."""
    told: Counter[tuple[str, str]] = Counter()
    for release, one in zip(releases, found, strict=True):
        if release.relation:
            told[release.relation, one.relation or "none"] += 1
        elif release.made in DIFFERENCES and one.relation == "copy":
            right = one.difference in DIFFERENCES[release.made]
            told["copy", "its difference" if right else f"{release.made}: {one.difference}"] += 1
    return told


DIFFERENCES = {
    "verbatim": ("verbatim",),
    "title": ("retitled",),
    "drop": ("shortened", "verbatim"),
    "title+drop": ("shortened", "retitled"),
    "reword": ("reworded",),
    "title+reword": ("reworded",),
    "drop+reword": ("reworded", "shortened"),
    "lead+reword": ("reworded",),
    "title+lead": ("reworded", "retitled"),
    "lead": ("reworded", "verbatim"),
}
"""What a copy may be told to differ in, by what was done to it: a dropped line leaves a text as it was."""


class RealScore(NamedTuple):
    """How well the labelled pairs of real articles were told."""

    copies: Score
    events: Score
    differences: float
    """Of the copies that were found and judged themselves, the share told to differ as the reader says."""
    firsts: float
    """Of the families of copies, the share in which the first to publish is told to be the first."""


def file_printed(stories: Stories, articles: Sequence[Printed]) -> list[str]:
    """File articles as they were printed; their ids, which hang on what they are and not on their order."""
    ids = []
    for number, one in enumerate(articles):
        ids.append(blake2b(f"{one.host} {one.title} {one.body}".encode(), digest_size=10).hexdigest())
        stories.add(
            Entry(ids[-1], one.host, f"https://{one.host}/{number}/", one.title, one.published, one.published),
            Text.read(one.title, one.body),
        )
    return ids


def score_real(articles: dict[str, Printed], pairs: Sequence[Pair], seed: int = 1) -> RealScore:
    """File the articles in any order and score the pairs."""
    urls = sorted(articles)
    random.Random(seed).shuffle(urls)
    with tempfile.TemporaryDirectory() as folder:
        stories = Stories(Path(folder) / "stories.sqlite")
        ids = file_printed(stories, [articles[url] for url in urls])
        found = {url: one for url, article_id in zip(urls, ids, strict=True) if (one := stories.known(article_id))}
        named = dict(zip(urls, ids, strict=True))
        stories.close()
    place = {url: number for number, url in enumerate(urls)}

    def numbered(chosen: Iterable[Pair]) -> set[tuple[int, int]]:
        return {(place[pair.earlier], place[pair.later]) for pair in chosen}

    joined = [pair for pair in pairs if found[pair.earlier].cluster_id == found[pair.later].cluster_id]
    together = [pair for pair in pairs if found[pair.earlier].event_id == found[pair.later].event_id]
    judged = [pair for pair in pairs if not pair.kind.startswith("follow-up")]
    one_event = [pair for pair in judged if pair.label in ("dup", "same")]
    told = [
        found[pair.later].difference == pair.kind.removesuffix("-far")
        for pair in pairs
        if pair.label == "dup" and found[pair.later].related_to == named[pair.earlier]
    ]
    return RealScore(
        Score.of(numbered(joined), numbered(pair for pair in pairs if pair.label == "dup")),
        Score.of(numbered(pair for pair in together if pair in judged), numbered(one_event)),
        sum(told) / (len(told) or 1),
        _firsts(articles, pairs, found, named),
    )


def _firsts(
    articles: dict[str, Printed], pairs: Sequence[Pair], found: dict[str, Finding], named: dict[str, str]
) -> float:
    """Of the families, the share of which all articles relate to the one that was published first, and that to none of them."""
    families: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.label == "dup":
            families.setdefault(pair.family, set()).update((pair.earlier, pair.later))
    right = 0
    for family in families.values():
        published = min(articles[url].published for url in family)
        ids = {named[url] for url in family}
        first = [url for url in family if found[url].related_to not in ids]
        right += (
            len(first) == 1
            and articles[first[0]].published == published
            and all(found[url].related_to == named[first[0]] for url in family if url != first[0])
        )
    return right / (len(families) or 1)


def fixture_is_right(expected: str, articles: Sequence[Printed]) -> bool:
    """Whether an invented example comes out as expected."""
    with tempfile.TemporaryDirectory() as folder:
        stories = Stories(Path(folder) / "stories.sqlite")
        found = [stories.known(article_id) for article_id in file_printed(stories, articles)]
        stories.close()
    clusters = [one.cluster_id if one else "" for one in found]
    last = found[-1]
    if expected in ("same", "retitled"):
        return clusters[0] == clusters[1] and (expected == "same" or (last is not None and last.difference == expected))
    if expected == "update" and (last is None or last.relation != "update"):
        return False
    return len(set(clusters)) == len(clusters)
