"""A page that takes too long is ended wherever it is read or cleaned, and what comes after it goes on."""

from __future__ import annotations

import asyncio
import io
import re
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from crawler import page_clock
from crawler.errors import PageTooSlow, ReadingFailed
from crawler.page_clock import bounded
from crawler.page_workers import worker
from crawler.page_workers.messages import LENGTH, READY, Unread, dump_unread, load_answer
from crawler.page_workers.pool import Readers
from tests.conftest import Crawl, command
from tests.site import TestSite, articles, page

GOOD = Unread(page("Kabar Baik Hari Ini"), "http://x.id/berita/kabar-baik/", None, datetime(2025, 6, 1, tzinfo=UTC))


def spin() -> None:
    while True:
        pass


def search() -> None:
    """One search by a regular expression that takes for ever."""
    re.search(r"(?:a|aa)+$", "a" * 60 + "b")


@pytest.mark.parametrize("work", [spin, search])
def test_work_that_does_not_end_is_ended(work: partial[None]) -> None:
    with pytest.raises(PageTooSlow, match=r"it could not be cleaned in 0\.05 s"):
        bounded(work, seconds=0.05, doing="cleaned")
    assert bounded(lambda: 7, seconds=0.05) == 7


def test_an_alarm_that_rings_within_a_deletion_rings_again(monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[object] = []
    monkeypatch.setattr("sys.unraisablehook", lambda found: dropped.append(found.exc_type))

    class Sticky:
        def __del__(self) -> None:
            spin()

    def work() -> None:
        sticky = Sticky()
        del sticky  # Python drops what is raised in there
        spin()

    with pytest.raises(PageTooSlow):
        bounded(work, seconds=0.05)
    assert dropped == [PageTooSlow]


def test_the_outer_bound_holds_alone_and_other_threads_have_none() -> None:
    def inner() -> None:
        bounded(spin, seconds=60)

    with pytest.raises(PageTooSlow, match=r"0\.05 s"):
        bounded(inner, seconds=0.05)
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(bounded(lambda: 7, seconds=0.05)))
    thread.start()
    thread.join()
    assert found == [7]


def test_an_error_of_the_work_is_its_own() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        bounded(partial(int, "x"), seconds=5)


def test_a_page_read_in_the_crawl_s_own_process_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_clock, "SECONDS", 0.05)
    monkeypatch.setattr("crawler.extract.page.extract_page", lambda *_, **__: spin())
    with pytest.raises(ReadingFailed, match=r"it could not be read in 0\.05 s"):
        asyncio.run(Readers().read(GOOD, most=0, busy=0.1))


def test_a_reading_process_says_which_page_it_ended_and_reads_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_clock, "SECONDS", 0.2)
    asked = io.BytesIO(dump_unread(GOOD) * 2)
    answered = io.BytesIO()
    slow = iter([spin, lambda: None])
    worker.serve(asked, answered, [lambda _: next(slow)()])
    data = answered.getvalue().removeprefix(READY)
    first, rest = data[LENGTH:][: int.from_bytes(data[:LENGTH], "big")], data[LENGTH + int.from_bytes(data[:LENGTH]) :]
    with pytest.raises(ReadingFailed, match=r"could not be read in 0\.2 s"):
        load_answer(first)
    article = load_answer(rest[LENGTH:]).article
    assert article is not None
    assert article.title == "Kabar Baik Hari Ini"


SLOW = """
from crawler import page_clock
import {module} as place
page_clock.SECONDS = 1.0
real = place.{name}
def slow(*given, **named):
    if "nomor-2" in str(given):
        while True:
            pass
    return real(*given, **named)
place.{name} = slow
"""


@pytest.mark.parametrize(
    ("module", "name", "doing"),
    [("crawler.extract.page", "extract_page", "read"), ("pipelines.body", "judge", "cleaned")],
)
def test_a_crawl_names_the_page_and_goes_on(
    crawl: Crawl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str, doing: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(SLOW.format(module=module, name=name))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with TestSite(articles(4)) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "READERS=0")
    assert run.code == 0, run.stderr
    assert {record["title"] for record in run.records()} == {
        f"Warga Dusun {n} Bangun Jembatan Gantung Baru" for n in (1, 3, 4)
    }
    why = f"it could not be {doing} in 1 s"
    coded = {"code": "unread", "values": {"why": why}} if doing == "read" else {}
    assert run.report["named"]["failed"] == [{"url": f"{site.url}berita/kabar-nomor-2/", "reason": why} | coded]
    assert run.report["counts"]["left"] == 0


def test_the_command_ends_a_page_and_takes_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(SLOW.format(module="crawler.extract.page", name="extract_page"))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for number in (1, 2, 3):
        (tmp_path / f"{number}.html").write_bytes(page(f"Kabar Nomor {number} Hari Ini", number=number))
    table = tmp_path / "pages.tsv"
    table.write_text("".join(f"{n}.html\thttp://x.id/berita/kabar-nomor-{n}/\n" for n in (1, 2, 3)))
    done = command("extract", "--batch", str(table), output=tmp_path)
    assert [line == "{}" for line in done.stdout.splitlines()] == [False, True, False]
    assert "2.html: it could not be read in 1 s." in done.stderr
    assert done.code == 1
