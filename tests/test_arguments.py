"""What people type after -a, and the sentence they get where it cannot be meant."""

from __future__ import annotations

import contextlib
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.crawl import arguments
from crawler.errors import ArgumentError, IncoherentPortalError
from crawler.provinces import WITA
from crawler.spiders.portal import Portal
from crawler.spiders.site import Site


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-01-31", "2025-01-31T00:00:00+08:00", "2025-01-31T23:59:59.999999+08:00"),
        ("2025-02", "2025-02-01T00:00:00+08:00", "2025-02-28T23:59:59.999999+08:00"),
        ("2024", "2024-01-01T00:00:00+08:00", "2024-12-31T23:59:59.999999+08:00"),
        ("2025-01-31T14:30", "2025-01-31T14:30:00+08:00", "2025-01-31T14:30:00+08:00"),
        ("2025-01-31T14:30+07:00", "2025-01-31T14:30:00+07:00", "2025-01-31T14:30:00+07:00"),
    ],
)
def test_bounds_are_inclusive_and_in_the_portals_zone(text: str, first: str, last: str) -> None:
    assert arguments.read_bound(text, WITA) == datetime.fromisoformat(first)
    assert arguments.read_bound(text, WITA, end=True) == datetime.fromisoformat(last)


@given(st.text())
def test_a_bound_is_read_as_an_aware_time_or_refused_in_words(text: str) -> None:
    try:
        moment = arguments.read_bound(text, WITA)
    except ArgumentError as refused:
        assert str(refused)
    else:
        assert moment is not None
        assert moment.tzinfo is not None


@pytest.mark.parametrize(
    ("typed", "home"),
    [
        ("https://example.id", "https://example.id/"),
        ("example.id/", "https://example.id/"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081/"),
        ("https://user:secret@example.id/jatim/", "https://example.id/jatim/"),
        ("HTTPS://Example.ID", "https://example.id/"),
    ],
)
def test_a_home_is_read_as_people_type_it(typed: str, home: str) -> None:
    assert arguments.read_home(typed) == home


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "https://",
        "http:///path",
        "ftp://example.id/",
        "https://exa mple.id/",
        "file:///etc/passwd",
        "https://[::1",
    ],
)
def test_what_is_no_home_is_refused_in_one_sentence(typed: str) -> None:
    with pytest.raises(ArgumentError, match=r"https://example\.id/"):
        arguments.read_home(typed)


@given(st.text(max_size=60))
def test_no_home_raises_anything_else(typed: str) -> None:
    with contextlib.suppress(ArgumentError):
        assert arguments.read_home(typed).startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("given_arguments", "said"),
    [
        ({"sinse": "2025-01-01"}, "Did you mean -a since="),
        ({"since": "yesterday"}, "is no date"),
        ({"since": "2025-02-30"}, "no day of the calendar"),
        ({"since": "2025-02-02", "until": "2025-02-01"}, "later than until"),
        ({"limit": "0"}, "whole number"),
        ({"limit": "²"}, "whole number"),
        ({"via": "telepathy"}, "no way of discovery"),
        ({"again": "maybe"}, "neither 1 nor 0"),
    ],
)
def test_a_bad_argument_is_refused_in_one_sentence(given_arguments: dict[str, str], said: str) -> None:
    with pytest.raises(ArgumentError, match=said) as refused:
        arguments.read(Site, dict(given_arguments))
    assert "\n" not in str(refused.value)


def test_a_real_site_is_not_crawled_without_a_contact() -> None:
    with pytest.raises(ArgumentError, match="CONTACT="):
        arguments.check_contact("https://example.id/", {"CONTACT": ""})  # type: ignore[arg-type]
    arguments.check_contact("https://example.id/", {"CONTACT": "desk@example.org"})  # type: ignore[arg-type]
    arguments.check_contact("http://127.0.0.1:8000/", {"CONTACT": ""})  # type: ignore[arg-type]


@pytest.mark.parametrize("contact", ["me", "a b@c.d", "x@y.z\r\nX-Injected: 1", "é@x.y"])
def test_a_contact_that_cannot_stand_in_a_header_is_refused(contact: str) -> None:
    with pytest.raises(ArgumentError):
        arguments.check_contact("https://example.id/", {"CONTACT": contact})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ({"name": "x1", "home": "https://example.id"}, "slash at its end"),
        ({"name": "x2", "home": "example.id/"}, "whole URL"),
        ({"name": "Bad Name", "home": "https://example.id/"}, "small letters"),
        ({"name": "x3", "home": "https://example.id/", "via": ("carrier",)}, "carrier"),
        ({"name": "x4", "home": "https://example.id/", "summaries_only": True}, "needs via"),
        ({"name": "x5", "home": "https://example.id/", "timezone": "WITTA"}, "none of WIB"),
        (
            {"name": "x6", "home": "https://example.id/", "via": ("rest",), "feeds": ("https://example.id/f",)},
            "feeds are",
        ),
        ({"name": "x7", "home": "https://example.id/", "custom_settings": {"ROBOTSTXT_OBEY": False}}, "politeness"),
    ],
)
def test_contradictory_attributes_raise_when_the_class_is_made(attributes: dict[str, object], said: str) -> None:
    with pytest.raises(IncoherentPortalError, match=said):
        type("Wrong", (Portal,), attributes)
