"""Everyday French reporting: charges through others, locutions, openings with two subjects, allies."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Khartoum est soupçonné par plusieurs diplomates de fournir des munitions à la LRA.",
            "AID Sudan > Lord's Resistance Army [alleged]",
        ),
        (
            "Le Rwanda est accusé par l'ONU et par plusieurs ONG d'armer le M23.",
            "AID Rwanda > M23 [alleged: United Nations]",
        ),
        (
            "Kinshasa reproche à son voisin rwandais d'armer le M23.",
            "AID Rwanda > M23 [alleged: Democratic Republic of the Congo]",
        ),
        ("Le Hezbollah a été armé par son parrain iranien.", "AID Iran > Hezbollah"),
        ("Le voisin soudanais a attaqué le Tchad.", "ASSAULT Sudan > Chad"),
        ("La Russie a livré des missiles à son allié syrien.", "AID Russia > Syria"),
        ("L'Iran, parrain du Hezbollah, a protesté.", "BACKS Iran > Hezbollah"),
        ("L'Iran finance depuis 1985 le Hezbollah.", "BACKS Iran > Hezbollah"),
        ("La Libye a occupé dès 1973 la bande d'Aouzou.", "COERCE Libya @ Aouzou Strip"),
        (
            "Des combattants du PKK, formés en Syrie, franchissent la frontière turque.",
            "MOBILIZE Kurdistan Workers' Party @ Turkey",
        ),
        ("Le Mali a demandé l'aide de la Russie, qui lui a livré des hélicoptères.", "AID Russia > Mali"),
        (
            "L'Iran a armé les Houthis. Riyad a annoncé le retrait de ses troupes.",
            "RETREAT Saudi Arabia [planned]",
        ),
        ("La France a obtenu le départ de Laurent Gbagbo.", "RETREAT Laurent Gbagbo"),
        (
            "Des mercenaires et l'Occident ont armé les séparatistes du Donbass. Les insurgés ont refusé la trêve.",
            "REJECT Donbas separatists",
        ),
    ],
)
def test_finds_who_is_meant(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Zimbabwe a déployé 10.000 soldats le long du corridor de Beira.", "MOBILIZE Zimbabwe @ Beira Corridor"),
        ("La France a livré des armes au profit du Biafra.", "AID France > Biafra"),
        ("L'Iran a expédié des armes à destination du Hezbollah.", "AID Iran > Hezbollah"),
        (
            "Selon des témoins, le Tchad et le Soudan ont envoyé des troupes à Birao.",
            "MOBILIZE Chad + Sudan @ Birao [alleged]",
        ),
        ("Lors d'un sommet à Alger, le Mali et le Niger ont signé un accord.", "AGREE Mali + Niger"),
        (
            "Le Rwanda a envoyé des soldats au Congo, d'après des diplomates.",
            "MOBILIZE Rwanda @ Democratic Republic of the Congo [alleged]",
        ),
        (
            "D'après le chef de l'armée, le Rwanda et l'Ouganda soutiennent le M23.",
            "BACKS Rwanda + Uganda > M23 [alleged: Democratic Republic of the Congo]",
        ),
        ("L'Éthiopie a fini par attaquer l'Érythrée.", "ASSAULT Ethiopia > Eritrea"),
        ("Pékin n'a jamais cessé d'approvisionner les Khmers rouges.", "AID China > Khmer Rouge"),
        ("La Russie ne cesse de bombarder Kharkiv.", "ASSAULT Russia @ Kharkiv"),
        ("L'Unita, forte de l'appui de Pretoria, a pris Huambo.", "ASSAULT UNITA @ Huambo"),
        (
            "Forts du soutien de l'Ouganda, les hommes de Jean-Pierre Bemba avancent.",
            "BACKS Uganda > Jean-Pierre Bemba",
        ),
        ("Israël a répliqué en bombardant Tyr.", "ASSAULT Israel @ Tyre"),
        ("Aux dires de Kampala, le Soudan arme la LRA.", "AID Sudan > Lord's Resistance Army [alleged: Uganda]"),
        ("À en croire Kiev, l'Iran arme Moscou.", "AID Iran > Russia [alleged: Ukraine]"),
        ("Kiev affirme que Minsk livrerait des chars à Moscou.", "AID Belarus > Russia [alleged: Ukraine]"),
        ("Le bruit court que Managua armerait le FMLN.", "AID Nicaragua > FMLN [alleged]"),
        ("L'Ouzbékistan a fourni des hélicoptères au Gouvernement de Douchanbé.", "AID Uzbekistan > Tajikistan"),
    ],
)
def test_reads_locutions(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("À la tête du M23, Sultani Makenga a pris Goma.", "ASSAULT Sultani Makenga @ Goma"),
        ("À l'aide de drones turcs, l'Éthiopie a repris Lalibela.", "ASSAULT Ethiopia @ Lalibela"),
    ],
)
def test_does_nothing_to_what_it_is_done_with(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told
    assert not [one for one in told if one.startswith("AID")], told


def test_an_ally_told_with_an_article_is_no_state(lines: Lines) -> None:
    assert lines("Un allié irakien de Téhéran a attaqué Erbil.", "fr") == ["ASSAULT - @ Erbil"]
