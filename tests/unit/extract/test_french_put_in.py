"""French: relative clauses put in between commas, and clauses that leave out a verb with an infinitive."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le régime de Damas, auquel Moscou livre des chars, a repris Alep.", "AID Russia > Syria"),
        ("Le régime de Damas, auquel Moscou livre des chars, a repris Alep.", "ASSAULT Syria @ Aleppo"),
        ("Les Houthis, aux côtés desquels combattent des Iraniens, ont pris Taëz.", "BACKS Iraniens > Houthis"),
        ("Les Houthis, aux côtés desquels combattent des Iraniens, ont pris Taëz.", "ASSAULT Houthis @ Taiz"),
        ("Le Koweït, au secours duquel Washington a envoyé dix mille hommes, exulte.", "BACKS United States > Kuwait"),
        ("Les Shebab, auxquels Nairobi a déclaré la guerre, ont pris Merka.", "ASSAULT Kenya > al-Shabaab"),
        ("Kadhafi, auprès de qui Idriss Déby s'est rendu, soutient le MPS.", "CONSULT Idriss Déby > Muammar Gadd"),
        ("Asmara accuse l'armée éthiopienne, qui, le 12 mai, a pris Barentu.", "ASSAULT Ethiopian National Defense"),
        ("L'armée a pilonné les positions de l'Unita, qui tient Huambo.", "CONTROLS UNITA @ Huambo"),
        ("Les bureaux du Hamas, qui contrôle Gaza, ont été fermés.", "CONTROLS Hamas @ Gaza Strip"),
    ],
)
def test_relatives_put_in_stay_together(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Rwanda s'engage à lever ses sanctions et la RDC à combattre les FDLR.", "ASSAULT Democratic Republic of"),
        (
            "La Russie promet de livrer des chars à Damas et l'Iran d'envoyer des soldats.",
            "AID Russia > Syria [planned]",
        ),
        ("La Russie promet de livrer des chars à Damas et l'Iran d'envoyer des soldats.", "MOBILIZE Iran [planned]"),
        ("Asmara accepte de libérer dix soldats et l'Éthiopie de se retirer de Badme.", "RETREAT Ethiopia @ Badme"),
    ],
)
def test_a_verb_left_out_before_an_infinitive(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Un F-16 turc a abattu un Su-25 arménien, tuant le pilote, affirme Erevan.", "ASSAULT Turkey > Armenia"),
        ("Le Soudan a expulsé dimanche l'ambassadeur du Kenya, accusé d'ingérence, a indiqué la radio.", "SANCTION Su"),
        ("Expulsé par Bamako, l'ambassadeur de France a quitté le Mali.", "SANCTION Mali > France"),
        ("Chassés par la junte, les diplomates français ont quitté Niamey.", "SANCTION Niger > France"),
        ("La France a appelé Israël et le Hamas à libérer les otages.", "REQUEST France > Israel + Hamas"),
        ("Kigali accuse Kinshasa et Bujumbura d'armer les FDLR.", "AID Democratic Republic of the Congo + Burundi > F"),
        ("Alger et Rabat ont annoncé leur accord.", "AGREE Algeria + Morocco"),
        ("L'Iran a confirmé son soutien à Damas et sa condamnation d'Israël.", "ACCUSE Iran > Israel"),
    ],
)  # fmt: skip
def test_whom_the_clause_around_tells(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kigali n'a pas attendu l'ONU : ses soldats ont débarqué à Pemba.", "MOBILIZE Rwanda @ Pemba"),
        ("Nairobi n'a pas attendu l'ONU : cent de ses policiers ont débarqué à Goma.", "MOBILIZE Kenya @ Goma"),
        ("Alger a reçu Fayez el-Sarraj et son rival, Aguila Saleh.", "OPPOSES Aguila Saleh Issa > Fayez al-Sarraj"),
        ("Paris a reconnu le FMLN et son allié politique, le FDR.", "BACKS Revolutionary Democratic Front"),
        ("Le Soudan, que Washington arme, a rappelé ses troupes.", "RETREAT Sudan"),
    ],
)
def test_a_capital_that_acts_owns_what_is_its(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told
