"""What article a correction or a printed reply (Ralat, Koreksi, Hak Jawab) speaks of, where it links or names it.

Law 40/1999 on the press obliges portals to print both; Dewan Pers asks that they link to the article that they correct
(Pedoman Pemberitaan Media Siber, 2012, 4b).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from crawler.blocks import Block
from crawler.record_parts import Corrects
from crawler.urls.canonical import article_id, canonical, is_http, url_key
from crawler.urls.domains import registered_domain
from pipelines.boilerplate.links import is_article_of

_SURE = re.compile(r"\W*(?P<what>ralat|erratum|hak jawab|hak koreksi)\b", re.I)
"""How the title of a correction or a reply begins; the words are used for nothing else at that place."""
_MAYBE = re.compile(r"\W*(?:koreksi|klarifikasi|pelurusan|permintaan maaf|permohonan maaf)\b", re.I)
"""Words that also open news (a share index is corrected, a regent clarifies): the desk must own up in the text."""
_OWNS_UP = re.compile(
    r"\bredaksi\b.{0,200}\b(?:meralat|mengoreksi|meluruskan|maaf|keliru|kekeliruan|kesalahan)|"
    r"\b(?:keliru|kekeliruan|kesalahan|ralat|koreksi)\b.{0,200}\bredaksi\b",
    re.I | re.S,
)
_SPEAKS_OF = re.compile(
    r"\b(?:berita|artikel|tulisan|pemberitaan|laporan|naskah|berjudul|bertajuk|judul|tautan|link|tayang|dimuat|diterbitkan|"
    r"terbit|dipublikasikan)\b",
    re.I,
)
"""A block in which a link leads to the article spoken of says one of these."""
_NAMES = re.compile(
    r"\b(?:berita|artikel|tulisan|pemberitaan|laporan|naskah|berjudul|bertajuk|judul)\b[^“\"‘”\n]{0,120}"
    r"(?:“([^“”\n]{12,250})”|\"([^\"\n]{12,250})\"|‘([^‘\n]{12,250})’)",
    re.I,
)
SHORTEST = 3
"""Words of a title: fewer are a term in quotation marks."""


def corrected(title: str | None, url: str, blocks: Iterable[Block]) -> Corrects | None:
    """The article that this one corrects or lets somebody reply to; None for any other, and where nothing leads to it.

    `blocks` are those that stay in the body.
    """
    sure, maybe = _SURE.match(title or ""), _MAYBE.match(title or "")
    if not sure and not maybe:
        return None
    kept = list(blocks)
    if not sure and not _OWNS_UP.search("\n".join(block.text for block in kept)):
        return None
    what = "reply" if sure and sure["what"].lower() == "hak jawab" else "correction"
    named = next((name for block in kept if (name := _named(block.text))), None)
    link = _linked(url, kept)
    if named is None and link is None:
        return None
    return Corrects(what, link and article_id(link), link and canonical(link), named)


def _named(text: str) -> str | None:
    for found in _NAMES.finditer(text):
        name = " ".join(next(filter(None, found.groups())).split()).strip(" ,.")
        if len(name.split()) >= SHORTEST:
            return name
    return None


def _linked(url: str, blocks: list[Block]) -> str | None:
    """The first link to another article of the portal in a block that speaks of one."""
    host, own = registered_domain(urlsplit(url).netloc), url_key(url)
    for block in blocks:
        if not _SPEAKS_OF.search(block.text):
            continue
        for link in block.links:
            try:
                target = urljoin(url, link.strip())
                if is_http(target) and is_article_of(host, target) and url_key(target) != own:
                    return target
            except ValueError:
                continue  # no address
    return None
