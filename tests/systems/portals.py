"""One function a system: the answers of a portal, by path with query. Markup and addresses as the system's stock theme
writes them, from knowledge of the systems; `home` is the portal's address with its slash."""

from __future__ import annotations

import json
from collections.abc import Callable
from email.utils import format_datetime
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.systems.posts import SECTIONS, Post

Portal = Callable[[str, str, list[Post]], "bytes | None"]
"""(home, path with query, posts) -> body; None where there is nothing."""
NAME = "Kabar Uji"


def _page(title: str, body: str, head: str = "", attributes: str = "", html: str = 'lang="id"') -> bytes:
    return (
        f"<!DOCTYPE html><html {html}><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body {attributes}>{body}</body></html>"
    ).encode()


def _pages(posts: list[Post], size: int, number: int) -> list[Post]:
    return posts[(number - 1) * size : number * size]


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _menu(link: Callable[[str], str]) -> str:
    items = "".join(f"<li><a href='{link(name.lower())}'>{name}</a></li>" for name in SECTIONS)
    return f"<nav><ul class='nav menu'><li><a href='/'>Beranda</a></li>{items}</ul></nav>"


def _rss(home: str, posts: list[Post], link: Callable[[Post], str]) -> bytes:
    items = "".join(
        f"<item><title>{p.title}</title><link>{escape(home + link(p))}</link><pubDate>{format_datetime(p.published)}</pubDate>"
        f"<description>{p.excerpt}</description></item>"
        for p in posts
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{NAME}</title><link>{home}</link>{items}</channel></rss>".encode()


def _query(path: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(path).query, keep_blank_values=True).items()}


def blogger(home: str, path: str, posts: list[Post]) -> bytes | None:
    """Blogger: lists below /search, which robots.txt closes; the posts feed as Atom and as JSON."""
    query, bare = _query(path), urlsplit(path).path

    def address(p: Post) -> str:
        return f"{p.published:%Y/%m}/{p.slug[:39]}.html"

    if bare == "/robots.txt":
        return b"User-agent: *\nDisallow: /search\nAllow: /\n"
    if bare == "/feeds/posts/default" and query.get("alt") == "json":
        start, most = _number(query.get("start-index")) or 1, min(_number(query.get("max-results")) or 25, 150)
        entries = [
            {
                "id": {"$t": f"tag:blogger.com,1999:blog-7.post-{p.number}"},
                "published": {"$t": p.published.isoformat(timespec="milliseconds")},
                "updated": {"$t": p.published.isoformat(timespec="milliseconds")},
                "category": [
                    {"scheme": "http://www.blogger.com/atom/ns#", "term": term} for term in (p.section, *p.tags)
                ],
                "title": {"type": "text", "$t": p.title},
                "content": {"type": "html", "$t": "<br /><br />".join(p.paragraphs)},
                "link": [
                    {"rel": "self", "type": "application/atom+xml", "href": f"{home}feeds/posts/default/{p.number}"},
                    {"rel": "alternate", "type": "text/html", "href": home + address(p), "title": p.title},
                ],
                "author": [{"name": {"$t": p.author}, "email": {"$t": "noreply@blogger.com"}}],
            }
            for p in posts[start - 1 : start - 1 + most]
        ]
        return json.dumps(
            {"version": "1.0", "feed": {"openSearch$totalResults": {"$t": str(len(posts))}, "entry": entries}}
        ).encode()
    head = f"<meta content='blogger' name='generator'/><link rel='alternate' type='application/atom+xml' href='{home}feeds/posts/default'/>"
    if bare == "/":
        cards = "".join(
            f"<div class='post hentry'><h3 class='post-title entry-title'><a href='{home}{address(p)}'>{p.title}</a></h3>"
            f"<abbr class='published' title='{p.published.isoformat()}'>{p.published:%d.%m}</abbr></div>"
            for p in posts[:7]
        )
        older = "<div class='blog-pager'><a class='blog-pager-older-link' href='/search?updated-max=2025'>Postingan Lama</a></div>"
        return _page(NAME, f"<div class='blog-posts'>{cards}</div>{older}", head)
    for p in posts:
        if bare == "/" + address(p):
            return _page(
                p.title,
                f"<div class='post hentry'><h3 class='post-title entry-title'>{p.title}</h3><div class='post-body entry-content'>{p.html}</div></div>",
                head,
            )
    return None


def _joomla(home: str, path: str, posts: list[Post], address: Callable[[Post], str], classes: str) -> bytes | None:
    query = _query(path)
    head = "<meta name='generator' content='Joomla! - Open Source Content Management'><meta name='author' content='Super User'><link href='/index.php?format=feed&amp;type=rss' rel='alternate' type='application/rss+xml' title='RSS 2.0'>"
    menu = _menu(
        lambda name: (
            f"/index.php?option=com_content&amp;view=category&amp;id={SECTIONS.index(name.title()) + 8}&amp;Itemid=1{SECTIONS.index(name.title())}"
        )
    )
    if query.get("format") == "feed":
        return _rss(home, posts[:5], address)
    for p in posts:
        if path == "/" + address(p):
            return _page(
                p.title,
                f"{menu}<main><div class='{classes} item-page' itemscope itemtype='https://schema.org/Article'><div class='page-header'><h2 itemprop='headline'>{p.title}</h2></div>"
                f"<dl class='article-info text-muted'><dt class='article-info-term'>Details</dt><dd class='createdby' itemprop='author' itemscope itemtype='https://schema.org/Person'>Written by: <span itemprop='name'>{p.author}</span></dd>"
                f"<dd class='category-name'>Category: <a href='/index.php?option=com_content&amp;view=category&amp;id={SECTIONS.index(p.section) + 8}' itemprop='genre'>{p.section}</a></dd>"
                f"<dd class='published'>Published: <time datetime='{p.published.isoformat()}' itemprop='datePublished'>{p.published:%d %B %Y}</time></dd><dd class='hits'>Hits: 12</dd></dl>"
                f"<div itemprop='articleBody'>{p.html}</div><ul class='tags inline'>"
                + "".join(
                    f"<li class='tag-2' itemprop='keywords'><a href='/index.php?option=com_tags&amp;view=tag&amp;id=2' class='label label-info'>{t}</a></li>"
                    for t in p.tags
                )
                + "</ul></div></main>",
                head,
            )
    if urlsplit(path).path in ("/", "/index.php") and query.get("view", "featured") == "featured":
        start = _number(query.get("start"))
        shown = posts[start : start + 5]
        items = "".join(
            f"<div class='item column-1' itemprop='blogPost'><div class='page-header'><h2 itemprop='name'><a href='/{escape(address(p))}' itemprop='url'>{p.title}</a></h2></div><p>{p.excerpt}</p>"
            f"<p class='readmore'><a class='btn' href='/{escape(address(p))}'>Read more: {p.title}</a></p></div>"
            for p in shown
        )
        pager = (
            f"<div class='pagination'><ul><li class='pagination-next'><a title='Next' href='/index.php?start={start + 5}' class='pagenav'>Next</a></li></ul></div>"
            if start + 5 < len(posts)
            else ""
        )
        return _page(NAME, f"{menu}<main><div class='blog-featured'>{items}</div>{pager}</main>", head)
    return None


def joomla3(home: str, path: str, posts: list[Post]) -> bytes | None:
    """Joomla 3 without search-engine-friendly addresses."""
    return _joomla(
        home,
        path,
        posts,
        lambda p: (
            f"index.php?option=com_content&view=article&id={p.number}:{p.slug}&catid={SECTIONS.index(p.section) + 8}&Itemid=101"
        ),
        "",
    )


def joomla4(home: str, path: str, posts: list[Post]) -> bytes | None:
    """Joomla 4 with addresses below index.php."""
    return _joomla(
        home, path, posts, lambda p: f"index.php/{p.section.lower()}/{p.number}-{p.slug}", "com-content-article"
    )


def drupal7(home: str, path: str, posts: list[Post]) -> bytes | None:
    """Drupal 7 without clean addresses: ?q=node/63; pages counted from 0."""
    query = _query(path)
    head = "<meta name='Generator' content='Drupal 7 (http://drupal.org)'><link rel='alternate' type='application/rss+xml' title='RSS' href='/?q=rss.xml'>"
    menu = _menu(lambda name: f"/?q=taxonomy/term/{SECTIONS.index(name.title()) + 1}")

    def node(p: Post, kind: str) -> str:
        link = f"<h2><a href='/?q=node/{p.number}'>{p.title}</a></h2>" if kind == "node-teaser" else ""
        body = p.html if kind == "full" else f"<p>{p.excerpt}</p>"
        return (
            f"<div id='node-{p.number}' class='node node-article node-promoted {kind} clearfix'>{link}<div class='meta submitted'><span property='dc:date dc:created' content='{p.published.isoformat()}' datatype='xsd:dateTime' rel='sioc:has_creator'>Submitted by <span class='username'>{p.author}</span> on {p.published:%a, %m/%d/%Y - %H:%M}</span></div>"
            f"<div class='content'><div class='field field-name-body'>{body}</div><div class='field field-name-field-tags field-type-taxonomy-term-reference'><h3 class='field-label'>Tags: </h3><ul class='links'>"
            + "".join(f"<li><a href='/?q=taxonomy/term/9'>{t}</a></li>" for t in p.tags)
            + "</ul></div></div></div>"
        )

    if query.get("q") == "rss.xml":
        return _rss(home, posts[:10], lambda p: f"?q=node/{p.number}")
    if query.get("q", "node") == "node" and urlsplit(path).path == "/":
        number = _number(query.get("page"))
        following = (
            f"<ul class='pager'><li class='pager-next'><a title='Go to next page' href='/?q=node&amp;page={number + 1}'>next ›</a></li></ul>"
            if (number + 1) * 5 < len(posts)
            else ""
        )
        return _page(
            NAME,
            menu + "".join(node(p, "node-teaser") for p in _pages(posts, 5, number + 1)) + following,
            head,
            "class='html front not-logged-in page-node'",
        )
    for p in posts:
        if path == f"/?q=node/{p.number}":
            return _page(
                p.title,
                f"{menu}<h1 class='title' id='page-title'>{p.title}</h1>{node(p, 'full')}",
                head,
                "class='html not-front page-node node-type-article'",
            )
    return None


def drupal10(_home: str, path: str, posts: list[Post]) -> bytes | None:
    """Drupal 10: /node/63, a pager that counts from 0, no feed announced."""
    query, bare = _query(path), urlsplit(path).path
    head = "<meta name='Generator' content='Drupal 10 (https://www.drupal.org)'>"
    menu = _menu(lambda name: f"/taxonomy/term/{SECTIONS.index(name.title()) + 1}")

    def node(p: Post, *, full: bool) -> str:
        title = (
            ""
            if full
            else f"<h2 class='node__title'><a href='/node/{p.number}' rel='bookmark'><span class='field field--name-title'>{p.title}</span></a></h2>"
        )
        tags = "".join(
            f"<div class='field__item'><a href='/taxonomy/term/9' hreflang='id'>{t}</a></div>" for t in p.tags
        )
        return (
            f"<article data-history-node-id='{p.number}' class='node node--type-article node--promoted node--view-mode-{'full' if full else 'teaser'}'>{title}<footer class='node__meta'><div class='node__submitted'>By <span class='field field--name-uid'><span>{p.author}</span></span>, "
            f"<span class='field field--name-created'><time datetime='{p.published.isoformat()}' class='datetime'>{p.published:%a, %m/%d/%Y - %H:%M}</time></span></div></footer>"
            f"<div class='node__content'><div class='clearfix text-formatted field field--name-body'>{p.html if full else p.excerpt}</div><div class='field field--name-field-tags'><div class='field__label'>Tags</div><div class='field__items'>{tags}</div></div></div></article>"
        )

    if bare in ("/", "/node"):
        number = _number(query.get("page"))
        following = (
            f"<nav class='pager'><ul><li class='pager__item pager__item--next'><a href='?page={number + 1}' title='Go to next page' rel='next'><span class='visually-hidden'>Next page</span><span>›</span></a></li></ul></nav>"
            if (number + 1) * 5 < len(posts)
            else ""
        )
        return _page(
            NAME,
            f"{menu}<main>"
            + "".join(f"<div class='views-row'>{node(p, full=False)}</div>" for p in _pages(posts, 5, number + 1))
            + f"</main>{following}",
            head,
            "class='path-frontpage'",
        )
    for p in posts:
        if bare == f"/node/{p.number}":
            return _page(
                f"{p.title} | {NAME}",
                f"{menu}<main><h1 class='page-title'><span class='field field--name-title'>{p.title}</span></h1>{node(p, full=True)}</main>",
                head,
                "class='path-node page-node-type-article'",
            )
    return None


def codeigniter(_home: str, path: str, posts: list[Post]) -> bytes | None:
    """A news system on CodeIgniter: pages by offset in the path, printed times."""
    bare = urlsplit(path).path.rstrip("/")
    menu = _menu(lambda name: f"/kategori/{name}")
    side = (
        "<div class='col-md-4 sidebar'><h4>Terpopuler</h4><ul>"
        + "".join(f"<li><a href='/berita/detail/{p.number}/{p.slug}'>{p.title}</a></li>" for p in posts[5:9])
        + "</ul></div>"
    )
    if bare in ("", "/berita") or bare.startswith("/berita/index/"):
        start = _number(bare.rpartition("/")[2])
        cards = "".join(
            f"<div class='row berita'><div class='col-md-4'><a href='/berita/detail/{p.number}/{p.slug}'><img src='/asset/{p.number}.jpg'></a></div><div class='col-md-8'><h4><a href='/berita/detail/{p.number}/{p.slug}'>{p.title}</a></h4>"
            f"<small><i class='fa fa-calendar'></i> {p.printed}</small><p>{p.excerpt}... <a href='/berita/detail/{p.number}/{p.slug}'>Selengkapnya</a></p></div></div>"
            for p in posts[start : start + 6]
        )
        numbers = "".join(
            f"<li><a href='/berita/index/{n * 6}' data-ci-pagination-page='{n + 1}'>{n + 1}</a></li>"
            for n in range(4)
            if n * 6 != start
        )
        following = (
            f"<li><a href='/berita/index/{start + 6}' data-ci-pagination-page='{start // 6 + 2}' rel='next'>&gt;</a></li>"
            if start + 6 < len(posts)
            else ""
        )
        return _page(
            NAME,
            f"{menu}<div class='container'><div class='col-md-8'>{cards}<ul class='pagination'>{numbers}{following}</ul></div>{side}</div>",
        )
    for p in posts:
        if bare == f"/berita/detail/{p.number}/{p.slug}":
            tags = ", ".join(f"<a href='/tag/{t.replace(' ', '-')}'>{t}</a>" for t in p.tags)
            return _page(
                f"{p.title} - {NAME}",
                f"{menu}<div class='container'><div class='col-md-8'><ol class='breadcrumb'><li><a href='/'>Beranda</a></li><li><a href='/kategori/{p.section.lower()}'>{p.section}</a></li></ol><h2>{p.title}</h2><p class='meta'><i class='fa fa-user'></i> Oleh: {p.author} | <i class='fa fa-calendar'></i> {p.printed} | Dibaca 31 kali</p>"
                f"<div class='isi-berita'>{p.html}</div><div class='tags'>Tag: {tags}</div></div>{side}</div>",
                "<meta name='author' content='CV Media Uji'>",
            )
    return None


def laravel(home: str, path: str, posts: list[Post]) -> bytes | None:
    """A news system on Laravel: ?page=2 with Bootstrap's pager, a sitemap of all with lastmod."""
    query, bare = _query(path), urlsplit(path).path
    menu = _menu(lambda name: f"/kategori/{name}")
    if bare in ("/", "/berita"):
        number = _number(query.get("page")) or 1
        cards = "".join(
            f"<div class='card mb-3'><a href='/berita/{p.slug}'><img class='card-img-top' src='/storage/{p.number}.webp' alt='{p.title}'><div class='card-body'><span class='badge'>{p.section}</span><h5 class='card-title'>{p.title}</h5><p class='card-text'><small class='text-muted'>{p.printed}</small></p></div></a></div>"
            for p in _pages(posts, 8, number)
        )
        following = (
            f"<nav><ul class='pagination'><li class='page-item'><a class='page-link' href='{home}?page={number + 1}' rel='next' aria-label='Next &raquo;'>&rsaquo;</a></li></ul></nav>"
            if number * 8 < len(posts)
            else ""
        )
        return _page(NAME, f"{menu}<main class='py-4'>{cards}{following}</main>")
    for p in posts:
        if bare == f"/berita/{p.slug}":
            tags = "".join(f"<a class='badge' href='/tag/{t}'>#{t}</a>" for t in p.tags)
            return _page(
                p.title,
                f"{menu}<main><article><a class='badge' href='/kategori/{p.section.lower()}'>{p.section}</a><h1>{p.title}</h1><div class='d-flex'><span>Penulis: {p.author}</span> <span>{p.printed}</span></div><div class='content'>{p.html}</div><div class='tags'>{tags}</div></article></main>",
                f"<meta property='og:title' content='{p.title[:40]}...'><meta property='og:type' content='article'>",
            )
    return None


def popoji(home: str, path: str, posts: list[Post]) -> bytes | None:
    """PopojiCMS: /detailpost/slug, /category/name, pages as /index/page/2."""
    bare = urlsplit(path).path.rstrip("/")
    menu = _menu(lambda name: f"/category/{name}")
    head = "<meta name='generator' content='PopojiCMS 2.0.1'><meta name='author' content='PopojiCMS'>"
    if bare in ("", "/index") or bare.startswith("/index/page/"):
        number = _number(bare.rpartition("/")[2]) or 1
        cards = "".join(
            f"<article class='post'><div class='post-thumb'><a href='{home}detailpost/{p.slug}'><img src='/po-content/thumbs/{p.number}.jpg'></a></div><h3 class='post-title'><a href='{home}detailpost/{p.slug}'>{p.title}</a></h3><span class='post-date'>{p.published.day:02d} {('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split())[p.published.month - 1]} {p.published.year}</span></article>"
            for p in _pages(posts, 6, number)
        )
        following = (
            f"<ul class='pagination'><li><a href='{home}index/page/{number + 1}'>{number + 1}</a></li><li><a href='{home}index/page/{number + 1}'>Next »</a></li></ul>"
            if number * 6 < len(posts)
            else ""
        )
        return _page(NAME, f"{menu}<div class='main-content'>{cards}{following}</div>", head)
    for p in posts:
        if bare == f"/detailpost/{p.slug}":
            tags = "".join(f"<a href='{home}tag/{t.replace(' ', '-')}'>{t}</a>" for t in p.tags)
            return _page(
                f"{p.title} - {NAME}",
                f"{menu}<div class='main-content'><h1 class='post-title'>{p.title}</h1><ul class='post-meta'><li>By <a href='#'>{p.author}</a></li><li>{p.printed}</li><li><a href='{home}category/{p.section.lower()}'>{p.section}</a></li><li>27 View</li></ul><div class='post-content'>{p.html}</div><div class='post-tags'><strong>Tags :</strong> {tags}</div></div>",
                head,
            )
    return None


def _article_data(p: Post) -> dict[str, object]:
    return {
        "id": p.number,
        "slug": p.slug,
        "title": p.title,
        "published_at": p.published.isoformat(),
        "category": {"name": p.section},
        "author": {"name": p.author},
        "content": p.html,
    }


def nextjs(_home: str, path: str, posts: list[Post]) -> bytes | None:
    """Next.js with pages: the list's items stand in __NEXT_DATA__ alone, but for the newest."""
    bare = urlsplit(path).path
    if bare == "/":
        items = [{name: value for name, value in _article_data(p).items() if name != "content"} for p in posts]
        data = json.dumps({"props": {"pageProps": {"articles": items}}, "page": "/", "query": {}, "buildId": "x1"})
        first = f"<h2><a href='/berita/{posts[0].slug}'>{posts[0].title}</a></h2>"
        return _page(
            NAME,
            f"<div id='__next'><main>{first}<div class='skeleton'></div></main></div><script id='__NEXT_DATA__' type='application/json'>{data}</script>",
        )
    for p in posts:
        if bare == f"/berita/{p.slug}":
            return _rendered(p)
    return None


def _rendered(p: Post) -> bytes:
    tags = "".join(f"<a href='/tag/{t}' rel='tag'>{t}</a>" for t in p.tags)
    return _page(
        f"{p.title} - {NAME}",
        f"<div id='__next'><main><nav aria-label='breadcrumb'><a href='/'>Home</a> <a href='/kategori/{p.section.lower()}'>{p.section}</a></nav><h1>{p.title}</h1><p class='byline'>Oleh <span class='author'>{p.author}</span></p><time datetime='{p.published.isoformat()}'>{p.printed}</time><div class='article-body'>{p.html}</div><div class='tags'>{tags}</div></main></div>",
    )


def next_app(_home: str, path: str, posts: list[Post]) -> bytes | None:
    """Next.js with its app router: items in pieces of self.__next_f."""
    bare = urlsplit(path).path
    if bare == "/":
        items = json.dumps(
            [{"url": f"/read/{p.number}/{p.slug}", "judul": p.title, "tanggal": p.published.isoformat()} for p in posts]
        )
        flight = f'5:["$","main",null,{{"children":["$","$L9",null,{{"items":{items}}}]}}]\n'
        pieces = "".join(
            f"<script>self.__next_f.push([1,{json.dumps(flight[n : n + 700])}])</script>"
            for n in range(0, len(flight), 700)
        )
        return _page(NAME, f"<main><div class='animate-pulse'></div></main>{pieces}")
    for p in posts:
        if bare == f"/read/{p.number}/{p.slug}":
            return _rendered(p)
    return None


def nuxt(_home: str, path: str, posts: list[Post]) -> bytes | None:
    """Nuxt 3: the page's data as an array whose objects refer to its other places."""
    bare = urlsplit(path).path
    if bare == "/":
        data: list[object] = [["Reactive", 1], {"data": 2}, {"list": 3}, []]
        for p in posts:
            entry: dict[str, int] = {}
            for name, value in (
                ("permalink", f"/artikel/{p.slug}"),
                ("title", p.title),
                ("date", p.published.isoformat()),
            ):
                data.append(value)
                entry[name] = len(data) - 1
            data.append(entry)
            data[3].append(len(data) - 1)  # type: ignore[attr-defined]
        return _page(
            NAME,
            f"<div id='__nuxt'><main></main></div><script type='application/json' id='__NUXT_DATA__'>{json.dumps(data)}</script>",
        )
    for p in posts:
        if bare == f"/artikel/{p.slug}":
            return _rendered(p)
    return None


def amp(home: str, path: str, posts: list[Post]) -> bytes | None:
    """A portal whose every page is AMP's: /slug/amp/."""
    bare = urlsplit(path).path
    if bare == "/":
        cards = "".join(
            f"<div class='loop'><amp-img src='/{p.number}.jpg' width='1' height='1'></amp-img><h2><a href='{home}{p.slug}/amp/'>{p.title}</a></h2><time datetime='{p.published.isoformat()}'>{p.printed}</time></div>"
            for p in posts
        )
        return _page(NAME, f"<main>{cards}</main>", html="amp lang='id'")
    for p in posts:
        if bare == f"/{p.slug}/amp/":
            tags = "".join(f"<a href='/tag/{t}/amp/' rel='tag'>{t}</a>" for t in p.tags)
            return _page(
                p.title,
                f"<main><article class='amp-wp-article'><header><h1 class='amp-wp-title'>{p.title}</h1><div class='amp-wp-byline'><span class='amp-wp-author author vcard'>{p.author}</span></div><div class='amp-wp-posted-on'><time datetime='{p.published.isoformat()}'>{p.printed}</time></div></header><div class='amp-wp-article-content'>{p.html}</div><footer><div class='amp-wp-tax-category'>Kategori: <a href='/category/{p.section.lower()}/amp/' rel='category tag'>{p.section}</a></div><div class='amp-wp-tax-tag'>Tag: {tags}</div></footer></article></main>",
                html="amp lang='id'",
            )
    return None


def lokomedia(_home: str, path: str, posts: list[Post]) -> bytes | None:
    """A hand-made system: media.php?module=detailberita&id=63, pages numbered by their links alone, no headings."""
    query, bare = _query(path), urlsplit(path).path
    menu = _menu(lambda name: f"/media.php?module=detailkategori&amp;id={SECTIONS.index(name.title()) + 1}")
    side = "<div id='kanan'><h3>Agenda</h3><p>18 November 2026</p><a href='/media.php?module=hubungi'>Hubungi Kami</a></div>"
    if bare == "/" or query.get("module") == "home":
        number = _number(query.get("halaman")) or 1
        items = "".join(
            f"<table><tr><td><span class='tanggal'>{p.printed}</span><br><a class='judul' href='/media.php?module=detailberita&amp;id={p.number}'>{p.title}</a><br>{p.excerpt} ... <a href='/media.php?module=detailberita&amp;id={p.number}'>selengkapnya</a></td></tr></table>"
            for p in _pages(posts, 6, number)
        )
        last = -(-len(posts) // 6)
        pager = " | ".join(
            f"<b>{n}</b>" if n == number else f"<a href='/media.php?module=home&amp;halaman={n}'>{n}</a>"
            for n in range(1, last + 1)
        )
        return _page(NAME, f"{menu}<div id='tengah'>{items}<div class='paging'>{pager}</div></div>{side}")
    for p in posts:
        if query.get("module") == "detailberita" and query.get("id") == str(p.number):
            tags = ", ".join(f"<a href='/media.php?module=tag&amp;t={t}' rel='tag'>{t}</a>" for t in p.tags)
            return _page(
                f"{p.title} - {NAME}",
                f"{menu}<div id='tengah'><div class='breadcrumb'><a href='/'>Beranda</a> &raquo; <a href='/media.php?module=detailkategori&amp;id=1'>{p.section}</a></div><h1 class='judul'>{p.title}</h1><span class='tanggal'>{p.printed}</span> <span class='penulis'>Oleh : {p.author}</span><div class='isi'>{p.html}</div><div class='tag'>Tag: {tags}</div></div>{side}",
            )
    return None


def dotclear(home: str, path: str, posts: list[Post]) -> bytes | None:
    """Dotclear: index.php?post/2025/06/05/slug, pages as index.php?page/2, an Atom feed of the newest."""
    parts = urlsplit(path)
    head = "<meta name='generator' content='Dotclear'><link rel='alternate' type='application/atom+xml' title='Atom' href='/index.php?feed/atom'>"
    menu = _menu(lambda name: f"/index.php?category/{name.title()}")

    def address(p: Post) -> str:
        return f"index.php?post/{p.published:%Y/%m/%d}/{p.slug}"

    if parts.query == "feed/atom":
        entries = "".join(
            f"<entry><title>{p.title}</title><link rel='alternate' href='{home}{address(p)}'/><published>{p.published.isoformat()}</published></entry>"
            for p in posts[:6]
        )
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{NAME}</title>{entries}</feed>".encode()
    if path == "/" or parts.query.startswith("page/"):
        number = _number(parts.query.rpartition("/")[2]) or 1
        items = "".join(
            f"<article class='post'><header><h2 class='post-title'><a href='/{address(p)}'>{p.title}</a></h2><p class='post-info'>Par {p.author}, <time datetime='{p.published.isoformat()}'>{p.published:%d/%m/%Y}</time></p></header><div class='post-content'>{p.html}</div></article>"
            for p in _pages(posts, 5, number)
        )
        pager = (
            f"<p class='pagination'><a href='/index.php?page/{number + 1}' class='prev'>older entries</a></p>"
            if number * 5 < len(posts)
            else ""
        )
        return _page(NAME, f"{menu}<main>{items}{pager}</main>", head, "class='dc-home'")
    for p in posts:
        if path == "/" + address(p):
            tags = "".join(f"<li><a href='/index.php?tag/{t}' rel='tag'>{t}</a></li>" for t in p.tags)
            return _page(
                f"{p.title} - {NAME}",
                f"{menu}<main><article class='post'><header><h2 class='post-title'>{p.title}</h2><p class='post-info'>By <a href='#'>{p.author}</a>, <time datetime='{p.published.isoformat()}'>{p.published:%d/%m/%Y %H:%M}</time>. <a href='/index.php?category/{p.section}'>{p.section}</a></p><ul class='post-tags'>{tags}</ul></header><div class='post-content'>{p.html}</div></article></main>",
                head,
                "class='dc-post'",
            )
    return None


SYSTEMS: dict[str, Portal] = {
    "blogger": blogger, "joomla3": joomla3, "joomla4": joomla4, "drupal7": drupal7, "drupal10": drupal10, "codeigniter": codeigniter,
    "laravel": laravel, "popoji": popoji, "nextjs": nextjs, "next_app": next_app, "nuxt": nuxt, "amp": amp,
    "lokomedia": lokomedia, "dotclear": dotclear,
}  # fmt: skip


def answers(system: str, home: str, posts: list[Post]) -> Callable[[str], bytes | None]:
    """What the portal answers to a path with its query."""
    return lambda path: SYSTEMS[system](home, path, posts)
