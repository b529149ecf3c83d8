"""What closes a French sentence behind a comma, whose men a people are, and what a start or a sight tells."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line", "never"),
    [
        ("L'Érythrée arme les Houthis, hostiles à Riyad.", "OPPOSES Houthis > Saudi Arabia", "OPPOSES Eritrea"),
        ("Riyad rompt avec le Qatar, accusé de soutenir le Hamas.", "BACKS Qatar > Hamas [alleged]", "BACKS Saudi"),
        ("Kigali soutient le M23, opposé au gouvernement de Kinshasa.", "BACKS Rwanda > M23", "OPPOSES Rwanda"),
        ("Israël a bombardé les Gardiens de la révolution, accusés d'armer le Hezbollah.",
         "AID Islamic Revolutionary Guard Corps > Hezbollah [alleged]", "AID Israel"),
    ],
)  # fmt: skip
def test_an_adjective_behind_the_last_name_is_said_of_it(lines: Lines, text: str, line: str, never: str) -> None:
    told = lines(text, "fr")
    assert line in told
    assert not any(other.startswith(never) for other in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les Kurdes du PKK ont attaqué une caserne turque.", "ASSAULT Kurdistan Workers' Party > Turkey"),
        ("L'Iran arme les Libanais du Hezbollah.", "AID Iran > Hezbollah"),
        ("Les Kurdes d'Irak ont repris Kirkouk.", "ASSAULT Iraqi Kurds @ Kirkuk"),
        ("La Turquie annonce le lancement d'une offensive contre les YPG en Syrie.",
         "ASSAULT Turkey > People's Protection Units @ Syria"),
        ("L'armée éthiopienne a annoncé le début de son offensive contre le TPLF.",
         "ASSAULT Ethiopian National Defense Force > Tigray People's Liberation Front"),
        ("Embuscade tendue par Boko Haram contre une patrouille de l'armée nigériane.",
         "ASSAULT Boko Haram > Nigerian Armed Forces"),
        ("L'année 1975 vit Cuba envoyer des troupes en Angola.", "MOBILIZE Cuba @ Angola"),
    ],
)  # fmt: skip
def test_reads_whose_men_and_whose_deed(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Washington entendait faire payer à Moscou le prix de l'invasion.", "AID"),
        ("Les rebelles emmenés par Mahamat Nouri ont attaqué N'Djamena.", "COERCE"),
        ("Rupture des relations diplomatiques entre Le Caire et Téhéran.", "COOPERATE"),
    ],
)
def test_words_in_another_sense_tell_no_deed(lines: Lines, text: str, never: str) -> None:
    assert not any(line.startswith(never) for line in lines(text, "fr"))
