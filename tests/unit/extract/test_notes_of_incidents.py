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
        ("en", "Gamba Front (GFX) rebels attacked a Kenyan convoy.", "ASSAULT Gamba Front > Kenya"),
        ("en", "Clashes in Gao between fighters of the Gamba Front and members of the Lubero Front left four dead.",
         "ASSAULT Gamba Front > Lubero Front @ Gao"),
        ("fr", "Affrontements entre combattants du Front de Gamba et du Front de Lubero à Gao.",
         "ASSAULT Front de Gamba > Front de Lubero @ Gao"),
        ("fr", "Des tirs ont été échangés entre le Front de Gamba et le Front de Lubero.",
         "ASSAULT Front de Gamba > Front de Lubero"),
        ("en", "The Gamba Women's League protested outside the Thai embassy.",
         "PROTEST Gamba Women's League > Thailand"),
        ("en", "The bus drivers' union of Gao called off its strike.", "RETREAT bus drivers' union of Gao"),
        ("en", "Mali: Gamba Front denies attack", "REJECT Gamba Front"),
        ("en", "Rebels attacked a Franco-Chadian base in Gao.", "ASSAULT - > France + Chad @ Gao"),
        ("fr", "Une patrouille tchadienne est tombée dans une embuscade des Tigres de Gamba.",
         "ASSAULT Tigres de Gamba > Chad"),
        ("fr", "Les Toroboro ont attaqué un convoi kényan.", "ASSAULT Toroboro > Kenya"),
        ("fr", "L'attaque contre le convoi malien est l'œuvre du Front de Gamba.", "ASSAULT Front de Gamba > Mali"),
        ("en", "The attack on the Malian convoy was the work of the Gamba Front.", "ASSAULT Gamba Front > Mali"),
        ("en", "Three Zomi Revolutionary Volunteers surrendered to Chad's army.",
         "RETREAT Zomi Revolutionary Volunteers > Chadian National Army"),
        ("en", "Gangs led by Sani Danko attacked a Kenyan convoy.", "ASSAULT Sani Danko > Kenya"),
        ("fr", "Des bandits menés par Sani Danko ont attaqué un convoi kényan.", "ASSAULT Sani Danko > Kenya"),
        ("en", "Elders of the Borana and Gabra clans met in Marsabit.", "CONSULT Borana + Gabra @ Marsabit"),
        ("en", "The attack was blamed on the Rere Defence Group, which has denied any role.",
         "ACCUSE - > Rere Defence Group"),
        ("fr", "Le syndicat des dockers de Toumbo a suspendu sa grève.", "RETREAT syndicat des dockers de Toumbo"),
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
        ("en", "An ambush of a Chadian convoy by the Gamba Front killed four.", "ASSAULT Chad"),
        ("en", "Men suspected of belonging to the Gamba Front attacked a Kenyan convoy.", "ACCUSE"),
        ("en", "Fighters' arms deal with Libya collapses", "ASSAULT"),
    ],
)
def test_what_notes_do_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang=lang))
