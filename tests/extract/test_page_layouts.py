"""The same kinds of fault in other systems' markup: utility classes, Bootstrap, Joomla, Drupal, Blogger, tables, programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.extract.test_page_faults import OTHER, TITLE, P, page, paragraphs, read

AD = "Bengkel Las Jaya Abadi, melayani pagar dan kanopi dengan harga bersaing."
COMMENTS = [
    ("Petrus", "15 Juli 2025 07:11", "Semoga harganya bertahan sampai musim panen berikutnya tiba, kasihan petani."),
    ("Mama Rambu", "2 jam yang lalu", "Di kampung kami juga ada yang mulai menanam, tetapi burung pipit masih banyak."),
]
HEAD = f"<h1>{TITLE}</h1>"
TYPE = "text-3xl font-bold"


def story(*texts: str, end: str = "") -> str:
    return f'{HEAD}<div class="prose">{paragraphs(*texts)}{end}</div>'


def listed(comments: list[tuple[str, str, str]], form: str) -> str:
    return "".join(form.format(who=who, when=when, said=said) for who, when, said in comments)


NEXT = f'<h2 class="{TYPE}">Dua Jembatan Gantung di Karera Ditutup Sementara</h2><div class="prose">{paragraphs(*OTHER)}</div>'
CALL = "<script>window.__NUXT__=(function(a){return {data:[{post:{title:a,body:BODY}}]}}(1))</script>"
NUXT = CALL.replace("BODY", json.dumps(paragraphs(*P)))
INERTIA = json.dumps({"component": "Berita", "props": {"post": {"title": TITLE, "body": paragraphs(*P)}}}).replace(
    '"', "&quot;"
)

BODIES = {
    "next story set as the first, nothing around": f'<h1 class="{TYPE} leading-tight">{TITLE}</h1><div class="prose mt-6">'
    f"{paragraphs(*P)}</div><hr>{NEXT}",
    "next post of a blog, its headline a link": f'<div class="post hentry first"><h3 class="post-title">{TITLE}</h3>'
    f'<div class="post-body entry-content">{paragraphs(*P)}</div></div><div class="post hentry"><h3 class="post-title">'
    f'<a href="/read/2025/07/12/jembatan">Dua Jembatan Gantung di Karera Ditutup</a></h3><div class="post-body entry-content">'
    f"{paragraphs(*OTHER, *OTHER)}</div></div>",
    "comments in a definition list": story(
        *P, end="<h4>Tanggapan Pembaca</h4><dl>" + listed(COMMENTS, "<dt>{who} {when}</dt><dd>{said}</dd>") + "</dl>"
    ),
    "comments in rows of a grid": story(
        *P,
        end="<h5>Komentar</h5>"
        + listed(COMMENTS, '<div class="row"><div><b>{who}</b><br><em>{when}</em><p>{said}</p></div></div>'),
    ),
    "a label above an ad": story(
        *P[:3], end=f'<div class="my-6"><span class="text-xs">Advertisement</span><p>{AD}</p></div>{paragraphs(*P[3:])}'
    ),
    "an ad plugin's slot": story(*P[:3], end=f'<div class="wpads-slot"><p>{AD}</p></div>{paragraphs(*P[3:])}'),
    "Joomla's plugins": story(
        *P[:3],
        end=f"<p>{{youtube}}a8s7df{{/youtube}}</p><p>{{loadposition iklan1}}</p>{paragraphs(*P[3:])}<p>{{module 112}}</p>",
    ),
    "Drupal's media": story(*P[:3], end=f'<p>[[{{"fid":"211","type":"media"}}]]</p>{paragraphs(*P[3:])}'),
    "a list of the series": story(
        *P,
        end='<p>Seri liputan ini:</p><ol><li><a href="/read/2025/07/01/lumbung">Lumbung yang Kosong di Bulan Mei</a></li>'
        f'<li>{TITLE}</li><li><a href="/read/2025/07/02/benih">Benih dari Melolo untuk Enam Desa</a></li></ol>',
    ),
    "a pull quote with the name beside it": story(
        *P, end='<div class="quote-besar"><q>Kami menanam di antara batu.</q> <span>Rambu Ana</span></div>'
    ).replace("batu, tetapi sorgum", "batu. Tetapi sorgum"),
    "the date below the story": story(*P, end='<p class="text-sm">14/07/2025 09:30 WITA</p>'),
    "the date behind the lede": f'{HEAD}<p class="lead">{P[0]}</p><small>14 Juli 2025</small><div class="isi">{paragraphs(*P[1:])}</div>',
    "a bold lede above the picture": f'<table><tr><td><font size="5"><b>{TITLE}</b></font><br><b>{P[0]}</b><br>'
    f'<img src="/f.jpg" width="600"><br>{paragraphs(*P[1:])}</td></tr></table>',
    "a program's call": f"<h1>{TITLE}</h1><div class=memuat></div>{NUXT}",
    "a program's attribute": f'<div id="app" data-page="{INERTIA}"></div>',
    "a subheading in bold that opens lists elsewhere": story(*P[:5], end=f"<p><b>Lainnya</b></p><p>{P[5]}</p>"),
    "a bar that names the page above a headline of other words": f'<div class="melayang"><h1>{TITLE}</h1></div><article class="isi">'
    f"<h1>Janji yang Ditepati</h1>{paragraphs(*P)}</article>",
    "sections of one article, their headings set as the headline": f'<article><section class="bagian pertama"><h1 class="'
    f'gaya gaya--besar">{TITLE}</h1>{paragraphs(*P[:3])}</section><section class="bagian"><h3 class="gaya gaya--besar">Benih dari '
    f'Melolo Desa</h3>{paragraphs(*P[3:])}</section><section class="bagian">{paragraphs(*OTHER[1:])}</section></article>',
    "items of a list, heading and picture in one element": "".join(
        f'<div class="butir butir-gambar"><h2>{text}</h2><img src="/{n}.jpg"></div>' for n, text in enumerate(P)
    ).join((HEAD, "")),
}
SECTIONS = "sections of one article, their headings set as the headline"
SUBHEAD = "a subheading in bold that opens lists elsewhere"


@pytest.mark.parametrize("name", BODIES)
def test_the_body_is_the_story(name: str) -> None:
    found = read(page(BODIES[name])).body.split("\n\n")  # type: ignore[union-attr]
    wanted = P if name != SUBHEAD else [*P[:5], "Lainnya", P[5]]
    if name == SECTIONS:
        wanted = [*P[:3], "Benih dari Melolo Desa", *P[3:], *OTHER[1:]]
    if "pull quote" in name:
        wanted = [text.replace("batu, tetapi sorgum", "batu. Tetapi sorgum") for text in P]
    assert found == wanted


def test_what_is_for_every_screen_hides() -> None:
    hidden = "<p class='kata-kunci'>panen sorgum sumba timur kata kunci berita terbaru hari ini.</p>"
    html = story(*P[:3], end=hidden + paragraphs(*P[3:]))
    for condition, out in (("screen", True), ("only screen and (max-width: 600px)", False)):
        style = f"<style>@media {condition}{{.kata-kunci{{visibility:hidden}}}}</style>"
        assert ("kata kunci" not in (read(page(html, head=style)).body or "")) is out


def test_a_digest_keeps_its_parts() -> None:
    """Subheadings in the same container, each above a paragraph with a dateline: one article."""
    parts = "".join(f"<h2>Kabar dari Tempat Lain {n}</h2><p>{text}</p>" for n, text in enumerate(OTHER))
    assert all(text in (read(page(story(*P, end=parts))).body or "") for text in OTHER)


FIELDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "address in url()": ('<div class="lazy" data-bg="url(/m/sorgum.webp)"></div>', "", {"picture": "sorgum.webp"}),
    "a byline for each author": (
        '<div class="penulis">Oleh <span class="fn">Rambu Dewi</span></div><div class="penulis">Oleh <span class="fn">Umbu Laki</span></div>',
        "",
        {"authors": ["Rambu Dewi", "Umbu Laki"]},
    ),
    "a box about the author above the text": (
        '<div class="author-box">Oleh <a href="/author/r">Rambu Dewi</a> <span>Kontributor</span> <a href="#">Bagikan</a> <a href="#k">0 Komentar</a></div>',
        "",
        {"authors": ["Rambu Dewi"]},
    ),
    "labels between dots": (
        '<p class="byline">Written by Rambu Dewi • Follow • 3 min read</p>',
        "",
        {"authors": ["Rambu Dewi"]},
    ),
    "a middle name": (
        "",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","givenName":"Rambu",'
        '"additionalName":"A.","familyName":"Dewi"}}</script>',
        {"authors": ["Rambu A. Dewi"]},
    ),
    "a template's byline": (
        '<div class="author">{{ author }}</div>',
        '<meta name="author" content="[[+author]]"><meta property="og:image" content="https://swarasabana.example/undefined">',
        {"authors": [], "picture": None},
    ),
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name: str) -> None:
    top, head, wanted = FIELDS[name]
    article = read(page(f'{HEAD}{top}<div class="isi">{paragraphs(*P)}</div>', head=head))
    if "authors" in wanted:
        assert article.authors == wanted["authors"]
    if "picture" in wanted:
        found = article.lead_image.url.rsplit("/", 1)[-1] if article.lead_image else None
        assert found == wanted["picture"]


DATES = {
    "the change first, the publication behind it": (
        '<time class="updated" datetime="2025-07-15T10:05:00+08:00">Diubah 15 Juli 2025 10:05 | Dibuat 14 Juli 2025 09:30</time>',
        "2025-07-14T09:30",
    ),
    "two labelled times, the exact one that of the change": (
        '<time datetime="2025-07-15T10:05:00+08:00">Terbit: 14 Juli 2025 09:30 WITA - Diperbarui: 15 Juli 2025 10:05 WITA</time>',
        "2025-07-14T09:30",
    ),
    "the Islamic date in figures": ("<div>14-7-2025 M (18-1-1447 H) 09:30 WITA</div>", "2025-07-14T09:30"),
    "a running clock": ('</div><span id="jam">Kamis, 17 Juli 2025 | 19:20:11 WIB</span><div>', None),
}


@pytest.mark.parametrize("name", DATES)
def test_dates(name: str) -> None:
    printed, wanted = DATES[name]
    main = f'{HEAD}{printed}<div class="isi">{paragraphs(*P)}</div>'
    if wanted is None:
        main = f"{printed}{HEAD}<div>{paragraphs(*P)}</div><small>Kamis, 17 Juli 2025</small>"
    found = read(page(main, dated=False), "https://swarasabana.example/read/panen-sorgum").published_at
    assert (found.isoformat()[:16] if found else None) == wanted


def test_weather_below_the_text_is_no_date() -> None:
    below = "<div><b>Cuaca Kamis, 17 Juli 2025</b> Cerah</div><div>Terakhir dimuat 17/07/2025 19:01</div>"
    article = read(page(story(*P) + below, dated=False), "https://swarasabana.example/read/panen-sorgum")
    assert article.published_at is None


def test_a_printed_headline_keeps_its_place() -> None:
    """ "– Ambon" in a heading is a place; the title behind it names the site as well."""
    title = "Jadwal Kapal Pekan Ini – Ambon"
    html = page(story(*P).replace(TITLE, title), title=title).replace("Swara Sabana", "Ambon Pos")
    assert read(html, "https://ambonpos.example/read/jadwal").title == title


CARDS = "".join(
    f'<li><article><a href="/read/2025/07/{n}/kabar"><h3>Kabar Nomor {n} dari Pelabuhan Kecil di Pesisir</h3></a><div>KABAR | '
    f"{n} Juli 2025 {OTHER[n % 3]}</div></article></li>"
    for n in range(1, 13)
)


def test_a_feed_longer_than_the_story_is_not_the_story() -> None:
    html = page(f'<div class="q1">{HEAD}<div class="q2">{paragraphs(*P[:3])}</div><ul class="q3">{CARDS}</ul></div>')
    assert read(html).body == "\n\n".join(P[:3])


UNMARKED = {
    "a credit at its end": ("Panen sorgum di Kambata. (Kabarniaga.id)", "Panen sorgum di Kambata.", "Kabarniaga.id"),
    "words without an end mark": ("Rambu Ana mengangkat karung sorgum ke gudang desa", None, None),
    "a name alone": ("Rambu Dewi", "", None),
    "a sentence": ("Hujan berhenti lebih awal dan petani memanen tanpa menunggu.", "", None),
}


@pytest.mark.parametrize("name", UNMARKED)
def test_a_line_behind_the_lead_picture(name: str) -> None:
    """A caption that nothing marks, by its place and its credit or shape; a name there may be the writer's."""
    said, wanted, credit = UNMARKED[name]
    html = page(
        f'{HEAD}<div><img src="/f.jpg" width="800"></div><div>{said}</div><div class="isi">{paragraphs(*P)}</div>'
    )
    image = read(html).lead_image
    assert image is not None
    assert (image.caption, image.credit) == (said if wanted is None else wanted or None, credit)


def test_tags_at_the_end_of_the_text() -> None:
    links = [("/tag/sorgum", "sorgum"), ("/tag/sumba-timur", "sumba timur")]
    plain = "".join(f'<a href="{link}">{name}</a>' for link, name in links)
    hashed = "".join(f'<li><a href="/cari?q={name}">#{name}</a></li>' for _, name in links)
    for end in (f"<div>{plain}</div>", f"<ul>{hashed}</ul>"):
        article = read(page(story(*P, end=end)))
        assert article.tags == ["sorgum", "sumba timur"]
        assert article.body == "\n\n".join(P)


def test_a_cloud_of_the_portals_tags_is_none_of_the_articles() -> None:
    cloud = "".join(
        f'<a href="/tag/{n}/">Rubrik {n}</a>' for n in ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh")
    )
    assert read(page(story(*P) + f"<div><h4>Tag</h4><div>{cloud}</div></div>")).tags == []


def test_a_sentence_that_is_the_caption_too_stays() -> None:
    """The caption stands under the picture above the story; the story says the same sentence further down."""
    for place in (3, 5):
        html = f'{HEAD}<figure><img src="/f.jpg" width="800"></figure><p class="caption">{P[place]}</p><div class="isi">{paragraphs(*P)}</div>'
        assert read(page(html)).body == "\n\n".join(P)


def test_a_standfirst_is_named_among_what_was_removed() -> None:
    summary = "Petani panen lebih awal dan pemerintah berjanji membeli sebagian hasilnya untuk dapur sekolah di desa."
    article = read(page(f'{HEAD}<p class="summary">{summary}</p><div class="isi">{paragraphs(*P)}</div>'))
    assert article.body == "\n\n".join(P)
    assert [removed.rule for removed in article.removed if removed.text == summary] == ["markup: standfirst"]


def test_a_long_standfirst_beside_the_headline_is_not_the_story() -> None:
    """Headline and standfirst share a box; the text behind it has no headline of its own."""
    more = "Kepala dusun mencatat tujuh belas keluarga yang menyimpan benih sendiri, di kaleng dan di loteng rumah panggung."
    lede, rest = (
        " ".join(P[:5]),
        [*OTHER, P[5], more, more.replace("Kepala dusun mencatat", "Tetua adat menyebut lebih dari")],
    )
    main = f'<div class="pembuka">{HEAD}<div class="pengantar"><p>{lede}</p></div></div><div class="isi-teks">'
    assert read(page(f"{main}{paragraphs(*rest)}</div>")).body == "\n\n".join([lede, *rest])


def test_a_header_with_a_long_standfirst_is_not_the_story() -> None:
    """What is in a <header> heads the story, however long it is; the story may open with a subheading."""
    lede = " ".join(P[:5])
    text = f"<section><h3>Benih dari Melolo</h3>{paragraphs(*OTHER, P[5])}</section>"
    found = read(page(f"<article><header>{HEAD}<p>{lede}</p></header>{text}</article>")).body
    assert found == "\n\n".join([lede, "Benih dari Melolo", *OTHER, P[5]])


def test_a_subheading_that_says_what_the_headline_says_begins_no_story() -> None:
    """The headline is printed with the site's name behind it, and the article is all in one element."""
    main = f"<article><h1>{TITLE} – Swara Sabana</h1>{paragraphs(*P[:3])}<h2>{TITLE}</h2>{paragraphs(*P[3:])}</article>"
    assert (read(page(main)).body or "").startswith("\n\n".join(P[:3]))


def test_a_teaser_with_a_containers_name_is_not_the_story() -> None:
    """The teaser stands in an <article> of its own, and the headline's holds a text in an element without a name."""
    teaser = f'<article class="kartu"><div class="pengantar entry-content">{paragraphs(*OTHER, *OTHER)}</div></article>'
    main = f'<article>{HEAD}<div class="utama">{paragraphs(*P)}</div></article><div class="lain-lain">{teaser}</div>'
    assert read(page(main)).body == "\n\n".join(P)


@pytest.mark.parametrize("setting", ['class="judul"', ""])
def test_the_next_stories_in_articles_of_their_own(setting: str) -> None:
    """A standfirst stands above each headline, set as the page's own is, and nothing in it leads elsewhere."""
    form = '<article class="kisah"><header class="kepala">{lede}<h2 {set}>{title}</h2></header><div class="teks">{text}</div></article>'
    told = [("", TITLE, P), *((f"<p>{OTHER[n % 3]}</p>", f"Jembatan Nomor {n}", OTHER * 3) for n in range(8))]
    main = "".join(
        form.format(lede=lede, set=setting, title=name, text=paragraphs(*texts)) for lede, name, texts in told
    )
    assert read(page(f'<div class="daftar">{main}</div>')).body == "\n\n".join(P)


@pytest.mark.parametrize("box", ['<div class="teks">', ""])
def test_a_text_that_stray_end_tags_close_early_goes_on(box: str) -> None:
    """An ad's code ends elements that it did not begin: the rest of the story lies outside of all that holds its start."""
    ends = "</div>" * (4 if box else 3)
    main = f'<div class="kolom"><div class="tulisan">{HEAD}{box}{paragraphs(*P)}{ends}{paragraphs(*OTHER)}'
    assert read(page(main)).body == "\n\n".join([*P, *OTHER])
    assert read(page(main.replace(paragraphs(*OTHER), paragraphs(OTHER[0])))).body == "\n\n".join(P)
