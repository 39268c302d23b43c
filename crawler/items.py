"""One article on its way: what extraction yields, how it was fetched, what the stages decided, what is written.

An `Item` goes through the stages of `pipelines/`. It has three parts: the `Article` (the content of the page, by
`crawler/extract` and the cleaning stage), `Crawled` (how it was found and fetched, by the spider) and `Outcome` (what
the stages decided).

A field that is annotated with `written(...)` or `written_if_set(...)` is a field of the record: its name, type and
description here are all there is to say. The record, the JSON Schema and the table in docs/record.md are made of them
(`pipelines/writing/record.py`). The other fields stay in the process and are described below themselves.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from msgspec import Struct, field

from crawler.blocks import Block, Verdict
from crawler.record_forms import (
    SCHEMA,
    Changed,
    Count,
    Difference,
    Event,
    Hash,
    Id,
    Kind,
    Language,
    Line,
    Lines,
    Share,
    StoryRelation,
    Text,
    Time,
    Way,
    Web,
    ZoneFrom,
    form,
    one_of,
    written,
    written_if_set,
)
from crawler.record_parts import (
    Corrects,
    Dateline,
    Doubt,
    Gone,
    Image,
    Person,
    Previous,
    Provenance,
    Quote,
    Region,
    Removed,
    Shares,
    Topic,
    Witness,
)


class Article(Struct):
    """The content of a page: what extraction yields, completed by what the cleaning stage reads from the text."""

    url: Annotated[Web, written("Canonical URL.")]
    fetched_url: Annotated[Web, written("URL that was answered; the same as `url` for most.")]
    title: Annotated[Line | None, written("Headline; null only where the article is gone.")] = None
    section: Annotated[Line | None, written("Rubric, as the portal names it: Daerah, Ekonomi.")] = None
    tags: Annotated[Lines, written("Tags, as the portal names them.")] = field(default_factory=list)
    authors: Annotated[
        Lines, written('Byline as printed, without role words ("Oleh", "Penulis"); "Redaksi" and "admin" too.')
    ] = field(default_factory=list)
    editors: Annotated[Lines, written("Editors, as printed, without role words.")] = field(default_factory=list)
    signoff: Annotated[
        Line | None, written('The reporter\'s sign-off at the end of the body, without its brackets: "(RO)" as "RO".')
    ] = None
    published_at: Annotated[Time | None, written("ISO 8601 with offset, in the portal's zone.")] = None
    published_raw: Annotated[Line | None, written("The string that `published_at` was read from.")] = None
    zone_from: Annotated[
        ZoneFrom | None,
        written(
            "How the zone of `published_at` is known: a printed WIB, WITA or WIT (printed), an offset (offset), the "
            "portal's declaration (declared), or what the page tells of its portal, else WIB (inferred)."
        ),
    ] = None
    modified_at: Annotated[
        Time | None, written("The same for the last change; may lie before `published_at` of a scheduled article.")
    ] = None
    dateline: Annotated[
        Dateline | None, written("Where the story was filed, as printed before the first sentence; stays in `body`.")
    ] = None
    regions: Annotated[
        list[Region],
        written(
            "Provinces, kabupaten, kota and kecamatan that the article names, with official codes, and desa by name; an "
            "ambiguous name is left at the level that is sure. At most one is `primary`: where it happens."
        ),
    ] = field(default_factory=list)
    language: Annotated[Language | None, written("ISO 639-1, told from the text.")] = None
    kind: Annotated[Kind, written("What sort of article it is.")] = "news"
    lead_image: Annotated[Image | None, written("The main picture.")] = None
    images: Annotated[list[Image], written("Further pictures, in order.")] = field(default_factory=list)
    body: Annotated[
        str,
        written(
            "Paragraphs divided by a blank line; subheadings, list items and quotes are paragraphs of their own, a "
            'table\'s row is a line with cells divided by " | ".'
        ),
    ] = ""
    removed: Annotated[
        list[Removed],
        written(
            "Every block taken out of the body, the rule that took it, the class of what it is, and for a sponsor's line "
            "a key that is the same on every page."
        ),
    ] = field(default_factory=list)
    quotes: Annotated[
        list[Quote], written("Quotations, in order, one a paragraph and speaker; empty where MEANING is off.")
    ] = field(default_factory=list)
    people: Annotated[
        list[Person], written("Persons whom the body presents with an office; empty where MEANING is off.")
    ] = field(default_factory=list)
    stated_date: Annotated[
        date | None, written("The day that the body prints for what it tells; null where it prints none.")
    ] = None
    provenance: Annotated[
        Provenance | None,
        written(
            "A press release, a paid text, an agency's report or another outlet's, where the words show it; null where "
            "nothing does. That a text is the portal's own is never claimed."
        ),
    ] = None
    corrects: Annotated[
        Corrects | None,
        written_if_set("Only in a correction or printed reply (Ralat, Hak Jawab): the article that it links or names."),
    ] = None
    doubts: Annotated[
        list[Doubt],
        written(
            "What on the page, or in the feed that announced it, contradicts body, title or time; empty where nothing does."
        ),
    ] = field(default_factory=list)
    witnesses: list[Witness] = field(default_factory=list)
    """What the page says of the article a second time."""
    blocks: list[Block] = field(default_factory=list)
    """The content, ads and all; the cleaning stage makes `body` of them."""
    verdicts: list[Verdict] = field(default_factory=list)
    """What each block tells by itself, where that was seen when the page was read; empty: not yet."""
    claimed: list[str] = field(default_factory=list)
    """Keywords that only <meta> names: tags, unless the portal names them on every page."""
    extractor: str = ""
    """How the body's container was found: theme:NAME, structured, density, rest, fallback:script or fallback:trafilatura."""
    sources: dict[str, str] = field(default_factory=dict)
    """Where each field was read: {"published_at": "json-ld", …}; for people, not part of the record."""
    learned: bool = False
    """Whether the repetition memory has counted its blocks."""


class Crawled(Struct):
    """How an article was found and fetched."""

    crawled_at: Annotated[Time, written("When the page was fetched.")]
    discovered_via: Annotated[
        Way | None,
        written("How its URL was found; `again`: a young article that was looked at once more."),
    ] = None
    seen_modified: datetime | None = None
    """The newest modified time that discovery showed (lastmod, REST)."""
    post: int | None = None
    """Its number in the portal's WordPress, where known."""
    etag: str | None = None
    last_modified: str | None = None
    """What its page's answer said, for a conditional request at the next look."""


class Outcome(Struct):
    """What the stages decided."""

    id: Annotated[Id, written("The same article has the same id in every run and on every machine.")] = ""
    event: Annotated[
        Event,
        written(
            "`updated`: title, body or time of publication changed since the record before; `gone`: the page answered "
            "404 or 410 in two runs."
        ),
    ] = "new"
    revision: Annotated[int, form(minimum=1), written("Counts the records of this article, from 1.")] = 1
    content_hash: Annotated[Hash, written("Of title, body and time of publication.")] = ""
    cluster_id: Annotated[
        Id,
        written("The copies of one text: the id of one of them, the article's own id at first."),
    ] = ""
    event_id: Annotated[
        Id,
        written(
            "The reports of what happened (copies, own reports, updates, follow-ups, digests), told in the same way; it "
            "has nothing to do with `event`."
        ),
    ] = ""
    changed: Annotated[
        list[Changed] | None,
        written_if_set("Only in `updated`: the fields that differ from the record before."),
    ] = None
    previous: Annotated[
        Previous | None,
        written_if_set(
            "Only in `updated`: `content_hash` and headline of the record before; left out where it was written before "
            "these were kept."
        ),
    ] = None
    aliases: Annotated[
        list[Web] | None,
        written_if_set("Other addresses of the article; `id` is made of the first that was known, `url` is today's."),
    ] = None
    gone: Annotated[
        Gone | None,
        written_if_set(
            "Only in `gone`: what the address answers (404, 410, redirect to the home page), when it was last there, and "
            "its last revision then. Title and times are those last known."
        ),
    ] = None
    relation: Annotated[
        StoryRelation | None,
        written_if_set(
            "What the article is to `related_to`: the same text, the same text with newer facts, news of its own with the "
            "first report as background, several stories in one, or another report of the event."
        ),
    ] = None
    related_to: Annotated[
        Id | list[Id] | None,
        written_if_set(
            "The id of the earlier article that `relation`, `similarity` and `shares` speak of; of a digest, a list."
        ),
    ] = None
    duplicate_of: Annotated[
        Id | None,
        written_if_set("The same id, where the two were judged copies of one text beyond doubt."),
    ] = None
    similarity: Annotated[
        Share | None, written_if_set("Of the text with fewer word pairs, the share that the other has, 0 to 1.")
    ] = None
    shares: Annotated[
        Shares | None, written_if_set("How much of this text stands in the other, and of the other's in this one.")
    ] = None
    copied: Annotated[
        Share | None, written_if_set("How much of this text outside quotations stands in the other, 0 to 1.")
    ] = None
    difference: Annotated[
        Difference | None,
        written_if_set("How a copy differs from the other."),
    ] = None
    fuller: Annotated[bool | None, written_if_set("Whether a copy has what the other has, and says more.")] = None
    topic: Annotated[
        Topic | None, written_if_set("Only in topic crawls: the query, how well the article fits it, and by what.")
    ] = None
    reason: Annotated[Text | None, written_if_set("Only in rejected records: why it was rejected.")] = None
    same_text: bool = False
    """Whether the portal has this very text under another URL: held back whatever NEAR_DUPLICATES says."""


class Written(Struct):
    """What a record has besides, told when it is made."""

    schema: Annotated[str, one_of(SCHEMA), written("Version of this schema.")]
    version: Annotated[Line, written("The program's version and, behind the plus sign, a hash of its rules.")]
    portal: Annotated[Line, written("Name of the portal, as `scrapy list` shows it.")]
    domain: Annotated[Line, written("Host of the URL, without www.")]
    province: Annotated[
        Line | None, written("The portal's province, by its official name; null for a portal that nobody declared.")
    ]
    word_count: Annotated[Count, written("Words of the body.")]
    run_id: Annotated[Line, written("The run that wrote the record.")]


class Item(Struct):
    """One article on its way through the stages."""

    article: Article
    crawled: Crawled
    outcome: Outcome = field(default_factory=Outcome)
    record: dict[str, Any] | None = None
    """The line that is written, once the last check has made it."""
    written: bool = False
    """Whether it is written: a stage of the user's behind the writer may still raise."""


class Page(Struct):
    """What extraction makes of one answer."""

    article: Article | None
    """None where the page holds no article."""
    reason: str = ""
    """Why it holds none, a code of crawler/reasons.toml: "listing", "no_body", …; empty where it holds one."""
    more: list[str] = field(default_factory=list)
    """Absolute URLs of the article's further pages, in order; empty where this answer is the whole."""
