"""From blocks to a body: what goes and by which rule, what stays, and the fields that the clean text tells."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy.settings import Settings

from crawler.blocks import Block
from crawler.items import Article
from crawler.record_parts import Image, Removed
from pipelines.body import clean, clean_batch
from pipelines.boilerplate.rules import Phrase, phrase_rule
from pipelines.boilerplate.verdicts import Rule
from pipelines.clean import Clean
from pipelines.judge.judge import judge
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore
from tests.pipelines.newsroom import as_item, put, story

FIRST = (
    "ENDE, KabarKita – Pemerintah desa membuka kebun bibit di lereng timur, dan puluhan warga datang membawa cangkul "
    "sejak pagi buta."
)
SECOND = "“Bibit ini milik semua orang,” kata kepala desa itu kepada warga yang berkumpul di bawah pohon beringin tua."
LAST = (
    "Kebun itu akan dirawat bergiliran oleh enam kelompok tani sampai musim tanam berikutnya tiba pada bulan Desember."
)


def article(*blocks: Block | str, **fields: Any) -> Article:
    url = "https://kabarkita.test/kebun-bibit-dibuka-warga/"
    made = [Block(block, "p") if isinstance(block, str) else block for block in blocks]
    return Article(url, url, **({"title": "Kebun Bibit Dibuka Warga"} | fields), blocks=made)


def cleaned(*blocks: Block | str, **fields: Any) -> Article:
    made = article(*blocks, **fields)
    clean(made, Memory(InMemoryStore(), "kabarkita"))
    return made


LINKED = "https://kabarkita.test/jembatan-gantung-selesai-dibangun/"


def link(text: str, to: str = LINKED) -> Block:
    return Block(text, "p", links=(to,), link_share=1.0)


def test_the_body_is_paragraphs_divided_by_blank_lines_and_all_that_went_is_named() -> None:
    made = cleaned(
        Block("Kebun Bibit Dibuka Warga", "h2"),
        FIRST,
        "Iklan",
        SECOND,
        Block("Foto: Istimewa", "figcaption", ("figure", "figcaption")),
        Block("Merawat Bersama", "h3"),
        "Pasang iklan di sini",
        LAST + " (RO)",
        Block("Bagikan", "div", ("div.share-box", "div")),
    )
    assert made.body == f"{FIRST}\n\n{SECOND}\n\nMerawat Bersama\n\n{LAST}"
    assert [(block.text, block.rule) for block in made.removed] == [
        ("Kebun Bibit Dibuka Warga", "title: the headline again"),
        ("Iklan", "phrase: advertisement label"),
        ("Foto: Istimewa", "markup: caption"),
        ("Pasang iklan di sini", "phrase: place your ad here"),
        ("Bagikan", "markup: share buttons"),
    ]
    assert made.signoff == "RO"
    assert made.dateline is not None
    assert (made.dateline.place, made.dateline.outlet) == ("Ende", "KabarKita")
    assert made.language == "id"
    assert made.kind == "news"
    assert "Kabupaten Ende" in {region.name for region in made.regions}


@pytest.mark.parametrize(
    "teaser",
    [
        [Block("Baca juga: Jembatan Gantung Selesai Dibangun", "p")],
        ["Baca Juga:", link("Jembatan Gantung Selesai Dibangun")],
        ["BACA JUGA :", link("Jembatan Gantung Selesai"), link("Pasar Malam Dibuka Lagi di Lapangan")],
        ["Baca juga", Block("Jembatan Gantung", "li", link_share=1.0), Block("Pasar Malam", "li", link_share=1.0)],
        ["Baca juga:", "Jembatan Gantung Selesai Dibangun Warga"],
        ["BACA JUGA Jembatan Gantung Selesai Dibangun Warga"],
        [link("Jembatan Gantung Selesai Dibangun")],
        [Block("Berita Terkait", "h4"), link("Jembatan Gantung Selesai"), link("Pasar Malam Dibuka Lagi")],
        [Block("Jembatan Gantung Selesai", "div", ("div.inline-related", "div"))],
    ],
)
def test_teasers_go_with_the_titles_below_them(teaser: list[Block | str]) -> None:
    made = cleaned(FIRST, *teaser, SECOND, LAST)
    assert made.body == f"{FIRST}\n\n{SECOND}\n\n{LAST}"
    assert len(made.removed) == len(teaser)


def test_a_storys_line_below_a_teaser_whose_title_went_by_itself_stays() -> None:
    """The label has its title already; what follows is the story's, though it is set like one."""
    teaser = Block("Jembatan Gantung Selesai Dibangun", "li", links=(LINKED,), link_share=1.0)
    made = cleaned(FIRST, Block("Baca Juga", "h4"), teaser, "2. Tanjung Bunga menerima 24 Paket Bibit", SECOND, LAST)
    assert "2. Tanjung Bunga menerima 24 Paket Bibit" in made.body
    assert len(made.removed) == 2


@pytest.mark.parametrize("label", ["Simak: ", "LIHAT : ", "Tonton | "])
def test_a_label_of_one_word_goes_before_a_headline_only(label: str) -> None:
    made = cleaned(
        FIRST, f"{label}Jembatan Gantung Selesai Dibangun Warga", f"{label}warga membawa bibit sendiri", LAST
    )
    assert made.body == f"{FIRST}\n\n{label}warga membawa bibit sendiri\n\n{LAST}"


@pytest.mark.parametrize("heading", ["2 Komentar", "Komentar (2)", "Tinggalkan komentar", "Tentang Penulis"])
def test_what_stands_below_a_heading_for_readers_or_the_author_is_no_story(heading: str) -> None:
    below = ["Maria Lado", "Semoga kebun ini dijaga bersama, sudah lama kami menunggu bibit seperti ini di desa kami."]
    end = SECOND[:-1] + " sampai petang."
    made = cleaned(FIRST, SECOND, LAST, FIRST[:-1] + " itu.", end, Block(heading, "h4"), *below)
    assert made.body is not None
    assert made.body.endswith(end)
    # A subheading of the story's own, and one with most of the story below it.
    assert below[1] in (cleaned(FIRST, SECOND, LAST, Block("Komentar Warga", "h4"), *below).body or "")
    assert LAST in (cleaned(FIRST, Block(heading, "h4"), SECOND, LAST).body or "")


def test_a_teaser_glued_to_a_paragraph_is_cut_off_and_named() -> None:
    tail = "Baca Juga: Jembatan Gantung Selesai Dibangun Warga"
    made = cleaned(f"{FIRST} {tail}", SECOND, f"{LAST} [Gambas:Video 20menit]")
    assert made.body == f"{FIRST}\n\n{SECOND}\n\n{LAST}"
    assert [block.text for block in made.removed] == [tail, "[Gambas:Video 20menit]"]


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah memasang iklan di koran selama sebulan.",
        "Baca juga buku itu sampai selesai, pesan gurunya.",
        "Beri komentar, kata guru itu kepada murid.",
        "Hak cipta milik negara, tegas Rahman.",
        "Berita ini dibuat untuk menipu warga, ungkap polisi.",
        "Dia juga: seorang petani, penyair, dan nelayan.",
        "Sumber air di desa itu kering sejak Mei.",
        "Foto itu diambil warga dari seberang sungai.",
        "“Kami tunggu,” katanya singkat. (Foto: tidak dibawa)",
        "Bupati Ende, Ketua DPRD, dan Camat.",
        "Harga cabai: Rp40.000.",
        "Editor film itu lahir di Ende.",
        "Rp1,2 miliar!",
    ],
)
def test_news_with_the_same_words_stays(text: str) -> None:
    assert text in cleaned(FIRST, text, SECOND, LAST).body.split("\n\n")


@pytest.mark.parametrize(
    "caption",
    [
        "Warga membawa cangkul ke kebun bibit. (Foto: Dok. Desa)",
        "Warga membawa cangkul ke kebun bibit /istimewa",
        "Warga membawa cangkul ke kebun bibit. Foto: Maria Wea",
        "Foto: Warga membawa cangkul ke kebun bibit",
        "Warga membawa cangkul ke kebun bibit. (ANTARA FOTO/Maria Wea)",
        "Warga membawa cangkul ke kebun bibit./dok.kabarkita.test",
    ],
)
def test_captions_styled_as_paragraphs_go(caption: str) -> None:
    made = cleaned(caption, FIRST, SECOND, LAST)
    assert made.body.startswith(FIRST)


def test_the_lead_images_caption_is_known_with_and_without_its_credit() -> None:
    image = Image("https://kabarkita.test/a.jpg", "Warga menanam bibit di lereng timur", "Maria Wea")
    for text in ("Warga menanam bibit di lereng timur", "Warga menanam bibit di lereng timur (Maria Wea)"):
        assert cleaned(text, FIRST, SECOND, LAST, lead_image=image).body.startswith(FIRST)


def test_what_stands_behind_the_signoff_goes_unless_it_is_another_part() -> None:
    made = cleaned(FIRST, SECOND, f"{LAST} (MW)", "Kabar Kita, kabar dari kampung")
    assert (made.signoff, made.removed[0].rule) == ("MW", "signoff: a line behind it")
    assert made.body.endswith(LAST)
    again = cleaned(FIRST, f"{SECOND} (MW)", *[f"{LAST} Bagian {n}." for n in range(6)])
    assert not again.removed


def test_a_summary_behind_the_desks_initials_is_the_story_told_again() -> None:
    summary = "Petani di Desa Kambata memanen sorgum dua minggu lebih awal karena hujan berhenti sejak Mei tahun ini."
    made = cleaned(FIRST, SECOND, f"{LAST} (mw/kabar)", summary)
    assert (made.signoff, made.removed[0].rule) == ("mw/kabar", "signoff: a line behind it")
    assert not cleaned(FIRST, SECOND, f"{LAST} (MW)", summary).removed


def test_the_portals_own_name_as_a_line_is_no_part_of_the_story() -> None:
    made = cleaned(FIRST, SECOND, LAST, "• KABARKITA")
    assert made.body.endswith(LAST)
    assert made.removed[0].rule == "title: the portal's own name"


def test_a_last_paragraph_that_a_reporter_signs_with_the_portals_address_is_no_caption() -> None:
    short = "Embung itu ditargetkan selesai sebelum musim hujan tiba pada bulan November mendatang."
    made = cleaned(FIRST, SECOND, f"{short} (kabar.com/bl)")
    assert (made.signoff, made.body.endswith(short)) == ("kabar.com/bl", True)
    assert cleaned(FIRST, SECOND, LAST, "(kabar.com/bl)").signoff == "kabar.com/bl"
    made = cleaned(FIRST, f"{short} (kabar.com/bl)", SECOND)
    assert made.removed[0].rule == "caption: ends in a picture's credit"


def test_what_a_story_lists_of_each_place_stays() -> None:
    facts = ["Alamat: Jalan Timor Raya nomor 12", "Jam buka: 08.00-22.00 WITA"]
    more = ["Alamat: Jalan Sudirman nomor 7", "Jam buka: 09.00-21.00 WITA"]
    made = cleaned(FIRST, *facts, SECOND, *more, LAST)
    assert all(line in made.body for line in [*facts, *more])
    assert "Alamat" not in cleaned(FIRST, facts[0], SECOND, LAST).body
    assert "Alamat" not in cleaned(FIRST, facts[0], SECOND, facts[0], LAST).body  # an ad said twice


def test_a_signoff_of_its_own_repeats_and_stays_a_signoff() -> None:
    articles = [story(n) for n in range(40)]
    for made in articles:
        made.blocks.append(Block("(Red)", "p"))
    clean_batch(articles)
    assert {made.signoff for made in articles} == {"Red"}
    assert not any(made.removed for made in articles)


def test_rows_of_a_table_are_lines_of_one_paragraph() -> None:
    rows = [Block("Desa | Bibit", "tr"), Block("Nangapanda | 40", "tr")]
    assert "\n\nDesa | Bibit\nNangapanda | 40\n\n" in cleaned(FIRST, *rows, LAST).body


def test_hidden_text_goes_but_not_the_rest_of_a_story_behind_a_button() -> None:
    assert (
        cleaned(FIRST, Block("kata kunci kebun bibit ende", "div", hidden=True), SECOND).body == f"{FIRST}\n\n{SECOND}"
    )
    parts = [Block(text, "p", hidden=True) for text in (SECOND, LAST)]
    assert cleaned(FIRST, *parts).body == f"{FIRST}\n\n{SECOND}\n\n{LAST}"


def test_a_wrapper_with_an_ads_name_does_not_cost_the_story() -> None:
    context = ("div.sponsored-content", "p")
    made = cleaned(*[Block(text, "p", context) for text in (FIRST, SECOND, LAST)])
    assert made.body == f"{FIRST}\n\n{SECOND}\n\n{LAST}"


def test_comments_go_however_long_they_are() -> None:
    context = ("div#comments.comments-area", "ol.comment-list", "li", "p")
    comments = [Block(f"{LAST} Pendapat saya yang ke-{n}.", "p", context) for n in range(20)]
    assert cleaned(FIRST, SECOND, *comments).body == f"{FIRST}\n\n{SECOND}"


def test_a_known_articles_title_goes_as_a_line_but_not_as_a_subheading() -> None:
    memory = Memory(InMemoryStore(), "kabarkita")
    memory.learn(story(1, title="Jembatan Gantung Selesai Dibangun"))
    made = article(
        FIRST, "Jembatan Gantung Selesai Dibangun", SECOND, Block("Jembatan Gantung Selesai Dibangun", "h3"), LAST
    )
    rules = [verdict.rule for verdict in judge(made, memory)]
    assert rules == ["", Rule.OTHER_TITLE, "", "", ""]


def test_links_to_files_other_sites_and_tags_stay() -> None:
    blocks = [
        link("Unduh daftar lengkap penerima bibit", "https://kabarkita.test/files/daftar-penerima-bibit.pdf"),
        link("Laporan lengkap lembaga pemantau hutan", "https://lembaga.example/laporan-hutan-tahun-ini/"),
    ]
    assert cleaned(FIRST, *blocks, SECOND).removed == []


def test_kinds_are_told() -> None:
    assert cleaned(FIRST, SECOND, LAST + " (ADV)").kind == "advertorial"
    assert cleaned(FIRST, SECOND, LAST, section="Siaran Pers").kind == "press-release"


def test_hosts_of_a_batch_do_not_learn_from_each_other() -> None:
    articles = [put(story(n, host="a.test"), "Kabar Sore", 1) for n in range(20)]
    alone = put(story(99, host="b.test"), "Kabar Sore", 1)
    clean_batch([*articles, alone])
    assert all(made.removed for made in articles)
    assert not alone.removed


def test_the_stage_cleans_counts_and_lets_what_is_gone_pass() -> None:
    state = InMemoryStore()
    declaration = SimpleNamespace(province_code="53")
    session = SimpleNamespace(declaration=declaration, portal="kabarkita", state=state)
    crawler: Any = SimpleCrawler(SimpleNamespace(session=session))
    stage = Clean.from_crawler(crawler)
    made = stage.process_item(as_item(article(FIRST, "Iklan", SECOND, LAST))).article
    assert made.body
    assert made.learned
    assert made.removed == [Removed("Iklan", "phrase: advertisement label", "ad")]
    gone = as_item(article(FIRST), event="gone")
    assert stage.process_item(gone).article.body == ""


class SimpleCrawler:
    """What the stages ask of a crawler."""

    def __init__(self, spider: object) -> None:
        self.spider = spider
        self.settings = Settings()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=120), st.sampled_from(["p", "h2", "li", "tr", "div"])), max_size=9)
)
def test_every_block_ends_in_the_body_or_in_removed(texts: list[tuple[str, str]]) -> None:
    blocks = [Block(text.strip() or "x", tag) for text, tag in texts]
    made = cleaned(*blocks)
    verdicts = judge(made, Memory(InMemoryStore(), "kabarkita"))
    out = [block.text for block, verdict in zip(blocks, verdicts, strict=True) if verdict.out]
    assert [removed.text for removed in made.removed if removed.text in out] == out
    for block, verdict in zip(blocks, verdicts, strict=True):
        if not verdict.rule and not made.signoff:
            assert block.text in made.body


def taken_out(*blocks: Block | str, others: int = 0) -> list[Removed]:
    """What is removed of an article, on a portal of which `others` more pages hold the same short lines."""
    made = article(*blocks)
    pages = [story(n, host="kabarkita.test") for n in range(others)]
    for page in pages:
        for block in made.blocks:
            if len(block.text) < 60:
                put(page, block.text)
    clean_batch([*pages, made])
    return made.removed


def test_a_removed_block_has_its_class_and_a_sponsor_the_same_key_everywhere() -> None:
    shown = taken_out(FIRST, "Baca juga: Panen Raya di Lembah", "- Toko Maju Jaya! -", SECOND, "Ikuti kami", others=9)
    assert [(one.kind, one.sponsor) for one in shown] == [
        ("other-article", None),
        ("sponsor", "toko maju jaya"),
        ("portal", None),
    ]
    alone = taken_out(FIRST, "toko maju jaya", SECOND, LAST)
    assert [(one.kind, one.sponsor) for one in alone] == [("sponsor", "toko maju jaya")]


def test_the_name_above_a_number_is_the_numbers_sponsor() -> None:
    shown = taken_out(FIRST, SECOND, "Pelangi Nusantara", "Hubungi 0812-3456-7890", LAST)
    assert [one.sponsor for one in shown] == ["pelangi nusantara", "pelangi nusantara"]


def test_the_name_of_a_row_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of phrases.toml is renamed: the sentence changes, what is removed does not."""
    texts = (
        FIRST,
        "Toko Lontar",
        "Info iklan 0812-3456-7890",
        "Baca juga:",
        "Panen Raya Jagung di Lembah",
        SECOND,
        LAST,
    )
    before = cleaned(*texts)

    def renamed(folded: str, linked: bool, heading: bool) -> Phrase | None:
        row = phrase_rule(folded, linked, heading)
        return replace(row, name=f"row {row.reason}") if row else None

    monkeypatch.setattr("pipelines.boilerplate.alone.phrase_rule", renamed)
    after = cleaned(*texts)
    assert len(before.removed) >= 3
    assert after.body == before.body
    assert [one.text for one in after.removed] == [one.text for one in before.removed]
    assert after.removed[0].rule != before.removed[0].rule or after.removed[1].rule != before.removed[1].rule


def test_a_last_heading_stays_where_it_is_a_sentence() -> None:
    """A story told in headings ends in one; a heading whose box was taken out says nothing by itself."""
    told = "Pohon pertama akan dipanen warga tahun depan."
    assert cleaned(FIRST, SECOND, Block(told, "h2")).body == f"{FIRST}\n\n{SECOND}\n\n{told}"
    for heading in ("Kabar dari Kebun Bibit Lain", "Dukung kami."):
        assert cleaned(FIRST, SECOND, Block(heading, "h2")).body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "line",
    [
        "November 2, 2025 3:53 PM EST",
        "Feb. 25, 2026, 4:35 PM EST",
        "Last updated on: Nov 2, 2025 at 15.53",
        "Published 11/02/25",
        "Posted on May 3, 2025",
        "Updated 2:30 PM ET",
        "10:30 am, May 3, 2025",
        "Published 2 Nov 2025, 3.53 p.m. (GMT)",
    ],
)
def test_the_day_and_clock_above_the_story_are_no_part_of_it(line: str) -> None:
    assert cleaned(line, LAST, SECOND).body == f"{LAST}\n\n{SECOND}"


def test_a_paragraph_of_two_quotations_is_no_quotation_set_apart() -> None:
    """It opens and ends with a mark, and says who speaks between: what repeats its first words is the one set apart."""
    said = "“Bibit ini milik semua orang,” kata kepala desa itu kepada warga yang datang. “Rawatlah ia.”"
    apart = Block("Bibit ini milik semua orang", "blockquote", ("div.isi", "blockquote.pull-quote"))
    assert cleaned(FIRST, apart, Block(said, "p", ("div.isi", "p")), LAST).body == f"{FIRST}\n\n{said}\n\n{LAST}"
