"""As much of S3 as a publisher asks for, on loopback: PUT (with If-None-Match), GET and HEAD of objects. Checks no signature."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import ClassVar
from urllib.parse import unquote, urlsplit


class Handler(BaseHTTPRequestHandler):
    """One request; objects are kept by /bucket/name."""

    protocol_version = "HTTP/1.1"
    objects: ClassVar[dict[str, bytes]]
    lock: ClassVar[Lock]

    def do_PUT(self) -> None:
        """Keep an object; with If-None-Match: * only where there is none."""
        data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = unquote(urlsplit(self.path).path)
        with self.lock:
            if path in self.objects and self.headers.get("If-None-Match") == "*":
                self._answer(412, b"<Error><Code>PreconditionFailed</Code></Error>")
                return
            self.objects[path] = data
        self._answer(200, b"", data)

    def do_GET(self) -> None:
        """Hand an object out."""
        data = self.objects.get(unquote(urlsplit(self.path).path))
        if data is None:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        else:
            self._answer(200, data, data)

    do_HEAD = do_GET  # noqa: N815

    def _answer(self, status: int, body: bytes, of: bytes | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if of is not None:
            self.send_header("ETag", f'"{hashlib.md5(of, usedforsecurity=False).hexdigest()}"')
            self.send_header("Last-Modified", "Mon, 30 Nov 2026 12:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def running() -> Iterator[tuple[str, dict[str, bytes]]]:
    """The server's endpoint and its objects, by /bucket/name."""
    objects: dict[str, bytes] = {}
    handler = type("Kept", (Handler,), {"objects": objects, "lock": Lock()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", objects
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
