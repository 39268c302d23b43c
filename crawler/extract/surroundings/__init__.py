"""What stands around the story: captions, cards and teasers of other articles, the name of the site."""
