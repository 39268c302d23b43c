"""The article's own address, of those that the page claims and the one that was fetched."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crawler.extract.tree.document import Document
from crawler.extract.tree.links import absolute
from crawler.extract.tree.parse import fold
from crawler.extract.tree.structured import text
from crawler.urls.canonical import canonical, same_site

_FURTHER = re.compile(r"(?:/(?:amp|\d{1,2}|page/\d{1,2}))?/?$")


def canonical_url(document: Document) -> tuple[str, str]:
    """The article's own address and where it was read.

    rel="canonical" (then og:url and JSON-LD) is believed where it leads to the same site and neither to its home page
    nor to a directory above the article: themes and migrations leave such behind. Else the address that was fetched.
    """
    structured = document.structured
    linked = [
        element.get("href") or ""
        for element in document.relations
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    main = structured.article.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    claims = [
        *((link, "canonical") for link in linked[:2]),
        (structured.meta.get("og:url", ""), "og:url"),
        (text(main), "json-ld"),
    ]
    for claim, source in claims:
        target = absolute(_with_scheme(fold(claim), document.url), document.base) if claim.strip() else None
        if target is not None and _plausible(target, document.url):
            try:
                return canonical(target), source
            except ValueError:
                continue
    try:
        return canonical(document.url), "fetched"
    except ValueError:
        return document.url, "fetched"


def _with_scheme(claim: str, url: str) -> str:
    """A claim whose scheme was forgotten ("host/path" on that host), or that stands behind the host once more, mended."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if claim.lower().removeprefix("www.").startswith(f"{host}/"):
        return f"{urlsplit(url).scheme}://{claim}"
    scheme, mark, rest = claim.partition("://")
    if mark and rest.removeprefix("www.").startswith((f"{host}/{host}/", f"{host}/www.{host}/")):
        return f"{scheme}://{urlsplit(url).netloc}/{rest.split('/', 2)[2]}"
    second = max(claim.rfind("http://"), claim.rfind("https://"))
    return claim[second:] if second > 0 and "?" not in claim[:second] else claim


def _plausible(target: str, url: str) -> bool:
    if not same_site(target, url):
        return False
    claimed, real = urlsplit(target), urlsplit(url)
    path, own = claimed.path.rstrip("/"), real.path.rstrip("/")
    if not path:
        return not own and bool(claimed.query) >= bool(real.query)
    if path == own:
        return True
    if own.startswith(path + "/"):
        return _FURTHER.fullmatch(own[len(path) :]) is not None
    # Another article's address, or a category's: nothing of the slug is the same.
    mine, other = _slug_words(own), _slug_words(path)
    return not mine or not other or bool(mine & other) or bool(real.query)


def _slug_words(path: str) -> set[str]:
    return {word for word in re.split(r"[\W_]+", path.rsplit("/", 1)[-1].lower()) if len(word) > 2}
