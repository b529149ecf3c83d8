"""Whom an officer speaks for, whom his bare title means, and the visit for which he is expected."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        (
            "« Nous n'avons pas un seul soldat à Goma », assure l'ambassadeur rwandais, Vincent Karega.",
            "fr",
            "PRESENT Rwanda @ Goma [denied: Vincent Karega]",
        ),
        (
            "« Nous avons frappé le Hezbollah à Tyr », a dit le ministre israélien de la défense, Itzhak Levanon.",
            "fr",
            "ASSAULT Israel > Hezbollah @ Tyre [alleged: Itzhak Levanon]",
        ),
        (
            "« Nous avons pris Bria », affirme le chef rebelle centrafricain Ali Darassa.",
            "fr",
            "ASSAULT Ali Darassa @ Bria [alleged: Ali Darassa]",
        ),
        (
            '"We support Haftar," said the ambassador of Chad, Saleh Mansour.',
            "en",
            "BACKS Chad > Khalifa Haftar [alleged: Saleh Mansour]",
        ),
    ],
)
def test_we_of_a_states_officer_is_the_state(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        (
            "Bernard Kouchner s'est expliqué. Le ministre, attendu jeudi à Kigali, doit y rencontrer Paul Kagame.",
            "fr",
            "CONSULT Bernard Kouchner > Paul Kagame @ Kigali [planned]",
        ),
        (
            "Sergei Lavrov landed on Monday. The minister accused Turkey of arming the rebels.",
            "en",
            "ACCUSE Sergei Lavrov > Turkey",
        ),
    ],
)
def test_a_bare_minister_is_the_man_named_before(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Attendu mardi à Moscou, le premier ministre arménien, Nikol Pachinian, y verra Vladimir Poutine.",
            "CONSULT Nikol Pashinyan > Vladimir Putin @ Moscow [planned]",
        ),
        (
            "Attendu dimanche dans la capitale tchadienne, le président soudanais proposera un pacte.",
            "CONSULT Sudan @ N'Djamena [planned]",
        ),
        ("Le ministre turc de la défense est attendu mardi à Moscou.", "CONSULT Turkey > Russia @ Moscow [planned]"),
    ],
)
def test_who_is_expected_will_visit(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told
    assert sum(one.startswith("CONSULT") for one in told) == 1, told


def test_what_is_expected_visits_nobody(lines: Lines) -> None:
    for text in ("Une réponse de l'Iran est attendue à Genève.", "L'Éthiopie attend l'Érythrée à Assab."):
        assert not any(one.startswith("CONSULT") for one in lines(text, "fr")), text
