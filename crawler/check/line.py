"""A look at a portal as one JSON object, for programs."""

from __future__ import annotations

from typing import Any

from crawler.check.run import Looked
from crawler.check.verdict import newest
from crawler.probe.findings import Findings, Sample, Taken, as_json
from crawler.urls.canonical import url_key


def as_line(looked: Looked, declared: dict[str, str]) -> dict[str, Any]:
    """The object; every text of a page in it is printable. `declared`: names of portals by the key of their home."""
    portal, findings, verdict = looked.portal, looked.findings, looked.verdict
    moved = verdict.moved_to
    line: dict[str, Any] = {
        "portal": portal.name,
        "home": portal.home,
        "checked_at": looked.at.isoformat(),
        "verdict": verdict.name,
        "says": as_json(verdict.says),
        "moved_to": as_json(moved),
        "moved_to_portal": declared.get(url_key(moved)) if moved else None,
    }
    return line | (_found(looked, findings) if findings is not None else {})


def _found(looked: Looked, findings: Findings) -> dict[str, Any]:
    last = newest(findings, looked.at)
    found = {
        "answers_at": findings.home,
        "title": findings.title,
        "system": findings.system,
        "theme": findings.theme,
        "zone": {"name": findings.zone.name, "certain": findings.zone.certain, "says": findings.zone.says},
        "robots": findings.robots,
        "ways": findings.ways,
        "newest": last.isoformat() if last else None,
        "records": [_record(one, sample) for one, sample in zip(findings.taken, findings.samples, strict=False)],
        "trouble": findings.trouble,
        "requests": findings.requests,
    }
    return {name: _plain(value) for name, value in found.items()}


def _record(taken: Taken, sample: Sample) -> dict[str, Any]:
    """What came out of one address, without the text, which is the publisher's."""
    article = taken.article
    record: dict[str, Any] = {"url": sample.url, "via": sample.via, "article": article is not None}
    if article is None:
        return record | {"reason": sample.reason}
    return record | {
        "title": article.title,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "section": article.section,
        "authors": article.authors,
        "dateline": article.dateline.text if article.dateline else None,
        "words": len((article.body or "").split()),
        "removed": len(article.removed),
        "missing": sample.missing,
        "doubts": [{"field": doubt.about, "witness": doubt.witness, "says": doubt.says} for doubt in article.doubts],
        "disputed": [value.name for value in sample.values if value.confidence == "disputed"],
    }


def _plain(value: Any) -> Any:
    return {key: as_json(one) for key, one in value.items()} if isinstance(value, dict) else as_json(value)
