"""What the record says of a block that is taken out: the rule's sentence, the class of the block, whose ad it is."""

from __future__ import annotations

from crawler.blocks import Block, Verdict
from crawler.local_rules import NONE, LocalRules
from crawler.record_parts import Removed
from pipelines.boilerplate.block_text import counted_of, form_of, plain_of
from pipelines.boilerplate.folding import core
from pipelines.boilerplate.links import within
from pipelines.boilerplate.promotion import sells
from pipelines.boilerplate.rules import CLASSES
from pipelines.boilerplate.verdicts import SAID, Rule, sentence


def removed_blocks(blocks: list[Block], verdicts: list[Verdict], host: str, rules: LocalRules = NONE) -> list[Removed]:
    """The record's `removed`: each block, or end of one, that goes. `host`: the registered domain of the article."""
    found: list[Removed] = []
    name = None
    for block, verdict in zip(blocks, verdicts, strict=True):
        if not verdict.rule:
            name = None
            continue
        own = rules.kind(verdict.detail) if verdict.rule == Rule.LOCAL else ""
        kind = own or SAID[verdict.rule].kind or CLASSES.get(verdict.detail) or _class_by_look(block, host)
        key = name or (core(plain_of(block)) if kind == "sponsor" else None)
        name = key if verdict.rule == Rule.NAME_ABOVE else None  # the number right below is that sponsor's
        found.append(Removed(verdict.cut or block.text, sentence(verdict), kind, key))
    return found


def _class_by_look(block: Block, host: str) -> str:
    """The class of what only its repetition told: a link of the portal, a sponsor's name, an offer, a standing text."""
    if block.links and block.link_share >= 0.5 and all(within(host, link) for link in block.links):
        return "navigation"
    if form_of(block) in {"name", "link", "bold"}:
        return "sponsor"
    return "ad" if sells(counted_of(block)) else "standing"
