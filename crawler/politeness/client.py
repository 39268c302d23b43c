"""The client of a connection, with a bound on what a server may say before its body.

Scrapy bounds bodies and times, Twisted a single header line (16 KB); how many lines there may be, nobody does: a server
that sends header lines, or answers of the kind 103, without end fills the memory for as long as DOWNLOAD_TIMEOUT lasts.
"""

from __future__ import annotations

from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress, ITransport
from twisted.internet.tcp import Connection
from twisted.web.iweb import IResponse
from typing_extensions import override

from crawler.scrapy_compat import ClientFactory, ClientProtocol, ClientRequest, in_body, quiescent

LARGEST_HEAD = 512 * 1024
"""Bytes of status line and headers; browsers take half of that."""
AT_ONCE = 256 * 1024
"""Bytes taken from a connection at once: most pages are smaller."""


class BoundedClient(ClientProtocol):
    """Scrapy's, which hangs up on a server whose headers do not end."""

    _head = 0

    @override
    def makeConnection(self, transport: ITransport) -> None:
        """Take up a connection; what has come is read with one call where Twisted makes one of 64 KB after the other."""
        if isinstance(transport, Connection):
            transport.bufferSize = AT_ONCE
        super().makeConnection(transport)  # type: ignore[no-untyped-call]

    @override
    def request(self, request: ClientRequest) -> Deferred[IResponse]:
        """Send a request; what comes before its body is counted anew."""
        self._head = 0
        return super().request(request)

    @override
    def dataReceived(self, data: bytes) -> None:
        """Take what came, or hang up."""
        if not in_body(self):
            self._head += len(data)
            if self._head > LARGEST_HEAD:
                self.abort()  # type: ignore[no-untyped-call]
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class BoundedClientFactory(ClientFactory):
    """Makes such clients."""

    @override
    def buildProtocol(self, addr: IAddress | None) -> BoundedClient:
        return BoundedClient(quiescent(self))  # type: ignore[no-untyped-call]
