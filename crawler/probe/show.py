"""The findings in words: aligned text for a terminal of 100 columns or more, no colours, no frames."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from crawler.probe.findings import Findings, Sample, Value, Way, printable

WIDTH = 110
LABEL = 12
"""Columns of the labels on the left."""
WAYS = {
    "rest": "posts interface",
    "feed": "feed",
    "sitemap": "sitemap",
    "listing": "home page",
    "search": "search",
}
"""What the ways of discovery are called for people."""
LEGEND = (
    "Each as a crawl would take it. agreed: other sources say the same. one source: nothing to compare it with. "
    "disputed: none agrees, and some say otherwise. guessed: no markup that is known says so."
)
MOST = 3
"""Sources that are named beside a value; the others are counted."""
MOST_REMOVED = 5
"""Blocks that are named of those that cleaning took out."""


def as_text(findings: Findings, pasted: str, advice: Iterable[str]) -> str:
    """The whole report. `pasted`: the class; `advice`: what to do next, a sentence each."""
    parts = [_head(findings), _ways(findings)]
    if findings.samples:
        parts += [_zone(findings), _samples(findings)]
    parts.append(_trouble(findings))
    if findings.usable:
        parts.append("The class to paste\n\n" + textwrap.indent(pasted.rstrip(), "    "))
    else:
        parts.append(_wrapped(f"Not usable: {findings.why}", ""))
    if after := list(advice):
        parts.append("\n".join(_wrapped(line, "") for line in after))
    return "\n".join(printable(line).rstrip() for line in "\n\n".join(parts).split("\n"))


def _wrapped(text: str, label: str, indent: str = "") -> str:
    """A label and a text beside it, over as many lines as it takes."""
    first = f"{indent}{label:<{LABEL}}" if label else indent
    later = indent + " " * LABEL if label else indent
    text = printable(text)
    return textwrap.fill(
        text, WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )


def _head(findings: Findings) -> str:
    lines = [f"{findings.title or 'A portal without a title'}, {findings.home}", ""]
    lines.append(_wrapped(findings.system or "not told by the home page", "system"))
    lines.append(_wrapped(findings.theme or "not told by the home page", "theme"))
    if findings.network:
        lines.append(_wrapped(f"{findings.network} (what its portals share is used here too)", "network"))
    if findings.declared:
        lines.append(_wrapped(f"yes, as {findings.declared}", "declared"))
    lines.append(_wrapped(findings.robots.says, "robots.txt"))
    seconds = sorted(asked.seconds for asked in findings.requests if asked.seconds is not None)
    pace = f", half of them answered within {seconds[len(seconds) // 2]:.1f} s" if seconds else ""
    lines.append(_wrapped(f"{len(findings.requests)} of at most {findings.limit}{pace}", "requests"))
    return "\n".join(lines)


def _ways(findings: Findings) -> str:
    lines = ["What is open", ""]
    lines += [_wrapped(_way(way), way.name) for way in findings.ways]
    # Why a way is closed stands above.
    if open_ways := [line for line in findings.plan if ": closed:" not in line]:
        lines += ["", *(_wrapped(line, "") for line in open_ways)]
    return "\n".join(lines)


def _way(way: Way) -> str:
    where = f" {way.url}" if way.url else ""
    return f"open    {way.says};{where}" if way.open else f"closed  {way.says}{where and f';{where}'}"


def _zone(findings: Findings) -> str:
    zone = findings.zone
    lines = [f"Time zone: {zone.name}, {zone.says}"]
    if zone.clues:
        lines.append("")
    lines += [f"  {clue.where:<22}{clue.zone or 'none of ours':<14}{clue.says}" for clue in zone.clues]
    return "\n".join(lines)


def _samples(findings: Findings) -> str:
    count = len(findings.samples)
    lines = ["One sample" if count == 1 else f"{count} samples", "", _wrapped(LEGEND, "", "  ")]
    for number, sample in enumerate(findings.samples, 1):
        lines += ["", *_sample(number, sample)]
    return "\n".join(lines)


def _sample(number: int, sample: Sample) -> list[str]:
    head = f"{number}. {sample.url}"
    if not sample.article:
        return [head, f"   no article: {sample.reason}"]
    how = {"post": "whole from the posts interface", "page": "from its page", "summary": "from the feed alone"}
    by = "" if sample.taken_from == "post" else f", found in the {WAYS[sample.via]}"
    lines = [
        head,
        f"   taken {how[sample.taken_from]}{by}; text read by {sample.extractor}",
    ]
    names = max(len(value.name) for value in sample.values) + 2
    values = max(len(value.value) for value in sample.values) + 2
    lines += [
        f"   {value.name:<{names}}{value.value:<{values}}{value.source}: {_confidence(value)}"
        for value in sample.values
    ]
    if sample.missing:
        lines.append(f"   {'missing':<{names}}{', '.join(sample.missing)}")
    lines += [f"   {'taken out':<{names}}{removed}" for removed in sample.removed[:MOST_REMOVED]]
    if (more := len(sample.removed) - MOST_REMOVED) > 0:
        lines.append(f"   {'':<{names}}and {more} block{'s' * (more > 1)} more")
    return lines


def _confidence(value: Value) -> str:
    if not value.others:
        return value.confidence
    if value.confidence == "disputed":
        return f"disputed ({'; '.join(value.others)})"
    more = len(value.others) - MOST
    named = ", ".join(value.others[:MOST]) + (f" and {more} more" if more > 0 else "")
    return f"{value.confidence} with {named}"


def _trouble(findings: Findings) -> str:
    said = findings.trouble or ["Nothing was seen."]
    lines = ["What would go wrong", "", *(_wrapped(line, "", "  ") for line in said)]
    if findings.usable and not findings.learned:
        lines.append(
            "  (Three articles are too few to tell which short lines stand on every page; a crawl learns that.)"
        )
    return "\n".join(lines)
