"""Who acts behind an opening without a comma or an insertion, and deeds that light verbs tell in other forms."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Overnight Turkey accused Chad of lying.", "ACCUSE Turkey > Chad"),
        ("en", "Between 2012 and 2015 Hezbollah backed the M23.", "BACKS Hezbollah > M23"),
        ("en", "Rarely has Khalifa Haftar attacked Vladimir Putin.", "ASSAULT Khalifa Haftar > Vladimir Putin"),
        ("en", "Khalifa Haftar, once an ally of Iran, backed Vladimir Putin.", "BACKS Khalifa Haftar > Vladimir Putin"),
        ("en", "Turkey – under pressure from Iran – accused Chad of lying.", "ACCUSE Turkey > Chad"),
        ("en", "Turkey, it emerged, sent arms to Chad.", "AID Turkey > Chad"),
        ("en", "Turkey left the summit and imposed sanctions on Chad.", "SANCTION Turkey > Chad"),
        ("en", "Turkey made headlines by imposing sanctions on Chad.", "SANCTION Turkey > Chad"),
        ("en", "Turkey admitted imposing sanctions on Chad.", "SANCTION Turkey > Chad"),
        ("en", "Iran left the talks after Turkey accused Chad of lying.", "ACCUSE Turkey > Chad"),
        ("en", "Chad was accused of lying by Turkey.", "ACCUSE Turkey > Chad"),
        ("en", "Iran condemned the attack by Turkey on Chad.", "ASSAULT Turkey > Chad"),
        ("en", "Iran has long feared arms deliveries from Turkey to Chad.", "AID Turkey > Chad"),
        ("fr", "Le rapport décrit l'attaque de la Turquie contre le Tchad.", "ASSAULT Turkey > Chad"),
        ("fr", "Le Tchad a été prié de se retirer par la Turquie.", "REQUEST Turkey > Chad"),
        ("fr", "Le Tchad a été menacé de représailles par la Turquie.", "THREATEN Turkey > Chad"),
        ("fr", "Lundi Vladimir Poutine a été accusé par Khalifa Haftar.", "ACCUSE Khalifa Haftar > Vladimir Putin"),
        ("fr", "Pour la première fois Khalifa Haftar a soutenu Vladimir Poutine.", "BACKS Khalifa Haftar > Vladimir"),
        ("fr", "Dès le début la Turquie a accusé le Tchad de mentir.", "ACCUSE Turkey > Chad"),
        ("fr", "À peine le sommet fini, l'Ukraine a accusé l'Arabie saoudite.", "ACCUSE Ukraine > Saudi Arabia"),
        ("fr", "Khalifa Haftar, vieil allié de l'Iran, a accusé Vladimir Poutine.", "ACCUSE Khalifa Haftar > Vladimir"),
        ("fr", "Le fait que la Turquie a attaqué le Tchad surprend l'Iran.", "ASSAULT Turkey > Chad"),
        ("fr", "D'après l'Iran, la Turquie a imposé des sanctions au Tchad.", "SANCTION Turkey > Chad"),
    ],
)
def test_who_acts(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)
