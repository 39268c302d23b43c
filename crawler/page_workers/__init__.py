"""Reading pages beside the crawl: extraction in processes of its own, once one core is not enough.

`readers` decides where a page is read, `process` talks to a reading process, `worker` is what runs there. Nothing is
imported here: a reading process, which must be up soon, needs neither of the first two nor the event loop they bring.
"""
