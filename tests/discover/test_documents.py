"""Feeds, sitemaps and lists as portals write them: what discovery takes from one document, and what it leaves."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from crawler.discover import Found
from crawler.discover.addresses import url_shapes
from crawler.discover.document import Line, read
from crawler.discover.lists import teasers
from crawler.discover.sitemaps.sitemap import read_sitemap
from crawler.discover.wanted import within
from crawler.provinces import WIB

from .standin import HOME, WITA, StandIn, link, table

TITLES = [
    "Warga Desa Nanga Gotong Royong Perbaiki Jembatan",
    "Panen Jagung di Lembah Wae Meningkat Tahun Ini",
    "Nelayan Teluk Bara Dapat Bantuan Mesin Perahu",
    "Puskesmas Oelon Buka Layanan Malam Hari Mulai Juni",
    "Festival Tenun Ikat Kembali Digelar Pekan Depan",
]


def slug(number: int) -> str:
    return TITLES[number].lower().replace(" ", "-")


def article(number: int) -> str:
    return f"{HOME}read/{4000 + number}/{slug(number)}"


def time(number: int) -> str:
    return f"2025-06-0{number + 1}T08:30:00+08:00"


def page(content: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>Kabar Uji</title></head><body>{content}</body></html>".encode()


def lines(body: bytes, url: str = HOME) -> dict[str, Line]:
    _, found = read(body, url, None, WITA)
    return {line.found.url: line for line in found if not line.left}


def expect(body: bytes, *, times: bool = True) -> None:
    """Every article of TITLES, each with its own time, and no other."""
    found = lines(body)
    assert set(found) == {article(number) for number in range(5)}
    for number in range(5):
        published = found[article(number)].found.published
        assert published == (datetime.fromisoformat(time(number)) if times else None)


def test_a_headline_inside_its_link_has_its_own_time() -> None:
    cards = "".join(
        f"<li><a href='{article(n)}'><h3>{TITLES[n]}</h3></a><time datetime='{time(n)}'>hari ini</time></li>"
        for n in range(5)
    )
    expect(page(f"<main><ul>{cards}</ul></main>"))


def test_a_card_without_a_time_gets_none_of_its_neighbours() -> None:
    cards = "".join(f"<li><a href='{article(n)}'><h3>{TITLES[n]}</h3></a></li>" for n in range(5))
    expect(page(f"<time datetime='2025-06-20T10:00:00+08:00'></time><ul>{cards}</ul>"), times=False)


def test_a_pasted_end_of_document_does_not_end_the_list() -> None:
    cards = "".join(
        f"<div><h2><a href='{article(n)}'>{TITLES[n]}</a></h2><span class='tgl'>0{n + 1}/06/2025 08:30 WITA</span></div>"
        + ("<div class='iklan'><html><body><p>Iklan</p></body></html></div>" if n == 1 else "")
        for n in range(5)
    )
    expect(page(cards))


@pytest.mark.parametrize("around", ["<div class='related-posts'>{}</div>", "<aside>{}</aside>", "<div>{}</div>"])
def test_what_is_named_like_a_box_may_be_the_list(around: str) -> None:
    cards = "".join(
        f"<article><aside><h4><a href='{article(n)}'>{TITLES[n]}</a></h4><time datetime='{time(n)}'></time></aside></article>"
        for n in range(5)
    )
    expect(page(around.format(cards)))


def test_campaigns_and_hosts_do_not_double_a_card() -> None:
    cards = "".join(
        f"<li><a href='{article(n)}?Kampanye&amp;asal=headline'><img src='a.jpg'></a>"
        f"<h3><a href='{article(n)}'>{TITLES[n]}</a></h3><time datetime='{time(n)}'></time></li>"
        for n in range(5)
    )
    again = "".join(f"<a href='{article(n).replace('//', '//m.')}'>{TITLES[n]}</a>" for n in range(5))
    expect(page(f"<ul>{cards}</ul><div>{again}</div>"))


def test_a_headline_that_is_no_link_names_the_card_of_its_picture() -> None:
    cards = "".join(
        f"<div class='item'><a href='{article(n)}'><img src='{n}.jpg'></a><h3>{TITLES[n]}</h3>"
        f"<time datetime='{time(n)}'></time><a href='{article(n)}'>Selengkapnya</a></div>"
        for n in range(5)
    )
    body = page(cards)
    expect(body)
    assert [line.found.title for line in lines(body).values()] == TITLES


def test_read_also_in_a_full_text_archive_is_no_card() -> None:
    old = f"{HOME}read/1200/kabar-lama-dari-kampung-sebelah-sungai"
    cards = "".join(
        f"<article><h2><a href='{article(n)}'>{TITLES[n]}</a></h2><time datetime='{time(n)}'></time><p>Kupang - Warga "
        f"datang sejak pagi.</p><p>Baca juga: <a href='{old}'>Kabar Lama dari Kampung Sebelah Sungai</a></p></article>"
        for n in range(5)
    )
    expect(page(cards))


def test_a_section_whose_name_reads_as_a_slug_is_none() -> None:
    def url(number: int) -> str:
        return f"{HOME}{slug(number)}"

    cards = "".join(f"<h3><a href='{url(n)}'>{TITLES[n]}</a></h3>" for n in range(5))
    below = "".join(f"<h3><a href='{HOME}ibu-dan-anak/{slug(n)}'>{TITLES[n]}</a></h3>" for n in range(2))
    found = lines(page(f"<div>{cards}{below}<a href='{HOME}ibu-dan-anak'>Ibu dan Anak</a></div>"))
    assert f"{HOME}ibu-dan-anak" not in found
    assert {url(n) for n in range(5)} < set(found)


# -- feeds and sitemaps -----------------------------------------------------------------------------------------------
def rss(items: str, title: str = "Kabar Uji") -> bytes:
    return f"<rss version='2.0'><channel><title>{title}</title><link>{HOME}</link>{items}</channel></rss>".encode()


def test_a_counter_on_another_host_gives_way_to_the_guid() -> None:
    items = "".join(
        f"<item><title>{TITLES[n]}</title><link>http://hitung.test/c/{n}/mia.htm</link>"
        f"<guid isPermaLink='false'>{article(n)}</guid></item>"
        for n in range(5)
    )
    assert list(lines(rss(items))) == [article(n) for n in range(5)]


def test_items_that_are_left_out_are_named() -> None:
    items = f"<item><link>http://lain.test/a-b-c</link></item><item><link>{article(0)}</link></item>"
    site = StandIn(table({"/feed": rss(items)}))
    site.survey.feeds = (HOME + "feed",)
    assert [found.url for found in site.run(via="feed")] == [article(0)]
    assert any("1 item(s) left out: another site" in note for note in site.notes)


def test_a_feeds_own_item_is_believed_before_the_shape_of_its_address() -> None:
    urls = [f"{HOME}index.php?/archives/6{n}-{slug(n)}.html" for n in range(3)] + [f"{HOME}kategori/daerah/kabar"]
    items = "".join(f"<item><link>{url}</link></item>" for url in urls)
    assert list(lines(rss(items))) == urls


def test_readers_comments_are_no_articles() -> None:
    items = "".join(f"<item><link>{article(n)}#comment-{n}</link></item>" for n in range(3))
    assert not lines(rss(items))
    assert not lines(rss("", title="Komentar di Kabar Uji"))


def test_addresses_in_cdata_keep_their_ampersands() -> None:
    written = f"{HOME}index.php?mod=berita&id=12"
    for inside in (f"<![CDATA[{written}]]>", f"<![CDATA[{written.replace('&', '&amp;')}]]>", written):
        assert list(lines(rss(f"<item><link>{inside}</link><title>Harga &amp; pasar</title></item>"))) == [written]


def urlset(entries: str, before: str = "") -> bytes:
    return f"{before}<?xml version='1.0'?><urlset>{entries}</urlset>".encode()


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n", "Notice: Undefined index in /srv/www/peta.php\n", "<br />\n"])
def test_what_stands_before_a_sitemap_does_not_hide_it(before: str) -> None:
    entries = "".join(f"<url><loc>{article(n)}</loc></url>" for n in range(5))
    assert len(lines(urlset(entries, before), HOME + "sitemap.xml")) == 5


def test_entries_that_are_not_closed_or_hold_several_addresses() -> None:
    never_closed = "".join(f"<url><loc>{article(n)}</loc><lastmod>{time(n)}</lastmod>" for n in range(5))
    found = lines(urlset(never_closed), HOME + "sitemap.xml")
    assert [line.found.modified for line in found.values()] == [datetime.fromisoformat(time(n)) for n in range(5)]
    one = "<url>" + "".join(f"<loc>{article(n)}</loc>" for n in range(5)) + "</url>"
    assert len(lines(urlset(one), HOME + "sitemap.xml")) == 5
    index = "<sitemapindex><sitemap><loc>/post-1.xml</loc><loc>/post-2.xml</loc></sitemap></sitemapindex>"
    assert list(lines(index.encode(), HOME + "sitemap.xml")) == [HOME + "post-1.xml", HOME + "post-2.xml"]


@pytest.mark.parametrize(
    "shape",
    [
        "<urlset>{}</urlset>|<loc>{}</loc>",
        "<URLSET>{}</URLSET>|<URL><LOC>{}</LOC></URL>",
        "<urlset>{}</urlset>|<url><loc><!-- x -->{}</loc><loc></loc></url>",
        "<urlset>{}</urlset>|<url><loc>{}</url>",
        "<urlset>{}</urlset>|<url><loc>{}<lastmod>2025-06-01</lastmod></url>",
        "<s:urlset xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</s:urlset>|<s:url><s:loc>{}</s:loc></s:url>",
        "\ufeff<?xml version='1.0'?>\n\ufeff<urlset>{}</urlset>|<url><loc>{}</loc></url>",
        "<urlset></urlset><?xml version='1.0'?><urlset>{}</urlset>|<url><loc>{}</loc></url>",
    ],
)
def test_what_owners_make_of_a_sitemap(shape: str) -> None:
    whole, _, entry = shape.partition("|")
    file = whole.format("".join(entry.format(link(number)) for number in range(1, 13)))
    sitemap = read_sitemap(file.encode(), HOME, WIB)
    assert sitemap.kind == "urls"
    assert [address.url for address in sitemap.addresses] == [link(number) for number in range(1, 13)]


def test_several_addresses_in_one_element_and_files_among_pages() -> None:
    both = f"<url><loc>{link(1)}\n {link(2)}</loc></url><url><loc>{HOME}post-sitemap2.xml</loc></url>"
    sitemap = read_sitemap(f"<urlset>{both}</urlset>".encode(), HOME, WIB)
    assert [address.url for address in sitemap.addresses] == [link(1), link(2)]
    assert [address.url for address in sitemap.files] == [HOME + "post-sitemap2.xml"]
    index = f"<sitemapindex><sitemap><loc>{HOME}a.xml</loc></sitemap><url><loc>{link(3)}</loc></url></sitemapindex>"
    sitemap = read_sitemap(index.encode(), HOME, WIB)
    assert (sitemap.kind, [address.url for address in sitemap.addresses]) == ("urls", [link(3)])
    assert [address.url for address in sitemap.files] == [HOME + "a.xml"]


def test_a_day_without_a_clock_is_the_whole_day() -> None:
    found = Found(HOME, "feed", published=datetime(2025, 12, 25, tzinfo=WITA), day=True)
    site = StandIn(table({}))
    site.since = datetime(2025, 12, 25, 12, tzinfo=WITA)
    assert within(site, found)
    site.since = datetime(2025, 12, 26, tzinfo=WITA)
    assert not within(site, found)


# -- addresses and pages ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "address",
    [
        "index.php?option=com_content&view=article&id=63:panen-jagung",
        "?q=node/63",
        "index.php?/archives/63-panen-jagung.html",
        "index.php?module=detailberita&judul=panen-jagung-di-lembah",
        "?berita=panen-jagung",
        "index.php?mod=berita&id=1550",
        "index.php?post/2025/06/05/panen-jagung",
        "index.php?article63/panen-jagung",
        "?x=entry:entry250605-143000",
        "index.php?controller=post&action=view&id_post=3",
        "media.php?module=detailberita&id=63",
        "?p=12",
        "index.php/berita/lihat/63",
        "detail.php?id=63",
    ],
)
def test_an_article_may_be_named_by_its_query(address: str) -> None:
    assert not url_shapes.is_listing(HOME + address)


@pytest.mark.parametrize(
    "address",
    [
        "?page=2",
        "?lang=en",
        "index.php?option=com_content&view=category&id=9",
        "index.php?module=kategori&id=5",
        "?kategori=daerah",
        "?q=taxonomy/term/5&page=2",
        "?x=cat:1",
        "index.php?category/Daerah",
        "index.php?page/2",
        "media.php?module=semuaberita&halaman=2",
        "?s=banjir",
        "?m=202506",
        "kategori.php?id=5",
        "index.php?/categories/5-Pendidikan",
    ],
)
def test_a_list_may_be_named_by_its_query(address: str) -> None:
    url = HOME + address
    assert url_shapes.is_listing(url) or not url_shapes.tells_article(url)


@pytest.mark.parametrize(
    ("here", "link", "onward"),
    [
        ("berita", "<a href='/berita/index/10' data-ci-pagination-page='2' rel='next'>&gt;</a>", "berita/index/10"),
        ("berita", "<a href='/berita'>1</a> <a href='/berita/10'>2</a>", "berita/10"),
        ("halberita-1.html", "<a href='halberita-2.html'>Selanjutnya</a>", "halberita-2.html"),
        ("", "<a class='blog-pager-older-link' href='/cari?updated-max=2025-06-01T08'>Postingan Lama</a>", None),
        ("", "<li class='pager__item--next'><a href='?page=1'>Berikutnya ››</a></li>", "?page=1"),
        ("index.html", "<a href='index2.html'>Older</a>", "index2.html"),
        ("hal/9", "<a href='/hal/8'>Older posts</a>", "hal/8"),
        ("", "<a class='next' href='/?kursor=abc123'>→</a>", "?kursor=abc123"),
        ("", "<a href='/lama/P1.html'>← previous page</a>", "lama/P1.html"),
        ("", f"<a href='{article(0)}'>Selanjutnya</a>", ""),
        ("", "<table class='calendar'><tr><td><a href='/2025/06/02'>2</a></td></tr></table>", ""),
    ],
)
def test_a_list_leads_on_by_its_label(here: str, link: str, onward: str | None) -> None:
    cards = "".join(f"<h2><a href='{article(n)}'>{TITLES[n]}</a></h2>" for n in range(5))
    listing = teasers.read_listing(page(f"<main>{cards}</main><div>{link}</div>"), HOME + here, HOME, WITA)
    if onward is None:
        assert listing.next == (HOME + "cari?updated-max=2025-06-01T08",)
    else:
        assert listing.next == ((HOME + onward,) if onward else ())


def numbered(number: int, link: str) -> bytes:
    cards = "".join(f"<h2><a href='{HOME}kabar-{number}-{n}-dari-desa/'>{TITLES[n]}</a></h2>" for n in range(5))
    return page(f"<main>{cards}</main><div>{link}</div>")


def test_of_two_next_pages_the_one_that_answers_is_taken() -> None:
    both = "<a rel='next' href='/hilang/2'>Next</a><a class='next' href='/terus/2'>Selanjutnya</a>"
    site = StandIn(table({"/": numbered(1, both), "/terus/2": numbered(2, "")}))
    site.survey.listings = (HOME,)
    assert len(site.run(via="listing")) == 10
    assert site.outcomes["listing"].complete


def test_a_next_page_that_is_missing_is_no_end() -> None:
    site = StandIn(table({"/": numbered(1, "<a rel='next' href='/hilang/2'>Next</a>")}))
    site.survey.listings = (HOME,)
    assert len(site.run(via="listing")) == 5
    assert not site.outcomes["listing"].complete
    assert any("hilang" in note for note in site.notes)


def test_nothing_is_said_to_hold_everything_without_a_witness() -> None:
    site = StandIn(table({"/": numbered(1, "<a rel='next' href='/2'>Next</a>"), "/2": numbered(2, "")}))
    site.survey.listings = (HOME,)
    site.run(via="listing")
    assert "listing.whole" not in site.cursors


def test_a_json_feed_is_read_as_other_feeds_are() -> None:
    items = [
        {
            "id": "7",
            "url": "/warga-bangun-jembatan/",
            "title": "Warga Bangun Jembatan",
            "date_published": "2026-05-03T08:00:00+08:00",
        },
        {"id": "https://kabaruji.example/panen-raya/", "summary": "Panen.", "date_published": "2026-05-02T08:00:00Z"},
        {"id": "9", "url": "https://lain.example/x/", "title": "Punya orang lain"},
        "bukan butir",
    ]
    feed_text = {
        "version": "https://jsonfeed.org/version/1.1",
        "home_page_url": "https://kabaruji.example/",
        "items": items,
    }
    kind, lines = read(json.dumps(feed_text).encode(), "https://kabaruji.example/feed.json", None, WITA)
    assert kind == "feed"
    taken = [(line.found.url, line.found.published) for line in lines if not line.left]
    assert taken == [
        ("https://kabaruji.example/warga-bangun-jembatan/", datetime(2026, 5, 3, 8, tzinfo=WITA)),
        ("https://kabaruji.example/panen-raya/", datetime(2026, 5, 2, 8, tzinfo=UTC)),
    ]
    assert [line.why for line in lines if line.left] == ["another site"]


def test_an_atom_feeds_base_is_what_its_links_are_meant_from() -> None:
    entry = "<entry><title>A</title><link rel='replies' href='a/c'/><link href='warga-bangun-jembatan/'/><id>x:1</id><updated>2026-05-03T08:00:00Z</updated></entry>"
    body = f"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://kabaruji.example/blog/'><link href='./'/>{entry}</feed>"
    _, lines = read(body.encode(), "https://kabaruji.example/atom.xml", None, WITA)
    assert [line.found.url for line in lines] == ["https://kabaruji.example/blog/warga-bangun-jembatan/"]
