"""Templates of scrapy genspider."""
