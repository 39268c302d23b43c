"""Quotes of a text and who is quoted.

A speaker is given only where the words beside the quotation name one, or where a pronoun ("katanya", "ujar dia") takes
up the one person who spoke before; else a quotation has none.
"""

from __future__ import annotations

import re

from crawler.extract.meaning.persons import Cast
from crawler.extract.meaning.quote_marks import Piece, pieces_of
from crawler.extract.meaning.speakers import NOBODY, Speakers, Voice
from crawler.extract.meaning.speech import ROOTS, SAYING
from crawler.record_parts import Quote

_VERB = re.compile(
    r"[\s,.]*(?:—|–|-)?\s*(?:demikian |begitu |seperti |sebagaimana |tutup |lebih )?(?:juga )?"
    r"(?P<root>(?i:" + "|".join(sorted(ROOTS, key=len, reverse=True)) + r"))(?P<nya>nya)?\b"
)
_NAMED_VERB = re.compile(r"[\s,]*(?P<who>[A-Z][^,.“”\"]{1,60}?) (?P<verb>[a-z]+)\b")
_NOT_SAID = re.compile(
    r"[\s,]*(?:demikian |begitu )?(?:bunyi|isi|judul|tema|slogan|teks|tulisan)\w* (?!pesan|surat|keterangan)"
)
_TITLE = re.compile(
    r"\b(?:ber)?(?:tema(?:kan)?|tajuk|judul|slogan|moto|motto|label|merek|istilah|julukan|sebutan|tulisan|tulis(?:kan)?|gelar)$"
)
"""Before the name of an event, a work or a thing between marks."""
_LEADS = re.compile(rf"\b(?:bahwa|{'|'.join(sorted(SAYING))})$")
_LONGEST_LEAD = 1 + max(map(len, SAYING))
"""Characters of the longest of these, and more than one before it."""
_WORDS = re.compile(r"\w+")
_SHORT = 4
"""Words from which on a quotation without a verb of speech beside it is no single word between marks."""
_LONG = 7
"""Words from which on a quotation within a sentence is one, and not a term or a title."""


def find_quotes(paragraphs: list[str], cast: Cast) -> list[Quote]:
    """The quotations of a text in order, those of one paragraph and speaker joined. `cast`: of "\\n\\n".join(paragraphs)."""
    found: list[Quote] = []
    speakers = Speakers(cast)
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        speakers.paragraph = number
        speakers.starts.append(offset)
        pieces = [piece for piece in pieces_of(paragraph) if _WORDS.search(paragraph, piece.first, piece.last)]
        said: list[tuple[int, int, Voice]] = []
        at = 0
        for k, piece in enumerate(pieces):
            end = pieces[k + 1].start if k + 1 < len(pieces) else len(paragraph)
            speakers.read(offset + at, offset + piece.start)
            at = piece.end
            voice = _voice(paragraph, piece, end, offset, speakers)
            if voice is None:
                continue
            if voice != NOBODY:
                speakers.hear(voice)
            said.append((piece.first, piece.last, voice))
        speakers.read(offset + at, offset + len(paragraph))
        found += _joined(paragraph, number, said)
        offset += len(paragraph) + 2
    return found


def _joined(paragraph: str, number: int, said: list[tuple[int, int, Voice]]) -> list[Quote]:
    """One entry for each row of pieces with one speaker."""
    rows: list[tuple[list[tuple[int, int]], Voice]] = []
    for start, end, voice in said:
        if rows and voice in (rows[-1][1], NOBODY):
            rows[-1][0].append((start, end))
        elif rows and rows[-1][1] == NOBODY:
            rows[-1] = ([*rows[-1][0], (start, end)], voice)
        else:
            rows.append(([(start, end)], voice))
    found = []
    for spans, voice in rows:
        person = voice.person
        found.append(
            Quote(
                text=paragraph[spans[0][0] : spans[-1][1]].strip(),
                speaker=person.name if person else None,
                office=person.office if person else voice.label,
                organisation=person.organisation if person else None,
                paragraph=number,
            )
        )
    return found


def _voice(paragraph: str, piece: Piece, end: int, offset: int, speakers: Speakers) -> Voice | None:
    """Who says a piece between marks; None where it is no quotation but a term, a title or a slogan."""
    text = paragraph[piece.first : piece.last]
    size = len(_WORDS.findall(text))
    behind = paragraph[piece.end : end]
    before = paragraph[: piece.start].rstrip()
    closed = text.rstrip()[-1:] in ",.?!…" or behind.lstrip()[:1] == ","
    if _NOT_SAID.match(behind) or _TITLE.search(before[-24:]):
        return None
    if size > 1 or closed:
        if verb := _VERB.match(behind):
            at = offset + piece.end + verb.end()
            return speakers.current() if verb["nya"] else speakers.behind_verb(at)
        if (closed or size >= _SHORT) and (named := _NAMED_VERB.match(behind)) and named["verb"] in SAYING:
            voice = speakers.named_at(offset + piece.end + named.start("who"))
            if voice:
                return voice
    alone = not before and not behind.strip(" .,")
    led = before.endswith((":", ",")) or _LEADS.search(before[-_LONGEST_LEAD:])
    if not before and (bare := re.fullmatch(r"\s*,?\s*([A-Z][\w'’ .]+?)\.?\s*", behind)):
        voice = speakers.named_at(offset + piece.end + bare.start(1))
        if voice:
            return voice
    opens = text[:1].isupper() or text[:1] in "(‘'"
    if alone or (opens and closed and size >= _SHORT) or (led and size >= _SHORT) or size >= 2 * _LONG:
        return speakers.current()
    if size >= _LONG and (closed or opens):
        return speakers.current()
    return None
