"""Bodies of a common name are of the land told beside them, though the names known are of others."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La garde présidentielle rwandaise a attaqué le M23.", "ASSAULT Rwanda > M23"),
        ("fr", "La garde présidentielle du Tchad a attaqué la France.", "ASSAULT Chad > France"),
        ("fr", "La garde républicaine ivoirienne a attaqué la France.", "ASSAULT Ivory Coast > France"),
        ("fr", "La garde républicaine du Gabon a attaqué la France.", "ASSAULT Gabonese Republican Guard > France"),
        ("fr", "La garde présidentielle émirienne a attaqué les Houthis.", "ASSAULT UAE Presidential Guard > Houthis"),
        ("fr", "Les FAR marocaines ont attaqué le Polisario.", "ASSAULT Royal Moroccan Armed Forces > Polisario"),
        ("en", "The Chadian Republican Guard attacked M23.", "ASSAULT Chad > M23"),
        ("en", "The Presidential Guard of Chad attacked M23.", "ASSAULT Chad > M23"),
        ("en", "The Syrian Republican Guard attacked Israel.", "ASSAULT Syrian Republican Guard > Israel"),
    ],
)
def test_whose_body(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)
