"""What a robots.txt says: its text as owners write it, and the rules in it."""
