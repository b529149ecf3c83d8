"""Paths, folders and patterns to files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from proxywar.sources import Found, expand_paths


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text", encoding="utf-8")
    return tmp_path


def names(found: list[Found], folder: Path) -> list[str]:
    return [Path(f.path).relative_to(folder).as_posix() for f in found]


def test_a_folder_is_read_with_all_below_it_in_order_without_hidden_files(folder: Path) -> None:
    assert names(expand_paths([folder]), folder) == ["a.txt", "b.txt", "sub/c.md"]


def test_a_pattern_is_expanded_in_order(folder: Path) -> None:
    assert names(expand_paths([str(folder / "*.txt")]), folder) == ["a.txt", "b.txt"]
    assert names(expand_paths([str(folder / "**" / "*.md")]), folder) == ["sub/c.md"]


def test_a_file_that_two_paths_name_is_read_once(folder: Path) -> None:
    assert names(expand_paths([folder / "b.txt", folder, folder / "sub" / ".." / "a.txt"]), folder) == [
        "b.txt",
        "a.txt",
        "sub/c.md",
    ]


def test_what_is_not_there_says_so(folder: Path) -> None:
    assert [f.error for f in expand_paths([folder / "none.txt"])] == ["no such file or folder"]
    assert [f.error for f in expand_paths([str(folder / "*.pdf")])] == ["no file fits the pattern"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "report[1].txt"
    path.write_text("text", encoding="utf-8")
    assert [f.path for f in expand_paths([str(path)])] == [str(path)]


def test_the_case_itself_is_left_out(folder: Path) -> None:
    assert names(expand_paths([folder], leave_out=[folder / "a.txt"]), folder) == ["b.txt", "sub/c.md"]


def test_standard_input_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert expand_paths(["-"]) == [Found("-")]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    assert names(expand_paths([folder]), folder) == ["a.txt", "b.txt", "sub/c.md"]
