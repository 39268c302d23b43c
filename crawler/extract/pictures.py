"""The lead image with caption and credit, and the further pictures of the text."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from lxml import etree

from crawler.extract.captioning import names_caption
from crawler.extract.captions import split_credit
from crawler.extract.document import INLINE, NO_TEXT, inside, string, visible_string
from crawler.extract.parse import fold
from crawler.extract.scope import Scope
from crawler.extract.structured import Structured
from crawler.extract.titles import words
from crawler.items import Image

SMALLEST = 180
"""Pixels of width under which a picture is an icon or a portrait."""
LONGEST_BOX = 900
"""Characters of the element around a picture that holds nothing but its caption."""
_NO_PICTURE = re.compile(
    r"avatar|gravatar|logo|icon|emoji|smil(?:ey|ies)|blank\.gif|spacer|pixel|1x1|banner|/ads?/|iklan|sponsor|placeholder|loading|sprite|share|"
    r"facebook|twitter|whatsapp|google-?news|\.svg(?:\?|$)|^data:|captcha|badge|button",
    re.I,
)
_SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-srcset", "data-img", "data-hi-res-src", "src", "srcset")


def source_of(image: etree._Element, base: str) -> str | None:
    """The picture's absolute URL, the lazily loaded one before the placeholder."""
    for name in _SOURCES:
        value = (image.get(name) or "").strip()
        if not value or value.startswith(("data:", "about:", "{", "javascript:")):
            continue
        first = value.split(",")[-1 if name.endswith("srcset") else 0].split()[0] if "srcset" in name else value
        return absolute(first, base)
    return None


def absolute(link: str, base: str) -> str | None:
    """A link made absolute; None where it is no http address."""
    try:
        found = urljoin(base, link.strip())
        return found if found.startswith(("http://", "https://")) and urlsplit(found).hostname else None
    except ValueError:
        return None


def _key(url: str | None) -> str:
    """What two sizes of one picture share: the file's name without its size."""
    try:
        name = urlsplit(url or "").path.rsplit("/", 1)[-1].lower()
    except ValueError:
        return ""
    return _SIZE.sub("", name)


def _width(image: etree._Element) -> int:
    digits = re.match(r"\s*(\d+)", image.get("width") or "")
    return int(digits.group(1)) if digits and len(digits.group(1)) < 6 else 0


def _is_picture(image: etree._Element, url: str | None) -> bool:
    if not url or _NO_PICTURE.search(url):
        return False
    width = _width(image)
    if 0 < width < SMALLEST:
        return False
    classes = image.get("class") or ""
    return not re.search(r"\b(?:avatar|logo|emoji|icon)\b", classes)


def _lines(element: etree._Element) -> list[str]:
    """The text of a small element, a line for each block or inline element with a class that stands for itself."""
    lines: list[str] = [""]
    waiting: list[tuple[etree._Element, bool]] = [(element, True)]
    while waiting:
        node, opening = waiting.pop()
        if node.tag in NO_TEXT:
            lines[-1] += node.tail or ""
            continue
        breaks = node.tag not in INLINE or node.tag == "br" or (bool(node.get("class")) and node.tag == "span")
        if opening:
            if breaks:
                lines.append("")
            lines[-1] += node.text or ""
            waiting.append((node, False))
            waiting.extend((child, True) for child in reversed(node))
        else:
            if breaks:
                lines.append("")
            if node is not element:
                lines[-1] += node.tail or ""
    return [line for line in map(fold, lines) if line]


def read_caption(lines: list[str]) -> tuple[str | None, str | None]:
    """Caption and credit of the lines around a picture."""
    captions: list[str] = []
    credit: str | None = None
    for line in lines:
        if _NOISE.fullmatch(line):
            continue
        if len(lines) > 1 and credit is None and _BARE_CREDIT.fullmatch(line):
            credit = line
            continue
        said, named = split_credit(line)
        credit = credit or named
        if said and said not in captions:
            captions.append(said)
    if (
        len(captions) > 1
        and credit is None
        and len(captions[-1]) < 40
        and len(words(captions[-1])) <= 4
        and len(captions[0]) > 40
    ):
        credit = captions.pop()
    caption = " ".join(captions) or None
    return caption, credit


_BARE_CREDIT = re.compile(
    r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}\s?/\s?[A-Z][\w.' ]{1,40}|[A-Z]{2,}[\w. ]{0,20}/[\w. ]{2,40}"
)
_NOISE = re.compile(
    r"(?:zoom|perbesar|klik untuk perbesar|\+?\s*gulir.*|share|\d+|facebook|twitter|whatsapp|x|copy link|telegram|advertisement|iklan|foto|x close|tutup|lihat foto)\s*:?",
    re.I,
)


def _box(image: etree._Element, scope: Scope, title: etree._Element | None) -> etree._Element | None:
    """The smallest element around a picture that holds text and nothing but this picture's."""
    node = image.getparent()
    for _ in range(5):
        if node is None or node.tag in ("body", "main", "html") or node in (scope.top,):
            return None
        if title is not None and inside(title, node):
            return None
        value = visible_string(node, LONGEST_BOX + 10)
        if value:
            images = [other for other in node.iter("img", "amp-img")]
            return node if len(value) <= LONGEST_BOX and len(images) <= 2 and len(node.findall(".//p")) <= 2 else None
        node = node.getparent()
    return None


def _caption_near(image: etree._Element, scope: Scope, title: etree._Element | None) -> tuple[str | None, str | None]:
    """Caption and credit of a picture that stands outside of the text."""
    lines: list[str] = []
    box = _box(image, scope, title)
    order = scope.document.order
    inside_text = scope.start <= order[image] <= scope.end
    if box is not None and (not inside_text or box.tag in ("figure", "figcaption") or _looks_like_caption_box(box)):
        marked = [
            element for element in scope.document.roles.get("caption", ()) if inside(element, box) and string(element)
        ]
        lines = (
            _lines(box)
            if box.tag != "figure" or not marked
            else [line for element in marked[:3] for line in _lines(element)]
        )
        lines = list(dict.fromkeys(lines))
    if not inside_text and (not lines or all(split_credit(line)[0] is None for line in lines)):
        # A caption in an element of its own behind the picture's.
        for element in scope.document.roles.get("caption", ()):
            place = order[element]
            if (
                order[image] < place < order[image] + 25
                and place <= scope.start
                and (box is None or not inside(element, box))
            ):
                value = visible_string(element, LONGEST_BOX)
                if value and len(value) < LONGEST_BOX and element.find(".//img") is None:
                    lines.extend(_lines(element))
                    break
    return read_caption(lines[:6]) if lines else (None, None)


def _looks_like_caption_box(box: etree._Element) -> bool:
    names = f"{box.get('class', '')} {box.get('id', '')}"
    return (
        names_caption(names)
        or "caption" in names
        or any(names_caption(inner.get("class") or "") for inner in box.iter())
    )


def read_pictures(content: etree._Element, base: str) -> list[Image]:
    """The pictures of a content, in order, with their captions."""
    found: dict[str, Image] = {}
    for image in content.iter("img"):
        url = source_of(image, base)
        if url is not None and _is_picture(image, url):
            found.setdefault(_key(url), _with_caption(image, url, content))
    return list(found.values())


def _with_caption(image: etree._Element, url: str, top: etree._Element) -> Image:
    """A picture of the text, with the caption of its figure."""
    box = image.getparent()
    while box is not None and box is not top and box.tag != "figure" and box.tag in _AROUND and not string(box):
        box = box.getparent()
    if box is None or box is top or (box.tag == "p" and not box.get("class")) or len(visible_string(box, 700)) > 500:
        return Image(url)
    caption, credit = read_caption(_lines(box)[:4])
    return Image(url, caption, credit)


_AROUND = INLINE | {"div", "p", "picture"}


def find_pictures(
    structured: Structured, scope: Scope, title: etree._Element | None, base: str
) -> tuple[Image | None, list[Image]]:
    """The lead image and the others, each once.

    The lead is the picture between headline and text, or at the top of the text; among several the one that og:image
    names. Without any, og:image alone gives the URL.
    """
    named = (
        absolute(structured.meta.get("og:image", "") or structured.meta.get("twitter:image", ""), base)
        if structured.meta
        else None
    )
    order = scope.document.order
    lead: etree._Element | None = None
    outside: list[tuple[etree._Element, str]] = []
    within: list[tuple[etree._Element, str]] = []
    for image in scope.document.images:
        where = scope.where(image)
        if where not in ("head", "above", "text"):
            continue
        url = source_of(image, base)
        if url is None or not _is_picture(image, url) or (where == "text" and scope.is_foreign(image)):
            continue
        (within if where == "text" else outside).append((image, url))
    for image, url in [*outside, *within]:
        if _key(url) and _key(url) == _key(named):
            lead = image
            break
    if lead is None:
        best = [item for item in outside if order[item[0]] > scope.title] or [
            item
            for item in outside
            if order[item[0]] > scope.title - 40 and "wp-post-image" in (item[0].get("class") or "")
        ]
        if best:
            lead = best[0][0]
        elif within and order[within[0][0]] - scope.start < 25:
            lead = within[0][0]
    others: list[Image] = []
    seen = {_key(named)} if named else set()
    first: Image | None = None
    for image, url in [*outside, *within]:
        if image is lead:
            caption, credit = _caption_near(image, scope, title)
            first = Image(url, caption, credit)
            seen.add(_key(url))
        elif scope.start <= order[image] <= scope.end and _key(url) not in seen:
            seen.add(_key(url))
            others.append(_with_caption(image, url, scope.top))
    if first is None and named and not _NO_PICTURE.search(named):
        first = Image(named)
    return first, others[:60]
