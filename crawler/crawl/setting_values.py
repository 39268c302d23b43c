"""Values of settings as people type them, -s NAME=VALUE: what cannot be read is refused before a run begins."""

from __future__ import annotations

import math
from typing import Any

from scrapy.settings import BaseSettings

import crawler.settings
from crawler.errors import ArgumentError


def check_values(settings: BaseSettings) -> None:
    """Raise ArgumentError for the first of the project's settings whose value has not the form of its default.

    A switch is 0 or 1 and a number at least 0; it is whole where its default is.
    """
    for name, default in vars(crawler.settings).items():
        value = settings.get(name)
        if not name.isupper() or not isinstance(default, bool | int | float) or value is default:
            continue
        if isinstance(default, bool):
            if str(value).lower() not in ("0", "1", "true", "false"):
                raise ArgumentError(f'{name}="{value}" is neither 1 nor 0.')
        elif (number := _number(value, whole=isinstance(default, int))) is None or number < 0:
            form = "whole number" if isinstance(default, int) else "number"
            raise ArgumentError(f'{name}="{value}" is no {form} of at least 0.')


def _number(value: Any, *, whole: bool) -> float | None:
    try:
        number = int(value) if whole else float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
