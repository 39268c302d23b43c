"""Articles made of invented sentences, for tests of what repeats."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from crawler.blocks import Block
from crawler.items import Article, Crawled, Item, Outcome

PLACES = "Ende Maumere Ruteng Atambua Kefamenanu Waingapu Lewoleba Larantuka Kalabahi Soe Bajawa Mbay".split()
WHO = ["Camat", "Kepala dinas", "Ketua panitia", "Juru bicara", "Lurah", "Kepala sekolah", "Ketua koperasi", "Bidan"]
DOES = ["meresmikan", "meninjau", "memperbaiki", "membuka", "menutup", "mendata", "menyalurkan", "membahas"]
WHAT = [
    "jalan tani",
    "posyandu",
    "sumur bor",
    "bibit jagung",
    "pasar malam",
    "jembatan gantung",
    "lomba perahu",
    "kebun",
]
WHY = [
    "setelah musim kering",
    "bersama puluhan pemuda",
    "dengan dana kelurahan",
    "atas usul para ibu",
    "sejak awal bulan",
]


def sentence(chance: random.Random) -> str:
    """One invented sentence of some hundred characters."""
    first, second = chance.sample(PLACES, 2)
    return (
        f"{chance.choice(WHO)} di {first} {chance.choice(DOES)} {chance.choice(WHAT)} {chance.choice(WHY)}, "
        f"lalu melanjutkan perjalanan ke {second} pada hari ke-{chance.randint(2, 990)}."
    )


def paragraph(chance: random.Random) -> Block:
    """A paragraph of two sentences."""
    return Block(f"{sentence(chance)} {sentence(chance)}", "p")


def story(number: int, *, host: str = "portal.test", title: str | None = None, length: int = 7) -> Article:
    """An article that shares nothing with any other."""
    chance = random.Random(number)
    words = [chance.choice(PLACES), *chance.sample(WHAT, 2), chance.choice(PLACES)]
    url = f"https://{host}/berita-{number}/"
    return Article(
        url=url,
        fetched_url=url,
        title=title or f"{' '.join(words).title()} {number}",
        blocks=[paragraph(chance) for _ in range(length)],
    )


def as_item(article: Article, **outcome: object) -> Item:
    """The article as it comes to the stages, with what was decided so far."""
    return Item(article, Crawled(datetime(2026, 11, 1, tzinfo=UTC)), Outcome(**outcome))  # type: ignore[arg-type]


def put(article: Article, text: str, place: int | None = None, **how: object) -> Article:
    """Put a block into an article: at a place, or anywhere between two paragraphs."""
    if place is None:
        place = random.Random(article.url + text).randint(1, len(article.blocks) - 1)
    article.blocks.insert(place, Block(text, **({"tag": "p"} | how)))  # type: ignore[arg-type]
    return article
