"""A local portal of any size for benchmarks: pages of realistic size, a sitemap, and the WordPress posts interface.

    python -m benchmarks.pages_server --articles 2000 --kilobytes 170

Runs in a process of its own, so that serving costs the crawl under test no time of its own core, and prints its URL.
Texts are made of a small vocabulary by a seeded chance: each article differs from all others, and is the same in every
run. A page of 170 KB has what pages of that size were seen to have: 800 to 900 elements, 40 % of its bytes in scripts
and styles, menus, share buttons, related articles, a sidebar with pictures, comments. Three of four pages stand in
WordPress' own theme markup, the fourth in a container that no rule knows.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import parse_qs, urlsplit

from crawler.provinces import WITA

WORDS = (
    "warga desa kepala camat bupati jalan jembatan sekolah guru siswa panen jagung padi nelayan perahu pasar "
    "harga air sumur hujan musim kemarau bantuan anggaran dana kantor rapat musyawarah pembangunan pekerjaan "
    "petugas kesehatan posyandu anak ibu keluarga rumah lahan kebun ternak sapi babi kambing pelabuhan kapal laut "
    "ombak cuaca angin festival tenun budaya gereja masjid pemuda olahraga lomba juara pelatihan koperasi usaha "
    "modal listrik jaringan telepon yang dan di untuk dengan pada ini itu tidak akan sudah dari oleh juga para "
    "dalam karena sebagai kepada telah "
).split()
NEWEST = datetime(2025, 9, 30, 12, 0, tzinfo=WITA)
APART = timedelta(minutes=17)
SPONSORS = ("lontar jaya motor", "sinar timor laundry", "wisma oepoi")
SITEMAP_ENTRIES = 2000
"""Addresses in a file of the sitemap; WordPress' own has 2,000."""
PAGE = re.compile(r"-(\d+)/?$")
"""An article's path."""
AT_ONCE = 1 << 20
"""Bytes the kernel may hold of what a connection was given to send."""


@dataclass(frozen=True, slots=True)
class Made:
    """One article of the portal."""

    number: int
    title: str
    slug: str
    when: datetime
    paragraphs: tuple[str, ...]


@lru_cache(maxsize=4096)
def article(number: int) -> Made:
    """The article with this number, 0 the newest; the same for the same number."""
    chance = random.Random(number)
    words = chance.choices(WORDS, k=1000)
    paragraphs, used = [], 0
    for _ in range(chance.randint(7, 14)):
        paragraph = []
        for _ in range(chance.randint(1, 4)):
            size = chance.randint(9, 17)
            paragraph.append(" ".join(words[used : used + size]).capitalize() + ".")
            used += size
        paragraphs.append(" ".join(paragraph))
    paragraphs[0] = f"KUPANG, Kabar Uji – {paragraphs[0]}"
    title = " ".join(chance.choices(WORDS, k=8)).title()
    slug = f"{'-'.join(title.lower().split())}-{number}"
    return Made(number, title, slug, NEWEST - APART * number, tuple(paragraphs))


def content(found: Made) -> str:
    """The article's content as an editor's WordPress gives it, ads pasted in."""
    paragraphs = [f"<p>{text}</p>" for text in found.paragraphs]
    paragraphs.insert(2, f"<p>{SPONSORS[found.number % len(SPONSORS)]}</p>")
    return "\n".join([*paragraphs, "<p>(tim)</p>", "<p>Pasang iklan di sini</p>"])


class Frame:
    """What stands around an article on its page: the same on all pages, made once."""

    def __init__(self, kilobytes: int) -> None:
        scale = max(kilobytes, 4) / 170
        scripts = [self._script(n, 3400) for n in range(round(20 * scale))]
        menu = self._list("menu-item", range(round(110 * scale)), lambda n: f"Rubrik Daerah {n}")
        cards = "".join(self._card(n) for n in range(round(58 * scale)))
        half = len(scripts) // 2
        self.head = (
            '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/wp-content/a.css">'
            + "".join(scripts[:half])
        )
        self.top = (
            f'<header class="site-header"><nav class="main-navigation"><ul class="menu">{menu}</ul></nav></header>'
        )
        self.foot = (
            f'<aside class="widget-area sidebar"><div class="widget related-posts">{cards}</div></aside>'
            '<div id="comments" class="comments-area"><h3>Tinggalkan Balasan</h3><form><textarea></textarea></form>'
            "</div>"
            f'<footer class="site-footer"><p>© 2025 Kabar Uji</p></footer>{"".join(scripts[half:])}'
        )

    @staticmethod
    def _script(number: int, size: int) -> str:
        chance = random.Random(number)
        lines = "".join(
            f"window.d{chance.randint(0, 9999)}=function(e,t){{return e.q{n}&&t<{n}||[{chance.random()}]}};"
            for n in range(size // 60)
        )
        return f"<script>{lines}</script>"

    @staticmethod
    def _list(name: str, numbers: Iterable[int], label: object) -> str:
        return "".join(
            f'<li id="{name}-{n}" class="{name} {name}-type-taxonomy {name}-object-category {name}-{n}">'
            f'<a href="/category/daerah-{n}/" itemprop="url"><span itemprop="name">{label(n)}</span></a></li>'  # type: ignore[operator]
            for n in numbers
        )

    @staticmethod
    def _card(number: int) -> str:
        chance = random.Random(number)
        title = " ".join(chance.choices(WORDS, k=9)).title()
        sizes = ", ".join(
            f"/wp-content/uploads/2025/09/gambar-{number}-{width}x{width // 2}.jpg {width}w"
            for width in (150, 300, 640, 768, 1024, 1200, 1536, 2048)
        )
        return (
            f'<div class="gmr-item-modulepost post-{number} type-post status-publish has-post-thumbnail">'
            f'<a href="/berita-lain-{number}/" class="post-thumbnail"><img width="300" height="150" loading="lazy" '
            f'src="/wp-content/uploads/2025/09/gambar-{number}-300x150.jpg" srcset="{sizes}" sizes="(max-width: 300px) '
            f'100vw, 300px" class="attachment-medium size-medium wp-post-image" alt="{title}"></a>'
            f'<h2 class="entry-title"><a href="/berita-lain-{number}/" rel="bookmark">{title}</a></h2>'
            f'<span class="posted-on"><time class="entry-date" datetime="2025-09-2{number % 10}T08:00:00+08:00">'
            f"2{number % 10} September 2025</time></span></div>"
        )

    def page(self, found: Made, home: str) -> bytes:
        """The article's page."""
        when, url = found.when.isoformat(), f"{home}{found.slug}/"
        ld = {"@type": "NewsArticle", "headline": found.title, "datePublished": when, "author": {"name": "Rini Tefa"}}
        name = "bacaan-utama" if found.number % 4 == 3 else "entry-content entry-content-single"
        return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{found.title} - Kabar Uji</title>
<link rel="canonical" href="{url}"><meta property="og:type" content="article">
<meta property="og:title" content="{found.title}"><meta property="og:site_name" content="Kabar Uji">
<meta property="og:image" content="{home}wp-content/uploads/2025/09/foto-{found.number}.jpg">
<meta property="article:published_time" content="{when}"><meta property="article:section" content="Daerah">
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "url": url, **ld})}</script>
{self.head}</head><body class="post-template-default single single-post">{self.top}<div class="site-content">
<article class="post-{found.number} post type-post"><header class="entry-header">
<h1 class="entry-title">{found.title}</h1>
<div class="entry-meta"><span class="byline"><a rel="author" class="url fn" href="/author/rini/">Rini Tefa</a></span>
<time class="entry-date published" datetime="{when}">{when}</time></div></header>
<figure class="wp-caption"><img src="/wp-content/uploads/2025/09/foto-{found.number}.jpg" alt="foto">
<figcaption class="wp-caption-text">Warga di lokasi. (Foto: Rini Tefa)</figcaption></figure>
<div class="{name}">{content(found)}</div><div class="gmr-social-share"><ul><li><a href="https://wa.me/?t=1">WhatsApp</a>
</li></ul></div><footer class="entry-footer"><span class="tags-links"><a rel="tag" href="/tag/desa/">desa</a></span>
</footer></article></div>{self.foot}</body></html>""".encode()


class Portal:
    """Answers as a WordPress portal does, for as many articles as asked for."""

    def __init__(self, articles: int, kilobytes: int, *, rest: bool, kept: int = 2000, hidden: int = 0) -> None:
        """`hidden`: so many of the newest articles are not out yet; the number may be lowered at any time."""
        self.count, self.rest, self.hidden = articles, rest, hidden
        self.frame = Frame(kilobytes)
        self.url = ""
        self.requests = self.bytes = 0
        # Pages asked for again and again by the rows of one comparison are made once.
        self._page = lru_cache(maxsize=kept)(self._made)

    def respond(self, target: str) -> bytes:
        """The whole response, counted but for the counts' own."""
        response, size = self._page(target) if PAGE.search(target) else self._made(target)
        if target != "/stats":
            self.requests += 1
            self.bytes += size
        return response

    def _made(self, target: str) -> tuple[bytes, int]:
        """The response, and the size of its body."""
        status, kind, body, more = self.answer(target)
        lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in more.items()]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body, len(body)

    def answer(self, target: str) -> tuple[int, str, bytes, dict[str, str]]:
        """Status, content type, body and further headers."""
        parts = urlsplit(target)
        path, query = parts.path.strip("/"), parse_qs(parts.query)
        if path == "robots.txt":
            return 200, "text/plain", f"User-agent: *\nDisallow:\nSitemap: {self.url}sitemap.xml\n".encode(), {}
        if path == "stats":
            return 200, "application/json", json.dumps({"requests": self.requests, "bytes": self.bytes}).encode(), {}
        if path == "addresses":
            return 200, "text/plain", "\n".join(self._addresses(0, self.count)).encode(), {}
        if path.startswith("sitemap") and path.endswith(".xml"):
            return 200, "application/xml", self._sitemap(path), {}
        if path == "wp-json/wp/v2/posts" and self.rest:
            return self._posts(query)
        if path == "":
            link = f'<link rel="https://api.w.org/" href="{self.url}wp-json/">' if self.rest else ""
            home = f"<html><head><title>Kabar Uji</title>{link}</head><body></body></html>"
            return 200, "text/html", home.encode(), {}
        ending = PAGE.search(path)
        number = int(ending[1]) if ending else self.count
        if not self.hidden <= number < self.count or article(number).slug != path:
            return 404, "text/html", b"<h1>404</h1>", {}
        return 200, "text/html; charset=UTF-8", self.frame.page(article(number), self.url), {}

    def _addresses(self, start: int, end: int) -> list[str]:
        return [f"{self.url}{article(number).slug}/" for number in range(max(start, self.hidden), min(end, self.count))]

    def _sitemap(self, path: str) -> bytes:
        name = re.fullmatch(r"sitemap-posts-post-(\d+)\.xml", path)
        ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        if name is None:
            rows = "".join(
                f"<sitemap><loc>{self.url}sitemap-posts-post-{n + 1}.xml</loc>"
                f"<lastmod>{(NEWEST - APART * max(n * SITEMAP_ENTRIES, self.hidden)).isoformat()}</lastmod></sitemap>"
                for n in range(-(-self.count // SITEMAP_ENTRIES))
            )
            return f"<sitemapindex {ns}>{rows}</sitemapindex>".encode()
        start = (int(name[1]) - 1) * SITEMAP_ENTRIES
        rows = "".join(
            f"<url><loc>{address}</loc><lastmod>{(NEWEST - APART * number).isoformat()}</lastmod></url>"
            for number, address in enumerate(self._addresses(start, start + SITEMAP_ENTRIES), max(start, self.hidden))
        )
        return f"<urlset {ns}>{rows}</urlset>".encode()

    def _posts(self, query: dict[str, list[str]]) -> tuple[int, str, bytes, dict[str, str]]:
        size = min(100, int(query.get("per_page", ["10"])[0]))
        start = int(query.get("offset", [str((int(query.get("page", ["1"])[0]) - 1) * size)])[0])
        first, end = self.hidden, self.count
        for name in ("after", "modified_after"):  # the articles stand a fixed time apart: bounds are numbers
            if name in query:
                since = datetime.fromisoformat(query[name][0]).replace(tzinfo=WITA)
                end = min(end, -((since - NEWEST) // APART))
        if "before" in query:
            until = datetime.fromisoformat(query["before"][0]).replace(tzinfo=WITA)
            first = max(first, (NEWEST - until) // APART + 1)
        posts = [self._post(article(n)) for n in range(first + start, min(end, first + start + size))]
        total = max(0, end - first)
        head = {"X-WP-Total": str(total), "X-WP-TotalPages": str(-(-total // size))}
        return 200, "application/json", json.dumps(posts).encode(), head

    def _post(self, found: Made) -> dict[str, object]:
        local = found.when.replace(tzinfo=None).isoformat()
        gmt = (found.when.replace(tzinfo=None) - timedelta(hours=8)).isoformat()
        terms = [
            [{"id": 3, "name": "Daerah", "taxonomy": "category"}],
            [{"id": 9, "name": "desa", "taxonomy": "post_tag"}],
        ]
        return {
            "id": self.count - found.number,
            "date": local,
            "date_gmt": gmt,
            "modified": local,
            "modified_gmt": gmt,
            "slug": found.slug,
            "status": "publish",
            "type": "post",
            "link": f"{self.url}{found.slug}/",
            "title": {"rendered": found.title},
            "content": {"rendered": content(found), "protected": False},
            "excerpt": {"rendered": f"<p>{found.paragraphs[0]}</p>"},
            "author": 1,
            "categories": [3],
            "tags": [9],
            "_embedded": {"author": [{"id": 1, "name": "Rini Tefa"}], "wp:term": terms},
        }


class Connection(asyncio.Protocol):
    """A bare HTTP/1.1 server's side of a connection; requests are not pipelined. As quick as can be, since the time it
    takes is taken from cores that the measured crawl could use.
    """

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.head = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take up a connection, with room for a whole page: sent at once, not piece by piece."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, AT_ONCE)

    def data_received(self, data: bytes) -> None:
        """Answer a request once all of it is there."""
        self.head += data
        if not self.head.endswith(b"\r\n\r\n"):
            return
        target, self.head = self.head.split(b" ", 2)[1].decode("latin-1"), b""
        self.transport.write(self.portal.respond(target))


async def serve(portal: Portal, port: int) -> None:
    """Serve until the process is ended."""
    server = await asyncio.get_running_loop().create_server(lambda: Connection(portal), "127.0.0.1", port)
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
    asyncio.run(serve(Portal(given.articles, given.kilobytes, rest=not given.no_rest), given.port))


if __name__ == "__main__":
    main()
