"""Settings that are quick to copy and small: each crawler of a process has a copy of its own."""

from __future__ import annotations

import copy
from typing import Any, Self

from scrapy.settings import BaseSettings, Settings, SettingsAttribute
from typing_extensions import override


class LeanSettings(Settings):
    """Scrapy's settings, copied attribute by attribute: `deepcopy` takes twenty times as long for the same."""

    @classmethod
    def of(cls, settings: BaseSettings) -> Self:
        """The same settings, with the same priorities."""
        lean = cls.__new__(cls)
        lean.frozen, lean.attributes = False, _attributes(settings)
        return lean

    @override
    def copy(self) -> Self:
        return type(self).of(self)


def _attributes(settings: BaseSettings) -> dict[str, SettingsAttribute]:
    return {name: _attribute(held) for name, held in settings.attributes.items()}


def _attribute(held: SettingsAttribute) -> SettingsAttribute:
    new = SettingsAttribute.__new__(SettingsAttribute)
    new.value, new.priority = _value(held.value), held.priority
    return new


def _value(value: Any) -> Any:
    if isinstance(value, BaseSettings):  # a table of components: of ours or of its own class
        table = value.__class__.__new__(value.__class__)
        table.frozen, table.attributes = value.frozen, _attributes(value)
        return table
    return copy.deepcopy(value) if isinstance(value, list | dict | set) else value
