"""The repetition memory: on how many of a portal's pages each block was seen, and what that says of it.

What no rule can know, a sponsor's bare name or a portal's own slogan, shows itself by standing on many pages that have
nothing else in common. But stories repeat too: subheadings ("Kronologi"), the standing opening of a weather series, a
quote that two stories share, one press release under two URLs. So a count alone never decides. What is weighed:

- density: pages with the block among the pages since it was first seen, both fading slowly. Not the share of all pages:
  a sponsor who came yesterday stands on all pages since yesterday, a subheading never does.
- form: a bare name needs few pages; a subheading, a list item or a line that ends in a colon many; a sentence must
  stand on a fifth of the pages, or less if it sells something or always ends the page.
- echo: whether the page's own prose speaks of it. Nothing in a story ever mentions the sponsor whose name stands
  between its paragraphs; a subheading's words mostly come again below it.
- relation: whether the pages that share it also share a title's words or most of their text. A series, a press release
  and its copies are related; pages that share only an ad are not.
- doubling: the same short line twice on one page is no subheading.

Position is kept as well, but only weighs for sentences: boilerplate ends a page, sponsors stand anywhere.
"""

from __future__ import annotations

from collections import deque
from typing import Any
from zlib import crc32

import orjson

from crawler.blocks import Block
from crawler.items import Article
from crawler.state.store import ONE_PAGE, BlockRow, PageRow
from pipelines.boilerplate.block_text import (
    LONGEST,
    PROSE,
    counted_of,
    echoes,
    form_of,
    number,
    prose_of,
)
from pipelines.boilerplate.folding import core, counted, folded_title, plain
from pipelines.boilerplate.promotion import spoken_of
from pipelines.boilerplate.words import WORD
from pipelines.repetition.claims import ANY, claims_of, key_of, share_of
from pipelines.repetition.related_pages import Sketch, are_related
from pipelines.repetition.store import Store
from pipelines.repetition.thresholds import THRESHOLDS, Finding, Seen, threshold_of

HALF_LIFE = 1500
"""Pages between two sightings after which what was counted before weighs half."""
FLOOR = 12
"""A block is measured against at least so many pages (or all that are known): three in a row are no habit yet."""
SAMPLES = 8
"""So many of the pages that a block was seen on are kept, to tell related pages by."""
BACKGROUND = 0.3
"""Share of a paragraph's telling words which, where the rest of its page has them too, makes it part of the story."""
RECENT = 12
"""The prose of so many of this run's last pages tells which words stand everywhere on the portal."""
FORGET_ONCE = 600
"""A block seen on one page only is dropped after so many pages without another."""
FORGET_ALL = 6000
"""Any block is dropped, and any page forgotten, after so many."""

_BARE = "\0bare"
"""Behind a block's text: the same line, where it was set as plain text. Counted apart, as a block of its own."""


def _bare(block: Block) -> bool:
    """Whether a block is a bare name, or a link, set neither as a heading nor in bold, and without ornaments."""
    return block.text[:1].isalnum() and 0 < len(counted_of(block)) <= 70 and form_of(block) in {"name", "link"}


class Memory:
    """What one portal's pages have in common."""

    def __init__(self, store: Store, portal: str) -> None:
        """Open the memory of a portal; what has long not been seen is dropped."""
        self._rows, self.portal = store.memory, portal
        self._blocks: dict[int, Seen] = {}
        for block, pages, span, last, echoed, doubled, place, spread, samples in self._rows.blocks(portal):
            if (read := _list(samples)) is not None:  # else its bytes are damaged: it is learned anew
                self._blocks[block] = Seen(pages, span, last, echoed, doubled, place, spread, tuple(read))
        self._pages: dict[int, int] = {}
        self._titles: dict[int, int] = {}
        for page, title in self._rows.pages(portal):
            self._pages[page] = title
            self._titles.setdefault(title, page)
        self._number: int = self._rows.newest(portal)
        self._sketches: dict[int, Sketch] = {}
        self._dirty: set[int] = set()
        self._recent: deque[str] = deque(maxlen=RECENT)
        self._forget()
        store.before_flush.append(self.save)

    @property
    def pages(self) -> int:
        """How many pages of the portal are known."""
        return len(self._pages)

    # -- learning -----------------------------------------------------------------------------------------------------
    def learn(self, article: Article) -> None:
        """Count an article's blocks, once for all: an article whose URL was counted before is left alone."""
        if article.learned:
            return
        article.learned = True
        page = number(article.url)
        if page in self._pages:
            return
        self._number += 1
        folded = [counted_of(block) if len(block.text) <= LONGEST else "" for block in article.blocks]
        prose = prose_of(article.blocks)
        seen: dict[str, list[int]] = {}
        for place, text in enumerate(folded):
            if text:
                seen.setdefault(core(text), []).append(place)
        last = max(len(folded) - 1, 1)
        for text, places in seen.items():
            self._count(number(text), page, text, prose, places, last)
        for text in {core(folded[n]) for n, block in enumerate(article.blocks) if folded[n] and _bare(block)}:
            self._count(number(text + _BARE), page, text, "", [0], last)
        for kind, values in claims_of(article).items():
            for value in (ANY, *values):
                self._count(key_of(kind, value), page, "", "", [0], 1)
        self._recent.append(prose)
        title = folded_title(article.title)
        sketch = Sketch(
            frozenset(crc32(word.encode()) for word in WORD.findall(plain(article.title or ""))),
            frozenset(number(text) for text in seen if len(text) >= PROSE),
        )
        self._sketches[page] = sketch
        key = number(title) if title else 0
        self._pages[page] = key
        self._titles.setdefault(key, page)
        row = PageRow(page, self._number, key, orjson.dumps([sorted(part) for part in sketch]))
        self._rows.save_page(self.portal, row)
        if self._number % FORGET_ONCE == 0:
            self._forget()

    def _count(self, block: int, page: int, text: str, prose: str, places: list[int], last: int) -> None:
        known = self._blocks.get(block)
        if known is None:
            known = self._blocks[block] = Seen(last=self._number - 1)
        gap = self._number - known.last
        fade = 0.5 ** (gap / HALF_LIFE) if gap > 20 else 1.0
        place = places[0] / last
        known.pages = known.pages * fade + 1
        known.span = known.span * fade + gap
        known.last = self._number
        # Most blocks are seen once and never again: what the page says of them is looked up from the second time on.
        known.echoed = known.echoed * fade + (known.pages > 1 and self._echoes(text, prose))
        known.doubled = known.doubled * fade + (len(places) > 1)
        known.place = known.place * fade + place
        known.spread = known.spread * fade + place * place
        known.samples = (*known.samples, page)[-SAMPLES:]
        self._dirty.add(block)

    def _echoes(self, text: str, prose: str) -> bool:
        """Whether a page's prose speaks of what a block says: a line's name, a paragraph's subject."""
        if len(text) <= PROSE:
            return echoes(text, prose, self._recent)
        return spoken_of(text, prose.replace(text, ""), BACKGROUND)

    def save(self) -> None:
        """Queue what has changed since the last save."""
        for block in self._dirty:
            s = self._blocks[block]
            counts = (s.pages, s.span, s.last, s.echoed, s.doubled, s.place, s.spread)
            self._rows.save_block(self.portal, BlockRow(block, *counts, orjson.dumps(s.samples)))
        self._dirty.clear()

    def _forget(self) -> None:
        """Drop what has long not been seen: at the start and, so that a backfill's memory stays flat, as it goes."""
        for page in list(self._sketches)[:-FORGET_ONCE]:
            del self._sketches[page]  # the state has it
        once, all_ = self._number - FORGET_ONCE, self._number - FORGET_ALL
        old = [b for b, s in self._blocks.items() if s.last < all_ or (s.pages < ONE_PAGE and s.last < once)]
        for block in old:
            del self._blocks[block]
            self._dirty.discard(block)
        if old:  # what was seen again since it was saved is saved again, whole
            self._rows.forget_blocks(self.portal, before=all_, once_before=once)
        if len(self._pages) > FORGET_ALL:
            self._pages = dict(list(self._pages.items())[-FORGET_ALL:])
            self._titles = {}
            for page, title in self._pages.items():
                self._titles.setdefault(title, page)
        if all_ > 0:
            self._rows.forget_pages(self.portal, all_)

    # -- judging ------------------------------------------------------------------------------------------------------
    def repeats(self, block: Block, *, lone: bool = False, alone: bool = False) -> Finding | None:
        """The finding where a block counts as boilerplate by its repetition; None where it stays.

        `lone`: whether a list item is the only one of its list, which makes it no better than a line; `alone`: whether
        a line is a mere name (promotion.names_only).
        """
        if len(block.text) > LONGEST:
            return None
        folded = counted_of(block)
        key = number(core(folded))
        known = self._blocks.get(key)
        if known is None or known.pages < 1.9:
            return None
        threshold = threshold_of(block, known, self._bare_pages(folded), lone=lone, alone=alone)
        span = known.span + (self._number - known.last if threshold.until_now else 0)
        of = max(span, min(FLOOR, self.pages))
        density = min(known.pages / of, 1.0)
        least = threshold.density if self.pages >= FLOOR else max(threshold.density, 0.3)
        if known.pages < threshold.pages - 0.1 or density < least:
            return None
        # What stands on (nearly) all pages stands on pages that are not related too, unless the portal is one series.
        everywhere = density >= 0.6 if self.pages >= 20 else density >= 0.9 and self.pages >= 6
        if not everywhere and self._related(key, known):
            return None
        return Finding(max(round(known.pages), 2), max(round(of), round(known.pages), 2))

    def seen(self, block: Block) -> float:
        """On how many pages a block was seen, as its counts have faded."""
        if len(block.text) > LONGEST:
            return 0.0
        known = self._blocks.get(number(core(counted_of(block))))
        return known.pages if known is not None else 0.0

    def share(self, kind: str, value: str) -> float | None:
        """The share of the pages with a claim of this kind that claim this value; see `claims`."""
        known, every = (self._blocks.get(key_of(kind, said)) for said in (value, ANY))
        return share_of(known.pages if known else 0.0, every.pages if every else 0.0)

    def _bare_pages(self, folded: str) -> float:
        known = self._blocks.get(number(core(folded) + _BARE))
        return known.pages if known is not None else 0.0

    def stands_bare(self, text: str) -> bool:
        """Whether a line is known from other pages without the stars and dashes that it has here: no sign-off, then."""
        return len(text) <= LONGEST and self._bare_pages(counted(text)) >= 1.9

    def _related(self, key: int, known: Seen) -> bool:
        """Whether most of the pages that share a block are of one series, or copies of one another."""
        sketches = [sketch for sketch in map(self._sketch, known.samples) if sketch is not None]
        pairs = alike = 0
        for n, one in enumerate(sketches):
            for other in sketches[n + 1 :]:
                pairs += 1
                alike += are_related(one, other, besides=key, common=self._common)
        return pairs > 0 and alike >= pairs * 0.4

    def _common(self, text: int) -> bool:
        """Whether a paragraph stands on so many pages that sharing it says nothing."""
        known = self._blocks.get(text)
        return known is not None and known.pages >= 6 and known.pages >= 0.4 * known.span

    def _sketch(self, page: int) -> Sketch | None:
        found = self._sketches.get(page)
        if found is None:
            data = self._rows.sketch(self.portal, page)
            if data is None:
                return None
            parts = _list(data)
            if parts is None or len(parts) != 2 or not all(isinstance(part, list) for part in parts):
                return None
            found = self._sketches[page] = Sketch(frozenset(parts[0]), frozenset(parts[1]))
        return found

    def other_title(self, text: str, url: str) -> bool:
        """Whether a text is the title of another known article of the portal (four words or more)."""
        folded = folded_title(text)
        page = self._titles.get(number(folded)) if folded.count(" ") >= 3 else None
        return page is not None and page != number(url)

    def doubtful(self, article: Article) -> bool:
        """Whether an article holds a bare name between its paragraphs that is too new to be judged.

        A mature memory meets each new sponsor for the first time on some page; a page that waits until a few more have
        been seen is judged with them.
        """
        prose = ""
        for block in article.blocks:
            if len(block.text) > 70 or block.hidden:
                continue
            folded = counted_of(block)
            if not folded or form_of(block) != "name":
                continue
            known = self._blocks.get(number(core(folded)))
            if known is not None and known.pages >= THRESHOLDS["name"].pages:
                continue
            prose = prose or prose_of(article.blocks)
            if not echoes(folded, prose, self._recent):
                return True
        return False


def _list(data: Any) -> list[Any] | None:
    """The list that a cell of the store holds; None where it is damaged."""
    try:
        found = orjson.loads(data)
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, list) else None
