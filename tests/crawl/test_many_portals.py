"""`crawl portals`: many portals in one process, so many open at once, and what is told of each."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import pytest
from scrapy.settings import Settings

from crawler.spiders.lean_settings import LeanSettings
from tests.conftest import Crawl
from tests.site import Answer, TestSite, articles

NAMES = ("satu", "dua", "tiga")


class Sites:
    """Three portals on loopback, declared in a folder of their own, and how many were asked at the same time."""

    def __init__(self, folder: Path, stack: ExitStack, *, slow: float = 0.05) -> None:
        self.folder = folder
        self.sites: dict[str, TestSite] = {}
        classes = []
        for number, name in enumerate(NAMES, 1):
            answers = articles(number)
            for answer in answers.values():
                answer.delay = slow
            site = stack.enter_context(TestSite(answers))
            self.sites[name] = site
            classes.append(
                f'class {name.title()}(Portal):\n    """{name}, Jambi.\n\n    Site: {site.url}\n    System: own\n'
                f'    Source: none found\n    Caveats: none\n    Checked: no\n    """\n\n    name = "{name}"\n'
                f'    home = "{site.url}"\n'
            )
        folder.mkdir()
        (folder / "jambi.py").write_text(
            '"""Jambi."""\n\nfrom crawler.spiders.portal import Portal\n\n\n' + "\n\n".join(classes), "utf-8"
        )

    @property
    def arguments(self) -> tuple[str, ...]:
        return ("portals", "-a", f"only={','.join(NAMES)}", "-s", f"PORTALS_DIR={self.folder}")

    def spans(self) -> list[tuple[float, float]]:
        """When each portal was first and last asked, in the order of the first."""
        return sorted((site.requests[0].when, site.requests[-1].when) for site in self.sites.values() if site.requests)


def test_one_at_a_time_all_are_crawled(crawl: Crawl, tmp_path: Path) -> None:
    with ExitStack() as stack:
        sites = Sites(tmp_path / "mine", stack)
        run = crawl(*sites.arguments, "-s", "PORTALS_AT_ONCE=1", "-s", "NEAR_DUPLICATES=off")
        spans = sites.spans()
    assert run.code == 0, run.stderr
    assert {record["portal"] for record in run.records()} == set(NAMES)
    assert len(run.records()) == 6
    assert {report["portal"] for report in run.reports()} == set(NAMES)
    assert all(before[1] < after[0] for before, after in pairwise(spans)), "one at a time"
    assert all(f"{name}: exit code 0" in run.stderr for name in NAMES)


def test_the_time_limit_is_that_of_all(crawl: Crawl, tmp_path: Path) -> None:
    """What was not begun within it is said, and is the next run's."""
    with ExitStack() as stack:
        sites = Sites(tmp_path / "mine", stack, slow=1.5)
        run = crawl(*sites.arguments, "-s", "PORTALS_AT_ONCE=1", "-s", "TIME_LIMIT=0.15")
        begun = [name for name, site in sites.sites.items() if site.requests]
    # One that begins within the limit and is cut off before it has found anything says so, and its code is 1.
    assert run.code == 0 or "the run's time limit was reached" in run.stderr, run.stderr
    assert len(begun) < len(NAMES)
    assert f"{len(NAMES) - len(begun)} portals were not begun" in run.stderr


@pytest.mark.parametrize("at_once", ["1", "9"])
def test_a_class_that_raises_costs_that_portal(crawl: Crawl, tmp_path: Path, at_once: str) -> None:
    with ExitStack() as stack:
        sites = Sites(tmp_path / "mine", stack)
        module = sites.folder / "jambi.py"
        broken = '    name = "dua"\n\n    @classmethod\n    def update_settings(cls, settings):\n        raise ValueError("no such setting")\n'
        module.write_text(module.read_text("utf-8").replace('    name = "dua"\n', broken), "utf-8")
        run = crawl(*sites.arguments, "-s", f"PORTALS_AT_ONCE={at_once}", "-s", "NEAR_DUPLICATES=off")
    assert run.code == 1, run.stderr
    assert "dua could not start" in run.stderr
    assert "no such setting" in run.stderr
    assert {record["portal"] for record in run.records()} == {"satu", "tiga"}


def test_one_that_cannot_start_stops_no_other(crawl: Crawl, tmp_path: Path) -> None:
    with ExitStack() as stack:
        sites = Sites(tmp_path / "mine", stack)
        release, asked = threading.Event(), threading.Event()
        sites.sites["satu"].answers["/robots.txt"] = Answer(
            b"", act=lambda _: (asked.set(), release.wait(20))[1] and False
        )
        output = tmp_path / "output"
        first = threading.Thread(
            target=crawl, args=("satu", "-s", f"PORTALS_DIR={sites.folder}"), kwargs={"output": output}
        )
        first.start()
        assert asked.wait(60)
        run = crawl(*sites.arguments, "-s", "NEAR_DUPLICATES=off", output=output)
        release.set()
        first.join()
    assert "satu: Another run of satu is under way" in run.stderr
    assert {record["portal"] for record in run.records()} >= {"dua", "tiga"}


def test_lean_settings_are_the_same_and_of_their_own() -> None:
    settings = Settings({"TABLE": {"a": 1}, "LIST": [1]}, priority="project")
    settings.set("ITEM_PIPELINES", {"a.B": 100}, "cmdline")
    lean = LeanSettings.of(settings)
    for name in settings.attributes:
        assert lean[name] == settings[name], name
        assert lean.getpriority(name) == settings.getpriority(name)
    copied = lean.copy()
    copied["ITEM_PIPELINES"].set("c.D", 200, "cmdline")
    copied["TABLE"]["b"] = 2
    copied["LIST"].append(2)
    copied.set("BOT_NAME", "other", "cmdline")
    lean.freeze()
    assert "c.D" not in lean["ITEM_PIPELINES"]
    assert (lean["TABLE"], lean["LIST"], lean["BOT_NAME"]) == ({"a": 1}, [1], settings["BOT_NAME"])
    with pytest.raises(TypeError):
        lean.set("BOT_NAME", "x")
    assert not lean.copy().frozen, "a copy may be changed"
