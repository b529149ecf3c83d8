"""Clefts: what "c'est … que", "it was … that" bring out takes part in the deed, and what is denied of it is denied."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "C'est à l'Ukraine que la France a livré des canons.", "AID France > Ukraine"),
        ("fr", "Ils disent que c'est à l'Ukraine que la France a livré des canons.", "AID France > Ukraine [alleged]"),
        ("fr", "C'est avec la Turquie que la Russie a négocié.", "CONSULT Russia > Turkey"),
        ("fr", "C'est par l'Iran que le Hezbollah est financé.", "BACKS Iran > Hezbollah"),
        ("fr", "C'est contre Israël que l'Iran a tiré des missiles.", "ASSAULT Iran > Israel"),
        ("fr", "C'est en Syrie que la Russie a envoyé des troupes.", "MOBILIZE Russia @ Syria"),
        ("fr", "Ce n'est pas la Russie qui a attaqué la Pologne.", "ASSAULT Russia > Poland [negated]"),
        ("fr", "Ce n'est pas seulement la Russie qui a bombardé Alep.", "ASSAULT Russia @ Aleppo"),
        ("fr", "Ce n'est pas à l'Ukraine que la Pologne a livré des chars.", "AID Poland > Ukraine [negated]"),
        ("en", "It was with Turkey that Russia negotiated.", "CONSULT Russia > Turkey"),
        ("en", "It is to Ukraine that France delivered the guns.", "AID France > Ukraine"),
        ("en", "It was not Iran that attacked Israel.", "ASSAULT Iran > Israel [negated]"),
        ("en", "It was not only Iran that attacked Israel.", "ASSAULT Iran > Israel"),
    ],
)
def test_clefts(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)
