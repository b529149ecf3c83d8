"""Who does what to whom, in the active and the passive, with and without an agent."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Egypt attacked Sudan.", ["ASSAULT Egypt > Sudan"]),
        ("en", "Turkey armed the Houthis.", ["AID Turkey > Houthis"]),
        ("en", "Turkish forces shelled the town of Afrin.", ["ASSAULT Turkey @ Afrin"]),
        ("en", "Turkish forces bombed Afrin.", ["ASSAULT Turkey @ Afrin"]),
        ("en", "Turkish warplanes bombed Afrin on Sunday.", ["ASSAULT Turkey @ Afrin"]),
        ("en", "The Kremlin backs the government in Damascus.", ["BACKS Russia > Syria"]),
        ("en", "Iran and Syria back Hezbollah.", ["BACKS Iran + Syria > Hezbollah"]),
        ("en", "Iran supplies missiles to the Houthis.", ["AID Iran > Houthis"]),
        ("fr", "L'Égypte a attaqué le Soudan.", ["ASSAULT Egypt > Sudan"]),
        ("fr", "Les Houthis ont tiré des missiles sur Riyad.", ["ASSAULT Houthis @ Riyadh"]),
        ("fr", "L'Iran fournit des missiles aux Houthis.", ["AID Iran > Houthis"]),
        ("fr", "La Russie a déplacé des avions de combat à Joufra.", ["MOBILIZE Russia @ Jufra"]),
    ],
)
def test_the_subject_of_an_active_verb_acts_and_its_object_undergoes(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Sudan was attacked by Egypt.", ["ASSAULT Egypt > Sudan"]),
        ("en", "The Houthis were armed by Iran.", ["AID Iran > Houthis"]),
        ("fr", "Le Soudan a été attaqué par l'Égypte.", ["ASSAULT Egypt > Sudan"]),
        ("fr", "Les Houthis sont armés par l'Iran.", ["AID Iran > Houthis"]),
    ],
)
def test_the_agent_of_a_passive_acts_and_its_subject_undergoes(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Derna was shelled on Monday.", ["ASSAULT - @ Derna"]),
        ("en", "An airstrike hit Hodeidah.", ["ASSAULT - @ Hodeidah"]),
        ("fr", "Derna a été bombardée lundi.", ["ASSAULT - @ Derna"]),
    ],
)
def test_a_passive_without_agent_leaves_the_doer_open(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Backed by Rwanda, M23 seized Goma.", ["BACKS Rwanda > M23", "COERCE M23 @ Goma"]),
        (
            "en",
            "The Syrian Democratic Forces, supported by Washington, captured Raqqa.",
            ["BACKS United States > Syrian Democratic Forces", "COERCE Syrian Democratic Forces @ Raqqa"],
        ),
        ("fr", "Soutenu par le Rwanda, le M23 s'est emparé de Goma.", ["BACKS Rwanda > M23", "COERCE M23 @ Goma"]),
        (
            "fr",
            "Les Forces démocratiques syriennes, soutenues par Washington, ont repris Raqqa.",
            ["BACKS United States > Syrian Democratic Forces", "ASSAULT Syrian Democratic Forces @ Raqqa"],
        ),
        ("fr", "Le cessez-le-feu signé par l'Égypte et le Soudan tient.", ["AGREE Egypt + Sudan"]),
    ],
)
def test_a_past_participle_is_a_passive(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Israel struck Damascus, killing 12 soldiers.", ["ASSAULT Israel @ Damascus"]),
        ("fr", "Israël a frappé Damas, tuant 12 soldats.", ["ASSAULT Israel @ Damascus"]),
    ],
)
def test_a_present_participle_shares_the_subject_of_its_verb(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


def test_what_stands_between_a_verb_and_a_bare_noun_describes_it(lines: Lines) -> None:
    assert lines("Rwanda sent mechanised battalions into North Kivu.") == lines(
        "Rwanda sent battalions into North Kivu."
    )
    assert lines("Poland supplied refurbished tanks to Ukraine.") == lines("Poland supplied tanks to Ukraine.")


def test_a_title_is_no_verb_behind_its_article(lines: Lines) -> None:
    assert lines("Les généraux ont arrêté le président Alpha Condé.", "fr") == ["COERCE - > Alpha Condé"]
    assert lines("Des responsables la soupçonnent.", "fr") == []


def test_an_attack_may_aim_at_a_thing(lines: Lines) -> None:
    assert lines("L'armée russe a visé un bus.", "fr") == ["ASSAULT Russian Armed Forces"]
    assert lines("L'armée russe vise la stabilité.", "fr") == []


def test_a_town_before_a_noun_of_attack_is_where_it_was(lines: Lines) -> None:
    assert lines("The Kandahar attack killed 12 people.") == ["ASSAULT - @ Kandahar"]
    assert lines("The Kandahar airport attack killed 12 people.") == ["ASSAULT - @ Kandahar"]
    assert lines("The Damascus bombing killed 12 people.") == ["ASSAULT - @ Damascus"]
    assert lines("Israel's Rafah attack killed 12 people.") == ["ASSAULT Israel @ Rafah"]
    assert lines("The Hamas attack killed 12 people.") == ["ASSAULT Hamas"]


def test_what_a_participle_is_said_of_does_it(lines: Lines) -> None:
    assert lines("Les obus tombés sur Kharkiv ont fait 12 morts.", "fr") == ["ASSAULT - @ Kharkiv"]
    assert lines("L'obus qui est tombé sur Kharkiv a fait 12 morts.", "fr") == ["ASSAULT - @ Kharkiv"]
    assert lines("Shells falling on Kharkiv killed 12 people.") == ["ASSAULT - @ Kharkiv"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Eritrean garrison was driven from the town of Badme by Ethiopian brigades.",
         "ASSAULT Ethiopia > Eritrea @ Badme"),
        ("The Somali troops had been driven back across the border by Ethiopian units.", "ASSAULT Ethiopia > Somalia"),
        ("Sudanese soldiers were killed in an ambush by Chadian troops.", "ASSAULT Chad > Sudan"),
    ],
)  # fmt: skip
def test_the_agent_behind_a_place_is_the_verbs(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)
