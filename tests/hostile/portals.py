"""What portals do to discovery: robots.txt, home page, sitemaps, feeds, posts interface and lists, one thing each."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.hostile import connection
from tests.hostile.behaviour import article
from tests.hostile.portal import (
    Answers,
    Endless,
    Sick,
    endless,
    page_of,
    paths,
    portal,
    title,
    with_feed,
    with_home,
    with_rest,
    with_robots,
    with_sitemap,
)
from tests.site import Answer

NONE = {"new": 0, "code": 1}
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "/luar.dtd">%y;]>'
)
URLSET = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
FUTURE = (datetime.now(UTC) + timedelta(days=4000)).isoformat(timespec="seconds")


def entries(*dates: str) -> str:
    """A sitemap's entries for the good articles, with these dates."""
    dated = [*dates, *[""] * len(paths())]
    return "".join(
        f"<url><loc>{path}</loc>{f'<lastmod>{date}</lastmod>' if date else ''}</url>"
        for path, date in zip(paths(), dated, strict=False)
    )


def items(*dates: str) -> str:
    """The same as a feed's."""
    return "".join(
        f"<item><title>Pasar</title><link>{path}</link><pubDate>{date}</pubDate></item>"
        for path, date in zip(paths(), dates, strict=False)
    )


def index(*links: str) -> bytes:
    """A sitemap index."""
    return f"<sitemapindex>{''.join(f'<sitemap><loc>{link}</loc></sitemap>' for link in links)}</sitemapindex>".encode()


def _nested(word: str) -> Answers:
    answers = portal(word, robots="Sitemap: /s-0.xml\n")
    return answers | {f"/s-{n}.xml": Answer(index(f"/s-{n + 1}.xml")) for n in range(60)}


def _million() -> bytes:
    return gzip.compress(
        (
            URLSET + entries() + "".join(f"<url><loc>https://luar.example/b/{n}/</loc></url>" for n in range(1_000_000))
        ).encode(),
        1,
    )


def _million_own() -> bytes:
    """A million addresses of the portal's own, the good articles the newest."""
    own = "".join(f"<url><loc>/berita/kabar-palsu-nomor-{n}-dari-desa/</loc></url>" for n in range(1_000_000))
    return gzip.compress(f"{URLSET}{own}</urlset>".encode(), 1)


def _any_article(make: Callable[[str], Answers]) -> Callable[[str], Answers]:
    """The same portal, which has an article at whatever address one asks for."""
    return lambda word: Endless(
        make(word), lambda path: Answer(article(title(word, path))) if path.startswith("/berita/") else None
    )


def _sessions(word: str) -> Answers:
    """Each look at a list gives each link another session."""
    number = iter(range(10_000))

    def make(_: int) -> tuple[list[str], str]:
        session = f"{next(number):032x}"
        return [f"{path}?PHPSESSID={session}" for path in paths()], f"/?PHPSESSID={session}"

    return endless(word, "", make, of="/?PHPSESSID")


def _facets(word: str) -> Answers:
    """A list that can be sorted and filtered in a thousand ways, each link a new address of the same articles."""
    facets = {f"/?urut={a}&saring={b}&m=2025{b % 12 + 1:02d}": a for a in range(40) for b in range(25)}
    links = "".join(f'<a href="{path}">{text}</a>' for path, text in facets.items())
    same = page_of(paths(), more=f"<div>{links}</div>")
    return portal(word) | dict.fromkeys(("/", *facets), same)


def _outside(word: str) -> Answers:
    links = ["http://10.0.0.1/berita/warga-desa-lain-bangun-pasar/", "file:///etc/passwd", "javascript:alert(1)"]
    links += [
        "data:text/html,<h1>x</h1>",
        "ftp://127.0.0.1/x",
        "//169.254.169.254/latest/meta-data/",
        "http://[::1]/x-y-z/",
    ]
    return portal(word, links=[*paths(), *links])


ROBOTS = (
    Sick("robots.txt fails (500)", "fetches nothing", with_robots(b"", 500), **NONE, says="it answers 500", most=1),
    Sick(
        "robots.txt never answers",
        "fetches nothing",
        lambda word: portal(word) | {"/robots.txt": Answer(act=connection.never_answer)},
        **NONE,
        says="no answer in time",
        settings={"DOWNLOAD_TIMEOUT": 2},
        most=1,
    ),
    Sick(
        "robots.txt forbids all",
        "fetches nothing",
        with_robots(b"User-agent: *\nDisallow: /\n"),
        **NONE,
        says="robots.txt does not allow it",
        most=1,
    ),
    Sick(
        "robots.txt is a page",
        "finds no rule in it",
        with_robots(b"<!DOCTYPE html><html><title>Kabar</title><p>Disallow: /</p></html>"),
    ),
    Sick(
        "robots.txt has 10 MB",
        "reads the first half megabyte",
        with_robots(b"User-agent: *\nDisallow: /rahasia/\n" + b"# isian\nDisallow: /isian/\n" * 400_000),
    ),
    Sick("robots.txt is half a million empty lines", "finds no rule in it", with_robots(b"\n" * 500_000)),
    Sick(
        "robots.txt has ten thousand rules of stars",
        "keeps to them",
        with_robots(b"User-agent: *\n" + b"".join(b"Disallow: /%d*a*a*a*a*a*a*b$\n" % n for n in range(10_000))),
    ),
    Sick(
        "robots.txt asks for a delay that is no number",
        "waits as it does without",
        with_robots(b"User-agent: *\nCrawl-delay: nan\nRequest-rate: 1/0\nCrawl-delay: 1e999\nCrawl-delay: -5\n"),
        settings={"CRAWL_DELAY_MAX": 0.2},
    ),
    Sick("robots.txt is bytes", "finds no rule in it", with_robots(bytes(range(256)) * 500)),
    Sick(
        "robots.txt asks for a delay of a year",
        "waits as long as CRAWL_DELAY_MAX says",
        with_robots(b"User-agent: *\nCrawl-delay: 31536000\n"),
        settings={"CRAWL_DELAY_MAX": 0.2},
    ),
    Sick(
        "robots.txt leads to itself",
        "fetches nothing",
        with_robots(b"", 302, Location="/robots.txt"),
        **NONE,
        says="max redirections reached",
    ),
    Sick(
        "robots.txt leads to another host",
        "fetches nothing",
        with_robots(b"", 301, Location="http://127.0.0.2:9/robots.txt"),
        **NONE,
        says="leads to another site",
        most=1,
    ),
    Sick(
        "robots.txt is not packed as it says",
        "fetches nothing",
        with_robots(b"User-agent: *\n", Content_Encoding="br"),
        **NONE,
        says="not packed as it says",
    ),
)

HOME = (
    Sick("the home page fails (500)", "fails, and says why", with_home(Answer(b"", 500)), **NONE, says="answers 500"),
    Sick(
        "the home page is gone (404)",
        "fails, and says why",
        with_home(Answer(b"", 404)),
        **NONE,
        says="no article URL was found",
    ),
    Sick(
        "the home page is empty", "fails, and says why", with_home(Answer(b"")), **NONE, says="no article URL was found"
    ),
    Sick(
        "the home page never answers",
        "fails, and says why",
        with_home(Answer(act=connection.never_answer)),
        **NONE,
        says="no answer in time",
        settings={"DOWNLOAD_TIMEOUT": 2},
    ),
    Sick(
        "the home page is a gzip bomb",
        "fails, and says why",
        with_home(Answer(gzip.compress(bytes(40 << 20)), headers={"Content-Encoding": "gzip"})),
        **NONE,
        says="DOWNLOAD_MAXSIZE",
    ),
    Sick(
        "the home page is not packed as it says",
        "fails, and says why",
        with_home(Answer(b"<html>", headers={"Content-Encoding": "br"})),
        **NONE,
        says="not packed as it says",
    ),
    Sick(
        "the home page is a bot wall",
        "fails, and says why",
        with_home(Answer(b"<title>Just a moment...</title>", 403)),
        **NONE,
        says="forbidden (403)",
    ),
    Sick(
        "the home page leads to another host",
        "fails, and says why",
        with_home(Answer(b"", 301, {"Location": "http://127.0.0.2:9/"})),
        **NONE,
        says="leads to another site",
    ),
    Sick(
        "the home page leads to a private address",
        "fails, and says why",
        with_home(Answer(b"", 301, {"Location": "http://192.168.1.1/"})),
        **NONE,
        says="leads to another site, 192.168.1.1",
    ),
    Sick(
        "the home page leads to itself",
        "fails, and says why",
        with_home(Answer(b"", 302, {"Location": "/"})),
        **NONE,
        says="max redirections reached",
    ),
    Sick(
        "the domain is parked",
        "fails, and says why",
        with_home(Answer(b"<title>Domain ini dijual</title><p>Hubungi kami.</p>")),
        **NONE,
        says="no article URL was found",
    ),
    Sick(
        "the home page says a database error with 200",
        "fails, and says why",
        with_home(Answer(b"<h1>Error establishing a database connection</h1>")),
        **NONE,
        says="no article URL was found",
    ),
    Sick(
        "the home page asks for a login with 200",
        "fails, and says why",
        with_home(Answer(b'<title>Masuk</title><form><input type="password"></form>')),
        **NONE,
        says="no article URL was found",
    ),
    Sick(
        "the home page names a charset that is none",
        "takes its articles",
        lambda word: portal(word, head='<meta charset="hex">'),
    ),
    Sick(
        "the home page links to robots.txt as to an article",
        "takes it for no article",
        lambda word: portal(word, links=[*paths(), "/robots.txt"]),
        counts={"not_articles": 1},
    ),
    Sick(
        "the home page has half a million paragraphs",
        "reads 250,000 tags",
        lambda word: portal(word) | {"/": page_of(paths(), more="<p>x" * 500_000)},
        heavy=True,
    ),
    Sick(
        "the home page has a base of another host",
        "asks for nothing there",
        with_home(page_of([path.lstrip("/") for path in paths()], head='<base href="http://10.0.0.1/">')),
        **NONE,
        most=8,
    ),
    Sick("the home page links outside", "asks for its own articles alone", _outside, most=12),
)

SITEMAPS = (
    Sick(
        "a sitemap index that holds itself",
        "asks for it once",
        with_sitemap(index("/sitemap.xml", "/sitemap.xml?2")),
        most=12,
    ),
    Sick("sitemap indexes in indexes without end", "goes three deep", _nested, most=16, says="nested deeper"),
    Sick(
        "a sitemap of a million URLs",
        "reads the first 200,000",
        with_sitemap(_million(), Content_Type="application/gzip"),
        says="too large, cut",
    ),
    Sick(
        "a sitemap of a million URLs of its own",
        "reads 200,000 of them, and ends at the limit that was asked for",
        _any_article(with_sitemap(_million_own(), Content_Type="application/gzip")),
        new=12,
        arguments={"limit": "12", "via": "sitemap"},
        most=60,
        heavy=True,
    ),
    Sick(
        "a sitemap of thirty million bytes of nothing but tags",
        "reads 1,500,000 of them, takes the lists instead",
        with_sitemap(gzip.compress(b"<urlset>" + b"<a/>x" * 6_000_000, 1), Content_Type="application/gzip"),
        heavy=True,
    ),
    Sick(
        "a sitemap that is cut off",
        "takes what is there",
        with_sitemap(f"{URLSET}{entries()}<url><loc>/berita/x".encode()),
    ),
    Sick(
        "a sitemap that is a page",
        "takes the lists instead",
        with_sitemap(b"<!DOCTYPE html><html><title>404</title></html>"),
        says="no sitemap",
    ),
    Sick(
        "a sitemap that is a bomb",
        "takes the lists instead",
        with_sitemap(gzip.compress(bytes(60 << 20)), Content_Type="application/gzip"),
    ),
    Sick(
        "a sitemap with a billion laughs",
        "declares no entity, expands none",
        with_sitemap(f"{LAUGHS}{URLSET}{entries()}<url><loc>&k;</loc></url></urlset>".encode()),
    ),
    Sick(
        "a sitemap with outside entities",
        "fetches none",
        with_sitemap(f"{OUTSIDE}{URLSET}{entries()}<url><loc>/&x;</loc></url></urlset>".encode()),
        most=8,
    ),
    Sick(
        "a sitemap dated in the future and in 1970",
        "lets the dates go, takes the articles",
        with_sitemap(f"{URLSET}{entries(FUTURE, '1970-01-01', '0000-00-00')}</urlset>".encode()),
    ),
    Sick(
        "a sitemap of other sites' and other schemes' URLs",
        "leaves them out",
        with_sitemap(
            f"{URLSET}<url><loc>file:///etc/passwd</loc></url><url><loc>http://10.0.0.1/a-b-c-d</loc></url><url><loc>data:x</loc></url>{entries()}</urlset>".encode()
        ),
        most=8,
    ),
    Sick(
        "a sitemap named on another host",
        "is not asked for",
        lambda word: portal(word, robots="Sitemap: http://169.254.169.254/sitemap.xml\nSitemap: file:///etc/passwd\n"),
    ),
)

FEEDS = (
    Sick(
        "a feed that is cut off",
        "takes what is there, the rest from the lists",
        with_feed(f"<rss><channel>{items('Mon, 02 Jun 2025 10:00:00 +0700')}<item><title>Ter".encode()),
    ),
    Sick(
        "a feed that is a page",
        "takes the lists instead",
        with_feed(b"<html><title>Kabar</title></html>"),
        says="no feed",
    ),
    Sick(
        "a feed with a billion laughs",
        "declares no entity, expands none",
        with_feed(
            f"{LAUGHS}<rss><channel><title>&k;</title>{items('Mon, 02 Jun 2025 10:00:00 +0700')}</channel></rss>".encode()
        ),
    ),
    Sick(
        "a feed with outside entities",
        "fetches none",
        with_feed(
            f"{OUTSIDE}<rss><channel><item><title>&x;</title><link>{paths()[0]}</link></item></channel></rss>".encode()
        ),
        most=12,
    ),
    Sick(
        "a feed dated in the future and in 1970",
        "lets the dates go, takes the articles",
        with_feed(
            f"<rss><channel>{items('Mon, 02 Jun 2087 10:00:00 +0700', 'Thu, 01 Jan 1970 00:00:00 GMT', '99:99')}</channel></rss>".encode()
        ),
    ),
    Sick(
        "a feed of other sites' and other schemes' links",
        "leaves them out",
        with_feed(
            b"<rss><channel><item><link>javascript:alert(1)</link></item><item><link>http://10.0.0.1/a-b-c-d/</link></item><item><link>file:///etc/passwd</link></item></channel></rss>"
        ),
        most=12,
    ),
    Sick(
        "a feed of a hundred and fifty thousand items",
        "reads the first 5,000, and ends at the limit that was asked for",
        _any_article(
            with_feed(
                f"<rss><channel>{''.join(f'<item><link>/berita/umpan-nomor-{n}-dari-desa/</link></item>' for n in range(150_000))}".encode()
            )
        ),
        new=12,
        arguments={"limit": "12", "via": "feed"},
        most=60,
        heavy=True,
    ),
    Sick(
        "a feed with terminal escapes and direction marks",
        "leaves them out",
        with_feed(
            f"<rss><channel><title>\x1b[31m\u202e</title>{items('Mon, 02 Jun 2025 10:00:00 +0700')}<item><title>\x9b2J</title></item></channel></rss>".encode()
        ),
    ),
    Sick("a feed of ten thousand levels", "takes the lists instead", with_feed(b"<rss>" + b"<channel>" * 10_000)),
)

REST = (
    *(
        Sick(f"a posts interface that answers {words}", "takes the lists instead", with_rest(body), says="rest")
        for words, body in (
            ("null", b"null"),
            ("an object", b'{"code": "rest_no_route", "data": {"status": 404}}'),
            ("a page", b"<!DOCTYPE html><html></html>"),
            ("a list of numbers", b"[1, 2, 3]"),
            ("half of its JSON", b'[{"id": 1, "link": "/berita/'),
            ("millions of empty lists", b"[" + b"[]," * 4_000_000 + b"[]]"),
            ("numbers that are none", b'[{"id": NaN, "link": 1e999999}]'),
            ("a mark and UTF-16", '[{"id": 1}]'.encode("utf-16")),
            ("a hundred thousand levels", b"[" * 100_000 + b"]" * 100_000),
            ("a number beyond all bounds", b'[{"id": ' + b"9" * 5000 + b"}]"),
            ("nulls everywhere", b'[{"id": null, "link": null, "date": null, "title": null, "content": null}]'),
        )
    ),
    Sick(
        "a posts interface of wrong types everywhere",
        "takes the lists instead",
        with_rest(
            json.dumps(
                [
                    {"id": [n], "link": path, "date": n, "date_gmt": {}, "modified": [], "title": {"rendered": [n]}}
                    | {
                        "content": {"rendered": {"x": n}},
                        "_embedded": {"author": 5, "wp:term": [[None, 3], "x"], "wp:featuredmedia": {}},
                    }
                    for n, path in enumerate(paths())
                ]
            ).encode(),
            X_WP_Total="1" * 300,
        ),
        most=30,
    ),
    Sick(
        "a posts interface that gives the same posts for ever",
        "ends at the second page of them",
        with_rest(
            json.dumps([{"id": 1, "link": paths()[0], "date": "2025-06-01T10:00:00"}] * 20).encode(),
            X_WP_Total="99999999",
        ),
        says="the same posts again",
        most=30,
    ),
)

LISTS = (
    Sick(
        "a next page for ever, with the same articles",
        "ends when a page shows nothing new",
        lambda word: endless(word, "", lambda n: (paths(), f"/?page={n + 1}"), of="/?page="),
        most=12,
    ),
    Sick(
        "a next page for ever, empty",
        "ends when a page shows nothing new",
        lambda word: endless(word, "", lambda n: ([], f"/?page={n + 1}"), of="/?page="),
        most=12,
    ),
    Sick(
        "a calendar without end",
        "ends when a page shows nothing new",
        lambda word: endless(word, "", lambda n: ([], f"/kalender/{2000 + n}/{n % 12 + 1:02d}/"), of="/kalender/"),
        most=14,
    ),
    Sick(
        "new articles for ever",
        "ends at the limit that was asked for",
        lambda word: endless(
            word,
            "",
            lambda n: ([f"/berita/kabar-palsu-nomor-{n}-{k}-dari-desa/" for k in range(5)], f"/?page={n + 1}"),
            of="/?page=",
        ),
        new=15,
        arguments={"limit": "15"},
        most=80,
    ),
    Sick(
        "new articles for ever, and no limit asked for",
        "ends at the run's time limit",
        lambda word: endless(
            word,
            "",
            lambda n: ([f"/berita/kabar-palsu-nomor-{n}-{k}-dari-desa/" for k in range(5)], f"/?page={n + 1}"),
            of="/?page=",
        ),
        new=-1,
        says="time limit",
        settings={"TIME_LIMIT": 0.25, "START_OFFSET": 0},
        most=10_000,
    ),
    Sick("session ids in every link", "takes each article once", _sessions, most=10),
    Sick("a thousand facets", "asks for one list a month at most", _facets, most=50),
)

PORTALS: tuple[Sick, ...] = (*ROBOTS, *HOME, *SITEMAPS, *FEEDS, *REST, *LISTS)
