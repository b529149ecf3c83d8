"""Whose deed it is that one is thanked or blamed for, who "both governments" are, verbs far from their subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Angola thanked Cuba for its help.", "en", "AID Cuba > Angola"),
        ("France condemned Israel over its strikes on Syria.", "en", "ASSAULT Israel > Syria"),
        ("Canada imposed sanctions on Iran because of its support for Hezbollah.", "en", "BACKS Iran > Hezbollah"),
        ("L'Angola a remercié Cuba pour son aide.", "fr", "AID Cuba > Angola"),
        ("Paris a gelé ses ventes à la Libye à cause de son invasion du Tchad.", "fr", "ASSAULT Libya > Chad"),
    ],
)
def test_what_one_is_judged_for_is_ones_own_deed(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Sudanese and Chadian troops clashed near Adré. France and Egypt have asked both governments to talk.", "en",
         "REQUEST France + Egypt > Sudan + Chad"),
        ("Turkish jets bombed Syrian positions. The United Nations condemned both countries.", "en",
         "ACCUSE United Nations > Turkey + Syria"),
        ("Les armées tchadienne et soudanaise se sont affrontées. Paris a appelé les deux pays à négocier.", "fr",
         "REQUEST France > Chad + Sudan"),
    ],
)  # fmt: skip
def test_both_takes_up_two_states_told_by_their_adjectives(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Iranian forces crossed the border and surrounded the port of Basra, Kuwait radio said.",
         "COERCE Iran @ Basra"),
        ("Kenya wants the Security Council this week to condemn Vietnam, whose troops captured Phnom Penh on Sunday.",
         "COERCE Vietnam @ Phnom Penh"),
        ("French troops landed in Bangui on Monday after the army chief, General Khalifa Haftar, agreed to withdraw.",
         "RETREAT Khalifa Haftar"),
        ("Rwanda denied that the M23 had bases in Goma and asked for a meeting with Kenya.", "REQUEST Rwanda > Kenya"),
        ("Washington, which had been told nothing, condemned Israel.", "ACCUSE United States > Israel"),
        ("General Ansumane Mané rebelled. Mané's men attacked Bissau.", "ASSAULT Ansumane Mané @ Bissau"),
    ],
)  # fmt: skip
def test_a_verb_has_the_subject_that_stands_far_before_it(lines: Lines, text: str, line: str) -> None:
    assert line in [told.split(" [")[0] for told in lines(text, "en")]


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Russia recognised Abkhazia and South Ossetia.", "en",
         "SUPPORT Russia > Abkhazia + South Ossetia"),
        ("La Russie a reconnu l'Abkhazie.", "fr", "SUPPORT Russia > Abkhazia"),
        ("Rwanda asked for an urgent session of the Security Council.", "en", "REQUEST Rwanda > UN Security Council"),
        ("Le Rwanda a demandé une réunion du Conseil de sécurité.", "fr", "REQUEST Rwanda > UN Security Council"),
        ("Sudanese soldiers were accused by UN staff of looting.", "en", "ACCUSE United Nations > Sudan"),
        ("P.W. Botha met Samora Machel on Friday.", "en", "CONSULT P. W. Botha > Samora Machel"),
        ("Turkey demanded that Armenia leave Kelbajar. Armenia rejected the demand.", "en", "REJECT Armenia > Turkey"),
        ("The Libyan soldiers sent to defend Kampala were fleeing to Kenya.", "en", "RETREAT Libya @ Kenya"),
        ("Iran told Kuwait to stop lending weapons to Iraq.", "en", "AID Kuwait > Iraq"),
    ],
)  # fmt: skip
def test_who_is_meant_is_told_by_other_words(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in [told.split(" [")[0] for told in lines(text, lang)]


def test_a_power_that_bears_the_name_of_its_land_is_the_land_where_it_is_struck(lines: Lines) -> None:
    assert lines("Georgia attacked South Ossetia.") == ["ASSAULT Georgia @ South Ossetia"]


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Commandos from South Africa attacked houses in Maseru.", "en", "ASSAULT South Africa @ Maseru"),
        ("Troops from Chad killed two Houthis.", "en", "ASSAULT Chad > Houthis"),
        ("The army was hunting Khalifa Haftar, a commander of Hamas who has armed the Taliban.", "en",
         "AID Khalifa Haftar > Taliban"),
        ("Reagan approved $20 million in military aid to Honduras.", "en", "AID Ronald Reagan > Honduras"),
        ("Paris a débloqué 20 millions d'euros d'aide au Tchad.", "fr", "AID France > Chad"),
    ],
)  # fmt: skip
def test_whose_men_and_whose_money(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in [told.split(" [")[0] for told in lines(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Syria condemned an Israeli strike on a Hezbollah base that killed five men.", "en"),
        ("Un raid israélien contre une base du Hezbollah qui a tué cinq hommes est condamné par la Syrie.", "fr"),
    ],
)
def test_who_is_struck_killed_nobody(lines: Lines, text: str, lang: str) -> None:
    assert not [told for told in lines(text, lang) if told.startswith("ASSAULT Hezbollah")]


def test_they_are_those_who_speak(lines: Lines) -> None:
    text = "The government of Sri Lanka raised the price of rice. The unions said they would discuss it with Chad."
    assert "Sri Lanka" not in "".join(lines(text, "en"))


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Taliban gunmen stormed a house used by UN staff, killing five of them.", "en", "ASSAULT - > Taliban"),
        ("Serb forces took Srebrenica after pushing past a Dutch battalion.", "en", "REQUEST Serbia > Netherlands"),
        ("Turkey broke the Lusenda accord.", "en", "AGREE Lusenda"),
        ("Turkish soldiers stormed the Clairin Palace.", "en", "ASSAULT Turkey > Clairin Palace"),
        ("Les soldats turcs ont attaqué le palais Clairin.", "fr", "ASSAULT Turkey > palais Clairin"),
    ],
)
def test_what_is_no_party_is_none(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line not in [told.split(" [")[0] for told in lines(text, lang)]


def test_they_are_the_many_named_before(lines: Lines) -> None:
    text = "Kenya welcomed the Chadian soldiers in Nairobi. They attacked Mombasa."
    assert "ASSAULT Chad @ Mombasa" in lines(text, "en")


def test_who_storms_a_house_kills_those_who_used_it(lines: Lines) -> None:
    text = "Taliban gunmen stormed a house used by UN staff, killing five of them."
    assert "ASSAULT Taliban > United Nations" in lines(text, "en")
