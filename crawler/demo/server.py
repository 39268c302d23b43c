"""Serving the portal on loopback, from a thread: `with DemoPortal() as demo: demo.url`."""

from __future__ import annotations

import gzip
import hashlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from typing_extensions import override

from crawler.demo.router import Offer, Reply, Router

LOOPBACK = "127.0.0.1"


class DemoPortal:
    """The demo portal on a port of 127.0.0.1; 0 takes a free one.

    `rest`, `feed` and `sitemap` close these ways with a 404; `robots` is served instead of its own robots.txt; `delay`
    is waited before each answer, in seconds. `edition` may be set while it serves: the portal is then as it stands
    some days later. `requests` lists the paths asked for, in order.
    """

    def __init__(
        self,
        *,
        edition: int = 1,
        port: int = 0,
        rest: bool = True,
        feed: bool = True,
        sitemap: bool = True,
        robots: str | None = None,
        delay: float = 0.0,
    ) -> None:
        self.offer = Offer(rest=rest, feed=feed, sitemap=sitemap, robots=robots)
        self.delay = delay
        self.requests: list[str] = []
        self._server = ThreadingHTTPServer((LOOPBACK, port), _handler(self))
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self.base = f"http://{LOOPBACK}:{self.port}"
        self.url = f"{self.base}/"
        self._routers: dict[int, Router] = {}
        self._edition = 0
        self.edition = edition
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def edition(self) -> int:
        return self._edition

    @edition.setter
    def edition(self, number: int) -> None:
        if number not in self._routers:
            self._routers[number] = Router(self.base, number, self.offer)
        self._edition = number

    def reply(self, target: str) -> Reply:
        """The answer to a path and query, as it stands now."""
        return self._routers[self._edition].reply(target)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(portal: DemoPortal) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version = "nginx"
        sys_version = ""

        def do_GET(self) -> None:
            self._serve(with_body=True)

        def do_HEAD(self) -> None:
            self._serve(with_body=False)

        def _serve(self, *, with_body: bool) -> None:
            portal.requests.append(self.path)
            if portal.delay:
                time.sleep(portal.delay)
            reply = portal.reply(self.path)
            status, body, headers = reply.status, reply.body, dict(reply.headers)
            headers["Content-Type"] = reply.content_type
            headers["Vary"] = "Accept-Encoding"
            if status == 200:
                headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
                if self._unchanged(headers):
                    status, body = 304, b""
            if (
                body
                and "gzip" in self.headers.get("Accept-Encoding", "")
                and not reply.content_type.startswith("image/")
            ):
                body = gzip.compress(body, 1, mtime=0)
                headers["Content-Encoding"] = "gzip"
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if with_body:
                self.wfile.write(body)

        def _unchanged(self, headers: dict[str, str]) -> bool:
            """RFC 9110, 13.2.2: If-None-Match decides where it is given, else If-Modified-Since."""
            tags = self.headers.get("If-None-Match")
            if tags is not None:
                return headers["ETag"] in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
            return "Last-Modified" in headers and self.headers.get("If-Modified-Since") == headers["Last-Modified"]

        @override
        def log_message(self, format: str, *args: object) -> None:
            """The requests are in `DemoPortal.requests`; nothing is printed."""

    return Handler
