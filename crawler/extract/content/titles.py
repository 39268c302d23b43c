"""The headline: what the page's heading says, checked against what its machine-readable part says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.extract.surroundings.site_name import SUFFIX, without_site, words
from crawler.extract.tree.document import Document, first, has_children, own_text, string, visible_string, zone_around
from crawler.extract.tree.links import leads_home
from crawler.extract.tree.parse import fold
from crawler.extract.tree.structured import is_unfilled, text, unescaped

MAX_TITLE = 300
MOST_AGREEMENT = 6.0
"""What a heading gains that says what a machine-readable headline says."""
AGREED = 0.6
"""Share of the shorter one's words from which on two headlines are the same."""
_INLINE_TAG = re.compile(r"</?(?:i|b|em|strong|u|sup|sub|span|br|mark)(?:\s[^<>]{0,200})?/?>", re.I)
_CUT = re.compile(r"\s*(?:\.\.\.|…)\s*$")


@dataclass(slots=True)
class Title:
    """The headline and where it was read."""

    text: str | None
    source: str
    element: etree._Element | None
    """The heading on the page; None where only the machine-readable part has the headline."""


_OWN_WORDS = 4
"""Words of a heading outside of the elements in it from which on they are a headline by themselves."""


def _agree(one: list[str], other: list[str]) -> float:
    """How much of the shorter stands in the longer, in words."""
    if not one or not other:
        return 0.0
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    if f" {' '.join(small)} " in f" {' '.join(large)} ":
        return 1.0
    distinct = set(small)
    return len(distinct.intersection(large)) / len(distinct)


def _claims(document: Document, sites: set[str]) -> list[tuple[str, str]]:
    """The headlines that the machine-readable part claims, most trusted first, without those that name the site."""
    structured = document.structured
    element = document.title
    claims = [
        (text(structured.article.get("headline")) or text(structured.article.get("name")), "json-ld"),
        (structured.meta.get("og:title", ""), "og:title"),
        (structured.meta.get("twitter:title", ""), "twitter:title"),
        (fold(unescaped(element.text or "")) if element is not None else "", "title"),
        (text(structured.page.get("headline")) or text(structured.page.get("name")), "json-ld page"),
        (structured.meta.get("title", ""), "meta title"),
    ]
    found = []
    for claim, source in claims:
        claim = without_site(_without_tags(claim), sites) if claim else ""
        if claim and " ".join(words(claim)) not in sites and len(claim) <= MAX_TITLE:
            found.append((claim, source))
    return found


def _without_tags(text: str) -> str:
    """A headline without the tags in it that were escaped: what shows as "<i>Lawo</i>" was meant to be in italics."""
    return fold(_INLINE_TAG.sub("", text)) if "<" in text else text


def _visible(document: Document, beaten: Callable[[float], bool]) -> Iterator[tuple[int, etree._Element, str, float]]:
    """Headings that may be the headline: place among them, the element, its text, how much its markup speaks for it.

    `beaten` is asked first with the most that its markup could give it: the teasers of a sidebar are not even read.
    """
    place = 0
    seen: set[etree._Element] = set()
    titled = set(document.roles.get("title", ()))
    for element in [*document.headings, *document.roles.get("title", ())]:
        if element in seen or element.tag in ("title", "meta", "a", "img", "link") or len(seen) > 60:
            continue
        seen.add(element)
        weight = {"h1": 3.0, "h2": 1.0}.get(element.tag, 0.5) + (1.5 if element in titled else 0.0)
        if element.get("itemprop", "").lower() == "headline":
            weight += 1.0
        if beaten(weight):
            place += 1
            continue
        value = _without_tags(unescaped(visible_string(element, MAX_TITLE * 2)))
        if is_unfilled(value) or not 3 <= len(value) <= MAX_TITLE:
            continue
        if zone_around(document, element) in ("related", "sidebar", "comments", "footer", "popup"):
            weight -= 2.0
        link = element if element.tag == "a" else first(element, "a")
        if link is not None and leads_home(link) and string(link) == value:
            continue  # the portal's name, as its logo
        if link is not None and not _leads_here(document, link):
            weight -= 1.0 if element.tag == "h1" else 2.0
        yield place, element, value, weight
        place += 1


def _leads_here(document: Document, link: etree._Element) -> bool:
    target = (link.get("href") or "").split("#")[0].rstrip("/")
    return not target or document.url.rstrip("/").endswith(target.split("://")[-1])


def find_title(document: Document, sites: set[str]) -> Title:
    """The headline of the page.

    A heading that agrees with a machine-readable headline is taken as printed; where they disagree (the only <h1> is the
    channel's name, og:title is the site's), the claim that most others and a heading support is taken. `sites`: the site's names.
    """
    claims = _claims(document, sites)
    claimed = [words(claim) for claim, _ in claims]
    distinct = [list(said) for said in dict.fromkeys(map(tuple, claimed))]  # most pages claim one headline four times
    best: tuple[float, etree._Element, str] | None = None

    def beaten(weight: float) -> bool:
        return best is not None and weight + MOST_AGREEMENT + 1.0 < best[0]

    for place, element, value, weight in _visible(document, beaten):
        said = words(value)
        if " ".join(said) in sites:
            continue
        agreement = max(
            (_agree(said, claim) * min(1.0, len(said) / (len(claim) or 1) + 0.3) for claim in distinct), default=0
        )
        score = weight + (MOST_AGREEMENT * agreement if agreement > AGREED and len(said) > 1 else 0.0)
        score += min(len(said), 12) / 12 - place * 0.01
        if best is None or score > best[0]:
            best = (score, element, value)
    if best is not None and any(
        _agree(words(best[2]), claim) > AGREED and len(words(best[2])) > 1 for claim in claimed
    ):
        printed = without_site(best[2], sites, whole=True)
        return _exact(document, best, claims) or _as_printed(printed, best[1], claims, claimed)
    for claim, source in claims:
        if source != "title" or len(claims) == 1:
            for said_so in _heads(claim):
                saying = element_saying(document.root, said_so)
                if saying is not None:
                    return Title(said_so, source, saying)
    if best is None:
        described = document.structured.meta.get("description", "")
        if len(described) <= MAX_TITLE and _is_in_address(document.url, words(described)):
            return Title(described, "meta description", None)  # the <title> is the portal's
        return Title(claims[0][0], claims[0][1], None) if claims else Title(None, "", None)
    if not claims or (len(claims) == 1 and claims[0][1] == "title" and (best[0] >= 3.0 or len(claimed[0]) <= 3)):
        # Only the <title> speaks against the heading: a site's slogan.
        return Title(best[2], "heading", best[1])
    if _is_in_address(document.url, words(best[2])) and not any(_is_in_address(document.url, said) for said in claimed):
        return Title(best[2], "heading", best[1])  # the slogan stands in og:title, too
    return Title(claims[0][0], claims[0][1], None)


def _is_in_address(url: str, said: list[str]) -> bool:
    """Whether most words of a headline stand in the address, as in a slug made of it; three at least."""
    address = set(words(url.partition("://")[2].partition("/")[2].replace("_", "-")))
    held = sum(word in address for word in said)
    return held >= 3 and held >= MOST_IN_ADDRESS * len(said)


def headline_above(document: Document, container: etree._Element, known: set[str]) -> Title | None:
    """The headline of a page without headings, set in bold or large type above its text; `known`: the text's words.

    None where nothing there holds mostly words of the text.
    """
    start = document.order[container]
    for element in list(document.order)[max(0, start - ABOVE) : start][::-1]:
        if element.tag not in ("b", "strong", "big", "font") or zone_around(document, element):
            continue
        if element.tag == "font" and (element.get("size") or "").strip() not in _LARGE_TYPE:
            continue
        value = visible_string(element, MAX_TITLE)
        named = [word for word in words(value) if len(word) > 3]
        if not 12 <= len(value) <= 160 or len(named) < 2 or value.endswith((".", ",", ":")):
            continue
        if sum(word in known for word in named) >= 0.5 * len(named):
            return Title(value, "bold above the text", element)
    return None


def heading_of_text(
    document: Document, title: Title, container: etree._Element, known: set[str], sites: set[str]
) -> Title | None:
    """The heading right above the text, where the headline is a rubric's name or the owner's; `known`: the text's words.

    None where a printed headline has more than two words or is said a second time, where one that only the head says is
    told by the text, or where no smaller heading holds mostly words of the text.
    """
    said = words(title.text or "")
    if title.element is None:
        if sum(word in known for word in said) >= 0.5 * len(said):
            return None
    elif len(said) > 2 or any(_agree(said, words(claim)) for claim, _ in _claims(document, sites)):
        return None
    start = document.order[container]
    for element in list(document.order)[max(0, start - ABOVE) : start][::-1]:
        if element is title.element:
            return None
        if element.tag not in _SMALLER or zone_around(document, element) or first(element, "a") is not None:
            continue
        value = visible_string(element, MAX_TITLE)
        named = [word for word in words(value) if len(word) > 3]
        if len(named) > 2 and sum(word in known for word in named) >= 0.5 * len(named):
            return Title(value, "heading", element)
    return None


_SMALLER = frozenset({"h2", "h3", "h4", "h5"})
MOST_IN_ADDRESS = 0.6
"""Share of a headline's words in the address which shows that the address was made of it."""
ABOVE = 40
"""Elements before the text among which such a headline may stand."""
_LARGE_TYPE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})


def _exact(document: Document, best: tuple[float, etree._Element, str], claims: list[tuple[str, str]]) -> Title | None:
    """The claim that some element prints word for word, where the best heading, no <h1>, merely resembles the claims.

    A teaser of a similar story, "Polres Siak Ungkap Peredaran Sabu 47 Gram", in a box whose class says "title".
    """
    said = words(best[2])
    if best[1].tag == "h1" or any(_agree(said, words(claim)) == 1.0 for claim, _ in claims):
        return None
    for claim, source in claims:
        if source != "title" and (saying := element_saying(document.root, claim)) is not None:
            return Title(claim, source, saying)
    return None


def _heads(claim: str) -> list[str]:
    """A claim, and what stands before its last bar or dash: the page prints its headline without the site's name."""
    bars = list(SUFFIX.finditer(claim))
    head = claim[: bars[-1].start()] if bars else ""
    return [claim, head] if len(words(head)) > 2 else [claim]


def element_saying(top: etree._Element, text: str) -> etree._Element | None:
    """The first element with text of its own whose whole text is `text`, told by its words; None where there is none."""
    wanted = words(text)
    for element in top.iter(*_SAYING):
        own = own_text(element).strip()
        if not own or len(own) > len(text) + 12:
            continue
        value = visible_string(element, len(text) + 40) if has_children(element) else own
        if abs(len(value) - len(text)) <= 12 and words(value) == wanted:
            return element
    return None


_SAYING = ("div", "span", "td", "font", "b", "strong", "p", "h1", "h2", "h3", "h4", "h5", "li", "big", "center", "a")


def _as_printed(value: str, element: etree._Element, claims: list[tuple[str, str]], claimed: list[list[str]]) -> Title:
    """The headline of a heading that agrees with a claim: as printed, unless it holds a kicker or a subtitle as well."""
    said, own = words(value), words(own_headline(element))
    for (claim, source), wanted in zip(claims, claimed, strict=True):
        if said == wanted:
            break
        if _OWN_WORDS <= len(own) < len(said) and wanted[: len(own)] == own and wanted[: len(said)] != said:
            return Title(own_headline(element), source, element)  # a standfirst is set into the heading
        if _agree(said, wanted) <= AGREED:
            continue
        if _CUT.search(claim) or (
            len(wanted) < len(said)
            and not _has_kicker(element, said, wanted)
            and (said[: len(wanted)] == wanted or not _supported(wanted, claimed))
        ):
            break  # a claim that ends early was cut for machines
        if len(said) > len(wanted) > 1 and f" {' '.join(wanted)} " in f" {' '.join(said)} ":
            return Title(claim, source, element)
        break
    return Title(value, "heading", element)


def own_headline(heading: etree._Element) -> str:
    """A heading's text without what is set into it: "Air Naik di Nubatukan <span>Warga mengungsi</span>"; "" where that is little."""
    own = " ".join(" ".join([heading.text or "", *(child.tail or "" for child in heading)]).split())
    return own if len(own.split()) >= _OWN_WORDS else ""


def _has_kicker(element: etree._Element, said: list[str], wanted: list[str]) -> bool:
    """Whether what a heading says beyond the claim stands in an element of its own: a rubric above, a subtitle below."""
    beyond = " ".join(said).replace(" ".join(wanted), "", 1).strip()
    return any(
        " ".join(words(string(inner))) == beyond for inner in element.iterdescendants("span", "small", "em", "a", "div")
    )


def _supported(wanted: list[str], claimed: list[list[str]]) -> bool:
    return sum(" ".join(wanted) in " ".join(claim) for claim in claimed) > 1
