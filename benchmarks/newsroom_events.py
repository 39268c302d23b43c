"""What else is written of a story of `benchmarks.newsroom`: reports of the same event that are no copies of it, and lists.

Each function takes the newsroom and a story and gives articles with their own `story` number (so that joining them as
copies is an error) and the `event` of the story; `relation` names what the article is to it. Everything follows from
the newsroom's random numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.newsroom import Newsroom, Release

QUOTED = "“"


def follow_up(room: Newsroom, story: Release) -> Release:
    """The next day's news, with two paragraphs to all of the first report as its background."""
    material = room.material["follow_up"]
    fresh = {f"{name.rstrip('_')}'{'_' if name.endswith('_') else ''}": value for name, value in room.slots().items()}
    slots = {**story.slots, **fresh, "about": story.title}
    news = room.random.sample(material["paragraphs"], room.random.randint(2, 5))
    own = [text.format(**slots) for text in (room.random.choice(material["openings"]), *news)]
    first = [text.removeprefix(story.dateline) for text in story.paragraphs]
    background = first[: room.random.randint(2, len(first))]
    if room.random.random() < 0.3:
        background = [room.reworded(text, 0.12) for text in background]
    background[0] = room.random.choice(material["links"]) + background[0]
    if room.random.random() < 0.2:  # the background between two pieces of news
        own, background = own[:-1], [*background, own[-1]]
    title = own[0].split(". ")[0].split(",")[0]
    return _article(room, story, "follow-up", title, [*own, *background])


def own_report(room: Newsroom, story: Release) -> Release:
    """Another reporter's text on the same event: the same people and places, at most a quotation and a sentence shared."""
    material = room.material["own_report"]
    slots = {**story.slots, "about_own": story.other_title}
    quotes = [text for text in story.paragraphs[1:] if text.startswith(QUOTED)]
    told = [text for text in story.paragraphs[1:] if not text.startswith(QUOTED)]
    body = [text.format(**slots) for text in room.random.sample(material["paragraphs"], room.random.randint(4, 7))]
    body += room.random.sample(quotes, min(len(quotes), room.random.randint(0, 2)))
    body += [room.reworded(text, 0.3) for text in room.random.sample(told, room.random.randint(0, 2))]
    room.random.shuffle(body)
    opening = room.random.choice(material["openings"]).format(**slots)
    return _article(room, story, "same event", story.other_title, [opening, *body])


def speeches(room: Newsroom) -> tuple[Release, Release]:
    """Two reporters' texts on one speech: three to six quotations are the same, the narration is each one's own."""
    material, slots = room.material["speech"], room.slots()
    quotes = room.random.sample(material["quotes"], room.random.randint(3, 6))
    narrations = room.random.sample(material["narrations"], 8)
    leads, titles = room.random.sample(material["leads"], 2), room.random.sample(material["titles"], 2)

    def told(number: int) -> list[str]:
        order = room.random.sample(quotes, len(quotes))
        own = iter(narrations[number * 4 : number * 4 + 4])
        paragraphs = [leads[number].format(**slots)]
        for place, quote in enumerate(order):
            speaker = room.random.choice(("kata", "ujar", "tegas")) + " " + slots["person1_"]
            paragraphs.append(f"“{quote.format(**slots)},” {speaker}.")
            if place % 2 == 0:
                paragraphs.append(next(own, "").format(**slots) or "Hadirin bertepuk tangan.")
        return paragraphs

    number = room.number()
    source = Release(number, "original", titles[0].format(**slots), "", "", (), slots, number)
    first = _article(room, source, "", titles[0].format(**slots), told(0))
    return first, _article(room, first, "same event", titles[1].format(**slots), told(1))


def tallies(room: Newsroom, story: Release) -> tuple[Release, Release]:
    """Two reports of one incident by one desk: the later has another figure in a lead of its own, and the same rest."""
    material = room.material["update"]
    rest = [text.removeprefix(story.dateline) for text in story.paragraphs[1:]]
    first, second = room.random.sample(range(3), 2)
    count = room.random.randint(8, 60)
    made = []
    for number, day in ((first, "Selasa (12/8/2025) siang"), (second, "Rabu (13/8/2025) pagi")):
        slots = {**story.slots, "count": str(count), "when": day}
        text = [material["leads"][number].format(**slots), *rest]
        made.append((material["titles"][number].format(**slots), text))
        count += room.random.randint(5, 300)
    earlier = replace(_article(room, story, "", *made[0]), event=room.number())
    return earlier, _article(room, earlier, "update", *made[1])


def digest(room: Newsroom, stories: Sequence[Release]) -> Release:
    """A round-up that prints the beginnings of two to four stories, or all of them, under a lead of its own."""
    material, first = room.material["digest"], stories[0]
    slots = {**first.slots, "one": first.slots["village"], "other": stories[1].slots["village"]}
    paragraphs = [room.random.choice(material["openings"]).format(**slots)]
    for story in stories:
        taken = [text.removeprefix(story.dateline) for text in story.paragraphs[: room.random.randint(2, 5)]]
        if room.random.random() < 0.4:
            paragraphs.append(story.title)
        paragraphs += taken
    title = room.random.choice(material["titles"]).format(**slots)
    return _article(room, first, "digest", title, paragraphs)


def form_letter(room: Newsroom, story: Release) -> Release:
    """Other news from the story's template, in a desk's other words: few of its slots face those of the story."""
    other = room.look_alike(story)
    first, *rest = (room.reworded(text, room.random.uniform(0.12, 0.3)) for text in other.paragraphs)
    if room.random.random() < 0.5:
        room.random.shuffle(rest)
    if room.random.random() < 0.5:
        first = room.random.choice(room.leads).format(about=other.other_title, **other.slots)
    return replace(other, title=other.other_title, paragraphs=(first, *rest))


def price_lists(room: Newsroom) -> list[Release]:
    """One market's list on two to four days: the same goods, other figures."""
    material, slots = room.material["prices"], room.slots()
    goods = [name.replace("_", " ") for name in room.random.sample(material["goods"].split(), 14)]
    base = {name: room.random.randint(8, 160) * 500 for name in goods}
    lists = []
    for number in range(room.random.randint(2, 4)):
        slots["day"] = f"{('Senin', 'Selasa', 'Rabu', 'Kamis')[number]} ({11 + number}/8/2025)"
        for name in room.random.sample(goods, 8):
            base[name] += room.random.choice((-1, 1)) * room.random.randint(1, 9) * 250
        lines = [f"{name} Rp {price:,}".replace(",", ".") + " per kilogram" for name, price in base.items()]
        paragraphs = [material["opening"].format(**slots), *lines, material["closing"]]
        alone = Release(room.number(), "look-alike", "", "", "", (), slots)
        lists.append(_article(room, alone, "", material["titles"][0].format(**slots), paragraphs, event=0))
    return lists


def _article(
    room: Newsroom, story: Release, relation: str, title: str, paragraphs: Sequence[str], *, event: int | None = None
) -> Release:
    """An article of its own on the event of a story; `event` 0: on an event of its own."""
    number = room.number()
    dateline = room.dateline(story.slots.get("regency", "Kupang"))
    return Release(
        number,
        relation or "original",
        re.sub(r"\s+", " ", title),
        story.other_title,
        dateline,
        (dateline + paragraphs[0], *paragraphs[1:]),
        story.slots,
        number if event == 0 else story.event,
        relation,
    )
