"""Many crawls in one process: `python -m tests.hostile.many FILE.json`, which costs one start for all of them.

FILE.json holds {"settings": {…}, "crawls": [{"arguments": {"url": …}, "settings": {…}}, …]}. The run reports land in
OUTPUT_DIR as those of `scrapy crawl portals` do, whose way of running many this is.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.utils.project import get_project_settings

from crawler.commands.crawl import CHATTER
from crawler.spiders.site import Site


def main(spec: dict[str, Any]) -> None:
    """Crawl them all at once."""
    settings = get_project_settings()
    settings.setdict(spec.get("settings", {}), priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    for name in CHATTER:
        logging.getLogger(name).setLevel(logging.WARNING)
    tasks = []
    for crawl in spec["crawls"]:
        own = settings.copy()
        own.setdict(crawl.get("settings", {}), priority="cmdline")
        tasks.append(process.crawl(Crawler(Site, own), **crawl["arguments"]))
    process.start()
    for task in tasks:
        if task.exception() is not None:
            print(f"{type(task.exception()).__name__}: {task.exception()}", file=sys.stderr)


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # kilobytes on Linux
