"""Doubts: the record held against what its page says a second time, and against itself."""

from __future__ import annotations

import json

import pytest

from crawler.extract.doubts import find_doubts
from crawler.extract.wordpress import extract_post
from crawler.record_parts import Doubt, Witness
from tests.extract.pages import NOW
from tests.extract.test_page_faults import H1, OTHER, TITLE, URL, P, page, paragraphs, read

TEXT = f'<div class="entry-content">{paragraphs(*P)}</div>'


def doubts(html: str, url: str = URL) -> list[tuple[str, str]]:
    return [(doubt.about, doubt.witness) for doubt in read(html, url).doubts]


def told(body: list[str], *witnesses: Witness, title: str = TITLE) -> list[tuple[str, str]]:
    return [(doubt.about, doubt.witness) for doubt in find_doubts(title, body, [], None, witnesses)]


def ld(**said: object) -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2025-07-14T09:30:00+08:00", **said}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_a_page_that_agrees_with_itself_raises_none() -> None:
    head = f'<meta property="og:description" content="{P[0][:110]}...">' + ld(articleBody=" ".join(P), wordCount=100)
    assert doubts(page(f'{H1}<div class="info">Senin, 14 Juli 2025 09:30 WITA</div>{TEXT}', head=head)) == []


def test_a_description_that_begins_a_text_which_the_body_lacks() -> None:
    lost = "Gempa mengguncang Sumba Timur pada Senin pagi dan merusak belasan rumah di tiga desa yang berada di pesisir selatan"
    html = page(
        f'{H1}{TEXT}<div class="related"><p>{lost} pulau itu.</p></div>',
        head=f'<meta name="description" content="{lost}">',
    )
    assert ("body", "description") in doubts(html)
    summary = "Ringkasan yang ditulis redaksi dengan kata-katanya sendiri tentang panen, harga, dan rencana tanam petani di desa"
    assert doubts(page(H1 + TEXT, head=f'<meta name="description" content="{summary}">')) == []


@pytest.mark.parametrize(
    ("said", "witness"),
    [
        ({"articleBody": " ".join(OTHER) + " " + " ".join(OTHER)}, "json-ld articleBody"),
        ({"articleBody": " ".join([*P, *OTHER])}, "json-ld articleBody, its end"),
        ({"wordCount": 640}, "json-ld wordCount"),
    ],
)
def test_what_json_ld_says_of_the_text(said: dict[str, object], witness: str) -> None:
    assert ("body", witness) in doubts(page(H1 + TEXT, head=ld(**said)))


@pytest.mark.parametrize(
    ("url", "printed", "expected"),
    [
        ("https://swarasabana.example/read/2025/03/02/panen", "", [("published_at", "address")]),
        ("https://swarasabana.example/2025/02/panen-sorgum-di-kambata/", "", [("published_at", "address")]),
        (URL, "Rabu, 16 Juli 2025 11:00 WITA", [("published_at", "printed")]),
        (URL, "Senin, 14 Juli 2025 08:30 WIB", []),
        (URL, "Senin, 14 Juli 2025 04:30", []),
        ("https://swarasabana.example/read/panen-sorgum-20250714-di-kambata", "", []),
    ],
)
def test_other_times_on_the_page(url: str, printed: str, expected: list[tuple[str, str]]) -> None:
    assert doubts(page(f'{H1}<div class="info">{printed}</div>{TEXT}'), url) == expected


def test_running_text_behind_the_story_that_is_not_in_it() -> None:
    listed = "".join(f"<li>Butir nomor {number} dari daftar yang bukan bagian berita</li>" for number in range(6))
    html = page(f'<article>{H1}{TEXT}<div class="aneh"><ul>{listed}</ul><p>{OTHER[0]}</p></div></article>')
    assert doubts(html) == [("body", "page, outside of the text")]


@pytest.mark.parametrize(
    ("body", "witness"),
    [
        ([], "text"),
        (["Ketua kelompok tani Rambu Ana di gudang desa", *P], "dateline"),
        ([*P, *OTHER], "text, another dateline"),
        ([*P[:3], "14 Juli 2025 - 10:01:00 WIB", P[3]], "text, a date alone"),
        ([*P, P[1]], "text, twice"),
        ([*P, "Jurnalis Kambata"], "text, a line at its end"),
        ([*P[:2], "[vc_row] " + P[2]], "text, markup"),
        ([P[0], "“B", P[2][1:].replace("Kami", "kami")], "text, cut apart"),
        ([" ".join([*P, *P, *OTHER])], "text, one paragraph"),
    ],
)
def test_what_the_text_shows_by_itself(body: list[str], witness: str) -> None:
    assert ("body", witness) in told(body)


@pytest.mark.parametrize(
    "body",
    [
        P,
        [*P, "1. Kambata | 21", "2. Mila Ate | 18"],
        [*P, "Jalan Timor 12: buka"],
        [P[0], "a. benih sorgum", "b. pupuk kandang", P[1]],
        ["panganbaru.example – Petani memanen sorgum lebih awal dari biasanya di desa itu.", *P[1:]],
    ],
)
def test_what_a_text_may_show(body: list[str]) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("title", "says", "doubted"),
    [
        ("Jadwal Kapal Agustus 2025", "Jadwal Kapal Agustus 2025 di Waingapu", True),
        ("Warga &quot;Pulang&quot;", "Warga Pulang", True),
        ("Pilihan Redaksi", "Petani Kambata Panen Sorgum", True),
        (TITLE, TITLE, False),
    ],
)
def test_headlines_that_say_something_else(title: str, says: str, doubted: bool) -> None:
    assert bool(told(P, Witness("title", "heading", says), title=title)) is doubted


def test_a_doubt_says_who_contradicts_and_what() -> None:
    found = read(page(H1 + TEXT, head=ld(wordCount=640))).doubts
    assert found == [Doubt("body", "json-ld wordCount", "640 words")]


def test_the_excerpt_of_a_rest_post() -> None:
    post = {
        "link": URL,
        "title": {"rendered": TITLE},
        "date": "2025-07-14T09:30:00",
        "content": {"rendered": paragraphs(*P[1:])},
    }
    cut = extract_post(
        post | {"excerpt": {"rendered": f"<p>{P[0][:105]} [&hellip;]</p>"}}, zone=None, now=NOW, fetched_url=URL
    ).article
    written = extract_post(
        post | {"excerpt": {"rendered": f"<p>{P[0]}</p>"}}, zone=None, now=NOW, fetched_url=URL
    ).article
    assert cut is not None
    assert written is not None
    assert [witness.witness for witness in cut.witnesses] == ["rest excerpt"]
    assert told(P[1:], *cut.witnesses) == [("body", "rest excerpt")]
    assert told(P, *cut.witnesses) == []
    assert written.witnesses == []


@pytest.mark.parametrize(
    ("announced", "in_doubt"),
    [
        ("Harga Jagung di Pasar Inpres Turun Lagi", True),
        (f"BREAKING: {TITLE}", False),
        (TITLE.upper(), False),
        ("Foto", False),
    ],
)
def test_the_headline_that_a_feed_announced(announced: str, in_doubt: bool) -> None:
    witnesses = (Witness("title", "heading", TITLE), Witness("title", "feed title", announced))
    assert (("title", "feed title") in told(P, *witnesses)) is in_doubt


def test_an_item_of_a_timetable_is_no_dateline() -> None:
    assert told([P[0], "3 Maret: Larantuka - Lewoleba", *P[1:]]) == []


def test_a_standfirst_set_into_the_heading_is_no_other_headline() -> None:
    heading = H1.replace("</h1>", " <span class='sub'>Warga mengungsi ke balai desa sejak dini hari</span></h1>")
    assert ("title", "heading") not in doubts(page(f"{heading}{TEXT}"))


@pytest.mark.parametrize("said", [TITLE, f"{TITLE} - Kabar Lain"])
def test_a_standfirst_set_into_the_heading_is_no_part_of_the_title(said: str) -> None:
    heading = H1.replace("</h1>", " <span class='sub'>Warga mengungsi ke balai desa sejak dini hari</span></h1>")
    assert read(page(f"{heading}{TEXT}", head=f'<meta property="og:title" content="{said}">'), URL).title == TITLE


@pytest.mark.parametrize(
    ("line", "witness"),
    [
        ('<div class="k2"><a href="/x/y">Nelayan Lamalera Kembali Melaut</a></div>', "text, a link alone"),
        ("<p>Nelayan Lamalera Kembali Melaut Usai Cuaca Buruk</p>", "text, a headline alone"),
        ("<p>Nikmati ikan bakar Rica Bunda Wati di tepi pantai, buka sampai larut.</p>", "text, an offer"),
        (f"<p>{P[0].lower()[1:]}</p>", ""),
    ],
)
def test_a_line_that_is_hardly_the_storys(line: str, witness: str) -> None:
    html = page(f'{H1}<div class="entry-content">{paragraphs(*P[:3])}{line}{paragraphs(*P[3:])}</div>')
    assert doubts(html) == ([("body", witness)] if witness else [])


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='/unduh'>https://swarasabana.example/daftar-penerima</a></p>",
        "<p><b>Benih Sorgum Dari Kebun Bibit Melolo</b></p>",
        "<p>Petani Kambata Memanen Sorgum Di Antara Batu</p>",
        "<p>Loket dibuka setiap hari dan gratis bagi petani yang membawa kartu kelompok tani.</p>",
        "<p>Harga benih Rp3.000, harga pupuk Rp5.000, dan harga karung Rp2.000 per lembar.</p>",
    ],
)
def test_a_line_that_may_well_be_the_storys(line: str) -> None:
    assert doubts(page(f'{H1}<div class="entry-content">{paragraphs(*P[:3])}{line}{paragraphs(*P[3:])}</div>')) == []


@pytest.mark.parametrize(
    ("first", "doubted"),
    [
        ("etani di Desa Kambata memanen sorgum dua pekan lebih awal karena hujan berhenti sejak Mei.", True),
        ("swarasabana.example – Petani di Desa Kambata memanen sorgum lebih awal.", False),
        ("detikBali - Petani di Desa Kambata memanen sorgum lebih awal.", False),
        ("'Ndaha' adalah nama sorgum di Desa Kambata.", False),
    ],
)
def test_a_text_that_begins_within_a_word(first: str, doubted: bool) -> None:
    assert (("body", "text, its beginning") in told([first, *P[1:]])) is doubted


def test_a_description_that_only_shares_an_office_with_the_text() -> None:
    shared = "Ketua kelompok tani sorgum Kambata"
    text = [P[0], f"{shared}, Rambu Ana, mengatakan hasil panen mencapai dua ton per hektare tahun ini.", *P[2:]]
    said = (
        f"{shared} optimistis dapur sekolah akan membeli seluruh hasil panen dengan harga yang layak bagi mereka semua"
    )
    html = page(
        f'{H1}<div class="entry-content">{paragraphs(*text)}</div>', head=f'<meta name="description" content="{said}">'
    )
    assert doubts(html) == []


def test_a_headline_of_which_the_address_says_nothing() -> None:
    url = "https://swarasabana.example/petani-kambata-panen-sorgum-lebih-awal/"
    other = page(f"<h1>Berita Daerah</h1>{TEXT}", title="Berita Daerah")
    assert ("title", "address") in doubts(other, url)
    assert doubts(page(H1 + TEXT), url) == []


def test_a_clock_that_is_printed_and_not_read() -> None:
    line = '<div class="tgl">14 Juli 2025 ~ menunjukkan ~ 09:30</div>'
    html = page(f"{H1}{line}{TEXT}", dated=False)
    found = read(html, "https://swarasabana.example/baca/1")
    assert found.published_at is not None
    assert ("published_at", "printed clock") in [(doubt.about, doubt.witness) for doubt in found.doubts]
