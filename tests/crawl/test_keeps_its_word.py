"""What is known stays known, and no answer is believed blindly: walls, dead links, corrected slugs, lying stamps."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest

from crawler.discover import Found
from crawler.extract.text.times import relative_step
from crawler.fetch import pages
from crawler.fetch.harvest import Harvest
from crawler.provinces import ZONES
from crawler.spiders.site import name_of
from pipelines.identity import same_moment
from tests.conftest import Crawl
from tests.site import Answer, TestSite, page

HOUR = 3600
TITLES = (
    "Nelayan Lamalera Perbaiki Perahu Bersama",
    "Puskesmas Mauponggo Tambah Dokter Gigi",
    "Petani Bajawa Panen Kopi Lebih Awal",
    "Kapal Perintis Kembali Singgah Maumere",
    "Pemuda Larantuka Tanam Bakau Pesisir",
    "Guru Waingapu Latih Murid Menenun",
)
WALL = "".join(
    f"<p>Kami menyimpan data kunjungan Anda untuk keperluan {what} dan membaginya dengan rekan usaha kami.</p>"
    for what in ("iklan", "pengukuran", "riset pembaca", "keamanan")
)


def slug(title: str) -> str:
    return f"/{title.lower().replace(' ', '-')}/"


def wall() -> Answer:
    return Answer(page("Sebelum Anda melanjutkan", body=WALL))


def shown(titles: tuple[str, ...]) -> Answer:
    """A home page that lists these articles."""
    cards = "".join(f'<article><h2><a href="{slug(title)}">{title}</a></h2></article>' for title in titles)
    return Answer(f"<html><head><title>Kabar Uji</title></head><body><main>{cards}</main></body></html>".encode())


def site_of(titles: tuple[str, ...] = TITLES) -> dict[str, Answer]:
    answers = {slug(title): Answer(page(title, number=n, day=n + 1)) for n, title in enumerate(titles)}
    robots = Answer(b"User-agent: *\nDisallow:\n", headers={"Content-Type": "text/plain"})
    return {"/": shown(titles), "/robots.txt": robots, **answers}


@pytest.fixture
def site() -> Iterator[TestSite]:
    with TestSite(site_of()) as served:
        yield served


class Desk:
    """Runs over one site, with the state made older in between."""

    def __init__(self, crawl: Crawl, site: TestSite, output: Path) -> None:
        self.crawl, self.site, self.output = crawl, site, output

    def run(self, *args: str, older: float = 0) -> dict[str, Any]:
        """One run, so many hours after the last; its report."""
        if older:
            by = int(older * HOUR)
            with closing(sqlite3.connect(self.output / "state.sqlite")) as db, db:
                rows = "first_seen = first_seen - ?, checked = checked - ?, next_look = next_look - ?"
                db.execute(f"UPDATE urls SET {rows}", (by, by, by))
                db.execute("UPDATE sources SET checked = checked - ?", (by,))
        self.site.requests.clear()
        return self.crawl("site", "-a", f"url={self.site.url}", *args, output=self.output).report

    def records(self) -> list[dict[str, Any]]:
        """What landed among the articles, in the order of revisions."""
        paths = sorted((self.output / "articles").rglob("*.jsonl"))
        lines = [json.loads(line) for path in paths for line in path.read_text().splitlines()]
        return sorted(lines, key=lambda line: line["crawled_at"])

    def events(self) -> list[tuple[str, int, str]]:
        return [(line["event"], line["revision"], urlsplit(line["url"]).path) for line in self.records()]

    def asked(self, *paths: str) -> int:
        return sum(path in paths for path in self.site.paths())


@pytest.fixture
def desk(crawl: Crawl, site: TestSite, tmp_path: Path) -> Desk:
    return Desk(crawl, site, tmp_path / "output")


def test_a_wall_under_every_address_is_no_article_and_replaces_none(desk: Desk, site: TestSite) -> None:
    desk.run()
    late = "Bupati Ngada Resmikan Pasar Ternak"
    before = dict(site.answers)
    site.answers.update({path: wall() for path in before if path.count("-")} | {"/": shown((*TITLES, late))})
    site.answers[slug(late)] = wall()
    report = desk.run("-a", "again=1", older=2)
    assert report["counts"].get("updated", 0) == report["counts"].get("new", 0) == 0
    assert report["counts"]["not_articles"] == len(TITLES) + 1
    site.answers.update(before | {"/": shown((*TITLES, late)), slug(late): Answer(page(late, number=9, day=9))})
    desk.run(older=2)
    assert sorted(desk.events()) == sorted(("new", 1, slug(title)) for title in (*TITLES, late))
    assert not [line for line in desk.records() if "rekan usaha" in line["body"]]


def test_a_wall_that_stands_for_hours_is_not_believed_either(desk: Desk, site: TestSite) -> None:
    site.answers.update({slug(title): wall() for title in TITLES})
    for older in (0, 2, 9):
        desk.run(older=older)
    assert desk.records() == []


def test_a_wall_under_the_right_headlines_edits_no_article(desk: Desk, site: TestSite) -> None:
    """It has no word of the headlines, and another article's page shows it too."""
    desk.run()
    late = "Bupati Ngada Resmikan Pasar Ternak"
    site.answers |= {"/": shown((late, *TITLES)), slug(late): Answer(page(late, body=WALL))}
    site.answers.update({slug(title): Answer(page(title, body=WALL)) for title in TITLES})
    report = desk.run("-a", "again=1")
    assert report["counts"]["not_articles"] == len(TITLES) + 1
    site.answers |= site_of() | {"/": shown((late, *TITLES)), slug(late): Answer(page(late, number=9, day=9))}
    desk.run(older=1.1)
    assert sorted(desk.events()) == sorted(("new", 1, slug(title)) for title in (*TITLES, late))
    assert not any("rekan usaha" in record["body"] for record in desk.records())


@pytest.mark.parametrize(
    ("text", "believed"),
    [
        ("", False),
        (f"<p>{TITLES[0]}.</p>", False),  # which the notice may repeat
        (
            "<p>Nelayan di Lamalera memperbaiki perahu. Kapal itu bocor sejak awal bulan dan lama tidak melaut.</p>",
            True,
        ),
    ],
)
def test_a_post_without_a_word_of_its_headline_is_asked_for_by_its_page(
    monkeypatch: pytest.MonkeyPatch, text: str, believed: bool
) -> None:
    """A plugin may put a notice in the place of each post's text; the page tells whether it is the article's."""
    run = SimpleNamespace(counts=Counter[str]())
    run.count = lambda name: run.counts.update([name])
    session = SimpleNamespace(run=run, zone=ZONES["WITA"], now=lambda: datetime.now(UTC))
    session.declaration = SimpleNamespace(summaries_only=False)
    post = {
        "id": 1,
        "link": "https://kabar.example/a/",
        "title": {"rendered": TITLES[0]},
        "date_gmt": "2025-06-05T06:30:00",
    }
    post |= {"date": "2025-06-05T14:30:00", "content": {"rendered": text + WALL}, "featured_media": 0}
    terms = [[{"id": 4, "taxonomy": "category", "name": "Daerah"}], []]
    post["_embedded"] = {"author": [{"id": 3, "name": "Maria Lete"}], "wp:term": terms}
    found = Found("https://kabar.example/a/", "rest", post=post)
    monkeypatch.setattr(pages, "_ready", lambda _site, article, _found: article.title)  # what is believed goes on
    given = pages.whole(SimpleNamespace(session=session), found)  # type: ignore[arg-type]
    assert given == ((True, TITLES[0]) if believed else (False, None))
    assert run.counts == {"posts" if believed else "posts_not_believed": 1}


def test_a_page_that_says_the_same_again_is_believed(desk: Desk, site: TestSite) -> None:
    """A portal may give an article a headline and a text that its address never named."""
    odd = slug(TITLES[0])
    site.answers[odd] = Answer(page("Kabar Duka", number=1, body=WALL))
    site.answers["/"] = Answer(site.answers["/"].body.replace(TITLES[0].encode(), b"Baca di sini"))
    desk.run()
    assert odd not in [path for *_, path in desk.events()]
    desk.run(older=2)
    assert ("new", 1, odd) in desk.events()


def test_an_article_stays_known_while_its_page_holds_none(desk: Desk, site: TestSite) -> None:
    desk.run()
    path = slug(TITLES[0])
    good = site.answers[path]
    site.answers[path] = Answer(
        b"<html><head><title>Pemeliharaan</title></head><body><h1>Segera kembali</h1></body></html>"
    )
    desk.run("-a", "again=1", older=2)
    site.answers[path] = Answer(good.body.replace(b"tiga kilometer", b"empat kilometer"))
    desk.run("-a", "again=1", older=2)
    assert [event for event in desk.events() if event[2] == path] == [("new", 1, path), ("updated", 2, path)]


def test_what_is_gone_or_dead_costs_fewer_and_fewer_requests(desk: Desk, site: TestSite) -> None:
    dead = "/panen-raya-jagung-kodi/"
    site.answers["/"] = shown((*TITLES, "Panen Raya Jagung Kodi"))
    asked = []
    for run in range(8):
        desk.run(older=bool(run) * 1.1)
        asked.append(desk.asked(dead))
    assert asked[0] == 1
    assert sum(asked) <= 3


def test_a_corrected_slug_is_the_same_article(desk: Desk, site: TestSite) -> None:
    desk.run()
    old, title = slug(TITLES[0]), "Nelayan Lamalera Perbaiki Sampan Bersama"
    site.answers[slug(title)] = Answer(page(title, number=0, day=1))
    site.answers[old] = Answer(b"", 301, {"Location": slug(title)})
    site.answers["/"] = shown((title, *TITLES[1:]))
    desk.run("-a", "again=1", older=2)
    first, *_, last = [line for line in desk.records() if "lamalera" in line["url"]]
    assert (last["event"], last["revision"], last["id"]) == ("updated", 2, first["id"])
    assert last["changed"][:2] == ["url", "title"]
    assert last["previous"] == {"content_hash": first["content_hash"], "title": TITLES[0]}
    assert [urlsplit(url).path for url in last["aliases"]] == [old]
    assert urlsplit(last["url"]).path == slug(title)
    desk.run(older=2)
    assert len([line for line in desk.records() if "lamalera" in line["url"]]) == 2


def test_an_article_that_leads_home_is_gone_after_a_second_look(desk: Desk, site: TestSite) -> None:
    desk.run()
    path = slug(TITLES[0])
    site.answers[path] = Answer(b"", 302, {"Location": "/"})
    desk.run("-a", "again=1", older=1)
    assert not [event for event in desk.events() if event[0] == "gone"]
    desk.run("-a", "again=1", older=1)
    (gone,) = [line for line in desk.records() if line["event"] == "gone"]
    assert (gone["revision"], gone["gone"]["how"], gone["gone"]["revision"]) == (2, "redirect", 1)
    assert gone["title"] == TITLES[0]
    assert gone["gone"]["last_seen"] < gone["crawled_at"]
    assert gone["published_at"] is not None


def _hang_up(handler: BaseHTTPRequestHandler) -> bool:
    handler.close_connection = True
    return True


@pytest.mark.parametrize(
    "closed", [Answer(b"<h1>Khusus pelanggan</h1>", 403), Answer(act=_hang_up)], ids=["403", "resets"]
)
def test_bad_pages_at_the_top_do_not_keep_the_rest_from_being_read(desk: Desk, site: TestSite, closed: Answer) -> None:
    paid = tuple(f"Khusus Pelanggan Edisi Nomor {name}" for name in ("Satu", "Dua", "Tiga", "Empat", "Lima", "Enam"))
    site.answers["/"] = shown((*paid, *TITLES))
    site.answers.update({slug(title): closed for title in paid})
    for run in range(3):
        desk.run("-s", "RETRY_TIMES=1", older=bool(run) * 1.1)
    assert {path for *_, path in desk.events()} == {slug(title) for title in TITLES}


def test_an_article_that_a_feed_calls_changed_in_vain_is_looked_at_less_and_less(desk: Desk, site: TestSite) -> None:
    """A counter that touches the time of change: too few articles to say that the whole feed lies."""
    head = site.answers["/"].body.replace(
        b"<head>", b"<head><link rel='alternate' type='application/atom+xml' href='/feed/'>"
    )
    site.answers["/"] = Answer(head)
    asked = []
    for run in range(7):
        # A minute of its own a run: two runs may fall into one second.
        now = (datetime.now(UTC) - timedelta(minutes=9 - run)).isoformat(timespec="seconds")
        entries = "".join(
            f"<entry><title>{title}</title><link href='{slug(title)}'/><updated>{now}</updated></entry>"
            for title in TITLES
        )
        feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Kabar Uji</title>{entries}</feed>"
        site.answers["/feed/"] = Answer(feed.encode(), headers={"Content-Type": "application/atom+xml"})
        desk.run(older=bool(run) * 1.1)
        asked.append(desk.asked(*map(slug, TITLES)))
    assert asked[:3] == [len(TITLES)] * 3
    assert sum(asked[3:]) <= 2 * len(TITLES)
    assert {event for event, *_ in desk.events()} == {"new"}


def test_stamps_that_lie_are_not_believed_for_long(desk: Desk, site: TestSite) -> None:
    titles = tuple(f"{title} Bagian {part}" for title in TITLES for part in ("Pertama", "Kedua", "Ketiga", "Keempat"))
    site.answers.update(site_of(titles))
    asked = []
    for run in range(4):
        # A minute of its own a run, as of requests an hour apart.
        stamp = (datetime.now(UTC) - timedelta(minutes=9 - run)).isoformat(timespec="seconds")
        entries = "".join(
            f"<url><loc>{site.url.rstrip('/')}{slug(title)}</loc><lastmod>{stamp[:-8]}{n % 60:02}+00:00</lastmod></url>"
            for n, title in enumerate(titles)
        )
        urlset = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
        site.answers["/sitemap.xml"] = Answer(urlset.encode(), headers={"Content-Type": "application/xml"})
        desk.run("-a", "via=sitemap", older=bool(run) * 1.1)
        asked.append(desk.asked(*map(slug, titles)))
    assert asked == [len(titles), len(titles), 0, 0]


def test_a_daily_run_asks_its_sources_without_validators(desk: Desk, site: TestSite) -> None:
    items = "".join(f"<item><title>{title}</title><link>{slug(title)}</link></item>" for title in TITLES)
    feed = f"<rss version='2.0'><channel><title>Kabar Uji</title>{items}</channel></rss>"
    site.answers["/"] = Answer(
        b"<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>"
    )
    site.answers["/rss.xml"] = Answer(feed.encode(), headers={"Content-Type": "application/rss+xml", "ETag": '"satu"'})
    sent = []
    for older in (0, 1, 1, 25):
        desk.run(older=older)
        asked = [request.headers for request in site.requests if request.path == "/rss.xml"]
        sent.append(asked[0].get("If-None-Match"))
    assert sent == [None, None, '"satu"', None]  # the first run is a backfill, the second keeps what the answer says


def test_editions_below_one_host_are_portals_of_their_own(crawl: Crawl, tmp_path: Path) -> None:
    answers = {"/robots.txt": site_of()["/robots.txt"]}
    for edition, titles in (("/kupang", TITLES[:3]), ("/ende", TITLES[3:])):
        for path, answer in site_of(titles).items():
            body = answer.body.replace(b'href="/', f'href="{edition}/'.encode())
            answers[edition + path] = Answer(body, headers=answer.headers)
    output = tmp_path / "output"
    with TestSite(answers) as site:
        for edition in ("kupang", "ende", "ende"):
            run = crawl("site", "-a", f"url={site.url}{edition}/", "-s", "NEAR_DUPLICATES=off", output=output)
            assert run.code == 0
    names = sorted(path.name.partition(str(site.port))[2] for path in (output / "articles").iterdir())
    assert names == ["-ende", "-kupang"]
    assert len(run.records()) == len(TITLES)


def test_homes_that_differ_are_portals_of_different_names() -> None:
    homes = ("", "kota-kupang/", "kota/kupang/", "kota/", "Kota/Kupang/Barat/")
    names = [name_of(f"https://www.kabar.example/{home}") for home in homes]
    assert names[:3] == ["kabar.example", "kabar.example-kota-kupang", "kabar.example-kota--kupang"]
    assert len(set(names)) == len(homes)


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("14:30:09", "14:30:00", True),
        ("14:30:09", "14:30:10", False),
        ("14:30:00", "14:31:00", False),
        ("00:00:00", "14:30:09", True),
        (None, "14:30:00", False),
        (None, None, True),
    ],
)
def test_times_are_compared_as_far_as_both_sources_tell(before: str | None, after: str | None, same: bool) -> None:
    moments = [text and int(datetime.fromisoformat(f"2025-06-01T{text}+08:00").timestamp()) for text in (before, after)]
    assert same_moment(moments[0], moments[1], ZONES["WITA"]) is same  # type: ignore[arg-type]
    assert same_moment(moments[1], moments[0], ZONES["WITA"]) is same  # type: ignore[arg-type]


def test_times_that_count_back_are_off_by_a_step_at_most() -> None:
    shown, later = 1_750_000_000, 1_750_000_000 + 3000
    assert not same_moment(shown, later, ZONES["WIB"])
    assert same_moment(shown, later, ZONES["WIB"], within=3660)
    assert relative_step("3 jam yang lalu") == timedelta(hours=1)
    assert relative_step("Diterbitkan 12 menit lalu") == timedelta(minutes=1)
    assert relative_step("2 hari lalu") == timedelta(days=1)
    assert relative_step("baru saja") == timedelta(hours=1)
    assert relative_step("Senin, 3 November 2025 14:30 WIB") is None


def test_a_post_on_which_we_raise_costs_that_post_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    named = []

    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(pages, "whole", broken)
    session = SimpleNamespace(run=SimpleNamespace(name=lambda *told: named.append(told)))
    harvest = Harvest(session, None, SimpleNamespace())  # type: ignore[arg-type]
    found = Found("https://kabar.example/berita-satu/", "rest", post={"id": 1})
    assert harvest._whole(found) == (False, None)  # its page is asked for instead
    assert named == [("posts_broken", found.url, "RecursionError: too deep")]
