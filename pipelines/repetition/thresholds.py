"""How often a block must have been seen to count as boilerplate: by its looks, and by what its pages say of it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from typing_extensions import override

from crawler.blocks import Block
from pipelines.boilerplate.block_text import PROSE, counted_of, looks
from pipelines.boilerplate.promotion import sells
from pipelines.boilerplate.words import AD_WORDS, BUSINESS, CONTACT, NARRATES, OFFER, PHONE, SELF, SPEECH, STANDING

REMARK = 50
"""Up to this length, in characters, a sentence says too little to count as a report."""


class Needs(NamedTuple):
    """How often a block of some looks must have been seen to count as boilerplate."""

    pages: float
    density: float
    until_now: bool = False
    """Whether the pages since it was last seen count too: sentences are no sponsor's who came and went, and the four
    that happen to stand close together are no habit."""


NEEDS: dict[str, Needs] = {
    # A few words between paragraphs, not a subheading, that no page speaks of. Sponsors' names stand on a fifth of the
    # pages or more (seen: 27 to 71 of 71), those of a short campaign on a tenth.
    "name": Needs(3, 0.07),
    # The same all in small letters or all in capitals: nothing that an editor would write on two stories.
    "alone": Needs(2, 0.02, until_now=True),
    # The same with a capital each, as subheadings have them too: on three, and where no page ever speaks of it.
    "titled": Needs(3, 0.035, until_now=True),
    # All of it is a link: teasers of the same article, buttons. A story's own links do not stand alone again and again.
    "link": Needs(3, 0.06),
    # The same line twice on a page, on several pages.
    "doubled": Needs(2, 0.08),
    # Words of promotion, a phone number, an address: in what repeats, telling.
    "promotion": Needs(3, 0.08),
    # Standing last lines.
    "ending": Needs(4, 0.15, until_now=True),
    # Longer lines without an end mark.
    "line": Needs(4, 0.15),
    # Sentences of a few words, as stories have them anywhere: "Tidak ada yang tahu."
    "remark": Needs(6, 0.25),
    # Whole sentences: legitimately repeated for a series (a weather warning, a hotline), seen on 4 % of the pages.
    "sentence": Needs(4, 0.13, until_now=True),
    # Those of which none of its pages ever speaks.
    "stray": Needs(4, 0.08, until_now=True),
    # Those that report: who said it, what happened. A season's warning, a governor's word that desks quote for weeks, a
    # law's wording stand on a tenth of the pages; a portal's own standing report would stand on many more.
    "report": Needs(8, 0.25, until_now=True),
    # Sentences that the rest of their pages speaks of: the standing background of a running story.
    "background": Needs(10, 0.4),
    # What looks like a subheading, a list item, an introduction ("Berikut daftarnya:"): 9 % seen for true subheadings.
    "bold": Needs(8, 0.2),
    # Such a line that has words of promotion and of which none of its pages ever speaks.
    "set apart": Needs(4, 0.12),
    "heading": Needs(10, 0.25),
    "item": Needs(12, 0.3),
    "opening": Needs(12, 0.35),
    # A line whose words the pages' own prose repeats.
    "echoed": Needs(15, 0.6),
    # Never by repetition alone: rows of tables ("Tim | Main | Poin"), verse.
    "row": Needs(math.inf, 1.0),
    "subheading": Needs(math.inf, 1.0),
}
"""By looks; of several, the one that asks most decides, but for doubling and promotion, which ask less."""


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
    return tells is not None and not OFFER.fullmatch(folded) and not _COURTS.search(folded) and not SELF.search(folded)


_STORYS = re.compile(
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
_COURTS = re.compile(
    r"\b(?:anda|kamu|kami|kita|yuk|ayo|jangan lupa|hubungi|dapatkan|nikmati|percayakan|klik|kunjungi|redaksi"
    r"|(?:artikel|berita|tulisan|konten|media|situs|website|portal) ini)\b"
)
"""What speaks to the reader, or of the page itself: an ad's words or the desk's own; in folded text."""


def _is_storys(text: str, folded: str, bare: float) -> bool:
    """Whether a few words have a shape that sponsors' names lack: a label and what it tells, verse, a typed item."""
    if not (_STORYS.match(text) or (bare < 1.9 and _TYPED.match(text))):  # "- Toko Maju" stands elsewhere without it
        return False
    return not sells(folded) and not BUSINESS.fullmatch(folded.partition(":")[0].strip())


def needs_of(block: Block, known: Seen, bare: float, *, lone: bool = False, alone: bool = False) -> Needs:
    """How often a block with this history must have been seen. `bare`: pages on which it was set as plain text.

    `lone`: whether a list item is the only one of its list. `alone`: whether it is a mere name (promotion.names_only).
    """
    look, folded = looks(block, lone), counted_of(block)
    if alone and look == "name" and (block.text.islower() or known.echoed < 0.5):
        return NEEDS["titled" if block.text.istitle() else "alone"]
    if look == "row":
        return NEEDS["row"]
    if look in {"bold", "heading", "item"} and bare >= max(1.9, known.pages * 0.25):
        look = "name"  # a subheading is set as one on every page
    if look == "name" and _is_storys(block.text, folded, bare):
        look = "bold"
    doubled = known.doubled >= max(1.9, known.pages * 0.5) and look != "item"
    if doubled and look != "sentence":
        return NEEDS["doubled"]
    if look == "subheading":
        return NEEDS["subheading"]
    if STANDING.search(folded):
        return NEEDS["row"]
    echoed = known.echoed >= max((known.pages - 1) * 0.34, 0.5)
    if look != "item" and (PHONE.search(block.text) or CONTACT.search(folded)):
        return NEEDS["promotion"]
    last = known.place / known.pages >= 0.85  # a portal's standing last words
    if look == "sentence" and not last and not (echoed and len(folded) > PROSE) and reports(block.text, folded):
        return NEEDS["sentence" if AD_WORDS.search(folded) else "report"]
    if look in {"sentence", "line", "opening"} and not (echoed and len(folded) > PROSE):
        if AD_WORDS.search(folded):
            return NEEDS["promotion"]
        if look == "sentence" and last:
            return NEEDS["ending"]
    if look == "sentence":
        if len(folded) > PROSE:
            return NEEDS["background" if echoed else "sentence" if known.echoed else "stray"]
        return NEEDS["sentence"]
    if look != "link" and echoed:
        return NEEDS["echoed"]
    if look in {"bold", "heading"} and not known.echoed and sells(folded):
        return NEEDS["set apart"]
    return NEEDS[look]
