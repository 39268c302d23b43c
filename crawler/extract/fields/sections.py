"""Reads the section of an article: from breadcrumbs, links to categories, machine-readable data, menu and address."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from crawler.extract.fields.breadcrumbs import MOST_CRUMBS, NEAR_CRUMBS, claimed_crumbs, visible_crumbs
from crawler.extract.fields.menu_rubrics import linked_in_menu, named_in_menu
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.time_words import MONTHS
from crawler.extract.text.vocabulary import BUTTONS
from crawler.extract.tree import themes
from crawler.extract.tree.document import string, visible_string, zone_around
from crawler.extract.tree.links import names_any
from crawler.extract.tree.parse import fold
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.structured import Structured, texts
from crawler.urls.domains import registered_domain

LONGEST_SECTION = 40
MOST_ABOVE = 2
"""Rubrics that link from above the headline by their addresses alone; more are a menu."""
_NO_SECTION = re.compile(
    rf"(?:\d{{1,4}}|{'|'.join(MONTHS)}|"
    r"home|beranda|halaman depan|homepage|depan|utama|detail(?: berita| artikel)?|read|"
    r"baca|artikel|article|posts?|blog|uncategori[sz]ed|tak berkategori|tidak dikategorikan|index|indeks|you are here|"
    r"anda di sini|kategori|category|berita detail|tag|author|single)",
    re.I,
)
_DATED = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} \w{3,9} (?:19|20)\d\d\b")
"""A date or clock time in the text of a link: the link leads to an archive, not to a section."""
LABEL = re.compile(
    r"^\s*(?:tags?|topik|topics?|label|kata kunci|ditag|tagged|keywords?|in|kategori|category|posted in|posting pada|dalam)\b"
    r"\s*[:/]?\s*",
    re.I,
)
TAG_PATH = re.compile(r"(?:^|/)(?:tags?|topik|topic|labels?|indeks-tag|hashtag)(?:/|-\d+-)|[?&]tag=", re.I)
CATEGORY_PATH = re.compile(
    r"(?:^|[/?])(?:category|kategori|categories|kanal|channel|rubrik|rubric|section)(?:/(?=[^/?#])|-\d+-|\.(?:php|aspx?)\?\w)|[?&](?:(?:id_?)?(?:cat|kat|kategori|category)(?:_?id)?)=[\w-]|"
    r"[?&](?:view|module|mod)=(?:detail)?(?:category|kategori)\b",
    re.I,
)
_FILING = ("tag", "topi", "label", "cat", "kat", "kanal", "channel", "rubri", "section")
"""One of these stands in every address of a tag or category: looked for first, since most addresses have none."""
_OTHERS_CHANNEL = re.compile(r"//(?:[\w-]+\.)*(?:whatsapp|youtube|telegram|t)\.(?:com|me|org)/", re.I)
_CATEGORY_LABEL = re.compile(r"(?:^|\W)(?:kategori|categor(?:y|ies)|rubrik|kanal)\s*:\s*$", re.I)
_CATEGORY_WORD = re.compile(r"\W*(?:kategori|category|categories|rubrik)\W*", re.I)
_FILED_IN = re.compile(r"(?:^|\s)(?:in|di|dalam|pada rubrik|di rubrik)\s*$", re.I)
"""The end of a byline before the rubric's link: "Posted by Maria Lado on 3 May 2026 in Daerah"."""
_BYLINE = re.compile(
    r"\W*(?:posted|published|written|filed|submitted|diposting(?:kan)?|dipublikasikan|diterbitkan|ditulis|dikirim|oleh|by)\b",
    re.I,
)
LONGEST_BYLINE = 200
"""Characters of a line with author, date and rubric."""
_FILED_LABEL = re.compile(r"\s*(?:filed under|posted in|category|kategori|rubrik|section)\s*:?\s*", re.I)
NEAR_LABEL = 15
"""The most elements between a section's label and the headline below it."""
_LABEL_PATH = re.compile(r"/search/label/", re.I)
"""Blogger has labels only: above the text they are sections, below it tags."""
_FILED = re.compile(
    r"(?:^|/)(?:tag|topi|label|indeks-tag|hashtag|cat|kat|kanal|channel|rubri[ck]|section)|[?&](?:tag|cat|kat)", re.I
)


def usable_section(name: str) -> str:
    """The name of a section without labels and marks; "" for what is none ("Uncategorized", a year, "Home")."""
    return _usable(name, "", set())


def _usable(crumb: str, title: str, sites: set[str]) -> str:
    crumb = LABEL.sub("", crumb, count=1).strip(" \t/|>»›,:-–•·#")
    folded = " ".join(words(crumb))
    if BUTTONS.fullmatch(crumb) or _DATED.search(crumb):
        return ""
    if not folded or len(crumb) > LONGEST_SECTION or _NO_SECTION.fullmatch(folded) or folded in sites:
        return ""
    headline = " ".join(words(title))
    if headline and (folded == headline or (len(folded) > 12 and headline.startswith(folded))):
        return ""
    return crumb


def filed(scope: Scope) -> dict[str, list[tuple[etree._Element, str]]]:
    """The page's links to categories and tags, by rel or address, and the part of the page that each stands in. Read once."""
    known = scope.document.filed
    if known:
        return known
    known.update({"rel category": [], "rel tag": [], "category": [], "tag": []})
    for link in scope.links():
        href, rel = link.get("href") or "", link.get("rel")
        if not rel and not (names_any(href, _FILING) and _FILED.search(href)):
            continue
        where = scope.where(link)
        if not where:
            continue
        category = _files(href)
        if rel:
            kinds = rel.split()
            if "category" in kinds or (kinds == ["tag"] and link.get("itemprop") == "articleSection"):
                known["rel category"].append((link, where))
            elif "tag" in kinds and not category:
                known["rel tag"].append((link, where))
        if category:
            known["category"].append((link, where))
        elif TAG_PATH.search(href):
            known["tag"].append((link, where))
    return known


def _files(href: str) -> bool:
    """Whether an address is one category's: not the list of all of them, nor a channel of a messenger or video site."""
    return names_any(href, _FILING) and CATEGORY_PATH.search(href) is not None and not _OTHERS_CHANNEL.search(href)


def _category_links(scope: Scope, where: str) -> list[str]:
    """Names of the categories linked from one part of the page: by rel="category", in an element for them, by address."""
    known = filed(scope)
    found = [string(link) for link, place in known["rel category"] if place == where]
    if found:
        return found
    for element in scope.document.roles.get("section", ()):
        if (
            scope.where(element) == where
            and element.tag != "meta"
            and len(visible_string(element, 120)) <= 100
            and zone_around(scope.document, element) != "navigation"
        ):
            links = [name for link in element.iter("a") if (name := string(link))]
            found.extend(links or [visible_string(element, 100)])
    if found or where == "tail":
        return found or _called_category(scope)
    labels = [(link, place) for link, place in known["tag"] if _LABEL_PATH.search(link.get("href") or "")]
    found = [
        string(link)
        for link, place in [*known["category"], *labels]
        if place == where and zone_around(scope.document, link) != "navigation"
    ]
    return found if where == "head" or len(set(found)) <= MOST_ABOVE else []


def _called_category(scope: Scope) -> list[str]:
    """The links below the text that lead to a category and whose class says so; more than a few are a list of all."""
    found = [
        string(link)
        for link, place in filed(scope)["category"]
        if place == "tail"
        and any(pieces_of(token) & themes.SECTION for token in (link.get("class") or "").split())
        and zone_around(scope.document, link) != "navigation"
        and not in_teaser(link, scope)
    ]
    return found if len(set(found)) <= MOST_ABOVE else []


def _labelled_category(scope: Scope) -> list[str]:
    """The texts of links right behind the label "Kategori :", by the headline or below the story."""
    return [
        string(link)
        for link in scope.links()
        if scope.where(link) not in ("text", "")
        and (
            _CATEGORY_LABEL.search(_text_before(link))
            or ((box := link.getparent()) is not None and is_category_box(box))
        )
    ]


def is_category_box(box: etree._Element) -> bool:
    """Whether an element with a few links stands right behind the label "Kategori", whatever else is said of it."""
    label = box.getprevious()
    if label is None or (label.tail or "").strip() or not _CATEGORY_WORD.fullmatch(string(label)):
        return False
    return 0 < sum(1 for _ in box.iter("a")) <= MOST_CRUMBS


def _filed_in_byline(scope: Scope) -> list[str]:
    """The rubric's link in a line that says who published the article and when: behind "in", or by its address."""
    found = []
    for link in scope.links():
        box = link.getparent()
        files, led = _files(link.get("href") or ""), _FILED_IN.search(_text_before(link)) is not None
        if box is None or not (files or led) or not scope.where(link):
            continue
        line = visible_string(box, LONGEST_BYLINE + 1)
        if len(line) <= LONGEST_BYLINE and ((led and _BYLINE.match(line)) or (files and _DATED.search(line))):
            found.append(string(link))
    return found


def _tag_above_headline(scope: Scope) -> list[str]:
    """The only tag that links from right above the headline: systems without rubrics show an article's first tag there.

    The last entry of a menu stands there, too: a tag among other links is none.
    """
    above = [
        link
        for link, where in filed(scope)["tag"]
        if where == "above"
        and scope.title - scope.document.order[link] <= NEAR_LABEL
        and zone_around(scope.document, link) != "navigation"
    ]
    if len(above) != 1:
        return []
    around = next(above[0].iterancestors("ul", "ol", "p", "nav"), above[0].getparent())
    is_one_of_many = around is not None and sum(1 for _ in around.iter("a")) > 1  # the last entry of a menu
    return [] if is_one_of_many else [string(above[0])]


def _text_before(link: etree._Element) -> str:
    """The text right before a link: loose text, or that of the element before it."""
    before, box = link.getprevious(), link.getparent()
    if before is None:
        return (box.text or "") if box is not None else ""
    return before.tail if before.tail and before.tail.strip() else string(before)[-40:] if len(before) < 3 else ""


def _shown_in_address(scope: Scope) -> list[str]:
    """Texts above the story that name a folder or the subdomain of the address: "Berita Anda" for /berita-anda/."""
    folders = scope.document.url.split("://")[-1].split("?")[0].split("/")[1:-1]
    wanted = {" ".join(words(folder)): place for place, folder in enumerate([channel_of(scope.document.url), *folders])}
    wanted.pop("", None)
    found: list[tuple[int, str]] = []
    for element in scope.elements[max(0, scope.title - NEAR_CRUMBS) : scope.start]:
        if element.tag not in ("a", "h1", "h2", "h3", "h4", "span") or not element.text or len(element.text) > 60:
            continue
        place = wanted.get(" ".join(words(element.text)))
        if place is not None and not scope.is_foreign(element):
            found.append((place, fold(element.text)))
    return [name for _, name in sorted(found, key=lambda item: -item[0])]


def _filed_under(structured: Structured) -> list[str]:
    """The section in the data for link previews: twitter:label2 "Filed under" and twitter:data2 "Daerah"."""
    meta = structured.meta
    pairs = [(meta.get(f"twitter:label{n}", ""), meta.get(f"twitter:data{n}", "")) for n in (1, 2)]
    return [value.split(",")[0] for label, value in pairs if _FILED_LABEL.fullmatch(label)]


def channel_of(url: str) -> str:
    """The subdomain of a URL: "jatim" of jatim.kabarkita.example; "" where there is none."""
    host = url.split("://")[-1].split("/")[0].split(":")[0].removeprefix("www.")
    return host.removesuffix(registered_domain(host)).split(".")[0]


def find_section(structured: Structured, scope: Scope, title: str, sites: set[str]) -> tuple[str | None, str]:
    """The section as the portal names it, and the source that it was read from; (None, "") where there is none.

    The sources are tried in the order of the table below. Where the first source that has any names several sections, and
    one of them is the machine-readable one, that one is taken; else the first.
    """
    meta = structured.meta
    sites = sites - {channel_of(scope.document.url)}
    claimed = [meta.get("article:section", ""), *texts(structured.article.get("articleSection"))]
    claimed = [name for value in claimed for name in ([value] if len(value) <= LONGEST_SECTION else value.split(","))]
    claimed = [crumb for name in claimed if (crumb := _usable(name, title, sites))]
    wanted = {" ".join(words(name)) for name in claimed}
    ways: tuple[tuple[str, Callable[[], list[str]]], ...] = (
        ("breadcrumb", lambda: visible_crumbs(scope)[::-1]),
        ("category link", lambda: _category_links(scope, "head")),
        ("category link", lambda: _category_links(scope, "above")),
        ("json-ld breadcrumb", lambda: claimed_crumbs(structured)[::-1]),
        ("category link", lambda: _category_links(scope, "tail")),
        ("category link", lambda: _labelled_category(scope)),
        ("category link", lambda: _filed_in_byline(scope)),
        ("tag above the headline", lambda: _tag_above_headline(scope)),
        ("machine-readable", lambda: claimed),
        ("meta", lambda: [meta.get(name, "") for name in ("dtk:namakanal", "content_category", "category")]),
        ("meta", lambda: _filed_under(structured)),
        ("rubric by the headline", lambda: named_in_menu(scope, _files) or linked_in_menu(scope)),
        ("address", lambda: _shown_in_address(scope)),
    )
    for source, read in ways:
        usable = [crumb for name in read() if (crumb := _usable(name, title, sites))]
        for crumb in usable:
            if " ".join(words(crumb)) in wanted:
                return crumb, source
        if usable:
            return usable[0], source
    return None, ""
