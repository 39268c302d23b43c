"""The state in a SQLite file, and what any SQLite file of ours needs."""
