"""What the REST interface gives of a post, term, author, picture or page.

Fields: https://developer.wordpress.org/rest-api/reference/posts/#schema and its neighbours.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from typing import Any

from crawler.demo import ads, head
from crawler.demo.parts import to_html
from crawler.demo.posts import Edition, Post, StandingPage, Term
from crawler.provinces import WITA

ROOT = "/wp-json"


class Resources:
    """The resources of one edition at one address."""

    def __init__(self, base: str, edition: Edition) -> None:
        self.base, self.edition = base, edition

    def post(self, post: Post) -> dict[str, Any]:
        """A post, without what _embed adds."""
        url = f"{self.base}/{post.slug}/"
        media = f"{self.base}{ROOT}/wp/v2/media/{post.id + 1}"
        return {
            "id": post.id,
            "date": _local(post.published),
            "date_gmt": _gmt(post.published),
            "guid": {"rendered": f"{self.base}/?p={post.id}"},
            "modified": _local(post.modified),
            "modified_gmt": _gmt(post.modified),
            "slug": post.slug,
            "status": "publish",
            "type": "post",
            "link": url,
            "title": {"rendered": _texturized(post.title)},
            "content": {"rendered": ads.content(self.edition, post), "protected": False},
            "excerpt": {"rendered": f"<p>{escape(head.excerpt(post, 40), quote=False)}</p>\n", "protected": False},
            "author": post.author.id,
            "featured_media": post.id + 1 if post.caption else 0,
            "comment_status": "open",
            "sticky": False,
            "format": "standard",
            "meta": [],
            "categories": [post.category.id],
            "tags": [tag.id for tag in post.tags],
            "_links": {
                "self": [{"href": f"{self.base}{ROOT}/wp/v2/posts/{post.id}"}],
                "author": [{"embeddable": True, "href": f"{self.base}{ROOT}/wp/v2/users/{post.author.id}"}],
                **({"wp:featuredmedia": [{"embeddable": True, "href": media}]} if post.caption else {}),
                "wp:term": [
                    {
                        "taxonomy": "category",
                        "embeddable": True,
                        "href": f"{self.base}{ROOT}/wp/v2/categories?post={post.id}",
                    },
                    {
                        "taxonomy": "post_tag",
                        "embeddable": True,
                        "href": f"{self.base}{ROOT}/wp/v2/tags?post={post.id}",
                    },
                ],
            },
        }

    def embedded(self, post: Post) -> dict[str, Any]:
        """What _embed adds to a post."""
        embedded: dict[str, Any] = {
            "author": [self.term(post.author, "users")],
            "wp:term": [[self.term(post.category, "categories")], [self.term(tag, "tags") for tag in post.tags]],
        }
        if post.caption:
            embedded["wp:featuredmedia"] = [self.media(post)]
        return embedded

    def term(self, term: Term, kind: str) -> dict[str, Any]:
        """A term or author; `kind` is categories, tags or users."""
        folder, taxonomy = {
            "categories": ("category", "category"),
            "tags": ("tag", "post_tag"),
            "users": ("author", ""),
        }[kind]
        entry = {
            "id": term.id,
            "link": f"{self.base}/{folder}/{term.slug}/",
            "name": escape(term.name, quote=False),
            "slug": term.slug,
        }
        return entry | ({"taxonomy": taxonomy} if taxonomy else {"description": "", "url": ""})

    def media(self, post: Post) -> dict[str, Any]:
        """A post's lead picture."""
        # A caption that the editor typed into the text was not given to the picture too.
        caption = ads.lead_caption(post) if post.caption_style != "content" else None
        return {
            "id": post.id + 1,
            "date": _local(post.published),
            "slug": f"{post.slug[:40].rstrip('-')}-foto",
            "type": "attachment",
            "link": f"{self.base}/{post.slug}/foto/",
            "title": {"rendered": f"{post.slug[:40].rstrip('-')}-foto"},
            "author": post.author.id,
            "caption": {"rendered": f"<p>{escape(caption, quote=False)}</p>\n" if caption else ""},
            "alt_text": "",
            "media_type": "image",
            "mime_type": "image/jpeg",
            "media_details": {
                "width": 900,
                "height": 600,
                "file": post.image.removeprefix("/wp-content/uploads/"),
                "sizes": {},
            },
            "source_url": self.base + post.image,
        }

    def page(self, page: StandingPage) -> dict[str, Any]:
        """A page that is no article."""
        text = "".join(to_html(part) for part in page.parts)
        return {
            "id": page.id,
            "slug": page.slug,
            "type": "page",
            "status": "publish",
            "link": f"{self.base}/{page.slug}/",
            "title": {"rendered": _texturized(page.title)},
            "content": {"rendered": text, "protected": False},
        }


def _texturized(text: str) -> str:
    """WordPress writes typographic signs of titles as numbers: &#8217; and the like."""
    return re.sub(r"[–—‘’“”]", lambda sign: f"&#{ord(sign[0])};", escape(text, quote=False))


def _local(moment: datetime) -> str:
    return moment.astimezone(WITA).replace(tzinfo=None).isoformat(timespec="seconds")


def _gmt(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
