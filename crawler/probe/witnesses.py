"""Who else says what a sample's field says: the other parts of its page, the posts interface, the feed, the sitemap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from crawler.discover import Found, timestamps
from crawler.extract.tree.parse import parse
from crawler.extract.tree.structured import people, read_structured, text, texts
from crawler.items import Article
from crawler.urls.canonical import url_key

SHORT = 64
"""Characters of a value that are shown."""
SAME_MOMENT = 60.0
"""Seconds by which two tellings of one time may differ: some leave the seconds out."""
SAME_TEXT = 0.9
"""Share of words that two tellings of one body must have in common."""
OTHERS = ("published_at", "title", "body")
"""Fields where a witness that says otherwise is worth a word; of the rest (an og:section in English, a JSON-LD author
that is the editor) the ranking of the extraction has judged already."""


class Witness(NamedTuple):
    """One source and what it says of a field."""

    source: str
    value: Any


Witnesses = dict[str, list[Witness]]

META = {
    "title": ("og:title", "twitter:title"),
    "published_at": ("article:published_time",),
    "modified_at": ("article:modified_time", "og:updated_time"),
    "section": ("article:section",),
    "lead_image": ("og:image", "twitter:image"),
    "authors": ("author",),
}
"""What <meta> says, by field."""
NODE = {
    "title": "headline",
    "published_at": "datePublished",
    "modified_at": "dateModified",
    "section": "articleSection",
    "lead_image": "image",
}
"""What JSON-LD says, by field."""


def of_page(body: bytes, url: str) -> Witnesses:
    """What the machine-readable parts of a page say, field by field."""
    root = parse(body)
    structured = read_structured(root, url)
    found: Witnesses = {}

    def add(field: str, source: str, value: Any) -> None:
        if value:
            found.setdefault(field, []).append(Witness(source, value))

    for field, key in NODE.items():
        value = structured.article.get(key)
        if field == "lead_image" and isinstance(value, dict):
            value = value.get("url")
        add(field, "json-ld", text(value))
    add("authors", "json-ld", people(structured, structured.article.get("author")))
    add("tags", "json-ld", [tag for one in texts(structured.article.get("keywords")) for tag in one.split(",")])
    for field, names in META.items():
        for name in names:
            shown = name if name.startswith(("og:", "twitter:")) else f"meta {name}"
            value = structured.meta.get(name, "")
            add(field, shown, [value] if field == "authors" and value else value)
    add("tags", "meta article:tag", structured.tags)
    heading = [" ".join("".join(map(str, element.itertext())).split()) for element in root.iter("h1")]
    for words in heading[:3]:
        add("title", "heading", words)
    for element in root.iter("time"):
        add("published_at", "time[datetime]", element.get("datetime"))
        break
    return found


def of_article(article: Article, source: str) -> Witnesses:
    """What the same article says when taken the other way (its page beside its post)."""
    values: dict[str, Any] = {
        name: getattr(article, name)
        for name in ("title", "section", "tags", "authors", "published_at", "modified_at", "body")
    }
    values["lead_image"] = article.lead_image.url if article.lead_image else None
    return {name: [Witness(source, value)] for name, value in values.items() if value}


def of_ways(url: str, shown: dict[str, list[Found]], taken_by: str) -> Witnesses:
    """What feed, sitemap and list show of the article at `url`; not the way that it was taken by whole."""
    found: Witnesses = {}
    for way, entries in shown.items():
        if way == taken_by == "rest":
            continue
        for entry in entries:
            if url_key(entry.url) == url_key(url):
                for field, value in (
                    ("title", entry.title),
                    ("published_at", entry.published),
                    ("modified_at", entry.modified if way == "sitemap" else None),
                ):
                    if value:
                        found.setdefault(field, []).append(Witness(way, value))
                break
    return found


def together(*parts: Witnesses) -> Witnesses:
    """All witnesses, each source once a field."""
    found: Witnesses = {}
    for part in parts:
        for field, witnesses in part.items():
            known = found.setdefault(field, [])
            known += [witness for witness in witnesses if witness.source not in {one.source for one in known}]
    return found


def agrees(field: str, value: Any, witness: Any) -> bool | None:
    """Whether a witness says the same of a field; None where it cannot be told."""
    return _COMPARE.get(field, _same_words)(value, witness)


def _same_words(value: Any, witness: Any) -> bool | None:
    return _words(str(value)) == _words(str(witness))


def _words(value: str) -> list[str]:
    return re.findall(r"\w+", value.casefold())


def _same_title(value: Any, witness: Any) -> bool | None:
    """The same, or the same with the site's name after it, or cut."""
    said, other = " ".join(_words(str(value))), " ".join(_words(str(witness)))
    if not said or not other:
        return None
    return said == other or other.startswith(f"{said} ") or (len(other) > 30 and said.startswith(other))


def _same_time(value: Any, witness: Any) -> bool | None:
    moment = witness if isinstance(witness, datetime) else timestamps.read_moment(witness, value.tzinfo or UTC)
    if moment is None or (isinstance(witness, str) and timestamps.day_only(witness)):
        return None
    return bool(abs((moment - value).total_seconds()) < SAME_MOMENT)


def _same_set(value: Any, witness: Any) -> bool | None:
    said, other = ({" ".join(_words(one)) for one in many} - {""} for many in (value, witness))
    return said == other if other else None


def _same_picture(value: Any, witness: Any) -> bool | None:
    """The same file, whatever its size: WordPress writes 1200x800 into the name of a smaller one."""
    return _file(value.url) == _file(str(witness))


def _file(url: str) -> str:
    name = urlsplit(url).path.rpartition("/")[2].lower()
    return re.sub(r"-(?:\d{2,4}x\d{2,4}|scaled)(?=\.\w+$)", "", name)


def _same_body(value: Any, witness: Any) -> bool | None:
    said, other = Counter(_words(str(value))), Counter(_words(str(witness)))
    return bool(said and other) and (said & other).total() >= SAME_TEXT * max(said.total(), other.total())


_COMPARE: dict[str, Callable[[Any, Any], bool | None]] = {
    "title": _same_title,
    "published_at": _same_time,
    "modified_at": _same_time,
    "tags": _same_set,
    "authors": _same_set,
    "lead_image": _same_picture,
    "body": _same_body,
}


def shorten(value: Any) -> str:
    """A value on one line, cut."""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    line = " ".join((", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)).split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"
