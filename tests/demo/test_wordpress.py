"""The demo portal answers what WordPress answers."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from defusedxml import ElementTree

from crawler.demo import DemoPortal, closed, expected
from crawler.demo.posts import load
from crawler.provinces import WITA
from tests.demo.ask import ask

POSTS = "/wp-json/wp/v2/posts"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def walk(demo: DemoPortal, first: str, following: str) -> list[str]:
    """All articles that an archive's pages link to, in order, up to the first 404."""
    found: list[str] = []
    number = 1
    while (answer := ask(demo, first if number == 1 else following.format(number))).status == 200:
        links = re.findall(r'href="([^"]+)" title="[^"]*" rel="bookmark"', answer.text)
        assert links
        found.extend(links)
        number += 1
    assert answer.status == 404
    return found


@pytest.mark.parametrize(
    ("first", "following", "in_category"),
    [("/", "/page/{}/", None), ("/indeks/", "/indeks/page/{}/", None)]
    + [(f"/category/{slug}/", f"/category/{slug}/page/{{}}/", slug) for slug in ("daerah", "ekonomi", "politik")],
)
def test_archives_show_each_post_once_newest_first(
    demo: DemoPortal, first: str, following: str, in_category: str | None
) -> None:
    posts = [post for post in load(1).posts if in_category in (None, post.category.slug)]
    assert walk(demo, first, following) == [f"{demo.url}{post.slug}/" for post in posts]


def test_rest_pages_hold_every_post_once_and_end_with_400(demo: DemoPortal) -> None:
    seen = []
    for number in range(1, 4):
        answer = ask(demo, f"{POSTS}?per_page=20&page={number}")
        assert answer.headers["x-wp-total"] == str(len(load(1).posts))
        assert answer.headers["x-wp-totalpages"] == "3"
        seen += [post["link"] for post in answer.json]
    assert seen == [f"{demo.url}{post.slug}/" for post in load(1).posts]
    behind = ask(demo, f"{POSTS}?per_page=20&page=4")
    assert (behind.status, behind.json["code"]) == (400, "rest_post_invalid_page_number")
    assert ask(demo, f"{POSTS}?per_page=101").status == 400
    assert ask(demo, f"{POSTS}?after=kemarin").status == 400
    assert ask(demo, "/wp-json/wp/v2/nichts").status == 404


def test_rest_embeds_author_terms_and_picture(demo: DemoPortal) -> None:
    assert "_embedded" not in ask(demo, f"{POSTS}?per_page=1").json[0]
    for post in ask(demo, f"{POSTS}?per_page=100&_embed").json:
        [author] = post["_embedded"]["author"]
        categories, tags = post["_embedded"]["wp:term"]
        assert author["id"] == post["author"] and author["name"]
        assert [term["id"] for term in categories] == post["categories"]
        assert [term["id"] for term in tags] == post["tags"]
        pictures = post["_embedded"].get("wp:featuredmedia", [])
        assert [picture["id"] for picture in pictures] == ([post["featured_media"]] if post["featured_media"] else [])


def test_rest_gives_the_content_without_the_themes_banners(demo: DemoPortal) -> None:
    site = load(1).site
    for post in ask(demo, f"{POSTS}?per_page=100").json:
        assert site["ads"]["banner"] not in post["content"]["rendered"]
        assert site["ads"]["share"] not in post["content"]["rendered"]


def test_rest_bounds_order_and_fields(demo: DemoPortal) -> None:
    posts = load(1).posts
    bound = "2025-07-15T00:00:00"
    moment = datetime.fromisoformat(bound).replace(tzinfo=WITA)
    after = [post["id"] for post in ask(demo, f"{POSTS}?per_page=100&after={bound}").json]
    assert after == [post.id for post in posts if post.published > moment]
    in_utc = [post["id"] for post in ask(demo, f"{POSTS}?per_page=100&after=2025-07-14T16:00:00Z").json]
    assert in_utc == after
    before = ask(demo, f"{POSTS}?per_page=100&before={bound}&orderby=date&order=asc&_fields=id,date").json
    assert [post["id"] for post in before] == [post.id for post in reversed(posts) if post.published < moment]
    assert all(set(post) == {"id", "date"} for post in before)
    edited = ask(demo, f"{POSTS}?per_page=100&orderby=modified").json
    assert [post["modified"] for post in edited] == sorted((post["modified"] for post in edited), reverse=True)


def test_rest_filters_by_category_offset_and_search(demo: DemoPortal) -> None:
    posts = load(1).posts
    politics = next(term for term in load(1).categories if term.slug == "politik")
    found = ask(demo, f"{POSTS}?categories={politics.id}").json
    assert [post["slug"] for post in found] == [post.slug for post in posts if post.category.slug == "politik"]
    offset = ask(demo, f"{POSTS}?offset=5&per_page=3").json
    assert [post["id"] for post in offset] == [post.id for post in posts[5:8]]
    phrase = ask(demo, f"{POSTS}?search=%22BPJS+Ketenagakerjaan%22+lembata").json
    assert [post["title"]["rendered"] for post in phrase] == [
        "Ribuan Pekerja Rentan di Lembata Didaftarkan Jaminan Sosial, Nelayan Dapat Giliran Pertama"
    ]
    minus = ask(demo, f"{POSTS}?search=BPJS+-lembata").json
    assert minus and all("Lembata" not in post["content"]["rendered"] for post in minus)


def test_rest_index_says_where_the_clock_stands(demo: DemoPortal) -> None:
    index = ask(demo, "/wp-json/").json
    assert (index["gmt_offset"], index["timezone_string"]) == (8, "Asia/Makassar")
    assert ask(demo, "/?rest_route=/wp/v2/posts&per_page=1").json[0]["id"] == load(1).posts[0].id


def test_feeds_hold_whole_posts_and_end(demo: DemoPortal) -> None:
    seen: list[str] = []
    page = 1
    while (answer := ask(demo, f"/feed/?paged={page}" if page > 1 else "/feed/")).status == 200:
        items = ElementTree.fromstring(answer.body).findall("channel/item")
        assert all(item.findtext(CONTENT) for item in items)
        seen += [str(item.findtext("link")) for item in items]
        page += 1
    assert seen == [f"{demo.url}{post.slug}/" for post in load(1).posts]
    of_category = ElementTree.fromstring(ask(demo, "/category/politik/feed/").body).findall("channel/item")
    assert len(of_category) == 3


def test_sitemaps_name_every_post_with_its_lastmod(demo: DemoPortal) -> None:
    assert f"Sitemap: {demo.url}wp-sitemap.xml" in ask(demo, "/robots.txt").text
    assert ask(demo, "/sitemap.xml").headers["location"] == f"{demo.url}wp-sitemap.xml"
    index = ElementTree.fromstring(ask(demo, "/wp-sitemap.xml").body)
    maps = [str(entry.findtext(f"{SITEMAP}loc")) for entry in index]
    assert len([url for url in maps if "posts-post" in url]) == 2
    found = {}
    for url in maps:
        for entry in ElementTree.fromstring(ask(demo, "/" + url.removeprefix(demo.url)).body):
            found[entry.findtext(f"{SITEMAP}loc")] = entry.findtext(f"{SITEMAP}lastmod")
    for post in load(1).posts:
        assert found[f"{demo.url}{post.slug}/"] == post.modified.isoformat()
    assert f"{demo.url}redaksi/" in found and f"{demo.url}category/daerah/" in found


def test_search_answers_as_page_and_as_feed(demo: DemoPortal) -> None:
    page = ask(demo, "/?s=rumput+laut").text
    assert "Petani Rumput Laut Sabu Raijua" in page
    items = ElementTree.fromstring(ask(demo, "/?s=rumput+laut&feed=rss2").body).findall("channel/item")
    assert [item.findtext("title") for item in items] == [
        "Petani Rumput Laut Sabu Raijua Keluhkan Harga Anjlok, Karung Menumpuk di Rumah"
    ]
    assert ask(demo, "/page/2/?s=Kupang").status == 200


def test_an_article_in_several_pages_ends_with_404(demo: DemoPortal) -> None:
    record = next(record for record in expected(demo.url) if len(record["page_urls"]) == 3)
    texts = [ask(demo, "/" + url.removeprefix(demo.url)).text for url in record["page_urls"]]
    for paragraph in record["paragraphs"]:
        assert sum(f">{paragraph}" in text for text in texts) == 1
    slug = record["url"].removeprefix(demo.url)
    assert ask(demo, f"/{slug}4/").status == 404
    assert ask(demo, f"/{slug}1/").headers["location"] == record["url"]


def test_both_themes_have_their_markup(demo: DemoPortal) -> None:
    for post in load(1).posts:
        text = ask(demo, f"/{post.slug}/").text
        assert ("entry-content-single" in text, "td-post-content" in text) == (
            post.theme == "gmr",
            post.theme == "tagdiv",
        )


def test_short_links_and_missing_slashes_are_redirected(demo: DemoPortal) -> None:
    post = load(1).posts[3]
    for path in (f"/?p={post.id}", f"/{post.slug}"):
        answer = ask(demo, path)
        assert (answer.status, answer.headers["location"]) == (301, f"{demo.url}{post.slug}/")


@pytest.mark.parametrize(
    "path", ["/tidak-ada/", "/tag/tidak-ada/", "/?p=1", "/category/daerah/page/9/", "/a.xml", "/page/0/"]
)
def test_what_is_not_there_is_404(demo: DemoPortal, path: str) -> None:
    answer = ask(demo, path)
    assert answer.status == 404 and "Halaman tidak ditemukan" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        *("/redaksi/", "/pedoman-media-siber/", "/tentang-kami/", "/pasang-iklan/", "/galeri-foto-pasar-ikan-oeba/"),
        *("/galeri-foto-pasar-ikan-oeba/foto-1/", "/author/frans-watu/", "/tag/alor/", "/2025/07/"),
    ],
)
def test_pages_that_are_no_articles_are_there(demo: DemoPortal, path: str) -> None:
    assert ask(demo, path).status == 200


def test_conditional_requests_and_head(demo: DemoPortal) -> None:
    first = ask(demo, "/feed/")
    assert ask(demo, "/feed/", If_None_Match=first.headers["etag"]).status == 304
    assert ask(demo, "/feed/", If_Modified_Since=first.headers["last-modified"]).status == 304
    assert ask(demo, "/feed/", If_None_Match='"other"').status == 200
    packed = ask(demo, "/", Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip" and packed.body == ask(demo, "/").body
    only_head = ask(demo, "/", method="HEAD")
    assert only_head.status == 200 and not only_head.body and int(only_head.headers["content-length"]) > 0


def test_robots_closes_what_it_says(demo: DemoPortal) -> None:
    rules = ask(demo, "/robots.txt").text
    assert "Disallow: /wp-admin/" in rules
    for url in closed(demo.url):
        assert f"Disallow: /{url.removeprefix(demo.url)}" in rules


def test_ways_can_be_closed() -> None:
    with DemoPortal(rest=False, feed=False, sitemap=False, robots="User-agent: *\nDisallow: /\n") as portal:
        for path in ("/wp-json/", POSTS, "/feed/", "/?s=a&feed=rss2", "/wp-sitemap.xml", "/sitemap.xml"):
            assert ask(portal, path).status == 404
        home = ask(portal, "/").text
        assert "wp-json" not in home and "rss+xml" not in home
        assert ask(portal, "/robots.txt").text == "User-agent: *\nDisallow: /\n"
        assert portal.requests[0] == "/wp-json/"
