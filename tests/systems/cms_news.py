"""Portals of content systems with a news module, in their stock themes: all pages of each, by path with query."""

from __future__ import annotations

from tests.systems.furniture import ABOUT, NAME, Pages, chunks, day, printed_day
from tests.systems.posts import SECTIONS, Post


def typo3(_home: str, posts: list[Post]) -> Pages:
    """TYPO3 with EXT:news: `/aktuell/detail/slug`, hash in the query of pages, dates in <time> with a day only, categories as text."""

    def path(p: Post) -> str:
        return f"/berita/detail/{p.slug}"

    def frame(title: str, body: str) -> str:
        return f"<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><meta name='generator' content='TYPO3 CMS'><title>{title} | {NAME}</title></head><body id='p7' class='page-7 pagelevel-1 language-0 backendlayout-default layout-default'><header id='page-header' class='bp-page-header navbar'><a class='navbar-brand' href='/'><img alt='logo' src='/logo.svg'></a><nav id='mainnavigation'><ul class='navbar-nav'><li class='nav-item active'><a href='/' class='nav-link'>Berita</a></li><li class='nav-item'><a class='nav-link' href='/tentang'>Tentang</a></li><li class='nav-item'><a class='nav-link' href='/impressum'>Impressum</a></li></ul></nav></header><nav class='breadcrumb-section' aria-label='Breadcrumb'><div class='container'><ol class='breadcrumb'><li class='breadcrumb-item'><a class='breadcrumb-link' href='/'><span class='breadcrumb-text'>Beranda</span></a></li><li class='breadcrumb-item active'><span class='breadcrumb-text'>{title}</span></li></ol></div></nav><div id='page-content' class='bp-page-content main-section'><div id='c12' class='frame frame-default frame-type-news_pi1'><div class='frame-container'><div class='frame-inner'>{body}</div></div></div></div><footer id='page-footer'><p>Running with TYPO3 and Bootstrap Package.</p></footer></body></html>"

    parts = chunks(posts, 5)
    pages: Pages = {}
    for n, part in parts:
        items = "".join(
            f"<div class='article articletype-0 topnews' itemscope='itemscope' itemtype='http://schema.org/Article'><div class='header'><h3><a title='{p.title}' href='{path(p)}'><span itemprop='headline'>{p.title}</span></a></h3></div><div class='teaser-text'><div itemprop='description'><p>{p.excerpt}</p></div><a class='more' title='{p.title}' href='{path(p)}'>Baca lagi</a></div><div class='footer'><p><span class='news-list-date'><time itemprop='datePublished' datetime='{p.published:%Y-%m-%d}'>{p.published:%d.%m.%Y}</time></span><span class='news-list-category'>{p.section}</span><span class='news-list-author'>Oleh {p.author}</span></p></div></div>"
            for p in part
        )
        nxt = (
            f"<li class='last next'><a href='/?tx_news_pi1%5BcurrentPage%5D={n + 1}&amp;cHash=ab{n}f'>Berikutnya</a></li>"
            if n < len(parts)
            else ""
        )
        nums = "".join(
            f"<li><a href='/?tx_news_pi1%5BcurrentPage%5D={k}&amp;cHash=ab{k - 1}f'>{k}</a></li>"
            for k, _ in parts
            if k not in (1, n)
        )
        pages["/" if n == 1 else f"/?tx_news_pi1%5BcurrentPage%5D={n}&cHash=ab{n - 1}f"] = frame(
            "Berita",
            f"<div class='news'><div class='news-list-view' id='news-container-12'>{items}<div class='page-navigation'><p>Halaman {n} dari {len(parts)}.</p><ul class='f3-widget-paginator'><li class='current'>{n}</li>{nums}{nxt}</ul></div></div></div>",
        )
    for n, p in enumerate(posts):
        rel = "".join(
            f"<li><span class='news-related-news-date'>{q.published:%d.%m.%Y}</span> <a href='{path(q)}'>{q.title}</a></li>"
            for q in posts[n + 1 : n + 3]
        )
        pages[path(p)] = frame(
            p.title,
            f"<div class='news news-single'><div class='article' itemscope='itemscope' itemtype='http://schema.org/Article'><div class='header'><h1 itemprop='headline'>{p.title}</h1></div><div class='footer'><p><span class='news-list-date'><time itemprop='datePublished' datetime='{p.published:%Y-%m-%d}'>{p.published:%d.%m.%Y}</time></span><span class='news-list-category'>{p.section}</span><span class='news-list-tags' itemprop='keywords'>{', '.join(p.tags)}</span><span class='news-list-author'>Oleh <span itemprop='author' itemscope itemtype='http://schema.org/Person'><span itemprop='name'>{p.author}</span></span></span></p></div><div class='news-text-wrap' itemprop='articleBody'>{p.html}</div><div class='news-backlink-wrap'><a href='/'>Kembali</a></div><div class='news-related-wrap'><div class='news-related news-related-news'><h4>Berita terkait</h4><ul>{rel}</ul></div></div></div></div>",
        )
    pages["/tentang"] = frame("Tentang", ABOUT)
    pages["/impressum"] = frame("Impressum", ABOUT)
    return pages


def e107(home: str, posts: list[Post]) -> Pages:
    """e107: addresses `/news.php?extend.63`, pages `/news.php?default.0.5`, "Diposting oleh X pada" lines, rubric as "Kategori: Y"."""

    def path(p: Post) -> str:
        return f"news.php?extend.{p.number}"

    def frame(title: str, body: str) -> str:
        return f"<!doctype html><html lang='id'><head><meta charset='utf-8'><meta name='generator' content='e107 Bootstrap CMS'><title>{title} - {NAME}</title><meta name='keywords' content='berita, warga, pulau'></head><body class='container'><nav class='navbar'><ul class='nav navbar-nav'><li><a href='{home}'>Home</a></li><li><a href='{home}page.php?1'>Tentang</a></li><li><a href='{home}contact.php'>Kontak</a></li><li><a href='{home}login.php'>Login</a></li></ul></nav><div class='row'><div class='col-md-8'>{body}</div><div class='col-md-4'><div class='panel'><h4>Menu Berita</h4><ul>{''.join(f'<li><a href={home}news.php?list.{n}>{s}</a></li>' for n, s in enumerate(SECTIONS))}</ul></div><div class='panel'><h4>Komentar terbaru</h4><ul><li><a href='{home}news.php?extend.{posts[3].number}#c1'>Re: {posts[3].title}</a> Diposting oleh Tamu pada 02 Jan 2026</li></ul></div></div></div><footer>Powered by e107</footer></body></html>"

    def info(p: Post) -> str:
        return f"<div class='news-info'><i class='fa fa-user'></i> Diposting oleh <a href='{home}user.php?id.3'>{p.author}</a> pada {printed_day(p)} - {p.published:%H:%M} &nbsp; Kategori: <a href='{home}news.php?list.{SECTIONS.index(p.section)}'>{p.section}</a></div>"

    parts = chunks(posts, 5)
    pages: Pages = {}
    for n, part in parts:
        items = "".join(
            f"<div class='view-item'><h2 class='news-title'><a href='{path(p)}'>{p.title}</a></h2>{info(p)}<div class='body'><p>{p.excerpt}...</p></div><a class='btn' href='{path(p)}'>Baca selengkapnya</a></div>"
            for p in part
        )
        nums = " ".join(
            f"<a class='pager-button npbutton' href='news.php?default.0.{(k - 1) * 5}'>{k}</a>"
            for k, _ in parts
            if k != n
        )
        pages["/" if n == 1 else f"/news.php?default.0.{(n - 1) * 5}"] = frame(
            "Berita", items + f"<div class='nextprev'>Halaman: <span class='curr'>{n}</span> {nums}</div>"
        )
    for p in posts:
        pages["/" + path(p)] = frame(
            p.title,
            f"<div class='view-item extend'><h2 class='news-title'>{p.title}</h2>{info(p)}<div class='body news-body'>{p.html}</div><div class='options'><a href='print.php?news.{p.number}'>Cetak</a> <a href='email.php?news.{p.number}'>Email</a></div></div><h4>Komentar</h4><div class='comment-box'><b>Tamu</b> 02 Jan 2026 : Terima kasih atas kabarnya dari kampung halaman kami.</div>",
        )
    pages["/page.php?1"] = frame("Tentang", f"<h2>Tentang</h2>{ABOUT}")
    for n, s in enumerate(SECTIONS):
        pages[f"/news.php?list.{n}"] = frame(
            s,
            f"<h1>{s}</h1>"
            + "".join(f"<h3><a href='{path(p)}'>{p.title}</a></h3>{info(p)}" for p in posts if p.section == s),
        )
    return pages


def phpfusion(_home: str, posts: list[Post]) -> Pages:
    """PHP-Fusion: `news.php?readmore=63`, `news.php?rowstart=5`, tables for layout, the text in bare lines divided by <br />."""

    def path(p: Post) -> str:
        return f"news.php?readmore={p.number}"

    def frame(title: str, body: str) -> str:
        links = "".join(
            f"<img src='bullet.gif' alt=''> <a href='news_cats.php?cat_id={n}' class='side'>{s}</a><br>"
            for n, s in enumerate(SECTIONS)
        )
        return f"<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'x'><html><head><title>{title} - {NAME}</title><meta http-equiv='Content-Type' content='text/html; charset=utf-8'><meta name='keywords' content='portal, berita'></head><body><table cellpadding='0' cellspacing='0' width='100%' class='outer-border center'><tr><td><table width='100%'><tr><td class='full-header'><a href='news.php'><img src='banner.png'></a></td></tr></table><table width='100%'><tr><td class='sub-header'><a href='news.php'>Home</a> &middot; <a href='viewpage.php?page_id=1'>Tentang</a> &middot; <a href='contact.php'>Kontak</a></td><td class='sub-header' align='right'>30 November 2026</td></tr></table><table width='100%' class='main-body'><tr><td width='170' valign='top' class='side-border-left'><div class='scapmain'>Navigasi</div><div class='side-body'>{links}</div><div class='scapmain'>Artikel Terbaru</div><div class='side-body'>{''.join(f'<a class=side href=news.php?readmore={q.number}>{q.title[:20]}...</a><br>' for q in posts[:4])}</div></td><td valign='top' class='main-bg'>{body}</td></tr></table><table width='100%'><tr><td class='footer'>Powered by PHP-Fusion copyright &copy; 2002 - 2026 by Nick Jones. 12,345 kunjungan</td></tr></table></td></tr></table></body></html>"

    def bar(p: Post, more: str) -> str:
        return f"<div class='news-footer'><a href='profile.php?lookup=1'>{p.author}</a> on {day(p)} - {p.published:%H:%M:%S} &middot; <a href='news_cats.php?cat_id={SECTIONS.index(p.section)}'>{p.section}</a> &middot; {more}0 Komentar &middot; 52 Dibaca &middot; <a href='print.php?type=N&amp;item_id={p.number}'><img src='printer.gif' alt='Cetak'></a></div>"

    parts = chunks(posts, 5)
    pages: Pages = {}
    for n, part in parts:
        items = "".join(
            f"<div class='capmain'>{p.title}</div><div class='main-body floatfix'><a href='news_cats.php?cat_id=1'><img src='cat.gif' class='news-category'></a>{p.excerpt}...</div>"
            + bar(p, f"<a href='{path(p)}'>Baca Selengkapnya</a> &middot; ")
            for p in part
        )
        nums = "".join(f" <a href='news.php?rowstart={(k - 1) * 5}'>{k}</a>" for k, _ in parts if k != n)
        pages["/" if n == 1 else f"/news.php?rowstart={(n - 1) * 5}"] = frame(
            "Berita",
            items
            + f"<div align='center' class='pagenav'>Halaman {n} dari {len(parts)}: <span><strong>{n}</strong></span>{nums}</div>",
        )
    pages["/news.php"] = pages["/"]
    for p in posts:
        pages["/" + path(p)] = frame(
            p.title,
            f"<div class='capmain'>{p.title}</div><div class='main-body floatfix'>{'<br /><br />'.join(p.paragraphs)}</div>{bar(p, '')}<div class='capmain'>Komentar</div><div class='main-body'>Belum ada komentar yang dikirim.</div>",
        )
    pages["/viewpage.php?page_id=1"] = frame(
        "Tentang", f"<div class='capmain'>Tentang</div><div class='main-body'>{ABOUT}</div>"
    )
    for n, s in enumerate(SECTIONS):
        pages[f"/news_cats.php?cat_id={n}"] = frame(
            s,
            f"<div class='capmain'>{s}</div><div class='main-body'>"
            + "".join(f"<a href='{path(p)}'>{p.title}</a><br>" for p in posts if p.section == s)
            + "</div>",
        )
    return pages


def concrete(_home: str, posts: list[Post]) -> Pages:
    """Concrete CMS and Elemental: `/index.php/blog/slug`, `?ccm_paging_p=2`, a date in English with "at", author by "By"; no feed."""

    def path(p: Post) -> str:
        return f"/index.php/blog/{p.slug}"

    def frame(title: str, body: str) -> str:
        return f"<!DOCTYPE html><html lang='id'><head><title>{title} :: {NAME}</title><meta charset='utf-8'><meta name='description' content=''><meta name='generator' content='Concrete CMS'></head><body><div class='ccm-page ccm-page-id-190 page-type-blog-entry page-template-right-sidebar'><header><a href='/' id='header-site-title'>{NAME}</a><ul class='nav'><li class='nav-selected nav-path-selected'><a href='/'>Home</a></li><li><a href='/index.php/tentang'>Tentang</a></li></ul></header><main><div class='container'><div class='row'><div class='col-sm-7 col-content'>{body}</div><div class='col-sm-offset-1 col-sm-4 col-sidebar'><div class='ccm-block-topic-list-wrapper'><div class='ccm-block-topic-list-header'><h5>Topics</h5></div><ul class='ccm-block-topic-list-list'>{''.join(f'<li><a href=/index.php/blog/topic/{n}/{s.lower()}>{s}</a></li>' for n, s in enumerate(SECTIONS))}</ul></div><div class='ccm-block-date-navigation-wrapper'><h5>Archives</h5><ul class='ccm-block-date-navigation-dates'><li><a href='/index.php/blog/2026/11'>November 2026</a></li></ul></div></div></div></div></main><footer><a href='/index.php/login'>Log in</a> Built with Concrete CMS.</footer></div></body></html>"

    parts = chunks(posts, 5)
    pages: Pages = {}
    for n, part in parts:
        items = "".join(
            f"<div class='ccm-block-page-list-page-entry-horizontal'><div class='ccm-block-page-list-page-entry-text'><div class='ccm-block-page-list-title'><a href='{path(p)}' target='_self'>{p.title}</a></div><div class='ccm-block-page-list-date'>{p.published:%b %d, %Y, %I:%M %p}</div><div class='ccm-block-page-list-description'>{p.excerpt}</div><div class='ccm-block-page-list-page-entry-read-more'><a href='{path(p)}' class='ccm-block-page-list-read-more'>Read more</a></div></div></div>"
            for p in part
        )
        nxt = (
            f"<li class='next'><a href='/?ccm_paging_p={n + 1}&amp;ccm_order_by=cv.cvDatePublic&amp;ccm_order_by_direction=desc' rel='next'>Next &rarr;</a></li>"
            if n < len(parts)
            else ""
        )
        pages["/" if n == 1 else f"/?ccm_paging_p={n}&ccm_order_by=cv.cvDatePublic&ccm_order_by_direction=desc"] = (
            frame(
                "Blog",
                f"<div class='ccm-block-page-list-wrapper'><div class='ccm-block-page-list-pages'>{items}</div></div><div class='ccm-pagination-wrapper'><ul class='pagination'><li class='active'><span>{n}</span></li>{nxt}</ul></div>",
            )
        )
    for n, p in enumerate(posts):
        q = posts[n - 1]
        pages[path(p)] = frame(
            p.title,
            f"<h1 class='page-title'>{p.title}</h1><div class='ccm-block-page-attribute-display-wrapper'>By {p.author}</div><p class='page-attr'>{p.published:%B %d, %Y at %I:%M %p}</p><div class='ccm-block-tags-wrapper'><div class='ccm-block-tags-header'><h5>Tags</h5></div>{''.join(f'<a href=/index.php/blog/tag/{t}><span class=ccm-block-tags-tag>{t}</span></a>' for t in p.tags)}</div>{p.html}<div class='ccm-block-next-previous-wrapper'><div class='ccm-block-next-previous-header'><h5>Previous Post</h5></div><p class='ccm-block-next-previous-previous-link'><a href='{path(q)}'>{q.title}</a></p></div><div class='ccm-conversation-wrapper'><h4>Add message</h4></div>",
        )
    pages["/index.php/tentang"] = frame("Tentang", f"<h1 class='page-title'>Tentang</h1>{ABOUT}")
    return pages
