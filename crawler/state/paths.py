"""Where the state and the index of stories are kept."""

from __future__ import annotations

from pathlib import Path

from scrapy.settings import BaseSettings


def state_path(settings: BaseSettings) -> Path:
    """The state's file: STATE_DB, or state.sqlite in OUTPUT_DIR."""
    return Path(settings["STATE_DB"] or Path(settings["OUTPUT_DIR"]) / "state.sqlite")


def stories_path(settings: BaseSettings) -> Path:
    """The near-duplicate index's file: STORIES_DB, or stories.sqlite beside the state."""
    return Path(settings["STORIES_DB"] or state_path(settings).with_name("stories.sqlite"))
