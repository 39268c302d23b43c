"""What the fuzzers make inputs of: pieces of pages, dates, feeds, sitemaps and JSON as strangers write them, put together wrongly."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

ODD = st.sampled_from(
    [
        "\x00",
        "\x1b[31m",
        "\u202e",
        "�",
        "\uffff",
        "🎉",
        "&#0;",
        "&nbsp",
        "&#xD800;",
        "&x;",
        "]]>",
        "-->",
        "<!--",
        "<![CDATA[",
        "%00",
        "\\u0000",
        "{page}",
        "'",
        '"',
        "\u2028",
        "\x85",
        "İ",
        "ß",
        "½",
        "٣",
        "۴",
    ]
)
TAGS = st.sampled_from(
    [
        "<article>",
        "</article>",
        "<p>",
        "</p>",
        "<div class='entry-content'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<br>",
        "<table>",
        "<tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<a href='/x'>",
        "</a>",
        "<a href='http://[::1'>",
        "<img src=//[>",
        "<time>",
        "<time datetime='2025-13-99T99:99'>",
        "<figure><figcaption>",
        "<script>",
        "</script>",
        "<style>",
        "<template>",
        "<svg>",
        "<math><mi>",
        "<frameset>",
        "<plaintext>",
        "<select><option>",
        "<input type=password>",
        "<link rel=canonical href='::'>",
        "<meta property=og:title content='",
        "<meta property=article:published_time content='",
        "<base href='data:,'>",
        "<body>",
        "<span class='author'>",
        "<div class='meta'>",
        "<noscript>",
        "<iframe>",
        "<html xmlns='x:y'>",
        "<x:y z:a='b'>",
        "<p hidden",
    ]
)
WORDS = st.sampled_from(
    [
        "Kupang",
        "PeluangNews, Kupang –",
        "(RO)",
        "Baca juga:",
        "Penulis: Ani",
        "Editor",
        "Senin, 32/13/2025 25:61 WITA",
        "Foto: x",
        "Kamis (5/6/2025)",
        "Jum'at",
        "kemarin",
        "2 hari lalu",
        "999999999 tahun yang lalu",
        "-1 menit lalu",
        "Halaman 2",
        "1 2 3 4",
        "Kabupaten Lembata",
        "Rp1.000.000",
        "advertorial",
        "Warga membangun jembatan gantung di desa itu.",
        " ",
        "\n\n",
        "\t",
    ]
)
TEXT = st.one_of(WORDS, ODD, st.text(max_size=20))
DATES = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "Senin",
                    "Jum'at",
                    "5",
                    "31",
                    "Februari",
                    "Ags",
                    "2025",
                    "0000",
                    "99999",
                    "14.30",
                    "24:00",
                    "WIB",
                    "WITA",
                ]
            )
            | st.sampled_from(
                [
                    "T",
                    "Z",
                    "+99:99",
                    "-00:00",
                    "/",
                    "-",
                    ",",
                    "|",
                    "pukul",
                    "pkl.",
                    "lalu",
                    "jam",
                    "hari",
                    "kemarin",
                    "°",
                ]
            ),
            ODD,
            st.integers().map(str),
        ),
        max_size=9,
    ).map(" ".join),
)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@id",
                    "@graph",
                    "headline",
                    "name",
                    "datePublished",
                    "author",
                    "image",
                    "url",
                    "articleBody",
                    "keywords",
                    "id",
                    "link",
                    "date",
                    "date_gmt",
                    "modified_gmt",
                    "title",
                    "content",
                    "rendered",
                    "excerpt",
                    "_embedded",
                    "type",
                    "wp:term",
                    "wp:featuredmedia",
                    "taxonomy",
                    "source_url",
                    "media_details",
                    "caption",
                    "status",
                    "yoast_head_json",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)
PAGES = st.lists(st.one_of(TAGS, TEXT), max_size=40).map("".join)
XML = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<?xml version='1.0' encoding='utf-16'?>",
                "<rss>",
                "<channel>",
                "<item>",
                "</item>",
                "<link>",
                "</link>",
                "<guid>",
                "<pubDate>",
                "</pubDate>",
                "<title>",
                "</title>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>",
                "<entry>",
                "</entry>",
                "<link href='/a-b-c'/>",
                "<urlset>",
                "<url>",
                "</url>",
                "<loc>",
                "</loc>",
                "<lastmod>",
                "</lastmod>",
                "<sitemapindex>",
                "<sitemap>",
                "</sitemap>",
                "<news:news>",
                "<!DOCTYPE x [<!ENTITY a 'b'>",
                "]>",
                "&a;",
                "/berita/x-y-z",
                "http://[::1",
                "Mon, 02 Jun 2025 10:00:00 +0700",
                "2025-06-02",
                "9999-12-31T23:59:59-23:59",
                "0001-01-01",
            ]
        ),
        TEXT,
        DATES,
    ),
    max_size=30,
).map("".join)
ROBOTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "User-agent: *\n",
                "Disallow: /",
                "Allow:",
                "Crawl-delay: ",
                "1e999",
                "-1",
                "nan",
                "Request-rate: 1/0",
                "\n",
            ]
        )
        | st.sampled_from(
            ["Request-rate: 5/1h 0000-2500", "Sitemap: ", "http://[::1\n", "*$*$*", "%zz", ":", "#", "\r", "\ufeff"]
        ),
        TEXT,
    ),
    max_size=20,
).map("".join)
