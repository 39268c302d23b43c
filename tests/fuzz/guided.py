"""Coverage-guided fuzzing, where atheris is installed (it is no dependency): python -m tests.fuzz.guided TARGET [SECONDS].

    pip install atheris && python -m tests.fuzz.guided page 600

A case that crashes or takes more than twenty seconds is left as crash-… or timeout-… in the folder it was started in;
moved to tests/fuzz/corpus/TARGET/NAME.bin it is read again by each run of the tests.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris  # type: ignore[import-not-found, unused-ignore]

with atheris.instrument_imports(include=["crawler", "pipelines"]):
    from tests.fuzz import targets


def main(name: str, seconds: str = "60") -> None:
    """Fuzz one target for so many seconds, beginning with its corpus."""
    corpus = Path(__file__).parent / "corpus" / name
    options = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=20000", "-rss_limit_mb=2048"]
    with TemporaryDirectory() as new:  # the first folder takes what reaches new code, which is not kept
        atheris.Setup([sys.argv[0], *options, new, *([str(corpus)] if corpus.is_dir() else [])], targets.BYTES[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
