"""Verdicts by what the article's own page shows twice or lists: copies, pull quotes, lists of articles."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.blocks import Block, Verdict
from crawler.extract.text.time_words import UNITS
from crawler.extract.text.vocabulary import MONTH, WEEKDAY
from pipelines.boilerplate.block_text import HEADINGS, PROSE, folded_of, plain_of, reads_as_title, words_in
from pipelines.boilerplate.folding import plain, words_of
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
_MARKS = frozenset('"“”')
LONG_QUOTE = 6
"""Words from which on a block that is a quotation and nothing else, and stands in a paragraph too, is one set apart."""
MOST_LABEL = 60
"""Characters of the label above such a list."""
PARTS = 2
"""Lines from which on a numbered label lists the parts of a series."""
LISTED = 2
"""Links to other articles in a row, each with a date, a time or a length beside it, that make a list."""
MOST_BESIDE = 26
"""Characters beside such a link."""
MOST_SUBHEADING = 40
"""Characters of a subheading in bold."""
FACT = 40
"""Characters of a sentence in a box of facts."""

_NAMED = re.compile(r"[.!?”\"’—–-]\W{0,3}\s[A-Z][\w.'’]*(?: [A-Z][\w.'’,]*){0,5}$")
"""The name behind a quotation that is set apart."""
_QUOTED = re.compile(r"^blockquote\b|[.#_-](?:pull-?quote|kutipan|quote|blockquote|callout-quote)(?![a-z])", re.I)
_PART = re.compile(
    r"(?P<label>bagian|laporan|seri|serial|tulisan|part|episode|babak|edisi|artikel|liputan|chapter|bab|jilid|story)\W{0,3}(?:ke)?\W?"
    r"(?:\(?\d{1,2}\)?|[ivx]{1,4}|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|terakhir|satu|dua|tiga|empat|lima|"
    r"one|two|three|four|five)\W{0,2}\s?[:|–—-]\s?\S",
    re.I,
)
_SERIES = re.compile(
    r"(?:(?:baca|simak|ikuti|daftar) )?(?:seri|serial|rangkaian|laporan|tulisan|artikel|liputan)(?: [\w-]+){0,3} (?:ini|berseri|bersambung|"
    r"berikutnya|sebelumnya|lengkapnya)|(?:baca|simak|ikuti) (?:seri|serial)(?: [\w-]+){0,4}|"
    r"(?:(?:read|more from|more in|also in|other stories in|stories in|part of) )?(?:this|the) series|in this series"
)
"""Labels, in folded text, of a list of the parts of a series."""
_NUMBERED = re.compile(r"\(?\d{1,2}[.)] ?[A-Z]")
"""An item of a list that was typed by hand."""
_SENTENCE_END = re.compile(r"[.!?][”\"’')]{0,2}$")
_STAMP = re.compile(
    rf"(?:[\s\d:./|,()–—•·-]|\b(?:{MONTH}|{WEEKDAY}|{'|'.join(UNITS)}|durasi|lalu|yang|kemarin|ago|wib|wita|wit|x|kali|views?|"
    r"dibaca|dilihat|tayangan|komentar)\b)+",
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
    frames = [_quoted(block.context) or _quotation(block) for block in blocks]
    if not any(frames):
        return
    prose = [
        f" {words_in(block)} "
        for block, verdict, frame in zip(blocks, verdicts, frames, strict=True)
        if len(block.text) >= PROSE and not verdict.out and not frame
    ]
    quoted = ""
    for block, verdict, frame in zip(blocks, verdicts, frames, strict=True):
        if not frame or verdict.out:
            quoted = quoted if frame and frame == quoted else ""
            continue
        words = words_in(block)
        if words.count(" ") + 1 >= QUOTE_WORDS and _is_said(block, words, prose):
            verdict.rule, quoted = Rule.PULL_QUOTE, frame
        elif frame == quoted and len(block.text) < PROSE:
            verdict.rule = Rule.PULL_QUOTE
        else:
            quoted = ""


def _is_said(block: Block, words: str, prose: list[str]) -> bool:
    """Whether a paragraph holds the words of a quotation, or all but the name in capitals at its end."""
    if any(f" {words} " in text for text in prose):
        return True
    named = _NAMED.search(block.text)
    said = words_of(plain(block.text[: named.start() + 1])) if named else ""
    return said.count(" ") + 1 >= QUOTE_WORDS and any(f" {said} " in text for text in prose)


def _quotation(block: Block) -> str:
    """The element around a quotation that nothing follows, where it is the whole of a block; "" for another."""
    said = block.text
    if len(block.context) < 2 or said[0] not in '"“' or said[-1] not in '"”' or said.count(" ") < LONG_QUOTE - 1:
        return ""
    # “…,” said the farmer. “…”: a paragraph of the story.
    return block.context[-2] if _MARKS.isdisjoint(said[1:-1]) else ""


@lru_cache(maxsize=1024)
def _quoted(context: tuple[str, ...]) -> str:
    """The element around a block that sets it apart as a quotation, or ""."""
    return next((part for part in context if _QUOTED.search(part)), "")


def parts_of_series(judged: Judged) -> None:
    """Lines "Bagian 1: TITLE", one of them a link to an article, or a list below "Seri ini:": the parts of a series.

    A heading right above such lines is theirs.
    """
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
            above = blocks[place - 1] if place else None
            labelled = above is not None and len(above.text) <= MOST_LABEL and (above.bold or above.tag in HEADINGS)
            for number in range(place - labelled, end):
                if not verdicts[number].out:
                    verdicts[number] = Verdict(Rule.SERIES)
        place = max(end, place + 1)
    for place, block in enumerate(blocks[:-1]):
        if len(block.text) <= MOST_LABEL and _SERIES.fullmatch(folded_of(block)):
            _take_out_parts(judged, place)


def _take_out_parts(judged: Judged, label: int) -> None:
    """Take out a label and the list below it, a typed one too, most of which are links to other articles: the unlinked one is this page."""
    blocks = judged.blocks
    end = label + 1
    while end < len(blocks) and _is_item_of_list(blocks[end]) and len(blocks[end].text) < 2 * PROSE:
        end += 1
    items = blocks[label + 1 : end]
    linked = [
        block for block in items if block.link_share >= 0.5 and all(within(judged.host, one) for one in block.links)
    ]
    if linked and len(linked) >= len(items) - 1:
        for place in range(label, end):
            if not judged.verdicts[place].out:
                judged.verdicts[place] = Verdict(Rule.SERIES)


def _is_item_of_list(block: Block) -> bool:
    return block.tag == "li" or _NUMBERED.match(block.text) is not None


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


def captions_of_the_story(judged: Judged) -> None:
    """A sentence of the story that is the lead picture's caption as well: printed above already, paragraphs between."""
    blocks, verdicts = judged.blocks, judged.verdicts
    picture = judged.article.lead_image
    lead = plain(picture.caption or "") if picture else ""
    for place in range(1, len(blocks)):
        block = blocks[place]
        if verdicts[place].rule != Rule.CAPTION or block.tag != "p" or not _SENTENCE_END.search(block.text):
            continue
        said = plain_of(block)
        first = 0 if said == lead else place  # read outside of the text, or printed in it above
        above = next((n for n in range(place) if verdicts[n].out and plain_of(blocks[n]) == said), first)
        if sum(not verdicts[n].out and len(blocks[n].text) >= PROSE for n in range(above, place)) > 1:
            verdicts[place] = Verdict()


_HEADED = frozenset({"other-article", "portal", "notice", "comments", "byline", "embed"})
"""Classes of what such a heading opens elsewhere: boxes, whose lines are taken out, too, where they are what it says."""


def _is_list_of_story(blocks: list[Block], place: int) -> bool:
    """Whether a list without links begins here whose items are no headlines: the story's own, whatever its heading says."""
    items = []
    for block in blocks[place : place + LISTED + 1]:
        if block.tag != "li":
            break
        items.append(block)
    return len(items) >= LISTED and not any(item.links or reads_as_title(item.text) for item in items)


def headings_of_the_story(judged: Judged) -> None:
    """A subheading that elsewhere opens a box of links ("Berita Terkini"), right above a paragraph of the story."""
    blocks, verdicts = judged.blocks, judged.verdicts
    for place in range(len(blocks) - 1):
        verdict, block, below = verdicts[place], blocks[place], blocks[place + 1]
        if (
            not verdict.out
            or not (block.tag in HEADINGS or (block.bold and len(block.text) <= MOST_SUBHEADING))
            or ":" in block.text[:-1]  # a label with the title that it promises
            or block.links
            or verdict.rule not in (Rule.PHRASE, Rule.READ_ALSO)
        ):
            continue
        other = verdict.rule == Rule.READ_ALSO or CLASSES.get(verdict.detail) in _HEADED
        told = len(below.text) >= PROSE or (len(below.text) >= FACT and _SENTENCE_END.search(below.text) is not None)
        told = told or _is_list_of_story(blocks, place + 1)
        if other and told and not verdicts[place + 1].out and below.link_share < 0.3:
            verdicts[place] = Verdict()
