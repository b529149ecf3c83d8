"""What histories, memoirs and reports pack into one sentence: parts behind semicolons, phrases put in, nouns of deeds."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Shah lent Sultan Qaboos a brigade of men and a squadron of Phantoms; nobody noticed.",
         "AID Shah > Qaboos bin Said"),
        ("fr", "La Belgique a dépêché quatre cents parachutistes ; la France en a envoyé trois cents.",
         "MOBILIZE France"),
    ],
)  # fmt: skip
def test_dense_narrative(lang: str, text: str, expected: str, lines: Lines) -> None:
    """Each deed is told."""
    assert expected in lines(text, lang=lang)
