"""What is boilerplate in a block by itself: phrases, markup, promotion."""
