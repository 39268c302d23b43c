"""One demo portal for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crawler.demo import DemoPortal


@pytest.fixture(scope="module")
def demo() -> Iterator[DemoPortal]:
    """The portal in edition 1; a test that changes it serves its own."""
    with DemoPortal() as portal:
        yield portal
