"""Who gives and who gets in French where the name stands before the thing, and what two nationalities do."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Azerbaïdjan aurait reçu de la Turquie des drones de combat.", "AID Turkey > Azerbaijan [alleged]"),
        ("Le GNA a reçu d'Ankara vingt blindés et des instructeurs.", "AID Turkey > Government of National Accord"),
        ("L'Égypte a reçu de la Tchécoslovaquie, en 1955, des chars.", "AID Czechoslovakia > Egypt"),
        ("Les Contras ont reçu de la CIA 20 millions de dollars.", "AID CIA > Contras"),
        ("L'Iran transfère au Hezbollah des missiles de précision.", "AID Iran > Hezbollah"),
        ("Mobutu obtint de Paris l'envoi de parachutistes au Shaba.", "MOBILIZE France @ Katanga"),
        ("Bangui a obtenu de Moscou la livraison d'hélicoptères.", "AID Russia > Central African Republic"),
        ("Haftar a reçu le soutien de Moscou.", "BACKS Russia > Khalifa Haftar"),
    ],
)
def test_reads_who_gives_behind_the_verb(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'aide iranienne et syrienne au Hezbollah inquiète Israël.", "AID Iran + Syria > Hezbollah"),
        ("Le soutien turc et qatari au GNA est connu.", "BACKS Turkey + Qatar > Government of National Accord"),
        ("Les bombardements américains et britanniques sur Bagdad ont repris.",
         "ASSAULT United States + United Kingdom @ Baghdad"),
        ("Les diplomates français et allemands ont été expulsés de Moscou.", "SANCTION Russia > France + Germany"),
    ],
)  # fmt: skip
def test_reads_both_nationalities_of_a_deed(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Israël dut évacuer le Sinaï.", "RETREAT Israel @ Sinai"),
        ("La France a dû retirer ses soldats du Niger.", "RETREAT France @ Niger"),
        ("Les Belges durent quitter le Katanga.", "RETREAT Belges @ Katanga"),
        ("Le Vietnam doit retirer ses troupes du Cambodge.", "RETREAT Vietnam @ Cambodia [planned]"),
        ("L'armée syrienne devait reprendre Idleb.", "ASSAULT Syrian Arab Army @ Idlib [planned]"),
    ],
)
def test_what_had_to_be_done_was_done(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Union africaine a suspendu le Mali et appelé Assimi Goïta à rendre le pouvoir.",
         "REQUEST African Union > Assimi Goita"),
        ("L'ONU a condamné le raid et exhorté Damas à négocier.", "REQUEST United Nations > Syria"),
    ],
)  # fmt: skip
def test_reads_whom_a_second_verb_asks(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")
