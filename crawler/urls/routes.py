"""What an address asks a system for, where it does not say so by its path: index.php?/archives/63-slug.html, ?q=node/63."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, unquote

from crawler.urls.tables import VIEWS

ROUTE_QUERY = ("q", "r", "route", "path", "p", "page", "url")
"""Query keys that hold a path where addresses are not rewritten: Drupal's ?q=node/63, Yii's ?r=berita/lihat."""


def asked_for(parts: SplitResult) -> tuple[str, list[tuple[str, str]]]:
    """The path that an address asks a system for, in lower case, and the rest of its query.

    Systems without rewritten addresses have the path in the query: index.php?/archives/63-slug.html, ?q=node/63,
    ?r=berita/lihat. Views of the same page (?m=1, ?page=all) are left out.
    """
    path, query = parts.path.lower(), parts.query
    if path == "/index.php" or path.startswith("/index.php/"):
        path = path.removeprefix("/index.php") or "/"
    route, _, others = query.partition("&")
    if path == "/" and "/" in route and (route.startswith("/") or "=" not in route):  # also ?post/2025/06/05/slug
        path, query = "/" + unquote(route).lower().partition("=")[0].strip("/"), others
    pairs = [
        (name.lower(), value)
        for name, value in parse_qsl(query, keep_blank_values=True)
        if value.lower() not in VIEWS.get(name.lower(), ())
    ]
    for name, value in pairs:
        if name in ROUTE_QUERY and path == "/" and "/" in value.strip("/"):
            return "/" + value.strip("/").lower(), [pair for pair in pairs if pair != (name, value)]
    return path, pairs
