"""Invented articles with what they are to each other, of kinds that judges of near-duplicates take for one another.

The texts are in story_examples.toml. `examples` gives each example with its articles; `faults` files the articles and
says what came out otherwise than a reader expects.
"""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.story_scores import file_printed
from benchmarks.story_sets import Printed
from pipelines.stories.index import Stories

FIRST_PUBLISHED = 1_780_000_000
APART = 4 * 3600
"""Seconds between two articles of an example."""


@dataclass(frozen=True, slots=True)
class Example:
    """Articles in order of publication, and what a reader says of them."""

    kind: str
    articles: tuple[Printed, ...]
    copies: str
    """A letter for each article, the same for copies of one text."""
    events: str
    """The same for reports of one event; "?" where both readings are right."""
    relation: str | None
    """What the last article is to the ones before it; None: not asked."""
    difference: str | None
    """What the last article, a copy, differs in; None: not asked."""


def examples() -> list[Example]:
    """All examples of story_examples.toml."""
    data = tomllib.loads(Path(__file__).with_name("story_examples.toml").read_text(encoding="utf-8"))
    return [
        Example(
            one["kind"],
            tuple(_article(data["story"], article, place) for place, article in enumerate(one["articles"])),
            one["copies"],
            one["events"],
            one.get("relation"),
            one.get("difference"),
        )
        for one in data["example"]
    ]


def _article(stories: dict[str, Any], made: dict[str, Any], place: int) -> Printed:
    story = stories.get(made.get("of", ""), {"title": "", "paragraphs": []})
    numbers = made.get("take") or range(1, len(story["paragraphs"]) + 1)
    body = made.get("paragraphs") or [story["paragraphs"][number - 1] for number in numbers]
    paragraphs: list[str] = []
    for text in (*made.get("before", ()), *body, *made.get("after", ())):
        if text.startswith("="):  # paragraphs of another story: its name and their numbers
            name, *chosen = text[1:].split()
            paragraphs += [stories[name]["paragraphs"][int(number) - 1] for number in chosen]
        else:
            paragraphs.append(text)
    filled = made.get("with")
    title = made.get("title") or story["title"]
    if filled:
        title, paragraphs = title.format(**filled), [text.format(**filled) for text in paragraphs]
    return Printed(f"portal-{place}.example", title, FIRST_PUBLISHED + place * APART, tuple(paragraphs))


def faults(example: Example) -> list[str]:
    """What is found of the articles otherwise than expected, a sentence each; [] where all is right."""
    with tempfile.TemporaryDirectory() as folder:
        stories = Stories(Path(folder) / "stories.sqlite")
        ids = file_printed(stories, example.articles)
        found = [one for article_id in ids if (one := stories.known(article_id)) is not None]
        stories.close()
    wrong = _grouped_otherwise("copies", example.copies, [one.cluster_id for one in found])
    wrong += _grouped_otherwise("one event", example.events, [one.event_id for one in found])
    last = found[-1]
    if example.relation is not None and last.relation != example.relation:
        wrong.append(f"the last is {example.relation}, told as {last.relation}")
    if example.difference is not None and last.difference != example.difference:
        wrong.append(f"the last is {example.difference}, told as {last.difference}")
    return wrong


def _grouped_otherwise(what: str, expected: str, found: Sequence[str]) -> list[str]:
    wrong = []
    for one, other in combinations(range(len(expected)), 2):
        if "?" in (expected[one], expected[other]):
            continue
        together = found[one] == found[other]
        if together != (expected[one] == expected[other]):
            wrong.append(f"{one + 1} and {other + 1} are {'not ' if together else ''}{what}")
    return wrong
