"""The tags of an article."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from crawler.extract.fields.sections import CATEGORY_PATH, LABEL, TAG_PATH, filed, is_category_box
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.vocabulary import BUTTONS
from crawler.extract.tree.document import first, inside, is_longer, links_between, string
from crawler.extract.tree.structured import Structured, is_unfilled, texts

LONGEST_TAG = 80
NEAR_END = 40
"""Elements at the end of the text among which a list of tags may stand."""
LONGEST_LIST = 300
"""Characters of an element with tags behind a label."""
TAG_WORDS = 4
"""Words of a tag behind its list's label at the most, where its address does not say that it is one."""
MOST_IN_HEAD = 8
"""Tags between headline and text; more links are a bar of topics."""
CLOUD = 6
"""So many tags, none of which the text mentions, are a cloud of the whole portal's tags."""
MOST_TAGS = 40
MOST_KEYWORDS, KEYWORD_WORDS = 12, 5
"""Keywords of a head, and words of one, at the most: longer lists are written for search engines."""
MOST_LISTS = 60
"""Elements for tags that are read."""
_NOT_A_TAG = re.compile(
    r"(?:tags?|topik|lihat semua|semua|share|facebook|twitter|whatsapp|telegram|x|email|copy link|next|prev|kata kunci|\d+)\s*:?",
    re.I,
)
_TAG_LABEL = re.compile(r"\W*(?:tags?|topik(?: terkait)?|topics?|kata kunci|labels?|tagar|ditag|tagged)\W*", re.I)
_AUTHORS = re.compile(r"/(?:author|authors|penulis|reporter|redaksi)/|[?&]author=", re.I)
"""Where an author's link leads: some themes set it into the element for topics."""
_TAG_LINE = re.compile(r"^(?:tags?|topik|kata kunci|label|keywords?)\s*:\s*(.{2,300})$", re.I)
_HASHTAGS = re.compile(r"\s*#\w{3,40}(?:[\s,]*#\w{3,40}){1,14}\s*")
"""A line of hashtags and nothing else; a single one may be a reporter's sign."""
_KEYWORD_KINDS = frozenset({"editor", "news", "author", "type", "source", "penulis", "reporter", "tekno"})


_OF_TEASERS = ("img", "picture", "h1", "h2", "h3", "h4", "p")
"""What a link to another article has in it; a tag is a word."""


def _tag(value: str) -> str:
    return LABEL.sub("", value.strip().lstrip("#"), count=1).strip(" \t,;|•·#") if value else ""


def _named(link: etree._Element) -> str:
    """The text of a tag's link without the number of its articles, which some themes set into an element behind it."""
    value = string(link)
    last = link[-1] if len(link) else None
    while last is not None and len(last) and not (last.tail or "").strip():
        last = last[-1]  # the element that ends the link's text
    if last is None or (last.tail or "").strip():
        return value
    count = string(last)
    name = value.removesuffix(count).strip()
    return name if words(name) and _COUNT.fullmatch(count) else value


_COUNT = re.compile(r"\(?\d{1,4}\)?")
_LEVELS = 3
"""Elements around a tag, each of which may stand behind the heading of its list."""
_POPULAR = re.compile(
    r"\W*(?:(?:tags?|topik|topics?|tagar|isu|kata kunci)\W+)?(?:ter)?(?:populer|popular|hangat|trending|viral|hot)(?: (?:tags?|topics?|hari ini|pekan ini))?\W*",
    re.I,
)
"""A heading over the whole portal's most read tags."""


def _tag_links(scope: Scope) -> list[str]:
    """Tags that link from around the text: rel="tag" first, then links in an element for tags, then by address."""
    known = filed(scope)
    found: list[str] = []
    for link, where in known["rel tag"]:
        if where in ("head", "tail", "above") or (where == "text" and _in_list(link)):
            found.append(_named(link))
    if found:
        return found
    groups: list[etree._Element] = []
    for element in scope.document.roles.get("tags", ()):
        if element.tag in ("meta", "html", "body", "img", "script", "a", "i"):
            continue
        if is_category_box(element) or _of_portal(element):
            continue
        if scope.where(element) in ("tail", "text", "head") and not any(inside(element, known) for known in groups):
            groups.append(element)
            if len(groups) >= MOST_LISTS:
                break
    for element in groups:
        found.extend(_tags_of(element))
    return found or _labelled_tags(scope) or _by_address(scope, "tail") or _by_address(scope, "head") or _at_end(scope)


def _at_end(scope: Scope) -> list[str]:
    """Tags in a list at the end of the text: by their address, or links that begin with "#" and stand alone."""
    beginning = max(scope.start, scope.end - NEAR_END)
    order = scope.document.order
    links = [link for link, where in filed(scope)["tag"] if where == "text" and order[link] >= beginning]
    ends = links_between(scope.document, beginning, scope.end)
    links += [link for link in ends if scope.where(link) == "text" and string(link).startswith("#")]
    return [_named(link) for link in links if _in_list(link)]


def _by_address(scope: Scope, place: str) -> list[str]:
    """Texts of links whose address is a tag's, around the text; between headline and text only a few of them are its own."""
    links = [link for link, where in filed(scope)["tag"] if where == place and not _of_portal(link)]
    if place == "head" and (len(links) > MOST_IN_HEAD or any(in_teaser(link, scope) for link in links)):
        return []
    return [name for link in links if len(name := _named(link)) <= LONGEST_TAG]


def _labelled_tags(scope: Scope) -> list[str]:
    """Tags behind a label of their own ("Tag:", "Topik") around the end of the text, or written as hashtags."""
    beginning = max(scope.start, scope.end - NEAR_END)
    for element in scope.elements[beginning : scope.limit + 1]:
        label = (element.text or "").strip()
        if (
            not label
            or not _TAG_LABEL.fullmatch(label)
            or element.tag
            in (
                "script",
                "style",
                "title",
                "option",
            )
        ):
            continue
        box: etree._Element | None = element
        for _ in range(3):
            if box is None or box.tag in ("body", "article", "main"):
                break
            if names := _tags_from(box):
                return names
            box = box.getparent()
    return [
        name
        for link in scope.links()
        if scope.where(link) == "tail" and (name := string(link)).startswith("#") and 2 < len(name) <= LONGEST_TAG
    ]


def _tags_from(label: etree._Element) -> list[str]:
    """The tags in an element that begins with a label, and in the short ones behind it for as long as they hold links."""
    found: list[str] = []
    for element in (label, *label.itersiblings()):
        value = string(element)
        if first(element, "a") is None and element.tag != "a":
            if value and element is not label:
                break
            continue
        if len(value) > LONGEST_LIST or (element is not label and _is_teaser(element)):
            break
        found.extend(_tags_of(element))
    return found


def _of_portal(element: etree._Element) -> bool:
    """Whether a heading before an element says that these are the tags much read on the portal: "Tag Populer"."""
    node: etree._Element | None = element
    for _ in range(_LEVELS):
        if node is None or node.tag in ("body", "article", "main"):
            return False
        for before in islice(node.itersiblings(preceding=True), MOST_TAGS):
            if before.tag != "a" and not is_longer(before, LONGEST_TAG) and (said := string(before)):
                if _POPULAR.fullmatch(said):
                    return True
                break
        node = node.getparent()
    return False


def _is_teaser(element: etree._Element) -> bool:
    """Whether an element behind a list of tags links to another article: a title, and not by a tag's address."""
    links = element.iter("a")
    return any(len(words(string(link))) > TAG_WORDS and not TAG_PATH.search(link.get("href") or "") for link in links)


def _tags_of(element: etree._Element) -> list[str]:
    """The tags of an element for tags."""
    links = list(element.iter("a"))
    if len(links) > 40 or len(string(element)) > 1500:
        return []
    if not links:
        # Some systems write them for machines only: <span itemprop="keywords">.
        marked = (element.get("itemprop") or "").lower() == "keywords"
        return string(element).split(",") if marked else []
    found = []
    for link in links:
        value, href = _named(link), link.get("href") or ""
        if first(link, *_OF_TEASERS) is not None:
            continue
        if not value or len(value) > LONGEST_TAG or _NOT_A_TAG.fullmatch(value) or _AUTHORS.search(href):
            continue
        if TAG_PATH.search(href) or (not CATEGORY_PATH.search(href) and len(words(value)) <= 7):
            found.append(value)
    return found


def _in_list(link: etree._Element) -> bool:
    """Whether a tag's link stands in a list of tags within the text's element, not in a sentence."""
    parent = link.getparent()
    while parent is not None and parent.tag in ("strong", "b", "span", "li", "em", "i"):
        if "tag" in f"{parent.get('class', '')} {parent.get('id', '')}":
            return True
        parent = parent.getparent()
    if parent is None:
        return True
    linked = sum(len(string(other)) for other in parent.iter("a"))
    return parent.tag != "p" or len(string(parent)) <= 2 * linked + 12


def find_tags(structured: Structured, scope: Scope, lines: list[str]) -> tuple[list[str], str]:
    """The tags as the page shows them, and where they were read; what only machines are told stands in.

    `lines`: the texts of the article's blocks, since some papers print "Tag: …" below the story.
    """
    keywords = [word for value in texts(structured.article.get("keywords")) for word in value.split(",")]
    keywords = [
        word for word in keywords if ":" not in word or word.split(":", 1)[0].strip().lower() not in _KEYWORD_KINDS
    ]
    for names, source in (
        (_tag_links(scope), "tag links"),
        (_tag_lines(lines), "tag line"),
        (keywords, "json-ld"),
        (_claimed(structured), "article:tag"),
    ):
        kept = _each_once(names)
        if kept and not (source == "tag links" and _is_cloud(kept, lines)):
            return kept[:MOST_TAGS], source
    return [], ""


def claimed_keywords(structured: Structured, title: str) -> list[str]:
    """The keywords of <meta name="keywords">, which may be the article's tags or the same on every page of the portal.

    None where they are made of the headline's words, as some systems make them; without the headline itself.
    """
    named = structured.meta.get("news_keywords") or structured.meta.get("keywords") or ""
    headline = words(title)
    kept = [name for name in _each_once(re.split(r"[,;]", named)) if len(words(name)) <= KEYWORD_WORDS]
    if len(kept) > MOST_KEYWORDS or sum(" ".join(words(name)) in headline for name in kept) > 1:
        return []
    return [name for name in kept if words(name) != headline]


def _each_once(names: list[str]) -> list[str]:
    kept: dict[str, str] = {}
    for name in names:
        value = _tag(unquote(name) if "%" in name else name)
        folded = " ".join(words(value))
        if folded and len(value) <= LONGEST_TAG and not BUTTONS.fullmatch(value) and not is_unfilled(value):
            kept.setdefault(folded, value)
    return list(kept.values())


def _is_cloud(tags: list[str], lines: list[str]) -> bool:
    """Whether many tags, of which the article's text says none, are those of the whole portal."""
    if len(tags) < CLOUD:
        return False
    said = f" {' '.join(words(' '.join(lines)))} "
    return not any(f" {folded} " in said for folded in (" ".join(words(tag)) for tag in tags))


def _claimed(structured: Structured) -> list[str]:
    """The tags of <meta property="article:tag">; some systems write all of them into one."""
    tags = structured.tags
    return tags[0].split(",") if len(tags) == 1 else tags


def _tag_lines(lines: list[str]) -> list[str]:
    """Tags of a line "Tag: a, b, c" at the end of the text, or of one of hashtags alone."""
    for line in reversed(lines[-6:]):
        if _HASHTAGS.fullmatch(line):
            return re.findall(r"#(\w+)", line)
        match = _TAG_LINE.match(line)
        if match and (len(match.group(1)) <= 40 or re.search(r"[,;|#•]", match.group(1))):
            return [part.strip() for part in re.split(r"[,;|#•]", match.group(1)) if part.strip()]
    return []
