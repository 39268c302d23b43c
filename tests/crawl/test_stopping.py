"""Runs that are told to end: each phase lets go within seconds, and the next run completes the portal."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.stops import MOODS, Portal, crawl, disturbed
from tests.conftest import PROJECT

SCRAPY = [sys.executable, "-m", "scrapy", "crawl"]


def fast(output: Path) -> list[str]:
    """Settings of a run without delay."""
    return ["-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0"]


@pytest.mark.parametrize("mood", MOODS)
def test_a_run_ends_in_order_and_the_next_completes_the_portal(mood: str) -> None:
    told = disturbed(mood, random.Random(mood))
    assert not told.faults, (told.after, told.twice, told.faults)


@pytest.mark.parametrize("mood", ["slow", "asks to wait"])
def test_a_time_limit_ends_a_run_in_order(mood: str) -> None:
    told = disturbed(mood, random.Random(mood), limit=True)
    assert not told.faults, (told.after, told.faults)


def test_many_portals_end_together(tmp_path: Path) -> None:
    with Portal("mute") as mute, Portal("slow") as slow, Portal("asks to wait") as busy:
        addresses = ",".join(portal.home for portal in (mute, slow, busy))
        run = subprocess.Popen(
            [*SCRAPY, "topic", "-a", "q=desa", "-a", f"portals={addresses}", *fast(tmp_path)],
            cwd=PROJECT,
            stderr=subprocess.PIPE,
            text=True,
        )
        while not all(portal.asked > 3 for portal in (mute, slow, busy)) and run.poll() is None:
            time.sleep(0.02)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=25)
    assert run.returncode == 0, said
    assert "Traceback" not in said
    assert len(list((tmp_path / "runs").glob("*.json"))) == 3


def test_the_watchdog_ends_a_process_that_hangs_and_says_so(tmp_path: Path) -> None:
    """A stage that never comes back holds the whole process: no loop is left that could end it in order."""
    (tmp_path / "hanging.py").write_text(
        "import time\n\n\nclass Hang:\n    def process_item(self, item):\n        time.sleep(60)\n        return item\n"
    )
    with Portal("quick") as portal:
        hanging = "ITEM_PIPELINES=" + json.dumps({"hanging.Hang": 50, **STAGES})
        run = subprocess.Popen(
            [*SCRAPY, "site", "-a", f"url={portal.home}", *fast(tmp_path), "-s", hanging],
            cwd=PROJECT,
            env={"PYTHONPATH": str(tmp_path), "PATH": ""},
            stderr=subprocess.PIPE,
            text=True,
        )
        while portal.asked < 4 and run.poll() is None:
            time.sleep(0.02)
        time.sleep(1)
        run.send_signal(signal.SIGTERM)
        _, said = run.communicate(timeout=30)
        assert run.returncode == 1
        assert "did not end within 18 s" in said
        again = crawl(portal, tmp_path)
        _, said = again.communicate(timeout=60)
    assert again.returncode == 0, said


STAGES = {
    "pipelines.window.Window": 100,
    "pipelines.clean.Clean": 200,
    "pipelines.identity.Identity": 300,
    "pipelines.near_duplicates.NearDuplicates": 400,
    "pipelines.validate.Validate": 500,
    "pipelines.write.Write": 600,
}


LATE = """
import asyncio, os, signal, sys
from crawler.extensions.stopping import at_first_signal
class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
sys.modules["kept_to_the_end"] = Last()
at_first_signal(asyncio.new_event_loop(), lambda: None)
"""


def test_a_signal_while_the_interpreter_clears_up_changes_no_exit_code() -> None:
    """All is written then; Python has put the default handlers back, and the process would end by the signal."""
    done = subprocess.run([sys.executable, "-c", LATE], cwd=PROJECT, timeout=120, check=False)
    assert done.returncode == 0
