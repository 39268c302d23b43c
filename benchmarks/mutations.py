"""How much extraction leans on each sign of a page: real pages with the sign taken away, scored against their ground truth.

    python -m benchmarks.mutations [--set bundled|pages|more-pages ...] [--only NAME ...] [--worst N]

Each mutation changes the markup of every page as another system would have set it (other class names, no JSON-LD,
<div> for <p>, other articles beside the story) and leaves the words of the story alone, so that the ground truth
still holds. A row is a mutation, a column the figure of `scoring` over all pages; the first row is the pages as they
are. A field that stood nowhere but in what a mutation takes away cannot be found; such a loss is no fault.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace

from lxml import etree, html
from rich.console import Console
from rich.table import Table

from benchmarks.extraction import sets
from benchmarks.extractors import Task, ours
from benchmarks.scoring import Score, figures_of, score
from crawler.extract.tree.parse import parse

Tree = html.HtmlElement
COLUMNS = ("found", "body F1", "perfect", "title", "published day", "section", "authors", "tags", "caption", "credit")
FILLER = (
    (
        "/berita/lomba-perahu-naga-teluk-ambon",
        "Lomba Perahu Naga Digelar Akhir Pekan Depan di Teluk Dalam",
        "3 Januari 2014",
    ),
    ("/berita/harga-cabai-rawit-turun-tipis", "Harga Cabai Rawit Turun Tipis di Pasar Sentral Kota", "5 Januari 2014"),
    ("/berita/kantor-imigrasi-layanan-malam", "Kantor Imigrasi Buka Layanan Malam untuk Pelajar", "6 Januari 2014"),
    ("/berita/pengojek-terima-helm-gratis", "Ratusan Pengojek Pangkalan Terima Helm Gratis", "7 Januari 2014"),
    (
        "/berita/jembatan-gantung-ditutup-warga",
        "Jembatan Gantung Ditutup karena Tali Baja Mulai Putus",
        "8 Januari 2014",
    ),
)
EXCERPT = "Panitia menyebut persiapan sudah mencapai sembilan puluh persen dan tinggal menunggu izin keramaian dari kepolisian setempat."


def neutral_names(root: Tree) -> None:
    """Classes and ids that say nothing, equal ones alike."""
    known: dict[str, str] = {}
    for element in root.iter(etree.Element):
        for name in ("class", "id"):
            if value := element.get(name):
                element.set(name, " ".join(known.setdefault(token, f"x{len(known)}") for token in value.split()))
    for sheet in list(root.iter("style")):
        _drop(sheet)


def no_microdata(root: Tree) -> None:
    """No itemprop, itemtype, rel, role or aria."""
    for element in root.iter(etree.Element):
        if element.tag == "link":
            continue
        for name in ("itemprop", "itemtype", "itemscope", "rel", "role", "aria-label", "property", "typeof"):
            if element.tag != "meta" and name in element.attrib:
                del element.attrib[name]


def no_json_ld(root: Tree) -> None:
    """No JSON-LD, nor any other script."""
    for script in list(root.iter("script")):
        _drop(script)


def no_meta(root: Tree) -> None:
    """No <meta> but the charset."""
    for meta in list(root.iter("meta")):
        if meta.get("charset") is None:
            _drop(meta)


def no_semantic_tags(root: Tree) -> None:
    """<div> and <span> for HTML5's own elements."""
    for element in root.iter("article", "main", "header", "footer", "nav", "aside", "section", "figure", "figcaption"):
        element.tag = "div"
    for element in root.iter("time"):
        element.tag = "span"
        element.attrib.pop("datetime", None)


def heading_as_div(root: Tree) -> None:
    """<div> for <h1>."""
    for element in root.iter("h1"):
        element.tag = "div"


def paragraphs_as_div(root: Tree) -> None:
    """<div> for <p>."""
    for element in root.iter("p"):
        element.tag = "div"
        element.attrib.pop("class", None)


def paragraphs_as_breaks(root: Tree) -> None:
    """Bare paragraphs divided by <br><br> in the element around them."""
    for element in list(root.iter("p")):
        parent = element.getparent()
        if parent is None or element.get("class") or element.getnext() is None or element.getnext().tag != "p":
            continue
        for _ in range(2):
            element.append(html.Element("br"))
    for element in list(root.iter("p")):
        if not element.get("class") and element.getparent() is not None:
            element.drop_tag()


def wrapped(root: Tree) -> None:
    """Three more elements around each child of <body> and around each story element's parent."""
    body = root.find("body")
    for child in list(body) if body is not None else []:
        if isinstance(child.tag, str) and child.tag not in ("script", "style"):
            _wrap(_wrap(_wrap(child)))


def teasers_above(root: Tree) -> None:
    """Other articles' titles, with dates, above the headline's box."""
    if (box := _headline_box(root)) is not None and (parent := box.getparent()) is not None:
        parent.insert(parent.index(box), _teasers("div"))


def teasers_below(root: Tree) -> None:
    """Other articles as cards, with dates and excerpts, behind the story's box."""
    if (box := _headline_box(root)) is not None and (parent := box.getparent()) is not None:
        parent.insert(parent.index(box) + 1, _teasers("article"))


def a_second_story(root: Tree) -> None:
    """A whole other article behind the story's box, in an <article> with its own headline."""
    if (box := _headline_box(root)) is not None and (parent := box.getparent()) is not None:
        text = "".join(f"<p>{title}, kata juru bicara panitia. {EXCERPT}</p>" for _, title, _ in FILLER)
        other = html.fragment_fromstring(
            f'<article><h2><a href="{FILLER[0][0]}">{FILLER[0][1]}</a></h2><div>{text}</div></article>'
        )
        parent.insert(parent.index(box) + 1, other)


def table_layout(root: Tree) -> None:
    """The page in the cells of a table, as hand-made systems have it."""
    body = root.find("body")
    if body is None:
        return
    children = [child for child in body if isinstance(child.tag, str)]
    table = etree.SubElement(body, "table")
    for child in children:
        cell = etree.SubElement(etree.SubElement(table, "tr"), "td")
        cell.append(child)
    for element in root.iter("article", "main", "section", "header", "footer", "aside"):
        element.tag = "div"


def minified(root: Tree) -> None:
    """No white space between elements."""
    for element in root.iter(etree.Element):
        if element.tag in ("pre", "script", "style", "textarea"):
            continue
        if element.text and not element.text.strip():
            element.text = None
        if element.tail and not element.tail.strip() and element.getparent() is not None and _is_block(element):
            element.tail = None


def all_at_once(root: Tree) -> None:
    """Neutral names, no microdata, no JSON-LD, no <meta>, no HTML5 elements: what a reader sees and no more."""
    for change in (neutral_names, no_microdata, no_json_ld, no_meta, no_semantic_tags):
        change(root)


def text_for_machines_only(root: Tree) -> None:
    """Neutral names and no HTML5 elements, but all that is told to machines."""
    for change in (neutral_names, no_semantic_tags):
        change(root)


MUTATIONS: dict[str, Callable[[Tree], None]] = {
    change.__name__: change
    for change in (
        neutral_names,
        no_microdata,
        no_json_ld,
        no_meta,
        no_semantic_tags,
        heading_as_div,
        paragraphs_as_div,
        paragraphs_as_breaks,
        wrapped,
        teasers_above,
        teasers_below,
        a_second_story,
        table_layout,
        minified,
        text_for_machines_only,
        all_at_once,
    )
}

_INLINE = frozenset(
    {"a", "b", "i", "em", "strong", "span", "font", "small", "u", "sup", "sub", "img", "time", "cite", "q", "br"}
)


def _is_block(element: Tree) -> bool:
    follower = element.getnext()
    return element.tag not in _INLINE and (follower is None or follower.tag not in _INLINE)


def _drop(element: Tree) -> None:
    """Take an element away; the text behind it stays."""
    element.drop_tree()


def _wrap(element: Tree) -> Tree:
    parent = element.getparent()
    assert parent is not None
    box = html.Element("div")
    box.tail, element.tail = element.tail, None
    parent.insert(parent.index(element), box)
    box.append(element)
    return box


def _headline_box(root: Tree) -> Tree | None:
    """The largest element around the first <h1> that has no more than half of the page's words beside the story: its column."""
    heading = next(root.iter("h1"), None)
    if heading is None:
        return None
    node, box = heading.getparent(), heading
    while node is not None and node.tag not in ("body", "html"):
        box = node
        if node.tag in ("article", "main") or len("".join(node.itertext())) > 1500:
            break
        node = node.getparent()
    return box


def _teasers(tag: str) -> Tree:
    items = "".join(
        f'<{tag}><a href="{link}"><h4>{title}</h4></a><span>{day}</span><p>{EXCERPT if tag == "article" else ""}</p></{tag}>'
        for link, title, day in FILLER
    )
    return html.fragment_fromstring(f"<div>{items}</div>")


def changed(task: Task, change: Callable[[Tree], None]) -> Task:
    """A task with its pages changed."""
    pages = []
    for url, body in task.pages:
        root = html.document_fromstring(etree.tostring(parse(body, None), method="html", encoding="unicode"))
        change(root)
        pages.append((url, b"<!doctype html>" + etree.tostring(root, method="html", encoding="utf-8")))
    return replace(task, pages=pages)


def main() -> int:
    """Print the table; with --worst the pages that a mutation costs most."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--set", action="append", help="a set of benchmarks.extraction; default: all that are there")
    options.add_argument("--only", action="append", choices=[*MUTATIONS], help="these mutations alone")
    options.add_argument("--worst", type=int, default=0, metavar="N", help="name the N pages that lose most")
    given = options.parse_args()
    tasks = [task for _, some in sets(given.set or ["bundled", "pages", "more-pages"]) for task in some]
    console = Console(width=170)
    table = Table(title=f"{len(tasks)} articles", box=None)
    for column in ("mutation", *COLUMNS):
        table.add_column(column, justify="left" if column == "mutation" else "right")
    plain = _scored([changed(task, lambda _: None) for task in tasks])
    _add(table, "as they are", plain)
    lines: list[str] = []
    for name in given.only or MUTATIONS:
        scores = _scored([changed(task, MUTATIONS[name]) for task in tasks])
        _add(table, name, scores)
        lost = sorted(zip(plain, scores, tasks, strict=True), key=lambda three: _mean(three[1]) - _mean(three[0]))
        for before, after, task in lost[: given.worst]:
            worse = [key for key, value in before.figures.items() if after.figures.get(key, 0.0) < value]
            if worse:
                lines.append(f"{name}: {task.url[:110]} {', '.join(worse)}")
    console.print(table)
    for line in lines:
        console.print(line, highlight=False)
    return 0


def _scored(tasks: list[Task]) -> list[Score]:
    return [score(task.gold, record) for task, record in zip(tasks, ours(tasks).records, strict=True)]


def _mean(found: Score) -> float:
    return sum(found.figures.values()) / max(1, len(found.figures))


def _add(table: Table, name: str, scores: list[Score]) -> None:
    figures = figures_of(scores)
    table.add_row(name, *(f"{figures[column]:.3f}" if column in figures else "" for column in COLUMNS))


if __name__ == "__main__":
    sys.exit(main())
