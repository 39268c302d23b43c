"""What waits in a young portal's window is kept while the crawl goes on, not only when its first record is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.conftest import Crawl
from tests.site import TestSite, articles


def test_articles_in_the_window_are_in_the_state_before_any_record_is_written(crawl: Crawl, tmp_path: Path) -> None:
    output, kept = tmp_path / "output", list[int]()
    answers = articles(6)
    answers["/berita/kabar-nomor-5/"].delay = 1.3  # longer than the state lets its writes wait

    def look(_: object) -> bool:
        with closing(sqlite3.connect(f"{(output / 'state.sqlite').as_uri()}?mode=ro", uri=True)) as state:
            kept.extend(state.execute("SELECT count(*) FROM spool").fetchone())
        assert not list(output.glob("articles/*/*"))
        return False

    answers["/berita/kabar-nomor-6/"].act = look
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", output=output)
    assert len(run.records()) == 6
    assert kept
    assert kept[0] >= 4
