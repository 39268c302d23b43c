"""The fields that a page shows beside its body: dates, authors, section, tags, pictures."""
