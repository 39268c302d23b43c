"""The verdict on each block of an article: what stays in the body, what goes, and by which rule.

In passes: what a block tells by itself (`first_look`, done already where the article was read beside the crawl); other
articles' titles and repetition, by the portal's memory; then what only its neighbours tell, the titles below a "Baca
juga:" and the lines behind the reporter's sign-off.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crawler.items import Article, Block, Verdict
from pipelines.boilerplate.alone import first_look
from pipelines.boilerplate.links import family, is_article_of
from pipelines.boilerplate.promotion import names_only
from pipelines.judge.by_neighbours import (
    above_dateline,
    around_story,
    behind_signoff,
    below_closing_headings,
    below_labels,
)
from pipelines.judge.by_promotion import by_promotion, is_lone, stands_whole
from pipelines.repetition.memory import Memory
from pipelines.verdict import HEADINGS, TITLE, is_signoff

_LABEL = re.compile(r"[^\w]{0,3}(?:[^\W\d_]+ ){0,3}[^\W\d_]+ ?[:|»>]+ ")
"""A label of a word to four before a title: "Selengkapnya: "."""


def judge(article: Article, memory: Memory) -> list[Verdict]:
    """A verdict on each of the article's blocks, in their order. The memory is asked, not taught."""
    blocks = article.blocks
    # Copies: an article may be judged again, when its portal's memory knows more.
    verdicts = [Verdict(seen.rule, seen.cut, seen.label) for seen in article.verdicts or first_look(article)]
    host = family(urlsplit(article.url).netloc)
    for place, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        if verdict.rule:
            continue
        if len(block.text) <= TITLE and not block.text.endswith("."):
            _by_title(block, verdict, article.url, host, memory)
        if verdict.rule or (is_signoff(block.text) and (block.text[0].isalpha() or not memory.stands_bare(block.text))):
            continue
        lone = is_lone(blocks, place) or stands_whole(blocks, place, memory)
        if finding := memory.repeats(block, lone=lone, alone=names_only(block)):
            verdict.rule = f"repeats: {finding}"
    by_promotion(article, verdicts, host)
    above_dateline(article, verdicts)
    around_story(blocks, verdicts, host)
    below_labels(article, verdicts, memory)
    below_closing_headings(blocks, verdicts)
    behind_signoff(blocks, verdicts)
    return verdicts


def _by_title(block: Block, verdict: Verdict, url: str, host: str, memory: Memory) -> None:
    """Titles of the portal's other articles, as links or as plain lines."""
    if block.link_share >= 0.95 or (
        block.link_share >= 0.5 and block.tag != "li" and (block.link_share >= 0.75 or _LABEL.match(block.text))
    ):
        if block.text.count(" ") >= 3 and all(is_article_of(host, link) for link in block.links):
            verdict.rule = "links: to another article of the portal"
            return
    elif block.tag in HEADINGS:
        return
    label = _LABEL.match(block.text)
    if memory.other_title(block.text, url) or (label and memory.other_title(block.text[label.end() :], url)):
        verdict.rule = "title: of another article of the portal"
