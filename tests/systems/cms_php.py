"""Portals of content systems written in PHP, in their stock themes: all pages of each, by path with query."""

from __future__ import annotations

from collections.abc import Sequence

from tests.systems.furniture import ABOUT, NAME, Pages, chunks, day, printed_day, rss, utc
from tests.systems.posts import SECTIONS, Post


def joomla_category(home: str, posts: list[Post]) -> Pages:
    """Joomla 4 and Cassiopeia in Indonesian: a category as blog at the root, article addresses below the menu item, pages by
    `?start=`, an arrow without text; times in UTC; prev and next articles in the article with rel; modules with dates."""

    def path(p: Post) -> str:
        return f"/{p.section.lower()}/{p.number}-{p.slug}"

    menu = (
        "<header class='header container-header'><div class='navbar-brand'><a class='brand-logo' href='/'><img src='/logo.svg' alt='Kabar Uji'></a></div><nav class='navbar'><ul class='mod-menu mod-list nav'><li class='nav-item item-101 default current active'><a href='/' aria-current='page'>Beranda</a></li>"
        + "".join(
            f"<li class='nav-item item-{n}'><a href='/{s.lower()}'>{s}</a></li>" for n, s in enumerate(SECTIONS, 110)
        )
        + "<li class='nav-item'><a href='/kontak'>Kontak</a></li></ul></nav></header>"
    )
    latest = (
        "<div class='sidebar-right card'><h3 class='card-header'>Berita Terbaru</h3><ul class='mod-articleslatest latestnews mod-list'>"
        + "".join(
            f"<li itemscope itemtype='https://schema.org/Article'><a href='{path(p)}' itemprop='url'><span itemprop='name'>{p.title}</span></a></li>"
            for p in posts[2:7]
        )
        + "</ul><h3>Masuk</h3><form id='login-form' class='mod-login' action='/' method='post'><input type='text' name='username'></form><h3>Arsip</h3><ul class='mod-articlesarchive'><li><a href='/arsip?year=2026&amp;month=11'>November, 2026</a></li></ul></div>"
    )

    def frame(title: str, body: str, head: str = "", cls: str = "view-category layout-blog") -> str:
        return f"<!DOCTYPE html><html lang='id-id' dir='ltr'><head><meta charset='utf-8'><meta name='generator' content='Joomla! - Open Source Content Management'><title>{title}</title>{head}</head><body class='site com_content wrapper-static {cls} no-task itemid-101 has-sidebar-right'>{menu}<div class='site-grid'><div class='grid-child container-component'><main>{body}</main></div><div class='grid-child container-sidebar-right'>{latest}</div></div><footer class='container-footer footer'><div class='mod-footer'><div class='footer1'>Hak Cipta &#169; 2026 {NAME}. Semua Hak Dilindungi.</div><div class='footer2'><a href='https://www.joomla.org'>Joomla!</a> adalah perangkat lunak bebas.</div></div></footer></body></html>"

    def info(p: Post) -> str:
        return f"<dl class='article-info text-muted'><dt class='article-info-term'><span class='icon-info-circle icon-fw'></span>Detail</dt><dd class='createdby' itemprop='author' itemscope itemtype='https://schema.org/Person'><span class='icon-user icon-fw'></span> Ditulis oleh: <span itemprop='name'>{p.author}</span></dd><dd class='category-name'><span class='icon-folder-open icon-fw'></span>Kategori: <a href='/{p.section.lower()}' itemprop='genre'>{p.section}</a></dd><dd class='published'><span class='icon-calendar icon-fw'></span><time datetime='{utc(p)}' itemprop='datePublished'>Diterbitkan: {day(p)}</time></dd><dd class='hits'><span class='icon-eye'></span><meta itemprop='interactionCount' content='UserPageVisits:1{p.number}'>Dilihat: 1{p.number}</dd></dl>"

    def tags(p: Post) -> str:
        return (
            "<ul class='tags list-inline'>"
            + "".join(
                f"<li class='list-inline-item tag-{n} tag-list0' itemprop='keywords'><a href='/component/tags/tag/{t.replace(' ', '-')}' class='btn btn-sm btn-info'>{t}</a></li>"
                for n, t in enumerate(p.tags)
            )
            + "</ul>"
        )

    pages: Pages = {}

    def blog(base: str, some: Sequence[Post], heading: str) -> None:
        parts = chunks(some, 5)
        for n, part in parts:
            items = "".join(
                f"<div class='com-content-category-blog__item blog-item' itemprop='blogPost' itemscope itemtype='https://schema.org/BlogPosting'><div class='item-content'><div class='page-header'><h2 itemprop='headline'><a href='{path(p)}' itemprop='url'>{p.title}</a></h2></div>{info(p)}{tags(p)}<p>{p.excerpt}</p><p class='readmore'><a class='btn btn-secondary' href='{path(p)}' aria-label='Baca selengkapnya: {p.title}'><span class='icon-chevron-right'></span> Baca selengkapnya: {p.title[:25]}...</a></p></div></div>"
                for p in part
            )
            nxt = (
                f"<li class='page-item'><a aria-label='Pergi ke halaman selanjutnya' href='{base}?start={n * 5}' class='page-link'><span class='icon-angle-right' aria-hidden='true'></span></a></li>"
                if n < len(parts)
                else ""
            )
            pages[base + (f"?start={(n - 1) * 5}" if n > 1 else "")] = frame(
                heading,
                f"<div class='com-content-category-blog blog'><div class='page-header'><h1>{heading}</h1></div><div class='blog-items items-leading'>{items}</div><div class='com-content-category-blog__navigation w-100'><p class='counter'>Halaman {n} dari {len(parts)}</p><nav class='pagination__wrapper'><ul class='pagination'><li class='active page-item'><a class='page-link' href='#'>{n}</a></li>{nxt}</ul></nav></div></div>",
                f"<link href='{base}?format=feed&amp;type=rss' rel='alternate' type='application/rss+xml' title='RSS 2.0'>",
            )
        pages[f"{base}?format=feed&type=rss"] = rss(home, some[:5], lambda p: home + path(p)[1:], categories=False)

    blog("/", posts, "Beranda")
    for s in SECTIONS:
        blog(f"/{s.lower()}", [p for p in posts if p.section == s], s)
    for n, p in enumerate(posts):
        a, b = posts[n - 1], posts[(n + 1) % len(posts)]
        nav = f"<nav class='pagenavigation'><span class='pagination ms-0'><a class='btn btn-sm btn-secondary previous' href='{path(a)}' rel='prev'><span class='visually-hidden'>Artikel sebelumnya: {a.title}</span><span aria-hidden='true'>Sebelumnya</span></a><a class='btn btn-sm btn-secondary next' href='{path(b)}' rel='next'><span class='visually-hidden'>Artikel berikutnya: {b.title}</span><span aria-hidden='true'>Berikutnya</span></a></span></nav>"
        pages[path(p)] = frame(
            p.title,
            f"<div class='com-content-article item-page' itemscope itemtype='https://schema.org/Article'><meta itemprop='inLanguage' content='id-ID'><div class='page-header'><h1 itemprop='headline'>{p.title}</h1></div>{info(p)}{tags(p)}<div itemprop='articleBody' class='com-content-article__body'>{p.html}</div>{nav}</div>",
            "<meta name='author' content='Super User'>",
            "view-article",
        )
    pages["/kontak"] = frame(
        "Kontak", "<div class='com-contact contact'><h1>Kontak</h1><form><input></form></div>", cls="view-contact"
    )
    pages["/arsip?year=2026&month=11"] = frame(
        "Arsip",
        "<div class='archive'><h1>Arsip</h1>"
        + "".join(
            f"<div class='row0'><div class='page-header'><h2 itemprop='headline'><a href='{path(p)}'>{p.title}</a></h2></div><div class='intro'>{p.html}</div></div>"
            for p in posts[:5]
        )
        + "</div>",
        cls="view-archive",
    )
    return pages


def grav(home: str, posts: list[Post]) -> Pages:
    """Grav and Quark: `/blog/slug`, `/blog/page:2`, dates without a clock on the cards, taxonomy addresses `/tag:x`."""

    def path(p: Post) -> str:
        return f"/blog/{p.slug}"

    def frame(title: str, body: str, cls: str = "") -> str:
        side = (
            "<div id='sidebar' class='column col-3'><div class='sidebar-content'><h4>Popular Tags</h4><span class='tags'>"
            + "".join(
                f"<a class='label label-rounded label-secondary' href='/blog/tag:{t}'>{t}</a>" for t in posts[0].tags
            )
            + "</span></div><div class='sidebar-content'><h4>Archives</h4><ul class='archives'><li><a href='/blog/archives_month:nov_2026'><span class='label'>16</span> November 2026</a></li></ul></div><div class='sidebar-content syndicate'><h4>Syndicate</h4><a class='btn' href='/blog.atom'>Atom 1.0</a><a class='btn' href='/blog.rss'>RSS</a></div></div>"
        )
        return f"<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><title>{title} | {NAME}</title><meta name='generator' content='GravCMS'><meta name='description' content='Berita warga'><link rel='canonical' href='{home}'></head><body id='top' class='header-fixed header-animated {cls}'><div id='page-wrapper'><section id='header' class='section'><section class='container grid-lg'><nav class='navbar'><section class='navbar-section logo'><a href='/' class='navbar-brand'>{NAME}</a></section><section class='navbar-section desktop-menu'><nav class='dropmenu animated'><ul class='tree'><li><a href='/' class='active'>Blog</a></li><li><a href='/tentang'>Tentang</a></li></ul></nav></section></nav></section></section><section id='start'><section id='body-wrapper' class='section blog-listing'><section class='container grid-lg'><div class='columns'><div id='item' class='column col-9'>{body}</div>{side}</div></section></section></section></div><section id='footer'><p>Grav was made by Trilby Media.</p></section></body></html>"

    parts = chunks(posts, 6)
    pages: Pages = {}
    for n, part in parts:
        items = "".join(
            f"<div class='column col-6 h-entry'><div class='card'><div class='card-image'><a href='{path(p)}'><img src='/images/{p.number}.jpg' alt=''></a></div><div class='card-header'><div class='card-subtitle text-gray'><span class='blog-date'><i class='fa fa-calendar'></i> <time class='dt-published' datetime='{p.published.isoformat()}'>{p.published:%d %B %Y}</time></span></div><div class='card-title'><h5 class='p-name mt-1'><a href='{path(p)}'>{p.title}</a></h5></div></div><div class='card-body'><p>{p.excerpt}</p></div><div class='card-footer'><span class='tags'>{''.join(f'<a class=label href=/blog/tag:{t}>{t}</a>' for t in p.tags)}</span></div></div></div>"
            for p in part
        )
        older = f"<li class='page-item'><a rel='next' href='/page:{n + 1}'>&raquo;</a></li>" if n < len(parts) else ""
        pages["/" if n == 1 else f"/page:{n}"] = frame(
            "Blog", f"<div class='bricklayer'>{items}</div><ul class='pagination'><li><span>{n}</span></li>{older}</ul>"
        )
    for n, p in enumerate(posts):
        a = posts[n - 1]
        pages[path(p)] = frame(
            p.title,
            f"<div class='content-item h-entry'><div class='content-title text-center'><h1 class='p-name mt-1'>{p.title}</h1><span class='blog-date'><i class='fa fa-calendar'></i> <time class='dt-published' datetime='{p.published.isoformat()}'>{p.published:%d %B %Y}</time></span> <span class='blog-author'>by <a class='p-author h-card' href='/'>{p.author}</a></span><span class='tags'>{''.join(f'<a class=p-category href=/blog/tag:{t}>{t}</a>' for t in p.tags)}</span></div><div class='e-content'>{p.html}</div><p class='prev-next text-center'><a class='btn' href='{path(a)}'><i class='fa fa-angle-left'></i> Previous Post</a></p></div>",
        )
    pages["/tentang"] = frame("Tentang", f"<h1>Tentang</h1>{ABOUT}")
    return pages


def october(home: str, posts: list[Post]) -> Pages:
    """October and its demo theme with the blog plugin: no classes but those of Bootstrap, "Posted in" with the rubric and
    "on" with a date in English, `?page=2` on the list, no feed, no sitemap, no author."""

    def path(p: Post) -> str:
        return f"{home}blog/post/{p.slug}"

    def frame(title: str, body: str) -> str:
        return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{NAME} - {title}</title><meta name='title' content='{title}'><meta name='author' content='OctoberCMS'><meta name='generator' content='OctoberCMS'></head><body><header id='layout-header'><nav id='layout-nav' class='navbar navbar-inverse'><div class='container'><a class='navbar-brand' href='{home}'>{NAME}</a><ul class='nav navbar-nav'><li class='active'><a href='{home}'>Blog</a></li>{''.join(f'<li><a href={home}blog/category/{s.lower()}>{s}</a></li>' for s in SECTIONS)}<li><a href='{home}kontak'>Kontak</a></li></ul></div></nav></header><section id='layout-content'><div class='container'><div class='row'><div class='col-sm-8'>{body}</div><div class='col-sm-4'><h3>Kategori</h3><ul class='category-list'>{''.join(f'<li><a href={home}blog/category/{s.lower()}>{s}</a> <span class=badge>5</span></li>' for s in SECTIONS)}</ul></div></div></div></section><footer id='layout-footer'><div class='container'><p class='muted credit'>&copy; 2013 - 2026 Alexey Bobkov &amp; Samuel Georges.</p></div></footer></body></html>"

    def listed(base: str, some: Sequence[Post]) -> Pages:
        parts = chunks(some, 5)
        made: Pages = {}
        for n, part in parts:
            items = "".join(
                f"<li><h3><a href='{path(p)}'>{p.title}</a></h3><p class='info'>Posted in <a href='{home}blog/category/{p.section.lower()}'>{p.section}</a> on {p.published:%b %d, %Y}</p><p class='excerpt'>{p.excerpt}</p></li>"
                for p in part
            )
            nxt = f"<li><a href='{base}?page={n + 1}'>Next &rarr;</a></li>" if n < len(parts) else ""
            made[base.replace(home, "/") + (f"?page={n}" if n > 1 else "")] = frame(
                "Blog",
                f"<ul class='post-list'>{items}</ul><ul class='pagination'><li class='active'><a href='{base}?page={n}'>{n}</a></li>{nxt}</ul>",
            )
        return made

    pages = listed(home, posts)
    for s in SECTIONS:
        pages |= listed(f"{home}blog/category/{s.lower()}", [p for p in posts if p.section == s])
    for n, p in enumerate(posts):
        a, b = posts[n - 1], posts[(n + 1) % len(posts)]
        pages[f"/blog/post/{p.slug}"] = frame(
            p.title,
            f"<h2>{p.title}</h2><div class='content'>{p.html}</div><p class='info'>Posted in <a href='{home}blog/category/{p.section.lower()}'>{p.section}</a> on {p.published:%b %d, %Y}</p><hr><a href='{path(a)}'>Previous: {a.title}</a> <a href='{path(b)}'>Next: {b.title}</a>",
        )
    pages["/kontak"] = frame("Kontak", "<h2>Kontak</h2><p>Kirim surat.</p>")
    return pages


def spip(home: str, posts: list[Post]) -> Pages:
    """SPIP 4 and its stock skeleton: `/spip.php?article12` and `?rubrique3`, pages by `debut_articles=5#pagination`, a date in
    <abbr class="published">, rubrics as breadcrumb, the rubric's other articles below the text, a backend feed."""

    def path(p: Post) -> str:
        return f"spip.php?article{p.number}"

    number = {s: n for n, s in enumerate(SECTIONS, 1)}
    menu = (
        "<div class='nav clearfix' id='nav'><ul><li class='nav-item first'><a href='spip.php?rubrique1'>Daerah</a></li>"
        + "".join(f"<li class='nav-item'><a href='spip.php?rubrique{number[s]}'>{s}</a></li>" for s in SECTIONS[1:])
        + "</ul></div>"
    )

    def frame(title: str, body: str, aside: str, cls: str) -> str:
        return f"<!DOCTYPE html><html class='ltr id no-js' lang='id' dir='ltr'><head><meta charset='utf-8'><title>{title} - {NAME}</title><meta name='description' content='Berita warga'><meta name='generator' content='SPIP 4.2.5'><link rel='alternate' type='application/rss+xml' title='Syndiquer tout le site' href='spip.php?page=backend'></head><body id='top' class='pas_surlignable page_{cls}'><div class='page'><div class='header clearfix' id='header' role='banner'><h1 class='spip_logo_site'><a rel='start home' href='{home}' title='Accueil'>{NAME}</a></h1></div>{menu}<div class='main' id='main' role='main'><div class='wrapper' id='wrapper'><div class='content' id='content'>{body}</div></div><div class='aside secondary' id='aside'>{aside}<div class='formulaire_spip formulaire_recherche' id='formulaire_recherche'><form action='spip.php?page=recherche' method='get'><input type='hidden' name='page' value='recherche'><label>Rechercher :</label><input type='search' name='recherche'></form></div></div></div><div class='footer' id='footer'><p class='colophon'>2020-2026 &mdash; {NAME}<br><a rel='contents' href='spip.php?page=plan'>Plan du site</a> | <a href='spip.php?page=login&amp;url=.'>Se connecter</a> | <a href='spip.php?page=contact'>Contact</a></p></div></div></body></html>"

    def item(p: Post) -> str:
        return f"<li class='item' role='article'><strong class='h3-like entry-title'><a href='{path(p)}' rel='bookmark'>{p.title}</a></strong><div class='meta'><abbr class='published' title='{utc(p)}'>{day(p)}</abbr>, <span class='byline'>oleh <span class='authors'><a class='url fn spip_in' href='spip.php?auteur{number[p.section]}'>{p.author}</a></span></span></div><div class='introduction entry-content'><p>{p.excerpt}</p></div></li>"

    def lists(base: str, some: Sequence[Post], extra: str = "") -> Pages:
        parts = chunks(some, 5)
        made: Pages = {}
        for n, part in parts:
            nxt = "".join(
                f"<li class='pagination-item on active'><span>{(k - 1) * 5}</span></li>"
                if k == n
                else f"<li class='pagination-item'><a href='{base}{'&amp;' if '?' in base else '?'}debut_articles={(k - 1) * 5}#pagination_articles' class='pagination-item-label lien_pagination' rel='nofollow'>{(k - 1) * 5}</a></li>"
                for k, _ in parts
            )
            key = (
                "/"
                + base.replace(home, "")
                + ((("&" if "?" in base else "?") + f"debut_articles={(n - 1) * 5}") if n > 1 else "")
            )
            made[key] = frame(
                NAME,
                f"{extra}<div class='menu menu_articles'><h2>Articles les plus récents</h2><ul>{''.join(map(item, part))}</ul><nav role='navigation' class='pagination'><ul class='pagination-items pagination_page'>{nxt}</ul></nav></div>",
                "",
                "sommaire",
            )
        return made

    pages = lists(home, posts)
    for s in SECTIONS:
        pages |= lists(
            f"spip.php?rubrique{number[s]}",
            [p for p in posts if p.section == s],
            f"<div class='cartouche'><h1>{s}</h1></div>",
        )
    for p in posts:
        others = [q for q in posts if q.section == p.section and q is not p][:4]
        pages["/" + path(p)] = frame(
            p.title,
            f"<nav class='arbo'><a href='{home}'>Accueil</a> <span class='divider'>&gt;</span> <span class='active'><a href='spip.php?rubrique{number[p.section]}'>{p.section}</a></span> <span class='divider'>&gt;</span> <strong class='on'>{p.title}</strong></nav><div class='cartouche'><h1 class='surlignable entry-title'>{p.title}</h1><p class='info-publi'><abbr class='published' title='{utc(p)}'>{printed_day(p)}</abbr>, <span class='sep'>, </span><span class='auteurs'>oleh <span class='vcard author'><a class='url fn spip_in' href='spip.php?auteur{number[p.section]}'>{p.author}</a></span></span></p></div><div class='surlignable texte entry-content'>{p.html.replace('<p>', '<p class=spip>')}</div><div class='menu menu_articles'><h2>Dans la même rubrique</h2><ul>{''.join(map(item, others))}</ul></div><a href='#forum' name='forum' id='forum'></a><div class='formulaire_spip formulaire_forum'><form><fieldset><legend>Un message, un commentaire ?</legend><textarea></textarea></fieldset></form></div>",
            "",
            "article",
        )
    pages["/spip.php?page=backend"] = rss(home, posts[:10], lambda p: home + path(p))
    for n, s in enumerate(SECTIONS, 1):
        pages[f"/spip.php?auteur{n}"] = frame(
            s,
            f"<div class='cartouche vcard'><h1 class='fn'>Auteur</h1></div><div class='menu menu_articles'><ul>{''.join(item(p) for p in posts if p.section == s)}</ul></div>",
            "",
            "auteur",
        )
    pages["/spip.php?page=plan"] = frame(
        "Plan du site",
        "<ul class='plan'>" + "".join(f"<li><a href='{path(p)}'>{p.title}</a></li>" for p in posts) + "</ul>",
        "",
        "plan",
    )
    pages["/spip.php?page=contact"] = frame("Contact", "<form></form>", "", "contact")
    return pages
