"""Places named in a text: the official regions, their short names, towns, districts and villages."""
