"""Sets of articles whose copies and events are known, for the benchmark of near-duplicates and its gate in the tests.

`invented`             stories of benchmarks/newsroom.py with copies, look-alikes and reports of the same events
`recorded`             the recorded portals of ../shared/world, as their ground truth has them
`recorded_and_copied`  the recorded portals' own stories with copies made by us, which is prose that nobody here has written
`real`                 real articles of ../shared/copies with pairs labelled by reading
`fixtures`             invented examples of ../shared/copies, each of a few articles, with what is expected
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks import newsroom_events as events
from benchmarks.newsroom import COPIES, Newsroom, Release

SHARED = Path(__file__).parents[2] / "shared"
WORLD = SHARED / "world"
REAL = SHARED / "copies"
STORIES = 400
"""Stories of the invented set; with their copies, look-alikes and other reports some 1,900 articles."""


def invented(seed: int, stories: int = STORIES) -> list[Release]:
    """The invented set: each story, up to four copies of it, and what else is written of it, shuffled."""
    room = Newsroom(seed)
    releases: list[Release] = []
    before: list[Release] = []
    for _ in range(stories):
        story = room.story()
        releases.append(story)
        releases += [room.copy(story, made) for made in room.random.sample(COPIES, room.random.randint(0, 4))]
        if room.random.random() < 1 / 3:
            releases.append(room.look_alike(story))
        releases += _besides(room, story, before)
        before = [*before[-8:], story]
    room.random.shuffle(releases)
    return releases


def _besides(room: Newsroom, story: Release, before: list[Release]) -> list[Release]:
    """For most stories, one thing more: a report of its event, or a list."""
    chance = room.random.random()
    if chance < 0.25:
        return [events.follow_up(room, story)]
    if chance < 0.45:
        return [events.own_report(room, story)]
    if chance < 0.52:
        return list(events.speeches(room))
    if chance < 0.60:
        return list(events.tallies(room, room.story()))
    if chance < 0.68 and len(before) > 3:
        return [events.digest(room, [story, *room.random.sample(before, room.random.randint(1, 3))])]
    if chance < 0.78:
        return [events.form_letter(room, story)]
    return events.price_lists(room) if chance < 0.82 else []


def recorded(folder: Path = WORLD) -> list[Release]:
    """The articles of the recorded portals, as their ground truth has them; [] where there are none."""
    releases = []
    stories: dict[str, int] = {}
    for path in sorted(folder.glob("*.gold.jsonl")):
        if ".later." in path.name:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            story = stories.setdefault(gold["cluster"] or gold["url"], len(stories))
            rows = [" | ".join(row) for table in gold["tables"] for row in table]
            made = "look-alike" if gold["hard_negative_group"] else "+".join(gold["cluster_variant"] or ["original"])
            paragraphs = tuple(gold["paragraphs"] + rows)
            releases.append(
                Release(
                    story, made, gold["title"], gold["title"], gold["dateline"] or "", paragraphs, {"regency": "Kupang"}
                )
            )
    return releases


def recorded_and_copied(seed: int) -> list[Release]:
    """The recorded portals' articles that stand alone, each with copies of ours; own leads have the article's own day."""
    room, found = Newsroom(seed), recorded()
    counted = Counter(release.story for release in found)
    releases = []
    for release in found:
        if counted[release.story] > 1 or release.made == "look-alike":
            continue
        day = DAY.search(release.body)
        own = {"day": day[0] if day else "hari ini", "regency": release.paragraphs[0].split(" ")[0].strip(",")}
        story = replace(release, made="original", other_title=room.reworded(release.title, 0.4), slots=own)
        releases += [story, *(room.copy(story, made) for made in room.random.sample(COPIES, 3))]
    room.random.shuffle(releases)
    return releases


DAY = re.compile(r"(?:[A-Z][a-z]+ )?\(?\d{1,2}/\d{1,2}/20\d\d\)?|\d{1,2} [A-Z][a-z]+ 20\d\d")
"""A date in an article."""


@dataclass(frozen=True, slots=True)
class Printed:
    """An article as it was printed."""

    host: str
    title: str
    published: int
    """Seconds since 1970."""
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        """The text."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, by their URLs, and what a reader says of them."""

    earlier: str
    later: str
    label: str
    """dup (copies), same (one event, own texts), diff (a follow-up, a template or a programme)."""
    kind: str
    family: str
    """Copies of one text have the same; empty for others."""


def real(folder: Path = REAL) -> tuple[dict[str, Printed], list[Pair]]:
    """Real articles by URL and the labelled pairs; none where the folder is not there."""
    if not (folder / "articles.jsonl").exists():
        return {}, []
    articles = {line["url"]: _printed(line, line["host"]) for line in _lines(folder / "articles.jsonl")}
    pairs = [
        Pair(line["earlier"], line["later"], line["label"], line["kind"], line["family"] or "")
        for line in _lines(folder / "pairs.jsonl")
    ]
    return articles, pairs


def fixtures(folder: Path = REAL) -> list[tuple[str, str, list[Printed]]]:
    """(kind, what is expected, articles) of each invented example; [] where the folder is not there."""
    path = folder / "fixtures.jsonl"
    found = _lines(path) if path.exists() else []
    return [
        (line["kind"], line["expected"], [_printed(article, article["portal"]) for article in line["articles"]])
        for line in found
    ]


def _printed(line: dict[str, Any], host: str) -> Printed:
    moment = datetime.fromisoformat(
        (line["published"] or "2025-10-30T09:00:00").strip().replace(" ", "T")[:19] + "+07:00"
    )
    return Printed(host, line["title"], int(moment.timestamp()), tuple(line["paragraphs"]))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
