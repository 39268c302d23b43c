"""A post of the WordPress REST interface (with _embed) to an article, without its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.blocks import read_blocks
from crawler.extract.fields.authors import roles_in
from crawler.extract.fields.dates import last_change
from crawler.extract.fields.pictures import read_pictures
from crawler.extract.fields.sections import usable_section
from crawler.extract.text.captions import split_credit
from crawler.extract.text.times import read_time
from crawler.extract.tree.document import visible_string
from crawler.extract.tree.links import absolute
from crawler.extract.tree.parse import fold, parse
from crawler.extract.witnesses import of_excerpt
from crawler.items import Article, Page
from crawler.provinces import WIB, ZONES
from crawler.record_parts import Image
from crawler.urls.canonical import canonical

_NEXT_PAGE = re.compile(r"(?:<p>\s*)?<!--\s*nextpage\s*-->(?:\s*</p>)?", re.I)
_WIDEST = timedelta(hours=14)


def extract_post(post: dict[str, Any], *, zone: tzinfo | None, now: datetime, fetched_url: str) -> Page:
    """The article that a post of /wp-json/wp/v2/posts?_embed gives, the same as its page would as far as it shows it.

    `zone`: the portal's zone, for posts without date_gmt. `fetched_url`: the post's address. What the interface left out
    (no author embedded, a protected text) is named by `missing_fields`. Nothing in a post makes this raise.
    """
    link = _string(post.get("link")) or fetched_url
    try:
        url = canonical(link)
    except ValueError:
        return Page(None, "no address")
    missing: list[str] = []
    content = post.get("content")
    rendered = _string(content.get("rendered")) if isinstance(content, dict) else _string(content)
    blocks, images = _content(rendered, url)
    if (isinstance(content, dict) and content.get("protected")) or not blocks:
        missing.append("body")
    published, raw = _published(post, zone, now)
    home = zone or (published.tzinfo if published else None) or WIB
    modified = _moment(post, "modified", home)
    if published:
        modified = last_change(published, [modified])
    embedded = post.get("_embedded")
    embedded = embedded if isinstance(embedded, dict) else {}
    authors, editors = _people(embedded, blocks)
    if not authors:
        missing.append("authors")
    lead = _lead(embedded, url)
    if lead is None and post.get("featured_media"):
        missing.append("lead_image")
    if "wp:term" not in embedded and (post.get("categories") or post.get("tags")):
        missing.extend(("section", "tags"))
    section = next(filter(None, (usable_section(name) for name in _terms(embedded, "category"))), None)
    article = Article(
        url=url,
        fetched_url=fetched_url,
        title=_plain(_rendered(post.get("title"))) or None,
        section=section,
        tags=_terms(embedded, "post_tag"),
        authors=authors,
        editors=editors,
        published_at=published,
        published_raw=raw,
        zone_from=_zone_from(post, zone) if published else None,
        modified_at=modified,
        lead_image=lead or (images.pop(0) if images else None),
        images=[image for image in images if lead is None or image.url != lead.url],
        blocks=blocks,
        extractor="rest",
        witnesses=of_excerpt(_plain(_rendered(post.get("excerpt")))),
        sources={"missing": " ".join(missing)} if missing else {},
    )
    return Page(article)


def missing_fields(article: Article) -> list[str]:
    """What a post did not give though its page may: then the page must be fetched. Empty: the post is enough."""
    missing = article.sources.get("missing", "").split()
    if not article.title:
        missing.append("title")
    if article.published_at is None:
        missing.append("published_at")
    return missing


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _rendered(value: Any) -> str:
    return _string(value.get("rendered")) if isinstance(value, dict) else _string(value)


def _plain(markup: str) -> str:
    """The text of a small piece of HTML."""
    if "<" not in markup and "&" not in markup:
        return fold(markup)
    return visible_string(_fragment(markup))


def _fragment(markup: str) -> etree._Element:
    body = parse(f"<html><body><div>{markup}</div></body></html>").find("body")
    return body if body is not None else etree.Element("div")


def _content(rendered: str, url: str) -> tuple[list[Block], list[Image]]:
    """Blocks and pictures of all pages of a post."""
    blocks: list[Block] = []
    images: list[Image] = []
    for number, part in enumerate(_NEXT_PAGE.split(rendered), start=1):
        if not part.strip():
            continue
        body = _fragment(part)
        inner = body[0] if len(body) == 1 else body
        blocks.extend(read_blocks(inner, page=number))
        images.extend(read_pictures(inner, url))
    return blocks, images


def _local(value: Any) -> datetime | None:
    """A time of the interface without its zone."""
    try:
        moment = datetime.fromisoformat(_string(value).strip().replace(" ", "T"))
    except ValueError:
        return None
    return moment if 1990 <= moment.year <= 2100 else None


def _moment(post: dict[str, Any], name: str, home: tzinfo) -> datetime | None:
    """The moment that `date` and `date_gmt` (or `modified`, …) give: their difference is the site's offset."""
    local, utc = _local(post.get(name)), _local(post.get(f"{name}_gmt"))
    if local is not None and local.tzinfo is not None:
        return local
    if local is None:
        return utc.replace(tzinfo=UTC).astimezone(home) if utc is not None else None
    if utc is None or utc.tzinfo is not None:
        return local.replace(tzinfo=home)
    offset = timedelta(minutes=round((local - utc).total_seconds() / 900) * 15)
    if abs(offset) > _WIDEST:
        return local.replace(tzinfo=home)
    if not offset:
        return utc.replace(tzinfo=UTC).astimezone(home)
    return local.replace(
        tzinfo=next((known for known in ZONES.values() if known.utcoffset(None) == offset), timezone(offset))
    )


def _published(post: dict[str, Any], zone: tzinfo | None, now: datetime) -> tuple[datetime | None, str | None]:
    home = zone or WIB
    moment = _moment(post, "date", home)
    raw = fold(_string(post.get("date")) or _string(post.get("date_gmt")))
    if moment is None and raw:
        moment = read_time(raw, home, now)
    return moment, raw or None


def _zone_from(post: dict[str, Any], zone: tzinfo | None) -> str:
    """How the zone of a post's time is known: by its date_gmt, by the declaration, or not at all."""
    if _local(post.get("date")) is not None and _local(post.get("date_gmt")) is not None:
        return "offset"
    return "declared" if zone is not None else "inferred"


def _embeds(embedded: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """The embedded objects of one kind, those that are errors ("rest_user_invalid_id") left out."""
    value = embedded.get(name)
    for item in value if isinstance(value, list) else []:
        for inner in item if isinstance(item, list) else [item]:
            if isinstance(inner, dict) and not (_string(inner.get("code")) and "data" in inner):
                yield inner


def _terms(embedded: dict[str, Any], taxonomy: str) -> list[str]:
    names = [
        _plain(_string(term.get("name"))) for term in _embeds(embedded, "wp:term") if term.get("taxonomy") == taxonomy
    ]
    return list(dict.fromkeys(name for name in names if name))


def _people(embedded: dict[str, Any], blocks: list[Block]) -> tuple[list[str], list[str]]:
    """Authors and editors: role lines at either end of the text are believed before the account's name."""
    authors, editors = roles_in(blocks)
    if not authors:
        authors = [name for author in _embeds(embedded, "author") if (name := _plain(_string(author.get("name"))))]
    return list(dict.fromkeys(authors)), list(dict.fromkeys(editors))


def _lead(embedded: dict[str, Any], base: str) -> Image | None:
    for media in _embeds(embedded, "wp:featuredmedia"):
        url = absolute(_string(media.get("source_url")), base)
        if url:
            caption, credit = split_credit(_plain(_rendered(media.get("caption"))))
            return Image(url, caption, credit)
    return None
