"""The portal's pages as a browser gets them, in two themes: markup of the Gian MR and of the tagDiv family.

The templates are in themes/. What only a theme shows (banners, share and author boxes, related posts, comments,
sidebars) is added here, around `ads.content`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from html import escape
from importlib.resources import files
from string import Template

from crawler.demo import ads, head
from crawler.demo.parts import to_html
from crawler.demo.posts import Edition, Post, StandingPage, Term, pick

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
RELATED = 4


@dataclass(frozen=True, slots=True)
class View:
    """What a page is rendered from: the content, where it is served, and which interfaces are open."""

    base: str
    """Scheme, host and port, without a slash at the end."""
    edition: Edition
    rest: bool = True
    feed: bool = True

    def url(self, post: Post, page: int = 1) -> str:
        return f"{self.base}/{post.slug}/" + (f"{page}/" if page > 1 else "")


@dataclass(frozen=True, slots=True)
class Archive:
    """A list of posts with its paging."""

    title: str
    path: str
    """The path of its first page, with a slash at the end."""
    posts: Sequence[Post]
    theme: str = "gmr"
    per_page: int = 8
    query: str = ""
    """What follows each of its addresses: a search's "?s=…"."""
    term: Term | None = None

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.posts) // self.per_page))

    def page_path(self, number: int) -> str:
        return self.path + (f"page/{number}/" if number > 1 else "") + self.query


@lru_cache(maxsize=8)
def _template(name: str) -> Template:
    return Template((files("crawler.demo") / "themes" / f"{name}.html").read_text(encoding="utf-8"))


def _esc(text: str) -> str:
    return escape(text, quote=True)


def shown_date(moment: datetime, theme: str) -> str:
    """A time as the theme prints it."""
    if theme == "gmr":
        return f"{DAYS[moment.weekday()]}, {moment.day} {MONTHS[moment.month - 1]} {moment.year} | {moment:%H:%M} WITA"
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H.%M} WITA"


def _menu(view: View) -> str:
    links = [
        ("/", "Beranda"),
        *((f"/category/{term.slug}/", term.name) for term in view.edition.categories),
        ("/indeks/", "Indeks"),
    ]
    return "".join(f'<li class="menu-item"><a href="{view.base}{path}">{_esc(name)}</a></li>' for path, name in links)


def _popular(view: View, theme: str) -> str:
    """The sidebar's list; its first link is the short one, as a counter plugin writes it."""
    posts = sorted(
        (post for post in view.edition.posts if not post.closed), key=lambda post: pick(f"popular:{post.slug}", 1000)
    )[:5]
    items = []
    for n, post in enumerate(posts):
        link = f'<a href="{view.base}/?p={post.id}">' if n == 0 else f'<a href="{view.url(post)}">'
        if theme == "gmr":
            items.append(f'<li class="clearfix"><div class="rp-title">{link}{_esc(post.title)}</a></div></li>')
        else:
            items.append(
                f'<div class="td_module_6 td_module_wrap"><h3 class="entry-title td-module-title">{link}{_esc(post.title)}</a></h3></div>'
            )
    return "".join(items)


def frame(view: View, theme: str, head_html: str, main: str, body_class: str) -> str:
    """A whole page around its main part."""
    site, words = view.edition.site, view.edition.ads
    banner = words["banner"] if view.edition.number == 1 else words["banner_later"]
    cloud = "".join(
        f'<a href="{view.base}/tag/{tag.slug}/" class="tag-cloud-link">{_esc(tag.name)}</a> '
        for tag in view.edition.tags[:12]
    )
    return _template(f"{theme}_page").substitute(
        base=view.base,
        head=head_html,
        body_class=body_class,
        site=_esc(site["name"]),
        tagline=_esc(site["tagline"]),
        today=shown_date(view.edition.changed, "gmr").split(" |")[0],
        menu=_menu(view),
        footer_menu="".join(
            f'<li><a href="{view.base}/{page.slug}/">{_esc(page.title)}</a></li>' for page in view.edition.pages
        ),
        popular=_popular(view, theme),
        cloud=cloud,
        main=main,
        ad_banner=banner,
        ad_top=words["top"],
        ad_label=words["label"],
        ad_popular=words["popular"],
        ad_close=words["close"],
        ad_cookie=words["cookie"],
    )


def _picture(post: Post) -> str:
    if not post.caption or post.caption_style == "content":
        return ""
    caption = _esc(ads.lead_caption(post) or "")
    image = f'<img width="900" height="600" src="{post.image}" class="attachment-post-thumbnail wp-post-image" alt="{_esc(post.title)}">'
    if post.theme == "gmr":
        return f'<figure class="post-thumbnail gmr-thumbnail-single">{image}<figcaption class="wp-caption-text">{caption}</figcaption></figure>'
    return f'<div class="td-post-featured-image"><figure><a href="{post.image}">{image}</a><figcaption class="wp-caption-text">{caption}</figcaption></figure></div>'


def _page_links(view: View, post: Post, number: int, count: int) -> str:
    if count == 1:
        return ""
    links = "".join(
        f' <span class="post-page-numbers current" aria-current="page">{n}</span>'
        if n == number
        else f' <a href="{view.url(post, n)}" class="post-page-numbers">{n}</a>'
        for n in range(1, count + 1)
    )
    onward = f' <a href="{view.url(post, number + 1)}">Selanjutnya</a>' if number < count else ""
    if post.theme == "gmr":
        return f'<div class="page-links clearfix"><span class="page-text">Halaman:</span>{links}{onward}</div>'
    return f'<div class="page-nav page-nav-post td-pb-padding-side">{links}{onward}</div>'


def related(edition: Edition, post: Post) -> list[Post]:
    """Other posts of the same category, shown below an article."""
    same = [
        other
        for other in edition.posts
        if other.category.id == post.category.id and other.slug != post.slug and not other.closed
    ]
    return same[:RELATED]


def _comments(post: Post) -> str:
    if not post.comments:
        return '<div id="respond" class="comment-respond"><h3 id="reply-title">Tinggalkan Balasan</h3></div>'
    items = "".join(
        f'<li class="comment"><div class="comment-author vcard"><b class="fn">{_esc(comment.name)}</b></div>'
        f'<div class="comment-content"><p>{_esc(comment.text)}</p></div></li>'
        for comment in post.comments
    )
    return f'<div id="comments" class="comments-area"><h2 class="comments-title">{len(post.comments)} Komentar</h2><ol class="comment-list">{items}</ol></div>'


def article(view: View, post: Post, number: int) -> str | None:
    """A post's page, or one of its pages; None where it has not that many."""
    pages = ads.pages(view.edition, post)
    if not 1 <= number <= len(pages):
        return None
    tag = '<a href="{}/tag/{}/" rel="tag">{}</a>' if post.theme == "gmr" else '<li><a href="{}/tag/{}/">{}</a></li>'
    near = "".join(
        f'<div class="gmr-newsthumb"><h2 class="entry-title"><a href="{view.url(other)}" rel="bookmark">{_esc(other.title)}</a></h2></div>'
        if post.theme == "gmr"
        else f'<div class="td_module_related_posts"><h3 class="entry-title td-module-title"><a href="{view.url(other)}">{_esc(other.title)}</a></h3></div>'
        for other in related(view.edition, post)
    )
    edited = post.modified != post.published
    main = _template(f"{post.theme}_single").substitute(
        base=view.base,
        url=view.url(post),
        id=post.id,
        title=_esc(post.title),
        category=_esc(post.category.name),
        category_slug=post.category.slug,
        author=_esc(post.author.name),
        author_slug=post.author.slug,
        published=post.published.isoformat(),
        modified=post.modified.isoformat(),
        published_shown=shown_date(post.published, post.theme),
        updated_class="" if edited else " updated",
        updated=f'<time class="updated" datetime="{post.modified.isoformat()}">{shown_date(post.modified, "gmr")}</time>'
        if edited
        else "",
        site=_esc(view.edition.site["name"]),
        share=view.edition.ads["share"],
        picture=_picture(post) if number == 1 else "",
        content=pages[number - 1],
        page_links=_page_links(view, post, number, len(pages)),
        tags=" ".join(tag.format(view.base, term.slug, _esc(term.name)) for term in post.tags),
        related=near,
        comments=_comments(post),
        ad_top=view.edition.ads["top"],
        ad_banner=view.edition.ads["banner"] if view.edition.number == 1 else view.edition.ads["banner_later"],
        ad_label=view.edition.ads["label"],
        ad_related=view.edition.ads["related"],
    )
    links = head.links(
        view.base, view.url(post), rest=f"posts/{post.id}" if view.rest else "", feed=view.feed, shortlink=post.id
    )
    links += head.rel_pages(view.url(post), number, len(pages))
    return frame(
        view,
        post.theme,
        head.article(view.base, view.edition, post) + links,
        main,
        f"post-template-default single single-post postid-{post.id}",
    )


def listing(view: View, archive: Archive, number: int) -> str | None:
    """A page of an archive; None behind its last."""
    if not 1 <= number <= archive.pages:
        return None
    posts = archive.posts[(number - 1) * archive.per_page : number * archive.per_page]
    items = []
    for post in posts:
        excerpt = _esc(head.excerpt(post, 18))
        link = f'<a href="{view.url(post)}" title="{_esc(post.title)}" rel="bookmark">{_esc(post.title)}</a>'
        when = f'<time class="entry-date published" datetime="{post.published.isoformat()}">{shown_date(post.published, archive.theme)}</time>'
        if archive.theme == "gmr":
            items.append(
                f'<article id="post-{post.id}" class="post type-post hentry"><div class="box-content"><h2 class="entry-title">{link}</h2>'
                f'<div class="gmr-meta-topic"><span class="posted-on">{when}</span></div><div class="entry-content entry-content-archive"><p>{excerpt}</p></div></div></article>'
            )
        else:
            items.append(
                f'<div class="td_module_10 td_module_wrap td-animation-stack"><div class="item-details"><h3 class="entry-title td-module-title">{link}</h3>'
                f'<div class="td-module-meta-info"><span class="td-post-date">{when}</span></div><div class="td-excerpt">{excerpt}</div></div></div>'
            )
    heading = (
        f'<header class="page-header"><h1 class="page-title">{_esc(archive.title)}</h1></header>'
        if archive.path != "/" or archive.query
        else ""
    )
    links = head.links(view.base, view.base + archive.page_path(number), rest="", feed=view.feed, site_rest=view.rest)
    if number > 1:
        links += f'<link rel="prev" href="{_esc(view.base + archive.page_path(number - 1))}">\n'
    if number < archive.pages:
        links += f'<link rel="next" href="{_esc(view.base + archive.page_path(number + 1))}">\n'
    body_class = "home blog" if archive.path == "/" and not archive.query else "archive"
    main = heading + "\n".join(items) + _paging(view, archive, number)
    return frame(view, archive.theme, head.plain(view.edition, archive.title, "website") + links, main, body_class)


def _paging(view: View, archive: Archive, number: int) -> str:
    if archive.pages == 1:
        return ""
    links = [
        f'<span class="page-numbers current">{n}</span>'
        if n == number
        else f'<a class="page-numbers" href="{_esc(view.base + archive.page_path(n))}">{n}</a>'
        for n in range(1, archive.pages + 1)
    ]
    if number < archive.pages:
        links.append(
            f'<a class="next page-numbers" href="{_esc(view.base + archive.page_path(number + 1))}">Berikutnya</a>'
        )
    if archive.theme == "gmr":
        return f'<nav class="navigation pagination"><div class="nav-links">{" ".join(links)}</div></nav>'
    return f'<div class="page-nav td-pb-padding-side">{" ".join(links)}</div>'


def standing(view: View, page: StandingPage) -> str:
    """A page that is no article."""
    pictures = "".join(
        f'<figure class="gallery-item"><a href="{view.base}/{page.slug}/foto-{n}/"><img src="/wp-content/uploads/2025/06/{page.slug}-{n}.jpg" alt=""></a>'
        f'<figcaption class="wp-caption-text gallery-caption">{_esc(words)}</figcaption></figure>'
        for n, words in enumerate(page.gallery, 1)
    )
    text = "".join(to_html(part) for part in page.parts) + (
        f'<div class="gallery gallery-columns-3">{pictures}</div>' if pictures else ""
    )
    main = (
        f'<article id="post-{page.id}" class="post-{page.id} page type-page status-publish hentry"><header class="entry-header"><h1 class="entry-title">'
        f'{_esc(page.title)}</h1></header><div class="entry-content entry-content-page clearfix">{text}</div></article>'
    )
    links = head.links(
        view.base, f"{view.base}/{page.slug}/", rest=f"pages/{page.id}" if view.rest else "", feed=view.feed
    )
    return frame(
        view,
        "gmr",
        head.plain(view.edition, page.title, "article") + links,
        main,
        f"page-template-default page page-id-{page.id}",
    )


def attachment(view: View, page: StandingPage, number: int) -> str | None:
    """The page that WordPress gives a picture of a gallery."""
    if not 1 <= number <= len(page.gallery):
        return None
    words = _esc(page.gallery[number - 1])
    main = (
        f'<article class="attachment type-attachment status-inherit hentry"><header class="entry-header"><h1 class="entry-title">foto-{number}</h1></header>'
        f'<div class="entry-content entry-content-single"><p class="attachment"><a href="#"><img src="/wp-content/uploads/2025/06/{page.slug}-{number}.jpg"></a></p>'
        f'<div class="wp-caption-text">{words}</div></div></article>'
    )
    links = head.links(view.base, f"{view.base}/{page.slug}/foto-{number}/", rest="", feed=view.feed)
    return frame(
        view,
        "gmr",
        head.plain(view.edition, f"foto-{number}", "article") + links,
        main,
        "attachment attachment-template-default",
    )


def missing(view: View, words: str = "Halaman tidak ditemukan") -> str:
    """The page of a 404 or 410."""
    main = (
        f'<section class="error-404 not-found"><header class="page-header"><h1 class="page-title">{words}</h1></header>'
        "<div class='page-content'><p>Halaman yang Anda cari tidak ada atau sudah dipindahkan. Coba kotak pencarian.</p></div></section>"
    )
    return frame(view, "gmr", head.plain(view.edition, words, "website"), main, "error404")
