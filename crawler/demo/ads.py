"""What stands between a post's own words: the ads, teasers and lines that editors paste and plugins add.

`weave` lays them into a post, always the same for the same post and turn. Everything it adds is part of
`content.rendered`, so REST interface and feed carry it as the page does; what only the theme shows is in `themes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape

from crawler.demo.parts import Part, to_html
from crawler.demo.posts import Edition, Post, load, pick


@dataclass(frozen=True, slots=True)
class Ad:
    """One thing that is no part of the text."""

    html: str
    texts: tuple[str, ...]
    """What it shows, line by line: none of it may stand in a body."""
    title: str | None = None
    """The title of another post that it names."""


def _text(text: str) -> str:
    return escape(text, quote=False)


def _teaser(form: int, title: str, url: str) -> Ad:
    """ "Baca juga" in the shapes in which editors and plugins write it."""
    link = f'<a href="{url}">{_text(title)}</a>'
    shapes = (
        (f"<p><strong>Baca Juga: {link}</strong></p>\n", f"Baca Juga: {title}"),
        (f"<p><em><strong>BACA JUGA :</strong> {link}</em></p>\n", f"BACA JUGA : {title}"),
        (
            f'<div class="gmr-related-infinite inline-related"><span class="inline-related-label">Baca Juga</span><ul><li>{link}</li></ul></div>\n',
            title,
        ),
        (f"<blockquote><p>Simak juga: {link}</p></blockquote>\n", f"Simak juga: {title}"),
        (f"<p>Lihat Juga →</p>\n<p>{link}</p>\n", title),
    )
    html, shown = shapes[form]
    return Ad(html, (shown,), title=title)


@lru_cache(maxsize=1)
def _lasting() -> list[Post]:
    """Posts that stand in both editions, as edition 1 has them, so that an untouched post's teasers stay untouched."""
    gone = {post.slug for post in load(2).gone}
    return [post for post in load(1).posts if post.slug not in gone and not post.closed and not post.copy_of]


def _pasted(edition: Edition, post: Post) -> Iterator[tuple[int, Ad]]:
    """The ads inside the text: the number of the block that each follows, and the ad."""
    ads, salt = edition.ads, f"{post.slug}:{post.ads_turn}"
    blocks = max(1, len(post.parts) - 1)
    for sponsor in ads["pasted"]:
        if pick(f"{salt}:{sponsor}", 100) < 38:
            yield pick(f"{salt}:{sponsor}:place", blocks + 2) - 1, Ad(f"<p>{_text(sponsor)}</p>\n", (sponsor,))
    if post.later:
        yield pick(f"{salt}:later", blocks), Ad(f"<p>{_text(ads['later'])}</p>\n", (ads["later"],))
    if pick(f"{salt}:place", 100) < 45:
        words = ads["place_your_ad"][pick(f"{salt}:words", len(ads["place_your_ad"]))]
        yield pick(f"{salt}:there", blocks + 1), Ad(f"<p>{_text(words)}</p>\n", (words,))
    if pick(f"{salt}:figure", 100) < 25:
        words = ads["figures"][pick(f"{salt}:which", len(ads["figures"]))]
        yield (
            pick(f"{salt}:figure-place", blocks),
            Ad(
                '<figure class="wp-block-image sponsor-box"><a href="https://wa.me/6281100002233" rel="sponsored nofollow">'
                f'<img src="/wp-content/uploads/iklan-600x100.png" alt="{escape(words)}" width="600" height="100" /></a>'
                f"<figcaption>{_text(words)}</figcaption></figure>\n",
                (words,),
            ),
        )
    if pick(f"{salt}:label", 100) < 40:
        yield (
            pick(f"{salt}:label-place", blocks),
            Ad(
                f'<div class="code-block code-block-2" style="margin: 8px auto; text-align: center; clear: both;">{ads["label"]}'
                '<ins class="adsbygoogle" style="display:block" data-ad-client="ca-pub-0000000000000000" data-ad-slot="2202"></ins>'
                f"<small>{ads['scroll']}</small></div>\n",
                (ads["label"], ads["scroll"]),
            ),
        )
    if pick(f"{salt}:hidden", 100) < 18:
        words = ads["hidden"][pick(f"{salt}:spam", len(ads["hidden"]))]
        yield (
            pick(f"{salt}:hidden-place", blocks),
            Ad(
                f'<div style="position:absolute; left:-9999px; top:-9999px"><a href="https://sewa.example/">{_text(words)}</a></div>\n',
                (words,),
            ),
        )
    others = [other for other in _lasting() if other.slug != post.slug]
    for n in range((0, 1, 1, 2)[pick(f"{salt}:teasers", 4)]):
        other = others[pick(f"{salt}:teaser:{n}", len(others))]
        yield (
            pick(f"{salt}:teaser-place:{n}", blocks),
            _teaser(pick(f"{salt}:form:{n}", 5), other.title, f"/{other.slug}/"),
        )


def _closing(edition: Edition, post: Post) -> Iterator[Ad]:
    """The lines below a text."""
    ads, salt = edition.ads, f"{post.slug}:{post.ads_turn}"
    if post.editor:
        line = (
            f"Editor: {post.editor}"
            if pick(f"{post.slug}:role", 2)
            else f"Penulis: {post.author.name} | Editor: {post.editor}"
        )
        yield Ad(f"<p><strong>{_text(line)}</strong></p>\n", (line,))
    if pick(f"{salt}:follow", 100) < 55:
        line = ads["follow"][pick(f"{salt}:where", len(ads["follow"]))]
        yield Ad(f'<p><em>{_text(line)} <a href="https://wa.example/kanal">di sini</a>.</em></p>\n', (line,))
    count = f"{80 + pick(post.slug, 4000):,}".replace(",", ".")
    yield Ad(
        '<div class="post-views content-post post-'
        + f'{post.id} entry-meta load-static"><span class="post-views-icon dashicons dashicons-chart-bar">'
        f'</span> <span class="post-views-label">{ads["views"]}</span> <span class="post-views-count">{count}</span></div>\n',
        (f"{ads['views']} {count}",),
    )


def lead_caption(post: Post) -> str | None:
    """The lead picture's caption with its credit, as printed."""
    if not post.caption or not post.credit:
        return post.caption
    shapes = {
        "slash": f"{post.caption}/{post.credit}",
        "foto": f"{post.caption} Foto: {post.credit}",
        "bracket": f"{post.caption} (Foto: {post.credit})",
        "content": f"{post.caption} (Foto: {post.credit})",
    }
    return shapes[post.caption_style]


def weave(edition: Edition, post: Post) -> list[Part | Ad]:
    """A post's blocks with all that stands between them, in order; page breaks included, sign-off last of the text."""
    after: dict[int, list[Ad]] = {}
    for place, ad in _pasted(edition, post):
        after.setdefault(place, []).append(ad)
    woven: list[Part | Ad] = []
    if post.caption and post.caption_style == "content":
        picture = f'<p><img src="{post.image}" class="aligncenter size-full" alt="" width="900" height="600" /></p>\n'
        words = f'<p style="text-align: center; font-size: 12px;"><em>{_text(lead_caption(post) or "")}</em></p>\n'
        woven.append(Ad(picture + words, (post.caption,)))
    woven.extend(after.get(-1, []))
    for n, part in enumerate(post.parts):
        woven.append(part)
        if n < len(post.parts) - 1 or post.signoff is None:
            woven.extend(after.get(n, []))
    late = (
        [ad for place, found in sorted(after.items()) if place >= len(post.parts) - 1 for ad in found]
        if post.signoff
        else []
    )
    if post.signoff:
        last = woven[-1]
        if post.signoff_glued and isinstance(last, Part) and last.kind == "p":
            woven[-1] = replace(last, text=f"{last.text} {post.signoff}")
        else:
            woven.append(Part("p", post.signoff))
    return [*woven, *late, *_closing(edition, post)]


def content(edition: Edition, post: Post) -> str:
    """The post's `content.rendered`: text, pasted ads and what plugins add; page breaks as comments."""
    return "".join(item.html if isinstance(item, Ad) else to_html(item, post.image) for item in weave(edition, post))


def pages(edition: Edition, post: Post) -> list[str]:
    """The same, page by page."""
    return [page.strip() for page in content(edition, post).split("<!--nextpage-->")]
