"""What the site says in two languages: rules by which blocks were taken out."""

from __future__ import annotations

import pytest

from crawler.blocks import Verdict
from crawler.report.words import BELOW, Words
from pipelines.boilerplate.rules import CLASSES
from pipelines.boilerplate.verdicts import SAID, Rule, sentence

NAMED = {
    Rule.PHRASE: "phrase",
    Rule.READ_ALSO: "phrase",
    Rule.AD_CONTACT: "phrase",
    Rule.MARKUP: "markup",
    Rule.ASIDE: "markup",
}


def rules() -> list[str]:
    """Every rule as records name it, without what differs from block to block."""
    found = []
    for rule in SAID:
        if rule in NAMED:
            found += [sentence(Verdict(rule, name)) for name in CLASSES]
        elif rule == Rule.BELOW_LABEL:
            found.append(f"phrase: read also{BELOW}")
        else:
            found.append(sentence(Verdict(rule, "on 4 of 9 pages")).split(": on ")[0])
    return [rule for rule in found if not rule.startswith("local rule")]


def test_every_rule_has_an_indonesian_name() -> None:
    told = {rule: Words("id").rule(rule) for rule in rules()}
    assert not [rule for rule, (_, language) in told.items() if language != "id"]
    assert told["phrase: read also"][0] == "frasa: baca juga"
    assert told[f"phrase: read also{BELOW}"][0] == "frasa: baca juga, judul di bawahnya"
    assert told["repeats"][0] == "berulang"


@pytest.mark.parametrize("told", ["phrase: what an older version called it", "unheard of"])
def test_a_rule_that_is_not_known_is_english_and_says_so(told: str) -> None:
    assert Words("id").rule(told) == (told, "en")


def test_a_users_rule_keeps_the_users_name() -> None:
    assert Words("id").rule("local rule: iklan toko") == ("aturan setempat: iklan toko", "id")
    assert Words("en").rule("phrase: read also") == ("phrase: read also", "en")
