"""The portal's pages as a browser gets them, in two themes: markup of the Gian MR and of the tagDiv family.

The templates are in themes/. What only a theme shows (banners, share and author boxes, related posts, comments,
sidebars) is added here, around `ads.content`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crawler.demo import ads, head
from crawler.demo.markup import Html, fill, fill_page, join
from crawler.demo.parts import to_html
from crawler.demo.posts import Edition, Post, StandingPage, pick

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FIRST_HALF = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
MONTHS = (*FIRST_HALF, "Juli", "Agustus", "September", "Oktober", "November", "Desember")
PLAIN_THEME = "gmr"
"""What pages of no category are shown in."""
RELATED, POPULAR, CLOUD, EXCERPT = 4, 5, 12, 18


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

    def links(self, path: str, *, rest: str = "", shortlink: int = 0) -> Html:
        """The links in the head of the page at a path."""
        return head.links(self.base, self.base + path, rest=rest if self.rest else None, feed=self.feed, post=shortlink)

    @property
    def banner(self) -> str:
        return str(self.edition.ads["banner" if self.edition.number == 1 else "banner_later"])


@dataclass(frozen=True, slots=True)
class Archive:
    """A list of posts with its paging."""

    title: str
    path: str
    """The path of its first page, with a slash at the end."""
    posts: Sequence[Post]
    theme: str = PLAIN_THEME
    per_page: int = 8
    query: str = ""
    """What follows each of its addresses: a search's "?s=…"."""

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.posts) // self.per_page))

    def page_path(self, number: int) -> str:
        return self.path + (f"page/{number}/" if number > 1 else "") + self.query


def shown_date(moment: datetime, theme: str) -> Html:
    """A time as the theme prints it."""
    return fill(
        theme,
        "date",
        weekday=WEEKDAYS[moment.weekday()],
        day=moment.day,
        month=MONTHS[moment.month - 1],
        year=moment.year,
        hour=f"{moment:%H}",
        minute=f"{moment:%M}",
    )


def _popular(view: View, theme: str) -> Html:
    """The sidebar's list; its first link is the short one, as a counter plugin writes it."""
    open_posts = [post for post in view.edition.posts if not post.closed]
    posts = sorted(open_posts, key=lambda post: pick(f"popular:{post.slug}", 1000))[:POPULAR]
    urls = [f"{view.base}/?p={posts[0].id}", *(view.url(post) for post in posts[1:])]
    return join([fill(theme, "popular", url=url, title=post.title) for url, post in zip(urls, posts, strict=True)])


def frame(view: View, theme: str, head_html: Html, main: Html, body_class: str) -> str:
    """A whole page around its main part."""
    edition, words = view.edition, view.edition.ads
    menu = [("/", "Beranda"), *((f"/category/{term.slug}/", term.name) for term in edition.categories)]
    menu.append(("/indeks/", "Indeks"))
    footer = [(f"/{page.slug}/", page.title) for page in edition.pages]
    cloud = [(f"/tag/{tag.slug}/", tag.name) for tag in edition.tags[:CLOUD]]

    def linked(fragment: str, links: list[tuple[str, str]]) -> Html:
        return join([fill("common", fragment, url=view.base + path, name=name) for path, name in links])

    return fill_page(
        f"{theme}_page",
        base=view.base,
        head=head_html,
        body_class=body_class,
        site=edition.site["name"],
        tagline=edition.site["tagline"],
        today=shown_date(edition.changed, "gmr").partition(" |")[0],
        menu=linked("menu_item", menu),
        footer_menu=linked("menu_item", footer),
        popular=_popular(view, theme),
        cloud=linked("cloud_item", cloud),
        main=main,
        ad_banner=view.banner,
        ad_top=words["top"],
        ad_label=words["label"],
        ad_popular=words["popular"],
        ad_close=words["close"],
        ad_cookie=words["cookie"],
    )


def _page_links(view: View, post: Post, number: int, count: int) -> Html:
    if count == 1:
        return Html()
    links = [
        fill("common", "post_page_current" if n == number else "post_page", n=n, url=view.url(post, n))
        for n in range(1, count + 1)
    ]
    if number < count:
        links.append(fill("common", "post_page_next", url=view.url(post, number + 1)))
    return fill(post.theme, "post_pages", links=join(links))


def related(edition: Edition, post: Post) -> list[Post]:
    """Other posts of the same category, shown below an article."""
    same = [other for other in edition.posts if other.category.id == post.category.id and not other.closed]
    return [other for other in same if other.slug != post.slug][:RELATED]


def _comments(post: Post) -> Html:
    if not post.comments:
        return fill("common", "respond")
    items = join([fill("common", "comment", name=comment.name, text=comment.text) for comment in post.comments])
    return fill("common", "comments", count=len(post.comments), items=items)


def article(view: View, post: Post, number: int) -> str | None:
    """A post's page, or one of its pages; None where it has not that many."""
    pages = ads.pages(view.edition, post)
    if not 1 <= number <= len(pages):
        return None
    theme, words = post.theme, view.edition.ads
    edited = post.modified != post.published
    picture = updated = Html()
    if number == 1 and post.caption and post.caption_style != "content":
        picture = fill(theme, "picture", image=post.image, title=post.title, caption=ads.lead_caption(post))
    if edited:
        iso = post.modified.isoformat()
        updated = fill(theme, "updated", iso=iso, shown=shown_date(post.modified, theme))
    near = related(view.edition, post)
    main = fill_page(
        f"{theme}_single",
        base=view.base,
        url=view.url(post),
        id=post.id,
        title=post.title,
        category=post.category.name,
        category_slug=post.category.slug,
        author=post.author.name,
        author_slug=post.author.slug,
        published=post.published.isoformat(),
        modified=post.modified.isoformat(),
        published_shown=shown_date(post.published, theme),
        updated_class="" if edited else " updated",
        updated=updated,
        site=view.edition.site["name"],
        share=words["share"],
        picture=picture,
        content=Html(pages[number - 1]),
        page_links=_page_links(view, post, number, len(pages)),
        tags=join([fill(theme, "tag", base=view.base, slug=tag.slug, name=tag.name) for tag in post.tags]),
        related=join([fill(theme, "related", url=view.url(other), title=other.title) for other in near]),
        comments=_comments(post),
        ad_top=words["top"],
        ad_banner=view.banner,
        ad_label=words["label"],
        ad_related=words["related"],
    )
    links = view.links(f"/{post.slug}/", rest=f"posts/{post.id}", shortlink=post.id)
    around = head.neighbours(
        view.url(post, number - 1) if number > 1 else "", view.url(post, number + 1) if number < len(pages) else ""
    )
    whole_head = join([head.article(view.base, view.edition, post), links, around])
    return frame(view, theme, whole_head, main, f"post-template-default single single-post postid-{post.id}")


def listing(view: View, archive: Archive, number: int) -> str | None:
    """A page of an archive; None behind its last."""
    if not 1 <= number <= archive.pages:
        return None
    is_home = archive.path == "/" and not archive.query
    posts = archive.posts[(number - 1) * archive.per_page : number * archive.per_page]
    listed = [
        fill(
            archive.theme,
            "listed",
            id=post.id,
            url=view.url(post),
            title=post.title,
            iso=post.published.isoformat(),
            shown=shown_date(post.published, archive.theme),
            excerpt=head.excerpt(post, EXCERPT),
        )
        for post in posts
    ]
    heading = [] if is_home else [fill("common", "heading", title=archive.title)]
    before = view.base + archive.page_path(number - 1) if number > 1 else ""
    after = view.base + archive.page_path(number + 1) if number < archive.pages else ""
    links = [view.links(archive.page_path(number)), head.neighbours(before, after)]
    main = join([*heading, *listed, _paging(view, archive, number)])
    whole_head = join([head.plain(view.edition, archive.title, "website"), *links])
    return frame(view, archive.theme, whole_head, main, "home blog" if is_home else "archive")


def _paging(view: View, archive: Archive, number: int) -> Html:
    if archive.pages == 1:
        return Html()
    links = [
        fill(
            "common", "page_number_current" if n == number else "page_number", n=n, url=view.base + archive.page_path(n)
        )
        for n in range(1, archive.pages + 1)
    ]
    if number < archive.pages:
        links.append(fill("common", "page_next", url=view.base + archive.page_path(number + 1)))
    return fill(archive.theme, "paging", links=join(links))


def _gallery_picture(page: StandingPage, number: int) -> str:
    return f"/wp-content/uploads/2025/06/{page.slug}-{number}.jpg"


def standing(view: View, page: StandingPage) -> str:
    """A page that is no article."""
    content = [to_html(part) for part in page.parts]
    if page.gallery:
        pictures = [
            fill(
                "common",
                "gallery_item",
                url=f"{view.base}/{page.slug}/foto-{n}/",
                image=_gallery_picture(page, n),
                caption=caption,
            )
            for n, caption in enumerate(page.gallery, 1)
        ]
        content.append(fill("common", "gallery", items=join(pictures)))
    main = fill("common", "page", id=page.id, title=page.title, content=join(content))
    links = view.links(f"/{page.slug}/", rest=f"pages/{page.id}", shortlink=page.id)
    whole_head = join([head.plain(view.edition, page.title, "article"), links])
    return frame(view, PLAIN_THEME, whole_head, main, f"page-template-default page page-id-{page.id}")


def attachment(view: View, page: StandingPage, number: int) -> str | None:
    """The page that WordPress gives a picture of a gallery."""
    if not 1 <= number <= len(page.gallery):
        return None
    title, image = f"foto-{number}", _gallery_picture(page, number)
    main = fill("common", "attachment", title=title, image=image, caption=page.gallery[number - 1])
    whole_head = join([head.plain(view.edition, title, "article"), view.links(f"/{page.slug}/{title}/")])
    return frame(view, PLAIN_THEME, whole_head, main, "attachment attachment-template-default")


def missing(view: View, words: str = "Halaman tidak ditemukan") -> str:
    """The page of a 404 or 410."""
    return frame(
        view,
        PLAIN_THEME,
        head.plain(view.edition, words, "website"),
        fill("common", "missing", title=words),
        "error404",
    )
