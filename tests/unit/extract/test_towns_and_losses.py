"""Towns without a known name that are taken, bombs named behind where they fall, soldiers who are mourned."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Les FARDC ont repris Chanzu et Runyonyi au M23.", "ASSAULT FARDC > M23"),
        ("fr", "L'aviation de Saddam Hussein a déversé mercredi sur Halabja des gaz.",
         "ASSAULT Saddam Hussein @ Halabja"),
        ("fr", "La Turquie enterre trente soldats, tués par le PKK à Hakkari.",
         "ASSAULT Kurdistan Workers' Party > Turkey @ Hakkâri"),
        ("en", "Pakistan mourned 30 soldiers killed by the Taliban.", "ASSAULT Taliban > Pakistan"),
        ("en", "Congolese soldiers sacked the town.", "ASSAULT Democratic Republic of the Congo"),
        ("en", "The M23 captured Nyabibwe on Friday.", "COERCE M23 > Nyabibwe"),
        ("en", "The Lord's Resistance Army burned more than 200 people alive.", "ASSAULT Lord's Resistance Army"),
        ("en", "Pakistan paraded on television a captured Indian pilot.", "COERCE Pakistan > India"),
        ("en", "Rabat has put on show 101 Algerian soldiers bagged at Amgala oasis.",
         "COERCE Morocco > Algeria @ Amgala"),
        ("fr", "L'Iran a montré à la télévision un pilote américain capturé lundi.", "COERCE Iran > United States"),
        ("en", "Iran freed Petty Officer Jane Smith.", "RETREAT Iran > Jane Smith"),
        ("en", "Israeli jets were over Nabatiyeh within hours.", "MOBILIZE Israel @ Nabatieh"),
        ("en", "Russian forces left on Monday.", "RETREAT Russia"),
        ("fr", "Les derniers soldats français sont partis.", "RETREAT France"),
        ("en", "Syrians are already in eastern Libya.", "PRESENT Syrians @ Eastern Libya"),
        ("fr", "Des combattants du Hamas sont sortis d'une prison israélienne.", "RETREAT Israel > Hamas"),
    ],
)  # fmt: skip
def test_towns_and_losses(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Washington lifted the sanctions that had hit Jonas Savimbi since 2022.", "ASSAULT"),
        ("en", "Iran was struck by an embargo in May.", "ASSAULT"),
        ("en", "French soldiers left two dead in Gao.", "RETREAT"),
        ("en", "Charles Taylor boarded Olusegun Obasanjo's jet for Calabar.", "COERCE"),
        ("en", "Vincent Otti went home to Atiak.", "RETREAT"),
        ("en", "Charles Taylor slipped from Ivory Coast into Nimba with a hundred men.", "RETREAT"),
        ("en", "Russian troops left for Chechnya on Monday.", "RETREAT"),
        ("fr", "Des soldats français sont partis pour le Mali.", "RETREAT"),
    ],
)  # fmt: skip
def test_no_blow_and_no_withdrawal(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
