"""Who is behind whom, who telephones whom, and names that stand right behind a verb or its particle."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Rwanda is behind the M23.", "BACKS Rwanda > M23"),
        ("en", "Turkey is not behind the GNA.", "BACKS Turkey > Government of National Accord [negated]"),
        ("fr", "Paris et Le Caire sont derrière Haftar.", "BACKS France + Egypt > Khalifa Haftar"),
        ("fr", "La Russie est contre l'Otan.", "OPPOSES Russia > NATO"),
        (
            "fr",
            "Emmanuel Macron a appelé Vladimir Poutine pour évoquer la Libye.",
            "CONSULT Emmanuel Macron > Vladimir",
        ),
        ("fr", "Emmanuel Macron a appelé Vladimir Poutine à cesser les frappes.", "REQUEST Emmanuel Macron > Vladimir"),
        ("en", "Vladimir Putin called Emmanuel Macron.", "CONSULT Vladimir Putin > Emmanuel Macron"),
        ("en", "Protesters jeered Macron.", "PROTEST - > Emmanuel Macron"),
        ("en", "The Libyan National Army took on Islamic State.", "ASSAULT Libyan National Army > Islamic State"),
        ("en", "Mali called in Wagner.", "REQUEST Mali > Wagner Group"),
        ("en", "Turkish foreign minister Hakan Fidan landed in Baghdad.", "CONSULT Hakan Fidan"),
    ],
)
def test_is_read(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Who is behind Boko Haram?", "BACKS"),
        ("en", "Haftar called in Paris on Monday.", "REQUEST"),
        ("fr", "Macron appelle Poutine un criminel.", "CONSULT"),
        ("en", "Egypt is against the plan.", "OPPOSES"),
    ],
)
def test_is_not_read(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
