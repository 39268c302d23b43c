"""What runs in a reading process: a page comes in, what was read of it goes out, until the crawl hangs up.

Each article goes through the steps that the settings name (PAGE_WORKER_STEPS): functions that take an article and
complete it by what it tells by itself.

python -m crawler.page_workers.worker FILE_DESCRIPTOR_OF_A_SOCKET [MODULE.FUNCTION …]
"""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import IO

import crawler.extract.page  # noqa: F401  (before the first page's clock runs)
from crawler.errors import PageTooSlow
from crawler.items import Article, Page
from crawler.page_clock import bounded
from crawler.page_workers.garbage import collect_seldom
from crawler.page_workers.messages import LENGTH, READY, dump_failure, dump_page, load_unread

Step = Callable[[Article], object]


def serve(asked: IO[bytes], answered: IO[bytes], steps: Sequence[Step]) -> None:
    """Say that the process is up, then read each page that is asked for, in order."""
    answered.write(READY)
    answered.flush()
    while len(head := asked.read(LENGTH)) == LENGTH:
        frame = asked.read(int.from_bytes(head, "big"))
        try:
            answered.write(dump_page(bounded(partial(_read, frame, steps))))
        except PageTooSlow as fault:
            answered.write(dump_failure(str(fault)))
        answered.flush()


def _read(frame: bytes, steps: Sequence[Step]) -> Page:
    page = load_unread(frame).read()
    if page.article is not None:
        for step in steps:
            step(page.article)
    return page


def step_of(path: str) -> Step:
    """The function of a path such as "pipelines.boilerplate.alone.look"."""
    module, _, name = path.rpartition(".")
    step: Step = getattr(import_module(module), name)
    return step


def main() -> None:
    """Serve over the socket that was handed down."""
    for stop in (
        signal.SIGINT,
        signal.SIGTERM,
    ):  # both may be sent to a whole group: the crawl ends in order, then this
        signal.signal(stop, signal.SIG_IGN)
    collect_seldom()
    try:
        with (
            socket.socket(fileno=int(sys.argv[1])) as line,
            line.makefile("rb") as asked,
            line.makefile("wb") as answered,
        ):
            serve(asked, answered, [step_of(path) for path in sys.argv[2:]])
    except (BrokenPipeError, ConnectionResetError):
        return  # the crawl has ended


if __name__ == "__main__":
    main()
