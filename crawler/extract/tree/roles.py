"""What an element is by its class, id and microdata: the tables of `themes` applied to one element, remembered by name.

The same class names stand on every page of a site and of every site with its theme, so that each is read once.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extract.tree import themes

_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_SPACED = {code: "0" if chr(code).isdigit() else " " for code in range(128) if not chr(code).islower()}
_PAIR_WORDS = frozenset(word for pair, _ in themes.ZONE_PAIRS for word in pair)
_FRAMEWORK = ("elementor", "wp-block", "wp-element", "td-ss", "td_block", "fa-", "icon")
"""Beginnings of class names that page builders and icon fonts put on everything."""
_NO_ZONE_TAGS = themes.names(
    "html body main article h1 p a b i em strong span img time small font picture button input svg figure"
)
"""Elements that hold the article, or a word or a picture of it: their classes say nothing about what lies around."""
_WHOLE = frozenset({"html", "body", "article", "main"})
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
_ROLE_OF_PIECE: dict[str, str] = {
    piece: role
    for role, marks in (
        ("byline", themes.BYLINE),
        ("editor", themes.EDITOR),
        ("date", themes.DATE),
        ("tags", themes.TAGS),
        ("caption", themes.CAPTION),
        ("breadcrumb", themes.BREADCRUMB),
    )
    for piece in marks
}
_ZONE_OF_PIECE: dict[str, str] = {piece: zone for zone, marks in themes.ZONES.items() for piece in marks}


UNMARKED: tuple[tuple[str, ...], str] = ((), "")
"""The marks of an element that holds nothing in particular: always this object."""


@lru_cache(maxsize=4096)
def pieces_of(token: str) -> frozenset[str]:
    """The words of one class name or id: td-post-author-name -> td, post, author, name."""
    return frozenset(_pieces_in_order(token[:80]))


def _pieces_in_order(token: str) -> list[str]:
    if token.isascii() and token.islower() and "0" not in (spaced := token.translate(_SPACED)):
        return spaced.split()  # most names: a fraction of what the expression takes
    return [piece.lower() for piece in _PIECES.findall(token)]


_TELLING_NAMES = themes.SECTION_TOKENS | themes.CAPTION_TOKENS | themes.TITLE | themes.BODY.keys()
"""Names that say something as a whole."""
_TELLING = frozenset(_ROLE_OF_PIECE) | frozenset(_ZONE_OF_PIECE) | _PAIR_WORDS | themes.SECTION
"""Pieces without which a name says nothing: most names have none of them."""


@lru_cache(maxsize=4096)
def _marks_of_token(token: str) -> tuple[tuple[str, ...], str]:
    """What an element with this class name or id may hold, and the zone that it marks, or nothing."""
    lowered = token.lower()
    in_order = _pieces_in_order(token[:80])
    if _TELLING.isdisjoint(in_order) and lowered not in _TELLING_NAMES:
        return UNMARKED
    pieces = frozenset(in_order)
    return _roles_of_token(lowered, pieces), _zone_of_token(token, in_order, pieces)


def _zone_of_token(token: str, in_order: list[str], pieces: frozenset[str]) -> str:
    zone = next((_ZONE_OF_PIECE[piece] for piece in in_order if piece in _ZONE_OF_PIECE), "")  # the first piece decides
    if not zone and len(pieces & _PAIR_WORDS) > 1:
        zone = next((name for pair, name in themes.ZONE_PAIRS if pair <= pieces), "")
    if not zone or token.startswith(_FRAMEWORK):
        return ""
    if zone == "comments" and pieces & themes.PICTURE:
        return ""  # serendipity_imageComment: a caption
    if pieces & themes.NO_ZONE and not pieces & {"footer", "area"}:
        return ""
    if pieces & {"footer", "copyright"} and pieces & _OF_ARTICLES:
        return ""  # the foot of an article holds its rubric and tags
    return zone


_OF_ARTICLES = themes.names("entry post article single has read item news berita artikel story node")
"""Pieces of names of an article's own parts."""


def _names_articles_foot(classes: str) -> bool:
    """Whether the class of a <footer> says that it is an article's: entry-footer, post__footer."""
    return any("footer" in pieces and pieces & _OF_ARTICLES for pieces in map(pieces_of, classes.split()))


def _roles_of_token(lowered: str, pieces: frozenset[str]) -> tuple[str, ...]:
    roles = [_ROLE_OF_PIECE[piece] for piece in pieces if piece in _ROLE_OF_PIECE]
    if "editor" in roles and not pieces.isdisjoint(themes.CHOSEN):
        roles.remove("editor")
    if lowered in themes.BODY:
        roles.append("body")
    if lowered in themes.TITLE:
        roles.append("title")
    if lowered in themes.SECTION_TOKENS or (pieces & themes.SECTION and len(pieces) < 3 and not pieces & themes.MANY):
        roles.append("section")
    if lowered in themes.CAPTION_TOKENS:
        roles.append("caption")
    return tuple(roles)


def _zone_of_tag(tag: str) -> str | None:
    """The zone that a tag alone decides, whatever the names; None where the names decide."""
    if tag in ("nav", "footer"):
        return "navigation" if tag == "nav" else "footer"
    return "" if tag in _NO_ZONE_TAGS else None


@lru_cache(maxsize=4096)
def marks_of(tag: str, classes: str | None, identity: str | None, itemprop: str | None) -> tuple[tuple[str, ...], str]:
    """What an element may hold, and the part of the page beside the article that it is, or nothing.

    It may hold: body, title, byline, editor, date, modified, tags, section, breadcrumb, caption.
    """
    zone = "" if tag == "footer" and _names_articles_foot(classes or "") else _zone_of_tag(tag)
    roles: dict[str, None] = {}
    for token in f"{classes or ''} {identity or ''}".split():
        marks = _marks_of_token(token)
        if marks is UNMARKED:
            continue
        roles.update(dict.fromkeys(marks[0]))
        if zone is None and marks[1]:
            zone = marks[1]
    if roles and tag in _WHOLE:
        roles = {role: None for role in roles if role == "title" or (role == "body" and tag in ("article", "main"))}
    if itemprop:
        for prop in itemprop.lower().split():
            if prop in _ITEMPROPS:
                roles[_ITEMPROPS[prop]] = None
    if zone is None:
        zone = "sidebar" if tag == "aside" else ""
    return (tuple(roles), zone) if roles or zone else UNMARKED


@lru_cache(maxsize=4096)
def body_rank(names: str, itemprop: str) -> tuple[str, int]:
    """The theme and rank of an element with the role body; ("", 9) for another."""
    best = ("structured", 1) if itemprop.lower() in themes.BODY_ITEMPROPS else ("", 9)
    for token in names.split():
        found = themes.BODY.get(token.lower())
        if found and (found[1] < best[1] or (best[0] == "structured" and found[1] <= 1)):
            best = found
    return best


@lru_cache(maxsize=4096)
def label_of(tag: str, classes: str, identity: str) -> str:
    """An element as `tag.class.class#id`, as it stands in the context of a block."""
    return tag + "".join(["." + name for name in classes.split()[:12]]) + (f"#{identity}" if identity else "")


@lru_cache(maxsize=4096)
def hidden_by_class(classes: str) -> bool:
    """Whether a class of the element says that no browser shows it."""
    tokens = classes.split()
    if any(token.endswith((":block", ":flex", ":inline", "-md-block", "-lg-block", "-sm-block")) for token in tokens):
        return False  # shown again on wider screens
    return any(token in themes.HIDDEN_TOKENS for token in tokens) or tokens == ["hidden"]


OUT_OF_SIGHT = (
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right|text-indent|margin-left)\s*:\s*-\s*\d{3,}|"
    r"font-size\s*:\s*(?:0(?:px|em|rem|%)?|1px)\s*(?:[;!]|$)|clip\s*:\s*rect\(\s*(?:0|1px)|"
    r"(?<!-)height\s*:\s*[01](?:px)?\s*;[^\"]{0,200}overflow\s*:\s*hidden|"
    r"overflow\s*:\s*hidden\s*;[^\"]{0,200}(?<!-)height\s*:\s*[01](?:px)?\s*(?:;|$)"
)
"""Declarations, of an element or of a style sheet, under which no browser shows the text."""
_HIDING_STYLE = re.compile(
    rf"{OUT_OF_SIGHT}|opacity\s*:\s*0?\.?0+\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*;[^\"]{{0,200}}overflow\s*:\s*hidden|"
    r"overflow\s*:\s*hidden\s*;[^\"]{0,200}max-height\s*:\s*[01](?:px)?\s*(?:;|$)",
    re.I,
)
"""Those and what a sheet says of texts that a script unfolds or fades in, too."""


@lru_cache(maxsize=4096)
def hidden_by_style(style: str) -> bool:
    """Whether an inline style takes the element out of sight."""
    return bool(_HIDING_STYLE.search(style))
