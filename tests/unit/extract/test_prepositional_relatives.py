"""Relatives behind a preposition, agents far behind their participle, and to whom a promise is made."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Haftar a été reçu par Emmanuel Macron, auquel il a promis une trêve.",
         "AGREE Khalifa Haftar > Emmanuel Macron"),
        ("fr", "Le Kenya a condamné le M23, contre lequel le Burundi se bat.", "ASSAULT Burundi > M23"),
        ("en", "Emmanuel Macron met Fayez al-Sarraj, to whom he promised a truce.",
         "AGREE Emmanuel Macron > Fayez al-Sarraj"),
        ("fr", "Lavrov a promis à Bamako que la Russie continuerait de lui livrer des armes.",
         "AID Russia > Mali [planned]"),
        ("fr", "Damas a pilonné Idlib malgré le cessez-le-feu conclu le 5 mars à Moscou par Erdogan et Poutine.",
         "AGREE Recep Tayyip Erdogan + Vladimir Putin @ Moscow"),
        ("fr", "Le M23, appuyé au sol et dans les airs par le Rwanda, a pris Goma.", "BACKS Rwanda > M23"),
    ],
)  # fmt: skip
def test_who_stands_far_behind_is_found(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_a_name_that_is_given_asks_for_nothing(lines: Lines) -> None:
    told = lines("Le raid a frappé ce que l'ONU appelle un camp de réfugiés.", "fr")
    assert not any(line.startswith("REQUEST") for line in told)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The African Union met. Two members of the organisation, Chad and Gabon, have recognised Kosovo.",
         "SUPPORT Chad + Gabon > Kosovo"),
        ("en", "Three neighbours of the country, Kenya, Chad and Uganda, sent troops to Goma.",
         "MOBILIZE Kenya + Chad + Uganda @ Goma"),
        ("en", "Kenyan warplanes bombed a camp inside Somalia before dawn on Saturday, killing Abu Omar.",
         "ASSAULT Kenya > Abu Omar"),
        ("en", "Haftar threatens war, appeals for talks.", "REQUEST Khalifa Haftar"),
        ("en", "The M23, whom Kenya had never managed to arm, left Goma.", "AID Kenya > M23"),
    ],
)  # fmt: skip
def test_who_is_meant_is_told_behind_a_comma(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang))
