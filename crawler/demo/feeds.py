"""RSS feeds, sitemaps and robots.txt as WordPress writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime

from crawler.demo import ads, head
from crawler.demo.markup import Html, fill, join
from crawler.demo.parts import PAGE_BREAK
from crawler.demo.posts import Edition, Post

PER_FEED = 10
PER_SITEMAP = 40
EXCERPT = 40
Rows = list[tuple[str, datetime | None]]
SITEMAP_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def rss(base: str, edition: Edition, posts: Sequence[Post], path: str, title: str, page: int) -> str | None:
    """A page of a feed with the posts whole; None behind its last (WordPress answers 404 there)."""
    shown = posts[(page - 1) * PER_FEED : page * PER_FEED]
    if page < 1 or (not shown and page > 1):
        return None
    built = max((post.modified for post in posts), default=edition.changed).astimezone(UTC)
    return fill(
        "feed",
        "channel",
        title=title,
        base=base,
        self=base + path,
        tagline=edition.site["tagline"],
        built=format_datetime(built),
        items=join([_item(base, edition, post) for post in shown]),
    )


def _item(base: str, edition: Edition, post: Post) -> Html:
    terms = [fill("feed", "category", name=Html(term.name)) for term in (post.category, *post.tags)]
    return fill(
        "feed",
        "item",
        title=post.title,
        base=base,
        url=f"{base}/{post.slug}/",
        id=post.id,
        author=post.author.name,
        published=format_datetime(post.published.astimezone(UTC)),
        terms=join(terms),
        excerpt=head.excerpt(post, EXCERPT),
        content=Html(ads.content(edition, post).replace(PAGE_BREAK, "")),
        site=edition.site["name"],
        comments=len(post.comments),
    )


def sitemaps(base: str, edition: Edition) -> dict[str, str]:
    """All sitemaps by path, the index among them."""
    oldest_first = [*reversed(edition.posts)]
    maps: dict[str, Rows] = {}
    for n in range(0, len(oldest_first), PER_SITEMAP):
        urls: Rows = [(f"/{post.slug}/", post.modified) for post in oldest_first[n : n + PER_SITEMAP]]
        maps[f"/wp-sitemap-posts-post-{n // PER_SITEMAP + 1}.xml"] = urls
    first = min(post.published for post in edition.posts)
    maps["/wp-sitemap-posts-page-1.xml"] = [
        ("/", edition.changed),
        *((f"/{page.slug}/", first) for page in edition.pages),
    ]
    maps["/wp-sitemap-taxonomies-category-1.xml"] = [(f"/category/{term.slug}/", None) for term in edition.categories]
    maps["/wp-sitemap-taxonomies-post_tag-1.xml"] = [(f"/tag/{term.slug}/", None) for term in edition.tags]
    maps["/wp-sitemap-users-1.xml"] = [(f"/author/{term.slug}/", None) for term in edition.authors]
    head_line = '<?xml version="1.0" encoding="UTF-8"?>\n'
    found = {}
    index = []
    for path, entries in maps.items():
        rows = "".join(f"<url><loc>{base}{url}</loc>{_lastmod(moment)}</url>\n" for url, moment in entries)
        found[path] = f'{head_line}<urlset xmlns="{SITEMAP_NS}">\n{rows}</urlset>\n'
        newest = max((moment for _, moment in entries if moment), default=None)
        index.append(f"<sitemap><loc>{base}{path}</loc>{_lastmod(newest)}</sitemap>\n")
    found["/wp-sitemap.xml"] = f'{head_line}<sitemapindex xmlns="{SITEMAP_NS}">\n{"".join(index)}</sitemapindex>\n'
    return found


def _lastmod(moment: datetime | None) -> str:
    return f"<lastmod>{moment.isoformat()}</lastmod>" if moment else ""


def robots(base: str, edition: Edition, *, sitemap: bool) -> str:
    """robots.txt; the pages of posts under embargo are closed."""
    closed = "".join(f"Disallow: /{post.slug}/\n" for post in edition.posts if post.closed)
    rules = (
        f"User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\nDisallow: /wp-content/cache/\n{closed}"
    )
    return rules + (f"\nSitemap: {base}/wp-sitemap.xml\n" if sitemap else "")
