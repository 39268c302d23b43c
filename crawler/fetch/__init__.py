"""Asking a portal: `site` for what discovery needs, `answers` for articles, `absent` for what gave none, `young` for those
to be looked at again, `feed_times` for the clock that a page does not print."""

from __future__ import annotations

all_taken = object()
"""Signal: discovery has ended and each page asked for is read; what holds articles back lets go of them now.

Sent by the spider before its `start` ends, and awaited: Scrapy asks whether a spider is idle only every five seconds.
"""
