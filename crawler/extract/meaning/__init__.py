"""What an article says, read from its clean text: who speaks, which day, which place, where the text comes from."""
