"""The stages of a crawl: ours, in their order, and those that users add beside them."""

from __future__ import annotations

from typing import Any

from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings

from crawler.errors import ArgumentError

OURS = (
    "pipelines.window.Window",
    "pipelines.clean.Clean",
    "pipelines.identity.Identity",
    "pipelines.near_duplicates.NearDuplicates",
    "pipelines.validate.Validate",
    "pipelines.write.Write",
)
"""In the order in which an article goes through them. Without one of them articles would be taken and lost."""
HOW = "Add a stage of your own with -s EXTRA_STAGES='{\"my.Stage\": 450}', which keeps them."


def set_stages(settings: BaseSettings) -> None:
    """Add the stages of EXTRA_STAGES to those of ITEM_PIPELINES. Raises ArgumentError where ours are not all there."""
    try:
        extra = settings.getdict("EXTRA_STAGES")
    except ValueError:
        raise ArgumentError(
            'EXTRA_STAGES is no JSON object of stages and their places, such as {"my.Stage": 450}.'
        ) from None
    stages: dict[Any, Any] = {**settings.getdict("ITEM_PIPELINES"), **extra}
    for path, place in extra.items():
        if not isinstance(place, int | float) or isinstance(place, bool):
            raise ArgumentError(f"EXTRA_STAGES gives {path} no number as its place; ours stand at 100 to 600.")
    places = {_path(stage): place for stage, place in stages.items() if place is not None}
    if missing := [stage for stage in OURS if stage not in places]:
        raise ArgumentError(f"ITEM_PIPELINES lacks {', '.join(missing)}: what is taken would be lost. {HOW}")
    if sorted(OURS, key=lambda stage: places[stage]) != list(OURS):
        raise ArgumentError(f"ITEM_PIPELINES has our stages in another order than {', '.join(OURS)}. {HOW}")
    if extra:
        priority = max(settings.getpriority("ITEM_PIPELINES") or 0, SETTINGS_PRIORITIES["cmdline"])
        settings.set("ITEM_PIPELINES", stages, priority)


def _path(stage: Any) -> str:
    return stage if isinstance(stage, str) else f"{stage.__module__}.{stage.__qualname__}"
