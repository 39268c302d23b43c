"""What a block is by its own look: its markup, its phrases, the article's own title, captions and bylines.

Nothing here asks what the portal's other pages hold, so where a page is read in a process beside the crawl, it is done
there (PAGE_WORKER_STEPS).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.extract.text.bylines import is_byline_block
from crawler.items import Article, Block, Verdict
from pipelines.boilerplate.block_text import PROSE, folded_title, reads_as_title
from pipelines.boilerplate.links import family
from pipelines.boilerplate.rules import LONGEST, Markup, fold, markup_rule, phrase_rule
from pipelines.boilerplate.words import SAID, SPEECH
from pipelines.verdict import HEADINGS, is_signoff

MOST = 0.3
"""A markup rule that would take out so great a share of an article's prose has met a wrapper, not an ad."""
_CREDIT_LAST = re.compile(
    r"\((?:foto|photo|poto|dok|doc|dokumentasi|ist|istimewa|antara foto|sumber foto|gambar)\b[^()]{0,80}\)\s?\.?$"
    r"|\((?:antara(?: foto)?/|[\w.]+\.(?:com|id|co|net)/)[^()]{2,50}\)\s?\.?$"
    r"|[\s./|](?:foto|photo|fotografer)\s?[:/]\s?[^.!?]{2,60}\.?$"
    r"|/\s?(?:ist|istimewa|dok\.?(?: [\w.@ ]{2,40})?|antara(?: foto)?(?:/[\w .]+)?|net)\s?\.?$"
    r"|[.\s/](?:dok|doc)\. ?[\w@. /]{2,40}$",
    re.I,
)
CREDIT = 60
"""No credit behind or before a caption is longer, in characters."""
_SIGNED = re.compile(r"(?:^|[.!?”\"] ?)\((?:antara/|[\w.]{2,30}\.(?:com|id|co|net)/)[^()]{2,40}\)\s?\.?$", re.I)
_CREDIT_FIRST = re.compile(r"(?:foto|photo)\s?[:/|]", re.I)
_CREDIT_SIGNS = (
    "foto",
    "photo",
    "poto",
    "dok",
    "doc",
    "ist",
    "gambar",
    "antara",
    ".com/",
    ".id/",
    ".co/",
    ".net/",
    "net",
)
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
_TEASER = re.compile(
    r"(?:[Ss]imak|SIMAK|[Ll]ihat|LIHAT|[Tt]onton|TONTON|[Nn]onton|NONTON|[Ss]aksikan|[Cc]ek)\s?[:|»>]+\s?"
)
"""Labels that open a teaser only before a headline: "Simak: …" may open a sentence as well."""


def first_look(article: Article) -> list[Verdict]:
    """A verdict on each of the article's blocks, in their order, by what the article alone tells."""
    blocks = article.blocks
    verdicts = [Verdict() for _ in blocks]
    _by_markup(blocks, verdicts)
    host = family(urlsplit(article.url).netloc)
    labels = frozenset(label for label in host.split(".")[:-1] if len(label) > 4)
    last = max((place for place, block in enumerate(blocks) if len(block.text) >= PROSE), default=0)
    title, captions = folded_title(article.title), _captions(article)
    longest = 2 * max(map(len, [title, *captions])) + CREDIT
    own = _Own(title, tuple(captions), labels, longest, last)
    for place, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        if not verdict.rule and len(block.text) <= LONGEST:
            _by_text(block, verdict, place, own)
        if not verdict.rule:
            _cut_tail(block, verdict)
    return verdicts


def look(article: Article) -> None:
    """Set the article's verdicts by its own look; a step of the page workers (PAGE_WORKER_STEPS)."""
    article.verdicts = first_look(article)


@dataclass(slots=True, frozen=True)
class _Own:
    """What the article says of itself, folded as titles are."""

    title: str
    captions: tuple[str, ...]
    site: frozenset[str]
    """The labels of its host that may be the portal's name."""
    longest: int
    """Characters above which a block is neither the title nor a caption with its credit, marks and spaces included."""
    last: int
    """The place of its last paragraph, where a reporter signs as a photographer does below a picture."""


def _by_markup(blocks: list[Block], verdicts: list[Verdict]) -> None:
    found: list[Markup | None] = [markup_rule(block.context) for block in blocks]
    total, prose, times = 0, Counter[str](), Counter[str]()
    for block, rule in zip(blocks, found, strict=True):
        if len(block.text) < PROSE or block.link_share >= 0.5:
            continue
        total += len(block.text)
        name = rule.name if rule and not rule.sure else "hidden text" if block.hidden and not rule else ""
        prose[name] += len(block.text)
        times[name] += 1
    # The rest of a story behind a "read more", a story in a "sponsored" wrapper: not what the rule means.
    spared = {name for name, length in prose.items() if name and times[name] > 1 and length >= MOST * total}
    for block, rule, verdict in zip(blocks, found, verdicts, strict=True):
        if rule and rule.name not in spared:
            verdict.rule = f"markup: {rule.name}"
        elif block.tag == "figcaption":
            verdict.rule = "markup: caption"
        elif block.hidden and "hidden text" not in spared:
            verdict.rule = "markup: hidden text"


def _by_text(block: Block, verdict: Verdict, place: int, own: _Own) -> None:
    text = block.text
    folded = fold(text)
    if not folded:
        if not is_signoff(text):
            verdict.rule = "phrase: no words"
        return
    heading = block.tag in HEADINGS
    rule = phrase_rule(folded, block.link_share >= 0.3, heading)
    if rule is not None and (rule.label or not SAID.search(text)):
        verdict.rule, verdict.label = f"phrase: {rule.name}", rule.label
        return
    if len(text) > 320:
        return
    words = folded_title(text) if len(text) <= own.longest else ""
    if words and words == own.title and (place < 4 or heading or block.bold or words.count(" ") >= 3):
        verdict.rule = "title: the headline again"
    elif words and any(words == caption or _same_caption(words, caption) for caption in own.captions):
        verdict.rule = "caption: as under a picture of the article"
    elif len(text) > 260:
        return
    elif len(text) <= 40 and "".join(filter(str.isalnum, folded)) in own.site:
        verdict.rule = "title: the portal's own name"
    elif is_byline_block(text.replace(" | ", " ") if block.tag == "tr" else text):
        verdict.rule = "byline: names the writer or editor"
    elif _CAPITAL_LABEL.fullmatch(text) or ((teaser := _TEASER.match(text)) and reads_as_title(text[teaser.end() :])):
        verdict.rule = "phrase: read also"
    elif not heading and block.tag != "li" and _is_caption(text) and not (place >= own.last and _SIGNED.search(text)):
        verdict.rule = "caption: ends in a picture's credit"


def _cut_tail(block: Block, verdict: Verdict) -> None:
    """A teaser or a video mark glued to a paragraph's end, at least forty characters in."""
    start = max(40, len(block.text) - 220)
    end = block.text[start:]
    if not any(sign in end for sign in _GLUED_SIGNS):
        return
    tail = _GLUED.search(block.text, start)
    if tail and block.text[tail.start() - 1] in '.!?”"’) ':
        verdict.rule, verdict.cut = "phrase: read also, at the end of a paragraph", tail[0]


def _is_caption(text: str) -> bool:
    """Whether a block ends or begins with a picture's credit and reports no speech."""
    end = text[-110:].lower()
    if not any(sign in end for sign in _CREDIT_SIGNS) and text[:4].lower() not in ("foto", "phot"):
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
