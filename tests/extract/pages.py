"""Small pages for the tests of extraction: a believable article with one part changed at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from crawler.extract.page import extract_page
from crawler.items import Article, Page

NOW = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)
URL = "https://kabarsabana.example/2025/07/petani-sabana-panen-sorgum-lebih-awal/"
TITLE = "Petani Sabana Panen Sorgum Lebih Awal"
PARAGRAPHS = [
    "WAINGAPU, KabarSabana – Petani di Desa Kambata memanen sorgum dua minggu lebih awal karena hujan berhenti sejak Mei.",
    "Ketua kelompok tani, Rambu Ana, mengatakan hasil panen mencapai dua ton per hektare, lebih banyak dari tahun lalu.",
    "“Kami menanam di antara batu, tetapi sorgum tidak memilih tempat,” kata Rambu sambil menumpuk karung di gudang desa.",
    "Pemerintah kabupaten berjanji membeli sebagian hasil panen untuk dapur sekolah, dengan harga Rp7.000 per kilogram.",
]
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(
    *,
    head: str = "",
    body: str = BODY,
    title: str = f"{TITLE} - Kabar Sabana",
    heading: str = f'<h1 class="entry-title">{TITLE}</h1>',
    above: str = "",
    meta: str = "",
    below: str = "",
    body_class: str = "single single-post",
    container: str = "entry-content",
) -> str:
    """A page of a WordPress portal; `meta` stands between headline and text, `below` after the text."""
    return (
        f"<!doctype html><html lang='id'><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body class='{body_class}'><header><nav><ul><li><a href='/'>Beranda</a></li><li><a href='/daerah/'>Daerah</a></li>"
        f"</ul></nav></header><main>{above}<article>{heading}{meta}<div class='{container}'>{body}</div>{below}</article></main>"
        "<aside class='sidebar'><h3>Terpopuler</h3><ul><li><a href='/a/'>Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini</a>"
        "</li></ul></aside><footer><p>Hak cipta Kabar Sabana</p></footer></body></html>"
    )


def read(html: str | bytes, url: str = URL, **options: Any) -> Page:
    """The page as extraction sees it, fetched at NOW."""
    return extract_page(html, url, now=NOW, **options)


def article(html: str | bytes | None = None, url: str = URL, **options: Any) -> Article:
    """The article of a page; fails where it holds none."""
    found = read(page() if html is None else html, url, **options)
    assert found.article is not None, found.reason
    return found.article


def texts(found: Article) -> list[str]:
    return [block.text for block in found.blocks]
