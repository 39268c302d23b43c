"""Whether a page is an article at all: told from what it says of itself and how it is built, not from a list of slugs."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crawler.extract.container import Container
from crawler.extract.document import Document, first, string, visible_string
from crawler.extract.structured import ARTICLE_TYPES, LISTING_TYPES
from crawler.extract.themes import names
from crawler.items import Block

LISTING_BODIES = names(
    "home blog archive category tag author date search search-results error404 post-type-archive paged tax-post_format"
)
"""WordPress' body classes for lists of articles."""
PAGE_BODIES = names("page page-template page-template-default attachment single-attachment login")
ARTICLE_BODIES = names("single single-post postid")

_NOT_FOUND = re.compile(
    r"^\W*(?:(?:error\s*)?404\b.*|.*\b(?:page|post|content|halaman|artikel|berita|laman)\b.{0,40}\b(?:not (?:be )?found|tidak (?:dapat |bisa )?ditemukan|"
    r"tidak tersedia|telah dihapus|does(?:n.t| not) exist)\b.*|oops.{0,40}(?:not found|tidak ditemukan).*|tidak ditemukan|not found|"
    r"nothing found|tidak ada (?:hasil|halaman))\W*$",
    re.I,
)
_BROKEN = re.compile(
    r"error establishing a database connection|database error|galat (?:dalam )?(?:membuat )?koneksi (?:ke )?basis data|kesalahan saat menyambung(?:kan)? ke basis data|"
    r"there has been a critical error|bandwidth limit exceeded|account (?:has been )?suspended|akun (?:ini )?ditangguhkan|502 bad gateway|"
    r"503 service (?:temporarily )?unavailable|500 internal server error|504 gateway time-?out|briefly unavailable for scheduled maintenance|"
    r"sedang dalam pemeliharaan|under maintenance|resource limit is reached",
    re.I,
)
_PARKED = re.compile(
    r"domain (?:is )?for sale|this domain (?:name )?(?:is|may be) (?:for sale|parked|available|expired)|buy this domain|domain (?:ini )?(?:dijual|telah kedaluwarsa|expired)|"
    r"parked (?:free|domain)|website is (?:parked|coming soon)|index of /|apache2? (?:\w+ )?default page|welcome to nginx|"
    r"default web site page|future home of something",
    re.I,
)
_WALL = re.compile(
    r"just a moment|attention required|checking your browser|verify you are human|access denied|are you a robot|captcha",
    re.I,
)
_STATIC = re.compile(
    r"^\W*(?:tentang (?:kami|redaksi)|about(?: us)?|redaksi|susunan redaksi|struktur redaksi|box redaksi|boks redaksi|tim redaksi|"
    r"pedoman (?:media|pemberitaan) (?:siber|media siber)|pedoman media.*|kode etik.*|kontak(?: kami)?|hubungi kami|contact(?: us)?|info iklan|pasang iklan|"
    r"iklan|disclaimer|privacy policy|kebijakan privasi|syarat (?:dan|&) ketentuan|terms.*|karir|karier|sitemap|peta situs|indeks(?: berita)?|"
    r"log ?in|masuk|daftar|register|sign ?in|lost password|form pengaduan|visi (?:dan|&) misi|company profile|profil perusahaan|newsletter|"
    r"standar perlindungan.*|media partner|advertise(?: with us)?)\W*$",
    re.I,
)


def no_article(
    document: Document,
    title: str | None,
    container: Container | None,
    blocks: list[Block],
    *,
    dated: bool,
    signed: bool,
) -> str:
    """Why a page is no article, in a word or two; "" where it is one.

    `dated`: it tells when it was published, or prints a date by the headline. `signed`: it names an author.
    """
    heading = title or ""
    whole = visible_string(document.root, 1500) if container is None or container.size < 500 else ""
    page_title = string(title_element) if (title_element := first(document.root, "title")) is not None else ""
    for said in (heading, page_title):
        if _NOT_FOUND.match(said):
            return "not found page"
        if _BROKEN.search(said):
            return "error page"
        if _PARKED.search(said):
            return "parked domain"
    if whole and len(whole) < 1200:
        if _BROKEN.search(whole):
            return "error page"
        if _PARKED.search(whole):
            return "parked domain"
        if _WALL.search(page_title) or (len(whole) < 400 and _WALL.search(whole)):
            return "bot wall"
        if _NOT_FOUND.match(whole[:120].split(".")[0]):
            return "not found page"
    thin = container is None or container.size < 400
    if thin and any((field.get("type") or "").lower() == "password" for field in document.root.iter("input")):
        return "login page"
    if not blocks or container is None:
        return "no body"
    return _by_balance(document, heading, container, blocks, dated=dated, signed=signed)


def _by_balance(
    document: Document, heading: str, container: Container, blocks: list[Block], *, dated: bool, signed: bool
) -> str:
    """What speaks for an article against what speaks for a listing or a standing page."""
    if _is_gallery(blocks):
        return "gallery"
    structured, classes = document.structured, document.body_classes
    kind = structured.meta.get("og:type", "").lower()
    text = sum(len(block.text) * (1 - block.link_share) for block in blocks)
    linked = sum(len(block.text) * block.link_share for block in blocks)
    score = 0.0
    score += 3.0 if structured.types & ARTICLE_TYPES or structured.article else 0.0
    score += 3.0 if classes & ARTICLE_BODIES else 0.0
    score += 1.5 if kind.startswith(("article", "news")) else -1.0 if kind in ("website", "blog", "profile") else 0.0
    score += 2.5 if "article:published_time" in structured.meta else 0.0
    score += 2.0 if dated else -1.5
    score += 1.0 if signed else 0.0
    score += 1.0 if container.how != "density" else 0.0
    score += 1.0 if text > 1200 else 0.0
    listing = 0.0
    listing += 6.0 if classes & LISTING_BODIES else 0.0
    listing += 3.0 if structured.types & LISTING_TYPES and not structured.article else 0.0
    listing += 3.0 if structured.several > 3 else 0.0
    listing += 5.0 if _is_front(document.url) else 0.0
    listing += 3.0 if linked > text else 0.0
    listing += 2.0 if _many_teasers(document) else 0.0
    standing = 0.0
    standing += 4.0 if classes & PAGE_BODIES and not classes & ARTICLE_BODIES else 0.0
    standing += 5.0 if _STATIC.match(heading) else 0.0
    if "attachment" in classes or "single-attachment" in classes:
        return "attachment"
    if listing and listing >= score - 0.5:
        return "listing"
    if standing and standing >= score - (1.5 if _STATIC.match(heading) else 0.0):
        return "standing page"
    if text < 60:
        return "no body"
    if score < 0 and container.size < 600:
        return "no sign of an article"
    return ""


def _is_gallery(blocks: list[Block]) -> bool:
    """Whether a page shows pictures with captions and hardly any story."""
    captions = [block for block in blocks if block.tag == "figcaption"]
    size = sum(len(block.text) for block in blocks)
    return len(captions) > 2 and sum(len(block.text) for block in captions) > 0.6 * size


def _is_front(url: str) -> bool:
    """Whether a URL is a home page or begins like an archive's."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    path = parts.path.strip("/")
    if not path and not re.search(r"(?:^|&)(?:p|id|page_id|post|newsid|berita|artikel)=", parts.query):
        return True
    return bool(
        re.match(
            r"(?:category|kategori|tag|tags|topik|topic|author|penulis|search|page|indeks|index|archives?)(?:/|$)", path
        )
    )


def _many_teasers(document: Document) -> bool:
    """Whether headlines that link elsewhere are many and no heading stands without a link."""
    linked = plain = 0
    for heading in document.headings:
        above = heading.getparent()
        if first(heading, "a") is not None or (above is not None and above.tag == "a"):
            linked += 1
        else:
            plain += 1
    return linked > 7 and plain == 0
