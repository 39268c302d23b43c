"""The commands that people type after the word scrapy."""

from crawler.terminal.streams import hold

hold()  # before any command opens a file
