"""Stored pages taken again: what a crawl kept gives the crawl's records, other programs' archives those of `extract`."""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.demo import DemoPortal, expected
from tests.conftest import Crawl, Crawled, command

TIMES = ("run_id", "crawled_at")
HOME = "https://kabarlembah.example/"


def without_times(run: Crawled, folder: str) -> list[dict[str, Any]]:
    lines = [{name: value for name, value in line.items() if name not in TIMES} for line in run.records(folder)]
    return sorted(lines, key=lambda line: (line["id"], line["revision"]))


@pytest.mark.parametrize("closed", [{}, {"rest": False}])
def test_the_pages_of_a_crawl_give_its_records_again(tmp_path: Path, crawl: Crawl, closed: dict[str, bool]) -> None:
    with DemoPortal(**closed) as demo:  # type: ignore[arg-type]
        first = crawl("demo", "-a", f"url={demo.url}", "-s", "KEEP_PAGES=1")
        gold = expected(demo.url)
    again = command("replay", str(first.output / "pages"), "--to", str(tmp_path / "again"), output=tmp_path / "again")
    assert again.code == 0, again.stderr
    for folder in ("articles", "duplicates", "rejected"):
        assert without_times(again, folder) == without_times(first, folder)
    assert len(again.records()) + len(again.records("duplicates")) == len(gold)
    assert again.report["requests"] == 0
    finished = datetime.fromisoformat(first.report["finished"])
    assert all(datetime.fromisoformat(line["crawled_at"]) <= finished for line in again.records())


def test_pages_move_to_another_place_at_a_runs_end_and_stay_where_it_is_down(tmp_path: Path, crawl: Crawl) -> None:
    with DemoPortal() as demo:
        given = ("demo", "-a", f"url={demo.url}", "-s", "KEEP_PAGES=1")
        (tmp_path / "no-folder").write_text("a file")
        first = crawl(*given, "-a", "limit=2", "-s", f"PAGES_TO={tmp_path / 'no-folder' / 'x'}")
        (left,) = (first.output / "pages/demo").iterdir()
        assert "Stored pages stay in" in first.stderr and first.code == 0
        before = left.read_bytes()
        second = crawl(*given, "-s", f"PAGES_TO={tmp_path / 'kept'}")
    assert not list((second.output / "pages/demo").iterdir())
    moved = {path.name: path.read_bytes() for path in (tmp_path / "kept/demo").iterdir()}
    assert len(moved) == 2 and moved[left.name] == before
    again = command("replay", str(tmp_path / "kept"), "--to", str(tmp_path / "again"), output=tmp_path / "again")
    assert {line["id"] for line in again.records()} == {line["id"] for line in second.records()}


@pytest.mark.parametrize("place", ["nowhere://pages", "s3:///"])
def test_a_place_that_is_none_ends_the_crawl_in_one_sentence(crawl: Crawl, place: str) -> None:
    with DemoPortal() as demo:
        bad = crawl("demo", "-a", f"url={demo.url}", "-s", "KEEP_PAGES=1", "-s", f"PAGES_TO={place}")
    assert bad.code == 2 and place.partition(":")[0] in bad.stderr and "Traceback" not in bad.stderr


def test_a_rule_of_ones_own_shows_what_it_changes(tmp_path: Path, crawl: Crawl) -> None:
    with DemoPortal() as demo:
        first = crawl("demo", "-a", f"url={demo.url}", "-s", "KEEP_PAGES=1")
    line = next(line for line in first.records() if line["body"].count("\n\n") > 2)
    last = line["body"].split("\n\n")[-1]
    rules = tmp_path / "rules.toml"
    pattern = ".*".join(re.findall(r"[a-z]{4,}", last.lower()))
    rules.write_text(f"[[phrase]]\nname = 'last words'\nreason = 'a test'\npattern = '.*{pattern}.*'\n")
    arguments = ("--to", str(tmp_path / "again"), "--changes", "-s", f"OUTPUT_DIR={first.output}")
    again = command(
        "replay", str(first.output / "pages"), *arguments, "-s", f"RULES_FILE={rules}", output=tmp_path / "again"
    )
    assert again.code == 0, again.stderr
    (changed,) = again.records()
    assert (changed["id"], changed["event"], changed["changed"]) == (line["id"], "updated", ["body"])
    assert changed["body"] == line["body"].removesuffix(f"\n\n{last}")
    (named,) = [one for one in changed["removed"] if one["rule"] == "local rule: last words"]
    assert named["text"].startswith(last) and named["class"] == "ad"
    bad = command(
        "replay",
        str(first.output / "pages"),
        "--to",
        str(tmp_path / "bad"),
        "-s",
        "RULES_FILE=no.toml",
        output=tmp_path,
    )
    assert bad.code == 2 and "no.toml" in bad.stderr and "Traceback" not in bad.stderr


def test_what_is_kept_stands_up_to_a_check(crawl: Crawl) -> None:
    with DemoPortal(rest=False) as demo:
        run = crawl(
            "demo", "-a", f"url={demo.url}", "-a", "limit=3", "-s", "KEEP_PAGES=1", "-s", "CONTACT=desk@example.org"
        )
    path = next((run.output / "pages").rglob("*.warc.gz"))
    checker = Checker(type("Given", (), {"inputs": [str(path)], "verbose": False}))
    checker.process_all()
    assert checker.exit_value == 0
    with path.open("rb") as file:
        records = [(r.rec_type, dict(r.rec_headers.headers), r.content_stream().read()) for r in ArchiveIterator(file)]
    kinds = [kind for kind, _, _ in records]
    assert kinds[0] == "warcinfo"
    assert b"operator: desk@example.org" in records[0][2]
    assert kinds.count("response") == kinds.count("request") == run.report["requests"]
    assert kinds.count("metadata") >= 3
    assert all("WARC-Block-Digest" in headers for kind, headers, _ in records if kind != "warcinfo")


def test_only_what_a_rule_changed_is_written(tmp_path: Path, crawl: Crawl) -> None:
    """A section that the theme no longer names stands for any mended rule: here the stored page is what changed."""
    with DemoPortal(rest=False) as demo:
        first = crawl("demo", "-a", f"url={demo.url}", "-s", "KEEP_PAGES=1")
    path = next((first.output / "pages").rglob("*.warc.gz"))
    target = next(line for line in first.records() if line["body"].count("\n\n") > 2)
    sentence = target["body"].split("\n\n")[1]
    word = max((part for part in sentence.split() if part.isalpha()), key=len)
    other = tmp_path / "mended.warc.gz"
    with path.open("rb") as file, other.open("wb") as mended:
        writer = WARCWriter(mended, gzip=True)
        for record in ArchiveIterator(file):
            headers, body, url = record.http_headers, record.raw_stream.read(), target["fetched_url"]
            if record.rec_type == "response" and record.rec_headers.get_header("WARC-Target-URI") == url:
                body = body.replace(word.encode(), b"kesepakatan")
                headers.replace_header("Content-Length", str(len(body)))
            own = {
                name: value
                for name, value in record.rec_headers.headers
                if name in ("WARC-Record-ID", "WARC-Date", "WARC-Concurrent-To")
            }
            kind = record.rec_headers.get_header("Content-Type")
            made = writer.create_warc_record(
                record.rec_headers.get_header("WARC-Target-URI"),
                record.rec_type,
                io.BytesIO(body),
                length=len(body),
                http_headers=headers,
                warc_headers_dict=own,
                warc_content_type=kind,
            )
            writer.write_record(made)
    into = tmp_path / "changes"
    state = ("-s", f"OUTPUT_DIR={first.output}")
    again = command("replay", str(other), "--to", str(into), "--changes", *state, output=into)
    assert again.code == 0, again.stderr
    assert [(line["url"], line["event"], line["revision"]) for line in again.records()] == [
        (target["url"], "updated", 2)
    ]
    assert "kesepakatan" in again.records()[0]["body"]
    assert again.report["counts"]["unchanged"] > 50


def page(number: int, *, part: int = 1) -> bytes:
    """An article of an invented portal; the second one has two pages."""
    more = f'<div class="page-links">Halaman: <a href="{HOME}berita-{number}/2/">2</a></div>' if number == 2 else ""
    lines = [
        f"Warga kampung {number} bagian {part} memperbaiki saluran air sepanjang {n * 40} meter di lereng itu."
        for n in range(1, 7)
    ]
    return (
        f'<!doctype html><html lang="id"><head><title>Saluran Air Kampung {number} Diperbaiki</title>'
        f'<link rel="canonical" href="{HOME}berita-{number}/"><meta property="og:type" content="article">'
        f'<meta property="article:published_time" content="2025-06-0{number}T10:00:00+08:00"></head><body><article>'
        f'<h1 class="entry-title">Saluran Air Kampung {number} Diperbaiki</h1><div class="entry-content">'
        + "".join(f"<p>{line}</p>" for line in lines)
        + f"{more}</div></article></body></html>"
    ).encode()


def crawled_by_others(path: Path) -> Path:
    """An archive as other programs write one: bodies packed and in chunks, pictures, a redirect, a page twice."""
    answers = [
        (f"{HOME}berita-2/2/", "200 OK", "text/html", page(2, part=2)),
        (f"{HOME}logo.png", "200 OK", "image/png", b"\x89PNG"),
        (f"{HOME}lama", "301 Moved", "text/html", b""),
        (f"{HOME}berita-1/", "404 Not Found", "text/html", b"<html></html>"),
        *((f"{HOME}berita-{number}/", "200 OK", "text/html; charset=utf-8", page(number)) for number in (2, 1, 3)),
        ("https://other.example/x/", "200 OK", "text/html", page(1)),
    ]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "another crawler/1.0"}))
        for url, status, kind, body in answers:
            packed = gzip.compress(body)
            chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
            head = [("Content-Type", kind), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
            http = StatusAndHeaders(status, head, protocol="HTTP/1.1")
            when = {"WARC-Date": "2025-06-09T00:00:00Z"}
            writer.write_record(
                writer.create_warc_record(
                    url, "response", io.BytesIO(chunks), length=len(chunks), http_headers=http, warc_headers_dict=when
                )
            )
    return path


def packed(folder: Path, form: str) -> Path:
    plain = crawled_by_others(folder / ("pages.warc.gz" if form == "gz" else "pages.warc"))
    if form == "one member":
        (folder / "whole.warc.gz").write_bytes(gzip.compress(plain.read_bytes()))
        return folder / "whole.warc.gz"
    if form == "zstd":
        zstd = pytest.importorskip("backports.zstd")
        (folder / "pages.warc.zst").write_bytes(zstd.compress(plain.read_bytes()))
        return folder / "pages.warc.zst"
    if form == "wacz":
        with zipfile.ZipFile(folder / "pages.wacz", "w") as made:
            made.write(plain, "archive/data.warc")
            made.writestr("datapackage.json", "{}")
        return folder / "pages.wacz"
    return plain


@pytest.mark.parametrize("form", ["gz", "plain", "one member", "zstd", "wacz"])
def test_other_programs_archives_are_read(tmp_path: Path, form: str) -> None:
    run = command(
        "replay", str(packed(tmp_path, form)), "--to", str(tmp_path / "to"), "--url", HOME, output=tmp_path / "to"
    )
    assert run.code == 0, run.stderr
    records = {line["url"]: line for line in [*run.records(), *run.records("duplicates")]}
    assert sorted(records) == [f"{HOME}berita-{number}/" for number in (1, 2, 3)]
    assert run.report["counts"]["found"] == 3
    assert "bagian 2" in records[f"{HOME}berita-2/"]["body"]
    assert {line["crawled_at"] for line in records.values()} == {"2025-06-09T07:00:00+07:00"}
    (tmp_path / "one.html").write_bytes(page(1))
    alone = command("extract", str(tmp_path / "one.html"), "--url", f"{HOME}berita-1/", output=tmp_path)
    wanted = json.loads(alone.stdout)
    same = (
        "id",
        "url",
        "title",
        "body",
        "published_at",
        "zone_from",
        "content_hash",
        "discovered_via",
        "images",
        "removed",
    )
    assert {name: records[f"{HOME}berita-1/"][name] for name in same} == {name: wanted[name] for name in same}


def test_a_torn_archive_gives_what_stands_before_the_tear(tmp_path: Path) -> None:
    path = crawled_by_others(tmp_path / "pages.warc.gz")
    path.write_bytes(path.read_bytes()[:-700])
    run = command("replay", str(path), "--to", str(tmp_path / "to"), "--url", HOME, output=tmp_path / "to")
    assert "is damaged" in run.stderr
    assert f"{HOME}berita-2/" in {line["url"] for line in [*run.records(), *run.records("duplicates")]}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "Which archives?"),
        (("PATH",), 2, "Where to?"),
        (
            ("PATH", "--to", "TO"),
            1,
            "No declared portal is stored there. --url names a site: kabarlembah.example, other.example.",
        ),
        (("/nowhere.warc", "--to", "TO"), 2, "/nowhere.warc does not exist."),
        (("PATH", "--to", "TO", "--url", "https://"), 2, "is no URL of a site"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    names = {"PATH": str(crawled_by_others(tmp_path / "pages.warc.gz")), "TO": str(tmp_path / "to")}
    run = command("replay", *(names.get(one, one) for one in arguments), output=tmp_path)
    assert (run.code, said in run.stderr + run.stdout) == (code, True), run.stderr
    assert "Traceback" not in run.stderr
