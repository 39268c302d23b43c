"""What only <meta> claims: the portal's constants are told from an article's own by the portal's other pages."""

from __future__ import annotations

from crawler.blocks import Block
from crawler.items import Article
from pipelines.body import clean
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore

TOPICS = ("irigasi", "nelayan", "pasar", "tenun", "sekolah", "hutan", "jalan", "air bersih", "kopi", "panen")


def article(number: int, *, author: str = "", claimed: tuple[str, ...] = ("kabar uji", "berita")) -> Article:
    url = f"https://kabaruji.example/{number}/"
    own = TOPICS[number % len(TOPICS)]
    return Article(
        url=url,
        fetched_url=url,
        title=f"Warga membahas {own} di balai desa nomor {number}",
        authors=[author] if author else [],
        blocks=[Block(text=f"Pertemuan ke-{number} tentang {own} dihadiri warga dari tujuh dusun di lereng.", tag="p")],
        claimed=[*claimed, own],
        sources={"authors": "meta"} if author else {},
    )


def settled(articles: list[Article]) -> list[Article]:
    memory = Memory(InMemoryStore(), "kabaruji")
    for one in articles:
        memory.learn(one)
    for one in articles:
        clean(one, memory, meaning=False)
    return articles


def test_keywords_that_differ_are_tags_and_those_of_every_page_are_not() -> None:
    made = settled([article(n) for n in range(10)])
    assert [one.tags for one in made] == [[topic] for topic in TOPICS]
    assert made[0].sources["tags"] == "meta keywords"


def test_a_few_pages_cannot_tell() -> None:
    assert all(one.tags == [] for one in settled([article(n) for n in range(5)]))


def test_the_order_of_pages_changes_nothing() -> None:
    forward = {one.url: one.tags for one in settled([article(n) for n in range(10)])}
    backward = {one.url: one.tags for one in settled([article(n) for n in reversed(range(10))])}
    assert forward == backward


def test_an_author_whom_meta_names_on_every_page_is_the_portals() -> None:
    assert all(one.authors == [] for one in settled([article(n, author="Tim Kabar Uji") for n in range(10)]))
    named = settled([article(n, author=("Maria Lodan", "Yosep Bere")[n % 2]) for n in range(10)])
    assert [one.authors for one in named[:2]] == [["Maria Lodan"], ["Yosep Bere"]]


def test_a_printed_author_stays_whatever_the_share() -> None:
    made = [article(n, author="Maria Lodan") for n in range(10)]
    for one in made:
        one.sources["authors"] = "byline"
    assert all(one.authors == ["Maria Lodan"] for one in settled(made))
