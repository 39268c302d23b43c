"""Pages whose text holds boxes that no class names, each beside a page on which the same lines are the story's."""

from __future__ import annotations

import pytest

from tests.extract.test_page_faults import H1, OTHER, TITLE, Case, P, body, page, paragraphs, read

SHOP = "Apotek Waluyo Karera melayani racikan dokter, cek tekanan darah gratis setiap Jumat."
STALL = "Rambu Motor, bore up dan servis berkala, Jalan Kebun Kelapa nomor 4, harga bersahabat."

STUDIO = "Studio Lensa Timur, foto pernikahan, wisuda, pas foto kilat, belakang Gereja Maranatha."


def between(box: str, start: int = 3) -> str:
    """The story with a box between its paragraphs."""
    return page(f'{H1}<div class="teks">{paragraphs(*P[:start])}{box}{paragraphs(*P[start:])}</div>')


TAKEN = [
    Case("a shop's sentence in a box of tagDiv's", between(f'<div class="td-g-rec td_uid_4"><p>{SHOP}</p></div>'), P),
    Case("in a box named in camel case", between(f'<div class="midAds2"><p>{SHOP}</p></div>'), P),
    Case("in a group of Joomla's banners", between(f'<div class="bannergroup"><div><p>{STALL}</p></div></div>'), P),
    Case("in a box whose name says nothing", between(f'<div class="k-x81"><p>{SHOP}</p></div>'), P),
    Case(
        "in a box with a label that no slot has",
        between('<div class="k-x81"><small>Sponsor</small><p>Sejak 1988 menemani keluarga di seluruh pulau.</p></div>'),
        P,
    ),
    Case("in a box, without a word of offers or of the story", between(f'<div class="k-x81"><p>{STUDIO}</p></div>'), P),
    Case(
        "a form's box, the form left out",
        between(
            "<div class='rounded p-4'><p><b>Subscribe to our newsletter</b></p><p>The best of the islands in your inbox each "
            "Friday.</p><form><input type='email'><button>Go</button></form></div>"
        ),
        P,
    ),
    Case(
        "a poll without a form",
        page(
            f'{H1}<div class="teks">{paragraphs(*P)}<h4>Polling</h4><p>Tanaman apa yang paling cocok di Kambata?</p><ul><li>Sorgum'
            "</li><li>Jagung</li><li>Kacang tanah</li></ul><p>Lihat Hasil</p></div>"
        ),
        P,
    ),
    Case(
        "comments above the heading of their form",
        page(
            f'{H1}<div class="teks">{paragraphs(*P)}<p>Yunita | 15 Juli 2025</p><p>Semoga dapur sekolah benar-benar membeli sorgum.'
            "</p><p>Nara | 16 Juli 2025</p><p>Di Lewa belum ada kabar.</p><h3>Tinggalkan Komentar</h3></div>"
        ),
        P,
    ),
    Case(
        "comments without any heading",
        page(
            f'{H1}<div class="teks">{paragraphs(*P)}<p><b>Yunita</b> 3 hari yang lalu</p><p>Semoga dapur sekolah benar-benar membeli.'
            "</p><p><b>Nara</b> 2 hari yang lalu</p><p>Di Lewa belum ada kabar sampai sekarang.</p></div>"
        ),
        P,
    ),
    Case(
        "the next story in the same element, below a headline of its own",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P)}<h3>Dua Jembatan Gantung di Karera Ditutup Sementara</h3>'
            f"{paragraphs(*OTHER)}</div>"
        ),
        P,
    ),
]

CROSSING = "WAINGAPU – Dua kapal ternak batal berangkat karena gelombang setinggi empat meter di selat."
STAYING = [
    Case(
        "facts in a box whose name says nothing",
        between('<div class="k-x81"><p>Harga beli pemerintah Rp7.000 per kilogram, harga pasar Rp5.500.</p></div>'),
        [*P[:3], "Harga beli pemerintah Rp7.000 per kilogram, harga pasar Rp5.500.", *P[3:]],
    ),
    Case(
        "whom to call, in a box",
        between(
            '<div class="k-x81"><p>Warga dapat menghubungi dinas pertanian di nomor 0812-3333-4444 setiap hari.</p></div>'
        ),
        [*P[:3], "Warga dapat menghubungi dinas pertanian di nomor 0812-3333-4444 setiap hari.", *P[3:]],
    ),
    Case(
        "a shop that the story is about, in a box",
        between(
            f'<div class="k-x81"><p>Koperasi Kambata menerima sorgum petani setiap hari, harga Rp7.000.</p></div><p>{P[1]} '
            "Koperasi Kambata menerima sorgum itu.</p>"
        ),
        [
            *P[:3],
            "Koperasi Kambata menerima sorgum petani setiap hari, harga Rp7.000.",
            f"{P[1]} Koperasi Kambata menerima sorgum itu.",
            *P[3:],
        ],
    ),
    Case(
        "a sentence of other words in a box for facts",
        between(f'<div class="info-box"><p>{STUDIO}</p></div>'),
        [*P[:3], STUDIO, *P[3:]],
    ),
    Case(
        "a sentence of other words that tells what happened, in a box",
        between(
            '<div class="k-x81"><p>Camat Lewa sudah menerima laporan kerusakan jembatan gantung setelah banjir.</p></div>'
        ),
        [*P[:3], "Camat Lewa sudah menerima laporan kerusakan jembatan gantung setelah banjir.", *P[3:]],
    ),
    Case(
        "a chronology in days",
        page(
            f'{H1}<div class="teks">{paragraphs(P[0])}<p>Senin, 7 Juli 2025</p>{paragraphs(P[1])}<p>Rabu, 9 Juli 2025</p>'
            f"{paragraphs(*P[2:])}</div>"
        ),
        [P[0], "Senin, 7 Juli 2025", P[1], "Rabu, 9 Juli 2025", *P[2:]],
    ),
    Case(
        "a digest: several headlines, each with a dateline below",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:3])}<h3>Dua Jembatan Gantung di Karera Ditutup Sementara</h3>'
            f"{paragraphs(*OTHER)}<h3>Kapal Ternak Batal Berangkat Karena Gelombang Tinggi</h3>{paragraphs(CROSSING)}</div>"
        ),
        [
            *P[:3],
            "Dua Jembatan Gantung di Karera Ditutup Sementara",
            *OTHER,
            "Kapal Ternak Batal Berangkat Karena Gelombang Tinggi",
            CROSSING,
        ],
    ),
    Case(
        "a question and a list that answers it",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:5])}<p>Apa syaratnya?</p><ul><li>Kartu keluarga</li><li>Surat lahan</li></ul>'
            f"{paragraphs(P[5])}</div>"
        ),
        [*P[:5], "Apa syaratnya?", "Kartu keluarga", "Surat lahan", P[5]],
    ),
    Case(
        "a heading of boxes above a list of the story's",
        between(
            "<p><b>Baca Selengkapnya</b></p><ol><li>Benih dibagikan bulan Oktober</li><li>Saluran air diperiksa camat</li></ol>"
        ),
        [*P[:3], "Baca Selengkapnya", "Benih dibagikan bulan Oktober", "Saluran air diperiksa camat", *P[3:]],
    ),
]


@pytest.mark.parametrize("case", [*TAKEN, *STAYING], ids=lambda case: case.name)
def test_a_box_goes_and_the_story_stays(case: Case) -> None:
    assert body(case.html) == case.expected


def test_what_is_taken_out_says_by_what() -> None:
    html = between(f'<div class="k-x81"><p>{SHOP}</p></div>')
    assert [(one.text, one.rule, one.kind) for one in read(html).removed] == [
        (SHOP, "promotion: an offer in a box of its own", "ad")
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (P[0], f'<img src="/huruf/W.png" alt="W">{P[0][1:]}'),
        ("WAINGAPU – Luas lahan x^2 + 4 hektare menurut rumus desa.", None),
    ],
)
def test_a_picture_of_letters_is_read(before: str, after: str | None) -> None:
    if after is None:
        after = before.replace("x^2", '<img class="latex" src="/latex.php?x" alt="x^2">')
    else:
        before, after = (
            before.replace("WAIN", "Wain", 1).replace("GAPU", "gapu", 1),
            after.replace("AINGAPU", "aingapu"),
        )
    first = body(page(f'{H1}<div class="entry-content"><p>{after}</p>{paragraphs(*P[1:])}</div>'))[0]
    assert first == before


def test_a_thin_page_of_pictures_keeps_its_only_sentence() -> None:
    said = "Petani Desa Kambata mengangkut karung sorgum terakhir ke gudang, Senin pagi. Foto-foto oleh Umbu Ndata."
    pictures = "".join(f'<img src="/g/{number}.jpg" width="600" height="400">' for number in range(6))
    cards = "".join(
        f'<a class="flex" href="/read/2025/07/{day}/x"><div><p>Harga Jagung Hari ke-{day} di Pasar Inpres</p></div></a>'
        for day in range(1, 7)
    )
    html = page(f'{H1}<div class="prose"><p>{said}</p><div>{pictures}</div></div><section>{cards}</section>')
    found = read(html)
    assert (found.body, found.title) == (said, TITLE)
    assert {picture.caption for picture in found.images} == {None}
