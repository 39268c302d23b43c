"""Lines that sell, judged with what stands around them: the story's prose, the list, the name above a number.

`pipelines.boilerplate.promotion` says what a line by itself seems to sell.
"""

from __future__ import annotations

from collections import Counter

from crawler.items import Article, Block, Verdict
from pipelines.boilerplate import promotion
from pipelines.boilerplate.block_text import PROSE, folded_block, looks
from pipelines.boilerplate.links import within
from pipelines.boilerplate.rules import plain
from pipelines.boilerplate.words import FACTS, PUBLIC
from pipelines.repetition.memory import Memory

_REACHES = ("promotion: a number", "promotion: a street", "phrase: contact of the ad desk")
"""Verdicts on lines that say where a seller is; whose name stands above them."""
LONG = 7
"""Items from which on a list is a long one: no rule here speaks of more than six."""
SENTENCE = 50
"""From this length on, in characters, a sentence that stands alone is one of the story's paragraphs."""


def by_promotion(article: Article, verdicts: list[Verdict], host: str) -> None:
    """Lines that sell something of which the story's own prose never speaks, and a name right above such a line."""
    blocks, prose = article.blocks, ""
    labels = Counter(label for text in {block.text for block in blocks} if (label := _label(text)))
    own, told = "".join(filter(str.isalnum, host.partition(".")[0])), False
    for place, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        if verdict.rule or len(block.text) > promotion.LONGEST:
            told = told or (not verdict.rule and len(block.text) >= PROSE)
            continue
        if told and promotion.names_site(block.text, own):
            verdict.rule = "promotion: the portal's own"
            continue
        told = told or len(block.text) >= PROSE
        if promotion.is_button(block) and not any(within(host, link) for link in block.links):
            verdict.rule = "promotion: a button that leads elsewhere"
            continue
        what, least = promotion.promotes(block, lone=is_lone(blocks, place)), promotion.SPOKEN
        if what and labels[_label(block.text)] > 1:
            continue  # "Alamat: …" of each place that the story lists
        if not what and (promotion.small_name(blocks, place) or promotion.bare_name(blocks, place)):
            what, least = "a name that stands alone", promotion.NEVER
        if not what and promotion.linked_name(blocks, place) and not any(_leads_on(host, link) for link in block.links):
            what, least = "a name that leads elsewhere", promotion.NEVER
        if not what:
            continue
        prose = prose or f" {plain(article.title or '')} {_prose_kept(blocks, verdicts)} "
        folded = plain(block.text)
        if not promotion.spoken_of(folded, prose.replace(folded, " ") if _tells(block) else prose, least):
            verdict.rule = f"promotion: {what}"
    for place, verdict in enumerate(verdicts[:-1]):
        if verdict.rule or not verdicts[place + 1].rule.startswith(_REACHES):
            continue
        prose = prose or f" {plain(article.title or '')} {_prose_kept(blocks, verdicts)} "
        folded = folded_block(blocks[place].text)
        if (
            ": " not in blocks[place].text  # what a label tells is no name
            and not PUBLIC.search(folded)
            and looks(blocks[place], folded) == "name"
            and not promotion.spoken_of(folded, prose)
        ):
            verdict.rule = "promotion: the name above it"


def _leads_on(host: str, link: str) -> bool:
    """Whether a link leads to a page of the portal; "#" leads nowhere."""
    return link != "#" and within(host, link)


def _label(text: str) -> str:
    """What a line tells of a place before its colon, folded: "alamat" of "Alamat: Jalan Timor 12"; "" for other lines."""
    label, colon, _ = text[:40].partition(":")
    folded = label.strip(" -•*").casefold()
    return folded if colon and folded in FACTS else ""


def _list_around(blocks: list[Block], place: int) -> list[Block]:
    """The items that stand with a list item, itself among them; empty for any other block.

    Of a longer list than `LONG` so many, since nothing is asked of them but that they are many.
    """
    if blocks[place].tag != "li":
        return []
    start = end = place
    while start and place - start < LONG and blocks[start - 1].tag == "li":
        start -= 1
    while end + 1 < len(blocks) and end - place < LONG and blocks[end + 1].tag == "li":
        end += 1
    if end > start and start and blocks[start - 1].text.endswith(":"):
        return [*blocks[start : end + 1], blocks[start - 1]]  # the story leads to it: counted as longer than it is
    return blocks[start : end + 1]


def is_lone(blocks: list[Block], place: int) -> bool:
    """Whether a block is the only item of its list, or one of a few lines with a number or street among them."""
    items = _list_around(blocks, place)
    if len(items) < 2:
        return bool(items)
    return len(items) <= 4 and items[-1].tag == "li" and any(map(promotion.reaches, items))


def stands_whole(blocks: list[Block], place: int, memory: Memory) -> bool:
    """Whether all of a list stands on several pages and one of its lines sells: a banner, not a story's own list."""
    items = _list_around(blocks, place)
    return (
        0 < len(items) <= 6
        and all(memory.seen(item) >= 3 for item in items)
        and any(promotion.promotes(item, lone=True) for item in items)
    )


def _prose_kept(blocks: list[Block], verdicts: list[Verdict]) -> str:
    return " ".join(
        plain(block.text) for block, verdict in zip(blocks, verdicts, strict=True) if not verdict.out and _tells(block)
    )


def _tells(block: Block) -> bool:
    """Whether a block is a paragraph, or a short one that ends as a sentence does and sells nothing."""
    if len(block.text) >= PROSE:
        return True
    return len(block.text) >= SENTENCE and block.text.endswith((".", "”", '"')) and not promotion.promotes(block)
