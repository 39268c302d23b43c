"""Reasons as codes: a sentence for people that also tells programs what it says. The sentences stand in reasons.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

DAY, HOUR, MINUTE = 86400, 3600, 60
SPANS = {
    "en": {DAY: "{:.0f} days", HOUR: "{:.0f} hours", MINUTE: "{:.0f} minutes"},
    "id": {DAY: "{:.0f} hari", HOUR: "{:.0f} jam", MINUTE: "{:.0f} menit"},
}


class Reason(str):
    """The English sentence of a reason, with its code and what was filled in."""

    code: str
    values: dict[str, Any]


def reason(code: str, **values: Any) -> Reason:
    """The reason of this code. Names that end in _span take seconds. Raises KeyError for a code that reasons.toml lacks."""
    made = Reason(sentence(code, values, "en"))
    made.code, made.values = code, values
    return made


def sentence(code: str, values: dict[str, Any], language: str) -> str:
    """A reason in a language, "en" or "id". Raises KeyError for an unknown code or a value that is missing."""
    told = {name: _span(value, language) if name.endswith("_span") else value for name, value in values.items()}
    return table()[code][language].format(**told)


@cache
def table() -> dict[str, dict[str, str]]:
    """Every code with its sentence in each language."""
    return tomllib.loads(files("crawler").joinpath("reasons.toml").read_text(encoding="utf-8"))


def code_of(told: str) -> str:
    """The code of a reason; "" for a sentence without one."""
    return told.code if isinstance(told, Reason) else ""


def coded(told: str) -> dict[str, Any]:
    """What a report says beside a reason's sentence: its code and values; nothing for a sentence without a code."""
    if not isinstance(told, Reason):
        return {}
    return {"code": told.code, **({"values": told.values} if told.values else {})}


def named(row: Mapping[str, Any]) -> str:
    """The reason of a row that a report names, with its code again where it has one."""
    return reason(row["code"], **row.get("values", {})) if "code" in row else str(row["reason"])


def _span(seconds: float, language: str) -> str:
    size = next((size for size in (DAY, HOUR) if seconds >= 2 * size), MINUTE)
    return SPANS[language][size].format(seconds / size)
