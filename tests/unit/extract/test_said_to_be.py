"""French words of telling: who is said to be ready plans it, and what sources or a believed party say is alleged."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Turquie s'est dite prête à envoyer des troupes en Syrie.", "MOBILIZE Turkey @ Syria [planned"),
        ("La Russie se dit prête à négocier avec l'Ukraine.", "CONSULT Russia > Ukraine [planned"),
        ("La Turquie s'est dite disposée à négocier avec la Syrie.", "CONSULT Turkey > Syria [planned"),
        ("L'Allemagne s'est dite déterminée à armer l'Ukraine.", "AID Germany > Ukraine [planned"),
        ("A en croire Moscou, l'Ukraine a attaqué Belgorod.", "ASSAULT Ukraine @ Belgorod [alleged"),
        ("De source militaire, l'Iran soutient le Hamas.", "BACKS Iran > Hamas [alleged"),
        ("De sources concordantes, l'Iran soutient le Hamas.", "BACKS Iran > Hamas [alleged"),
        ("L'Iran a livré des armes au Hezbollah, de source sûre.", "AID Iran > Hezbollah [alleged"),
    ],
)
def test_who_says_so(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "fr")), lines(text, "fr")
