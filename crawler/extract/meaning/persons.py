"""The persons of one article, by the names that the text gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from crawler.extract.meaning.offices import GIVEN, RANKS, WORDS
from crawler.extract.meaning.speech import ROOTS, SAYING
from crawler.extract.meaning.tokens import Run, Tokens, beside_speech, is_word, name_run, word_at

_BEFORE_FIRMS = frozenset("di pt perusahaan pengguna produk milik ponsel aplikasi bank".split())
"""Before a single word: a place, a firm or its product, and no person."""
_NO_NAME = RANKS | {"."}
_SHORTEST = 4
"""Letters of a short form of a name, at least."""


def _shortens(low: str, words: list[str]) -> bool:
    """Whether a word is the start of one of a name's words, or made of the starts of its first two."""
    if any(len(word) > len(low) and word.startswith(low) for word in words):
        return True
    cuts = range(2, len(low) - 1)
    return len(words) > 1 and any(words[0].startswith(low[:n]) and words[1].startswith(low[n:]) for n in cuts)


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody whom the text names."""

    name: str
    """In full, as first given, without rank, degree and form of address."""
    office: str | None
    """As printed where the person is introduced."""
    organisation: str | None
    official: bool
    start: int
    """Offset of the name in the body."""
    parts: frozenset[str] = frozenset()


@dataclass(slots=True)
class Cast:
    """The persons of one article, and what is needed to tell who a short name means."""

    persons: list[Actor] = field(default_factory=list)
    tokens: Tokens = field(default_factory=lambda: Tokens([], [], [], [], frozenset()))
    offices: dict[int, tuple[Actor | None, int]] = field(default_factory=dict)
    """By the token at which an office opens: its bearer, None where unnamed, and the token behind the whole."""
    title: str = ""
    lead: int = 0
    """Offset of the third paragraph."""
    _spoken: frozenset[str] | None = None
    others: list[Actor] = field(default_factory=list)
    """Persons without an office, as they are met."""

    @property
    def spoken(self) -> frozenset[str]:
        """What persons are called beside verbs of speech, in lower case."""
        if self._spoken is None:
            self._spoken = beside_speech(self.tokens)
        return self._spoken

    def named(self, parts: Sequence[str]) -> Actor | None:
        """Whom a name means that is part of a person's full name; None where it is nobody or several."""
        wanted = {part.lower() for part in parts}
        known = (*self.persons, *self.others)
        fits = [person for person in known if wanted <= person.parts]
        if not fits and len(wanted) > 2 and (initials := {part for part in wanted if len(part.rstrip(".")) == 1}):
            rest = wanted - initials  # "Nanik S. Deyang" for Nanik Sudaryati Deyang
            fits = [p for p in known if rest <= p.parts and all(any(w[0] == i[0] for w in p.parts) for i in initials)]
        if len(fits) > 1:
            first = [person for person in fits if person.name.lower().split()[0] == parts[0].lower()]
            fits = first or fits
        return fits[0] if len(fits) == 1 else None

    def begins(self, person: Actor) -> Actor | None:
        """Who was introduced by the first words of a longer name: "Sri Mulyani" and "Sri Mulyani Indrawati"."""
        longer = person.name.lower().split()
        for one in self.persons:
            words = one.name.lower().split()
            if len(words) > 1 and words == longer[: len(words)]:
                return one
        return None

    def lengthen(self, person: Actor) -> None:
        """Give a person of one word the name in full by which a verb of speech calls him elsewhere: "kata Isran Noor"."""
        tokens = self.tokens
        low = person.name.lower()
        fuller = set()
        for k in range(1, len(tokens.words)):
            if tokens.lows[k] == low and tokens.caps[k]:
                run = name_run(tokens, k)
                told = tokens.lows[k - 1] in ROOTS or "".join(tokens.lows[run.end : run.end + 1]) in SAYING
                if told and len(run.parts) > 1:
                    fuller.add(run.parts)
        if len(fuller) == 1:
            parts = fuller.pop()
            person.name, person.parts = " ".join(parts), frozenset(part.lower().strip("‘’'.") for part in parts)

    def initialled(self, word: str) -> Actor | None:
        """Whom initials mean: "HNU" is H. Nasrun Umar, "AHY" Agus Harimurti Yudhoyono."""
        if not word.isupper() or not 2 < len(word) < 5 or word.lower() in WORDS:
            return None
        fits = [
            one for one in self.persons if word in (letters := "".join(w[0] for w in one.name.split()), f"H{letters}")
        ]
        return fits[0] if len(fits) == 1 else None

    def nickname(self, parts: Sequence[str]) -> Actor | None:
        """Whom a short form of one word means: the start of a name ("Melki"), or of its two words ("Zulhas")."""
        low = parts[0].lower()
        if len(parts) > 1 or len(low) < _SHORTEST:
            return None
        fits = [person for person in self.persons if _shortens(low, person.name.lower().split())]
        return fits[0] if len(fits) == 1 else None

    def full_name(self, parts: Sequence[str], *, sure: bool = False) -> Actor | None:
        """A person without an office whom the text calls so: in full as first given, where it says so elsewhere.

        None where these words may be no name: in lower case too, or met once and not `sure`.
        """
        words, lows, _, caps, _ = self.tokens
        wanted = [part.lower() for part in parts]
        met: list[Run] = []
        for k in range(len(words)):
            if lows[k] != wanted[0]:
                continue
            if not caps[k] or (len(wanted) == 1 and k and lows[k - 1] in _BEFORE_FIRMS):
                return None
            first = k
            while first and caps[first - 1] and not is_word(self.tokens, first - 1) and lows[first - 1] not in _NO_NAME:
                first -= 1
            run = name_run(self.tokens, first)
            if {part.lower() for part in run.parts} >= set(wanted):
                if run.end < len(words) and caps[run.end]:
                    return None  # part of an organisation's name: Garuda Indonesia
                if first and caps[first - 1] and lows[first] != wanted[0]:
                    continue  # its first words may be an organisation's
                met.append(run)
        if not met or (len(parts) == 1 and len(met) < 2 and not sure):
            return None
        best = max(met, key=lambda run: (len(run.parts), -run.first))
        if any(words[k] == best.parts[0] and lows[k - 1] in ("pt", "cv") for k in range(1, len(words))):
            return None  # a firm's name opens it
        given = any(part.lower() in GIVEN for part in best.parts)
        early = self.tokens.starts[met[0].first] < self.lead or word_at(self.title, parts[0]) >= 0
        if len(best.parts) == 1 and self.persons and not given and not early and not (sure and len(met) == 1):
            return None  # a nickname, perhaps, of somebody who was introduced by another name
        if len(best.parts) > 2 and not given and self.spoken.isdisjoint(part.lower() for part in best.parts):
            return None  # an organisation, perhaps
        known = frozenset(part.lower().strip("‘’'.") for part in best.parts)
        person = Actor(" ".join(best.parts), None, None, False, self.tokens.starts[best.first], known)
        self.others.append(person)
        return person
