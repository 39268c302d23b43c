"""What a server can do to a connection instead of answering: each takes the request's handler and ends the answer."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

STOPPED = threading.Event()
"""Set when the tests end, so that no handler goes on waiting."""


def reset_half_way(handler: BaseHTTPRequestHandler) -> bool:
    """Half of an answer, then a reset (an RST, not an orderly end)."""
    _head(handler, 200, ("Content-Type", "text/html"), ("Content-Length", "5000"))
    handler.wfile.write(b"<html><body><h1>Jembatan" + b" baru" * 200)
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True
    return True


def close_unanswered(handler: BaseHTTPRequestHandler) -> bool:
    """The connection is accepted, the request read, and the connection closed."""
    handler.close_connection = True
    return True


def never_answer(handler: BaseHTTPRequestHandler) -> bool:
    """Nothing at all, for as long as the crawl cares to wait."""
    STOPPED.wait(60)
    handler.close_connection = True
    return True


def one_byte_a_second(handler: BaseHTTPRequestHandler) -> bool:
    """A page that never ends coming."""
    _head(handler, 200, ("Content-Type", "text/html"), ("Content-Length", "5000"))
    for byte in b"<html><head><title>Lambat sekali</title></head>" * 2:
        handler.wfile.write(bytes([byte]))
        handler.wfile.flush()
        if STOPPED.wait(1.0):
            break
    handler.close_connection = True
    return True


def cut_short(handler: BaseHTTPRequestHandler) -> bool:
    """Fewer bytes than announced, then an orderly end."""
    _head(handler, 200, ("Content-Type", "text/html"), ("Content-Length", "5000"))
    handler.wfile.write(b"<html><body><h1>Jembatan</h1><p>Pemerintah desa")
    handler.close_connection = True
    return True


def announced_huge(handler: BaseHTTPRequestHandler) -> bool:
    """A page that announces 100 MB."""
    _head(handler, 200, ("Content-Type", "text/html"), ("Content-Length", str(100 << 20)))
    _pour(handler, _filler(100 << 20))
    return True


def unannounced_huge(handler: BaseHTTPRequestHandler) -> bool:
    """The same in chunks, without a word of its length."""
    _head(handler, 200, ("Content-Type", "text/html"), ("Transfer-Encoding", "chunked"))
    _pour(handler, (b"%x\r\n%s\r\n" % (len(part), part) for part in _filler(100 << 20)))
    return True


def no_http(handler: BaseHTTPRequestHandler) -> bool:
    """Bytes that are no HTTP."""
    handler.wfile.write(b"\x00\xff\xfeSSH-2.0-OpenSSH_9.6\r\n" * 3)
    handler.close_connection = True
    return True


def huge_headers(handler: BaseHTTPRequestHandler) -> bool:
    """A header line of a million characters."""
    _head(handler, 200, ("Content-Type", "text/html"), ("X-Besar", "a" * 1_000_000), ("Content-Length", "0"))
    handler.close_connection = True
    return True


def many_headers(handler: BaseHTTPRequestHandler) -> bool:
    """Ten thousand header lines."""
    lines = [(f"X-Banyak-{number}", "1") for number in range(10_000)]
    _head(handler, 200, ("Content-Type", "text/html"), ("Connection", "close"), *lines, ("Content-Length", "0"))
    handler.close_connection = True
    return True


def _head(handler: BaseHTTPRequestHandler, status: int, *headers: tuple[str, str]) -> None:
    text = f"HTTP/1.1 {status} OK\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers) + "\r\n"
    handler.wfile.write(text.encode("latin-1"))


def _filler(size: int) -> Iterator[bytes]:
    part = b"<p>" + b"Kali meluap setiap musim hujan. " * 2047 + b"</p>"
    yield b"<html><body><h1>Jembatan Gantung Baru</h1>"
    for _ in range(size // len(part)):
        yield part


def _pour(handler: BaseHTTPRequestHandler, parts: Iterator[bytes]) -> None:
    handler.close_connection = True
    for part in parts:
        handler.wfile.write(part)  # raises once the crawl has had enough and hangs up
