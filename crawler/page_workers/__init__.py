"""Reading pages beside the crawl: extraction in processes of its own, once one core is not enough.

`pool` decides where a page is read, `process` talks to a reading process, `worker` runs there, `messages` pass between.
Nothing is imported here: a reading process must start fast and needs neither `pool` nor `process`, nor the event loop that
they import.
"""
