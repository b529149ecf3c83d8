"""Passes that look up what they need before they walk a sentence, and what is told once, change nothing."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pytest

from proxywar.extract import extractor as reading
from proxywar.extract.extractor import Extractor
from proxywar.find.mending import mend
from proxywar.find.names import Name
from proxywar.find.times import TimeMention
from proxywar.find.tree import Tree
from proxywar.records import CutDocument, Document
from proxywar.sources import expand_paths, read_sources
from proxywar.text import cut_document
from tests.conftest import EXAMPLE

TEXTS = (EXAMPLE, Path(__file__).parents[3] / "evals" / "dev" / "dev.jsonl")


def walk(column: Sequence[str], wanted: Collection[str], start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Look at each token, as a loop over all of them does."""
    for i in range(start, len(column) if stop is None else stop):
        if column[i] in wanted:
            yield i


def walk_everywhere(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let all modules walk, and trees keep nothing; return how many modules there are."""
    modules = [m for name, m in sys.modules.items() if name.startswith("proxywar.") and hasattr(m, "tokens_with")]
    for module in modules:
        monkeypatch.setattr(module, "tokens_with", walk)
    monkeypatch.setattr(Tree, "told", property(lambda _: {}, lambda *_: None))
    return len(modules)


@pytest.fixture
def cuts() -> list[CutDocument]:
    documents = read_sources(expand_paths([str(path) for path in TEXTS]))
    return [cut_document(document) for document in documents if isinstance(document, Document)]


def test_trees_and_readings_are_those_of_walking_all_tokens(
    extractor: Extractor, cuts: list[CutDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes: list[tuple[list[int], list[str], list[str], list[str], list[str]]] = []

    def noted(tree: Tree, names: tuple[Name, ...], times: tuple[TimeMention, ...] = ()) -> Tree:
        mended = mend(tree, names, times)
        shapes.append((mended.heads, mended.deps, mended.pos, mended.lemmas, mended.morph))
        return mended

    monkeypatch.setattr(reading, "mend", noted)
    read, trees = list(extractor.read(cuts)), list(shapes)
    shapes.clear()
    assert walk_everywhere(monkeypatch) > 40
    assert list(extractor.read(cuts)) == read
    assert len(trees) > 200
    assert shapes == trees
