"""Notes of incidents: who somebody is thought to be, who died in whose raid, headlines, burnt towns."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Gunmen believed to belong to the Gamba Front blew up a pipeline in Lagos.",
         "ASSAULT Gamba Front @ Lagos [alleged]"),
        ("en", "Men suspected of belonging to the Gamba Front attacked a Kenyan convoy.",
         "ASSAULT Gamba Front > Kenya [alleged]"),
        ("en", "Fighters thought to be from the Gamba Front attacked a Kenyan convoy.",
         "ASSAULT Gamba Front > Kenya [alleged]"),
        ("fr", "Des hommes soupçonnés d'appartenir au Front de Gamba ont attaqué un convoi kényan.",
         "ASSAULT Front de Gamba > Kenya [alleged]"),
        ("fr", "Des individus se réclamant du Front de Gamba ont attaqué un convoi kényan.",
         "ASSAULT Front de Gamba > Kenya"),
        ("fr", "Mort de quatre soldats maliens dans une embuscade du Front de Gamba à Gao.",
         "ASSAULT Front de Gamba > Mali @ Gao"),
        ("fr", "Mort d'un chef de la Katiba Serma dans un raid de la France.", "ASSAULT France > Katiba Serma"),
        ("en", "Fifteen Gamba Front fighters died in an ambush near Gao.", "ASSAULT - > Gamba Front @ Gao"),
        ("en", "KDLF rebels attacked a Kenyan convoy.", "ASSAULT KDLF > Kenya"),
        ("en", "Gamba Front fighters ambush Malian convoy near Gao, 12 dead",
         "ASSAULT Gamba Front > Mali @ Gao"),
        ("en", "Residents of Bria marched against the mission.", "PROTEST - @ Bria"),
        ("fr", "Les habitants de Kati ont manifesté contre la hausse du prix du mil.", "PROTEST - @ Kati"),
        ("en", "Sudan bombed Kaudeya three times this week.", "ASSAULT Sudan @ Kaudeya"),
        ("fr", "Le Tchad a bombardé Tchomiaba dimanche.", "ASSAULT Chad @ Tchomiaba"),
    ],
)  # fmt: skip
def test_what_notes_tell(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang=lang), lines(text, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Road reopened: Kenya thanked France for the escort.", "CONCEDE"),
        ("en", "Fighters' arms deal with Libya collapses", "ASSAULT"),
    ],
)
def test_what_notes_do_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang=lang))
