"""The ways of discovery over small sites made by hand: odd, old, broken and hostile ones."""

from __future__ import annotations

import asyncio
import json
import weakref
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from scrapy.http import Response

from crawler.discover import Survey, plan

from .standin import HOME, Answer, Serve, StandIn, cards, link, numbers, table

START = datetime.fromisoformat("2025-06-01T08:00:00")


def post(number: int, **other: Any) -> dict[str, Any]:
    """A post of the interface, an hour younger than the one before; the portal's clock is WITA."""
    local = START + timedelta(hours=number)
    utc = local - timedelta(hours=8)
    return {
        "id": number,
        "type": "post",
        "status": "publish",
        "link": f"{HOME}berita-nomor-{number}-hari-ini/",
        "date": local.isoformat(),
        "date_gmt": utc.isoformat(),
        "modified": local.isoformat(),
        "modified_gmt": utc.isoformat(),
        "title": {"rendered": f"Berita nomor {number}"},
        "content": {"rendered": "<p>Isi.</p>"},
    } | other


def interface(posts: list[dict[str, Any]], *, headers: bool = True, old: bool = False) -> Serve:
    """A posts interface; `old`: one that knows no modified_after."""

    def serve(path: str) -> Answer | None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        found = list(posts)
        bounds = {"after": "date"} | ({} if old else {"modified_after": "modified"})
        for name, field in bounds.items():
            if name in query:
                found = [one for one in found if one[field] > query[name]]
        if "before" in query:
            found = [one for one in found if one["date"] < query["before"]]
        found.sort(key=lambda one: one[query.get("orderby", "date")], reverse=query.get("order") != "asc")
        start, size = int(query.get("offset", 0)), int(query["per_page"])
        shown = {"x-wp-total": str(len(found))} if headers else {}
        return Answer(json.dumps(found[start : start + size]).encode(), headers=shown)

    return serve


def with_rest(serve: Serve, **survey: Any) -> StandIn:
    site = StandIn(serve, HOME)
    site.survey = Survey(rest=HOME + "wp-json/wp/v2/posts", utc_offset=8.0, why_not={}, **survey)
    return site


@pytest.mark.parametrize("most", [10, 15, 20, 60])
def test_an_interface_that_refuses_large_pages_is_asked_for_smaller_ones(most: int) -> None:
    serve = interface([post(n) for n in range(90)], headers=False)

    def bounded(path: str) -> Answer | None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        if int(query["per_page"]) > most or int(query.get("offset", 0)) >= 90:
            return Answer(b"{}", 400)
        return serve(path)

    site = with_rest(bounded)
    assert numbers(site.run()) == list(range(89, -1, -1))


@pytest.mark.parametrize("headers", [True, False])
def test_rest_grows_and_asks_for_no_post_twice(headers: bool) -> None:
    site = with_rest(interface([post(n) for n in range(300)], headers=headers))
    assert numbers(site.run()) == list(range(299, -1, -1))
    sizes = [
        (int(q["per_page"][0]), int(q.get("offset", ["0"])[0]))
        for q in (parse_qs(urlsplit(r).query) for r in site.requests)
    ]
    assert sizes[:3] == [(20, 0), (40, 20), (80, 60)]
    assert len(site.requests) <= 6
    assert not site.run()
    assert len(site.requests) == 2


def test_rest_finds_a_scheduled_post_with_an_old_modified_time_and_an_edit() -> None:
    posts = [post(n) for n in range(30)]
    site = with_rest(interface(posts))
    site.run()
    posts.append(
        post(
            28,
            link=HOME + "berita-nomor-128-terjadwal/",
            modified=post(2)["modified"],
            modified_gmt=post(2)["modified_gmt"],
        )
    )
    posts[3] |= {"modified": post(40)["modified"], "modified_gmt": post(40)["modified_gmt"]}
    assert sorted(numbers(site.run())) == [3, 128]
    assert not site.run()


def test_rest_without_modified_after() -> None:
    posts = [post(n) for n in range(60)]
    site = with_rest(interface(posts, old=True))
    site.run()
    posts[3] |= {"modified": post(90)["modified"], "modified_gmt": post(90)["modified_gmt"]}
    assert numbers(site.run()) == [3]
    assert any("modified_after is ignored" in note for note in site.notes)
    assert len(site.requests) <= 4


def test_many_edits_are_taken_over_several_runs_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.discover.interfaces.rest.EDIT_PAGES", 1)
    posts = [post(n) for n in range(100)]
    site = with_rest(interface(posts))
    site.run()
    for n in range(50):
        posts[n] |= {"modified": post(200 + n)["modified"], "modified_gmt": post(200 + n)["modified_gmt"]}
    seen: list[int] = []
    for _ in range(6):
        seen += numbers(site.run())
    assert sorted(seen) == list(range(50))


@pytest.mark.parametrize(
    "bad",
    [
        Answer(b"{}"),
        Answer(b"null"),
        Answer(b"[1,2]"),
        Answer(b"<html>x</html>"),
        Answer(b"", 500),
        Answer(b"{}", 401),
        None,
    ],
)
def test_a_dead_interface_gives_way_to_the_next(bad: Answer | None) -> None:
    rss = (
        "<rss><channel>"
        + "".join(f"<item><link>{post(n)['link']}</link></item>" for n in range(3))
        + "</channel></rss>"
    )
    serve = table({"/rss.xml": rss})
    site = with_rest(lambda path: bad if "wp-json" in path else serve(path), feeds=(HOME + "rss.xml",))
    assert sorted(numbers(site.run())) == [0, 1, 2]
    assert any(note.startswith("discovery: on to feed") for note in site.notes)


def test_an_interface_that_dies_midway_gives_each_article_once() -> None:
    whole = interface([post(n) for n in range(60)])

    def serve(path: str) -> Answer | None:
        if path == "/":
            cards = "".join(f"<h2><a href='{post(n)['link']}'>Berita nomor {n} hari ini</a></h2>" for n in range(60))
            return Answer(f"<html><body><main>{cards}</main></body></html>".encode())
        return whole(path) if "wp-json" in path and "offset" not in path else Answer(b"", 503)

    site = with_rest(serve, listings=(HOME,))
    assert sorted(numbers(site.run())) == list(range(60))
    assert "rest.date" not in site.cursors


def test_posts_of_wrong_kinds_are_left_out() -> None:
    strange = [
        post(1),
        post(2, type="page"),
        post(3, status="draft"),
        post(4, link="https://other.test/berita-nomor-4-x/"),
        post(5, link=None),
        post(6, date_gmt=None, modified_gmt=7, title=[], excerpt="x"),
    ]
    assert sorted(numbers(with_rest(interface(strange)).run())) == [1, 6]


def test_a_post_from_the_future_does_not_hide_what_comes_before_it() -> None:
    posts = [post(n) for n in range(5)] + [post(6, date="2099-01-01T00:00:00", date_gmt="2099-01-01T00:00:00")]
    site = with_rest(interface(posts))
    site.run()
    assert site.cursors["rest.date"] < "2026"
    posts.append(post(7))
    assert numbers(site.run()) == [7]


def test_a_newest_post_that_is_gone_is_no_silence_but_an_empty_portal_is() -> None:
    posts = [post(n) for n in (1, 2, 3, 90)]
    site = with_rest(interface(posts))
    site.run()
    posts.pop()
    assert not site.run()
    assert site.outcomes["rest"].found == 3
    assert site.outcomes["rest"].complete
    posts.clear()
    site.run()
    assert not site.outcomes["rest"].complete
    assert "rest: ended early: no posts any more" in site.notes


def test_bounds_go_out_in_the_portals_own_time() -> None:
    site = with_rest(interface([post(n) for n in range(100)]))
    site.since = datetime(2025, 6, 2, 0, 0, tzinfo=site.zone)
    site.until = datetime(2025, 6, 2, 23, 0, tzinfo=site.zone)
    assert numbers(site.run()) == list(range(39, 15, -1))
    assert len(site.requests) == 2


# -- feeds -------------------------------------------------------------------------------------------------------------


def rss(*links: str) -> str:
    return (
        "<rss><channel>"
        + "".join(f"<item><title>x</title><link>{link}</link></item>" for link in links)
        + "</channel></rss>"
    )


def with_feed(pages: dict[str, Any], **survey: Any) -> StandIn:
    site = StandIn(table(pages), HOME)
    site.survey = Survey(feeds=(HOME + "feed/",), why_not={}, **survey)
    return site


def test_a_feed_pages_until_404_and_only_items_of_the_site_count() -> None:
    first = [link(n) for n in range(20, 10, -1)]
    site = with_feed(
        {
            "/feed/": rss(*first, "https://other.test/a-b-c/", HOME),
            "/feed/?paged=2": rss(*(link(n) for n in range(10, 5, -1))),
        }
    )
    assert len(site.run()) == 15
    assert site.requests == ["/feed/", "/feed/?paged=2", "/feed/?paged=3"]
    assert site.outcomes["feed"].complete


def test_a_feed_that_ignores_paging_ends() -> None:
    same = rss(*(link(n) for n in range(10)))
    site = StandIn(lambda _: Answer(same.encode()), HOME)
    site.survey = Survey(feeds=(HOME + "feed/",), why_not={})
    assert len(site.run()) == 10
    assert len(site.requests) == 2
    assert not site.outcomes["feed"].complete


def test_a_feed_that_moved_on_by_more_than_a_page_is_followed_back() -> None:
    pages: dict[str, Any] = {"/feed/": rss(*(link(n) for n in range(5, 0, -1)))}
    site = with_feed(pages)
    site.run()
    pages["/feed/"] = rss(*(link(n) for n in range(25, 15, -1)))
    pages["/feed/?paged=2"] = rss(*(link(n) for n in range(15, 5, -1)))
    pages["/feed/?paged=3"] = rss(*(link(n) for n in range(5, 0, -1)))
    assert sorted(numbers(site.run())) == list(range(6, 26))


# -- sitemaps ----------------------------------------------------------------------------------------------------------


def index(*children: tuple[str, str | None]) -> str:
    def one(name: str, when: str | None) -> str:
        return f"<sitemap><loc>{HOME}{name}</loc>" + (f"<lastmod>{when}</lastmod>" if when else "") + "</sitemap>"

    return f"<sitemapindex>{''.join(one(*child) for child in children)}</sitemapindex>"


def urlset(*entries: tuple[str, str | None]) -> str:
    def one(url: str, when: str | None) -> str:
        return f"<url><loc>{url}</loc>" + (f"<lastmod>{when}</lastmod>" if when else "") + "</url>"

    return f"<urlset>{''.join(one(*entry) for entry in entries)}</urlset>"


def with_sitemap(pages: dict[str, Any], name: str = "sitemap.xml") -> StandIn:
    site = StandIn(table(pages), HOME)
    site.survey = Survey(sitemaps=(HOME + name,), why_not={})
    return site


def test_newest_files_first_and_unchanged_ones_not_at_all() -> None:
    pages: dict[str, Any] = {
        "/sitemap.xml": index(
            ("post-sitemap1.xml", "2025-05-01T00:00:00Z"),
            ("page-sitemap.xml", "2025-06-09T00:00:00Z"),
            ("post-sitemap2.xml", "2025-06-05T00:00:00Z"),
            ("category-sitemap.xml", None),
        ),
        "/post-sitemap1.xml": urlset((HOME, "2025-05-01T00:00:00Z"), (link(1), "2025-05-01T00:00:00Z")),
        "/post-sitemap2.xml": urlset((link(2), "2025-06-01T00:00:00Z"), (link(3), "2025-06-05T00:00:00Z")),
    }
    site = with_sitemap(pages)
    assert numbers(site.run()) == [3, 2, 1]
    assert site.requests == ["/sitemap.xml", "/post-sitemap2.xml", "/post-sitemap1.xml"]
    assert not site.run()
    assert site.requests == ["/sitemap.xml"]
    pages["/sitemap.xml"] = pages["/sitemap.xml"].replace("2025-06-05T00", "2025-06-06T00")
    pages["/post-sitemap2.xml"] = urlset(
        (link(2), "2025-06-06T00:00:00Z"), (link(3), "2025-06-05T00:00:00Z"), (link(4), None)
    )
    assert sorted(numbers(site.run())) == [2, 4]
    assert site.requests == ["/sitemap.xml", "/post-sitemap2.xml"]


def test_a_large_sitemap_is_taken_file_by_file_and_none_is_held() -> None:
    files = "".join(f"<sitemap><loc>{HOME}post-sitemap{n}.xml</loc></sitemap>" for n in range(30))

    def serve(path: str) -> Answer | None:
        if path == "/sitemap.xml":
            return Answer(f"<sitemapindex>{files}</sitemapindex>".encode())
        if not path.startswith("/post-sitemap"):
            return None
        name = path.removeprefix("/post-sitemap").removesuffix(".xml")
        entries = "".join(f"<url><loc>{HOME}2025/06/warga-desa-{name}-{n}/</loc></url>" for n in range(20))
        return Answer(f"<urlset>{entries}</urlset>".encode())

    answers: list[weakref.ref[Response]] = []

    class Watched(StandIn):
        async def fetch(self, url: str, *, conditional: bool = False) -> Response | None:
            response = await super().fetch(url, conditional=conditional)
            if response is not None:
                answers.append(weakref.ref(response))
            return response

    site = Watched(serve)
    site.survey = Survey(sitemaps=(HOME + "sitemap.xml",))

    async def take() -> int:
        count = 0
        async for _ in plan.discover(site):
            assert len(site.requests) == 2 + count // 20  # the next file only once this one has been used up
            assert not [one for one in answers if one() is not None]
            count += 1
        return count

    assert asyncio.run(take()) == 600


def test_an_index_without_times_is_asked_through() -> None:
    pages: dict[str, Any] = {
        "/sitemap.xml": index(("wp-sitemap-posts-post-1.xml", None)),
        "/wp-sitemap-posts-post-1.xml": urlset((link(1), "2025-06-01T00:00:00Z")),
    }
    site = with_sitemap(pages)
    assert numbers(site.run()) == [1]
    pages["/wp-sitemap-posts-post-1.xml"] = urlset((link(1), "2025-06-01T00:00:00Z"), (link(2), "2025-06-02T00:00:00Z"))
    assert numbers(site.run()) == [2], "though the index itself is unchanged"


def test_indexes_that_hold_themselves_and_loops_end() -> None:
    pages = {
        "/sitemap.xml": index(("sitemap.xml", None), ("b.xml", None), ("post.xml", None)),
        "/b.xml": index(("sitemap.xml", None), ("c.xml", None)),
        "/c.xml": index(("b.xml", None), ("d.xml", None)),
        "/d.xml": index(("e.xml", None)),
        "/post.xml": urlset((link(1), None)),
    }
    site = with_sitemap(pages)
    assert numbers(site.run()) == [1]
    assert len(site.requests) == len(set(site.requests)) <= 6


def test_a_flat_sitemap_tells_articles_from_pages() -> None:
    sections = [
        (HOME + name, None)
        for name in ("daerah", "ekonomi", "redaksi", "tentang-kami", "category/x", "pedoman-media-siber")
    ]
    dated = [(f"{HOME}2025/06/berita-nomor-{n}-hari-ini.html", "2025-06-01") for n in range(5)]
    found = with_sitemap({"/sitemap.xml": urlset((HOME, None), *sections, *dated)}).run()
    assert len(found) == 5
    assert all(one.sure for one in found)


def test_times_that_cannot_be_are_ignored() -> None:
    entries = [(link(1), "1970-01-01T00:00:00Z"), (link(2), "2099-01-01"), (link(3), "gestern")]
    found = with_sitemap({"/post-sitemap.xml": urlset(*entries)}, "post-sitemap.xml").run()
    assert len(found) == 3
    assert all(one.modified is None for one in found)


def test_news_sitemaps_alone_do_not_make_a_backfill_whole() -> None:
    news = (
        f"<urlset><url><loc>{link(5)}</loc><news><publication_date>2025-06-05</publication_date></news></url></urlset>"
    )
    site = with_sitemap({"/news-sitemap.xml": news, "/": cards(*(link(n) for n in range(6)))}, "news-sitemap.xml")
    site.survey.listings = (HOME,)
    assert sorted(numbers(site.run())) == list(range(6))
    assert any("news sitemaps alone" in note for note in site.notes)
    assert not site.run()


def test_dated_paths_spare_pages_out_of_bounds() -> None:
    entries = [
        (f"{HOME}2025/{month:02}/berita-nomor-{month}-hari-ini.html", "2025-12-01T00:00:00Z") for month in range(1, 12)
    ]
    site = with_sitemap(
        {"/post-sitemap.xml": urlset(*entries, (entries[0][0] + "?x", "2025-12-02"))}, "post-sitemap.xml"
    )
    site.since, site.until = datetime(2025, 5, 10, tzinfo=UTC), datetime(2025, 6, 10, tzinfo=UTC)
    assert sorted(one.url[len(HOME) : len(HOME) + 7] for one in site.run()) == ["2025/05", "2025/06"]


def test_a_sitemap_of_another_site_and_one_that_is_a_page() -> None:
    site = with_sitemap({"/sitemap.xml": "<html><body>404</body></html>"})
    assert not site.run()
    assert not site.outcomes["sitemap"].answered
    assert any("no sitemap" in note for note in site.notes)
    site = with_sitemap(
        {"/sitemap.xml": "<sitemapindex><sitemap><loc>http://other.test/post.xml</loc></sitemap></sitemapindex>"}
    )
    assert not site.run()
    # Another site's file is not asked for; the portal's own may stand at a usual name.
    assert site.requests == ["/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/sitemap-news.xml"]


def test_feed_and_sitemap_together_cost_one_request_more() -> None:
    site = with_sitemap(
        {
            "/sitemap.xml": urlset(*((link(n), "2025-06-01") for n in range(50))),
            "/feed/": rss(*(link(n) for n in range(55, 45, -1))),
        }
    )
    site.survey.feeds = (HOME + "feed/",)
    assert sorted(numbers(site.run())) == list(range(56))
    assert site.requests == ["/feed/", "/sitemap.xml"]


# -- survey and plan ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_closed_interface_says_why(status: int) -> None:
    head = "<link rel='https://api.w.org/' href='/wp-json/'><meta name=generator content='WordPress 6.5'>"
    head = f"<html><head>{head}</head><body>x</body></html>"
    site = StandIn(
        table(
            {
                "/": head,
                "/wp-json/wp/v2/posts?per_page=1&_fields=id,date,date_gmt,modified,modified_gmt,link,type": status,
            }
        ),
        HOME,
    )
    found = site.look()
    assert found.rest is None
    assert (found.why_not or {})["rest"] == f"status {status}"
    assert len(site.requests) <= 6


@pytest.mark.parametrize(("posts", "kept"), [([99], False), ([99, 3], True)])
def test_an_interface_whose_posts_are_not_the_home_pages_articles_is_closed(posts: list[int], kept: bool) -> None:
    """The theme's articles are a post type of their own; "Hello world!" is all that the interface has."""
    head = b"<head><link rel='https://api.w.org/' href='/wp-json/'></head><body>"
    home = cards(*(link(n) for n in range(8, 0, -1))).replace(b"<body>", head)
    start = "/wp-json/wp/v2/posts?per_page="
    site = StandIn(
        table(
            {
                "/": home,
                f"{start}1&_fields=id,date,date_gmt,modified,modified_gmt,link,type": json.dumps([post(posts[0])]),
                f"{start}100&_fields=link": json.dumps([{"link": link(n)} for n in posts]),
            }
        )
    )
    found = site.look()
    assert (found.rest is not None) is kept
    if not kept:
        assert "of another kind" in (found.why_not or {})["rest"]
        assert sorted(numbers(site.run())) == list(range(1, 9))


def test_a_home_page_that_does_not_answer() -> None:
    site = StandIn(lambda _: None, HOME)
    found = site.look()
    assert not plan.plan(found)
    assert set((found.why_not or {}).values()) == {"home page: no answer"}
    assert not site.run()
    assert site.notes[0] == "discovery: no way open"


def test_only_the_portals_own_feed_is_taken() -> None:
    head = (
        "<link rel=alternate type='application/rss+xml' title='Portal &raquo; Umpan Komentar' href='/comments/feed/'>"
        "<link rel=alternate type='application/rss+xml' href='/category/daerah/feed/'>"
        "<link rel=alternate type='application/rss+xml' href='/feed/'>"
        "<link rel=alternate type='application/json+oembed' href='/wp-json/oembed'>"
        "<link rel=alternate type='application/rss+xml' href='https://other.test/feed/'>"
    )
    site = StandIn(table({"/": f"<html><head>{head}</head><body>x</body></html>"}), HOME)
    assert site.look().feeds == (HOME + "feed/",)


def test_the_plan() -> None:
    everything = Survey(rest="r", feeds=("f",), sitemaps=("s",), listings=("l",))
    assert plan.plan(everything) == (("rest",), ("feed", "sitemap"), ("listing",))
    assert plan.plan(everything, via="sitemap") == (("sitemap",),)
    assert plan.plan(everything, declared=("sitemap", "feed")) == (("feed", "sitemap"),)
    assert plan.plan(Survey(), via="rest") == ()
    with pytest.raises(ValueError, match="no such way"):
        plan.plan(everything, via="magic")
    lines = plan.reasons(Survey(feeds=("f",), why_not={"rest": "status 401"}), (("feed",),))
    assert lines == [
        "discovery: feed",
        "rest: closed: status 401",
        "sitemap: closed: not found",
        "listing: closed: not found",
    ]
