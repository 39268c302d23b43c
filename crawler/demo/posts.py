"""The demo portal's content: posts, authors, categories, pages; as it stands in edition 1 or, days later, edition 2.

Everything is read from content/*.toml. What a post says stands there by hand; ids, slugs, datelines and sign-offs are
laid out here, so that rendering (`themes`, `rest`, `feeds`) and ground truth (`gold`) both follow from the same data
and neither from the other.
"""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import Any

from crawler.demo.parts import Part, parse
from crawler.provinces import WITA

FIRST_ID = 4100
ID_STEP = 7  # WordPress counts revisions and attachments too, so ids of posts have gaps
LATER = "edition2.toml"


@dataclass(frozen=True, slots=True)
class Term:
    """A category, tag or author."""

    id: int
    slug: str
    name: str
    data: Mapping[str, Any]
    """What else site.toml says of it: a category's theme and kind, an author's dateline and sign-off."""


@dataclass(frozen=True, slots=True)
class Comment:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """One post, all of its fields as the editors meant them; no markup, no ads."""

    id: int
    slug: str
    title: str
    published: datetime
    modified: datetime
    category: Term
    tags: tuple[Term, ...]
    author: Term
    editor: str | None
    place: str | None
    dateline: str | None
    signoff: str | None
    signoff_glued: bool
    caption: str | None
    credit: str | None
    caption_style: str
    """How it is printed: slash, foto, bracket (credit inside the caption); content (a paragraph of the content)."""
    parts: tuple[Part, ...]
    comments: tuple[Comment, ...]
    closed: bool
    """Whether robots.txt closes its page."""
    copy_of: str | None
    """The slug of the post whose text this one repeats."""
    ads_turn: int
    """Raised when an editor swaps the ads in it."""
    later: bool
    """Whether it came with edition 2."""

    @property
    def theme(self) -> str:
        return str(self.category.data["theme"])

    @property
    def kind(self) -> str:
        return str(self.category.data.get("kind", "news"))

    @property
    def image(self) -> str:
        return f"/wp-content/uploads/{self.published:%Y/%m}/{self.slug[:40].rstrip('-')}.jpg"


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page that is no article: Redaksi, Tentang Kami, a gallery."""

    id: int
    slug: str
    title: str
    parts: tuple[Part, ...]
    gallery: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The portal's whole content at one time."""

    number: int
    site: Mapping[str, Any]
    posts: tuple[Post, ...]
    """Newest first."""
    gone: tuple[Post, ...]
    """Posts that were there in an edition before."""
    categories: tuple[Term, ...]
    tags: tuple[Term, ...]
    authors: tuple[Term, ...]
    pages: tuple[StandingPage, ...]

    @property
    def ads(self) -> Mapping[str, Any]:
        ads: Mapping[str, Any] = self.site["ads"]
        return ads

    @property
    def changed(self) -> datetime:
        """When a post was last published or edited."""
        return max(post.modified for post in self.posts)


def slugify(text: str) -> str:
    """WordPress' way with a title: lower case, words joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", "")))


def pick(salt: str, count: int) -> int:
    """A number below `count` that is always the same for the same words."""
    return zlib.crc32(salt.encode()) % count


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("crawler.demo") / "content" / name).read_text(encoding="utf-8"))


def _raw_posts(edition: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """All posts of both editions, oldest first, with edition 2's edits where it is asked for; and its changes."""
    names = sorted(
        entry.name for entry in (files("crawler.demo") / "content").iterdir() if entry.name.startswith("posts-")
    )
    raw = [post for name in names for post in _read(name)["post"]]
    later = _read(LATER)
    raw += [post | {"later": True} for post in later["post"]]
    raw.sort(key=lambda post: post["published"])
    by_slug = {post.setdefault("slug", slugify(post["title"])): post for post in raw}
    if len(by_slug) != len(raw):
        raise ValueError("two posts of the demo content have the same slug")
    if edition >= 2:
        for edit in later["edit"]:
            post = by_slug[edit["slug"]]
            for old, new in edit.get("replace", []):
                if old not in post["body"]:
                    raise ValueError(f"the edit of {edit['slug']} replaces a text that is not there: {old}")
                post["body"] = post["body"].replace(old, new)
            post |= {name: edit[name] for name in ("title", "ads_turn", "modified") if name in edit}
    return raw, later


def _terms(raw: list[dict[str, Any]], first_id: int) -> tuple[Term, ...]:
    return tuple(Term(first_id + n, entry["slug"], entry["name"], entry) for n, entry in enumerate(raw))


def _post(number: int, raw: dict[str, Any], by_slug: Mapping[str, dict[str, Any]], terms: dict[str, Term]) -> Post:
    source = by_slug[raw["copy_of"]] if "copy_of" in raw else raw
    author = terms["author:" + raw["author"]]
    filed_by = terms["author:" + source["author"]].data
    place = source.get("place")
    shape = source.get("dateline", filed_by["dateline"] if place else None)
    parts = parse(source["body"])
    dateline = shape.format(place=place or "", PLACE=(place or "").upper()) if shape else None
    if dateline:
        parts = (replace(parts[0], text=f"{dateline} {parts[0].text}"), *parts[1:])
    published = raw["published"].replace(tzinfo=WITA)
    return Post(
        id=FIRST_ID + ID_STEP * number,
        slug=raw["slug"],
        title=raw["title"],
        published=published,
        modified=raw["modified"].replace(tzinfo=WITA) if "modified" in raw else published,
        category=terms["category:" + raw["category"]],
        tags=tuple(terms["tag:" + slugify(tag)] for tag in raw.get("tags", [])),
        author=author,
        editor=raw.get("editor"),
        place=place,
        dateline=dateline,
        signoff=source.get("signoff", filed_by["signoff"]) or None,
        signoff_glued=source.get("glued", filed_by["glued"]),
        caption=raw.get("caption"),
        credit=raw.get("credit"),
        caption_style=raw.get("caption_style", ("slash", "foto", "bracket")[pick(raw["slug"], 3)]),
        parts=parts,
        comments=tuple(Comment(*comment) for comment in raw.get("comments", [])),
        closed=raw.get("closed", False),
        copy_of=raw.get("copy_of"),
        ads_turn=raw.get("ads_turn", 0),
        later=raw.get("later", False),
    )


@lru_cache(maxsize=4)
def load(edition: int) -> Edition:
    """The content of edition 1 or 2; an edition's ids and slugs are those of the other."""
    if edition not in (1, 2):
        raise ValueError(f"the demo portal has the editions 1 and 2, not {edition}")
    site = _read("site.toml")
    raw, later = _raw_posts(edition)
    categories = _terms(site["category"], 2)
    authors = _terms(site["author"], 1)
    tag_names = dict.fromkeys(tag for post in raw for tag in post.get("tags", []))
    tags = _terms([{"slug": slugify(name), "name": name} for name in tag_names], 40)
    terms = {
        f"{kind}:{term.slug}": term
        for kind, all_ in (("category", categories), ("author", authors), ("tag", tags))
        for term in all_
    }
    by_slug = {post["slug"]: post for post in raw}
    posts = [_post(number, post, by_slug, terms) for number, post in enumerate(raw)]
    removed = set(later["removed"]) if edition >= 2 else set()
    shown = [post for post in posts if (edition >= 2 or not post.later) and post.slug not in removed]
    pages = tuple(
        StandingPage(90 + 3 * n, page["slug"], page["title"], parse(page["body"]), tuple(page.get("gallery", ())))
        for n, page in enumerate(site["page"])
    )
    used = {tag.id for post in shown for tag in post.tags}
    return Edition(
        number=edition,
        site=site,
        posts=tuple(reversed(shown)),
        gone=tuple(post for post in posts if post.slug in removed),
        categories=categories,
        tags=tuple(tag for tag in tags if tag.id in used),
        authors=authors,
        pages=pages,
    )
