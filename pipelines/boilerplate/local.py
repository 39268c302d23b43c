"""Applies the rules of RULES_FILE (`crawler.local_rules`) to blocks: what they take out, and what they keep."""

from __future__ import annotations

import json
from collections.abc import Iterable

from crawler.blocks import Block, Verdict
from crawler.local_rules import LocalRule, LocalRules
from pipelines.boilerplate.block_text import folded_of, plain_of
from pipelines.boilerplate.folding import fold, plain, words_of
from pipelines.boilerplate.verdicts import Rule, sentence


def take_out(blocks: list[Block], verdicts: list[Verdict], rules: LocalRules, portal: str) -> None:
    """Set a verdict on each block that has none and falls under a rule."""
    rows = _of(rules.out, portal)
    for place, block in enumerate(blocks if rows else ()):
        if verdicts[place].rule:
            continue
        row = next((row for row in rows if _holds(row, block)), None)
        if row is not None:
            verdicts[place] = Verdict(Rule.LOCAL, row.name)


def give_back(blocks: list[Block], verdicts: list[Verdict], rules: LocalRules, portal: str) -> None:
    """Take back the verdict on each block that a rule keeps, whichever rule set it."""
    rows = _of(rules.keep, portal)
    for place, block in enumerate(blocks if rows else ()):
        if verdicts[place].rule and any(_holds(row, block) for row in rows):
            verdicts[place] = Verdict()


def _of(rows: Iterable[LocalRule], portal: str) -> list[LocalRule]:
    return [row for row in rows if not row.portals or portal in row.portals]


def _holds(row: LocalRule, block: Block) -> bool:
    if row.pattern is not None:
        return row.pattern.fullmatch(folded_of(block)) is not None
    if row.sponsor:
        return words_of(plain_of(block)) == words_of(plain(row.sponsor))
    return row.selector is not None and any(map(row.selector.matches, block.context))


def row_for(block: Block, verdict: Verdict, portal: str) -> str:
    """The row of a RULES_FILE that would change the verdict on a block: keep what goes, take out what stays."""
    table = "keep" if verdict.rule else "phrase"
    why = f"was taken out by the rule: {sentence(verdict)}" if verdict.rule else "say here what prints this line"
    name = " ".join(block.text.split()[:4])
    rows = [("name", name), ("reason", why), ("pattern", _literal(fold(block.text))), ("portals", [portal])]
    return "\n".join([f"[[{table}]]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rows)])


def _literal(text: str) -> str:
    """A regular expression that matches this text alone, without escapes that it does not need."""
    return "".join(f"\\{c}" if c in r"\.^$*+?{}[]|()" else c for c in text)
