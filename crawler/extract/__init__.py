"""Responses to articles. Pure: no network, no clock, no state; what depends on the time gets it as an argument.

`page.extract_page` reads a page, `wordpress.extract_post` a post of the WordPress REST interface, `merge.merge_pages` joins
the pages of one article. The steps of a page stand in `page`: `tree` parses, decodes and indexes it once, `content` finds headline,
container and blocks and decides whether it is an article at all, `fields` reads dates, authors, section, tags and pictures,
`text` reads datelines, sign-offs, times and places in lines, `meaning` reads the clean body, `doubts` compares what the page
says elsewhere (`witnesses`) with what was taken. This package imports none of them: discovery needs the tree, and a run
without news nothing else.
"""
