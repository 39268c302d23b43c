"""Sitemaps and their indexes: what a file holds, and the way that walks them."""
