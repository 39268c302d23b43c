"""What runs in a reading process: a page comes in, what was read of it goes out, until the crawl hangs up.

What its blocks tell by themselves is seen here too. A program of its own, so it may use the stages, as commands do.

python -m crawler.page_workers.worker FILE_DESCRIPTOR_OF_A_SOCKET
"""

from __future__ import annotations

import signal
import socket
import sys
from typing import IO

from crawler.page_workers.garbage import collect_seldom
from crawler.page_workers.messages import LENGTH, READY, dump_page, load_unread
from pipelines.boilerplate.alone import first_look


def serve(asked: IO[bytes], answered: IO[bytes]) -> None:
    """Say that the process is up, then read each page that is asked for, in order."""
    answered.write(READY)
    answered.flush()
    while len(head := asked.read(LENGTH)) == LENGTH:
        frame = asked.read(int.from_bytes(head, "big"))
        page = load_unread(frame).read()
        if page.article is not None:
            page.article.verdicts = first_look(page.article)
        answered.write(dump_page(page))
        answered.flush()


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
            serve(asked, answered)
    except (BrokenPipeError, ConnectionResetError):
        return  # the crawl has ended


if __name__ == "__main__":
    main()
