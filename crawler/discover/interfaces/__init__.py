"""Interfaces that hand out whole posts: WordPress's REST and Blogger's JSON feed."""
