"""How a stage takes an article out of its way: for good, or for now."""

from __future__ import annotations

from scrapy.exceptions import DropItem


class Ended(DropItem):
    """Raised by a stage that has counted what became of an article: it goes no further."""

    log_level = "DEBUG"  # the report counts and names them


class StillOpen(DropItem):
    """Raised by a stage where an article goes no further now, but is not through: it waits, or nothing can be written."""

    log_level = "DEBUG"
