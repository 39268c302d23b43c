"""One page to one article: the parts of this package put together, in the order in which they need each other."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, tzinfo

from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.address import canonical_url
from crawler.extract.content.blocks import read_blocks
from crawler.extract.content.container import RULES, Container, find_container
from crawler.extract.content.edges import LEFT_OUT, edges
from crawler.extract.content.fallback import by_article_body, by_trafilatura
from crawler.extract.content.is_article import Seen, no_article, says_list
from crawler.extract.content.paging import further_pages
from crawler.extract.content.script_data import by_script_data
from crawler.extract.content.titles import Title, element_saying, find_title, heading_of_text, headline_above
from crawler.extract.fields.authors import find_people
from crawler.extract.fields.dates import read_dates
from crawler.extract.fields.pictures import find_pictures
from crawler.extract.fields.sections import find_section
from crawler.extract.fields.signoff_element import signoff_behind
from crawler.extract.fields.tags import claimed_keywords, find_tags
from crawler.extract.surroundings.cards import CARDS_OF_OTHERS, mark_cards, picture_cards
from crawler.extract.surroundings.other_articles import OTHER, mark_other_articles
from crawler.extract.surroundings.scope import RUNNING, Scope, surroundings
from crawler.extract.surroundings.site_name import site_names, words
from crawler.extract.text.times import read_time
from crawler.extract.tree.document import Document, index, string
from crawler.extract.tree.parse import parse
from crawler.extract.tree.structured import read_structured
from crawler.extract.witnesses import collect
from crawler.items import Article, Page
from crawler.local_rules import Selector
from crawler.provinces import WIB

HEAD_BLOCKS = 15
"""Blocks at the top of a container among which a headline may stand."""
PROSE = 90
"""Characters from which on a block that ends in a full stop is surely a paragraph, no headline."""
THIN = 250
"""Characters of text under which JSON-LD and the page's program are asked as well."""
_FEED = re.compile(
    r"^\W*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--.{0,200}?-->\s*)*<(?:rss|feed|rdf|urlset|sitemapindex)\b", re.I | re.S
)
_FEED_SIGNS = ("<rss", "<feed", "<rdf", "<urlset", "<sitemapindex")


def extract_page(
    body: bytes | str,
    url: str,
    *,
    zone: tzinfo | None = None,
    now: datetime,
    content_type: str | None = None,
    theme: str | None = None,
    announced: bool = False,
    text_in: Selector | None = None,
) -> Page:
    """The article that a page holds, as blocks and fields, or the reason why it holds none.

    `zone`: the portal's time zone; None for an unknown portal, whose zone is told from the page (an Indonesian offset,
    a printed WIB, WITA or WIT), else WIB. `now`: when the page was fetched, aware; relative times count from it.
    `content_type`: the header, for its charset. `theme`: one of those in `themes.BODY`, where a portal declares it.
    `text_in`: the element that holds the text, where somebody says so; a page without it is read as any other.
    `announced`: whether the portal's feed or news sitemap says that this is an article.
    Nothing in a page makes this raise; a field that the page does not show is None or empty.
    """
    if _is_data(body):
        return Page(None, "not_a_page")
    root = parse(body, content_type)
    structured = read_structured(root, url)
    document = index(root, url, structured)
    sites = site_names(document)
    title = find_title(document, sites)
    _trust_surroundings(document, title.element)
    mark_other_articles(document, title.element)
    mark_cards(document, title.element)
    container = find_container(document, title.element, theme, text_in)
    blocks: list[Block] = []
    if container is not None:
        document.zones.update(
            dict.fromkeys(picture_cards(document, container.elements, container.size), CARDS_OF_OTHERS)
        )
        others = {element for element, zone in document.zones.items() if zone in (OTHER, CARDS_OF_OTHERS)}
        for part in container.elements:
            blocks += read_blocks(part, styles=document.styles, apart=others)
        if container.how != RULES:  # what somebody names is all that is meant
            lede, behind = edges(document, title.element, container, blocks)
            for part in behind:
                blocks += read_blocks(part, styles=document.styles, apart=others)
            blocks = lede + blocks
            container = replace(container, elements=[*container.elements, *behind])
    how = container.how if container else ""
    if container is None or (container.size < THIN and container.how != RULES):
        size = container.size if container else 0
        if claimed := by_article_body(structured, size):
            blocks, how = claimed, "structured"
        elif told := by_script_data(document, title.text, size):
            blocks, how = told, "fallback:script"
        elif container is None and not says_list(document) and (found := by_trafilatura(root)):
            blocks, how = found, "fallback:trafilatura"
        if container is not None and how != container.how:
            container = replace(container, how=how, size=sum(len(block.text) for block in blocks))
    if container is None:
        container = Container(
            [root if document.body is None else document.body], how or "none", sum(len(block.text) for block in blocks)
        )
    return _complete(document, title, sites, container, blocks, how, zone, now, announced=announced)


def _complete(
    document: Document,
    title: Title,
    sites: set[str],
    container: Container,
    blocks: list[Block],
    how: str,
    zone: tzinfo | None,
    now: datetime,
    *,
    announced: bool,
) -> Page:
    structured, url = document.structured, document.url
    if title.element is None and title.source in ("title", "") and blocks:
        title = _title_in_text(title, blocks, container)
        if title.element is None:
            text_words = set(words(" ".join(block.text for block in blocks)))
            title = headline_above(document, container.elements[0], text_words) or title
    elif blocks and (title.element is None or len(words(title.text or "")) < 3):
        text_words = set(words(" ".join(block.text for block in blocks)))
        title = heading_of_text(document, title, container.elements[0], text_words, sites) or title
    scope = surroundings(document, title.element, container.elements)
    blocks = _below_headline(blocks, title, scope, now)
    dates = read_dates(structured, scope, zone, now, [block.text for block in blocks])
    told = [block for block in blocks if block.context[-1:] != (LEFT_OUT,)]
    people = find_people(structured, scope, told, sites)
    reason = no_article(
        document, title.text, container, blocks, Seen(dates.published is not None, bool(people.authors), announced)
    )
    if reason:
        return Page(None, reason)
    section, section_source = find_section(structured, scope, title.text or "", sites)
    tags, tags_source = find_tags(structured, scope, [block.text for block in blocks])
    lead, images = find_pictures(structured, scope, title.element, document.base, blocks)
    address, address_source = canonical_url(document)
    sources = {
        "title": title.source,
        "published_at": dates.source,
        "authors": people.source,
        "section": section_source,
        "tags": tags_source,
        "url": address_source,
    }
    article = Article(
        url=address,
        fetched_url=url,
        title=title.text,
        section=section,
        tags=tags,
        authors=people.authors,
        editors=people.editors,
        signoff=signoff_behind(scope),
        published_at=dates.published,
        published_raw=dates.raw,
        zone_from=dates.zone_from,
        modified_at=dates.modified,
        lead_image=lead,
        images=images,
        blocks=blocks,
        claimed=[] if tags else claimed_keywords(structured, title.text or ""),
        extractor=how,
        sources={name: source for name, source in sources.items() if source},
        witnesses=collect(document, scope, title.element, sites, dates.seen, dates.published),
    )
    return Page(article, "", further_pages(scope, url))


def _is_data(body: bytes | str) -> bool:
    """Whether an answer is JSON or a feed, not a page: some servers answer any address with the status 200."""
    start = body[:300].strip()
    head = start.decode("latin-1") if isinstance(start, bytes) else start
    if head.lstrip("\ufeff\xef\xbb\xbf")[:1] in ("{", "["):
        return True
    return any(sign in head.lower() for sign in _FEED_SIGNS) and bool(_FEED.search(head))


def _trust_surroundings(document: Document, title: etree._Element | None) -> None:
    """What holds the headline is no sidebar, whatever its class says."""
    if title is None:
        return
    for element in title.iterancestors():
        document.zones.pop(element, None)


def _title_in_text(title: Title, blocks: list[Block], container: Container) -> Title:
    """The headline of a page that has no heading: the first bold or else the first line of its text.

    <title> is believed where its words stand in the text; a slogan's mostly do not.
    """
    top = blocks[:HEAD_BLOCKS]
    story = next((n for n, b in enumerate(top) if len(b.text) >= (PROSE if b.text[-1] == "." else 2 * PROSE)), len(top))
    above = top[: story + 1]  # what is set in bold below a paragraph is a subheading or an ad
    first = next((block for block in above if block.bold and len(block.text) >= 12 and ":" not in block.text), top[0])
    known = set(words(" ".join(block.text for block in blocks if block is not first)))
    if (
        not known
        or not 12 <= len(first.text) <= 160
        or first.text.endswith((".", ",", ":"))
        or first.tag == "figcaption"
    ):
        return title
    claimed = [word for word in words(title.text or "") if len(word) > 3]
    named = [word for word in words(first.text) if len(word) > 3]
    share = sum(word in known for word in claimed) / len(claimed) if claimed else 0.0
    own = sum(word in known for word in named) / len(named) if named else 0.0
    if own > share and own >= 0.5:
        return Title(first.text, "first line", element_saying(container.elements[0], first.text))
    return title


def _below_headline(blocks: list[Block], title: Title, scope: Scope, now: datetime) -> list[Block]:
    """The blocks without what a container that holds the headline, too, has above it and right below: path and date.

    Both are fields; role lines and captions stay for the pipelines to judge.
    """
    if title.element is None or not scope.inside:
        return blocks
    # As the page prints it, with the site's name perhaps: a subheading may say the same below.
    headlines = (words(title.text or ""), words(string(title.element)))
    place = next((place for place, block in enumerate(blocks[:HEAD_BLOCKS]) if words(block.text) in headlines), None)
    if place is None:
        return blocks
    kept: list[Block] = []
    for number, block in enumerate(blocks[place + 1 :]):
        if len(block.text) >= RUNNING:
            return kept + blocks[place + 1 + number :]
        if _META_CONTEXT.search(" ".join(block.context)) or (
            len(block.text) <= 60 and any(map(str.isdigit, block.text)) and read_time(block.text, WIB, now)
        ):
            continue
        kept.append(block)
    return kept


_META_CONTEXT = re.compile(r"[.#_-](?:meta|date|tanggal|byline|author|post-header|entry-header|info|share|tgl)\b", re.I)
