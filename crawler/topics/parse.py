"""Reads a topic's query, and says in one sentence where it cannot be read.

query  = branch (OR branch)*              AND binds tighter: a b OR c is (a b) OR c
branch = part+                            all of them; AND may be written between them
part   = [-] [field:] (word | "phrase" | ( query ))
field  = judul | isi | tag | kutipan | wilayah | portal
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import product
from typing import NoReturn

from crawler.errors import ArgumentError
from crawler.extract.text.places.region_index import codes_of, names_of
from crawler.topics.query import FIELD_NAMES, All, Any, Branch, Node, Not, Query, Sequence, Term
from crawler.topics.text import REGION
from crawler.topics.words import longest_spelling, plain, spellings, tokens, verb_root

LONGEST = 1000
"""Characters of a query."""
DEEPEST = 20
"""Parentheses within parentheses."""
MOST_BRANCHES = 24
"""Searches that OR and parentheses may come to."""
MOST_SPELLINGS = 24
"""Spellings of one phrase."""


def parse(text: str, *, quote: bool = True) -> Query:
    """The query that a text says. With `quote` False no error repeats the text: it may come from any file.

    Raises crawler.crawl.arguments.ArgumentError with one sentence that names the place of the fault.
    """
    given = " ".join(re.sub("[“”„«»]", '"', text).split())
    if not given:
        raise ArgumentError("The query is empty; write what is looked for: -a q='\"dana desa\" lembata -judi'.")
    if len(given) > LONGEST:
        raise ArgumentError(f"The query has {len(given)} characters; {LONGEST} are the most.")
    parser = _Parser(given, quote=quote)
    node = parser.query()
    if parser.peek() == ")":
        parser.fail(parser.place(), "a parenthesis is closed that was never opened")
    try:
        branches = _branches(node)
    except OverflowError:
        raise ArgumentError(
            f"{parser.shown} comes to over {MOST_BRANCHES} combinations; divide it (-a file=)."
        ) from None
    for branch in branches:
        if not any(term.field != "portal" for term in branch.terms):
            raise ArgumentError(
                f"{parser.shown} names nothing to look for"
                f"{' on one side of OR' if len(branches) > 1 else ''}: besides -words and portal: it needs a word."
            )
    return Query(given, node, tuple(branches), slug_of(given))


def slug_of(text: str) -> str:
    """A folder's name for a query: '"BPJS Ketenagakerjaan" lembata -judi' is bpjs_ketenagakerjaan-lembata-not-judi."""
    named = re.sub(r'"([^"]*)"', lambda m: re.sub(r"\W+", "_", m[1].strip()), text)
    named = re.sub(r"(^|[\s(:])-(?=\S)", r"\1not-", named)
    slug = re.sub(r"[^a-z0-9_]+", "-", named.casefold()).strip("-_")
    if slug and len(slug) <= 80 and "(" not in text and slug.isascii() and named.isascii():
        return slug
    return f"{slug[:70].strip('-_') or 'topic'}-{blake2b(text.casefold().encode(), digest_size=3).hexdigest()}"


_PIECE = re.compile(
    r'\s+|(?P<mark>[()])|(?P<minus>-(?=\S))|(?P<field>[^\W\d_]+):|"(?P<phrase>[^"]*)"|(?P<word>[^\s()"]+)'
)


class _Parser:
    """Reads one query from left to right; `at` is the place of the next piece."""

    def __init__(self, text: str, *, quote: bool = True) -> None:
        self.text = text
        self.quote = quote
        self.shown = f"The query {text[:200]!r}" if quote else "The query"
        self.pieces = list(self._split())
        self.next = 0

    def fail(self, place: int, what: str) -> NoReturn:
        """One sentence with the place, counted from 1, and, where it may be quoted, the query from there on."""
        rest = self.text[place : place + 40]
        where = f"at character {place + 1}" if rest else "at its end"
        if rest and self.quote:
            where += f" ({rest}{'…' if len(self.text) > place + 40 else ''})"
        raise ArgumentError(f"{self.shown} cannot be read: {where} {what}.")

    def _split(self) -> Iterator[tuple[str, str, int]]:
        place, after_space = 0, True
        while place < len(self.text):
            match = _PIECE.match(self.text, place)
            if match is None:
                self.fail(place, "a quotation mark is opened and never closed")
            kind = match.lastgroup
            if kind == "minus" and not after_space:
                kind = None  # a dash inside a word never comes here; one after a quote is none
            if kind == "word" and match["word"] in ("OR", "AND"):
                yield match["word"], match["word"], place
            elif kind is not None:
                yield kind if kind != "mark" else match["mark"], match[kind], place
            after_space = kind in (None, "mark", "field") and (
                match[0].isspace() or match[0] in "()" or kind == "field"
            )
            place = match.end()

    def peek(self) -> str | None:
        """The kind of the next piece; None at the end."""
        return self.pieces[self.next][0] if self.next < len(self.pieces) else None

    def take(self) -> tuple[str, str, int]:
        """The next piece: kind, text, place."""
        self.next += 1
        return self.pieces[self.next - 1]

    def place(self) -> int:
        """Where the next piece stands."""
        return self.pieces[self.next][2] if self.next < len(self.pieces) else len(self.text)

    def query(self, field: str | None = None, depth: int = 0) -> Node:
        """Branches divided by OR."""
        parts = [self.branch(field, depth)]
        while self.peek() == "OR":
            self.take()
            parts.append(self.branch(field, depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def branch(self, field: str | None, depth: int) -> Node:
        """Parts that stand beside one another."""
        parts: list[Node] = []
        while True:
            kind = self.peek()
            if kind == "AND" and parts:
                self.take()
                if self.peek() in (None, "OR", "AND", ")"):
                    self.fail(self.place(), "a word is missing after AND")
                continue
            if kind in (None, "OR", ")", "AND"):
                break
            parts.append(self.part(field, depth))
        if not parts:
            self.fail(self.place(), "a word or a phrase is missing")
        return _joined(parts)

    def part(self, field: str | None, depth: int) -> Node:
        """A word, a phrase or a query in parentheses, with what stands before it."""
        kind, text, place = self.take()
        if kind == "minus":
            if self.peek() in (None, "OR", "AND", ")", "minus"):
                self.fail(place, "the minus stands before nothing")
            return Not(self.part(field, depth))
        if kind == "field":
            name = FIELD_NAMES.get(text.casefold())
            if name is None:
                self.fail(
                    place,
                    f"there is no field {text}: (there are judul:, isi:, tag:, kutipan:, wilayah: and portal:; quotes "
                    "make it text)",
                )
            if self.peek() not in ("word", "phrase", "("):
                self.fail(place, f"nothing follows {text}:")
            return self.part(name, depth)
        if kind == "(":
            if depth >= DEEPEST:
                self.fail(place, f"parentheses are nested deeper than {DEEPEST}")
            inner = self.query(field, depth + 1)
            if self.peek() != ")":
                self.fail(place, "a parenthesis is opened and never closed")
            self.take()
            return inner
        if kind == ")":
            self.fail(place, "a parenthesis is closed that was never opened")
        return self.term(text, place, field, quoted=kind == "phrase")

    def term(self, text: str, place: int, field: str | None, *, quoted: bool) -> Term:
        """A word or phrase with its spellings."""
        words = tuple(plain(word) for word in tokens(text))
        if not words:
            self.fail(place, "there is no letter and no digit in it")
        source = " ".join(text.split())
        if field == "portal":
            return Term(source, (words,), field, quoted)
        if field == REGION:
            codes = codes_of(source)
            if not codes:
                self.fail(place, "there is no such region; write its name or its official code, such as 53.13")
            names = [tuple(plain(word) for word in tokens(name)) for name in names_of(codes)]
            return Term(
                source, tuple(dict.fromkeys(same for name in names for same in _spelled(name))), field, quoted, codes
            )
        found = list(_spelled(words))
        root = verb_root(words[0]) if len(words) == 1 and not quoted else None
        if root is not None:
            found.append(("~" + root,))
        return Term(source, tuple(dict.fromkeys(found)), field, quoted)


def _spelled(words: Sequence) -> Iterator[Sequence]:
    """All spellings of a sequence of words, by the table of abbreviations; itself first."""
    segments: list[tuple[Sequence, ...]] = []
    at, most = 0, 1
    while at < len(words):
        for size in range(min(longest_spelling(), len(words) - at), 0, -1):
            same = spellings().get(words[at : at + size])
            if same is not None and most * len(same) <= MOST_SPELLINGS:
                segments.append(same)
                most *= len(same)
                at += size
                break
        else:
            segments.append((words[at : at + 1],))
            at += 1
    for choice in product(*segments):
        yield tuple(word for segment in choice for word in segment)


def _joined(parts: list[Node]) -> Node:
    """Parts that must all be met; words beside one another that spell an abbreviation out may be met by it."""
    joined: list[Node] = []
    at = 0
    while at < len(parts):
        for size in range(min(longest_spelling(), len(parts) - at), 1, -1):
            run = [part for part in parts[at : at + size] if isinstance(part, Term)]
            if len(run) < size or any(t.quoted or t.field != run[0].field or len(t.spellings[0]) > 1 for t in run):
                continue
            same = spellings().get(tuple(term.spellings[0][0] for term in run))
            if same is not None:
                short = Term(" ".join(term.source for term in run), same[1:], run[0].field)
                joined.append(Any((All(tuple(run)), short)))
                at += size
                break
        else:
            joined.append(parts[at])
            at += 1
    return joined[0] if len(joined) == 1 else All(tuple(joined))


def _branches(node: Node) -> list[Branch]:
    """The ways for a node to be met. Raises OverflowError where they are too many."""
    if isinstance(node, Term):
        return [Branch((node,), ())]
    if isinstance(node, Not):
        return [Branch((), (node.part,))]
    parts = [_branches(part) for part in node.parts]
    if isinstance(node, Any):
        found = [branch for part in parts for branch in part]
    else:
        count = 1
        for part in parts:
            count *= len(part)
        if count > MOST_BRANCHES:
            raise OverflowError
        found = [
            Branch(tuple(t for b in choice for t in b.terms), tuple(n for b in choice for n in b.without))
            for choice in product(*parts)
        ]
    if len(found) > MOST_BRANCHES:
        raise OverflowError
    return found
