"""Invented regional news, and what happens to it on its way from desk to desk.

`Newsroom` writes stories from newsroom.toml, makes copies of them as portals do (another title, another lead,
paragraphs dropped, words exchanged) and look-alikes (the same template with other villages, days and figures).
`prose` writes text of random words in quantity, for speed. Everything follows from the seed.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from pipelines.stories.codes import COMMON_WORDS

COPIES = (
    ("verbatim",),
    ("title",),
    ("lead",),
    ("drop",),
    ("reword",),
    ("title", "lead"),
    ("title", "drop"),
    ("lead", "drop"),
    ("title", "reword"),
    ("drop", "reword"),
    ("lead", "reword"),
)
"""What is done to a copy."""

DATELINES = ("{0}, Kabar {1} – ", "{0}, {1}NEWS.COM - ", "{1}Pos.id | {0} — ", "{0} ({1}) – ", "")
SUBHEADINGS = ("Keterangan Warga", "Langkah Berikutnya", "Tanggapan Pemerintah", "Data Terbaru", "Harapan ke Depan")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True, slots=True)
class Release:
    """One article: what `pipelines.stories.text.Text.read` takes, and whose story it is."""

    story: int
    made: str
    """original, look-alike, or what was done to the copy: "title+lead"."""
    title: str
    other_title: str
    dateline: str
    paragraphs: tuple[str, ...]
    slots: dict[str, str]
    event: int = 0
    """Whose event it reports; 0: what `story` says."""
    relation: str = ""
    """What it is to the first report of its event, where it is neither that nor a copy: follow-up, update, ..."""

    @property
    def body(self) -> str:
        """The text, dateline included."""
        return "\n\n".join(self.paragraphs)


class Newsroom:
    """Writes stories."""

    def __init__(self, seed: int) -> None:
        self.material = material = tomllib.loads(Path(__file__).with_name("newsroom.toml").read_text(encoding="utf-8"))
        self.random = random.Random(seed)
        self.topics = material["topic"]
        self.words = {name: words.split() for name, words in material["words"].items()}
        self.leads = material["leads"]["own"]
        pairs = [pair.replace("_", " ").split(":") for pair in material["synonyms"]["pairs"].split()]
        self.synonyms = dict(pairs) | {other: one for one, other in pairs}
        self.vocabulary = sorted(
            {
                word
                for topic in self.topics
                for text in topic["paragraphs"]
                for word in re.findall(r"\b[a-z]{4,}\b", text)
            }
        )
        self._stories = 0

    def story(self) -> Release:
        """A story of any topic."""
        topic = self.random.randrange(len(self.topics))
        chosen = sorted(self.random.sample(range(9), self.random.randint(6, 9)))
        return self._written(topic, chosen, self.random.randrange(4), self.random.randrange(2), "original")

    def look_alike(self, story: Release) -> Release:
        """Other news from the same template: every name, number and date its own."""
        topic, chosen, alternative, lead = (int(story.slots[f"_{name}"]) for name in ("topic", "chosen", "alt", "lead"))
        places = [place for place in range(9) if chosen >> place & 1]
        return self._written(topic, places, alternative, lead, "look-alike")

    def copy(self, story: Release, made: tuple[str, ...]) -> Release:
        """The story as another portal carries it."""
        paragraphs, title = list(story.paragraphs), story.title
        paragraphs[0] = paragraphs[0].removeprefix(story.dateline)
        if "title" in made:
            title = story.other_title
        if "drop" in made and len(paragraphs) > 3:
            dropped = self.random.sample(
                range(1, len(paragraphs)), round((len(paragraphs) - 1) * self.random.uniform(0.2, 0.45))
            )
            paragraphs = [text for place, text in enumerate(paragraphs) if place not in dropped]
        if "lead" in made:
            paragraphs[0] = self.random.choice(self.leads).format(about=story.other_title, **story.slots)
        if "reword" in made:
            share = self.random.uniform(0.12, 0.20)
            paragraphs = [self.reworded(text, share) for text in paragraphs]
            title = title if "title" in made else self.reworded(title, share)
        if self.random.random() < 0.25:
            paragraphs.insert(self.random.randrange(1, len(paragraphs)), self.random.choice(SUBHEADINGS))
        dateline = self.dateline(story.slots.get("regency", "Kupang"))
        paragraphs[0] = dateline + paragraphs[0]
        return replace(story, made="+".join(made), title=title, dateline=dateline, paragraphs=tuple(paragraphs))

    def _written(self, topic: int, chosen: list[int], alternative: int, lead: int, made: str) -> Release:
        material, slots = self.topics[topic], self.slots()
        slots |= {"_topic": str(topic), "_chosen": str(sum(1 << place for place in chosen)), "_alt": str(alternative)}
        slots["_lead"] = str(lead)

        def fill(text: str) -> str:
            text = re.sub(r"\[([^]]*)\]", lambda found: pick(found[1].split("|")), text)
            return text.format(**slots)

        def pick(options: list[str]) -> str:
            return options[alternative % len(options)]

        titles = [fill(title) for title in material["titles"]]
        first = alternative % len(titles)
        dateline = self.dateline(slots["regency"])
        paragraphs = [dateline + fill(material["leads"][lead]), *(fill(material["paragraphs"][at]) for at in chosen)]
        number = self.number()
        return Release(
            number, made, titles[first], titles[(first + 1) % len(titles)], dateline, tuple(paragraphs), slots, number
        )

    def number(self) -> int:
        """The next number of a story."""
        self._stories += 1
        return self._stories

    def dateline(self, regency: str) -> str:
        """A portal's dateline."""
        outlet = self.random.choice(("Timur", "Nusa", "Andalan", "Daerah", "Merdeka", "Rakyat"))
        return self.random.choice(DATELINES).format(self.random.choice((regency, regency.upper())), outlet)

    def slots(self) -> dict[str, str]:
        """Names, figures and dates for one story."""
        chance = self.random
        slots: dict[str, str] = {}
        slots["regency"], slots["district"], slots["village"] = chance.sample(self.words["place"], 3)
        slots["venue"] = chance.choice(self.words["venue"]).replace("_", " ")
        for number, group in enumerate(chance.sample(self.words["group"], 2), 1):
            slots[f"group{number}"] = group.replace("_", " ")
        for number in range(1, 4):
            last = chance.choice(self.words["last"])
            slots[f"person{number}"], slots[f"person{number}_"] = f"{chance.choice(self.words['first'])} {last}", last
        for number in range(1, 7):
            slots[f"number{number}"] = str(chance.randint(2, chance.choice((30, 99, 999))))
        for number in range(1, 3):
            slots[f"money{number}"] = f"Rp {chance.randint(2, 990)} {chance.choice(('ribu', 'juta', 'miliar'))}"
            slots[f"percent{number}"] = f"{chance.randint(1, 89)},{chance.randint(1, 9)}"
        slots["day"] = f"{chance.choice(WEEKDAYS)} ({chance.randint(1, 28)}/{chance.randint(1, 12)}/2025)"
        slots["clock"] = f"{chance.randint(0, 23):02}.{chance.choice((0, 15, 20, 30, 45)):02}"
        return slots

    def reworded(self, text: str, share: float) -> str:
        """The text with a share of its words exchanged: a synonym where one is known, else any other word."""
        words = text.split(" ")
        common = [place for place, word in enumerate(words) if re.fullmatch(r"[a-z]{3,}[.,]?", word)]
        self.random.shuffle(common)
        common.sort(
            key=lambda place: words[place].strip(".,") not in self.synonyms
        )  # stable: those with a synonym first
        for place in common[: round(len(words) * share)]:
            word = words[place].strip(".,")
            words[place] = words[place].replace(word, self.synonyms.get(word) or self.random.choice(self.vocabulary))
        return " ".join(words)


class Language:
    """Words by Zipf's law, stock phrases and names: of 100,000 texts of it some twenty share a run of words with a new one
    and are looked at, copies among them; of the recorded portals' it would be some fifty."""

    def __init__(self) -> None:
        chance = random.Random(0)
        syllables = [consonant + vowel for consonant in [*"bcdghjklmnprstwy", "ng"] for vowel in "aiueo"]
        made = (
            "".join(chance.choices(syllables, k=2 + number % 3)) + chance.choice(("", "n", "k"))
            for number in range(30_000)
        )
        self.words = list(dict.fromkeys(made))
        self.weights = list(accumulate(1 / (rank + 8) ** 0.85 for rank in range(len(self.words))))
        self.names = [word.capitalize() for word in self.words[8_000:14_000]]
        self.common = sorted(COMMON_WORDS)[::15]
        self.phrases = [
            chance.choices(self.words, cum_weights=self.weights, k=chance.choice((2, 2, 3, 4)))
            if number % 12 != 11
            else chance.choices(self.names, k=chance.choice((2, 3, 4, 5)))
            for number in range(20_000)
        ]
        self.phrase_weights = list(accumulate(1 / (rank + 30) ** 0.8 for rank in range(len(self.phrases))))

    def text(self, chance: random.Random, length: int) -> str:
        """Sentences of so many words."""
        cast, sentences = chance.sample(self.names, 14), []
        while length > 0:
            sentence: list[str] = []
            while len(sentence) < 16:
                kind = chance.random()
                if kind < 0.36:
                    sentence.append(chance.choice(self.common))
                elif kind < 0.50:
                    sentence += chance.choices(self.phrases, cum_weights=self.phrase_weights)[0]
                elif kind < 0.64:
                    sentence.append(chance.choice(cast))
                elif kind < 0.68:
                    sentence.append(str(chance.randint(1, 999)))
                else:
                    sentence += chance.choices(self.words, cum_weights=self.weights)
            length -= len(sentence)
            sentences.append(" ".join([sentence[0].capitalize(), *sentence[1:]]) + ".")
        return " ".join(sentences)


def prose(seed: int) -> Iterator[tuple[str, str]]:
    """Titles and bodies of 110 to 420 words, without end: a sixth are copies with a seventh of the words changed."""
    chance, language = random.Random(seed), Language()
    lately: list[str] = []
    while True:
        if lately and chance.random() < 1 / 6:
            body = chance.choice(lately).split(" ")
            for place in chance.sample(range(len(body)), len(body) // 7):
                body[place] = chance.choice(language.words)
            text = " ".join(body)
        else:
            text = language.text(chance, chance.randint(110, 420))
            lately = [*lately[-499:], text]
        yield " ".join(text.split(" ")[3:11]).title(), text
