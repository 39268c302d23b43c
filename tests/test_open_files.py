"""Many portals at once: the process may open the files that they need."""

from __future__ import annotations

import logging
import resource
from collections.abc import Iterator

import pytest

from crawler.page_workers.open_files import allow

Limits = tuple[int, int]


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Limits]]:
    """The limits that the process has: the last of the list. A test puts its own there."""
    now: list[Limits] = [(1024, 20_000)]
    monkeypatch.setattr(resource, "getrlimit", lambda _: now[-1])
    monkeypatch.setattr(resource, "setrlimit", lambda _, given: now.append(given))
    yield now


def test_the_limit_is_raised_for_many_portals(limits: list[Limits]) -> None:
    allow(200)
    soft, hard = limits[-1]
    assert 1024 < soft < hard == 20_000


def test_one_portal_changes_nothing(limits: list[Limits]) -> None:
    allow(1)
    assert limits == [(1024, 20_000)]


def test_a_system_that_sets_no_limit_is_left_alone(limits: list[Limits]) -> None:
    limits[-1] = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    allow(5000)
    assert len(limits) == 1


def test_where_the_system_allows_too_few_it_says_so(limits: list[Limits], caplog: pytest.LogCaptureFixture) -> None:
    limits[-1] = (256, 1024)
    with caplog.at_level(logging.WARNING):
        allow(200)
    assert limits[-1] == (1024, 1024)
    assert "200 portals may need 1700 open files, and the system allows 1024" in caplog.text
