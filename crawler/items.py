"""The article on its way: what extraction yields, what the pipelines complete, what is written.

`Article` leaves `crawler/extract` with blocks instead of a body; the stages of `pipelines/` judge the blocks, make the
body of those that stay, and `record` lays the whole out as the line that lands in output/. Each field is documented
right below itself; docs/record.md and pipelines/writing/record.schema.json say the same to readers of the output.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

SCHEMA = "1"
"""The version of the record; raised when a field changes its meaning or goes."""


@dataclass(slots=True)
class Block:
    """One block of the content, in reading order: a paragraph, a subheading, a list item, a caption, an ad."""

    text: str
    """Its text, white space folded, never empty."""
    tag: str
    """What it is: p, h1 to h6, li, blockquote, pre, tr (a table's row, cells divided by " | "), figcaption, div."""
    context: tuple[str, ...] = ()
    """Each element from just below the content's container down to the block itself, as `tag.class.class#id`."""
    links: tuple[str, ...] = ()
    """Targets of the links in it, as written in the page."""
    link_share: float = 0.0
    """Share of its characters that stand inside links, 0 to 1."""
    bold: bool = False
    """Whether all of its text is bold or emphasised."""
    hidden: bool = False
    """Whether a browser would not show it (hidden attribute, display:none, off-screen)."""
    page: int = 1
    """The page of an article in several pages that it stands on, counted from 1."""
    alone: bool = True
    """Whether it is a whole element of its own; False for a line between two <br> of a longer element."""


@dataclass(slots=True)
class Removed:
    """A block taken out of the body, and why."""

    text: str
    rule: str
    """The rule's name and its finding, such as "phrase: place your ad here" or "repeats: on 41 of 60 pages"."""


@dataclass(slots=True)
class Image:
    """A picture of the article."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(slots=True)
class Dateline:
    """Where the story was filed, as printed before its first sentence."""

    text: str
    """As printed, with its dash or bar: "PeluangNews, Kupang –"."""
    outlet: str | None = None
    place: str | None = None


@dataclass(slots=True)
class Region:
    """An administrative region of Indonesia that the article names."""

    code: str
    """The official code (Kepmendagri 300.2.2-2138/2025): NN province, NN.NN kabupaten or kota, NN.NN.NN kecamatan."""
    name: str


@dataclass(slots=True)
class Verdict:
    """What becomes of one block, by the judging of `pipelines`."""

    rule: str = ""
    """The rule's name and its finding; empty where the whole block stays."""
    cut: str = ""
    """For a block that stays but for its end: that end, cut by `rule`."""
    label: bool = False
    """Whether titles of other articles may follow it."""

    @property
    def out(self) -> bool:
        """Whether the whole block is taken out."""
        return bool(self.rule) and not self.cut


@dataclass(slots=True)
class Article:
    """One article, from extraction to the line that is written."""

    url: str
    """The canonical URL."""
    fetched_url: str
    """The URL that was answered; the same as `url` for most."""
    title: str | None = None
    section: str | None = None
    """The rubric, as the portal names it: Daerah, Ekonomi."""
    tags: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    """The byline as printed, without role words; "Redaksi" and "admin" too."""
    editors: list[str] = field(default_factory=list)
    signoff: str | None = None
    """The reporter's sign-off at the end of the body, brackets included where printed: "(RO)" is kept as "RO"."""
    published_at: datetime | None = None
    """Aware, in the portal's zone."""
    published_raw: str | None = None
    """The string that `published_at` was read from."""
    modified_at: datetime | None = None
    dateline: Dateline | None = None
    regions: list[Region] = field(default_factory=list)
    language: str | None = None
    """ISO 639-1, told from the text."""
    kind: str = "news"
    """news, advertorial or press-release."""
    lead_image: Image | None = None
    images: list[Image] = field(default_factory=list)
    """The other pictures, in order, without the lead image."""
    blocks: list[Block] = field(default_factory=list)
    """The content, ads and all; the pipelines make `body` of them."""
    verdicts: list[Verdict] = field(default_factory=list)
    """What each block tells by itself, where that was seen when the page was read; empty: not yet."""
    discovered_via: str | None = None
    """rest, feed, sitemap, listing, link or search."""
    extractor: str = ""
    """How the body's container was found: theme:NAME, structured, density, rest, or fallback:trafilatura."""
    sources: dict[str, str] = field(default_factory=dict)
    """Where each field was read: {"published_at": "json-ld", …}; for people, not part of the record."""

    # Set by the stages of pipelines/, in this order.
    body: str = ""
    """Paragraphs divided by a blank line."""
    removed: list[Removed] = field(default_factory=list)
    id: str = ""
    """The same in every run and on every machine: a hash of the canonical URL's key."""
    event: str = "new"
    """new, updated or gone."""
    revision: int = 1
    changed: list[str] = field(default_factory=list)
    """Names of the fields that differ from the revision before."""
    content_hash: str = ""
    cluster_id: str | None = None
    """The story's cluster: the article's own id until it is found to tell what another tells."""
    duplicate_of: str | None = None
    similarity: float | None = None
    difference: str | None = None
    """How a duplicate differs from the first: verbatim, retitled, shortened or reworded."""
    fuller: bool | None = None
    """Whether a duplicate says more than the first."""
    same_text: bool = False
    """Whether the portal has this very text under another URL: held back whatever NEAR_DUPLICATES says."""
    topic: dict[str, Any] | None = None
    reason: str | None = None
    """Why it was rejected."""
    crawled_at: datetime | None = None
    seen_modified: datetime | None = None
    """The newest modified time that discovery showed (lastmod, REST); kept in the state, not in the record."""
    post: int | None = None
    """Its number in the portal's WordPress, where known; for the state."""
    etag: str | None = None
    last_modified: str | None = None
    """What its page's answer said, for a conditional request at the next look; for the state."""
    learned: bool = False
    """Whether the repetition memory has counted its blocks."""


@dataclass(slots=True)
class Page:
    """What extraction makes of one answer."""

    article: Article | None
    """None where the page holds no article."""
    reason: str = ""
    """Why it holds none, in a word or two: "listing", "not found page", "no body", …; empty where it holds one."""
    more: list[str] = field(default_factory=list)
    """Absolute URLs of the article's further pages, in order; empty where this answer is the whole."""
