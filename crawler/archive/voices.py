"""Who speaks in an article: its quotations by speaker, and whether the speaker holds an official office."""

from __future__ import annotations

from typing import Any, NamedTuple

from crawler.archive.reading import Record


class Voice(NamedTuple):
    """A speaker of one article."""

    speaker: str | None
    """The full name as first given; None where only an office is named, or nobody."""
    office: str | None
    """As printed."""
    organisation: str | None
    official: bool | None
    """Whether the speaker serves state, region, parliament, police, army or court; None where no office is known."""
    quotes: int


def voices(record: Record) -> list[Voice]:
    """The speakers of a record, each once, in the order in which they first speak.

    An office that one quotation lacks is taken from the others of the speaker, or from the record's people.
    """
    people = {person["name"]: person for person in record.get("people") or ()}
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for quote in record.get("quotes") or ():
        speaker, office, body = quote.get("speaker"), quote.get("office"), quote.get("organisation")
        person = people.get(speaker) or {}
        key = ("name", speaker) if speaker else ("office", (office or "").lower())
        voice = found.setdefault(
            key, {"speaker": speaker, "office": None, "organisation": None, "official": None, "n": 0}
        )
        voice["n"] += 1
        voice["office"] = voice["office"] or office or person.get("office")
        voice["organisation"] = voice["organisation"] or body or person.get("organisation")
        if voice["official"] is None:
            voice["official"] = person.get("official")
    for voice in found.values():
        if voice["official"] is None and voice["office"] and (words := voice["office"].lower().split()):
            from crawler.extract.meaning.organisations import is_official  # its tables would cost `scrapy list` 12 ms

            voice["official"] = is_official(words)
    return [
        Voice(one["speaker"], one["office"], one["organisation"], one["official"], one["n"]) for one in found.values()
    ]


def primary_region(record: Record) -> tuple[str | None, str | None]:
    """Code and name of the region where an article happens; of a desa, which has no code, the parent's code."""
    for region in record.get("regions") or ():
        if region.get("primary"):
            return region.get("code") or region.get("parent"), region.get("name")
    return None, None
