"""The output read back: the newest state of each article, its revisions, exports, stored pages taken again.

Everything here reads files that runs have written; nothing fetches.
"""
