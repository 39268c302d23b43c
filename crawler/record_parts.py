"""The parts of a record: what stands inside its fields."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct, field

from crawler.record_forms import (
    Count,
    Hash,
    Id,
    Level,
    Line,
    Origin,
    RegionCode,
    Relation,
    RemovedKind,
    Share,
    Text,
    Time,
    Web,
    form,
    one_of,
)


class Removed(Struct):
    """A block taken out of the body, and why."""

    text: Text
    rule: Line
    """The rule's name and its finding, such as "phrase: place your ad here" or "repeats: on 41 of 60 pages"."""
    kind: RemovedKind = field(name="class", default="standing")
    """What was removed."""
    sponsor: Line | None = None
    """Of a sponsor's line: the name or address in lower case without marks around it, the same wherever it stands."""


class Image(Struct):
    """A picture of the article."""

    url: Web
    caption: Line | None = None
    credit: Line | None = None


class Dateline(Struct):
    """Where the story was filed, as printed before its first sentence."""

    text: Line
    """As printed, with its dash or bar: "PeluangNews, Kupang –"."""
    outlet: Line | None = None
    place: Line | None = None


class Region(Struct):
    """An administrative region of Indonesia that the article names."""

    code: RegionCode | None
    """The official code (Kepmendagri 300.2.2-2138/2025): NN province, NN.NN kabupaten or kota, NN.NN.NN kecamatan; null
    for a desa or kelurahan."""
    name: Line
    level: Level | None = None
    relation: Relation | None = None
    """about: subject or scene; venue: only where somebody spoke; mentioned: else. Null where MEANING is off."""
    primary: bool = False
    """Whether it is the one region where it happens, at the most precise level that is certain."""
    parent: RegionCode | None = None
    """Of a desa or kelurahan: the most precise region that the text gives for it."""


class Quote(Struct):
    """What somebody says in one paragraph, word for word."""

    text: Text
    """From the first quoted word to the last, with what the reporter put between two pieces."""
    speaker: Line | None
    """In full as first given, without rank, degree and form of address; null where the text names nobody for sure."""
    office: Line | None
    """The speaker's, as printed; for one without a name, who it is ("seorang pedagang")."""
    organisation: Line | None
    paragraph: Count
    """The body's paragraph that it stands in, counted from 0."""


class Person(Struct):
    """Somebody whom the article presents with an office or role."""

    name: Line
    """In full as first given, without rank, degree and form of address."""
    office: Line
    """As printed."""
    organisation: Line | None
    official: bool
    """Whether the office is one of state, region, parliament, police, army or court."""


class Provenance(Struct):
    """Where a text comes from, and the words that show it."""

    kind: Origin
    source: Line | None
    """The agency or the outlet."""
    evidence: list[Line]


class Gone(Struct):
    """How an article was found to be gone."""

    how: Annotated[str, one_of("404", "410", "redirect")]
    """What its address answers: 404, 410, or it leads to the home page."""
    last_seen: Time
    """When it was last there."""
    revision: Annotated[int, form(minimum=1)] | None = None
    """The last revision before."""


class Previous(Struct):
    """The record before, as far as it is known: what a difference is told by without looking it up."""

    content_hash: Hash | None
    """Its `content_hash`."""
    title: str | None
    """Its headline."""


class Corrects(Struct):
    """The article that a correction or a printed reply speaks of, as far as the page links or names it."""

    what: Annotated[str, one_of("correction", "reply")]
    """correction: Ralat, Koreksi; reply: Hak Jawab, whose text is that of whoever was written about."""
    id: Id | None
    """Of the linked article; null where it is only named."""
    url: Web | None
    title: Line | None
    """The title, as the page names it."""


class Topic(Struct):
    """The query of a topic crawl that an article fits, and how well."""

    query: Text
    score: float
    matched: list[Text]


class Witness(Struct):
    """What a page says of its article a second time; kept until the record is held against it."""

    about: str
    """body, title or published_at."""
    witness: str
    """Who says it: og:description, "json-ld articleBody", address."""
    says: str


class Doubt(Struct):
    """A contradiction between the record and a witness on its page that could not be settled."""

    about: Annotated[str, one_of("body", "title", "published_at")] = field(name="field")
    """The field that is in doubt."""
    witness: Line
    """Who contradicts: og:description, "json-ld wordCount", address, text."""
    says: Text
    """What it says, shortened."""


class Shares(Struct):
    """How much of two texts is the other's too, by their word pairs, 0 to 1."""

    mine: Share
    theirs: Share
