"""Who is meant: titles, appositions, metonyms, collective nouns, possessors."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Russian foreign minister Sergei Lavrov met Bashar al-Assad in Damascus.",
            ["CONSULT Sergei Lavrov > Bashar al-Assad @ Damascus"],
        ),
        (
            "en",
            "Turkey's president, Recep Tayyip Erdogan, met Putin in Sochi.",
            ["CONSULT Recep Tayyip Erdogan > Vladimir Putin @ Sochi"],
        ),
        ("en", "Emmanuel Macron, the French president, criticised Russia.", ["ACCUSE Emmanuel Macron > Russia"]),
        ("en", "French defence minister Florence Parly praised Chad.", ["SUPPORT Florence Parly > Chad"]),
        (
            "fr",
            "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a rencontré Bachar al-Assad à Damas.",
            ["CONSULT Sergei Lavrov > Bashar al-Assad @ Damascus"],
        ),
        (
            "fr",
            "Le président turc Recep Tayyip Erdogan a rencontré Vladimir Poutine à Sotchi.",
            ["CONSULT Recep Tayyip Erdogan > Vladimir Putin @ Sochi"],
        ),
        (
            "fr",
            "La ministre française des Armées, Florence Parly, a salué le Tchad.",
            ["SUPPORT Florence Parly > Chad"],
        ),
    ],
)
def test_the_named_person_stands_for_the_office(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Rwanda's president visited Paris.", ["CONSULT Rwanda > France @ Paris"]),
        ("fr", "Le ministre turc de la Défense a condamné la Syrie.", ["ACCUSE Turkey > Syria"]),
    ],
)
def test_an_unnamed_officer_stands_for_the_state(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ankara condemned Damascus.", ["ACCUSE Turkey > Syria"]),
        ("en", "The Kremlin supports Damascus.", ["BACKS Russia > Syria"]),
        ("en", "The Kremlin backs Damascus.", ["BACKS Russia > Syria"]),
        ("en", "Washington threatened Tehran.", ["THREATEN United States > Iran"]),
        ("en", "The White House praised Riyadh.", ["SUPPORT United States > Saudi Arabia"]),
        ("fr", "L'Élysée a condamné Damas.", ["ACCUSE France > Syria"]),
        ("fr", "Moscou soutient Damas.", ["BACKS Russia > Syria"]),
        ("fr", "Le Kremlin a salué Téhéran.", ["SUPPORT Russia > Iran"]),
        ("fr", "Le Quai d'Orsay a condamné l'Iran.", ["ACCUSE France > Iran"]),
    ],
)
def test_a_capital_or_palace_that_acts_is_its_state(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Israel bombed Damascus.", ["ASSAULT Israel @ Damascus"]),
        ("fr", "Israël a bombardé Damas.", ["ASSAULT Israel @ Damascus"]),
    ],
)
def test_a_capital_that_is_bombed_is_a_place(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Haftar's men shelled Misrata.", ["ASSAULT Khalifa Haftar @ Misrata"]),
        ("en", "Assad's troops captured Aleppo.", ["COERCE Bashar al-Assad @ Aleppo"]),
        ("en", "Hundreds of Turkish soldiers entered Syria.", ["MOBILIZE Turkey @ Syria"]),
        ("en", "Wagner fighters captured Bakhmut.", ["COERCE Wagner Group @ Bakhmut"]),
        ("fr", "Les forces turques ont bombardé Afrine.", ["ASSAULT Turkey @ Afrin"]),
        ("fr", "Les hommes de Haftar ont bombardé Misrata.", ["ASSAULT Khalifa Haftar @ Misrata"]),
        ("fr", "Des centaines de soldats turcs sont entrés en Syrie.", ["MOBILIZE Turkey @ Syria"]),
        ("fr", "Des combattants de Wagner ont pris Bakhmout.", ["ASSAULT Wagner Group @ Bakhmut"]),
    ],
)
def test_forces_and_men_are_those_they_belong_to(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Iran-backed Houthis attacked Marib.", ["BACKS Iran > Houthis", "ASSAULT Houthis @ Marib"]),
        ("en", "The Rwanda-backed M23 shelled Goma.", ["BACKS Rwanda > M23", "ASSAULT M23 @ Goma"]),
        (
            "en",
            "Kremlin-aligned Wagner left Bakhmut.",
            ["BACKS Russia > Wagner Group", "RETREAT Wagner Group @ Bakhmut"],
        ),
    ],
)
def test_who_is_backed_by_a_hyphen_is_backed(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran's support for Hezbollah is growing.", ["BACKS Iran > Hezbollah"]),
        ("en", "Russian support for Assad saved Damascus.", ["BACKS Russia > Bashar al-Assad"]),
        ("en", "The French withdrawal from Mali continues.", ["RETREAT France @ Mali"]),
        ("en", "The bombing of Aleppo by Russia shocked France.", ["ASSAULT Russia @ Aleppo"]),
        ("en", "A Turkish drone strike on Kobani killed 7 fighters.", ["ASSAULT Turkey @ Kobani"]),
        ("fr", "Le soutien de l'Iran au Hezbollah inquiète Israël.", ["BACKS Iran > Hezbollah"]),
        ("fr", "L'appui iranien à Bachar al-Assad se poursuit.", ["BACKS Iran > Bashar al-Assad"]),
        ("fr", "Le retrait français du Mali se poursuit.", ["RETREAT France @ Mali"]),
        ("fr", "Le bombardement d'Alep par la Russie a choqué la France.", ["ASSAULT Russia @ Aleppo"]),
        (
            "en",
            "Iran condemned Israel and renewed its support for Hezbollah.",
            ["ACCUSE Iran > Israel", "BACKS Iran > Hezbollah"],
        ),
    ],
)
def test_the_possessor_of_a_deed_did_it(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Turkey launched an offensive against the Syrian Democratic Forces.",
            ["ASSAULT Turkey > Syrian Democratic Forces"],
        ),
        ("en", "Egypt carried out air strikes on Derna.", ["ASSAULT Egypt @ Derna"]),
        ("en", "Iran provides support to Hezbollah.", ["BACKS Iran > Hezbollah"]),
        ("en", "Russia imposed sanctions on Turkey.", ["SANCTION Russia > Turkey"]),
        (
            "fr",
            "La Turquie a lancé une offensive contre les Forces démocratiques syriennes.",
            ["ASSAULT Turkey > Syrian Democratic Forces"],
        ),
        ("fr", "L'Égypte a mené des frappes sur Derna.", ["ASSAULT Egypt @ Derna"]),
        ("fr", "L'Iran apporte son soutien au Hezbollah.", ["BACKS Iran > Hezbollah"]),
    ],
)
def test_a_light_verb_lends_its_subject_to_the_deed_and_makes_no_second_fact(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Hemedti received Emirati weapons.", ["AID United Arab Emirates > Hemedti"]),
    ],
)
def test_who_receives_arms_is_the_recipient_of_aid(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "China hosted Mahmoud Abbas in Beijing.", ["CONSULT Mahmoud Abbas > China @ Beijing"]),
    ],
)
def test_the_guest_acts_and_the_host_receives(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Hezbollah is led by Hassan Nasrallah.", ["LEADS Hassan Nasrallah > Hezbollah"]),
        ("en", "Saudi Arabia and Iran are rivals in Yemen.", ["OPPOSES Saudi Arabia + Iran @ Yemen"]),
        ("en", "The Houthis control Hodeidah.", ["CONTROLS Houthis @ Hodeidah"]),
        ("fr", "Hassan Nasrallah dirige le Hezbollah.", ["LEADS Hassan Nasrallah > Hezbollah"]),
        ("fr", "Abou Dhabi et Riyad sont rivaux au Yémen.", ["OPPOSES United Arab Emirates + Saudi Arabia @ Yemen"]),
        ("fr", "Les Houthis contrôlent Hodeïda.", ["CONTROLS Houthis @ Hodeidah"]),
    ],
)
def test_standing_ties_are_read_from_verbs_and_nouns(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kurdish fighters captured Manbij.", "COERCE Kurds @ Manbij"),
        ("fr", "Des combattants kurdes ont pris Manbij.", "ASSAULT Kurds @ Manbij"),
        ("fr", "Les Touaregs ont attaqué Kidal.", "ASSAULT Tuareg @ Kidal"),
        ("en", "Bosniak forces shelled Mostar.", "ASSAULT Bosnia and Herzegovina @ Mostar"),
    ],
)
def test_a_people_is_a_party_by_any_of_its_words(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Iraqi Mirages bombed Kharg on Friday.", "ASSAULT Iraq @ Kharg Island"),
        ("British Canberras hit Port Said.", "ASSAULT United Kingdom @ Port Said"),
        ("Israeli Phantoms and Mirages shot down five Egyptian pilots.", "ASSAULT Israel > Egypt"),
    ],
)
def test_what_machines_do_their_nation_does(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


def test_a_call_for_things_is_a_request_without_somebody_asked(lines: Lines) -> None:
    assert "REQUEST Ghana" in lines("Ghana called for a new round of negotiations.")
    assert not lines("The situation calls for caution.")
