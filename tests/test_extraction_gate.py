"""The gate: extraction and cleaning may not get worse. A change that lowers a figure below its floor fails here.

Floors stand in tests/extraction_floors.toml, a table a set: the bundled pages (always there) and the recordings of
../shared (where they are). `make eval` shows the same figures beside the peers.
"""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from benchmarks.extraction import evaluate, sets
from benchmarks.scoring import figures_of
from tests.conftest import PROJECT, SHARED

FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    (PROJECT / "tests" / "extraction_floors.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name: str) -> None:
    found: list[tuple[str, Any]] = [pair for pair in sets([name]) if pair[0] == name]
    if not found and not SHARED.is_dir():
        pytest.skip("../shared is absent: recorded pages and portals are kept apart from the project")
    assert found, f"there is no set {name}"
    _, tasks = found[0]
    figures = figures_of(evaluate("ours", tasks)[1])
    assert set(FLOORS[name]) <= set(figures)
    low = {figure: figures[figure] for figure, floor in FLOORS[name].items() if figures[figure] < floor}
    assert not low
