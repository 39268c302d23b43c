"""Registered domains: what belongs to one site, what to another."""

from __future__ import annotations

import socket

import pytest

from crawler.urls.domains import public_suffix, registered_domain


@pytest.mark.parametrize(
    ("netloc", "domain"),
    [
        ("www.sbn.id", "sbn.id"),
        ("News.SBN.id", "sbn.id"),
        ("kupang.kabar.co.id", "kabar.co.id"),
        ("lewoleba.desa.id", "lewoleba.desa.id"),
        ("humas.lembatakab.go.id", "lembatakab.go.id"),
        ("satu.blogspot.com", "satu.blogspot.com"),
        ("dua.wordpress.com", "dua.wordpress.com"),
        ("a.b.kabarkita.test", "kabarkita.test"),
        ("kabarkita.test:8080", "kabarkita.test:8080"),
        ("user@www.kabar.id", "kabar.id"),
        ("127.0.0.1:8080", "127.0.0.1:8080"),
        ("[::1]:80", "[::1]:80"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_the_registered_domain(netloc: str, domain: str) -> None:
    assert registered_domain(netloc) == domain


def test_the_ending_under_which_names_are_registered() -> None:
    assert public_suffix("kabar.co.id") == "co.id"
    assert public_suffix("satu.blogspot.com") == "com"
    assert public_suffix("kabar.test") == ""


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    registered_domain.cache_clear()
    assert registered_domain("kupang.kabar.web.id") == "kabar.web.id"
