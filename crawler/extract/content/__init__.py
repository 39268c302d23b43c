"""Where the story stands in a page: container, blocks, title, further pages."""
