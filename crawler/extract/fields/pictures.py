"""The lead image with caption and credit, and the further pictures of the text."""

from __future__ import annotations

from lxml import etree

from crawler.blocks import Block
from crawler.extract.fields.picture_captions import NEAR, caption_near, is_caption_box, lines_of
from crawler.extract.fields.picture_sources import (
    background_of,
    backgrounds_in,
    is_address_of_picture,
    is_picture,
    key_of,
    source_of,
    widest_of,
    width_of,
)
from crawler.extract.fields.role_labels import is_portrait
from crawler.extract.surroundings.caption_elements import (
    is_caption_text,
    read_caption,
)
from crawler.extract.surroundings.scope import RUNNING, Scope
from crawler.extract.tree.document import INLINE, own_text, string, visible_string
from crawler.extract.tree.links import absolute
from crawler.extract.tree.parse import fold
from crawler.extract.tree.structured import Structured
from crawler.record_parts import Image

LARGE = 300
_AROUND = INLINE | {"div", "p", "picture"}
MOST_IMAGES = 60
"""Pictures of a text that are named beside the lead."""


def read_pictures(content: etree._Element, base: str) -> list[Image]:
    """The pictures of a content, in order, with their captions."""
    found: dict[str, Image] = {}
    captions: dict[etree._Element, tuple[str | None, str | None]] = {}
    for image in content.iter("img"):
        url = source_of(image, base)
        if url is not None and is_picture(image, url) and key_of(url) not in found:
            found[key_of(url)] = Image(url, *_caption_around(image.getparent(), (content,), captions))
    return list(found.values())


def _caption_around(
    box: etree._Element | None,
    tops: tuple[etree._Element, ...],
    known: dict[etree._Element, tuple[str | None, str | None]],
) -> tuple[str | None, str | None]:
    """Caption and credit of a picture of the text, from the figure around it.

    `tops`: what holds the whole text, which is no figure. `known` keeps what each element around pictures said: an element with ten thousand pictures is read once.
    """
    passed: list[etree._Element] = []
    while (
        box is not None
        and box not in known
        and box not in tops
        and box.tag != "figure"
        and box.tag in _AROUND
        and not string(box)
    ):
        passed.append(box)
        box = box.getparent()
    said = (None, None) if box is None or box in tops else known[box] if box in known else _caption_in(box)
    known.update(dict.fromkeys(passed, said))
    if box is not None:
        known[box] = said
    return said


def _caption_in(box: etree._Element) -> tuple[str | None, str | None]:
    if (box.tag == "p" and not box.get("class")) or len(visible_string(box, 700)) > 500:
        return None, None
    if not box.get("class") and len(own := fold(own_text(box))) >= RUNNING and not is_caption_text(own, False, True):
        return None, None  # a paragraph that holds a picture, in a <div> or <span>
    return read_caption(lines_of(box)[:4])


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
        if url is None or not is_picture(image, url) or (where == "text" and scope.is_foreign(image)):
            continue
        if where == "head" and is_portrait(image):
            continue
        (within if where == "text" else outside).append((image, url))
    lead = _lead(scope, outside, within, key_of(named))
    leading: Image | None = None
    others: list[Image] = []
    seen = {key_of(named)} if named else set()
    for image, url in [*outside, *within]:
        if image is lead:
            leading = Image(url, *caption_near(image, scope, title, blocks))
            seen.add(key_of(url))
    captions: dict[etree._Element, tuple[str | None, str | None]] = {}
    tops = (scope.top, scope.elements[scope.start])
    for image, url in within:
        if len(others) == MOST_IMAGES:
            break
        if image is not lead and key_of(url) not in seen:
            seen.add(key_of(url))
            others.append(Image(url, *_caption_around(image.getparent(), tops, captions)))
    if leading is None and named is None and not outside:
        leading = _background_lead(scope, title, base, blocks)
    if leading is None and named and is_address_of_picture(named):
        leading = Image(named)
    return leading, others


def _background_lead(scope: Scope, title: etree._Element | None, base: str, blocks: list[Block]) -> Image | None:
    """A lead picture that is the background of an element between headline and text, or around the headline.

    By its own style, an attribute for a script, or the page's own sheets.
    """
    sheets = backgrounds_in(scope.document.root.iter("style"))
    for element in [*scope.head(), *(title.iterancestors() if title is not None else ())]:
        if element.tag in ("body", "html"):
            break
        url = background_of(element, base) if scope.own(element) else None
        if url is None and sheets and scope.own(element):
            names = [f".{name}" for name in (element.get("class") or "").split()] + [f"#{element.get('id')}"]
            said = next(filter(None, map(sheets.get, names)), None)
            url = absolute(said, base) if said else None
        if url is not None and is_picture(element, url):
            return Image(url, *caption_near(element, scope, title, blocks))
    return None


def _lead(
    scope: Scope, outside: list[tuple[etree._Element, str]], within: list[tuple[etree._Element, str]], named: str
) -> etree._Element | None:
    order = scope.document.order
    if named:
        for image, url in [*outside, *within]:
            if key_of(url) == named:
                return image
    for image, _ in outside:
        if order[image] > scope.title:
            return image
    above = order[scope.top]
    for image, _ in reversed(outside):
        classes = (image.get("class") or "").split()
        if order[image] > above and (
            "wp-post-image" in classes
            or max(width_of(image), widest_of(image)) >= LARGE
            or _in_figure(image)
            or _captioned(image)
        ):
            return image
    if within and order[within[0][0]] - scope.start < NEAR:
        return within[0][0]
    return None


def _captioned(image: etree._Element) -> bool:
    """Whether a caption stands beside a picture, in the element around it."""
    box = image.getparent()
    return box is not None and box.tag in ("div", "figure", "span") and len(box) <= 4 and is_caption_box(box)


def _in_figure(image: etree._Element) -> bool:
    return any(True for _ in image.iterancestors("figure"))
