"""Publishes again and again in processes that die at a given step: python -m tests.store.killed_publishers ADDRESS PLACE N.

Prints how many of the N died. Each is forked from this one, which has no threads, and dies without a word to anyone.
"""

from __future__ import annotations

import os
import random
import sys

from crawler.fleet.postgres.database import Database
from crawler.fleet.publish import publish
from pipelines.writing.places import target_of

STEPS = ("given", "read", "put", "put", "put", "noted")
"""Where a publisher may die; most die between putting an object and noting it."""


def main(address: str, place: str, count: int) -> None:
    """Fork the publishers one after the other."""
    chance, died = random.Random(3), 0
    for _ in range(count):
        step, skip = chance.choice(STEPS), chance.randrange(2)
        child = os.fork()
        if not child:
            left = [skip]

            def between(name: str, step: str = step, left: list[int] = left) -> None:
                if name == step:
                    if not left[0]:
                        os._exit(9)
                    left[0] -= 1

            publish(Database(address), target_of(place), parquet=True, between=between)
            os._exit(0)
        died += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    print(died)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
