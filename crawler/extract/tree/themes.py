"""Data: what class names, ids and itemprops of the common themes and systems mean. No code.

A name stands here because a theme or system is known to use it (docs/adding-a-portal.md says how to look), never because of
one site. `crawler/extract/tree/roles.py` applies the tables.
"""

from __future__ import annotations


def names(listed: str) -> frozenset[str]:
    """The names that a text lists, divided by white space."""
    return frozenset(listed.split())


BODY: dict[str, tuple[str, int]] = {
    # Class or id of the element that holds the text -> (theme, rank). Rank 1: says nothing but "the text of the article";
    # rank 2: a usual name that also stands elsewhere; rank 3: vague, believed only where it holds paragraphs.
    "td-post-content": ("tagdiv", 1),
    "tdb_single_content": ("tagdiv", 1),
    "content-inner": ("jnews", 2),
    "entry-content-single": ("gian-mr", 1),
    "single-wrap": ("gian-mr", 3),
    "mvp-content-main": ("mvp", 1),
    "mvp-content-body": ("mvp", 3),
    "penci-post-entry-inner": ("penci", 1),
    "penci-entry-content": ("penci", 1),
    "single-post-content": ("betterstudio", 1),
    "elementor-widget-theme-post-content": ("elementor", 1),
    "read__content": ("promedia", 1),
    "read__article": ("promedia", 3),
    "txt-article": ("tribun", 1),
    "side-article": ("tribun", 2),
    "detail__body-text": ("detik", 1),
    "itp_bodycontent": ("detik", 1),
    "detail_text": ("detik", 1),
    "text_detail": ("detik", 1),
    "detail__body": ("detik", 3),
    "wrap__article-detail-content": ("antara", 1),
    "content_news": ("antara", 1),
    "post_details_inner": ("rri", 1),
    "text-black-1": ("disway", 2),
    "kcm-read-text": ("kompas", 1),
    "kcm__read": ("kompas", 2),
    "article-content-body__item-content": ("liputan6", 1),
    "article-content-body__item-page": ("liputan6", 2),
    "read-page--content": ("liputan6", 3),
    "content-detail": ("republika", 2),
    "artikel": ("republika", 3),
    "detail-in": ("tempo", 2),
    "dtl-body": ("own", 1),
    "mdk-body-paragraph": ("own", 1),
    "read-content": ("own", 2),
    "read-body": ("own", 2),
    "bacaan": ("own", 2),
    "detailscontent": ("own", 1),
    "tmpt-desk-kon": ("own", 1),
    "content-text-editor": ("own", 1),
    "main-content-detail": ("own", 1),
    "detail-desc": ("own", 2),
    "detail-body": ("own", 2),
    "isi-berita": ("own", 1),
    "isi_berita": ("own", 1),
    "isiberita": ("own", 1),
    "isi-artikel": ("own", 1),
    "berita-content": ("own", 1),
    "content-berita": ("own", 1),
    "content-artikel": ("own", 1),
    "konten-berita": ("own", 1),
    "konten-artikel": ("own", 1),
    "detail-berita": ("own", 2),
    "detail_berita": ("own", 2),
    "detail-konten": ("own", 1),
    "detail-content": ("own", 2),
    "detail_content": ("own", 3),
    "detail-text": ("own", 1),
    "detailtext": ("own", 1),
    "news-content": ("own", 2),
    "news-text": ("own", 2),
    "news-body": ("own", 2),
    "newscontent": ("own", 2),
    "text-detail": ("own", 1),
    "entry-content": ("wordpress", 1),
    "entry_content": ("wordpress", 2),
    "entrycontent": ("wordpress", 2),
    "the-content": ("wordpress", 2),
    "thecontent": ("wordpress", 2),
    "the_content": ("wordpress", 2),
    "post-content": ("wordpress", 2),
    "post_content": ("wordpress", 2),
    "postcontent": ("wordpress", 2),
    "post-entry": ("wordpress", 2),
    "post-body": ("blogger", 2),
    "post-body-inner": ("blogger", 1),
    "postbody": ("own", 2),
    "single-content": ("wordpress", 2),
    "article-content": ("own", 2),
    "article_content": ("own", 2),
    "articlecontent": ("own", 2),
    "article__content": ("own", 2),
    "article-body": ("own", 2),
    "article_body": ("own", 2),
    "articlebody": ("own", 2),
    "article__body": ("own", 2),
    "article-text": ("own", 2),
    "article__text": ("own", 2),
    "article-detail": ("own", 3),
    "articletext": ("own", 2),
    "story-body": ("own", 2),
    "story-content": ("own", 2),
    "storybody": ("own", 2),
    "story__body": ("own", 2),
    "body-content": ("own", 3),
    "content-body": ("own", 2),
    "content__body": ("own", 2),
    "content-article": ("own", 2),
    "content-text": ("own", 3),
    "field-name-body": ("drupal", 1),
    "field--name-body": ("drupal", 1),
    "item-page": ("joomla", 3),
    "itemfulltext": ("joomla", 1),
}

BODY_ITEMPROPS = frozenset({"articlebody", "reviewbody"})
"""The microdata that mark the text; `text` and `description` stand on whole pages and teasers too."""

TITLE = names("""entry-title post-title posttitle post_title single-title article-title article__title article_title articletitle
    tdb-title-text jeg_post_title mvp-post-title single-post-title read__title detail__title detail-title detail_title
    wrap__article-detail-title title-article title_article news-title title-news title-detail title_detail arttitle
    posting-title judul judul-berita judul_berita jdl jdl-detail story-title headline page-title penci-entry-title
    elementor-heading-title kcm-title titles""")
"""Classes and ids of the headline, for pages whose <h1> is something else."""

# Pieces of class names (divided at -, _, capitals) by what they mark. A name matches by whole pieces, never inside of a
# word: "ad" must not match has-shadow, td-paragraph-padding or lead-paragraph.
ZONES: dict[str, frozenset[str]] = {
    "comments": names(
        """comment comments komentar komen disqus respond commentlist commentform livefyre fbcomments wpdiscuz"""
    ),
    "related": names("""related terkait relatedposts yarpp recommendation recommendations recommended rekomendasi popular populer terpopuler
        terkini trending latest lainnya berita-lainnya mostread taboola outbrain mgid rcmnd zergnet revcontent recirculation
        readmore morestories upnext"""),
    "share": names("""share sharing shares sharer socials social sosmed addtoany addthis sharedaddy socialshare"""),
    "navigation": names("""nav navbar navigation navigasi menu submenu breadcrumb breadcrumbs breadcome crumbs pagination pager pagenavi
        paging skip toolbar"""),
    "sidebar": names("sidebar sidebars rightbar leftbar aside"),
    "footer": names("footer colophon copyright"),
    "author-box": names("authorbox biography"),
    "popup": names("modal popup popups cookie cookies consent gdpr newsletter subscribe subscription paywall"),
    "ad": names("ad ads adv advert advertisement advertisements iklan adsbygoogle banner banners sponsor sponsored"),
}

HEADING_OF_OTHERS = (
    names("lain lainnya terbaru pilihan recent latest more other mungkin similar serupa sejenis"),
    names("""berita artikel kabar info news posts post articles article stories story konten video untuk anda kamu for you to
        your yang dari from hari ini minggu this week now today baca juga read also reading suka menarik editor redaksi may
        might like topik topics topic headline most top bacaan opinion
        opini columns kolom"""),
)
"""Words of a heading above other articles: one of the first (or of the zone "related"), and none but these and the second."""

ZONE_PAIRS: tuple[tuple[frozenset[str], str], ...] = (
    # Two pieces that mark a zone only together.
    (frozenset({"author", "box"}), "author-box"),
    (frozenset({"author", "bio"}), "author-box"),
    (frozenset({"author", "description"}), "author-box"),
    (frozenset({"about", "author"}), "author-box"),
    (frozenset({"more", "stories"}), "related"),
    (frozenset({"more", "posts"}), "related"),
    (frozenset({"baca", "juga"}), "related"),
    (frozenset({"also", "read"}), "related"),
    (frozenset({"prev", "next"}), "navigation"),
    (frozenset({"widget", "area"}), "sidebar"),
    (frozenset({"right", "column"}), "sidebar"),
    (frozenset({"side", "column"}), "sidebar"),
)

NO_ZONE = names("wrap wrapper wrapping container content main page has with no layout grid row body site enabled")
"""Pieces beside which a zone's name only tells what is near: content-sidebar-wrap, has-sidebar, footer-container excepted."""

BYLINE = names("author authors autor byline penulis reporter namerep nmreporter writer pewarta jurnalis wartawan")
EDITOR = names("editor redaktur editors red")
CHOSEN = names("pick picks choice choices pilihan")
"""Beside an editor's piece: a list of other articles, no role."""
DATE = names("date dates time tanggal tgl waktu published publish pubdate datetime timestamp posted clock kalender")
TAGS = names("tag tags tagging tagcloud tagar topik topic topics keywords labels tagline")
CAPTION = names("caption captions figcaption wpcaption")
CAPTION_TOKENS = names("""wp-caption-text cap-foto photo__caption image-caption img-caption photo-caption caption-foto captionfoto keterangan-foto
    keterangan_foto ket-foto caption_news para_caption pic_artikel detfoto read__photo__caption foto-caption imgcaption
    elementor-image-caption cap_foto""")
CREDIT = names("author credit credits kredit source sumber fotografer photographer copyright pewarta courtesy")
"""Pieces of names of the credit, in an element that belongs to a picture."""
CREDIT_TOKENS = names("cap-foto def credit-foto")
PICTURE = names("pic pict img image images photo foto picture gambar thumbnail figure")
SECTION_TOKENS = names("""cat-links cat-links-content entry-category td-category post-categories posted-in jeg_meta_category mvp-post-cat
    penci-cat-links category-links post-category meta-category news-list-category read__channel subkat kanal""")
SECTION = names("kategori category rubrik rubric kanal cat cats")
MANY = names("categories menu nav list item widget sidebar container")
"""Beside a rubric's piece: all of the portal's rubrics, not the article's."""
BREADCRUMB = names(
    "breadcrumb breadcrumbs breadcumb breadcrum bcrumb breadcome crumbs crumb entry-crumbs breadcrumb-trail rank-math-breadcrumb kcm-breadcrumb bread"
)
HOME_WORDS = names("home beranda depan halaman-utama homepage utama")

COMMENT_AREAS = names(
    """comments comments-area comment-area comment-list commentlist comment-respond respond disqus_thread fb-comments
    comments-section comments-wrap comment-form wpdcom wpd-comments jeg_comment_container td-comments"""
)
"""Classes and ids of the part of a page where readers write."""

HIDDEN_TOKENS = names("""screen-reader-text sr-only visually-hidden visuallyhidden td-visual-hidden gmr-hidden offscreen off-screen
    element-invisible hidden-text u-hidden is-hidden d-none hide""")
"""Classes whose text a browser does not show. "hidden" alone is not among them: frameworks show it again on wider screens."""

NO_PUBLISHER_MARK = ("facebook.com", "twitter.com", "http://", "https://", "@")
"""An author that holds one of these is an address, no name."""
