"""Topics from a file: one a line, with comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.crawl.arguments import read_number, read_topics
from crawler.errors import ArgumentError


def test_one_query_a_line_each_once(tmp_path: Path) -> None:
    file = tmp_path / "topics.txt"
    file.write_text('\ufeff# followed\nbanjir\n\n  "dana desa" lembata  \nBanjir\n', encoding="utf-8")
    assert [query.text for query in read_topics("gempa", str(file))] == ["gempa", "Banjir", '"dana desa" lembata']
    assert read_topics(None, None) == ()


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "topics.txt"
    file.write_text("banjir\ndana (desa\n")
    with pytest.raises(ArgumentError, match=r"topics\.txt, line 2: .*at character 6"):
        read_topics(None, str(file))
    file.write_text("# nothing yet\n")
    with pytest.raises(ArgumentError, match="holds no query"):
        read_topics(None, str(file))
    with pytest.raises(ArgumentError, match="cannot be read: No such file"):
        read_topics(None, str(tmp_path / "nosuch.txt"))
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ArgumentError, match="no UTF-8"):
        read_topics(None, str(file))


@pytest.mark.parametrize("line", ["root:x:0:0:(rahasia", '"rahasia', "-rahasia", "a OR -rahasia", "rahasia )"])
def test_no_line_of_a_file_is_repeated(line: str, tmp_path: Path) -> None:
    file = tmp_path / "topics.txt"
    file.write_text(f"{line}\n")
    with pytest.raises(ArgumentError, match="line 1") as raised:
        read_topics(None, str(file))
    assert "rahasia" not in str(raised.value)


def test_a_device_is_no_file_of_topics() -> None:
    with pytest.raises(ArgumentError, match="no plain file"):
        read_topics(None, "/dev/zero")


def test_no_page_at_all_may_be_read() -> None:
    assert read_number("read", "0", least=0) == 0
    with pytest.raises(ArgumentError, match="at least 0"):
        read_number("read", "-1", least=0)
