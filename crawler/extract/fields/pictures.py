"""The lead image with caption and credit, and the further pictures of the text."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract.content.caption_elements import (
    SMALL_TYPE,
    describes_picture,
    is_bare_credit,
    is_caption_text,
    names_caption,
    names_credit,
    read_caption,
)
from crawler.extract.content.scope import RUNNING, Scope
from crawler.extract.tree.document import INLINE, NO_TEXT, first, inside, own_text, string, visible_string
from crawler.extract.tree.links import absolute
from crawler.extract.tree.parse import fold
from crawler.extract.tree.structured import Structured
from crawler.items import Block, Image

SMALLEST = 180
"""Pixels of width under which a picture is an icon or a portrait."""
LARGE = 300
LONGEST_BOX = 900
"""Characters of the element around a picture that holds nothing but its caption."""
NEAR = 25
"""Elements between a picture and its caption at the most."""
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
_SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-srcset", "data-img", "src", "srcset")
_AROUND = INLINE | {"div", "p", "picture"}

Line = tuple[str, bool]
"""A line of text by a picture, and whether its element says that it is the credit."""
MOST_IMAGES = 60
"""Pictures of a text that are named beside the lead."""


def source_of(image: etree._Element, base: str) -> str | None:
    """The picture's absolute URL, the lazily loaded one before the placeholder."""
    for name in _SOURCES:
        value = (image.get(name) or "").strip()
        if not value or value.startswith(("data:", "about:", "{", "javascript:")):
            continue
        if name.endswith("srcset"):
            value = value.split(",")[-1].split()[0] if value.split(",")[-1].split() else ""
        if found := absolute(value, base):
            return found
    return None


def _key(url: str | None) -> str:
    """What two sizes of one picture share: the file's name without its size."""
    try:
        name = urlsplit(url or "").path.rsplit("/", 1)[-1].lower()
    except ValueError:
        return ""
    return _SIZE.sub("", name)


def _width(image: etree._Element) -> int:
    digits = re.match(r"\s*(\d{1,5})", image.get("width") or "")
    return int(digits.group(1)) if digits else 0


def _is_picture(image: etree._Element, url: str | None) -> bool:
    return bool(
        url
        and not _NO_PICTURE.search(urlsplit(url).path)
        and not 0 < _width(image) < SMALLEST
        and not _NO_PICTURE_CLASS.search(image.get("class") or "")
    )


def _lines(element: etree._Element) -> list[Line]:
    """The text of a small element: a line for each block, each <br> and each inline element with a class of its own."""
    lines: list[list[str]] = [[]]
    credits: list[bool] = [False]

    def begin(credit: bool) -> None:
        lines.append([])
        credits.append(credit)

    waiting: list[tuple[etree._Element, bool, bool]] = [(element, True, False)]
    while waiting:
        node, opening, credit = waiting.pop()
        tail = (node.tail or "") if node is not element else ""
        if node.tag in NO_TEXT:
            lines[-1].append(tail)
            continue
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        breaks = node.tag not in INLINE or (node.tag in ("span", "em", "i", "small", "cite") and names != " ")
        own = credit or (names != " " and names_credit(names)) or node.tag == "cite"
        if opening:
            if breaks:
                begin(own)
            lines[-1].append(node.text or "")
            waiting.append((node, False, credit))
            waiting.extend((child, True, own) for child in reversed(node))
        else:
            if breaks:
                begin(credit)
            lines[-1].append(tail)
    found = [(fold("".join(parts)), credit) for parts, credit in zip(lines, credits, strict=True)]
    return list(dict.fromkeys(line for line in found if line[0]))


def read_pictures(content: etree._Element, base: str) -> list[Image]:
    """The pictures of a content, in order, with their captions."""
    found: dict[str, Image] = {}
    captions: dict[etree._Element, tuple[str | None, str | None]] = {}
    for image in content.iter("img"):
        url = source_of(image, base)
        if url is not None and _is_picture(image, url) and _key(url) not in found:
            found[_key(url)] = Image(url, *_caption_around(image.getparent(), content, captions))
    return list(found.values())


def _caption_around(
    box: etree._Element | None, top: etree._Element, known: dict[etree._Element, tuple[str | None, str | None]]
) -> tuple[str | None, str | None]:
    """Caption and credit of a picture of the text, from the figure around it.

    `known` keeps what each element around pictures said: an element with ten thousand pictures is read once.
    """
    passed: list[etree._Element] = []
    while (
        box is not None
        and box not in known
        and box is not top
        and box.tag != "figure"
        and box.tag in _AROUND
        and not string(box)
    ):
        passed.append(box)
        box = box.getparent()
    said = (None, None) if box is None or box is top else known[box] if box in known else _caption_in(box)
    known.update(dict.fromkeys(passed, said))
    if box is not None:
        known[box] = said
    return said


def _caption_in(box: etree._Element) -> tuple[str | None, str | None]:
    if (box.tag == "p" and not box.get("class")) or len(visible_string(box, 700)) > 500:
        return None, None
    if not box.get("class") and len(own := fold(own_text(box))) >= RUNNING and not is_caption_text(own, False, True):
        return None, None  # a paragraph that holds a picture, in a <div> or <span>
    return read_caption(_lines(box)[:4])


def _box(image: etree._Element, scope: Scope, title: etree._Element | None) -> etree._Element | None:
    """The smallest element around a picture that holds text and nothing but this picture's."""
    node = image.getparent()
    for _ in range(6):
        if node is None or node.tag in ("body", "main", "html") or node is scope.top:
            return None
        if title is not None and inside(title, node):
            return None
        value = visible_string(node, LONGEST_BOX + 10)
        if value:
            few = len(value) <= LONGEST_BOX and len(node.findall(".//p")) <= 2
            return node if few and sum(1 for _ in node.iter("img", "amp-img")) <= 2 else None
        node = node.getparent()
    return None


def _caption_near(
    image: etree._Element, scope: Scope, title: etree._Element | None, blocks: list[Block]
) -> tuple[str | None, str | None]:
    """Caption and credit of the lead image: in the element around it, or in one of its own behind it."""
    lines: list[Line] = []
    box = _box(image, scope, title)
    order = scope.document.order
    within = scope.start <= order[image] <= scope.end
    if box is not None and (not within or box.tag == "figure" or _is_caption_box(box)):
        lines = _lines(box)
    caption, credit = read_caption(lines[:6])
    if caption is None and not within:
        for element in _behind(image, scope, box):
            lines.extend(_lines(element))
            break
        caption, credit = read_caption(lines[:6])
    if credit is None and not within:
        for element in scope.elements[max(scope.title + 1, order[image] - 8) : min(order[image] + NEAR, scope.start)]:
            if len(own := fold(own_text(element))) <= 60 and is_bare_credit(own):
                credit = own
    if caption is None and credit is None and within:
        story = next((n for n, block in enumerate(blocks[:8]) if len(block.text) >= 200 and block.tag == "p"), 4)
        below = next((block for block in blocks[: max(4, story)] if block.tag == "figcaption"), None)
        if below is not None:
            return read_caption([(below.text, False)])
    return caption, credit


def _behind(image: etree._Element, scope: Scope, box: etree._Element | None) -> list[etree._Element]:
    """Elements between a picture and the text that are marked as captions, else those right behind the picture."""
    order = scope.document.order
    last = min(order[image] + NEAR, scope.start)
    marked = []
    for element in scope.document.roles.get("caption", ()):
        if order[image] < order[element] < last and (box is None or not inside(element, box)):
            value = visible_string(element, LONGEST_BOX + 10)
            if 0 < len(value) <= LONGEST_BOX and first(element, "img") is None:
                marked.append(element)
    if marked:
        return marked
    node: etree._Element | None = image
    for level in range(5):  # up to where the picture's element has a neighbour with text
        node = node.getparent() if level and node is not None else node
        follower = node.getnext() if node is not None else None
        if follower is None or node is None or len(string(node)) > 30:
            continue
        value = visible_string(follower, 600)
        names = f"{follower.get('class', '')} {follower.get('id', '')}"
        if not 0 < len(value) < 400 or order.get(follower, last) >= last:
            continue
        inner = next(follower.iter(*SMALL_TYPE), None)
        small = inner is not None and string(inner).strip() == string(follower).strip()
        if describes_picture(names) or is_caption_text(value, False, False, small):
            return [follower]
    return []


def _is_caption_box(box: etree._Element) -> bool:
    return names_caption(f"{box.get('class', '')} {box.get('id', '')}") or any(
        inner.tag == "figcaption" or names_caption(inner.get("class") or "") for inner in box.iter(etree.Element)
    )


def find_pictures(
    structured: Structured, scope: Scope, title: etree._Element | None, base: str, blocks: list[Block]
) -> tuple[Image | None, list[Image]]:
    """The lead image and the others, each once.

    The lead is the picture that og:image names, else one between headline and text or right above the headline, else
    one at the top of the text. Where the page shows none, og:image alone gives the URL.
    """
    claimed = structured.meta.get("og:image") or structured.meta.get("twitter:image")
    named = absolute(claimed, base) if claimed else None
    outside: list[tuple[etree._Element, str]] = []
    within: list[tuple[etree._Element, str]] = []
    for image in scope.document.images:
        where = scope.where(image)
        url = source_of(image, base) if where in ("head", "above", "text") else None
        if url is None or not _is_picture(image, url) or (where == "text" and scope.is_foreign(image)):
            continue
        (within if where == "text" else outside).append((image, url))
    lead = _lead(scope, outside, within, _key(named))
    leading: Image | None = None
    others: list[Image] = []
    seen = {_key(named)} if named else set()
    for image, url in [*outside, *within]:
        if image is lead:
            leading = Image(url, *_caption_near(image, scope, title, blocks))
            seen.add(_key(url))
    captions: dict[etree._Element, tuple[str | None, str | None]] = {}
    for image, url in within:
        if len(others) == MOST_IMAGES:
            break
        if image is not lead and _key(url) not in seen:
            seen.add(_key(url))
            others.append(Image(url, *_caption_around(image.getparent(), scope.top, captions)))
    if leading is None and named and not _NO_PICTURE.search(urlsplit(named).path):
        leading = Image(named)
    return leading, others


def _lead(
    scope: Scope, outside: list[tuple[etree._Element, str]], within: list[tuple[etree._Element, str]], named: str
) -> etree._Element | None:
    order = scope.document.order
    if named:
        for image, url in [*outside, *within]:
            if _key(url) == named:
                return image
    for image, _ in outside:
        if order[image] > scope.title:
            return image
    above = order[scope.top]
    for image, _ in reversed(outside):
        classes = (image.get("class") or "").split()
        if order[image] > above and (
            "wp-post-image" in classes or _width(image) >= LARGE or _in_figure(image) or _captioned(image)
        ):
            return image
    if within and order[within[0][0]] - scope.start < NEAR:
        return within[0][0]
    return None


def _captioned(image: etree._Element) -> bool:
    """Whether a caption stands beside a picture, in the element around it."""
    box = image.getparent()
    return box is not None and box.tag in ("div", "figure", "span") and len(box) <= 4 and _is_caption_box(box)


def _in_figure(image: etree._Element) -> bool:
    return any(True for _ in image.iterancestors("figure"))
