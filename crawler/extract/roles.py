"""What an element is by its class, id and microdata: the tables of `themes` applied to one element, remembered by name.

The same class names stand on every page of a site and of every site with its theme, so that each is read once.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extract import themes

_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_PAIR_WORDS = frozenset(word for pair, _ in themes.ZONE_PAIRS for word in pair)


@lru_cache(maxsize=16384)
def pieces_of(token: str) -> frozenset[str]:
    """The words of one class name or id: td-post-author-name -> td, post, author, name."""
    return frozenset(piece.lower() for piece in _PIECES.findall(token[:80]))


@lru_cache(maxsize=16384)
def _token_zone(token: str) -> str:
    """The zone that one class name or id marks, or nothing."""
    if token.startswith(("elementor", "wp-block", "wp-element", "td-ss", "td_block", "fa-", "icon")):
        return ""
    pieces = pieces_of(token)
    if pieces & themes.NO_ZONE and not pieces & {"footer", "area"}:
        return ""
    if "footer" in pieces and pieces & {"entry", "post", "article", "single", "has"}:
        return ""  # the foot of an article holds its rubric and tags
    for zone, words in themes.ZONES.items():
        if pieces & words:
            return zone
    if len(pieces & _PAIR_WORDS) > 1:
        for pair, zone in themes.ZONE_PAIRS:
            if pair <= pieces:
                return zone
    return ""


_NO_ZONE_TAGS = themes.names(
    "html body main article h1 p a b i em strong span img time small font picture button input svg figure"
)
"""Elements that hold the article, or a word or a picture of it: their classes say nothing about what lies around."""


@lru_cache(maxsize=16384)
def zone_of(tag: str, names: str) -> str:
    """The part of a page beside the article that an element is (names: its classes and id), or nothing."""
    if tag in ("nav", "footer"):
        return "navigation" if tag == "nav" else "footer"
    if tag in _NO_ZONE_TAGS:
        return ""
    for token in names.split():
        if zone := _token_zone(token):
            return zone
    return "sidebar" if tag == "aside" else ""


@lru_cache(maxsize=16384)
def roles_of(tag: str, names: str, itemprop: str) -> tuple[str, ...]:
    """What an element may hold: body, title, byline, editor, date, tags, section, breadcrumb, caption."""
    roles = []
    tokens = names.split()
    lowered = [token.lower() for token in tokens]
    for prop in itemprop.lower().split():
        role = _ITEMPROPS.get(prop)
        if role:
            roles.append(role)
    if tag not in ("html", "body") and any(token in themes.BODY for token in lowered):
        roles.append("body")
    if any(token in themes.TITLE for token in lowered):
        roles.append("title")
    if any(token in themes.SECTION_TOKENS for token in lowered):
        roles.append("section")
    words: set[str] = set()
    for token in tokens:
        words |= pieces_of(token)
    if tag not in ("html", "body", "article", "main"):
        for role, marks in _WORD_ROLES:
            if words & marks:
                roles.append(role)
        if any(token in themes.CAPTION_TOKENS for token in lowered):
            roles.append("caption")
    return tuple(dict.fromkeys(roles))


_ITEMPROPS = {
    "articlebody": "body",
    "headline": "title",
    "author": "byline",
    "creator": "byline",
    "editor": "editor",
    "datepublished": "date",
    "datemodified": "modified",
    "articlesection": "section",
    "keywords": "tags",
    "caption": "caption",
}
_WORD_ROLES = (
    ("byline", themes.BYLINE),
    ("editor", themes.EDITOR),
    ("date", themes.DATE),
    ("tags", themes.TAGS),
    ("caption", themes.CAPTION),
    ("breadcrumb", themes.BREADCRUMB),
)


@lru_cache(maxsize=16384)
def body_rank(names: str, itemprop: str) -> tuple[str, int]:
    """The theme and rank of an element with the role body; ("", 9) for another."""
    best = ("structured", 1) if itemprop.lower() in themes.BODY_ITEMPROPS else ("", 9)
    for token in names.split():
        found = themes.BODY.get(token.lower())
        if found and (found[1] < best[1] or (best[0] == "structured" and found[1] <= 1)):
            best = found
    return best


@lru_cache(maxsize=16384)
def label_of(tag: str, classes: str, identity: str) -> str:
    """An element as `tag.class.class#id`, as it stands in the context of a block."""
    return tag + "".join("." + name for name in classes.split()[:12]) + (f"#{identity}" if identity else "")


@lru_cache(maxsize=4096)
def hidden_by_class(classes: str) -> bool:
    """Whether a class of the element says that no browser shows it."""
    tokens = classes.split()
    if any(token.endswith((":block", ":flex", ":inline", "-md-block", "-lg-block", "-sm-block")) for token in tokens):
        return False  # shown again on wider screens
    return any(token in themes.HIDDEN_TOKENS for token in tokens) or ("hidden" in tokens and len(tokens) == 1)


_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right|text-indent|margin-left)\s*:\s*-\s*\d{3,}|"
    r"font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0?\.?0+\s*(?:;|!|$)|clip\s*:\s*rect\(\s*(?:0|1px)|"
    r"(?:max-)?height\s*:\s*0(?:px)?\s*;[^\"]*overflow\s*:\s*hidden|overflow\s*:\s*hidden\s*;[^\"]*height\s*:\s*[01](?:px)?\s*(?:;|$)",
    re.I,
)


@lru_cache(maxsize=4096)
def hidden_by_style(style: str) -> bool:
    """Whether an inline style takes the element out of sight."""
    return bool(_HIDING_STYLE.search(style))
