"""Writing results into docstrings: what a site sends can neither become source nor change anything else."""

from __future__ import annotations

import ast
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.check.docstrings import checked_term, system_word, with_terms
from crawler.errors import DeclareError
from crawler.probe.findings import Findings, Way, Zone

MODULE = '''"""Portals."""

from crawler.spiders.portal import Portal


class Satu(Portal):
    """Kabar Satu, Kupang – “lokal”.

    Site: https://satu.example/
    System: unknown
    Source: a list of portals that is named here and runs over
        two lines, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "satu"
    home = "https://satu.example/"


class Dua(Portal):
    """Kabar Dua.

    Site: https://dua.example/
    System: WordPress, articles at /slug/
    Source: a list, seen 2026-11
    Caveats: none known
    Checked: 2026-11-01, alive; rest open
    """

    name = "dua"
    home = "https://dua.example/"


class Tiga(Portal):
    """Kabar Tiga."""

    name = "tiga"
    home = "https://tiga.example/"


class Empat(Portal):
    name = "empat"
    home = "https://empat.example/"
'''
DAY = date(2026, 11, 30)


WRITTEN = re.compile(
    r"2026-11-30, (?:moved(?: to [a-z0-9.:-]+)?|alive(?: to [a-z0-9.:-]+)?; feed open; newest 2026-11-30)"
)


def bare(source: str) -> str:
    """What a module says, without the docstring of its first class."""
    tree = ast.parse(source)
    first = next(node for node in tree.body if isinstance(node, ast.ClassDef))
    del first.body[0]
    return ast.dump(tree)


def docstring(source: str, name: str) -> str:
    return next(
        ast.get_docstring(node) or ""
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == name
    )


def test_the_terms_are_set_and_the_others_stay() -> None:
    after = with_terms(MODULE, "Satu", "2026-11-30, alive", "WordPress")
    assert docstring(after, "Satu") == docstring(MODULE, "Satu").replace(
        "System: unknown", "System: WordPress"
    ).replace("Checked: no", "Checked: 2026-11-30, alive")
    assert after == MODULE.replace("System: unknown", "System: WordPress").replace(
        "no\n    ", "2026-11-30, alive\n    ", 1
    )


def test_a_system_that_somebody_wrote_is_left() -> None:
    after = with_terms(MODULE, "Dua", "2026-11-30, moved to baru.example", "Joomla")
    assert "System: WordPress, articles at /slug/" in docstring(after, "Dua")
    assert docstring(after, "Dua").endswith("Checked: 2026-11-30, moved to baru.example")


def test_a_long_term_runs_over_lines_and_is_replaced_whole_the_next_time() -> None:
    once = with_terms(MODULE, "Satu", "2026-11-30, alive; " + "rest, feed and listing open; " * 6)
    assert docstring(once, "Satu").count("\n") == docstring(MODULE, "Satu").count("\n") + 1
    assert with_terms(once, "Satu", "no") == MODULE
    assert with_terms(once, "Satu", "2026-12-01, dead").count("rest, feed") == 0


def test_a_docstring_without_the_term_gets_it() -> None:
    after = with_terms(MODULE, "Tiga", "2026-11-30, alive")
    assert docstring(after, "Tiga") == "Kabar Tiga.\n\nChecked: 2026-11-30, alive"


@pytest.mark.parametrize("name", ["Empat", "Lima"])
def test_where_there_is_no_docstring_nothing_is_written(name: str) -> None:
    with pytest.raises(DeclareError):
        with_terms(MODULE, name, "2026-11-30, alive")


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://x.example/"]))
def test_what_a_site_sends_never_becomes_source(text: str, before: str) -> None:
    findings = Findings(url="https://satu.example/", home="https://satu.example/", system=text, title=text)
    findings.ways = [Way(text, True), Way("feed", True, text, text)]
    findings.zone = Zone(text, True, text)
    for verdict in ("moved", "alive"):
        term = checked_term(DAY, verdict, before + text, findings, DAY)
        assert WRITTEN.fullmatch(term), term
        after = with_terms(MODULE, "Satu", term, system_word(text))
        assert bare(after) == bare(MODULE)
        assert " ".join(docstring(after, "Satu").partition("Checked: ")[2].split()) == term


@pytest.mark.parametrize(
    "host",
    [
        'baru.example"""\nimport os',
        "baru.example\n    name = 1",
        "baru.example\\",
        "baru​.example",
        "-baru.example",
        "baru",
        "a" * 300 + ".example",
        "bäru.example",
    ],
)
def test_a_host_that_is_none_is_left_out(host: str) -> None:
    assert checked_term(DAY, "moved", f"https://{host}/", None, None) == "2026-11-30, moved"


def test_a_host_that_is_one_is_named() -> None:
    assert (
        checked_term(DAY, "moved", "https://Kabar-Baru.co.id/x", None, None) == "2026-11-30, moved to kabar-baru.co.id"
    )
