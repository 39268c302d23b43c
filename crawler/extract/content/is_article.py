"""Whether a page is an article at all: told from what it says of itself and how it is built, not from a list of slugs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.blocks import Block
from crawler.extract.content.container import Container
from crawler.extract.content.no_story import (
    SMALL,
    asks_password,
    is_gallery,
    is_list_of_headlines,
    is_run_of_stories,
    is_shop,
    teasers,
)
from crawler.extract.surroundings.other_articles import OTHER
from crawler.extract.surroundings.site_name import MOST_OF_SLUG, site_names, words
from crawler.extract.tree.document import Document, first, string, visible_string
from crawler.extract.tree.structured import ARTICLE_TYPES, LISTING_TYPES
from crawler.extract.tree.themes import names
from crawler.urls.routes import asked_for

ARCHIVE_BODIES = names("archive category tag search-results error404 post-type-archive paged tax-post_format")
"""WordPress' body classes of lists of articles."""
LOOSE_BODIES = names("home blog author date search")
"""Body classes that WordPress gives such lists, too, but that other systems give anything; two of them are one of those."""
ARTICLE_BODIES = names("single single-post postid node-type-article page-detail")
STANDING_BODIES = names("page-template page-template-default attachment single-attachment login error404")
TEASERS = 3
"""Other articles that make a page without a text of its own a list."""
LONG = 1200
"""Characters of text that hardly any page but an article has."""
SLUG_WORDS = 4
"""Words of a path's last part from which on it is a headline's slug, whatever the path begins with."""

_NOT_FOUND = re.compile(
    r"\W*(?:(?:error\s*404\b|404(?:\s*[^\w\s]|\s+(?:error|page|file|not|oops|halaman|laman|tidak|kesalahan)\b|\s*$)).{0,80}|.{0,60}\b(?:page|post|content|halaman|artikel|berita|laman)\b.{0,40}\b(?:not (?:be )?found|"
    r"tidak (?:dapat |bisa )?(?:di|kami )temukan|tidak tersedia|telah dihapus|does(?:n.t| not) exist)\b.{0,60}|"
    r"oops.{0,40}(?:not found|tidak ditemukan).{0,40}|tidak ditemukan|not found|nothing found|tidak ada (?:hasil|halaman))\W*",
    re.I,
)
_MISSING_WORD = re.compile(r"404|found|temukan|tersedia|dihapus|exist|tidak ada", re.I)
_BROKEN = re.compile(
    r"error establishing a database connection|database error|galat (?:dalam )?(?:membuat )?koneksi (?:ke )?basis data|"
    r"kesalahan saat menyambung(?:kan)? ke basis data|there has been a critical error|bandwidth limit exceeded|"
    r"account (?:has been )?suspended|akun (?:ini )?ditangguhkan|502 bad gateway|503 service (?:temporarily )?unavailable|"
    r"500 internal server error|504 gateway time-?out|briefly unavailable for scheduled maintenance|"
    r"sedang dalam pemeliharaan|under maintenance|resource limit is reached",
    re.I,
)
_PARKED = re.compile(
    r"domain (?:is )?for sale|this domain (?:name )?(?:is|may be) (?:for sale|parked|available|expired)|buy this domain|"
    r"domain (?:ini )?(?:dijual|telah kedaluwarsa|expired)|parked (?:free|domain)|website is (?:parked|coming soon)|index of /|"
    r"apache2? (?:\w+ )?default page|welcome to nginx|default web site page|future home of something",
    re.I,
)
_WALL = re.compile(
    r"just a moment|attention required|checking your browser|verify you are human|access denied|are you a robot|captcha",
    re.I,
)
_FEW = r"(?:\W+\w+){0,4}"
"""What may follow in a standing page's name; a headline goes on: "Pasang Iklan di Baliho Kini Kena Pajak Baru"."""
_STANDING = re.compile(
    r"\W*(?:tentang (?:kami|redaksi)|about(?: us)?|(?:(?:susunan|struktur|box|boks|tim) )?redaksi|"
    rf"pedoman pemberitaan siber|pedoman (?:pemberitaan )?media{_FEW}|kode etik{_FEW}|kontak(?: kami)?|hubungi kami|contact(?: us)?|"
    rf"(?:info|pasang|tarif) iklan{_FEW}|iklan|disclaimer|privacy policy|kebijakan privasi|syarat (?:dan|&) ketentuan|terms{_FEW}|"
    r"karir|karier|sitemap|peta situs|indeks(?: berita)?|log ?in|masuk|daftar|register|sign ?in|lost password|form pengaduan|"
    rf"visi (?:dan|&) misi|company profile|profil perusahaan|newsletter|standar perlindungan{_FEW}|media partner|"
    r"advertise(?: with us)?)\W*",
    re.I,
)
_LISTING_PATH = re.compile(
    r"(?:category|kategori|tags?|topik|topics?|author|penulis|search|page|indeks|index|index-news|archives?)(?:/|$)"
)
_ARTICLE_QUERY = re.compile(r"(?:p|id|no|idberita|post|newsid|nid|berita|artikel|baca|read|view|judul|slug)$")
_SLUG_VALUE = re.compile(r"\w[-_:]\w+[-_]\w")


@dataclass(slots=True)
class Seen:
    """What the rest of extraction found that speaks for an article."""

    dated: bool
    """It tells when it was published, or prints a date by the headline."""
    signed: bool
    """It names an author."""
    announced: bool = False
    """The portal's feed or news sitemap says that it is an article."""


def no_article(
    document: Document, title: str | None, container: Container | None, blocks: list[Block], seen: Seen
) -> str:
    """Why a page is no article, as a code of crawler/reasons.toml; "" where it is one."""
    size = container.size if container is not None else 0
    if size < SMALL:
        opening = blocks[0].text if blocks else ""
        reason = _by_words(document, title or "", opening, says_article(document) and size >= 200)
        if reason:
            return reason
    elif _is_title(_NOT_FOUND, document, title) and not says_article(document):
        return "not_found_page"
    if size < SMALL and asks_password(document) and not (says_article(document) and size >= 200):
        return "login_page"
    if is_shop(document):
        return "shop_page"
    if not blocks or container is None:
        return "listing" if others(document) >= TEASERS else "no_body"
    if is_list_of_headlines(blocks) or (not says_article(document) and is_run_of_stories(blocks)):
        return "listing"
    return _by_balance(document, title or "", container, blocks, seen) or ("gallery" if is_gallery(blocks) else "")


def others(document: Document) -> int:
    """How many other articles, whole or as teasers, the page holds as elements of their own."""
    return sum(zone == OTHER for zone in document.zones.values())


def says_article(document: Document) -> bool:
    """Whether the page itself says that it is an article: by JSON-LD, a time of publication, or its body's class."""
    structured = document.structured
    return bool(
        structured.article or "article:published_time" in structured.meta or document.body_classes & ARTICLE_BODIES
    )


def says_list(document: Document) -> bool:
    """Whether a page says that it is a list of articles, by its body's class or its address, and nothing speaks for one."""
    listed = document.body_classes & ARCHIVE_BODIES or is_listing_address(document.url)
    return bool(listed) and not says_article(document)


def _is_title(shape: re.Pattern[str], document: Document, title: str | None) -> bool:
    element = document.title
    said = [title or "", string(element) if element is not None else ""]
    # The shapes are slow to fail on a long headline; nearly all fail this first.
    return any(_MISSING_WORD.search(text) and shape.fullmatch(text) for text in said)


def _by_words(document: Document, heading: str, opening: str, certain: bool) -> str:
    """What a page with little text says that it is: an error, a parked domain, a bot wall.

    `opening`: how its text begins; `certain`: it is an article.
    """
    if certain:
        return ""
    element = document.title
    page_title = string(element) if element is not None else ""
    whole = visible_string(document.root, 2000)
    said = f"{heading}\n{page_title}\n{whole if len(whole) < LONG else ''}"
    if (
        _NOT_FOUND.fullmatch(heading)
        or _NOT_FOUND.fullmatch(page_title)
        or _NOT_FOUND.fullmatch(whole[:120].split(".")[0])
        or _NOT_FOUND.fullmatch(opening[:120].split(".")[0])
    ):
        return "not_found_page"
    if _BROKEN.search(said):
        return "error_page"
    if _PARKED.search(said):
        return "parked_domain"
    if _WALL.search(page_title) or (len(whole) < 400 and _WALL.search(whole)):
        return "bot_wall"
    return ""


def _by_balance(document: Document, heading: str, container: Container, blocks: list[Block], seen: Seen) -> str:
    """What speaks for an article against what speaks for a list of articles or a standing page.

    The weights are set so that one thing that only articles have (a time of publication that the page tells machines)
    outweighs a loose hint to the contrary, and none outweighs what WordPress says of an archive.
    """
    structured, classes = document.structured, document.body_classes
    if classes & {"attachment", "single-attachment"}:
        return "attachment"
    kind = structured.meta.get("og:type", "").lower()
    text = sum(len(block.text) * (1 - block.link_share) for block in blocks)
    linked = sum(len(block.text) for block in blocks) - text
    text -= teasers(blocks)
    article = (
        3.0 * bool(structured.types & ARTICLE_TYPES or structured.article)
        + 3.0 * bool(classes & ARTICLE_BODIES)
        + (1.5 if kind.startswith(("article", "news")) else -1.0 if kind in ("website", "blog", "profile") else 0.0)
        + 2.5 * ("article:published_time" in structured.meta)
        + (2.0 if seen.dated or seen.announced else -1.5)
        + 3.0 * seen.announced
        + 1.0 * seen.signed
        + 1.0 * (container.how != "density")
        + 1.0 * (text > LONG)
        + 1.0 * (text > 2 * LONG and linked < 0.2 * text)
    )
    listing = (
        6.0 * bool(classes & ARCHIVE_BODIES or len(classes & LOOSE_BODIES) > 1)
        + 2.0 * (len(classes & LOOSE_BODIES) == 1)
        + 3.0 * bool(structured.types & LISTING_TYPES and not structured.article)
        + 3.0 * (structured.several > 3)
        + 5.0 * is_listing_address(document.url)
        + 3.0 * (linked > text)
        + 2.0 * _many_teasers(document)
    )
    named = _names_standing(heading, document)
    standing = (
        4.0 * bool((classes & STANDING_BODIES or _is_wordpress_page(classes)) and not classes & ARTICLE_BODIES)
        + 5.0 * named
    )
    if listing and listing >= article - 0.5:
        return "listing"
    # A feed of a static site generator holds its standing pages too: there, being announced says nothing.
    if standing and standing >= article - 1.5 * named - 3.0 * seen.announced:
        return "standing_page"
    if text < 60:
        return "no_body"
    if article < 0 and container.size < SMALL and not _is_headlines_address(document.url, heading):
        return "no_sign"
    return ""


def _names_standing(heading: str, document: Document) -> bool:
    """Whether a headline is a standing page's name, alone or with the site's name behind it."""
    if (said := _STANDING.match(heading)) is None:
        return False
    rest = "".join(words(heading[said.end() :]))
    names = {name.replace(" ", "") for name in site_names(document)}
    return not rest or rest in names or _STANDING.fullmatch(heading) is not None


def _is_wordpress_page(classes: frozenset[str]) -> bool:
    """Whether body classes are those of a WordPress page (not a post); other systems call anything "page"."""
    return "page" in classes and any(name.startswith(("page-id-", "page-template")) for name in classes)


def _is_headlines_address(url: str, heading: str) -> bool:
    """Whether the last part of an address was made of the headline: four words of it at least, and hardly another."""
    slug = set(words(url.partition("?")[0].rstrip("/").rpartition("/")[2].replace("_", "-")))
    slug = {word for word in slug if not word.isdigit() and word not in ("html", "htm", "php")}
    return len(slug) >= SLUG_WORDS and len(slug & set(words(heading))) >= MOST_OF_SLUG * len(slug)


def is_listing_address(url: str) -> bool:
    """Whether an address is a home page's, or begins like an archive's and does not end in a headline's slug."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    path, pairs = asked_for(parts)
    path = path.strip("/")
    if not path or path in ("index.html", "index.htm"):
        asked = any(_ARTICLE_QUERY.match(name) or _SLUG_VALUE.search(value) for name, value in pairs)
        return not asked or any(name == "s" for name, _ in pairs)
    if not _LISTING_PATH.match(path):
        return False
    return len(words(path.rsplit("/", 1)[-1].replace("-", " ").replace("_", " "))) < SLUG_WORDS


def _many_teasers(document: Document) -> bool:
    """Whether headlines that link elsewhere are many and no heading stands without a link."""
    for heading in document.headings:
        above = heading.getparent()
        if first(heading, "a") is None and (above is None or above.tag != "a"):
            return False
    return len(document.headings) > 7
