"""The article that started the project, put into pages of one portal, comes out clean."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from tests.conftest import Crawl
from tests.site import Answer, TestSite, articles, page

SPONSORS = ("hayed consulting", "hayed consulting", "octa vaganza")


def content(paragraphs: list[str], number: int) -> str:
    """A body as the portal prints it: sponsors before it and between its paragraphs, the ad line at its end."""
    blocks = [f"<p>{escape(text)}</p>" for text in paragraphs]
    blocks.insert(number % len(blocks), f"<p>{SPONSORS[number % 3]}</p>")
    banners = "".join(f"<p>{name}</p>" for name in SPONSORS)
    return f"{banners}{''.join(blocks)}<p>pasang iklan di sini</p>"


@pytest.fixture
def seed(shared: Path) -> list[str]:
    """The lines of the article as it was scraped."""
    return [
        line.strip() for line in (shared / "seed" / "peluangnews-article.txt").read_text().splitlines() if line.strip()
    ]


def test_the_seed_article_comes_out_clean(crawl: Crawl, seed: list[str]) -> None:
    section, title, caption = seed[3], seed[4], seed[6]
    start = next(i for i, line in enumerate(seed) if line.startswith("PeluangNews, Kupang"))
    paragraphs = seed[start:-1]
    assert (section, seed[-1]) == ("Daerah", "pasang iklan di sini")
    answers = articles(14)
    for number, (path, answer) in enumerate(list(answers.items())[2:]):
        text = [part.split("</p>")[0] for part in answer.body.decode().split("<p>")[1:]]
        answers[path] = Answer(page(f"Warga Dusun {number} Bangun Jembatan", number=number, body=content(text, number)))
    picture = f'<figure class="post-thumbnail"><img src="/a.jpg"><figcaption>{escape(caption)}</figcaption></figure>'
    trail = f'<nav class="breadcrumb"><a href="/">Beranda</a> <a href="/category/daerah/">{section}</a></nav>'
    seeded = page(title, body=f"{picture}<p>{title}</p>{content(paragraphs, 4)}").decode()
    seeded = seeded.replace("<article>", f"{trail}<article>")
    slug = "/pemprov-ntt-lindungi-4-480-pekerja-rentan-di-lembata-melalui-bpjs-ketenagakerjaan/"
    answers[slug] = Answer(seeded.encode())
    home = answers["/"].body.decode()
    answers["/"] = Answer(
        home.replace("</main>", f'<article><h2><a href="{slug}">{title}</a></h2></article></main>').encode()
    )
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-a", "timezone=WITA")
    records = run.records() + run.records("duplicates")
    assert len(records) == 15
    record = next(line for line in records if line["url"].endswith(slug))
    assert record["title"] == title
    assert record["section"] == "Daerah"
    assert record["lead_image"]["credit"] == "dok.peluangnews.id"
    assert record["lead_image"]["caption"] == caption.partition("./dok.")[0] + "."
    assert record["dateline"]["place"] == "Kupang"
    assert record["signoff"] == "RO"
    expected = [*paragraphs[:-1], paragraphs[-1].removesuffix("(RO)").strip()]
    assert record["body"].split("\n\n") == expected
    regions = {(region["code"], region["name"]) for region in record["regions"]}
    assert {("53", "Nusa Tenggara Timur"), ("53.13", "Kabupaten Lembata")} <= regions
    for line in records:
        for dirt in ("hayed consulting", "octa vaganza", "pasang iklan di sini"):
            assert dirt not in line["body"].casefold(), line["url"]
