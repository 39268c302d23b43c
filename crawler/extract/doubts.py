"""Doubts: where a page's witnesses, or the text itself, contradict what was taken as body, title or time.

A doubt says which field, who contradicts and what it says. It changes nothing: it is for readers of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import chain

from crawler.blocks import Block
from crawler.extract.surroundings.site_name import words
from crawler.extract.text.dateline import split_dateline
from crawler.record_parts import Doubt, Witness

ENOUGH = 0.6
"""Share of a witness' runs of three words that the text must have to bear it out."""
FEWEST, MOST = 0.55, 1.9
"""The body's words by the wordCount of JSON-LD, which some systems make of the text with captions and ads."""
LONG = 60
"""Characters of a paragraph that says something if it stands twice."""
WIDEST = timedelta(hours=14)
"""What two zones differ by at most."""
SLOW = timedelta(minutes=90)
"""What may lie between two times of one publication: an article is filed, and put online when somebody has read it."""
SHORT = 40
"""Characters of a last line without an end mark: a sign-off, a heading, a name that no rule knew."""
LINKED, HEADLINE = 0.75, 160
"""Share of its characters in links, and characters at most, of a line that may be another article's headline."""
TITLED, KNOWN = 5, 0.3
"""Words of a line that is set as a headline, and the share of its longer ones that the text has too where it is another's."""
UNDIVIDED = 600
"""Characters from which on a text in one paragraph is one that was not divided."""
CONTAINED = 6
"""Words from which on a paragraph that another one holds is said twice."""
MOST_COMPARED = 20
"""Paragraphs that one is looked for in."""
FEWEST_WORDS = 4
"""Words of two headlines from which on they are told to be those of two articles."""
DISCOVERED = frozenset({"feed title", "sitemap title"})
"""Witnesses from outside of the page: what announced the article in a crawl."""
SHOWN = 160
"""Characters of a witness that a doubt repeats."""
EARLY = 3
"""Paragraphs in which a story's dateline may stand."""

_STAMP = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}[ /.-](?:\w{3,9}|\d{1,2})[ /.-]\d{2,4})\W{0,4}(?:(?:pukul|jam|pkl)\W*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?: ?wi(?:b|ta|t))?|\d+ (?:menit|jam|hari|minggu|bulan|tahun) (?:yang )?lalu|\d+ (?:minutes?|hours?|days?|weeks?) ago",
    re.I,
)
"""A line that is a day with its hour and nothing else: a comment's, a teaser's. A day alone may be a subheading."""
_ROLES = re.compile(r"[(\[][^()\[\]]{3,80}[/|:][^()\[\]]{2,60}[)\]]")
"""A line in brackets with a bar or colon: names and roles that were not read."""
_CUT_WORD = re.compile(r"[a-z]{2,}(?![\w.])(?! ?[-–—|])")
"""A first word in small letters: its first letter was lost, but for a portal's name."""
_LEFT = re.compile(
    r"\{\{|\{\"\w|\\u[0-9a-f]{4}|\\[rn][A-Z<]|\[/?(?:vc_|et_pb_|caption|embed)|</?(?:p|div|span|br)\b|&(?:nbsp|quot|amp|#\d{2,4});|function\s?\(|var \w+ ?="
)
"""What no text holds: a template's, a short code's, a script's signs."""
_LEFT_SIGNS = ("{", "\\", "[", "<", "&", "function", "var ")
_ENTITY = re.compile(r"&(?:#\d{2,5}|[a-z]{2,8});")
_ITEM = re.compile(r"\w{1,3}[.)] |[\w-]+\.[\w.]+")
"""How an item of a list or a portal's address begins."""
_LISTED = re.compile(r"^[\d*(•-]|[:@|]")
"""A last line of a list, a table or an address."""
_CAPITALS = re.compile(r"[A-Z][A-Z .,/()-]{3,40}\s?[–—-]")
"""A place or an outlet in capitals before a dash."""
_CLOSED = re.compile(r"[.!?:;,…\"”’')\]–—-]$")


def find_doubts(
    title: str | None,
    paragraphs: Sequence[str],
    removed: Sequence[str],
    published: datetime | None,
    witnesses: Sequence[Witness],
    kept: Sequence[Block] = (),
    offers: Sequence[str] = (),
) -> list[Doubt]:
    """The doubts about a record; one a field and witness.

    `removed`: what was taken out of the body, and named. `kept`: the blocks that the body was made of; `offers`: those
    of them that may sell something.
    """
    said = [words(text) for text in paragraphs]
    found: dict[tuple[str, str], Doubt] = {}
    for doubt in (
        *_of_body(paragraphs, said, removed, title, witnesses),
        *_of_text(paragraphs, said),
        *_of_blocks(kept),
        *(Doubt("body", "text, an offer", text[:SHOWN]) for text in offers[:1]),
        *_of_title(title, witnesses),
        *_of_time(published, witnesses),
    ):
        found.setdefault((doubt.about, doubt.witness), doubt)
    return list(found.values())


def _of_body(
    paragraphs: Sequence[str],
    said: Sequence[list[str]],
    removed: Sequence[str],
    title: str | None,
    witnesses: Sequence[Witness],
) -> Iterator[Doubt]:
    if not any(witness.about == "body" for witness in witnesses):
        return
    known = _runs(list(chain.from_iterable(said)))
    known.update(_runs(words(" ".join(removed))), _runs(words(title or "")))
    for witness in witnesses:
        if witness.about != "body":
            continue
        if witness.witness.endswith("wordCount"):
            share = sum(len(paragraph.split()) for paragraph in paragraphs) / (int(witness.says) or 1)
            if not FEWEST <= share <= MOST and int(witness.says) > 40:
                yield Doubt("body", witness.witness, f"{witness.says} words")
            continue
        runs = _runs(words(witness.says))
        if not runs:
            continue
        if len(runs & known) < ENOUGH * len(runs):
            yield Doubt("body", witness.witness, witness.says[:SHOWN])


def _of_text(paragraphs: Sequence[str], said: Sequence[list[str]]) -> Iterator[Doubt]:
    """What the text shows by itself: another story's dateline, stamps, repetition, markup, words cut apart."""
    if not paragraphs:
        yield Doubt("body", "text", "nothing is left of it")
        return
    begins = next(
        (
            place  # a day first is an item of a timetable: "3 Maret: Larantuka - Lewoleba"
            for place, text in enumerate(paragraphs[:EARLY])
            if not text[:1].isdigit() and split_dateline(text) is not None
        ),
        None,
    )
    if begins:
        yield Doubt("body", "dateline", f"it stands in paragraph {begins + 1}: {paragraphs[begins][:SHOWN]}")
    if begins is not None:
        other = next((text for text in paragraphs[EARLY:] if len(text) >= LONG and _CAPITALS.match(text)), None)
        if other and split_dateline(other) is not None:
            yield Doubt("body", "text, another dateline", other[:SHOWN])
    last = paragraphs[-1]
    unsigned = len(last) <= SHORT and not (_CLOSED.search(last) or _LISTED.search(last))
    if len(paragraphs) > 2 and (unsigned or _ROLES.fullmatch(last)):
        yield Doubt("body", "text, a line at its end", last)
    if _CUT_WORD.match(paragraphs[0]):
        yield Doubt("body", "text, its beginning", paragraphs[0][:SHOWN])
    if len(paragraphs) == 1 and len(last) >= UNDIVIDED:
        yield Doubt("body", "text, one paragraph", last[:SHOWN])
    stamps = [text for text in paragraphs if len(text) <= LONG and _STAMP.fullmatch(text.strip(" |-–—"))]
    if stamps:
        yield Doubt("body", "text, a date alone", stamps[0])
    if (twice := _contained(paragraphs, said)) is not None:
        yield Doubt("body", "text, twice", paragraphs[twice][:SHOWN])
    for place, text in enumerate(paragraphs):
        if any(map(text.__contains__, _LEFT_SIGNS)) and _LEFT.search(text):
            yield Doubt("body", "text, markup", text[:SHOWN])
        before = paragraphs[place - 1] if place else ""
        if before and text[:1].islower() and not _ITEM.match(text) and (len(before) < 4 or not _CLOSED.search(before)):
            yield Doubt("body", "text, cut apart", text[:SHOWN])


def _of_blocks(kept: Sequence[Block]) -> Iterator[Doubt]:
    """Lines between paragraphs that may be another article's headline: nothing but a link, or set as one and about something else."""
    alone = [block for block in kept if _may_be_headline(block)]
    linked = next((block for block in alone if block.link_share >= LINKED), None)
    if linked is not None:
        yield Doubt("body", "text, a link alone", linked.text[:SHOWN])
    for block in alone:
        if block.bold or block.link_share or block.tag not in ("p", "div") or not _is_titled(block.text):
            continue
        told = {word for other in kept if other is not block for word in words(other.text)}
        named = {word for word in words(block.text) if len(word) > 3}
        if len(named & told) <= KNOWN * len(named):
            yield Doubt("body", "text, a headline alone", block.text[:SHOWN])
            return


def _may_be_headline(block: Block) -> bool:
    text = block.text
    if block.tag not in ("p", "div", "li") or len(text) > HEADLINE or text.count(" ") < 2 or _CLOSED.search(text):
        return False
    return "://" not in text and not text.startswith("www.")


def _is_titled(text: str) -> bool:
    """Whether a text of five words or more has most of them with a capital, as headlines are set."""
    said = text.split()
    return len(said) >= TITLED and sum(word[0].isupper() for word in said) >= 0.6 * len(said)


def _contained(paragraphs: Sequence[str], whole: Sequence[list[str]]) -> int | None:
    """The first paragraph whose words stand within another one; None where none does.

    Only those are compared that hold its first words: a page of thousands of paragraphs has millions of pairs.
    """
    holders: dict[tuple[str, ...], list[int]] = {
        tuple(said[:CONTAINED]): [] for said in whole if len(said) >= CONTAINED
    }
    firsts = {opening[0] for opening in holders}
    for place, said in enumerate(whole):
        for start, word in enumerate(said):
            if word not in firsts:
                continue
            found = holders.get(tuple(said[start : start + CONTAINED]))
            if found is not None and len(found) < MOST_COMPARED and (not found or found[-1] != place):
                found.append(place)
    texts = [f" {' '.join(said)} " for said in whole]
    for place, said in enumerate(whole):
        if len(said) >= CONTAINED and len(paragraphs[place]) >= LONG and not _ITEM.match(paragraphs[place]):
            others = holders[tuple(said[:CONTAINED])]
            if any(other != place and texts[place] in texts[other] for other in others):
                return place
    return None


def _of_title(title: str | None, witnesses: Sequence[Witness]) -> Iterator[Doubt]:
    said = words(title or "")
    if _ENTITY.search(title or ""):
        yield Doubt("title", "text, markup", title or "")
    for witness in witnesses:
        if witness.about == "title" and witness.witness in DISCOVERED and _is_other_title(said, words(witness.says)):
            yield Doubt("title", witness.witness, witness.says[:SHOWN])
    slug = next((words(one.says) for one in witnesses if one.about == "title" and one.witness == "address"), [])
    if said and slug and not set(slug) & set(said):
        yield Doubt("title", "address", " ".join(slug)[:SHOWN])
    told = [
        (witness, words(witness.says))
        for witness in witnesses
        if witness.about == "title" and witness.witness not in DISCOVERED and witness.witness != "address"
    ]
    if not told or not said:
        return
    if all(len(set(said) & set(claim)) < 0.5 * min(len(set(said)), len(set(claim))) for _, claim in told):
        yield Doubt("title", told[0][0].witness, told[0][0].says[:SHOWN])
    for witness, claim in told:
        if witness.witness == "heading" and len(claim) > len(said) and claim[: len(said)] == said:
            yield Doubt("title", witness.witness, witness.says[:SHOWN])


def _is_other_title(said: list[str], told: list[str]) -> bool:
    """Whether the headline that a feed announced is that of another article: a retitled one keeps some of its words."""
    mine, theirs = set(said), set(told)
    fewest = min(len(mine), len(theirs))
    return fewest >= FEWEST_WORDS and len(mine & theirs) * 5 < fewest


def _of_time(published: datetime | None, witnesses: Sequence[Witness]) -> Iterator[Doubt]:
    if published is None:
        return
    day = published.date()
    for witness in witnesses:
        if witness.about != "published_at":
            continue
        if witness.witness == "address":
            if not _near_address(day, witness.says):
                yield Doubt("published_at", "address", witness.says)
            continue
        if witness.witness == "printed clock":
            if (published.hour, published.minute) == (0, 0):  # the clock was not read
                yield Doubt("published_at", witness.witness, witness.says[:SHOWN])
            continue
        told = datetime.fromisoformat(witness.says)
        if len(witness.says) == len("2025-01-31"):
            if abs((told.date() - day).days) > 1:
                yield Doubt("published_at", witness.witness, witness.says)
        elif abs(told - published) > SLOW and not _another_zone(told - published):
            yield Doubt("published_at", witness.witness, witness.says)


def _another_zone(difference: timedelta) -> bool:
    """Whether two clocks differ as zones do: by whole hours, to the minute, as a server's own zone in print does."""
    return abs(difference) <= WIDEST and round(difference.total_seconds() / 60) % 60 == 0


def _near_address(day: date, said: str) -> bool:
    """Whether a day fits that or the month of the address: an article may be published some days after it was begun."""
    if len(said) == len("2025-01"):
        year, month = map(int, said.split("-"))
        return abs((day.year - year) * 12 + day.month - month) <= 1 and abs((day - date(year, month, 15)).days) < 31
    return abs((day - date.fromisoformat(said)).days) <= 2


def _runs(said: list[str]) -> set[tuple[str, ...]]:
    return set(zip(said, said[1:], said[2:], strict=False))
