"""Whole portals in the markup and addresses of content systems that regional portals run on, with invented posts."""
