"""How often a block must have been seen to count as boilerplate: by its form, and by what its pages say of it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from typing_extensions import override

from crawler.blocks import Block
from pipelines.boilerplate.block_text import PROSE, counted_of, form_of
from pipelines.boilerplate.promotion import sells
from pipelines.boilerplate.words import AD_WORDS, BUSINESS, CONTACT, NARRATES, OFFER, PHONE, SELF, SPEECH, STANDING

REMARK = 50
"""Up to this length, in characters, a sentence says too little to count as a report."""


class Threshold(NamedTuple):
    """How often a block of one form must have been seen to count as boilerplate: pages, and their share of all pages."""

    pages: float
    density: float
    until_now: bool = False
    """Whether the pages since it was last seen count too: sentences are no sponsor's who came and went, and the four
    that happen to stand close together are no habit."""


THRESHOLDS: dict[str, Threshold] = {
    # A few words between paragraphs, not a subheading, that no page speaks of. Sponsors' names stand on a fifth of the
    # pages or more (seen: 27 to 71 of 71), those of a short campaign on a tenth.
    "name": Threshold(3, 0.07),
    # The same all in small letters or all in capitals: nothing that an editor would write on two stories.
    "alone": Threshold(2, 0.02, until_now=True),
    # The same with a capital each, as subheadings have them too: on three, and where no page ever speaks of it.
    "titled": Threshold(3, 0.035, until_now=True),
    # All of it is a link: teasers of the same article, buttons. A story's own links do not stand alone again and again.
    "link": Threshold(3, 0.06),
    # The same line twice on a page, on several pages.
    "doubled": Threshold(2, 0.08),
    # Words of promotion, a phone number, an address: in what repeats, telling.
    "promotion": Threshold(3, 0.08),
    # Standing last lines.
    "ending": Threshold(4, 0.15, until_now=True),
    # Longer lines without an end mark.
    "line": Threshold(4, 0.15),
    # Sentences of a few words, as stories have them anywhere: "Tidak ada yang tahu."
    "remark": Threshold(6, 0.25),
    # Whole sentences: legitimately repeated for a series (a weather warning, a hotline), seen on 4 % of the pages.
    "sentence": Threshold(4, 0.13, until_now=True),
    # Those of which none of its pages ever speaks.
    "stray": Threshold(4, 0.08, until_now=True),
    # Those that report: who said it, what happened. A season's warning, a governor's word that desks quote for weeks, a
    # law's wording stand on a tenth of the pages; a portal's own standing report would stand on many more.
    "report": Threshold(8, 0.25, until_now=True),
    # Sentences that the rest of their pages speaks of: the standing background of a running story.
    "background": Threshold(10, 0.4),
    # What looks like a subheading, a list item, an introduction ("Berikut daftarnya:"): 9 % seen for true subheadings.
    "bold": Threshold(8, 0.2),
    # Such a line that has words of promotion and of which none of its pages ever speaks.
    "set apart": Threshold(4, 0.12),
    "heading": Threshold(10, 0.25),
    "item": Threshold(12, 0.3),
    "opening": Threshold(12, 0.35),
    # A line whose words the pages' own prose repeats.
    "echoed": Threshold(15, 0.6),
    # Never by repetition alone: rows of tables ("Tim | Main | Poin"), verse.
    "row": Threshold(math.inf, 1.0),
    "subheading": Threshold(math.inf, 1.0),
}
"""By form (block_text.form_of); a block with several takes the one that asks most, but for doubling and promotion, which
ask less."""


@dataclass(slots=True)
class Seen:
    """What is known of one block of a portal. All counts fade, see memory.HALF_LIFE."""

    pages: float = 0.0
    """Pages that it was seen on."""
    span: float = 0.0
    """Pages from its first sighting to its last."""
    last: int = 0
    """The number of the last page that it was seen on."""
    echoed: float = 0.0
    """Pages, from the second on, whose prose holds at least half of its words."""
    doubled: float = 0.0
    """Pages that it stood on twice or more."""
    place: float = 0.0
    """Sum of its relative places on the page, 0 at the top to 1 at the end."""
    spread: float = 0.0
    """Sum of their squares."""
    samples: tuple[int, ...] = ()
    """The pages that it was last seen on."""


class Finding(NamedTuple):
    """Why a block counts as boilerplate."""

    pages: int
    of: int

    @override
    def __str__(self) -> str:
        return f"on {self.pages} of {self.of} pages"


def reports(text: str, folded: str) -> bool:
    """Whether a sentence tells what somebody said or what happened, and asks nothing of its reader."""
    if len(folded) <= REMARK or not text.endswith((".", "”", '"')):
        return False
    if _QUOTED.search(text):
        return True  # whom the quotation addresses matters to its speaker alone
    tells = NARRATES.search(folded) or SPEECH.search(text) or _DONE.search(folded)
    return (
        tells is not None and not OFFER.fullmatch(folded) and not _TO_READER.search(folded) and not SELF.search(folded)
    )


_OF_STORY = re.compile(
    r"[^\W\d_][\w /.()-]{1,24} ?: ?[^\s/]|[\u0600-\u06ff]|[(\[](?:HR|QS|H\.R|Q\.S)[. ]|[^\W\d_].{8,68},$"
    r"|[^!]*\b\d[\d.,]* ?(?:gram|gr|ml|sdm|sdt|siung|butir|lembar|buah|persen|meter|km|derajat|jiwa|orang|poin|detik|porsi)\b"
)
"""Lines that no sponsor prints: what a label tells ("Wasit: Thoriq Alkatiri"), verses and where they stand, a line of a
poem that goes on behind its comma, a quantity."""
_TYPED = re.compile(r"[-–•+] \w.*\w$")
"""An item of a list that was typed by hand."""
_QUOTED = re.compile(r"[”\"],? [a-z]+")
"""A quotation's end and the words that say whose it is."""
_DONE = re.compile(r"\b(?:me(?:m|n|l|r|w)|di)[a-z]{4,}\b")
"""A verb that says who did something, or what was done; in folded text."""
_TO_READER = re.compile(
    r"\b(?:anda|kamu|kami|kita|yuk|ayo|jangan lupa|hubungi|dapatkan|nikmati|percayakan|klik|kunjungi|redaksi"
    r"|(?:artikel|berita|tulisan|konten|media|situs|website|portal) ini)\b"
)
"""What speaks to the reader, or of the page itself: an ad's words or the desk's own; in folded text."""


def _is_of_story(text: str, folded: str, bare: float) -> bool:
    """Whether a few words have a shape that sponsors' names lack: a label and what it tells, verse, a typed item."""
    if not (_OF_STORY.match(text) or (bare < 1.9 and _TYPED.match(text))):  # "- Toko Maju" stands elsewhere without it
        return False
    return not sells(folded) and not BUSINESS.fullmatch(folded.partition(":")[0].strip())


def threshold_of(block: Block, known: Seen, bare: float, *, lone: bool = False, alone: bool = False) -> Threshold:
    """The threshold of a block with this history. `bare`: pages on which it was set as plain text.

    `lone`: whether a list item is the only one of its list. `alone`: whether it is a mere name (promotion.names_only).
    """
    form, folded = form_of(block, lone), counted_of(block)
    if alone and form == "name" and (block.text.islower() or known.echoed < 0.5):
        return THRESHOLDS["titled" if block.text.istitle() else "alone"]
    if form == "row":
        return THRESHOLDS["row"]
    if form in {"bold", "heading", "item"} and bare >= max(1.9, known.pages * 0.25):
        form = "name"  # a subheading is set as one on every page
    if form == "name" and _is_of_story(block.text, folded, bare):
        form = "bold"
    doubled = known.doubled >= max(1.9, known.pages * 0.5) and form != "item"
    if doubled and form != "sentence":
        return THRESHOLDS["doubled"]
    if form == "subheading":
        return THRESHOLDS["subheading"]
    if STANDING.search(folded):
        return THRESHOLDS["row"]
    echoed = known.echoed >= max((known.pages - 1) * 0.34, 0.5)
    if form != "item" and (PHONE.search(block.text) or CONTACT.search(folded)):
        return THRESHOLDS["promotion"]
    last = known.place / known.pages >= 0.85  # a portal's standing last words
    if form == "sentence" and not last and not (echoed and len(folded) > PROSE) and reports(block.text, folded):
        return THRESHOLDS["sentence" if AD_WORDS.search(folded) else "report"]
    if form in {"sentence", "line", "opening"} and not (echoed and len(folded) > PROSE):
        if AD_WORDS.search(folded):
            return THRESHOLDS["promotion"]
        if form == "sentence" and last:
            return THRESHOLDS["ending"]
    if form == "sentence":
        if len(folded) > PROSE:
            return THRESHOLDS["background" if echoed else "sentence" if known.echoed else "stray"]
        return THRESHOLDS["sentence"]
    if form != "link" and echoed:
        return THRESHOLDS["echoed"]
    if form in {"bold", "heading"} and not known.echoed and sells(folded):
        return THRESHOLDS["set apart"]
    return THRESHOLDS[form]
