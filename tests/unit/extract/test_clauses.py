"""Subjects and objects that stand in another clause: relative, controlled, raised, coordinated."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran, which supports the Houthis, condemned Egypt.", ["BACKS Iran > Houthis", "ACCUSE Iran > Egypt"]),
        ("en", "Qatar is the country that supports Hezbollah.", ["BACKS Qatar > Hezbollah"]),
        (
            "en",
            "Egypt, whose aircraft bombed Derna, supports Haftar.",
            ["ASSAULT Egypt @ Derna", "BACKS Egypt > Khalifa Haftar"],
        ),
        ("fr", "L'Iran, qui arme les Houthis, a condamné l'Égypte.", ["AID Iran > Houthis", "ACCUSE Iran > Egypt"]),
        (
            "fr",
            "Le Tchad, dont les soldats ont attaqué Boko Haram, a remercié la France.",
            ["ASSAULT Chad > Boko Haram", "SUPPORT Chad > France"],
        ),
    ],
)
def test_a_relative_pronoun_stands_for_the_noun_before_it(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Houthis, whom Iran supports, attacked Marib.", ["BACKS Iran > Houthis", "ASSAULT Houthis @ Marib"]),
        (
            "fr",
            "Les Houthis, que soutient l'Iran, ont attaqué Marib.",
            ["BACKS Iran > Houthis", "ASSAULT Houthis @ Marib"],
        ),
        (
            "fr",
            "Le Hezbollah, que soutient l'Iran, a menacé Israël.",
            ["BACKS Iran > Hezbollah", "THREATEN Hezbollah > Israel"],
        ),
    ],
)
def test_a_relative_object_is_the_noun_before_it_even_where_the_subject_follows_the_verb(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Iran accused Israel of bombing Damascus.",
            ["ACCUSE Iran > Israel", "ASSAULT Israel @ Damascus [alleged: Iran]"],
        ),
        (
            "en",
            "The UN accuses Rwanda of supporting M23.",
            ["ACCUSE United Nations > Rwanda", "BACKS Rwanda > M23 [alleged: United Nations]"],
        ),
        (
            "en",
            "Qatar, which finances Hamas, accused Egypt of bombing Rafah.",
            ["AID Qatar > Hamas", "ACCUSE Qatar > Egypt", "ASSAULT Egypt @ Rafah [alleged: Qatar]"],
        ),
        (
            "fr",
            "L'Iran a accusé Israël d'avoir bombardé Damas.",
            ["ACCUSE Iran > Israel", "ASSAULT Israel @ Damascus [alleged: Iran]"],
        ),
        (
            "fr",
            "L'ONU accuse le Rwanda de soutenir le M23.",
            ["ACCUSE United Nations > Rwanda", "BACKS Rwanda > M23 [alleged: United Nations]"],
        ),
    ],
)
def test_who_is_accused_of_something_did_it_by_the_accusers_word(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran is believed to arm the Houthis.", ["AID Iran > Houthis [alleged]"]),
        ("en", "Wagner is said to have deployed 300 fighters in Mali.", ["MOBILIZE Wagner Group @ Mali [alleged]"]),
        ("en", "Rwanda is suspected of supporting M23.", ["ACCUSE - > Rwanda", "BACKS Rwanda > M23 [alleged]"]),
        ("en", "Chad is expected to attack Boko Haram.", ["ASSAULT Chad > Boko Haram [planned]"]),
        (
            "fr",
            "Wagner est accusé d'avoir déployé 300 combattants au Mali.",
            ["ACCUSE - > Wagner Group", "MOBILIZE Wagner Group @ Mali [alleged]"],
        ),
        ("fr", "Le Rwanda est soupçonné de soutenir le M23.", ["ACCUSE - > Rwanda", "BACKS Rwanda > M23 [alleged]"]),
    ],
)
def test_who_is_believed_or_suspected_to_do_something_does_it_by_nobodys_word(
    lines: Lines, lang: str, text: str, expected: list[str]
) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "France forced Rwanda to withdraw from Goma.", ["RETREAT Rwanda @ Goma"]),
        (
            "fr",
            "La France a contraint le Rwanda à retirer ses troupes de Goma.",
            ["COERCE France > Rwanda", "RETREAT Rwanda @ Goma"],
        ),
        ("en", "Rwanda succeeded in forcing France to withdraw from Goma.", ["RETREAT France @ Goma"]),
        (
            "fr",
            "Le Rwanda a réussi à forcer la France à quitter Goma.",
            ["COERCE Rwanda > France", "RETREAT France @ Goma"],
        ),
    ],
)
def test_who_is_forced_to_do_something_does_it(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran, Syria and Russia condemned Israel.", ["ACCUSE Iran + Syria + Russia > Israel"]),
        ("fr", "L'Iran, la Syrie et la Russie ont condamné Israël.", ["ACCUSE Iran + Syria + Russia > Israel"]),
        ("fr", "L'Iran et la Syrie soutiennent le Hezbollah.", ["BACKS Iran + Syria > Hezbollah"]),
    ],
)
def test_coordinated_subjects_act_together(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Egypt supports Haftar and the Libyan National Army.",
            ["BACKS Egypt > Khalifa Haftar + Libyan National Army"],
        ),
        ("en", "Israel attacked Damascus and Aleppo.", ["ASSAULT Israel @ Damascus + Aleppo"]),
        (
            "fr",
            "L'Égypte soutient Haftar et l'Armée nationale libyenne.",
            ["BACKS Egypt > Khalifa Haftar + Libyan National Army"],
        ),
        ("fr", "Israël a attaqué Damas et Alep.", ["ASSAULT Israel @ Damascus + Aleppo"]),
    ],
)
def test_coordinated_objects_undergo_together(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "In 2016, Turkey occupied Jarablus and attacked Al-Bab.",
            ["COERCE Turkey @ Jarabulus", "ASSAULT Turkey @ al-Bab"],
        ),
        ("en", "France bombed and occupied Gao.", ["ASSAULT France @ Gao", "COERCE France @ Gao"]),
        ("fr", "La France a bombardé puis occupé Gao.", ["ASSAULT France @ Gao", "COERCE France @ Gao"]),
    ],
)
def test_coordinated_verbs_share_subject_and_object(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Rwanda supports M23, while Burundi backs the Democratic Republic of the Congo.",
            ["BACKS Rwanda > M23", "BACKS Burundi > Democratic Republic of the Congo"],
        ),
        (
            "fr",
            "Le Rwanda soutient le M23, tandis que le Burundi soutient la République démocratique du Congo.",
            ["BACKS Rwanda > M23", "BACKS Burundi > Democratic Republic of the Congo"],
        ),
    ],
)
def test_each_of_two_clauses_keeps_its_own_parties(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)
