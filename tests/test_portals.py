"""Every portal that is declared, swept; the command that lists them; CONTRIBUTING's steps, followed as written."""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings
from scrapy.utils.misc import walk_modules_iter

from crawler.check.verdict import VERDICTS
from crawler.commands import portals as command
from crawler.declaration import TERMS, terms, title
from crawler.errors import IncoherentPortalError
from crawler.extract.tree import themes
from crawler.networks import Network
from crawler.probe.declare import NO_SOURCE
from crawler.provinces import PROVINCES, ZONES
from crawler.spiders.portal import Portal

ROOT = Path(__file__).resolve().parent.parent
PORTALS = command.portals()
NETWORKS = [
    value
    for module in walk_modules_iter("crawler.networks")
    for value in vars(module).values()
    if inspect.isclass(value) and issubclass(value, Network) and value.__module__ == module.__name__
]
DECLARED = {"name", "home", "timezone", "via", "feeds", "sitemaps", "listings", "theme"} | {
    "article_pattern",
    "whole_page",
    "summaries_only",
    "verified",
    "language",
    "sourced",
}
MADE = {"province_key", "feeds", "sitemaps", "listings", "article_pattern"}
"""What the base classes set on a class when it is made."""

every_portal = pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.name)


def scrapy(*args: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a Scrapy command in a project; the project's own packages come first on the path."""
    environment = {**os.environ, "PYTHONPATH": str(cwd), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *args], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


# -- The sweep --------------------------------------------------------------------------------------------------------


def test_every_province_has_a_portal() -> None:
    assert {portal.province_key for portal in PORTALS} == set(PROVINCES)
    assert len(PORTALS) >= 500


def test_five_hundred_portals_have_a_source_and_the_others_say_so() -> None:
    """A source names a public list or page, and the day or month on which it was seen."""
    sourced = [portal for portal in PORTALS if portal.sourced]
    assert len(sourced) >= 500
    for portal in PORTALS:
        stated = terms(portal)["Source"]
        assert (stated != NO_SOURCE) == portal.sourced, portal.name
        assert not portal.sourced or re.search(r"seen 20\d\d-\d\d", stated), portal.name


def test_each_province_has_its_module_and_no_other_is_there() -> None:
    modules = {path.stem for path in (ROOT / "crawler/portals").glob("*.py")} - {"__init__"}
    assert modules == set(PROVINCES)


def test_the_home_province_has_peluangnews_and_ten_more() -> None:
    names = {portal.name for portal in PORTALS if portal.province_key == "nusa_tenggara_timur"}
    assert "peluangnews" in names
    assert len(names) >= 11


def test_names_and_homes_are_used_once() -> None:
    names = [portal.name for portal in PORTALS]
    homes = [re.sub(r"^https://(www\.)?", "", portal.home) for portal in PORTALS]
    assert sorted(set(names)) == sorted(names)
    assert sorted(set(homes)) == sorted(homes)


def test_portals_stand_in_the_order_of_the_alphabet() -> None:
    for key in PROVINCES:
        text = (ROOT / f"crawler/portals/{key}.py").read_text(encoding="utf-8")
        names = re.findall(r"^class (\w+)\(", text, flags=re.M)
        assert names == sorted(names), key


@every_portal
def test_name_class_and_province_agree(portal: type[Portal]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]+", portal.name)
    assert portal.__name__ == portal.name.capitalize()
    assert portal.province_key == portal.__module__.removeprefix("crawler.portals.")
    assert portal.timezone is None or portal.timezone in ZONES.keys() - {PROVINCES[str(portal.province_key)].zone}


@every_portal
def test_home_is_a_whole_address(portal: type[Portal]) -> None:
    parts = urlsplit(portal.home)
    assert parts.scheme == "https"
    assert parts.path.endswith("/")
    assert re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", parts.netloc)
    assert not parts.query
    assert not parts.fragment


@every_portal
def test_docstring_has_the_fixed_terms(portal: type[Portal]) -> None:
    doc = inspect.cleandoc(portal.__dict__["__doc__"])
    assert tuple(re.findall(r"^([A-Z]\w+):", doc, flags=re.M)) == TERMS
    stated = terms(portal)
    assert title(portal)
    assert doc.partition("\n")[0].endswith(".")
    assert all(stated.values())
    assert stated["Site"] == portal.home
    day, _, result = stated["Checked"].partition(", ")
    assert day == "no" or datetime.strptime(day, "%Y-%m-%d").astimezone().date()
    assert (
        not result or result.split(";")[0].split()[0] in VERDICTS
    )  # as `scrapy portals --check --write` puts it there
    if command.network(portal):
        assert command.system(portal).lower().replace(" ", "") == command.network(portal)


@every_portal
def test_nothing_but_attributes_is_declared(portal: type[Portal]) -> None:
    names = {name for name in vars(portal) if not name.startswith("__")}
    assert names <= DECLARED | MADE


def test_networks_declare_nothing_else_either() -> None:
    assert len(NETWORKS) >= 8
    for network in NETWORKS:
        names = {name for name in vars(network) if not name.startswith("__")}
        assert names <= DECLARED - {"name", "home"} | MADE | {"article_below", "page_hosts"}, network.__name__
        assert not network.name if "name" in vars(network) else True


def test_no_portal_changes_politeness() -> None:
    settings = Settings()
    settings.setmodule("crawler.settings")
    settings.set("CONTACT", "desk@example.org")
    for portal in PORTALS:
        own = settings.copy()
        portal.update_settings(own)
        differing = {name for name in own if own[name] != settings[name]}
        assert differing <= {"USER_AGENT"}, portal.name
        assert own.getbool("ROBOTSTXT_OBEY")
        assert "desk@example.org" in own["USER_AGENT"]
        assert "Mozilla" not in own["USER_AGENT"]
        assert not portal.custom_settings


@every_portal
def test_declared_addresses_are_the_portals_own(portal: type[Portal]) -> None:
    host = urlsplit(portal.home).netloc.removeprefix("www.")
    for address in (*portal.feeds, *portal.sitemaps, *portal.listings):
        parts = urlsplit(address)
        assert parts.scheme == "https"
        assert parts.netloc.removeprefix("www.") == host
    for address in portal.listings:
        first, second = (address.format(page=page, date=date(2025, 1, 31)) for page in (1, 2))
        assert first != second
        assert not re.search(r"[{}\s]", first)
    assert portal.whole_page is None or re.fullmatch(r"\w+=\w+", portal.whole_page)


@every_portal
def test_article_patterns_leave_the_home_page_out(portal: type[Portal]) -> None:
    if portal.article_pattern:
        home = urlsplit(portal.home).path
        assert portal.article_pattern.startswith("^/")
        for path in (home, home + "redaksi", home + "tag/kupang", home + "indeks"):
            assert not re.search(portal.article_pattern, path)


def test_themes_are_known() -> None:
    known = {name for name, _ in themes.BODY.values()}
    assert {portal.theme for portal in PORTALS if portal.theme} <= known


# -- Networks ---------------------------------------------------------------------------------------------------------


def portal_named(name: str) -> type[Portal]:
    """One portal."""
    return next(portal for portal in PORTALS if portal.name == name)


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("antarakupang", ["/berita/123456/gubernur-resmikan-jembatan"]),
        ("poskupang", ["/2021/01/03/jembatan-baru-di-ende", "/bisnis/979467/jadwal-kapal-feri", "/a/ntt/123456/kapal"]),
        ("pikiranrakyat", ["/jawa-barat/pr-019876543/jalan-baru-di-garut"]),
        ("victorynews", ["/ntt/3311234567/jalan-baru-di-soe"]),
        ("radarsolo", ["/boyolali/846101153/arsip-desa-dipamerkan"]),
        ("detikbali", ["/bali/berita/d-7894165/pasar-baru-dibuka", "/bali/d-7894165/pasar-baru-dibuka"]),
        ("rrikupang", ["/kupang/daerah/2366449/internet-masuk-desa"]),
        ("nusabali", ["/berita/225365/pasar-baru-dibuka"]),
    ],
)
def test_article_patterns_know_the_networks_addresses(name: str, paths: list[str]) -> None:
    pattern = portal_named(name).article_pattern
    assert pattern is not None
    assert all(re.search(pattern, path) for path in paths)


def test_a_station_leaves_the_other_stations_articles_alone() -> None:
    assert not re.search(portal_named("rrikupang").article_pattern or "", "/ambon/daerah/2366449/internet-masuk-desa")


def test_networks_list_by_day_and_page() -> None:
    day = date(2025, 1, 5)
    for name, expected in {
        "poskupang": "https://kupang.tribunnews.com/index-news?date=2025-01-05&page=3",
        "detikbali": "https://www.detik.com/bali/indeks/3?date=01/05/2025",
        "radarsolo": "https://radarsolo.jawapos.com/indeks-berita"
        "?daterange=05%20January%202025%20-%2005%20January%202025&page=3",
    }.items():
        assert portal_named(name).listings[0].format(date=day, page=3) == expected


def test_antara_is_taken_by_its_feed_alone() -> None:
    bureaux = [portal for portal in PORTALS if urlsplit(portal.home).netloc.endswith(".antaranews.com")]
    assert len(bureaux) >= 30
    for bureau in bureaux:
        assert bureau.summaries_only
        assert bureau.via == ("feed",)
        assert bureau.feeds == (bureau.home + "rss/terkini.xml",)


# -- Contradictions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ({"home": "https://example.id"}, "slash"),
        ({"home": "example.id/"}, "whole URL"),
        ({"summaries_only": True}, "feed"),
        ({"summaries_only": True, "via": ("sitemap",)}, "feed"),
        ({"via": ("rss",)}, "rss"),
        ({"timezone": "WITA"}, "leave it out"),
        ({"timezone": "GMT"}, "WIB, WITA, WIT"),
        ({"via": ("sitemap",), "feeds": ("https://example.id/feed/",)}, "feed"),
        ({"custom_settings": {"DOWNLOAD_DELAY": 0}}, "politeness"),
    ],
)
def test_contradictory_attributes_raise_when_the_class_is_made(attributes: dict[str, object], said: str) -> None:
    members = {"name": "contoh", "home": "https://example.id/", "__module__": "crawler.portals.nusa_tenggara_timur"}
    with pytest.raises(IncoherentPortalError, match=said):
        type("Contoh", (Portal,), members | attributes)


# -- The command ------------------------------------------------------------------------------------------------------


def test_portals_prints_a_row_a_province() -> None:
    done = scrapy("portals")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split()[:3] == ["Province", "Zone", "Portals"]
    assert [line for line in lines if line.startswith("Nusa Tenggara Timur") and "peluangnews" in line]
    assert lines[-1].startswith(f"{len(PORTALS)} portals in 38 provinces")
    assert all(line == line.rstrip() for line in lines)


def test_portals_of_one_province_as_json() -> None:
    done = scrapy("portals", "--province", "NTT", "--json")
    assert done.returncode == 0, done.stderr
    rows = {row["name"]: row for row in json.loads(done.stdout)}
    assert rows["peluangnews"] == {
        "name": "peluangnews",
        "title": "PeluangNews, Kupang",
        "home": "https://peluangnews.id/",
        "province": "Nusa Tenggara Timur",
        "province_code": "53",
        "timezone": "WITA",
        "network": None,
        "system": "WordPress, articles at /slug/",
        "via": [],
        "summaries_only": False,
        "verified": None,
        "language": "id",
        "sourced": True,
        "source": terms(portal_named("peluangnews"))["Source"],
        "caveats": "sponsors' banners above the title",
        "checked": terms(portal_named("peluangnews"))["Checked"],
    }
    assert rows["poskupang"]["network"] == "tribun"
    assert {row["province_code"] for row in rows.values()} == {"53"}


@pytest.mark.parametrize(
    "text", ["ntt", "NTT", "nusa_tenggara_timur", "Nusa Tenggara Timur", "nusa-tenggara-timur", "53"]
)
def test_a_province_may_be_named_as_people_name_it(text: str) -> None:
    assert command.read_province(text) == "nusa_tenggara_timur"


def test_an_unknown_province_is_refused_in_one_sentence() -> None:
    with pytest.raises(UsageError, match='did you mean "jabar"'):
        command.read_province("jabbar")
    done = scrapy("portals", "--province", "atlantis")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_counts_add_up() -> None:
    *rows, total = command.counts(PORTALS)
    assert sum(int(row[2]) for row in rows) == int(total[2]) == len(PORTALS)
    for row in (*rows, total):
        assert sum(int(part.rpartition(" ")[2]) for part in row[3].split(", ")) == int(row[2])


@pytest.mark.parametrize("page", ["README.md", "docs/portals.md"])
def test_the_pages_of_portals_hold_the_counts_as_generated(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    held = re.search(r"<!-- portals -->\n(.*?)\n<!-- /portals -->", text, flags=re.S)
    assert held is not None
    assert held[1].strip() == command.markdown(PORTALS), "put in what `scrapy portals --markdown` prints"


def test_listing_the_spiders_loads_nothing_heavy() -> None:
    """Listing must stay quick: portals load their base class and nothing else, and Scrapy loads every command first."""
    code = (
        "import sys\n"
        "from scrapy.spiderloader import get_spider_loader\n"
        "from scrapy.utils.misc import walk_modules_iter\n"
        "from scrapy.utils.project import get_project_settings\n"
        "assert list(walk_modules_iter('crawler.commands'))\n"
        "assert len(get_spider_loader(get_project_settings()).list()) >= 150\n"
        "heavy = {'trafilatura', 'dateparser', 'rensa', 'fastjsonschema', 'snowballstemmer', 'rich'}\n"
        "print(*sorted(heavy & set(sys.modules)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


# -- CONTRIBUTING -----------------------------------------------------------------------------------------------------


def steps() -> list[str]:
    """The five steps of "Add a portal", as text."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("\n## Add a portal\n")[2].partition("\n## ")[0]
    return re.split(r"^\d\. ", section, flags=re.M)[1:]


def block(step: str, language: str) -> str:
    """A step's fenced block, without the list's indent."""
    found = re.search(rf"^   ```{language}\n(.*?)^   ```$", step, flags=re.S | re.M)
    assert found is not None, step
    return "".join(line.removeprefix("   ") for line in found[1].splitlines(keepends=True))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project."""
    for name in ("crawler", "pipelines"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "tests").mkdir()
    for name in ("scrapy.cfg", "pyproject.toml", "CONTRIBUTING.md", "tests/test_portals.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def declare(project: Path, pasted: str) -> None:
    """Put a class into Nusa Tenggara Timur's module, at its place in the alphabet, as step 2 says."""
    module = project / "crawler/portals/nusa_tenggara_timur.py"
    head, *classes = re.split(r"\n\n\n(?=class )", module.read_text(encoding="utf-8").rstrip("\n"))
    module.write_text("\n\n\n".join([head, *sorted([*classes, pasted.rstrip("\n")])]) + "\n", encoding="utf-8")


def test_contributing_has_five_steps() -> None:
    assert [re.match(r"\*\*(.+?)\*\*", step) is not None for step in steps()] == [True] * 5
    assert "crawler/portals/nusa_tenggara_timur.py" in steps()[1]
    assert block(steps()[0], "sh").startswith("scrapy probe https://kabarcontoh.example/")
    assert block(steps()[3], "sh").startswith("scrapy crawl kabarcontoh ")


def test_contributing_works_as_written(project: Path) -> None:
    declare(project, block(steps()[1], "python"))

    listed, by_province = (scrapy(*line.split()[1:], cwd=project) for line in block(steps()[2], "sh").splitlines())
    assert "kabarcontoh" in listed.stdout.split(), listed.stderr
    assert "https://kabarcontoh.example/" in by_province.stdout

    sweep, table = block(steps()[4], "sh").splitlines()
    code = [*sweep.split(), "-k", "kabarcontoh or alphabet or used_once or politeness", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(project)}
    swept = subprocess.run(
        [sys.executable, "-m", *code], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert swept.returncode == 0, swept.stdout
    assert f"| All | | {len(PORTALS) + 1} |" in scrapy(*table.split()[1:], cwd=project).stdout


def test_a_contradiction_is_told_when_the_portals_are_listed(project: Path) -> None:
    declare(project, block(steps()[1], "python") + '    timezone = "WITA"\n')
    listed = scrapy("list", cwd=project)
    assert listed.returncode != 0
    assert "Kabarcontoh: timezone = WITA is the province's own; leave it out." in listed.stderr


def test_a_portal_without_a_source_is_crawled_only_when_it_is_named() -> None:
    plan = ("crawl", "topic", "-a", "q=jalan", "-a", "dry=1")
    done = scrapy(*plan, "-a", "province=papua_selatan")
    assert (done.returncode, "rrimerauke" in done.stdout, "kabardigoel" in done.stdout) == (0, False, True), done.stderr
    named = scrapy(*plan, "-a", "portals=rrimerauke")
    assert (named.returncode, "rrimerauke" in named.stdout) == (0, True), named.stderr
