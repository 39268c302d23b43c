"""Verdicts by what the portal's other pages hold: titles of other articles, and what repeats."""

from __future__ import annotations

import re

from crawler.blocks import Block
from pipelines.boilerplate.block_text import HEADINGS, TITLE, is_signoff
from pipelines.boilerplate.links import is_article_of
from pipelines.boilerplate.promotion import names_only
from pipelines.boilerplate.verdicts import Rule
from pipelines.judge.by_promotion import is_lone, stands_whole
from pipelines.judge.judged import Judged

_LABEL = re.compile(r"[^\w]{0,3}(?:[^\W\d_]+ ){0,3}[^\W\d_]+ ?[:|»>]+ ")
"""A label of a word to four before a title: "Selengkapnya: "."""


def titles_of_others(judged: Judged) -> None:
    """Titles of the portal's other articles, as links or as plain lines."""
    for block, verdict in zip(judged.blocks, judged.verdicts, strict=True):
        if verdict.rule or len(block.text) > TITLE or block.text.endswith("."):
            continue
        if _is_link(block):
            if block.text.count(" ") >= 3 and all(is_article_of(judged.host, link) for link in block.links):
                verdict.rule = Rule.LINKED_ARTICLE
                continue
        elif block.tag in HEADINGS:
            continue
        label, url = _LABEL.match(block.text), judged.article.url
        if judged.memory.other_title(block.text, url) or (
            label and judged.memory.other_title(block.text[label.end() :], url)
        ):
            verdict.rule = Rule.OTHER_TITLE


def _is_link(block: Block) -> bool:
    """Whether nearly all of a block is a link, or all but a label before it."""
    if block.link_share >= 0.95:
        return True
    return (
        block.link_share >= 0.5
        and block.tag != "li"
        and (block.link_share >= 0.75 or _LABEL.match(block.text) is not None)
    )


def repetition(judged: Judged) -> None:
    """What stands on many of the portal's pages, but for sign-offs."""
    blocks, memory = judged.blocks, judged.memory
    for place, (block, verdict) in enumerate(zip(blocks, judged.verdicts, strict=True)):
        if verdict.rule or (is_signoff(block.text) and (block.text[0].isalpha() or not memory.stands_bare(block.text))):
            continue
        lone = is_lone(blocks, place) or stands_whole(blocks, place, memory)
        if finding := memory.repeats(block, lone=lone, alone=names_only(block)):
            verdict.rule, verdict.detail = Rule.REPEATS, str(finding)
