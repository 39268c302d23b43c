"""From what a probe read to what it says: the samples' fields with their confidence, whether the portal is usable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from crawler.items import Article
from crawler.probe import witnesses
from crawler.probe.findings import Findings, Sample, Taken, Value
from crawler.probe.trouble import troubles
from crawler.provinces import PROVINCES

FIELDS = (
    "title",
    "published_at",
    "modified_at",
    "section",
    "authors",
    "editors",
    "tags",
    "dateline",
    "signoff",
    "lead_image",
    "kind",
    "language",
    "regions",
    "body",
)
"""Fields that are shown, in this order."""
NEEDED = ("title", "published_at", "body")
FROM_TEXT = frozenset({"dateline", "signoff", "kind", "language", "regions", "editors"})
"""Fields that are read from the text, or from marks in it, where no other source is named."""
GUESSED = ("density", "fallback")
"""Beginnings of an extractor's name where no markup that is known holds the text."""

Clean = Callable[[list[Article]], object]


def conclude(findings: Findings, clean: Clean) -> None:
    """Complete the findings. `clean` makes the bodies of articles (`pipelines.body.clean_batch`)."""
    articles = [one for taken in findings.taken for one in (taken.article,) if one is not None]
    known = {article.url for article in articles}
    clean([*articles, *(article for article in findings.learned if article.url not in known)])
    # Apart from them: both tellings of one article in one memory would look like repetition.
    clean([taken.page for taken in findings.taken if taken.page is not None and taken.page is not taken.article])
    findings.samples = [_sample(taken, findings) for taken in findings.taken]
    codes = Counter(region.code[:2] for article in articles for region in article.regions if region.code)
    names = {province.code: province.name for province in PROVINCES.values()}
    findings.provinces = [(names[code], count) for code, count in codes.most_common(3) if code in names]
    _judge(findings)
    findings.trouble = troubles(findings)


def _judge(findings: Findings) -> None:
    """Whether a crawl would bring anything, and if not, why."""
    whole = [sample for sample in findings.samples if sample.article and not sample.missing]
    findings.usable = bool(whole)
    if findings.usable or findings.why:
        return
    if not any(way.open for way in findings.ways if way.name != "search"):
        findings.why = "No way to its articles is open: no posts interface, feed, sitemap or list was found."
    elif not findings.samples:
        findings.why = "None of the ways that are open shows an article that may be asked for."
    elif not any(sample.article for sample in findings.samples):
        findings.why = f"None of the pages looked at holds an article ({findings.samples[0].reason})."
    else:
        missing = ", ".join(sorted({name for sample in findings.samples for name in sample.missing}))
        findings.why = f"No article came out whole: {missing} could not be read."


def _sample(taken: Taken, findings: Findings) -> Sample:
    found, article = taken.found, taken.article
    sample = Sample(found.url, found.via, reason=taken.reason)
    if article is None:
        return sample
    sample.article = True
    sample.taken_from = "summary" if taken.summary else "post" if taken.post else "page"
    sample.extractor = article.extractor
    sample.removed = [f"{witnesses.shorten(block.text)} ({block.rule})" for block in article.removed]
    known = witnesses.together(
        witnesses.of_article(taken.page, "page") if taken.page is not None and taken.post else {},
        witnesses.of_page(taken.body, article.fetched_url) if taken.body else {},
        witnesses.of_ways(article.url, findings.shown, found.via if sample.taken_from == "post" else ""),
    )
    for field in FIELDS:
        value = getattr(article, field)
        if not value:
            if field in NEEDED:
                sample.missing.append(field)
            continue
        sample.values.append(_value(article, field, value, known.get(field, []), sample.taken_from))
    return sample


def _value(article: Article, field: str, value: Any, known: list[witnesses.Witness], taken_from: str) -> Value:
    """One field as it is shown: what it says, where it was read, who agrees."""
    source = article.sources.get(field) or _unnamed(article, field, taken_from)
    same, other = [], []
    for witness in known:
        verdict = witnesses.agrees(field, value, witness.value)
        if verdict and witness.source != source:
            same.append(witness.source)
        elif verdict is False and field in witnesses.OTHERS:
            other.append(f"{witness.source}: {_differing(field, witness.value)}")
    shown = Value(field, _shown(field, value), source, "one source", same)
    if field == "body" and article.extractor.startswith(GUESSED) and not same:
        shown.confidence = "guessed"
    elif field in FROM_TEXT and not same and field not in article.sources:
        shown.confidence = "read from the text"
    elif same:
        shown.confidence = "agreed"
    elif other:
        shown.confidence, shown.others = "disputed", other
    return shown


def _unnamed(article: Article, field: str, taken_from: str) -> str:
    if field == "body":
        return article.extractor or taken_from
    return "text" if field in FROM_TEXT else taken_from


def _differing(field: str, value: Any) -> str:
    return f"{len(str(value).split())} words" if field == "body" else witnesses.shorten(value)


def _shown(field: str, value: Any) -> str:
    """A field's value as a person reads it."""
    if field == "body":
        return f"{len(value.split())} words: {witnesses.shorten(value)}"
    if field == "dateline":
        return witnesses.shorten(value.text)
    if field == "regions":
        return witnesses.shorten([f"{region.name} ({region.code})" for region in value])
    if field == "lead_image":
        words = [value.caption or "no caption", f"credit {value.credit}" if value.credit else ""]
        return witnesses.shorten("; ".join(word for word in words if word))
    return witnesses.shorten(value)
