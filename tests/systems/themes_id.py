"""Portals of Indonesian news systems in their stock themes: all pages of each, by path with query."""

from __future__ import annotations

from tests.systems.furniture import ABOUT, NAME, Pages, chunks, day, printed_day, rss, sitemap
from tests.systems.posts import DAYS, SECTIONS, Post


def swarakalibata(_home: str, posts: list[Post]) -> Pages:
    """A red Swarakalibata theme: rubric in an h4 above the headline, name and time in one span, unclosed elements, links
    without quotes; `halberita-2.html` pages the rubric; the developer is the author in every head; no feed."""
    number = {name: 40 + n for n, name in enumerate(SECTIONS)}

    def link(p: Post) -> str:
        return f"berita-{p.slug}.html"

    menu = "<ul class=menu><li><a href=./>Home</a></li>" + "".join(
        f"<li><a href=kategori-{number[name]}-{name.lower()}.html>{name}</a></li>" for name in SECTIONS
    )
    menu += "<li><a href=semua-agenda.html>Agenda</a></li><li><a href=hubungi-kami.html>Hubungi Kami</a></li></ul>"
    popular = "".join(
        f"<div class='item'><div class='image'><a href={link(p)}><img src='foto_berita/small_{p.number}.jpg' width=60></a></div>"
        f"<div class='text'><a href={link(p)}><span class='judulberita1'>{p.title}</span></a><p><span class='tanggal01'><span> dibaca : 52 pembaca</span></p></div></div>"
        for p in posts[3:8]
    )
    latest = "".join(
        f"<div class='item'><div class='text'><a href={link(p)}><span class='judulberita1'>{p.title}</span></a><p><span class='tanggal01'><span> {DAYS[p.published.weekday()]}, {day(p)}</span></p></div></div>"
        for p in posts[:5]
    )
    side = (
        f"<div class='sidebar'><div class='sidebar-item'><div class='list'>{popular}</div><div class='list' style='display: none;'>{latest}</div></div>"
        "<div class='sidebar-item'><div class='sidebar-title'><b>AGENDA</b></div><ul><li><p><span class='tanggal02'><span>12 Januari 2012 - 13 Januari 2012</span></p><a href='agenda-festival-bambu.html'><b>Festival Bambu</b></a><p>'Festival bambu digelar di lapangan kota ...'</p></li></ul></div>"
        "<div class='sidebar-item'><div class='sidebar-title'><b>JAJAK PENDAPAT</b></div><form method=POST action='hasil-poling.html'><div class='poling1'>Siapa calon pilihan Anda?</div><input type=submit value=PILIH></form></div></div>"
    )

    def frame(title: str, body: str) -> str:
        return (
            f"<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'x'><html><head><title>{title}</title><meta name='robots' content='index, follow'>"
            f"<meta name='description' content='{NAME} portal berita warga'><meta name='keywords' content='berita, kabar, warga, daerah'><meta http-equiv='Copyright' content='rizal web'><meta name='author' content='Rizal Faizal'><meta name='language' content='Indonesia'>"
            f"</head><body><div class='wrapper'><div class='header'><a href=./><img src='logo.jpg'></a></div>{menu}<div class='main-column-wrapper'><div class='main-column-left'>{body}</div>{side}<div class='clear'>&nbsp;</div></div><div class='footer'>Copyright 2012 {NAME} All Rights Reserved</div></div></body></html>"
        )

    def teaser(p: Post) -> str:
        return (
            f"<div class='item'><h2><a href={link(p)}>{p.title}</a></h2><div class='info'> <span class='date'>{p.printed} <span class style=\"color:#EA1C1C;\">|</span> dibaca: 12 pembaca <span class style=\"color:#EA1C1C;\">|</span> komentar: 0</span></div>"
            f"<p>{p.excerpt} ... <a href={link(p)} class='more-link'>[selengkapnya]</a></p></div>"
        )

    columns = "".join(
        f"<div class='category'><div class='sidebar-title5'><b><a href='kategori-{number[name]}-{name.lower()}.html'>{name}</a></b></div><ul>"
        + "".join(
            f"<li><a href={link(p)} class='tooltip' title='{p.title}'>{p.title[:30].rsplit(' ', 1)[0]} ...</a></li>"
            for p in posts
            if p.section == name
        )
        + "</ul></div>"
        for name in SECTIONS
    )
    pages: Pages = {
        "/": frame(
            NAME, "<div class='post-title'><b>BERITA UTAMA</b></div>" + "".join(map(teaser, posts[:2])) + columns
        )
    }
    for name in SECTIONS:
        filed = [p for p in posts if p.section == name]
        for page, some in chunks(filed, 4):
            path = f"/kategori-{number[name]}-{name.lower()}.html"
            pager = " | ".join(f"<a href=halkategori-{number[name]}-{n}.html>{n}</a>" for n, _ in chunks(filed, 4))
            pages[path if page == 1 else f"/halkategori-{number[name]}-{page}.html"] = frame(
                f"{name} - {NAME}",
                f"<div class='post-title'><b>{name}</b></div>"
                + "".join(map(teaser, some))
                + f"<div class='pages'>{pager}</div>",
            )
    for n, p in enumerate(posts):
        related = "".join(f"<li><a href={link(q)}>{q.title}</a></li>" for q in posts[n + 1 : n + 4])
        pages["/" + link(p)] = frame(
            f"{p.title}",
            f"<div class='post post-style-1'><h4><a href=kategori-{number[p.section]}-{p.section.lower()}.html>{p.section}</a></h4><div class='sub_judul2'></div><h2 class='article-title'>{p.title}</h2>"
            f"<div class='info'> <span class='date'><b>{p.author}</b> <span class style=\"color:#EA1C1C;\">|</span> {DAYS[p.published.weekday()]}, {day(p)} - {p.published:%H:%M:%S} WIB <span class style=\"color:#EA1C1C;\">|</span> dibaca: 31 pembaca</span>"
            f"<div class='section'><div class='addthis_toolbox'><a class='addthis_button_preferred_1'></a></div></div></div><div class='image2'><img src='foto_berita/{p.number}.jpg' width=350><p class='ket_gambar'>Suasana di {p.title.rsplit(' ', 1)[1]}.</p></div>"
            f"<p>{p.html}</p><div class='fb-like' data-href='x'></div><div class='garis'></div><br/><br/><img src=layout/merah/images/berita_terkait.jpg><br /><ul>{related}</ul>"
            "<div class='post-title2'><h5><b>Komentar Via Website : 1</b></h5></div><div class='komen'><h5>Budi</h5><span class='tanggal01'>12 Januari 2012 - 08:00:00 WIB</span><div>Mantap sekali beritanya, semoga desa kami juga kebagian.</div></div>"
            "<form name='form' action=simpankomentar.php method=POST><h3 class='tag_title'>Nama</h3><input type='text' class='tag_form'><h3 class='tag_title'>Komentar</h3><textarea></textarea>Masukkan 6 kode diatas)<br><input type=text name='kode'></form></div>",
        )
    pages["/hal-tentang-kami.html"] = frame(
        "Tentang Kami", f"<div class='post'><h2 class='article-title'>Tentang Kami</h2>{ABOUT}</div>"
    )
    pages["/hubungi-kami.html"] = frame(
        "Hubungi Kami", "<h2>Hubungi Kami</h2><form><input name=nama><textarea></textarea></form>"
    )
    pages["/agenda-festival-bambu.html"] = frame(
        "Agenda",
        "<h2>Festival Bambu</h2><p>12 Januari 2012 - 13 Januari 2012</p><p>Festival bambu digelar di lapangan kota.</p>",
    )
    pages["/semua-agenda.html"] = frame(
        "Semua Agenda", "<h4>Agenda</h4><div class='agenda'><a href=agenda-festival-bambu.html>Festival Bambu</a></div>"
    )
    return pages


def popoji(home: str, posts: list[Post]) -> Pages:
    """PopojiCMS with a magazine theme: `/detailpost/slug`, tags behind a folder's icon, name behind a person's, the author's
    box and related posts with dates below the text; pages `/category/berita/page/2`; the feed in `/rss.xml`."""

    def link(p: Post) -> str:
        return f"{home}detailpost/{p.slug}"

    def tags(p: Post, divide: str = ", ") -> str:
        return divide.join(f"<a href='{home}tag/{t.replace(' ', '-')}'>{t.title()}</a>" for t in p.tags)

    items = "".join(f"<li><a href='{home}category/{name.lower()}'><div>{name}</div></a></li>" for name in SECTIONS)
    menu = f"<div id='top-bar'><ul><li><a href='{home}pages/tentang-kami'>Tentang Kami</a></li><li><a href='{home}contact'>Kontak</a></li><li><a href='{home}member/login'>Login</a></li></ul></div><header id='header'><div id='logo'><a href='{home}' class='standard-logo'><img src='{home}logo.png' alt='Logo'></a></div><nav id='primary-menu'><ul><li><a href='{home}'><div>Beranda</div></a></li>{items}</ul><form action='{home}search' method='post'><input name='search'></form></nav></header>"

    def small(p: Post, cut: int = 80) -> str:
        return f"<div class='spost clearfix'><div class='entry-image'><a href='{link(p)}'><img src='{home}thumbs/{p.number}.jpg' alt=''></a></div><div class='entry-c'><div class='entry-title'><h4><a href='{link(p)}'>{p.title[:cut]}</a></h4></div><ul class='entry-meta'><li><i class='icon-calendar3'></i> {day(p)}</li><li><a href='{link(p)}#comments'><i class='icon-comments'></i> 0</a></li></ul></div></div>"

    side = f"<div class='sidebar-widgets-wrap'><div class='widget clearfix'><div class='tabs'><ul class='tab-nav'><li><a href='#tabs-1'>Populer</a></li><li><a href='#tabs-2'>Terbaru</a></li></ul><div id='tabs-1'>{''.join(map(small, posts[6:9]))}</div><div id='tabs-2'>{''.join(map(small, posts[:3]))}</div></div></div><div class='widget'><h4>Tag</h4><div class='tagcloud'>{tags(posts[0], '')}{tags(posts[1], '')}</div></div></div>"

    def frame(title: str, body: str, head: str = "") -> str:
        return f"<!DOCTYPE html><html dir='ltr' lang='id'><head><meta charset='utf-8'><title>{title}</title><meta name='author' content='PopojiCMS'><meta name='generator' content='PopojiCMS 2.0'><meta name='keywords' content='berita, kabar uji'>{head}<link rel='alternate' type='application/rss+xml' title='RSS' href='{home}rss.xml'></head><body class='stretched'><div id='wrapper'>{menu}<section id='content'><div class='content-wrap'><div class='container clearfix'><div class='col-md-8'>{body}</div><div class='col-md-4'>{side}</div></div></div></section><footer id='footer'><div>Copyrights &copy; 2017 All Rights Reserved by {NAME}.</div></footer></div></body></html>"

    def entry(p: Post) -> str:
        return f"<div class='entry clearfix'><div class='entry-image'><a href='{home}uploads/{p.number}.jpg' data-lightbox='image'><img src='{home}uploads/medium_{p.number}.jpg' alt='{p.title}'></a></div><div class='entry-c'><div class='entry-title'><h2><a href='{link(p)}'>{p.title}</a></h2></div><ul class='entry-meta clearfix'><li><i class='icon-calendar3'></i> {day(p)}</li><li><a href='{home}member/profile/user' target='_blank'><i class='icon-user'></i> {p.author}</a></li><li><i class='icon-eye'></i> 12</li></ul><ul class='entry-meta'><li><i class='icon-folder-open'></i> {tags(p)}</li></ul><div class='entry-content'><p>{p.excerpt}...</p><a href='{link(p)}' class='more-link'>Baca Selengkapnya</a></div></div></div>"

    slides = "".join(
        f"<div class='slide'><a href='{link(p)}'><img src='{home}uploads/{p.number}.jpg' alt=''><div class='overlay'><div class='text-overlay-title'><h3>{p.title}</h3></div><div class='text-overlay-meta'><span>{p.section}</span></div></div></a></div>"
        for p in posts[:4]
    )
    blocks = "".join(
        f"<div class='fancy-title title-border'><h3>{name}</h3></div>"
        + "".join(small(p) for p in posts if p.section == name)
        for name in SECTIONS
    )
    pages: Pages = {
        "/": frame(NAME, f"<div class='fslider'>{slides}</div>{blocks}"),
        "/rss.xml": rss(home, posts[:10], link, author=False),
    }
    for name in ("all", *(name.lower() for name in SECTIONS)):
        filed = [p for p in posts if name in ("all", p.section.lower())]
        parts = chunks(filed, 4)
        for page, some in parts:
            following = (
                f"<li><a href='{home}category/{name}/page/{page + 1}'>Selanjutnya</a></li>" if page < len(parts) else ""
            )
            body = f"<div id='posts' class='small-thumbs'>{''.join(map(entry, some))}</div><ul class='pagination'><li class='active'><a href='#'>{page}</a></li>{following}</ul>"
            pages[f"/category/{name}" + ("" if page == 1 else f"/page/{page}")] = frame(name.title(), body)
    for n, p in enumerate(posts):
        before, behind = posts[n - 1], posts[(n + 1) % len(posts)]
        related = "".join(
            f"<div class='col_half'><div class='mpost clearfix'><div class='entry-c'><div class='entry-title'><h4><a href='{link(q)}'>{q.title[:30]}...</a></h4></div><ul class='entry-meta'><li><i class='icon-calendar3'></i> {day(q)}</li></ul><div class='entry-content'>{q.excerpt[:70]}...</div></div></div></div>"
            for q in (before, behind)
        )
        pages[f"/detailpost/{p.slug}"] = frame(
            f"{p.title} - {NAME}",
            f"<ol class='breadcrumb'><li><a href='{home}'>Beranda</a></li><li>Detail Artikel</li><li><a href='{link(p)}'>{p.title}</a></li></ol><div class='single-post'><div class='entry clearfix'><div class='entry-title'><h2>{p.title}</h2></div><ul class='entry-meta clearfix'><li><i class='icon-calendar3'></i> {printed_day(p)}</li><li><a href='javascript:void(0)'><i class='icon-user'></i> {p.author}</a></li><li><i class='icon-folder-open'></i> {tags(p)}</li><li><i class='icon-eye'></i> 31 Dilihat</li><li><a href='#comments'><i class='icon-comments'></i> 0 Komentar</a></li></ul>"
            f"<div class='entry-image'><a href='{home}uploads/{p.number}.jpg'><img src='{home}uploads/{p.number}.jpg' alt='{p.title}'></a><p class='text-center' style='padding:10px; background:#eee;'><i>Suasana di lapangan, foto {p.number}</i></p></div><div class='entry-content notopmargin'>{p.html}<div class='tagcloud clearfix'>{tags(p, '')}</div></div></div>"
            f"<div class='post-navigation clearfix'><div class='col_half'><a href='{link(before)}'>&lArr; {before.title}</a></div><div class='col_half'><a href='{link(behind)}'>{behind.title} &rArr;</a></div></div><div class='panel panel-default'><div class='panel-heading'><h3 class='panel-title'>Ditulis Oleh <span><a href='javscript:void(0)'>{p.author}</a></span></h3></div><div class='panel-body'><div class='author-image'><img src='{home}user.jpg'></div>Penulis tetap yang gemar berjalan kaki dan menulis tentang kampung.</div></div><h4>Artikel Terkait</h4><div class='related-posts clearfix'>{related}</div>"
            "<div id='respond'><h3>Tinggalkan Komentar</h3><form><label>Nama <small>*</small></label><input><textarea></textarea><button>Kirim</button></form></div></div>",
            f"<meta property='og:title' content='{p.title}'><meta property='og:image' content='{home}uploads/{p.number}.jpg'>",
        )
    pages["/pages/tentang-kami"] = frame(
        "Tentang Kami", f"<div class='entry-title'><h2>Tentang Kami</h2></div><div class='entry-content'>{ABOUT}</div>"
    )
    pages["/contact"] = frame("Kontak", "<h2>Kontak</h2><form><input><textarea></textarea></form>")
    pages["/sitemap.xml"] = sitemap(
        [(home, None), (home + "pages/tentang-kami", None), *((link(p), None) for p in posts)]
    )
    return pages
