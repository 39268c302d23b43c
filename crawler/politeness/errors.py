"""What can go wrong on the way to a site, and how to say it."""

from __future__ import annotations

import zlib
from gzip import BadGzipFile
from importlib import import_module

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost
from twisted.web.client import ResponseFailed

from crawler.reasons import Reason, reason


def _of_packers() -> tuple[type[Exception], ...]:
    """What unpackers raise for bytes that are not packed as the answer's header says: each has an error of its own."""
    found: list[type[Exception]] = [zlib.error, BadGzipFile]
    for module, name in (
        ("brotli", "error"),
        ("brotlicffi", "error"),
        ("compression.zstd", "ZstdError"),
        ("backports.zstd", "ZstdError"),
    ):
        try:
            found.append(getattr(import_module(module), name))
        except ImportError:
            continue  # then Scrapy has it not either, and asks for nothing packed so
    return tuple(found)


PACKING_ERRORS = _of_packers()

NETWORK_ERRORS: tuple[type[Exception], ...] = (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
    ConnectError,
    ConnectionDone,
    ConnectionLost,
    ResponseFailed,
    *PACKING_ERRORS,
    OSError,
)

FETCH_ERRORS: tuple[type[Exception], ...] = (IgnoreRequest, *NETWORK_ERRORS)

CODES: tuple[tuple[type[Exception], str], ...] = (
    (CannotResolveHostError, "unknown_host"),
    (DownloadConnectionRefusedError, "connection_refused"),
    (DownloadTimeoutError, "timeout"),
    (ResponseDataLossError, "answer_broke"),
    (DownloadCancelledError, "too_large"),
    (DownloadFailedError, "connection_broke"),
    (ResponseFailed, "connection_broke"),
    (UnsupportedURLSchemeError, "no_web_address"),
)


def in_words(fault: BaseException) -> str:
    """A short reason for a report: no addresses of objects, no line breaks, at most 200 characters."""
    if fault.args and isinstance(fault.args[0], Reason):
        return fault.args[0]
    for kind, code in CODES:
        if isinstance(fault, kind):
            return reason(code)
    if isinstance(fault, PACKING_ERRORS):
        return reason("packing")
    if isinstance(fault, ValueError):
        return reason("leads_nowhere")  # what Python says of the target of a redirect
    text = str(fault) or type(fault).__name__
    return " ".join(text.split())[:200] if isinstance(fault, IgnoreRequest | OSError) else type(fault).__name__
