"""Grows small parse trees by hand, so that a test of the grammar needs no parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proxywar.find.tree import Tree

Grow = Callable[..., Tree]


@pytest.fixture(scope="session")
def grow() -> Grow:
    """Return a function that makes a tree of rows "word lemma pos dep head [morph]"; head is a row's number from 0."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    def tree(rows: str, lang: str = "en", offset: int = 0) -> Tree:
        cells = [row.split() for row in rows.strip().splitlines()]
        words = [c[0] for c in cells]
        doc = Doc(
            Vocab(),
            words=words,
            lemmas=[c[1] for c in cells],
            pos=[c[2] for c in cells],
            deps=["ROOT" if c[3] == "root" else c[3] for c in cells],
            heads=[int(c[4]) for c in cells],
            morphs=[c[5] if len(c) > 5 else "" for c in cells],
        )
        spans = [(t.idx, t.idx + len(t.text)) for t in doc]
        return Tree(doc, lang=lang, text=doc.text, offset=offset, spans=spans)

    return tree
