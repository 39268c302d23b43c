"""Where the time of our rows goes: each stage's own seconds of CPU, what it calls of other stages not counted."""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Callable
from typing import Any

STAGES: dict[str, tuple[str, ...]] = {
    # Functions as "module:name" or "module:Class.name"; `absent` names those that a change of the code has taken away.
    "parse": ("crawler.extract.page:parse", "crawler.extract.wordpress:parse"),
    "metadata": (
        "crawler.extract.page:read_structured",
        "crawler.extract.page:index",
        "crawler.extract.page:extract_page",
        "crawler.fetch.pages:extract_post",
    ),
    "blocks": (
        "crawler.extract.page:find_container",
        "crawler.extract.page:read_blocks",
        "crawler.extract.wordpress:read_blocks",
    ),
    "window": ("pipelines.window:Window.process_item",),
    "ads": ("pipelines.repetition.memory:Memory.learn", "pipelines.body:judge"),
    "text": ("pipelines.clean:Clean.process_item",),
    "dedupe": ("pipelines.identity:Identity.process_item", "pipelines.near_duplicates:NearDuplicates.process_item"),
    "validate": ("pipelines.validate:Validate.process_item",),
    "write": ("pipelines.write:Write.process_item",),
    "state": (
        "crawler.state.state:State.get",
        "crawler.state.state:State.with_body",
        "crawler.state.state:State.mark",
        "crawler.state.state:State.flush",
    ),
}
"""metadata: headline, times, names, section, tags, pictures. text: dateline, sign-off, regions, language, kind."""


class Stages:
    """Puts a clock around each stage's functions; `seconds` has the sums."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = dict.fromkeys(STAGES, 0.0)
        self.absent: list[str] = []
        self._inner = [0.0]
        for stage, functions in STAGES.items():
            for name in functions:
                self._wrap(stage, name)

    def _wrap(self, stage: str, name: str) -> None:
        module, _, path = name.partition(":")
        try:
            owner: Any = importlib.import_module(module)
            *outer, last = path.split(".")
            for part in outer:
                owner = getattr(owner, part)
            setattr(owner, last, self._timed(stage, getattr(owner, last)))
        except (ImportError, AttributeError):
            self.absent.append(name)

    def _timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        clock, inner, seconds = time.thread_time, self._inner, self.seconds

        @functools.wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            inner.append(0.0)
            begun = clock()
            try:
                return function(*args, **kwargs)
            finally:
                took = clock() - begun
                seconds[stage] += took - inner.pop()
                inner[-1] += took

        return timed
