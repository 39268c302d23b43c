"""All that an article says, read from its clean text in one go."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from crawler.extract.meaning.introductions import find_persons
from crawler.extract.meaning.places import places_of
from crawler.extract.meaning.provenance import tell_provenance
from crawler.extract.meaning.quotes import find_quotes
from crawler.extract.meaning.stated_date import stated_date
from crawler.extract.meaning.tokens import names_in, place_ranges
from crawler.extract.text.places.regions import named_regions
from crawler.extract.text.places.villages import find_villages
from crawler.record_parts import Person, Provenance, Quote, Region

_PAPUA = "9"
"""The first digit of the codes of Papua's provinces."""


class Meaning(NamedTuple):
    """What an article says; the fields are those of the record."""

    regions: list[Region]
    quotes: list[Quote]
    people: list[Person]
    stated_date: date | None
    provenance: Provenance | None


def read_meaning(
    title: str,
    paragraphs: list[str],
    *,
    published: date | None,
    kind: str,
    dateline: int = 0,
    dateline_place: str | None = None,
    province_code: str | None = None,
) -> Meaning:
    """What title and paragraphs say.

    `published`: the day of publication. `kind`: what `text.kind` tells. `dateline`: how many characters of the body are
    one. `dateline_place` and `province_code` (of the portal: "53") help where a name alone does not say what it means.
    """
    body = "\n\n".join(paragraphs)
    named = named_regions(title, body, dateline_place=dateline_place, province_code=province_code)
    papua = any(one.code.startswith(_PAPUA) for one in named)
    villages = find_villages(body, names_in(body, named), kampung=papua)
    cast = find_persons(title, body, place_ranges(body, named, villages), dateline)
    return Meaning(
        places_of(named, villages, title, body, dateline),
        find_quotes(paragraphs, cast),
        [Person(one.name, one.office, one.organisation, one.official) for one in cast.persons if one.office],
        stated_date(body, published),
        tell_provenance(body, kind),
    )
