"""Pages that `scrapy probe --write` kept of servers on this machine: they come out as a person has read them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.extract.page import extract_page
from crawler.probe.keep import EXPECTED, PAGES, expected
from pipelines.body import clean_batch

PROBED = Path(__file__).resolve().parents[1] / "probed"
FOLDERS = sorted(path.parent for path in PROBED.glob(f"*/{EXPECTED}"))


def kept_sample(folder: Path) -> None:
    """Assert that the pages of a folder come out as expected, and that somebody has read what is expected."""
    wanted = [json.loads(line) for line in (folder / EXPECTED).read_text(encoding="utf-8").splitlines()]
    unread = [one["file"] for one in wanted if one.pop("read") != "yes"]
    assert not unread, f'read {folder / EXPECTED} beside {", ".join(unread)}, mend it, and set "read" to "yes"'
    addresses = dict(line.split("\t") for line in (folder / PAGES).read_text(encoding="utf-8").splitlines())
    found = []
    for one in wanted:
        page = extract_page(
            (folder / one["file"]).read_bytes(), addresses[one["file"]], zone=None, now=datetime.now(UTC)
        )
        assert page.article is not None, page.reason
        found.append(page.article)
    clean_batch(found)
    assert [{"file": one["file"], **expected(article)} for one, article in zip(wanted, found, strict=True)] == wanted


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_kept_sample_comes_out_as_expected(folder: Path) -> None:
    kept_sample(folder)


def test_nothing_is_kept_of_real_hosts() -> None:
    addresses = [line.split("\t")[1] for path in PROBED.glob(f"*/{PAGES}") for line in path.read_text().splitlines()]
    assert [url for url in addresses if not url.startswith(("http://127.", "http://localhost", "http://[::1]"))] == []
