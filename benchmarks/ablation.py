"""Which rules no evaluation set needs: python -m benchmarks.ablation [--only PREFIX …] [--set NAME …] [--jobs N]

Switches off one thing at a time and compares every record with the untouched run: rows of phrases.toml and markup.toml,
rules by a block's text, passes of the judge, and every function of crawler/extract and of the rules in pipelines, by
having it answer what it answers where it finds nothing (False, None, "", an empty list). What changes no record is
listed: no set shows what it is for. That does not make it useless; it needs a page that fails without it, or goes.

The sets are those of benchmarks.extraction, the not-articles beside them, and the pages and posts that the tests below
tests/extract give to extraction; ../shared is used where it is present. Each
trial is a fork of one process that has read the sets, and ends at the first set with a record that differs. A function is
tried only on the pages on which it answered anything: on all others its absence cannot tell.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import inspect
import os
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any
from urllib.parse import urlsplit

import msgspec
import orjson
import pytest

import crawler.extract.page
import crawler.extract.wordpress
from benchmarks.extraction import BUNDLED, POSTS, ROOT, SHARED, from_folder, from_recording, sets
from benchmarks.extractors import NOW, Task, article_of
from crawler.demo import DemoPortal, expected
from crawler.extract.page import extract_page
from crawler.items import Crawled, Item, Page
from pipelines.body import clean_batch, site
from pipelines.boilerplate import alone, rules
from pipelines.judge import judge
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import EmptyStore
from pipelines.writing.record import record

PACKAGES = ("crawler.extract", "pipelines.boilerplate", "pipelines.judge", "pipelines.repetition")
MODULES = ("pipelines.body",)
"""Where functions are switched off."""
CLEANED = frozenset({"pipelines.body", "pipelines.judge.removed"})
"""Modules whose functions come after the verdicts."""
ELSEWHERE = {
    "crawler.extract.content.shortcodes._said": "words of plugins' values stay (tests/extract/test_blocks.py)",
    "crawler.extract.doubts._is_other_title": "doubts a title that a feed tells otherwise (tests/extract/test_doubts.py)",
    "crawler.extract.meaning.places._listed_only": "what a province of a list is to an article (tests/extract/test_meaning.py)",
    "crawler.extract.text.places.regions._of_institution": "no region at an institution's end (tests/extract/test_regions.py)",
    "crawler.extract.text.time_shapes._read_usual": "reads the usual shape of a date without the slow way; the answer is the same",
    "crawler.extract.text.times.relative_step": "how far off a time that counts back may be (tests/crawl/test_keeps_its_word.py)",
    "crawler.extract.tree.parse._is_utf8": "spares a look for the encoding; the answer is the same",
    "pipelines.boilerplate.alone._bare": "two addresses that are both made nothing of agree as before",
    "pipelines.repetition.claims.share_of": "a number that rules compare; they are tried themselves",
    "pipelines.boilerplate.alone.look": "a step of the page workers (tests/reading)",
    "pipelines.repetition.memory._list": "heals a damaged state (tests/pipelines)",
    "pipelines.boilerplate.local": "the rules of whoever runs the project (tests/test_local_rules.py)",
    "crawler.extract.content.container._by_selector": "the same (tests/test_local_rules.py)",
    "crawler.extract.content.fallback._deep": "keeps trafilatura from recursing too deeply (tests/extract/test_hostile.py)",
    "crawler.extract.content.is_article.says_list": "spares lists the time of trafilatura; what it finds there is no article",
    "crawler.extract.doubts._of_title": "doubts a title that the rules on titles got wrong (tests/extract/test_doubts.py)",
    "crawler.extract.tree.themes.names": "makes tables when they are imported",
    "crawler.extract.wordpress.missing_fields": "says whether the page is asked for as well (tests/extract/test_wordpress.py)",
}
"""What no page alone can show, or a module of such, and why."""
NOTHING: tuple[tuple[str, Any], ...] = (
    (r"bool", False),
    (r"(?:.*\W)?None", None),
    (r"str", ""),
    (r"list\[.*", []),
    (r"set\[.*", set()),
    (r"frozenset\[.*", frozenset()),
    (r"Iterator\[.*", ()),
    (r"tuple\[(?:list\[.*?\]|str) ?\| None, .*\| None\]", (None, None)),
)
"""What a function with this return type answers where it finds nothing."""


@dataclass(slots=True)
class Trial:
    """One thing to switch off."""

    name: str
    apply: Callable[[], None]
    """Switches it off, in the process that calls it."""
    stage: str
    """What must be done again: `read` (all), `clean`, or `judge` (the verdicts alone)."""
    code: CodeType | None = None
    """Of the function, where it is one."""
    nothing: Any = None
    """What the function answers where it finds nothing."""


@dataclass(slots=True)
class Case:
    """One page or post of a set."""

    name: str
    read: Callable[[], Page]


@dataclass(slots=True)
class Set:
    """An evaluation set, read."""

    name: str
    cases: list[Case]
    together: bool
    """Whether its pages are a portal's: what repeats is learned of all of them."""
    pages: list[bytes]
    """What extraction made of its cases."""
    records: list[bytes]
    """A digest of the record of each case."""
    verdicts: list[bytes]
    """A digest of the verdicts on its blocks: where they are the same, body and removed are."""
    reading: dict[CodeType, list[int]]
    """The places of the cases in whose reading each function answered anything."""
    cleaning: set[CodeType]
    """The functions that answered anything while the set was cleaned."""


def cases_of(names: list[str]) -> Iterator[tuple[str, list[Case]]]:
    """The cases of each set: articles, and pages that are none."""
    for name, tasks in tasks_of(names):
        yield name, [Case(task.url, functools.partial(page_of, task)) for task in tasks]
    if not names or "tests" in names:
        yield "tests", of_tests()


def tasks_of(names: list[str]) -> Iterator[tuple[str, list[Task]]]:
    """The sets that are folders of pages or recordings."""
    yield from ((name, tasks) for name, tasks in sets(names))
    if not names or "demo" in names:
        yield "demo", demo()
    for name in ("more-pages", "texts"):
        if (SHARED / name).is_dir() and (not names or name in names):
            yield name, from_folder(SHARED / name)
    for folder, file in ((BUNDLED, "not_articles.tsv"), (SHARED / "more-pages", "not-articles.tsv")):
        if (folder / file).is_file() and (not names or "not-articles" in names):
            lines = [line.split("\t") for line in (folder / file).read_text("utf-8").splitlines() if line]
            yield f"{folder.name}/{file}", [Task(url, [(url, (folder / path).read_bytes())]) for path, url, *_ in lines]
    if (SHARED / "wild").is_dir() and (not names or "wild" in names):
        pages = sorted((SHARED / "wild" / "pages").glob("*.html"))
        urls = [str(orjson.loads(page.with_suffix(".json").read_bytes())["url"]) for page in pages]
        yield "wild", [Task(url, [(url, page.read_bytes())]) for url, page in zip(urls, pages, strict=True)]
    if not names or "zoo" in names:
        for recording in sorted((SHARED / "zoo").glob("*.jsonl.xz")):
            yield f"zoo/{recording.name}", from_recording(recording)


def demo() -> list[Task]:
    """The articles of the bundled demo portal, nothing served: by their pages, and by their posts."""
    portal = DemoPortal()
    gold = expected(portal.url)
    pages = {line["url"]: portal.reply(urlsplit(line["url"]).path).body for line in gold}
    posts = {post["link"]: post for post in orjson.loads(portal.reply(POSTS).body)}
    found = [Task(url, [(url, body)]) for url, body in pages.items()]
    return [*found, *(Task(url, [(url, body)], posts[url]) for url, body in pages.items() if url in posts)]


def of_tests() -> list[Case]:
    """The pages and posts that the tests of extraction read, each once: the tests are run for it."""
    cases: dict[bytes, Case] = {}

    def noted(read: Callable[..., Page]) -> Callable[..., Page]:
        @functools.wraps(read)
        def reading(*args: Any, **options: Any) -> Page:
            key = hashlib.blake2b(repr((read.__name__, args, sorted(options.items()))).encode()).digest()
            name = os.environ.get("PYTEST_CURRENT_TEST", "").partition(" ")[0]
            cases.setdefault(key, Case(name, lambda: read(*args, **options)))
            return read(*args, **options)

        return reading

    replaced = [(crawler.extract.page, "extract_page"), (crawler.extract.wordpress, "extract_post")]
    before = [(module, name, getattr(module, name)) for module, name in replaced]
    for module, name, read in before:
        setattr(module, name, noted(read))
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(ROOT / "tests" / "extract")], plugins=[])
    for module, name, read in before:
        setattr(module, name, read)
    return list(cases.values())


def page_of(task: Task) -> Page:
    """What extraction makes of a task: its page, else the joined article of its pages, or of its post."""
    if task.post is None and len(task.pages) == 1:
        [(url, body)] = task.pages
        return extract_page(body, url, now=NOW)
    return Page(article_of(task))


def read(cases: list[Case]) -> list[bytes]:
    """What extraction makes of each case, as bytes."""
    return [msgspec.json.encode(case.read()) for case in cases]


def finished(pages: list[bytes], together: bool = True) -> Iterator[bytes]:
    """A digest of the record of each page, or of why there is none, and of its further pages.

    All of a set are cleaned together, or each alone.
    """
    if not together:
        for one in pages:
            yield from finished([one])
        return
    found = [msgspec.json.decode(page, type=Page) for page in pages]
    clean_batch([page.article for page in found if page.article is not None])
    for page in found:
        line: dict[str, Any] = {}
        if page.article is not None:
            line = record(Item(page.article, Crawled(NOW)), portal="eval", province=None, run_id="eval")
            line["version"] = line["sources"] = ""
        yield hashlib.blake2b(orjson.dumps([line, page.reason, page.more]), digest_size=8).digest()


def judged(pages: list[bytes], together: bool = True) -> Iterator[bytes]:
    """A digest of the verdicts on the blocks of each article, all of a set learned before, or each alone."""
    if not together:
        for one in pages:
            yield from judged([one])
        return
    found = [msgspec.json.decode(page, type=Page).article for page in pages]
    memories: dict[str, Memory] = {}
    for article in found:
        if article is not None:
            memories.setdefault(site(article.url), Memory(EmptyStore(), site(article.url))).learn(article)
    for article in found:
        verdicts = judge.judge(article, memories[site(article.url)]) if article is not None else []
        yield hashlib.blake2b(msgspec.json.encode(verdicts), digest_size=8).digest()


class Answers:
    """While it is entered: the functions on trial that answer anything but that they found nothing."""

    def __init__(self, found: list[Trial]) -> None:
        self.nothing = {trial.code: trial.nothing for trial in found if trial.code is not None}
        """What each answers where it finds nothing; what returns nothing at all works by being called."""
        self.codes: set[CodeType] = set()

    def __enter__(self) -> Answers:
        self.codes = set()
        forget_caches(tables=False)  # a cached answer calls nothing
        sys.setprofile(self._returned)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def _returned(self, frame: FrameType, event: str, value: Any) -> None:
        code = frame.f_code
        if event == "return" and code in self.nothing and code not in self.codes:
            nothing = None if code.co_flags & inspect.CO_GENERATOR else self.nothing[code]
            if type(value) is not type(nothing) or value != nothing:
                self.codes.add(code)


def load(names: list[str], found: list[Trial]) -> list[Set]:
    """The sets, each read and finished once."""
    answers, making = Answers(found), set[CodeType]()
    loaded: list[Set] = []
    for name, cases in cases_of(names):
        if not loaded:  # once with the tables made and once without: what answers only then makes them
            forget_caches()
            with answers:
                list(finished(read(cases[:1])))
            making = answers.codes
            with answers:
                list(finished(read(cases[:1])))
            making -= answers.codes
        pages, reading, together = [], dict[CodeType, list[int]](), name != "tests"
        for place, case in enumerate(cases):
            with answers:
                pages += read([case])
            for code in answers.codes:
                reading.setdefault(code, []).append(place)
        with answers:
            records = list(finished(pages, together))
        verdicts = list(judged(pages, together))
        reading |= {code: list(range(len(cases))) for code in making}
        loaded.append(Set(name, cases, together, pages, records, verdicts, reading, answers.codes | making))
    return sorted(loaded, key=lambda one: (one.name != "tests", len(one.cases)))  # single pages first: the quickest


def difference(trial: Trial, all_sets: list[Set]) -> str:
    """The first case whose record differs with the thing switched off; empty where none does."""
    trial.apply()
    forget_caches()
    try:
        for one in all_sets:
            pages, cleaned = one.pages, trial.code is None or trial.code in one.cleaning
            if trial.stage == "read" and trial.code is not None:
                pages = list(pages)
                for place in one.reading.get(trial.code, []):
                    pages[place] = read([one.cases[place]])[0]
                    if pages[place] != one.pages[place] and alone_differs(pages[place], one.pages[place]):
                        return f"{one.name}: {one.cases[place].name}"
            if not cleaned and pages == one.pages:
                continue
            if trial.stage == "judge":
                pairs = zip(one.cases, one.verdicts, judged(pages, one.together), strict=True)
            else:
                pairs = zip(one.cases, one.records, finished(pages, one.together), strict=True)
            for case, before, after in pairs:
                if before != after:
                    return f"{one.name}: {case.name}"
    except Exception as fault:  # noqa: BLE001  (without it nothing works at all: it is needed)
        return f"fails: {type(fault).__name__}"
    return ""


def alone_differs(after: bytes, before: bytes) -> bool:
    """Whether two readings of a page give two records when nothing else of its portal is known: the quick look."""
    return list(finished([after])) != list(finished([before]))


# -- what is switched off ---------------------------------------------------------------------------------------------
def modules() -> list[ModuleType]:
    """The modules whose functions are tried."""
    found = [import_module(name) for name in MODULES]
    for package in map(import_module, PACKAGES):
        found.append(package)
        found += [import_module(one.name) for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    return found


def ours() -> list[ModuleType]:
    """All modules of the project that are loaded."""
    return [module for name, module in sys.modules.items() if name.partition(".")[0] in ("crawler", "pipelines")]


def forget_caches(tables: bool = True) -> None:
    """Empty the caches of the project's functions: an answer of before must not stand in for one of the trial.

    `tables`: those without a bound too, which hold what is made once, such as the index of regions.
    """
    for module in ours():
        for value in list(vars(module).values()):
            if hasattr(value, "cache_clear") and (tables or value.cache_info().maxsize is not None):
                value.cache_clear()


def put_in_place(old: Any, new: Any) -> None:
    """Have every module, list and table of the project that holds `old` hold `new`."""
    for module in ours():
        for name, value in list(vars(module).items()):
            if value is old:
                setattr(module, name, new)
            elif isinstance(value, FunctionType):
                for cell in value.__closure__ or ():
                    if cell.cell_contents is old:
                        cell.cell_contents = new
            elif isinstance(value, list):
                value[:] = [_within(entry, old, new) for entry in value]
            elif isinstance(value, tuple) and type(value) is tuple and _holds(value, old):
                setattr(module, name, tuple(_within(entry, old, new) for entry in value))


def _holds(value: tuple[Any, ...], old: Any) -> bool:
    return any(entry is old or (type(entry) is tuple and _holds(entry, old)) for entry in value)


def _within(entry: Any, old: Any, new: Any) -> Any:
    if entry is old:
        return new
    return tuple(_within(part, old, new) for part in entry) if type(entry) is tuple else entry


def functions() -> Iterator[Trial]:
    """Every function that can answer that it found nothing."""
    for module in modules():
        for name, value in list(vars(module).items()):
            plain = inspect.unwrap(value) if callable(value) else value
            if not isinstance(plain, FunctionType) or plain.__module__ != module.__name__:
                continue
            returns = str(plain.__annotations__.get("return", "")).strip("'\"")
            answer = next((nothing for shape, nothing in NOTHING if re.fullmatch(shape, returns)), NOTHING)
            if answer is NOTHING:
                continue
            apply = functools.partial(put_in_place, value, _always(answer))
            full = f"{module.__name__}.{name}"
            stage = "read" if full.startswith("crawler.") else "clean" if module.__name__ in CLEANED else "judge"
            if full not in ELSEWHERE and module.__name__ not in ELSEWHERE:
                yield Trial(full, apply, stage, plain.__code__, NOTHING if returns == "None" else answer)


def _always(answer: Any) -> Callable[..., Any]:
    return lambda *_, **__: type(answer)(answer) if isinstance(answer, list | set) else answer


def rows() -> Iterator[Trial]:
    """Every row of the tables of phrases and of markup."""
    for number, row in enumerate(rules.PHRASES):
        yield Trial(f"phrases.toml.{number + 1}.{row.name}", functools.partial(_without_phrase, row), "judge")
    for number, markup in enumerate(rules.MARKUP):
        yield Trial(f"markup.toml.{number + 1}.{markup.name}", functools.partial(_without_markup, number), "judge")


def _without_phrase(row: rules.Phrase) -> None:
    rules.ANCHORED[:] = [one for one in rules.ANCHORED if one is not row]
    rules.LOOSE[:] = [one for one in rules.LOOSE if one[1] is not row]


def _without_markup(number: int) -> None:
    gone = rules.MARKUP[number]
    rules.TOKENS = rules.tokens_of((*rules.MARKUP[:number], replace(gone, tokens="(?!)"), *rules.MARKUP[number + 1 :]))
    for tag in gone.tags:
        del rules.TAGS[tag]


def lists() -> Iterator[Trial]:
    """Every rule by a block's text and every pass of the judge."""
    for entry in alone.TEXT_RULES:
        yield Trial(f"rule.{entry[1].__name__}", functools.partial(alone.TEXT_RULES.remove, entry), "judge")
    for one in judge.PASSES:
        yield Trial(f"pass.{one.__name__}", functools.partial(judge.PASSES.remove, one), "judge")


def trials(only: list[str]) -> list[Trial]:
    """All trials, or those whose name begins with one of `only`."""
    found = [*rows(), *lists(), *functions()]
    return [trial for trial in found if not only or trial.name.startswith(tuple(only))]


# -- trials in forks --------------------------------------------------------------------------------------------------
def run(found: list[Trial], all_sets: list[Set], jobs: int) -> Iterator[tuple[Trial, str]]:
    """Each trial and what it changed, as they end; `jobs` at a time."""
    waiting, running = list(reversed(found)), dict[int, tuple[Trial, int]]()
    while waiting or running:
        while waiting and len(running) < jobs:
            trial = waiting.pop()
            ends = os.pipe()
            child = os.fork()
            if not child:
                os.close(ends[0])
                os.write(ends[1], difference(trial, all_sets).encode()[:4000])
                os._exit(0)
            os.close(ends[1])
            running[child] = (trial, ends[0])
        child, _ = os.wait()
        trial, end = running.pop(child)
        with os.fdopen(end, "rb") as answer:
            yield trial, answer.read().decode("utf-8", "replace")


def main(args: list[str] | None = None) -> int:
    """Print what changes no record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], metavar="PREFIX", help="trials whose name begins so")
    parser.add_argument("--set", action="append", default=[], metavar="NAME", help="only this set (again for more)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="trials at a time")
    parser.add_argument("--all", action="store_true", help="print what each trial changed first, too")
    opts = parser.parse_args(args)
    started = time.monotonic()
    found = trials(opts.only)
    all_sets = load(opts.set, found)
    print(f"{len(found)} trials on {sum(len(one.cases) for one in all_sets)} pages", file=sys.stderr)
    idle = []
    for trial, changed in run(found, all_sets, opts.jobs):
        if not changed:
            idle.append(trial.name)
            print(f"{trial.name}\tchanges no record", flush=True)
        elif opts.all:
            print(f"{trial.name}\t{changed}", flush=True)
    print(f"{len(idle)} of {len(found)} change no record, {time.monotonic() - started:.0f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
