"""Pages whose server lies in HTTP itself: headers without end, lengths and chunks that are wrong, odd first lines."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler

from tests.hostile.behaviour import Behaviour, article
from tests.hostile.connection import STOPPED
from tests.site import Answer

LAST = b"Connection: close\r\n"
"""Said by every answer that ends its connection: unsaid, the next page's request may be sent on it and is lost."""
OK = b"HTTP/1.1 200 OK\r\n" + LAST + b"Content-Type: text/html; charset=utf-8\r\n"


def raw(make: Callable[[bytes], Iterable[bytes]]) -> Callable[[str], Answer]:
    """What `make` gives for a good article's page, byte for byte; then the connection ends."""

    def answer(title: str) -> Answer:
        def act(handler: BaseHTTPRequestHandler) -> bool:
            handler.close_connection = True
            for part in make(article(title)):
                handler.wfile.write(part)  # raises once the crawl has had enough and hangs up
                if STOPPED.is_set():
                    break
            return True

        return Answer(act=act)

    return answer


def headers(*lines: bytes, body: bytes = b"") -> bytes:
    return OK + b"".join(line + b"\r\n" for line in lines) + b"\r\n" + body


def whole(*lines: bytes) -> Callable[[str], Answer]:
    """A good article with such headers, and its right length."""
    return raw(lambda page: [headers(*lines, b"Content-Length: %d" % len(page), body=page)])


def chunked(*chunks: Callable[[bytes], bytes]) -> Callable[[str], Answer]:
    return raw(lambda page: [headers(b"Transfer-Encoding: chunked"), *(chunk(page) for chunk in chunks)])


def chunk(data: bytes, size: bytes = b"") -> bytes:
    return (size or b"%x" % len(data)) + b"\r\n" + data + b"\r\n"


def first_line(line: bytes) -> Callable[[str], Answer]:
    return raw(
        lambda page: [
            line + b"\r\n" + LAST + b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page) + page
        ]
    )


def _drips(_: bytes) -> Iterable[bytes]:
    yield headers(b"Transfer-Encoding: chunked") + chunk(b"<html><body><h1>Jembatan</h1>")
    while not STOPPED.wait(0.2):
        yield chunk(b"<p>")


BROKE, CUT, WHOLE = "the connection broke off", "the answer broke off", "it ends as a page ends"
PROTOCOL = (
    Behaviour("a header of 10 MB", "failed", BROKE, whole(b"X-Besar: " + b"a" * 10_000_000)),
    Behaviour("a hundred thousand header lines", "failed", BROKE, whole(*(b"X-%d: 1" % n for n in range(100_000)))),
    Behaviour(
        "header lines without end",
        "failed",
        BROKE,
        raw(lambda _: itertools.chain([OK], itertools.repeat(b"X-Lagi: dan lagi\r\n" * 1000))),
    ),
    Behaviour(
        "a header folded without end",
        "failed",
        BROKE,
        raw(lambda _: itertools.chain([OK, b"X-Lipat: a\r\n"], itertools.repeat(b" dan lagi\r\n" * 1000))),
    ),
    Behaviour(
        "early hints (103) without end",
        "failed",
        BROKE,
        raw(lambda _: itertools.repeat(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * 1000)),
    ),
    Behaviour(
        "early hints (100, 103) before the page",
        "new",
        "passed over",
        raw(
            lambda page: [
                b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n",
                headers(b"Content-Length: %d" % len(page), body=page),
            ]
        ),
    ),
    Behaviour(
        "five thousand cookies", "new", "never sent back", whole(*(b"Set-Cookie: s%d=1" % n for n in range(5000)))
    ),
    Behaviour("a header line without a colon", "new", "passed over", whole(b"bukan header")),
    Behaviour("headers that begin with a blank", "new", "passed over", whole(b" X-Aneh: 1")),
    Behaviour(
        "terminal escapes in headers",
        "new",
        "nowhere shown",
        whole(b"X-Aneh: \x1b[31mMerah\x1b[0m", b"Server: \x9b2J\x07"),
    ),
    Behaviour(
        "a length that is no number", "failed", BROKE, raw(lambda page: [headers(b"Content-Length: banyak", body=page)])
    ),
    Behaviour("a length below nothing", "failed", BROKE, raw(lambda page: [headers(b"Content-Length: -5", body=page)])),
    Behaviour(
        "two lengths that differ",
        "failed",
        BROKE,
        raw(lambda page: [headers(b"Content-Length: 9", b"Content-Length: %d" % len(page), body=page)]),
    ),
    Behaviour(
        "a length shorter than the page",
        "new",
        "read as far as it was announced",
        raw(lambda page: [headers(b"Content-Length: %d" % (len(page) - 30), body=page)]),
    ),
    Behaviour(
        "a length beside chunks",
        "new",
        "the chunks are believed",
        raw(
            lambda page: [headers(b"Content-Length: 5", b"Transfer-Encoding: chunked", body=chunk(page) + b"0\r\n\r\n")]
        ),
    ),
    Behaviour("no length, and an end", "new", "read to its end", raw(lambda page: [headers(body=page)])),
    Behaviour("a chunk larger than what comes", "new", WHOLE, chunked(lambda page: chunk(page, b"fffff"))),
    Behaviour("a chunk larger than half a page", "failed", CUT, chunked(lambda page: chunk(page[:900], b"fffff"))),
    Behaviour(
        "a chunk smaller than what comes",
        "failed",
        CUT,
        chunked(lambda page: chunk(page, b"a") + b"0\r\n\r\n"),
    ),
    Behaviour("a chunk whose size is no number", "failed", CUT, chunked(lambda page: chunk(page, b"besar"))),
    Behaviour("a chunk below nothing", "failed", CUT, chunked(lambda page: chunk(page, b"-5"))),
    Behaviour("a chunk of a number without end", "failed", CUT, chunked(lambda page: chunk(page, b"f" * 5000))),
    Behaviour("chunks that never end", "new", WHOLE, chunked(chunk)),
    Behaviour("a page that drips for ever", "failed", "no answer in time", raw(_drips)),
    Behaviour("an answer that calls itself HTTP/0.9", "new", "read all the same", first_line(b"HTTP/0.9 200 OK")),
    Behaviour("a first line without a reason", "new", "read all the same", first_line(b"HTTP/1.1 200")),
    Behaviour("a first line of a megabyte", "failed", BROKE, first_line(b"HTTP/1.1 200 " + b"baik" * 250_000)),
    Behaviour("a status that is no number", "failed", BROKE, first_line(b"HTTP/1.1 baik OK")),
    Behaviour("a status below all (0)", "failed", "answers 0", first_line(b"HTTP/1.1 0 OK")),
    Behaviour("a status above all (99999)", "failed", "answers 99999", first_line(b"HTTP/1.1 99999 OK")),
    Behaviour(
        "terminal escapes in the server's own words",
        "failed",
        "answers 500",
        first_line(b"HTTP/1.1 500 \x1b[31mRusak\x1b]0;curi\x07\xe2\x80\xae"),
    ),
)
