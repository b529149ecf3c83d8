"""Fights between two, whose base is taken by its name, titles with what their bearers were, men who are disarmed."""

from collections.abc import Callable
from typing import Any

import pytest

Lines = Callable[..., list[str]]
Facts = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Clashes between Hamas and Fatah killed ten people.", "ASSAULT Hamas > Fatah"),
        ("fr", "Des combats entre le Hamas et le Fatah ont repris à Gaza.", "ASSAULT Hamas > Fatah @ Gaza Strip"),
        ("en", "Hamas and Fatah fought in Gaza.", "ASSAULT Hamas > Fatah @ Gaza Strip"),
        ("en", "India and Pakistan have been feuding.", "OPPOSES India + Pakistan"),
        ("en", "The row between Paris and Ankara is escalating.", "OPPOSES France + Turkey"),
        ("en", "Angolan troops captured Jamba, UNITA's headquarters, on Friday.", "COERCE Angola > UNITA @ Jamba"),
        ("fr", "Les troupes angolaises ont pris vendredi Jamba, quartier général de l'Unita.",
         "ASSAULT Angola > UNITA @ Jamba"),
        ("en", "Israeli jets bombed Nabatieh, a Hezbollah stronghold.", "ASSAULT Israel @ Nabatieh"),
        ("fr", "Le président déchu Moussa Traoré exige la démission d'Alpha Oumar Konaré.",
         "REQUEST Moussa Traoré > Alpha Oumar Konaré"),
        ("fr", "Le général dissident Khalifa Haftar exige le départ de Fayez al-Sarraj.",
         "REQUEST Khalifa Haftar > Fayez al-Sarraj"),
        ("fr", "Le M23, lui, n'a toujours pas désarmé.", "RETREAT M23 [negated]"),
    ],
)  # fmt: skip
def test_who_fights_whom(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "type"),
    [
        ("en", "Police ringed Afonso Dhlakama's house and took 16 rifles from his bodyguards.", "AID"),
        ("fr", "Le M23 ne désarme pas.", "RETREAT"),
    ],
)
def test_arms_taken_away_are_no_gift(lines: Lines, lang: str, text: str, type: str) -> None:
    assert not any(line.startswith(type) for line in lines(text, lang)), lines(text, lang)


def test_a_rival_that_is_no_state_is_no_place(lines: Lines) -> None:
    text = "The Polisario Front shelled Smara. Morocco sent troops into its rival. Morocco flew jets over its rival."
    assert "ASSAULT Polisario Front @ Smara" in lines(text, "en")


def test_the_day_behind_an_apposition_is_the_deeds(facts: Facts) -> None:
    told = facts("Angolan troops captured Jamba, UNITA's headquarters, on 7 March 1990.", "en")
    assert [f.date for f in told if f.type == "COERCE"] == ["1990-03-07"], told
    assert [f.date for f in told if f.type == "CONTROLS"] == [None], told
