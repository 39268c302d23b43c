"""The locks: each pin with the hashes of its files, the same version everywhere, and installed with hashes alone."""

from __future__ import annotations

import re

import pytest

from tests.conftest import PROJECT

LOCKS = ("requirements.lock", "fleet.lock", "benchmarks/peers.lock", ".ci/docs.lock", ".ci/heavy.lock")
PIN = re.compile(r"([a-z0-9-]+)==([\w.]+)(?: ; [^\\]+)?(?: \\)?")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def pins(lock: str) -> dict[str, dict[str, int]]:
    """By name, the versions that a lock names and how many hashes stand below each."""
    found: dict[str, dict[str, int]] = {}
    name = version = ""
    for line in (PROJECT / lock).read_text(encoding="utf-8").splitlines():
        if HASH.fullmatch(line):
            found[name][version] += 1
            continue
        pin = PIN.fullmatch(line)
        assert pin is not None, f"{lock}: neither a pin nor a hash: {line}"
        name, version = pin[1], pin[2]
        found.setdefault(name, {})[version] = 0
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    bare = [name for name, versions in pins(lock).items() if not all(versions.values())]
    assert not bare


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_locks_agree(lock: str) -> None:
    first = pins(LOCKS[0])
    other = {name: versions for name, versions in pins(lock).items() if name in first}
    assert {name: set(versions) for name, versions in other.items()} == {name: set(first[name]) for name in other}


def test_no_lock_is_installed_without_hashes() -> None:
    """What reads a lock asks for hashes, and the project's own build fetches nothing."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8").replace("$(PINNED)", "--no-deps --require-hashes")
    others = [
        PROJECT / ".ci/docs",
        PROJECT / ".ci/heavy",
        PROJECT / "docs/schedules.md",
        PROJECT / "docs/deploy/Containerfile",
    ]
    texts = [makefile, *(path.read_text(encoding="utf-8").replace("\\\n", " ") for path in others)]
    reading = [line for text in texts for line in text.splitlines() if re.search(r"(?:-r|-c) \S*\.lock", line)]
    assert len(reading) == 7
    assert all("--require-hashes" in line and "--no-deps" in line for line in reading)
    assert "setuptools" in pins("requirements.lock")
    assert "--no-build-isolation --editable ." in makefile
