"""Bytes of a page to one parsed tree, and the cleaning of single strings: encodings, stray characters, white space."""

from __future__ import annotations

import re
from bisect import bisect_left

from lxml import etree

LONGEST_TAG = 8192
"""A start tag longer than this loses the rest of its attributes: libxml2 compares each attribute with all before it, so
that a hundred thousand of them take 17 seconds (measured)."""
SUSPECT_SIZE = 200_000
"""Pages shorter than this are not searched for such tags; what fits into them takes a second at the worst."""

MOST_ATTRIBUTES = 300
MOST_TAGS = 250_000
"""Tags of a page that are read. The largest pages of portals have some ten thousand; eight megabytes of <br> make two
million elements, a gigabyte of memory and a minute's work (measured)."""
NO_CHARSETS = frozenset(
    {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem", "utf-7"}
)
"""Codecs of Python's that no page is written in: two raise whatever they are given, two read escapes as code does."""

UTF_16 = ("utf-16", "utf-16le", "utf-16be", "utf-16-le", "utf-16-be")

_STRAY_END = re.compile(rb"</(?:html|body)\s*>(?=[^<]*+<)", re.I)
"""An end of the document before its end: pasted ads carry one. Browsers read on, libxml2 does not."""

_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
_START_TAG = re.compile(rb"<[a-zA-Z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>?")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")
_C1 = re.compile("[\x80-\x9f]")
_SPLIT_UTF8 = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,3}"
)
# What the first bytes of UTF-8 sequences look like when they were read as Windows-1252: quotes and dashes, accents, emoji.
_MOJIBAKE_MARKS = ("\u00e2\u20ac", "\u00c3", "\u00c2", "\u00f0\u0178")


def _windows_1252(character: str) -> bytes:
    """The byte that Windows-1252 (with the five holes filled as browsers fill them) has for a character."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return bytes([ord(character)]) if ord(character) < 256 else b"?"


_C1_MEANT = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}


def _mend_match(match: re.Match[str]) -> str:
    raw = b"".join(map(_windows_1252, match.group()))
    for length in range(len(raw), 1, -1):
        try:
            return raw[:length].decode("utf-8") + match.group()[length:]
        except UnicodeDecodeError:
            continue
    return match.group()


def mend_mojibake(text: str) -> str:
    """Text whose UTF-8 was once read as Windows-1252 (`â€œ` for a quotation mark), set right; other text unchanged."""
    if text.isascii() or not any(mark in text for mark in _MOJIBAKE_MARKS):
        return text
    return _SPLIT_UTF8.sub(_mend_match, text)


def fold(text: str) -> str:
    """One line: white space folded, invisible characters dropped, wrong encoding mended, C1 codes read as browsers do."""
    if not text.isascii():
        text = mend_mojibake(text)
    folded = " ".join(text.split())
    if folded.isprintable() and "\x85" not in text:  # the one C1 code that counts as white space
        return folded
    if _C1.search(text):
        folded = " ".join(text.translate(_C1_MEANT).split())
    return folded if folded.isprintable() else " ".join(_INVISIBLE.sub("", folded).split())


def _shorten_tag(match: re.Match[bytes]) -> bytes:
    tag = match.group()
    if len(tag) <= LONGEST_TAG or len(_QUOTED.sub(b"", tag).split()) < MOST_ATTRIBUTES:  # one long value does no harm
        return tag
    return tag[:LONGEST_TAG] + b'">'


def _declared_charset(body: bytes, content_type: str | None) -> str:
    match = _CHARSET.search((content_type or "").encode("ascii", "ignore")) or _CHARSET.search(body[:4096])
    name = match.group(1).decode("ascii", "ignore").lower() if match else ""
    return "" if name.replace("_", "-") in NO_CHARSETS else name


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text of a page: byte order mark, then UTF-8 if it is valid, then what header or <meta> declare.

    Valid UTF-8 wins over a declaration of Latin-1, since servers of old installations declare it for everything. Bytes
    that are no UTF-8 in a page that mostly is are read as Windows-1252 one by one.
    """
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace")
    if body[:3] == b"\xef\xbb\xbf":
        body = body[3:]
    declared = _declared_charset(body, content_type)
    if declared in UTF_16:
        return body.decode(declared, "replace") if b"\x00" in body[:64] else body.decode("utf-8", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared and not declared.startswith(("utf", "us-ascii")):
            try:
                encoding = "cp1252" if declared in ("iso-8859-1", "latin1", "latin-1", "windows-1252") else declared
                return body.decode(encoding, "replace")
            except (LookupError, UnicodeError):
                pass
        multibyte = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", body[: error.start + 200_000]))
        if declared.startswith("utf") or multibyte > 3:
            return _decode_mixed(body)
        return body.decode("cp1252", "replace")


def _decode_mixed(body: bytes) -> str:
    """UTF-8 with single bytes of Windows-1252 in it."""
    parts, position, view = [], 0, memoryview(body)  # a view, since a slice would copy the rest for each bad byte
    while position < len(body):
        try:
            parts.append(str(view[position:], "utf-8"))
            break
        except UnicodeDecodeError as error:
            good, bad = position + error.start, position + error.end
            parts.append(str(view[position:good], "utf-8"))
            parts.append(str(view[good:bad], "cp1252", "replace"))
            position = bad
            if len(parts) > 4000:  # a binary file or another encoding: no page to be mended byte by byte
                parts.append(str(view[position:], "cp1252", "replace"))
                break
    return "".join(parts)


def parse(body: bytes | str, content_type: str | None = None) -> etree._Element:
    """The tree of a page; comments and processing instructions are left out. An empty page gives an empty <html>.

    Nesting deeper than libxml2 admits (2,048) is cut off there.
    """
    if isinstance(body, str):
        data = body.encode("utf-8", "replace")
    elif body[:3] != b"\xef\xbb\xbf" and b"\x00" not in body and _is_utf8(body):
        data = body
    else:
        data = decode(body, content_type).encode("utf-8", "replace")
    data = with_fewer_tags(data.replace(b"\x00", b""))
    data = _STRAY_END.sub(b"", data)
    if len(data) > SUSPECT_SIZE and (
        data.count(b"<") * 12 > len(data) or max(map(len, data.split(b">"))) > LONGEST_TAG
    ):
        data = _START_TAG.sub(_shorten_tag, data)
    parser = etree.HTMLParser(
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
        huge_tree=True,
        no_network=True,
        recover=True,
        collect_ids=False,  # nothing here asks libxml2 for an element by its id: a twentieth of the time
    )
    tree = etree.fromstring(data, parser) if data.strip() else None
    return tree if tree is not None else etree.fromstring(b"<html></html>", etree.HTMLParser())


def with_fewer_tags(data: bytes, most: int = MOST_TAGS) -> bytes:
    """The bytes up to the tag that is one too many."""
    if len(data) < 2 * most or data.count(b"<") <= most:
        return data
    return data[: bisect_left(range(len(data)), most, key=lambda end: data.count(b"<", 0, end))]


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
