"""Stories on several portals: the index of signatures and the judge of pairs."""
