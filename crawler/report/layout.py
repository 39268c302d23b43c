"""Where each kabupaten and kota stands on the map: `python -m crawler.report.layout PLACES.tsv` makes places.csv.

PLACES.tsv has code, longitude and latitude. Equal circles are pushed apart until none overlap and drawn back towards
their true places (Dorling, 1996): a small city of Java is as easy to hit as a large kabupaten of Papua.
"""

from __future__ import annotations

import csv
import math
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from crawler.extract.text.places.region_index import region_index

WIDTH, HEIGHT, RADIUS = 1000.0, 372.0, 7.4
"""Of the drawing, in its own units, and of one circle's slot."""
WEST, NORTH, SCALE = 94.6, 6.6, 20.8
"""Longitude and latitude of the drawing's corner, and units a degree."""
ROUNDS = 900


class Spot(NamedTuple):
    """A kabupaten or kota on the map."""

    code: str
    name: str
    x: float
    y: float


@cache
def spots() -> tuple[Spot, ...]:
    """All kabupaten and kota, by code."""
    names = region_index().titles
    with files("crawler.report").joinpath("places.csv").open(encoding="utf-8") as lines:
        return tuple(
            Spot(row["code"], names[row["code"]], float(row["x"]), float(row["y"])) for row in csv.DictReader(lines)
        )


def apart(places: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points moved until circles of RADIUS around them no longer overlap, each as near to its place as that allows."""
    now = [(x, y) for x, y in places]
    wide = 2 * RADIUS
    for turn in range(ROUNDS):
        pull = 0.06 * max(0.0, 1 - turn / (ROUNDS * 0.75))  # none at the end: then nothing overlaps any more
        moved = [(x + (px - x) * pull, y + (py - y) * pull) for (x, y), (px, py) in zip(now, places, strict=True)]
        cells: dict[tuple[int, int], list[int]] = {}
        for number, (x, y) in enumerate(moved):
            cells.setdefault((int(x // wide), int(y // wide)), []).append(number)
        for number in range(len(moved)):
            column, row = int(moved[number][0] // wide), int(moved[number][1] // wide)
            for near in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
                for other in cells.get(near, ()):
                    if other > number:
                        _push(moved, number, other, wide)
        edge = RADIUS + 1
        now = [(min(max(x, edge), WIDTH - edge), min(max(y, edge), HEIGHT - edge)) for x, y in moved]
    return now


def _push(points: list[tuple[float, float]], one: int, other: int, wide: float) -> None:
    (ax, ay), (bx, by) = points[one], points[other]
    dx, dy = bx - ax, by - ay
    distance = math.hypot(dx, dy)
    if distance >= wide:
        return
    if distance < 0.001:
        dx, dy, distance = math.cos(one), math.sin(one), 1.0
    step = (wide - min(distance, wide)) / 2 + 0.01
    points[one] = (ax - dx / distance * step, ay - dy / distance * step)
    points[other] = (bx + dx / distance * step, by + dy / distance * step)


def main(source: Path, target: Path) -> None:
    """Read codes and positions, write codes and places on the drawing."""
    with source.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    places = [((float(row["lon"]) - WEST) * SCALE, (NORTH - float(row["lat"])) * SCALE) for row in rows]
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("code", "x", "y"))
        for row, (x, y) in zip(rows, apart(places), strict=True):
            writer.writerow((row["code"], f"{x:.1f}", f"{y:.1f}"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("places.csv"))
