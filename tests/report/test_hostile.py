"""Every text in a record is an attacker's: none becomes markup, a script or an address that runs. With a control."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from crawler.report import site
from crawler.report.safety import file_name, line, link
from tests.archive.conftest import RUNS, record, write
from tests.report.conftest import built, run_report, tree, write_report

PAYLOADS = (
    "<script>document.title='hit'</script>",
    "<img src=x onerror=document.title='hit'>",
    "\"><svg onload=document.title='hit'>",
    "' autofocus onfocus='document.title=1' x='",
    "</title><script>document.title='hit'</script>",
    "--><iframe srcdoc='<script>parent.document.title=1</script>'>",
    "{{ 7*7 }}{% raw %}</textarea><style>*{display:none}</style>",
    "\u202etxt.exe\u2066</p>\u0000\u0007<a href=javascript:alert(1)>x</a>",
    "\u2028*/document.title='hit'//</script><script>",
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example/>",
)
TAGS = set(
    "html head meta title link script body a header div p span button svg circle path nav ul li main h1 h2 h3 dl dt dd "
    "figure figcaption section article table thead tbody tr th td time del ins details summary footer text b code "
    "label select option form input noscript".split()
)
"""What our own templates use."""


def hostile(output: Path) -> None:
    """Records with a payload in every field that a page shows."""
    made: list[dict[str, Any]] = []
    for number, payload in enumerate(PAYLOADS):
        one = record(
            "kabarcontoh", f"berita-{number}", title=f"Judul {number} {payload}", body=f"{payload}\n\n{payload} dua"
        )
        one["removed"] = [{"text": payload, "rule": payload, "class": "sponsor", "sponsor": payload}]
        one["regions"] = [{"code": "53.71", "name": payload, "level": "kota", "relation": "about", "primary": True}]
        one["dateline"] = {"text": payload, "outlet": payload, "place": payload}
        one["quotes"] = [{"text": payload, "speaker": payload, "office": payload, "organisation": None, "paragraph": 0}]
        made.append(one)
    made[0]["url"] = "javascript:document.title='hit'"
    made[1]["url"] = 'https://a.example/"onmouseover="document.title=1'
    made[2]["province"] = PAYLOADS[1]
    copies = [
        one | {"id": f"{number:020x}", "cluster_id": one["id"], "portal": PAYLOADS[number]}
        for number, one in enumerate(made)
    ]
    for one in copies:
        one["body"] += "\n\ntiga <script>1</script>"
    edits = [one | {"event": "updated", "revision": 2, "title": one["title"] + " <b>baru</b>"} for one in made[:5]]
    edits += [one | {"event": "gone", "revision": 2, "body": ""} for one in made[5:7]]
    write(output, "articles", "kabarcontoh", f"{RUNS[0]}-1.jsonl", made)
    write(output, "duplicates", "salinan", f"{RUNS[0]}.jsonl", copies)
    write(output, "articles", "kabarcontoh", f"{RUNS[1]}-1.jsonl", edits)
    topics = [
        one | {"topic": {"query": PAYLOADS[number], "score": 1, "matched": []}} for number, one in enumerate(made)
    ]
    for number, one in enumerate(topics):
        write(output, "topics", f"topik-{number}", f"{RUNS[0]}.jsonl", [one])
        named = {"failed": [{"url": PAYLOADS[number], "reason": PAYLOADS[number]}]}
        write_report(
            output,
            run_report(PAYLOADS[number], f"{RUNS[1][:-1]}{number}", exit_code=1, why=PAYLOADS[number], named=named),
        )


def faults(folder: Path) -> Iterator[str]:
    """What in a site could run, lead elsewhere or is not ours."""
    for name, content in tree(folder).items():
        if name.endswith(".html"):
            for element in lxml.html.fromstring(content.decode()).iter():
                if not isinstance(element.tag, str):
                    yield f"{name}: a comment"
                    continue
                if element.tag not in TAGS:
                    yield f"{name}: <{element.tag}>"
                if element.tag == "script" and (
                    element.text or not re.search(r"(static|data)/[\w-]+\.js$", element.get("src", ""))
                ):
                    yield f"{name}: a script of its own"
                for attribute, value in element.items():
                    if attribute.startswith("on") or attribute in ("style", "srcdoc"):
                        yield f"{name}: {attribute}"
                    if attribute in ("href", "src") and not re.match(r"https?://|[./\w#-]+$", value):
                        yield f"{name}: {value}"
        elif name.startswith("data/"):
            text = content.decode()
            call = re.fullmatch(r'kabar\("[\w./-]+",(.*)\);\n', text)
            if not call or re.search("[<>&\u2028\u2029]", text):
                yield f"{name}: {text[:80]}"
            else:
                json.loads(call[1])


def test_no_text_of_a_record_becomes_markup(tmp_path: Path) -> None:
    hostile(tmp_path)
    built(tmp_path)
    assert not list(faults(tmp_path / "site"))
    pages = [content.decode() for name, content in tree(tmp_path / "site").items() if name.endswith(".html")]
    assert not [page for page in pages if re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", page)]
    assert any("&lt;script&gt;document.title" in page for page in pages)
    assert all("script-src 'self'" in page and "require-trusted-types-for" in page for page in pages)


def test_the_control_without_escaping_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile(tmp_path)
    plain = site.environment_of(escape=False)
    monkeypatch.setattr(site, "environment_of", lambda: plain)
    built(tmp_path)
    found = list(faults(tmp_path / "site"))
    hit = {fault.split(":")[0] for fault in found}
    assert {"index.html", "stories.html", "changes.html", "ads.html", "topics.html"} <= hit
    assert any(fault.endswith("a script of its own") for fault in found)


def test_names_of_files_are_ours(tmp_path: Path) -> None:
    hostile(tmp_path)
    built(tmp_path)
    assert all(re.fullmatch(r"[\w./-]+", name) and ".." not in name for name in tree(tmp_path / "site"))


@pytest.mark.parametrize("key", ["../../etc/passwd", "", ".", "a/b", "CON", "x" * 300, "\u202e", "a.b"])
def test_a_key_that_is_not_plain_is_hashed(key: str) -> None:
    assert re.fullmatch(r"x[0-9a-f]{20}", file_name(key))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:1",
        " https://a.example/",
        "https://a\n.example",
        "data:text/html,x",
        "//a.example",
        "https://",
        7,
        "http://[1",
    ],
)
def test_only_web_addresses_are_links(url: object) -> None:
    assert link(url) is None


def test_unseen_marks_leave_a_line() -> None:
    assert line("a\u202eb\u2028c\x00\u200bd\tе") == "ab cd е"
