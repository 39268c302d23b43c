"""XML of strangers made safe and readable: decoded, unpacked, without document type, bounded in size. Pure.

A document type is cut out before parsing, so no entity is ever declared, let alone expanded or fetched; what HTML
names (&nbsp;) is put in as characters; characters that XML forbids are dropped; the parser recovers from the rest.
"""

from __future__ import annotations

import html
import html.entities
import re
import zlib
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from crawler.extract.tree.parse import with_fewer_tags

LARGEST = 50 * 1024 * 1024
"""Bytes of an unpacked document, the most that the sitemap protocol allows. What comes after is not read."""

MOST_TAGS = 1_500_000
"""Tags of a document that are read: thirty for each of a sitemap's fifty thousand addresses. Fifty megabytes of nothing
but tags would take two gigabytes of memory (measured)."""

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{2,30})[\"']")
_PROLOG = re.compile(r"[^<]*(?:(<!DOCTYPE)|(<!--)|<\?)", re.I)
"""What may stand before the first element of a document: its type, a comment, an instruction."""
_DECLARATION = re.compile(r"<\?xml[^>]{0,300}\?>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff\ufffe\uffff\ud800-\udfff]")
"""What XML forbids, and byte order marks: one behind an instruction is text before the root, where none may stand."""
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_BARE = re.compile(r"&(?!#?[A-Za-z0-9]{1,31};)")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_SILENT = re.compile(r"<(script|style)\b")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_START = re.compile(
    r"<(?:\?xml|rss|feed|rdf:RDF|(?:[A-Za-z0-9]{1,20}:)?(?:urlset|sitemapindex|feed)|!DOCTYPE)[\s>]", re.I
)


def unpack(body: bytes, *, largest: int = LARGEST) -> tuple[bytes, bool]:
    """The bytes without gzip, up to three layers of it, and whether they had to be cut at `largest`."""
    cut = False
    for _ in range(3):
        if not body.startswith(b"\x1f\x8b"):
            break
        reader = zlib.decompressobj(wbits=31)
        try:
            unpacked = reader.decompress(body, largest)
        except zlib.error:
            break
        cut = cut or bool(reader.unconsumed_tail)
        body = unpacked
    return body[:largest], cut or len(body) > largest


def text_of(body: bytes) -> str:
    """The document's characters: by byte order mark, declaration, then UTF-8, then Windows-1252."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    if body[:4] in (b"<\x00?\x00", b"\x00<\x00?"):
        return body.decode("utf-16-le" if body[:1] == b"<" else "utf-16-be", "replace")
    body = body.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.search(body[:1000])
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name not in ("utf-8", "utf8"):
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError, ValueError):  # ValueError: a codec that is none of text, such as idna
            pass
    mended = body.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    # A few bad bytes (cut off, pasted) among good ones: UTF-8 all the same. Bad ones alone: Latin letters.
    good = len(mended) - broken - sum(map(str.isascii, mended))
    return mended if good > 3 * broken else body.decode("cp1252", "replace")


def prepare(body: bytes) -> bytes:
    """UTF-8 XML without declaration, document type, foreign entities and what stands before the first element.

    What comes after `MOST_TAGS` tags is left out.
    """
    text = text_of(with_fewer_tags(body, MOST_TAGS))
    start = _START.search(text[:20_000])
    if start:
        text = text[start.start() :]
    text = _without_doctype(_DECLARATION.sub("", text, count=1))
    text = _FORBIDDEN.sub("", text)
    if "<![CDATA[" not in text:
        return _escaped(text).encode("utf-8", "replace")
    # In CDATA a "&" stands for itself.
    parts = _CDATA.split(text)
    parts[::2] = map(_escaped, parts[::2])
    return "".join(parts).encode("utf-8", "replace")


def _escaped(text: str) -> str:
    return _BARE.sub("&amp;", _NAMED.sub(_character, text))


def root_at(head: str) -> int | None:
    """Where a document's root begins in its first characters: after a mark, a stray line or a notice of PHP's."""
    start = _START.search(head)
    return start.start() if start else None


def _without_doctype(text: str) -> str:
    start = _doctype(text)
    if start < 0:
        return text
    bracket, end = text.find("[", start), text.find(">", start)
    if 0 <= bracket < end:
        closing = text.find("]", bracket)
        # An inner "]>" of an entity's value ends it too early; what is left is text before the root, which is dropped.
        end = text.find(">", closing) if closing >= 0 else -1
    rest = text[end + 1 :] if end >= 0 else ""
    root = _START.search(rest[:20_000]) or re.search(r"<[A-Za-z]", rest[:20_000])
    return text[:start] + (rest[root.start() :] if root else rest)


def _doctype(text: str) -> int:
    """Where a document type stands before the first element, behind however long comments; -1 for none."""
    place = 0
    while found := _PROLOG.match(text, place):
        if found[1]:
            return found.start(1)
        end = text.find("-->" if found[2] else "?>", found.end())
        if end < 0:
            return -1
        place = end + (3 if found[2] else 2)
    return -1


def _character(match: re.Match[str]) -> str:
    name = match[1]
    if name in _XML_NAMES:
        return match[0]
    character = html.entities.html5.get(name + ";")
    return match[0] if character is None else html.escape(character)


def parse(body: bytes) -> tuple[etree._Element | None, bool]:
    """The root of a document, or None where there is none, and whether the XML had to be repaired."""
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(prepare(body), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, True
    return root, len(parser.error_log) > 0


def elements(body: bytes, names: tuple[str, ...]) -> Iterator[etree._Element]:
    """The elements of these local names as the document is read; each is emptied after its turn."""
    wanted = tuple(f"{{*}}{name}" for name in names)
    try:
        for _, element in etree.iterparse(
            BytesIO(prepare(body)),
            events=("end",),
            tag=wanted,
            encoding="utf-8",
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (etree.XMLSyntaxError, ValueError):
        return


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, in lower case; empty for comments and the like.

    A prefix that the document does not declare is part of the name for the parser, and none here.
    """
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""


def plain(text: str | None, longest: int = 2000) -> str:
    """The words of a fragment of HTML (of its first `longest` characters), white space folded: titles, excerpts."""
    if not text:
        return ""
    kept, position = [], 0
    text = text[:longest]
    folded = text.lower() if "<" in text else ""
    # Step by step and not by one expression, which would look for an end once for every start.
    while len(folded) == len(text) and (start := _SILENT.search(folded, position)):
        kept.append(text[position : start.start()])
        position = folded.find(f"</{start[1]}", start.end())
        if position < 0:
            position = len(text)
    kept.append(text[position:])
    return " ".join(html.unescape(_TAG.sub(" ", " ".join(kept))).split())
