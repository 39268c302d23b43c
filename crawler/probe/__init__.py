"""Looking at a portal before it is declared: what is open, what comes out, what would go wrong, the class to paste.

`spider` asks within a budget of requests (`ledger`), `measure` says in which order, `ways` and `samples` do the asking,
`zones`, `witnesses` and `conclude` weigh what was read, `findings` is the result, `show` puts it into words, `declare`
makes the class and puts it into its module, and `keep` lays the sample pages down for later. The crawl's own parts do
the work, so that a probe shows what a crawl does. Nothing is remembered: the state is a temporary file.
"""
