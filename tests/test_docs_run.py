"""Every shell line of README.md, the first page and the guides is run as it stands, or is named here with why it is not.

In a folder that holds what a newcomer has at that point: the demo's output, a page saved as page.html. `peluangnews` and
`floresa` are the demo portal there, by PORTALS_DIR, so that a line that crawls them crawls this machine.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shlex import quote

import pytest

from crawler.demo import DemoPortal
from tests.conftest import PROJECT
from tests.test_docs import BLOCK

PAGES = [
    "README.md",
    "docs/index.md",
    "docs/mulai.md",
    *sorted(f"docs/guides/{p.name}" for p in (PROJECT / "docs/guides").glob("*.md")),
]
NOT_RUN = {
    r"^make ": "sets up an environment of its own; continuous integration runs it",
    r"^git clone ": "needs the repository's address",
    r"^python3 -m venv |pip install ": "installs from the network; .ci/wheel does it",
    r"^export ": "set for all of these tests",
    r"NEWS_CONTACT=\S+ make ": "sets up an environment of its own",
    r"province=ntt": "asks real sites",
    r"https://example\.id/$": "asks a site",
}
"""Lines that are not run, by what they match, with the reason."""


def lines() -> list[tuple[str, str]]:
    """Each page with each line of its shell blocks, without comments."""
    found = []
    for page in PAGES:
        for indent, language, text in BLOCK.findall((PROJECT / page).read_text("utf-8")):
            if language == "sh":
                whole = re.sub(rf"^{indent}", "", text, flags=re.M).replace("\\\n", " ")
                found += [(page, re.sub(r"\s+#.*", "", line).strip()) for line in whole.splitlines() if line.strip()]
    return found


def why_not(line: str) -> str | None:
    return next((why for pattern, why in NOT_RUN.items() if re.search(pattern, line)), None)


RUN = [(page, line) for page, line in lines() if why_not(line) is None]


@pytest.fixture(scope="module")
def portal() -> Iterator[DemoPortal]:
    with DemoPortal() as served:
        yield served


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, portal: DemoPortal) -> dict[str, str]:
    """The commands on the PATH, and portals of one's own that are the demo."""
    own = tmp_path_factory.mktemp("own")
    (own / "portals").mkdir()
    module = '"""The demo under real names."""\n\nfrom crawler.spiders.portal import Portal\n'
    for name in ("floresa", "peluangnews"):
        module += f'\n\nclass {name.capitalize()}(Portal):\n    name = "{name}"\n    home = "{portal.url}"\n'
    (own / "portals" / "nusa_tenggara_timur.py").write_text(module, "utf-8")
    for folder in ("bin", "news/bin"):
        (own / folder).mkdir(parents=True)
    for name, entry in (("scrapy", "scrapy.cmdline import execute"), ("regional-news", "crawler.cli import main")):
        for folder in ("bin", "news/bin"):
            path = own / folder / name
            call = entry.rpartition(" ")[2]
            start = f"import sys; from {entry}; sys.argv[0] = '{name}'; sys.exit({call}())"
            path.write_text(f'#!/bin/sh\nexec {quote(sys.executable)} -c "{start}" "$@"\n', "utf-8")
            path.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{own / 'bin'}:{os.environ['PATH']}",
        "NEWS_PORTALS": str(own / "portals"),
        "NEWS_CONTACT": "desk@example.org",
        "PYTHONPATH": str(PROJECT),
        "SCRAPY_SETTINGS_MODULE": "crawler.settings",
        "OWN": str(own),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """Where a newcomer stands after the demo."""
    where = tmp_path_factory.mktemp("newcomer")
    shutil.copy(PROJECT / "tests/pages/pages/tagdiv-maringgai-banjir.html", where / "page.html")
    (where / "news").symlink_to(Path(environment["OWN"]) / "news")
    done = shell("news/bin/regional-news demo --crawl", where, environment)
    assert done.returncode == 0, done.stderr
    return where


def shell(line: str, where: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line], cwd=where, env=environment, capture_output=True, text=True, timeout=180, check=False
    )


def test_there_are_lines_and_each_reason_is_used() -> None:
    assert len(RUN) >= 25
    every = [line for _, line in lines()]
    assert [pattern for pattern in NOT_RUN if not any(re.search(pattern, line) for line in every)] == []


@pytest.mark.parametrize(("page", "line"), RUN)
def test_a_line_does_what_it_says(page: str, line: str, folder: Path, environment: dict[str, str]) -> None:
    if re.search(r"\bcrawl \w+|--check", line) and "demo" not in line:
        line += " -s DOWNLOAD_DELAY=0"
    done = shell(line, folder, environment)
    assert "Traceback" not in done.stderr, (page, done.stderr[-2000:])
    assert done.returncode == 0, (page, done.stdout[-500:], done.stderr[-2000:])


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (page, text)
        for page in PAGES
        for _, language, text in BLOCK.findall((PROJECT / page).read_text("utf-8"))
        if language == "python"
    ],
)
def test_a_python_block_runs(page: str, text: str, folder: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore::ResourceWarning", "-c", text],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, (page, done.stderr)
    assert done.stdout
