"""Text and links of strangers, made safe to show: escaping is Jinja2's, what it does not see is done here."""

from __future__ import annotations

import hashlib
import re
from typing import Any
from urllib.parse import urlsplit

import orjson

UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Control characters, and those that turn the direction of the text around them or hide in it."""
BREAKS = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
WEB = re.compile(r"https?://\S+", re.IGNORECASE)
PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")
IN_SCRIPT = {b"<": b"\\u003c", b">": b"\\u003e", b"&": b"\\u0026", "\u2028".encode(): b"\\u2028"}
IN_SCRIPT["\u2029".encode()] = b"\\u2029"


def line(text: object) -> str:
    """A text on one line, without unseen characters; empty for what is no text."""
    return UNSEEN.sub("", BREAKS.sub(" ", text)).strip() if isinstance(text, str) else ""


def paragraphs(text: object) -> list[str]:
    """The paragraphs of a body, each on one line."""
    return [line(one) for one in text.split("\n\n")] if isinstance(text, str) and text else []


def link(url: object) -> str | None:
    """A web address that may stand in href; None for any other scheme and for what is no address."""
    if not isinstance(url, str) or not WEB.fullmatch(url) or UNSEEN.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.netloc else None


def file_name(key: str) -> str:
    """A name for a file that is made of a key: the key where it is plain, else a hash of it."""
    return key if PLAIN.fullmatch(key) else "x" + hashlib.sha256(key.encode()).hexdigest()[:20]


def script(key: str, value: Any) -> bytes:
    """A classic script that hands a value to the page: `kabar("key", value);`. It holds no markup."""
    data = orjson.dumps(value)
    for mark, escaped in IN_SCRIPT.items():
        data = data.replace(mark, escaped)
    return b"kabar(" + orjson.dumps(key) + b"," + data + b");\n"
