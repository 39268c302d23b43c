"""What an address says by itself: an article, a list, a page of a list."""
