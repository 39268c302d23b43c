"""What the themes write into a page's head: Open Graph in both, an SEO plugin's JSON-LD in one of them."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from crawler.demo.markup import Html
from crawler.demo.posts import Edition, Post, pick


def excerpt(post: Post, words: int) -> str:
    """A post's first words, cut as WordPress cuts them."""
    text = next(part.text for part in post.parts if part.kind == "p").split()
    return " ".join(text[:words]) + (" […]" if len(text) > words else "")


def _meta(name: str, content: str) -> str:
    key = "property" if name.startswith(("og:", "article:")) else "name"
    return f'<meta {key}="{name}" content="{escape(content)}">\n'


def plain(edition: Edition, title: str, og_type: str) -> Html:
    """The head of a page that is no post."""
    name = str(edition.site["name"])
    whole = name if title == name else f"{title} - {name}"
    metas = (("og:type", og_type), ("og:title", whole), ("og:site_name", name))
    return Html(f"<title>{escape(whole)}</title>\n" + "".join(_meta(*meta) for meta in metas))


def article(base: str, edition: Edition, post: Post) -> Html:
    """A post's head, as its theme writes it."""
    name, url = str(edition.site["name"]), f"{base}/{post.slug}/"
    lines = [f"<title>{escape(post.title)} - {escape(name)}</title>\n"]
    lines.append(_meta("description", excerpt(post, 28)))
    lines.append(_meta("og:type", "article"))
    lines.append(_meta("og:title", f"{post.title} - {name}" if post.theme == "gmr" else post.title))
    lines.append(_meta("og:description", excerpt(post, 28)))
    lines.append(_meta("og:url", url))
    lines.append(_meta("og:site_name", name))
    lines.append(_meta("og:image", base + post.image))
    lines.append(_meta("article:published_time", post.published.isoformat()))
    if post.modified != post.published:
        lines.append(_meta("article:modified_time", post.modified.isoformat()))
    lines.append(_meta("article:section", post.category.name))
    lines.extend(_meta("article:tag", tag.name) for tag in post.tags)
    lines.append(_meta("author", post.author.name))
    if post.theme == "gmr":
        lines.append(_json_ld(base, edition, post))
    return Html("".join(lines))


def _json_ld(base: str, edition: Edition, post: Post) -> str:
    name, url = str(edition.site["name"]), f"{base}/{post.slug}/"
    graph: list[dict[str, Any]] = [
        {
            "@type": "NewsArticle",
            "@id": f"{url}#article",
            "isPartOf": {"@id": url},
            "author": {
                "@type": "Person",
                "name": post.author.name,
                "@id": f"{base}/#/schema/person/{post.author.slug}",
            },
            "headline": post.title,
            "datePublished": post.published.isoformat(),
            "dateModified": post.modified.isoformat(),
            "mainEntityOfPage": {"@id": url},
            "publisher": {"@id": f"{base}/#organization"},
            "image": {"@type": "ImageObject", "url": base + post.image},
            "keywords": [tag.name for tag in post.tags],
            "articleSection": [post.category.name],
            "inLanguage": "id",
        },
        {"@type": "WebPage", "@id": url, "url": url, "name": f"{post.title} - {name}", "inLanguage": "id"},
        {
            "@type": "BreadcrumbList",
            "@id": f"{url}#breadcrumb",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Beranda", "item": f"{base}/"},
                {
                    "@type": "ListItem",
                    "position": 2,
                    "name": post.category.name,
                    "item": f"{base}/category/{post.category.slug}/",
                },
                {"@type": "ListItem", "position": 3, "name": post.title},
            ],
        },
        {"@type": "Organization", "@id": f"{base}/#organization", "name": name, "url": f"{base}/"},
    ]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    if pick(f"{post.slug}:json", 6) == 0:
        # Some plugins leave a comma behind the last entry.
        text = text.removesuffix("]}") + ",]}"
    return f'<script type="application/ld+json" class="yoast-schema-graph">{text}</script>\n'


def links(base: str, url: str, *, rest: str | None, feed: bool, post: int) -> Html:
    """The head's links: canonical, feed, REST interface (and this page's route there), short link of a post or page."""
    lines = [f'<link rel="canonical" href="{escape(url)}">\n']
    if feed:
        lines.append(f'<link rel="alternate" type="application/rss+xml" title="Umpan" href="{base}/feed/">\n')
    if rest is not None:
        lines.append(f'<link rel="https://api.w.org/" href="{base}/wp-json/">\n')
    if rest:
        lines.append(f'<link rel="alternate" type="application/json" href="{base}/wp-json/wp/v2/{rest}">\n')
    if post:
        lines.append(f'<link rel="shortlink" href="{base}/?p={post}">\n')
    return Html("".join(lines))


def neighbours(before: str, after: str) -> Html:
    """rel=prev and rel=next, where there is such a page."""
    found = [f'<link rel="{rel}" href="{escape(url)}">\n' for rel, url in (("prev", before), ("next", after)) if url]
    return Html("".join(found))
