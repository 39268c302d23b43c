"""Remakes the README's pictures of the report site: `python -m benchmarks.screenshots`. Needs Chromium.

Crawls both editions of the demo portal into a temporary folder, builds its site and photographs two pages.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PAGES = {"changes": ("en/changes.html", 900), "places": ("en/places.html", 760)}
"""Picture: page and height; the width is 1280."""


def main() -> int:
    """Make the pictures; 1 where no Chromium is installed."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("No Chromium is installed.", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for edition in ("1", "2"):
            demo = [sys.executable, "-m", "scrapy", "demo", "--crawl", "--edition", edition, "--port", "8719"]
            subprocess.run([*demo, "-s", f"OUTPUT_DIR={folder}"], check=True)
        for name, (page, height) in PAGES.items():
            shot = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
            shot += [f"--window-size=1280,{height}", f"--screenshot={PICTURES / f'{name}.png'}"]
            subprocess.run([*shot, (Path(folder) / "site" / page).as_uri()], check=True, capture_output=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
