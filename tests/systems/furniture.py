"""What the portals of this folder share: feeds, sitemaps, printed dates, the text of a page that is no article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from tests.systems.posts import DAYS, MONTHS, Post

Pages = dict[str, str]
"""What a portal answers, by path with query."""
Link = Callable[[Post], str]
"""A post's whole address."""
NAME = "Kabar Uji"
ABOUT = (
    f"<p>{NAME} adalah portal berita warga yang terbit sejak sepuluh tahun lalu dan melayani pembaca di seluruh pulau.</p>"
    "<p>Redaksi beralamat di Jalan Pelabuhan nomor dua belas dan menerima tulisan pembaca setiap hari kerja.</p>"
)


def utc(p: Post) -> str:
    """2026-02-03T01:05:00Z"""
    return f"{p.published.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def day(p: Post) -> str:
    """3 Februari 2026"""
    return f"{p.published.day} {MONTHS[p.published.month - 1]} {p.published.year}"


def printed_day(p: Post) -> str:
    """Selasa, 3 Februari 2026"""
    return f"{DAYS[p.published.weekday()]}, {day(p)}"


def chunks(posts: Sequence[Post], size: int) -> list[tuple[int, Sequence[Post]]]:
    """The pages of a list, numbered from 1."""
    return [(start // size + 1, posts[start : start + size]) for start in range(0, len(posts), size)]


def rss(
    home: str, posts: Sequence[Post], link: Link, *, author: bool = True, whole: bool = False, categories: bool = False
) -> str:
    """An RSS 2.0 feed."""
    items = "".join(
        f"<item><title>{escape(p.title)}</title><link>{escape(link(p))}</link><guid isPermaLink='false'>{p.number} at {home}</guid><pubDate>{format_datetime(p.published)}</pubDate>"
        + (f"<dc:creator>{p.author}</dc:creator>" if author else "")
        + ("".join(f"<category>{term}</category>" for term in (p.section, *p.tags)) if categories else "")
        + f"<description>{escape(p.html if whole else p.excerpt)}</description></item>"
        for p in posts
    )
    return f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>{NAME}</title><link>{home}</link><description>Berita</description>{items}</channel></rss>"


def atom(home: str, posts: Sequence[Post], link: Link) -> str:
    """An Atom feed."""
    items = "".join(
        f"<entry><title type='html'>{escape(p.title)}</title><link href='{escape(link(p))}' rel='alternate' type='text/html'/><id>{escape(link(p))}</id><published>{p.published.isoformat()}</published><updated>{p.published.isoformat()}</updated>"
        f"<author><name>{p.author}</name></author><category term='{p.section}'/><summary type='html'>{escape(p.excerpt)}</summary></entry>"
        for p in posts
    )
    return f"<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title>{NAME}</title><link href='{home}'/><id>{home}</id><updated>{posts[0].published.isoformat()}</updated>{items}</feed>"


def sitemap(addresses: Sequence[tuple[str, datetime | None]]) -> str:
    """A sitemap of addresses with the time of the last change, where there is one."""
    entries = "".join(
        f"<url><loc>{escape(url)}</loc>{f'<lastmod>{when.isoformat()}</lastmod>' if when else ''}</url>"
        for url, when in addresses
    )
    return f"<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{entries}</urlset>"
