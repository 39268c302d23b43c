"""What stands in a log: no secret of the owner's, nothing that a terminal obeys, whoever wrote the line."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from crawler.crawl.counts import Run
from crawler.log import JsonLines, clean, sayable
from tests.conftest import PROJECT, Crawl
from tests.hostile.behaviour import article
from tests.hostile.portal import XML, portal
from tests.site import Answer, TestSite, articles

ESCAPES = "\x1b[31mMerah\x1b]0;curi\x07\x9b2J\u202egnp\u2066"
SECRET = "rahasia-gudang"
OBEYED = ("\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\x00", "\r")


@pytest.mark.parametrize(
    "text",
    [
        f"Stored jsonlines feed (3 items) in: s3://AKIA:{SECRET}@gudang/x.jsonl",
        f"Error storing feed in: ftp://desa:{SECRET}@with@at@gudang.example/x.jsonl",
        f"{{'FEEDS': {{'ftp://u:{SECRET}@gudang.example/a': {{'format': 'jsonlines'}}}}}}",
        f"{{'AWS_SECRET_ACCESS_KEY': '{SECRET}'}}",
        f"{{'AWS_SESSION_TOKEN': \"{SECRET}\"}}",
        f"{{'FTP_PASSWORD': '{SECRET}'}}",
        f"<GET http://u:{SECRET}@x.example/a?b=c@d>",
        f"proxy http://{SECRET}@127.0.0.1:8080",
    ],
)
def test_a_line_of_the_log_holds_no_secret(text: str) -> None:
    assert SECRET not in sayable(text)
    assert "with@at" not in sayable(text)


@pytest.mark.parametrize("text", ["mail desk@example.org", "https://x.example/@akun", "http://x.example/?email=a@b"])
def test_what_is_no_login_stays(text: str) -> None:
    assert sayable(text) == text


def test_lines_and_tracebacks_are_made_sayable_whoever_wrote_them() -> None:
    try:
        raise OSError(f"ftp://u:{SECRET}@x.example/ {ESCAPES}")
    except OSError:
        line = logging.LogRecord("x", logging.ERROR, "f", 1, "judul %s", (ESCAPES + "\ud800",), sys.exc_info())
    clean(line)
    said = logging.Formatter().format(line)
    assert "judul [31mMerah" in said
    assert SECRET not in said
    assert not any(char in said for char in OBEYED)
    assert "\ud800" not in said


def test_a_line_whose_arguments_do_not_fit_is_left_to_the_handler() -> None:
    line = logging.LogRecord("x", logging.ERROR, "f", 1, "%d %d", ("a",), None)
    clean(line)
    assert line.args == ("a",)


def test_a_crawl_at_its_most_talkative_shows_no_secret_and_no_escape(tmp_path: Path) -> None:
    """Escapes in titles, sections, feeds, robots.txt, headers, reasons; logins in the home's URL, in links, in FEEDS."""
    answers = portal(
        "log",
        robots=f"# {ESCAPES}\nDisallow: /{ESCAPES}\nSitemap: http://{ESCAPES}/\n",
        head="<title>\x1b[2JKabar</title>",
    )
    odd = article("Judul Merah Sekali").replace(b"Judul", f"Judul {ESCAPES}".encode())
    section = f'<meta property="article:section" content="Desa {ESCAPES}"><meta name="generator" content="{ESCAPES}">'
    answers["/berita/kabar-aneh-dari-desa-kami/"] = Answer(odd.replace(b"</head>", section.encode() + b"</head>"))
    answers["/berita/kabar-rusak-dari-desa-kami/"] = Answer(b"", 500, {"X-Aneh": "\x1b[31m"})
    feed = f"<rss><channel><title>{ESCAPES.replace(chr(27), '&#155;').replace(chr(7), '')}</title><item><title>\u202e\u009bX</title>"
    answers["/umpan.xml"] = Answer(
        f"{feed}<link>/berita/kabar-aneh-dari-desa-kami/</link></item></channel></rss>".encode(), headers=XML
    )
    with TestSite(answers) as site:
        mine = f"http://u:{SECRET}@127.0.0.1:{site.port}"
        links = [*answers, f"{mine}/berita/kabar-dengan-sandi-dari-desa/", f"/berita/{ESCAPES}-kabar-dari-desa-kami/"]
        teasers = "".join(
            f'<article><h2><a href="{link}">Warga Bangun Pasar Baru di Desa</a></h2></article>' for link in links
        )
        head = f'<link rel="alternate" type="application/rss+xml" href="{mine}/umpan.xml">'
        answers["/"] = Answer(
            f"<html><head><title>\x1b[2JKabar</title>{head}</head><body><main>{teasers}</main></body></html>".encode()
        )
        settings = {"OUTPUT_DIR": tmp_path, "DOWNLOAD_DELAY": 0, "RETRY_TIMES": 1, "KEEP_PAGES": 1}
        settings |= {"AWS_SECRET_ACCESS_KEY": SECRET, "AWS_SESSION_TOKEN": SECRET}
        done = subprocess.run(
            [
                *(sys.executable, "-m", "scrapy", "crawl", "site", "-a", f"url={mine}/", "--summary", "table"),
                *("-L", "DEBUG", "-o", f"ftp://desa:{SECRET}@127.0.0.1:1/x.jsonl:jsonlines"),
                *(part for name, value in settings.items() for part in ("-s", f"{name}={value}")),
            ],
            cwd=PROJECT,
            capture_output=True,
            timeout=90,
            check=False,
        )
        assert not any(SECRET in str(request.headers) for request in site.requests)
    told = [done.stdout.decode("utf-8"), done.stderr.decode("utf-8")]
    assert "ftp://" in told[1], "the feed's store is named, without its login"
    told += [path.read_text("utf-8", "replace") for path in tmp_path.rglob("*.json*") if path.is_file()]
    assert len(list(tmp_path.rglob("articles/*/*.jsonl"))) == 1
    for text in told:
        assert SECRET not in text, text[max(0, text.index(SECRET) - 300) :][:600]
        assert not [char for char in OBEYED if char in text]
    for path in filter(Path.is_file, tmp_path.rglob("*.sqlite*")):
        assert SECRET.encode() not in path.read_bytes(), path


def test_what_a_report_names_and_notes_steers_no_terminal() -> None:
    run = Run("demo")
    run.note("closed: \x1b[31mmerah\u202e ketahuan")
    run.name("failed", "http://x.id/\x9b2J", "sebab \u2066 lain\x07")
    assert run.notes == ["closed: [31mmerah ketahuan"]
    assert run.named["failed"] == [{"url": "http://x.id/2J", "reason": "sebab  lain"}]


def test_with_log_json_each_line_is_an_object_and_as_clean(crawl: Crawl) -> None:
    with TestSite(articles(2)) as site:
        done = crawl("site", "-a", f"url={site.url}/", "-s", "LOG_JSON=1")
    lines = [json.loads(line) for line in done.stderr.splitlines() if not line.endswith("started (bot: regional-news)")]
    assert lines and all({"time", "level", "logger", "message"} <= set(line) for line in lines)
    assert any("exit code" in line["message"] for line in lines)


def test_a_traceback_stands_in_its_line_and_keeps_no_secret() -> None:
    try:
        raise ValueError(f"{ESCAPES} ftp://u:{SECRET}@gudang.example/")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "Fault in %s", ("a stage",), sys.exc_info())
    record.spider = type("Spider", (), {"name": "site", "portal_name": "kabarcontoh"})()
    clean(record)
    (text,) = JsonLines().format(record).splitlines()
    line = json.loads(text)
    assert (line["message"], line["portal"], line["level"]) == ("Fault in a stage", "kabarcontoh", "ERROR")
    assert "Traceback" in line["traceback"]
    assert SECRET not in text and not any(sign in line["traceback"] for sign in OBEYED)
