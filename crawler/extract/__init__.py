"""Responses to articles. Pure: no network, no clock, no state; what depends on the time gets it as `now`.

`extract_page` reads a page, `extract_post` a post of the WordPress REST interface, `merge_pages` joins the pages of
one article. The way of a page: `parse` makes one tree, `structured` reads what it tells machines, `document` indexes
it, `titles`, `container` and `blocks` find headline and text, `scope` says what lies around them, `dates`, `people`,
`sections`, `topics` and `pictures` read the fields there, `evidence` decides whether it is an article at all.
"""

from crawler.extract.merge import merge_pages
from crawler.extract.page import extract_page
from crawler.extract.wordpress import extract_post, missing_fields

__all__ = ["extract_page", "extract_post", "merge_pages", "missing_fields"]
