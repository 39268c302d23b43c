"""Addresses of pictures, and which elements show a picture of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract.tree.document import string
from crawler.extract.tree.links import absolute

SMALLEST = 180
"""Pixels of width under which a picture is an icon or a portrait."""
_NO_PICTURE = re.compile(
    r"gravatar|\.svg(?:\?|$)|^data:|(?:^|/)(?:avatars?|logos?|icons?|favicon|emojis?|smil(?:ey|ies)|blank|spacer|pixel|1x1|banners?|"
    r"ads?|iklan|sponsors?|share(?:box|r)?|sosmed|socials?|placeholder|loading|loader|sprites?|captcha|badges?|buttons?)(?:[/_.-]|\d)|"
    r"[_-](?:logo|icon|avatar|sprite|placeholder|spacer|pixel|share)\d*\.\w+$",
    re.I,
)
"""Addresses of what is no picture of the story; by whole parts, since a picture's name is cut from a headline."""
_NO_PICTURE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:avatar|logo|emoji|icon|rounded-full|rounded-circle|img-circle)(?:[\s_-]|$)"
)
_PLACEHOLDER = re.compile(
    r"(?:^|/)(?:blank|spacer|placeholder|pixel|1x1|loading|loader|lazy)[\w-]*\.(?:svg|gif|png)(?:\?|$)", re.I
)
"""What stands where a script puts the picture."""
_SOURCE_NAME = re.compile(r"data-(?:[a-z]+-)*(?:src|srcset)(?:-[a-z]+)?")
_FOR_NARROW = re.compile(r"max-width")
"""The media of a <source> for narrow screens, which shows the picture smaller or cut."""
_SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-srcset", "data-img", "src", "srcset")
CELL = 60
"""Characters of a cell of a data table; a table that only lays out a page holds paragraphs."""
LONGEST_SRCSET = 20_000
"""Characters of a srcset that are read."""
_CANDIDATE = re.compile(r"(?P<url>[^\s,]\S*)(?:\s+(?P<size>\d+(?:\.\d+)?)[wxh])?(?:\s+\d+h)?\s*(?:,|$)?\s*")
_SIZED = re.compile(r"\s\d+(?:\.\d+)?[wx]\s*(?:[,|\[]|$)")
"""The size behind an address in such a list."""
_BACKGROUND = re.compile(
    r"background(?:-image)?\s*:[^;]{0,100}?url\(\s*(?P<url>'[^']+'|\"[^\"]+\"|[^)'\"]+)\s*\)", re.I
)
_URL_OF = re.compile(r"url\(\s*(?P<url>[^()]{1,2000}?)\s*\)", re.I)
"""How some scripts want the address in the attribute: data-bg="url(photo.jpg)"."""
_BACKGROUND_SOURCES = ("data-bg", "data-background", "data-background-image", "data-bg-url", "data-bgset")
_BACKGROUND_SOURCE = re.compile(r"data-(?:[a-z]+-)*(?:bg|bgset|background|img|image|src)(?:-[a-z]+)*")
LONGEST_SHEET = 100_000
"""Characters of a sheet that are searched for backgrounds."""
_SHEET_RULE = re.compile(
    r"(?P<mark>[.#][\w-]+)\s*(?:,[^{}]{0,300})?\{(?P<said>[^{}]{0,1000}?background[^{}]{0,1000})\}"
)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)\b", re.I)


def source_of(image: etree._Element, base: str) -> str | None:
    """The picture's absolute URL: the lazily loaded one before the placeholder, of several sizes the largest.

    An <img> without any takes that of the <source> beside it in a <picture>.
    """
    box = next(image.iterancestors("picture"), None)  # the parser nests <source>, which has no end tag
    sources = list(box.iter("source")) if box is not None else []
    sources.sort(key=lambda source: _FOR_NARROW.search(source.get("media") or "") is not None)  # stable: last, in order
    for element in (image, *sources):
        for name in chain(_SOURCES, _others(element)):
            value = (element.get(name) or "").strip()
            if not value or value.startswith(("data:", "about:", "{", "javascript:")) or _PLACEHOLDER.search(value):
                continue
            if found := absolute(largest(value) if name.endswith("srcset") else value, base):
                return found
    return None


def _others(element: etree._Element) -> Iterator[str]:
    """The further attributes that a script may read a picture's address from: "data-lazy-srcset", "data-full-src"."""
    for name in map(str, element.keys()):
        if _SOURCE_NAME.fullmatch(name) and name not in _SOURCES:
            yield name


def largest(srcset: str) -> str:
    """The URL of the widest picture in a srcset; a comma ends a candidate only behind a blank, a size or at a URL's end."""
    return _widest(srcset)[0]


def _widest(srcset: str) -> tuple[str, float]:
    """The URL of the widest picture in a srcset, and the size behind it; 0 where it has none."""
    best, width = "", -1.0
    for match in _CANDIDATE.finditer(srcset[:LONGEST_SRCSET]):
        size = float(match["size"]) if match["size"] else 0.0
        if size > width:
            best, width = match["url"].rstrip(","), size
    return best, max(width, 0.0)


def background_of(element: etree._Element, base: str) -> str | None:
    """The picture that an element has as its background, by its style or by an attribute that a script reads."""
    found = _BACKGROUND.search(element.get("style") or "")
    value = found["url"] if found else _told_to_script(element)
    if not found and _is_set(value):
        value = largest(value)
    if wrapped := _URL_OF.fullmatch(value.strip()):
        value = wrapped["url"]
    return absolute(value.strip("'\" "), base) if value else None


def backgrounds_in(sheets: Iterator[etree._Element]) -> dict[str, str]:
    """The pictures that a page's own sheets set behind elements, by the class or id that ends the selector: ".hero", "#top"."""
    found: dict[str, str] = {}
    for sheet in sheets:
        for rule in _SHEET_RULE.finditer((sheet.text or "")[:LONGEST_SHEET]):
            if shown := _BACKGROUND.search(rule["said"]):
                found.setdefault(rule["mark"], shown["url"].strip("'\" "))
    return found


def _told_to_script(element: etree._Element) -> str:
    """The address of a picture in an attribute such as data-bg or data-img-url; "" for none."""
    if usual := next(filter(None, map(element.get, _BACKGROUND_SOURCES)), ""):
        return usual
    values = (str(value) for name, value in element.items() if _BACKGROUND_SOURCE.fullmatch(str(name)))
    return next((value for value in values if _PICTURE_FILE.search(value)), "")


def _is_set(value: str) -> bool:
    """Whether an address is a list of sizes, as data-bgset has it: "a-400.jpg 400w, a-1200.jpg 1200w"."""
    return _SIZED.search(value[:LONGEST_SRCSET]) is not None


def key_of(url: str | None) -> str:
    """What two sizes of one picture share: the file's name without its size."""
    try:
        name = urlsplit(url or "").path.rsplit("/", 1)[-1].lower()
    except ValueError:
        return ""
    return _SIZE.sub("", name)


def width_of(image: etree._Element) -> int:
    digits = re.match(r"\s*(\d{1,5})", image.get("width") or "")
    return int(digits.group(1)) if digits else 0


def widest_of(image: etree._Element) -> int:
    """The width of the widest picture that an image lists, in pixels; 0 where it lists none."""
    sets = (value for name, value in image.items() if str(name).endswith("srcset"))
    return max((int(_widest(str(value))[1]) for value in sets), default=0)


def is_address_of_picture(url: str) -> bool:
    """Whether an address may be that of a picture of the story: not a logo's, an icon's or a banner's."""
    return not _NO_PICTURE.search(urlsplit(url).path)


def is_picture(image: etree._Element, url: str | None) -> bool:
    return bool(
        url
        and is_address_of_picture(url)
        and not 0 < width_of(image) < SMALLEST
        and not _NO_PICTURE_CLASS.search(image.get("class") or "")
        and not _in_row_of_data(image)
    )


def _in_row_of_data(image: etree._Element) -> bool:
    """Whether a picture stands in a table's row of short cells: a club's logo, an arrow."""
    row = next(image.iterancestors("tr", "table"), None)
    if row is None or row.tag != "tr":
        return False
    others = [string(cell) for cell in row if image not in cell.iter("img")]
    if not any(others) or any(len(said) > CELL for said in others):
        return False
    return any(other is not None and other.tag == "tr" for other in (row.getnext(), row.getprevious()))
