"""Whose date a page shows: today's in its head, another article's, a change's; and in which zone its clock is."""

from __future__ import annotations

import pytest

from crawler.provinces import WITA
from tests.extract.pages import BODY, PARAGRAPHS, TITLE, article, page

TODAY = "Minggu, 1 Maret 2026"
CARD = '<a href="/2026/02/lain-{n}/">Harga Jagung di Pasar Inpres Turun Lagi Pekan {n}</a> <time datetime="2026-02-0{n}T08:00:00+07:00">{n} Feb</time>'
LIST = "<ul>" + "".join(f"<li>{CARD.format(n=n)}</li>" for n in range(1, 4)) + "</ul>"
CARDS = "".join(f"<div class='card'>{CARD.format(n=n)}</div>" for n in range(1, 4))
PRINTED = "<div class='info'>Jumat, 4 Juli 2025 | 10:11 WIB</div>"
WHEN = "2025-07-04T10:11:00+07:00"


def published(html: str, **options: object) -> str | None:
    moment = article(html, **options).published_at
    return moment.isoformat() if moment else None


def before_main(html: str, extra: str) -> str:
    return html.replace("<main>", f"{extra}<main>")


@pytest.mark.parametrize(
    "head",
    [
        f"<div class='topbar'><span>{TODAY}</span> <a href='/masuk'>Masuk</a></div>",
        f"<div class='top'><div class='date'>{TODAY}</div></div>",
        f"<div id='tanggal'>{TODAY} 09:15 WIB</div>",
        f"<div><time datetime='2026-03-01T09:15:00+07:00'>{TODAY}</time></div>",
        f"<header><div>26.2 C</div><div>Waingapu</div><div>{TODAY}</div></header>",
    ],
)
def test_the_present_day_in_the_page_head_is_never_the_articles(head: str) -> None:
    assert published(before_main(page(), head)) is None
    assert published(before_main(page(meta=PRINTED), head)) == WHEN


def test_a_date_above_the_headline_counts_where_the_address_names_it() -> None:
    html = before_main(page(), "<div class='k'><span>Jumat, 4 Juli 2025 | 10:11 WIB</span></div>")
    assert published(html, url="https://kabarsabana.example/2025/07/04/petani-sabana-panen-sorgum/") == WHEN
    assert published(html, url="https://kabarsabana.example/2019/01/04/petani-sabana-panen-sorgum/") is None


@pytest.mark.parametrize("others", [LIST, CARDS, f"<section class='lain'><h3>Lain</h3>{CARDS}</section>"])
def test_exact_times_of_other_articles_do_not_count(others: str) -> None:
    assert published(before_main(page(meta=PRINTED), f"<div class='headline-ticker'>{others}</div>")) == WHEN
    assert published(page(meta=PRINTED, below=others)) == WHEN
    assert published(page(below=others)) is None
    assert published(page(below=f"<section>{others}</section>").replace("</article>", "</article>" + others)) is None


def test_an_exact_time_in_the_articles_own_footer_or_header_counts() -> None:
    time = "<time datetime='2025-07-04T10:11:00+07:00'>Fri 04 July 2025</time>"
    abbr = "<abbr class='published' title='2025-07-04T10:11:00+07:00'>Fri 04 July 2025</abbr>"
    assert published(page(body=f"{BODY}<footer><p>Published: {time}</p></footer>")) == WHEN
    assert published(page(body=f"<footer class='post-info'>{abbr}</footer>{BODY}")) == WHEN
    assert published(page(below=f"<footer><p>Published: {time}</p></footer>")) == WHEN
    assert published(page(body=f"{BODY}<p>Lomba dimulai {time} di lapangan.</p>")) is None


def test_a_change_and_the_publication_in_one_element() -> None:
    both = "<time itemprop='dateModified' datetime='2025-07-04T19:20:45+07:00'>04/07/2025 10:11 | Diperbarui 04/07/2025 19:20</time>"
    found = article(page(meta=f"<div>{both}</div>"), zone=None)
    assert found.published_at is not None
    assert found.published_at.isoformat() == WHEN
    assert found.modified_at is not None
    assert found.modified_at.isoformat()[:16] == "2025-07-04T19:20"


@pytest.mark.parametrize("offset", ["-07:00", "+00:00", "Z", "-0700", "+01:00"])
def test_a_clock_that_the_print_shows_is_local_whatever_offset_it_claims(offset: str) -> None:
    head = f"<meta property='article:published_time' content='2025-07-04T10:11:38{offset}'>"
    assert published(page(head=head, meta=PRINTED)) == "2025-07-04T10:11:38+07:00"


def test_a_day_without_clock_does_not_move_machine_times_that_agree() -> None:
    head = (
        "<meta property='article:published_time' content='2025-07-03T23:12:00+00:00'>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2025-07-03T23:12:00Z"}</script>'
    )
    assert published(page(head=head, meta="<div class='info'>Kamis, 3 Juli 2025</div>")) == "2025-07-04T06:12:00+07:00"
    shown = "<div><time datetime='2025-07-03T23:12:00+00:00'>Thursday, July 3. 2025</time></div>"
    assert published(page(meta=shown)) == "2025-07-04T06:12:00+07:00"


@pytest.mark.parametrize(
    ("meta", "first", "url", "zone_from", "moment"),
    [
        ("Jumat, 4 Juli 2025 10:11 WIT", "", "https://kabarsabana.example/a/", "printed", "2025-07-04T10:11:00+09:00"),
        ("Jumat, 4 Juli 2025 10:11", "", "https://kabarsabana.example/a/", "inferred", "2025-07-04T10:11:00+07:00"),
        (
            "Jumat, 4 Juli 2025 10:11",
            "KABARSABANA.COM, MAKASSAR - ",
            "https://kabarsabana.example/a/",
            "inferred",
            "2025-07-04T10:11:00+08:00",
        ),
        ("4 Juli 2025 10:11", "MAKASSAR - ", "https://kabarsabana.example/a/", "inferred", "2025-07-04T10:11:00+07:00"),
        ("4 Juli 2025 10:11", "", "https://lensapapua.example/a/", "inferred", "2025-07-04T10:11:00+09:00"),
    ],
)
def test_a_zone_that_nobody_declared_is_told_and_marked(
    meta: str, first: str, url: str, zone_from: str, moment: str
) -> None:
    body = f"<p>{first}{PARAGRAPHS[1]}</p>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[2:])
    found = article(page(meta=f"<div class='info'>{meta}</div>", body=body), url=url)
    assert found.published_at is not None
    assert (found.zone_from, found.published_at.isoformat()) == (zone_from, moment)


def test_a_declared_zone_and_an_offset_are_marked() -> None:
    declared = article(page(meta="<div class='info'>4 Juli 2025 10:11</div>"), zone=WITA)
    assert (declared.zone_from, declared.title) == ("declared", TITLE)
    head = "<meta property='article:published_time' content='2025-07-04T10:11:38+08:00'>"
    assert article(page(head=head)).zone_from == "offset"
    assert article(page()).zone_from is None


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("2 months ago", False),
        ("3 minggu lalu", False),
        ("1 tahun lalu", False),
        ("2 hari lalu", True),
        ("5 jam yang lalu", True),
    ],
)
def test_a_time_counted_in_weeks_or_more_tells_no_day(printed: str, told: bool) -> None:
    assert (
        article(page(meta=f"<p class='post-meta'><span class='date'>{printed}</span></p>")).published_at is not None
    ) is told
