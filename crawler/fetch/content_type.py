"""What an answer's bytes are, whatever its headers say: a page that can be read, or something else."""

from __future__ import annotations

import re

from crawler.discover.xml import unpack

LARGEST = 8 * 1024 * 1024
"""Bytes of a page. An article has some hundred thousand; what is larger is a dump, a trap or a loop in a template."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "is_pdf"),
    (b"\xff\xd8\xff", "is_picture"),
    (b"\x89PNG", "is_picture"),
    (b"GIF8", "is_picture"),
    (b"PK\x03\x04", "is_archive"),
    (b"Rar!", "is_archive"),
    (b"ID3", "is_recording"),
    (b"OggS", "is_recording"),
    (b"\x1aE\xdf\xa3", "is_recording"),
)
"""First bytes of what portals link to beside pages, and the code that says what it is."""

_TAG = re.compile(rb"<[a-zA-Z!?]")
_NO_TEXT = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
HEAD = 8192
"""Bytes by which text is told from other data."""


def unpacked(body: bytes) -> bytes:
    """The body of an answer, unpacked where it was packed twice and said so once; cut where it is too large."""
    return unpack(body, largest=LARGEST + 1)[0] if body.startswith(b"\x1f\x8b") else body


def no_page(body: bytes) -> str | None:
    """Why these bytes are no page that could hold an article, a code of crawler/reasons.toml; None where they may be one."""
    if len(body) > LARGEST:
        return "page_too_large"
    for start, code in MAGIC:
        if body.startswith(start):
            return code
    if body[:4] == b"RIFF" and body[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "is_picture" if body[8:12] == b"WEBP" else "is_recording"
    if body[4:8] == b"ftyp":
        return "is_recording"
    head = body[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        return None  # UTF-16, half of whose bytes are none of text
    strange = len(head) - len(head.translate(None, _NO_TEXT))
    if strange * 20 > len(head) and len(_TAG.findall(head.replace(b"\x00", b""))) * 200 < len(head):
        return "is_bytes"
    return None
