"""A verdict on what follows the article in its own container: the next story, loaded whole below a headline of its own."""

from __future__ import annotations

from urllib.parse import urlsplit

from crawler.blocks import Block, Verdict
from crawler.extract.text.dateline import split_dateline
from pipelines.boilerplate.block_text import HEADINGS, PROSE, plain_of, reads_as_title
from pipelines.boilerplate.folding import plain
from pipelines.boilerplate.promotion import telling
from pipelines.boilerplate.verdicts import Rule
from pipelines.judge.judged import Judged

PARAGRAPHS = 2
"""Paragraphs from which on there is a story above such a headline, and below it."""
HEADLINE_WORDS = 5
BYLINE = 60
"""Characters of a date or byline below it."""
KNOWN = 0.4
"""Share of a headline's telling words that the story above may have, where it is another story's."""
OF_STORY = 0.5
"""Share of the article's own headline that its story has."""


def next_story(judged: Judged) -> None:
    """A headline that speaks of something else, a dateline below it: another story, to the end of the text.

    The article's own text must open with a dateline, too, and speak of its headline. A digest has several such parts, and
    its headline none of theirs: it stays.
    """
    blocks, verdicts = judged.blocks, judged.verdicts
    kept = [place for place, verdict in enumerate(verdicts) if not verdict.out]
    heads = {
        kept[number]: after
        for number in range(len(kept) - 1)
        if _may_head(blocks[kept[number]])
        and (after := _story_below(blocks, kept[number + 1 : number + 3])) is not None
    }
    if not heads:
        return
    site = urlsplit(judged.article.url).netloc
    prose = [place for place in kept if len(blocks[place].text) >= PROSE and blocks[place].tag not in HEADINGS]
    if not prose or split_dateline(blocks[prose[0]].text, site=site) is None:
        return
    found = [head for head, below in heads.items() if split_dateline(blocks[below].text, site=site) is not None]
    if len(found) != 1:
        return
    head = found[0]
    above, below = [place for place in prose if place < head], [place for place in prose if place > head]
    if len(above) < PARAGRAPHS or len(below) < PARAGRAPHS:
        return
    told = " " + " ".join(plain_of(blocks[place]) for place in above)
    if _share(judged.article.title or "", told) >= OF_STORY and _share(blocks[head].text, told) <= KNOWN:
        for place in kept[kept.index(head) :]:
            verdicts[place] = Verdict(Rule.NEXT_STORY)


def _may_head(block: Block) -> bool:
    """Whether a block is set and reads as a headline."""
    if not (block.tag in HEADINGS or block.bold):
        return False
    return block.text.count(" ") >= HEADLINE_WORDS - 1 and reads_as_title(block.text)


def _story_below(blocks: list[Block], places: list[int]) -> int | None:
    """The place of the paragraph right below a headline, or below one short line, a date or byline; None for no paragraph."""
    for place in places:
        if len(blocks[place].text) >= PROSE:
            return place if blocks[place].tag not in HEADINGS else None
        if len(blocks[place].text) > BYLINE or blocks[place].tag in HEADINGS:
            return None
    return None


def _share(headline: str, told: str) -> float:
    """The share of a headline's telling words that a folded text has."""
    words = set(telling(plain(headline)))
    return sum(f" {word}" in told for word in words) / len(words) if words else 0.0
