"""Lines that sell, judged with what stands around them: the story's prose, the list, the name above a number.

`pipelines.boilerplate.promotion` says what a line by itself seems to sell.
"""

from __future__ import annotations

from collections import Counter

from crawler.blocks import Block
from crawler.extract.text.language import tell_language
from pipelines.boilerplate import promotion as lines
from pipelines.boilerplate.block_text import PROSE, counted_of, form_of, plain_of
from pipelines.boilerplate.folding import plain
from pipelines.boilerplate.links import within
from pipelines.boilerplate.offers import SPOKEN_IN_BOX, courts
from pipelines.boilerplate.verdicts import Rule
from pipelines.boilerplate.words import FACTS, PUBLIC
from pipelines.judge.judged import Judged
from pipelines.repetition.memory import Memory

_REACHES = frozenset({Rule.NUMBER, Rule.STREET, Rule.AD_CONTACT})
"""Rules on lines that say where a seller is; whose name stands above them."""
LONG = 7
"""Items from which on a list is a long one: no rule here speaks of more than six."""
SENTENCE = 50
"""From this length on, in characters, a sentence that stands alone is one of the story's paragraphs."""


def promotion(judged: Judged) -> None:
    """Lines that sell something of which the story's own prose never speaks."""
    blocks, host = judged.blocks, judged.host
    labels = Counter(label for text in {block.text for block in blocks} if (label := _label(text)))
    site = "".join(filter(str.isalnum, host.partition(".")[0]))
    below_prose = False
    for place, (block, verdict) in enumerate(zip(blocks, judged.verdicts, strict=True)):
        if verdict.rule or len(block.text) > lines.LONGEST:
            below_prose = below_prose or (not verdict.rule and len(block.text) >= PROSE)
            continue
        if below_prose and lines.names_site(block, site):
            verdict.rule = Rule.OWN_PROMOTION
            continue
        below_prose = below_prose or len(block.text) >= PROSE
        if lines.is_button(block) and not any(within(host, link) for link in block.links):
            verdict.rule = Rule.BUTTON
            continue
        rule, least = lines.promotes(block, lone=is_lone(blocks, place)), lines.SPOKEN
        if rule and labels[_label(block.text)] > 1:
            continue  # "Alamat: …" of each place that the story lists
        if not rule and (
            lines.small_name(blocks, place) or (lines.bare_name(blocks, place) and not _heads_english(judged, place))
        ):
            rule, least = Rule.LONE_NAME, lines.NEVER
        if not rule and lines.linked_name(blocks, place) and not any(_leads_on(host, link) for link in block.links):
            rule, least = Rule.LINKED_NAME, lines.NEVER
        if not rule:
            continue
        folded, prose = plain_of(block), _prose_kept(judged)
        if not lines.spoken_of(folded, prose.replace(folded, " ") if _tells(block) else prose, least):
            verdict.rule = rule


def doubtful_offers(kept: list[Block], title: str) -> list[str]:
    """The sentences of a body that seem to court a buyer and say little of what the rest of it says: doubtful, not sure."""
    found: list[str] = []
    for block in kept:
        if not SENTENCE <= len(block.text) <= lines.LONGEST or block.tag not in ("p", "div") or block.bold:
            continue
        if courts(block):
            told = " ".join(plain_of(other) for other in kept if other is not block)
            if not lines.spoken_of(plain_of(block), f" {plain(title)} {told}", SPOKEN_IN_BOX):
                found.append(block.text)
    return found


def names_above(judged: Judged) -> None:
    """A name right above a line that says where a seller is."""
    for place, (block, verdict) in enumerate(zip(judged.blocks, judged.verdicts[:-1], strict=False)):
        if verdict.rule or judged.verdicts[place + 1].rule not in _REACHES:
            continue
        if (
            ": " not in block.text  # what a label tells is no name
            and not PUBLIC.search(counted_of(block))
            and form_of(block) == "name"
            and not lines.spoken_of(counted_of(block), _prose_kept(judged))
        ):
            verdict.rule = Rule.NAME_ABOVE


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
    return len(items) <= 4 and items[-1].tag == "li" and any(map(lines.reaches, items))


def stands_whole(blocks: list[Block], place: int, memory: Memory) -> bool:
    """Whether all of a list stands on several pages and one of its lines sells: a banner, not a story's own list."""
    items = _list_around(blocks, place)
    return (
        0 < len(items) <= 6
        and all(memory.seen(item) >= 3 for item in items)
        and any(lines.promotes(item, lone=True) for item in items)
    )


def _prose_kept(judged: Judged) -> str:
    """The title and the paragraphs that stay, folded; made when first asked for."""
    if not judged.prose:
        kept = zip(judged.blocks, judged.verdicts, strict=True)
        told = " ".join(plain_of(block) for block, verdict in kept if not verdict.out and _tells(block))
        judged.prose = f" {plain(judged.article.title or '')} {told} "
    return judged.prose


def _heads_english(judged: Judged, place: int) -> bool:
    """Whether a line stands between paragraphs of an English story, where subheadings are set as names are: "A Flurry of Calls"."""
    blocks, verdicts = judged.blocks, judged.verdicts
    around = [near for near in (place - 1, place + 1) if 0 <= near < len(blocks)]
    between = sum(_tells(blocks[near]) and not verdicts[near].out for near in around) == 2
    return between and tell_language(_prose_kept(judged)) == "en"


def _tells(block: Block) -> bool:
    """Whether a block is a paragraph, or a short one that ends as a sentence does and sells nothing."""
    if len(block.text) >= PROSE:
        return True
    return len(block.text) >= SENTENCE and block.text.endswith((".", "”", '"')) and not lines.promotes(block)
