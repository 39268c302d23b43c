"""Settings of the project. A value that deviates from Scrapy's default carries its reason."""

from __future__ import annotations

import os
from pathlib import Path

from scrapy.settings import default_settings
from scrapy.utils.conf import closest_scrapy_cfg

BOT_NAME = "regional-news"
SPIDER_MODULES = ["crawler.spiders", "crawler.portals"]
SPIDER_LOADER_CLASS = "crawler.spiders.loader.Loader"  # the portals of PORTALS_DIR, too
NEWSPIDER_MODULE = "crawler.portals"
COMMANDS_MODULE = "crawler.commands"
TEMPLATES_DIR = str(Path(__file__).parent / "templates")

# -- What lands, and what is remembered -------------------------------------------------------------------------------
PROJECT_DIR = Path(closest_scrapy_cfg() or "scrapy.cfg").resolve().parent
OUTPUT_DIR = str(PROJECT_DIR / "output")
STORES = ""  # empty: state, stories and records in SQLite and files; else the class of another backend
FLEET_DB = os.environ.get("NEWS_FLEET_DB", "")  # of crawler.fleet.stores.FleetStores: where its PostgreSQL is
FLEET_LEASE = 60.0  # seconds after which a portal is free again whose worker has gone silent
STATE_DB = ""  # empty: OUTPUT_DIR/state.sqlite
STORIES_DB = ""  # empty: stories.sqlite beside the state; the near-duplicate index, shared by all portals
SEGMENT_RECORDS = 500  # a segment is complete after so many records …
SEGMENT_MINUTES = 15.0  # … or minutes, so that a backfill of days shows its articles as it goes
RULES_FILE = os.environ.get("NEWS_RULES", "")  # a TOML file with rules of one's own; docs/rules.md
PORTALS_DIR = os.environ.get("NEWS_PORTALS", "")  # a folder with portals of one's own, named as in crawler/portals
KEEP_PAGES = False  # True: the fetched pages are kept as compressed WARC under OUTPUT_DIR/pages
PAGES_TO = ""  # a folder, or s3://, gs:// or az:// (extra fleet), to which they are moved at a run's end

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

# The way of an article, in order.
ITEM_PIPELINES = {
    "pipelines.window.Window": 100,  # waits until there are enough pages to tell what repeats
    "pipelines.clean.Clean": 200,  # judges the blocks, makes the body
    "pipelines.identity.Identity": 300,  # new, updated or unchanged; the same text under two URLs
    "pipelines.near_duplicates.NearDuplicates": 400,  # one story once, across portals and runs
    "pipelines.validate.Validate": 500,  # the record against its JSON Schema
    "pipelines.write.Write": 600,  # JSON Lines, then the state remembers
}
HARVEST = (
    "crawler.fetch.harvest.Harvest"  # what a portal's spider does; named, so that lists of portals load none of it
)
EXTRA_STAGES: dict[str, int] = {}  # stages of one's own and their places among ours; ITEM_PIPELINES keeps ours
READERS = max(1, CORES - 1)  # processes that pages may be read in beside the crawl; 0: all are read in its own
PAGE_WORKER_STEPS = ["pipelines.boilerplate.alone.look"]  # what such a process does with an article after reading it
READERS_BUSY = 0.1  # share of its time that the crawl must spend on reading pages before they are read beside it
NOTIFY_URL = (
    ""  # where `scrapy report` posts each change of state as JSON (http, https) or tells it (slack:, mailto: …)
)
NOTIFY_SPREAD = 3  # on so many portals a story is told of
METRICS_FILE = ""  # where `scrapy report` writes its figures for Prometheus' textfile collector
MEANING = (
    True  # read quotes, people, the stated day, provenance and each region's relation from the text: 1 ms an article
)
NEAR_DUPLICATES = "hold"  # hold: later copies go to output/duplicates; mark: written with the mark; off: not looked for
NEAR_DUPLICATES_DAYS = 30.0  # a story is compared with those of so many days
WINDOW = 100  # pages of a portal that must be known before an article need not wait; forty say too little of a tenth

# -- Politeness: small sites on shared hosting; no portal may opt out --------------------------------------------------
CONTACT = os.environ.get("NEWS_CONTACT", "")  # an e-mail address or a page: whom a site's owner may write to
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # one at a time; a site is host and port (see politeness.pace)
DOWNLOAD_DELAY = 1.0  # seconds between two requests to a site, randomised by half either way
CRAWL_DELAY_MAX = 30.0  # a longer Crawl-delay in robots.txt is cut to this
RETRY_AFTER_MAX = 120.0  # a site that asks for a longer pause is left alone for the run
SLOW_FACTOR = 1.0  # the delay is at least so many times what the last answers took
FAILURES_IN_A_ROW = 5  # then the site is left alone for the run
PORTALS_AT_ONCE = 300  # of `crawl portals`; each takes about 1 MB, the next begins where one has ended
START_OFFSET = 0.0  # seconds; each portal's start is put off by a random share of it, so that many do not start at once
TIME_LIMIT = 0.0  # minutes a run may take; 0: no limit
RETRY_TIMES = 2
RETRY_HTTP_CODES = [408, 429, 500, 502, 503, 504, 520, 522, 524]
DOWNLOAD_TIMEOUT = 60.0  # small hosts are slow, but not three minutes slow
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024  # a sitemap may be 50 MB by the protocol; pages beyond this are no articles
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_FAIL_ON_DATALOSS = False  # our handler tells a whole answer of a wrong length from one that broke off
SCHEDULER_PRIORITY_QUEUE = "scrapy.pqueues.ScrapyPriorityQueue"  # a portal's hosts share one slot
CONCURRENT_ITEMS = 1  # a page gives one article; Scrapy starts so many tasks (100) for each answer, a sixth of our time
COOKIES_ENABLED = False  # a reader without cookies sees the article; sessions only make copies of URLs
REDIRECT_MAX_TIMES = 5
REFERRER_POLICY = "no-referrer"
METAREFRESH_MAXDELAY = 5  # beyond that it is an article that reloads itself, not one that has moved
TWISTED_DNS_RESOLVER = "crawler.politeness.addresses.PublicResolver"  # no name may lead to this machine or its network
DOWNLOAD_HANDLERS = {
    # No request is repeated but by the retry middleware, after the delay; and headers have a bound.
    **dict.fromkeys(("http", "https"), "crawler.politeness.handler.OneRequest"),
    **dict.fromkeys(("data", "file", "ftp", "s3")),  # nothing but the web is read
}
ROBOTSTXT_OBEY = True  # by our own middleware: Crawl-delay applied, an unreadable robots.txt closes the site

DOWNLOADER_MIDDLEWARES = {
    "crawler.fetch.meta_refresh.MetaRefresh": 556,  # Scrapy's own, but for what breaks it
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 555,  # both behind Pace: a redirect is an answer, too
    "crawler.politeness.scope.Scope": 50,  # the portal's own site and nothing else, redirects included
    "crawler.politeness.robots.Robots": 100,
    "crawler.politeness.pace.Pace": 560,  # sees each answer before the retry middleware does
}

# -- What Scrapy brings and is not used: left out of its own tables, since what they name is imported even where it is off ---
_UNUSED = frozenset(
    {
        # The import of these three took a fifth of a run without news.
        "scrapy.extensions.remote_control.RemoteControl",  # opens a port that runs code
        "scrapy.extensions.telnet.TelnetConsole",  # the same
        "scrapy.downloadermiddlewares.cookies.CookiesMiddleware",  # a reader without cookies sees the article
        "scrapy.extensions.memusage.MemoryUsage",
        "scrapy.extensions.logstats.LogStats",  # the progress lines say more
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware",  # ours: crawler.politeness.robots
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware",  # ours: crawler.politeness.scope
        "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware",
        "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware",  # ours: crawler.fetch.meta_refresh
        "scrapy.spidermiddlewares.depth.DepthMiddleware",  # depth says nothing here; discovery has bounds of its own
        "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware",  # the spider tells a 404 from a refusal itself
        "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware",  # crawler.urls takes no such URL for one
        "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware",  # looks for a mistake that is made nowhere
    }
)


def _used(table: dict[str, int]) -> dict[str, int]:
    return {path: place for path, place in table.items() if path not in _UNUSED}


EXTENSIONS_BASE = _used(default_settings.EXTENSIONS_BASE)
DOWNLOADER_MIDDLEWARES_BASE = _used(default_settings.DOWNLOADER_MIDDLEWARES_BASE)
SPIDER_MIDDLEWARES_BASE = _used(default_settings.SPIDER_MIDDLEWARES_BASE)

# -- Reports ----------------------------------------------------------------------------------------------------------
EXTENSIONS = {
    "crawler.extensions.report.Report": 100,
    "crawler.extensions.progress.Progress": 200,
    "crawler.extensions.pages.KeepPages": 300,
    "crawler.extensions.stopping.Stopping": 400,
    "crawler.extensions.collector.Collector": 400,
}
LOG_LEVEL = "INFO"
LOG_FORMATTER = "crawler.log.LogFormatter"
LOG_JSON = False  # True: each line of the log is a JSON object, for programs that collect logs
LOG_VERSIONS: list[str] = []  # ten lines at each start; `scrapy version -v` says them
STATS_DUMP = False  # the run report says it in order
LOG_FORMAT = "%(asctime)s %(levelname)s %(message)s"
LOGSTATS_INTERVAL = 0.0

# -- Scrapy itself ----------------------------------------------------------------------------------------------------
TELNETCONSOLE_ENABLED = False  # opens a port that runs code
REMOTE_CONTROL_ENABLED = False  # the same
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"  # the state knows each URL; a set of them all would only grow
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
