"""What a text says: datelines, bylines, sign-offs, times, regions, language."""
