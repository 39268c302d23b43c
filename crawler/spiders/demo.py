"""`scrapy crawl demo -a url=…`: the bundled demo portal, wherever `scrapy demo` serves it."""

from __future__ import annotations

from typing import Any

from crawler.crawl import arguments
from crawler.errors import ArgumentError
from crawler.spiders.portal import Portal


class Demo(Portal):
    """Kabar Teluk Selatan, the demo portal. Invented; `scrapy demo --crawl` serves and crawls it.

    Site: on loopback, where `scrapy demo` says
    System: WordPress, two themes (Gian MR, tagDiv)
    Caveats: none of its news happened
    Checked: by the tests
    """

    name = "demo"
    timezone = "WITA"
    own_arguments = ("url",)

    def __init__(self, *args: Any, url: str | None = None, **kwargs: Any) -> None:
        if url is None:
            raise ArgumentError("The demo portal has to be served: `scrapy demo --crawl` (or `make crawl`) does both.")
        self.home = arguments.read_home(url)
        super().__init__(*args, **kwargs)
