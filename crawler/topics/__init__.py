"""Crawls for a topic: what a query means, where its articles are looked for, and how well each fits.

`parse` reads a query and `query` matches it over a `text`, by the `words` of Indonesian; `score` orders; `search_terms`
makes searches of a query. `crawler.fetch` asks the portals.
"""
