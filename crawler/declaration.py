"""What a portal declares of itself: attributes and the checks on them. Knows no Scrapy, no network and no state."""

from __future__ import annotations

import inspect
import re
from typing import Any, ClassVar
from urllib.parse import urlsplit

from typing_extensions import override

from crawler.errors import IncoherentPortalError
from crawler.provinces import PROVINCES, ZONES

WAYS = ("rest", "feed", "sitemap", "listing")
"""The ways of discovery that can be declared or asked for, the cheapest first."""
TERMS = ("Site", "System", "Source", "Caveats", "Checked")
"""The fixed terms of a portal's docstring, in their order."""


class Declaration:
    """The attributes of a portal, with their defaults. `name` and `home` are enough.

    A subclass in a province's module is declared for that province. Raises IncoherentPortalError when a subclass is made
    whose attributes contradict each other.
    """

    name: str = ""
    """2 to 40 small letters and digits."""
    home: str = ""
    """The home page, with scheme and trailing slash."""
    timezone: str | None = None
    """WIB, WITA or WIT, only where it differs from the province's."""
    via: tuple[str, ...] = ()
    """The ways of discovery that may be used; empty: whatever is open, the cheapest first."""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    """Declared where the home page does not lead to them. May hold {page} and {date:%Y-%m-%d}."""
    theme: str | None = None
    """Page knowledge by name (crawler/extract/tree/themes.py), where it cannot be told from the page."""
    article_pattern: str | None = None
    """A regular expression for the path of an article's URL, where links alone cannot tell."""
    whole_page: str | None = None
    """The query that gives an article of several pages in one: "page=all"."""
    verified: str | None = None
    """How Dewan Pers lists the portal: "administrative" or "factual"; None where no source says so."""
    language: str = "id"
    """What the portal is written in, by ISO 639."""
    sourced: bool = True
    """Whether a public list or page names the portal; `crawl portals` leaves out those that none names."""
    summaries_only: bool = False
    """Feed items as they stand, no article page fetched: where a portal's terms ask for that."""

    own_arguments: ClassVar[tuple[str, ...]] = ()
    """Further names that may follow -a."""
    province_key: ClassVar[str | None] = None
    """The key of its province in crawler.provinces: the name of the module that declares it."""

    portal_name: str
    """The portal's name in records, paths and the state: `name`, or what was made of a URL that people typed."""

    @override
    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        module = cls.__module__.rpartition(".")[2]
        cls.province_key = module if module in PROVINCES else None
        if cls.__dict__.get("name"):
            check_attributes(cls)

    @property
    def zone_name(self) -> str | None:
        """WIB, WITA or WIT where declared or told by the province; None for an unknown portal."""
        return self.timezone or (PROVINCES[self.province_key].zone if self.province_key else None)

    @property
    def province(self) -> str | None:
        """The province's official name; None for a portal that nobody has declared."""
        return PROVINCES[self.province_key].name if self.province_key else None

    @property
    def province_code(self) -> str | None:
        """The province's official code; None for a portal that nobody has declared."""
        return PROVINCES[self.province_key].code if self.province_key else None


def check_attributes(cls: type[Declaration]) -> None:
    """Raise IncoherentPortalError where a portal's attributes contradict each other."""

    def wrong(text: str) -> IncoherentPortalError:
        return IncoherentPortalError(f"{cls.__name__}: {text}")

    parts = urlsplit(cls.home)
    if not re.fullmatch(r"[a-z0-9]{2,40}", cls.name):
        raise wrong(f'name = "{cls.name}" must be 2 to 40 small letters and digits: it names files and is typed.')
    if cls.home and (parts.scheme not in ("http", "https") or not parts.hostname or not cls.home.endswith("/")):
        raise wrong(f'home = "{cls.home}" must be a whole URL with a slash at its end, such as "https://example.id/".')
    if unknown := set(cls.via) - set(WAYS):
        raise wrong(f"via names {', '.join(sorted(unknown))}; the ways are {', '.join(WAYS)}.")
    if cls.summaries_only and cls.via != ("feed",):
        raise wrong('summaries_only needs via = ("feed",), since only a feed holds summaries.')
    if cls.verified not in (None, "administrative", "factual"):
        raise wrong(f'verified = "{cls.verified}" is neither "administrative" nor "factual".')
    if cls.timezone is not None and cls.timezone not in ZONES:
        raise wrong(f'timezone = "{cls.timezone}" is none of WIB, WITA, WIT.')
    if cls.timezone is not None and cls.province_key and PROVINCES[cls.province_key].zone == cls.timezone:
        raise wrong(f"timezone = {cls.timezone} is the province's own; leave it out.")
    for way, declared in (("feed", cls.feeds), ("sitemap", cls.sitemaps), ("listing", cls.listings)):
        if declared and cls.via and way not in cls.via:
            raise wrong(f"{way}s are declared, but via does not allow the {way}; take one of them out.")
    if getattr(cls, "custom_settings", None):
        raise wrong("custom_settings are not for portals: politeness is the same for all.")


def terms(portal: type[Declaration]) -> dict[str, str]:
    """The fixed terms of a portal's docstring: {"Site": "https://…", "System": …}; a term may run over lines."""
    doc = inspect.cleandoc(portal.__doc__ or "")
    parts = re.split(rf"^({'|'.join(TERMS)}): *", doc, flags=re.M)[1:]
    return {term: " ".join(text.split()) for term, text in zip(parts[::2], parts[1::2], strict=True)}


def title(portal: type[Declaration]) -> str:
    """The docstring's first line, without its full stop: "Pos Kupang, Kupang"."""
    return inspect.cleandoc(portal.__doc__ or "").partition("\n")[0].removesuffix(".")
