"""Read one file into documents and problems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proxywar.records import Problem
from proxywar.sources import Defaults, expand_paths, read_sources
from proxywar.sources.checking import check_original
from proxywar.sources.originals import SourcedDocument

Read = Callable[..., tuple[list[SourcedDocument], list[Problem]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return a function that writes a file and reads it; every document's map is checked on the way."""

    def run(name: str, data: str | bytes, **defaults: Any) -> tuple[list[SourcedDocument], list[Problem]]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        items = list(read_sources(expand_paths([path]), defaults=Defaults(**defaults)))
        documents = [item for item in items if isinstance(item, SourcedDocument)]
        for document in documents:
            assert document.original is not None
            assert list(check_original(document.text, document.original)) == []
        return documents, [item for item in items if isinstance(item, Problem)]

    return run


def mapped(document: SourcedDocument) -> list[tuple[str, bytes]]:
    """Return each piece of a document's text with the bytes that it was made from."""
    assert document.original is not None
    data = document.original.data
    return [(document.text[p.start : p.end], data[p.source_start : p.source_end]) for p in document.original.pieces]


@pytest.fixture(name="mapped")
def mapped_fixture() -> Callable[[SourcedDocument], list[tuple[str, bytes]]]:
    """Return the function that shows a document's map."""
    return mapped
