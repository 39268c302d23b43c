"""Pages on which extractors are known to go wrong, each kind with markup and words of its own: body, title, address.

A page goes the whole way, through extraction and cleaning, on a portal of which no other page is known. The kinds are
those of public bug reports of other extractors; ../shared/wild holds another page of each where it is there.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from crawler.extract.page import extract_page
from crawler.items import Article
from pipelines.body import clean
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore
from tests.extract.pages import NOW

URL = "https://swarasabana.example/read/2025/07/14/petani-kambata-panen-sorgum"
TITLE = "Petani Kambata Panen Sorgum Dua Pekan Lebih Awal"
P = [
    "WAINGAPU, SwaraSabana – Petani di Desa Kambata memanen sorgum dua pekan lebih awal karena hujan berhenti sejak Mei.",
    "Ketua kelompok tani, Rambu Ana, mengatakan hasil panen mencapai dua ton per hektare, lebih banyak dari tahun lalu.",
    "“Kami menanam di antara batu, tetapi sorgum tidak memilih tempat,” kata Rambu sambil menumpuk karung di gudang desa.",
    "Pemerintah kabupaten berjanji membeli sebagian hasil panen untuk dapur sekolah dengan harga Rp7.000 per kilogram.",
    "Benih sorgum berasal dari kebun bibit di Melolo yang dikelola bersama oleh enam kelompok tani sejak tahun 2021.",
    "Musim tanam berikutnya dimulai bulan November setelah saluran air di sisi timur desa selesai diperbaiki warga.",
]
OTHER = [
    "KARERA – Dua jembatan gantung di Kecamatan Karera ditutup sementara karena tali baja di sisi selatan mulai putus.",
    "Camat Karera, Umbu Ndata, meminta warga memakai jalan memutar lewat Nggongi sampai perbaikan selesai bulan depan.",
    "Perbaikan kedua jembatan itu dibiayai dari dana tak terduga kabupaten sebesar Rp420 juta dan dikerjakan dua pekan.",
]
TEASERS = [
    ("/read/2025/07/12/harga-jagung-turun", "Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini"),
    ("/read/2025/07/11/kapal-perintis-batal", "Kapal Perintis Batal Sandar di Pelabuhan Mamboro"),
    ("/read/2025/07/10/sekolah-tanpa-air", "Tiga Sekolah di Paberiwai Belum Punya Air Bersih"),
    ("/read/2025/07/09/lomba-tenun", "Lomba Tenun Pewarna Alam Digelar di Rende Bulan Depan"),
]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


def page(main: str, *, head: str = "", top: str = "", end: str = "", title: str = TITLE, dated: bool = True) -> str:
    """A page of a system that nobody knows, around its main part."""
    published = '<meta property="article:published_time" content="2025-07-14T09:30:00+08:00">' if dated else ""
    teasers = "".join(f'<div class="item"><a href="{link}">{text}</a></div>' for link, text in TEASERS[:2])
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{title} | Swara Sabana</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Swara Sabana">'
        f'<meta property="og:type" content="article">{published}{head}</head><body><div class="kepala"><a href="/">Swara '
        f'Sabana</a> <a href="/daerah">Daerah</a> <a href="/niaga">Niaga</a></div>{top}<div class="isi-halaman">{main}</div>'
        f'<div class="samping"><h4>Paling Dibaca</h4>{teasers}</div>{end}<div class="kaki">Swara Sabana 2025</div></body></html>'
    )


def read(html: str, url: str = URL) -> Article:
    """The article of a page, cleaned."""
    found = extract_page(html, url, now=NOW).article
    assert found is not None
    memory = Memory(InMemoryStore(), "swarasabana.example")
    memory.learn(found)
    clean(found, memory)
    return found


def body(html: str, url: str = URL) -> list[str]:
    return read(html, url).body.split("\n\n")


H1 = f"<h1>{TITLE}</h1>"


@dataclass(frozen=True)
class Case:
    """A page and the paragraphs that its story has."""

    name: str
    html: str
    expected: list[str]


CASES = [
    Case(
        "a box of facts in an aside",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:2])}<aside class="wp-block-group info"><h4>Sorgum dalam angka</h4><ul>'
            f"<li>Luas tanam 340 hektare</li><li>Dua belas kelompok tani</li></ul></aside>{paragraphs(*P[2:5])}</div>"
        ),
        [*P[:2], "Sorgum dalam angka", "Luas tanam 340 hektare", "Dua belas kelompok tani", *P[2:5]],
    ),
    Case(
        "an aside that holds other articles",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:3])}<aside><strong>Jangan lewatkan</strong><p>'
            f'<a href="{TEASERS[0][0]}">{TEASERS[0][1]}</a></p></aside>{paragraphs(*P[3:5])}</div>'
        ),
        P[:5],
    ),
    Case(
        "subheadings that elsewhere open a box of links",
        page(
            f'{H1}<div class="entry-content">{paragraphs(P[0])}<h3>Berita Terkini</h3>{paragraphs(*P[1:3])}'
            f"<h3>Lainnya</h3>{paragraphs(P[3])}<h3>Baca Juga</h3>{paragraphs(P[4])}</div>"
        ),
        [P[0], "Berita Terkini", *P[1:3], "Lainnya", P[3], "Baca Juga", P[4]],
    ),
    Case(
        "a heading that opens a list of other articles to the end",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:4])}<h3>Rekomendasi</h3>'
            + "".join(f'<div><a href="{link}">{text}</a><span>12 Juli 2025</span></div>' for link, text in TEASERS)
            + "</div>"
        ),
        P[:4],
    ),
    Case(
        "comments in bare divs",
        page(
            f'<div id="tengah">{H1}<p><i>Senin, 14 Juli 2025 09:30 WITA</i></p>{paragraphs(*P[:5])}'
            "<h4>Komentar Pembaca (3)</h4>"
            + "".join(
                f"<div><strong>Pembaca {n}</strong> <small>14-07-2025 1{n}:05</small><p>Mantap, semoga harga sorgum tahun ini "
                "tidak jatuh lagi seperti dulu karena petani sudah capek.</p></div>"
                for n in range(3)
            )
            + "<h4>Kirim Komentar</h4><form><textarea></textarea></form></div>"
        ),
        P[:5],
    ),
    Case(
        "comments below a count that stands before the word",
        page(
            f'<div id="tengah">{H1}{paragraphs(*P[:5])}<b>Ada 2 komentar untuk berita ini</b>'
            "<ul><li><b>Umbu</b> (14/07/2025) <br>Saya dari Rende ingin bertanya di mana bibit sorgum itu bisa dibeli oleh umum.</li>"
            "<li><b>Ina</b> (15/07/2025) <br>Terima kasih informasinya, semoga desa kami juga mendapat bantuan bibit begini.</li></ul>"
            "</div>"
        ),
        P[:5],
    ),
    Case(
        "text that a style sheet of the page hides",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:2])}<div id="wm9">Sumber asli tulisan ini ada di Swara Sabana, baca di sana.</div>'
            f'{paragraphs(P[2])}<span class="kw">sorgum kambata, panen sorgum sumba timur, harga sorgum hari ini.</span>'
            f"{paragraphs(*P[3:5])}</div>",
            head="<style>@media print{.teks{display:none}} div#wm9, .foo { font-size : 0 ; color:#fff } "
            "p.x,.kw{visibility:hidden !important}</style>",
        ),
        P[:5],
    ),
    Case(
        "a text that stands twice, for wide and for narrow screens",
        page(
            f'{H1}<div class="d-none d-lg-block"><div class="konten">{paragraphs(*P[:2])}<h3>Benih sendiri</h3>'
            f'{paragraphs(*P[2:5])}</div></div><div class="d-lg-none"><div class="konten">{paragraphs(*P[:2])}'
            f"<h3>Benih sendiri</h3>{paragraphs(*P[2:5])}</div></div>"
        ),
        [*P[:2], "Benih sendiri", *P[2:5]],
    ),
    Case(
        "two lists that share an item",
        page(
            f"{H1}<div class='teks'>{paragraphs(P[0])}<p>Syarat bagi kelompok tani yang ingin mendapat benih:</p><p>a. fotokopi surat "
            f"keterangan dari kepala desa beserta aslinya;</p><p>b. daftar anggota kelompok.</p><p>Syarat bagi perorangan:</p><p>a. fotokopi "
            f"surat keterangan dari kepala desa beserta aslinya;</p><p>b. kartu keluarga asli.</p>{paragraphs(P[3])}</div>"
        ),
        [
            P[0],
            "Syarat bagi kelompok tani yang ingin mendapat benih:",
            "a. fotokopi surat keterangan dari kepala desa beserta aslinya;",
            "b. daftar anggota kelompok.",
            "Syarat bagi perorangan:",
            "a. fotokopi surat keterangan dari kepala desa beserta aslinya;",
            "b. kartu keluarga asli.",
            P[3],
        ],
    ),
    Case(
        "initials set apart",
        page(
            f'{H1}<div class="teks"><p><b style="float:left;font-size:300%">P</b> {P[1][1:].replace("etua", "etani tua", 1)}</p>'
            f'<p><span class="initial">A</span> da enam kelompok tani yang mengelola kebun bibit di Melolo sejak tahun 2021.</p>'
            f'<h2 class="cap">“</h2>{paragraphs(P[3])}<div>M</div><p>{P[5][1:]}</p></div>'.replace(
                '<h2 class="cap">“</h2>', ""
            )
        ),
        [
            "P" + P[1][1:].replace("etua", "etani tua", 1),
            "Ada enam kelompok tani yang mengelola kebun bibit di Melolo sejak tahun 2021.",
            P[3],
            P[5],
        ],
    ),
    Case(
        "a letter that is a word of its own",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:3])}<p><b>A</b> menjadi inisial yang dipakai penyidik untuk tersangka dalam perkara '
            "pencurian benih itu.</p></div>"
        ),
        [*P[:3], "A menjadi inisial yang dipakai penyidik untuk tersangka dalam perkara pencurian benih itu."],
    ),
    Case(
        "a story that only the program's data hold, as HTML in an assignment",
        page(
            f'<div id="app"><h1>{TITLE}</h1><div class="loading">Memuat</div></div>',
            end='<script>window.__NUXT__={"data":[{"terkait":[{"judul":"Lain","isi":"<p>'
            + OTHER[0]
            + "</p><p>"
            + OTHER[1]
            + "</p><p>"
            + OTHER[2]
            + '</p>"}],"berita":{"judul":"'
            + TITLE
            + '","isi":"'
            + "".join(f"\\u003cp\\u003e{text}\\u003c/p\\u003e" for text in P)
            + '"}}]};</script>',
        ),
        P,
    ),
    Case(
        "a story that only the program's data hold, as blocks",
        page(
            f'<div id="root"><h1>{TITLE}</h1></div>',
            end='<script type="application/json" id="store">{"article":{"headline":"'
            + TITLE
            + '","blocks":['
            + ",".join(f'{{"type":"paragraph","data":{{"text":"{text}"}}}}' for text in P[:5])
            + "]}}</script>",
        ),
        P[:5],
    ),
    Case(
        "the first paragraph in a box above the text",
        page(
            f'<article>{H1}<section class="intro"><p>{P[0]}</p></section><img src="/f/1.jpg" width="800"><small>Panen di Kambata. '
            f'Foto: Dok. Desa</small><section class="article-body">{paragraphs(*P[1:])}</section></article>'
        ),
        P,
    ),
    Case(
        "the first paragraph as a subheading above the text",
        page(
            f'<article><header>{H1}</header><h2 class="lead">{P[0]}</h2><div class="entry-content">{paragraphs(*P[1:])}</div></article>'
        ),
        P,
    ),
    Case(
        "a standfirst above a text that begins by itself",
        page(
            f'<article>{H1}<h2 class="summary">Hujan yang berhenti sejak Mei membuat sorgum masak lebih cepat dan hasilnya naik.</h2>'
            f'<div class="entry-content">{paragraphs(*P)}</div></article>'
        ),
        P,
    ),
    Case(
        "the last paragraphs in a box below the text",
        page(
            f'<article>{H1}<div class="article-content">{paragraphs(*P[:3])}</div><div class="ads-tengah">Iklan</div>'
            f'<div class="more-text"><div class="inner">{paragraphs(*P[3:])}</div></div><div class="tags"><a href="/tag/sorgum">'
            f"Sorgum</a></div></article>"
        ),
        P,
    ),
    Case(
        "the next story in a box of the same name",
        page(
            f'<div class="berita">{H1}<div class="detail-text">{paragraphs(*P)}</div></div>'
            f'<div class="berita"><h1>Dua Jembatan Gantung di Karera Ditutup Sementara</h1><div class="detail-text">'
            f"{paragraphs(*OTHER)}</div></div>"
        ),
        P,
    ),
    Case(
        "the next stories as articles in the box of the text",
        page(
            f'<div class="teks"><article>{H1}{paragraphs(*P)}</article>'
            f'<article><h2><a href="/read/2025/07/13/jembatan-karera">Dua Jembatan Gantung di Karera Ditutup Sementara</a></h2>'
            f"{paragraphs(*OTHER)}</article></div>"
        ),
        P,
    ),
    Case(
        "paragraphs divided by blank lines in one element",
        page(
            f'{H1}<div class="teks whitespace-pre-wrap">' + "\n\n".join(P) + "</div>",
        ),
        P,
    ),
    Case(
        "paragraphs divided by blank lines in preformatted text",
        page(f'{H1}<div class="teks"><pre>' + "\n\n".join(P) + "</pre></div>"),
        P,
    ),
    Case(
        "a quotation set apart that repeats the text",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:3])}<div class="pull-quote"><p>“Sorgum tidak memilih tempat”</p><span>— Rambu Ana'
            f"</span></div>{paragraphs(*P[3:5])}</div>"
        ),
        P[:5],
    ),
    Case(
        "a quotation that stands nowhere else",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:3])}<blockquote><p>Kami akan menanam lagi pada bulan November nanti.</p></blockquote>'
            f"{paragraphs(*P[3:5])}</div>"
        ),
        [*P[:3], "Kami akan menanam lagi pada bulan November nanti.", *P[3:5]],
    ),
    Case(
        "the parts of a series at the end",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:5])}<ul><li>Bagian Pertama: <a href="/read/2025/07/12/bagian-1">Ladang di Antara '
            "Batu</a></li><li>Bagian Kedua: Panen Dua Pekan Lebih Awal</li><li>Bagian Ketiga: "
            '<a href="/read/2025/07/16/bagian-3">Sorgum di Dapur Sekolah</a></li></ul></div>'
        ),
        P[:5],
    ),
    Case(
        "short codes that nothing has carried out",
        page(
            f'{H1}<div class="teks"><p>[et_pb_section fb_built="1"][et_pb_text admin_label="Text"]</p>{paragraphs(*P[:2])}'
            f'<p>[the_ad_group id="17"]</p><p>[su_highlight]{P[2]}[/su_highlight]</p><p>[gallery ids="1,2,3" size="large"]</p>'
            f"{paragraphs(*P[3:5])}<p>[/et_pb_text][/et_pb_section]</p></div>"
        ),
        P[:5],
    ),
    Case(
        "paragraphs that a style makes of inline elements",
        page(
            f'{H1}<div class="teks">'
            + "".join(f'<font class="par">{text[:20]}<i>{text[20:40]}</i>{text[40:]}</font>' for text in P)
            + "</div>",
            head="<style>.teks .par{display:block;margin:1em 0}</style>",
        ),
        P,
    ),
    Case(
        "a table of data with a flag before each name",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:2])}<table><thead><tr><td>No</td><td>Kelompok<br>tani</td><td>Ton</td></tr></thead>'
            '<tr><td>1</td><td><img src="/b/1.svg"><a href="/k/1">Tana Humba</a></td><td>21</td></tr><tr><td>2</td><td><img '
            'src="/b/2.svg"><div>Mila</div><div>Ate</div></td><td>18</td></tr></table>'
            f"{paragraphs(*P[2:4])}</div>"
        ),
        [*P[:2], "No | Kelompok tani | Ton\n1 | Tana Humba | 21\n2 | Mila Ate | 18", *P[2:4]],
    ),
    Case(
        "a page of a film with a list of others",
        page(
            f'<article>{H1}<video src="/v/1.mp4"></video><div class="ket">{paragraphs(P[1])}</div><h4>Tonton juga</h4>'
            + "".join(
                f'<div><a href="{link}">{text}</a> <em>Durasi 03:2{n}</em></div>'
                for n, (link, text) in enumerate(TEASERS)
            )
            + "</article>"
        ),
        [P[1]],
    ),
    Case(
        "ads of shops in boxes of unheard-of names",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:2])}<div class="zx-ad-slot9"><p>Bengkel Kuda Sandel, ganti oli dan ban, buka tiap hari.</p></div>'
            f'{paragraphs(*P[2:4])}<div id="iklanTengah3"><p>Katering Ina Boko, nasi kotak untuk rapat dan pesta, pesan sehari sebelumnya.</p>'
            f"</div>{paragraphs(P[4])}</div>"
        ),
        P[:5],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_story_and_nothing_else(case: Case) -> None:
    assert body(case.html) == case.expected


def test_what_a_page_repeats_is_named_among_what_was_removed() -> None:
    case = next(case for case in CASES if case.name.startswith("a text that stands twice"))
    found = read(case.html)
    assert [removed.text for removed in found.removed if "again" in removed.rule] == case.expected


@pytest.mark.parametrize(
    "printed",
    [
        "Warga Kambata: &amp;#8220;Sorgum Kami Laku&amp;#8221; &amp;amp; Harga Naik",
        "Warga Kambata: &amp;ldquo;Sorgum Kami Laku&amp;rdquo; &amp; Harga Naik",
    ],
)
def test_a_title_that_was_escaped_twice(printed: str) -> None:
    for main in (
        f'<div class="teks">{paragraphs(*P)}</div>',
        f'<h1>{printed}</h1><div class="teks">{paragraphs(*P)}</div>',
    ):
        assert read(page(main, title=printed)).title == "Warga Kambata: “Sorgum Kami Laku” & Harga Naik"


@pytest.mark.parametrize(
    ("heading", "claim"),
    [
        ("Jadwal Kapal Agustus 2025 | Sabana", "Jadwal Kapal Agustus 2025 | Sabana"),
        ("Jadwal Imsakiyah Hari Ini: Swara", "Jadwal Imsakiyah Hari Ini: Swara"),
        (
            "Bupati Lepas 400 Calon Jemaah Haji di Lapangan Pahlawan Waingapu",
            "Bupati Lepas 400 Calon Jemaah Haji di Lapangan",
        ),
    ],
)
def test_a_headline_keeps_all_of_its_words(heading: str, claim: str) -> None:
    html = page(f'<h1>{heading}</h1><div class="teks">{paragraphs(*P)}</div>', title=claim)
    assert read(html).title == heading


def test_a_headline_loses_the_name_of_its_site() -> None:
    html = page(f'<h1>{TITLE} - Swara Sabana</h1><div class="teks">{paragraphs(*P)}</div>')
    assert read(html).title == TITLE


def test_values_that_no_template_has_filled_in() -> None:
    head = (
        '<meta name="author" content="<%= penulis %>"><meta property="og:image" content="https://swarasabana.example/${foto}">'
        '<meta property="og:description" content="%%excerpt%%"><script type="application/ld+json">{"@type":"NewsArticle",'
        '"headline":"{$judul}","datePublished":"undefined","author":{"@type":"Person","name":"{{ penulis }}"}}</script>'
    )
    found = read(page(f'{H1}<div class="teks">{paragraphs(*P)}</div>', head=head))
    assert (found.title, found.authors, found.lead_image) == (TITLE, [], None)
    assert found.published_at is not None and found.published_at.isoformat() == "2025-07-14T09:30:00+08:00"


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="canonical" href="swarasabana.example/read/2025/07/14/petani-kambata-panen-sorgum">',
        '<link rel="canonical" href="swarasabana.example/read/2025/07/14/petani-kambata-panen-sorgum?utm_medium=social">',
        '<base href="/"><link rel="canonical" href="read/2025/07/14/petani-kambata-panen-sorgum">',
        '<base href="https://swarasabana.example/read/"><link rel="canonical" href="2025/07/14/petani-kambata-panen-sorgum">',
        '<link rel="canonical" href="https://swarasabana.example/https://swarasabana.example/read/2025/07/14/petani-kambata-panen-sorgum">',
    ],
)
def test_the_address_that_a_page_gives_itself(link: str) -> None:
    found = read(page(f'{H1}<div class="teks">{paragraphs(*P)}</div>', head=link), URL + "?fbclid=1")
    assert found.url == URL


def test_pictures_are_found_from_the_base_of_the_page() -> None:
    main = f'{H1}<figure><img src="foto/7.jpg" width="900"><figcaption>Panen.</figcaption></figure><div class="teks">{paragraphs(*P)}</div>'
    found = read(page(main, head='<base href="https://cdn.swarasabana.example/media/">'))
    assert found.lead_image is not None and found.lead_image.url == "https://cdn.swarasabana.example/media/foto/7.jpg"
