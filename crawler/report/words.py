"""The site's languages: phrases from words.toml, numbers, days and spans as each writes them."""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

from crawler.provinces import ZONES
from crawler.reasons import sentence

LANGUAGES = ("id", "en")
BELOW, _BELOW_ID = ", the title below it", ", judul di bawahnya"
"""How a record's rule ends for the headline below a label such as "Baca juga:"."""
LOCAL = "local rule"
"""The kind of rules that a user's file names: their names are the user's."""


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("crawler.report").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _zones() -> dict[str, str]:
    """WIB, WITA and WIT by their offset."""
    return {datetime.now(zone).isoformat()[-6:]: name for name, zone in ZONES.items()}


@cache
def _rules() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("crawler.report").joinpath("rules.toml").read_text(encoding="utf-8"))


class Words:
    """What the site says in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.months = self.say("months").split()

    def say(self, key: str, **values: object) -> str:
        """A phrase, filled in. Raises KeyError for one that words.toml lacks."""
        phrase = _table()[key][self.language]
        if not values:
            return phrase
        shown = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return phrase.format(**shown)

    def number(self, value: float, digits: int = 0) -> str:
        """24547 as 24.547 or 24,547."""
        whole, _, rest = f"{value:,.{digits}f}".partition(".")
        return whole.replace(",", self.say("thousands")) + (self.say("decimal") + rest if rest else "")

    def percent(self, part: float, whole: float) -> str:
        """A share; one decimal place where it is below a tenth."""
        if not whole:
            return "–"
        share = 100 * part / whole
        if part < whole:
            share = min(share, 99.0)  # 100 is said of all alone
        return self.number(share, 1 if 0 < share < 10 else 0) + " %"

    def day(self, iso: str | None) -> str:
        """2025-10-05 as 5 Okt 2025."""
        return f"{int(iso[8:10])} {self.months[int(iso[5:7]) - 1]} {iso[:4]}" if iso else "–"

    def time(self, iso: str | None) -> str:
        """A moment with its hour and zone, as the portal's clock shows it."""
        if not iso:
            return "–"
        shown = self.say("time", day=self.day(iso), hour=iso[11:13], minute=iso[14:16])
        return f"{shown} {_zones().get(iso[19:], 'UTC' + iso[19:])}"

    def reason(self, told: str | None) -> tuple[str, str]:
        """A reason, as the store has it, and the language that it comes in: English where it has no code that is known."""
        kept: dict[str, Any] = orjson.loads(told) if told else {"text": ""}
        try:
            values = kept["values"]
            if f"field_{values.get('field')}" in _table():
                values = values | {"field": self.say(f"field_{values['field']}")}
            return sentence(kept["code"], values, self.language), self.language
        except (KeyError, ValueError, TypeError):
            return kept["text"], "en"

    def rule(self, told: str) -> tuple[str, str]:
        """A rule by which blocks were taken out, as a record names it, and the language that it comes in."""
        if self.language != "id":
            return told, "en"
        said, table = told.removesuffix(BELOW), _rules()
        kind, _, name = said.partition(": ")
        if kind not in table["kinds"]:
            return told, "en"
        named = name if kind == LOCAL else table["names"].get(name, "")
        if name and not named:
            return told, "en"
        return ": ".join(filter(None, (table["kinds"][kind], named))) + (_BELOW_ID if said != told else ""), "id"

    def span(self, seconds: float) -> str:
        """A span: minutes below two hours, hours below two days, days."""
        for size, key in ((86400, "days"), (3600, "hours")):
            if seconds >= 2 * size or (key == "hours" and seconds >= size * 2):
                return self.say(key, n=round(seconds / size))
        return self.say("minutes", n=round(max(0.0, seconds) / 60))
