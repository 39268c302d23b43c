"""What people see when a crawl cannot be: one clear sentence, an exit code that tells, no traceback."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from crawler.crawl.lock import lock
from tests.conftest import PROJECT, Crawl, Crawled, command
from tests.site import Answer, TestSite, articles


def said(run: Crawled) -> str:
    """The last line of what was said, with no traceback anywhere."""
    assert "Traceback" not in run.stdout + run.stderr, run.stderr
    return (run.stderr.strip() or run.stdout.strip()).splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("peluangnewz",), "Did you mean peluangnews"),
        ((), "Which portal?"),
        (("site",), "A URL is needed"),
        (("site", "-a", "url=https://"), "is no URL of a site"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-a", "since=kemarin"), "is no date"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-a", "until=2025-13-01"), "no day of the calendar"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-a", "timezone=WITTA"), "none of WIB"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-a", "colour=red"), "There is no argument -a colour="),
        (("site", "-a", "url=https://example.id/"), "CONTACT="),
        (("portals", "-a", "province=atlantis"), "There is no province"),
        (("portals", "-a", "only=nosuchportal"), "There is no portal nosuchportal"),
        (("demo",), "has to be served"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-s", "TIME_LIMIT=abc"), 'TIME_LIMIT="abc" is no number'),
        (("site", "-a", "url=http://127.0.0.1:1/", "-s", "WINDOW=1.5"), "is no whole number"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-s", "KEEP_PAGES=maybe"), "is neither 1 nor 0"),
        (("site", "-a", "url=http://127.0.0.1:1/", "-s", "CRAWL_DELAY_MAX=-1"), "is no number of at least 0"),
    ],
)
def test_bad_arguments_end_at_once_with_code_2(crawl: Crawl, arguments: tuple[str, ...], sentence: str) -> None:
    run = crawl(*arguments)
    assert run.code == 2, run.stderr
    assert sentence in said(run)
    assert "Scrapy" not in run.stderr, "nothing was started"
    assert not run.output.exists() or not list(run.output.rglob("*.jsonl*"))


def test_a_server_that_is_not_there_is_a_failed_run(crawl: Crawl) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run = crawl("site", "-a", f"url=http://127.0.0.1:{port}/", "-s", "RETRY_TIMES=0")
    assert run.code == 1
    assert "the connection was refused" in said(run)
    assert run.report["exit_code"] == 1


def test_a_site_without_articles_is_a_failed_run(crawl: Crawl) -> None:
    with TestSite({"/": Answer(b"<html><title>Domain ini dijual</title><p>Hubungi kami.</p></html>")}) as site:
        run = crawl("site", "-a", f"url={site.url}")
    assert run.code == 1
    assert "no article URL was found" in said(run)


def test_a_second_run_of_the_same_portal_ends_at_once_with_code_3(crawl: Crawl, tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    with TestSite(articles(2)) as site:
        holder = lock(output / "state.sqlite", f"127.0.0.1-{site.port}")
        run = crawl("site", "-a", f"url={site.url}")
        holder.close()
        assert site.requests == []
    assert run.code == 3
    assert "Another run of" in said(run)


def test_an_output_folder_that_cannot_be_written_is_said(crawl: Crawl, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with TestSite(articles(1)) as site:
        run = crawl("site", "-a", f"url={site.url}", output=tmp_path / "file" / "output")
    assert run.code == 1
    assert "cannot be" in said(run)


def test_a_state_that_cannot_be_used_is_said(crawl: Crawl, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with TestSite(articles(1)) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", f"STATE_DB={tmp_path / 'file' / 'state.sqlite'}")
    assert run.code == 1
    assert "cannot be" in said(run)


def test_help_is_written_for_people(tmp_path: Path) -> None:
    run = command("crawl", "--help", output=tmp_path)
    assert run.code == 0
    for word in ("since", "limit", "via", "Exit codes", "again"):
        assert word in " ".join(run.stdout.split())
    assert str(PROJECT) not in run.stdout


def test_a_sitemap_asked_for_by_name_is_looked_for_though_the_posts_interface_is_open(crawl: Crawl) -> None:
    answers = articles(4)
    link = b"<link rel='https://api.w.org/' href='/wp-json/'>"
    answers["/"].body = answers["/"].body.replace(b"</title>", b"</title>" + link)
    probe = "/wp-json/wp/v2/posts?per_page=1&_fields=id,date,date_gmt,modified,modified_gmt,link,type"
    answers[probe] = Answer(b'[{"id": 1, "type": "post", "link": "/berita/kabar-nomor-1/"}]')
    entries = "".join(f"<url><loc>/berita/kabar-nomor-{n}/</loc></url>" for n in range(1, 5))
    answers["/sitemap.xml"] = Answer(f"<urlset>{entries}</urlset>".encode())
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-a", "via=sitemap")
    assert run.code == 0, run.stderr
    assert len(run.records()) == 4
