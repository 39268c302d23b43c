"""One reading process, seen from the crawl: pages go to it in order, and what it makes of them comes back."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from typing import cast

from typing_extensions import override

from crawler.errors import NotReached, ReadingFailed
from crawler.items import Page
from crawler.page_workers.messages import LENGTH, Unread, dump_unread, load_answer

SECONDS = 60.0
"""So long a page's process may be silent, whatever it is at; it ends a page by itself long before (`page_clock`)."""
ROOM = 1024 * 1024
"""Bytes asked for as the socket's buffer, so that a page is sent with one call."""


class ReadingProcess(asyncio.Protocol):
    """A process that reads pages."""

    def __init__(self, steps: Sequence[str] = ()) -> None:
        """Start it with the steps that it takes each article through, by their paths; it inherits nothing but its end of a socket and the search path for modules. Raises OSError."""
        self._waiting: deque[asyncio.Future[Page]] = deque()
        self._unsent: list[bytes] = []
        """Pages given to it before the line was up."""
        self._received = bytearray()
        self._clock: asyncio.TimerHandle | None = None
        self._why = "its reading process ended over it"
        self._transport: asyncio.Transport | None = None
        self.ready = False
        """Whether it has said that it is up."""
        self.ended = False
        mine, its = socket.socketpair()
        with its:
            for end in (mine, its):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, ROOM)
            try:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "crawler.page_workers.worker", str(its.fileno()), *steps],
                    pass_fds=[its.fileno()],
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
            except OSError:
                mine.close()
                raise
        mine.setblocking(False)
        connecting = asyncio.get_running_loop().create_connection(lambda: self, sock=mine)
        self._connecting = asyncio.ensure_future(connecting)

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def waiting(self) -> int:
        """How many pages were given to it and are not read yet."""
        return len(self._waiting)

    async def read(self, page: Unread) -> Page:
        """What the process makes of a page. Raises ReadingFailed, or NotReached for one that may be given to another."""
        if self.ended:
            raise NotReached
        read: asyncio.Future[Page] = asyncio.get_running_loop().create_future()
        self._waiting.append(read)
        if self._clock is None:
            self._watch()
        if self._transport is None:
            self._unsent.append(dump_unread(page))
        else:
            self._transport.write(dump_unread(page))
        return await read

    def stop(self) -> None:
        """End the process; it holds nothing that would be lost."""
        self._process.kill()
        self._process.wait()
        if self._transport is not None:
            self._transport.abort()

    # -- what the event loop calls ------------------------------------------------------------------------------------
    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The line is up."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.writelines(self._unsent)
        self._unsent.clear()

    @override
    def data_received(self, data: bytes) -> None:
        """Hand out what has come in whole."""
        received = self._received
        received += data
        while len(received) >= LENGTH:
            end = LENGTH + int.from_bytes(received[:LENGTH], "big")
            if len(received) < end:
                return
            frame = bytes(received[LENGTH:end])
            del received[:end]
            if not frame:
                self.ready = True
                continue
            try:
                self._answer(load_answer(frame))
            except ReadingFailed as fault:
                self._answer(fault)

    @override
    def connection_lost(self, exc: Exception | None) -> None:  # the interface's
        """The process has ended: the page that it was at cannot be read, the others can."""
        self.ended = True
        if self._clock is not None:
            self._clock.cancel()
        waiting, self._waiting = self._waiting, deque()
        for number, read in enumerate(waiting):
            if not read.done():
                read.set_exception(NotReached() if number or not self.ready else ReadingFailed(self._why))
        self._process.kill()
        self._process.wait()

    # -- inside -------------------------------------------------------------------------------------------------------
    def _answer(self, page: Page | ReadingFailed) -> None:
        read = self._waiting.popleft()
        if read.done():  # cancelled with the run
            pass
        elif isinstance(page, ReadingFailed):
            read.set_exception(page)
        else:
            read.set_result(page)
        self._watch()

    def _watch(self) -> None:
        """Give the next page its time."""
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None
        if self._waiting:
            self._clock = asyncio.get_running_loop().call_later(SECONDS, self._too_slow)

    def _too_slow(self) -> None:
        self._why = f"it could not be read in {SECONDS:g} s"
        self._process.kill()
