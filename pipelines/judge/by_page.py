"""Verdicts by what the article's own page shows twice or lists: copies, pull quotes, lists of articles, boxes of facts."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.blocks import Block, Verdict
from pipelines.boilerplate.block_text import HEADINGS, PROSE, plain_of
from pipelines.boilerplate.folding import words_of
from pipelines.boilerplate.links import is_article_of, within
from pipelines.boilerplate.rules import CLASSES
from pipelines.boilerplate.verdicts import Rule
from pipelines.judge.judged import Judged

COPY = 60
"""Characters from which on a block that stands on the page already is a copy; shorter ones beside it are, too."""
PARAGRAPH = 90
"""Characters of a paragraph that is a copy although nothing beside it is."""
QUOTE_WORDS = 4
"""Words of a quotation from which on another paragraph is said to hold it."""
PARTS = 2
"""Lines from which on a numbered label lists the parts of a series."""
LISTED = 2
"""Links to other articles in a row, each with a date, a time or a length beside it, that make a list."""
MOST_BESIDE = 26
"""Characters beside such a link."""
FACT = 40
"""Characters of a sentence in a box of facts."""

_QUOTED = re.compile(r"^blockquote\b|[.#_-](?:pull-?quote|kutipan|quote|blockquote|callout-quote)\b", re.I)
_PART = re.compile(
    r"(?P<label>bagian|laporan|seri|serial|tulisan|part|episode|babak|edisi|artikel|liputan)\W{0,3}(?:ke)?\W?"
    r"(?:\(?\d{1,2}\)?|[ivx]{1,4}|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|terakhir|satu|dua|tiga|empat|lima|"
    r"one|two|three|four|five)\W{0,2}\s?[:|–—-]\s?\S",
    re.I,
)
_STAMP = re.compile(
    r"(?:[\s\d:./|,()–—•·-]|\b(?:durasi|menit|jam|detik|hari|minggu|bulan|tahun|lalu|yang|kemarin|senin|selasa|rabu|kamis|jum'?at|sabtu|"
    r"januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|agu|agt|sep|"
    r"okt|nov|des|dec|aug|oct|may|wib|wita|wit|min|ago|hours?|days?|minutes?|x|kali|views?|dibaca|dilihat|tayangan|komentar)\b)+",
    re.I,
)


def copies(judged: Judged) -> None:
    """A run of blocks that stands on the page already: a text laid out once for wide and once for narrow screens."""
    blocks, verdicts = judged.blocks, judged.verdicts
    first: dict[str, int] = {}
    for place, block in enumerate(blocks):
        if verdicts[place].out:
            continue
        text = plain_of(block)
        if len(text) < COPY or text not in first:
            first.setdefault(text, place)
            continue
        _take_out_run(judged, first[text], place)


def _take_out_run(judged: Judged, original: int, copy: int) -> None:
    """Take out a copy and what stands around it as it stands around the original.

    One block alone must be a whole paragraph: two lists of a story may share an item.
    """
    blocks, verdicts = judged.blocks, judged.verdicts
    before = after = 0
    while copy - before - 1 > original + after and original - before > 0:
        if plain_of(blocks[original - before - 1]) != plain_of(blocks[copy - before - 1]):
            break
        before += 1
    while original + after + 1 < copy - before and copy + after + 1 < len(blocks):
        if plain_of(blocks[original + after + 1]) != plain_of(blocks[copy + after + 1]):
            break
        after += 1
    text = blocks[copy].text
    if not before + after and (
        blocks[copy].tag == "li" or len(text) < PARAGRAPH or not text.endswith((".", "”", '"', "!", "?"))
    ):
        return
    for place in range(copy - before, copy + after + 1):
        if not verdicts[place].out:
            verdicts[place] = Verdict(Rule.AGAIN)


def pull_quotes(judged: Judged) -> None:
    """A quotation set apart that a paragraph holds, with the name below it."""
    blocks, verdicts = judged.blocks, judged.verdicts
    frames = [_quoted(block.context) for block in blocks]
    if not any(frames):
        return
    prose = [
        f" {words_of(plain_of(block))} "
        for block, verdict, frame in zip(blocks, verdicts, frames, strict=True)
        if len(block.text) >= PROSE and not verdict.out and not frame
    ]
    quoted = ""
    for block, verdict, frame in zip(blocks, verdicts, frames, strict=True):
        if not frame or verdict.out:
            quoted = quoted if frame and frame == quoted else ""
            continue
        words = words_of(plain_of(block))
        if words.count(" ") + 1 >= QUOTE_WORDS and any(f" {words} " in text for text in prose):
            verdict.rule, quoted = Rule.PULL_QUOTE, frame
        elif frame == quoted and len(block.text) < PROSE:
            verdict.rule = Rule.PULL_QUOTE
        else:
            quoted = ""


@lru_cache(maxsize=1024)
def _quoted(context: tuple[str, ...]) -> str:
    """The element around a block that sets it apart as a quotation, or ""."""
    return next((part for part in context if _QUOTED.search(part)), "")


def parts_of_series(judged: Judged) -> None:
    """Lines "Bagian 1: TITLE", "Laporan 2: TITLE", where one of them is a link to an article: the parts of a series."""
    blocks, verdicts = judged.blocks, judged.verdicts
    place = 0
    while place < len(blocks):
        end = place
        label = ""
        while end < len(blocks) and (match := _PART.match(blocks[end].text)) and len(blocks[end].text) < 2 * PROSE:
            if label and match["label"].casefold() != label:
                break
            label = match["label"].casefold()
            end += 1
        run = range(place, end)
        links = [link for number in run for link in blocks[number].links]
        if len(run) >= PARTS and links and all(within(judged.host, link) for link in links):
            for number in run:
                if not verdicts[number].out:
                    verdicts[number] = Verdict(Rule.SERIES)
        place = max(end, place + 1)


def stamped_links(judged: Judged) -> None:
    """Links to other articles in a row, each beside nothing but its date, its length or a count: a list of teasers."""
    run: list[Verdict] = []
    for block, verdict in zip([*judged.blocks, None], [*judged.verdicts, None], strict=True):
        if block is not None and verdict is not None and (verdict.out or _is_stamped(block, judged.host)):
            run.append(verdict)
            continue
        waiting = [one for one in run if not one.rule]
        if len(run) >= LISTED:
            for one in waiting:
                one.rule = Rule.LINKED_ARTICLE
        run = []


def _is_stamped(block: Block, host: str) -> bool:
    if block.link_share < 0.5 or not block.links or block.text.count(" ") < 3 or len(block.links) > 1:
        return False
    beside = round(len(block.text) * (1 - block.link_share))
    if not 0 < beside <= MOST_BESIDE or not all(
        is_article_of(host, link) or _is_item(host, link) for link in block.links
    ):
        return False
    head, tail = block.text[:beside], block.text[-beside:]
    return _STAMP.fullmatch(head) is not None or _STAMP.fullmatch(tail) is not None


def _is_item(host: str, link: str) -> bool:
    """Whether a link leads to a numbered page of the portal: /video/17/."""
    return within(host, link) and re.search(r"/\d+/?(?:$|[?#])", link) is not None


def boxes_of_facts(judged: Judged) -> None:
    """An <aside> between paragraphs that holds sentences or a list and leads nowhere: the story's own box."""
    blocks, verdicts = judged.blocks, judged.verdicts
    kept = [place for place, block in enumerate(blocks) if len(block.text) >= PROSE and not verdicts[place].out]
    if not kept:
        return
    place = 0
    while place < len(blocks):
        end = place
        while end < len(blocks) and verdicts[end].rule == Rule.ASIDE:
            end += 1
        box = blocks[place:end]
        if box and kept[0] < place and end <= kept[-1] + 1 and _tells(box):
            for number in range(place, end):
                verdicts[number] = Verdict()
        place = max(end, place + 1)


def _tells(box: list[Block]) -> bool:
    sentences = [block for block in box if len(block.text) >= FACT and block.text.endswith((".", "”", '"'))]
    listed = [block for block in box if block.tag == "li"]
    return not any(block.links or block.hidden for block in box) and (bool(sentences) or len(listed) > 1)


def headings_of_the_story(judged: Judged) -> None:
    """A subheading that elsewhere opens a box of links ("Berita Terkini"), right above a paragraph of the story."""
    blocks, verdicts = judged.blocks, judged.verdicts
    for place in range(len(blocks) - 1):
        verdict, block, below = verdicts[place], blocks[place], blocks[place + 1]
        if (
            not verdict.out
            or block.tag not in HEADINGS
            or block.links
            or verdict.rule not in (Rule.PHRASE, Rule.READ_ALSO)
        ):
            continue
        other = verdict.rule == Rule.READ_ALSO or CLASSES.get(verdict.detail) == "other-article"
        if other and not verdicts[place + 1].out and len(below.text) >= PROSE and below.link_share < 0.3:
            verdicts[place] = Verdict()
