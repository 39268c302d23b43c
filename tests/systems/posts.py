"""Invented posts for the portals of `tests.systems`: each with its own words, so that none is a copy of another."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

WIB = timezone(timedelta(hours=7))
_NOUNS = """jembatan sawah pasar sekolah puskesmas dermaga perahu koperasi tenun jagung kopi sapi air jalan listrik hutan
pantai balai lumbung bibit pupuk kapal nelayan petani guru bidan kader pemuda warga camat lurah bupati pedagang tukang
perajin pelajar gotong-royong panen musim hujan kemarau anggaran dana bantuan lomba festival vaksin irigasi embung""".split()
_VERBS = (
    "memperbaiki membangun meninjau membahas menyerahkan mendata menanam membuka merawat menjual mengangkut".split()
)
_PLACES = "Waimori Oelnunu Batukeda Lasibara Tanamera Nusarote Wolosawa Bonipoi Kelimutar Maubana".split()
SECTIONS = ("Daerah", "Ekonomi", "Olahraga")
AUTHORS = ("Maria Lodan", "Yosep Bere", "Siti Rahmawati")
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()


@dataclass(frozen=True)
class Post:
    """One article."""

    number: int
    title: str
    slug: str
    section: str
    author: str
    tags: tuple[str, ...]
    published: datetime
    paragraphs: tuple[str, ...]

    @property
    def printed(self) -> str:
        """The time as an Indonesian theme prints it."""
        p = self.published
        return f"{DAYS[p.weekday()]}, {p.day} {MONTHS[p.month - 1]} {p.year} {p:%H:%M} WIB"

    @property
    def html(self) -> str:
        """The body's paragraphs."""
        return "".join(f"<p>{text}</p>" for text in self.paragraphs)

    @property
    def excerpt(self) -> str:
        """The beginning."""
        return self.paragraphs[0][:140]


def make(count: int = 24) -> list[Post]:
    """So many posts, the newest first, one a day back from ten days ago."""
    made = []
    newest = datetime.now(WIB).replace(hour=9, minute=5, second=0, microsecond=0) - timedelta(days=10)
    for number in range(count):
        dice = random.Random(number * 7919 + 5)

        def words(many: int, dice: random.Random = dice) -> str:
            return " ".join(dice.sample(_NOUNS, many))

        place = dice.choice(_PLACES)
        title = f"{words(2).title()} {dice.choice(_VERBS).title()} {words(2).title()} di {place}"
        paragraphs = [
            " ".join(
                f"{words(4).capitalize()} {dice.choice(_VERBS)} {words(4)} di {dice.choice(_PLACES)}." for _ in range(3)
            )
            for _ in range(5)
        ]
        paragraphs[0] = f"{place} - {paragraphs[0]}"
        made.append(
            Post(
                number=100 + count - number,
                title=title,
                slug=re.sub(r"\W+", "-", title.lower()),
                section=SECTIONS[number % 3],
                author=AUTHORS[number % 3],
                tags=(dice.choice(_NOUNS), "kabar " + place.lower()),
                published=newest - timedelta(days=number, minutes=7 * number),
                paragraphs=tuple(paragraphs),
            )
        )
    return made
