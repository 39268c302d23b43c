"""The parsed page: decoding, parsing, links, structured data, roles of elements."""
