"""Feeds: Atom and JSON Feed of each portal, province and topic."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest

from crawler.report import site
from tests.report.conftest import built
from tests.report.test_hostile import hostile

ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_portal_province_and_topic_has_both_feeds(output: Path) -> None:
    built(output)
    folder = output / "site/feeds"
    names = {str(path.relative_to(folder).with_suffix("")) for path in folder.rglob("*.xml")}
    assert names == {"portal/kabarcontoh", "portal/jambicontoh", "province/53", "province/15", "topic/jalan-kupang"}
    assert names == {str(path.relative_to(folder).with_suffix("")) for path in folder.rglob("*.json")}


def test_an_entry_has_title_time_place_and_link_and_no_text(output: Path) -> None:
    built(output)
    feed = ElementTree.parse(output / "site/feeds/portal/kabarcontoh.xml").getroot()
    entry = feed.findall(f"{ATOM}entry")[0]
    found = {child.tag.removeprefix(ATOM): child for child in entry}
    assert found["title"].text == "Jalan diperbaiki"
    assert found["published"].text == "2025-06-01T23:30:00+08:00"
    assert found["category"].get("term") == "Kota Kupang"
    assert found["link"].get("href") == "https://kabarcontoh.example/jalan-diperbaiki/"
    assert "diperbaiki sejak" not in (output / "site/feeds/portal/kabarcontoh.xml").read_text(encoding="utf-8")
    required = {"title", "id", "updated"}
    assert required <= {child.tag.removeprefix(ATOM) for child in feed} and required <= set(found)
    titles = [one.findtext(f"{ATOM}title") for one in feed.findall(f"{ATOM}entry")]
    assert "Dicabut" not in titles


def test_a_json_feed_says_the_same(output: Path) -> None:
    built(output)
    feed = orjson.loads((output / "site/feeds/topic/jalan-kupang.json").read_bytes())
    assert (feed["version"], feed["title"]) == ("https://jsonfeed.org/version/1.1", "jalan kupang")
    (item,) = feed["items"]
    assert (item["title"], item["tags"], item["url"][:8]) == ("Jalan diperbaiki", ["Kota Kupang"], "https://")


def test_full_text_stands_in_feeds_only_where_it_is_asked_for(output: Path) -> None:
    built(output)
    site.build(output, lambda *_: None, full_text=True)
    assert "diperbaiki sejak Senin" in (output / "site/feeds/portal/kabarcontoh.xml").read_text(encoding="utf-8")


def test_hostile_records_give_feeds_that_parse(tmp_path: Path) -> None:
    hostile(tmp_path)
    built(tmp_path)
    for path in (tmp_path / "site/feeds").rglob("*.xml"):
        for link in ElementTree.parse(path).getroot().iter(f"{ATOM}link"):
            assert str(link.get("href")).startswith(("http://", "https://"))


def test_feedparser_reads_every_feed_and_its_links(tmp_path: Path) -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    hostile(tmp_path)
    built(tmp_path)
    paths = sorted((tmp_path / "site/feeds").rglob("*.xml"))
    assert len(paths) > 10
    for path in paths:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo and feed.version == "atom10", path
        for entry in feed.entries:
            assert entry.title and entry.id.startswith("tag:") and entry.updated_parsed
            assert all(link.href.startswith(("http://", "https://")) for link in entry.get("links", []))
