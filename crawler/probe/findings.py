"""What a probe found. `as_json` gives it to programs, `crawler.probe.show` to people."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, fields
from typing import Any

from crawler.discover import Found
from crawler.items import Article

HIDDEN = frozenset({"shown", "taken", "learned", "front"})
"""Fields of `Findings` that are not shown: what the rest was made of."""


@dataclass(slots=True)
class Way:
    """One way to an article's address: rest, feed, sitemap, listing or search."""

    name: str
    open: bool
    url: str | None = None
    says: str = ""
    """What it offers, or why it is closed."""


@dataclass(slots=True)
class Clue:
    """One piece of evidence for the time zone."""

    where: str
    zone: str | None
    """WIB, WITA or WIT; None where it speaks for none of them (UTC, another offset)."""
    says: str
    weak: bool = False
    """Whether it may speak of somewhere else: a time told within a story."""


@dataclass(slots=True)
class Zone:
    """The time zone, with the evidence for it."""

    name: str
    certain: bool
    """False where the evidence contradicts itself, or there is none and WIB is assumed."""
    says: str
    clues: list[Clue] = field(default_factory=list)


@dataclass(slots=True)
class Value:
    """One field of a sample."""

    name: str
    value: str
    """Shortened."""
    source: str
    """Where it was read."""
    confidence: str
    """agreed, one source, guessed, disputed or, for what no page declares, read from the text."""
    others: list[str] = field(default_factory=list)
    """Sources that say the same; where it is disputed, those that say otherwise, with what they say."""


@dataclass(slots=True)
class Sample:
    """One article, as a crawl would take it."""

    url: str
    via: str
    taken_from: str = "page"
    """post (of the posts interface), page, or summary (of the feed)."""
    article: bool = False
    reason: str = ""
    """Why it holds no article, or why its page was not looked at."""
    extractor: str = ""
    values: list[Value] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Fields that a crawl needs and that were not found: title, published_at, body."""
    removed: list[str] = field(default_factory=list)
    """What cleaning took out of the body, each with its rule."""


@dataclass(slots=True)
class Asked:
    """One request."""

    url: str
    status: int | None = None
    """None where no answer came, or the request was not sent."""
    seconds: float | None = None
    reason: str = ""
    leads_to: str | None = None
    """Where a redirect leads, whole."""


@dataclass(slots=True)
class Robots:
    """What robots.txt says."""

    says: str = "not asked for"
    """In some words."""
    closed: bool = False
    """Whether nothing may be fetched, the home page neither."""
    unreadable: bool = False
    """Whether it is closed only because robots.txt itself could not be read."""
    crawl_delay: float | None = None
    sitemaps: int = 0


@dataclass(slots=True)
class Taken:
    """One address, and what was made of it."""

    found: Found
    post: Article | None = None
    """From the posts interface; None where it is closed or gives not every field."""
    page: Article | None = None
    """From its page."""
    summary: Article | None = None
    """From the feed alone, where the portal's terms allow no more."""
    reason: str = ""
    """Why there is no article, or no page to compare it with."""
    body: bytes = b""
    """The page as it was answered; kept for `scrapy probe --write`, never shown."""

    @property
    def article(self) -> Article | None:
        """What a crawl would record: the post where it is whole, else the page's article."""
        return self.summary or self.post or self.page


@dataclass(slots=True)
class Findings:
    """All of it."""

    url: str
    """As it was given."""
    home: str
    """The home page that a class should name: the address that answers without a redirect."""
    title: str = ""
    """What the portal calls itself."""
    system: str = ""
    """WordPress 6.1.9, Blogger, …; empty where the page does not say."""
    theme: str = ""
    robots: Robots = field(default_factory=Robots)
    ways: list[Way] = field(default_factory=list)
    plan: list[str] = field(default_factory=list)
    """Which way a crawl takes, and why not the others."""
    zone: Zone = field(default_factory=lambda: Zone("WIB", False, "not looked for"))
    provinces: list[tuple[str, int]] = field(default_factory=list)
    """Provinces that the samples name, with how often."""
    samples: list[Sample] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    """What would go wrong, a sentence each."""
    usable: bool = False
    why: str = ""
    """Why it is not usable, in one sentence."""
    declared: str | None = None
    """The name of the portal that is declared with this home already."""
    network: str | None = None
    requests: list[Asked] = field(default_factory=list)
    limit: int = 0
    left_out: list[str] = field(default_factory=list)
    """Addresses that were not asked for, since the limit was reached."""
    refused: list[str] = field(default_factory=list)
    """Addresses that were refused or failed, each with the reason."""
    forbidden: bool = False
    """Whether robots.txt closes an address that was to be asked for."""
    no_home: str = ""
    """Why no answer to the request for the home page can be read, in a few words; empty where there is one."""
    status: int | None = None
    """What the home page answered with."""
    front: bytes = b""
    """The home page as it was answered, whatever its status."""
    shown: dict[str, list[Found]] = field(default_factory=dict)
    """What each way showed."""
    taken: list[Taken] = field(default_factory=list)
    learned: list[Article] = field(default_factory=list)
    """Further articles of the portal that came in one answer: cleaning learns from them what repeats."""


def printable(text: str) -> str:
    """The text without control characters, also those that turn the direction of writing: safe on a terminal.

    Line breaks and tabs become spaces; what is no valid text (lone surrogates) is left out.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if character in "\n\r\t\x0b\x0c\x85\u2028\u2029" else character
        for character in text
        if character in "\n\r\t\x0b\x0c\x85\u2028\u2029" or unicodedata.category(character) not in _UNSEEN
    )


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def as_json(found: Any) -> Any:
    """The findings as JSON's types, every string printable."""
    if isinstance(found, str):
        return printable(found)
    if isinstance(found, list | tuple):
        return [as_json(one) for one in found]
    if hasattr(found, "__dataclass_fields__"):
        return {each.name: as_json(getattr(found, each.name)) for each in fields(found) if each.name not in HIDDEN}
    return found
