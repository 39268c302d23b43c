"""A live look at declared portals: which are alive, which moved, which are parked, and what a crawl would find there.

`run` asks, many portals at once and each site by one request at a time; `verdict` says what was found of each; `signs`
tells pages that a domain's holder or host shows; `line` is the result for programs; `docstrings` writes the day and the
result into the portals' own classes. The asking is a probe's (`crawler.probe`), within a smaller budget.
"""
