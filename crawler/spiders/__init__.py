"""The spiders: the base that all portals stand on, and `site` for a URL that nobody has declared."""
