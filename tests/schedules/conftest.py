"""Four scheduled runs over a dozen portals in one process each; the tests look at what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from tests.schedules.desk import Desk, Project
from tests.site import Answer, TestSite

DESKS: dict[str, tuple[dict[str, bool], int]] = {
    "lists": ({}, 14),
    "validated": ({"validators": True}, 4),
    "feeds": ({"feed": True, "sitemap": True}, 6),
    "undated": ({}, 6),
    "untitled": ({}, 6),
    "early": ({}, 6),
    "silent": ({}, 12),
    "sold": ({}, 3),
    "vanishing": ({}, 5),
    "quiet": ({"feed": True, "sitemap": True}, 12),
}
"""The portals, what each offers, and how many posts it has at first. Each name says what becomes of it."""
FOR_SALE = {"/": Answer(b"<html><title>Domain ini dijual</title><p>Hubungi kami.</p></html>")}


@dataclass
class Rounds:
    """What the runs left."""

    project: Project
    desks: dict[str, Desk]
    runs: list[dict[str, dict[str, Any]]]
    """Each run's reports by portal, and under "" its exit code and what it said."""
    asked: list[dict[str, list[str]]]
    """The articles' paths that each run asked of each portal."""
    requests: list[dict[str, int]]

    def events(self, run: int, portal: str) -> list[tuple[str, str, list[str]]]:
        """What a run wrote for a portal: event, path and changed fields."""
        lines = self.project.events(portal, self.runs[run][portal])
        home = self.desks[portal].site.url.rstrip("/")
        return sorted((line["event"], line["url"].removeprefix(home), line.get("changed", [])) for line in lines)


def number(post: int) -> str:
    return f"/berita/kabar-desa-nomor-{post}/"


@pytest.fixture(scope="session")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rounds]:
    """The runs, each hours after the one before as far as the state knows."""
    project = Project(tmp_path_factory.mktemp("scheduled"))
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(project.folder))
        desks = {name: Desk(name, stack.enter_context(TestSite({})), **offers) for name, (offers, _) in DESKS.items()}
        for name, desk in desks.items():
            desk.write(DESKS[name][1])
        broken = stack.enter_context(TestSite({path: Answer(b"", 500) for path in ("/", "/robots.txt")}))
        homes = {name: desk.site.url for name, desk in desks.items()}
        project.declare({**homes, "broken": broken.url, "unknown": "http://kabar.invalid/"})
        told = Rounds(project, desks, [], [], [])

        def run(*arguments: str) -> None:
            contact = ("-s", "CONTACT=desk@example.org", "-s", "RETRY_TIMES=0")
            told.runs.append(project.crawl("portals", *arguments, *contact))
            told.requests.append({name: len(desk.site.requests) for name, desk in desks.items()})
            told.asked.append({name: desk.asked() for name, desk in desks.items()})

        run("-a", "province=bali")
        _events_of_the_second_run(project, desks)
        run()
        desks["lists"].posts[13].paragraphs[0] += " Demikian ralat redaksi."
        desks["lists"].publish()
        run()
        _events_of_the_fourth_run(project, desks)
        run("-a", "only=lists,vanishing,quiet,undated")
        yield told


def _events_of_the_second_run(project: Project, desks: dict[str, Desk]) -> None:
    for name in ("lists", "undated", "untitled", "silent", "sold"):
        project.repeat_runs(name)
    project.make_silent("silent", days=5)
    for name, lost in (("undated", "dated"), ("untitled", "titled"), ("early", "dated")):
        setattr(desks[name], lost, False)
        desks[name].write(6, age=timedelta(0))
    desks["sold"].site.answers = FOR_SALE
    posts = desks["lists"].posts
    posts[0].paragraphs[1] = "Paragraf ini ditulis ulang oleh redaksi setelah warga menyampaikan keberatan."
    posts[1].ad = "Pasang iklan di sini"
    posts[2].title = "Judul Baru: " + posts[2].title
    vanishing = desks["vanishing"].posts
    vanishing[0].there = vanishing[0].listed = vanishing[1].there = False
    for desk in (desks["lists"], desks["vanishing"]):
        desk.publish()
    project.make_due("lists", [post.path for post in posts])
    project.make_due("validated", [post.path for post in desks["validated"].posts])
    project.make_due("vanishing", [vanishing[1].path])


def _events_of_the_fourth_run(project: Project, desks: dict[str, Desk]) -> None:
    back = desks["vanishing"].posts[0]
    back.there = back.listed = True
    desks["vanishing"].publish()
    project.sql("UPDATE urls SET checked = checked - 90000 WHERE outcome = 'gone'")
    project.make_silent("quiet", days=3)
