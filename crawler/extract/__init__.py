"""Responses to articles. Pure: no network, no clock, no state; what depends on the time gets it as an argument.

`extract_page` reads a page, `extract_post` a post of the WordPress REST interface, `merge_pages` joins the pages of
one article. The steps of a page stand in `page`: `tree` parses, decodes and indexes it once, `content` finds headline,
container and blocks and decides whether it is an article at all, `fields` reads dates, authors, section, tags and pictures,
`text` reads datelines, sign-offs, times and places in lines, `meaning` reads the clean body, `doubts` compares what the page
says elsewhere (`witnesses`) with what was taken.
"""

from crawler.extract.merge import merge_pages
from crawler.extract.page import extract_page
from crawler.extract.wordpress import extract_post, missing_fields

__all__ = ["extract_page", "extract_post", "merge_pages", "missing_fields"]
