"""Which of the declared portals a crawl takes: one by its name, or many by a list of names or a province."""

from __future__ import annotations

import difflib

from scrapy.spiderloader import SpiderLoaderProtocol

from crawler.errors import ArgumentError
from crawler.provinces import province_key

EVERY = "portals"
"""The name that stands for all portals: `scrapy crawl portals -a province=ntt`."""


def chosen(loader: SpiderLoaderProtocol, name: str, arguments: dict[str, str]) -> list[str]:
    """The names of the spiders to crawl with; for `portals`, `only` and `province` are taken out of the arguments.

    Raises ArgumentError for a name or a province that does not exist, and where no portal is left.
    """
    known = loader.list()
    if name != EVERY:
        if name not in known:
            near = difflib.get_close_matches(name, known, 3)
            hint = f" Did you mean {' or '.join(near)}?" if near else " `scrapy list` shows them all."
            raise ArgumentError(f'There is no portal "{name}".{hint}')
        return [name]
    only, province = arguments.pop("only", None), arguments.pop("province", None)
    if only is not None:
        portals = [portal.strip() for portal in only.split(",") if portal.strip()]
        if missing := [portal for portal in portals if portal not in known]:
            raise ArgumentError(f"There is no portal {', '.join(missing)}; `scrapy list` shows them all.")
    else:
        portals = [
            portal
            for portal, declared in ((portal, loader.load(portal)) for portal in known)
            if getattr(declared, "province_key", None) and getattr(declared, "sourced", False)
        ]
    if province is not None:
        key = province_key(province)
        portals = [portal for portal in portals if getattr(loader.load(portal), "province_key", None) == key]
    if not portals:
        raise ArgumentError("No portal is left to crawl by these arguments.")
    return portals


def chosen_for_topic(
    loader: SpiderLoaderProtocol, portals: str | None, arguments: dict[str, str]
) -> list[tuple[str, str, dict[str, str]]]:
    """What to call each crawl for a topic, its spider, and that spider's own arguments. Raises ArgumentError.

    `portals`: names and URLs, with commas between; without any name, all declared portals are taken, or those of
    `province`, which is taken out of the arguments.
    """
    given = [portal.strip() for portal in (portals or "").split(",") if portal.strip()]
    addresses = [portal for portal in given if "." in portal or "/" in portal]
    names = [portal for portal in given if portal not in addresses]
    if names or not given:
        every = {"only": ",".join(names)} if names else {}
        if "province" in arguments:
            every["province"] = arguments.pop("province")
        names = chosen(loader, EVERY, every)
    elif "province" in arguments:
        raise ArgumentError("-a province= chooses among declared portals; -a portals= names URLs only.")
    return [(name, name, {}) for name in names] + [(url, "site", {"url": url}) for url in addresses]
