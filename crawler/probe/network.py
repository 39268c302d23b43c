"""Which network a home page belongs to: by the domain that it shares with declared members, or by what its page loads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from crawler.discover.lists.links import parse_page
from crawler.spiders.portal import Portal
from crawler.urls.canonical import is_http
from crawler.urls.domains import registered_domain

Network = tuple[type[Portal], type[Portal]]
"""A network's class, and one of the portals that stand on it."""

LOADED = ("src", "href", "data-src")
"""Attributes by which a page loads its parts."""
LEAST_PARTS = 3
"""Parts of a home page that must come from a network's hosts: one picture may be borrowed."""


def network_of(home: str, declared: Iterable[type[Portal]]) -> Network | None:
    """The network's class that portals on the same registered name stand on, with one of them; None where none does."""
    domain = registered_domain(urlsplit(home).hostname or "")
    if domain.replace(".", "").isdigit():
        return None
    for portal in declared:
        if registered_domain(urlsplit(portal.home).hostname or "") == domain:
            for base in portal.__mro__[1:]:
                if base.__module__.startswith("crawler.networks.") and issubclass(base, Portal):
                    return base, portal
    return None


def network_by_page(front: bytes, declared: Iterable[type[Portal]]) -> Network | None:
    """The network whose hosts a home page loads its parts from (`Network.page_hosts`), with one of its portals.

    For members on a domain of their own. None where the page loads less than three parts from there.
    """
    members = {base: portal for portal in declared for base in portal.__mro__[1:] if base.__dict__.get("page_hosts")}
    if not members or (root := parse_page(front)) is None:
        return None
    parts = [element.get(name) or "" for element in root.iter("img", "script", "link", "source") for name in LOADED]
    hosts = Counter(registered_domain(urlsplit(part).hostname or "") for part in parts if is_http(part))
    for base, portal in members.items():
        if issubclass(base, Portal) and sum(hosts[host] for host in getattr(base, "page_hosts", ())) >= LEAST_PARTS:
            return base, portal
    return None


def network_system(network: Network) -> str:
    """The System term of a network's portals, as one of them states it."""
    stated = re.search(r"^\s*System: *([^,\n]+)", network[1].__doc__ or "", re.M)
    return stated[1].strip() if stated else network[0].__name__
