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

WORDS: tuple[tuple[type[Exception], str], ...] = (
    (CannotResolveHostError, "the host's name is not known"),
    (DownloadConnectionRefusedError, "the connection was refused"),
    (DownloadTimeoutError, "no answer in time"),
    (ResponseDataLossError, "the answer broke off"),
    (DownloadCancelledError, "the answer is too large"),
    (DownloadFailedError, "the connection broke off"),
    (ResponseFailed, "the connection broke off"),
    (UnsupportedURLSchemeError, "not a web address"),
)


def in_words(fault: BaseException) -> str:
    """A short reason for a report: no addresses of objects, no line breaks, at most 200 characters."""
    for kind, words in WORDS:
        if isinstance(fault, kind):
            return words
    if isinstance(fault, PACKING_ERRORS):
        return "the answer is not packed as it says"
    if isinstance(fault, ValueError):
        return "it leads to no web address"  # what Python says of the target of a redirect
    text = str(fault) or type(fault).__name__
    return " ".join(text.split())[:200] if isinstance(fault, IgnoreRequest | OSError) else type(fault).__name__
