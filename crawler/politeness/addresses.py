"""Addresses that no portal may send us to: this machine, its network, the cloud's metadata; told before a connection.

A portal's own name may lead there as well (a stolen domain, a name that changes between two look-ups), so every answer
of the DNS is looked at, in the one place that all connections take their addresses from. An address or `localhost`
that people typed as the portal's home is theirs to choose (a demo portal, an intranet); a name never is.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from typing import Any, Self, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from scrapy.crawler import Crawler
from scrapy.resolver import HostResolution, dnscache
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.defer import Deferred, succeed
from twisted.internet.error import DNSLookupError
from twisted.internet.interfaces import IAddress, IHostnameResolver, IHostResolution, IResolverSimple
from twisted.internet.threads import deferToThreadPool
from twisted.python.failure import Failure
from typing_extensions import override
from zope.interface import implementer  # type: ignore[import-untyped]

from crawler.errors import NewsError

METADATA = (ipaddress.ip_network("168.63.129.16/32"), ipaddress.ip_network("192.0.0.0/24"))
"""Cloud services at addresses that count as public: Azure's, and Oracle's in some versions of Python. The others
(169.254.169.254, fd00:ec2::254, 100.100.100.200) lie in ranges that do not."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_UNICAST = ipaddress.ip_network("2000::/3")
"""The only part of IPv6 from which public addresses are given out (IANA's registry of unicast assignments)."""
_ISATAP = 0x00005EFE
"""What stands before the IPv4 address in an interface's name by RFC 5214; the bit that says "universal" aside."""


class PrivateAddressError(NewsError, DNSLookupError):
    """A name leads to an address that is not public; the text says to which."""

    @override
    def __str__(self) -> str:
        return " ".join(map(str, self.args))


def is_public(text: str) -> bool:
    """Whether an address (IPv4 or IPv6, as text) is one of the public internet. False for what is no address.

    The IPv4 address inside an IPv6 one (mapped, 6to4, Teredo, NAT64, ISATAP) must be public too.
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if any(address in network for network in METADATA) or address.is_multicast or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address not in _UNICAST and address not in _NAT64 and address.ipv4_mapped is None:
            return False
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64 or (int(address) >> 32) & 0xFDFFFFFF == _ISATAP:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        return all(is_public(str(other)) for other in inner if other is not None)
    return True


def is_named_place(host: str) -> bool:
    """Whether a host says by itself where it is: an address, or `localhost`. It needs no look-up."""
    if host.lower().rstrip(".") == "localhost":
        return True
    return _is_address(host.strip("[]"))


def goes_by_proxy(url: str) -> bool:
    """Whether the environment (http_proxy and its like) names a proxy for this URL, which looks the name up itself."""
    parts = urlsplit(url)
    return parts.scheme in getproxies() and not proxy_bypass(parts.hostname or "")


@implementer(IHostnameResolver, IResolverSimple)
class PublicResolver:
    """Looks names up, IPv6 and IPv4, for all connections of the process, and gives no address that is not public.

    A name once looked up keeps its addresses for the process (Scrapy's DNS cache), so that they cannot change between
    the look and the connection. Twisted's interface (IHostnameResolver) has no way to say what was wrong with a name:
    whoever wants to know asks `look_up` before.
    """

    def __init__(self, reactor: Any, *, cache: int, timeout: float) -> None:
        self._reactor = reactor
        self._timeout = timeout
        dnscache.limit = cache

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> Self:
        """As Scrapy makes its resolvers."""
        settings = crawler.settings
        cache = settings.getint("DNSCACHE_SIZE") if settings.getbool("DNSCACHE_ENABLED") else 0
        return cls(reactor, cache=cache, timeout=settings.getfloat("DNS_TIMEOUT"))

    def install_on_reactor(self) -> None:
        """Have the reactor ask us, by its old interface too."""
        self._reactor.installResolver(self)  # which puts something else in the place of the name resolver
        self._reactor.installNameResolver(self)

    def look_up(self, name: str) -> Deferred[list[str]]:
        """The public addresses of a name. Fails with DNSLookupError where it has none, PrivateAddressError where it has
        others alone.
        """
        if name in dnscache:
            return succeed(dnscache[name])
        found: Deferred[list[str]] = deferToThreadPool(self._reactor, self._reactor.getThreadPool(), _ask_system, name)
        found.addTimeout(self._timeout, self._reactor, lambda _, seconds: _no_answer(name, seconds))
        found.addCallback(lambda addresses: addresses if name in _proxies() else _checked(addresses, name))
        return found.addCallback(self._keep, name)

    def _keep(self, addresses: list[str], name: str) -> list[str]:
        if dnscache.limit:
            dnscache[name] = addresses
        return addresses

    def resolveHostName(  # noqa: N802  (Twisted's names)
        self,
        resolutionReceiver: Any,  # noqa: N803  (an IResolutionReceiver, whose methods have no self)
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: ARG002, N803
        transportSemantics: str = "TCP",  # noqa: ARG002, N803
    ) -> IHostResolution:
        """Hand each address to the receiver; none where the look-up fails."""
        resolution = HostResolution(hostName)
        resolutionReceiver.resolutionBegan(resolution)

        def hand_over(addresses: list[str]) -> None:
            for address in addresses:
                kind = IPv6Address if ":" in address else IPv4Address
                resolutionReceiver.addressResolved(kind("TCP", address, portNumber))

        asked = succeed([hostName]) if _is_address(hostName) else self._named(hostName)

        def complete(failure: object) -> None:
            if isinstance(failure, Failure):
                failure.trap(DNSLookupError)  # type: ignore[no-untyped-call]
            resolutionReceiver.resolutionComplete()

        asked.addCallback(hand_over).addBoth(complete)
        return cast("IHostResolution", resolution)

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: ARG002, N802  (Twisted's)
        """The first address of a name."""
        return self._named(name).addCallback(lambda addresses: addresses[0])

    def _named(self, name: str) -> Deferred[list[str]]:
        if is_named_place(name):  # localhost, which people type for what they have here
            return deferToThreadPool(self._reactor, self._reactor.getThreadPool(), _ask_system, name)
        return self.look_up(name)


def _ask_system(name: str) -> list[str]:
    """Every address that this machine has for a name, those that it prefers first. Raises DNSLookupError."""
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise DNSLookupError(f"{name} is not known: {fault}") from fault
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


def _no_answer(name: str, seconds: float) -> list[str]:
    raise DNSLookupError(f"{name} is not known: no answer in {seconds:g} s")


def _checked(addresses: list[str], name: str) -> list[str]:
    public = [address for address in addresses if is_public(address)]
    if addresses and not public:
        raise PrivateAddressError(f"{name} leads to {addresses[0]}, which is no public address")
    return public


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _proxies() -> set[str]:
    """The hosts of the environment's proxies: whoever set them chose them."""
    hosts: set[Any] = set()
    for url in getproxies().values():
        try:
            hosts.add(urlsplit(url if "://" in url else f"//{url}").hostname)
        except ValueError:
            continue  # such as a socket's path: no host that anything could connect to
    return hosts
