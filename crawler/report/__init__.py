"""What people look at: the static site, its feeds, alerts and metrics, made of the files in an output folder.

`store` remembers what was read, `gather` reads what is new, the modules named after pages make their contents, `site`
writes them. Nothing here asks the network but `alerts`, and that only where NOTIFY_URL is set.
"""
