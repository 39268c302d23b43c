"""Quotes of a text and who is quoted.

A speaker is given only where the words beside the quotation name one, or where a pronoun ("katanya", "ujar dia") takes
up the one person who spoke before; else a quotation has none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from crawler.extract.meaning.introductions import office_end
from crawler.extract.meaning.offices import HEADS
from crawler.extract.meaning.persons import Actor, Cast
from crawler.extract.meaning.quote_marks import Piece, pieces_of
from crawler.extract.meaning.speech import ABOUT, BEARERS, HUMANS, OPENERS, PRONOUNS, REPORTED, ROOTS, SAYING
from crawler.extract.meaning.tokens import name_run
from crawler.record_parts import Quote

_VERB = re.compile(
    r"[\s,.]*(?:—|–|-)?\s*(?:demikian |begitu |seperti |sebagaimana |tutup |lebih )?(?:juga )?"
    r"(?P<root>(?i:" + "|".join(sorted(ROOTS, key=len, reverse=True)) + r"))(?P<nya>nya)?\b"
)
_NAMED_VERB = re.compile(r"[\s,]*(?P<who>[A-Z][^,.“”\"]{1,60}?) (?P<verb>[a-z]+)\b")
_NOT_SAID = re.compile(
    r"[\s,]*(?:demikian |begitu )?(?:bunyi|isi|judul|tema|slogan|teks|tulisan)\w* (?!pesan|surat|keterangan)"
)
_LEADS = re.compile(r"\b(?:bahwa|mengatakan|menyatakan|menyebut|menegaskan)$")
_LONGEST_LEAD = 12
"""Characters of the longest of these, and more than one before it."""
_WORDS = re.compile(r"\w+")
_HIS_WORDS = frozenset("menurutnya katanya ujarnya lanjutnya tambahnya imbuhnya ungkapnya".split())
"""They take up the one who spoke before."""
_ENDS = frozenset('.?!;:“"”')
_NOTABLE = SAYING | ROOTS | REPORTED | _HIS_WORDS | _ENDS | {"menurut"}
"""Words and marks that tell who speaks, or where a sentence ends."""
_FORGOTTEN = 2
"""Paragraphs without a word of the speaker after which a pronoun is no longer sure to mean him."""
_SUBORDINATE = frozenset("yang untuk agar dengan sambil seraya tanpa guna sembari dalam akan".split())
"""Before a verb of speech: the verb is not the sentence's own."""
_LABEL_ENDS = frozenset("kepada saat ketika ditemui dalam yang pada usai mengaku seraya sambil lewat melalui".split())
"""Where the description of a speaker without a name ends."""
_SHORT = 4
"""Words from which on a quotation without a verb of speech beside it is no single word between marks."""
_LONG = 7
"""Words from which on a quotation within a sentence is one, and not a term or a title."""


class _Voice(NamedTuple):
    """Who speaks: a person, or only what is said of somebody; neither where it is not told."""

    person: Actor | None = None
    label: str | None = None


_NOBODY = _Voice()


def find_quotes(paragraphs: list[str], cast: Cast) -> list[Quote]:
    """The quotations of a text in order, those of one paragraph and speaker joined. `cast`: of "\\n\\n".join(paragraphs)."""
    found: list[Quote] = []
    state = _State(cast)
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        state.paragraph = number
        state.starts.append(offset)
        pieces = [piece for piece in pieces_of(paragraph) if _WORDS.search(paragraph, piece.first, piece.last)]
        said: list[tuple[int, int, _Voice]] = []
        at = 0
        for k, piece in enumerate(pieces):
            end = pieces[k + 1].start if k + 1 < len(pieces) else len(paragraph)
            state.read(offset + at, offset + piece.start)
            at = piece.end
            voice = _voice(paragraph, piece, end, offset, state)
            if voice is None:
                continue
            if voice != _NOBODY:
                state.hear(voice)
            said.append((piece.first, piece.last, voice))
        state.read(offset + at, offset + len(paragraph))
        found += _joined(paragraph, number, said)
        offset += len(paragraph) + 2
    return found


def _joined(paragraph: str, number: int, said: list[tuple[int, int, _Voice]]) -> list[Quote]:
    """One entry for each row of pieces with one speaker."""
    rows: list[tuple[list[tuple[int, int]], _Voice]] = []
    for start, end, voice in said:
        if rows and voice in (rows[-1][1], _NOBODY):
            rows[-1][0].append((start, end))
        elif rows and rows[-1][1] == _NOBODY:
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


def _voice(paragraph: str, piece: Piece, end: int, offset: int, state: _State) -> _Voice | None:
    """Who says a piece between marks; None where it is no quotation but a term, a title or a slogan."""
    text = paragraph[piece.first : piece.last]
    size = len(_WORDS.findall(text))
    behind = paragraph[piece.end : end]
    before = paragraph[: piece.start].rstrip()
    closed = text.rstrip()[-1:] in ",.?!…" or behind.lstrip()[:1] == ","
    if _NOT_SAID.match(behind):
        return None
    if size > 1 or closed:
        if verb := _VERB.match(behind):
            at = offset + piece.end + verb.end()
            return state.current() if verb["nya"] else state.behind_verb(at)
        if (closed or size >= _SHORT) and (named := _NAMED_VERB.match(behind)) and named["verb"] in SAYING:
            voice = state.named_at(offset + piece.end + named.start("who"))
            if voice:
                return voice
    alone = not before and not behind.strip(" .,")
    led = before.endswith((":", ",")) or _LEADS.search(before[-_LONGEST_LEAD:])
    if not before and (bare := re.fullmatch(r"\s*,?\s*([A-Z][\w'’ .]+?)\.?\s*", behind)):
        voice = state.named_at(offset + piece.end + bare.start(1))
        if voice:
            return voice
    opens = text[:1].isupper() or text[:1] in "(‘'"
    if alone or (opens and closed and size >= _SHORT) or (led and size >= _SHORT) or size >= 2 * _LONG:
        return state.current()
    if size >= _LONG and (closed or opens):
        return state.current()
    return None


class _State:
    """Who spoke last, as the text is read on."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.voice = _NOBODY
        self.paragraph = 0
        self.starts = [0]
        """Offsets of the paragraphs so far."""
        self._heard = 0

    def hear(self, voice: _Voice) -> None:
        """Somebody speaks, or is taken up by a pronoun, in the present paragraph."""
        self.voice = voice
        self._heard = self.paragraph

    def current(self) -> _Voice:
        """Whom a pronoun takes up: who spoke, or the only one who was introduced; nobody where that is too far back."""
        if self.voice == _NOBODY:
            known = [person for person in self.cast.persons if person.start < self.starts[-1]]
            near = self.starts[max(0, len(self.starts) - 1 - _FORGOTTEN)]
            return _Voice(known[0]) if len(known) == 1 and known[0].start >= near else _NOBODY
        return self.voice if self.paragraph - self._heard <= _FORGOTTEN else _NOBODY

    def read(self, start: int, end: int) -> None:
        """Take note of who speaks in the text between two offsets, outside quotations."""
        tokens = self.cast.tokens
        k = self._seek(start)
        n = len(tokens.words)
        opened, open_to = k, True  # the first verb of speech of a sentence tells who speaks in it
        last = self._seek(end)
        while k < last:
            word, low = tokens.words[k], tokens.lows[k]
            if low not in _NOTABLE:
                k += 1
                continue
            if word in '.?!;:“"”':
                opened, open_to = k + 1, True
            elif low in _HIS_WORDS:
                self.hear(self.current())
                open_to = False
            elif open_to and low in SAYING and k > opened and tokens.lows[k - 1] not in _SUBORDINATE:
                open_to = not self._subject(opened, k)
            elif (low == "menurut" or (low in ROOTS and k > opened) or (low in REPORTED and open_to)) and k + 1 < n:
                at = k + 2 if tokens.lows[k + 1] == "oleh" else k + 1
                sure = low in ("menurut", "kata", "ujar") or low in REPORTED or tokens.words[k - 1] in ",)"
                voice = self._at(at) if sure and at < n else None
                if voice and voice != _NOBODY and (voice.person or low in REPORTED):
                    self._take(voice)
                    open_to = False
            k += 1

    def behind_verb(self, offset: int) -> _Voice:
        """Who is named behind a verb of speech at an offset; the one who spoke before where it is a pronoun."""
        tokens = self.cast.tokens
        k = self._seek(offset)
        while k < len(tokens.words) and tokens.lows[k] in ("lagi", "oleh", "pula", "juga", ","):
            k += 1
        if k >= len(tokens.words):
            return self.current()
        low = tokens.lows[k]
        if (
            low in PRONOUNS
            or tokens.words[k] in ".("
            or low in ("saat", "ketika", "dalam", "di", "kepada", "usai", "seraya")
        ):
            return self.current()
        if low in BEARERS or self._takes_up(k):
            return self.current()
        return self._at(k) or _NOBODY

    def named_at(self, offset: int) -> _Voice | None:
        """The person whose name or office begins at an offset."""
        k = self._seek(offset)
        return self._at(k) if k < len(self.cast.tokens.words) else None

    def _seek(self, offset: int) -> int:
        return bisect_left(self.cast.tokens.starts, offset)

    def _takes_up(self, k: int) -> bool:
        """Whether a description ends in "itu" or "tersebut", and so means somebody who is known: "kata politikus itu"."""
        lows, words = self.cast.tokens.lows, self.cast.tokens.words
        for m in range(k, min(k + 14, len(lows))):
            if lows[m] in ("itu", "tersebut", "ini"):
                return True
            if words[m] in '.“";' or lows[m] in ("saat", "kepada", "dalam", "yang", "di") or lows[m] in SAYING:
                return False
        return False

    def _at(self, k: int) -> _Voice | None:
        """Whom the words from token `k` on mean; None where they mean no speaker."""
        tokens, cast = self.cast.tokens, self.cast
        if k >= len(tokens.words):
            return None
        low = tokens.lows[k]
        if low in HEADS and not (tokens.caps[k] and cast.named([tokens.words[k]])):
            person = cast.offices[k][0] if k in cast.offices else None
            if person is not None:
                return _Voice(cast.named(person.name.split()) or person)
            label = self._label(k, office_end(cast, k)) or ""
            bearers = [one for one in cast.persons if one.office and one.office.lower().startswith(label.lower())]
            return _Voice(bearers[0]) if len(bearers) == 1 else _Voice(None, label)
        initials = tokens.words[k].isupper() or len(low) < 3  # no name by itself: AHY, Ha
        if initials and tokens.caps[k] and (known := cast.named([tokens.words[k]])):
            return _Voice(known)
        run = name_run(cast.tokens, k)
        if run.parts:
            known = cast.named([part.strip("‘’'") for part in run.parts])
            if known:
                return _Voice(known)
            if full := cast.full_name(run.parts):
                return _Voice(full)
            return _NOBODY
        if low in HUMANS or low in ("seorang", "salah", "sang", "para", "pihak", "manajemen", "sejumlah"):
            end = next((m for m in range(k, min(k + 9, len(tokens.words))) if tokens.words[m] in ',.“"('), k + 4)
            return _Voice(None, self._label(k, end))
        if tokens.caps[k]:
            return _Voice(None, self._label(k, office_end(cast, k)))
        return None

    def _subject(self, opened: int, verb: int) -> bool:
        """Take note of the subject of a verb of speech; whether one stands between the sentence's start and the verb."""
        tokens = self.cast.tokens
        who: list[_Voice] = []
        if any(low in PRONOUNS for low in tokens.lows[max(opened, verb - 3) : verb]):
            self.hear(self.current())
            return True
        k = opened
        while k < verb:
            low = tokens.lows[k]
            if low in HEADS or low in HUMANS or (tokens.caps[k] and low not in OPENERS and not low.endswith("nya")):
                voice = self._at(k)
                if voice and voice != _NOBODY and voice not in who:
                    who.append(voice)
                if voice:
                    run = name_run(self.cast.tokens, k)
                    k = max(k + 1, run.end if run.parts else office_end(self.cast, k))
                    continue
            k += 1
        persons = [voice for voice in who if voice.person]
        if persons:
            self.hear(persons[-1] if tokens.lows[opened] in ABOUT else persons[0])
        elif who:
            self._take(who[0])
        return bool(who)

    def _take(self, voice: _Voice) -> None:
        """Hear a voice; a body does not silence its own officer, who goes on speaking for it."""
        person = self.voice.person
        if voice.person is None and voice.label and person and person.office:
            body = [word for word in re.findall(r"\w+", voice.label) if word[0].isupper()]
            if body and any(word in person.office for word in body):
                return
        self.hear(voice)

    def _label(self, k: int, end: int) -> str | None:
        lows = self.cast.tokens.lows
        end = next((m for m in range(k + 1, end) if lows[m] in _LABEL_ENDS), end)
        words = self.cast.tokens.words[k:end]
        return " ".join(words).replace(" ,", ",").replace("( ", "(").replace(" )", ")") or None
