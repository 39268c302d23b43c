"""The index of stories, opened once a process: portals crawled side by side look into the same one.

Each crawler with an index of its own read and unpacked what all others filed, and kept it: 3 KB an article and portal,
which with 40 portals was the greater part of what a process held and grew with the square of their number.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from pipelines.stories.index import Stories, StoryIndex


class OpenStories:
    """The indexes that this process has open, and how many use each."""

    def __init__(self) -> None:
        self._open: dict[tuple[Path, float], Stories] = {}
        self._users: Counter[StoryIndex] = Counter()

    def take(self, path: Path, *, days: float) -> Stories:
        """The index of this file and window, opened for the first who asks. Raises as `Stories` does."""
        key = path.resolve(), days
        if key not in self._open:
            self._open[key] = Stories(path, days=days)
        stories = self._open[key]
        self._users[stories] += 1
        return stories

    def give_back(self, stories: StoryIndex) -> None:
        """One user less; the last closes the file."""
        self._users[stories] -= 1
        if self._users[stories] <= 0:
            del self._users[stories]
            self._open = {key: other for key, other in self._open.items() if other is not stories}
            stories.close()


OPEN = OpenStories()
"""Those of this process."""
