"""Pages for readers that list articles: home page, rubrics, archives, search results."""
