"""The commands that people type after the word scrapy."""

from crawler.streams import hold

hold()  # before any command opens a file
