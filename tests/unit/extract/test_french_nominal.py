"""French nouns of deeds with what stands between them and their parties, shared titles, participles behind a comma."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Après le départ, mardi, des derniers soldats américains de Bagram, les talibans ont investi la base.",
            "RETREAT United States @ Bagram",
        ),
        (
            "L'arrivée, dimanche, de trois cents instructeurs russes à Bangui inquiète Paris.",
            "MOBILIZE Russia @ Bangui",
        ),
        (
            "L'assassinat, en 1994, du président rwandais Juvénal Habyarimana a déclenché la guerre.",
            "ASSAULT - > Juvénal Habyarimana",
        ),
        (
            "La Russie a dénoncé la livraison, annoncée lundi, de chars allemands à l'Ukraine.",
            "AID Germany > Ukraine",
        ),
        ("La remise par le Hamas de trois otages israéliens à la Croix-Rouge a eu lieu.", "RETREAT Hamas"),
        (
            "Les pourparlers de paix entre Khartoum et le SPLM de John Garang ont achoppé sur le statut d'Abyei.",
            "CONSULT Sudan + Sudan People's Liberation Movement",
        ),
        ("Les bombardements de l'artillerie russe sur Kharkiv se poursuivent.", "ASSAULT Russia @ Kharkiv"),
        ("Le blocus de la marine israélienne contre Gaza se poursuit.", "COERCE Israel"),
    ],
)
def test_finds_the_parties_of_a_noun_behind_what_stands_between(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Les présidents kényan William Ruto et ougandais Yoweri Museveni se sont entretenus mardi à Entebbe.",
            "CONSULT William Ruto + Yoweri Museveni",
        ),
        ("Le ministre éthiopien et son homologue djiboutien ont signé un accord.", "AGREE Ethiopia + Djibouti"),
        (
            "Le ministre turc des Affaires étrangères et son homologue grec se sont rencontrés.",
            "CONSULT Turkey + Greece",
        ),
        (
            "Vladimir Poutine a mis en demeure jeudi Kiev de retirer ses troupes de Marioupol.",
            "REQUEST Vladimir Putin > Ukraine",
        ),
        (
            "Le Maroc a rompu mardi ses relations diplomatiques avec l'Iran, accusé d'armer le Polisario.",
            "ACCUSE Morocco > Iran",
        ),
        ("La France a gelé les avoirs de l'Iran, soupçonné de financer le Hezbollah.", "BACKS Iran > Hezbollah"),
    ],
)
def test_finds_both_of_two_and_whom_a_participle_is_said_of(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Après l'attaque, mardi, des soldats turcs ont quitté Kobané.", "ASSAULT Turkey"),
        ("Le bombardement de la Syrie par Israël a repris.", "ASSAULT Syria"),
        ("La France a gelé les avoirs de l'Iran, soupçonné de financer le Hezbollah.", "ACCUSE Hezbollah"),
    ],
)
def test_gives_a_noun_no_party_that_is_anothers(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))
