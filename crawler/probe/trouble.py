"""What would go wrong with a crawl of the portal, a sentence each, the worst first."""

from __future__ import annotations

from urllib.parse import urlsplit

from crawler.probe.findings import Findings

CRAWL_DELAY = 5.0
"""Seconds from which a Crawl-delay is worth a word: a first run takes that long for each request."""


def troubles(findings: Findings) -> list[str]:
    """The sentences; empty where nothing is to be said."""
    said: list[str] = []
    said += [f"{line}." for line in findings.refused]
    if findings.robots.crawl_delay and findings.robots.crawl_delay >= CRAWL_DELAY:
        said.append(
            f"robots.txt asks for {findings.robots.crawl_delay:g} s between requests: each costs a run that long."
        )
    said += _of_ways(findings)
    said += _of_samples(findings)
    if findings.samples and not findings.zone.certain:
        said.append(f"The time zone is not certain: {findings.zone.name}, {findings.zone.says}.")
    if urlsplit(findings.home).scheme == "http" and findings.samples:
        said.append("It answers without encryption (http); the tests of declared portals ask for https.")
    if findings.home != findings.url and urlsplit(findings.home).netloc:
        said.append(f"{findings.url} redirects; the class names {findings.home}.")
    if findings.left_out:
        said.append(
            f"{len(findings.left_out)} address(es) were not asked for, since a probe costs at most {findings.limit} "
            f"requests; the first of them: {findings.left_out[0]}"
        )
    return list(dict.fromkeys(said))


def _of_ways(findings: Findings) -> list[str]:
    ways = {way.name: way.open for way in findings.ways}
    if not ways.get("rest") and not ways.get("sitemap") and (ways.get("feed") or ways.get("listing")):
        return ["Edits of older articles do not show: neither a posts interface nor a sitemap is open."]
    return []


def _of_samples(findings: Findings) -> list[str]:
    said: list[str] = []
    samples = findings.samples
    total = len(samples)
    for sample in samples:
        if f"{sample.url}: {sample.reason}" in findings.refused:
            continue
        if not sample.article:
            said.append(f"{sample.url} gave no article: {sample.reason}.")
        elif sample.reason and sample.taken_from == "post":
            said.append(f"{sample.url} could not be compared with its page: {sample.reason}.")
    for name, says in (
        ("published_at", "no time of publication was found"),
        ("body", "no body was found"),
        ("title", "no title was found"),
    ):
        lacking = sum(1 for sample in samples if name in sample.missing)
        if lacking:
            said.append(f"On {lacking} of {total} samples {says}.")
    for beginning, says in (
        ("fallback", "no element is known to hold the text, so the fall-back read it: slower, and less exact"),
        ("density", "no element is known to hold the text, so it was found by where most of the words stand"),
    ):
        number = sum(1 for sample in samples if sample.extractor.startswith(beginning))
        if number:
            said.append(f"On {number} of {total} samples {says}.")
    for sample in samples:
        said += [
            f"{sample.url}: {value.name} is “{value.value}”, but {'; '.join(value.others)}."
            for value in sample.values
            if value.confidence == "disputed"
        ]
    if (
        samples
        and all(sample.taken_from == "page" for sample in samples)
        and any(way.name == "rest" and way.open for way in findings.ways)
    ):
        said.append("The posts interface is open but does not give every field, so each article costs a page.")
    return said
