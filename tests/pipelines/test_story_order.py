"""What is found of articles hangs on the articles alone: not on the order of filing, and not on their ids."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from benchmarks.story_examples import examples
from benchmarks.story_scores import HOUR, START
from benchmarks.story_sets import Printed, invented
from pipelines.stories.entries import Entry, Finding
from pipelines.stories.index import Stories
from pipelines.stories.text import Text

ORDERS = 20
SHARED_MOMENT = 5
"""So many neighbours of the set have one time of publication, as articles have whose page prints a date alone."""


def settled(path: Path, articles: Sequence[tuple[int, Text]], seed: int) -> list[tuple[Any, ...]]:
    """What is found of (time, text) of articles filed in a random order under random ids; other articles by their places."""
    chance = random.Random(seed)
    ids = [f"{chance.getrandbits(80):020x}" for _ in articles]
    place = {article_id: number for number, article_id in enumerate(ids)}
    stories = Stories(path / f"{seed}.sqlite")
    for number in chance.sample(range(len(articles)), len(articles)):
        moment, text = articles[number]
        portal = f"portal{number % 7}"
        stories.add(Entry(ids[number], portal, f"https://{portal}.example/{number}/", None, moment, START), text)
    found = [stories.known(article_id) for article_id in ids]
    stories.close()
    groups: dict[str, dict[str, int]] = {"cluster_id": {}, "event_id": {}}
    told = []
    for number, one in enumerate(found):
        assert one is not None
        told.append(tuple(_told(one, field.name, number, place, groups) for field in fields(one)))
    return told


def _told(one: Finding, name: str, number: int, place: dict[str, int], groups: dict[str, dict[str, int]]) -> object:
    value = getattr(one, name)
    if name in groups:  # its name is the id of one of them: the members alone are compared
        return groups[name].setdefault(value, number)
    if isinstance(value, list):
        return [place[article_id] for article_id in value]
    return place.get(value, value)


def moments(texts: Sequence[Text], chance: random.Random) -> list[tuple[int, Text]]:
    """The texts with times of publication, some of which several have in common."""
    times = [START + number // SHARED_MOMENT * HOUR for number in range(len(texts))]
    chance.shuffle(times)
    return list(zip(times, texts, strict=True))


@pytest.mark.parametrize("seed", [1, 2])
def test_neither_order_nor_ids_change_what_is_found_of_invented_stories(tmp_path: Path, seed: int) -> None:
    texts = [Text.read(one.title, one.body, one.dateline) for one in invented(seed, stories=16)]
    articles = moments(texts, random.Random(seed))
    first = settled(tmp_path, articles, 0)
    assert len({one[0] for one in first}) < len(first), "some are copies"
    for order in range(1, ORDERS // 2):
        assert settled(tmp_path, articles, order) == first


def test_neither_order_nor_ids_change_what_is_found_of_the_examples(tmp_path: Path) -> None:
    printed: list[Printed] = [article for example in examples() for article in example.articles]
    texts = list({one.body: Text.read(one.title, one.body) for one in printed}.values())
    articles = moments(texts, random.Random(3))
    first = settled(tmp_path, articles, 0)
    for order in range(1, ORDERS // 2):
        assert settled(tmp_path, articles, order) == first
