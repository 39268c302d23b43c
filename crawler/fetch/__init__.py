"""Requests to a portal and what their answers come to.

`site` asks for what discovery needs, `harvest` runs discovery, `pages` takes articles, `no_article` records pages that held
none, `retries` keeps what failed, `recheck` asks again for known articles, `topic_plan` and `topic_candidates` serve a topic,
`feed_times` gives the clock time that a page does not print, `announced` holds what a feed said against the page.
"""

from __future__ import annotations

all_taken = object()
"""Signal: discovery has ended and each page asked for is read; stages that hold articles back release them now.

Sent by the spider before its `start` ends, and awaited: Scrapy asks whether a spider is idle only every five seconds.
"""
