"""Verdicts by the boxes that stand in a text: facts, ads, offers, what a label heads, polls."""

from __future__ import annotations

import re
from collections import Counter

from crawler.blocks import Block, Verdict
from pipelines.boilerplate.block_text import HEADINGS, PROSE, folded_of, plain_of, prose_of
from pipelines.boilerplate.offers import SPOKEN_AT_ALL, SPOKEN_IN_BOX, may_be_foreign, offers
from pipelines.boilerplate.promotion import spoken_of
from pipelines.boilerplate.rules import CLASSES
from pipelines.boilerplate.verdicts import Rule, sentence
from pipelines.boilerplate.words import SPEECH
from pipelines.judge.judged import Judged

AD_LABEL = 30
"""Characters of a label over an ad."""
AD = 300
"""Characters of all that an ad's box holds below its label."""
FACT = 40
"""Characters of a sentence in a box of facts."""
MOST_IN_BOX = 4
"""Lines of an offer in a box of its own."""
LEAST_AROUND = 2
"""Paragraphs of the story in one element from which on a block deeper in it stands in a box."""
CHOICES = 2
"""Choices of a poll at the least."""
CHOICE = 60
"""Characters of a choice."""

_HEADS_OF_BOXES = frozenset({"newsletter or app", "poll"})
"""Rows of phrases.toml that head a box which holds nothing of the story."""
_BOXES = ("div", "section", "center", "table", "aside", "span", "ins", "a")
_POLL_END = re.compile(
    r"(?:lihat hasil|view results?|beri suara|vote(?: now)?|pilih|kirim (?:suara|jawaban)|(?:jumlah suara|total (?:suara|voters?|votes?)|"
    r"jumlah pemilih)\s?:? ?[\d.,]+(?: suara| votes?)?)(?: sekarang)?"
)
"""The button or the count below a poll's choices, in folded text."""


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


def boxes_of_ads(judged: Judged) -> None:
    """What stands in one box with the label "Iklan" and nothing else: the ad itself, whatever it says.

    So does what a box says below "Subscribe to our newsletter", and the question and choices below "Polling".
    """
    blocks, verdicts = judged.blocks, judged.verdicts
    for place, verdict in enumerate(verdicts):
        if verdict.rule != Rule.PHRASE or len(blocks[place].text) > AD_LABEL:
            continue
        if CLASSES[verdict.detail] != "ad" and verdict.detail not in _HEADS_OF_BOXES:
            continue
        box = blocks[place].context[:-1]
        if not box or (place and _in_box(blocks[place - 1], box)):
            continue
        end = place + 1
        while end < len(blocks) and _in_box(blocks[end], box):
            end += 1
        if 0 < sum(len(block.text) for block in blocks[place + 1 : end]) <= AD:
            for number in range(place + 1, end):
                if not verdicts[number].out:
                    verdicts[number] = Verdict(Rule.BELOW_LABEL, sentence(verdict))


def _in_box(block: Block, box: tuple[str, ...]) -> bool:
    return block.context[: len(box)] == box


def offers_in_boxes(judged: Judged) -> None:
    """A few lines in an element of their own between the story's paragraphs, which sell what the story never speaks of.

    A sentence in full, as a shop's ad may be, is told from the story by its box and its words together: by words of
    offers, or because it has hardly a telling word in common with the story and its box is none for facts.
    """
    blocks, verdicts = judged.blocks, judged.verdicts
    around = Counter(
        block.context[:-1]
        for block, verdict in zip(blocks, verdicts, strict=True)
        if len(block.text) >= PROSE and not verdict.out
    )
    homes = {context for context, times in around.items() if times >= LEAST_AROUND}
    prose = ""
    place = 0
    while place < len(blocks):
        end = place + 1
        box = _box_around(blocks[place], homes)
        while box and end < len(blocks) and _in_box(blocks[end], box):
            end += 1
        waiting = [number for number in range(place, end) if not verdicts[number].out]
        if box and 0 < len(waiting) <= MOST_IN_BOX and sum(len(blocks[number].text) for number in waiting) <= AD:
            said = [blocks[number] for number in waiting]
            offer, foreign = any(map(offers, said)), len(said) == 1 and may_be_foreign(said[0], box[-1])
            if (offer or foreign) and not any(SPEECH.search(block.text) or block.tag == "tr" for block in said):
                others = [block for number, block in enumerate(blocks) if not place <= number < end]
                prose = prose_of(others) + f" {(judged.article.title or '').casefold()} "
                if not spoken_of(" ".join(map(plain_of, said)), prose, SPOKEN_IN_BOX if offer else SPOKEN_AT_ALL):
                    for number in waiting:
                        verdicts[number] = Verdict(Rule.BOX_OFFER)
        place = end


def _box_around(block: Block, homes: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The outermost element around a block that stands beside the story's paragraphs; empty where it is one of them."""
    for length in range(len(block.context) - (block.tag != "div")):
        if block.context[:length] in homes and block.context[length].partition(".")[0].partition("#")[0] in _BOXES:
            return block.context[: length + 1]
    return ()


def polls(judged: Judged) -> None:
    """A question, its choices as short lines and the button or count below them, in no form."""
    blocks, verdicts = judged.blocks, judged.verdicts
    for end, block in enumerate(blocks):
        if len(block.text) > CHOICE or not _POLL_END.fullmatch(folded_of(block)):
            continue
        first = end
        while first and len(blocks[first - 1].text) <= CHOICE and not blocks[first - 1].text.endswith(("?", ".")):
            first -= 1
        if end - first < CHOICES or not first or not blocks[first - 1].text.endswith("?"):
            continue
        question = first - 1
        labelled = (
            question
            and len(blocks[question - 1].text) <= AD_LABEL
            and (blocks[question - 1].bold or blocks[question - 1].tag in HEADINGS)
        )
        for place in range(question - bool(labelled), end + 1):
            if not verdicts[place].out:
                verdicts[place] = Verdict(Rule.POLL)
