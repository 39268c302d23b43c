"""Portals of every kind that a check may meet, each on a port of its own, with the verdict that a person would give."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.site import Answer, TestSite, articles
from tests.systems import portals as systems
from tests.systems.posts import make

ROBOTS = {"/robots.txt": Answer(b"User-agent: *\nDisallow:\n", headers={"Content-Type": "text/plain"})}
POSTS = make(12)


class Everything(dict[str, Answer]):
    """The same answer to every path that is asked for."""

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def get(self, path: str, default: Any = None) -> Any:  # noqa: ARG002  (dict's interface)
        return self._answer(path)


class System(dict[str, Answer]):
    """A portal of tests.systems; its home is known once it is served."""

    home = ""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def get(self, path: str, default: Any = None) -> Any:
        body = systems.answers(self._name, self.home, POSTS)(path)
        return default if body is None else Answer(body)


def html(title: str, body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def front(title: str, body: str, head: str = "", status: int = 200) -> dict[str, Answer]:
    """A domain on which one page stands."""
    return ROBOTS | {"/": Answer(html(title, body, head), status)}


def redirect(to: str, *, status: int = 301, keep_path: bool = True) -> Everything:
    """A domain that leads elsewhere, whatever is asked for."""
    return Everything(lambda path: Answer(b"", status, {"Location": to.rstrip("/") + path if keep_path else to}))


def cut(handler: BaseHTTPRequestHandler) -> bool:
    """Close the connection without an answer."""
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True
    return True


def slow(answers: dict[str, Answer], seconds: float) -> dict[str, Answer]:
    return {path: Answer(one.body, one.status, one.headers, seconds) for path, one in answers.items()}


def wall() -> Answer:
    return Answer(html("Just a moment...", "<p>Checking your browser before accessing.</p>"), 403)


def closed_articles() -> dict[str, Answer]:
    answers = articles(6)
    answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /berita/\n", headers={"Content-Type": "text/plain"})
    return answers


def refused_articles() -> dict[str, Answer]:
    answers = articles(6)
    return {path: one if path in ("/", "/robots.txt") else wall() for path, one in answers.items()}


def moved_headlines(to: str) -> dict[str, Answer]:
    """An old front page that still stands, while every headline on it leads to the new domain."""
    links = "".join(
        f'<article><h2><a href="{to}berita/{n}/">Warga Dusun {n} Bangun Jembatan Gantung Baru</a></h2></article>'
        for n in range(1, 9)
    )
    return front("Kabar Lama", f"<main>{links}</main>")


def fixed(new: str) -> dict[str, tuple[dict[str, Answer], str]]:
    """Each portal's answers and its verdict, by name. `new`: the home page of a portal that is alive."""
    return {
        "biasa": (articles(6), "alive"),
        "drupal": (System("drupal10"), "alive"),
        "blog": (System("blogger"), "alive"),
        "joomla": (System("joomla4"), "alive"),
        "lambat": (slow(articles(5), 0.4), "alive"),
        "pindah": (redirect(new), "moved"),
        "pindahsementara": (redirect(new, status=302, keep_path=False), "moved"),
        "pindahberanda": (ROBOTS | {"/": Answer(b"", 301, {"Location": new})}, "moved"),
        "pindahskrip": (front("Kabar", f"<script>window.location.replace('{new}')</script>"), "moved"),
        "pindahmeta": (front("Kabar", "", f'<meta http-equiv="refresh" content="0; url={new}">'), "moved"),
        "pindahkabar": (
            front("Pengumuman", f'<p>Redaksi kami sudah pindah ke alamat baru: <a href="{new}">kunjungi</a>.</p>'),
            "moved",
        ),
        "pindahjudul": (moved_headlines(new), "moved"),
        "dijual": (front("kabarlama.example", "<h1>kabarlama.example</h1><p>This domain is for sale.</p>"), "parked"),
        "dijualid": (front("Nama Domain Premium", "<p>Domain ini dijual. Hubungi pemiliknya.</p>"), "parked"),
        "parkir": (
            ROBOTS
            | {"/": Answer(b'<html data-adblockkey="MFww"><head><title>kabar</title></head><body></body></html>')},
            "parked",
        ),
        "suspend": (
            ROBOTS
            | {
                "/": Answer(b"", 302, {"Location": "/cgi-sys/suspendedpage.cgi"}),
                "/cgi-sys/suspendedpage.cgi": Answer(html("Account", "<h1>Contact your provider.</h1>")),
            },
            "parked",
        ),
        "suspendid": (front("Maaf", "<p>Layanan hosting untuk situs ini telah berakhir.</p>"), "parked"),
        "nginx": (front("Welcome to nginx!", "<h1>Welcome to nginx!</h1>"), "parked"),
        "judi": (front("SITUS SLOT GACOR Maxwin Hari Ini", "<p>Daftar sekarang dan menang.</p>"), "parked"),
        "tembok": (Everything(lambda _: wall()), "refused"),
        "tembokartikel": (refused_articles(), "refused"),
        "login": (ROBOTS | {"/": Answer(b"", 401, {"WWW-Authenticate": "Basic"})}, "refused"),
        "tutup": (
            {"/robots.txt": Answer(b"User-agent: *\nDisallow: /\n", headers={"Content-Type": "text/plain"})},
            "closed",
        ),
        "tutupartikel": (closed_articles(), "closed"),
        "rusak": (Everything(lambda _: Answer(b"Error establishing a database connection", 500)), "failing"),
        "rusakberanda": (ROBOTS | {"/": Answer(b"", 503)}, "failing"),
        "perbaikan": (front("Segera kembali", "<p>Situs kami sedang dalam perbaikan.</p>"), "failing"),
        "bisu": (Everything(lambda _: Answer(delay=30)), "dead"),
        "putus": (Everything(lambda _: Answer(act=cut)), "dead"),
        "kosong": (front("Toko Bunga Mekar", "<p>" + "Rangkaian bunga segar setiap hari. " * 60 + "</p>"), "unread"),
        "hilang": (ROBOTS, "unread"),
    }


MODULE = '''"""Portals of a test."""

from crawler.spiders.portal import Portal

'''
CLASS = '''
class {title}(Portal):
    """{title} of the test.

    Site: {home}
    System: unknown
    Source: a list, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "{name}"
    home = "{home}"

'''


def module(homes: dict[str, str]) -> str:
    """A province's module that declares portals, given as their homes by name."""
    return MODULE + "\n".join(
        CLASS.format(title=name.capitalize(), name=name, home=home) for name, home in sorted(homes.items())
    )


def free_port() -> int:
    """A port on which nothing answers."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def served() -> Iterator[tuple[dict[str, str], dict[str, str], dict[str, TestSite]]]:
    """All of them on loopback: homes, verdicts and servers by name."""
    with ExitStack() as stack:
        new = stack.enter_context(TestSite(articles(6)))
        sites: dict[str, TestSite] = {"baru": new}
        verdicts = {"baru": "alive"}
        for name, (answers, verdict) in fixed(new.url).items():
            site = stack.enter_context(TestSite(answers))
            if isinstance(answers, System):
                answers.home = site.url
            sites[name], verdicts[name] = site, verdict
        homes = {name: site.url for name, site in sites.items()}
        homes["mati"], verdicts["mati"] = f"http://127.0.0.1:{free_port()}/", "dead"
        # A broker's page at another host, whose address names what it offers.
        broker = stack.enter_context(TestSite(front("Broker", "<p>Names</p>")))
        ware = stack.enter_context(TestSite({}))
        ware.answers = redirect(f"{broker.url}domain-for-sale?name=127.0.0.1:{ware.port}", keep_path=False)
        homes["broker"], verdicts["broker"], sites["broker"] = ware.url, "parked", ware
        yield homes, verdicts, sites
