"""Bounds of the times that a right clock can have written."""

DAY = 86400
EARLIEST = 1577836800
"""2020, in seconds since 1970: no crawl of this project was earlier."""
