"""Who acts in plain agency prose: rebels of a country, men called by rank, two who are titled, reported raids."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cameroon's separatists attacked Buea.", "ASSAULT Cameroon's separatists @ Buea"),
        ("Chad's rebels accused France of lying.", "ACCUSE Chad's rebels > France"),
        (
            "Venezuela's opposition leader urged Washington to act.",
            "REQUEST Venezuela's opposition leader > United States",
        ),
        (
            "Venezuelan opposition leaders urged Washington to act.",
            "REQUEST Venezuelan opposition leaders > United States",
        ),
        ("Uganda's former army chief accused Rwanda of spying.", "ACCUSE Uganda's former army chief > Rwanda"),
        ("Uganda's army chief accused Rwanda of spying.", "ACCUSE Uganda > Rwanda"),
        ("President Kiir and rebel leader Riek Machar met in Juba.", "CONSULT Salva Kiir + Riek Machar @ Juba"),
        (
            "Forces loyal to eastern commander Khalifa Haftar said they had retaken Sebha.",
            "ASSAULT Khalifa Haftar @ Sebha [alleged: Khalifa Haftar]",
        ),
        ("Pakistan on Wednesday summoned India's envoy to protest.", "ACCUSE Pakistan > India"),
        ("The Taliban overran Kunduz, freeing captives and forcing Afghan troops to flee.", "RETREAT Afghanistan"),
        ("Rebels led by Hayat Tahrir al-Sham captured Aleppo.", "COERCE Hayat Tahrir al-Sham @ Aleppo"),
        ("Fighters led by Nkunda attacked Goma.", "ASSAULT Laurent Nkunda @ Goma"),
        ("France expelled a diplomat whom it accused of spying.", "ACCUSE France"),
        ("Djibouti hosts American troops.", "PRESENT United States @ Djibouti"),
        ("A Turkish drone attack set fire to a depot in Sinjar, officials said.", "ASSAULT Turkey @ Sinjar [alleged]"),
        ("Hezbollah's chief, Hassan Nasrallah, met an envoy of Iran.", "CONSULT Hassan Nasrallah > Iran"),
    ],
)
def test_who_acts(lines: Lines, text: str, expected: str) -> None:
    told = lines(text, "en")
    assert expected in told or expected.replace(" > ", " + ") in told


def test_who_is_accused_of_something_behind_that_is_not_who_accuses(lines: Lines) -> None:
    told = lines("The United States listed three firms that it accused of supplying arms to the RSF.", "en")
    assert not any(line.startswith("AID United States") for line in told)


@pytest.mark.parametrize("text", ["Rwanda arms the M23, a Tutsi militia.", "Uganda blames the FDLR, a Hutu militia."])
def test_a_description_of_a_body_acts_in_no_gap(lines: Lines, text: str) -> None:
    assert not any("Tutsi" in line or "Hutu" in line for line in lines(text, "en"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "An Israeli air strike killed two men in Beirut, officials said."),
        ("en", "Officials said that an Israeli air strike killed two men in Beirut."),
        ("fr", "Une frappe israélienne a tué deux hommes à Beyrouth, selon des responsables."),
    ],
)
def test_a_raid_is_reported_with_its_dead(lines: Lines, lang: str, text: str) -> None:
    assert [line for line in lines(text, lang) if line.startswith("ASSAULT")] == ["ASSAULT Israel @ Beirut [alleged]"]


@pytest.mark.parametrize("text", ["L'Iran a juré de venger Soleimani.", "L'Iran a promis de riposter à ce raid."])
def test_a_riposte_that_is_promised_is_a_threat(lines: Lines, text: str) -> None:
    assert "THREATEN Iran" in lines(text, "fr")


@pytest.mark.parametrize("text", ["Chad's leader, Deby, and the", "Chad, officials say, hurled"])
def test_a_sentence_cut_short_is_read(lines: Lines, text: str) -> None:
    assert not any("ASSAULT" in line for line in lines(text, "en"))
