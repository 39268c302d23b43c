"""Writes the site: every page in both languages, data scripts, feeds; only what changed is written, stale files go."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from crawler.report import feeds, gather, store
from crawler.report.drawing import meter
from crawler.report.pages import ads, changes, overview, places, portals, stories, titles, topics, voices
from crawler.report.pages.page import Page
from crawler.report.pages.period import Period, period
from crawler.report.safety import file_name, script
from crawler.report.words import LANGUAGES, Words

MENU = ("index", "portals", "stories", "changes", "ads", "places", "voices", "topics", "search")
STATIC = ("site.css", "site.js")


class Render(NamedTuple):
    """A page that is drawn only where its mark is new."""

    draw: Callable[[], bytes]
    mark: str | None


class Built(NamedTuple):
    """What a build did."""

    start: Path
    news: bool
    """Whether there was anything to write."""
    files: int
    """How many files the site has."""


def build(output: Path, damaged: gather.Damaged, *, full_text: bool = False) -> Built:
    """Build output/site of the files in `output`. Raises OSError where a file cannot be read or written.

    `full_text` puts bodies into the feeds, for local reading.
    """
    folder = output / "site"
    with closing(store.opened(output / "site.sqlite")) as db:
        mark = _fingerprint(full_text)
        index = folder / "index.html"
        (known,) = db.execute("SELECT count(*) FROM page").fetchone()
        news = gather.gather(db, output, damaged)
        if not news and store.meta(db, "built") == mark and index.is_file():
            return Built(index, False, known)
        written = _write(db, folder, _files(db, output, full_text, mark))
        store.set_meta(db, "built", mark)
        return Built(index, True, written)


def _fingerprint(full_text: bool) -> str:
    """Of the program's own part in the pages: another template makes every page anew."""
    digest = hashlib.sha256(f"{full_text}".encode())
    for folder in ("", "pages", "templates", "static"):
        for file in sorted(files("crawler.report").joinpath(folder).iterdir(), key=lambda one: one.name):
            if file.is_file() and not file.name.endswith(".pyc"):
                digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _write(db: sqlite3.Connection, folder: Path, made: Iterable[tuple[str, bytes | Render]]) -> int:
    """Write what differs, remove what an earlier build wrote and this one did not."""
    db.execute("CREATE TEMP TABLE fresh (path TEXT PRIMARY KEY) WITHOUT ROWID")
    for name, content in made:
        path = folder / name
        mark = content.mark if isinstance(content, Render) else None
        known = db.execute("SELECT 1 FROM page WHERE path = ? AND mark = ?", (name, mark)).fetchone()
        if not known or not path.is_file():
            _put(path, content.draw() if isinstance(content, Render) else content)
        db.execute("INSERT INTO fresh VALUES (?)", (name,))
        db.execute("INSERT OR REPLACE INTO page VALUES (?, ?)", (name, mark))
    for (name,) in db.execute("SELECT path FROM page EXCEPT SELECT path FROM fresh").fetchall():
        (folder / name).unlink(missing_ok=True)
    db.execute("DELETE FROM page WHERE path NOT IN (SELECT path FROM fresh)")
    (count,) = db.execute("SELECT count(*) FROM fresh").fetchone()
    db.execute("DROP TABLE fresh")
    return int(count)


def _put(path: Path, content: bytes) -> None:
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


def _files(db: sqlite3.Connection, output: Path, full_text: bool, program: str) -> Iterator[tuple[str, bytes | Render]]:
    now = period(db)
    (last,) = db.execute("SELECT max(day) FROM article").fetchone()
    for name in STATIC:
        yield f"static/{name}", files("crawler.report").joinpath("static", name).read_bytes()
    for language in LANGUAGES:
        yield f"data/words-{language}.js", script("phrases", phrases(Words(language)))
    environment = environment_of()
    names = dict(db.execute("SELECT portal, title FROM portal WHERE title IS NOT NULL ORDER BY portal"))
    environment.globals["titled"] = lambda portal: names.get(portal, portal)
    program += hashlib.sha256(repr(names).encode()).hexdigest()
    for page in chain(
        overview.pages(db, now),
        portals.pages(db, now),
        stories.pages(db, output, now),
        changes.pages(db, output),
        ads.pages(db),
        places.pages(db),
        voices.pages(db),
        topics.pages(db, now),
        titles.pages(db),
    ):
        for language in LANGUAGES:
            words = Words(language)
            draw = partial(_rendered, environment, page, words, now, empty=last is None)
            # The head of each page names the last day.
            mark = f"{program} {now.last} {page.mark}" if page.mark else None
            yield _path(page, words), Render(draw, mark)
    yield from places.details(db)
    yield from titles.index(db)
    yield from feeds.files(db, output, full_text=full_text)


def environment_of(*, escape: bool = True) -> Environment:
    """The templates. Without `escape` (a test's control) a title's markup would run."""
    environment = Environment(
        loader=PackageLoader("crawler.report"),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"menu": MENU, "meter": meter, "file_name": file_name, "utc": _in_utc}
    return environment


def _in_utc(iso: str) -> str:
    """The same moment as seconds-exact UTC, for <time datetime>."""
    return datetime.fromisoformat(iso).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _path(page: Page, words: Words) -> str:
    return page.path if words.language == LANGUAGES[0] else f"{words.language}/{page.path}"


def _rendered(environment: Environment, page: Page, words: Words, now: Period, *, empty: bool) -> bytes:
    up = "../" * page.path.count("/")
    (other,) = (language for language in LANGUAGES if language != words.language)
    root = up if words.language == LANGUAGES[0] else f"../{up}"
    common: dict[str, Any] = {
        "t": words.say,
        "number": words.number,
        "percent": words.percent,
        "day": words.day,
        "time": words.time,
        "span": words.span,
        "reason": words.reason,
        "rule": words.rule,
        "language": words.language,
        "up": up,
        "root": root,
        "other": root + page.path if other == LANGUAGES[0] else f"{root}{other}/{page.path}",
        "other_language": other,
        "here": page.menu,
        "is_top": page.path == f"{page.menu}.html",
        "last_day": None if empty else now.last,
    }
    return environment.get_template(page.template).render(common | page.values(words)).encode()


def phrases(words: Words) -> dict[str, str]:
    """What site.js says by itself."""
    keys = ("place_articles", "search_found", "search_none", "thousands", "months")
    return {key: words.say(key) for key in keys}
