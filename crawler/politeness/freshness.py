"""How long an answer may be used again, by its own headers (RFC 9111, 4.2 and 5.2)."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from scrapy.http.headers import Headers

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.I)
_NOT_AGAIN = re.compile(r"(?:^|[,\s])(?:no-store|no-cache|private)\b", re.I)


def lifetime(headers: Headers) -> float:
    """Seconds that an answer stays fresh, as its server says; 0 where it says nothing, forbids it or cannot be read.

    Nothing is guessed from Last-Modified (RFC 9111 would allow it).
    """
    control = b",".join(headers.getlist("Cache-Control")).decode("latin-1")
    if _NOT_AGAIN.search(control):
        return 0.0
    age = headers.get("Age") or b"0"
    spent = int(age) if age.isdigit() and len(age) < 10 else 0
    if found := _MAX_AGE.search(control):
        return max(0.0, float(found[1]) - spent)
    until, now = _moment(headers.get("Expires")), _moment(headers.get("Date"))
    return max(0.0, (until - now).total_seconds() - spent) if until is not None and now is not None else 0.0


def _moment(header: bytes | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header.decode("latin-1")) if header else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
