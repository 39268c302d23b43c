"""Reads stored pages: WARC files of this project, Common Crawl, wget and browsertrix, packed by gzip or zstd, and WACZ.

Formats: ISO 28500 (WARC), https://iipc.github.io/warc-specifications/specifications/warc-zstd/ (zstd, its dictionary in
a skippable frame first), https://specs.webrecorder.net/wacz/1.1.1/ (a zip file with WARC files below archive/).
"""

from __future__ import annotations

import gzip
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import orjson
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.errors import ArchiveError
from crawler.extensions.pages import FOUND
from crawler.urls.canonical import is_http

ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".wacz")
DICTIONARY = 0x184D2A5D
"""The number that begins the frame of a zstd dictionary."""
ZSTD = 0xFD2FB528
"""The number that begins a zstd frame: a dictionary may be packed itself."""
READ_BYTES = 64 * 1024
POSTS = "wp/v2/posts"
"""What every address of the WordPress posts interface holds."""


class Answer(NamedTuple):
    """A stored answer, and where it stands."""

    path: Path
    offset: int
    url: str
    status: int
    content_type: str
    when: datetime
    """When it was fetched, in UTC."""
    found: dict[str, Any] | None
    """How the page was found, where it is one of this project's crawls and an article was looked for there."""

    @property
    def is_page(self) -> bool:
        """Whether it is a page of HTML, or does not say what it is."""
        return not self.content_type or "html" in self.content_type

    @property
    def is_posts(self) -> bool:
        """Whether it is a list of the WordPress posts interface."""
        return "json" in self.content_type and POSTS in unquote(self.url)


class Stored(NamedTuple):
    """What one WARC file holds."""

    about: dict[str, str]
    """The fields of its warcinfo record; empty where it has none."""
    answers: list[Answer]


def files(paths: list[Path]) -> list[Path]:
    """The archives that the paths name; a folder stands for those below it. Raises ArchiveError where there are none."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            below = sorted(one for one in path.rglob("*") if one.name.endswith(ENDINGS) and one.is_file())
            if not below:
                raise ArchiveError(f"There is no {', '.join(ENDINGS)} below {path}.")
            found += below
        elif path.is_file():
            found.append(path)
        else:
            raise ArchiveError(f"{path} does not exist.")
    return found


def unpacked(path: Path, folder: Path) -> list[Path]:
    """The file as WARC files in which each record can be read by its place; what must be unpacked for that, in `folder`.

    Raises ArchiveError for a file that cannot be unpacked.
    """
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                names = sorted(name for name in packed.namelist() if name.endswith(ENDINGS[:3]))
                parts = [_copied(packed.open(name), folder, name) for name in names]
            return [one for part in parts for one in unpacked(part, folder)]
        if path.name.endswith(".zst"):
            return [_of_zstd(path, folder)]
        if _one_member(path):
            return [_copied(gzip.open(path), folder, path.stem)]
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError) as fault:
        raise ArchiveError(f"{path} cannot be unpacked: {fault}.") from fault
    return [path]


def _copied(source: Any, folder: Path, name: str) -> Path:
    number = sum(1 for _ in folder.iterdir())
    target = folder / f"{number}-{Path(name).name}"
    with source, target.open("wb") as copy:
        shutil.copyfileobj(source, copy)
    return target


def _one_member(path: Path) -> bool:
    """Whether it is packed whole (`gzip crawl.warc`): no record of it can be read by its place."""
    with path.open("rb") as file:
        if file.read(2) != b"\x1f\x8b":
            return False
        file.seek(0)
        records = iter(ArchiveIterator(file))
        try:
            next(records)
            next(records)
        except ArchiveLoadFailed as fault:
            return "non-chunked" in str(fault)
        except (StopIteration, EOFError, zlib.error):
            return False
    return False


def _of_zstd(path: Path, folder: Path) -> Path:
    try:
        from backports import zstd
    except ModuleNotFoundError:
        raise ArchiveError(
            f'{path} needs backports.zstd, which is not installed: pip install "regional-news[zstd]".'
        ) from None
    with path.open("rb") as packed:
        dictionary = None
        head = packed.read(8)
        if len(head) == 8 and struct.unpack("<I", head[:4])[0] == DICTIONARY:
            raw = packed.read(struct.unpack("<I", head[4:])[0])
            whole = struct.unpack("<I", raw[:4])[0] == ZSTD if len(raw) >= 4 else False
            dictionary = zstd.ZstdDict(zstd.decompress(raw) if whole else raw)
        else:
            packed.seek(0)
        try:
            return _copied(zstd.open(packed, "rb", zstd_dict=dictionary), folder, path.stem)
        except zstd.ZstdError as fault:
            raise ArchiveError(f"{path} cannot be unpacked: {fault}.") from fault


def scan(path: Path, damaged: Callable[[Path, str], None]) -> Stored:
    """What a WARC file holds, bodies left out. A damaged record ends it: `damaged` is called with the file and the fault."""
    about: dict[str, str] = {}
    answers: list[Answer] = []
    last = ""
    with path.open("rb") as file:
        archive = ArchiveIterator(file)
        try:
            for record in archive:
                offset, told = archive.offset, b""
                if record.rec_type in ("warcinfo", "metadata"):
                    told = record.content_stream().read()
                while record.raw_stream.read(READ_BYTES):
                    pass
                if getattr(record.raw_stream, "limit", 1) > 0:  # a killed crawl's last record; a torn head has no limit
                    raise EOFError("it ends within a record")
                headers = record.rec_headers
                if record.rec_type == "warcinfo":
                    about = about or _fields(told)
                elif record.rec_type == "response":
                    answer = _answer(path, offset, record)
                    last = headers.get_header("WARC-Record-ID") or "" if answer is not None else ""
                    if answer is not None:
                        answers.append(answer)
                elif headers.get_header("Content-Type") == FOUND and last == headers.get_header("WARC-Concurrent-To"):
                    answers[-1] = answers[-1]._replace(found=orjson.loads(told))
        except (ArchiveLoadFailed, EOFError, OSError, zlib.error, ValueError) as fault:
            damaged(path, str(fault).strip().partition("\n")[0] or type(fault).__name__)
    return Stored(about, answers)


def _answer(path: Path, offset: int, record: Any) -> Answer | None:
    url, http = record.rec_headers.get_header("WARC-Target-URI") or "", record.http_headers
    url = url.removeprefix("<").removesuffix(">")  # as wget writes it
    if http is None or not is_http(url):
        return None
    status = http.get_statuscode()
    when = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
    return Answer(
        path,
        offset,
        url,
        int(status) if status.isdigit() else 0,
        (http.get_header("Content-Type") or "").lower(),
        when if when.tzinfo else when.replace(tzinfo=UTC),
        None,
    )


def response_of(answer: Answer) -> Response:
    """The answer as the crawl had it, unpacked. Raises ArchiveError where it can no longer be read."""
    try:
        with answer.path.open("rb") as file:
            file.seek(answer.offset)
            record = next(iter(ArchiveIterator(file)))
            body = record.content_stream().read()
    except (ArchiveLoadFailed, EOFError, OSError, zlib.error, StopIteration) as fault:
        raise ArchiveError(f"{answer.url} cannot be read from {answer.path}: {fault}.") from fault
    headers = Headers()
    for name, value in record.http_headers.headers:
        if name.lower() not in ("content-encoding", "transfer-encoding"):
            headers.appendlist(name, value.encode("latin-1", "replace"))
    kind = responsetypes.from_args(headers=headers, url=answer.url, body=body)
    return kind(answer.url, status=answer.status, headers=headers, body=body)


def _fields(text: bytes) -> dict[str, str]:
    """The fields of a block of application/warc-fields."""
    lines = (line.partition(":") for line in text.decode("utf-8", "replace").splitlines())
    return {name.strip(): value.strip() for name, colon, value in lines if colon}


def temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder for what must be unpacked."""
    return tempfile.TemporaryDirectory(prefix="replay-")


def newest(answers: Iterator[Answer]) -> list[Answer]:
    """Of each address the newest answer, a whole page before a fault, in the order in which they stand."""
    best: dict[str, Answer] = {}
    for answer in answers:
        if answer.status == 304:
            continue
        other = best.get(answer.url)
        if other is None or (answer.status == 200, answer.when) >= (other.status == 200, other.when):
            best.pop(answer.url, None)
            best[answer.url] = answer
    return list(best.values())
