"""`scrapy probe` on recorded portals, the demo portal, one of an unknown theme, and some that are no use."""

from __future__ import annotations

import argparse
import ast
import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from crawler.commands.portals import portals
from crawler.commands.probe import Command
from crawler.crawl.arguments import Given
from crawler.crawl.counts import Run
from crawler.demo import DemoPortal
from crawler.discover import Found
from crawler.errors import DeclareError
from crawler.probe import declare
from crawler.probe.findings import Clue, printable
from crawler.probe.network import network_of, network_system
from crawler.probe.samples import take
from crawler.probe.spider import probe_class
from crawler.probe.zones import weigh
from crawler.provinces import WITA
from crawler.urls.canonical import home_url
from tests.commands.test_probed_pages import kept_sample
from tests.site import Answer, TestSite, articles

ROOT = Path(__file__).resolve().parents[2]
WORLD = {
    "kabar-flobamora": ("wpberita", "WITA", {"rest", "feed", "sitemap", "listing", "search"}),
    "lintas-tanah-papua": ("superfast", "WIT", {"feed", "listing", "search"}),
    "warta-andalas": ("newsphere", "WIB", {"rest", "feed", "sitemap", "listing", "search"}),
}
MOST = 15


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, so that `--write` may write."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("crawler", "pipelines"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "tests" / "commands").mkdir(parents=True)
    for name in ("scrapy.cfg", "pyproject.toml", "tests/commands/test_probed_pages.py"):
        shutil.copy(ROOT / name, copy / name)
    return copy


def run(project: Path, *arguments: str, module: str = "scrapy") -> subprocess.CompletedProcess[str]:
    """A command in the copy; no delay, since everything is on this machine."""
    fast = ("-s", "DOWNLOAD_DELAY=0") if module == "scrapy" else ()
    return subprocess.run(
        [sys.executable, "-m", module, *arguments, *fast],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "NEWS_CONTACT": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def probe(project: Path, *arguments: str) -> tuple[dict[str, Any], subprocess.CompletedProcess[str]]:
    """The findings as JSON."""
    done = run(project, "probe", "--json", *arguments)
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout), done


def fields(sample: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {value["name"]: value for value in sample["values"]}


def begins(shown: str, whole: str) -> bool:
    """Whether a shortened value is the beginning of the whole one."""
    return " ".join(whole.split()).startswith(shown.removesuffix("…"))


# -- Portals that are there -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", WORLD)
def test_a_recorded_portal(name: str, shared: Path, replay_class: Any, project: Path, tmp_path: Path) -> None:
    theme, zone, ways = WORLD[name]
    gold = [json.loads(line) for line in (shared / "world" / f"{name}.gold.jsonl").read_text("utf-8").splitlines()]
    with replay_class(shared / "world" / f"{name}.jsonl.xz") as site:
        found, done = probe(project, f"{site.url}/", "-s", f"OUTPUT_DIR={tmp_path}", "-s", f"STATE_DB={tmp_path}/s.db")
        posts = {post["url"].replace(f":{site.recorded_port}/", f":{site.port}/"): post for post in gold}
        asked = list(site.requests)
    assert done.returncode == 0
    assert len(asked) <= MOST, asked
    assert len(asked) == len(set(asked)), "nothing is asked for twice"
    assert [urlpath(one["url"]) for one in found["requests"]] == asked
    assert list(tmp_path.iterdir()) == [], "a probe remembers nothing"
    assert found["system"].startswith("WordPress")
    assert found["theme"] == theme
    assert (found["zone"]["name"], found["zone"]["certain"]) == (zone, True)
    assert {clue["zone"] for clue in found["zone"]["clues"]} == {zone}
    assert {way["name"] for way in found["ways"] if way["open"]} == ways
    assert all(way["says"] for way in found["ways"])
    assert found["plan"][0] == ("discovery: rest" if "rest" in ways else "discovery: feed")
    assert len(found["samples"]) == 3
    for sample in found["samples"]:
        post, shown = posts[sample["url"]], fields(sample)
        assert sample["article"]
        assert not sample["missing"]
        assert begins(shown["title"]["value"], post["title"])
        assert shown["title"]["confidence"] == "agreed"
        assert shown["published_at"]["value"].replace(" ", "T") == post["published_at"]
        assert shown["published_at"]["confidence"] == "agreed"
        assert shown["section"]["value"] == post["section"]
        assert begins(shown["authors"]["value"], ", ".join(post["authors"]))
        count, _, beginning = shown["body"]["value"].partition(" words: ")
        assert begins(beginning, " ".join(post["paragraphs"]))
        words = len(" ".join(post["paragraphs"]).split())
        assert abs(int(count) - words) <= 0.03 * words
        assert not any(ad in beginning for ad in post["ad_strings"])


def urlpath(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url)


def test_the_demo_portal(project: Path) -> None:
    with DemoPortal() as demo:
        done = run(project, "probe", demo.url, "--province", "ntb")
        asked = len(demo.requests)
    assert done.returncode == 0, done.stderr
    assert asked <= MOST
    assert done.stderr == ""
    text = done.stdout
    for part in ("What is open", "Time zone: WITA", "3 samples", "What would go wrong", "The class to paste", "Then "):
        assert part in text
    for way in ("rest", "feed", "sitemap", "listing", "search"):
        assert re.search(rf"^{way} +open  ", text, re.M), way
    assert "timezone = " not in text, "the province's own"
    assert "crawler/portals/nusa_tenggara_barat.py" in text
    assert text.isprintable() or all(line.isprintable() for line in text.splitlines())


# -- A portal on an unknown theme: declared by the probe alone, and crawled --------------------------------------------

STORIES = (
    ("Warga Dusun Wolowea Membuka Jalan Tani Sepanjang Dua Kilometer", "Wolowea", "jalan tani", "kebun kemiri"),
    ("Sekolah Terapung di Teluk Maumere Menerima Tiga Perahu Belajar", "Maumere", "perahu belajar", "teluk"),
    ("Panen Sorgum di Adonara Naik, Petani Mencari Gudang Baru", "Adonara", "sorgum", "gudang"),
    ("Puskesmas Riung Melatih Kader Menimbang Balita di Pulau Kecil", "Riung", "kader", "pulau"),
    ("Penenun Ngada Mendaftarkan Motif Tua Supaya Tidak Ditiru", "Bajawa", "motif", "rumah tenun"),
    ("Nelayan Larantuka Memasang Rumpon Bambu Ramah Lingkungan", "Larantuka", "rumpon", "selat"),
)
TITLE = 'Kabar "Lembah"\x1b[31m \u202eRaya""" + __import__("os")'
"""A title that would colour a terminal, turn its text around, and leave a docstring, if it could."""

MENU = '<div class="zx1"><a href="/">Lembah Raya</a> <a href="/rubrik/desa/">Desa</a></div>'
FOOT = '<div class="zx5">Lembah Raya, suara dari lembah. Jalan Pelita 7, Ende.</div>'


def story(number: int) -> bytes:
    """An article in a markup of its own: no class, id or tag that any theme is known by."""
    title, place, thing, where = STORIES[number]
    texts = (
        f"Sejak awal pekan ini warga {place} mengerjakan {thing} tanpa menunggu Pemerintah Kabupaten Ngada.",
        f"Mereka berkumpul di {where} setiap pagi, membagi tugas menurut dusun, dan mencatat setiap jam kerja.",
        f"Ketua kelompok, Yohanes Rato {number}, mengatakan pekerjaan itu direncanakan sejak tahun lalu.",
        f"Menurut dia, {thing} yang selesai akan dirawat oleh kelompok pemuda {place} dengan iuran bulanan.",
        "Pemerintah kecamatan menyatakan siap menyediakan alat berat apabila cuaca memungkinkan bulan depan.",
        f"Warga berharap hasilnya dapat dinikmati sebelum musim hujan tiba dan {where} kembali sulit dijangkau.",
    )
    body = "".join(f"<p>{text}</p>" for text in texts)
    head = f'<head><meta charset="utf-8"><title>{title} — Lembah Raya</title></head>'
    when = f"Jumat, {10 + number} Oktober 2025 | 0{number}.15 WITA"
    return f"""<!DOCTYPE html><html lang="id">{head}<body>{MENU}
<div class="zx2"><h1>{title}</h1><div class="zx3">Oleh: Maria Goreti · {when}</div>
<div class="zx4">{body}</div></div>{FOOT}</body></html>""".encode()


def front() -> bytes:
    items = "".join(
        f'<div class="zx6"><h3><a href="/warta/{number}/{slug(number)}.html">{story_[0]}</a></h3>'
        f"<i>{10 + number} Oktober 2025 0{number}.15 WITA</i></div>"
        for number, story_ in enumerate(STORIES)
    )
    head = f'<head><meta charset="utf-8"><title>{TITLE} | Suara Lembah</title></head>'
    return f'<!DOCTYPE html><html lang="id">{head}<body>{MENU}{items}{FOOT}</body></html>'.encode()


def slug(number: int) -> str:
    return re.sub(r"\W+", "-", STORIES[number][0].lower())


@pytest.fixture(scope="module")
def lembah() -> Iterator[TestSite]:
    answers = {"/": Answer(front()), "/rubrik/desa/": Answer(front())}
    answers |= {f"/warta/{number}/{slug(number)}.html": Answer(story(number)) for number in range(len(STORIES))}
    with TestSite(answers) as site:
        yield site


def test_an_unknown_theme_is_shown_without_harm(project: Path, lembah: TestSite) -> None:
    lembah.requests.clear()
    done = run(project, "probe", lembah.url)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(lembah.requests) <= MOST
    assert all(line.isprintable() for line in done.stdout.splitlines())
    assert "not told by the home page" in done.stdout
    assert re.search(r"^listing +open", done.stdout, re.M)
    assert "crawler/portals/PROVINCE.py" in done.stdout
    assert "Nusa Tenggara Timur" in done.stdout, "the samples name its places"
    assert "Checked: no" in done.stdout
    agent = {request.headers.get("User-Agent") for request in lembah.requests}
    assert len(agent) == 1
    assert "regional-news" in str(agent)


def test_an_unknown_theme_is_declared_by_write_alone_and_crawled(
    project: Path, lembah: TestSite, tmp_path: Path
) -> None:
    lembah.requests.clear()
    # A province of another zone than the portal prints: then, and only then, the class says so.
    found, done = probe(project, lembah.url, "--write", "--province", "jabar", "--name", "lembahraya")
    assert done.returncode == 0, done.stdout
    assert len(lembah.requests) <= MOST
    assert found["zone"]["name"] == "WITA"
    assert all(fields(sample)["published_at"]["value"].endswith("+08:00") for sample in found["samples"])

    module = (project / "crawler/portals/jawa_barat.py").read_text(encoding="utf-8")
    assert found["class"] in module
    assert 'timezone = "WITA"' in found["class"]
    names = re.findall(r"^class (\w+)\(", module, re.M)
    assert names == sorted(names)
    before = re.sub(r"\n\n\nclass Lembahraya\(.*?(?=\n\n\n|\Z)", "", module, count=1, flags=re.S).strip()
    assert before == (ROOT / "crawler/portals/jawa_barat.py").read_text(encoding="utf-8").strip()

    crawled = run(project, "crawl", "lembahraya", "-s", f"OUTPUT_DIR={tmp_path}")
    assert crawled.returncode == 0, crawled.stderr
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.glob("articles/lembahraya/*.jsonl")]
    records = {record["title"]: record for text in texts for record in map(json.loads, text.splitlines())}
    assert set(records) == {title for title, *_ in STORIES}
    assert {record["province"] for record in records.values()} == {"Jawa Barat"}
    assert all(record["published_at"].endswith("+08:00") for record in records.values())
    assert all(record["body"].startswith("Sejak awal pekan ini warga") for record in records.values())

    again = run(project, "probe", lembah.url, "--write", "--province", "ntt", "--name", "another")
    assert again.returncode == 2
    assert f"{lembah.url} is declared already, as lembahraya in crawler.portals.jawa_barat." in again.stderr

    folder = project / "tests/probed/lembahraya"
    with pytest.raises(AssertionError, match=re.escape("beside 1.html, 2.html, 3.html")):
        kept_sample(folder)
    kept = folder / "expected.jsonl"
    kept.write_text(kept.read_text(encoding="utf-8").replace('"read": "no"', '"read": "yes"'), encoding="utf-8")
    kept_sample(folder)


def test_redirects_and_articles_in_many_pages_stay_within_the_budget(project: Path) -> None:
    answers = {"/": Answer(b"", 302, {"Location": "/beranda/"})}
    for name in ("robots.txt", "sitemap.xml", "sitemap_index.xml", "sitemap-news.xml"):
        answers[f"/{name}"] = Answer(b"", 302, {"Location": f"/lain/{name}"})
    plain = articles(6)
    answers["/beranda/"] = plain.pop("/")
    for path, answer in plain.items():
        if path.startswith("/berita/"):
            answers[path] = Answer(b"", 301, {"Location": f"{path}baca/"})
            links = "".join(f'<a href="{path}baca/{number}/">{number}</a>' for number in range(2, 9))
            body = answer.body.replace(b"</article>", f'<div class="page-links">{links}</div></article>'.encode())
            answers |= {f"{path}baca/": Answer(body)} | {f"{path}baca/{n}/": Answer(answer.body) for n in range(2, 9)}
    with TestSite(answers) as site:
        found, done = probe(project, site.url)
        assert len(site.requests) <= MOST
    assert done.returncode == 0
    assert [sample["article"] for sample in found["samples"]] == [True, True]
    assert any("were not asked for" in line for line in found["trouble"]), "and it is said"


# -- Portals that are no use, and what cannot be meant -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"/robots.txt": Answer(b"User-agent: *\nDisallow: /\n")}, "robots.txt does not allow it"),
        ({"/": Answer(b"", 403)}, "forbidden (403)"),
        ({"/": Answer(b"", 301, {"Location": "http://localhost:9/"})}, "leads to another site, localhost:9"),
        ({"/": Answer(b"<html><body><h1>It works!</h1></body></html>")}, "No way to its articles is open"),
    ],
)
def test_a_portal_that_is_no_use(project: Path, answers: dict[str, Answer], says: str) -> None:
    with TestSite(answers) as site:
        done = run(project, "probe", site.url)
        assert len(site.requests) <= MOST
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert says in " ".join(done.stdout.partition("Not usable: ")[2].split())
    assert "The class to paste" not in done.stdout


def test_a_server_that_is_not_there(project: Path) -> None:
    done = run(project, "probe", "http://127.0.0.1:9/")
    assert done.returncode == 1
    said = " ".join(done.stdout.split())
    assert "cannot be read: robots.txt could not be read (the connection was refused)" in said
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Which portal?"),
        (("ftp://example.id/",), "is no URL of a site"),
        (("https://kabarcontoh.example/",), "needs a contact"),
        (("http://127.0.0.1:9/", "--write"), "--write needs the newsroom's province"),
        (("http://127.0.0.1:9/", "--province", "atlantis"), 'There is no province "atlantis"'),
        (("http://127.0.0.1:9/", "--name", "Kabar!"), "small letters and digits"),
        (
            ("http://127.0.0.1:9/", "--write", "--province", "ntt", "--name", "floresa"),
            "The name floresa is taken by https://floresa.co/",
        ),
    ],
)
def test_what_cannot_be_meant(arguments: tuple[str, ...], says: str) -> None:
    command, parser = Command(), argparse.ArgumentParser()
    command.settings = Settings()
    command.settings.setmodule("crawler.settings")
    command.settings.set("CONTACT", "")
    command.add_options(parser)
    opts, args = parser.parse_known_args(arguments)
    with pytest.raises(UsageError, match=re.escape(says)):
        command.run(args, opts)


# -- The parts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("home", "name"),
    [
        ("https://www.kabar-contoh.co.id/", "kabarcontoh"),
        ("https://floresa.co/", "floresa"),
        ("https://radar.contoh.com/", "radarcontoh"),
        ("https://contoh.com/bali/", "contohbali"),
        ("https://24jam.example/", "portal24jam"),
        ("http://127.0.0.1:8081/", "portal1270018081"),
    ],
)
def test_a_name_is_made_of_the_domain(home: str, name: str) -> None:
    assert declare.name_for(home) == name


@given(title=st.text(max_size=90), system=st.text(max_size=60), caveats=st.text(max_size=300))
def test_no_words_of_a_page_can_leave_the_docstring(title: str, system: str, caveats: str) -> None:
    text = declare.class_text("contoh", "https://contoh.example/", title=title, system=system, caveats=caveats)
    (made,) = ast.parse(text).body
    assert isinstance(made, ast.ClassDef)
    assert [type(one) for one in made.body] == [ast.Expr, ast.Assign, ast.Assign, ast.Assign]
    assert all(line.isprintable() for line in text.splitlines())
    told = re.findall(r"^(\w+): \S", ast.get_docstring(made) or "", re.M)
    assert [term for term in told if term in ("Site", "System", "Source", "Caveats", "Checked")][-1] == "Checked"
    assert {"Site", "System", "Caveats"} <= set(told)


HOSTILE_HOMES = [
    'https://contoh.example/"""\nimport os; os.system("touch ketahuan")\n"""/',
    "https://contoh.example/\\" + '"); import os #/',
    "https://contoh.example/'+open('ketahuan','w').name+'\\N{DIGIT ONE}/",
    "https://contoh.example/a\r\nb\u2028c\u202ed/$name/%s{x}/",
]


@pytest.mark.parametrize("home", HOSTILE_HOMES)
def test_a_home_is_a_text_in_its_class_whatever_stands_in_it(home: str) -> None:
    (made,) = ast.parse(declare.class_text("contoh", home)).body
    assert isinstance(made, ast.ClassDef)
    assert [type(one) for one in made.body] == [ast.Expr, *[ast.Assign] * 3]
    written = ast.literal_eval(cast("ast.Assign", made.body[2]).value)
    assert written == home_url(home)
    assert re.fullmatch(r"https://contoh\.example/[A-Za-z0-9/_.~%:@!$&()*+,;=-]*/", written)


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_home_is_written_as_a_text_or_refused(path: str, host: str) -> None:
    for home in (f"https://contoh.example/{path}", f"http://{host}/", f"http://a[::1]{host}/"):
        try:
            text = declare.class_text("contoh", home)
        except DeclareError:
            continue
        (made,) = ast.parse(text).body
        assert isinstance(made, ast.ClassDef)
        assert ast.literal_eval(cast("ast.Assign", made.body[2]).value) == home_url(home)


def test_a_module_is_written_only_where_the_class_alone_was_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "jambi.py"
    before = f'"""Jambi."""\n\n{declare.BASE}\n\n\nclass Mawar(Portal):\n    pass\n'
    module.write_text(before, encoding="utf-8")
    monkeypatch.setattr(declare, "module_path", lambda province, _: tmp_path / f"{province}.py")
    good = declare.class_text("kenanga", "https://kenanga.example/")
    for bad in (good + "\nimport os\n", "import os\n" + good, good + "\n\nclass Lain(Portal):\n    pass\n"):
        with pytest.raises(DeclareError, match="stand alone"):
            declare.write("jambi", bad)
        assert module.read_text(encoding="utf-8") == before
    declare.write("jambi", good)
    assert re.findall(r"^class (\w+)", module.read_text(encoding="utf-8"), re.M) == ["Kenanga", "Mawar"]


@given(st.text())
def test_what_is_shown_cannot_steer_a_terminal(text: str) -> None:
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", printable(text))


def test_a_class_goes_to_its_place_and_brings_its_import() -> None:
    source = (ROOT / "crawler/portals/papua_pegunungan.py").read_text(encoding="utf-8")
    text = declare.class_text("zkabar", "https://zkabar.example/")
    after = declare.inserted(source, text)
    assert after.endswith(f"\n\n\n{text}")
    assert "from crawler.networks.rri import Rri\nfrom crawler.spiders.portal import Portal\n" in after
    first = declare.inserted(after, declare.class_text("akabar", "https://akabar.example/"))
    before = re.findall(r"^class (\w+)", source, re.M)
    assert re.findall(r"^class (\w+)", first, re.M) == ["Akabar", *before, "Zkabar"]
    with pytest.raises(DeclareError, match="has a class Zkabar already"):
        declare.inserted(first, text)


def test_homes_and_names_are_declared_once() -> None:
    declared = portals()
    with pytest.raises(DeclareError, match="is declared already, as floresa in"):
        declare.check_new("another", "http://www.floresa.co/", declared)
    with pytest.raises(DeclareError, match="The name floresa is taken"):
        declare.check_new("floresa", "https://another.example/", declared)
    declare.check_new("another", "https://another.example/", declared)


def test_a_network_is_known_by_its_registered_name_and_its_terms_bind() -> None:
    network = network_of("https://desa.antaranews.com/", portals())
    assert network is not None
    assert network_system(network) == "Antara"
    made = probe_class("https://desa.antaranews.com/", network[0])
    assert made.summaries_only
    assert made.feeds == ("https://desa.antaranews.com/rss/terkini.xml",)
    session = SimpleNamespace(
        declaration=made,
        given=Given(),
        portal="probe",
        state=SimpleNamespace(resolve=lambda *_: None),
        since=None,
        until=None,
        zone=WITA,
        run=Run("probe"),
        now=lambda: datetime(2025, 10, 1, tzinfo=WITA),
    )
    found = Found("https://desa.antaranews.com/berita/1/a", "feed", title="Judul", excerpt="Ringkasan.")
    taken = asyncio.run(
        take(cast("Any", SimpleNamespace(session=session)), found)
    )  # there is nothing to fetch with: asking for a page would raise
    assert taken.article is not None
    assert taken.page is None


@pytest.mark.parametrize(
    ("clues", "name", "certain"),
    [
        ([], "WIB", False),
        ([("times as printed", "WIT"), ("the posts interface", "WIB")], "WIT", False),
        ([("the posts interface", "WITA"), ("offsets of metadata", "WITA")], "WITA", True),
        ([("the posts interface", None), ("offsets of metadata", "WITA")], "WITA", True),
    ],
)
def test_print_counts_before_clocks(clues: list[tuple[str, str | None]], name: str, certain: bool) -> None:
    zone = weigh([Clue(where, zone, "") for where, zone in clues])
    assert (zone.name, zone.certain) == (name, certain)


def test_a_time_told_in_a_story_is_only_a_guess() -> None:
    zone = weigh([Clue("times within stories", "WIT", "WIT 2 times", weak=True)])
    assert (zone.name, zone.certain) == ("WIT", False)


# -- scrapy genspider -------------------------------------------------------------------------------------------------


def test_genspider_declares_a_portal(project: Path) -> None:
    done = run(project, "genspider", "-t", "portal", "kabaruji", "https://kabaruji.example", "--province", "jambi")
    assert done.returncode == 0, done.stderr
    assert 'home = "https://kabaruji.example/"' in (project / "crawler/portals/jambi.py").read_text(encoding="utf-8")
    own = run(project, "genspider", "-t", "portal", "ujicoba", "ujicoba.example")
    assert own.returncode == 0, own.stderr
    assert {"kabaruji", "ujicoba"} <= set(run(project, "list").stdout.split())
    again = run(project, "genspider", "-t", "portal", "ujilain", "https://www.kabaruji.example/")
    assert again.returncode == 2
    assert "is declared already, as kabaruji" in again.stderr


@pytest.mark.parametrize("home", HOSTILE_HOMES)
@pytest.mark.parametrize("more", [("--province", "jambi"), ()])
def test_genspider_runs_nothing_of_a_home(project: Path, home: str, more: tuple[str, ...]) -> None:
    name = f"u{HOSTILE_HOMES.index(home)}{len(more)}"
    done = run(project, "genspider", name, home.replace("contoh", name), *more)
    assert done.returncode in (0, 2), done.stderr
    assert "Traceback" not in done.stderr
    assert name in run(project, "list").stdout.split()
    assert not list(project.rglob("ketahuan"))
