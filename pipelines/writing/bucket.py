"""Object stores as targets: S3 and what speaks it, Google Cloud Storage, Azure, by obstore.

Credentials and endpoints come from the environment, by the names that each provider's own tools use
(AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL, GOOGLE_APPLICATION_CREDENTIALS, AZURE_STORAGE_ACCOUNT_NAME, ...).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import from_url

from crawler.errors import ArgumentError, WriteError

PATIENCE = timedelta(seconds=60)
"""So long a store that does not answer is asked again; the publisher's next round goes on where this one ended."""


class Bucket:
    """A place below the URL of a bucket. See `pipelines.writing.objects.Target`."""

    def __init__(self, url: str) -> None:
        """`url`: s3://bucket/path, gs://bucket/path or az://container/path. Raises ArgumentError for one that is none."""
        self.url = url.rstrip("/")
        try:
            self.store = from_url(self.url, retry_config={"max_retries": 5, "retry_timeout": PATIENCE})
        except (BaseError, ValueError, TypeError) as fault:
            raise ArgumentError(f"{url} cannot be used: {first_line(fault)}.") from fault

    def put(self, name: str, data: bytes, same: Callable[[bytes], bool] | None = None) -> None:
        """Create an object, or do nothing where the same one is there. Raises WriteError, also where another is there."""
        try:
            try:
                obstore.put(self.store, name, data, mode="create")
            except AlreadyExistsError:  # a killed publisher's, or ours, whose answer was lost
                there = bytes(obstore.get(self.store, name).bytes())
                if there != data and not (same is not None and same(there)):
                    raise WriteError(f"Another object stands at {self.url}/{name}; it is left as it is.") from None
        except (BaseError, OSError) as fault:
            raise WriteError(f"{self.url}/{name} cannot be written: {first_line(fault)}.") from fault

    def put_file(self, name: str, path: Path) -> None:
        """Put a file, a large one in parts. Raises WriteError."""
        try:
            obstore.put(self.store, name, path)
        except (BaseError, OSError) as fault:
            raise WriteError(f"{self.url}/{name} cannot be written: {first_line(fault)}.") from fault


def first_line(fault: BaseException) -> str:
    """What the store said, without the parts that are for its makers."""
    return (str(fault).strip().splitlines() or [type(fault).__name__])[0].rstrip(".")[:300]
