"""What stands between a post's own words: the ads, teasers and lines that editors paste and plugins add.

`weave` lays them into a post, always the same for the same post and turn. Everything it adds is part of
`content.rendered`, so REST interface and feed carry it as the page does; what only the theme shows is in `themes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.demo.markup import Html, fill, fill_template, teasers
from crawler.demo.parts import PAGE_BREAK, Part, to_html
from crawler.demo.posts import Edition, Post, load, pick

# How many posts of a hundred carry each kind of thing.
PASTED, PLACE_YOUR_AD, FIGURE, LABEL, HIDDEN, FOLLOW = 38, 45, 25, 40, 18, 55
TEASERS = (0, 1, 1, 2)


@dataclass(frozen=True, slots=True)
class Ad:
    """One thing that is no part of the text."""

    html: Html
    texts: tuple[str, ...]
    """What it shows, line by line: none of it may stand in a body."""
    title: str | None = None
    """The title of another post that it names."""


@lru_cache(maxsize=1)
def _lasting() -> list[Post]:
    """Posts that stand in both editions, as edition 1 has them, so that an untouched post's teasers stay untouched."""
    gone = {post.slug for post in load(2).gone}
    return [post for post in load(1).posts if post.slug not in gone and not post.closed and not post.copy_of]


def _plain(text: str) -> Ad:
    return Ad(fill("ads", "plain", text=text), (text,))


def _pasted(edition: Edition, post: Post) -> Iterator[tuple[int, Ad]]:
    """The ads inside the text: the number of the block that each follows (-1: before the first), and the ad."""
    ads, salt = edition.ads, f"{post.slug}:{post.ads_turn}"
    blocks = max(1, len(post.parts) - 1)

    def carried(what: str, share: int) -> bool:
        return pick(f"{salt}:{what}", 100) < share

    def place(what: str, choices: int = blocks) -> int:
        return pick(f"{salt}:{what}:place", choices)

    def one_of(what: str) -> str:
        return str(ads[what][pick(f"{salt}:{what}:which", len(ads[what]))])

    for sponsor in ads["pasted"]:
        if carried(sponsor, PASTED):
            yield place(sponsor, blocks + 2) - 1, _plain(sponsor)
    if post.later:
        yield place("later"), _plain(ads["later"])
    if carried("place_your_ad", PLACE_YOUR_AD):
        yield place("place_your_ad", blocks + 1), _plain(one_of("place_your_ad"))
    if carried("figures", FIGURE):
        text = one_of("figures")
        yield place("figures"), Ad(fill("ads", "figure", text=text), (text,))
    if carried("label", LABEL):
        html = fill("ads", "label", text=ads["label"], scroll=ads["scroll"])
        yield place("label"), Ad(html, (ads["label"], ads["scroll"]))
    if carried("hidden", HIDDEN):
        text = one_of("hidden")
        yield place("hidden"), Ad(fill("ads", "hidden", text=text), (text,))
    others = [other for other in _lasting() if other.slug != post.slug]
    for n in range(TEASERS[pick(f"{salt}:teasers", len(TEASERS))]):
        other = others[pick(f"{salt}:teaser:{n}", len(others))]
        shown, template = teasers()[pick(f"{salt}:form:{n}", len(teasers()))]
        html = fill_template(template, title=other.title, url=f"/{other.slug}/")
        yield place(f"teaser:{n}"), Ad(html, (shown + other.title,), title=other.title)


def _closing(edition: Edition, post: Post) -> Iterator[Ad]:
    """The lines below a text."""
    ads, salt = edition.ads, f"{post.slug}:{post.ads_turn}"
    if post.editor:
        both = pick(f"{post.slug}:role", 2) == 0
        line = f"Penulis: {post.author.name} | Editor: {post.editor}" if both else f"Editor: {post.editor}"
        yield Ad(fill("ads", "credits", text=line), (line,))
    if pick(f"{salt}:follow", 100) < FOLLOW:
        line = ads["follow"][pick(f"{salt}:where", len(ads["follow"]))]
        yield Ad(fill("ads", "follow", text=line), (line,))
    count = f"{80 + pick(post.slug, 4000):,}".replace(",", ".")
    html = fill("ads", "views", id=post.id, text=ads["views"], count=count)
    yield Ad(html, (f"{ads['views']} {count}",))


def lead_caption(post: Post) -> str | None:
    """The lead picture's caption with its credit, as printed."""
    if not post.caption or not post.credit:
        return post.caption
    shapes = {
        "slash": f"{post.caption}/{post.credit}",
        "foto": f"{post.caption.removesuffix('.')}. Foto: {post.credit}",
        "bracket": f"{post.caption} (Foto: {post.credit})",
        "content": f"{post.caption} (Foto: {post.credit})",
    }
    return shapes[post.caption_style]


def weave(edition: Edition, post: Post) -> list[Part | Ad]:
    """A post's blocks with all that stands between them, in order; page breaks and the sign-off included."""
    after: dict[int, list[Ad]] = {}
    for place, ad in _pasted(edition, post):
        after.setdefault(place, []).append(ad)
    woven: list[Part | Ad] = []
    if post.caption and post.caption_style == "content":
        html = fill("ads", "lead_picture", image=post.image, text=lead_caption(post))
        woven.append(Ad(html, (post.caption,)))
    woven.extend(after.get(-1, []))
    for n, part in enumerate(post.parts):
        if n == len(post.parts) - 1:
            woven.extend(_signed(part, post))
        else:
            woven.append(part)
        woven.extend(after.get(n, []))
    return [*woven, *_closing(edition, post)]


def _signed(last: Part, post: Post) -> list[Part]:
    """A post's last block with the sign-off, glued to it or below."""
    if post.signoff is None:
        return [last]
    if post.signoff_glued and last.kind == "p":
        return [replace(last, text=f"{last.text} {post.signoff}")]
    return [last, Part("p", post.signoff)]


def content(edition: Edition, post: Post) -> str:
    """The post's `content.rendered`: text, pasted ads and what plugins add; page breaks as comments."""
    return "".join(item.html if isinstance(item, Ad) else to_html(item, post.image) for item in weave(edition, post))


def pages(edition: Edition, post: Post) -> list[str]:
    """The same, page by page."""
    return [page.strip() for page in content(edition, post).split(PAGE_BREAK)]
