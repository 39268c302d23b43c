"""The pure readers: of anything at all, without raising, in bounded time."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy.http import Response

from crawler.discover import plan, survey, timestamps, xml
from crawler.discover.addresses import page_urls, url_shapes
from crawler.discover.feeds import feed
from crawler.discover.interfaces import rest
from crawler.discover.lists import teasers
from crawler.discover.sitemaps import sitemap

from .standin import Answer, StandIn

WIT = timezone(timedelta(hours=9), "WIT")
HOME = "https://portal.test/"

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>Portal</title>
<item><title>Harga cabai &amp; bawang naik</title>
<link>https://portal.test/harga-cabai-dan-bawang-naik/?utm_source=rss</link>
<guid isPermaLink="false">https://portal.test/?p=7</guid><pubDate>Thu, 05 Jun 2025 06:30:00 +0000</pubDate>
<description><![CDATA[<p>Harga&nbsp;naik <b>lagi</b>.</p>]]></description>
<content:encoded><![CDATA[<p>panjang</p>]]></content:encoded></item>
<item><title>Lewat pembakar</title><link>https://feeds.test/~r/1</link><feedburner:origLink>https://portal.test/lewat-pembakar-umpan/</feedburner:origLink>
<pubDate>Kamis lalu</pubDate></item>
<item><title>Tanpa alamat</title></item>
</channel></rss>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://portal.test/"><title>P</title></channel>
<item rdf:about="https://portal.test/a-b-c/"><title>A B C</title><link>https://portal.test/a-b-c/</link>
<dc:date>2025-06-05T14:30:00+08:00</dc:date></item></rdf:RDF>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Judul &lt;b&gt;satu&lt;/b&gt;</title>
<link rel="replies" href="https://portal.test/x/comments"/><link href="/2025/06/judul-satu-saja.html"/>
<published>2025-06-05T14:30:00</published><updated>2025-06-06T00:00:00Z</updated></entry></feed>"""


def test_rss() -> None:
    read = feed.read_feed(RSS.encode(), HOME, WIT)
    assert (read.kind, read.repaired, len(read.entries)) == ("rss", False, 2)
    first, second = read.entries
    assert first.url == "https://portal.test/harga-cabai-dan-bawang-naik/"
    assert first.title == "Harga cabai & bawang naik"
    assert first.published == datetime(2025, 6, 5, 15, 30, tzinfo=WIT)
    assert first.excerpt == "Harga naik lagi ."
    assert second.url == "https://portal.test/lewat-pembakar-umpan/"
    assert second.published is None
    assert (first.number, second.number) == (7, None)


def test_rdf_and_atom() -> None:
    (one,) = feed.read_feed(RDF.encode(), HOME, WIT).entries
    assert (one.url, one.published) == ("https://portal.test/a-b-c/", datetime(2025, 6, 5, 6, 30, tzinfo=UTC))
    (one,) = feed.read_feed(ATOM.encode(), HOME, WIT).entries
    assert (one.url, one.title) == ("https://portal.test/2025/06/judul-satu-saja.html", "Judul satu")
    assert one.published == datetime(2025, 6, 5, 14, 30, tzinfo=WIT), "a time without offset is the portal's"
    assert one.modified == datetime(2025, 6, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    "broken",
    [
        RSS.replace("&amp;", "&"),
        RSS.replace("<channel>", "<channel><generator>x & y</generator>"),
        "<br />\n<b>Warning</b>: mysqli in /var/www/x.php on line 3<br />\n" + RSS,
        RSS.replace("Harga cabai", "Harga\x00\x0b cabai").replace("Tanpa alamat", "Tanpa \x1f"),
        RSS.replace("bawang", "bawang &nbsp;"),
    ],
)
def test_broken_feeds_are_read(broken: str) -> None:
    assert len(feed.read_feed(broken.encode(), HOME, WIT).entries) == 2


def test_a_feed_that_lies_about_its_charset_and_one_cut_off() -> None:
    latin = RSS.replace("cabai", "café").encode("latin-1")
    assert feed.read_feed(latin, HOME, WIT).entries[0].title == "Harga café & bawang naik"
    assert feed.read_feed(RSS.encode("utf-16"), HOME, WIT).entries[0].title == "Harga cabai & bawang naik"
    cut = feed.read_feed(RSS.encode()[:-150], HOME, WIT)
    assert cut.repaired
    assert cut.entries[0].title == "Harga cabai & bawang naik"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))


@pytest.mark.parametrize(
    "doctype",
    [
        f"<!DOCTYPE rss [{LAUGHS}]>",
        '<!DOCTYPE rss [<!ENTITY l11 SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE rss SYSTEM "http://a.test/x.dtd">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_entity_is_expanded_or_fetched(doctype: str, encoding: str) -> None:
    text = RSS.replace('<rss version="2.0"', doctype + '<rss version="2.0"').replace("cabai", "&l11;")
    read = feed.read_feed(text.replace('encoding="UTF-8"', "").encode(encoding), HOME, WIT)
    assert read.entries
    assert all(len(entry.title or "") < 60 and "ha" * 3 not in (entry.title or "") for entry in read.entries)


SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://portal.test/satu-dua-tiga/</loc><lastmod>2025-06-05</lastmod>
<image:image><image:loc>https://portal.test/a.jpg</image:loc><image:title>Foto</image:title></image:image></url>
<url><loc> https://portal.test/empat-lima-enam/ </loc><news:news>
<news:publication_date>2025-06-05T10:00:00+09:00</news:publication_date>
<news:title>Empat &amp; lima</news:title></news:news></url><url><lastmod>x</lastmod></url></urlset>"""


@pytest.mark.parametrize("pack", [lambda b: b, gzip.compress, lambda b: gzip.compress(gzip.compress(b))])
def test_sitemap(pack) -> None:  # type: ignore[no-untyped-def]
    read = sitemap.read_sitemap(pack(SITEMAP.encode()), HOME, WIT)
    assert (read.kind, read.news, len(read.addresses)) == ("urls", True, 2)
    assert read.addresses[0].modified == datetime(2025, 6, 5, 23, 59, 59, tzinfo=WIT), "a day is its end"
    assert read.addresses[0].title is None, "a picture's title is not the page's"
    assert read.addresses[1].published == datetime(2025, 6, 5, 10, tzinfo=WIT)
    assert read.addresses[1].title == "Empat & lima"


def test_sitemap_kinds() -> None:
    assert sitemap.read_sitemap(b"https://portal.test/a\nhttps://portal.test/b\n", HOME, WIT).kind == "text"
    assert sitemap.read_sitemap(b"Not found", HOME, WIT).kind is None
    assert sitemap.read_sitemap(b"<!DOCTYPE html><html><p>404</p></html>", HOME, WIT).kind is None
    assert sitemap.read_sitemap(RSS.encode(), HOME, WIT).kind == "feed"
    index = "<sitemapindex><sitemap><loc>/post-sitemap.xml</loc></sitemap></sitemapindex>"
    assert sitemap.read_sitemap(index.encode(), HOME, WIT).kind == "index"
    assert (
        sitemap.read_sitemap(b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", HOME, WIT).kind == "urls"
    )


def test_one_time_for_all_is_when_the_file_was_made() -> None:
    entries = "".join(f"<url><loc>{HOME}a-b-{n}/</loc><lastmod>2025-06-05T01:02:03Z</lastmod></url>" for n in range(20))
    read = sitemap.read_sitemap(f"<urlset>{entries}</urlset>".encode(), HOME, WIT)
    assert all(address.modified is None for address in read.addresses)


def test_a_sitemap_of_too_many_addresses_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.discover.sitemaps.sitemap_file.MOST_ADDRESSES", 50)
    body = "<urlset>" + "".join(f"<url><loc>{HOME}a-b-{n}/</loc></url>" for n in range(80)) + "</urlset>"
    read = sitemap.read_sitemap(body.encode(), HOME, WIT)
    assert read.cut
    assert len(read.addresses) == 50
    assert sitemap.read_sitemap("\n".join(f"{HOME}a-{n}" for n in range(80)).encode(), HOME, WIT).cut


def test_a_gzip_bomb_is_cut() -> None:
    bomb = gzip.compress(b"<urlset>" + b" " * 5_000_000)
    body, cut = xml.unpack(bomb, largest=100_000)
    assert cut
    assert len(body) == 100_000


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("wp-sitemap-posts-post-1.xml", True),
        ("wp-sitemap-posts-page-1.xml", False),
        ("wp-sitemap-posts-product-1.xml", False),
        ("wp-sitemap-taxonomies-post_tag-1.xml", False),
        ("wp-sitemap-users-1.xml", False),
        ("post-sitemap2.xml", True),
        ("post_tag-sitemap.xml", False),
        ("category-sitemap.xml", False),
        ("author-sitemap.xml", False),
        ("sitemap-pt-post-p1-2025-06.xml", True),
        ("sitemap-tax-category.xml", False),
        ("news-sitemap.xml", True),
        ("daerah/sitemap-news.xml", True),
        ("image-sitemap-1.xml", False),
        ("sitemap-1.xml", None),
        ("sitemap_index.xml", None),
        ("sitemap_web.xml", None),
        ("berita-2025.xml.gz", True),
    ],
)
def test_which_sitemaps_hold_articles(name: str, holds: bool | None) -> None:
    assert sitemap.holds_articles(HOME + name) is holds


@pytest.mark.parametrize(
    ("path", "listing"),
    [
        ("", True),
        ("category/daerah/", True),
        ("category/berita/daerah", True),
        ("category/daerah/bupati-lantik-tujuh-belas-kepala-desa/", False),
        ("kanal/daerah/123/bupati-lantik-tujuh.html", False),
        ("tag/kupang", True),
        ("author/redaksi/", True),
        ("2025/06/", True),
        ("2025/06/01/", True),
        ("2025/06/judul-berita-ini.html", False),
        ("archives/155", False),
        ("archives/2025", True),
        ("155", False),
        ("page/2/", True),
        ("?p=155", False),
        ("?cat=5", True),
        ("?m=202506", True),
        ("?page_id=11", True),
        ("index.php?mod=berita&id=1550", False),
        ("?id=1550", False),
        ("index.php?mod=kategori&id=3", True),
        ("index.php?mod=berita", True),
        ("?s=bpjs", True),
        ("index2.html", True),
        ("index-2.html", True),
        ("indeks-harga-2.html", False),
        ("wp-content/a.jpg", True),
        ("judul-berita-yang-biasa/", False),
        ("judul-berita-yang-biasa/feed/", True),
        ("read/4512/judul-berita", False),
        ("pedoman-media-siber", False),
    ],
)
def test_addresses_of_lists(path: str, listing: bool) -> None:
    assert url_shapes.is_listing(HOME + path) is listing


@pytest.mark.parametrize(
    ("slug", "static"),
    [
        ("redaksi", True),
        ("pedoman-media-siber", True),
        ("pedoman-pemberitaan-media-siber", True),
        ("tentang-kami", True),
        ("pasang-iklan", True),
        ("kebijakan-privasi", True),
        ("kebijakan-gubernur-ntt-soal-jam-sekolah", False),
        ("pedoman-baru-dana-desa-terbit", False),
        ("iklan-rokok-dilarang-di-kupang", False),
        ("kontak-senjata-di-puncak-papua", False),
        ("redaksi-pos-kupang-terima-penghargaan", False),
    ],
)
def test_static_pages(slug: str, static: bool) -> None:
    assert url_shapes.is_static_page(HOME + slug) is static


@pytest.mark.parametrize(
    "href",
    [
        "javascript:void(0)",
        "mailto:a@b.id",
        "#top",
        "data:text/html,x",
        "file:///etc/passwd",
        "",
        "http://",
        "http://[::1",
        "ftp://x.id/",
        "http://u:p@portal.test/",
        "http://a b.id/",
        "http://portal.test:99999999/",
    ],
)
def test_addresses_that_lead_nowhere(href: str) -> None:
    assert url_shapes.absolute(HOME, href) is None or url_shapes.absolute(HOME, href) == "http://ab.id/"


def test_addresses_are_freed_of_sessions_and_tracks() -> None:
    assert url_shapes.absolute(HOME, "/a?PHPSESSID=1&p=5&utm_source=x#c") == "https://portal.test/a?p=5"
    assert url_shapes.absolute(HOME, "/a;jsessionid=AB12?x=1") == "https://portal.test/a?x=1"
    assert url_shapes.absolute(HOME, "//portal.test/{x}") == "https://portal.test/%7Bx%7D"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-06-05T14:30:00Z", datetime(2025, 6, 5, 14, 30, tzinfo=UTC)),
        ("2025-06-05 14:30:00", datetime(2025, 6, 5, 5, 30, tzinfo=UTC)),
        ("Thu, 05 Jun 2025 14:30:00 WIB", datetime(2025, 6, 5, 7, 30, tzinfo=UTC)),
        ("2025-06", datetime(2025, 5, 31, 15, tzinfo=UTC)),
        ("1970-01-01T00:00:00Z", None),
        ("0000-00-00T00:00:00", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("kemarin", None),
        (None, None),
        ({"a": 1}, None),
    ],
)
def test_moments(text: object, moment: datetime | None) -> None:
    assert timestamps.read_moment(text, WIT) == moment


def answer(body: bytes, status: int = 200, **headers: str) -> Response:
    return Response(HOME, status=status, body=body, headers={k.replace("_", "-"): v for k, v in headers.items()})


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"[]", None),
        (b"{}", "answers 200 with JSON of another shape (dict)"),
        (b"null", "answers 200 with JSON of another shape (NoneType)"),
        (b"7", "answers 200 with JSON of another shape (int)"),
        (b"[1, null]", "answers 200 with a list of something else than posts"),
        (b"<!doctype html><html></html>", "answers 200 with a page"),
        (b"", "answers 200 with something that is not JSON"),
        (b"[" * 5000, "answers 200 with something that is not JSON"),
    ],
)
def test_posts_of_any_shape(body: bytes, fault: str | None) -> None:
    assert rest.read_posts(answer(body)).fault == fault


def test_a_post() -> None:
    post = {
        "link": HOME + "a-b-c/",
        "date": "2025-06-05T14:30:00",
        "date_gmt": "2025-06-05T05:30:00",
        "title": {"rendered": "A &#8220;B&#8221;"},
        "modified": None,
        "modified_gmt": 5,
        "excerpt": [],
    }
    found = rest.found_of(post, WIT, WIT)
    assert found is not None
    assert (found.title, found.published, found.modified) == ("A “B”", datetime(2025, 6, 5, 14, 30, tzinfo=WIT), None)
    assert rest.utc_offset(post) == 9
    assert rest.found_of(post | {"status": "draft"}, WIT, WIT) is None
    assert rest.found_of(post | {"link": 5}, WIT, WIT) is None
    url = rest.posts_url("https://portal.test/?rest_route=/wp/v2/posts", {"after": "2025-06-05T00:00:00"}, offset=20)
    assert url.startswith(
        "https://portal.test/?rest_route=/wp/v2/posts&per_page=20&offset=20&after=2025-06-05T00:00:00&_embed="
    )


def test_robots_and_systems() -> None:
    robots = b"User-agent: *\nsitemap: /sitemap_index.xml\nSITEMAP: https://other.test/s.xml\nSitemap: https://www.portal.test/image-sitemap.xml\n"
    assert survey.sitemaps_of(robots, HOME) == ["https://portal.test/sitemap_index.xml"]
    assert survey.posts_endpoint(HOME + "wp-json/") == HOME + "wp-json/wp/v2/posts"
    assert survey.posts_endpoint(HOME + "index.php?rest_route=/") == HOME + "index.php?rest_route=/wp/v2/posts"


anything = st.one_of(st.binary(max_size=400), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
pieces = st.lists(
    st.sampled_from(
        [
            "<rss>",
            "<channel>",
            "<item>",
            "</item>",
            "<link>",
            "</link>",
            "<urlset>",
            "<url>",
            "<loc>",
            "</loc>",
            "</url>",
            "<sitemapindex>",
            "<sitemap>",
            "<!DOCTYPE x [",
            "]>",
            "<!ENTITY a 'b'>",
            "&a;",
            "&nbsp;",
            "&",
            "<![CDATA[",
            "]]>",
            "https://portal.test/a-b-c",
            "2025-06-05",
            "<a href='/a-b-c/'>",
            "<h2>",
            "</h2>",
            "</a>",
            "<article class='post type-post'>",
            "<nav>",
            "Judul berita yang panjang sekali ini",
            "rel=next",
            "\x00",
            "\ud7ff",
            "é",
            "<time datetime='x'>",
            "<base href='//['>",
            "<?xml version='1.0' encoding='rot13'?>",
            "<!--",
            "-->",
        ]
    ),
    max_size=40,
).map(lambda parts: "".join(parts).encode("utf-8", "replace"))


@settings(max_examples=150, deadline=None)
@given(anything | pieces)
def test_readers_never_raise(body: bytes) -> None:
    feed.read_feed(body, HOME, WIT)
    sitemap.read_sitemap(body, HOME, WIT)
    sitemap.read_sitemap(gzip.compress(body), HOME, WIT)
    teasers.read_listing(body, HOME, HOME, WIT)
    rest.read_posts(answer(body))
    survey.sitemaps_of(body, HOME)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_address_functions_never_raise(text: str) -> None:
    for href in (text, "/" + text, "http://" + text, "?" + text):
        url = url_shapes.absolute(HOME, href)
        if url is not None:
            for function in (
                url_shapes.key,
                url_shapes.is_listing,
                url_shapes.is_static_page,
                url_shapes.shape,
                page_urls.page_number,
                page_urls.without_page,
                url_shapes.tells_article,
                page_urls.counts_articles,
            ):
                function(url)
            assert url_shapes.absolute(HOME, url) == url, "an address stays what it is"
    timestamps.read_moment(text, WIT)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda c: (
        st.lists(c, max_size=3)
        | st.dictionaries(
            st.sampled_from(["link", "date", "date_gmt", "modified", "title", "rendered", "excerpt", "type", "status"]),
            c,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["link", "date", "date_gmt", "modified", "modified_gmt", "title", "excerpt", "type", "status"]),
        json_values | st.just(HOME + "a-b-c/"),
        max_size=9,
    )
)
def test_a_post_of_any_values(post: dict[str, object]) -> None:
    rest.found_of(post, WIT, WIT)
    rest.utc_offset(post)


@settings(max_examples=60, deadline=None)
@given(st.lists(anything | pieces, min_size=1, max_size=6), st.integers(0, 5))
def test_a_portal_that_answers_anything_is_survived(bodies: list[bytes], shift: int) -> None:
    """Whatever the answers hold, survey and plan end by themselves after few requests."""

    def serve(path: str) -> Answer:
        return Answer(bodies[(sum(path.encode()) + shift) % len(bodies)], (200, 200, 200, 404, 500)[len(path) % 5])

    for via in (None, "rest", "feed", "sitemap", "listing"):
        site = StandIn(serve)
        site.look(thorough=True)
        site.survey = plan.with_declared(
            site.survey, rest=HOME + "wp-json/wp/v2/posts", feeds=(HOME + "feed/",), sitemaps=(HOME + "s.xml",)
        )
        site.run(via=via)
        site.run(via=via)
        assert len(site.requests) < 100


@pytest.mark.parametrize(
    ("sample", "wanted"),
    [
        ("https://kabaruji.example/panen/amp/", "https://kabaruji.example/jembatan/amp/"),
        ("https://kabaruji.example/amp/panen", "https://kabaruji.example/amp/jembatan/"),
        ("https://kabaruji.example/panen?amp=1", "https://kabaruji.example/jembatan/?amp"),
        ("https://kabaruji.example/panen/", "https://kabaruji.example/jembatan/"),
    ],
)
def test_an_article_is_looked_at_again_in_its_portals_form(sample: str, wanted: str) -> None:
    assert url_shapes.amp_like("https://kabaruji.example/jembatan/", sample) == wanted
