"""What a page can do to a crawl, as a table's entry, and the makers of answers that the tables share."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.site import Answer, page


@dataclass(frozen=True)
class Behaviour:
    """One thing that a page does, and what must come of it."""

    name: str
    """What it does, in words; also the name of its test."""
    end: str
    """The count of the run report under which it falls; `new`: its article comes out."""
    reason: str
    """What the report says beside its URL (a part of it); of a `new` one, what the crawler does."""
    answer: Callable[[str], Answer]
    """Makes the answer; given a title that is only its own."""
    path: str = ""
    """Its path, where the path itself is the matter."""


WORDS = re.findall(
    r"\w+",
    """
warga desa pasar ikan jembatan kali sawah panen kebun nelayan perahu ombak hutan bukit jalan kota sekolah
guru murid buku ladang jagung kopi cengkeh pala rumah kayu bambu batu pasir hujan kemarau angin malam pagi siang petang
bupati camat lurah kepala dinas kantor rapat anggaran kegiatan program bantuan dana laporan data rencana pembangunan
membangun membuka menutup menanam menjual membeli mengangkut memperbaiki meresmikan menyerahkan menerima mengatakan
menjelaskan berharap mengajak bersama kepada untuk dengan karena ketika sebelum sesudah selama bahwa agar supaya
""",
)


def text_of(title: str) -> str:
    """Four paragraphs that are no other title's: near-duplicates would be held back."""
    chance = random.Random(title)
    sentences = [" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(16)]
    return "".join(f"<p>{' '.join(sentences[start : start + 4])}</p>" for start in range(0, 16, 4))


def article(title: str, *, head: str = "", body: str = "") -> bytes:
    """A good article's page, its text its own."""
    return page(title, number=sum(map(ord, title)), day=3, head=head, body=body or text_of(title))


def plain(status: int = 200, text: bytes = b"", **headers: str) -> Callable[[str], Answer]:
    return lambda _: Answer(text, status, {name.replace("_", "-"): value for name, value in headers.items()})


def acting(act: Callable[..., bool]) -> Callable[[str], Answer]:
    return lambda _: Answer(act=act)


def small(title: str, text: str, form: str = "") -> Callable[[str], Answer]:
    body = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p>{form}</body></html>"
    return lambda _: Answer(body.encode())


def good(
    change: Callable[[bytes], bytes] = lambda body: body, *, head: str = "", body: str = "", **headers: str
) -> Callable[[str], Answer]:
    """A good article, its bytes changed."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda title: Answer(change(article(title, head=head, body=body)), 200, named)
