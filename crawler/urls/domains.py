"""The registered domain of a host, by the public suffix list that tldextract brings: nothing is fetched or cached on disk.

Not for the keys of URLs (`crawler.urls.canonical`): those must stay as they are when the list changes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tldextract import TLDExtract

BLOG_HOSTS = frozenset({"wordpress.com", "weebly.com", "tumblr.com", "medium.com", "blogspot.co.id"})
"""Hosts of blogs that the list does not name: each subdomain is another site."""


@cache
def _suffixes() -> TLDExtract:
    from tldextract import TLDExtract  # imports requests, 80 ms: only where a page is judged

    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


@lru_cache(maxsize=4096)
def registered_domain(netloc: str) -> str:
    """The registered domain of a URL's host, in lower case, with its port: "kabar.co.id" of "kupang.kabar.co.id".

    An IP address or a name without dots comes back as it is; under an ending that nobody registers (.test), the last
    two labels. A blog on a host of blogs is a domain of its own.
    """
    host, colon, port = netloc.rpartition("@")[2].casefold().partition(":")
    labels = host.split(".")
    if host.startswith("[") or labels[-1].isdigit() or len(labels) < 2:
        return netloc.casefold()
    domain = _suffixes().extract_str(host).top_domain_under_public_suffix or ".".join(labels[-2:])
    if domain in BLOG_HOSTS:
        domain = ".".join(labels[-domain.count(".") - 2 :])
    return domain + colon + port


def public_suffix(host: str) -> str:
    """The ending under which others may register names: "co.id" of "kabar.co.id"; "" for one that the list lacks."""
    return _suffixes().extract_str(host, include_psl_private_domains=False).suffix
