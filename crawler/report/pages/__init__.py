"""What each page of the site shows, one module a page; beside them what several of them need."""
