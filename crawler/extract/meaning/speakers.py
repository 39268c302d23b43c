"""Who speaks at each place of a text, read paragraph by paragraph: whom a name, an office or a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from crawler.extract.meaning.introductions import office_end
from crawler.extract.meaning.offices import GIVEN, HEADS, SHORT_OFFICES
from crawler.extract.meaning.persons import Actor, Cast
from crawler.extract.meaning.speech import ABOUT, BEARERS, HUMANS, OPENERS, PRONOUNS, REPORTED, ROOTS, SAYING
from crawler.extract.meaning.tokens import Tokens, is_word, name_run

_HIS_WORDS = frozenset("menurutnya katanya ujarnya lanjutnya tambahnya imbuhnya ungkapnya".split())
"""They take up the one who spoke before."""
_ENDS = frozenset('.?!;:“"”')
_SPOKEN = SAYING | frozenset(
    "membenarkannya mengakuinya membantahnya menjelaskannya menegaskannya menyampaikannya".split()
)
"""Verbs whose subject speaks, also with an object: "membenarkannya"."""
_NOTABLE = _SPOKEN | ROOTS | REPORTED | _HIS_WORDS | _ENDS | {"menurut"}
"""Words and marks that tell who speaks, or where a sentence ends."""
_FORGOTTEN = 2
"""Paragraphs without a word of the speaker after which a pronoun is no longer sure to mean him."""
_LONG_AGO = 5
"""The same where nobody else was named in them."""
_SUBORDINATE = frozenset("yang untuk agar dengan sambil seraya tanpa guna sembari dalam akan dan".split())
"""Before a verb of speech: the verb is not the sentence's own."""
_LABEL_ENDS = frozenset("kepada saat ketika ditemui dalam yang pada usai mengaku seraya sambil lewat melalui".split())
"""Where the description of a speaker without a name ends."""


_ALSO = frozenset("juga pun kembali lantas kemudian".split())
"""Between a subject and its verb of speech."""


_TURNS = frozenset("sementara senada terpisah ditempat sedangkan".split())
"""They open a paragraph in which another one has the word."""
_TURNING = frozenset("itu dengan di tempat yang sama secara hal , lain kesempatan".split())
"""Words behind them, before the other one's office."""


class Voice(NamedTuple):
    """Who speaks: a person, or only what is said of somebody; neither where it is not told."""

    person: Actor | None = None
    label: str | None = None


NOBODY = Voice()


def _is_office(office: str, label: str) -> bool:
    """Whether a description means an office, in full or by its short form: "Sekda" for "Sekretaris Daerah Kota X"."""
    return office.startswith((label, SHORT_OFFICES.get(label, label)))


def aged(tokens: Tokens, k: int) -> bool:
    """Whether an age in brackets stands at a token, as behind a person's name: "Jama (55)"."""
    return tokens.words[k : k + 1] == ["("] and "".join(tokens.words[k + 1 : k + 2]).isdigit()


class Speakers:
    """Who spoke last, up to where the text was read."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.voice = NOBODY
        self.paragraph = 0
        self.starts = [0]
        """Offsets of the paragraphs so far."""
        self._heard = 0
        self._notable = [k for k, low in enumerate(cast.tokens.lows) if low in _NOTABLE]

    def hear(self, voice: Voice) -> None:
        """Somebody speaks, or is taken up by a pronoun, in the present paragraph."""
        self.voice = voice
        self._heard = self.paragraph

    def current(self) -> Voice:
        """Whom a pronoun takes up: who spoke, or the only one who was introduced; nobody where that is too far back."""
        if self.voice == NOBODY:
            known = [person for person in self.cast.persons if person.start < self.starts[-1]]
            near = self.starts[max(0, len(self.starts) - 1 - _FORGOTTEN)]
            alone = len(self.cast.persons) == 1 and self.paragraph <= 2 * _FORGOTTEN
            return Voice(known[0]) if len(known) == 1 and (alone or known[0].start >= near) else NOBODY
        silent = self.paragraph - self._heard
        if silent <= _FORGOTTEN or (silent <= _LONG_AGO and not self._others_since()):
            return self.voice
        return NOBODY

    def _others_since(self) -> bool:
        """Whether anybody else was named between the paragraph of the last word and the present one."""
        tokens, own = self.cast.tokens, self.voice.person.parts if self.voice.person else frozenset()
        others = {part for person in self.cast.persons for part in person.parts} - own
        silence = range(self._seek(self.starts[self._heard]), self._seek(self.starts[-1]))
        office = (self.voice.person.office if self.voice.person else self.voice.label) or ""
        heads = {tokens.lows[k] for k in silence if tokens.caps[k] and k in self.cast.offices} - BEARERS
        return any(tokens.caps[k] and tokens.lows[k] in others for k in silence) or any(
            head not in office.lower() for head in heads
        )

    def read(self, start: int, end: int) -> None:
        """Take note of who speaks in the text between two offsets, outside quotations."""
        tokens = self.cast.tokens
        n = len(tokens.words)
        opened, open_to = self._seek(start), True  # the first verb of speech of a sentence tells who speaks in it
        if start == self.starts[-1] and (other := self._turns_to(opened)):
            self.hear(Voice(other))
        notable = self._notable
        for k in notable[bisect_left(notable, opened) : bisect_left(notable, self._seek(end))]:
            word, low = tokens.words[k], tokens.lows[k]
            if word in '.?!;:“"”':
                opened, open_to = k + 1, True
            elif low in _HIS_WORDS:
                self.hear(self.current())
                open_to = False
            elif open_to and low in _SPOKEN and k > opened and tokens.lows[k - 1] not in _SUBORDINATE:
                open_to = not self._subject(opened, k)
            elif (low == "menurut" or (low in ROOTS and k > opened) or (low in REPORTED and open_to)) and k + 1 < n:
                at = k + 2 if tokens.lows[k + 1] == "oleh" else k + 1
                sure = low in ("menurut", "kata", "ujar") or low in REPORTED or tokens.words[k - 1] in ",)"
                voice = self._at(at) if sure and at < n else None
                if voice and voice != NOBODY and (voice.person or low in REPORTED):
                    self._take(voice)
                    open_to = False

    def _turns_to(self, k: int) -> Actor | None:
        """The officer to whom a paragraph turns that opens at token `k`: "Sementara itu, Bupati X, Ani, menyambut baik …"."""
        lows, offices = self.cast.tokens.lows, self.cast.offices
        if lows[k : k + 1] == [] or lows[k] not in _TURNS:
            return None
        at = next((m for m in range(k + 1, min(k + 8, len(lows))) if m in offices or lows[m] not in _TURNING), k)
        return offices[at][0] if at in offices else None

    def behind_verb(self, offset: int) -> Voice:
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
        return self._at(k, sure=True) or NOBODY

    def named_at(self, offset: int) -> Voice | None:
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

    def _bearer_within(self, k: int) -> Actor | None:
        """The bearer of an office that opens within the capitalised words at `k`: "Penghubung Pengurus Pusat X Ani"."""
        if not self.cast.tokens.caps[k]:
            return None
        inside = range(k + 1, office_end(self.cast, k))
        return next((self.cast.offices[m][0] for m in inside if m in self.cast.offices), None)

    def _at(self, k: int, *, sure: bool = False) -> Voice | None:
        """Whom the words from token `k` on mean; None where they mean no speaker.

        `sure`: they stand right beside a verb of speech, so that a single word that is met once is a name too.
        """
        tokens, cast = self.cast.tokens, self.cast
        if k >= len(tokens.words):
            return None
        low = tokens.lows[k].rstrip(".")
        if low in HEADS and not (tokens.caps[k] and cast.named([tokens.words[k]])):
            person = cast.offices[k][0] if k in cast.offices else None
            if person is not None:
                return Voice(cast.named(person.name.split()) or person)
            end = office_end(cast, k)
            within = (
                cast.named([tokens.words[m]]) for m in range(k + 1, end) if tokens.caps[m] and not is_word(tokens, m)
            )
            if known := next((one for one in within if one), None):
                return Voice(known)  # "Wabup Furqan"
            label = self._label(k, end) or ""
            bearers = [one for one in cast.persons if one.office and _is_office(one.office.lower(), label.lower())]
            return Voice(bearers[0]) if len(bearers) == 1 else Voice(None, label)
        initials = tokens.words[k].isupper() or len(low) < 3  # no name by itself: AHY, Ha
        if initials and tokens.caps[k] and (known := cast.named([tokens.words[k]]) or cast.initialled(tokens.words[k])):
            return Voice(known)
        run = name_run(cast.tokens, k)
        if run.parts:
            known = cast.named([part.strip("‘’'") for part in run.parts]) or cast.nickname(run.parts)
            if known:
                return Voice(known)
            if full := cast.full_name(run.parts, sure=sure or run.first > k or aged(tokens, run.end)):
                return Voice(full)
        if bearer := self._bearer_within(k):
            return Voice(bearer)
        if run.parts:
            return NOBODY
        if low in HUMANS or low in ("seorang", "salah", "sang", "para", "pihak", "manajemen", "sejumlah"):
            end = next((m for m in range(k, min(k + 9, len(tokens.words))) if tokens.words[m] in ',.“"('), k + 4)
            return self._somebody(k, end)
        if tokens.caps[k]:
            return Voice(None, self._label(k, office_end(cast, k)))
        return None

    def _somebody(self, k: int, end: int) -> Voice:
        """Who is described without an office, up to token `end`, by the name behind a comma: "salah seorang warga, Ani (45)".

        An age or a common given name shows that it is a person's name, or two words behind a description that ends in no
        name itself; behind "warga Desa X" a place may go on.
        """
        words, _, _, caps, _ = self.cast.tokens
        label = self._label(k, end)
        if words[end : end + 1] != [","]:
            return Voice(None, label)
        run = name_run(self.cast.tokens, end + 1)
        sure = (
            aged(self.cast.tokens, run.end)
            or any(part.lower() in GIVEN for part in run.parts)
            or (len(run.parts) > 1 and not caps[end - 1])
        )
        if not run.parts or not sure or any(caps[run.end : run.end + 1]):
            return Voice(None, label)
        person = self.cast.named(run.parts) or self.cast.full_name(run.parts, sure=True)
        if person is None:
            return Voice(None, label)
        person.office = person.office or label
        return Voice(person)

    def _subject(self, opened: int, verb: int) -> bool:
        """Take note of the subject of a verb of speech; whether one stands between the sentence's start and the verb."""
        tokens = self.cast.tokens
        who: list[Voice] = []
        if any(low in PRONOUNS for low in tokens.lows[max(opened, verb - 3) : verb]):
            self.hear(self.current())
            return True
        k = opened
        while k < verb:
            low = tokens.lows[k]
            if low in HEADS or low in HUMANS or (tokens.caps[k] and low not in OPENERS and not low.endswith("nya")):
                voice = self._at(k, sure=k == opened and k + 1 == verb)
                last = verb - 2 if tokens.lows[verb - 1] in _ALSO else verb - 1
                if voice and voice.label and tokens.lows[last] in ("itu", "ini", "tersebut"):
                    voice = self.current()  # "Mantan Gubernur Jakarta itu mengatakan"
                if voice and voice != NOBODY and voice not in who:
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

    def _take(self, voice: Voice) -> None:
        """Hear a voice; a body does not silence its own officer, who goes on speaking for it."""
        person = self.voice.person
        if voice.person is None and voice.label and person and person.office:
            words = (word for word in re.findall(r"\w+", voice.label) if word[0].isupper())
            body = [word for word in words if word.lower() not in HEADS]
            if body and any(word in person.office for word in body):
                return
        self.hear(voice)

    def _label(self, k: int, end: int) -> str | None:
        lows = self.cast.tokens.lows
        end = min(end, len(lows))
        end = next((m for m in range(k + 1, end) if lows[m] in _LABEL_ENDS), end)
        words = self.cast.tokens.words[k:end]
        return " ".join(words).replace(" ,", ",").replace("( ", "(").replace(" )", ")") or None
