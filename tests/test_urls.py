"""One form for the many URLs of one article; nothing but ValueError for what is no URL."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawler.urls.canonical import article_id, canonical, is_http, same_site, site_of, url_key


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://Kabar.Example.ID/Daerah/Slug/", "https://kabar.example.id/Daerah/Slug/"),
        ("HTTPS://kabar.id:443/a", "https://kabar.id/a"),
        ("http://kabar.id:80", "http://kabar.id/"),
        ("http://kabar.id:8081/a", "http://kabar.id:8081/a"),
        ("https://user:secret@kabar.id/a", "https://kabar.id/a"),
        ("https://kabar.id./a", "https://kabar.id/a"),
        (" https://kabar.id/a\n b ", "https://kabar.id/ab"),
        ("https://kabar.id/a#comments", "https://kabar.id/a"),
        ("https://kabar.id/a?utm_source=fb&utm_medium=x", "https://kabar.id/a"),
        ("https://kabar.id/?p=12&fbclid=abc", "https://kabar.id/?p=12"),
        ("https://kabar.id/?fbclid=abc&p=12&gclid=1", "https://kabar.id/?p=12"),
        ("https://kabar.id/a?source=rss&ref=home&from=wa", "https://kabar.id/a"),
        ("https://kabar.id/a?share=whatsapp&nb=1", "https://kabar.id/a"),
        ("https://kabar.id/a?replytocom=7#respond", "https://kabar.id/a"),
        ("https://kabar.id/a?page=all", "https://kabar.id/a"),
        ("https://kabar.id/a?page=2", "https://kabar.id/a?page=2"),
        ("https://kabar.id/a?showpage=all", "https://kabar.id/a"),
        ("https://kabar.id/d-12/a?single=1", "https://kabar.id/d-12/a"),
        ("https://kabar.id/a/amp/", "https://kabar.id/a/"),
        ("https://kabar.id/a/amp", "https://kabar.id/a"),
        ("https://kabar.id/a?amp=1", "https://kabar.id/a"),
        ("https://kabar.id/a?amp", "https://kabar.id/a"),
        ("https://kabar.id/a/?amp", "https://kabar.id/a/"),
        ("https://kabar.id/a.amp.html", "https://kabar.id/a"),
        ("https://kabar.id/amp/berita/12/slug", "https://kabar.id/berita/12/slug"),
        ("https://kabar.id/amp/123456/slug", "https://kabar.id/amp/123456/slug"),
        ("https://kabar.id/kampung/lampu", "https://kabar.id/kampung/lampu"),
        ("https://amp.kabar.id/a", "https://kabar.id/a"),
        ("https://m.kabar.id/a", "https://kabar.id/a"),
        ("https://www.kabar.id/a", "https://www.kabar.id/a"),
        ("https://m.co.id/a", "https://m.co.id/a"),
        ("https://m.id/a", "https://m.id/a"),
        ("https://www-kabar-id.cdn.ampproject.org/c/s/www.kabar.id/a/amp/", "https://www.kabar.id/a/"),
        ("https://www.google.com/amp/s/kabar.id/a?amp=1", "https://kabar.id/a"),
        ("https://kabar.id/a;jsessionid=12AB?PHPSESSID=9", "https://kabar.id/a"),
        ("https://kabar.id/berita?id=7&sid=3", "https://kabar.id/berita?id=7&sid=3"),
        ("https://kabar.id/?m=1", "https://kabar.id/"),
        ("https://kabar.id/?m=202506", "https://kabar.id/?m=202506"),
        ("https://kabar.id/caf%c3%a9/%7Ea", "https://kabar.id/caf%C3%A9/~a"),
        ("https://kabar.id/café", "https://kabar.id/caf%C3%A9"),
        ("https://kabar.id/100%-murni", "https://kabar.id/100%25-murni"),
        ("https://kabar.id/a%2Fb", "https://kabar.id/a%2Fb"),
        ("https://kabar.id/a/../b/./c", "https://kabar.id/b/c"),
        ("https://kabar.id/?s=dana+desa&utm_id=1", "https://kabar.id/?s=dana+desa"),
        ("http://127.0.0.1:8081/a/", "http://127.0.0.1:8081/a/"),
        ("http://[::1]:8081/a/", "http://[::1]:8081/a/"),
        ("http://[0:0:0:0:0:0:0:1]:8081/a/", "http://[::1]:8081/a/"),
        ("https://bücher.id/a", "https://xn--bcher-kva.id/a"),
    ],
)
def test_the_form_that_is_recorded(url: str, wanted: str) -> None:
    assert canonical(url) == wanted


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://www.kabar.id/a/", "http://kabar.id/a"),
        ("https://m.kabar.id/a", "https://kabar.id/a/amp/"),
        ("https://kabar.id/?b=2&a=1", "https://kabar.id/?a=1&b=2"),
        ("https://kabar.id/?s=a+b", "https://kabar.id/?s=a%20b"),
        ("https://kabar.id", "https://www.kabar.id/#top"),
    ],
)
def test_urls_of_one_article_have_one_key_and_id(a: str, b: str) -> None:
    assert url_key(a) == url_key(b)
    assert article_id(a) == article_id(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://kabar.id/a", "https://kabar.id/A"),
        ("https://kabar.id/?p=1", "https://kabar.id/?p=2"),
        ("https://kabar.id/a?page=2", "https://kabar.id/a?page=3"),
        ("https://kabar.id/a", "https://flores.kabar.id/a"),
        ("http://127.0.0.1:8081/a", "http://127.0.0.1:8084/a"),
        ("https://m.co.id/a", "https://co.id/a"),
    ],
)
def test_urls_of_two_articles_have_two_keys(a: str, b: str) -> None:
    assert url_key(a) != url_key(b)
    assert article_id(a) != article_id(b)


def test_an_id_never_changes() -> None:
    assert article_id("https://kabar.example/pemprov-ntt/") == "d4940887100337ddb647"


def test_sites() -> None:
    assert site_of("https://WWW.Kabar.id/a") == "www.kabar.id"
    assert site_of("http://127.0.0.1:8081/a") == "127.0.0.1:8081"
    assert same_site("https://www.kabar.id/a", "http://kabar.id/b")
    assert same_site("https://m.kabar.id/a", "https://amp.kabar.id:443/b")
    assert not same_site("http://127.0.0.1:8081/", "http://127.0.0.1:8084/")
    assert not same_site("https://kabar.id/", "https://flores.kabar.id/")
    assert not same_site("https://kabar.id/", "mailto:redaksi@kabar.id")


NO_URLS = [
    "kabar.id",
    "/a",
    "//kabar.id/a",
    "mailto:a@kabar.id",
    "javascript:void(0)",
    "ftp://kabar.id/",
    "http://",
    "http:///a",
    "http://[::1",
    "http://kabar.id:99999/",
    "http://kabar.id:x/",
    "http://-a.id/",
    "http://../",
    "http://％/",
]


@pytest.mark.parametrize("url", [*NO_URLS, "", "http://kabar.id/" + "a" * 9000])
def test_what_is_no_url_is_a_value_error(url: str) -> None:
    assert not is_http(url)
    for function in (canonical, url_key, article_id, site_of):
        with pytest.raises(ValueError):
            function(url)


names = st.sampled_from(
    ["utm_x", "page", "p", "id", "amp", "m", "view", "é", "%", "s", "single", "PHPSESSID", "a b", ""]
)
values = st.sampled_from(["1", "all", "12", "amp", "é", "%zz", "%41", "a+b", "%2B", "", "x y", "a=b", "ü%C3%BC"])
pairs = st.lists(st.tuples(names, values).map(lambda pair: f"{pair[0]}={pair[1]}"), max_size=5).map("&".join)
SEGMENTS = ["amp", "a", "..", ".", "", "é", "%41", "%2e", "%", "x.amp", "a;jsessionid=1", "12345"]
segments = st.lists(st.sampled_from(SEGMENTS), max_size=6)
HOSTS = "kabar.id www.kabar.id m.kabar.co.id amp.www.kabar.id m.co.id M.M.id 127.0.0.1:80 [::1] bücher.id"
hosts = st.sampled_from(HOSTS.split())
urls = st.builds(
    lambda scheme, host, path, query, fragment: f"{scheme}://{host}/{'/'.join(path)}?{query}#{fragment}",
    st.sampled_from(["http", "https", "HTTP"]), hosts, segments, pairs, st.sampled_from(["", "a", "!/b"]),
)  # fmt: skip


@given(urls)
@example("http://kabar.id/%2e%2e/a")
@example("http://www.google.com/amp/www.google.com/amp/s/kabar.id/amp/amp")
@example("http://kabar.id/amp/amp/12345/amp")
@example("http://amp.m.www.m.kabar.id/")
def test_canonical_is_idempotent_and_keeps_the_key(url: str) -> None:
    once = canonical(url)
    assert canonical(once) == once
    assert url_key(once) == url_key(url)
    assert article_id(once) == article_id(url)
    assert once.isascii()
    assert same_site(url, once) or "google" in url


@given(st.one_of(st.text(), st.text().map("http://{}".format), st.text().map("http://kabar.id/{}".format)))
def test_hostile_strings_raise_nothing_but_value_errors(url: str) -> None:
    if not is_http(url):
        for function in (canonical, url_key, article_id, site_of):
            with pytest.raises(ValueError):
                function(url)
        return
    once = canonical(url)
    assert canonical(once) == once
    assert url_key(once) == url_key(url)
    assert len(article_id(url)) == 20
