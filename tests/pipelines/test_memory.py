"""The repetition memory: what shows itself by repeating goes, what merely repeats stays."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.blocks import Block
from crawler.items import Article
from pipelines.body import clean_batch
from pipelines.repetition.memory import FORGET_ONCE, Memory
from pipelines.repetition.store import InMemoryStore
from tests.pipelines.newsroom import put, story

SPONSORS = ["toko cat pelangi", "Rental Mobil Bintang", "SALON ANGGREK", "bengkel pak deus", "Kopi Colol Asli"]


def removed(articles: list[Article]) -> dict[str, str]:
    """All that was taken out of a batch, with the rule."""
    clean_batch(articles)
    return {block.text: block.rule for article in articles for block in article.removed}


def learned(articles: list[Article]) -> Memory:
    memory = Memory(InMemoryStore(), "portal")
    for article in articles:
        memory.learn(article)
    return memory


@pytest.mark.parametrize("share", [0.2, 0.3, 0.6, 1.0])
@pytest.mark.parametrize("sponsor", SPONSORS)
def test_a_sponsors_name_in_changing_places_is_caught_on_the_first_run(sponsor: str, share: float) -> None:
    chance = random.Random(5)
    articles = [story(n) for n in range(60)]
    shown = [put(article, sponsor) for article in articles if chance.random() < share]
    clean_batch(articles)
    for article in articles:
        assert sponsor not in article.body.split("\n\n")
        assert len(article.body.split("\n\n")) == 7
    rule = shown[0].removed[0].rule
    assert rule.startswith(f"repeats: on {len(shown)} of ")


def test_several_sponsors_at_once_in_divs_and_captions_of_nothing() -> None:
    articles = [story(n) for n in range(45)]
    for n, article in enumerate(articles):
        for k, sponsor in enumerate(SPONSORS):
            if n % (k + 2) == 0:
                put(article, sponsor, tag="div" if k % 2 else "p")
    assert set(removed(articles)) == set(SPONSORS)


def test_a_sponsor_is_caught_on_six_pages() -> None:
    articles = [put(story(n), "toko cat pelangi", 0) for n in range(6)]
    assert removed(articles) == {"toko cat pelangi": "repeats: on 6 of 6 pages"}


@pytest.mark.parametrize("pages", [1, 2, 3, 5, 9])
def test_few_pages_lose_nothing(pages: int) -> None:
    articles = [put(put(story(n), "Kronologi Kejadian", tag="h3"), "Tanggapan Warga", bold=True) for n in range(pages)]
    for article in articles:
        put(article, "Berikut daftarnya:")
        put(article, "Satu hal yang sama", 2, tag="li")
        put(article, f"Hal ke-{article.url} yang lain", 2, tag="li")
    assert removed(articles) == {}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Kronologi", {"tag": "h3"}),
        ("Kesimpulan", {"tag": "p"}),
        ("Kronologi Kejadian", {"tag": "p", "bold": True}),
        ("Kesimpulan", {"tag": "h2"}),
        ("Respons Pemerintah", {"tag": "h2"}),
        ("Nasib Para Pedagang", {"tag": "h3"}),
        ("Berikut penjelasannya:", {"tag": "p"}),
        ("Tim | Main | Poin", {"tag": "tr"}),
    ],
)
def test_standing_subheadings_stay(text: str, how: dict[str, object]) -> None:
    articles = [put(story(n), text, **how) if n % 5 == 0 else story(n) for n in range(70)]
    assert removed(articles) == {}


def test_a_plain_line_that_the_page_speaks_of_stays() -> None:
    articles = [put(story(n), "Tambang Emas Rakyat") if n % 6 == 0 else story(n) for n in range(60)]
    for article in articles[::6]:
        article.blocks[0].text += " Tambang emas rakyat itu sudah lama ditutup."
    assert removed(articles) == {}


def test_the_standing_opening_of_a_series_stays() -> None:
    opening = "Prakiraan cuaca wilayah kepulauan untuk satu hari ke depan disusun dari pengamatan stasiun setempat."
    advice = "Nelayan diminta menunda pelayaran bila gelombang meninggi."
    articles = [story(n) for n in range(60)]
    for n in range(0, 60, 4):
        articles[n].title = f"Prakiraan Cuaca Kepulauan Hari ke-{n}: Gelombang Tinggi di Selat"
        put(articles[n], opening, 0)
        articles[n].blocks.append(Block(advice, "p"))
    assert removed(articles) == {}


def test_a_quote_in_two_stories_and_a_release_under_five_urls_stay() -> None:
    articles = [story(n) for n in range(40)]
    quote = "“Kami tidak akan menyerah sebelum semua anak bersekolah,” kata seorang guru di pulau terluar itu."
    for article in articles[3:5]:
        put(article, quote)
    for n in range(10, 15):
        articles[n].blocks = [Block(block.text, "p") for block in articles[10].blocks]
        articles[n].title = f"Judul Lain Nomor {n}"
    assert removed(articles) == {}


def test_a_standing_promotion_of_the_portal_is_caught() -> None:
    line = "Warga kepulauan membaca kabar ini lebih dulu karena redaksi selalu terjaga."
    articles = [story(n) for n in range(50)]
    for article in articles[::3]:
        article.blocks.append(Block(line, "p"))
    assert set(removed(articles)) == {line}


def test_the_same_line_twice_on_a_page_is_no_subheading() -> None:
    articles = [put(put(story(n), "Depot Air Sejuk", bold=True), "Depot Air Sejuk", bold=True) for n in range(5)]
    articles += [story(n) for n in range(20, 50)]
    assert set(removed(articles)) == {"Depot Air Sejuk"}


def test_counters_in_a_short_line_do_not_hide_it() -> None:
    articles = [put(story(n), f"Lapak ke-{n} dari {n * 7}") for n in range(30)]
    assert len(removed(articles)) == 30


def test_a_new_sponsor_on_a_portal_long_known_is_caught_after_three_pages() -> None:
    memory = learned([story(n) for n in range(400)])
    for n in range(1000, 1003):
        memory.learn(put(story(n), "toko cat pelangi"))
    assert str(memory.repeats(Block("Toko Cat Pelangi", "p"))) == "on 3 of 12 pages"


def test_what_was_frequent_for_a_while_is_judged_by_how_frequent_it_is() -> None:
    memory = learned([put(story(n), "Catatan Pinggir Kota") for n in range(4)])
    block = Block("Catatan Pinggir Kota", "p")
    for n in range(4, 400):
        memory.learn(put(story(n), block.text) if n % 60 == 0 else story(n))
    assert memory.repeats(block) is None


def test_an_article_is_counted_once_however_often_it_comes() -> None:
    store = InMemoryStore()
    memory = Memory(store, "portal")
    for _ in range(8):
        memory.learn(put(story(1), "toko cat pelangi"))
    assert memory.pages == 1
    assert memory.repeats(Block("toko cat pelangi", "p")) is None
    store.flush()
    again = Memory(store, "portal")
    again.learn(put(story(1), "toko cat pelangi"))
    assert again.pages == 1


def test_it_survives_between_runs_and_keeps_portals_apart(tmp_path: Path) -> None:
    store = InMemoryStore()
    store.db = sqlite3.connect(tmp_path / "state.sqlite", isolation_level=None)
    memory = Memory(store, "one")
    for n in range(10):
        memory.learn(put(story(n), "toko cat pelangi"))
    store.flush()
    store.db.close()
    store = InMemoryStore()
    store.db = sqlite3.connect(tmp_path / "state.sqlite", isolation_level=None)
    block = Block("toko cat pelangi", "p")
    assert str(Memory(store, "one").repeats(block)) == "on 10 of 10 pages"
    assert Memory(store, "two").repeats(block) is None
    store.db.close()
    copied = Memory(InMemoryStore.copy_of(tmp_path / "state.sqlite", "one"), "one")
    assert str(copied.repeats(block)) == "on 10 of 10 pages"


def test_old_blocks_are_forgotten_and_the_file_does_not_grow_forever() -> None:
    store = InMemoryStore()
    memory = Memory(store, "portal")
    memory.learn(put(story(0), "hanya sekali"))
    for n in range(1, FORGET_ONCE + 50):
        memory.learn(story(n, length=1))
    store.flush()
    before = store.db.execute("SELECT count(*) FROM memory_blocks").fetchone()[0]
    Memory(store, "portal")
    assert store.db.execute("SELECT count(*) FROM memory_blocks").fetchone()[0] < before


def test_titles_of_other_articles_are_known_but_not_its_own() -> None:
    memory = learned([story(1, title="Warga Ende Menanam Seribu Pohon"), story(2)])
    assert memory.other_title("WARGA ENDE MENANAM SERIBU POHON", story(2).url)
    assert not memory.other_title("Warga Ende Menanam Seribu Pohon", story(1).url)


def test_an_unseen_name_makes_an_article_doubtful_only_while_it_is_new() -> None:
    memory = learned([story(n) for n in range(50)])
    assert not memory.doubtful(story(60))
    assert memory.doubtful(put(story(61), "toko cat pelangi"))
    assert not memory.doubtful(put(story(62), "Kronologi Kejadian", tag="h3"))
    for n in range(70, 74):
        memory.learn(put(story(n), "toko cat pelangi"))
    assert not memory.doubtful(put(story(75), "toko cat pelangi"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=6), min_size=1, max_size=8))
def test_any_texts_can_be_learned_and_judged(pages: list[list[str]]) -> None:
    articles = [
        Article(f"https://portal.test/{n}", f"https://portal.test/{n}", blocks=[Block(text, "p") for text in texts])
        for n, texts in enumerate(pages)
    ]
    clean_batch(articles)
    for article, texts in zip(articles, pages, strict=True):
        assert len(article.removed) <= len(texts)


def test_a_sponsor_that_each_page_sets_in_another_way_is_one_sponsor() -> None:
    ways = (
        "Toko Cat Pelangi",
        "*** Toko Cat Pelangi ***",
        "“Toko Cat Pelangi”",
        "TOKO CAT PELANGI!",
        "[ Toko Cat Pelangi ]",
    )
    articles = [story(n) for n in range(30)]
    for n, article in enumerate(articles):
        if n % 3 == 0:
            put(article, ways[n // 3 % len(ways)])
    put(articles[1], "Toko Cat Pelangi", tag="h3")
    assert set(removed(articles)) == {*ways, "Toko Cat Pelangi"}
    assert all("pelangi" not in article.body.casefold() for article in articles)


def test_a_backfill_forgets_as_it_goes() -> None:
    """What stands on one page only is dropped after a while, within a run too; what repeats is kept."""
    store = InMemoryStore()
    memory = Memory(store, "demo")
    for n in range(2 * FORGET_ONCE):
        blocks = [Block(f"Paragraf nomor {n} tentang urusan {n * 7} di desa itu, kata warga {n}.", "p")]
        blocks.append(Block("lontar jaya motor", "p"))
        memory.learn(Article(url=f"https://example.id/a-{n}", fetched_url="", title=f"Judul {n}", blocks=blocks))
    store.before_flush[0]()
    kept = store.db.execute("SELECT count(*) FROM memory_blocks WHERE portal = 'demo'").fetchone()[0]
    assert kept <= 2 * FORGET_ONCE + 10
    assert memory.repeats(Block("lontar jaya motor", "p")) is not None
    assert Memory(store, "demo").repeats(Block("lontar jaya motor", "p")) is not None


def test_pages_and_titles_of_long_ago_are_forgotten_within_a_run_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.repetition.memory.FORGET_ALL", FORGET_ONCE)
    memory = Memory(InMemoryStore(), "demo")
    for n in range(3 * FORGET_ONCE):
        memory.learn(
            Article(f"https://example.id/a-{n}", "", title=f"Warga Desa Nomor Urut{'x' * (n % 900)}", blocks=[])
        )
    assert memory.pages == FORGET_ONCE
    assert memory.other_title(f"Warga Desa Nomor Urut{'x' * 899}", "https://example.id/a-1")
    assert not memory.other_title(f"Warga Desa Nomor Urut{'x' * 200}", "https://example.id/a-1")


REPORTS = [
    "BMKG mengimbau masyarakat tetap waspada terhadap hujan lebat yang dapat disertai kilat dan angin kencang.",
    "“Pelayanan harus cepat, murah dan tidak berbelit-belit,” tegas gubernur dalam rapat kerja pekan lalu.",
    "Atas perbuatannya, pelaku yang sudah diamankan terancam hukuman lima tahun penjara.",
    "Polisi melacak keberadaan pelaku dari rekaman kamera pengawas milik toko di seberang lokasi.",
    "Pengamat menilai komposisi belanja pegawai masih terlalu besar dibandingkan dengan daerah lain.",
]
"""What stories that are no kin may share word for word."""


@pytest.mark.parametrize("sentence", REPORTS)
@pytest.mark.parametrize("every", [8, 10, 20])
def test_a_sentence_that_reports_stays_on_an_eighth_of_the_pages(sentence: str, every: int) -> None:
    articles = [story(n) for n in range(80)]
    for article in articles[::every]:
        put(article, sentence)
    assert removed(articles) == {}


def test_a_sentence_that_a_few_neighbours_share_stays() -> None:
    """Close together by chance, and never again since: no habit of the portal's."""
    articles = [story(n) for n in range(80)]
    for n in (20, 22, 25, 27, 30):
        put(articles[n], "Anak-anak dusun itu kini berjalan kaki ke sekolah.")
    assert removed(articles) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Dapatkan kabar yang lengkap setiap hari hanya dari kami, teman setia Anda di perjalanan.",
        "Toko bangunan yang sudah dipercaya sejak lama ini menawarkan semua kebutuhan rumah Anda.",
    ],
)
def test_a_sentence_that_courts_its_reader_goes_from_a_tenth_of_the_pages(sentence: str) -> None:
    articles = [story(n) for n in range(80)]
    for article in articles[::8]:
        put(article, sentence)
    assert set(removed(articles)) == {sentence}


@pytest.mark.parametrize("name", ["sasando mandala", "SASANDO MANDALA", "Sasando Mandala"])
def test_a_rare_sponsor_set_as_no_editor_sets_a_line_is_caught(name: str) -> None:
    """On a twentieth of the pages; in small letters even where one story happens to use its words."""
    articles = [story(n) for n in range(80)]
    for n in (3, 25, 44, 61):
        put(articles[n], name, 3 if n < 61 else None)
    articles[61].blocks.insert(4, Block("Berikut daftarnya:", "p"))
    if name.islower():
        articles[25].blocks.append(Block(f"Alunan sasando dan tari mandala menutup acara itu. {'Ramai. ' * 9}", "p"))
    clean_batch(articles)
    assert all(name not in article.body.split("\n\n") for article in articles)


def test_items_of_lists_typed_by_hand_are_not_told_apart_by_their_figures_and_stay() -> None:
    articles = [story(n) for n in range(60)]
    for n in range(0, 60, 5):
        put(articles[n], f"{n % 3 + 1}. Persami Maumere {n} poin")
    assert removed(articles) == {}


def test_a_sentence_that_always_ends_the_page_goes_though_it_reports() -> None:
    sentence = "Seluruh materi yang dimuat dilindungi oleh undang-undang yang berlaku di negeri tercinta."
    articles = [story(n) for n in range(80)]
    for article in articles[::6]:
        put(article, sentence, len(article.blocks))
    assert set(removed(articles)) == {sentence}


@pytest.mark.parametrize(
    "line",
    [
        "Wasit: Thoriq Alkatiri",
        "Status: Siaga",
        "(HR Bukhari dan Muslim)",
        "الحمد لله رب العالمين",
        "Burung nuri terbang tinggi,",
        "500 gram jagung putih",
        "- Puskesmas keliling",
    ],
)
def test_what_a_label_tells_verses_and_quantities_stay_on_a_tenth_of_the_pages(line: str) -> None:
    articles = [story(n) for n in range(40)]
    for n in (3, 14, 25, 36):
        put(articles[n], line, len(articles[n].blocks) // 2)
    assert line not in removed(articles)


@pytest.mark.parametrize(
    "line",
    [
        "- Mekar Abadi",
        "Toko Mekar: Jalan Timor",
        "Mekar: promo akhir pekan",
        "Mekar: WA 0812-3456-7890",
        "HR Motor Jaya",
    ],
)
def test_the_same_shapes_do_not_hide_what_sells_or_stands_bare_elsewhere(line: str) -> None:
    articles = [story(n) for n in range(40)]
    for count, n in enumerate(range(3, 40, 6)):
        put(articles[n], line if count % 2 else line.removeprefix("- "), len(articles[n].blocks) // 2)
    clean_batch(articles)
    assert not any(line in article.body for article in articles)
