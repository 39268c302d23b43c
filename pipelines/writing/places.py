"""The place for objects that a person names: a folder, or the URL of a bucket."""

from __future__ import annotations

from pathlib import Path

from crawler.errors import ArgumentError
from pipelines.writing.objects import Folder, Target


def target_of(place: str) -> Target:
    """The target that a folder or the URL of a bucket names. Raises ArgumentError."""
    if "://" not in place:
        return Folder(Path(place))
    try:
        from pipelines.writing.bucket import Bucket
    except ModuleNotFoundError as fault:
        raise ArgumentError(f'{place} needs the extra fleet: pip install "regional-news[fleet]".') from fault
    return Bucket(place)
