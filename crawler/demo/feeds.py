"""RSS feeds, sitemaps and robots.txt as WordPress writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from crawler.demo import ads, head
from crawler.demo.posts import Edition, Post

PER_FEED = 10
PER_SITEMAP = 40
SITEMAP_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def rss(base: str, edition: Edition, posts: Sequence[Post], path: str, title: str, page: int) -> str | None:
    """A page of a feed with the posts whole; None behind its last (WordPress answers 404 there)."""
    shown = posts[(page - 1) * PER_FEED : page * PER_FEED]
    if page < 1 or (not shown and page > 1):
        return None
    built = max((post.modified for post in posts), default=edition.changed).astimezone(UTC)
    items = "".join(_item(base, edition, post) for post in shown)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"\n\txmlns:content="http://purl.org/rss/1.0/modules/content/"\n'
        '\txmlns:dc="http://purl.org/dc/elements/1.1/"\n\txmlns:atom="http://www.w3.org/2005/Atom"\n'
        '\txmlns:sy="http://purl.org/rss/1.0/modules/syndication/"\n\txmlns:slash="http://purl.org/rss/1.0/modules/slash/">\n<channel>\n'
        f"\t<title>{escape(title)}</title>\n\t"
        f'<atom:link href="{base}{escape(path)}" rel="self" type="application/rss+xml" />\n\t<link>{base}</link>\n'
        f"\t<description>{escape(edition.site['tagline'])}</description>\n\t<lastBuildDate>{format_datetime(built)}</lastBuildDate>\n"
        "\t<language>id</language>\n\t<sy:updatePeriod>hourly</sy:updatePeriod>\n\t<generator>https://wordpress.org/?v=6.5.3</generator>\n"
        f"{items}</channel>\n</rss>\n"
    )


def _item(base: str, edition: Edition, post: Post) -> str:
    url, name = f"{base}/{post.slug}/", escape(edition.site["name"])
    terms = "".join(f"\t\t<category><![CDATA[{term.name}]]></category>\n" for term in (post.category, *post.tags))
    body = ads.content(edition, post).replace("<!--nextpage-->", "")
    return (
        f"\t<item>\n\t\t<title>{escape(post.title, quote=False)}</title>\n\t\t<link>{url}</link>\n"
        f"\t\t<dc:creator><![CDATA[{post.author.name}]]></dc:creator>\n\t\t<pubDate>{format_datetime(post.published.astimezone(UTC))}</pubDate>\n{terms}"
        f'\t\t<guid isPermaLink="false">{base}/?p={post.id}</guid>\n\t\t<description><![CDATA[<p>{escape(head.excerpt(post, 40), quote=False)}</p>]]></description>\n'
        f'\t\t<content:encoded><![CDATA[{body}<p>Artikel <a href="{url}">{escape(post.title, quote=False)}</a> pertama kali tampil pada '
        f'<a href="{base}">{name}</a>.</p>]]></content:encoded>\n\t\t<slash:comments>{len(post.comments)}</slash:comments>\n\t</item>\n'
    )


def sitemaps(base: str, edition: Edition) -> dict[str, str]:
    """All sitemaps by path, the index among them."""
    oldest_first = [*reversed(edition.posts)]
    maps: dict[str, list[tuple[str, datetime | None]]] = {}
    for n in range(0, len(oldest_first), PER_SITEMAP):
        urls = [(f"/{post.slug}/", post.modified) for post in oldest_first[n : n + PER_SITEMAP]]
        maps[f"/wp-sitemap-posts-post-{n // PER_SITEMAP + 1}.xml"] = list(urls)
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
    for path, urls in maps.items():
        rows = "".join(f"<url><loc>{base}{url}</loc>{_lastmod(moment)}</url>\n" for url, moment in urls)
        found[path] = f'{head_line}<urlset xmlns="{SITEMAP_NS}">\n{rows}</urlset>\n'
        newest = max((moment for _, moment in urls if moment), default=None)
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
