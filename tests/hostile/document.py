"""The page docs/hostile-web.md, made of the tests' tables: `python -m tests.hostile.document > docs/hostile-web.md`."""

from __future__ import annotations

from tests.hostile.answers import CONNECTION, STATUSES
from tests.hostile.behaviour import Behaviour
from tests.hostile.bodies import BODIES
from tests.hostile.markup import JSON_LD, MARKUP, TITLES
from tests.hostile.portal import Sick
from tests.hostile.portals import FEEDS, HOME, LISTS, REST, ROBOTS, SITEMAPS
from tests.hostile.protocol import PROTOCOL
from tests.hostile.redirects import REDIRECTS

PAGES: tuple[tuple[str, tuple[Behaviour, ...]], ...] = (
    ("Connections", CONNECTION),
    ("HTTP itself", PROTOCOL),
    ("Answers that fail, refuse or pretend", STATUSES),
    ("Redirects", REDIRECTS),
    ("Bodies", BODIES),
    ("Markup, links and headers", MARKUP),
    ("JSON-LD", JSON_LD),
    ("Titles and paths", TITLES),
)
PORTALS: tuple[tuple[str, tuple[Sick, ...]], ...] = (
    ("robots.txt", ROBOTS),
    ("The home page", HOME),
    ("Sitemaps", SITEMAPS),
    ("Feeds", FEEDS),
    ("The WordPress posts interface", REST),
    ("Lists", LISTS),
)

HEAD = """\
# The hostile web
What portals do to a crawl, and what the crawl does. Each line is a test that crawls a server which behaves so
(`tests/hostile`); this page is made of the tests' tables by `python -m tests.hostile.document > docs/hostile-web.md`, and
a test holds it to them.

## What always holds
- Every good article comes out; a page that is bad costs that page. Each bad one is counted under its own name in the run
  report (`output/runs`) and named there with its URL and the reason; the counts add up to what was found.
- A run ends by itself: by its portal's end, by `-a limit`, `-a since`, `TIME_LIMIT`, or since the site is left alone.
- A crawl stays on its portal's host and port, redirects included. No request goes to loopback, private, link-local or
  metadata addresses unless the portal's home is typed as that address (or `localhost`): names are looked at after the DNS
  (`crawler/politeness/addresses.py`). With `http_proxy` and its like set, the proxy looks names up, and that check is its own.
- Only http and https are asked for. No XML entity is declared or expanded, nothing from a page is evaluated, run, or used
  as a file's name; a portal's folder is named by its declared name, or by the host and folder of its home.
- Answers are read up to 32 MB (`DOWNLOAD_MAXSIZE`, unpacked bytes too), pages up to 8 MB, robots.txt up to 512 KB, sitemaps
  up to 50 MB and 200,000 addresses, feeds up to 10 MB and 5,000 items, lists up to 3,000 pages each.
- Records, logs, reports and the live display hold no control characters, terminal escapes or direction marks.
- No site sees two requests closer than its delay, however busy the process: the delay counts from the end of the last
  request as well, broken requests are repeated only after it, and www., m. and http: are one site (200 portals at once:
  [performance](performance.md#many-portals-at-once)).
- What is large stays bounded in memory and time: 512 KB of headers (early hints counted in), 250,000 tags of a page,
  1,500,000 of a sitemap or feed, a million lists and objects of a posts answer; the rest is left out, or the answer.
- A page over 400 kB, and every page of a busy crawl, is read in a process beside it (`crawler/page_workers`): a parser that
  crashes costs that page, counted as failed, and not the run. What comes back is JSON, never code.
- Reading a page and cleaning it may take ten seconds of work each, wherever they run (`crawler/page_clock.py`): a crawl, a
  post of the REST interface, `scrapy extract`. A page that is ended is counted as failed and named; the crawl goes on. How
  each shape of page grows is held by `tests/extract/test_growth.py`.
- robots.txt is read as owners write it (`crawler/robots/text.py`); in doubt a path is closed.
- Names are looked up in IPv4 and IPv6; of IPv6 only 2000::/3 counts as public, and an IPv4 address inside one must be too.
- No port is opened: Scrapy's telnet console and remote control are off. Files, `data:`, FTP and S3 have no handler.
- Every line of the log, Scrapy's own and tracebacks too, is made sayable (`crawler/log.py`): without logins in addresses
  (a proxy's, a feed store's, a link's), without the values of settings whose names tell of secrets (`…SECRET…`,
  `…TOKEN…`, `…ACCESS_KEY…`, `…PASS…`), without what a terminal obeys. Reports, records and the state hold none either.
- What a connection goes to is what was looked at: a name whose answer changes in between leads to no connection.
- Everything that reads what strangers send is fuzzed (`tests/fuzz`): with hypothesis in each run of the tests, and with
  atheris, where it is installed, by hand (`python -m tests.fuzz.guided page 600`).
"""
COUNTED = {
    "failed": "counted as failed",
    "refused": "counted as refused",
    "not_articles": "counted as not an article",
    "new": "comes out",
}


def line(behaviour: Behaviour) -> str:
    """What a page does, what it is counted as, and how that is said."""
    if behaviour.end == "new":
        return f"| {behaviour.name} | comes out | {behaviour.reason} |"
    return f"| {behaviour.name} | {COUNTED[behaviour.end]} | {f'“{behaviour.reason}”' if behaviour.reason else ''} |"


def portal_line(sick: Sick) -> str:
    """What a portal does, what the crawl does, and how its run ends."""
    end = "good" if sick.code == 0 else "failed"
    return f"| {sick.name} | {sick.then} | {end}{f', “{sick.says}”' if sick.says and sick.code else ''} |"


def document() -> str:
    """The page."""
    parts = [HEAD, "\n## Pages among good articles"]
    for heading, behaviours in PAGES:
        parts += [f"\n### {heading}", "| What it does | The page | The report, or how |", "|---|---|---|"]
        parts += [line(behaviour) for behaviour in behaviours]
    parts.append("\n## Portals that are sick as a whole\nEach has three good articles beside what it does.")
    for heading, portals in PORTALS:
        parts += [f"\n### {heading}", "| What it does | What the crawl does | The run |", "|---|---|---|"]
        parts += [portal_line(sick) for sick in portals]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    print(document(), end="")
