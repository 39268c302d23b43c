"""Feeds and lists as owners write them by hand: prefixes without a namespace, times for readers, data in attributes."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from crawler.discover.document import read
from crawler.discover.lists import teasers
from crawler.provinces import WIB

HOME = "https://kabarlembah.test/"
TITLES = [
    "Petani jahe panen raya di lereng timur",
    "Bidan desa naik perahu ke pulau kecil",
    "Jalan tani dibuka lagi usai longsor",
    "Listrik surya masuk dusun terpencil",
]


def slug(title: str) -> str:
    return title.lower().replace(" ", "-")


def rss(item: str) -> bytes:
    return f'<rss version="2.0"><channel><title>x</title><link>{HOME}</link>{item}</channel></rss>'.encode()


def found(body: bytes, url: str = HOME + "feed", home: str | None = None) -> dict[str, str | None]:
    _, lines = read(body, url, home, WIB)
    return {line.found.url: str(line.found.published) for line in lines if not line.left}


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Selasa, 3 Februari 2026 | 08:15 WIB", "2026-02-03 08:15:00+07:00"),
        ("Selasa, 03 Agustus 2025 08:15:00 +0800", "2025-08-03 07:15:00+07:00"),
        ("03-02-2026 08:15:00", "2026-02-03 08:15:00+07:00"),
        ("1770081300", "2026-02-03 08:15:00+07:00"),
        ("1770081300000", "2026-02-03 08:15:00+07:00"),
        ("20260203T011500Z", "2026-02-03 08:15:00+07:00"),
        ("2026/02/03 08:15", "2026-02-03 08:15:00+07:00"),
        ("Rabu, 04-Nop-2026 21:05", "2026-11-04 21:05:00+07:00"),
        ("Tue, 3 Feb 2026 8:15:00 +7", "2026-02-03 08:15:00+07:00"),
        ("0000-00-00 00:00:00", "None"),
        ("sudah lama sekali", "None"),
    ],
)
def test_times_of_hand_made_feeds(written: str, at: str) -> None:
    body = rss(f"<item><title>a</title><link>{HOME}a-b-c</link><pubDate>{written}</pubDate></item>")
    assert found(body) == {HOME + "a-b-c": at}


def test_a_prefix_without_its_namespace_is_read_as_with_it() -> None:
    body = rss(f"<item><title>a</title><link>{HOME}a-b-c</link><dc:date>2026-02-03T08:15:00+07:00</dc:date></item>")
    assert found(body) == {HOME + "a-b-c": "2026-02-03 08:15:00+07:00"}


def test_a_link_to_the_replies_makes_no_comment_of_an_article() -> None:
    entry = (
        f'<entry><link rel="replies" href="{HOME}a-b-c/#comments"/><link rel="alternate" href="{HOME}a-b-c/"/>'
        "<published>2026-02-03T08:15:00+07:00</published></entry>"
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{entry}</feed>'.encode()
    assert found(feed) == {HOME + "a-b-c/": "2026-02-03 08:15:00+07:00"}


def test_where_no_home_is_said_the_items_of_the_whole_domain_are_the_feeds() -> None:
    body = rss(
        "".join(f"<item><link>https://{host}/a-b-c</link></item>" for host in ("bola.kabarlembah.test", "lain.test"))
    )
    assert list(found(body)) == ["https://bola.kabarlembah.test/a-b-c"]
    assert not found(body, home=HOME)


def cards(body: str) -> list[tuple[str, str | None]]:
    page = f"<html><body><nav><a href='/kategori/ibu-dan-anak'>Ibu dan Anak</a></nav>{body}</body></html>"
    now = datetime(2026, 3, 1, tzinfo=UTC)
    listing = teasers.read_listing(page.encode(), HOME, HOME, WIB, now=now)
    return [(card.url.removeprefix(HOME), str(card.published)) for card in listing.cards]


def test_lists_told_to_scripts_and_search_engines() -> None:
    items: list[dict[str, Any]] = [
        {"url": f"/{slug(title)}", "title": title, "published_at": f"2026-02-0{n}T08:00:00+07:00"}
        for n, title in enumerate(TITLES, 1)
    ]
    told = [(slug(title), f"2026-02-0{n} 08:00:00+07:00") for n, title in enumerate(TITLES, 1)]
    assert cards(f"<div id='more' data-items='{json.dumps(items)}'></div>") == told
    entries = [{"@type": "ListItem", "url": HOME + slug(title), "name": title} for title in TITLES]
    data = json.dumps({"@type": "ItemList", "itemListElement": entries})
    assert [url for url, _ in cards(f'<script type="application/ld+json">{data}</script>')] == [url for url, _ in told]


def test_a_cards_clock_may_stand_beside_its_day() -> None:
    rows = "".join(
        f'<li><div><b>3 Feb 2026</b><i>1{n}.05 WITA</i></div><p><a href="/{slug(title)}">{title}</a></p></li>'
        for n, title in enumerate(TITLES)
    )
    assert cards(f"<ul>{rows}</ul>") == [(slug(t), f"2026-02-03 1{n}:05:00+08:00") for n, t in enumerate(TITLES)]


def test_headlines_told_by_their_title_or_by_the_date_beside_them() -> None:
    pictures = "".join(
        f'<a href="/berita/2026/02/{n}" title="{t}"><img src="a.jpg"></a>' for n, t in enumerate(TITLES, 1200)
    )
    assert [url for url, _ in cards(pictures)] == [f"berita/2026/02/{n}" for n in range(1200, 1204)]
    short = ["Banjir Belum Surut", "Air Sungai Keruh", "Listrik Padam Lagi"]
    rows = "".join(f'<p><a href="/{slug(t)}.html">{t}</a> <i>({n} Feb 2026)</i></p>' for n, t in enumerate(short, 1))
    assert [url for url, _ in cards(rows)] == [f"{slug(t)}.html" for t in short]
    bare = "".join(f'<p><a href="/{slug(t)}.html">{t}</a></p>' for t in short)
    assert cards(bare) == []


def test_an_atom_feed_may_have_a_prefix() -> None:
    body = (
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>a</a:title>'
        f'<a:link href="{HOME}a-b-c"/><a:published>2026-02-03T08:15:00+07:00</a:published></a:entry></a:feed>'
    ).encode()
    assert found(body) == {HOME + "a-b-c": "2026-02-03 08:15:00+07:00"}


def test_a_blank_in_an_address_is_kept_and_a_line_break_is_not() -> None:
    items = f"<item><title>a</title><link>{HOME}kabar/ada spasi di sini</link></item>"
    items += f"<item><title>b</title><link>{HOME}kabar/baris-\n      dipotong</link></item>"
    assert set(found(rss(items))) == {HOME + "kabar/ada%20spasi%20di%20sini", HOME + "kabar/baris-dipotong"}


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="kartu" data-href="{url}">',
        """<div class="kartu" onclick="window.location.href='{url}'">""",
        """<div class="kartu" onclick="window.open('{url}', '_self'); return false">""",
        '<a class="kartu" href="#" data-url="{url}">',
        '<a class="kartu" href="{url}">',
    ],
)
def test_a_card_that_leads_on_as_a_whole_is_named_by_its_heading(opening: str) -> None:
    close = "</a>" if opening.startswith("<a") else "</div>"
    cards = "".join(
        opening.format(url="/" + slug(title))
        + f"<span>Desa</span><h3>{title}</h3><span>{day} Februari 2026</span><p>Ringkasan berita.</p>{close}"
        for day, title in enumerate(TITLES, 1)
    )
    page = f'<html><body><div data-url="/muat-lagi-berita-lainnya">{cards}</div></body></html>'.encode()
    _, lines = read(page, HOME, None, WIB)
    assert [(line.found.url, line.found.title) for line in lines if not line.left] == [
        (HOME + slug(title), title) for title in TITLES
    ]
    assert [str(line.found.published)[:10] for line in lines if not line.left] == [
        f"2026-02-0{day}" for day in range(1, 5)
    ]


def test_buttons_of_scripts_are_no_links() -> None:
    buttons = (
        '<nav><a href="#" data-url="/keluar">Keluar</a><a href="#" data-href="/hapus/7">Hapus berita ini dari daftar saya</a></nav>'
        '<button data-url="/bagikan/warga-bangun-jembatan">Bagikan berita ini kepada teman</button>'
    )
    cards = "".join(f'<h3><a href="/{slug(title)}">{title}</a></h3>' for title in TITLES)
    listing = teasers.read_listing(f"<html><body>{buttons}{cards}</body></html>".encode(), HOME, HOME, WIB)
    assert [card.url for card in listing.cards] == [HOME + slug(title) for title in TITLES]
    assert listing.sections == ()
