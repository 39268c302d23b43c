"""Offers told by weaker words than `promotion` asks for: of a line in a box of its own, and of one that is merely doubtful."""

from __future__ import annotations

import re

from crawler.blocks import Block
from pipelines.boilerplate.promotion import BACK, ENDED, bare, promotes, telling
from pipelines.boilerplate.words import NARRATES, OFFERING, OPENS_WITH_FIRM, PUBLIC, SAID, SPEECH

FOREIGN = 5
"""Telling words of a sentence from which on it says something that the story can be asked for."""
SPOKEN_AT_ALL = 0.13
"""Share of such a sentence's telling words which, where the story has them too, makes it part of it: one of seven, not of eight."""
_FOR_FACTS = re.compile(
    r"(?:^|[.#_-])(?:info\w*|facts?|fakta|notes?|catatan|box|kotak|cards?|callout|admonition|notice|highlights?|summary|ringkasan|panel|alert|"
    r"well|group|wp-block|elementor|kt|kb|su|tip|data|timeline|update|koreksi|correction|quote|kutipan|intro|lead|lede)(?=[._#-]|$)",
    re.I,
)
"""Names of boxes that editors set for facts, notes and corrections."""
SPOKEN_IN_BOX = 0.34
"""Share of such a line's telling words which, where the story has them too, makes the line part of it."""


def courts(block: Block) -> bool:
    """Whether a sentence has two words of offers, prices left out, and neither reports speech nor tells what happened."""
    folded = bare(block)
    if PUBLIC.search(folded) or BACK.search(folded) or SPEECH.search(block.text) or NARRATES.search(folded):
        return False
    return len({match[0] for match in OFFERING.finditer(folded) if match[0] not in _PRICES}) > 1


_PRICES = frozenset(
    {
        "harga",
        "jalan",
        "paket",
        "mulai rp",
        *(f"rp {digit}" for digit in range(10)),
        *(f"rp{digit}" for digit in range(10)),
    }
)
"""Words of offers that stand in news as often."""


def offers(block: Block) -> bool:
    """Whether a line that stands in a box of its own offers something: weaker signs than elsewhere, since the box is one.

    A business' name that opens it with one word of offers behind, or three such words.
    """
    folded = bare(block)
    if PUBLIC.search(folded) or BACK.search(folded) or (ENDED.search(block.text) and SAID.search(block.text)):
        return False
    words = {match[0] for match in OFFERING.finditer(folded)}
    opens = OPENS_WITH_FIRM.match(folded) is not None and _names_after(block.text)
    return promotes(block, lone=True) is not None or len(words) >= (1 if opens else 3)


def _names_after(text: str) -> bool:
    """Whether a text's first two words are set as a name: "Apotek Sehat", "TOKO MAJU"."""
    return all(word[0].isupper() or word[0].isdigit() for word in text.split()[:2])


def may_be_foreign(block: Block, box: str) -> bool:
    """Whether a sentence may be no part of the story that it shares no word with: it reports and tells nothing.

    `box`: the element of its own that it stands in, as a block's context has it; boxes for facts and notes are the story's.
    """
    folded = bare(block)
    if block.tag not in ("p", "div") or block.bold or len(set(telling(folded))) < FOREIGN or _FOR_FACTS.search(box):
        return False
    return not (PUBLIC.search(folded) or BACK.search(folded) or NARRATES.search(folded))
