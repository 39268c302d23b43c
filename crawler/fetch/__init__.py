"""Asking a portal: `site` for what discovery needs, `answers` for articles, `young` for those to be looked at again."""
