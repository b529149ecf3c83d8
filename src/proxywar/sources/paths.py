"""Find the files that the user means by paths, folders and patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from proxywar.sources.fetch import is_url
from proxywar.sources.suffixes import PAGE_PARTS, STDIN, suffix_of


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read.

    Attributes:
        path: As the user named it, or below the folder that the user named.
        is_named: True where the user named this very file, so that an unknown suffix is no reason to leave it out.
        error: Why there is nothing to read; None where there may be.
    """

    path: str
    is_named: bool = True
    error: str | None = None


def expand_paths(paths: Iterable[str | os.PathLike[str]], *, leave_out: Sequence[Path] = ()) -> list[Found]:
    """Return the files behind paths, in the order of the paths; those of a folder or pattern sorted by name.

    Folders are read with all that is below them, without hidden files and folders (name begins with a dot) and
    without following links to folders. Of a saved site, a folder with pages in it, the pictures, styles and scripts of
    its pages are left out. A file that more than one path names is read once.

    Args:
        paths: Files, folders, patterns with * ? [ ], URLs, or - for standard input.
        leave_out: Files never to read, such as the case itself.
    """
    seen = {_real(path) for path in leave_out}
    found: list[Found] = []
    for path in paths:
        for one in _expand(os.fspath(path)):
            key = one.path if one.path == STDIN else _real(one.path)
            if key not in seen:
                seen.add(key)
                found.append(one)
    return found


def _expand(path: str) -> Iterator[Found]:
    if path == STDIN or is_url(path):
        yield Found(path)
    elif Path(path).is_dir():
        yield from _walk(path)
    elif os.path.lexists(path):
        yield Found(path)
    elif glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207  # patterns may be absolute
        if not matches:
            yield Found(path, error="no file fits the pattern")
        for match in matches:
            yield from _walk(match) if Path(match).is_dir() else [Found(match)]
    else:
        yield Found(path, error="no such file or folder")


def _walk(folder: str) -> Iterator[Found]:
    found = list(_walk_all(folder))
    is_site = any(suffix_of(one.path) in (".html", ".htm", ".xhtml") for one in found)
    yield from (one for one in found if one.error or not (is_site and suffix_of(one.path) in PAGE_PARTS))


def _walk_all(folder: str) -> Iterator[Found]:
    errors: list[Found] = []

    def note(error: OSError) -> None:
        errors.append(Found(str(error.filename), error=error.strerror or str(error)))

    for root, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Found(str(Path(root) / name), is_named=False)
    yield from errors


def _real(path: str | os.PathLike[str]) -> str:
    return os.path.realpath(path)
