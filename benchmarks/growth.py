"""How reading and cleaning a page grow with it: each shape of page at two sizes, against the parsing of the same page.

    python -m benchmarks.growth [4000] [SHAPE ...]

Prints CPU seconds at n and 4n elements, and the slope: 1 is linear, 2 quadratic. A shape whose slope is above 1.3 and
that takes more than 0.3 s is marked. `tests/extract/test_growth.py` holds the same shapes to a bound by counting calls.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from lxml import etree

from crawler.errors import PageTooSlow
from crawler.extract.page import extract_page
from crawler.page_clock import bounded
from pipelines.body import clean_batch

URL = "https://kabar.example/kabar-warga-lembata-hari-ini/"
P = (
    "<p>"
    + "Pemerintah Kabupaten Lembata melanjutkan perlindungan pekerja rentan tahun ini bersama warga desa. " * 3
    + "</p>"
)
NOW = datetime(2025, 6, 1, tzinfo=UTC)
STEEP = 1.3
LONG = 0.3


def page(middle: str) -> str:
    """An article with so and so much of something in its middle."""
    return (
        "<html><head><title>Kabar Warga Lembata Hari Ini</title></head><body><article><h1>Kabar Warga Lembata Hari Ini</h1>"
        f"{P * 3}{middle}{P * 2}</article></body></html>"
    )


SHAPES: dict[str, Callable[[int], str]] = {
    "img": lambda n: page("<img src='/a.jpg'>" * n),
    "imgp": lambda n: page("".join(f"<p><img src='/a{i}.jpg' alt='x{i}'></p>" for i in range(n))),
    "fig": lambda n: page(
        "".join(f"<figure><img src='/a{i}.jpg'><figcaption>Foto {i}</figcaption></figure>" for i in range(n))
    ),
    "imgdiv": lambda n: page("<div>" + "".join(f"<img src='/a{i}.jpg'> teks " for i in range(n)) + "</div>"),
    "li": lambda n: page("<ul>" + "<li>butir pendek</li>" * n + "</ul>"),
    "liu": lambda n: page("<ul>" + "".join(f"<li>butir pendek nomor {i}</li>" for i in range(n)) + "</ul>"),
    "links": lambda n: page("".join(f"<a href='/berita/{i}/judul'>Judul berita {i}</a> " for i in range(n))),
    "linkli": lambda n: page(
        "<ul>" + "".join(f"<li><a href='/berita/{i}/judul'>Judul berita {i}</a></li>" for i in range(n)) + "</ul>"
    ),
    "linkp": lambda n: page("".join(f"<p><a href='/berita/{i}/judul'>Judul berita {i}</a></p>" for i in range(n))),
    "br": lambda n: page("<div>" + "baris pendek<br>" * n + "</div>"),
    "brp": lambda n: page("<p>" + "baris pendek<br><br>" * n + "</p>"),
    "p": lambda n: page("".join(f"<p>Paragraf nomor {i} tentang warga desa.</p>" for i in range(n))),
    "strong": lambda n: page("".join(f"<p><b>Nama Orang {i}</b></p>" for i in range(n))),
    "div": lambda n: page("".join(f"<div>Teks {i} warga desa</div>" for i in range(n))),
    "divclass": lambda n: page(
        "".join(f"<div class='post-meta author date'>Teks {i} warga desa</div>" for i in range(n))
    ),
    "nest": lambda n: page("<div>" * n + "teks" + "</div>" * n),
    "nestspan": lambda n: page("<span>" * n + "teks" + "</span>" * n),
    "nestp": lambda n: page("<div><p>teks dalam</p>" * n + "</div>" * n),
    "moji": lambda n: page("<p>" + "Ã©â€œ warga â€ kata " * n + "</p>"),
    "mojip": lambda n: page("<p>Ã©â€œ warga â€ kata</p>" * n),
    "oneword": lambda n: page("<p>" + "a" * n * 10 + "</p>"),
    "words": lambda n: page("<p>" + "warga desa " * n + "</p>"),
    "time": lambda n: page("<time datetime='2025-01-01T00:00:00Z'>1 Januari 2025</time>" * n),
    "dates": lambda n: page(
        "".join(f"<span class='date'>{i % 28 + 1} Januari 2025 10:{i % 60:02}</span>" for i in range(n))
    ),
    "meta": lambda n: (
        "<html><head><title>Kabar Warga</title>"
        + "<meta property='article:tag' content='tag warga'>" * n
        + "</head>"
        + page("")[6:]
    ),
    "jsonld": lambda n: (
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"x"}</script>' * n + page("")
    ),
    "h2": lambda n: page("".join(f"<h2>Judul kecil {i}</h2>" for i in range(n))),
    "h1": lambda n: page("".join(f"<h1>Judul kecil {i}</h1>" for i in range(n))),
    "table": lambda n: page("<table>" + "<tr><td>sel</td><td>12</td></tr>" * n + "</table>"),
    "articles": lambda n: (
        page("")
        + "".join(
            f"<article><h2><a href='/b/{i}'>Judul {i}</a></h2><p>Ringkasan berita yang agak panjang nomor {i} warga.</p></article>"
            for i in range(n)
        )
    ),
    "cards": lambda n: (
        "<html><head><title>Kabar Warga</title></head><body><div><h1>Kabar Warga Lembata Hari Ini</h1><div>"
        + P * 3
        + "</div></div><div>"
        + "".join(
            f"<div><a href='/b/{i}/judul'>Warga desa nomor {i} memanen jagung</a><p>Ringkasan berita yang agak panjang "
            f"tentang panen warga desa nomor {i} pekan ini.</p></div>"
            for i in range(n)
        )
        + "</div></body></html>"
    ),
    "author": lambda n: page(
        "".join(f"<span class='author'><a rel='author' href='/author/a{i}'>Nama {i}</a></span>" for i in range(n))
    ),
    "tags": lambda n: page("".join(f"<a rel='tag' href='/tag/a{i}'>tag {i}</a>" for i in range(n))),
    "crumbs": lambda n: (
        "<nav class='breadcrumb'>"
        + "".join(f"<a href='/kategori/a{i}'>Kat {i}</a> &raquo; " for i in range(n))
        + "</nav>"
        + page("")
    ),
    "phones": lambda n: page("".join(f"<p>Hubungi 0812345{i:05} sekarang juga diskon</p>" for i in range(n))),
    "caps": lambda n: page("".join(f"<p>NAMA TOKO {i}</p>" for i in range(n))),
    "quotes": lambda n: page("<p>" + "“kata warga” " * n + "</p>"),
    "parens": lambda n: page("<p>" + "(" * n + "</p>"),
    "parenp": lambda n: page("<p>(red/abc)</p>" * n),
    "places": lambda n: page("<p>" + "Kupang, Lembata, Ende, Flores, " * n + "</p>"),
    "nbsp": lambda n: page("<p>" + "&nbsp;" * n * 4 + "</p>"),
    "dashes": lambda n: page("<p>" + "- " * n * 3 + "</p>"),
    "dots": lambda n: page("<p>" + ". " * n * 3 + "</p>"),
    "same": lambda n: page("<p>Pemerintah Kabupaten Lembata.</p>" * n),
    "script": lambda n: page("<script>var a=1;</script>" * n),
    "comments": lambda n: page("<!-- x -->" * n),
    "iframe": lambda n: page("<iframe src='x'></iframe>" * n),
    "inline": lambda n: page("<p>" + "<b>a</b> <i>b</i> " * n + "</p>"),
    "baca": lambda n: page("".join(f"<p>Baca juga: <a href='/b/{i}'>Judul {i}</a></p>" for i in range(n))),
    "sections": lambda n: page(
        "".join(
            f"<section><div class='content'><p>Isi bagian {i} yang pendek saja.</p></div></section>" for i in range(n)
        )
    ),
    "label": lambda n: page("".join(f"<p>Editor: Nama {i}</p>" for i in range(n))),
    "unclosed": lambda n: page("<b>" * n),
    "attrs": lambda n: page("<p " + " ".join(f"a{i}='x'" for i in range(n)) + ">x</p>"),
    "bigclass": lambda n: page("<div class='" + "post-content " * n + "'>x</div>"),
    "dl": lambda n: page("<dl>" + "<dt>a</dt><dd>b</dd>" * n + "</dl>"),
    "bquote": lambda n: page("<blockquote>" * min(n, 200) + "x" + "<blockquote><p>kutipan</p></blockquote>" * n),
    "plain": lambda n: "<html><title>Kabar Warga</title><body>" + "Kalimat pendek warga. " * n,
    "pre": lambda n: page("<pre>" + "baris\n" * n + "</pre>"),
    "select": lambda n: page("<select>" + "<option>a</option>" * n + "</select>"),
    "svg": lambda n: page("<svg>" + "<path d='x'/>" * n + "</svg>"),
    "wbr": lambda n: page("<p>" + "a<wbr>" * n + "</p>"),
    "srcset": lambda n: page("<img src='/a.jpg' srcset='" + ", ".join(f"/a{i}.jpg {i}w" for i in range(n)) + "'>"),
}
"""A page with n of something, by what it is."""


def read_and_clean(text: str) -> None:
    """What a crawl does with a page."""
    found = extract_page(text.encode(), URL, now=NOW)
    if found.article is not None:
        clean_batch([found.article])


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def run(size: int, names: list[str]) -> int:
    """Print each shape's growth; how many are marked."""
    marked = 0
    read_and_clean(page(""))
    for name in names or SHAPES:
        small, large = SHAPES[name](size), SHAPES[name](4 * size)
        try:
            first = seconds(lambda text=small: bounded(lambda: read_and_clean(text)))  # type: ignore[misc]
            second = seconds(lambda text=large: bounded(lambda: read_and_clean(text)))  # type: ignore[misc]
        except PageTooSlow as fault:
            print(f"{name:12} {len(large) // 1000:6} kB  {fault}", flush=True)
            marked += 1
            continue
        parsed = seconds(lambda text=large: etree.fromstring(text.encode(), etree.HTMLParser(huge_tree=True)))  # type: ignore[misc]
        slope = math.log(max(second, 1e-3) / max(first, 1e-3), 4)
        bad = slope > STEEP and second > LONG
        marked += bad
        print(
            f"{name:12} {len(large) // 1000:6} kB  {first:6.2f} -> {second:6.2f} s, slope {slope:4.1f}, "
            f"{second / max(parsed, 1e-3):5.0f} times its parsing{'  STEEP' if bad else ''}",
            flush=True,
        )
    print(f"{marked} shapes are steep or too slow")
    return marked


if __name__ == "__main__":
    sys.exit(min(1, run(int(sys.argv[1]) if len(sys.argv) > 1 else 4000, sys.argv[2:])))
