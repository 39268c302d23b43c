"""A local portal of any size for benchmarks: pages of realistic size, a sitemap, and the WordPress posts interface.

    python -m benchmarks.pages_server --articles 2000 --kilobytes 170

Runs in a process of its own, so that serving costs the crawl under test no time of its own core. Prints its URL.
Texts are made of a small vocabulary by a seeded chance: each article differs from all others.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from crawler.provinces import WITA

WORDS = (
    "warga desa kepala camat bupati jalan jembatan sekolah guru siswa panen jagung padi nelayan perahu pasar harga air "
    "sumur hujan musim kemarau bantuan anggaran dana kantor rapat musyawarah pembangunan pekerjaan petugas kesehatan "
    "posyandu anak ibu keluarga rumah lahan kebun ternak sapi babi kambing pelabuhan kapal laut ombak cuaca angin festival "
    "tenun budaya gereja masjid pemuda olahraga lomba juara pelatihan koperasi usaha modal listrik jaringan telepon"
).split()
NEWEST = datetime(2025, 9, 30, 12, 0, tzinfo=WITA)
SPONSORS = ("lontar jaya motor", "sinar timor laundry", "wisma oepoi")


def article(number: int) -> dict[str, object]:
    """The article with this number, 0 the newest; the same for the same number."""
    chance = random.Random(number)
    sentence = lambda: " ".join(chance.choices(WORDS, k=chance.randint(9, 22))).capitalize() + "."  # noqa: E731
    paragraphs = [" ".join(sentence() for _ in range(chance.randint(1, 4))) for _ in range(chance.randint(6, 14))]
    title = " ".join(chance.choices(WORDS, k=8)).title()
    return {
        "number": number,
        "title": title,
        "slug": f"{'-'.join(title.lower().split())}-{number}",
        "when": NEWEST - timedelta(minutes=17 * number),
        "paragraphs": [f"KUPANG, Kabar Uji – {paragraphs[0]}", *paragraphs[1:]],
        "sponsor": SPONSORS[number % len(SPONSORS)],
    }


def content(found: dict[str, object]) -> str:
    """The article's content as an editor's WordPress gives it, ads pasted in."""
    paragraphs = [f"<p>{text}</p>" for text in found["paragraphs"]]  # type: ignore[attr-defined]
    paragraphs.insert(2, f"<p>{found['sponsor']}</p>")
    return "\n".join([*paragraphs, "<p>(tim)</p>", "<p>Pasang iklan di sini</p>"])


def page(found: dict[str, object], url: str, padding: str) -> bytes:
    """The article's page, in the size of a real one: most of it is scripts, menus and lists of other titles."""
    when = found["when"].isoformat()  # type: ignore[attr-defined]
    ld = {"@type": "NewsArticle", "headline": found["title"], "datePublished": when, "author": {"name": "Rini Tefa"}}
    half = len(padding) // 2
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{found["title"]} - Kabar Uji</title>
<link rel="canonical" href="{url}{found["slug"]}/"><meta property="og:type" content="article">
<meta property="og:title" content="{found["title"]}"><meta property="article:published_time" content="{when}">
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **ld})}</script>
{padding[:half]}</head><body class="single single-post"><div class="site"><article class="post">
<header class="entry-header"><h1 class="entry-title">{found["title"]}</h1>
<span class="byline"><a rel="author" href="/author/rini/">Rini Tefa</a></span>
<time class="entry-date published" datetime="{when}">{when}</time></header>
<div class="entry-content entry-content-single">{content(found)}</div>
<footer class="entry-footer"><a rel="tag" href="/tag/desa/">desa</a></footer></article></div>
{padding[half:]}</body></html>""".encode()


def padding(kilobytes: int) -> str:
    """What a real page holds besides its article: half scripts, half lists of links."""
    script = "<script>" + "window.dataLayer=window.dataLayer||[];dataLayer.push({a:1});" * (kilobytes * 5) + "</script>"
    links = "".join(
        f'<li class="menu-item"><a href="/category/daerah-{n}/"><span>Kabar Daerah {n}</span></a></li>'
        for n in range(kilobytes * 5)
    )
    return f"{script}<ul class='menu'>{links}</ul>"


class Portal:
    """Answers as a WordPress portal does, for as many articles as asked for."""

    def __init__(self, articles: int, kilobytes: int, *, rest: bool) -> None:
        self.count, self.rest = articles, rest
        self.padding = padding(kilobytes)
        self.url = ""
        self.requests = self.bytes = 0
        self._numbers = {str(article(n)["slug"]): n for n in range(articles)}

    def answer(self, target: str) -> tuple[int, str, bytes, dict[str, str]]:
        """Status, content type, body and further headers."""
        parts = urlsplit(target)
        path, query = parts.path.strip("/"), parse_qs(parts.query)
        if path == "robots.txt":
            return 200, "text/plain", f"User-agent: *\nDisallow:\nSitemap: {self.url}sitemap.xml\n".encode(), {}
        if path == "stats":
            return 200, "application/json", json.dumps({"requests": self.requests, "bytes": self.bytes}).encode(), {}
        if path == "sitemap.xml":
            return 200, "application/xml", self._sitemap(), {}
        if path == "wp-json/wp/v2/posts" and self.rest:
            return self._posts(query)
        if path == "":
            link = f'<link rel="https://api.w.org/" href="{self.url}wp-json/">' if self.rest else ""
            return (
                200,
                "text/html",
                f"<html><head><title>Kabar Uji</title>{link}</head><body></body></html>".encode(),
                {},
            )
        number = self._numbers.get(path)
        if number is None:
            return 404, "text/html", b"<h1>404</h1>", {}
        return 200, "text/html; charset=UTF-8", page(article(number), self.url, self.padding), {}

    def _sitemap(self) -> bytes:
        rows = (
            f"<url><loc>{self.url}{found['slug']}/</loc><lastmod>{found['when'].isoformat()}</lastmod></url>"  # type: ignore[attr-defined]
            for found in map(article, range(self.count))
        )
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(rows)}</urlset>'.encode()

    def _posts(self, query: dict[str, list[str]]) -> tuple[int, str, bytes, dict[str, str]]:
        size = min(100, int(query.get("per_page", ["10"])[0]))
        start = int(query.get("offset", [str((int(query.get("page", ["1"])[0]) - 1) * size)])[0])
        posts = [self._post(article(n)) for n in range(start, min(self.count, start + size))]
        head = {"X-WP-Total": str(self.count), "X-WP-TotalPages": str(-(-self.count // size))}
        return 200, "application/json", json.dumps(posts).encode(), head

    def _post(self, found: dict[str, object]) -> dict[str, object]:
        when = found["when"]
        local = when.replace(tzinfo=None).isoformat()  # type: ignore[attr-defined]
        gmt = (when.replace(tzinfo=None) - timedelta(hours=8)).isoformat()  # type: ignore[attr-defined]
        terms = [
            [{"id": 3, "name": "Daerah", "taxonomy": "category"}],
            [{"id": 9, "name": "desa", "taxonomy": "post_tag"}],
        ]
        return {
            "id": self.count - int(found["number"]),  # type: ignore[call-overload]
            "date": local,
            "date_gmt": gmt,
            "modified": local,
            "modified_gmt": gmt,
            "slug": found["slug"],
            "status": "publish",
            "type": "post",
            "link": f"{self.url}{found['slug']}/",
            "title": {"rendered": found["title"]},
            "content": {"rendered": content(found), "protected": False},
            "excerpt": {"rendered": f"<p>{found['paragraphs'][0]}</p>"},  # type: ignore[index]
            "author": 1,
            "categories": [3],
            "tags": [9],
            "_embedded": {"author": [{"id": 1, "name": "Rini Tefa"}], "wp:term": terms},
        }


async def serve(portal: Portal, port: int) -> None:
    """Serve until the process is ended. A bare HTTP/1.1 server: quicker than what it serves is crawled."""

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                target = head.split(b" ", 2)[1].decode("latin-1")
                status, kind, body, more = portal.answer(target)
                if target != "/stats":
                    portal.requests += 1
                    portal.bytes += len(body)
                lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
                lines += [f"{name}: {value}" for name, value in more.items()]
                writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(connection, "127.0.0.1", port)
    portal.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    print(portal.url, flush=True)
    async with server:
        await server.serve_forever()


def main() -> None:
    """Serve as asked."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, default=1000)
    ask.add_argument("--kilobytes", type=int, default=170, help="size of an article's page")
    ask.add_argument("--port", type=int, default=0)
    ask.add_argument("--no-rest", action="store_true", help="the posts interface is closed")
    given = ask.parse_args()
    asyncio.run(serve(Portal(given.articles, given.kilobytes // 2, rest=not given.no_rest), given.port))


if __name__ == "__main__":
    main()
