"""What every command pays for at its start: Scrapy imports all command modules and all spiders before any runs."""

import subprocess
import sys

HEAVY = (
    "crawler.extract",
    "dateparser",
    "newspaper",
    "numpy",
    "pipelines.boilerplate.rules",
    "rensa",
    "rich",
    "snowballstemmer",
    "trafilatura",
)
"""Modules that take tens or hundreds of milliseconds to import, and that only a crawl or one command needs."""

LIST = f"""
import sys
from scrapy.cmdline import execute
try:
    execute(["scrapy", "list"])
except SystemExit:
    pass
print("loaded", *[name for name in {HEAVY!r} if name in sys.modules])
"""


def test_listing_the_portals_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", LIST], capture_output=True, text=True, timeout=120, check=True)
    lines = done.stdout.splitlines()
    assert "peluangnews" in lines
    assert lines[-1] == "loaded"


def test_the_public_calls_load_no_scrapy_until_a_page_is_read() -> None:
    code = "import sys, crawler.api; print(*({'scrapy', 'twisted', 'lxml', 'rensa'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.split() == []
