"""A real Scrapyd on loopback: the project deployed as docs/schedules.md says, a spider scheduled, its records there."""

from __future__ import annotations

import importlib.util
import json
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.parse
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT, Crawled
from tests.schedules.desk import Desk, check_sums
from tests.site import TestSite

if importlib.util.find_spec("scrapyd") is None:
    pytest.skip("scrapyd is absent: it is in the dependency group dev", allow_module_level=True)

PACK = "import setuptools; setuptools.setup()"
"""The command of docs/schedules.md that packs the project."""
PATIENCE = 60.0


class Scrapyd:
    """A Scrapyd that serves in a folder of its own, in an environment that has not the project."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        (folder / "scrapyd.conf").write_text(f"[scrapyd]\nhttp_port = {port}\npoll_interval = 0.2\n", encoding="ascii")
        # The packages of this environment, but not what its .pth files lead to: the project itself, editable.
        venv.create(folder / "env", with_pip=False)
        own = Path(sysconfig.get_path("purelib", vars={"base": str(folder / "env")}))
        (own / "packages.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
        self.log = (folder / "log").open("wb")
        python = folder / "env" / "bin" / "python"
        self.process = subprocess.Popen(
            [str(python), "-m", "scrapyd"], cwd=folder, stdout=self.log, stderr=subprocess.STDOUT
        )

    def ask(self, path: str, body: bytes | None = None, content_type: str | None = None) -> dict[str, Any]:
        """What its interface answers."""
        request = urllib.request.Request(self.url + path, body, {"Content-Type": content_type} if content_type else {})
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(request, timeout=PATIENCE) as response:
            answer: dict[str, Any] = json.load(response)
        assert answer["status"] == "ok", answer
        return answer

    def wait(self, what: str, done: Any) -> None:
        """Wait until `done()`; fail with the log when it takes too long."""
        end = time.monotonic() + PATIENCE
        while not done():
            said = (self.folder / "log").read_text(encoding="utf-8", errors="replace")[-3000:]
            assert time.monotonic() < end and self.process.poll() is None, f"{what}: {said}"
            time.sleep(0.1)

    def is_up(self) -> bool:
        """Whether it answers yet."""
        try:
            self.ask("daemonstatus.json")
        except OSError:
            return False
        return True

    def deploy(self, egg: Path) -> int:
        """Add a version of the project; how many spiders it found there."""
        parts = {"project": b"regional-news", "version": b"1"}
        head = "".join(
            f'--egg-edge\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v.decode()}\r\n'
            for n, v in parts.items()
        )
        file = '--egg-edge\r\nContent-Disposition: form-data; name="egg"; filename="project.egg"\r\n\r\n'
        body = (head + file).encode() + egg.read_bytes() + b"\r\n--egg-edge--\r\n"
        return int(self.ask("addversion.json", body, "multipart/form-data; boundary=egg-edge")["spiders"])

    def schedule(self, spider: str, *settings: str, **arguments: str) -> str:
        """Schedule a spider; its job."""
        pairs = [("project", "regional-news"), ("spider", spider), *(("setting", s) for s in settings)]
        body = urllib.parse.urlencode([*pairs, *arguments.items()]).encode()
        return str(self.ask("schedule.json", body)["jobid"])


@pytest.fixture
def egg(tmp_path: Path) -> Path:
    """The project, packed from a copy of its own."""
    copy = tmp_path / "copy"
    for package in ("crawler", "pipelines"):
        shutil.copytree(PROJECT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / file, copy)
    packed = subprocess.run(
        [sys.executable, "-c", PACK, "-q", "bdist_egg"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert packed.returncode == 0, packed.stderr
    assert f'-c "{PACK}" -q bdist_egg' in (PROJECT / "docs" / "schedules.md").read_text(encoding="utf-8")
    return next((copy / "dist").glob("*.egg"))


@pytest.fixture
def scrapyd(tmp_path: Path) -> Iterator[Scrapyd]:
    """A running Scrapyd."""
    service = Scrapyd(tmp_path / "scrapyd")
    try:
        service.wait("it does not come up", service.is_up)
        yield service
    finally:
        service.process.terminate()
        service.process.wait(20)
        service.log.close()


def test_deployed_and_scheduled(egg: Path, scrapyd: Scrapyd, tmp_path: Path) -> None:
    assert scrapyd.deploy(egg) > 200
    output = tmp_path / "output"
    with TestSite({}) as site:
        Desk("scrapyd", site, feed=True).write(3)
        fast = ("DOWNLOAD_DELAY=0", f"OUTPUT_DIR={output}")
        job = scrapyd.schedule("site", *fast, url=site.url, _version="1")
        scrapyd.wait("the job does not end", lambda: ended(scrapyd, job))
    log = next((scrapyd.folder / "logs").rglob("*.log")).read_text(encoding="utf-8")
    assert "exit code 0: 3 new" in log
    run = Crawled(0, "", log, output)
    assert [record["event"] for record in run.records()] == ["new"] * 3
    check_sums(run.report)
    assert "Process finished" in (scrapyd.folder / "log").read_text(encoding="utf-8")


def ended(scrapyd: Scrapyd, job: str) -> bool:
    return bool(scrapyd.ask(f"status.json?job={job}")["currstate"] == "finished")
