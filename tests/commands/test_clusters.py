"""`scrapy clusters`: the stories that several portals carry."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from scrapy.cmdline import execute

from pipelines.stories.entries import Entry, Origin
from pipelines.stories.index import Stories
from pipelines.stories.text import Text
from tests.pipelines.test_likeness import OTHER_VILLAGE, RELEASE, paragraphs

NINE = 1_751_940_000  # 2025-07-08 09:00 WIB
TITLE = "Bupati Bagikan Bibit [FOTO]"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An index with one story on three portals and another on one."""
    path = tmp_path / "stories.sqlite"
    index = Stories(path)
    for name, portal, body, minutes in (
        ("b1", "beta", RELEASE, 45),
        ("a1", "alpha", RELEASE, 0),
        ("a2", "alpha", paragraphs(0, 1, 3), 50),
        ("c1", "gamma", paragraphs(0, 1, 4), 60 * 72),
        ("b2", "beta", OTHER_VILLAGE, 0),
    ):
        at = NINE + 60 * minutes
        index.add(Entry(name, portal, f"https://{portal}.example/{name}/", TITLE, at, at), Text.read(TITLE, body))
    index.close()
    return path


def clusters(path: Path, *arguments: str) -> int:
    """Run the command in this process; its exit code."""
    with pytest.raises(SystemExit) as ended:
        execute(["scrapy", "clusters", "-s", f"STORIES_DB={path}", *arguments])
    return int(ended.value.code or 0)


def test_as_a_table(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clusters(path) == 0
    head, row, _ = capsys.readouterr().out.splitlines()
    assert re.split(r" {2,}", head.strip()) == ["Portals", "First published (WIB)", "First", "Then", "Texts", "Title"]
    assert re.split(r" {2,}", row.strip()) == [
        "3",
        "2025-07-08 09:00",
        "alpha",
        "beta +45 min (verbatim), gamma +3 d (shortened)",
        "1",
        TITLE,
    ]


def test_a_lost_index_is_rebuilt_from_the_records(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose records say what is found needs no correction; what was gone or is old is left out."""
    now = datetime.now(UTC)
    cells = {
        "published_at": now.isoformat(),
        "crawled_at": now.isoformat(),
        "signoff": None,
        "removed": [],
        "dateline": None,
    }
    rows = [
        ("z1", "zeta", RELEASE, "articles", {"crawled_at": (now - timedelta(hours=1)).isoformat()}),
        ("b1", "beta", RELEASE, "articles", {"duplicate_of": "z1"}),
        ("b2", "beta", OTHER_VILLAGE, "articles", {"event": "gone"}),
        ("c1", "gamma", RELEASE, "articles", {"crawled_at": (now - timedelta(days=90)).isoformat()}),
        ("d1", "delta", RELEASE, "duplicates", {"published_at": (now - timedelta(hours=1)).isoformat()}),
    ]
    for name, portal, body, folder, more in rows:
        line = {"id": name, "portal": portal, "url": f"https://{portal}.example/{name}/", "title": TITLE, "body": body}
        line |= {"event": "new", "cluster_id": "z1", "event_id": "z1", **cells, **more}
        (tmp_path / folder / portal).mkdir(parents=True, exist_ok=True)
        with (tmp_path / folder / portal / "1.jsonl").open("a") as file:
            file.write(json.dumps(line) + "\n")
    path.unlink()
    assert clusters(path, "--rebuild", "-s", f"OUTPUT_DIR={tmp_path}") == 0
    assert capsys.readouterr().out == "3 articles of the last 30 days are in the index.\n"
    index = Stories(path)
    assert [(member.id, member.cluster_id) for member in index.members()] == [("d1", "z1"), ("b1", "z1"), ("z1", "z1")]
    index.close()


def test_as_json_lines(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clusters(path, "--json") == 0
    (story,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (story["event_id"], story["cluster_id"], story["portals"], story["articles"]) == ("b1", "b1", 3, 4)
    assert story["clusters"] == [{"cluster_id": "b1", "first": "a1", "articles": ["a1", "b1", "a2", "c1"]}]
    assert story["first"] == {
        "portal": "alpha",
        "id": "a1",
        "url": "https://alpha.example/a1/",
        "title": TITLE,
        "published_at": "2025-07-08T02:00:00+00:00",
    }
    assert [
        (told["portal"], told["minutes_after"], told["relation"], told["difference"]) for told in story["spread"]
    ] == [
        ("beta", 45, "copy", "verbatim"),  # seen first by us, published later
        ("alpha", 50, "copy", "shortened"),
        ("gamma", 60 * 72, "copy", "shortened"),
    ]
    assert {told["related_to"] for told in story["spread"]} == {"a1"}
    verbatim, shortened, _ = (told["shares"] for told in story["spread"])
    assert verbatim == {"mine": 1.0, "theirs": 1.0}
    assert shortened["mine"] > 0.95 > shortened["theirs"]


def test_who_credits_another_outlet_is_not_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.sqlite"
    index = Stories(path)
    for name, portal, minutes, origin in (("a1", "alpha", 0, Origin.CREDITED), ("b1", "beta", 45, Origin.OWN)):
        at = NINE + 60 * minutes
        entry = Entry(name, portal, f"https://{portal}.example/{name}/", TITLE, at, at, origin)
        index.add(entry, Text.read(TITLE, RELEASE))
    index.close()
    assert clusters(path) == 0
    assert "beta     alpha -45 min (verbatim)" in re.sub(r" {2,}", "     ", capsys.readouterr().out)


def test_what_waits_for_a_correcting_record_is_counted(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clusters(path)
    assert "1 records say what is no longer so (beta 1)" in capsys.readouterr().out


@pytest.mark.parametrize(("since", "stories"), [("2025-07-11", 1), ("2025-07-12", 0)])
def test_since(path: Path, capsys: pytest.CaptureFixture[str], since: str, stories: int) -> None:
    assert clusters(path, "--json", "--since", since) == 0
    assert len(capsys.readouterr().out.splitlines()) == stories


def test_nothing_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clusters(tmp_path / "none.sqlite") == 0
    assert "no index of stories" in capsys.readouterr().out
    assert not (tmp_path / "none.sqlite").exists(), "looking makes none"


@pytest.mark.parametrize(
    ("arguments", "sentence"), [(["--since", "gestern"], "--since"), (["alpha"], "takes no names")]
)
def test_bad_arguments(path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert clusters(path, *arguments) == 2
    assert sentence in capsys.readouterr().err


def test_a_damaged_index_is_set_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.sqlite"
    path.write_text("no database at all, and long enough to be looked at " * 40)
    assert clusters(path) == 0
    assert "No event" in capsys.readouterr().out
    assert len(list(tmp_path.glob("stories.sqlite.*damaged*"))) == 1
