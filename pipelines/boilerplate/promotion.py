"""Lines that sell something, told by themselves and by the story around them: no page but this one is asked.

A sponsor who pays for one day stands on one page, where nothing repeats. What gives the line away is what it says (a
business's name and nothing else, a number to call, wishes from a whole staff) together with what the story says: its
paragraphs never mention it. A posko's telephone, a hotel as a subheading or the wishes that a story is about come again
in the prose around them.
"""

from __future__ import annotations

import re

from crawler.blocks import Block
from crawler.extract.text.places.regions import known_place
from pipelines.boilerplate.block_text import PROSE, plain_of
from pipelines.boilerplate.folding import plain
from pipelines.boilerplate.verdicts import Rule
from pipelines.boilerplate.words import (
    AD_WORDS,
    ADDRESS,
    BUSINESS,
    BUTTON,
    CIVIL,
    COMMON,
    CONTACT,
    NARRATES,
    OFFER,
    PICTOGRAM,
    PITCH,
    PUBLIC,
    SAID,
    SELF,
    SPEECH,
    SUBHEADINGS,
    VERBAL,
    WISHES,
)

LONGEST = 240
"""Characters of the longest line of promotion."""
NAME, NAMES = 60, 160
"""Characters of a sponsor's name, and of several sponsors' between bars."""
SPOKEN = 0.5
"""Share of a line's telling words which, where the story has them too, makes the line part of it."""

NEVER = 0.01
"""The same share for a name alone: one word of it in the story is enough."""

_LETTERS = re.compile(r"[^\W\d_][\w'-]{3,}")
_HANDLE = re.compile(r"@[\w.]{4,30}")
_BAR = re.compile(r"\s*[|•]\s*")
_LINK = re.compile(r"(?:https?://|www\.|wa\.me/)\S+|\S+@\S+|@\w+")
BACK = re.compile(r"\b(?:itu|tersebut|ini|katanya|ujarnya)\b")
"""Words by which a sentence goes back to what was said before it: a story's, not an offer's."""
_READER = re.compile(
    r"\b(?:anda|kamu|kami|ayo|yuk|mari|jangan lupa|segera|hubungi|dapatkan|nikmati|wujudkan|serahkan|percayakan)\b"
)
"""Words to the reader; in folded text."""
_URGES = re.compile(r"(?:percayakan|serahkan|wujudkan)\b.{3,60}\banda\b")
"""The reader told at once what to do with what is his; in folded text."""
_REPORTED = re.compile(
    r"\b(?:kepada|hal (?:ini|itu|tersebut)|di(?:ungkap|kata|sampai|kutip|lansir|temui|hubungi|konfirmasi)\w*|menurut|keterangan|wawancara)\b"
)
"""Words by which a story names the portal that asked: no word of the portal's own."""
_STAFF = re.compile(r"\b(?:keluarga besar|segenap|pimpinan|karyawan|direksi|manajemen|jajaran|staf|atas pelantikan)\b")
"""Who signs wishes that are set as a full sentence; in folded text."""
_WISHES_SIGNS = (
    "selamat", "dirgahayu", "duka", "mengucap", "menyampai", "turut", "belasungkawa", "berpulang", "minal", "maaf",
    "rest in", "congrat", "happy", "calon", "caleg", "coblos",
)  # fmt: skip
"""One of them stands in all wishes: looked for first, since that costs little."""
_OFFER_SIGNS = (
    "rp", "mulai", "hingga", "hanya", "cuma", "spesial", "up to", "melayani", "menerima", "menyediakan", "menjual",
    "hadir", "siap", "hub", "nego", "lamaran", "shm", "segera", "gaji", "minat", "grand", "promo", "daftar", "mau ",
)  # fmt: skip
"""The same for offers."""
_REACH_SIGNS = (
    "08", "62", "www.", "wa.me", ".ly/", "linktr", "s.id/", "whatsapp.com", "instagram", "facebook", "tiktok", "shopee",
    "ig:", "ig @", "fb:", "rek.", "rekening", "(0",
)  # fmt: skip
"""The same for numbers and addresses to call."""
ENDED = re.compile(r"\.(?:\s*[(\[*][^.]{0,30})?$")
"""A full stop at the end, a reporter's sign-off behind it or not."""
_ENDS = (".", "!", "?", "”", '"', ":", ";")
_SENTENCE_END = (".", "!", "?", "”", '"', "…", ")", "*", "]")


def telling(text: str) -> list[str]:
    """The words of a folded text that may say what it is about: four letters or more, none of the commonest, no link."""
    return [word for word in _LETTERS.findall(_LINK.sub(" ", text)) if word not in COMMON]


def spoken_of(text: str, prose: str, share: float = SPOKEN) -> bool:
    """Whether a page's folded prose, without this block, holds a good `share` of the block's telling words."""
    words = set(telling(text))
    return bool(words) and sum(f" {word}" in prose for word in words) >= share * len(words)


def reaches(block: Block) -> bool:
    """Whether a line says where a seller is: a number, a link, a street."""
    folded = bare(block)
    return bool(CONTACT.search(folded) or ADDRESS.fullmatch(folded)) and not PUBLIC.search(folded)


def sells(folded: str) -> bool:
    """Whether a folded line has the words or the shape of promotion: weak by itself, telling where the line repeats."""
    return folded.endswith("!") or bool(
        AD_WORDS.search(folded) or BUSINESS.fullmatch(folded) or OFFER.fullmatch(folded)
    )


def promotes(block: Block, *, lone: bool = False) -> Rule | None:
    """The rule by which a block seems to sell something; None for a block that sells nothing.

    Only a suspicion: it holds where the story speaks of none of it (see `spoken_of`). `lone`: whether a list item is
    the only one of its list.
    """
    text = block.text
    if len(text) > LONGEST or block.tag in _NEVER:
        return None
    folded = bare(block)
    if any(map(folded.__contains__, _WISHES_SIGNS)) and WISHES.fullmatch(folded):
        sentence = ENDED.search(text) is not None and not _STAFF.search(folded)
        return None if sentence or SPEECH.search(text) else Rule.WISHES
    if ENDED.search(text) and (SAID.search(text) or (NARRATES.search(folded) and not _URGES.match(folded))):
        return None
    if block.tag == "li" and not lone:
        return None
    if any(map(folded.__contains__, _REACH_SIGNS)) and CONTACT.search(folded):
        told = PUBLIC.search(folded) or _is_sentence(text) or SPEECH.search(text[1:-1]) or folded.endswith(_CLOCKS)
        return None if told else Rule.NUMBER
    if block.link_share >= 0.9:
        return None
    if any(map(folded.__contains__, _OFFER_SIGNS)) and OFFER.fullmatch(folded) and not BACK.search(folded):
        return Rule.OFFER
    if PITCH.search(folded) and _addresses(text, folded) and not SPEECH.search(text[1:-1]) and not BACK.search(folded):
        return Rule.PITCH
    if PICTOGRAM.search(text[:8]) and len(text) <= 120:
        return Rule.PICTOGRAM
    if text.endswith(_ENDS[:1]) or len(text) > (NAMES if "|" in text else NAME):
        return None
    if ADDRESS.fullmatch(folded):
        return Rule.STREET
    if _HANDLE.fullmatch(text):
        return Rule.NUMBER
    parts = _BAR.split(text)
    if len(parts) > 1:
        firms = any(BUSINESS.fullmatch(plain(part)) and _all_capital(part) for part in parts)
        return Rule.FIRMS if firms else None
    return Rule.FIRM if BUSINESS.fullmatch(folded) and _all_capital(text) else None


def bare(block: Block) -> str:
    """A block's folded text without the marks that sellers set around it."""
    return plain_of(block).strip(" *-=:\"'>•")


_NEVER = frozenset({"tr", "pre", "figcaption"})
_CLOCKS = (" wib", " wita", " wit")
"""What ends a time, whose digits may look like a number to call: "08.00-16.00 WITA"."""


def names_site(block: Block, site: str) -> bool:
    """Whether a line speaks of the portal itself: by its name, `site`, in letters only, and what portals say of it."""
    text = block.text
    if not 5 < len(site) < len(text) <= LONGEST:
        return False
    folded = plain_of(block)
    return (
        site in folded.replace(" ", "")
        and SELF.search(folded) is not None
        and not SPEECH.search(text)
        and not _REPORTED.search(folded)
    )


def is_button(block: Block) -> bool:
    """Whether a block is a link whose words only ask to follow it."""
    return block.link_share >= 0.95 and len(block.text) <= 50 and BUTTON.fullmatch(plain_of(block)) is not None


def linked_name(blocks: list[Block], place: int) -> bool:
    """Whether a block is nothing but a link whose words are a name of two to five, beside a paragraph."""
    block = blocks[place]
    text = block.text
    if block.tag not in ("p", "div") or block.link_share < 0.95 or not block.links or not 5 <= len(text) <= 45:
        return False
    words = text.split()
    if not 2 <= len(words) <= 5 or any(map(str.isdigit, text)) or not text[-1].isalnum():
        return False
    if words[0].lower() in SUBHEADINGS or VERBAL.search(text.lower()) or PUBLIC.search(text.lower()):
        return False
    if not (text.islower() or all(word[0].isupper() for word in words)):
        return False
    if any(link.rstrip("/").rpartition("/")[2].count("-") >= 2 for link in block.links):
        return False  # a page about something, which the story may rest on
    if place and blocks[place - 1].text.endswith(":"):
        return False  # "Unduh di tautan berikut:"
    return any(len(other.text) >= PROSE for other in blocks[max(place - 1, 0) : place + 2])


def bare_name(blocks: list[Block], place: int) -> bool:
    """Whether a block is a name of three to five words, set as plain text beside a paragraph: "Dapur Bunda Timur"."""
    block = blocks[place]
    text = block.text
    if (
        block.tag not in ("p", "div")
        or block.bold
        or block.link_share
        or not 10 <= len(text) <= 45
        or not 2 <= text.count(" ") <= 4
        or not text[-1].isalnum()
        or any(map(str.isdigit, text))
    ):
        return False
    words = text.split()
    if any(map(text.__contains__, _LISTS)) or CIVIL.match(text.lower()):
        return False
    if not all(word[0].isupper() for word in words) or words[0].lower() in SUBHEADINGS or VERBAL.search(text.lower()):
        return False
    beside = any(len(other.text) >= PROSE for other in blocks[max(place - 1, 0) : place + 2])
    return beside and not known_place(text)


_LISTS = (":", ",", ";")
"""What divides a label from its name, or names from each other: "Moderator: Umbu Rihi", "Wings Air, Citilink"."""


def _all_capital(text: str) -> bool:
    """Whether the words are set as a name's: each with a capital, or none."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if len(word) > 3]
    return all(word[0].isupper() for word in words) or text.islower()


def _addresses(text: str, folded: str) -> bool:
    """Whether a line speaks to its reader, or calls out: an offer told in plain sentences may be the news itself."""
    return not text.endswith((".", "”", '"')) or _READER.search(folded) is not None


def _is_sentence(text: str) -> bool:
    """Whether a text ends as a story's sentence does, with more than a call's few words."""
    return text.endswith((".", "”", '"')) and text.count(" ") >= 14


def small_name(blocks: list[Block], place: int) -> bool:
    """Whether a block is a name in small letters, between two paragraphs: "hayed consulting"."""
    if not blocks[place].text.islower() or not names_only(blocks[place]):
        return False
    before = blocks[place - 1] if place else None
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    near = [other for other in (before, after) if other is not None and len(other.text) >= PROSE]
    ended = before is None or before.text.endswith(_SENTENCE_END) or len(before.text) < PROSE
    return bool(near) and ended and (after is None or not after.text[:1].islower())


def names_only(block: Block) -> bool:
    """Whether a block is two to four words, all in small letters, in capitals or with a capital each, none common."""
    text = block.text
    return (
        block.tag in ("p", "div")
        and 5 <= len(text) <= 40
        and (text.islower() or text.isupper() or (text.istitle() and not VERBAL.search(text.lower())))
        and 1 <= text.count(" ") <= 3
        and _NAMED.fullmatch(text) is not None
        and COMMON.isdisjoint(text.lower().split())
    )


_NAMED = re.compile(r"[^\W\d_][\w&.,'’\"*+-]*(?: (?:&|[^\W\d_][\w&,'’\"*+-]*|\d{1,2}|[\"'][^\W\d_]+[\"']))+")
"""Words, and what names of firms hold besides: "rm. sederhana 88", "bakso & mie ayam", "kos putri "melati""."""
