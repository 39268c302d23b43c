"""robots.txt is obeyed, its delay is kept, and one that cannot be read closes the site."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from protego import Protego
from scrapy.http.headers import Headers

from crawler.politeness.freshness import lifetime
from crawler.robots import text as robots_text
from crawler.robots.rules import AGENT, Rules
from tests.conftest import Crawl
from tests.site import Answer, TestSite, articles

PLAIN = {"Content-Type": "text/plain"}


def test_rules_are_read() -> None:
    rules = Rules(
        "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\nCrawl-delay: 7\nSitemap: https://x.id/s.xml"
    )
    assert not rules.allows("https://x.id/wp-admin/")
    assert rules.allows("https://x.id/wp-admin/admin-ajax.php")
    assert rules.allows("https://x.id/berita/")
    assert rules.delay == 7
    assert rules.sitemaps == ["https://x.id/s.xml"]


def test_rules_for_us_by_name_win_over_those_for_all() -> None:
    rules = Rules("User-agent: *\nDisallow:\n\nUser-agent: regional-news\nDisallow: /")
    assert not rules.allows("https://x.id/berita/")


def test_a_request_rate_is_a_delay_too() -> None:
    assert Rules("User-agent: *\nRequest-rate: 1/5").delay == 5


ALL = "User-agent: *\nDisallow: /\n"
SLIPS = {
    "a byte order mark": "\ufeff" + ALL,
    "two marks": "\ufeff\ufeff" + ALL,
    "our token with a version": "User-agent: regional-news/0.1\nDisallow: /",
    "our whole user agent": "User-agent: regional-news/0.1 (+https://example.org/bot)\nDisallow: /",
    "our token in capitals and blanks": "User-agent: Regional News\nDisallow: /",
    "ours in a list": "User-agent: Googlebot, regional-news\nDisallow: /",
    "ours with an asterisk": "User-agent: regional-news*\nDisallow: /",
    "an underscore": "User_agent: *\nDisallow: /",
    "a blank within": "User-agent: *\nDis allow: /",
    "a letter too many": "User-agent: *\nDissallow: /",
    "no colon": "User-agent *\nDisallow /",
    "no colon, no blank": "User-agent: *\nDisallow/",
    "a semicolon": "User-agent; *\nDisallow; /",
    "an equals sign": "User-agent = *\nDisallow = /",
    "a wide colon": "User-agent： *\nDisallow： /",
    "a long dash": "User\u2013agent: *\nDisallow: /",
    "hard blanks": "User-agent:\xa0*\n\xa0Disallow:\xa0/",
    "blanks of no width": "\u200bUser-agent: *\n\u200bDisallow: /",
    "quotes": 'User-agent: "*"\nDisallow: "/"',
    "carriage returns alone": "User-agent: *\rDisallow: /\r",
    "one line": "User-agent: * Disallow: /",
    "no group": "Disallow: /\n",
    "an empty group": "User-agent:\nDisallow: /",
    "a word for all": "User-agent: all\nDisallow: all",
    "an asterisk as a path": "User-agent: *\nDisallow: *",
    "a whole URL": "User-agent: *\nDisallow: https://x.id/",
    "no slash": "User-agent: *\nDisallow: berita",
    "backslashes": "User-agent: *\nDisallow: \\berita\\",
    "several paths": "User-agent: *\nDisallow: /akun/, /berita/ /cari/",
    "a page around it": "<html><body><pre>User-agent: *<br>Disallow: /</pre></body></html>",
    "bullets": "- User-agent: *\n- Disallow: /",
    "a dot": "User-agent: *\nDisallow: ./",
    "line breaks written out": "User-agent: *\\nDisallow: /\\n",
    "both signs of a line break written out": "User-agent: *\\r\\nDisallow: /\\r\\nSitemap: https://x.id/s.xml",
}


@pytest.mark.parametrize("text", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_of_the_owner_does_not_open_the_site(text: str) -> None:
    assert not Rules(text).allows("https://x.id/berita/kabar/")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_rules_are_read_in_the_encodings_that_editors_save(encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    assert not Rules(robots_text.decode((mark + ALL).encode(encoding))).allows("https://x.id/")


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow:\n",
        "User-agent: Googlebot\nDisallow: /\n",
        "User-agent: regional-news-tool\nDisallow: /\n",
        "User-agent: *\nDisallow: /wp-admin/\nAllow: /",
        "# Disallow: /\nUser-agent: *\nAllow: /",
        "User-agent: *\nSitemap: https://x.id/disallow/s.xml\n",
        "<html><body><h1>Halaman tidak ditemukan</h1><p>Disallowance /</p></body></html>",
    ],
)
def test_what_forbids_nothing_to_us_leaves_the_site_open(text: str) -> None:
    assert Rules(text).allows("https://x.id/berita/kabar/")


def test_a_rule_for_another_agent_does_not_open_what_is_closed_for_all() -> None:
    assert not Rules("User-agent: regional-news-bot\nAllow: /\n\nUser-agent: *\nDisallow: /").allows("https://x.id/a")


@pytest.mark.parametrize("delay", ["2,5", "2.5", "2.5 s", '"2.5"'])
def test_a_delay_is_read_as_owners_write_it(delay: str) -> None:
    assert Rules(f"User-agent: *\nCrawl-delay: {delay}\n").delay == 2.5


def test_real_files_say_what_they_said(shared: Path) -> None:
    """The standard's form changes nothing where a file is well written."""
    for path in sorted((shared / "lists").glob("*robots.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        plain, ours = Protego.parse(text), Rules(text)
        assert ours.sitemaps == list(plain.sitemaps), path.name
        for place in ("/", "/berita/a", "/search?q=a", "/wp-admin/", "/tag/a/", "/amp/a", "/login", "/indeks?page=2"):
            assert ours.allows(f"https://x.id{place}") == plain.can_fetch(f"https://x.id{place}", AGENT), (path, place)


@given(st.text())
def test_any_text_is_read_without_fault(text: str) -> None:
    assert Rules(text).allows("https://x.id/") in (True, False)


def test_a_closed_path_is_not_asked_for_and_counted_as_refused(crawl: Crawl) -> None:
    answers = articles(3)
    answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /berita/kabar-nomor-2/\n", headers=PLAIN)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}")
        assert "/berita/kabar-nomor-2/" not in site.paths()
    assert len(run.records()) == 2
    assert run.report["counts"]["refused"] == 1
    assert run.report["named"]["refused"] == [
        {"url": f"{site.url}berita/kabar-nomor-2/", "reason": "robots.txt does not allow it", "code": "robots"}
    ]


def test_a_robots_txt_that_forbids_all_is_a_failed_run_that_says_so(crawl: Crawl) -> None:
    answers = articles(3)
    answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /\n", headers=PLAIN)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}")
        assert set(site.paths()) == {"/robots.txt"}
    assert run.code == 1
    assert "robots.txt does not allow it" in run.report["why"]


def test_a_robots_txt_that_answers_500_closes_the_site(crawl: Crawl) -> None:
    answers = articles(3)
    answers["/robots.txt"] = Answer(b"", 500)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "RETRY_TIMES=0")
        assert set(site.paths()) == {"/robots.txt"}
    assert run.code == 1
    assert "robots.txt could not be read (it answers 500)" in run.report["why"]


def test_the_last_known_copy_holds_for_a_day(crawl: Crawl) -> None:
    answers = articles(3)
    with TestSite(answers) as site:
        crawl("site", "-a", f"url={site.url}", "-a", "limit=1")
        answers["/robots.txt"] = Answer(b"", 503)
        run = crawl("site", "-a", f"url={site.url}", "-s", "RETRY_TIMES=0")
    assert len(run.records()) == 3
    assert any("the copy of the last day holds" in note for note in run.report["notes"])


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache-Control": "public, max-age=600"}, 600),
        ({"Cache-Control": "max-age=600", "Age": "100"}, 500),
        ({"Cache-Control": "max-age=600", "Age": "1000"}, 0),
        ({"Cache-Control": "no-cache, max-age=600"}, 0),
        ({"Cache-Control": "s-maxage=600"}, 0),
        ({"Cache-Control": "max-age=soon"}, 0),
        ({"Expires": "Thu, 01 Jan 2026 00:10:00 GMT", "Date": "Thu, 01 Jan 2026 00:00:00 GMT"}, 600),
        ({"Expires": "Thu, 01 Jan 2026 00:10:00 GMT", "Date": "Fri, 02 Jan 2026 00:00:00 GMT"}, 0),
        ({"Expires": "0", "Date": "Thu, 01 Jan 2026 00:00:00 GMT"}, 0),
        ({"Last-Modified": "Thu, 01 Jan 2015 00:00:00 GMT"}, 0),
        ({}, 0),
    ],
)
def test_how_long_an_answer_is_fresh_is_its_servers_word(headers: dict[str, str], seconds: float) -> None:
    assert lifetime(Headers(headers)) == seconds


@pytest.mark.parametrize(("headers", "asked"), [({"Cache-Control": "max-age=3600"}, 1), ({}, 2)])
def test_a_fresh_robots_txt_is_not_asked_for_again(crawl: Crawl, headers: dict[str, str], asked: int) -> None:
    answers = articles(2)
    answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /berita/kabar-nomor-2/\n", headers=PLAIN | headers)
    with TestSite(answers) as site:
        crawl("site", "-a", f"url={site.url}")
        answers["/berita/kabar-nomor-2/"].body += b"<!-- changed -->"
        run = crawl("site", "-a", f"url={site.url}", "-a", "again=1")
        paths = [request.path for request in site.requests]
    assert run.code == 0, run.stderr
    survey = 1  # an old survey looks for sitemaps in it: -a again=1 makes it anew
    assert paths.count("/robots.txt") - (survey if headers else 0) == asked
    assert "/berita/kabar-nomor-2/" not in paths, "the copy holds as the file did"


def test_a_missing_robots_txt_allows_all(crawl: Crawl) -> None:
    answers = articles(2)
    del answers["/robots.txt"]
    with TestSite(answers) as site:
        assert len(crawl("site", "-a", f"url={site.url}").records()) == 2


def test_crawl_delay_is_kept_between_all_requests(crawl: Crawl) -> None:
    answers = articles(3)
    answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 0.4\n", headers=PLAIN)
    with TestSite(answers) as site:
        crawl("site", "-a", f"url={site.url}", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=8")
        times = [request.when for request in site.requests][1:]
        assert site.most_at_once == 1
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 0.35, gaps


def test_a_long_crawl_delay_is_capped(crawl: Crawl) -> None:
    answers = articles(2)
    answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 3600\n", headers=PLAIN)
    with TestSite(answers) as site:
        assert len(crawl("site", "-a", f"url={site.url}", "-s", "CRAWL_DELAY_MAX=0.1").records()) == 2


def test_the_user_agent_says_what_we_are_and_whom_to_write_to(crawl: Crawl) -> None:
    with TestSite(articles(1)) as site:
        crawl("site", "-a", f"url={site.url}", "-s", "CONTACT=desk@example.org")
        assert {request.headers["User-Agent"] for request in site.requests} == {"regional-news/0.1 (+desk@example.org)"}
        assert not any("Cookie" in request.headers or "Referer" in request.headers for request in site.requests)
