"""What can go wrong on the way to a site, and how to say it."""

from __future__ import annotations

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
    text = str(fault) or type(fault).__name__
    return " ".join(text.split())[:200] if isinstance(fault, IgnoreRequest | OSError) else type(fault).__name__
