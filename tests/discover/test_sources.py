"""No single source stands for the portal, and no list that broke off is taken for the whole."""

from __future__ import annotations

import json
import re

import pytest

from crawler.discover import HOME_CHECKED

from .standin import HOME, Answer, StandIn, cards, link, table
from .test_small_sites import interface, post


def frozen(shown: list[int], held: list[int]) -> StandIn:
    """A portal whose posts interface holds some posts, its home page and sitemap others."""
    rest = interface([post(number) for number in held])
    entries = "".join(f"<url><loc>{link(number)}</loc></url>" for number in sorted({*shown, *held}))
    pages = table({"/": cards(*map(link, shown)), "/sitemap.xml": f"<urlset>{entries}</urlset>"})

    def serve(path: str) -> Answer | None:
        return rest(path) if "/wp/v2/posts" in path else pages(path)

    site = StandIn(serve, HOME)
    site.survey.rest = HOME + "wp-json/wp/v2/posts"
    site.survey.listings = (HOME,)
    site.compare = True
    return site


def test_what_the_home_page_shows_and_no_source_has_comes_out() -> None:
    site = frozen(shown=[30, 31, 32, 33], held=list(range(30)))
    assert {found.url for found in site.run()} == {link(number) for number in range(34)}
    assert any("lack 4 article(s) of the home page" in note for note in site.notes)
    assert HOME_CHECKED not in site.cursors  # looked at again in the next run
    assert not site.run()
    assert HOME_CHECKED in site.cursors


def test_a_source_that_has_all_costs_one_request_more() -> None:
    site = frozen(shown=[28, 29], held=list(range(30)))
    assert len(site.run()) == 30
    assert site.requests[-1] == "/"
    assert "/sitemap.xml" not in site.requests


def drawn_by_script(site: StandIn, *, newest: int) -> dict[str, Answer | bytes | str | int]:
    """Give a site a home page that a script draws and a feed of ten articles; what it answers there."""
    serve = site.serve
    items = "".join(
        f"<item><title>Judul {n}</title><link>{link(n)}</link></item>" for n in range(newest, newest - 10, -1)
    )
    drawn: dict[str, Answer | bytes | str | int] = {
        "/": "<html><body><div id='app'></div></body></html>",
        "/feed/": f"<rss version='2.0'><channel>{items}</channel></rss>",
    }
    site.serve = lambda path: serve(path) if path not in drawn else table(drawn)(path)
    site.survey.feeds = (HOME + "feed/",)
    return drawn


def test_where_the_feed_is_frozen_too_the_sitemaps_are_the_witness() -> None:
    """And where there are none, the report says that nothing confirms what the interface shows."""
    site = frozen(shown=[30, 31, 32, 33], held=list(range(30)))
    drawn = drawn_by_script(site, newest=29)
    assert len(site.run()) == 30  # something was new: the sitemaps are not asked for
    assert "/sitemap.xml" not in site.requests
    assert {found.url for found in site.run()} == {link(number) for number in range(30, 34)}
    assert any("lack 4 article(s) of the sitemap" in note for note in site.notes)
    bare = frozen(shown=[], held=list(range(30)))
    rest = bare.serve
    bare.serve = lambda path: table(drawn)(path) if "/wp/v2/posts" not in path else rest(path)
    bare.survey.feeds = site.survey.feeds
    bare.run()
    assert not bare.run()
    assert any("nothing but rest and feed says what is new" in note for note in bare.notes)


def test_where_a_script_draws_the_home_page_the_feed_is_the_witness() -> None:
    site = frozen(shown=[30, 31, 32, 33], held=list(range(30)))
    drawn_by_script(site, newest=33)
    assert {found.url for found in site.run()} == {link(number) for number in range(34)}
    assert any("lack 4 article(s) of the feed" in note for note in site.notes)
    site.requests.clear()
    site.survey.sitemaps = ()
    assert not site.run()
    assert HOME_CHECKED in site.cursors


def many(first: int, count: int, after: str) -> bytes:
    return cards(*map(link, range(first, first + count)), after=after)


def test_a_missing_page_behind_one_that_is_not_full_is_the_end() -> None:
    onward = "<a class='next' href='/hal/{}'>Selanjutnya</a>"
    site = StandIn(table({"/": many(1, 8, onward.format(2)), "/hal/2": many(9, 3, onward.format(3))}))
    site.survey.listings = (HOME,)
    assert len(site.run(via="listing")) == 11
    assert site.outcomes["listing"].complete
    assert not site.outcomes["listing"].failed


def test_a_page_that_fails_in_the_middle_is_no_end() -> None:
    onward = "<a class='next' href='/hal/{}'>Selanjutnya</a>"
    site = StandIn(table({"/": many(1, 8, onward.format(2)), "/hal/2": 500}))
    site.survey.listings = (HOME,)
    site.run(via="listing")
    assert "status 500" in site.outcomes["listing"].failed
    assert not site.outcomes["listing"].complete


def test_a_dead_link_of_the_menu_does_not_break_the_walk() -> None:
    menu = "<li class='cat-item'><a href='/kategori/lama/'>Lama</a></li>"
    site = StandIn(table({"/": cards(*map(link, range(1, 6)), menu=menu)}))
    site.survey.listings = (HOME, HOME + "kategori/lama/")
    assert len(site.run(via="listing")) == 5
    assert site.outcomes["listing"].complete
    assert any("kategori/lama" in note for note in site.notes)


def test_a_total_that_the_answer_contradicts_is_no_end() -> None:
    whole = interface([post(number) for number in range(60)])

    def serve(path: str) -> Answer | None:
        answer = whole(path)
        return answer and Answer(answer.body, headers={"x-wp-total": "0"})

    site = StandIn(serve, HOME)
    site.survey.rest = HOME + "wp-json/wp/v2/posts"
    assert len(site.run(via="rest")) == 60


def test_an_interface_that_does_not_heed_the_offset_is_asked_by_page() -> None:
    posts = [post(number) for number in range(60)]

    def serve(path: str) -> Answer | None:
        query = {name: int(value) for name, value in re.findall(r"(per_page|page)=(\d+)", path)}
        first = (query.get("page", 1) - 1) * query["per_page"]
        return Answer(json.dumps(posts[first : first + query["per_page"]]).encode(), headers={"X-WP-Total": "60"})

    site = StandIn(serve, HOME)
    site.survey.rest = HOME + "wp-json/wp/v2/posts"
    assert len(site.run(via="rest")) == 60
    assert site.outcomes["rest"].complete


def test_a_short_page_is_no_end_where_no_total_is_told() -> None:
    """A plugin takes every fifth post out of each page after WordPress has cut the page."""
    posts = [post(number) for number in range(60)]

    def serve(path: str) -> Answer | None:
        size, start = (
            int(found[1]) if (found := re.search(rf"{name}=(\d+)", path)) else 0 for name in ("per_page", "offset")
        )
        shown = [one for number, one in enumerate(posts) if start <= number < start + size and number % 5]
        return Answer(json.dumps(shown).encode(), headers={"X-WP-Total": "0"})

    site = StandIn(serve, HOME)
    site.survey.rest = HOME + "wp-json/wp/v2/posts"
    assert len(site.run(via="rest")) == 48
    assert site.outcomes["rest"].complete


def test_a_sitemap_that_is_gone_gives_way_to_one_at_a_usual_name() -> None:
    entries = "".join(f"<url><loc>{link(number)}</loc></url>" for number in range(20))
    site = StandIn(table({"/sitemap_index.xml": f"<urlset>{entries}</urlset>"}))
    site.survey.sitemaps = (HOME + "sitemap-lama.xml",)
    assert len(site.run(via="sitemap")) == 20
    assert site.outcomes["sitemap"].complete
    site.requests.clear()
    assert not site.run(via="sitemap")
    assert "/sitemap-lama.xml" not in site.requests


@pytest.mark.parametrize(
    "named",
    [
        "<urlset></urlset>",
        f"<urlset>{''.join(f'<url><loc>{link(number)}</loc></url>' for number in range(5))}</urlset>",
        f"<sitemapindex><sitemap><loc>{HOME}mati.xml</loc></sitemap></sitemapindex>",
    ],
    ids=["empty", "of last year", "of dead files"],
)
def test_a_sitemap_that_is_no_archive_gives_way_to_one_at_a_usual_name(named: str) -> None:
    entries = "".join(f"<url><loc>{link(number)}</loc></url>" for number in range(20))
    site = StandIn(table({"/peta.xml": named, "/sitemap_index.xml": f"<urlset>{entries}</urlset>"}))
    site.survey.sitemaps = (HOME + "peta.xml",)
    site.survey.front = tuple(link(number) for number in range(15, 20))
    assert len(site.run(via="sitemap")) == 20
    assert site.outcomes["sitemap"].complete
    site.requests.clear()
    assert not site.run(via="sitemap")
    assert "/peta.xml" not in site.requests


def test_a_second_page_that_repeats_the_first_is_no_proof_of_all() -> None:
    """Serendipity counts its pages from the oldest; where that link is broken, the archives by month hold the rest."""
    months = "<a href='/2025/06/'>Juni 2025</a> <a href='/2025/05/'>Mei 2025</a> <a href='/2025/04/'>April 2025</a>"
    home = cards(*map(link, range(20, 30)), after=f"<a href='/lama/P1.html'>previous page</a> {months}")
    site = StandIn(
        table(
            {
                "/": home,
                "/lama/P1.html": home,
                "/2025/06/": cards(*map(link, range(20, 30))),
                "/2025/05/": cards(*map(link, range(10, 20))),
                "/2025/04/": cards(link(29), link(28), link(27)),  # an empty month shows the newest
            }
        )
    )
    site.survey.listings = (HOME,)
    assert {found.url for found in site.run(via="listing")} == {link(number) for number in range(10, 30)}
    assert "listing.whole" not in site.cursors


@pytest.mark.parametrize("month", [Answer(cards(*map(link, range(8)))), 500])
def test_archives_by_month_make_up_for_a_pager_that_may_not_be_followed(month: Answer | int) -> None:
    """As on Blogger, whose pages of a list lie below /search, which robots.txt closes."""
    archive = '<a href="/2026/01/">Januari 2026</a>'
    more = '<a class="blog-pager-older-link" href="/search?updated-max=3">Posting Lama</a>'
    home = cards(*map(link, range(4))).replace(b"</body>", f"{archive}{more}</body>".encode())
    pages = table({"/": home, "/2026/01/": month})
    site = StandIn(lambda path: None if path.startswith("/search") else pages(path), HOME)
    site.survey.listings = (HOME,)
    found = {one.url for one in site.run(via="listing")}
    assert found == {link(number) for number in range(8 if isinstance(month, Answer) else 4)}
    assert site.outcomes["listing"].complete is isinstance(month, Answer)
