"""Looking for a topic on one portal: its search where that is open, else its feeds, sitemaps, tags and lists.

A result of the posts interface comes whole and is judged here at once. A result of a search page is taken for
promising, since the search has seen the text. What feeds, sitemaps and lists show is judged by title, excerpt and
address; what does not promise anything there is looked at last, and only so many pages of it (`-a read=`).
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from crawler.crawl.session import Session
from crawler.discover import Found, Outcome, plan, xml
from crawler.discover.addresses import url_shapes
from crawler.discover.interfaces import rest
from crawler.discover.lists import search
from crawler.discover.lists.listing import Walk
from crawler.discover.wanted import take
from crawler.fetch.site import LiveSite
from crawler.items import Article
from crawler.state.key_set import KeySet
from crawler.topics import search_terms
from crawler.topics.query import Query
from crawler.topics.text import Text

READ = 100
"""Pages without promise that are read of a portal whose search is closed, unless -a read= says otherwise."""
MOST_TAGS = 2
"""Tags that are looked up for one query."""
TAG_POSTS = 100
"""Tags with one name that are followed."""


async def candidates(site: LiveSite) -> AsyncGenerator[Found, None]:
    """What may be on one of the crawl's topics, promising ones first; what the state knows is left out."""
    session = site.session
    name = f"{session.portal} {urlsplit(site.home).netloc}"
    queries = [query for query in session.given.topics if query.at(name)]
    if not queries:
        session.run.answered = True
        site.note("topic: no query is for this portal")
        return
    hunt = _Hunt(site, queries, name)
    try:
        async with aclosing(hunt.run()) as found:
            async for one in found:
                yield one
    finally:  # a run that has enough ends in the midst of it
        _conclude(session, site, hunt)


def _conclude(session: Session, site: LiveSite, hunt: _Hunt) -> None:
    """Put into the run's counts what a hunt came to."""
    run = session.run
    run.ways.extend(hunt.outcomes)
    run.count("found", len(site.stored))
    run.count("known", len(site.stored))
    run.count("off_topic", hunt.off_topic)
    run.answered = bool(hunt.given or site.stored) or any(outcome.answered for outcome in hunt.outcomes.values())
    if not run.answered:
        run.failure = run.failure or "neither search nor feed, sitemap or list of the portal answered"


class _Hunt:
    """One portal asked for one run's topics."""

    def __init__(self, site: LiveSite, queries: list[Query], name: str) -> None:
        self.site, self.queries, self.name = site, queries, name
        self.via, self.declared = site.session.given.via, site.session.declaration
        self.outcomes: dict[str, Outcome] = {}
        self.given: set[str] = set()
        self.tags: set[str] = set()
        """Addresses of tags' lists that were asked for."""
        self.promised = 0
        """Candidates that can be on a topic, so far."""
        self.off_topic = 0
        """Candidates that title, excerpt or whole text showed to be on none of the topics."""

    async def run(self) -> AsyncGenerator[Found, None]:
        """Search first; the other ways where that gave no whole answer."""
        why = await self.closed()
        if why is None:
            async for found in self.judged(self.searched()):
                yield found
            outcome = self.outcomes["search"]
            if self.site.enough() or outcome.complete:
                return
            why = outcome.reason or "it gave no whole answer"
        steps = plan.plan(self.site.survey, via=self.via, declared=self.declared.via)
        ways = " and ".join(way for step in steps[:1] for way in step) or "no other way"
        self.site.note(f"search: not used to the end, {ways} instead: {why}")
        async for found in self.looked_through():
            yield found

    async def closed(self) -> str | None:
        """Why the portal's search may not be used; None where it may."""
        site, declared = self.site, self.declared
        if self.via:
            return f"-a via={self.via} was given"
        if declared.via and "rest" not in declared.via:
            return f"the portal is declared to be crawled via {' and '.join(declared.via)} only"
        if site.session.robots is None:  # the survey was kept from an earlier run, and nothing has been asked for yet
            await site.fetch(url_shapes.absolute(site.home, "/robots.txt") or site.home)
        template = site.survey.search
        if template is not None and (declared.via or not self.allowed(search.search_url(template, "a"))):
            path = urlsplit(template)
            reason = "the portal's declaration" if declared.via else "robots.txt"
            site.note(f"search: {reason} does not allow {path.path}?{path.query.replace('{terms}', '')}")
            template = None
        site.survey = replace(site.survey, search=template)
        if site.survey.rest is None and template is None:
            return "no search is open"
        return None

    def allowed(self, url: str) -> bool:
        """Whether robots.txt allows an address."""
        robots = self.site.session.robots
        return robots is None or robots.allows(url)

    # -- the portal's own search --------------------------------------------------------------------------------------
    async def searched(self) -> AsyncGenerator[Found, None]:
        """What the portal's search gives for all queries."""
        site = self.site
        whole = self.outcomes["search"] = Outcome()
        complete = []
        for query in self.queries:
            before = self.promised
            terms = search_terms.searches(query, parts=site.survey.rest is not None)
            if terms:
                outcome = Outcome()
                async for found in search.find(site, terms, outcome):
                    yield found
                _add(whole, outcome)
                if self.doubtful(outcome) and (
                    words := [w for w in search_terms.telling_words(query) if w not in terms]
                ):
                    outcome = Outcome()
                    async for found in search.find(site, words, outcome):
                        yield found
                    _add(whole, outcome)
                complete.append(outcome.complete)
            tagged = any(term.field == "tag" for term in query.terms())
            # Articles on a topic by their tag alone are few: asked for where the texts show any, or a tag is wanted.
            if tagged or self.promised > before:
                outcome = Outcome()
                async for found in self.tagged(query, outcome):
                    yield found
                _add(whole, outcome)
                if not terms:
                    complete.append(outcome.complete)
            if site.enough():
                break
        whole.complete = bool(complete) and all(complete)

    def doubtful(self, outcome: Outcome) -> bool:
        """Whether the most telling word alone should be searched for: some systems take all words for one phrase."""
        survey = self.site.survey
        if survey.rest is not None or survey.search is None or self.site.enough():
            return False
        wordpress = (survey.generator or "").lower().startswith("wordpress")
        return not outcome.complete or (outcome.found == 0 and not wordpress)

    async def tagged(self, query: Query, outcome: Outcome) -> AsyncGenerator[Found, None]:
        """The articles under tags of the query's names: by the interface, else by the tags' pages."""
        site = self.site
        complete = []
        for name in search_terms.tag_names(query)[:MOST_TAGS]:
            if site.survey.rest is None:
                async for found in self.tag_page(name, outcome):
                    yield found
                complete.append(outcome.complete)
                continue
            address = rest.posts_url(
                site.survey.rest.removesuffix("posts") + "tags",
                {"search": name, "_fields": "id,name,count"},
                per_page=TAG_POSTS,
                embed=False,
            )
            response = await site.fetch(address)
            answer = rest.Posts(fault="no answer") if response is None else rest.read_posts(response)
            outcome.answered |= answer.fault is None
            complete.append(answer.fault is None)
            numbers = [str(tag["id"]) for tag in answer.posts if isinstance(tag.get("id"), int) and tag.get("count")]
            if not numbers:
                continue
            part = Outcome()
            async for found in rest.walk(site, part, {"tags": ",".join(numbers), **search.bounds(site)}, seen=KeySet()):
                wanted = take(site, outcome, found)
                if wanted is not None:
                    yield replace(wanted, via="search")
            complete.append(part.complete)
        outcome.complete = bool(complete) and all(complete)

    async def tag_page(self, name: str, outcome: Outcome) -> AsyncGenerator[Found, None]:
        """The articles of a WordPress tag's own list, where there is one under this name."""
        site = self.site
        if not (site.survey.generator or "").lower().startswith("wordpress"):
            return
        slug = quote("-".join(name.casefold().split()))
        plain = any("?feed=" in feed for feed in site.survey.feeds)
        address = site.home + (f"?tag={slug}" if plain else f"tag/{slug}/")
        if address in self.tags or not self.allowed(address):
            return
        self.tags.add(address)
        walk = Walk(site, outcome)
        async for found in walk.pages_of(address, walk.now.date()):
            yield replace(found, via="search")
        outcome.complete = walk.ended and not walk.failed

    # -- where no search is open --------------------------------------------------------------------------------------
    async def looked_through(self) -> AsyncGenerator[Found, None]:
        """What feeds, sitemaps and lists show: what promises to be on a topic, then a number of the rest."""
        site, declared, given = self.site, self.declared, self.site.session.given
        if not self.via and not declared.via:
            for query in self.queries:
                tags = self.outcomes.setdefault("tags", Outcome())
                for name in search_terms.tag_names(query)[:MOST_TAGS]:
                    async for found in self.judged(self.tag_page(name, tags)):
                        yield found
        most = READ if given.read is None else given.read
        later: list[Found] = []
        without_promise = 0
        finding = plan.discover(site, via=self.via, declared=declared.via, outcomes=self.outcomes)
        async with aclosing(self.judged(finding)) as all_found:
            async for found in all_found:
                if found.post is not None or declared.summaries_only or self.promising(found):
                    yield found
                    continue
                without_promise += 1
                if len(later) < most:
                    later.append(found)
        if without_promise:
            site.note(
                f"topic: of {without_promise} articles whose title and excerpt promise nothing, {len(later)} are "
                f"read and {without_promise - len(later)} are not (-a read= sets how many)"
            )
        self.off_topic += without_promise - len(later)
        for found in later:
            if site.enough():
                return
            yield found

    # -- judging ------------------------------------------------------------------------------------------------------
    async def judged(self, finding: AsyncIterator[Found]) -> AsyncGenerator[Found, None]:
        """Those, each once, that can be on one of the topics by what is known of them."""
        async for found in finding:
            key = url_shapes.key(found.url)
            if key in self.given:
                continue
            self.given.add(key)
            if self.possible(found):
                self.promised += 1
                yield found
            else:
                self.off_topic += 1

    def possible(self, found: Found) -> bool:
        """Whether an article can be on a topic: a whole post by its text, another by what its title rules out."""
        if found.post is not None:
            text = post_text(found, self.name)
            return any(query.may_match(text) for query in self.queries)
        text = Text.read(found.title, portal=self.name)
        return not all(query.excludes(text) for query in self.queries)

    def promising(self, found: Found) -> bool:
        """Whether title, excerpt or address have a word of a topic."""
        slug = unquote(urlsplit(found.url).path).replace("-", " ").replace("/", "\n")
        text = Text.read(found.title, f"{found.excerpt or ''}\n{slug}", portal=self.name)
        return any(query.promises(text) for query in self.queries)


def on_topic(session: Session, article: Article) -> bool:
    """Whether an article is on a topic, as far as can be told before it is cleaned."""
    body = "\n".join(block.text for block in article.blocks)
    text = Text.read(article.title, body, article.tags, portal=session.portal, host=urlsplit(article.url).netloc)
    return any(query.may_match(text) for query in session.given.topics)


def post_text(found: Found, portal: str) -> Text:
    """The text of a post of the interface, advertisements and all, with the names of its tags."""
    post: dict[str, Any] = found.post or {}
    content = post.get("content")
    rendered = content.get("rendered") if isinstance(content, dict) else None
    body = xml.plain(rendered if isinstance(rendered, str) else None, 1_000_000)
    embedded = post.get("_embedded")
    groups = embedded.get("wp:term") if isinstance(embedded, dict) else None
    named = [term for group in groups if isinstance(group, list) for term in group] if isinstance(groups, list) else []
    tags = [str(t.get("name")) for t in named if isinstance(t, dict) and t.get("taxonomy") == "post_tag"]
    return Text.read(found.title, body, tags, portal=portal)


def _add(whole: Outcome, part: Outcome) -> None:
    whole.answered |= part.answered
    whole.found += part.found
    whole.new += part.new
    whole.reason = part.reason or whole.reason
