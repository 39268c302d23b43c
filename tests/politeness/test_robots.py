"""robots.txt is obeyed, its delay is kept, and one that cannot be read closes the site."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crawler.politeness.robots import Rules
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
        {"url": f"{site.url}berita/kabar-nomor-2/", "reason": "robots.txt does not allow it"}
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
