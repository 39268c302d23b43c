"""What the passes of the judge work on."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.blocks import Block, Verdict
from crawler.items import Article
from pipelines.repetition.memory import Memory


@dataclass(slots=True)
class Judged:
    """An article under judgement."""

    article: Article
    verdicts: list[Verdict]
    """On each of its blocks, in their order; the passes set them."""
    memory: Memory
    """Of the portal; asked, not taught."""
    host: str
    """The registered domain of the article's URL, with its port."""
    prose: str = ""
    """The folded title and paragraphs that stay, once a pass has needed them."""

    @property
    def blocks(self) -> list[Block]:
        """The article's blocks."""
        return self.article.blocks
