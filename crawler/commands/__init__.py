"""The commands that people type after `scrapy`."""
