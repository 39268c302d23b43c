"""The Scrapy project: from a portal to an article of blocks, and the commands that people type."""

__version__ = "0.1.0"
