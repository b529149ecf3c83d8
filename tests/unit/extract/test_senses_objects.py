"""What stands beside a verb and shows that it tells no deed: its papers, its infinitive, a land that leads a land."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Vladimir Putin signed a decree on Syria.", "AGREE"),
        ("fr", "Une lettre signée par Mobutu demande aux ministres de partir.", "AGREE"),
        ("en", "Colombia released proof of a covert programme in Venezuela.", "RETREAT"),
        ("en", "Ethiopia undertook a military campaign in Tigray.", "AGREE"),
        ("fr", "La France s'engage dans la bataille de Gao.", "AGREE"),
        ("fr", "Les forces irakiennes se sont rendues à Bassora.", "CONSULT"),
        ("en", "Sani Abacha committed a grave error in Bakassi.", "AGREE"),
        ("fr", "Jean Sarr, ancien directeur de cabinet de Laurent Gbagbo, est parti.", "LEADS"),
        ("en", "Rwanda wants to return home.", "REQUEST"),
        ("en", "Sudan wants the gold and Egypt wants it.", "REQUEST"),
        ("fr", "Aux États-Unis, le traité de l'OTAN est entré en vigueur.", "MOBILIZE"),
        ("fr", "Le M23 fait fuir les habitants de Bunia.", "RETREAT"),
        ("fr", "Samora Machel se rend à Pretoria pour négocier.", "RETREAT"),
        ("en", "Rwanda owns a large part of the Congolese government.", "LEADS"),
        ("en", "The former leader of the Islamic Courts, he was also a founder of al-Shabaab.", "LEADS"),
        ("en", "Serb forces met Croatian troops at Vukovar.", "CONSULT"),
    ],
)
def test_no_deed_where_the_words_beside_it_say_so(facts: Facts, lang: str, text: str, kind: str) -> None:
    assert kind not in [f.type for f in facts(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Vladimir Putin signed a pact with Syria.", "AGREE Vladimir Putin > Syria"),
        ("en", "Iran released two Saudi sailors.", "RETREAT Iran > Saudi Arabia"),
        ("en", "Rwanda undertook to withdraw its troops from Goma.", "AGREE Rwanda"),
        ("fr", "La France s'engage à retirer ses troupes du Mali.", "AGREE France"),
        ("en", "Egypt wants Turkey to leave Libya.", "REQUEST Egypt > Turkey"),
        ("fr", "L'armée congolaise a fait fuir les rebelles du M23.", "ASSAULT FARDC > M23"),
        ("en", "Serb forces met Croatian troops at Vukovar.", "ASSAULT Serbia > Croatia @ Vukovar"),
        ("fr", "La Roumanie est membre de l'Otan, membre de l'Union africaine, cliente du FMI.",
         "PART_OF Romania > African Union"),
    ],
)  # fmt: skip
def test_the_deed_where_they_do_not(facts: Facts, lang: str, text: str, line: str) -> None:
    told = [f.line for f in facts(text, lang)]
    assert line in told, told


@pytest.mark.parametrize(
    ("lang", "text", "lines"),
    [
        ("en", "Among them were Milosevic and his supporters in Germany.", []),
        ("en", "The arrest of Abimael Guzman dealt a blow to Shining Path.", ["COERCE", "ASSAULT"]),
        ("fr", "La mort de Savimbi a porté un coup à l'Unita.", []),
        ("en", "Mexico recalled its ambassador. All the regional countries have backed Costa Rica.", ["SANCTION"]),
        ("en", "Alvaro Rosales was assassinated with his driver in San Salvador.", ["ASSAULT"]),
    ],
)
def test_nobody_is_taken_for_a_party(facts: Facts, lang: str, text: str, lines: list[str]) -> None:
    assert sorted(f.type for f in facts(text, lang)) == sorted(lines)
    assert "Abimael Guzmán" not in [f.actor for f in facts(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("fr", "L'attaque a suscité une condamnation de la France et de l'Allemagne.", "ACCUSE France + Germany"),
        ("fr", "L'Égypte a remis en prison un journaliste turc.", "COERCE Egypt"),
        ("en", "The killings drew the wrath of Ethiopia.", "ACCUSE Ethiopia"),
        ("en", "They also killed Father Alvaro Rosales, a priest.", "ASSAULT - > Alvaro Rosales"),
        ("en", '"President Musharraf promised to help us," says Hamid Karzai.',
         "AGREE Pervez Musharraf > Afghanistan [alleged: Hamid Karzai]"),
        ("en", "On the news site Sudan.com Omar al-Bashir demanded that Chad leave Darfur.",
         "REQUEST Omar al-Bashir > Chad"),
    ],
)  # fmt: skip
def test_who_is_told_of_in_plain_reporting(facts: Facts, lang: str, text: str, line: str) -> None:
    told = [f.line for f in facts(text, lang)]
    assert line in told, told
