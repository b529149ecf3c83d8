"""Persons and bodies that the knowledge base does not hold: titles before them, what a body is for behind it."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Norwegian Foreign Minister Kari Solheim met Hun Sen in Phnom Penh.", "en",
         "CONSULT Kari Solheim > Hun Sen @ Phnom Penh"),
        ("Finnish Defence Minister Antti Laukkala condemned the attack.", "en", "ACCUSE Antti Laukkala"),
        ("Former Danish Prime Minister Lars Holgersen met Vladimir Putin in Moscow.", "en",
         "CONSULT Lars Holgersen > Vladimir Putin @ Moscow"),
        ("The rebel leader, Col. Ousmane Kolingba, accused France of a raid.", "en",
         "ACCUSE Ousmane Kolingba > France"),
        ("The Syrian human rights group Dawlaty accused Russia of bombing a hospital.", "en",
         "ACCUSE Dawlaty > Russia"),
        ("The armed group Katiba Nour attacked a convoy in Mali.", "en", "ASSAULT Katiba Nour @ Mali"),
        ("Le ministre finlandais de la Défense Antti Laukkala a condamné l'attaque.", "fr", "ACCUSE Antti Laukkala"),
        ("Le Mouvement pour l'émancipation du Kasaï a accusé le Zaïre.", "fr",
         "ACCUSE Mouvement pour l'émancipation du Kasaï > Zaire"),
        ("Le Rassemblement pour la dignité du Kasaï a rejeté la trêve.", "fr",
         "REJECT Rassemblement pour la dignité du Kasaï"),
        ("La Chine arme le gouvernement de Pol Pot.", "fr", "AID China > Pol Pot"),
        ("China armed the government of Pol Pot.", "en", "AID China > Pol Pot"),
        ("The Clinton administration armed Bosnia in 1994.", "en", "AID United States > Bosnia and Herzegovina"),
    ],
)  # fmt: skip
def test_who_is_named(lines: Lines, text: str, lang: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The Front for the Liberation of Togo attacked Lomé.", "en",
         "ASSAULT Front for the Liberation of Togo @ Lomé"),
        ("The Movement for the Restoration of Biafra rejected the offer.", "en",
         "REJECT Movement for the Restoration of Biafra"),
        ("Le Front de libération du Togo a attaqué Lomé.", "fr", "ASSAULT Front de libération du Togo @ Lomé"),
        ("The Ministry of Defence of Ukraine accused Russia of a raid.", "en", "ACCUSE Ukraine > Russia"),
        ("The Foreign Ministry in Ankara condemned the raid.", "en", "ACCUSE Turkey"),
        ("Le ministère de la Défense d'Ukraine a accusé la Russie.", "fr", "ACCUSE Ukraine > Russia"),
        ("Le ministre de la Défense de Libye a rencontré Emmanuel Macron.", "fr", "CONSULT Libya > Emmanuel Macron"),
    ],
)  # fmt: skip
def test_what_stands_behind_of(lines: Lines, text: str, lang: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Carl von Horn accused Egypt.", "en", "ACCUSE Carl von Horn > Egypt"),
        ("Jan van der Merwe met Robert Mugabe in Harare.", "en", "CONSULT Jan van der Merwe > Robert Mugabe @ Harare"),
        ("L'archevêque Arturo Rivera y Damas a accusé le Honduras.", "fr", "ACCUSE Arturo Rivera y Damas > Honduras"),
    ],
)  # fmt: skip
def test_a_particle_carries_a_name_on(lines: Lines, text: str, lang: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)
