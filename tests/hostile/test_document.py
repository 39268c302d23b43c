"""docs/hostile-web.md says what the tests test."""

from __future__ import annotations

from tests.conftest import PROJECT
from tests.hostile.document import PAGES, PORTALS, document
from tests.hostile.pages import PAGES as ALL_PAGES
from tests.hostile.portals import PORTALS as ALL_PORTALS


def test_the_page_is_made_of_the_tables() -> None:
    said = (PROJECT / "docs" / "hostile-web.md").read_text(encoding="utf-8")
    assert said == document(), "make it anew: python -m tests.hostile.document > docs/hostile-web.md"


def test_no_behaviour_is_left_out_and_each_has_its_own_name() -> None:
    assert [behaviour for _, part in PAGES for behaviour in part] == list(ALL_PAGES)
    assert [sick for _, part in PORTALS for sick in part] == list(ALL_PORTALS)
    names = [each.name for each in (*ALL_PAGES, *ALL_PORTALS)]
    assert len(names) == len(set(names))
