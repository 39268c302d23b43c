"""RSS, Atom, RDF and JSON feeds: what a file holds, and the way that walks a portal's feeds."""
