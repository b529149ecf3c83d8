"""Pairs of quotation marks, and marks without a partner."""

from __future__ import annotations

import pytest

from proxywar.text.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quoted", "strays"),
    [
        ("He said “no” and “yes”.", ["“no”", "“yes”"], 0),
        ("“NATO sees a threat.", [], 1),
        ("It grows.” He left.", [], 1),
        ('un "printemps arabe", dit-il', ['"printemps arabe"'], 0),
        ("« Non », dit-il, « jamais »", ["« Non »", "« jamais »"], 0),
        ("„Nein“, sagte er", ["„Nein“"], 0),
        ("“One open. “Two closed” here", ["“Two closed”"], 1),
        ("Putin's 'chef' in the 1990s'", [], 0),
        ("« il dit “oui” hier »", ["« il dit “oui” hier »"], 0),
    ],
)
def test_marks_are_paired(text: str, quoted: list[str], strays: int) -> None:
    pairs, alone = find_quotes(text, 0, len(text))
    assert [text[a:b] for a, b in pairs] == quoted
    assert alone == strays
