"""Reading pages beside the crawl: extraction in processes of its own, once one core is not enough.

`readers` decides where a page is read, `process` talks to a reading process, `worker` is what runs there.
"""

from __future__ import annotations

from crawler.reading.process import ReadingFailed
from crawler.reading.readers import READERS, Readers
from crawler.reading.unread import Unread

__all__ = ["READERS", "Readers", "ReadingFailed", "Unread"]
