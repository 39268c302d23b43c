"""A word when something happens: one message a change of state to NOTIFY_URL, and the figures in METRICS_FILE.

What changed goes into the store first and leaves it once the receiver has answered 2xx: a receiver that is down gets it
with the next report. The first report of an output notes how things are and tells nothing.
"""

from __future__ import annotations

import http.client
import sqlite3
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson

from crawler.report import store
from crawler.report.pages.page import COLUMNS, FIRST, shown
from crawler.report.pages.period import Period, period
from crawler.report.pages.states import PortalState, states

TIMEOUT = 10.0
"""Seconds for one POST."""
AT_ONCE = 200
"""So many are sent by one report at most; the rest by the next ones."""
STATES = {"good": 0, "ill": 1, "silent": 2, "failed": 3}

Message = dict[str, Any]
State = tuple[str, str, Callable[[str | None], Message | None]]
"""What may change, its value, and what makes the message of the value before; None where that is no news."""


def checked_url(url: str) -> str:
    """NOTIFY_URL as it was set: http(s) is posted to, any other scheme is a service of apprise's (slack, tgram, mailto …).

    Raises ValueError, without what may be secret in it, where nothing can be sent to it.
    """
    parts = urlsplit(url)
    if parts.scheme in ("http", "https"):
        if not parts.hostname:
            raise ValueError("NOTIFY_URL is an http(s) address without a host.")
    elif not parts.scheme:
        raise ValueError("NOTIFY_URL is no address: it needs a scheme, such as https: or slack:.")
    else:
        _service(url)
    return url


def _service(url: str) -> Any:
    """Apprise's own object for an address. Raises ValueError."""
    scheme = urlsplit(url).scheme
    try:
        import apprise
    except ModuleNotFoundError:
        raise ValueError(
            f'NOTIFY_URL={scheme}:… needs apprise, which is not installed: pip install "regional-news[notify]".'
        ) from None
    made = apprise.Apprise()
    if not made.add(url):
        raise ValueError(f"NOTIFY_URL={scheme}:… is no address that apprise takes.")
    return made


def tell(output: Path, url: str, spread_to: int, metrics_file: Path | None) -> tuple[int, str | None]:
    """After a build: note what changed and send it, write the metrics. Returns what `send` returns. Raises OSError.

    `url` empty: nothing is noted or sent. `spread_to`: on so many portals a story is told of.
    """
    with closing(store.opened(output / "site.sqlite")) as db:
        now = period(db)
        sent: tuple[int, str | None] = (0, None)
        if url:
            note(db, now, spread_to)
            sent = send(db, url)
        if metrics_file is not None:
            write_metrics(db, now, metrics_file)
        return sent


def note(db: sqlite3.Connection, now: Period, spread_to: int) -> None:
    """Compare how things are with what was told, and put each change into the store's queue."""
    first = store.meta(db, "noted") is None and not db.execute("SELECT 1 FROM told LIMIT 1").fetchone()
    db.execute("BEGIN")
    for key, value, message in _states(db, now, spread_to):
        row = db.execute("SELECT value FROM told WHERE key = ?", (key,)).fetchone()
        before = row[0] if row else None
        if before == value:
            continue
        db.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (key, value))
        told = None if first else message(before)
        if told is not None:
            db.execute("INSERT INTO due (payload) VALUES (?)", (orjson.dumps(told).decode(),))
    store.set_meta(db, "noted", "1")
    db.execute("COMMIT")


def _states(db: sqlite3.Connection, now: Period, spread_to: int) -> Iterator[State]:
    for one in states(db, now):

        def portal(before: str | None, one: PortalState = one) -> Message | None:
            if before is None and one.state == "good":
                return None  # a new portal that is well
            told = {"event": "portal", "portal": one.portal, "state": one.state, "before": before, "why": one.why}
            return told | {"last_day": one.last_day, "silent_days": one.silent_days}

        yield f"portal {one.portal}", one.state, portal
    for topic, query, hits in db.execute(
        "SELECT topic, max(query), count(*) FROM hit GROUP BY topic ORDER BY topic"
    ).fetchall():

        def grown(before: str | None, topic: str = topic, query: str = query, hits: int = hits) -> Message | None:
            if hits < int(before or 0):
                return None  # results were removed
            return {"event": "topic", "topic": topic, "query": query, "hits": hits, "new": hits - int(before or 0)}

        yield f"topic {topic}", str(hits), grown
    clusters = db.execute(
        "SELECT cluster, count(DISTINCT portal) AS n FROM article WHERE cluster IN "
        "(SELECT cluster FROM article WHERE day BETWEEN ? AND ?) GROUP BY cluster HAVING n >= ? ORDER BY cluster",
        (now.first, now.last, spread_to),
    ).fetchall()
    for cluster, portals in clusters:

        def spread(_: str | None, cluster: str = cluster, portals: int = portals) -> Message | None:
            if _told_under_another_name(db, cluster):
                return None
            return {"event": "story", "story": cluster, "portals": portals} | _first(db, cluster)

        yield f"story {cluster}", "spread", spread
    for identity, seen in db.execute("SELECT id, seen FROM change WHERE what = 'gone' ORDER BY seen, id").fetchall():

        def gone(_: str | None, identity: str = identity, seen: str = seen) -> Message:
            article = shown(db.execute(f"SELECT {COLUMNS} FROM article WHERE id = ?", (identity,)).fetchone())
            told = {"event": "takedown", "id": identity, "portal": article.portal, "title": article.title}
            return told | {"url": article.url, "published_at": article.published, "seen": seen}

        yield f"gone {identity}", "gone", gone


def _told_under_another_name(db: sqlite3.Connection, cluster: str) -> bool:
    """Whether a story that was told of has become part of this one: a cluster is named after one of its articles."""
    query = "SELECT 1 FROM article JOIN told ON told.key = 'story ' || article.id WHERE cluster = ?1 AND id != ?1"
    return db.execute(query, (cluster,)).fetchone() is not None


def _first(db: sqlite3.Connection, cluster: str) -> Message:
    row = db.execute(f"SELECT {COLUMNS} FROM article WHERE cluster = ? ORDER BY {FIRST} LIMIT 1", (cluster,)).fetchone()
    article = shown(row)
    return {"portal": article.portal, "title": article.title, "url": article.url, "published_at": article.published}


def send(db: sqlite3.Connection, url: str) -> tuple[int, str | None]:
    """Post what is due, in order; how many the receiver took, and why the next was not taken (None: all were)."""
    sent = 0
    deliver = partial(_post, url) if urlsplit(url).scheme in ("http", "https") else partial(_notify, _service(url))
    for number, payload in db.execute("SELECT number, payload FROM due ORDER BY number LIMIT ?", (AT_ONCE,)).fetchall():
        if refused := deliver(payload):
            return sent, refused
        db.execute("DELETE FROM due WHERE number = ?", (number,))
        sent += 1
    return sent, None


def _post(url: str, payload: str) -> str | None:
    """Post a message as JSON; why it was not taken, None where it was."""
    request = urllib.request.Request(
        url, payload.encode(), {"Content-Type": "application/json", "User-Agent": "regional-news"}, method="POST"
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):
            return None
    except urllib.error.HTTPError as answer:
        answer.close()
        return f"{answer.code} {answer.reason}"
    except (OSError, http.client.HTTPException) as fault:
        return str(getattr(fault, "reason", fault)) or type(fault).__name__


def _notify(service: Any, payload: str) -> str | None:
    """The same by apprise: a title and some lines of text."""
    message: Message = orjson.loads(payload)
    title, lines = in_words(message)
    return None if service.notify(title=title, body="\n".join(lines)) else "the service did not take it"


def in_words(message: Message) -> tuple[str, list[str]]:
    """A message for people: a title, and lines of plain text."""
    portal, title = message.get("portal", ""), message.get("title", "")
    if message["event"] == "portal":
        return f"{portal}: {message['state']}", [f"before: {message['before'] or 'new'}", message["why"]]
    if message["event"] == "topic":
        return f"{message['new']} new on {message['query']}", [f"{message['hits']} in all"]
    if message["event"] == "story":
        head = f"On {message['portals']} portals: {title}"
        return head, [f"first: {portal}, {message['published_at'] or 'time not known'}", message["url"] or ""]
    return f"Taken down by {portal}: {title}", [f"published: {message['published_at'] or '–'}", message["url"] or ""]


def write_metrics(db: sqlite3.Connection, now: Period, path: Path) -> None:
    """The figures for Prometheus' textfile collector, replaced in one step. Raises OSError."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(metrics(db, now), encoding="utf-8")
    part.replace(path)


def metrics(db: sqlite3.Connection, now: Period) -> str:
    """The figures in Prometheus' text format."""
    found = sorted(states(db, now), key=lambda one: one.portal)
    series: list[tuple[str, str, str, list[tuple[str, float]]]] = [
        ("articles", "gauge", "Articles known.", [(one.portal, one.total) for one in found]),
        ("state", "gauge", "0 good, 1 ill, 2 silent, 3 failed.", [(one.portal, STATES[one.state]) for one in found]),
        ("silent_days", "gauge", "Days without news, where unusual.", [(one.portal, one.silent_days) for one in found]),
        (
            "last_run_timestamp_seconds",
            "gauge",
            "When the newest run ended.",
            [(one.portal, datetime.fromisoformat(one.ended).timestamp()) for one in found if one.ended],
        ),
        (
            "last_article_timestamp_seconds",
            "gauge",
            "Time of publication of the newest article.",
            db.execute(
                "SELECT portal, max(moment) FROM article WHERE day <= ? GROUP BY portal ORDER BY 1", (now.last,)
            ).fetchall(),
        ),
    ]
    lines = []
    for name, kind, text, values in series:
        lines += [f"# HELP regional_news_{name} {text}", f"# TYPE regional_news_{name} {kind}"]
        lines += [f'regional_news_{name}{{portal="{_label(portal)}"}} {value:.0f}' for portal, value in values]
    for name, text, query in (
        ("edits", "Edits of words seen.", "SELECT count(*) FROM change WHERE what = 'edit'"),
        ("takedowns", "Takedowns seen.", "SELECT count(*) FROM change WHERE what = 'gone'"),
        ("alerts_due", "Alerts that no receiver took yet.", "SELECT count(*) FROM due"),
    ):
        lines += [f"# HELP regional_news_{name} {text}", f"# TYPE regional_news_{name} gauge"]
        lines.append(f"regional_news_{name} {db.execute(query).fetchone()[0]}")
    return "\n".join(lines) + "\n"


def _label(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
