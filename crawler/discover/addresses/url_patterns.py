"""What tells articles, listings and paging apart: words and shapes, each with its reason. Data only.

Everything here is a hint that other evidence may outvote; none names a site. Patterns are matched on lower case.
"""

from __future__ import annotations

import re

TOOL_SEGMENTS = frozenset(
    {
        "tag",  # WordPress' tag base
        "tags",
        "author",  # archive of one author
        "authors",
        "penulis",
        "page",  # WordPress' paging
        "search",  # search results
        "cari",
        "pencarian",
        "feed",  # not pages at all
        "rss",
        "wp-admin",
        "wp-content",
        "wp-includes",
        "wp-json",
        "wp-login.php",
        "login",
        "register",
        "cart",
        "cdn-cgi",
        "attachment",  # a picture's own page
        "comments",
    }
)
"""First segments of paths that lead to lists or tools, whatever follows."""

LIST_SEGMENTS = frozenset(
    {
        "category",  # WordPress' category base, and most systems'
        "categories",
        "kategori",  # the same, translated
        "topik",  # tags, in Indonesian systems
        "topic",
        "topics",
        "rubrik",  # sections
        "kanal",
        "channel",
        "section",
        "indeks",  # the list of everything, by day
        "index",
        "index-news",
        "indeks-berita",
        "arsip",
        "archive",
        "archives",
    }
)
"""First segments of lists; some systems put articles below them: /kanal/daerah/judul-yang-panjang, /archives/155."""

LISTING_QUERY = frozenset({"cat", "tag", "author", "m", "s", "q", "feed", "paged", "page_id", "attachment_id", "tax"})
"""Query keys of WordPress' plain permalinks (and of searches) that lead to something else than a post."""

ARTICLE_QUERY = frozenset(
    {"id", "nid", "newsid", "idberita", "id_berita", "idnews", "id_news", "id_artikel", "idartikel"}
    | {"judul", "slug", "seo", "berita", "artikel", "judul_seo", "title"}
)
"""Query keys by which hand-made systems ask for an article, by number or slug: index.php?mod=berita&id=1550."""

SIDE_QUERY = frozenset({"itemid", "catid", "lang", "tmpl", "limitstart", "kategori", "category"})
"""Query keys that stand beside what chooses an article, or do not: Joomla's menu item and category."""

SECTION_PATHS = re.compile(
    r"/(?:category|kategori|rubrik|kanal|channel|section)/|/(?:category|kategori|rubrik|kanal)[-_]\d+(?:[-_][\w-]+)?(?:\.\w+)?$"
    r"|[?&]cat=\d"
)
"""In the address of a section's list: /kategori/daerah, kategori-60-daerah.html."""

INDEX_WORDS = frozenset(
    {"indeks", "index", "arsip", "indeks berita", "arsip berita", "semua berita", "semua artikel", "semua kabar"}
)
"""Texts of links to the list of everything."""

INDEX_SEGMENTS = INDEX_WORDS | {"index news", "index berita", "terkini", "terbaru"}
"""Last segments of such lists, with blanks for dashes and without the ending of a file."""

STATIC_PAGES = re.compile(
    r"^(?:"
    r"tentang(?:-kami|-kita)?|about(?:-us)?|profil(?:e|-perusahaan|-kami)?|visi-(?:dan-)?misi|"  # who we are
    r"redaksi|(?:susunan|box|boks|tim|dewan)-redaksi|struktur-(?:redaksi|organisasi)|manajemen|"  # the masthead, by law
    r"pedoman(?:-pemberitaan)?(?:-media(?:-si[by]er)?)?|kode-(?:etik|perilaku)(?:-[a-z]+)?|"  # by law too
    r"perlindungan-(?:profesi-)?wartawan|hak-jawab|standar-perlindungan(?:-profesi)?-wartawan|"
    r"(?:pasang|info|tarif|harga)-iklan(?:-di-sini)?|iklan|beriklan|advertise(?:ment)?|media-kit|"  # place an ad
    r"kontak(?:-kami)?|contact(?:-us)?|hubungi(?:-kami)?|alamat(?:-redaksi)?|"  # contact
    r"disclaimer|sanggahan|penafian|copyright|hak-cipta|"
    r"kebijakan-(?:privasi|data|cookie|redaksi|privasi-dan-cookie)|privacy(?:-policy)?|sitemap|peta-situs|"  # terms
    r"(?:syarat-(?:dan-|amp-)?)?ketentuan(?:-(?:layanan|penggunaan|umum))?|terms(?:-(?:of|and|amp)-[a-z]+)*|"
    r"karir|karier|career|home|beranda|login|daftar|register|faq|sample-page"
    r")$"
)
"""Slugs of the pages that Indonesian portals have by law or by custom, and that are no articles."""

PAGE_PATHS = (
    re.compile(r"/page/(\d{1,6})/?$"),  # WordPress
    re.compile(r"/(?:halaman|hal)/(\d{1,6})/?$"),  # the same, translated
    re.compile(r"/(?:indeks|index)/(\d{1,6})/?$"),  # paging of an index by path
)
"""Paths that carry a page number."""

LIST_FILE = re.compile(r"/(?:index|indeks)-?\d{1,6}\.html?$")
"""The file of a further page of a list: index2.html, or index-2.html of Nikola, which counts from the oldest."""

PAGE_QUERY = ("paged", "page", "halaman", "hal", "pg", "per_page", "start", "offset")
"""Query keys that carry a page number (the last three an offset: any growth is the next page)."""

OFFSET_QUERY = frozenset({"per_page", "start", "offset"})
"""Those of PAGE_QUERY that count articles instead of pages."""

PAGE_NAME = re.compile(r"(?:^|[/_-])(?:page|hal(?:aman)?|index|indeks|offset|p)[\w-]*?[-_/]?\d{1,6}(?:\.\w{2,5})?/?$")
"""The end of a path that names a page of a list: halberita-2.html, index2.html, /berita/index/10."""

NEXT_TEXTS = re.compile(
    r"^[\s»›→>\u2039-\u203a]*(?:halaman\s+)?(?:"
    r"(?:selanjutnya|berikutnya|lanjut|next(?:\s+page|\s+posts?|\s+entries)?"
    r"|older(?:\s+(?:posts?|entries|articles|news|stories))?|(?:pos|artikel|berita|postingan|posting)"
    r"\s+(?:lama|terdahulu|sebelumnya|yang\s+lebih\s+lama|lebih\s+lama|selanjutnya|berikutnya)|lebih\s+lama|terdahulu"
    r"|(?:muat|lihat|tampilkan)\s+(?:lebih(?:\s+banyak)?|lainnya)|load\s+more|more\s+posts?|selengkapnya\s+lagi"
    r"|indeks\s+berikutnya|halaman\s+berikutnya|halaman\s+selanjutnya)"
    r")[\s»›→>.\u00a0]*$|^\s*(?:[»›→]|>{1,2}|&gt;|\u00bb)\s*$",
    re.IGNORECASE,
)
"""Texts of the link to the next, older page of a list."""

READ_MORE = re.compile(
    r"\W*(?:(?:baca|lihat|klik)\s+)?(?:selengkapnya|selanjutnya|detail(?:nya)?|lebih lanjut|berita ini|lengkap(?:nya)?)\W*"
    r"|\W*(?:read|continue|learn|full|view)\s+(?:more|reading|story|article|details?)\W*|\W*(?:lanjut(?:kan)?\s+)(?:membaca|baca)\W*|\W*more\W*",
    re.IGNORECASE,
)
"""Labels of the link from a teaser to its article."""

OLDER_TEXTS = re.compile(
    r"^\W*(?:previous(?:\s+(?:page|posts?|entries))?|(?:halaman\s+)?sebelumnya)\W*$", re.IGNORECASE
)
"""Texts of the link to an older page where a system counts its pages from the oldest: the first page is the last."""

PREVIOUS_TEXTS = re.compile(
    r"^\W*(?:prev|newer|terbaru|lebih\s+baru|kembali|first|last|akhir|awal|«|‹|←|<)", re.IGNORECASE
)
"""Texts of the links beside it, which may share its class; the last page is not the next one."""

NEXT_CLASSES = frozenset(
    {"next", "nextpostslink", "nav-previous", "next-page", "older", "older-posts", "page-next", "pager-next"}
    | {
        "pager__item--next",
        "blog-pager-older-link",
        "nav-next",
        "pagination-next",
        "next-posts",
        "btn-older",
        "arrow-next",
    }
)
"""Class tokens of that link or of the element around it. WordPress' "nav-previous" holds "Older posts"."""

CHROME_TAGS = frozenset({"nav", "footer", "script", "style", "noscript", "template", "form", "select", "iframe", "svg"})
"""Elements that hold no list of articles."""

CHROME_TOKENS = re.compile(
    r"(?:^|[-_])(?:menu|mainmenu|submenu|navbar|navigation|breadcrumbs?|footer|colophon|topbar|offcanvas|sidemenu|sidenav"
    r"|tagcloud|page-links|respond)(?:$|[-_])"
    r"|^(?:nav|cookie[-_].*|modal|popup|share.*|social.*|comments?(?:[-_].*)?)$"
)
"""Class and id tokens of menus, footers and the like: their links lead to sections and pages, not to articles. Where a
page holds no list outside them, a wrapper around everything has such a name, and only CHROME_TAGS count."""

ASIDE_TOKENS = re.compile(
    r"^(?:widget(?:[-_].*)?|(?:.*[-_])?sidebar(?:[-_].*)?|secondary|(?:.*[-_])?related(?:[-_].*)?|(?:.*[-_])?popular"
    r"(?:[-_].*)?|terpopuler|(?:.*[-_])?trending(?:[-_].*)?|recentcomments|(?:.*[-_])?(?:news)?ticker|baca-juga|yarpp.*)$"
)
"""Tokens of boxes that repeat articles which stand elsewhere, often old ones; used only where a page has no list."""

TITLE_TOKENS = re.compile(r"(?:^|[-_])(?:title|titlelink|judul|headline|heading|heading-text|jdl)(?:$|[-_])")
"""Tokens of a link or of the element around it that holds an article's title."""

SITEMAP_ARTICLES = re.compile(
    r"(?:^|[-_/.])(?:posts?|news|berita|artikel|articles?|stories|story|read|konten|content)(?:$|[-_/.\d])"
)
"""Names of sitemaps that hold articles."""

SITEMAP_OTHERS = re.compile(
    r"(?:^|[-_/.])(?:pages?|halaman|categor(?:y|ies)|kategori|tax|taxonom(?:y|ies)|tags?|post[-_]tags?|topik|topics?|"
    r"authors?|penulis|users?|images?|foto|photos?|videos?|galer[iy](?:es)?|attachments?|products?|local|locations?|"
    r"archives?|misc|externals?|kml|web-story|amp|forum|events?|home|index-page|sections?|kanal|rubrik)(?:$|[-_/.\d])"
)
"""Names of sitemaps that hold something else; a name that says "post" too is judged by `sitemap.holds_articles`."""

FILE_ENDINGS = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|pdf|docx?|xlsx?|pptx?|zip|rar|gz|mp[34]|m4a|avi|mov|css|js|xml|json|rss|apk|exe)$"
)
"""Endings of paths that are files."""

SESSION = re.compile(r"^(?:phpsessid|jsessionid|sid|session(?:_?id)?|sess|token|cfid|cftoken|replytocom|nonce|_)$")
"""Query keys that make a new address of the same page at every visit: never followed with them."""

SEARCH_FIELDS = frozenset({"s", "q", "query", "keyword", "keywords", "kata", "katakunci", "cari", "search", "term"})
"""Names of the field of a search form."""

COMMENT_FEEDS = re.compile(r"comments|komentar|umpan\s+komentar")
"""In the address or the title of a feed: it holds readers' comments."""

MAIN_FEEDS = re.compile(
    r"/(?:feed|rss|atom|feed/rss2?|rss2|feed/atom)/?$|/(?:rss|feed|feeds|atom|index|terkini)\.(?:xml|rss|atom|rdf)$"
    r"|^/?\?feed=(?:rss2?|atom|rdf)$"
)
"""Path and query of a portal's main feed, as the usual systems name it."""
