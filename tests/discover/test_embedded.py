"""Lists that a script draws: Nuxt's function call and array, the pieces of Next.js's app router."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from crawler.discover.lists.teasers import read_listing
from tests.discover.standin import WITA

HOME = "https://kabaruji.example/"
TITLES = (
    "Warga Dusun Atas Perbaiki Jembatan Gantung",
    "Panen Jagung di Lereng Timur Melimpah",
    "Puskesmas Keliling Layani Tiga Kampung",
)
POSTS = [
    {
        "id": n,
        "judul": title,
        "url": f"/berita/{title.lower().replace(' ', '-')}",
        "published_at": f"2026-05-0{n}T09:00:00+08:00",
    }
    for n, title in enumerate(TITLES, 1)
]


def nuxt_call() -> str:
    """Nuxt 2: values that stand several times are the function's arguments."""
    posts = ",".join(
        f'{{id:{p["id"]},judul:"{p["judul"]}",url:"{str(p["url"]).replace("/", chr(92) + "u002F")}",published_at:"{p["published_at"]}",kategori:a,aktif:b}}'
        for p in POSTS
    )
    return f'window.__NUXT__=(function(a,b,c){{return {{layout:"default",data:[{{posts:[{posts}]}}],error:c}}}}("Daerah",true,null));'


def nuxt_array() -> str:
    """Nuxt 3: one array, whose objects name places in it."""
    values: list[object] = [{"posts": 1}, []]
    places: list[int] = []
    for post in POSTS:
        places.append(len(values))
        entry: dict[str, int] = {}
        values.append(entry)
        for name, value in post.items():
            entry[name] = len(values)
            values.append(value)
    values[1] = places
    return json.dumps(values)


def next_pieces() -> str:
    """Next.js 13 and later: lines of React's own format, cut into pieces anywhere."""
    line = "7:" + json.dumps(["$", "$L4", None, {"posts": POSTS}]) + "\n"
    half = len(line) // 2
    return "".join(
        f"<script>self.__next_f.push({json.dumps([1, piece])})</script>" for piece in (line[:half], line[half:])
    )


@pytest.mark.parametrize(
    "scripts",
    [
        f"<script>{nuxt_call()}</script>",
        f'<script type="application/json" id="__NUXT_DATA__">{nuxt_array()}</script>',
        next_pieces(),
    ],
    ids=["__NUXT__", "__NUXT_DATA__", "__next_f"],
)
def test_articles_in_a_scripts_data(scripts: str) -> None:
    page = f"<html><body><div id='app'><div class='memuat'></div></div>{scripts}</body></html>"
    cards = read_listing(page.encode(), HOME, HOME, WITA).cards
    assert [(card.url, card.title, card.published) for card in cards] == [
        (HOME + str(p["url"])[1:], p["judul"], datetime.fromisoformat(str(p["published_at"]))) for p in POSTS
    ]
