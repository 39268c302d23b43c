"""Addresses that no portal may send us to: this machine, its network, the cloud's metadata; told before a connection.

A portal's own name may lead there as well (a stolen domain, a name that changes between two look-ups), so every answer
of the DNS is looked at, in the one place that all connections take their addresses from. An address or `localhost`
that people typed as the portal's home is theirs to choose (a demo portal, an intranet); a name never is.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

METADATA = (ipaddress.ip_network("168.63.129.16/32"), ipaddress.ip_network("192.0.0.0/24"))
"""Cloud services at addresses that count as public: Azure's, and Oracle's in some versions of Python. The others
(169.254.169.254, fd00:ec2::254, 100.100.100.200) lie in ranges that do not."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class PrivateAddressError(DNSLookupError):
    """A name leads to an address that is not public; the text says to which."""

    def __str__(self) -> str:
        return " ".join(map(str, self.args))


def is_public(text: str) -> bool:
    """Whether an address (IPv4 or IPv6, as text) is one of the public internet. False for what is no address.

    The IPv4 address inside an IPv6 one (mapped, 6to4, Teredo, NAT64) must be public too.
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if any(address in network for network in METADATA) or address.is_multicast or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        return all(is_public(str(other)) for other in inner if other is not None)
    return True


def is_named_place(host: str) -> bool:
    """Whether a host says by itself where it is: an address, or `localhost`. It needs no look-up."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def goes_by_proxy(url: str) -> bool:
    """Whether the environment (http_proxy and its like) names a proxy for this URL, which looks the name up itself."""
    parts = urlsplit(url)
    return parts.scheme in getproxies() and not proxy_bypass(parts.hostname or "")


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver, which gives no address that is not public.

    A name once looked up keeps its address for the process (Scrapy's DNS cache), so that it cannot change between the
    look and the connection.
    """

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802  (Twisted's name)
        """The address of a name; fails with PrivateAddressError where it is not public."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        return found if is_named_place(name) or name in _proxies() else found.addCallback(_checked, name)


def _checked(address: str, name: str) -> str:
    if not is_public(address):
        raise PrivateAddressError(f"{name} leads to {address}, which is no public address")
    return address


def _proxies() -> set[str]:
    """The hosts of the environment's proxies: whoever set them chose them."""
    hosts: set[Any] = set()
    for url in getproxies().values():
        try:
            hosts.add(urlsplit(url if "://" in url else f"//{url}").hostname)
        except ValueError:
            continue  # such as a socket's path: no host that anything could connect to
    return hosts
