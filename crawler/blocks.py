"""A block of a page's content, and what becomes of it."""

from __future__ import annotations

from msgspec import Struct


class Block(Struct, dict=True):  # dict: forms of its text are kept on it, see pipelines.boilerplate.block_text
    """One block of the content, in reading order: a paragraph, a subheading, a list item, a caption, an ad."""

    text: str
    """Its text, white space folded, never empty."""
    tag: str
    """What it is: p, h1 to h6, li, blockquote, pre, tr (a table's row, cells divided by " | "), figcaption, div."""
    context: tuple[str, ...] = ()
    """Each element from just below the content's container down to the block itself, as `tag.class.class#id`."""
    links: tuple[str, ...] = ()
    """Targets of the links in it, as written in the page."""
    link_share: float = 0.0
    """Share of its characters that stand inside links, 0 to 1."""
    bold: bool = False
    """Whether all of its text is bold or emphasised."""
    hidden: bool = False
    """Whether a browser would not show it (hidden attribute, display:none, off-screen)."""
    page: int = 1
    """The page of an article in several pages that it stands on, counted from 1."""
    alone: bool = True
    """Whether it is a whole element of its own; False for a line between two <br> of a longer element."""


class Verdict(Struct):
    """What becomes of one block, by the judging of `pipelines`."""

    rule: str = ""
    """The rule's id (`pipelines.boilerplate.verdicts.Rule`); empty where the whole block stays."""
    detail: str = ""
    """What the rule found, for readers: the name of a row of phrases.toml, how often a block was seen."""
    cut: str = ""
    """For a block that stays but for its end: that end, cut by `rule`."""
    label: bool = False
    """Whether titles of other articles may follow it."""

    @property
    def out(self) -> bool:
        """Whether the whole block is taken out."""
        return bool(self.rule) and not self.cut
