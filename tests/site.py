"""A small site on 127.0.0.1 for tests: a table of paths and what each answers, with every request kept."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

PARAGRAPHS = (
    "Pemerintah desa memulai pembangunan jembatan gantung yang menghubungkan dua dusun di seberang kali.",
    "Kepala desa mengatakan pekerjaan itu dibiayai dari anggaran desa tahun ini dan dikerjakan oleh warga sendiri.",
    "Selama ini anak-anak sekolah harus memutar sejauh tiga kilometer setiap musim hujan ketika kali meluap.",
    "Pekerjaan ditargetkan selesai sebelum musim tanam, dan warga bergotong royong setiap hari Sabtu.",
)


@dataclass
class Answer:
    """What a path answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    act: Callable[[BaseHTTPRequestHandler], bool] | None = None
    """Something else to do with the connection; True: the answer is done."""


@dataclass
class Request:
    """A request that came."""

    when: float
    path: str
    headers: dict[str, str]


def page(title: str, *, number: int = 1, day: int = 1, body: str = "", head: str = "") -> bytes:
    """An article's page in plain markup, its text different for each number."""
    paragraphs = "".join(f"<p>{text} Demikian laporan nomor {number} dari lapangan.</p>" for text in PARAGRAPHS)
    paragraphs += (
        f"<p>Berita lain tentang {' '.join(reversed(title.split()))} menyusul.</p>"  # a text has words of its headline
    )
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title} - Kabar Uji</title>
<meta property="og:type" content="article"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="2025-09-{day:02d}T08:{number % 60:02d}:00+08:00">{head}</head>
<body class="single-post"><header><a href="/">Kabar Uji</a></header><main><article><h1 class="entry-title">{title}</h1>
<div class="entry-content">{body or paragraphs}</div></article></main></body></html>""".encode()


def articles(count: int) -> dict[str, Answer]:
    """A home page, robots.txt and so many articles that it links to."""
    titles = {f"/berita/kabar-nomor-{n}/": f"Warga Dusun {n} Bangun Jembatan Gantung Baru" for n in range(1, count + 1)}
    links = "".join(f'<article><h2><a href="{path}">{title}</a></h2></article>' for path, title in titles.items())
    home = f"<html><head><title>Kabar Uji</title></head><body><main>{links}</main></body></html>".encode()
    answers = {
        "/": Answer(home),
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /rahasia/\n", headers={"Content-Type": "text/plain"}),
    }
    for number, (path, title) in enumerate(titles.items(), 1):
        answers[path] = Answer(page(title, number=number, day=number % 28 + 1))
    return answers


class TestSite:
    """`with TestSite({"/": Answer(b"…")}) as site: site.url; site.requests`."""

    __test__ = False

    def __init__(self, answers: dict[str, Answer], *, host: str = "127.0.0.1") -> None:
        self.answers = answers
        self.requests: list[Request] = []
        self.open_at_once = self.most_at_once = 0
        self._count = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                with site._count:
                    site.requests.append(Request(time.monotonic(), self.path, dict(self.headers.items())))
                    site.open_at_once += 1
                    site.most_at_once = max(site.most_at_once, site.open_at_once)
                try:
                    self.answer(site.answers.get(self.path, Answer(b"<h1>Tidak ditemukan</h1>", 404)))
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True  # the crawl went away: its right
                finally:
                    with site._count:
                        site.open_at_once -= 1

            def answer(self, answer: Answer) -> None:
                time.sleep(answer.delay)
                if answer.act is not None and answer.act(self):
                    return
                body = answer.body
                headers = {"Content-Type": "text/html; charset=utf-8", **answer.headers}
                if headers.get("Content-Encoding") == "gzip" and body[:2] != b"\x1f\x8b":
                    body = gzip.compress(body)
                self.send_response(answer.status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments: object) -> None:
                """Quiet."""

        class Server(ThreadingHTTPServer):
            address_family = socket.AF_INET6 if ":" in host else socket.AF_INET

            def handle_error(self, *arguments: object) -> None:
                """Quiet: a crawl that is killed resets its connections."""

        self._server = Server((host, 0), Handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self.url = f"http://[{host}]:{self.port}/" if ":" in host else f"http://{host}:{self.port}/"

    def wrap(self, context: ssl.SSLContext) -> None:
        """Answer over TLS from now on."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [request.path for request in self.requests]

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
