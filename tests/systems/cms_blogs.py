"""Portals of blog systems in their stock themes: all pages of each, by path with query."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tests.systems.furniture import ABOUT, NAME, Pages, atom, chunks, rss, sitemap, utc
from tests.systems.posts import SECTIONS, Post


def bludit(home: str, posts: list[Post]) -> Pages:
    """Bludit and Alternative: the whole text of each post on the list up to a break, addresses at the root, `?page=2`."""

    def frame(title: str, body: str) -> str:
        return f"<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><meta name='generator' content='Bludit'><title>{title}</title></head><body><nav class='navbar navbar-expand-md navbar-dark fixed-top bg-dark'><a class='navbar-brand' href='{home}'>{NAME}</a><ul class='navbar-nav'><li class='nav-item'><a class='nav-link' href='{home}tentang'>Tentang</a></li><li class='nav-item'><a class='nav-link' href='{home}rss.xml' target='_blank'>RSS</a></li></ul></nav>{body}<footer class='footer bg-dark'><p class='m-0 text-center text-white'>{NAME} <span class='ml-5'>Powered by Bludit</span></p></footer></body></html>"

    parts = chunks(posts, 6)
    pages: Pages = {}
    for n, part in parts:
        items = "".join(
            f"<section class='home-page'><div class='container'><div class='row'><div class='col-lg-8 mx-auto'><a class='text-dark' href='{home}{p.slug}'><h2 class='title'>{p.title}</h2></a><h6 class='form-text mb-2 text-muted text-uppercase'>{p.published:%d %B, %Y} - Reading time: 1 minute</h6><p>{p.paragraphs[0]}</p><a href='{home}{p.slug}'>Read more</a></div></div></div></section>"
            for p in part
        )
        nxt = (
            f"<li class='page-item ml-2'><a class='page-link' href='{home}?page={n + 1}'>Next &#9658;</a></li>"
            if n < len(parts)
            else ""
        )
        pages["/" if n == 1 else f"/?page={n}"] = frame(
            NAME,
            f"<header class='welcome bg-light'><h1>Selamat datang di {NAME}</h1></header>{items}<nav class='paginator'><ul class='pagination flex-wrap justify-content-center'>{nxt}</ul></nav>",
        )
    for p in posts:
        pages[f"/{p.slug}"] = frame(
            p.title,
            f"<section class='page'><div class='container'><div class='row'><div class='col-lg-8 mx-auto'><h1 class='title'>{p.title}</h1><p class='form-text mb-3 text-muted text-uppercase'>{p.published:%d %B, %Y} - Reading time: 1 minute</p><img class='page-cover-image' src='{home}{p.number}.jpg' alt=''>{p.html}</div></div></div></section>",
        )
    pages["/tentang"] = frame(
        "Tentang", f"<section class='page'><div class='container'><h1 class='title'>Tentang</h1>{ABOUT}</div></section>"
    )
    pages["/rss.xml"] = rss(home, posts[:6], lambda p: home + p.slug, author=False)
    pages["/sitemap.xml"] = sitemap([(home, None), (home + "tentang", None), *((home + p.slug, None) for p in posts)])
    return pages


def movable_type(home: str, posts: list[Post]) -> Pages:
    """Movable Type and Rainier: `/2026/11/slug.html`, monthly archives, `<time>` with the year first, prev and next, a feed of
    Atom at /atom.xml, trackbacks; the list is the home page and the months."""

    def path(p: Post) -> str:
        return f"{home}{p.published:%Y/%m}/{p.slug}.html"

    side = (
        "<aside class='widgets related' role='complementary'><nav class='widget-recent-entries widget'><h3 class='widget-header'>Recent Entries</h3><div class='widget-content'><ul class='widget-list'>"
        + "".join(
            f"<li class='widget-list-item'><a href='{path(p)}'>{p.title} <time datetime='{p.published.isoformat()}'>({p.published:%B %d, %Y})</time></a></li>"
            for p in posts[:5]
        )
        + "</ul></div></nav><nav class='widget-archive-monthly widget'><h3>Archives</h3><ul><li><a href='"
        + home
        + "2026/11/'>November 2026 (16)</a></li></ul></nav></aside>"
    )

    def frame(title: str, body: str, cls: str) -> str:
        return f"<!DOCTYPE html><html lang='id' itemscope itemtype='http://schema.org/{'WebPage' if cls != 'entry' else 'Article'}'><head><meta charset='UTF-8'><title>{title}</title><meta name='generator' content='Movable Type Pro 7'><link rel='alternate' type='application/atom+xml' title='Recent Entries' href='{home}atom.xml'></head><body><div id='container'><div id='container-inner'><header id='header' role='banner'><div id='header-inner'><div id='header-content'><h1><a href='{home}'>{NAME}</a></h1></div><nav role='navigation'><ul><li class='first on'><a href='{home}'>Home</a></li><li><a href='{home}tentang.html'>Tentang</a></li></ul></nav></div></header><div id='content'><div id='content-inner'><div id='index-main' class='main' role='main'>{body}</div>{side}</div></div><footer id='footer'><small>&copy; Copyright 2026.</small></footer></div></div></body></html>"

    def entry(p: Post, tag: str) -> str:
        return f"<article id='{tag}-{p.number}' class='{tag} entry-asset asset' itemprop='blogPosts' itemscope itemtype='http://schema.org/BlogPosting'><div class='asset-header'><h2 itemprop='name' class='asset-name entry-title'><a itemprop='url' href='{path(p)}'>{p.title}</a></h2><footer class='asset-meta'><ul class='asset-meta-list'><li class='asset-meta-list-item'>Posted on <time datetime='{p.published.isoformat()}' itemprop='datePublished'>{p.published:%B %d, %Y}</time></li><li class='asset-meta-list-item'>by <span itemprop='author' itemscope itemtype='http://schema.org/Person'>{p.author}</span></li><li class='asset-meta-list-item'><a itemprop='articleSection' rel='tag' href='{home}{p.section.lower()}/'>{p.section}</a></li></ul></footer></div><div class='entry-content asset-content' itemprop='articleBody'><p>{p.excerpt}</p></div><nav class='asset-more'><ul><li><a href='{path(p)}#more'>Continue reading <cite>{p.title}</cite></a></li></ul></nav></article>"

    pages: Pages = {
        "/": frame(
            NAME, "<section id='entry-recent'>" + "".join(entry(p, "entry") for p in posts[:6]) + "</section>", "index"
        ),
        "/atom.xml": atom(home, posts[:8], path),
    }
    for month in {f"{p.published:%Y/%m}" for p in posts}:
        pages[f"/{month}/"] = frame(
            "Archive",
            "<h2 id='page-title' class='archive-title'>Archive</h2>"
            + "".join(entry(p, "entry") for p in posts if f"{p.published:%Y/%m}" == month),
            "archive",
        )
    for s in SECTIONS:
        pages[f"/{s.lower()}/"] = frame(
            s,
            f"<h2 id='page-title' class='archive-title'>Recently in <em>{s}</em> Category</h2>"
            + "".join(entry(p, "entry") for p in posts if p.section == s),
            "archive",
        )
    for n, p in enumerate(posts):
        nav = f"<nav class='page-navigation entry-navigation pagination content-nav'><ul class='page-navigation-list'><li class='page-navigation-list-item page-navigation-prev'><a rel='prev' href='{path(posts[n - 1])}' title='{posts[n - 1].title}'>Previous entry</a></li></ul></nav>"
        tags = (
            "<div class='asset-tags'><dl class='tags'><dt>Tags:</dt>"
            + "".join(f"<dd><a href='/mt-search.cgi?tag={t}' rel='tag'>{t}</a></dd>" for t in p.tags)
            + "</dl></div>"
        )
        pages["/" + path(p)[len(home) :]] = frame(
            f"{p.title} - {NAME}",
            f"<article id='individual-entry' class='entry-asset asset'><header><h2 itemprop='name' class='asset-name entry-title'>{p.title}</h2></header><footer class='asset-meta'><ul class='asset-meta-list'><li>Posted on <time datetime='{p.published.isoformat()}' itemprop='datePublished'>{p.published:%B %d, %Y}</time></li><li>by <span itemprop='author'>{p.author}</span></li><li>Category: <a itemprop='articleSection' rel='tag' href='{home}{p.section.lower()}/'>{p.section}</a></li></ul></footer><div class='entry-content asset-content' itemprop='articleBody'>{p.html}</div>{tags}{nav}<aside id='zenback'></aside><section id='trackbacks'><h2>Trackback</h2><p>Trackback URL: {home}mt-tb.cgi/{p.number}</p></section></article>",
            "entry",
        )
    pages["/tentang.html"] = frame(
        "Tentang",
        f"<article class='page-asset asset'><h2 class='asset-name'>Tentang</h2><div class='asset-content'>{ABOUT}</div></article>",
        "page",
    )
    return pages


def b2evolution(home: str, posts: list[Post]) -> Pages:
    """b2evolution: `/index.php/a/slug`, `?paged=2`, whole texts on the list, an RSS of another host name in its guid, title with
    a day above a group of posts."""

    def path(p: Post) -> str:
        return f"{home}index.php/a/{p.slug}"

    def post(p: Post, full: bool) -> str:
        head = (
            f"<h1 class='evo_post_title'>{p.title}</h1>"
            if full
            else f"<h2 class='evo_post_title'><a href='{path(p)}'>{p.title}</a></h2>"
        )
        body = (
            p.html
            if full
            else f"<p>{p.paragraphs[0]}</p><p class='evo_post_more_link'><a href='{path(p)}#more{p.number}'>Selengkapnya &raquo;</a></p>"
        )
        return f"<article class='evo_post evo_post__status_published' id='{p.number}' lang='id-ID'><header><div class='evo_post_title'>{head}</div><div class='small text-muted'>Posted by <a href='{home}index.php?disp=user&amp;user_ID=2' class='login user nowrap' rel='bubbletip_user_2'><span class='identity_link_username'>{p.author}</span></a> on {p.published:%d %b %Y} {p.published:%H:%M} in <a href='{home}index.php/a/{p.section.lower()}/' title='Browse category'>{p.section}</a></div></header><section class='evo_post__full'><div class='evo_post__full_text clearfix'>{body}</div></section><div class='small post_tags'>Tags: {', '.join(f'<a href={home}index.php/a/{t}: rel=tag>{t}</a>' for t in p.tags)}</div><footer><a class='evo_post_feedback_link' href='{path(p)}#comments'>Leave a comment &raquo;</a></footer></article>"

    def frame(title: str, body: str) -> str:
        return f"<!DOCTYPE html><html lang='id-ID'><head><meta charset='utf-8'><title>{title}</title><meta name='generator' content='b2evolution 6.11'><link rel='alternate' type='application/rss+xml' title='RSS 2.0' href='{home}index.php?tempskin=_rss2'></head><body id='skin_wrapper' class='skin_wrapper_anonymous'><div class='container'><header><div class='evo_container__header'><h3><a href='{home}'>{NAME}</a></h3></div><ul class='nav nav-tabs'><li class='active'><a href='{home}'>Home</a></li><li><a href='{home}index.php?disp=arcdir'>Archives</a></li><li><a href='{home}index.php?disp=msgform'>Contact</a></li></ul></header><div class='row'><main class='col-md-9'>{body}</main><aside class='col-md-3'><div class='evo_widget widget_core_coll_post_list'><h4>Recently</h4><ul>{''.join(f'<li><a href={path(p)}>{p.title}</a></li>' for p in posts[:5])}</ul></div></aside></div></div></body></html>"

    parts = chunks(posts, 5)
    pages: Pages = {}
    for n, part in parts:
        nav = "".join(f"<a href='{home}?paged={k}'>{k}</a>" for k, _ in parts if k != n) + (
            f"<a href='{home}?paged={n + 1}' rel='next'>&gt;&gt;</a>" if n < len(parts) else ""
        )
        pages["/" if n == 1 else f"/?paged={n}"] = frame(
            NAME,
            "".join(post(p, False) for p in part)
            + f"<div class='center'><ul class='pagination'><b>{n}</b>{nav}</ul></div>",
        )
    for p in posts:
        pages["/" + path(p)[len(home) :]] = frame(
            p.title,
            f"<nav><ul class='pager'><li class='previous'><a href='{path(posts[0])}'><span aria-hidden='true'>&larr;</span> {posts[0].title}</a></li></ul></nav>"
            + post(p, True)
            + "<section class='evo_comment'><h3>No feedback yet</h3></section>",
        )
    for s in SECTIONS:
        pages[f"/index.php/a/{s.lower()}/"] = frame(s, "".join(post(p, False) for p in posts if p.section == s))
    pages["/index.php?tempskin=_rss2"] = rss(home, posts[:5], path)
    pages["/index.php?disp=arcdir"] = frame(
        "Archives",
        "<h2>Archives</h2><ul>"
        + "".join(
            f"<li><span class='text'>{p.published:%d %b}</span> <a href='{path(p)}'>{p.title}</a></li>" for p in posts
        )
        + "</ul>",
    )
    return pages


def casper(home: str, posts: list[Post]) -> Pages:
    """Ghost and Casper: cards with names of others' articles below the text, machine times with ".000Z", no labels on dates,
    rubric as the primary tag above the headline; a sitemap index, feed with whole texts."""

    def path(p: Post) -> str:
        return f"{home}{p.slug}/"

    def card(p: Post, big: str = "") -> str:
        return f"<article class='post-card post tag-{p.section.lower()} {big}'><a class='post-card-image-link' href='/{p.slug}/'><img class='post-card-image' srcset='' alt='{p.title}' loading='lazy'></a><div class='post-card-content'><a class='post-card-content-link' href='/{p.slug}/'><header class='post-card-header'><div class='post-card-tags'><span class='post-card-primary-tag'>{p.section}</span></div><h2 class='post-card-title'>{p.title}</h2></header><div class='post-card-excerpt'>{p.excerpt}</div></a><footer class='post-card-meta'><time class='post-card-meta-date' datetime='{p.published:%Y-%m-%d}'>{p.published:%d %b %Y}</time><span class='post-card-meta-length'>1 min read</span></footer></div></article>"

    def frame(title: str, body: str, head: str, cls: str) -> str:
        return f"<!DOCTYPE html><html lang='id'><head><title>{title}</title><meta charset='utf-8'>{head}<meta name='generator' content='Ghost 5.82'><link rel='alternate' type='application/rss+xml' title='{NAME}' href='{home}rss/'></head><body class='{cls} is-head-left-logo has-cover'><div class='viewport'><header id='gh-head' class='gh-head outer'><div class='gh-head-inner inner'><a class='gh-head-logo no-image' href='{home}'>{NAME}</a><nav class='gh-head-menu'><ul class='nav'><li class='nav-home'><a href='{home}'>Home</a></li><li class='nav-tentang'><a href='{home}tentang/'>Tentang</a></li></ul></nav><a class='gh-head-link' href='#/portal/signin' data-portal='signin'>Sign in</a></div></header><div class='site-content'>{body}</div><footer class='site-footer outer'><section class='copyright'><a href='{home}'>{NAME}</a> &copy; 2026</section></footer></div></body></html>"

    parts = chunks(posts, 6)
    pages: Pages = {}
    for n, part in parts:
        nxt = f"<a class='older-posts' href='/page/{n + 1}/'>Older Posts</a>" if n < len(parts) else ""
        link = f"<link rel='next' href='{home}page/{n + 1}/'>" if n < len(parts) else ""
        pages["/" if n == 1 else f"/page/{n}/"] = frame(
            NAME,
            f"<main id='site-main' class='site-main outer'><div class='inner posts'><div class='post-feed'>{''.join(card(p, 'post-card-large' if k == 0 else '') for k, p in enumerate(part))}</div><nav class='pagination'>{nxt}</nav></div></main>",
            link,
            "home-template" if n == 1 else "paged",
        )
    for n, p in enumerate(posts):
        claimed = "".join(f"<meta property='article:tag' content='{t}'>" for t in (p.section, *p.tags))
        more = "".join(card(q) for q in (posts[(n + k) % len(posts)] for k in (1, 2, 3)))
        data = f'<script type=\'application/ld+json\'>{{"@context":"https://schema.org","@type":"Article","publisher":{{"@type":"Organization","name":"{NAME}"}},"author":{{"@type":"Person","name":"{p.author}","sameAs":[]}},"headline":"{p.title}","url":"{path(p)}","datePublished":"{utc(p)[:-1]}.000Z","dateModified":"{utc(p)[:-1]}.000Z","keywords":"{", ".join((p.section, *p.tags))}"}}</script>'
        pages[f"/{p.slug}/"] = frame(
            p.title,
            f"<main id='site-main' class='site-main'><article class='article post tag-{p.section.lower()}'><header class='article-header gh-canvas'><div class='article-tag post-card-tags'><span class='post-card-primary-tag'><a href='/tag/{p.section.lower()}/'>{p.section}</a></span></div><h1 class='article-title'>{p.title}</h1><div class='article-byline'><section class='article-byline-content'><ul class='author-list'><li class='author-list-item'><a href='/author/{p.author.split()[0].lower()}/' class='author-avatar'><img class='author-profile-image' src='x.jpg' alt='{p.author}'></a></li></ul><div class='article-byline-meta'><h4 class='author-name'><a href='/author/{p.author.split()[0].lower()}/'>{p.author}</a></h4><div class='byline-meta-content'><time class='byline-meta-date' datetime='{p.published:%Y-%m-%d}'>{p.published:%d %b %Y}</time><span class='byline-reading-time'><span class='bull'>&bull;</span> 1 min read</span></div></div></section></div></header><section class='gh-content gh-canvas'>{p.html}</section></article></main><section class='footer-cta outer'><h2 class='footer-cta-title'>Sign up for more like this.</h2><a class='footer-cta-button' href='#/portal'><div class='footer-cta-input'>Enter your email</div><span>Subscribe</span></a></section><aside class='read-more-wrap outer'><div class='read-more inner'>{more}</div></aside>",
            f"<meta property='og:type' content='article'><meta property='og:title' content='{p.title}'><meta property='article:published_time' content='{utc(p)[:-1]}.000Z'>{claimed}{data}",
            f"post-template tag-{p.section.lower()}",
        )
    pages["/tentang/"] = frame(
        "Tentang",
        f"<main class='site-main'><article class='article page'><header class='article-header gh-canvas'><h1 class='article-title'>Tentang</h1></header><section class='gh-content gh-canvas'>{ABOUT}</section></article></main>",
        "",
        "page-template page-tentang",
    )
    pages["/rss/"] = rss(home, posts[:10], path, whole=True, categories=True)
    pages["/sitemap.xml"] = (
        f"<?xml version='1.0' encoding='UTF-8'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{home}sitemap-pages.xml</loc></sitemap><sitemap><loc>{home}sitemap-posts.xml</loc><lastmod>{utc(posts[0])}</lastmod></sitemap><sitemap><loc>{home}sitemap-tags.xml</loc></sitemap></sitemapindex>"
    )
    pages["/sitemap-pages.xml"] = sitemap([(home, None), (home + "tentang/", None)])
    pages["/sitemap-posts.xml"] = sitemap([(path(p), p.published) for p in posts])
    pages["/sitemap-tags.xml"] = sitemap([(f"{home}tag/{s.lower()}/", None) for s in SECTIONS])
    pages["/robots.txt"] = f"User-agent: *\nSitemap: {home}sitemap.xml\nDisallow: /ghost/\n"
    return pages


def mezzanine(home: str, posts: list[Post]) -> Pages:
    """Mezzanine: `/blog/slug/`, "Posted by: X 3 days, 2 hours ago", pages `/blog/?page=2`, rubric "in Y", tags with a colon."""

    def path(p: Post) -> str:
        return f"/blog/{p.slug}/"

    def frame(title: str, body: str) -> str:
        return f"<!doctype html><html lang='id'><head><meta charset='utf-8'><title>{title} | {NAME}</title><meta name='keywords' content='{title.lower()}'><link rel='alternate' type='application/rss+xml' title='RSS' href='/blog/feeds/rss/'><link rel='alternate' type='application/atom+xml' title='Atom' href='/blog/feeds/atom/'></head><body id='body'><div class='navbar navbar-default'><a class='navbar-brand' href='/'>{NAME}</a><ul class='nav navbar-nav'><li id='dropdown-menu-home'><a href='/'>Home</a></li><li><a href='/tentang/'>Tentang</a></li></ul></div><div class='container'><h1>{title}</h1><ul class='breadcrumb'><li><a href='/'>Home</a></li><li class='active'>{title}</li></ul></div><div class='container'><div class='row'><div class='col-md-2 left'><div class='tree'></div></div><div class='col-md-7 middle'>{body}</div><div class='col-md-3 right'><div class='panel panel-default'><div class='panel-body'><h3>Recent Posts</h3><ul class='list-unstyled recent-posts'>{''.join(f'<li><a href={path(p)}>{p.title}</a></li>' for p in posts[:5])}</ul><h3>Archive</h3><h4>2026</h4><ul><li><a href='/blog/archive/2026/11/'>November (16)</a></li></ul><h3>Categories</h3><ul>{''.join(f'<li><a href=/blog/category/{s.lower()}/>{s} (5)</a></li>' for s in SECTIONS)}</ul></div></div></div></div></div><footer>Powered by Mezzanine and Django</footer></body></html>"

    def head(p: Post) -> str:
        return f"<h6 class='post-meta'>Posted by: <a href='/blog/author/x/'>{p.author}</a> in <a href='/blog/category/{p.section.lower()}/'>{p.section}</a> {(datetime.now(p.published.tzinfo) - p.published).days} days ago</h6>"

    pages: Pages = {}

    def listed(base: str, some: Sequence[Post], title: str) -> None:
        parts = chunks(some, 5)
        for n, part in parts:
            nxt = f"<li class='page-link next'><a href='?page={n + 1}'>Next &rarr;</a></li>" if n < len(parts) else ""
            pages[base + (f"?page={n}" if n > 1 else "")] = frame(
                title,
                "".join(
                    f"<h2><a href='{path(p)}'>{p.title}</a></h2>{head(p)}<p>{p.excerpt}</p><div class='blog-list-detail'><p>Tags: {', '.join(f'<a href=/blog/tag/{t}/ class=tag>{t}</a>' for t in p.tags)}</p><p><a href='{path(p)}'>read more</a></p></div>"
                    for p in part
                )
                + f"<div class='text-center'><ul class='pagination'><li><span>Page {n} of {len(parts)}</span></li>{nxt}</ul></div>",
            )

    listed("/", posts, "Blog")
    for s in SECTIONS:
        listed(f"/blog/category/{s.lower()}/", [p for p in posts if p.section == s], s)
    for p in posts:
        pages[path(p)] = frame(
            p.title,
            f"{head(p)}{p.html}<ul class='list-inline tags'><li>Tags:</li>{''.join(f'<li><a href=/blog/tag/{t}/ class=tag>{t}</a></li>' for t in p.tags)}</ul><div class='panel rating'><form>Current rating: 0</form></div><ul class='pager'><li class='previous'><a href='{path(posts[0])}'>&larr; {posts[0].title}</a></li></ul><div id='comments'><h3>Comments</h3><p>There are currently no comments</p><h4>New Comment</h4><form><label>Name</label><input></form></div>",
        )
    pages["/tentang/"] = frame("Tentang", ABOUT)
    pages["/blog/feeds/rss/"] = rss(home, posts[:10], lambda p: home.rstrip("/") + path(p), categories=True, whole=True)
    pages["/blog/feeds/atom/"] = atom(home, posts[:10], lambda p: home.rstrip("/") + path(p))
    return pages
