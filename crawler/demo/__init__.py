"""The bundled demo portal: an invented regional news site that behaves as a WordPress site does, on loopback only.

`DemoPortal` serves it; `expected`, `changes` and `closed` are the ground truth of a crawl of it.
"""

from __future__ import annotations

from crawler.demo.gold import changes, closed, expected
from crawler.demo.server import DemoPortal

__all__ = ["DemoPortal", "changes", "closed", "expected"]
