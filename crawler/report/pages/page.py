"""A page of the site before it is written, and an article as pages show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from crawler.report.safety import file_name, link
from crawler.report.words import Words
from pipelines.stories.entries import Origin


@dataclass(frozen=True, slots=True)
class Page:
    """A page: made once, written in each language."""

    path: str
    """Below the language's folder: "index.html", "stories/ID.html"."""
    template: str
    values: Callable[[Words], dict[str, Any]]
    """What the template shows, in a language."""
    menu: str = ""
    """The entry of the menu that it belongs to."""
    mark: str = ""
    """Of all that it shows, where that is cheaper to know than to draw: while it stays, the page is not made anew."""


class Shown(NamedTuple):
    """An article in a list."""

    id: str
    title: str
    url: str | None
    portal: str
    published: str | None
    moment: int
    cluster: str
    held: bool
    gone: bool

    @property
    def portal_file(self) -> str:
        """The file of its portal's page."""
        return file_name(self.portal)


COLUMNS = "id, title, url, portal, published, moment, cluster, held, event"
"""The columns of the store's article that `shown` takes."""


FIRST = f"origin = {int(Origin.CREDITED)}, moment, origin, relation IS 'copy', id"
"""The order of a cluster's articles, the first publisher first, as the index of stories has it for the records: those that
credit another outlet last, by time of publication (else when first seen), of the same time an office's own first, then
the one that its record does not call a copy."""
PORTAL_TITLE = "coalesce((SELECT p.title FROM portal p WHERE p.portal = article.portal), portal)"
"""An article's portal as people call it."""


def shown(row: tuple[Any, ...]) -> Shown:
    """An article of a row of COLUMNS."""
    identity, title, url, portal, published, moment, cluster, held, event = row[:9]
    return Shown(identity, title, link(url), portal, published, moment, cluster, bool(held), event == "gone")
