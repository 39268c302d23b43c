"""Answers of a wrong length: what is whole all the same, and what is not."""

from __future__ import annotations

import gzip

import pytest

from crawler.politeness.whole_body import is_whole

PAGE = b"<!DOCTYPE html><html><body><p>Warga menanam bakau.</p></body></html>"
MAP = b"<?xml version='1.0'?><urlset><url><loc>https://x.id/a/</loc></url></urlset>"


@pytest.mark.parametrize(
    ("body", "encoding", "whole"),
    [
        (PAGE, None, True),
        (PAGE + b"\n<!-- dari tembolok, 0,2 s -->\n", b"identity", True),
        (PAGE[:40], None, False),
        (PAGE + b"<p>sisa", None, False),
        (MAP, None, True),
        (MAP[:-3], None, False),
        (b'[{"id": 1}, {"id": 2}]\n', None, True),
        (b'[{"id": 1}, {"id": 2}', None, False),
        (b'[{"id": 1}]{"id": 2}]', None, False),
        (b"User-agent: *\nDisallow: /\n", None, False),
        (b"", None, False),
        (gzip.compress(PAGE), b"gzip", True),
        (gzip.compress(PAGE)[:-4], b"gzip", False),
        (PAGE, b"gzip", False),
        (PAGE, b"br", False),
    ],
)
def test_an_answer_that_ends_as_its_kind_ends_is_whole(body: bytes, encoding: bytes | None, whole: bool) -> None:
    assert is_whole(body, encoding) is whole
