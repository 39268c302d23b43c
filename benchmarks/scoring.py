"""How good a record is beside its ground truth: body and fields of one page, and figures over many.

The figures are those in which the field compares extractors. Body F1 is that of 4-gram word shingles, as in Zyte's
article-extraction-benchmark (https://github.com/zytedata/article-extraction-benchmark), here a mean over pages. The
ground truth is a line of a gold.jsonl as tests/pages/README.md describes it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Gold = Mapping[str, Any]
Record = Mapping[str, Any]

FIELDS = (
    "title",
    "published_at",
    "published day",
    "modified_at",
    "section",
    "authors",
    "tags",
    "caption",
    "credit",
    "place",
    "outlet",
    "region",
    "signoff",
)
JUDGED = ("nothing invented", "doubt where wrong", "doubt where right")
"""Over pages that show no time, author, sign-off or dateline: none is told; over records: a doubt, of wrong and right ones."""
FIGURES = ("found", "body F1", "clean", "whole", "divided", "perfect", *FIELDS, *JUDGED)

SHINGLE = 4
PERFECT_F1 = 0.995
PERFECT_DIVIDED = 0.9
SHORT = 9
"""Characters under which an unwanted text counts only as a line of its own; inside a sentence it may be chance."""
CREDIT_WORDS = frozenset({"foto", "dok", "doc", "dokumentasi", "sumber", "ist", "istimewa"})
"""Words that sites print at either end of a caption before its credit."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‛`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("–—−‑‐", "-"),
        "\u200b": None,
        "\ufeff": None,
    }
)
_WORD = re.compile(r"\w+")


def normal(text: str | None) -> str:
    """Text in one form: compatibility characters, quotation marks and dashes alike, white space folded."""
    return " ".join(unicodedata.normalize("NFKC", text or "").translate(_ALIKE).split())


def words(text: str | None) -> list[str]:
    """The words of a text, case folded."""
    return _WORD.findall(normal(text).casefold())


def flat(text: str | None) -> str:
    """A text as its words, divided by single spaces."""
    return " ".join(words(text))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words stands in a text; a shorter text is one run."""
    said = words(text)
    if 0 < len(said) < SHINGLE:
        return Counter([tuple(said)])
    return Counter(zip(*(said[start:] for start in range(SHINGLE)), strict=False))


def body_f1(wanted: str, got: str) -> float:
    """F1 of the shingles of two texts, 0 to 1; two empty ones are equal."""
    one, other = shingles(wanted), shingles(got)
    if not one and not other:
        return 1.0
    common = sum((one & other).values())
    return 2 * common / (sum(one.values()) + sum(other.values())) if common else 0.0


@dataclass(slots=True)
class Score:
    """How a page came out."""

    figures: dict[str, float]
    """By name; a field that the gold page does not show is not in it."""
    unwanted: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def score(gold: Gold, record: Record | None) -> Score:
    """Compare a record with its ground truth; None is a page for which there is no record."""
    got = record or {}
    body = _without_allowed(got.get("body") or "", gold)
    paragraphs = [text for text in gold["paragraphs"] if normal(text)]
    wanted, said = flat("\n".join(paragraphs)), flat(body)
    lines = {flat(line) for line in body.splitlines()}
    unwanted = [
        text for text in _unwanted(gold) if not _stands(text, set(), wanted) and _stands(text, lines, said)
    ] + _signoff_left(gold, body, wanted)
    missing = [text for text in paragraphs if flat(text) not in said]
    figures: dict[str, float] = {
        "found": float(bool(record)),
        "body F1": body_f1("\n".join(paragraphs), body),
        "clean": float(bool(record) and not unwanted),
        "whole": float(bool(record) and not missing),
        "divided": sum(flat(text) in lines for text in paragraphs) / (len(paragraphs) or 1),
    }
    figures["perfect"] = float(
        bool(figures["clean"] and figures["whole"])
        and figures["body F1"] >= PERFECT_F1
        and figures["divided"] >= PERFECT_DIVIDED
    )
    for name, (shown, right) in _checks(gold, got).items():
        if shown:
            figures[name] = float(bool(record) and right(shown))
    if record:
        figures |= _judged(gold, record, figures)
    return Score(figures, unwanted, missing)


def _judged(gold: Gold, record: Record, figures: Mapping[str, float]) -> dict[str, float]:
    """Whether a record tells nothing that the page does not show, and whether it doubts itself where it is wrong."""
    told = {name: record.get(name) for name in ("published_at", "authors", "signoff")}
    told["dateline_place"] = (record.get("dateline") or {}).get("place")
    unseen = [name for name in told if name in gold and not gold[name]]
    judged = {"nothing invented": float(not any(told[name] for name in unseen))} if unseen else {}
    if "doubts" in record:
        right = all(figures.get(name, 1.0) for name in ("clean", "whole", "title", "published_at"))
        judged["doubt where right" if right else "doubt where wrong"] = float(bool(record["doubts"]))
    return judged


def _unwanted(gold: Gold) -> list[str]:
    """What must not stand in a body: ads, captions, comments, titles of other articles."""
    texts: list[str] = []
    for name in ("must_not", "ad_strings", "foreign_titles", "inline_captions"):
        texts.extend(gold.get(name) or [])
    texts.extend(said if isinstance(said, str) else said.get("text", "") for said in gold.get("comments") or [])
    if gold.get("lead_image_caption"):
        texts.append(gold["lead_image_caption"])
    return texts


def _stands(text: str, lines: set[str], said: str) -> bool:
    """Whether an unwanted text stands in a body: a long one anywhere, a single word or a short one as a line."""
    folded = flat(text)
    if not folded:
        return False
    if " " not in folded or len(folded) < SHORT:
        return folded in lines
    return f" {folded} " in f" {said} "


def _signoff_left(gold: Gold, body: str, wanted: str) -> list[str]:
    """The sign-off, where it still ends the body; one of a single bare word may be the last word of the story."""
    mark = words(gold.get("signoff"))
    if not mark or not re.search(r"\W", normal(gold["signoff"])):
        return []
    ends = words(body)[-len(mark) :] == mark and wanted.split()[-len(mark) :] != mark
    return [gold["signoff"]] if ends else []


def _without_allowed(body: str, gold: Gold) -> str:
    """The body without lines that may stand in it or not: a loose dateline, the rows of a table."""
    allowed = {flat(text) for text in [*gold.get("optional", []), *gold.get("table_cells", [])]}
    for table in gold.get("tables", []):
        for row in table if isinstance(table, list) else [table]:
            cells = [str(cell) for cell in (row if isinstance(row, list) else [row])]
            allowed.update(map(flat, cells))
            allowed.add(flat(" ".join(cells)))
    allowed.discard("")

    def is_allowed(line: str) -> bool:
        parts = [flat(part) for part in re.split(r"[|\t]", line)]
        return flat(line) in allowed or (len(parts) > 1 and all(not part or part in allowed for part in parts))

    return "\n".join(line for line in body.splitlines() if not is_allowed(line))


def _minute(value: str | None) -> datetime | None:
    """The moment of an ISO 8601 string in UTC, to the minute; None where it is naive or no time."""
    try:
        moment = datetime.fromisoformat((value or "").replace("Z", "+00:00"))
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment.astimezone(UTC).replace(second=0, microsecond=0)


def same_moment(wanted: str, got: str | None) -> bool:
    """Whether two times are one, to the minute; a wanted day only asks for the day."""
    if len(wanted) == len("2025-01-31"):
        return (got or "")[:10] == wanted
    moment = _minute(wanted)
    return moment is not None and moment == _minute(got)


def _names(value: Any) -> set[str]:
    listed = [value] if isinstance(value, str) else value or []
    names = {normal(item if isinstance(item, str) else item.get("name", "")).casefold() for item in listed}
    return names - {""} if isinstance(value, str) else names


def same_caption(wanted: str, credit: str | None, image: Mapping[str, Any]) -> bool:
    """Whether a caption is right, with or without the credit at either end."""
    said, asked = words(image.get("caption")), words(wanted)
    extra = CREDIT_WORDS | set(words(credit)) | set(words(image.get("credit")))

    def core(listed: list[str]) -> list[str]:
        start, end = 0, len(listed)
        while start < end and listed[start] in extra:
            start += 1
        while start < end and listed[end - 1] in extra:
            end -= 1
        return listed[start:end]

    return bool(said) and (said == asked or core(said) == core(asked))


def _checks(gold: Gold, got: Record) -> dict[str, tuple[Any, Callable[[Any], bool]]]:
    """For each field what the gold page shows (nothing: not asked) and whether a record has it right."""
    image, dateline = got.get("lead_image") or {}, got.get("dateline") or {}
    shown = gold.get("lead_image_caption_shown", True)
    credit = gold.get("lead_image_credit")
    published = gold.get("published_at")
    crumbs = gold.get("breadcrumb", [])
    codes = [region.get("code") or "" for region in got.get("regions") or []]
    return {
        "title": (gold.get("title"), lambda asked: flat(asked) == flat(got.get("title"))),
        "published_at": (published, lambda asked: same_moment(asked, got.get("published_at"))),
        "modified_at": (gold.get("modified_at"), lambda asked: same_moment(asked, got.get("modified_at"))),
        "published day": ((published or "")[:10], lambda asked: (got.get("published_at") or "")[:10] == asked),
        "section": (gold.get("section"), lambda asked: flat(got.get("section")) in map(flat, [asked, *crumbs])),
        "authors": (gold.get("authors"), lambda asked: _names(asked) == _names(got.get("authors"))),
        "tags": (gold.get("tags"), lambda asked: _names(asked) == _names(got.get("tags"))),
        "caption": (shown and gold.get("lead_image_caption"), lambda asked: same_caption(asked, credit, image)),
        "credit": (shown and credit, lambda asked: flat(asked) == flat(image.get("credit"))),
        "place": (gold.get("dateline_place"), lambda asked: flat(asked) == flat(dateline.get("place"))),
        "outlet": (gold.get("dateline_outlet"), lambda asked: flat(asked) == flat(dateline.get("outlet"))),
        "region": ((gold.get("region") or {}).get("code"), lambda asked: any(code.startswith(asked) for code in codes)),
        "signoff": (gold.get("signoff"), lambda asked: flat(asked) == flat(got.get("signoff"))),
    }


def figures_of(scores: Iterable[Score]) -> dict[str, float]:
    """Each figure over many pages: the mean over the pages that have it."""
    totals: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for one in scores:
        for name, value in one.figures.items():
            totals[name] += value  # type: ignore[assignment]
            counts[name] += 1
    return {name: totals[name] / counts[name] for name in FIGURES if counts[name]}
