"""Retry-After, failures in a row, slow sites, refusals: how a site is asked, and when it is left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from scrapy.http import HtmlResponse, Response

from crawler.politeness.pace import retry_after
from crawler.politeness.refusals import refusal
from tests.conftest import Crawl
from tests.site import Answer, TestSite, articles, page


def answer(status: int = 200, body: bytes = b"", **headers: str) -> Response:
    return HtmlResponse(
        "https://x.id/", status=status, body=body, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def test_retry_after_in_seconds_and_as_a_date() -> None:
    assert retry_after(answer(503, Retry_After="120")) == 120
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    waited = retry_after(answer(503, Retry_After=later))
    assert waited is not None
    assert 80 < waited <= 90
    assert retry_after(answer(503)) is None
    assert retry_after(answer(503, Retry_After="soon")) is None
    assert retry_after(answer(503, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT")) == 0


@pytest.mark.parametrize(
    ("response", "refused"),
    [
        (answer(403), True),
        (answer(429), True),
        (answer(401), True),
        (answer(451), True),
        (answer(503, b"<title>Just a moment...</title>"), True),
        (answer(403, b"", cf_mitigated="challenge"), True),
        (answer(200, b"<html><head><title>DDoS-Guard</title>"), True),
        (answer(200, b"<title>Warga bangun jembatan</title><script src='https://cdnjs.cloudflare.com/x.js'>"), False),
        (answer(200, b"<title>Cloudflare tumbang, ribuan situs tak bisa dibuka</title>"), False),
        (answer(503, b"<title>Service Unavailable</title>"), False),
        (answer(404), False),
    ],
)
def test_a_refusal_is_told_from_a_page_that_loads_a_script_of_such_a_host(response: Response, refused: bool) -> None:
    assert (refusal(response) is not None) == refused


def test_retry_after_is_waited_for(crawl: Crawl) -> None:
    answers = articles(2)
    path = "/berita/kabar-nomor-1/"
    good = answers[path]
    answers[path] = Answer(b"busy", 503, {"Retry-After": "1"})
    with TestSite(answers) as site:

        def recover(_: object) -> bool:
            answers[path] = good
            return False

        answers[path].act = recover
        run = crawl("site", "-a", f"url={site.url}")
        times = [request.when for request in site.requests if request.path == path]
    assert len(run.records()) == 2
    assert times[1] - times[0] >= 0.9


def test_a_site_that_asks_to_wait_long_is_left_alone_for_the_run(crawl: Crawl) -> None:
    answers = articles(4)
    for path in list(answers)[2:]:
        answers[path] = Answer(b"busy", 429, {"Retry-After": "86400"})
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}")
        asked = [path for path in site.paths() if path.startswith("/berita/")]
    assert len(asked) <= 2  # the next one may be under way when the answer is read
    assert run.code == 1
    assert "asks to wait 86400 s" in run.report["why"]


def test_a_site_that_fails_in_a_row_is_left_alone_for_the_run(crawl: Crawl) -> None:
    answers = articles(20)
    for path in list(answers)[2:]:
        answers[path] = Answer(b"broken", 500)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "RETRY_TIMES=0", "-s", "FAILURES_IN_A_ROW=4")
        asked = [path for path in site.paths() if path.startswith("/berita/")]
    assert len(asked) in (4, 5)  # the next one may be under way when the answer is read
    assert "4 failures in a row" in run.report["why"]
    assert run.code == 1


def test_pages_that_fail_in_a_row_are_no_failure_while_known_articles_answer(crawl: Crawl) -> None:
    answers = articles(20)
    good = [path for path in answers if path.startswith("/berita/")]
    for path in good[8:]:
        answers[path] = Answer(b"broken", 500)
    few = ("-s", "RETRY_TIMES=0", "-s", "FAILURES_IN_A_ROW=4")
    with TestSite(answers) as site:
        for asked in (8 + 4, 4):
            before = len(site.paths())
            run = crawl("site", "-a", f"url={site.url}", *few)
            assert (run.code, len(run.records())) == (0, 8)
            assert run.report["counts"]["known_answers"] == 1
            assert sum(path.startswith("/berita/") for path in site.paths()[before:]) in (asked + 1, asked + 2)
        site.answers.update({path: Answer(b"broken", 500) for path in good})
        assert crawl("site", "-a", f"url={site.url}", *few).code == 1


def test_a_redirect_is_an_answer_and_ends_a_row_of_failures(crawl: Crawl) -> None:
    answers = articles(20)
    for number, path in enumerate(list(answers)[2:]):
        away = Answer(b"", 302, {"Location": "http://other.example/"})  # off the site: not followed
        answers[path] = away if number % 2 else Answer(b"broken", 500)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "RETRY_TIMES=0", "-s", "FAILURES_IN_A_ROW=4")
        asked = [path for path in site.paths() if path.startswith("/berita/")]
    assert len(asked) == 20
    assert "failures in a row" not in (run.report["why"] or "")


def test_one_bad_page_costs_that_page(crawl: Crawl) -> None:
    answers = articles(6)
    answers["/berita/kabar-nomor-2/"] = Answer(b"broken", 500)
    answers["/berita/kabar-nomor-3/"] = Answer(b"no", 403)
    answers["/berita/kabar-nomor-4/"] = Answer(page("Halaman tidak ditemukan"), 404)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "RETRY_TIMES=1")
    counts = run.report["counts"]
    assert (len(run.records()), counts["refused"], counts["failed"]) == (3, 1, 2)
    assert counts["found"] == sum(counts[end] for end in ("new", "refused", "failed", "not_articles"))
    assert {item["url"].rpartition("nomor-")[2] for item in run.report["named"]["failed"]} == {"2/", "4/"}
    assert run.code == 0
