"""The sample laid down for later: three pages, their addresses, and what was read from them.

Page texts are their publishers' and never go into the project: those of a real host are kept below output/, which git
ignores, and are for looking at again after a rule was mended. Pages of a server on this machine are somebody's own:
they become a test below tests/probed/, which fails until a person has read what is expected and said so.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crawler.items import Article
from crawler.probe.findings import Taken

PAGES = "pages.tsv"
EXPECTED = "expected.jsonl"


def expected(article: Article) -> dict[str, Any]:
    """What is expected of a page: the fields that a reader can check beside it."""
    return {
        "url": article.url,
        "title": article.title,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "section": article.section,
        "authors": article.authors,
        "tags": article.tags,
        "signoff": article.signoff,
        "dateline": article.dateline.text if article.dateline else None,
        "lead_image_caption": article.lead_image.caption if article.lead_image else None,
        "body": article.body,
    }


def keep(taken: list[Taken], folder: Path) -> list[Path]:
    """Write the sample pages, `pages.tsv` (file TAB address) and `expected.jsonl` into the folder; the pages' paths.

    What was kept there before is replaced. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[str] = []
    lines: list[str] = []
    pages: list[Path] = []
    for one in taken:
        article = one.page
        if article is None or not one.body:
            continue
        page = folder / f"{len(pages) + 1}.html"
        page.write_bytes(one.body)
        pages.append(page)
        rows.append(f"{page.name}\t{article.fetched_url}\n")
        lines.append(json.dumps({"read": "no", "file": page.name, **expected(article)}, ensure_ascii=False) + "\n")
    (folder / PAGES).write_text("".join(rows), encoding="utf-8")
    (folder / EXPECTED).write_text("".join(lines), encoding="utf-8")
    return pages
