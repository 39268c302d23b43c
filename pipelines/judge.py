"""The verdict on each block of an article: what stays in the body, what goes, and by which rule.

In passes: markup and hidden text; phrases, the article's own title and captions, bylines; other articles' titles and
repetition, by the portal's memory; then what only its neighbours tell, the titles below a "Baca juga:" and the lines
behind the reporter's sign-off.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from crawler.extract.bylines import is_byline_block
from crawler.extract.dateline import split_dateline
from crawler.extract.signoff import split_signoff
from crawler.items import Article, Block
from pipelines import promotion
from pipelines.looks import PROSE, folded_block, folded_title, looks
from pipelines.memory import Memory
from pipelines.rules import LONGEST, Markup, fold, markup_rule, phrase_rule, plain
from pipelines.rules.words import PUBLIC, SPEECH

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MOST = 0.3
"""A markup rule that would take out so great a share of an article's prose has met a wrapper, not an ad."""
TITLE = 200
"""No title of an article is longer, in characters."""
BEHIND = 400
"""What stands behind a sign-off and is longer, in characters, is another part of the story."""

_CREDIT_LAST = re.compile(
    r"\((?:foto|photo|poto|dok|doc|dokumentasi|ist|istimewa|antara foto|sumber foto|gambar)\b[^()]{0,80}\)\s?\.?$"
    r"|\((?:antara(?: foto)?/|[\w.]+\.(?:com|id|co|net)/)[^()]{2,50}\)\s?\.?$"
    r"|[\s./|](?:foto|photo|fotografer)\s?[:/]\s?[^.!?]{2,60}\.?$"
    r"|/\s?(?:ist|istimewa|dok\.?(?: [\w.@ ]{2,40})?|antara(?: foto)?(?:/[\w .]+)?|net)\s?\.?$"
    r"|[.\s/](?:dok|doc)\. ?[\w@. /]{2,40}$",
    re.I,
)
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
_DATE_LINE = re.compile(
    r"(?:(?:diterbitkan|dipublikasikan|published|updated?|diperbarui|terbit|posted|tanggal|on)[ :]*)?"
    r"(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[ ,:-]*)?\d{1,2}[ /-](?:[a-z]{3,9}|\d{1,2})[ /-]\d{4}"
    r"[ ,:|-]*(?:(?:pukul|jam|pkl)\W*)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?wi(?:b|ta|t))?(?: by .{2,30})?"
)
_LABEL = re.compile(r"[^\w]{0,3}(?:[^\W\d_]+ ){0,3}[^\W\d_]+ ?[:|»>]+ ")
"""A label of a word to four before a title: "Selengkapnya: "."""
_INITIALS = re.compile(r"[A-Z]{1,4}[-/]\d{1,3}")
_NO_ARTICLE = re.compile(r"/(?:tags?|topik|topic|category|kategori|author|penulis|wp-content|search|page|indeks)/")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|webp|mp[34])$", re.I)
_NUMBERED = re.compile(r"(?:^|&)(?:p|id)=\d+")


@dataclass(slots=True)
class Verdict:
    """What becomes of one block."""

    rule: str = ""
    """The rule's name and its finding; empty where the whole block stays."""
    cut: str = ""
    """For a block that stays but for its end: that end, cut by `rule`."""
    label: bool = False
    """Whether titles of other articles may follow it."""

    @property
    def out(self) -> bool:
        """Whether the whole block is taken out."""
        return bool(self.rule) and not self.cut


def judge(article: Article, memory: Memory) -> list[Verdict]:
    """A verdict on each of the article's blocks, in their order. The memory is asked, not taught."""
    blocks = article.blocks
    verdicts = [Verdict() for _ in blocks]
    _by_markup(blocks, verdicts)
    own = _Own(folded_title(article.title), tuple(_captions(article)))
    host = _family(urlsplit(article.url).netloc)
    for place, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        if verdict.rule:
            continue
        if len(block.text) <= LONGEST:
            _by_text(block, verdict, place, own)
        if not verdict.rule:
            _cut_tail(block, verdict)
        if not verdict.rule and len(block.text) <= TITLE and not block.text.endswith("."):
            _by_title(block, verdict, article.url, host, memory)
        if verdict.rule or (
            _is_signoff(block.text) and (block.text[0].isalpha() or not memory.stands_bare(block.text))
        ):
            continue
        if finding := memory.repeats(block, lone=_is_lone(blocks, place) or _stands_whole(blocks, place, memory)):
            verdict.rule = f"repeats: {finding}"
    _by_promotion(article, verdicts, host)
    _above_dateline(article, verdicts)
    _around_story(blocks, verdicts, host)
    _below_labels(article, verdicts, memory)
    _behind_signoff(blocks, verdicts)
    return verdicts


@dataclass(slots=True, frozen=True)
class _Own:
    """What the article says of itself, folded as titles are."""

    title: str
    captions: tuple[str, ...]


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
        if not _is_signoff(text):
            verdict.rule = "phrase: no words"
        return
    heading = block.tag in HEADINGS
    rule = phrase_rule(folded, block.link_share >= 0.3, heading)
    if rule is not None:
        verdict.rule, verdict.label = f"phrase: {rule.name}", rule.label
        return
    if len(text) > 320:
        return
    words = folded_title(text)
    if words == own.title and (place < 4 or heading or block.bold or words.count(" ") >= 3):
        verdict.rule = "title: the headline again"
    elif any(words == caption or _same_caption(words, caption) for caption in own.captions):
        verdict.rule = "caption: as under a picture of the article"
    elif len(text) > 260:
        return
    elif is_byline_block(text.replace(" | ", " ") if block.tag == "tr" else text):
        verdict.rule = "byline: names the writer or editor"
    elif _CAPITAL_LABEL.fullmatch(text):
        verdict.rule = "phrase: read also"
    elif not heading and block.tag != "li" and _is_caption(text):
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


def _is_signoff(text: str) -> bool:
    """Whether a block is a reporter's sign-off alone: it repeats, but is a field of the record."""
    if len(text) <= 8 and _INITIALS.fullmatch(text):
        return True
    return len(text) <= 48 and text[0] in "([{*#=-–—" and split_signoff(["", text])[1] is not None


def _by_title(block: Block, verdict: Verdict, url: str, host: str, memory: Memory) -> None:
    """Titles of the portal's other articles, as links or as plain lines."""
    if block.link_share >= 0.95 or (
        block.link_share >= 0.5 and block.tag != "li" and (block.link_share >= 0.75 or _LABEL.match(block.text))
    ):
        if block.text.count(" ") >= 3 and all(_an_article_of(host, link) for link in block.links):
            verdict.rule = "links: to another article of the portal"
            return
    elif block.tag in HEADINGS:
        return
    label = _LABEL.match(block.text)
    if memory.other_title(block.text, url) or (label and memory.other_title(block.text[label.end() :], url)):
        verdict.rule = "title: of another article of the portal"


_REACHES = ("promotion: a number", "promotion: a street", "phrase: contact of the ad desk")
"""Verdicts on lines that say where a seller is; whose name stands above them."""


def _by_promotion(article: Article, verdicts: list[Verdict], host: str) -> None:
    """Lines that sell something of which the story's own prose never speaks, and a name right above such a line."""
    blocks, prose = article.blocks, ""
    own, told = "".join(filter(str.isalnum, host.partition(".")[0])), False
    for place, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        if verdict.rule or len(block.text) > promotion.LONGEST:
            told = told or (not verdict.rule and len(block.text) >= PROSE)
            continue
        if told and promotion.names_site(block.text, own):
            verdict.rule = "promotion: the portal's own"
            continue
        told = told or len(block.text) >= PROSE
        if promotion.is_button(block) and not any(_within(host, link) for link in block.links):
            verdict.rule = "promotion: a button that leads elsewhere"
            continue
        what, least = promotion.promotes(block, lone=_is_lone(blocks, place)), promotion.SPOKEN
        if not what and (promotion.small_name(blocks, place) or promotion.bare_name(blocks, place)):
            what, least = "a name that stands alone", promotion.NEVER
        if not what:
            continue
        prose = prose or f" {plain(article.title or '')} {_prose_kept(blocks, verdicts)} "
        folded = plain(block.text)
        if not promotion.spoken_of(folded, prose.replace(folded, " ") if len(block.text) >= PROSE else prose, least):
            verdict.rule = f"promotion: {what}"
    for place, verdict in enumerate(verdicts[:-1]):
        if verdict.rule or not verdicts[place + 1].rule.startswith(_REACHES):
            continue
        prose = prose or f" {plain(article.title or '')} {_prose_kept(blocks, verdicts)} "
        folded = folded_block(blocks[place].text)
        if (
            not PUBLIC.search(folded)
            and looks(blocks[place], folded) == "name"
            and not promotion.spoken_of(folded, prose)
        ):
            verdict.rule = "promotion: the name above it"


def _above_dateline(article: Article, verdicts: list[Verdict]) -> None:
    """Short lines above the paragraph that opens with a dateline: the story begins there."""
    above: list[int] = []
    for place, (block, verdict) in enumerate(zip(article.blocks, verdicts, strict=True)):
        if verdict.out:
            continue
        if len(block.text) < PROSE and len(above) < 3 and block.tag not in ("li", "tr"):
            above.append(place)
            continue
        break
    else:
        return
    if not above or split_dateline(block.text, site=urlsplit(article.url).netloc) is None:
        return
    for place in above:
        text = article.blocks[place].text
        if not text.endswith((".", "!", "?", "”", '"')) and split_dateline(text + " –") is None:
            verdicts[place].rule = "above the dateline: where the story begins"


def _list_around(blocks: list[Block], place: int) -> list[Block]:
    """The items that stand with a list item, itself among them; empty for any other block."""
    if blocks[place].tag != "li":
        return []
    start = end = place
    while start and blocks[start - 1].tag == "li":
        start -= 1
    while end + 1 < len(blocks) and blocks[end + 1].tag == "li":
        end += 1
    if end > start and start and blocks[start - 1].text.endswith(":"):
        return [*blocks[start : end + 1], blocks[start - 1]]  # the story leads to it: counted as longer than it is
    return blocks[start : end + 1]


def _is_lone(blocks: list[Block], place: int) -> bool:
    """Whether a block is the only item of its list, or one of a few lines with a number or street among them."""
    items = _list_around(blocks, place)
    if len(items) < 2:
        return bool(items)
    return len(items) <= 4 and items[-1].tag == "li" and any(map(promotion.reaches, items))


def _stands_whole(blocks: list[Block], place: int, memory: Memory) -> bool:
    """Whether all of a list stands on several pages and one of its lines sells: a banner, not a story's own list."""
    items = _list_around(blocks, place)
    return (
        0 < len(items) <= 6
        and all(memory.seen(item) >= 3 for item in items)
        and any(promotion.promotes(item, lone=True) for item in items)
    )


def _prose_kept(blocks: list[Block], verdicts: list[Verdict]) -> str:
    return " ".join(
        plain(block.text)
        for block, verdict in zip(blocks, verdicts, strict=True)
        if not verdict.out and len(block.text) >= PROSE
    )


def _around_story(blocks: list[Block], verdicts: list[Verdict], host: str) -> None:
    """Rubrics and the date above the first paragraph, single words as links below the last one."""
    prose = [n for n, block in enumerate(blocks) if len(block.text) >= PROSE and not verdicts[n].out]
    if not prose:
        return
    for place in (*range(prose[0]), *range(prose[-1] + 1, len(blocks))):
        block, verdict = blocks[place], verdicts[place]
        if verdict.rule:
            continue
        if block.tag in HEADINGS:
            if place > prose[-1] and all(verdicts[after].out for after in range(place + 1, len(blocks))):
                verdict.rule = "heading: with nothing below it"
            continue
        if block.link_share >= 0.6 and place > prose[-1] and _only_topics(block, host):
            verdict.rule = "links: to the article's topics"
        elif (
            block.link_share >= 0.95 and block.text.count(" ") < 4 and all(_within(host, link) for link in block.links)
        ):
            verdict.rule = "links: beside the story"
        elif place < prose[0] and len(block.text) <= 90 and _DATE_LINE.fullmatch(fold(block.text)):
            verdict.rule = "phrase: date of publication"


def _below_labels(article: Article, verdicts: list[Verdict], memory: Memory) -> None:
    """What follows a label of its own ("Baca juga:"): links, list items that link, one title without a link."""
    blocks = article.blocks
    for start, verdict in enumerate(verdicts):
        if not verdict.label:
            continue
        linked = False
        for place in range(start + 1, min(start + 13, len(blocks))):
            block = blocks[place]
            if verdicts[place].out:
                continue
            if len(block.text) <= TITLE + 20 and (
                block.link_share >= 0.75
                or (block.tag == "li" and block.link_share >= 0.5)
                or memory.other_title(block.text, article.url)
            ):
                verdicts[place] = Verdict(f"{verdict.rule}, the title below it")
                linked = True
                continue
            if not linked and verdict.rule == "phrase: read also" and _title_before_prose(blocks, place):
                verdicts[place] = Verdict(f"{verdict.rule}, the title below it")
            break


def _title_before_prose(blocks: list[Block], place: int) -> bool:
    """Whether a block without links reads as a title, most words in capitals, and a paragraph follows."""
    block = blocks[place]
    words = block.text.split()
    listed = block.tag == "li" and any(other.tag == "li" for other in blocks[place + 1 : place + 2])
    if (
        block.bold
        or listed  # the story's own list, behind a teaser that lost its link
        or not 4 <= len(words) <= 20
        or block.text[-1] in ".:;,"
        or block.tag in HEADINGS
        or SPEECH.search(block.text)
    ):
        return False
    capital = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return capital >= 0.6 * len(words) and any(len(after.text) >= PROSE for after in blocks[place + 1 :])


def _behind_signoff(blocks: list[Block], verdicts: list[Verdict]) -> None:
    """Short lines behind the reporter's sign-off are no part of the story, whatever they say."""
    kept = [place for place, verdict in enumerate(verdicts) if not verdict.out]
    for back in range(2, min(6, len(kept)) + 1):
        behind = kept[len(kept) - back + 1 :]
        texts = [blocks[place].text for place in behind]
        if sum(map(len, texts)) > BEHIND or blocks[behind[0]].tag in {"tr", "li"} or SPEECH.search(texts[0]):
            return
        mark = split_signoff([blocks[kept[-back]].text])[1]
        if mark and mark[0] not in "([{" and any(len(text) >= PROSE for text in texts):
            return  # "*** NAME ***" may be a sponsor's, between two paragraphs
        if mark and any(c.isalpha() for c in mark):
            for place in behind:
                if not _is_signoff(blocks[place].text):
                    verdicts[place] = Verdict("signoff: a line behind it")
            return


def _captions(article: Article) -> list[str]:
    found: dict[str, None] = {}
    for image in [article.lead_image, *article.images]:
        if image is not None and image.caption:
            found[folded_title(image.caption)] = None
            if image.credit:
                found[folded_title(f"{image.credit} {image.caption}")] = None
    found.pop("", None)
    return list(found)


def _only_topics(block: Block, host: str) -> bool:
    """Whether a line's links all lead to lists of the portal: tags or rubrics, divided by commas, without a sentence."""
    return (
        len(block.text) <= TITLE
        and block.text[-1] not in ".!?"
        and bool(block.links)
        and all(_within(host, link) and _NO_ARTICLE.search(urlsplit(link).path + "/") for link in block.links)
    )


def _within(host: str, link: str) -> bool:
    """Whether a link stays on the same family of hosts."""
    try:
        netloc = urlsplit(link).netloc
    except ValueError:
        return False
    return not netloc or _family(netloc) == host


def _same_caption(words: str, caption: str) -> bool:
    """A caption with its credit behind or before it."""
    return (
        25 <= len(caption) <= len(words) <= len(caption) + 60
        and (words.startswith(caption) or words.endswith(caption))
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _family(host: str) -> str:
    """A host's registered name, with its port: "kupang.kabar.co.id" and "www.kabar.co.id" are one family."""
    labels = host.casefold().split(".")
    if labels[-1].partition(":")[0].isdigit():
        return host
    return ".".join(labels[-3 if len(labels) > 2 and len(labels[-2]) <= 3 else -2 :])


@lru_cache(maxsize=8192)
def _an_article_of(host: str, link: str) -> bool:
    """Whether a link leads to what reads like an article of the same family of hosts."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    if parts.scheme not in ("", "http", "https") or (parts.netloc and _family(parts.netloc) != host):
        return False
    if _NUMBERED.search(parts.query):
        return True
    path = parts.path.rstrip("/")
    slug = path.rpartition("/")[2]
    return slug.count("-") >= 2 and not _NO_ARTICLE.search(path + "/") and not _FILE.search(slug)
