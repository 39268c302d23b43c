"""Asking a portal on loopback, without following redirects."""

from __future__ import annotations

import gzip
import http.client
import json
from dataclasses import dataclass
from typing import Any

from crawler.demo import DemoPortal


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def ask(demo: DemoPortal, path: str, method: str = "GET", **headers: str) -> Answer:
    """The answer to one request; a header's underscores stand for hyphens, a gzipped body is unpacked."""
    connection = http.client.HTTPConnection("127.0.0.1", demo.port, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        body = response.read()
        found = {name.lower(): value for name, value in response.getheaders()}
    finally:
        connection.close()
    return Answer(
        response.status, found, gzip.decompress(body) if found.get("content-encoding") == "gzip" and body else body
    )
