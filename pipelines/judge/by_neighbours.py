"""What only the blocks around a block tell: the passes of the judge that come last, when each has its own verdict."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urlsplit

from crawler.blocks import Block, Verdict
from crawler.extract.text.dateline import split_dateline
from crawler.extract.text.signoff import split_signoff
from crawler.extract.text.times import read_time
from crawler.extract.text.vocabulary import WEEKDAY
from crawler.items import Article
from crawler.provinces import WIB
from pipelines.boilerplate.block_text import HEADINGS, PROSE, TITLE, folded_of, is_signoff, reads_as_title
from pipelines.boilerplate.links import only_topics, within
from pipelines.boilerplate.verdicts import Rule, sentence
from pipelines.boilerplate.words import SPEECH
from pipelines.judge.judged import Judged

BEHIND = 400
"""What stands behind a sign-off and is longer, in characters, is another part of the story."""

_DESK = re.compile(r"[(\[][\w.*-]{1,12}(?:/[\w.*-]{1,12})+[)\]]\W{0,3}$")
"""Initials with a slash, "(mcr36/jpnn)": surely a sign-off, behind which a desk may print the story's summary again."""
_OTHER_ARTICLE = frozenset({Rule.LINKED_ARTICLE, Rule.OTHER_TITLE})
"""Rules on titles: below a label that has one of them, no further line is taken for the title that it promised."""
_CARDS = frozenset({Rule.LINKED_ARTICLE, Rule.BUTTON})
WHOLE = 0.95
"""Share of its characters in links from which on all of a block is a link."""
_FULL_STOPS = (".", ".”", '."', ".’")
_SENTENCE = 4
"""Spaces of a heading from which on it may be a sentence."""
MOST_ABOVE = 0.7
"""Share of the text that stands above a heading which ends the story."""
_COUNTED = re.compile(
    r"(?:ada |terdapat |total |baca )?\d+ (?:komentar|comments?|tanggapan|balasan|repl(?:y|ies)|responses?|thoughts?)(?: pembaca)?"
    r"(?: (?:untuk|pada|di|tentang|terhadap|on|to|for|in)\b.{0,160})?|"
    r"(?:komentar|comments?|tanggapan)(?: pembaca| anda)?[ :(]{1,3}\d+"
)
"""Headings of readers' comments with their number, in folded text: no story has one, however long the comments are."""
_COMMENTS = re.compile(
    r"(?:(?:komentar|tanggapan|suara|diskusi|reaksi|balasan)(?: (?:pembaca|anda|netizen|pengunjung|terbaru))?|"
    r"(?:reader |user |latest |recent )?(?:comments|responses|discussion|replies))"
)
"""Headings, in folded text, of readers' comments and of a story's own parts; what stands below them tells which."""
_STAMPED = re.compile(
    r"(?:\b\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:wib|wita|wit|am|pm))?|\b\d{4}|\b(?:yang )?lalu|\bago|\bkemarin|\byesterday)\W*$",
    re.I,
)
"""The end of a line that says who wrote a comment and when."""
_SIGNED = re.compile(
    rf"(?!(?:{WEEKDAY}|pukul|jam|pada|sejak|tanggal|hari|diterbitkan|terbit|tayang|update|published|posted|oleh|by|penulis|editor)\b)"
    r"[^\W\d_][\w .'’@-]{1,40}?(?: (?:berkata|says|menulis|wrote|said))?\W{1,4}(?:(?:pada|on|at|-|tanggal)\s)?"
    rf"(?:(?:{WEEKDAY}[ ,]+)?\d{{1,2}}[ /.-](?:[a-z]{{3,9}}|\d{{1,2}})[ /.-]\d{{4}}(?:[ ,|–-]{{1,4}}(?:(?:pukul|jam|at|pkl)\W+)?\d{{1,2}}[.:]\d{{2}}.{{0,6}})?"
    r"|\d{1,2} (?:menit|jam|hari|minggu|bulan|tahun) (?:yang )?lalu|\d{1,2} (?:minutes?|hours?|days?|weeks?|months?) ago)\W*",
    re.I,
)
"""A reader's name and the time of writing in one line: "Paulus | 25 September 2025", "Tom, 3 days ago"."""
SIGNED = 80
"""Characters of such a line."""
MOST_LINES = 4
"""Lines of one comment."""
STAMPED = 2
"""Such lines that show comments."""
_CLOSING = re.compile(
    r"komentar pembaca|komentar anda|(?:tinggalkan|tulis|beri|berikan|kirim|isi|leave|post|write)(?: an?| your)?"
    r" (?:komentar|balasan|reply|comment)(?: anda)?|(?:tentang|profil|biodata|about(?: the)?) (?:penulis|author)"
)
"""Headings of what else follows a story, in folded text; none that a story's own part may have."""
_ON = r"(?:\d{1,2}[ /-](?:[a-z]{3,9}|\d{1,2})[ /-]\d{4}|[a-z]{3,9}\.? \d{1,2}, \d{4})"
"""A day in Indonesian or American order."""
_PRINTED = (
    r"(?:(?:diterbitkan|dipublikasikan|published|(?:last )?updated?|diperbarui|terbit|posted|tanggal|on|at)[ :]*)"
)
_CLOCK = (
    r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?(?:wi(?:b|ta|t)|[ecmp][sd]?t|gmt|utc|bst)\)?)?"
)
_DATE_LINE = re.compile(
    rf"{_PRINTED}*(?:{WEEKDAY}[ ,:-]*)?{_ON}[ ,:|-]*(?:(?:pukul|jam|pkl|at)\W*)?{_CLOCK}(?: by .{{2,30}})?|"
    rf"{_PRINTED}+(?:{WEEKDAY}[ ,:-]*)?(?:{_ON}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|{_CLOCK})|"
    rf"{_CLOCK}[ ,:|-]+(?:{WEEKDAY}[ ,:-]*)?{_ON}"
)
"""The day and the clock; either alone where a label says what it is."""
_DAY = re.compile(rf"(?:{WEEKDAY}[ ,:-]*)?{_ON}")


def above_dateline(judged: Judged) -> None:
    """Short lines above the paragraph that opens with a dateline: the story begins there."""
    article, above = judged.article, list[int]()
    for place, (block, verdict) in enumerate(zip(judged.blocks, judged.verdicts, strict=True)):
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
            judged.verdicts[place].rule = Rule.ABOVE_DATELINE


def around_story(judged: Judged) -> None:
    """Rubrics above the first paragraph, single words as links below the last one, the date and clock at either end.

    The day of publication alone only right behind the first paragraph, where a lede set apart ends.
    """
    blocks, verdicts, host = judged.blocks, judged.verdicts, judged.host
    prose = [n for n, block in enumerate(blocks) if len(block.text) >= PROSE and not verdicts[n].out]
    if not prose:
        return
    for place in (*range(prose[0]), *range(prose[-1] + 1, len(blocks))):
        block, verdict = blocks[place], verdicts[place]
        if verdict.rule:
            continue
        if block.tag in HEADINGS:
            last = place > prose[-1] and all(verdicts[after].out for after in range(place + 1, len(blocks)))
            if last and not _is_told(block):
                verdict.rule = Rule.LAST_HEADING
            continue
        hashtag = block.text[0] == "#" and block.link_share >= 0.9
        if block.link_share >= 0.6 and place > prose[-1] and (hashtag or only_topics(block, host)):
            verdict.rule = Rule.TOPIC_LINKS
        elif block.link_share >= 0.95 and block.text.count(" ") < 4 and all(within(host, link) for link in block.links):
            verdict.rule = Rule.SHORT_LINKS
        elif len(block.text) <= 90 and _DATE_LINE.fullmatch(folded_of(block)):
            verdict.rule = Rule.DATE_LINE
    behind = prose[0] + 1
    if behind < len(blocks) and _repeats_date(blocks[behind], judged.article):
        verdicts[behind].rule = verdicts[behind].rule or Rule.DATE_LINE


def _is_told(heading: Block) -> bool:
    """Whether a heading is a sentence with its full stop: a story told in headings ends in one."""
    return heading.text.endswith(_FULL_STOPS) and heading.text.count(" ") >= _SENTENCE and not heading.links


def _repeats_date(block: Block, article: Article) -> bool:
    """Whether a line in plain type is nothing but the article's own day: in a story's chronology days are headings."""
    if len(block.text) > 60 or block.bold or block.tag not in ("p", "div") or article.published_at is None:
        return False
    if not _DAY.fullmatch(folded_of(block)):
        return False
    moment = read_time(block.text, article.published_at.tzinfo or WIB, article.published_at)
    return moment is not None and moment.date() == article.published_at.date()


def rest_of_links(judged: Judged) -> None:
    """What stands in one link with another article's title or a seller's button: a card's section, date, excerpt or price."""
    blocks, verdicts = judged.blocks, judged.verdicts
    for one, next_one in (*pairwise(range(len(blocks))), *pairwise(reversed(range(len(blocks))))):
        if (
            verdicts[one].rule in _CARDS
            and not verdicts[next_one].rule
            and blocks[next_one].link_share >= WHOLE
            and set(blocks[next_one].links) == set(blocks[one].links)
        ):
            verdicts[next_one].rule = verdicts[one].rule


def below_labels(judged: Judged) -> None:
    """What follows a label of its own ("Baca juga:"): links, list items that link, one title without a link."""
    blocks, verdicts = judged.blocks, judged.verdicts
    for start, verdict in enumerate(verdicts):
        if not verdict.label:
            continue
        linked = False
        for place in range(start + 1, min(start + 13, len(blocks))):
            block = blocks[place]
            if verdicts[place].out:
                linked = linked or verdicts[place].rule in _OTHER_ARTICLE
                continue
            if len(block.text) <= TITLE + 20 and (
                block.link_share >= 0.75
                or (block.tag == "li" and block.link_share >= 0.5)
                or judged.memory.other_title(block.text, judged.article.url)
            ):
                verdicts[place] = Verdict(Rule.BELOW_LABEL, sentence(verdict))
                linked = True
                continue
            if not linked and verdict.rule == Rule.READ_ALSO and _title_before_prose(blocks, place):
                verdicts[place] = Verdict(Rule.BELOW_LABEL, sentence(verdict))
            break


def _title_before_prose(blocks: list[Block], place: int) -> bool:
    """Whether a block without links reads as a title, most words in capitals, and a paragraph follows."""
    block = blocks[place]
    listed = block.tag == "li" and any(other.tag == "li" for other in blocks[place + 1 : place + 2])
    if block.bold or listed or block.tag in HEADINGS:  # a list of the story's own, behind a teaser that lost its link
        return False
    return reads_as_title(block.text) and any(len(after.text) >= PROSE for after in blocks[place + 1 :])


def below_closing_headings(judged: Judged) -> None:
    """What stands below "2 Komentar" or "Tentang Penulis", to the end of the text, where most of the story is above.

    Comments and portraits mostly have elements with names of their own; this is for those that have none.
    """
    blocks, verdicts = judged.blocks, judged.verdicts
    kept = [len(block.text) * (not verdict.out) for block, verdict in zip(blocks, verdicts, strict=True)]
    start = next((place for place in range(len(blocks)) if _closes(blocks, kept, place)), None)
    if start is None:
        return
    for place in range(start, len(blocks)):
        if not verdicts[place].out and not is_signoff(blocks[place].text):
            verdicts[place] = Verdict(Rule.BELOW_STORY)


def _are_comments(below: list[Block]) -> bool:
    """Whether short lines that end in a time stand among what follows a heading, each with what somebody wrote below it."""
    stamped = [place for place, block in enumerate(below[:-1]) if len(block.text) <= 80 and _STAMPED.search(block.text)]
    return len(stamped) >= STAMPED and all(
        not _STAMPED.search(below[place + 1].text) or len(below[place + 1].text) > 80 for place in stamped
    )


def _closes(blocks: list[Block], kept: list[int], place: int) -> bool:
    """Whether a block is a heading that ends the story; `kept`: the characters of each block that stays."""
    block = blocks[place]
    if len(block.text) > TITLE or not (block.tag in HEADINGS or block.bold or block.alone):
        return False
    folded = folded_of(block)
    if _COUNTED.fullmatch(folded) or (_COMMENTS.fullmatch(folded) and _are_comments(blocks[place + 1 :])):
        return sum(size >= PROSE for size in kept[:place]) > 1
    return _CLOSING.fullmatch(folded) is not None and sum(kept[:place]) >= MOST_ABOVE * sum(kept)


def comments_unheaded(judged: Judged) -> None:
    """Readers' comments without a heading above them: names with times, each with what was written, to the end of the text.

    Or to the heading of the form in which readers write, as many a hand-made system has it.
    """
    blocks, verdicts = judged.blocks, judged.verdicts
    signed = [place for place in range(1, len(blocks)) if _is_signed_comment(blocks, place)]
    kept = [place for place, verdict in enumerate(verdicts) if not verdict.out]
    prose = [place for place in kept if len(blocks[place].text) >= PROSE]
    signed = [place for place in signed if len(prose) > 1 and place > prose[1]]
    if len(signed) < STAMPED:
        return
    end = next((place for place in range(signed[-1], len(blocks)) if _is_form_heading(blocks[place])), len(blocks))
    edges = [*signed, end]
    if all(1 < below - above <= MOST_LINES + 1 for above, below in pairwise(edges)):
        for place in range(signed[0], end):
            if not verdicts[place].out and not is_signoff(blocks[place].text):
                verdicts[place] = Verdict(Rule.BELOW_STORY)


def _is_signed_comment(blocks: list[Block], place: int) -> bool:
    """Whether a line is a reader's name with the time of writing, and something that was written follows."""
    text = blocks[place].text
    if len(text) > SIGNED or place + 1 >= len(blocks) or blocks[place].tag in HEADINGS:
        return False
    match = _SIGNED.fullmatch(text)
    below = blocks[place + 1].text
    return match is not None and len(below) >= len(text) // 2 and _SIGNED.fullmatch(below) is None


def _is_form_heading(block: Block) -> bool:
    return len(block.text) <= TITLE and _CLOSING.fullmatch(folded_of(block)) is not None


def behind_signoff(judged: Judged) -> None:
    """Short lines behind the reporter's sign-off are no part of the story, whatever they say."""
    blocks, verdicts = judged.blocks, judged.verdicts
    kept = [place for place, verdict in enumerate(verdicts) if not verdict.out]
    for back in range(2, min(6, len(kept)) + 1):
        behind = kept[len(kept) - back + 1 :]
        texts = [blocks[place].text for place in behind]
        if sum(map(len, texts)) > BEHIND or blocks[behind[0]].tag in {"tr", "li"} or SPEECH.search(texts[0]):
            return
        mark = split_signoff([blocks[kept[-back]].text])[1]
        prose = sum(len(text) >= PROSE for text in texts)
        if mark and prose > (_DESK.search(blocks[kept[-back]].text) is not None):
            return  # "*** NAME ***" may be a sponsor's, between two paragraphs
        if mark and any(c.isalpha() for c in mark):
            for place in behind:
                if not is_signoff(blocks[place].text):
                    verdicts[place] = Verdict(Rule.BEHIND_SIGNOFF)
            return
