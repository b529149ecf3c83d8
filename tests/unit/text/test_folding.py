"""Folding and the way back."""

from __future__ import annotations

import pytest

from proxywar.text import fold, map_folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’État–major d’Égypte", "l'etat-major d'egypte"),
        ("Choïgou", "choigou"),
        ("Œuvre", "oeuvre"),
        ("İstanbul", "istanbul"),
        ("Ağrı", "agri"),
        ("Ankara\u00a0:", "ankara :"),
        ("« Quoi »", '" quoi "'),
        ("co\u00adopérer", "cooperer"),
        ("e\u0301", "e"),
        ("Straße", "strasse"),
        ("U.N.-backed", "u.n.-backed"),
        ("", ""),
    ],
)
def test_fold_unites_spellings(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_mapped_offsets_cut_the_word_that_was_looked_up() -> None:
    text = "Straße, Œuvre, Sergueï Choïgou e\u0301tait"
    folded, offsets = map_folded(text)
    for looked_up, written in (
        ("strasse", "Straße"),
        ("oeuvre", "Œuvre"),
        ("choigou", "Choïgou"),
        ("etait", "e\u0301tait"),
    ):
        at = folded.index(looked_up)
        assert text[offsets[at] : offsets[at + len(looked_up)]] == written
