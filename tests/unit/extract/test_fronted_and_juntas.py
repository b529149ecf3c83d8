"""What one fronted participle tells of its subject, whose junta or power it is, who is struck by what is claimed."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Reçu à Moscou par Vladimir Poutine, auquel il a demandé des armes, le chef du FPLT a refusé.",
         "REQUEST Tigray People's Liberation Front > Vladimir Putin"),
        ("fr", "Reçu à Moscou par Vladimir Poutine, auquel il a demandé des armes, le chef du FPLT a refusé.",
         "CONSULT Tigray People's Liberation Front > Vladimir Putin"),
        ("fr", "Reçus à Belgrade par Slobodan Milosevic, qui leur a promis des armes, les Serbes ont refusé.",
         "AGREE Slobodan Milosevic > Serb"),
        ("fr", "Arrivé à Ouagadougou, la capitale du Burkina Faso, le ministre russe a promis à la junte des armes.",
         "AGREE Russia > Burkina Faso"),
        ("fr", "Au Niger, le pouvoir accuse la France de soutenir les rebelles.", "ACCUSE Niger > France"),
        ("fr", "Le pouvoir a arrêté à Alger deux dirigeants du Front islamique du salut.",
         "COERCE Algeria > Islamic Salvation Front"),
        ("fr", "La Cédéao a imposé des sanctions à la junte qui a renversé le président Mohamed Bazoum au Niger.",
         "SANCTION ECOWAS > Niger"),
        ("fr", "La France a exigé la libération du président Bazoum, que la junte détient depuis le 26 juillet.",
         "COERCE Niger > Mohamed Bazoum"),
        ("fr", "Un tribunal de la junte a infligé à l'ancien ministre Rhissa Ag Boula dix ans de prison à Niamey.",
         "SANCTION Niger > Rhissa Ag Boula"),
        ("fr", "La base de Tabqa, quartier général de l'Etat islamique, a été bombardée par l'aviation syrienne.",
         "ASSAULT Syrian Air Force > Islamic State"),
        ("fr", "Le Sentier lumineux a revendiqué l'attaque d'une patrouille de la police péruvienne.",
         "ASSAULT Shining Path > Peru"),
        ("fr", "Le GSIM a revendiqué la prise de Djibo.", "ASSAULT JNIM @ Djibo"),
        ("fr", "L'OTAN menaçait de bombarder les positions des Serbes de Bosnie.", "THREATEN NATO > Bosnian Serbs"),
        ("fr", "Le GSIM et l'une de ses composantes, Ansar Dine, ont attaqué Djibo.", "PART_OF Ansar Dine > JNIM"),
        ("fr", "L'Algérie a réclamé le retrait du Maroc du Sahara occidental.", "REQUEST Algeria > Morocco"),
        ("fr", "La Russie a livré à l'armée malienne des hélicoptères.", "AID Russia > Mal"),
        ("en", "NATO threatened to bomb the positions of the Bosnian Serbs.", "THREATEN NATO > Bosnian Serbs"),
    ],
)  # fmt: skip
def test_who_is_meant(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert [line for line in lines(text, lang) if line.startswith(expected)], lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unexpected"),
    [
        ("fr", "Un tribunal a infligé à l'ancien ministre Rhissa Ag Boula dix ans de prison à Niamey.",
         "SANCTION Rhissa Ag Boula + Niger"),
        ("fr", "Le pouvoir a changé de mains à Bangkok après le coup d'Etat.", "MOBILIZE Thailand"),
        ("fr", "La France a exigé le retrait du Mali des mercenaires de Wagner.", "REQUEST France > Mali"),
        ("fr", "Le M23 a revendiqué l'attaque de Goma.", "ASSAULT M23 > "),
    ],
)  # fmt: skip
def test_who_is_not_meant(lines: Lines, lang: str, text: str, unexpected: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith(unexpected)], lines(text, lang)
