"""What a topic crawl would ask of whom, before it asks (`-a dry=1`)."""

from __future__ import annotations

from collections.abc import Iterator

from scrapy.settings import BaseSettings

from crawler.crawl.arguments import Given
from crawler.crawl.stores import run_stores
from crawler.declaration import Declaration
from crawler.discover import Survey, load_survey
from crawler.discover.interfaces import rest
from crawler.discover.lists import search
from crawler.topics import search_terms
from crawler.topics.query import Query


def dry(portal: Declaration, given: Given, settings: BaseSettings) -> Iterator[str]:
    """Lines on what a portal would be asked for the topics of its arguments; nothing is asked and nothing written."""
    survey = kept_survey(portal.portal_name, settings)
    yield f"{portal.portal_name}  {portal.home}"
    yield f"  first: the stored records, {settings['OUTPUT_DIR']}/articles/{portal.portal_name}"
    if survey is None:
        yield "  its robots.txt and home page, to see which ways are open (2 or 3 requests)"
    if given.since or given.until:
        since, until = given.since, given.until
        yield f"  from {f'{since:%Y-%m-%d %H:%M %Z}' if since else 'the first'} to {until or 'now'}"
    for query in given.topics:
        if not query.at(f"{portal.portal_name} {portal.home}"):
            yield f"  nothing for: {query.text}"
            continue
        yield f"  for: {query.text}"
        for line in _asked(query, portal, survey):
            yield f"    {line}"


def kept_survey(name: str, settings: BaseSettings) -> Survey | None:
    """What an earlier run found the portal to offer; None where there was none."""
    state = run_stores(settings).look()
    if state is None:
        return None
    try:
        return load_survey(state.source(name, "survey")[0])
    finally:
        state.close()


def _asked(query: Query, portal: Declaration, survey: Survey | None) -> Iterator[str]:
    if portal.via and "rest" not in portal.via:
        yield f"its {' and '.join(portal.via)}, judged by title and excerpt (search is not among its declared ways)"
        return
    parts, pages = search_terms.searches(query, parts=True), search_terms.searches(query, parts=False)
    if survey is None:
        yield f"if its posts interface is open, a search each for: {'; '.join(parts) or 'its tags'}"
        yield f"else, if robots.txt allows its search, a search each for: {'; '.join(pages) or 'its tags'}"
        yield "else its feed, sitemap or lists, judged by title, excerpt and address"
    elif survey.rest:
        for words in parts:
            yield rest.posts_url(survey.rest, {"search": words})
        if not parts or search_terms.tag_names(query):
            yield "and the posts under tags of these names: " + "; ".join(search_terms.tag_names(query))
    elif survey.search:
        for words in pages:
            yield search.feed_url(survey.search, words) or search.search_url(survey.search, words)
        yield "and the page of each result; where robots.txt forbids it, feed, sitemap or lists instead"
    else:
        yield "its feed, sitemap or lists, judged by title, excerpt and address"
