"""The stages of an article after extraction, one module a stage, in the order that crawler/settings.py shows."""
