"""Crawls for a topic: what the portals published on it, little else, and few requests."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from crawler.demo import DemoPortal
from tests.conftest import Crawl, Crawled
from tests.site import Answer, TestSite, articles, page

PORTALS = {"kabar-flobamora": 8081, "lintas-tanah-papua": 8084, "warta-andalas": 8086}
"""The recorded portals, with the ports that stand in their ground truth."""
WITH_REST = ("kabar-flobamora", "warta-andalas")


def has(text: str, *words: str) -> bool:
    """Whether each word or phrase stands in the text as a whole, as a reader would look for it."""
    return all(re.search(rf"\b{re.escape(word)}\b", text) for word in words)


QUERIES: dict[str, Callable[[str], bool]] = {
    'banjir OR gempa OR "tanah longsor"': lambda t: has(t, "banjir") or has(t, "gempa") or has(t, "tanah longsor"),
    '"dana desa"': lambda t: has(t, "dana desa"),
    "gubernur -jakarta": lambda t: has(t, "gubernur") and not has(t, "jakarta"),
    "inflasi rupiah": lambda t: has(t, "inflasi", "rupiah"),
    "NTT": lambda t: has(t, "ntt") or has(t, "nusa tenggara timur"),
    "korupsi": lambda t: has(t, "korupsi"),
    "kesehatan": lambda t: has(t, "kesehatan"),
    "listrik PLN": lambda t: has(t, "listrik", "pln"),
    "sekolah": lambda t: has(t, "sekolah"),
    "memberdayakan": lambda t: has(t, "memberdayakan") or has(t, "pemberdayaan") or has(t, "diberdayakan"),
}
"""Ten queries, and a plain reading of each over title, paragraphs and tags in small letters."""


class World:
    """The recorded portals, served, with the right answers."""

    def __init__(self, sites: dict[str, Any], shared: Path) -> None:
        self.sites = sites
        self.texts: dict[str, str] = {}
        self.portal_of: dict[str, str] = {}
        self.published: dict[str, str] = {}
        for name, recorded in PORTALS.items():
            for text in (shared / "world" / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines():
                gold = json.loads(text)
                url = gold["url"].replace(f":{recorded}/", f":{sites[name].port}/")
                words = " ".join([gold["title"], *gold["paragraphs"], *gold["tags"]])
                self.texts[url] = " ".join(words.casefold().split())
                self.portal_of[url] = name
                self.published[url] = gold["published_at"]

    def right(self, query: str) -> set[str]:
        """The articles that are on a query."""
        return {url for url, text in self.texts.items() if QUERIES[query](text)}

    @property
    def addresses(self) -> str:
        """For -a portals=."""
        return ",".join(f"{site.url}/" for site in self.sites.values())


@pytest.fixture(scope="module")
def world(replay_class: Any, shared: Path) -> Iterator[World]:
    with ExitStack() as stack:
        recordings = {name: shared / "world" / f"{name}.jsonl.xz" for name in PORTALS}
        yield World({name: stack.enter_context(replay_class(path)) for name, path in recordings.items()}, shared)


def results(run: Crawled) -> dict[str, list[dict[str, Any]]]:
    """The records of the newest file of each topic, by query."""
    found: dict[str, list[dict[str, Any]]] = {}
    for folder in (run.output / "topics").iterdir() if (run.output / "topics").is_dir() else []:
        newest = sorted(folder.glob("*.jsonl"))[-1]
        lines = [json.loads(text) for text in newest.read_text(encoding="utf-8").splitlines()]
        found[lines[0]["topic"]["query"]] = lines
    return found


def test_ten_queries_at_once_find_what_a_plain_reading_finds(crawl: Crawl, world: World, tmp_path: Path) -> None:
    topics = tmp_path / "topics.txt"
    topics.write_text("# what we follow\n\n" + "\n".join(QUERIES) + "\n", encoding="utf-8")
    before = {name: len(site.requests) for name, site in world.sites.items()}
    run = crawl("topic", "-a", f"file={topics}", "-a", f"portals={world.addresses}")
    assert run.code == 0, run.stderr
    found = results(run)
    for query in QUERIES:
        lines = found.get(query, [])
        urls, right = [line["url"] for line in lines], world.right(query)
        assert len(urls) == len(set(urls))
        assert len(set(urls) & right) >= 0.98 * len(right), (query, right - set(urls))
        assert len(set(urls) & right) >= 0.95 * len(urls), (query, set(urls) - right)
        times = [datetime.fromisoformat(line["published_at"]) for line in lines]
        assert times == sorted(times, reverse=True)
        assert all(line["topic"]["score"] > 0 and line["topic"]["matched"] for line in lines)
    # Each page once, however many topics it is on.
    for name, site in world.sites.items():
        asked = Counter(site.requests[before[name] :])
        assert not [path for path, count in asked.items() if count > 1], name
    # The same articles are in output/articles or among the duplicates, once.
    # A record that corrects what was said of copies and events is another revision.
    kept = Counter((line["url"], line["revision"]) for line in [*run.records(), *run.records("duplicates")])
    assert max(kept.values()) == 1
    assert {line["url"] for lines in found.values() for line in lines} <= {url for url, _ in kept}


@pytest.mark.parametrize(
    ("query", "bounds"),
    [
        ("NTT", None),
        ('banjir OR gempa OR "tanah longsor"', ("2025-07-01", "2025-09-15")),
    ],
)
def test_requests_stay_within_the_budget_where_the_interface_is_open(
    crawl: Crawl, world: World, query: str, bounds: tuple[str, str] | None
) -> None:
    where = ",".join(f"{world.sites[name].url}/" for name in WITH_REST)
    between = ("-a", f"since={bounds[0]}", "-a", f"until={bounds[1]}") if bounds else ()
    run = crawl("topic", "-a", f"q={query}", "-a", f"portals={where}", *between)
    right = {url for url in world.right(query) if world.portal_of[url] in WITH_REST}
    if bounds:
        right = {url for url in right if bounds[0] <= world.published[url][:10] <= bounds[1]}
    assert {line["url"] for line in results(run)[query]} == right
    for report in run.reports():
        mine = [url for url in right if url.startswith(report["home"])]
        assert report["requests"] <= 3 * len(mine) + 5, report["notes"]


def test_what_is_stored_is_not_asked_for_again_by_a_topic_or_a_schedule(
    crawl: Crawl, world: World, tmp_path: Path
) -> None:
    name = "kabar-flobamora"
    site = world.sites[name]
    right = {q: {u for u in world.right(q) if world.portal_of[u] == name} for q in ("sekolah", "kesehatan")}
    crawl("topic", "-a", "q=sekolah", "-a", f"portals={site.url}/")
    whole = crawl("site", "-a", f"url={site.url}/")
    assert whole.report["counts"]["known"] == len(right["sekolah"])
    kept = [line["url"] for line in [*whole.records(), *whole.records("duplicates")]]
    assert sorted(kept) == sorted(url for url, portal in world.portal_of.items() if portal == name)
    # All is stored now: a topic is answered from there.
    (tmp_path / "topics.txt").write_text("sekolah\nkesehatan\n")
    run = crawl("topic", "-a", f"file={tmp_path / 'topics.txt'}", "-a", f"portals={site.url}/")
    assert {query: {line["url"] for line in lines} for query, lines in results(run).items()} == right
    assert run.report["counts"]["new"] == run.report["counts"]["fetched"] == 0
    assert run.report["counts"]["on_topic_stored"] == len(right["sekolah"] | right["kesehatan"])


# -- small sites: what robots.txt closes, what nothing shows, what is only asked of whom -------------------------------
def small(robots: str = "", **more: Answer) -> dict[str, Answer]:
    """A WordPress-like site of twelve articles, one on a mudflow, with a search that must not be asked where closed."""
    answers = articles(12)
    body = (
        "<p>Banjir bandang menerjang kampung pada Senin malam dan merendam puluhan rumah warga di tepi kali itu.</p>"
        "<p>Petugas mengungsikan warga ke balai desa, dan dapur umum dibuka sejak pagi hari oleh relawan.</p>"
    )
    path = "/berita/kabar-nomor-7/"
    answers[path] = Answer(page("Kampung Terendam Banjir Bandang", number=7, day=8, body=body))
    home = answers["/"].body.replace(b"Warga Dusun 7 Bangun Jembatan Gantung Baru", b"Kampung Terendam Banjir Bandang")
    answers["/"] = Answer(home.replace(b"<head>", b'<head><meta name="generator" content="WordPress 6.5">'))
    answers["/robots.txt"] = Answer(f"User-agent: *\n{robots}\n".encode(), headers={"Content-Type": "text/plain"})
    return answers | more


def test_nothing_on_a_topic_is_a_good_run_and_no_page_without_promise_is_read(crawl: Crawl) -> None:
    with TestSite(small("Disallow: /?s=")) as site:
        run = crawl("topic", "-a", "q=rupiah", "-a", "read=0", "-a", f"portals={site.url}")
        assert not [path for path in site.paths() if "/berita/" in path]
    assert run.code == 0, run.stderr
    assert "Nothing on the topic" in run.stdout
    assert not results(run)
    assert any("-a read=" in note for note in run.report["notes"])


def test_a_portal_that_does_not_answer_is_a_failed_run(crawl: Crawl) -> None:
    with TestSite({}) as site:
        run = crawl("topic", "-a", "q=rupiah", "-a", f"portals={site.url}")
    assert run.code == 1


def test_search_that_robots_txt_forbids_is_not_used_and_bounds_are_days_of_the_zone_that_the_portal_shows(
    crawl: Crawl,
) -> None:
    answers = small("Disallow: /?s=\nDisallow: /*?s=")
    home = answers["/"].body.replace(
        b"</main>", b'<time datetime="2025-09-10T12:00:00+09:00">10 September</time></main>'
    )
    answers["/"] = Answer(home)
    for number, moment in ((7, "09-10T00:30:00"), (8, "09-10T23:59:59"), (9, "09-09T23:59:59"), (10, "09-11T00:00:00")):
        text = page(f"Banjir Bandang Jilid {number}", number=number).decode()
        text = re.sub(r"2025-09-\d\dT[\d:]+\+08:00", f"2025-{moment}+09:00", text)
        answers[f"/berita/kabar-nomor-{number}/"] = Answer(text.encode())
    with TestSite(answers) as site:
        run = crawl(
            "topic", "-a", "q=banjir", "-a", "since=2025-09-10", "-a", "until=2025-09-10", "-a", f"portals={site.url}"
        )
        assert not [path for path in site.paths() if "?s=" in path]
    assert run.code == 0, run.stderr
    assert any("robots.txt does not allow /?s=" in note for note in run.report["notes"])
    # The pages had to be read: no title promises what the query asks for but that of number 7.
    assert sorted(line["url"][-3:-1].strip("-") for line in results(run)["banjir"]) == ["7", "8"]


def test_a_dry_run_asks_nothing_and_leaves_nothing(crawl: Crawl) -> None:
    with TestSite(small()) as site:
        run = crawl("topic", "-a", "q=banjir OR gempa", "-a", "dry=1", "-a", f"portals={site.url},floresa")
        assert site.requests == []
    assert run.code == 0, run.stderr
    for word in (site.url, "floresa.co", "banjir; gempa", "robots.txt"):
        assert word in run.stdout
    assert not run.output.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("-a", 'q=dana "desa'), "at character 6"),
        ((), "Which topic?"),
        (("-a", "q=a", "-a", "province=ntt"), "CONTACT="),
    ],
)
def test_what_cannot_be_meant_ends_with_a_sentence_and_code_2(
    crawl: Crawl, arguments: tuple[str, ...], sentence: str
) -> None:
    run = crawl("topic", *arguments)
    assert run.code == 2
    assert sentence in run.stderr.strip().splitlines()[-1]
    assert "Traceback" not in run.stderr
    assert not run.output.exists()


def addresses(run: Crawled) -> set[str]:
    """All that landed, duplicates too."""
    return {line["url"] for folder in ("articles", "duplicates") for line in run.records(folder)}


@pytest.mark.parametrize("via", [None, "rest", "feed", "sitemap", "listing"])
def test_a_whole_crawl_after_a_topic_takes_the_whole_portal(tmp_path: Path, crawl: Crawl, via: str | None) -> None:
    way = ("-a", f"via={via}") if via else ()
    with DemoPortal() as demo:
        whole = crawl("site", "-a", f"url={demo.url}", *way, output=tmp_path / "whole")
        topic = crawl("topic", "-a", "q=desa", "-a", "read=0", "-a", f"portals={demo.url}", *way)
        assert addresses(topic) < addresses(whole)
        assert addresses(topic)
        after = crawl("site", "-a", f"url={demo.url}", *way)
        again = crawl("site", "-a", f"url={demo.url}", *way)
    assert whole.code == topic.code == after.code == again.code == 0
    assert addresses(after) == addresses(whole)
    assert again.report["counts"]["new"] == 0


@pytest.mark.parametrize("via", [None, "feed", "listing"])
def test_a_recorded_portal_is_whole_after_a_topic(
    shared: Path, replay_class: Any, crawl: Crawl, via: str | None
) -> None:
    way = ("-a", f"via={via}") if via else ()
    with replay_class(shared / "world" / "lintas-tanah-papua.jsonl.xz") as site:
        topic = crawl("topic", "-a", "q=sekolah", "-a", "read=0", "-a", f"portals={site.url}/", *way)
        assert 0 < len(addresses(topic)) < 50
        after = crawl("site", "-a", f"url={site.url}/", *way)
    assert topic.code == after.code == 0
    assert len(addresses(after)) == 70
