"""No address that is not public, no open port, no secret told, no name used as a path."""

from __future__ import annotations

import json
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from scrapy.utils.project import get_project_settings

from crawler.crawl.arguments import read_home
from crawler.crawl.counts import new_run_id
from crawler.errors import ArgumentError, IncoherentPortalError
from crawler.politeness.addresses import _checked, goes_by_proxy, is_named_place, is_public
from crawler.spiders.portal import Portal
from crawler.spiders.site import Site
from crawler.urls.canonical import same_site
from tests.conftest import PROJECT, Crawl
from tests.hostile.connection import STOPPED, never_answer
from tests.site import Answer, TestSite, articles

SECRETS = ("rahasia-proxy", "rahasia-s3", "rahasia-feed")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False),
        ("127.8.9.1", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.100.100.200", False),
        ("192.0.0.192", False),
        ("168.63.129.16", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("240.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00:ec2::254", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::7f00:1", False),
        ("::ffff:0:127.0.0.1", False),
        ("fec0::1", False),
        ("64:ff9b:1::7f00:1", False),
        ("64:ff9b::808:808", True),
        ("100::1", False),
        ("2001:db8::1", False),
        ("2001:0:7f00:1::", False),
        ("2606:4700:0:1:0:5efe:7f00:1", False),
        ("2606:4700:0:1:200:5efe:a00:1", False),
        ("5f00::1", False),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("no address", False),
        ("", False),
        ("103.28.12.1", True),
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) == public


@pytest.mark.parametrize(
    "host", ["2130706433", "127.1", "0x7f.1", "localhost.example", "127.0.0.1.nip.example", "x.id"]
)
def test_only_an_address_or_localhost_says_by_itself_where_it_is(host: str) -> None:
    assert not is_named_place(host)
    assert is_named_place("127.0.0.1")
    assert is_named_place("localhost")


def test_a_name_that_leads_to_this_machine_is_refused_after_the_look_up(crawl: Crawl) -> None:
    with TestSite(articles(2)) as site:
        run = crawl("site", "-a", f"url=http://127.1:{site.port}/", "-s", "CONTACT=desk@example.org")
        assert site.requests == []
    assert run.code == 1
    assert "127.1 leads to 127.0.0.1, which is no public address" in run.report["why"]
    assert run.report["counts"]["sources_refused"] > 0


def test_a_portal_on_ipv6_is_crawled_and_does_not_lead_to_another_address(crawl: Crawl) -> None:
    answers = articles(3)
    answers["/berita/kabar-nomor-2/"] = Answer(b"", 302, {"Location": "http://[::ffff:127.0.0.1]:9/"})
    try:
        site = TestSite(answers, host="::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    with site:
        run = crawl("site", "-a", f"url={site.url}")
    assert run.code == 0, run.stderr
    assert len(run.records()) == 2
    assert {record["url"] for record in run.records()} == {f"{site.url}berita/kabar-nomor-{n}/" for n in (1, 3)}
    assert [named["reason"] for named in run.report["named"]["not_articles"]] == [
        "leads to another site, [::ffff:127.0.0.1]:9"
    ]


def test_each_answer_of_the_dns_is_looked_at() -> None:
    assert _checked(["10.0.0.1", "103.28.12.1", "fd00::1", "2606:4700::1111"], "x.id") == [
        "103.28.12.1",
        "2606:4700::1111",
    ]
    with pytest.raises(OSError, match=r"x\.id leads to 10\.0\.0\.1, which is no public address"):
        _checked(["10.0.0.1", "::1"], "x.id")
    assert get_project_settings()["TWISTED_DNS_RESOLVER"] == "crawler.politeness.addresses.PublicResolver"


def test_a_proxy_of_the_environment_is_used_and_its_password_told_nowhere(
    crawl: Crawl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real crawl of a name that does not exist, by a proxy that stands here: it looks the name up, not we."""
    answers = {f"http://kabar.invalid{path}": answer for path, answer in articles(2).items()}
    with TestSite(answers) as proxy:
        monkeypatch.setenv("http_proxy", f"http://user:{SECRETS[0]}@127.0.0.1:{proxy.port}/")
        monkeypatch.setenv("no_proxy", "")
        done = crawl(
            *("site", "-a", "url=http://kabar.invalid/", "-L", "DEBUG", "-s", "CONTACT=desk@example.org"),
            *("-s", f"AWS_SECRET_ACCESS_KEY={SECRETS[1]}", "-s", f"FEED_TEMPDIR=ftp://u:{SECRETS[2]}@x.example/"),
            output=tmp_path,
        )
        assert {request.headers.get("Proxy-Authorization", "")[:6] for request in proxy.requests} == {"Basic "}
    assert done.code == 0, done.stderr
    told = [done.stdout, done.stderr]
    told += [path.read_text(encoding="utf-8", errors="replace") for path in tmp_path.rglob("*") if path.is_file()]
    assert len(list(tmp_path.rglob("articles/*/*.jsonl"))) == 1
    assert "AWS_SECRET_ACCESS_KEY" in done.stderr, "the settings are listed, without their secrets"
    assert not any(secret in text for text in told for secret in SECRETS)


def test_a_proxy_is_asked_for_what_it_is_set_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:3128")
    monkeypatch.setenv("no_proxy", "dekat.example")
    assert goes_by_proxy("http://x.id/")
    assert not goes_by_proxy("http://dekat.example/")
    assert not goes_by_proxy("https://x.id/")


REBINDING = """
import asyncio, socket, sys
from twisted.internet import asyncioreactor
asyncioreactor.install()
from twisted.internet import reactor
from twisted.internet.threads import deferToThread
from scrapy.utils.project import get_project_settings
from scrapy.crawler import AsyncCrawlerProcess
from crawler.spiders.site import Site

answers, connected = iter(sys.argv[2:-1]), []
last = sys.argv[-1]
asked = []

def look_up(name, *rest, **named):
    asked.append(name)
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers, last), 0))]

def connect(host, port, factory, *rest, **named):
    connected.append(host)
    return real("127.0.0.1", 1, factory, *rest, **named)

socket.getaddrinfo = look_up
real, reactor.connectTCP = reactor.connectTCP, connect
settings = get_project_settings()
settings.setdict({"OUTPUT_DIR": sys.argv[1], "RETRY_TIMES": 3, "DOWNLOAD_DELAY": 0, "CONTACT": "desk@example.org",
                  "DNSCACHE_ENABLED": False, "LOG_LEVEL": "CRITICAL"}, priority="cmdline")
process = AsyncCrawlerProcess(settings)
process.crawl(Site, url="http://berganti.example/")
process.start()
print(asked and "asked", sorted(set(connected)))
"""


@pytest.mark.parametrize(
    ("answers", "connected"),
    [
        (["103.28.12.1", "103.28.12.1", "103.28.12.1", "127.0.0.1"], "['103.28.12.1']"),
        (["103.28.12.1", "127.0.0.1"], "[]"),
        (["127.0.0.1", "103.28.12.1", "127.0.0.1"], "[]"),
    ],
)
def test_a_name_whose_answer_changes_is_connected_to_only_where_it_was_looked_at(
    tmp_path: Path, answers: list[str], connected: str
) -> None:
    """DNS rebinding, without Scrapy's cache of names: no connection to what is not public, whatever was said before."""
    done = subprocess.run(
        [sys.executable, "-c", REBINDING, str(tmp_path), *answers],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == f"asked {connected}", done.stderr


def test_a_date_in_retry_after_is_waited_for(crawl: Crawl) -> None:
    """RFC 9110, 10.2.3: a date two seconds from now, then the article."""
    answers, path = articles(1), "/berita/kabar-nomor-1/"
    good = answers[path]

    def busy(_: object) -> bool:
        answers[path] = good
        return False

    then = format_datetime(datetime.now(UTC) + timedelta(seconds=8), usegmt=True)
    answers[path] = Answer(b"sibuk", 503, {"Retry-After": then}, act=busy)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}")
        assert site.paths().count(path) == 2
    assert run.report["counts"]["new"] == 1
    assert "asks to wait" in run.stderr


def test_a_redirect_from_https_to_http_on_another_port_is_not_followed(crawl: Crawl, tmp_path: Path) -> None:
    answers = articles(2)
    with TestSite(answers) as plain, TestSite(answers) as secure:
        secure.wrap(certificate(tmp_path))
        answers["/berita/kabar-nomor-1/"] = Answer(b"", 301, {"Location": f"http://127.0.0.1:{plain.port}/berita/x/"})
        run = crawl("site", "-a", f"url=https://127.0.0.1:{secure.port}/")
        assert not [path for path in plain.paths() if "x" in path]
    assert run.report["counts"]["new"] == 1
    assert run.report["named"]["not_articles"][0]["reason"] == f"leads to another site, 127.0.0.1:{plain.port}"


def certificate(folder: Path) -> ssl.SSLContext:
    """A server's context with a certificate that it signed itself, as small portals have them."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path = folder / "server.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + signed.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def test_an_open_port_would_be_seen() -> None:
    """The look itself: it finds a socket that waits, and says nothing of one that does not."""
    assert listening(os.getpid()) == []
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert listening(os.getpid()) == [f"tcp 0100007F:{server.getsockname()[1]:04X}"]


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="needs /proc")
def test_a_crawl_opens_no_port(tmp_path: Path) -> None:
    STOPPED.clear()
    answers = articles(2)
    asked = threading.Event()

    def wait(handler: object) -> bool:
        asked.set()
        return never_answer(handler)  # type: ignore[arg-type]

    answers["/berita/kabar-nomor-2/"] = Answer(act=wait)
    with TestSite(answers) as site:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "scrapy",
                "crawl",
                "site",
                "-a",
                f"url={site.url}",
                "-s",
                f"OUTPUT_DIR={tmp_path}",
                "-s",
                "DOWNLOAD_DELAY=0",
            ],
            cwd=PROJECT,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert asked.wait(60)
            time.sleep(0.2)
            assert listening(process.pid) == []
        finally:
            process.kill()
            process.wait(10)
            STOPPED.set()


def listening(pid: int) -> list[str]:
    """The sockets of a process that wait for connections or datagrams (Linux: /proc)."""
    inodes = set()
    for handle in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = str(handle.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    found = []
    for table, states in (("tcp", {"0A"}), ("tcp6", {"0A"}), ("udp", {"07"}), ("udp6", {"07"})):
        path = Path(f"/proc/{pid}/net/{table}")
        for line in path.read_text().splitlines()[1:] if path.exists() else []:
            parts = line.split()
            if parts[9] in inodes and parts[3] in states:
                found.append(f"{table} {parts[1]}")
    return found


def test_neither_console_nor_remote_control_is_on() -> None:
    settings = get_project_settings()
    assert not settings.getbool("TELNETCONSOLE_ENABLED")
    assert not settings.getbool("REMOTE_CONTROL_ENABLED")


@pytest.mark.parametrize(
    "scheme", ["file:///etc/passwd", "data:text/html,x", "ftp://127.0.0.1/", "s3://b/k", "http:///x"]
)
def test_a_home_that_is_no_web_address_is_refused(scheme: str) -> None:
    with pytest.raises(ArgumentError):
        read_home(scheme)


def test_the_same_site_is_the_same_host_and_port_under_either_scheme() -> None:
    assert same_site("http://x.id/a", "https://x.id/b")
    assert same_site("https://www.x.id/a", "http://x.id/")
    assert not same_site("http://x.id:8080/", "http://x.id/")
    assert not same_site("http://x.id@10.0.0.1/", "http://x.id/")
    assert not same_site("http://x.id.curi.example/", "http://x.id/")
    assert not same_site("http://x.id\\@10.0.0.1/", "http://10.0.0.1/")


@pytest.mark.parametrize(
    "name", ["../curi", "a/b", "a\0b", "\U0001f389\U0001f389", "x" * 300, "..", "A", "a b", "a\r\nb", "-a"]
)
def test_a_portal_whose_name_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(IncoherentPortalError, match="small letters and digits"):
        type("Curang", (Portal,), {"name": name, "home": "https://x.id/", "__module__": __name__})


@pytest.mark.parametrize(
    "url", ["http://x.id/../../etc/", "http://x.id/%2e%2e/%00/", "http://x.id:81/\U0001f389/", f"http://{'x' * 60}.id/"]
)
def test_a_site_s_folder_is_named_by_its_host_alone(url: str) -> None:
    name = Site(url=url).portal_name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert ".." not in name
    assert "/" not in name


@pytest.mark.parametrize(
    "url", ["http://../", "http://a/b@c..d/", "http://[::1", "http://x\r\nX-Curi:1/", "http://x y/", "..", "/"]
)
def test_a_home_that_would_climb_is_no_home_or_a_plain_folder(url: str) -> None:
    try:
        name = Site(url=url).portal_name
    except ArgumentError:
        return
    assert Path("output", name).resolve().parent == Path("output").resolve()
    assert name not in ("", ".", "..")


def test_run_names_are_safe_and_many_at_once_are_not_alike() -> None:
    names = {new_run_id() for _ in range(2000)}
    assert len(names) == 2000
    assert all(set(name) <= set("0123456789TZabcdef-") for name in names)


def test_reports_are_valid_json_of_one_line_per_value(crawl: Crawl) -> None:
    """A refusal's reason cannot break out of the report."""
    answers = articles(1)
    answers["/berita/kabar-nomor-1/"] = Answer(b"", 302, {"Location": 'http://127.0.0.2:9/"},{"x":"\x1b[31m'})
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}")
    text = next((run.output / "runs").glob("*.json")).read_text(encoding="utf-8")
    assert json.loads(text)["counts"]["not_articles"] == 1
    assert "\x1b" not in text + run.stderr + run.stdout
