"""The rules by which a block is taken out: their ids, what the record says of each, and the class of what they remove.

An id steers the code; the sentence is for readers of the record and is made at the end. Rows of phrases.toml and
markup.toml have the id PHRASE or MARKUP (or the one that they name) and are the detail of their verdict.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from crawler.blocks import Verdict


class Rule(StrEnum):
    """The id of a rule."""

    PHRASE = "phrase"
    READ_ALSO = "read-also"
    AD_CONTACT = "ad-contact"
    NO_WORDS = "no-words"
    DATE_LINE = "date-line"
    GLUED_TEASER = "glued-teaser"
    MARKUP = "markup"
    ASIDE = "aside"
    FIGCAPTION = "figcaption"
    HIDDEN = "hidden"
    HEADLINE = "headline"
    SITE_NAME = "site-name"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    LINKED_ARTICLE = "linked-article"
    OTHER_TITLE = "other-title"
    REPEATS = "repeats"
    OWN_PROMOTION = "own-promotion"
    BUTTON = "button"
    NUMBER = "number"
    STREET = "street"
    OFFER = "offer"
    BOX_OFFER = "box-offer"
    WISHES = "wishes"
    PITCH = "pitch"
    PICTOGRAM = "pictogram"
    FIRMS = "firms"
    FIRM = "firm"
    LONE_NAME = "lone-name"
    LINKED_NAME = "linked-name"
    NAME_ABOVE = "name-above"
    ABOVE_DATELINE = "above-dateline"
    LAST_HEADING = "last-heading"
    TOPIC_LINKS = "topic-links"
    SHORT_LINKS = "short-links"
    OWN_ADDRESS = "own-address"
    BELOW_LABEL = "below-label"
    BELOW_STORY = "below-story"
    BEHIND_SIGNOFF = "behind-signoff"
    AGAIN = "again"
    PULL_QUOTE = "pull-quote"
    SERIES = "series"
    POLL = "poll"
    NEXT_STORY = "next-story"
    LOCAL = "local"


class Said(NamedTuple):
    """What the record says of a block that a rule took out."""

    sentence: str
    """With the verdict's detail for the braces."""
    kind: str
    """The class; empty where the detail or the block tells it."""


SAID: dict[str, Said] = {
    Rule.PHRASE: Said("phrase: {}", ""),
    Rule.READ_ALSO: Said("phrase: {}", "other-article"),
    Rule.AD_CONTACT: Said("phrase: {}", "ad"),
    Rule.NO_WORDS: Said("phrase: no words", "standing"),
    Rule.DATE_LINE: Said("phrase: date of publication", "date"),
    Rule.GLUED_TEASER: Said("phrase: read also, at the end of a paragraph", "other-article"),
    Rule.MARKUP: Said("markup: {}", ""),
    Rule.ASIDE: Said("markup: {}", "standing"),
    Rule.FIGCAPTION: Said("markup: caption", "caption"),
    Rule.HIDDEN: Said("markup: hidden text", "hidden"),
    Rule.HEADLINE: Said("title: the headline again", "title"),
    Rule.SITE_NAME: Said("title: the portal's own name", "portal"),
    Rule.CAPTION: Said("caption: as under a picture of the article", "caption"),
    Rule.CREDIT: Said("caption: ends in a picture's credit", "caption"),
    Rule.BYLINE: Said("byline: names the writer or editor", "byline"),
    Rule.LINKED_ARTICLE: Said("links: to another article of the portal", "other-article"),
    Rule.OTHER_TITLE: Said("title: of another article of the portal", "other-article"),
    Rule.REPEATS: Said("repeats: {}", ""),
    Rule.OWN_PROMOTION: Said("promotion: the portal's own", "portal"),
    Rule.BUTTON: Said("promotion: a button that leads elsewhere", "ad"),
    Rule.NUMBER: Said("promotion: a number or address to call", "sponsor"),
    Rule.STREET: Said("promotion: a street and number", "sponsor"),
    Rule.OFFER: Said("promotion: something on offer", "ad"),
    Rule.BOX_OFFER: Said("promotion: an offer in a box of its own", "ad"),
    Rule.WISHES: Said("promotion: wishes from a firm or office", "sponsor"),
    Rule.PITCH: Said("promotion: a sentence that courts its reader", "ad"),
    Rule.PICTOGRAM: Said("promotion: set with a seller's signs", "ad"),
    Rule.FIRMS: Said("promotion: businesses' names", "sponsor"),
    Rule.FIRM: Said("promotion: a business's name", "sponsor"),
    Rule.LONE_NAME: Said("promotion: a name that stands alone", "sponsor"),
    Rule.LINKED_NAME: Said("promotion: a name that leads elsewhere", "sponsor"),
    Rule.NAME_ABOVE: Said("promotion: the name above it", "sponsor"),
    Rule.ABOVE_DATELINE: Said("above the dateline: where the story begins", "standing"),
    Rule.LAST_HEADING: Said("heading: with nothing below it", "standing"),
    Rule.TOPIC_LINKS: Said("links: to the article's topics", "tags"),
    Rule.SHORT_LINKS: Said("links: beside the story", "navigation"),
    Rule.OWN_ADDRESS: Said("links: the article's own address", "notice"),
    Rule.BELOW_LABEL: Said("{}, the title below it", "other-article"),
    Rule.BELOW_STORY: Said("below the story: comments or a portrait of the author", "comments"),
    Rule.BEHIND_SIGNOFF: Said("signoff: a line behind it", "sign-off"),
    Rule.AGAIN: Said("repeated: again, as above on the page", "standing"),
    Rule.PULL_QUOTE: Said("repeated: a quotation set apart, as in the text", "standing"),
    Rule.LOCAL: Said("local rule: {}", ""),
    Rule.SERIES: Said("links: to the parts of the series", "other-article"),
    Rule.POLL: Said("below the story: a poll's question and choices", "embed"),
    Rule.NEXT_STORY: Said("below the story: the next one, with a dateline of its own", "other-article"),
}


def sentence(verdict: Verdict) -> str:
    """What the record says of a verdict, such as "repeats: on 41 of 60 pages"; empty where the block stays."""
    return SAID[verdict.rule].sentence.format(verdict.detail) if verdict.rule else ""
