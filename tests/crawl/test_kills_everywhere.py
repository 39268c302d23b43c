"""Kills at single writes, renames and fsyncs, spread over a crawl (see benchmarks.kills): nothing lost, doubled or torn."""

from __future__ import annotations

import shutil

import pytest

from benchmarks.kills import run


@pytest.mark.skipif(not (shutil.which("gcc") or shutil.which("cc")), reason="there is no C compiler for the library")
def test_a_kill_at_any_change_of_a_file_costs_nothing() -> None:
    assert run(16, show=False) == []
