"""Other articles' headlines with excerpts on an article's page, below headings that say so; and stories that only look alike."""

from __future__ import annotations

import pytest

from tests.extract.test_page_faults import OTHER, TEASERS, TITLE, P, page, paragraphs, read

HEAD = f"<h1>{TITLE}</h1>"
EXCERPTS = [
    "Harga jagung pipil turun menjadi Rp4.200 per kilogram sesudah pasokan dari tiga kecamatan masuk pasar bersamaan.",
    "Kapal perintis tidak dapat sandar selama dua hari karena gelombang di selat mencapai hampir empat meter.",
    *OTHER[1:],
]
CARDS = "".join(
    f'<div class="b"><a href="{link}">{text}</a><p>{said}</p></div>'
    for (link, text), said in zip(TEASERS, EXCERPTS, strict=False)
)
LISTED = (
    "<ul>"
    + "".join(
        f'<li><span>Niaga</span> <h3><a href="{link}">{text}</a></h3>{said}</li>'
        for (link, text), said in zip(TEASERS[:2], EXCERPTS, strict=False)
    )
    + "</ul>"
)
SPANS = "<span>" + "".join(f'<span style="display:block">{text}</span>' for text in P) + "</span>"

BODIES = {
    "recommended inside the container, at its end": f'{HEAD}<div class="teks">{paragraphs(*P)}<h3>Rekomendasi Untuk Anda</h3>{CARDS}</div>',
    "a list between paragraphs": f'{HEAD}<div class="teks">{paragraphs(*P[:3])}<p><b>Berita Terkait:</b></p>{LISTED}{paragraphs(*P[3:])}</div>',
    "in a column beside paragraphs of spans": f'<div class="dua">{HEAD}{SPANS}<div class="k4"><div class="jd">Berita Populer</div>{CARDS}</div></div>',
    "in a column beside bare text": f'<div class="dua"><section>{HEAD}{"<p></p>".join(P)}</section>'
    f'<div class="k4"><h3>More Stories</h3><div>{CARDS}</div></div></div>',
    "a text that goes on under the same names as the part with the headline": f'<div class="luar"><div class="dalam satu-kolom">{HEAD}'
    f'{paragraphs(*P[:5])}</div><div class="dalam lebar"><img src="/p.jpg"></div><div class="dalam satu-kolom">{paragraphs(*P[5:])}</div></div>',
    "headlines with excerpts behind the container": f'{HEAD}<div class="story-body">{paragraphs(*P)}</div><div class="grup"><h2>Kolom Opini</h2>'
    + "".join(
        f'<h4>Tajuk <a href="{link}">{text}</a></h4><p>{said}</p>'
        for (link, text), said in zip(TEASERS, EXCERPTS, strict=False)
    )
    + "</div>",
    "more from a house of several words": f'{HEAD}<div class="teks">{paragraphs(*P)}<p><b>More from Swara Sabana Timur:</b></p><ul>'
    + "".join(f'<li><a href="https://lain.example{link}">{text}</a></li>' for link, text in TEASERS)
    + "</ul></div>",
    "bullets that are pictures": f'{HEAD}<div class="teks"><p>{P[0]}</p>'
    + "".join(f'<p><img src="/titik.gif" width="8" height="11">{text}</p>' for text in P[1:])
    + "</div>",
    "a slide show inside the text": f'{HEAD}<div class="teks">{paragraphs(*P[:4])}<div class="galeri slideshow"><ul><li><img src="/1.jpg">'
    "<h4>Sorgum Kambata</h4><p>Karung sorgum menunggu truk di depan gudang desa yang baru selesai dibangun.</p></li><li>"
    '<img src="/2.jpg"><h4>Sorgum Kambata</h4><p>Rambu Ana memilih benih untuk musim tanam berikutnya.</p></li></ul></div>'
    f"{paragraphs(*P[4:])}</div>",
    "an English theme's tools": f'{HEAD}<div class="teks"><div>Story Tools</div><ul><li>e-mail this story</li><li>print this story</li>'
    f"<li>order a reprint</li></ul>{paragraphs(*P)}</div>",
    "a film's length and source": f'{HEAD}<div class="teks">{paragraphs(*P[:2])}<div>02:12 - Source: Swara TV</div>{paragraphs(*P[2:])}</div>',
}


@pytest.mark.parametrize("name", BODIES)
def test_the_body_is_the_story(name: str) -> None:
    assert (read(page(BODIES[name])).body or "").split("\n\n") == P


RECOMMENDED = [
    ("https://lain.example/kebun-bibit", "Kebun bibit sorgum milik enam kelompok tani"),
    ("https://lain.example/gudang", "Gudang desa yang kering sepanjang tahun"),
]


@pytest.mark.parametrize("heading", ["Rekomendasi", "Rekomendasi Petani Sorgum"])
def test_what_a_story_recommends_stays(heading: str) -> None:
    """Items that lead to other sites, or below a heading that says more than "other articles"."""
    site = "https://lain.example" if heading == "Rekomendasi" else ""
    items = "".join(
        f'<div><a href="{link.replace("https://lain.example", site)}">{text}</a><p>{said}</p></div>'
        for (link, text), said in zip(RECOMMENDED, EXCERPTS, strict=False)
    )
    body = read(
        page(f'{HEAD}<div class="teks">{paragraphs(*P[:3])}<h3>{heading}</h3>{items}{paragraphs(*P[3:])}</div>')
    ).body
    assert all(text in (body or "") for text in [*EXCERPTS[:2], *P])
