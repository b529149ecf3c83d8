"""Parties taken up behind a contracted article, by a pronoun of a clause that is joined, or behind an idiom."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Hezbollah a frappé Haïfa. L'Iran a livré des missiles au mouvement.", "AID Iran > Hezbollah"),
        ("Le Hezbollah a frappé Haïfa. Israël a tué deux chefs du mouvement.", "ASSAULT Israel > Hezbollah"),
        (
            "Le Hezbollah a frappé Haïfa. Le chef du mouvement, Hassan Nasrallah, est mort.",
            "LEADS Hassan Nasrallah > H",
        ),
        ("Le Caire assure Mogadiscio de son appui et promet de lui livrer des armes.", "AID Egypt > Somalia"),
        ("Le PKK a été mis hors la loi par la Turquie.", "SANCTION Turkey > Kurdistan Workers' Party"),
        ("Rome, elle, vient d'accorder à la Somalie un crédit de dix millions de dollars.", "AID Italy > Somalia"),
        ("La police indienne met en cause les Tigres tamouls.", "ACCUSE India > Liberation Tigers of Tamil Eelam"),
        (
            "Washington a rayé le Soudan de la liste des États qui soutiennent le terrorisme.",
            "CONCEDE United States > S",
        ),
        ("La France, qui soutient Habré, et la Libye, qui arme Goukouni, se défient.", "BACKS France > Hissène Habré"),
        ("L'offensive que l'Éthiopie a lancée contre le Tigré a échoué.", "ASSAULT Ethiopia @ Tigray"),
        ("Les sanctions que l'ONU a imposées à l'Érythrée ont été levées.", "SANCTION United Nations > Eritrea"),
        ("Le blocus qu'impose l'Égypte à Gaza dure depuis 2007.", "COERCE Egypt @ Gaza Strip"),
        ("Habré, à qui Paris a livré des missiles, a repris Faya-Largeau.", "AID France > Hissène Habré"),
        ("L'Irak, à qui la France a vendu des Mirage, a bombardé Kharg.", "ASSAULT Iraq @ Kharg Island"),
        ("Arafat a rencontré Rabin ; celui-ci a promis de libérer des prisonniers.", "AGREE Yitzhak Rabin"),
        ("Les insurgés de Riek Machar ont perdu leur dernière position au nord de Bor.", "CONTROLS Riek Machar @ Bor"),
    ],
)
def test_finds_who_is_meant(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_a_text_that_ends_a_war_is_no_retreat(lines: Lines) -> None:
    told = lines("Abiy Ahmed et Isaias Afwerki ont signé une déclaration mettant fin à vingt ans de guerre.", "fr")
    assert not [one for one in told if one.startswith("RETREAT")]


def test_a_relative_clause_tells_whose_deed_it_is(lines: Lines) -> None:
    told = lines("The sanctions that the UN imposed on Eritrea were lifted.")
    assert any(one.startswith("SANCTION United Nations > Eritrea") for one in told), told


def test_who_swears_that_nothing_was_done_denies_it(lines: Lines) -> None:
    told = lines("Kigali jure n'avoir jamais armé le M23.", "fr")
    assert told == ["AID Rwanda > M23 [denied: Rwanda]"]


def test_who_was_called_for_help_was_asked(lines: Lines) -> None:
    told = lines("Appelés à la rescousse par Massoud Barzani, les chars de Saddam Hussein ont pris Erbil.", "fr")
    assert any(one.startswith("REQUEST Masoud Barzani > Saddam Hussein") for one in told), told
