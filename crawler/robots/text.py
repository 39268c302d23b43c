"""robots.txt as owners write it, in the form that RFC 9309 gives it: what a parser would drop is kept where it forbids.

A slip must not open a site. Seen in the wild: byte order marks (scrapy #6195), UTF-16, word processors' dashes, colons
and quotes, "Disallow /" without a colon, rules before any group, product tokens with a version, several paths on one
line, whole URLs, a page of HTML around the rules. In doubt the reading that closes more is taken.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

FIELDS = {
    "useragent": "User-agent",
    "disallow": "Disallow",
    "allow": "Allow",
    "crawldelay": "Crawl-delay",
    "requestrate": "Request-rate",
    "visittime": "Visit-time",
    "sitemap": "Sitemap",
    "sitemaps": "Sitemap",
}
"""Fields by their letters alone."""
EVERYONE = frozenset({"", "*", "**", "all", "any", "everyone", "semua"})
"""What a user-agent line says that means all: the standard's asterisk, nothing at all, a word."""
EVERYTHING = frozenset({"*", "/*", "all", "everything", "semua", ".", "./"})
"""What a disallow line says that means the whole site."""

_UNSEEN = re.compile("[\x00\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TYPED = str.maketrans({"\u00a0": " ", "\u3000": " ", "：": ":", "；": ":", "＊": "*", "／": "/", "\u2010": "-",
                        "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-"})  # fmt: skip
"""What keyboards and word processors put in the place of ASCII."""
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_PAGE = re.compile(r"<(?:!doctype|html|head|body|div)\b", re.I)
_DISALLOW = re.compile(r"d[ie]s*al+o+w+(?:ed|s)?")
"""disallow, dissallow, disalow, disallowed …"""
_NAMES = r"user[ \t_-]*agents?|d[ie]s*[ \t_-]*al+o+w+(?:ed|s)?|allow|crawl[ \t_-]*delay|request[ \t_-]*rate|visit[ \t_-]*time|site[ \t_-]*maps?"
_LINE = re.compile(rf"[^\w*/#]*({_NAMES})[ \t]*(?:[:;=][ \t]*|[ \t]+|(?=/)|$)(.*)", re.I)
_WRITTEN_OUT = re.compile(rf"(?:\\[rn])+(?=[ \t]*(?:{_NAMES}|#|\\|$))", re.I | re.M)
"""Line breaks that a program wrote as two letters, a backslash and n."""
_WITHIN = re.compile(rf"(?<=\S)(?<![Dd][IiEe][Ss])[ \t]+(?=(?:{_NAMES})[ \t]*:)", re.I)
"""A further field on the same line."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def decode(body: bytes) -> str:
    """The text of a robots.txt: UTF-16 by its mark, else UTF-8."""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace")
    return body.decode("utf-8", "replace")


def in_order(text: str, agent: str) -> str:
    """The rules in the standard's form, a field a line. `agent`: our product token, which is known in any spelling.

    What is no field is left out. Rules that stand before the first group hold for all.
    """
    text = _WRITTEN_OUT.sub("\n", _UNSEEN.sub("", text).translate(_TYPED))
    is_page = _PAGE.search(text[:2000]) is not None  # an error page's words are no rules, unless a group begins there
    text = _TAG.sub("\n", text)
    lines: list[str] = []
    grouped = False
    for field, value in _fields(text):
        if field == "User-agent":
            grouped = True
            lines += [f"User-agent: {name}" for name in _agents(value, agent)]
            continue
        if field != "Sitemap" and not grouped:
            if is_page:
                continue
            grouped = True
            lines.append("User-agent: *")
        if field == "Disallow":
            lines += [f"Disallow: {path}" for path in _paths(value)]
        elif field == "Crawl-delay":
            number = _NUMBER.search(value)
            lines += [f"Crawl-delay: {number[0].replace(',', '.')}"] if number else []
        else:
            lines.append(f"{field}: {value}")
    return "\n".join(lines) + "\n"


def _fields(text: str) -> Iterator[tuple[str, str]]:
    """Each field, by its standard name, with its value without comment and quotes."""
    for line in re.split(r"[\r\n\v\f\x85\u2028\u2029]+", text):
        for part in _WITHIN.split(line.partition("#")[0]):
            found = _LINE.match(part)
            if found is None:
                continue
            letters = re.sub(r"[ \t_-]", "", found[1].lower())
            name = "Disallow" if _DISALLOW.fullmatch(letters) else FIELDS.get(letters.removesuffix("s"), "")
            yield name or FIELDS[letters], found[2].strip().strip("\"'`“”‘’<>").strip()


def _agents(value: str, agent: str) -> list[str]:
    """The product tokens of a user-agent line; ours as we write it, whatever version or case it came with."""
    names = []
    for one in value.split(",") if "," in value else [value]:
        token = one.partition("/")[0].partition("(")[0].strip().strip("\"'“”‘’")
        if token.lower() in EVERYONE:
            names.append("*")
        elif _letters(token) == _letters(agent):
            names.append(agent)
        else:
            names.append(token)
    return names


def _letters(token: str) -> str:
    return re.sub(r"[^a-z0-9]", "", token.lower())


def _paths(value: str) -> list[str]:
    """The paths of a disallow line, each with its slash; an empty one forbids nothing."""
    if not value:
        return [""]
    paths = []
    for one in value.split():
        path = re.sub(r"^https?:/*[^/]*", "", one.strip("\"'“”‘’,;").replace("\\", "/"), flags=re.I) or "/"
        if path.lower() in EVERYTHING:
            path = "/"
        paths.append(path if path.startswith(("/", "*")) else f"/{path.removeprefix('./')}")
    return paths
