"""Finding the URLs of articles, cheapest way first.

`interfaces` hold whole posts (WordPress's REST, Blogger's JSON feed), `feeds` what is new (RSS, Atom, JSON Feed),
`sitemaps` every address with its last change, `lists` what readers see (home, rubrics, archives, search results);
`addresses` says what a URL tells by itself. `survey` looks at home page and robots.txt and says which ways are open,
`plan` chooses among them, `wanted` says which articles are handed on; `document` reads one file for `scrapy find`.
A way is an async generator `find(site)` that yields `Found`, newest first, and asks for the next page only when the
one before has been used up, so that nothing holds all URLs of a portal in memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta, tzinfo
from typing import Any, Protocol

import orjson
from scrapy.http import Response

HOME_CHECKED = "home.checked"
"""The cursor that is set when the ways taken were held against the home page, and lacked nothing of it."""


@dataclass(slots=True)
class Found:
    """An article's URL as one way of discovery showed it, with what else stood there."""

    url: str
    via: str
    """rest, feed, sitemap, listing or search."""
    published: datetime | None = None
    """Aware. None where the way does not say."""
    modified: datetime | None = None
    """Aware; a sitemap's lastmod, the REST interface's modified time."""
    title: str | None = None
    excerpt: str | None = None
    number: int | None = None
    """The article's number in the portal's WordPress, where a feed's guid ("?p=12") tells it."""
    post: dict[str, Any] | None = None
    """The whole post, where the REST interface gave it; no page need be fetched then."""
    etag: str | None = None
    last_modified: str | None = None
    """For a conditional request, where the article is known and looked at again."""
    sure: bool = True
    """False for a mere link that may lead to something else than an article (home page, category page)."""
    day: bool = False
    """Whether `published` names a day alone: its midnight stands for the whole day."""

    @property
    def latest(self) -> datetime | None:
        """The latest moment at which it may have been published."""
        return self.published + timedelta(days=1, seconds=-1) if self.published and self.day else self.published


@dataclass(slots=True)
class Survey:
    """What a portal was found to offer. Kept in the state, so that a scheduled run need not look again."""

    rest: str | None = None
    """The posts interface (".../wp-json/wp/v2/posts" or "/?rest_route=/wp/v2/posts"); None where closed."""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    """Sitemaps or sitemap indexes, those of robots.txt first."""
    listings: tuple[str, ...] = ()
    """Home page, "indeks" pages and categories, the most comprehensive first."""
    front: tuple[str, ...] = ()
    """Articles at the top of the home page when it was looked at: a sitemap that lacks them is not the portal's."""
    search: str | None = None
    """The address of a search, "{terms}" in place of the words (encoded as in a query); None where none was seen."""
    generator: str | None = None
    """The page's generator or theme, where it says so: "WordPress 6.1.9; wpberita"."""
    utc_offset: float | None = None
    """Hours east of UTC, as the REST index's gmt_offset or the printed zone shows."""
    home_status: int | None = 200
    """The status with which the home page answered when it was looked at; None where no answer came."""
    why_not: dict[str, str] | None = None
    """For each way that is closed, the reason in some words: {"rest": "answers 200 with a page"}."""


def dump_survey(found: Survey) -> str:
    """The survey as JSON, for the state."""
    return orjson.dumps(asdict(found)).decode()


def load_survey(text: str | None) -> Survey | None:
    """A survey kept by `dump_survey`; None where the text is none, or one of another version."""
    if not text:
        return None
    try:
        values: Any = orjson.loads(text)
        if isinstance(values, dict):
            values.setdefault("home_status", 200)  # of a state made before it was told
        if not isinstance(values, dict) or set(values) != {field.name for field in fields(Survey)}:
            return None
        for name in ("feeds", "sitemaps", "listings", "front"):
            values[name] = tuple(str(url) for url in values[name])
        return Survey(**values)
    except (orjson.JSONDecodeError, TypeError):
        return None


@dataclass(slots=True)
class Outcome:
    """How a way of discovery went; `find` fills it in as it goes, `plan.discover` decides by it what comes next."""

    answered: bool = False
    """Whether an answer of the right shape came at all (an unchanged one, 304, too)."""
    unchanged: bool = False
    """Whether the portal said that nothing changed since the last complete run (304): a good run with nothing found."""
    complete: bool = False
    """Whether it was walked to its end: to what is known or, when backfilling, to `since` or the oldest article."""
    found: int = 0
    """Articles shown, known ones too."""
    new: int = 0
    """Those of them that were handed on."""
    reason: str = ""
    """Why it ended where it ended, in some words."""
    failed: str = ""
    """What did not answer, where the way ended by that and not at its end."""


class Site(Protocol):
    """What a way of discovery may ask of the crawl. The spider implements it; tests give a stand-in."""

    @property
    def home(self) -> str:
        """The home page."""

    @property
    def zone(self) -> tzinfo:
        """The portal's zone."""

    @property
    def since(self) -> datetime | None:
        """The first moment wanted."""

    @property
    def until(self) -> datetime | None:
        """The last moment wanted."""

    survey: Survey

    async def fetch(self, url: str, *, conditional: bool = False) -> Response | None:
        """The answer to a polite GET (robots.txt, delay, retries, size and site limits applied by the crawl).

        With `conditional` the ETag and Last-Modified of the last complete run are sent, and a 304 comes back as such.
        None where nothing usable came (refused, failed, another site): counted and named already. Statuses of 400 and
        above come back as responses, so that a caller can tell the end of a paging (404, REST's 400) from a fault.
        """

    def expect(self, urls: Iterable[str]) -> None:
        """Say of which articles `known` will be asked next, for a state that reads many at once sooner than one by one."""

    def known(self, found: Found) -> bool:
        """Whether the state has this article already and nothing in `found` says that it changed since."""

    def enough(self) -> bool:
        """Whether the crawl wants no more: its limit is reached, or what came last is older than `since`."""

    def cursor(self, name: str) -> str | None:
        """What the last complete run kept under this name, such as the newest modified time that it saw."""

    def set_cursor(self, name: str, value: str) -> None:
        """Keep this for the next run; stored only if this run ends well."""

    def home_due(self) -> bool:
        """Whether what the ways of this run gave is to be held against the home page: a few times a day."""

    def note(self, text: str) -> None:
        """One line for the run report: what was chosen, why something else was not."""

    def backfilling(self) -> bool:
        """Whether old articles are wanted (a first run, or `since` given): do not stop at what is known."""

    def article_url(self, url: str) -> bool:
        """Whether the portal's own declaration (if any) admits this URL as an article's, and robots.txt does too."""
