"""Which answer a path gets: the permalinks, archives, feeds and interfaces of a WordPress site."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qs, quote, urlsplit

from crawler.demo import feeds, rest, themes
from crawler.demo.posts import Edition, load
from crawler.demo.resources import ROOT
from crawler.demo.themes import Archive, View

HTML, XML, RSS, TEXT, JSON = (
    f"{kind}; charset=UTF-8"
    for kind in ("text/html", "application/xml", "application/rss+xml", "text/plain", "application/json")
)
PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
PER_INDEX = 20
GONE_STATUS = 410


@dataclass(frozen=True, slots=True)
class Offer:
    """Which interfaces are open, and what robots.txt says instead of its own words."""

    rest: bool = True
    feed: bool = True
    sitemap: bool = True
    robots: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer before it goes through HTTP (compression, 304)."""

    status: int
    body: bytes
    content_type: str = HTML
    headers: tuple[tuple[str, str], ...] = ()


class Router:
    """One edition of the portal at one address. Answers are kept, since rendering them again would give the same."""

    def __init__(self, base: str, edition: int, offer: Offer) -> None:
        self.base, self.offer = base, offer
        self.edition: Edition = load(edition)
        self.view = View(base, self.edition, rest=offer.rest, feed=offer.feed)
        self.rest = rest.Rest(base, self.edition)
        self.by_slug = {post.slug: post for post in self.edition.posts}
        self.by_id = {str(post.id): post for post in self.edition.posts}
        self.gone = {post.slug for post in self.edition.gone}
        self.pages = {page.slug: page for page in self.edition.pages}
        self.sitemaps = feeds.sitemaps(base, self.edition) if offer.sitemap else {}
        self.reply = lru_cache(maxsize=2048)(self._reply)

    def _reply(self, target: str) -> Reply:
        """The answer to a request's path and query."""
        parts = urlsplit(target)
        path, query = parts.path, parse_qs(parts.query, keep_blank_values=True)
        if path == "/robots.txt":
            words = (
                self.offer.robots
                if self.offer.robots is not None
                else feeds.robots(self.base, self.edition, sitemap=self.offer.sitemap)
            )
            return Reply(200, words.encode(), TEXT)
        if path.startswith("/wp-content/uploads/"):
            return Reply(200, PIXEL, "image/gif")
        if path.startswith(ROOT) or "rest_route" in query:
            return self._rest(query.get("rest_route", [path.removeprefix(ROOT)])[0], query)
        if path in self.sitemaps:
            return Reply(200, self.sitemaps[path].encode(), XML, self._dated())
        if path == "/sitemap.xml" and self.offer.sitemap:
            return self._moved("/wp-sitemap.xml")
        if "." in path.rsplit("/", 1)[-1]:
            return self._missing()
        if not path.endswith("/"):
            return self._moved(path + "/" + (f"?{parts.query}" if parts.query else ""))
        return self._permalink(path, query)

    def _permalink(self, path: str, query: dict[str, list[str]]) -> Reply:
        if path == "/" and "p" in query:
            post = self.by_id.get(query["p"][0])
            return self._moved(f"/{post.slug}/") if post else self._missing()
        archive_path, number = _paged(path)
        if archive_path.endswith("/feed/") or "feed" in query:
            return self._feed(archive_path.removesuffix("feed/"), path, query)
        archive = self._archive(archive_path, query)
        if archive:
            return self._page(themes.listing(self.view, archive, number))
        slug, _, rest_of_path = path.strip("/").partition("/")
        post = self.by_slug.get(slug)
        if post and (not rest_of_path or rest_of_path.isdigit()):
            if rest_of_path == "1":
                return self._moved(f"/{slug}/")
            return self._page(themes.article(self.view, post, int(rest_of_path or 1)))
        page = self.pages.get(slug)
        if page and not rest_of_path:
            return self._page(themes.standing(self.view, page))
        picture = re.fullmatch(r"foto-(\d+)", rest_of_path)
        if page and picture:
            return self._page(themes.attachment(self.view, page, int(picture[1])))
        return (
            Reply(GONE_STATUS, themes.missing(self.view, "Berita ini telah dihapus").encode())
            if slug in self.gone
            else self._missing()
        )

    def _archive(self, path: str, query: dict[str, list[str]]) -> Archive | None:
        """The list of posts at a path; None where the path is no archive."""
        posts, site = self.edition.posts, str(self.edition.site["name"])
        if path == "/" and "s" in query:
            words = query["s"][0]
            found = [post for post in posts if rest.matches(words, post)]
            return Archive(f"Hasil pencarian: {words}", "/", found, query=f"?s={quote(words)}")
        if path == "/":
            return Archive(site, "/", posts)
        if path == "/indeks/":
            return Archive("Indeks Berita", path, posts, per_page=PER_INDEX)
        month = re.fullmatch(r"/(\d{4})/(?:(\d{2})/)?", path)
        if month:
            shown = [post for post in posts if f"{post.published:%Y/%m/}".startswith(path[1:])]
            return Archive(f"Arsip {path.strip('/')}", path, shown) if shown else None
        kind, _, slug = path.strip("/").partition("/")
        terms = {"category": self.edition.categories, "tag": self.edition.tags, "author": self.edition.authors}.get(
            kind, ()
        )
        term = next((term for term in terms if term.slug == slug), None)
        if term is None:
            return None
        shown = [post for post in posts if term in (post.category, post.author, *post.tags)]
        return Archive(f"{kind.title()}: {term.name}", path, shown, theme=str(term.data.get("theme", "gmr")))

    def _feed(self, path: str, asked: str, query: dict[str, list[str]]) -> Reply:
        archive = self._archive(path, query) if self.offer.feed else None
        paged = query.get("paged", ["1"])[0]
        if archive is None or not paged.isdigit():
            return self._missing()
        text = feeds.rss(self.base, self.edition, archive.posts, asked, archive.title, int(paged))
        return Reply(200, text.encode(), RSS, self._dated()) if text else self._missing()

    def _rest(self, route: str, query: dict[str, list[str]]) -> Reply:
        if not self.offer.rest:
            return self._missing()
        answer = self.rest.answer(route, query)
        headers = (
            ("Link", f'<{self.base}{ROOT}/>; rel="https://api.w.org/"'),
            ("X-Robots-Tag", "noindex"),
            *answer.headers,
        )
        return Reply(answer.status, answer.text.encode(), JSON, headers)

    def _page(self, html: str | None) -> Reply:
        return self._missing() if html is None else Reply(200, html.encode())

    def _missing(self) -> Reply:
        return Reply(404, themes.missing(self.view).encode())

    def _moved(self, path: str) -> Reply:
        return Reply(301, b"", HTML, (("Location", self.base + path),))

    def _dated(self) -> tuple[tuple[str, str], ...]:
        return (("Last-Modified", feeds.http_date(self.edition.changed)),)


def _paged(path: str) -> tuple[str, int]:
    """A path without its "page/N/", and N."""
    found = re.fullmatch(r"(.*/)page/(\d{1,6})/", path)
    return (found[1], int(found[2])) if found else (path, 1)
