"""Tags and rubrics by what stands around them: a heading that says whose tags they are, a menu that names the rubric."""

from __future__ import annotations

import pytest

from tests.extract.pages import BODY, article, page


def test_the_portals_most_read_tags_are_none_of_the_articles() -> None:
    links = "".join(f"<a href='/tag/{name}'>{name}</a>" for name in ("sorgum", "kambata"))
    assert article(page(below=f"<div class='xx'><h4>Tag Populer</h4>{links}</div>")).tags == []
    assert article(page(below=f"<div class='xx'><h4>Tag</h4>{links}</div>")).tags == ["sorgum", "kambata"]


def test_a_line_of_hashtags_below_the_text_is_its_tags() -> None:
    assert article(page(body=BODY + "<p>#Sorgum #DesaKambata</p>")).tags == ["Sorgum", "DesaKambata"]


def test_a_link_by_the_headline_that_the_menu_has_is_the_rubric() -> None:
    assert article(page(above="<a class='badge' href='/daerah/'>Daerah</a>")).section == "Daerah"
    two = "<a class='badge' href='/daerah/'>Daerah</a><a href='/politik/'>Politik</a>"
    assert article(page(above=two)).section is None


def test_a_breadcrumb_without_links() -> None:
    assert article(page(above="<ul class='breadcrumb'><li>Home</li><li>Ekonomi</li></ul>")).section == "Ekonomi"


# A word is looked for before the expression: what the expression finds must have been asked for.
@pytest.mark.parametrize("folder", ["tag", "topik", "topic", "label", "search/label", "indeks-tag", "hashtag"])
def test_an_address_of_a_tag_is_looked_at(folder: str) -> None:
    found = article(page(below=f"<p><a href='/{folder}/a'>Sorgum</a> <a href='/{folder}/b'>Kambata</a></p>"))
    assert found.tags == ["Sorgum", "Kambata"]


@pytest.mark.parametrize(
    "address",
    [
        *("/category/tani", "/Kategori/tani", "/categories/tani/", "/kanal/tani", "/channel/tani", "/rubrik/tani"),
        *("/section/tani", "/?cat=4", "/berita?kategori=tani", "/?view=category&amp;id=4", "/kategori-60-tani.html"),
    ],
)
def test_an_address_of_a_category_is_looked_at(address: str) -> None:
    assert article(page(meta=f"<p><a href='{address}'>Ekonomi</a></p>")).section == "Ekonomi"


@pytest.mark.parametrize("folder", ["author", "Authors", "penulis", "reporter", "wartawan", "kontributor"])
def test_an_address_of_an_author_is_looked_at(folder: str) -> None:
    assert article(page(meta=f"<div class='k1'><a href='/{folder}/rambu'>Rambu Ana</a></div>")).authors == ["Rambu Ana"]
