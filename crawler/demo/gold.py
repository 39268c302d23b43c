"""Ground truth: what a crawl of the demo portal should bring, laid out from the content and never from rendered pages.

The records have the fields that benchmarks and tests score by: url, page_urls, title, published_at, modified_at,
section, tags, authors, editors, signoff, lead_image_caption, lead_image_credit, dateline, dateline_place, paragraphs
(all pages of a post merged), tables, inline_captions, ad_strings and foreign_titles and comments (what must not stand
in a body), kind, cluster (posts with one text share it) and duplicate_of (the URL of the first of them).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crawler.demo import ads, themes
from crawler.demo.parts import paragraphs
from crawler.demo.posts import Edition, Post, load

ADS_OF_THEMES = ("top", "banner", "banner_later", "label", "scroll", "close", "cookie", "related", "popular", "share")


def expected(base: str, edition: int = 1, *, duplicates: bool = True) -> list[dict[str, Any]]:
    """A record for each post of an edition that may be taken, newest first; posts closed by robots.txt are left out.

    `base` is the portal's address (a slash at its end does not matter). Without `duplicates`, posts that repeat
    another's text are left out too.
    """
    content = load(edition)
    return [
        _record(base.rstrip("/"), content, post)
        for post in content.posts
        if not post.closed and (duplicates or not post.copy_of)
    ]


def closed(base: str, edition: int = 1) -> list[str]:
    """The URLs of posts that robots.txt closes: no way of discovery may bring them."""
    return [f"{base.rstrip('/')}/{post.slug}/" for post in load(edition).posts if post.closed]


def changes(base: str) -> list[dict[str, Any]]:
    """What edition 2 changed: the records with an `action`.

    The actions: new, edited (with `changed`, the names of the fields), ads (edited, but only its ads: no new revision),
    deleted.
    """
    base, before, after = base.rstrip("/"), load(1), load(2)
    old = {post.slug: post for post in before.posts}
    return [
        *(
            {"action": action, "changed": changed} | _record(base, after, post)
            for post in after.posts
            for action, changed in _edits(old.get(post.slug), post)
        ),
        *({"action": "deleted", "changed": []} | _record(base, before, old[post.slug]) for post in after.gone),
    ]


def _edits(old: Post | None, new: Post) -> Iterator[tuple[str, list[str]]]:
    if old is None:
        yield "new", []
        return
    changed = [
        name for name, differs in (("title", old.title != new.title), ("body", old.parts != new.parts)) if differs
    ]
    if changed:
        yield "edited", changed
    elif old.ads_turn != new.ads_turn:
        yield "ads", []


def _record(base: str, edition: Edition, post: Post) -> dict[str, Any]:
    url = f"{base}/{post.slug}/"
    woven = ads.weave(edition, post)
    pasted = [item for item in woven if isinstance(item, ads.Ad)]
    first = next((other for other in edition.posts if other.slug == post.copy_of), None)
    story = first or post
    count = 1 + sum(part.kind == "break" for part in post.parts)
    return {
        "site": base.split("//")[-1],
        "site_name": edition.site["name"],
        "theme": post.theme,
        "url": url,
        "page_urls": [url, *(f"{url}{n}/" for n in range(2, count + 1))],
        "title": post.title,
        "published_at": post.published.isoformat(),
        "modified_at": post.modified.isoformat(),
        "section": post.category.name,
        "tags": [tag.name for tag in post.tags],
        "authors": [post.author.name],
        "editors": [post.editor] if post.editor else [],
        "signoff": post.signoff,
        "lead_image_caption": post.caption,
        "lead_image_credit": post.credit,
        "lead_image_caption_shown": post.caption is not None,
        "dateline": post.dateline,
        "dateline_place": post.place,
        "paragraphs": paragraphs(post.parts),
        "tables": [[list(row) for row in part.rows] for part in post.parts if part.kind == "table"],
        "inline_captions": [part.text for part in post.parts if part.kind == "picture"],
        "ad_strings": [
            *dict.fromkeys(
                [*(text for ad in pasted for text in ad.texts), *(str(edition.ads[name]) for name in ADS_OF_THEMES)]
            )
        ],
        "foreign_titles": [
            *dict.fromkeys(
                [*(ad.title for ad in pasted if ad.title), *(other.title for other in themes.related(edition, post))]
            )
        ],
        "comments": [comment.text for comment in post.comments],
        "kind": post.kind,
        "is_advertorial": post.kind == "advertorial",
        "cluster": story.slug if post.copy_of or any(other.copy_of == post.slug for other in edition.posts) else None,
        "duplicate_of": f"{base}/{first.slug}/" if first else None,
    }
