"""The gate: no change may lower what extraction and cleaning reach on the bundled pages, and on ../shared where it is.

A floor is a figure reached, less what one page may cost; raise it when the figure rises.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.extraction import BUNDLED, SHARED, evaluate, sets
from benchmarks.scoring import figures_of, score
from crawler.extract.page import extract_page
from tests.extract.pages import NOW

FLOORS: dict[str, dict[str, float]] = {
    "bundled": {
        "found": 1.0,
        "body F1": 0.995,
        "clean": 0.96,
        "whole": 0.98,
        "perfect": 0.96,
        "title": 1.0,
        "published_at": 0.98,
        "modified_at": 0.95,
        "section": 0.98,
        "authors": 0.98,
        "nothing invented": 1.0,
        "tags": 0.98,
        "caption": 0.96,
        "credit": 0.94,
        "place": 0.9,
        "signoff": 0.88,
    },
    "pages": {
        "found": 1.0,
        "body F1": 0.99,
        "clean": 0.96,
        "perfect": 0.96,
        "title": 0.97,
        "published_at": 0.95,
        "section": 0.88,
        "authors": 0.92,
        "tags": 0.9,
        "caption": 0.94,
        "credit": 0.93,
        "signoff": 0.9,
    },
    "world": {
        "found": 1.0,
        "body F1": 0.995,
        "clean": 0.99,
        "whole": 0.98,
        "perfect": 0.96,
        "title": 0.98,
        "published_at": 0.98,
        "modified_at": 0.98,
        "section": 0.98,
        "authors": 0.98,
        "tags": 0.98,
        "caption": 0.98,
        "credit": 0.98,
        "place": 0.98,
        "signoff": 0.98,
    },
}
RECORDED = sorted(path.name.removesuffix(".jsonl.xz") for path in (SHARED / "world").glob("*.jsonl.xz"))
PORTALS = [name for name in RECORDED if not name.endswith(".later")] or ["none recorded"]


def reached(name: str) -> dict[str, float]:
    tasks = next(tasks for found, tasks in sets([name]) if found == name)
    return figures_of(evaluate("ours", tasks)[1])


def below(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    return {
        figure: figures[figure] for figure, floor in floors.items() if figure in figures and figures[figure] < floor
    }


def test_bundled_pages() -> None:
    assert below(reached("bundled"), FLOORS["bundled"]) == {}


@pytest.mark.skipif(
    not (SHARED / "pages").is_dir(), reason="../shared/pages is absent: real pages are no part of the project"
)
def test_real_pages() -> None:
    assert below(reached("pages"), FLOORS["pages"]) == {}


@pytest.mark.skipif(
    not (SHARED / "world").is_dir(), reason="../shared/world is absent: recorded portals are no part of it"
)
@pytest.mark.parametrize("portal", PORTALS)
def test_recorded_portals(portal: str) -> None:
    """Through its pages, and through its REST posts where the interface was open."""
    for name, tasks in sets([portal]):
        figures = figures_of(evaluate("ours", tasks)[1])
        assert below(figures, FLOORS["world"]) == {}, name


def test_what_a_bundled_page_does_not_show_is_left_out() -> None:
    """No rubric, tag or author out of a menu, a teaser or a list."""
    tasks = next(tasks for _, tasks in sets(["bundled"]))
    invented = [
        (task.url, name, record[name])
        for task, record in zip(tasks, evaluate("ours", tasks)[0].records, strict=True)
        for name in ("section", "tags", "authors", "editors", "signoff")
        if record and record[name] and not task.gold[name] and record[name] not in task.gold.get("breadcrumb", [])
    ]
    assert invented == []


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (BUNDLED / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("file", "url", "why"), rows("not_articles.tsv"))
def test_bundled_pages_that_are_no_articles(file: str, url: str, why: str) -> None:
    assert extract_page((BUNDLED / file).read_bytes(), url, now=NOW).article is None, why


@pytest.mark.skipif(
    not (SHARED / "eval").is_dir(), reason="../shared/eval is absent: the scorer that ours must agree with"
)
def test_our_scoring_is_that_of_the_shared_scorer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SHARED / "eval"))
    import score as shared_scorer  # type: ignore[import-not-found]

    gold = [json.loads(line) for line in Path(BUNDLED / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    for number, line in enumerate(gold):
        record: dict[str, Any] = {
            "title": line["title"],
            "body": "\n\n".join([*line["paragraphs"][number % 2 :], *line["must_not"][: number % 3]]),
            "published_at": line["published_at"] if number % 2 else "2025-01-01T00:00:00",
            "lead_image": {"caption": line["lead_image_caption"], "credit": None},
            "authors": [name.upper() for name in line["authors"]],
            "tags": line["tags"][:2],
            "signoff": line["signoff"],
            "dateline": {"outlet": line.get("dateline"), "place": line.get("dateline_place")} if number % 3 else None,
            "doubts": [{"field": "body"}] * (number % 2),
        }
        figures, unwanted, missing = shared_scorer.score_page(line, record)
        ours = score(line, record)
        assert {name: float(value) for name, value in figures.items()} == pytest.approx(ours.figures)
        assert (unwanted, missing) == (ours.unwanted, ours.missing)
