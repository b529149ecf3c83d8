"""What is said of the last of a list, what of all, and who gives up where a French verb may be a journey."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Juan Manuel Santos and Rodrigo Londono, the FARC commander, shook hands in Havana.",
         "LEADS Rodrigo Londoño > FARC"),
        ("en", "Omar al-Bashir, Idriss Deby and Minni Minnawi, who heads the SLA, signed the accord.",
         "LEADS Minni Minnawi > Sudan Liberation Movement"),
        ("en", "The army and the Rapid Support Forces, led by Mohamed Hamdan Dagalo, agreed to a truce.",
         "LEADS Hemedti > Rapid Support Forces"),
        ("en", "Hezbollah and Amal, whose leader is Nabih Berri, condemned the raid.",
         "LEADS Nabih Berri > Amal Movement"),
        ("fr", "Le Hezbollah et Amal, dont le chef est Nabih Berri, ont condamné le raid.",
         "LEADS Nabih Berri > Amal Movement"),
        ("en", "Ismail Haniyeh and Yahya Sinwar, leaders of Hamas, were named in the warrant.",
         "LEADS Ismail Haniyeh + Yahya Sinwar > Hamas"),
        ("fr", "Washington a sanctionné Joseph Kony et Dominic Ongwen, chefs de la LRA.",
         "LEADS Joseph Kony + Dominic Ongwen > Lord's Resistance Army"),
        ("fr", "Vingt combattants du M23 se sont rendus mardi.", "RETREAT M23"),
        ("fr", "Le M23 ne se rendra pas.", "RETREAT M23 [negated]"),
        ("fr", "Ratko Mladic, recherché par le TPIY, s'est rendu à la police serbe.", "RETREAT Ratko Mladić > Serbia"),
        ("fr", "Macron s'est rendu lundi à Kigali.", "CONSULT Emmanuel Macron > Rwanda @ Kigali"),
    ],
)  # fmt: skip
def test_of_whom_it_is_said(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line == expected or line.startswith(expected + " [") for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "type"),
    [
        ("fr", "Blinken s'y est rendu jeudi.", "RETREAT"),
        ("fr", "Les observateurs de l'ONU se sont rendus là-bas.", "RETREAT"),
        ("fr", "Omar el-Béchir se rendit sans encombre à N'Djamena en juillet 2010.", "RETREAT"),
        ("fr", "L'Iran s'est rendu coupable de crimes.", "RETREAT"),
        ("fr", "Vingt combattants du M23 se sont rendus mardi.", "CONSULT"),
    ],
)
def test_a_journey_is_no_surrender(lines: Lines, lang: str, text: str, type: str) -> None:
    assert not any(line.startswith(type) for line in lines(text, lang)), lines(text, lang)
