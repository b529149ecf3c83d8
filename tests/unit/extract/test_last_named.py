"""Who "ce dernier", "le premier" and plural pronouns are, and what a "dont" belongs to."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le général Zeroual a reçu le FFS. Ce dernier a rejeté son plan.", "REJECT Socialist Forces Front"),
        ("Le Hamas et le Fatah se haïssent. L'Iran arme le premier.", "AID Iran > Hamas"),
        ("Le Hamas et le Fatah se haïssent. Riyad finance le second.", "BACKS Saudi Arabia > Fatah"),
        ("Les Bosniaques manquaient de tout. L'Iran leur envoya des fusils.", "AID Iran > Bosniaques"),
        ("Les rebelles tchadiens ont pris Faya. La Libye les arme.", "AID Libya > rebelles tchadiens"),
        ("Lagos et Accra, qui ont envoyé des troupes au Liberia, se taisent.", "MOBILIZE Nigeria + Ghana @ Liberia"),
        ("Bob Denard a fui. Pretoria lui a retiré son appui.", "BACKS South Africa > Bob Denard"),
        ("Jonas Savimbi conserve l'appui du Zaïre.", "BACKS Zaire > Jonas Savimbi"),
        ("Le Pakistan, dont l'aide aux talibans n'est pas un secret, se tait.", "AID Pakistan"),
        (
            "Nasser est rentré après quatre jours d'entretiens avec Tito.",
            "CONSULT Gamal Abdel Nasser > Josip Broz Tito",
        ),
        ("Le M23 est armé par le Burkina Faso, ce que dément Ouagadougou.", "REJECT Burkina Faso"),
    ],
)
def test_finds_whom_french_words_take_up(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_finds_the_latter(lines: Lines) -> None:
    told = lines("Hamas and Fatah hate each other. Riyadh funds the latter.", "en")
    assert any(one.startswith("AID Saudi Arabia > Fatah") for one in told), told
