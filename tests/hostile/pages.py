"""What single pages do to a crawl, one behaviour a path: all of them stand among good articles on one portal.

The table is the documentation's too: docs/hostile-web.md is made of it (tests/hostile/document.py).
"""

from __future__ import annotations

from tests.hostile.answers import CONNECTION, STATUSES
from tests.hostile.behaviour import Behaviour
from tests.hostile.bodies import BODIES
from tests.hostile.markup import JSON_LD, MARKUP, TITLES
from tests.hostile.protocol import PROTOCOL
from tests.hostile.redirects import REDIRECTS

PAGES: tuple[Behaviour, ...] = (*CONNECTION, *PROTOCOL, *STATUSES, *REDIRECTS, *BODIES, *MARKUP, *JSON_LD, *TITLES)


def title_of(number: int) -> str:
    """A title of its own for each."""
    return f"Warga Kampung {number} Resmikan Pasar Ikan Baru"


def path_of(number: int, behaviour: Behaviour) -> str:
    """Where a behaviour stands."""
    return behaviour.path or f"/berita/kabar-aneh-nomor-{number}-dari-desa/"
