"""Sitemaps that look whole and are not: left behind by a plugin, torn by a server, divided as Blogger divides them."""

from __future__ import annotations

from crawler.discover import Survey

from .standin import HOME, Answer, StandIn, cards, link, numbers, table

NUMBERS = range(40, 0, -1)
"""The portal's articles, the newest first."""


def urlset(articles: range) -> bytes:
    return f"<urlset>{''.join(f'<url><loc>{link(n)}</loc></url>' for n in articles)}</urlset>".encode()


def portal(sitemap: bytes) -> StandIn:
    """A portal whose feed shows ten articles and does not page, whose home page pages through all."""
    items = "".join(f"<item><title>Judul {n}</title><link>{link(n)}</link></item>" for n in NUMBERS[:10])
    pages: dict[str, Answer | bytes | str | int] = {
        "/feed/": f"<rss version='2.0'><channel>{items}</channel></rss>",
        "/sitemap.xml": sitemap,
    }
    for page in range(1, 5):
        after = f"<a class='next' href='/page/{page + 1}/'>Berikutnya</a>" if page < 4 else ""
        shown = cards(*(link(n) for n in NUMBERS[(page - 1) * 10 : page * 10]), after=after)
        pages["/" if page == 1 else f"/page/{page}/"] = shown
    site = StandIn(table(pages))
    site.survey = Survey(feeds=(f"{HOME}feed/",), sitemaps=(f"{HOME}sitemap.xml",), listings=(HOME,))
    return site


def test_one_that_lacks_what_the_feed_shows_is_followed_by_the_list() -> None:
    site = portal(urlset(NUMBERS[-15:]))
    assert sorted(numbers(site.run())) == sorted(NUMBERS)
    assert any("out of date" in note for note in site.notes)


def test_one_a_few_articles_behind_the_feed_is_enough() -> None:
    site = portal(urlset(NUMBERS[4:]))
    assert sorted(numbers(site.run())) == sorted(NUMBERS)
    assert site.requests == ["/feed/", "/sitemap.xml"]


def test_one_that_ends_in_the_middle_is_followed_by_the_list_and_gives_no_half_address() -> None:
    whole = urlset(NUMBERS)
    site = portal(whole[: whole.index(b"nomor-17-hari") + len(b"nomor-17-h")])
    assert sorted(numbers(site.run())) == sorted(NUMBERS)
    assert all(found.url.endswith("-hari-ini/") for found in site.taken)


def test_a_file_that_page_1_alone_tells_from_its_index() -> None:
    """Blogger's: "sitemap.xml" names "sitemap.xml?page=1"."""
    index = f"<sitemapindex><sitemap><loc>{HOME}sitemap.xml?page=1</loc></sitemap></sitemapindex>"
    site = StandIn(table({"/sitemap.xml": index, "/sitemap.xml?page=1": urlset(NUMBERS)}))
    site.survey = Survey(sitemaps=(f"{HOME}sitemap.xml",))
    assert sorted(numbers(site.run())) == sorted(NUMBERS)


def test_one_without_any_article_is_followed_by_the_list_in_the_next_runs_too() -> None:
    pages = (
        b"<urlset><url><loc>http://portal.test/redaksi/</loc></url><url><loc>http://portal.test/</loc></url></urlset>"
    )
    site = portal(pages)
    site.survey.feeds = ()
    assert sorted(numbers(site.run())) == sorted(NUMBERS)
    site.serve = table({"/": cards(*(link(n) for n in (41, 40, 39))), "/sitemap.xml": pages})
    assert numbers(site.run()) == [41]
    assert "/sitemap.xml" not in site.requests


def test_one_that_lacks_all_that_the_home_page_shows_is_followed_by_the_list_where_there_is_no_feed() -> None:
    site = portal(urlset(NUMBERS[-15:]))
    site.survey.feeds, site.survey.front = (), tuple(link(n) for n in NUMBERS[:10])
    assert sorted(numbers(site.run())) == sorted(NUMBERS)
    assert any("out of date" in note for note in site.notes)
