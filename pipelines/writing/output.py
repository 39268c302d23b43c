"""Where records land, as an interface: files (`pipelines.file_output`) or a table (`crawler.fleet.postgres.outbox`)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol


class Output(Protocol):
    """The output of one run of a portal, or of a command that holds its claim."""

    mended: dict[str, int]
    """Records that a killed run wrote and could not mark, found by `begin`: their keys, and when their pages were fetched
    in seconds since 1970."""

    def begin(self) -> list[str]:
        """Mend what a killed run left, and rebuild a state that was damaged; what there is to say of it, in sentences."""

    def append(self, folder: str, line: dict[str, Any]) -> None:
        """Write one record into this folder (articles, duplicates, rejected).

        Raises WriteError where it could not be written whole; nothing of it is left then.
        """

    def rotate_if_due(self) -> None:
        """Let readers see what is written so far, where there is enough of it or it is old enough."""

    def last_records(self, wanted: Collection[str]) -> dict[str, tuple[str, dict[str, Any]]]:
        """The last record of each of these articles with its folder, by id, those just written included."""

    def complete(self) -> None:
        """Let readers see all that is written. Raises WriteError or StateError."""
