"""The rules that look at a block and its own article alone: markup, phrases, the article's title, captions and bylines.

They do not ask what the portal's other pages hold, so where a page is read in a process beside the crawl, they are
applied there (PAGE_WORKER_STEPS).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from crawler.blocks import Block, Verdict
from crawler.extract.text.bylines import is_byline_block
from crawler.extract.text.vocabulary import BY_COURTESY, DOCUMENTS, DOMAIN_ENDING, PHOTO, PICTURE
from crawler.items import Article
from crawler.urls.domains import registered_domain
from pipelines.boilerplate.block_text import HEADINGS, PROSE, folded_of, is_signoff, reads_as_title, words_in
from pipelines.boilerplate.folding import folded_title
from pipelines.boilerplate.rules import CLASSES, LONGEST, Markup, markup_rule, phrase_rule
from pipelines.boilerplate.verdicts import Rule
from pipelines.boilerplate.words import SAID, SPEECH

WRAPPER = 0.3
"""A markup rule that would take out so great a share of an article's prose has met a wrapper, not an ad."""
_CREDIT_LAST = re.compile(
    rf"\((?:{PICTURE}|{DOCUMENTS}|{BY_COURTESY}|antara foto|sumber foto)\b[^()]{{0,80}}\)\s?\.?$"
    rf"|\((?:antara(?: foto)?/|[\w.]+\.{DOMAIN_ENDING}/)[^()]{{2,50}}\)\s?\.?$"
    rf"|[\s./|](?:{PHOTO}|fotografer)\s?[:/]\s?(?:[^.!?]|\.(?=\w)){{2,60}}\.?$"
    rf"|/\s?(?:{BY_COURTESY}|dok\.?(?: [\w.@ ]{{2,40}})?|antara(?: foto)?(?:/[\w .]+)?|net)\s?\.?$"
    r"|[.\s/](?:dok|doc)\. ?[\w@. /]{2,40}$",
    re.I,
)
LABEL = 30
"""Characters of a label over titles of other articles."""
CREDIT = 60
"""No credit behind or before a caption is longer, in characters."""
_SIGNED = re.compile(
    rf"(?:^|[.!?”\"] ?)\((?:(?:ant(?:ara)?|ist|dok)\s?/|[\w.]{{2,30}}\.{DOMAIN_ENDING}/)[^()]{{2,40}}\)\s?\.?$", re.I
)
_CREDIT_FIRST = re.compile(rf"(?:{PHOTO})\s?[:/|]", re.I)
_CREDIT_SIGNS = (*PICTURE.split("|"), "dok", "doc", "ist", "antara", "net", "/")
"""One of them stands in all credits: looked for first, since that costs little."""
_GLUED = re.compile(
    r"\[Gambas:[^\]]{0,80}\]$"
    r"|[(\[]?(?:B(?:ACA|aca)|S(?:IMAK|imak)|L(?:IHAT|ihat)|T(?:ONTON|onton)) (?:[Jj]uga|JUGA|[Pp]ula|PULA)"
    r"\s?[:|»>–-]\s?(?:(?![.!?] [A-Z])[^\n]){5,180}$"
)
_GLUED_SIGNS = (" Juga", " JUGA", " juga:", " juga :", " Pula", " pula:", "[Gambas")
_CAPITAL_LABEL = re.compile(
    r"(?:BACA JUGA|Baca Juga|SIMAK JUGA|Simak Juga|LIHAT JUGA|Lihat Juga|BACA LAGI)"
    r"\s+[A-Z0-9\"“‘'][^\n]{8,180}[^.,;:]"
)
_POINTERS = frozenset("👉➡▶►➤🔗📌📰☞➔➜")
"""Pictograms that point to a linked title."""
LINKED = 0.7
"""Share of a line that its link is where a pictogram stands before a title."""
_TEASER = re.compile(
    r"(?:[Ss]imak|SIMAK|[Ll]ihat|LIHAT|[Tt]onton|TONTON|[Nn]onton|NONTON|[Ss]aksikan|[Cc]ek)\s?[:|»>]+\s?"
)
"""Labels that open a teaser only before a headline: "Simak: …" may open a sentence as well."""


_LAST_ADDRESS = re.compile(r"(?:[^:\n]{2,40}[:：]\s*)?(https?://\S+)")


def _bare(url: str) -> str:
    return unquote(url).partition("://")[2].partition("#")[0].removeprefix("www.").rstrip("/.")


@dataclass(slots=True, frozen=True)
class Own:
    """What the article says of itself, folded as titles are."""

    title: str
    captions: tuple[str, ...]
    site: str
    """The first label of its registered domain, where that may be the portal's name."""
    longest: int
    """Characters above which a block is neither the title nor a caption with its credit, marks and spaces included."""
    addresses: tuple[str, ...]
    """Where it stands, without scheme and final slash."""
    last: int
    """The place of its last paragraph, where a reporter signs as a photographer does below a picture."""

    @classmethod
    def of(cls, article: Article) -> Own:
        """What an article says of itself."""
        name = registered_domain(urlsplit(article.url).netloc).partition(".")[0]
        title, captions = folded_title(article.title), _captions(article)
        return cls(
            title,
            tuple(captions),
            name if len(name) > 4 else "",
            2 * max(map(len, [title, *captions])) + CREDIT,
            tuple(_bare(url) for url in (article.url, article.fetched_url) if url),
            max((place for place, block in enumerate(article.blocks) if len(block.text) >= PROSE), default=0),
        )


class Line(NamedTuple):
    """A block, its place among the article's, and what the article says of itself."""

    block: Block
    place: int
    own: Own


def first_look(article: Article) -> list[Verdict]:
    """A verdict on each of the article's blocks, in their order, by what the article alone tells."""
    verdicts = by_markup(article.blocks)
    own = Own.of(article)
    for place, block in enumerate(article.blocks):
        if verdicts[place].rule:
            verdicts[place].label = CLASSES.get(verdicts[place].detail) == "other-article" and _is_label(block)
            continue
        line, length = Line(block, place, own), len(block.text)
        for longest, rule in TEXT_RULES:
            if length <= longest and (verdict := rule(line)) is not None:
                verdicts[place] = verdict
                break
    return verdicts


def _is_label(block: Block) -> bool:
    """Whether a block is nothing but a label such as "Lihat juga:", behind which titles of other articles may follow."""
    row = phrase_rule(folded_of(block), False, False) if len(block.text) <= LABEL else None
    return row is not None and row.label


def look(article: Article) -> None:
    """Set the article's verdicts by itself alone; a step of the page workers (PAGE_WORKER_STEPS)."""
    article.verdicts = first_look(article)


def by_markup(blocks: list[Block]) -> list[Verdict]:
    """The verdicts by the elements around the blocks."""
    found: list[Markup | None] = [markup_rule(block.context) for block in blocks]
    total, prose, times = 0, Counter[str](), Counter[str]()
    for block, row in zip(blocks, found, strict=True):
        if len(block.text) < PROSE or block.link_share >= 0.5:
            continue
        total += len(block.text)
        name = row.name if row and not row.sure else Rule.HIDDEN if block.hidden and not row else ""
        prose[name] += len(block.text)
        times[name] += 1
    # The rest of a story behind a "read more", a story in a "sponsored" wrapper: not what the rule means.
    spared = {name for name, length in prose.items() if name and times[name] > 1 and length >= WRAPPER * total}
    verdicts = []
    for block, row in zip(blocks, found, strict=True):
        if row and row.name not in spared:
            verdicts.append(Verdict(row.rule, row.name))
        elif block.tag == "figcaption":
            verdicts.append(Verdict(Rule.FIGCAPTION))
        elif block.hidden and Rule.HIDDEN not in spared:
            verdicts.append(Verdict(Rule.HIDDEN))
        else:
            verdicts.append(Verdict())
    return verdicts


def no_words(line: Line) -> Verdict | None:
    """A line of marks alone that signs nothing."""
    return Verdict(Rule.NO_WORDS) if not folded_of(line.block) and not is_signoff(line.block.text) else None


def phrase(line: Line) -> Verdict | None:
    """A row of phrases.toml, unless the text is somebody's words."""
    if not folded_of(line.block):
        return None
    row = phrase_rule(folded_of(line.block), line.block.link_share >= 0.3, line.block.tag in HEADINGS)
    if row is None or not (row.label or not SAID.search(line.block.text)):
        return None
    return Verdict(row.rule, row.name, label=row.label)


def headline(line: Line) -> Verdict | None:
    """The article's own headline again."""
    if not line.own.title or len(line.block.text) > line.own.longest:
        return None
    words = words_in(line.block)
    marked = line.place < 4 or line.block.tag in HEADINGS or line.block.bold or words.count(" ") >= 3
    return Verdict(Rule.HEADLINE) if words == line.own.title and marked else None


def caption(line: Line) -> Verdict | None:
    """A caption of the article's pictures, with or without its credit."""
    if not line.own.captions or len(line.block.text) > line.own.longest or line.block.tag in ("h2", "h3"):
        return None  # the heading of a list's item stands beside its picture
    words = words_in(line.block)
    same = any(words == one or _same_caption(words, one) for one in line.own.captions)
    return Verdict(Rule.CAPTION) if same else None


def site_name(line: Line) -> Verdict | None:
    """The portal's name alone, as its host has it."""
    letters = "".join(filter(str.isalnum, folded_of(line.block)))
    return Verdict(Rule.SITE_NAME) if letters and letters == line.own.site else None


def own_address(line: Line) -> Verdict | None:
    """The article's own address behind a label at most: "Link: https://…", "Permalink: …" in a box for those who copy."""
    text = line.block.text
    written = _LAST_ADDRESS.fullmatch(text) if "://" in text else None
    return Verdict(Rule.OWN_ADDRESS) if written and _bare(written[1]) in line.own.addresses else None


def byline(line: Line) -> Verdict | None:
    """Who wrote and edited; the names are read from it later."""
    text = line.block.text.replace(" | ", " ") if line.block.tag == "tr" else line.block.text
    return Verdict(Rule.BYLINE) if is_byline_block(text) else None


def teaser(line: Line) -> Verdict | None:
    """ "BACA JUGA TITLE" without a colon, "Simak: TITLE" where a headline follows."""
    text = line.block.text
    if line.block.link_share >= LINKED and text[0] in _POINTERS:
        return Verdict(Rule.READ_ALSO, "read also")
    if _CAPITAL_LABEL.fullmatch(text) or ((label := _TEASER.match(text)) and reads_as_title(text[label.end() :])):
        return Verdict(Rule.READ_ALSO, "read also")
    return None


def credit(line: Line) -> Verdict | None:
    """A caption that no markup marks, by the picture's credit at its end or beginning."""
    text = line.block.text
    if line.block.tag in HEADINGS or line.block.tag == "li" or not _is_caption(text):
        return None
    return None if line.place >= line.own.last and _SIGNED.search(text) else Verdict(Rule.CREDIT)


def glued_teaser(line: Line) -> Verdict | None:
    """A teaser or a video mark glued to a paragraph's end, at least forty characters in; the rest stays."""
    start = max(40, len(line.block.text) - 220)
    end = line.block.text[start:]
    if not any(sign in end for sign in _GLUED_SIGNS):
        return None
    tail = _GLUED.search(line.block.text, start)
    if tail and line.block.text[tail.start() - 1] in '.!?”"’) ':
        return Verdict(Rule.GLUED_TEASER, cut=tail[0])
    return None


TEXT_RULES: list[tuple[float, Callable[[Line], Verdict | None]]] = [
    (LONGEST, no_words),
    (LONGEST, phrase),
    (320, headline),
    (320, caption),
    (40, site_name),
    (500, own_address),
    (260, byline),
    (260, teaser),
    (260, credit),
    (math.inf, glued_teaser),
]
"""The rules by a block's text, in this order, and the characters of the longest block that each looks at."""


def _is_caption(text: str) -> bool:
    """Whether a block ends or begins with a picture's credit and reports no speech."""
    end = text[-110:].lower()
    if not any(sign in end for sign in _CREDIT_SIGNS) and text[:4].lower() not in ("foto", "phot", "poto"):
        return False
    credit = _CREDIT_LAST.search(text, max(0, len(text) - 110)) or _CREDIT_FIRST.match(text)
    return bool(credit) and not SPEECH.search(text)


def _captions(article: Article) -> list[str]:
    found: dict[str, None] = {}
    for image in [article.lead_image, *article.images]:
        if image is not None and image.caption:
            found[folded_title(image.caption)] = None
            if image.credit:
                found[folded_title(f"{image.credit} {image.caption}")] = None
    found.pop("", None)
    return list(found)


def _same_caption(words: str, caption: str) -> bool:
    """A caption with its credit behind or before it."""
    return (
        25 <= len(caption) <= len(words) <= len(caption) + CREDIT
        and (words.startswith(caption) or words.endswith(caption))
    )  # fmt: skip
