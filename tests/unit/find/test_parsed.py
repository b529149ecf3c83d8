"""The parse as plain lists says what spaCy's tokens say."""

from __future__ import annotations

import pytest

from proxywar.find.parsed import read_parse
from proxywar.parse import load_pipeline


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Turkey's forces quickly sent 20 drones to Tripoli, and left."),
        ("fr", "L'armée du maréchal n'a pas repris la ville ; elle s'en est retirée."),
        ("en", ""),
    ],
)
def test_lists_are_those_of_the_tokens(lang: str, text: str) -> None:
    doc = load_pipeline(lang)(text)
    pos, lemmas, labels, heads, features = read_parse(doc)
    assert pos == [token.pos_ for token in doc]
    assert lemmas == [token.lemma_.lower() or token.lower_ for token in doc]
    assert labels == ["root" if token.dep_ == "ROOT" else token.dep_ for token in doc]
    assert heads == [token.head.i for token in doc]
    assert features == [str(token.morph) for token in doc]
