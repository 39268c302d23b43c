"""Makes an article's body of the blocks that stay, and reads from it what only the clean text tells."""

from __future__ import annotations

from urllib.parse import urlsplit

from crawler.blocks import Block
from crawler.extract.doubts import find_doubts
from crawler.extract.meaning.read import read_meaning
from crawler.extract.text.dateline import find_dateline
from crawler.extract.text.kind import tell_kind
from crawler.extract.text.language import tell_language
from crawler.extract.text.places.regions import find_regions
from crawler.extract.text.signoff import split_signoff
from crawler.items import Article
from crawler.local_rules import NONE, LocalRules
from crawler.record_parts import Dateline
from crawler.urls.domains import registered_domain
from pipelines.claims import settle_claims
from pipelines.corrected import corrected
from pipelines.judge.by_promotion import doubtful_offers
from pipelines.judge.judge import judge
from pipelines.judge.removed import removed_blocks
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import EmptyStore


def clean(
    article: Article,
    memory: Memory,
    province_code: str | None = None,
    *,
    meaning: bool = True,
    rules: LocalRules = NONE,
) -> None:
    """Make the body, and read from it what only the clean text tells.

    Sets body, removed, doubts, signoff, dateline, regions, kind, language and corrects, and what tags and authors <meta> alone claims.
    `province_code`: of the portal, for ambiguous places.
    `meaning`: also quotes, people, stated_date, provenance and what each region is to the article.
    `rules`: of whoever runs the project (RULES_FILE).
    """
    settle_claims(article, memory)
    verdicts = judge(article, memory, rules)
    article.removed = removed_blocks(article.blocks, verdicts, registered_domain(urlsplit(article.url).netloc), rules)
    paragraphs: list[str] = []
    kept: list[Block] = []
    row, told = False, 0
    for block, verdict in zip(article.blocks, verdicts, strict=True):
        if verdict.out:
            continue
        kept.append(block)
        text = block.text[: -len(verdict.cut)].rstrip() if verdict.cut else block.text
        if row and block.tag == "tr":
            paragraphs[-1] += "\n" + text
        else:
            paragraphs.append(text)
        row = block.tag == "tr"
        told = told if row else len(paragraphs)
    end = paragraphs[-1] if paragraphs else ""
    paragraphs, signoff = split_signoff(paragraphs)
    if signoff is None and told < len(paragraphs):  # the reporter signed above the table that closes the article
        story, mark = split_signoff(paragraphs[:told])
        if mark and story and story[-1].endswith((".", "!", "?", '"', "”")):
            paragraphs, signoff = [*story, *paragraphs[told:]], mark
    article.signoff = signoff or article.signoff
    article.body = "\n\n".join(paragraphs)
    article.dateline = find_dateline(paragraphs, site(article.url)) or article.dateline
    article.language = tell_language(article.body) or article.language
    article.kind = tell_kind(article.section, article.tags, article.title, article.signoff, end)
    article.corrects = corrected(article.title, article.url, kept)
    article.doubts = find_doubts(
        article.title,
        paragraphs,
        [*(block.text for block in article.removed), article.signoff or ""],
        article.published_at,
        article.witnesses,
        kept,
        doubtful_offers(kept, article.title or ""),
    )
    place = article.dateline.place if article.dateline else None
    if not meaning:
        title = article.title or ""
        article.regions = find_regions(title, article.body, dateline_place=place, province_code=province_code)
        return
    said = read_meaning(
        article.title or "",
        paragraphs,
        published=article.published_at.date() if article.published_at else None,
        kind=article.kind,
        dateline=_length(article.dateline, article.body),
        dateline_place=place,
        province_code=province_code,
    )
    article.regions, article.quotes, article.people = said.regions, said.quotes, said.people
    article.stated_date, article.provenance = said.stated_date, said.provenance


def _length(dateline: Dateline | None, body: str) -> int:
    """How many characters of the body are its dateline."""
    return len(dateline.text) if dateline and body.startswith(dateline.text) else 0


def clean_batch(articles: list[Article], memories: dict[str, Memory] | None = None) -> dict[str, Memory]:
    """Clean articles of any hosts: all of a host's are learned first, then each is judged by what they share.

    `memories` by host (see `site`) may hold what is known already; those made for the other hosts are added. They come
    back, so that a verdict can be looked up again.
    """
    memories = {} if memories is None else memories
    for article in articles:
        host = site(article.url)
        if host not in memories:
            memories[host] = Memory(EmptyStore(), host)
        memories[host].learn(article)
    for article in articles:
        clean(article, memories[site(article.url)])
    return memories


def site(url: str) -> str:
    """Host and port of a URL, without "www.": what shares a memory where no portal is named."""
    return urlsplit(url).netloc.rpartition("@")[2].casefold().removeprefix("www.")
