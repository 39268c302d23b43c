"""SVG drawn at build time: bars, strips of days, the map. Colours are classes of site.css; nothing has a style."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from crawler.report.layout import HEIGHT, RADIUS, WIDTH, Spot
from crawler.report.words import Words

CLASSES = 5
LIMITS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000)


def steps(highest: int) -> list[int]:
    """Where each class of a scale begins: at most CLASSES round figures from 1, the last at or below the highest."""
    fit = [limit for limit in LIMITS if limit <= max(1, highest)]
    if len(fit) <= CLASSES:
        return fit
    return [fit[round(number * (len(fit) - 1) / (CLASSES - 1))] for number in range(CLASSES)]


def shade(count: int, scale: Sequence[int]) -> int:
    """The class of a count: 0 for none, CLASSES for the highest."""
    reached = sum(count >= limit for limit in scale)
    if not reached or len(scale) == CLASSES:
        return reached
    return 2 + round((reached - 1) * 3 / max(1, len(scale) - 1))  # a short scale leaves out the palest


def bars(days: Sequence[str], counts: Sequence[float], label: str, words: Words) -> Markup:
    """A bar a day or week over the full width, with months below."""
    wide, high = 1000.0 / len(days), max(counts) or 1
    path = "".join(
        f"M{number * wide:.1f} 150v{-140 * count / high:.1f}h{wide * 0.8:.1f}V150z"
        for number, count in enumerate(counts)
        if count
    )
    text = "".join(
        f'<text x="{number * wide:.0f}" y="157">{words.months[int(day[5:7]) - 1]}</text>'
        for number, day in enumerate(days)
        if _opens_month(days, number) and number * wide < 960
    )
    return Markup(
        f'<svg class="bars" viewBox="0 0 1000 188" role="img" aria-label="{escape(label)}">'
        f'<path class="bar" d="{path}"/><path class="axis" d="M0 150.5H1000"/>{text}</svg>'
    )


def _opens_month(days: Sequence[str], number: int) -> bool:
    return (number > 0 and days[number][:7] != days[number - 1][:7]) or (number == 0 and days[0][8:] < "20")


def strip(counts: Sequence[int], scale: Sequence[int], silent_from: int | None, label: str) -> Markup:
    """A portal's days as cells; a line from the day on which it fell silent."""
    runs: dict[int, list[str]] = {}
    for number, count in enumerate(counts):
        if count:
            runs.setdefault(shade(count, scale), []).append(f"M{number * 10} 5h9")
    cells = "".join(f'<path class="q{level}" d="{"".join(some)}"/>' for level, some in sorted(runs.items()))
    line = f'<path class="hush" d="M{silent_from * 10} 5H{len(counts) * 10}"/>' if silent_from is not None else ""
    return Markup(
        f'<svg class="strip" viewBox="0 0 {len(counts) * 10} 10" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(label)}">{cells}{line}</svg>'
    )


def months(days: Sequence[str], words: Words) -> Markup:
    """The months above the strips."""
    text = "".join(
        f'<text x="{number * 10}" y="9">{words.months[int(day[5:7]) - 1]}</text>'
        for number, day in enumerate(days)
        if _opens_month(days, number) and number < len(days) - 8
    )
    return Markup(f'<svg class="months" viewBox="0 0 {len(days) * 10} 12" aria-hidden="true">{text}</svg>')


def meter(part: float, whole: float) -> Markup:
    """A share as a bar; its figure stands beside it."""
    width = 100 * part / whole if whole else 0
    return Markup(
        '<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="track" d="M0 3H100"/><path class="part" d="M0 3H{width:.1f}"/></svg>'
    )


def spread(seconds: Sequence[int | None]) -> list[Markup]:
    """For each article, how long after the first (0) it came, on one scale; a copy may have come before."""
    known = [value for value in seconds if value is not None]
    least = min(known)
    scale = 292 / ((max(known) - least) or 1)
    start = 4 - scale * least
    made = []
    for value in seconds:
        at = start + scale * (value or 0)
        line = f"M{start:.1f} 6H{at:.1f}"
        dot = "" if value is None else f'<path class="axis" d="{line}"/><path class="dot" d="M{at:.1f} 6h0"/>'
        made.append(
            Markup(
                f'<svg class="spread" viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">{dot}</svg>'
            )
        )
    return made


def place_map(spots: Sequence[Spot], counts: dict[str, int], scale: Sequence[int], label: str, words: Words) -> Markup:
    """A circle a kabupaten or kota; a link to its row of the table. A silent one is small and empty."""
    circles = []
    for spot in spots:
        count = counts.get(spot.code, 0)
        level = shade(count, scale)
        radius = RADIUS * (0.45 if not count else 0.6 + 0.37 * level / CLASSES)
        circles.append(
            f'<a href="#p{spot.code}" data-place="{spot.code}"><title>{escape(spot.name)}: {words.number(count)}</title>'
            f'<circle class="q{level}" cx="{spot.x}" cy="{spot.y}" r="{radius:.1f}"/></a>'
        )
    return Markup(
        f'<svg class="map" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="group" aria-label="{escape(label)}">'
        f"{''.join(circles)}</svg>"
    )


def legend(scale: Sequence[int], words: Words) -> list[tuple[int, str]]:
    """Class and limits of each step of a scale: "1", "2–4", "20+"."""
    rows = []
    for number, limit in enumerate(scale):
        after = scale[number + 1] - 1 if number + 1 < len(scale) else None
        text = f"{words.number(limit)}+" if after is None else words.number(limit)
        if after is not None and after > limit:
            text += f"–{words.number(after)}"
        rows.append((shade(limit, scale), text))
    return rows
