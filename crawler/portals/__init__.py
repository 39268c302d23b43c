"""The portals, one module a province. Add one here: see CONTRIBUTING.md."""
