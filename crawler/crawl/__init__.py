"""One run of one portal: its arguments, counts, lock, health and summary."""
