"""The judge: which blocks of an article are no part of its body, and why."""
