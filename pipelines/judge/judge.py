"""The verdict on each block of an article: what stays in the body, what goes, and by which rule.

First the rules that look at the article alone (`first_look`, applied already where the page was read beside the crawl),
then the passes of PASSES in their order.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from crawler.blocks import Verdict
from crawler.items import Article
from crawler.local_rules import NONE, LocalRules
from crawler.urls.domains import registered_domain
from pipelines.boilerplate import local
from pipelines.boilerplate.alone import first_look
from pipelines.judge import by_box, by_memory, by_neighbours, by_page, by_promotion
from pipelines.judge.judged import Judged
from pipelines.judge.next_story import next_story
from pipelines.repetition.memory import Memory

PASSES: list[Callable[[Judged], None]] = [
    by_box.boxes_of_facts,
    by_box.boxes_of_ads,
    by_box.polls,
    by_page.copies,
    by_memory.titles_of_others,
    by_page.stamped_links,
    by_page.parts_of_series,
    by_page.pull_quotes,
    by_memory.repetition,
    by_promotion.promotion,
    by_promotion.names_above,
    by_box.offers_in_boxes,
    by_neighbours.rest_of_links,
    by_neighbours.above_dateline,
    by_neighbours.around_story,
    by_neighbours.below_labels,
    by_page.headings_of_the_story,
    by_page.captions_of_the_story,
    by_neighbours.below_closing_headings,
    by_neighbours.comments_unheaded,
    next_story,
    by_neighbours.behind_signoff,
]
"""Each sets verdicts on blocks that have none. The last two take what they meet; three of `by_page` and `by_box` give back what the rules
on markup and phrases took from the story."""


def judge(article: Article, memory: Memory, rules: LocalRules = NONE) -> list[Verdict]:
    """A verdict on each of the article's blocks, in their order. The memory is asked, not taught.

    `rules`: of whoever runs the project; what they keep stays, whatever else would take it out.
    """
    # Copies: an article may be judged again, when its portal's memory knows more.
    verdicts = [
        Verdict(seen.rule, seen.detail, seen.cut, seen.label) for seen in article.verdicts or first_look(article)
    ]
    judged = Judged(article, verdicts, memory, registered_domain(urlsplit(article.url).netloc))
    local.take_out(article.blocks, verdicts, rules, memory.portal)
    for apply in PASSES:
        apply(judged)
    local.give_back(article.blocks, verdicts, rules, memory.portal)
    return judged.verdicts
