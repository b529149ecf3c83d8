"""Turn files, folders, URLs and standard input into documents; what cannot be read becomes a problem, never a crash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proxywar.records import Document, Problem
from proxywar.sources.defaults import NO_DEFAULTS, Defaults, hash_document, parse_day
from proxywar.sources.exported import is_export, read_export
from proxywar.sources.files import read_file
from proxywar.sources.paths import Found, expand_paths
from proxywar.sources.suffixes import STDIN

__all__ = [
    "NO_DEFAULTS",
    "STDIN",
    "Defaults",
    "Found",
    "expand_paths",
    "hash_document",
    "is_export",
    "parse_day",
    "read_export",
    "read_file",
    "read_sources",
]


def read_sources(files: Iterable[Found], *, defaults: Defaults = NO_DEFAULTS) -> Iterator[Document | Problem]:
    """Yield the documents and problems of files, in order.

    Args:
        files: From `expand_paths`.
        defaults: Fields for documents that carry none.
    """
    for found in files:
        yield from read_file(found, defaults)
