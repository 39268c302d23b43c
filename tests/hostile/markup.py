"""Good articles in hostile markup: too deep, too wide, with wrong data beside them, with escapes in their titles."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.behaviour import Behaviour, article, good, text_of
from tests.site import Answer


def ld(json: str) -> Callable[[str], Answer]:
    """An article with such JSON-LD beside it."""
    return good(head=f'<script type="application/ld+json">{json}</script>')


def titled(title: str) -> Callable[[str], Answer]:
    """An article whose heading has something added to it."""
    return lambda own: Answer(article(own).replace(own.encode(), f"{own} {title}".encode()))


def after(junk: bytes) -> Callable[[str], Answer]:
    """An article with this behind it."""
    return good(lambda body: body.replace(b"</article>", b"</article>" + junk))


def doctype(declared: bytes, entity: bytes) -> Callable[[str], Answer]:
    """An article that declares an entity and uses it."""
    named = b"<!DOCTYPE html [" + declared + b"]>"
    return good(lambda body: body.replace(b"<!DOCTYPE html>", named).replace(b"</p>", b" " + entity + b"</p>", 1))


MARKUP = (
    Behaviour("elements nested 100,000 deep", "new", "cut off where it is too deep", after(b"<div>" * 100_000)),
    Behaviour(
        "an article inside elements nested 100,000 deep",
        "not_articles",
        "no body",
        good(lambda body: body.replace(b"<main>", b"<div>" * 100_000)),
    ),
    Behaviour(
        "one element with a million attributes",
        "new",
        "its attributes are cut off",
        after(b"<div " + b" ".join(b"a%x" % n for n in range(1_000_000)) + b"></div>"),
    ),
    Behaviour(
        "one element with half a million attributes with values",
        "new",
        "its attributes are cut off",
        after(b"<div " + b" ".join(b"a%x='%x'" % (n, n) for n in range(400_000)) + b"></div>"),
    ),
    Behaviour(
        "an attribute of five million characters",
        "new",
        "read past",
        after(b"<p class='" + b"iklan " * 850_000 + b"'>"),
    ),
    Behaviour("a million lines", "new", "read as far as 250,000 tags", after(b"x<br>" * 1_000_000)),
    Behaviour("a hundred thousand links", "new", "read past", after(b"<a href=/x>Warga</a>" * 100_000)),
    Behaviour(
        "a picture whose address is data of 100 KB",
        "new",
        "the picture is left out",
        good(head=f'<meta property="og:image" content="https://x.example/{"a" * 100_000}.jpg">'),
    ),
    Behaviour(
        "a picture whose address has no-break spaces and escapes",
        "new",
        "written as a browser sends it",
        good(head='<meta property="og:image" content="https://x.example/foto\u00a0baru&#27;[31m.jpg">'),
    ),
    Behaviour("a million empty elements", "new", "read past", after(b"<br>" * 1_000_000)),
    Behaviour(
        "a line of five million characters", "new", "read past", after(b"<script>" + b"x" * 5_000_000 + b"</script>")
    ),
    Behaviour("two hundred thousand tags never closed", "new", "read past", after(b"<b><i>" * 100_000)),
    Behaviour(
        "a page of 12 MB",
        "not_articles",
        "too large for a page",
        good(lambda body: body + b"<p>Kali meluap.</p>" * 700_000),
    ),
    Behaviour(
        "an entity that stands for itself a thousand times",
        "new",
        "no entity is declared, none expanded",
        doctype(
            b'<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">', b"&c;"
        ),
    ),
    Behaviour(
        "an entity that names a file",
        "new",
        "no entity is declared, none fetched",
        doctype(b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"&x;"),
    ),
    Behaviour(
        "a canonical link to the home page", "new", "its own URL is kept", good(head='<link rel="canonical" href="/">')
    ),
    Behaviour(
        "the same canonical link to the home page again",
        "new",
        "its own URL is kept",
        good(head='<link rel="canonical" href="/">'),
    ),
    Behaviour(
        "a canonical link to another site",
        "new",
        "its own URL is kept",
        good(head='<link rel="canonical" href="https://curi.example/berita/x/">'),
    ),
    Behaviour(
        "a canonical link to a script",
        "new",
        "its own URL is kept",
        good(
            head='<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">'
        ),
    ),
    Behaviour(
        "pictures at other people's addresses",
        "new",
        "named, never fetched",
        good(
            body=text_of("gambar")
            + '<img src="http://169.254.169.254/x.jpg"><img src="file:///etc/passwd">'
            + '<img src="data:image/png;base64,AAAA">'
        ),
    ),
    Behaviour(
        "further pages at other addresses",
        "new",
        "only the site's own are asked for",
        good(head='<link rel="next" href="http://10.0.0.1/2/">'),
    ),
    Behaviour("cookies", "new", "never sent back", good(Set_Cookie="sesi=rahasia; Path=/")),
    Behaviour(
        "a header with a line break in it",
        "new",
        "the injected line is a header like others",
        good(X_Aneh="a\r\nSet-Cookie: curi=1"),
    ),
)

JSON_LD = (
    Behaviour("JSON-LD that is no JSON", "new", "left aside", ld('{"@type": "NewsArticle", "headline": ')),
    Behaviour("JSON-LD that is a number", "new", "left aside", ld("1e999")),
    Behaviour("JSON-LD that is null", "new", "left aside", ld("null")),
    Behaviour("JSON-LD of lists of lists", "new", "left aside", ld("[[[[[[1, [null]]]]]]]")),
    *(
        Behaviour(f"JSON-LD with {words}", "new", "left aside", ld('{"@type": "NewsArticle", ' + json + "}"))
        for words, json in (
            ("numbers that are none", '"datePublished": NaN, "dateModified": Infinity, "author": -0'),
            ("an exponent without end", f'"datePublished": 1e{"9" * 1000}, "position": -1e-999999'),
            ("the same key ten thousand times", ", ".join(['"author": "Ani"'] * 10_000)),
            ("an author of a million brackets", '"author": {"name": "' + "(" * 1_000_000 + '"}'),
            ("ten thousand authors", '"author": [' + ", ".join(f'"Warga {n} Desa"' for n in range(10_000)) + "]"),
            ("a hundred thousand keywords", '"keywords": "' + ",".join(f"kata {n}" for n in range(100_000)) + '"'),
            (
                "terminal escapes and direction marks",
                '"author": "A\\u001b[31mni \\u202eidub", "articleSection": "\\u009b2JDesa"',
            ),
            (
                "addresses of this machine",
                '"image": "file:///etc/passwd", "url": "http://169.254.169.254/", "@id": "javascript:x"',
            ),
        )
    ),
    Behaviour("JSON-LD nested 100,000 deep", "new", "left aside", ld("[" * 100_000 + "]" * 100_000)),
    Behaviour(
        "JSON-LD of wrong types everywhere",
        "new",
        "left aside",
        ld(
            '{"@type": ["NewsArticle", 5, null, {}], "headline": 5, "datePublished": ["x", 1e300, {}], '
            '"author": [1, null, {"name": {"@value": []}}, [["x"]]], "image": {"url": {"url": 3}}, "articleBody": {}, '
            '"keywords": [[], {}], "publisher": "x", "mainEntityOfPage": [1]}'
        ),
    ),
    Behaviour(
        "JSON-LD of nulls everywhere",
        "new",
        "left aside",
        ld(
            '{"@type": "NewsArticle", "headline": null, "datePublished": null, "author": null, "image": null, '
            '"articleBody": null, "keywords": null, "articleSection": null, "mainEntityOfPage": null}'
        ),
    ),
    Behaviour(
        "JSON-LD of huge numbers",
        "new",
        "left aside",
        ld('{"@type": "NewsArticle", "datePublished": ' + "9" * 5000 + ', "dateModified": -1e308, "wordCount": 1e999}'),
    ),
    Behaviour(
        "JSON-LD that refers to itself",
        "new",
        "left aside",
        ld('{"@id": "#a", "@type": "NewsArticle", "mainEntity": {"@id": "#a"}, "isPartOf": {"@id": "#a"}}'),
    ),
    Behaviour(
        "JSON-LD dated in 9999",
        "new",
        "a time that cannot be is left aside",
        ld(
            '{"@type": "NewsArticle", "datePublished": "9999-12-31T23:59:59-12:00", '
            '"dateModified": "0001-01-01T00:00:00+14:00"}'
        ),
    ),
)

TITLES = (
    Behaviour("terminal escapes in a title", "new", "left out", titled("\x1b]0;curi\x07\x1b[2J\x1b[31mMerah\x1b[0m")),
    Behaviour(
        "8-bit terminal escapes in a title", "new", "left out", titled("\u009b31mMerah\u009b0m\u009d0;curi\u009c")
    ),
    Behaviour("markup in a title", "new", "kept as text", titled("&lt;script&gt;alert(1)&lt;/script&gt;")),
    Behaviour(
        "console markup in a title",
        "new",
        "kept as text",
        titled("[bold red]Merah[/bold red] [link=file:///etc/passwd]x[/link]"),
    ),
    Behaviour(
        "right-to-left marks in a title", "new", "left out", titled("\u202egnp.kitiram\u202c\u200b\u2066x\u2069")
    ),
    Behaviour("line breaks in a title", "new", "folded to spaces", titled("satu\r\ndua\u2028tiga\u2029empat\x85lima")),
    Behaviour("lone surrogates in a title", "new", "left out", titled("&#xD800;&#xDFFF;&#0;&#x1F;&#xFFFF;")),
    Behaviour("an emoji in the path", "new", "percent-encoded", good(), "/berita/jembatan-baru-diresmikan-\U0001f389/"),
    Behaviour("a path of 300 characters", "new", "kept whole", good(), "/berita/" + "warga-desa-" * 27 + "/"),
    Behaviour(
        "a path that climbs",
        "new",
        "a URL is never a file's name",
        good(),
        "/berita/warga-naik-ke-atas/..%2f..%2f..%2fetc%2fpasswd",
    ),
    Behaviour(
        "a NUL in the path", "new", "a URL is never a file's name", good(), "/berita/warga-desa-bangun%00jembatan-baru/"
    ),
    Behaviour(
        "a line break in the path",
        "new",
        "kept encoded",
        good(),
        "/berita/warga-desa-bangun%0d%0aX-Curi:%201-jembatan/",
    ),
    Behaviour(
        "a quote and a tag in the path",
        "new",
        "kept encoded",
        good(),
        "/berita/warga-desa-%22%3E%3Cscript%3E-jembatan/",
    ),
)
