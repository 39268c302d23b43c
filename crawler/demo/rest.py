"""The REST interface as WordPress answers it: index, posts with every usual parameter, terms, authors, pages, media.

Parameters and answers: https://developer.wordpress.org/rest-api/reference/posts/ and
https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/ (X-WP-Total, X-WP-TotalPages; 400 behind the
end).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crawler.demo.posts import Edition, Post
from crawler.demo.resources import Resources
from crawler.errors import NewsError
from crawler.provinces import WITA

LARGEST = 100
ORDERS: dict[str, Callable[[Post], Any]] = {
    "date": lambda post: (post.published, post.id),
    "modified": lambda post: (post.modified, post.id),
    "id": lambda post: post.id,
    "title": lambda post: post.title,
    "slug": lambda post: post.slug,
}
BOUNDS: dict[str, Callable[[Post, datetime], bool]] = {
    "after": lambda post, moment: post.published > moment,
    "before": lambda post, moment: post.published < moment,
    "modified_after": lambda post, moment: post.modified > moment,
    "modified_before": lambda post, moment: post.modified < moment,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, JSON as Python values, and headers."""

    status: int
    value: Any
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The JSON as PHP writes it, slashes escaped."""
        return json.dumps(self.value).replace("/", "\\/")


class Invalid(NewsError, ValueError):
    """A parameter that WordPress would refuse with status 400."""


def fault(status: int, code: str, message: str) -> Answer:
    return Answer(status, {"code": code, "message": message, "data": {"status": status}})


def matches(search: str, post: Post) -> bool:
    """WordPress' search: every word or "phrase" stands in title or text, no -word does."""
    text = " ".join(
        [post.title, *(" ".join([part.text, *(cell for row in part.rows for cell in row)]) for part in post.parts)]
    ).casefold()
    found = re.findall(r'(-?)(?:"([^"]+)"|([^\s"]+))', search.casefold())
    return all(((phrase or word) in text) != bool(minus) for minus, phrase, word in found)


class Rest:
    """The interface over one edition."""

    def __init__(self, base: str, edition: Edition) -> None:
        self.base, self.edition = base, edition
        self.resources = Resources(base, edition)

    def answer(self, route: str, query: dict[str, list[str]]) -> Answer:
        """The answer to a route below /wp-json, such as "/wp/v2/posts"."""
        query = {name.removesuffix("[]"): values for name, values in query.items()}
        try:
            return self._route(route.rstrip("/"), query)
        except Invalid as error:
            return fault(400, "rest_invalid_param", f"Invalid parameter(s): {error}")

    def _route(self, route: str, query: dict[str, list[str]]) -> Answer:
        if route == "":
            return Answer(200, self._index())
        namespace, _, rest = route.strip("/").partition("/v2/")
        kind, _, number = rest.partition("/")
        if namespace != "wp" or kind not in ("posts", "pages", "categories", "tags", "users", "media"):
            return fault(404, "rest_no_route", "No route was found matching the URL and request method.")
        everything: list[dict[str, Any]]
        if kind == "posts":
            if not number:
                return self._posts(query)
            everything = [self.resources.post(post) for post in self.edition.posts if str(post.id) == number]
        elif kind == "pages":
            everything = [self.resources.page(page) for page in self.edition.pages]
        elif kind == "media":
            everything = [self.resources.media(post) for post in self.edition.posts if post.caption]
        else:
            terms = {"categories": self.edition.categories, "tags": self.edition.tags, "users": self.edition.authors}[
                kind
            ]
            everything = [self.resources.term(term, kind) for term in terms]
        if number:
            one = next((entry for entry in everything if str(entry["id"]) == number), None)
            return Answer(200, one) if one else fault(404, f"rest_{kind.rstrip('s')}_invalid_id", "Invalid ID.")
        return self._paged(everything, query, lambda entry: entry)

    def _index(self) -> dict[str, Any]:
        names = ("posts", "pages", "media", "categories", "tags", "users")
        return {
            "name": self.edition.site["name"],
            "description": self.edition.site["tagline"],
            "url": self.base,
            "home": self.base,
            "gmt_offset": 8,
            "timezone_string": "Asia/Makassar",
            "namespaces": ["oembed/1.0", "wp/v2"],
            "authentication": [],
            "routes": {f"/wp/v2/{name}": {"namespace": "wp/v2", "methods": ["GET"]} for name in names},
        }

    def _posts(self, query: dict[str, list[str]]) -> Answer:
        bounds = {name: _moment(name, query[name][0]) for name in BOUNDS if name in query}
        categories, tags, authors = (_ids(query.get(name)) for name in ("categories", "tags", "author"))
        include, exclude, slugs = _ids(query.get("include")), _ids(query.get("exclude")), _many(query.get("slug"))
        found = [
            post
            for post in self.edition.posts
            if all(BOUNDS[name](post, moment) for name, moment in bounds.items())
            and (categories is None or post.category.id in categories)
            and (tags is None or not tags.isdisjoint(tag.id for tag in post.tags))
            and (authors is None or post.author.id in authors)
            and (include is None or post.id in include)
            and (exclude is None or post.id not in exclude)
            and (slugs is None or post.slug in slugs)
            and matches(query.get("search", [""])[0], post)
        ]
        order_by, order = query.get("orderby", ["date"])[0], query.get("order", ["desc"])[0]
        if (order_by not in ORDERS and order_by != "relevance") or order not in ("asc", "desc"):
            raise Invalid("orderby" if order in ("asc", "desc") else "order")
        found.sort(key=ORDERS.get(order_by, ORDERS["date"]), reverse=order == "desc")
        embed = "_embed" in query
        fields = {field.split(".")[0] for field in _many(query.get("_fields")) or set()}
        return self._paged(found, query, lambda post: self._chosen(post, fields, embed))

    def _chosen(self, post: Post, fields: set[str], embed: bool) -> dict[str, Any]:
        whole = self.resources.post(post)
        if embed:
            whole["_embedded"] = self.resources.embedded(post)
        return {name: value for name, value in whole.items() if not fields or name in fields}

    @staticmethod
    def _paged(found: Sequence[Any], query: dict[str, list[str]], show: Callable[[Any], dict[str, Any]]) -> Answer:
        size, page = _number(query, "per_page", 10), _number(query, "page", 1)
        if not 1 <= size <= LARGEST:
            raise Invalid("per_page")
        if page < 1:
            raise Invalid("page")
        pages = -(-len(found) // size)
        start = _number(query, "offset", (page - 1) * size)
        if page > max(pages, 1):
            return fault(
                400,
                "rest_post_invalid_page_number",
                "The page number requested is larger than the number of pages available.",
            )
        headers = (("X-WP-Total", str(len(found))), ("X-WP-TotalPages", str(pages)))
        return Answer(200, [show(entry) for entry in found[start : start + size]], headers)


def _moment(name: str, text: str) -> datetime:
    """A date given without a zone is one of the site's own time."""
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        raise Invalid(name) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=WITA)


def _number(query: dict[str, list[str]], name: str, default: int) -> int:
    try:
        return int(query.get(name, [str(default)])[0])
    except ValueError:
        raise Invalid(name) from None


def _many(values: list[str] | None) -> set[str] | None:
    return None if values is None else {value for given in values for value in given.split(",") if value}


def _ids(values: list[str] | None) -> set[int] | None:
    try:
        return None if values is None else {int(value) for value in _many(values) or ()}
    except ValueError:
        raise Invalid("include") from None
