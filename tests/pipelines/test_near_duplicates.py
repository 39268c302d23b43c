"""The stage: what an article carries when it has passed."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from scrapy.exceptions import NotConfigured
from scrapy.utils.test import get_crawler

from benchmarks.story_scores import findings, score_copies
from benchmarks.story_sets import recorded
from crawler.errors import StoriesError
from crawler.items import Article, Crawled, Item, Outcome
from crawler.record_parts import Dateline
from pipelines.near_duplicates import NearDuplicates
from tests.pipelines.test_likeness import OTHER_VILLAGE, RELEASE, paragraphs

PUBLISHED = datetime(2025, 7, 8, 9, tzinfo=UTC)

Make = Callable[..., NearDuplicates]


@dataclass
class Run:
    """The notes of a run."""

    notes: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def note(self, text: str) -> None:
        self.notes.append(text)


@dataclass
class Spider:
    """What the stage asks of a portal's session; its own spider."""

    portal: str
    run: Run = field(default_factory=Run)

    @property
    def session(self) -> Spider:
        return self


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """A stage of a portal, all of them with one index."""
    stages: list[NearDuplicates] = []

    def stage(portal: str = "portal-a", **settings: Any) -> NearDuplicates:
        crawler = get_crawler(
            settings_dict={"OUTPUT_DIR": str(tmp_path), "NEAR_DUPLICATES": "hold", "STATE_DB": "", "STORIES_DB": ""}
            | settings
        )
        crawler.spider = Spider(portal)  # type: ignore[assignment]
        stages.append(NearDuplicates.from_crawler(crawler))
        return stages[-1]

    yield stage
    for each in stages:
        each.stories.close()


def article(
    name: str,
    body: str = RELEASE,
    *,
    published_at: datetime = PUBLISHED,
    dateline: Dateline | None = None,
    **outcome: Any,
) -> Item:
    url = f"https://{name}.example/berita/"
    found = Article(
        url, url, title="Bupati Bagikan Bibit Kelapa", body=body, published_at=published_at, dateline=dateline
    )
    return Item(found, Crawled(PUBLISHED), Outcome(id=name, cluster_id=name, **outcome))


def mark(item: Item) -> tuple[str | None, str | None, float | None, str | None, bool | None]:
    outcome = item.outcome
    return outcome.cluster_id, outcome.duplicate_of, outcome.similarity, outcome.difference, outcome.fuller


def test_across_portals_and_runs_the_first_stays_and_the_next_carries_the_mark(make: Make, tmp_path: Path) -> None:
    first = make("portal-a").process_item(
        article("a", f"KUPANG, Portal A – {RELEASE}", dateline=Dateline("KUPANG, Portal A –"))
    )
    assert mark(first) == ("a", None, None, None, None)
    second = make("portal-b").process_item(
        article("b", f"Portal B | Kupang — {RELEASE}", dateline=Dateline("Portal B | Kupang —"))
    )
    assert mark(second) == ("a", "a", 1.0, "verbatim", False)
    assert mark(make("portal-c").process_item(article("c", OTHER_VILLAGE))) == ("c", None, None, None, None)
    assert (tmp_path / "stories.sqlite").exists(), "beside the state"


def test_an_article_that_comes_again_is_what_it_was(make: Make) -> None:
    make().process_item(article("a"))
    make("portal-b").process_item(article("b"))
    assert mark(make().process_item(article("a"))) == ("a", None, None, None, None), "as after a kill before the write"
    updated = make("portal-b").process_item(article("b", paragraphs(0, 1, 3), event="updated", revision=2))
    assert mark(updated)[:2] == ("a", "a")
    assert updated.outcome.difference == "shortened"


def test_an_article_that_is_gone_keeps_its_story(make: Make) -> None:
    stage = make()
    stage.process_item(article("a"))
    stage.process_item(article("b"))
    assert mark(stage.process_item(article("b", "", event="gone")))[:2] == ("a", "a")
    assert mark(stage.process_item(article("z", "", event="gone"))) == ("z", None, None, None, None)


def test_a_rejected_article_is_not_filed(make: Make) -> None:
    stage = make()
    rejected = stage.process_item(article("a"))
    rejected.outcome.reason = "no title"
    stage.item_dropped(rejected)
    assert mark(stage.process_item(article("b"))) == ("b", None, None, None, None)


def test_the_same_text_under_another_url_of_the_portal_joins_the_story_of_the_first(make: Make) -> None:
    stage = make()
    stage.process_item(article("a"))
    stage.process_item(article("b"))
    known = article("c", duplicate_of="b", similarity=1.0, difference="verbatim", fuller=False)
    assert mark(stage.process_item(known)) == ("a", "b", 1.0, "verbatim", False)
    unknown = article("d", duplicate_of="x", similarity=1.0, difference="verbatim", fuller=False)
    assert mark(stage.process_item(unknown))[:2] == ("x", "x")


def test_off_looks_for_nothing(make: Make, tmp_path: Path) -> None:
    with pytest.raises(NotConfigured):
        make(NEAR_DUPLICATES="off")
    assert not (tmp_path / "stories.sqlite").exists()


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"NEAR_DUPLICATES": "drop"}, "hold, mark or off"),
        ({"NEAR_DUPLICATES_DAYS": 0}, "a number of days above 0"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_refused(make: Make, settings: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        make(**settings)


def test_the_window_is_a_setting(make: Make) -> None:
    make(NEAR_DUPLICATES_DAYS=3).process_item(article("a"))
    later = article("b", published_at=datetime(2025, 7, 12, 9, tzinfo=UTC))
    assert make(NEAR_DUPLICATES_DAYS=3).process_item(later).outcome.duplicate_of is None


def test_an_index_that_fails_costs_no_article_and_is_reported(
    make: Make, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stage = make()

    def broken(*_: object) -> None:
        raise StoriesError("The index of stories cannot be used: disk is full.")

    monkeypatch.setattr(stage.stories, "add", broken)
    with caplog.at_level(logging.WARNING):
        assert mark(stage.process_item(article("a"))) == ("a", None, None, None, None)
    assert stage.crawler.spider is not None
    assert "disk is full" in stage.crawler.spider.session.run.notes[0]
    assert "disk is full" in caplog.text


def test_the_index_is_trimmed_and_given_back_when_the_spider_is_closed(make: Make) -> None:
    stage = make()
    stage.process_item(article("a"))
    stage.spider_closed()
    assert make("portal-b").process_item(article("b")).outcome.duplicate_of is None, (
        "seen in 2025, longer ago than the window"
    )


def test_the_recorded_portals(shared: Path) -> None:
    releases = recorded(shared / "world")
    score = score_copies(releases, findings(releases))
    assert score.precision == 1, "nothing is joined that is not one text"
    assert score.recall == 1
