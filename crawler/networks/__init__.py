"""What portals on one system share."""
