"""A whole portal that misbehaves, as a table's entry, and what the tables make portals of."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from tests.hostile.behaviour import article
from tests.site import Answer

Answers = dict[str, Answer]
XML = {"Content-Type": "application/xml"}
PLAIN = {"Content-Type": "text/plain"}
JSON = {"Content-Type": "application/json; charset=UTF-8"}
ARTICLES = 3
"""Good articles of each portal."""


@dataclass(frozen=True)
class Sick:
    """A portal that does one thing wrong everywhere, and what a run of it comes to."""

    name: str
    """What it does, in words; also the name of its test."""
    then: str
    """What the crawler does."""
    answers: Callable[[str], Answers]
    """Its paths; given a word of its own for its titles."""
    new: int = ARTICLES
    """The report's count of new articles."""
    code: int = 0
    """The run's exit code."""
    says: str = ""
    """What the report says of it: in why, notes or the named lists."""
    counts: dict[str, int] = field(default_factory=dict)
    """Further counts of the report."""
    most: int = 40
    """Requests that it may cost at most."""
    heavy: bool = False
    """Whether it costs seconds of work: crawled after the others, which share a process and have limits of time."""
    arguments: dict[str, str] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)


class Endless(Answers):
    """Paths that are answered as they come."""

    def __init__(self, answers: Answers, make: Callable[[str], Answer | None]) -> None:
        super().__init__(answers)
        self._make = make

    def get(self, path: str, default: Any = None) -> Any:
        """The table's answer, else one made for the path."""
        return super().get(path) or self._make(path) or default


def paths() -> list[str]:
    return [f"/berita/kabar-baik-nomor-{number}-dari-desa/" for number in range(ARTICLES)]


def title(word: str, path: str) -> str:
    return f"Warga {word.title()} Resmikan Pasar {path.strip('/').replace('/', ' ').title()}"


def teasers(links: list[str]) -> str:
    return "".join(
        f'<article><h2><a href="{escape(link)}">Warga Resmikan Pasar Ikan Baru di Desa {number}</a></h2></article>'
        for number, link in enumerate(links)
    )


def page_of(links: list[str], *, head: str = "", more: str = "") -> Answer:
    """A list of articles."""
    return Answer(
        f"<html><head><title>Kabar Uji</title>{head}</head><body><main>{teasers(links)}{more}</main></body></html>".encode()
    )


def portal(word: str, *, head: str = "", robots: str = "", links: list[str] | None = None, **more: Answer) -> Answers:
    """Home page, robots.txt and three good articles; `more` by its path, a double underscore for each slash."""
    answers = {
        "/": page_of(links if links is not None else paths(), head=head),
        "/robots.txt": Answer(f"User-agent: *\nDisallow: /rahasia/\n{robots}".encode(), headers=PLAIN),
    }
    for path in paths():
        answers[path] = Answer(article(title(word, path)))
    return answers | {name.replace("__", "/"): answer for name, answer in more.items()}


def with_sitemap(body: bytes, **headers: str) -> Callable[[str], Answers]:
    """A portal with this sitemap."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def make(word: str) -> Answers:
        answers = portal(word, robots="Sitemap: /sitemap.xml\n")
        answers["/sitemap.xml"] = Answer(body, headers=XML | named)
        return answers

    return make


def with_feed(body: bytes) -> Callable[[str], Answers]:
    """A portal with this feed."""

    def make(word: str) -> Answers:
        answers = portal(word, head='<link rel="alternate" type="application/rss+xml" href="/umpan.xml">')
        answers["/umpan.xml"] = Answer(body, headers=XML)
        return answers

    return make


def with_rest(body: bytes, **headers: str) -> Callable[[str], Answers]:
    """A portal whose posts interface answers this to whatever it is asked."""

    def make(word: str) -> Answers:
        answers = portal(word, head='<link rel="https://api.w.org/" href="/wp-json/">')
        named = JSON | {name.replace("_", "-"): value for name, value in headers.items()}
        return Endless(answers, lambda path: Answer(body, headers=named) if path.startswith("/wp-json/") else None)

    return make


def with_robots(body: bytes, status: int = 200, **headers: str) -> Callable[[str], Answers]:
    """A portal with this robots.txt."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda word: portal(word) | {"/robots.txt": Answer(body, status, PLAIN | named)}


def with_home(answer: Answer) -> Callable[[str], Answers]:
    """A portal whose home page answers this."""
    return lambda word: portal(word) | {"/": answer}


def endless(word: str, first: str, make: Callable[[int], tuple[list[str], str]], *, of: str) -> Answers:
    """A list whose pages never end: `make` says what the page of a number shows, `of` is where its pages lie."""
    answers = portal(word)
    links, more = make(1)
    answers["/"] = page_of([*paths(), *links], more=f'{first}<a class="next" href="{more}">Halaman selanjutnya</a>')
    count = itertools.count(2)

    def answer(path: str) -> Answer | None:
        if path.startswith(of):
            shown, following = make(next(count))
            return page_of(shown, more=f'<a class="next" href="{following}">Halaman selanjutnya</a>')
        return Answer(article(title(word, path))) if path.startswith("/berita/") else None

    return Endless(answers, answer)
