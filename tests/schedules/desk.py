"""Portals on 127.0.0.1 whose posts appear, change and go between runs, and a project that declares them."""

from __future__ import annotations

import hashlib
import json
import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.conftest import Crawled, command
from tests.site import Answer, TestSite

WHO = ("Petani", "Nelayan", "Guru", "Bidan", "Pelajar", "Pedagang", "Perajin", "Peternak", "Pemuda", "Kader posyandu")
DID = ("memperbaiki", "membangun", "membersihkan", "menanami", "mengukur", "merawat", "membuka", "meninjau", "mengecat")
WHAT = ("saluran air", "jembatan bambu", "balai dusun", "kebun sekolah", "tambatan perahu", "pasar pagi", "jalan tani")
WHERE = ("di tepi teluk", "di lereng bukit", "di dekat muara", "di kampung lama", "di ujung tanjung", "di hulu kali")
WHEN = ("sejak pekan lalu", "menjelang musim hujan", "setelah panen", "selama tiga hari", "pada awal bulan ini")
ADS = ("Pasang iklan di sini", "Promo pulsa murah hari ini saja")


def sentence(chance: random.Random) -> str:
    """A sentence that no other portal or post has in the same company."""
    who, did, what = chance.choice(WHO), chance.choice(DID), chance.choice(WHAT)
    return (
        f"{who} bersama {chance.randint(3, 90)} warga {did} {what} {chance.choice(WHERE)} {chance.choice(WHEN)}, "
        f"dan pekerjaan itu menurut mereka akan dilanjutkan {chance.randint(2, 40)} hari lagi."
    )


@dataclass
class Post:
    """An article of a portal, as it stands now."""

    number: int
    title: str
    paragraphs: list[str]
    published: datetime
    modified: datetime
    ad: str = ""
    there: bool = True
    """Its page answers; else 404."""
    listed: bool = True
    """Lists, feed and sitemap show it."""

    @property
    def path(self) -> str:
        return f"/berita/kabar-desa-nomor-{self.number}/"


@dataclass
class Desk:
    """A portal's newsroom; `publish` puts its posts on the site."""

    name: str
    site: TestSite
    feed: bool = False
    sitemap: bool = False
    validators: bool = False
    """Pages answer a conditional request with 304 where nothing changed."""
    dated: bool = True
    titled: bool = True
    """Whether the theme shows date and title where they were: a new layout may not."""
    posts: list[Post] = field(default_factory=list)

    def write(self, count: int, *, age: timedelta = timedelta(minutes=5)) -> None:
        """So many new posts, the first published so long ago, each a minute before the one before."""
        for number in range(len(self.posts) + 1, len(self.posts) + count + 1):
            chance = random.Random(f"{self.name} {number}")
            paragraphs = [" ".join(sentence(chance) for _ in range(3)) for _ in range(4)]
            title = (
                f"{chance.choice(WHO)} {chance.choice(DID)} {chance.choice(WHAT)} {chance.choice(WHERE)} ke-{number}"
            )
            published = (datetime.now(UTC) - age - timedelta(minutes=number)).replace(microsecond=0)
            self.posts.append(Post(number, title, paragraphs, published, published))
        self.publish()

    def publish(self) -> None:
        """Answer from now on as the posts stand."""
        shown = sorted((post for post in self.posts if post.listed), key=lambda post: post.published, reverse=True)
        robots = "User-agent: *\nDisallow:\n" + (f"Sitemap: {self.site.url}peta.xml\n" if self.sitemap else "")
        answers = {
            "/": Answer(self._home(shown)),
            "/robots.txt": Answer(robots.encode(), headers={"Content-Type": "text/plain"}),
        }
        if self.feed:
            answers["/feed/"] = conditional(self._feed(shown), "application/rss+xml")
        if self.sitemap:
            answers["/peta.xml"] = conditional(self._sitemap(shown), "application/xml")
        for post in self.posts:
            if post.there:
                page = self._page(post)
                answers[post.path] = conditional(page, "text/html; charset=utf-8") if self.validators else Answer(page)
        self.site.answers = answers

    def _home(self, shown: list[Post]) -> bytes:
        links = "".join(
            f'<article><h2><a href="{post.path}">{escape(post.title)}</a></h2>'
            f'<time datetime="{post.published.isoformat()}">{post.published:%d/%m/%Y}</time></article>'
            for post in shown
        )
        feed = '<link rel="alternate" type="application/rss+xml" href="/feed/">' if self.feed else ""
        text = f"<html><head><title>{self.name}</title>{feed}</head><body><main>{links}</main></body></html>"
        return text.encode()

    def _feed(self, shown: list[Post]) -> bytes:
        items = "".join(
            f"<item><title>{escape(post.title)}</title><link>{self.site.url.rstrip('/')}{post.path}</link>"
            f"<pubDate>{post.published:%a, %d %b %Y %H:%M:%S +0000}</pubDate></item>"
            for post in shown
        )
        text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{self.name}</title>{items}</channel></rss>'
        return text.encode()

    def _sitemap(self, shown: list[Post]) -> bytes:
        entries = "".join(
            f"<url><loc>{self.site.url.rstrip('/')}{post.path}</loc><lastmod>{post.modified.isoformat()}</lastmod></url>"
            for post in shown
        )
        text = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + entries
        return (text + "</urlset>").encode()

    def _page(self, post: Post) -> bytes:
        body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in post.paragraphs)
        ad = f'<div class="iklan-atas"><p>{post.ad}</p></div>' if post.ad else ""
        head = title = ""
        if self.titled:
            head = f'<title>{escape(post.title)} - {self.name}</title><meta property="og:title" content="{escape(post.title)}">'
            title = f'<h1 class="entry-title">{escape(post.title)}</h1>'
        if self.dated:
            head += f'<meta property="article:published_time" content="{post.published.isoformat()}">'
        text = f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><meta property="og:type" content="article">
{head}</head><body class="single-post"><header><a href="/">{self.name}</a></header><main><article>{title}
<div class="entry-content">{ad}{body}</div></article></main></body></html>"""
        return text.encode()

    def asked(self) -> list[str]:
        """The articles' paths asked for since last time, in order."""
        paths = [path for path in self.site.paths() if path.startswith("/berita/")]
        self.site.requests.clear()
        return paths


def conditional(body: bytes, content_type: str) -> Answer:
    """An answer with an ETag, and 304 to whom has it already."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'

    def act(handler: BaseHTTPRequestHandler) -> bool:
        if handler.headers.get("If-None-Match") != etag:
            return False
        handler.send_response(304)
        handler.send_header("ETag", etag)
        handler.end_headers()
        return True

    return Answer(body, headers={"Content-Type": content_type, "ETag": etag}, act=act)


class Project:
    """A folder with output, state and a module of portals that are declared there, all of one province."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output = folder, folder / "output"
        self.state = self.output / "state.sqlite"
        (folder / "declared").mkdir(parents=True)
        (folder / "declared" / "__init__.py").write_text("", encoding="utf-8")

    def declare(self, homes: dict[str, str]) -> None:
        """Portals of these names and homes, as people declare them."""
        classes = [
            f'class {name.title()}(Portal):\n    name = "{name}"\n    home = "{homes[name]}"\n' for name in homes
        ]
        text = "from crawler.spiders.portal import Portal\n\n\n" + "\n\n".join(classes)
        (self.folder / "declared" / "bali.py").write_text(text, encoding="utf-8")

    def scrapy(self, *arguments: str) -> Crawled:
        """The real command in this project; PYTHONPATH has to lead to its folder."""
        own = ("SPIDER_MODULES=crawler.spiders,declared", f"OUTPUT_DIR={self.output}", "DOWNLOAD_DELAY=0")
        settings = [part for setting in own for part in ("-s", setting)]
        return command(*arguments, *settings, output=self.output)

    def crawl(self, *arguments: str) -> dict[str, dict[str, Any]]:
        """Crawl; the new report of each portal, by its name, and under "" the exit code and what was said."""
        before = (
            {report["run_id"] for report in Crawled(0, "", "", self.output).reports()} if self.state.exists() else ()
        )
        run = self.scrapy("crawl", *arguments)
        assert "Traceback" not in run.stderr, run.stderr
        found = {report["portal"]: report for report in run.reports() if report["run_id"] not in before}
        return {**found, "": {"code": run.code, "said": run.stdout + run.stderr}}

    def events(self, portal: str, report: dict[str, Any]) -> list[dict[str, Any]]:
        """The records that a run wrote for a portal."""
        files = sorted((self.output / "articles" / portal).glob(f"{report['run_id']}-*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]

    def sql(self, statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """What the state says, or is made to say: tests cannot wait for days."""
        with closing(sqlite3.connect(self.state)) as db, db:
            return db.execute(statement, tuple(values)).fetchall()

    def _each(self, statement: str, values: Iterable[tuple[Any, ...]]) -> None:
        with closing(sqlite3.connect(self.state)) as db, db:
            db.executemany(statement, values)

    def repeat_runs(self, portal: str, times: int = 2) -> None:
        """As if the portal's only run so far had happened so many times more, hours before."""
        self._each(
            "INSERT INTO runs SELECT run_id || ?, portal, started - ?, finished, exit_code, report FROM runs "
            "WHERE portal = ? AND run_id NOT LIKE '%+%'",
            [(f"+{number}", 3600 * number, portal) for number in range(1, times + 1)],
        )

    def make_silent(self, portal: str, *, days: float) -> None:
        """As if its articles had come one an hour, the last so long ago, and we had known it since before them."""
        rows = self.sql("SELECT key FROM urls WHERE portal = ? AND outcome = 'article' ORDER BY key", (portal,))
        last = datetime.now(UTC).timestamp() - days * 86400
        self._each(
            "UPDATE urls SET first_seen = ?1, published = ?1, next_look = NULL WHERE portal = ?2 AND key = ?3",
            [(int(last - 3600 * number), portal, key) for number, (key,) in enumerate(rows)],
        )
        self.sql(
            "UPDATE runs SET started = ?1 WHERE portal = ?2 AND run_id IN "
            "(SELECT run_id FROM runs WHERE portal = ?2 ORDER BY started LIMIT 1)",
            (int(last - 3600 * (len(rows) + 5)), portal),
        )

    def make_due(self, portal: str, paths: list[str]) -> None:
        """As if these articles' time to be looked at again had come, in this order."""
        self._each(
            "UPDATE urls SET next_look = ? WHERE portal = ? AND url LIKE '%' || ?",
            [(number, portal, path) for number, path in enumerate(paths, 1)],
        )


def check_sums(report: dict[str, Any]) -> None:
    """Each URL that was found ended in exactly one way."""
    counts = report["counts"]
    ends = ("known", "not_modified", "new", "updated", "unchanged", "gone", "missing", "duplicates", "rejected")
    ends += ("not_articles", "out_of_range", "refused", "failed", "waiting", "left")
    assert counts["found"] == sum(counts[end] for end in ends), (report["portal"], counts)
