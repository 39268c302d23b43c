"""An output as runs write it, small and invented: two portals in two time zones, an edit, a takedown, a copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from crawler.urls.canonical import article_id

RUNS = ("20250601T000000Z-00000001", "20250602T000000Z-00000002")


def record(portal: str, slug: str, **own: Any) -> dict[str, Any]:
    """A record of schema "1", as it stands in a segment."""
    url = f"https://{portal}.example/{slug}/"
    made: dict[str, Any] = {
        "schema": "1",
        "id": article_id(url),
        "event": "new",
        "revision": 1,
        "url": url,
        "fetched_url": url,
        "portal": portal,
        "domain": f"{portal}.example",
        "province": "Nusa Tenggara Timur",
        "title": slug.replace("-", " ").capitalize(),
        "section": "Daerah",
        "tags": ["Kupang", "Jalan"],
        "authors": ["Ina Doko"],
        "editors": [],
        "signoff": None,
        "published_at": "2025-06-01T23:30:00+08:00",
        "published_raw": "2025-06-01T23:30:00",
        "modified_at": None,
        "dateline": {"text": "KUPANG -", "outlet": None, "place": "Kupang"},
        "regions": [{"code": "53", "name": "Nusa Tenggara Timur"}, {"code": "53.71", "name": "Kota Kupang"}],
        "language": "id",
        "kind": "news",
        "lead_image": None,
        "images": [],
        "body": "KUPANG - Jalan itu diperbaiki.\n\nSebanyak 120 warga hadir.",
        "word_count": 9,
        "content_hash": "0" * 32,
        "cluster_id": article_id(url),
        "discovered_via": "rest",
        "removed": [{"text": "Pasang iklan di sini", "rule": "phrase: place your ad here"}],
        "run_id": RUNS[0],
        "crawled_at": "2025-06-02T08:00:00+08:00",
    }
    return made | own


WEST = {"province": "Jambi", "published_at": "2025-06-01T23:30:00+07:00", "regions": [], "dateline": None}
FORMULA = '=HYPERLINK("https://evil.example";"baca")'


def write(output: Path, kind: str, portal: str, name: str, records: list[dict[str, Any]]) -> Path:
    path = output / kind / portal / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE) for one in records))
    return path


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Nine records of six articles: five stand, one is gone; one more is a held copy."""
    place = tmp_path / "output"
    road, gone = record("kabarcontoh", "jalan-diperbaiki"), record("kabarcontoh", "dicabut")
    advert = record("kabarcontoh", "pariwara", kind="advertorial", title=FORMULA, published_at=None)
    write(place, "articles", "kabarcontoh", f"{RUNS[0]}-1.jsonl", [road, gone, advert])
    edited = road | {"event": "updated", "revision": 2, "changed": ["body"], "run_id": RUNS[1]}
    edited["body"] = road["body"].replace("120", "135")
    left = gone | {"event": "gone", "revision": 2, "body": "", "run_id": RUNS[1]}
    write(place, "articles", "kabarcontoh", f"{RUNS[1]}-1.jsonl", [edited, left])
    west = [record("jambicontoh", f"berita-{number}", **WEST) for number in range(3)]
    write(place, "articles", "jambicontoh", f"{RUNS[0]}-1.jsonl", west[:1])
    write(place, "articles", "jambicontoh", f"{RUNS[0]}-2.jsonl", west[1:2])
    write(place, "articles", "jambicontoh", f"{RUNS[0]}-10.jsonl", west[2:])
    write(place, "articles", "jambicontoh", f"{RUNS[1]}-1.jsonl.part", [record("jambicontoh", "belum-selesai")])
    copy = record("jambicontoh", "salinan", **WEST, duplicate_of=road["id"], cluster_id=road["id"], similarity=0.9)
    write(place, "duplicates", "jambicontoh", f"{RUNS[1]}.jsonl", [copy])
    return place
