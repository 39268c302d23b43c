"""Whether an answer whose transfer broke off is whole all the same: its length was told wrong, or its last chunk left out.

Plugins that change a page after its length was told, and servers that never send the last chunk, do so with each of their
answers. A browser shows them; taken for broken, they would cost the portal its pages, or its sitemap.
"""

from __future__ import annotations

import json
import re
import zlib

_END = re.compile(rb"</(?:html|rss|feed|urlset|sitemapindex|rdf:RDF)\s*>\s*(?:<!--[^<>]{0,500}-->\s*)*\Z", re.I)
"""The end of a page, feed or sitemap, with what caches write behind it."""
_TAIL = 4096


def is_whole(body: bytes, encoding: bytes | None) -> bool:
    """Whether a body ends as its kind of document ends. False where that cannot be told.

    `encoding`: the answer's Content-Encoding.
    """
    packing = (encoding or b"").strip().lower()
    if packing in (b"gzip", b"x-gzip"):
        return _ends_as_gzip(body)
    if packing not in (b"", b"identity"):
        return False
    if _END.search(body[-_TAIL:]):
        return True
    if body[:1] in (b"[", b"{") and body.rstrip()[-1:] in (b"]", b"}"):
        try:
            json.loads(body)
        except (ValueError, RecursionError):
            return False
        return True
    return False


def _ends_as_gzip(body: bytes) -> bool:
    """Whether a gzip stream has come to its end, its checksum included; unpacked bytes are dropped as they come."""
    unpacking, rest = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16), body
    try:
        while rest and not unpacking.eof:
            unpacking.decompress(rest, 1 << 20)
            rest = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return unpacking.eof
