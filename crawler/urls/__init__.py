"""Canonical URLs and their keys."""
