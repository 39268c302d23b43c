"""`scrapy extract`: saved pages in, records or verdicts out; bad arguments end with a sentence and exit code 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scrapy.exceptions import UsageError

from crawler.commands.extract import explain, line_of, read
from crawler.saved_pages import Given, pages_of
from crawler.urls.canonical import article_id
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore
from tests.conftest import command
from tests.pipelines.newsroom import story

URL = "https://kabarkita.test/{}/"
SPONSOR = "Pelangi Abadi"


def page(number: int, sponsor: str = SPONSOR) -> str:
    """A small portal's article page."""
    made = story(number)
    paragraphs = "\n".join(f"<p>{block.text}</p>" for block in made.blocks)
    return f"""<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{made.title} - Kabar Kita</title>
<meta property="og:type" content="article"><meta property="og:title" content="{made.title}">
<meta property="article:published_time" content="2025-06-0{number % 9 + 1}T08:00:00+08:00"></head>
<body><header><a href="/">Kabar Kita</a></header><article class="post"><h1 class="entry-title">{made.title}</h1>
<div class="entry-content"><p>{sponsor}</p>{paragraphs}<p>Pasang iklan di sini</p></div></article></body></html>"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A batch of eight articles and one page that is none."""
    folder = tmp_path / "pages"
    folder.mkdir()
    rows = []
    for number in range(8):
        (folder / f"{number}.html").write_text(page(number), "utf-8")
        rows.append(f"pages/{number}.html\t{URL.format(f'berita-{number}')}")
    (folder / "none.html").write_text("<html><body><p>Halaman tidak ditemukan</p></body></html>", "utf-8")
    rows.insert(3, f"pages/none.html\t{URL.format('tidak-ada')}")
    path = tmp_path / "pages.tsv"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def test_a_batch_comes_out_in_order_and_shares_what_repeats(table: Path, tmp_path: Path) -> None:
    done = command("extract", "--batch", str(table), output=tmp_path)
    assert (done.code, done.stderr) == (0, "")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(records) == 9
    assert records[3] == {}
    del records[3]
    for number, record in enumerate(records):
        assert record["url"].rstrip("/") == URL.format(f"berita-{number}").rstrip("/")
        assert record["body"].split("\n\n") == [block.text for block in story(number).blocks]
        assert record["published_at"].endswith("+08:00")
        assert record["id"] == record["cluster_id"] == article_id(record["url"])
        assert [removed["rule"] for removed in record["removed"]] == [
            "repeats: on 8 of 8 pages",
            "phrase: place your ad here",
        ]


def test_a_single_page_keeps_what_only_repetition_could_tell(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(1), "utf-8")
    given = pages_of([str(path)], URL.format("berita-1"), None)[0]
    found = read(given)
    memory = Memory(InMemoryStore(), "kabarkita.test")
    assert found.article is not None
    memory.learn(found.article)
    record = line_of(given, found, memory)
    assert record["body"].startswith(SPONSOR)
    assert record["portal"] == "kabarkita.test"
    assert record["removed"] == [
        {"text": "Pasang iklan di sini", "rule": "phrase: place your ad here", "class": "ad", "sponsor": None}
    ]


def test_explain_says_what_becomes_of_each_block(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(1), "utf-8")
    given = Given(path, URL.format("berita-1"))
    explain(given, read(given), Memory(InMemoryStore(), "kabarkita.test"))
    head, *lines = capsys.readouterr().out.splitlines()
    assert "8 of 9 blocks stay" in head
    assert lines[-1].split("\t")[3:] == ["phrase: place your ad here", "Pasang iklan di sini"]
    assert lines[0].split("\t")[3:] == ["stays", SPONSOR]


@pytest.mark.parametrize(
    ("args", "url", "batch", "says"),
    [
        ([], None, None, "Which page"),
        (["a.html", "b.html"], "https://a.test/", None, "Which page"),
        (["a.html"], None, None, "--url is missing"),
        (["a.html"], "https://a.test/", None, "no file a.html"),
        (["a.html"], "tidak", None, "no http(s) URL"),
        (["a.html"], None, "pages.tsv", "leave out PAGE.html"),
        ([], None, "there/is/none.tsv", "cannot be read"),
    ],
)
def test_bad_arguments_are_told_in_one_sentence(args: list[str], url: str | None, batch: str | None, says: str) -> None:
    with pytest.raises(UsageError) as fault:
        pages_of(args, url, batch)
    assert says in str(fault.value)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("page.html https://a.test/", "path TAB url"),
        ("page.html\ttidak", "no http(s) URL"),
        ("x.html\thttps://a.test/", "no file"),
    ],
)
def test_a_bad_line_of_a_table_is_named(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "page.html").write_text("x", "utf-8")
    table = tmp_path / "pages.tsv"
    table.write_text(f"page.html\thttps://a.test/\n\n{line}\n", "utf-8")
    with pytest.raises(UsageError) as fault:
        pages_of([], None, str(table))
    assert "line 3" in str(fault.value)
    assert says in str(fault.value)


def test_an_unknown_portal_ends_with_exit_code_2(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(1), "utf-8")
    done = command("extract", str(path), "--url", URL.format("x"), "--portal", "tidakada", output=tmp_path)
    assert done.code == 2
    assert 'There is no portal "tidakada"' in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_host_that_several_portals_share_tells_none_of_them_alone(tmp_path: Path) -> None:
    """Stations of one network in three time zones: the path says which one; where it does not, no zone is claimed."""
    text = page(1).replace(' lang="id"', "").replace("2025-06-02T08:00:00+08:00", "2025-06-02 08:00:00")
    (tmp_path / "page.html").write_text(text, "utf-8")
    urls = ("https://rri.co.id/jayapura/berita/1", "https://rri.co.id/berita/1")
    (tmp_path / "pages.tsv").write_text("".join(f"page.html\t{url}\n" for url in urls), "utf-8")
    done = command("extract", "--batch", str(tmp_path / "pages.tsv"), output=tmp_path)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(record["portal"], record["published_at"][-6:]) for record in records] == [
        ("rrijayapura", "+09:00"),
        ("rri.co.id", "+07:00"),
    ]


def test_explain_shows_the_doubts_and_a_page_of_several_says_so(tmp_path: Path) -> None:
    html = page(1).replace("2025-06-02T", "2024-01-02T").replace("</article>", '<a href="?page=2">2</a></article>')
    path = tmp_path / "1.html"
    path.write_text(html, "utf-8")
    done = command(
        "extract", str(path), "--url", "https://kabarkita.test/2025/06/02/berita-1/", "--explain", output=tmp_path
    )
    assert done.code == 0
    assert "doubt\tpublished_at\taddress\t2025-06-02" in done.stdout
    assert (
        "has further pages, which are not in the record: https://kabarkita.test/2025/06/02/berita-1/?page=2"
        in done.stderr
    )


def test_explain_says_why_a_page_holds_no_article(tmp_path: Path) -> None:
    path = tmp_path / "none.html"
    path.write_text("<html><body><h1>Warga Pulang</h1></body></html>", "utf-8")
    done = command("extract", str(path), "--url", URL.format("warga-pulang"), "--explain", output=tmp_path)
    assert "no article (no body)" in done.stdout


def test_meaning_is_read_unless_it_is_off(tmp_path: Path) -> None:
    said = "<p>“Jalan ini sudah lama kami tunggu,” kata Camat Alor Timur, Yunus Bane, Senin (2/6/2025).</p>"
    path = tmp_path / "1.html"
    path.write_text(page(1).replace("</article>", f"{said}</article>"), "utf-8")
    url = "https://kabarkita.test/2025/06/02/berita-1/"
    read, off = (
        json.loads(command("extract", str(path), "--url", url, *more, output=tmp_path).stdout)
        for more in ((), ("-s", "MEANING=0"))
    )
    assert [quote["speaker"] for quote in read["quotes"]] == ["Yunus Bane"]
    assert read["stated_date"] == "2025-06-02"
    assert (off["quotes"], off["people"], off["stated_date"], off["provenance"]) == ([], [], None, None)
    assert {region["relation"] for region in off["regions"]} <= {None}
