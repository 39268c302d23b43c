"""Bodies that are no page, packed wrongly, or written in another charset than they say."""

from __future__ import annotations

import gzip
import random
import zlib

import brotli
from backports import zstd

from tests.hostile.behaviour import Behaviour, article, good, plain, text_of
from tests.site import Answer

MB = 1 << 20
PYTHON_S_OWN = (
    "zip",
    "rot13",
    "idna",
    "punycode",
    "unicode_escape",
    "raw_unicode_escape",
    "undefined",
    "hex",
    "utf-7",
    "utf-16zz",
)
"""Names that Python knows as codecs, or takes for one, and that no page is written in."""


def _gzip_bomb(_: str) -> Answer:
    packer = zlib.compressobj(9, wbits=31)
    parts = [packer.compress(b"a" * MB) for _ in range(200)]
    return Answer(b"".join([*parts, packer.flush()]), 200, {"Content-Encoding": "gzip"})


def _brotli_bomb(_: str) -> Answer:
    packer = brotli.Compressor(quality=1)
    parts = [packer.process(b"a" * MB) for _ in range(200)]
    return Answer(b"".join([*parts, packer.finish()]), 200, {"Content-Encoding": "br"})


def _zstd_bomb(_: str) -> Answer:
    packer = zstd.ZstdCompressor()
    parts = [packer.compress(b"a" * MB) for _ in range(200)]
    return Answer(b"".join([*parts, packer.flush()]), 200, {"Content-Encoding": "zstd"})


def _deflate_bomb(_: str) -> Answer:
    packer = zlib.compressobj(9)
    parts = [packer.compress(b"a" * MB) for _ in range(200)]
    return Answer(b"".join([*parts, packer.flush()]), 200, {"Content-Encoding": "deflate"})


def _twice_said_once(title: str) -> Answer:
    return Answer(gzip.compress(gzip.compress(article(title))), 200, {"Content-Encoding": "gzip"})


def _latin_1_said_to_be_utf_8(title: str) -> Answer:
    text = article(title, body=text_of(title) + "<p>Harga tiket 5 £, katanya “murah” di kafé desa.</p>").decode()
    return Answer(text.encode("cp1252", "ignore"), 200, {"Content-Type": "text/html; charset=utf-8"})


BODIES = (
    Behaviour("a zstd bomb of 200 MB", "failed", "DOWNLOAD_MAXSIZE", _zstd_bomb),
    Behaviour("a deflate bomb of 200 MB", "failed", "DOWNLOAD_MAXSIZE", _deflate_bomb),
    Behaviour(
        "a bomb packed twice, and says so",
        "failed",
        "DOWNLOAD_MAXSIZE",
        lambda _: Answer(gzip.compress(_gzip_bomb("").body), 200, {"Content-Encoding": "gzip, gzip"}),
    ),
    Behaviour(
        "a bomb packed twice, said once",
        "not_articles",
        "too large for a page",
        lambda _: Answer(gzip.compress(_gzip_bomb("").body), 200, {"Content-Encoding": "gzip"}),
    ),
    Behaviour(
        "a bomb of two kinds, brotli in gzip",
        "failed",
        "DOWNLOAD_MAXSIZE",
        lambda _: Answer(gzip.compress(_brotli_bomb("").body), 200, {"Content-Encoding": "br, gzip"}),
    ),
    Behaviour(
        "packed once, said a thousand times",
        "failed",
        "not packed as it says",
        good(gzip.compress, Content_Encoding=", ".join(["gzip"] * 1000)),
    ),
    Behaviour(
        "packed, and cut off in the middle",
        "new",
        "what could be unpacked is read",
        good(
            lambda body: gzip.compress(body + b"<!-- " + random.Random(1).randbytes(9000).hex().encode())[:-4000],
            Content_Encoding="gzip",
        ),
    ),
    Behaviour(
        "packed, with more behind it",
        "new",
        "what is behind is left out",
        good(lambda body: gzip.compress(body) + b"\x00<h1>Curi</h1>" * 50, Content_Encoding="gzip"),
    ),
    *(
        Behaviour(
            f"a charset that is Python's own: {name}",
            "new",
            "read as UTF-8",
            good(Content_Type=f"text/html; charset={name}"),
        )
        for name in PYTHON_S_OWN
    ),
    *(
        Behaviour(
            f"a charset that is Python's own, and no UTF-8: {name}",
            "new",
            "bad bytes read as Windows-1252",
            good(
                lambda body: body.replace(b"utf-8", b"x-x").replace(b"desa", b"d\xe9sa"),
                Content_Type=f"text/html; charset={name}",
            ),
        )
        for name in PYTHON_S_OWN
    ),
    Behaviour(
        "UTF-7 with a script in it",
        "new",
        "read as UTF-8",
        good(
            lambda body: body.replace(b"</h1>", b"+ADw-script+AD4-alert(1)</h1>"),
            Content_Type="text/html; charset=utf-7",
        ),
    ),
    Behaviour(
        "UTF-16 without a mark, but said",
        "new",
        "read as UTF-16",
        good(lambda body: body.decode().encode("utf-16-le"), Content_Type="text/html; charset=utf-16le"),
    ),
    Behaviour("three marks before the page", "new", "passed over", good(lambda body: b"\xef\xbb\xbf" * 3 + body)),
    Behaviour("a gzip bomb of 200 MB", "failed", "DOWNLOAD_MAXSIZE", _gzip_bomb),
    Behaviour("a brotli bomb of 200 MB", "failed", "DOWNLOAD_MAXSIZE", _brotli_bomb),
    Behaviour(
        "gzip said, none sent",
        "failed",
        "not packed as it says",
        plain(200, b"\x1f\x8b\x08broken broken", Content_Encoding="gzip"),
    ),
    Behaviour(
        "brotli said, none sent",
        "failed",
        "not packed as it says",
        plain(200, b"<html>none</html>", Content_Encoding="br"),
    ),
    Behaviour(
        "zstd said, none sent",
        "failed",
        "not packed as it says",
        plain(200, b"<html>none</html>", Content_Encoding="zstd"),
    ),
    Behaviour(
        "deflate said, none sent",
        "failed",
        "not packed as it says",
        plain(200, b"\xff<html>none</html>", Content_Encoding="deflate"),
    ),
    Behaviour(
        "packed twice, and says so",
        "new",
        "unpacked twice",
        good(lambda body: gzip.compress(gzip.compress(body)), Content_Encoding="gzip, gzip"),
    ),
    Behaviour("packed twice, said once", "new", "unpacked twice", _twice_said_once),
    Behaviour(
        "packed in a way that nobody knows",
        "not_articles",
        "no page but bytes",
        plain(200, b"\x93\x01\xfe" * 400, Content_Encoding="kompres-desa"),
    ),
    Behaviour("an empty body", "not_articles", "no body", plain(200)),
    Behaviour("a body of white space", "not_articles", "no body", plain(200, b" \r\n\t" * 400)),
    Behaviour(
        "a picture",
        "not_articles",
        "no page but a picture",
        plain(200, b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40, Content_Type="image/jpeg"),
    ),
    Behaviour(
        "a PDF",
        "not_articles",
        "no page but a PDF",
        plain(
            200, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"1 0 obj <</Type/Catalog>>\n" * 200, Content_Type="application/pdf"
        ),
    ),
    Behaviour(
        "a PDF said to be a page",
        "not_articles",
        "no page but a PDF",
        plain(200, b"%PDF-1.7\n" + b"1 0 obj <</Type/Catalog>>\n" * 200),
    ),
    Behaviour(
        "an archive",
        "not_articles",
        "no page but an archive",
        plain(200, b"PK\x03\x04" + bytes(range(256)) * 40, Content_Type="application/zip"),
    ),
    Behaviour(
        "JSON instead of a page",
        "not_articles",
        "not a page",
        plain(200, b'{"error": "not found"}', Content_Type="application/json"),
    ),
    Behaviour(
        "random bytes",
        "not_articles",
        "no page but bytes",
        plain(200, bytes((number * number * 31 + 7) % 256 for number in range(20_000))),
    ),
    Behaviour("an article said to be a picture", "new", "read by its content", good(Content_Type="image/jpeg")),
    Behaviour(
        "an article said to be a download", "new", "read by its content", good(Content_Type="application/octet-stream")
    ),
    Behaviour("an article said to be plain text", "new", "read by its content", good(Content_Type="text/plain")),
    Behaviour("an article of no said type", "new", "read by its content", good(Content_Type="")),
    Behaviour("an unknown charset", "new", "read as UTF-8", good(Content_Type="text/html; charset=aksara-jawa")),
    Behaviour(
        "a charset that is a codec of another kind", "new", "read as UTF-8", good(Content_Type="text/html; charset=zip")
    ),
    Behaviour(
        "no charset at all",
        "new",
        "read as UTF-8",
        good(lambda body: body.replace(b'<meta charset="utf-8">', b""), Content_Type="text/html"),
    ),
    Behaviour("Latin-1 said to be UTF-8", "new", "bad bytes read as Windows-1252", _latin_1_said_to_be_utf_8),
    Behaviour(
        "UTF-8 said to be Latin-1",
        "new",
        "valid UTF-8 is believed",
        good(Content_Type="text/html; charset=iso-8859-1", body=""),
    ),
    Behaviour(
        "UTF-16 with its mark",
        "new",
        "read as UTF-16",
        good(
            lambda body: body.decode().replace('charset="utf-8"', 'charset="utf-16"').encode("utf-16"),
            Content_Type="text/html; charset=utf-16",
        ),
    ),
    Behaviour(
        "mojibake in the text",
        "new",
        "mended",
        lambda title: Answer(
            article(
                title,
                body=text_of(title) + "<p>" + "“Kami siap,” katanya.".encode().decode("cp1252", "ignore") + "</p>",
            )
        ),
    ),
    Behaviour(
        "NUL bytes in the markup",
        "new",
        "left out",
        good(lambda body: body.replace(b"<p>", b"<p>\x00").replace(b"desa", b"de\x00sa")),
    ),
    Behaviour(
        "control characters in the text",
        "new",
        "left out",
        good(lambda body: body.replace(b"desa", b"de\x1b[31msa\x07\x08\x7f")),
    ),
)
