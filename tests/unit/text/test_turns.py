"""Lines that turn from one language to the other; a bar marks where the cut must be."""

from __future__ import annotations

from itertools import pairwise

import pytest

from proxywar.text.pieces import split_chunks
from proxywar.text.turns import find_turns, weigh_word


def cut(text: str) -> str:
    chunks = split_chunks(text, 0, len(text))
    borders = [0, *(chunks[at].start for at in find_turns(text, chunks)), len(text)]
    return "|".join(text[a:b] for a, b in pairwise(borders))


TURNED = [
    "output has sunk, according to the Northern Mining Company (NMC) |Mali : le général lève le blocus des mines",
    "Les casques bleus se retirent de la ville |Burundian troops have fought the rebels, officers in Bujumbura said",
    "Saudi Arabia had invited him to come to the palace in May |« C'est une trahison », lâche un réfugié de la ville",
    "the drones that he had bought from a firm in Kyiv |Accusé de livrer des armes au camp adverse, il se tait",
    "trois navires partis du port avec l'accord de la capitale |Mali's army, which has lost the north, wants them back",
    "selon les proches du général ; |Chad Shuts the Border to the Men of the South",
    "Rebels at the Gates of the Old Capital |Deux « conseillers » venus de l'étranger, des camions chargés de vivres",
    "nobody has seen the governor since the fall of the town, guards say |Déby reçoit les chefs du nord et de l'est",
    "les mutins se sont rendus à l'aube, a dit la radio |Driven out of the city by their own men, the officers fled",
]


@pytest.mark.parametrize("marked", TURNED)
def test_a_turn_is_cut_where_the_new_language_begins(marked: str) -> None:
    assert cut(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Le groupe qui se fait appeler The Army of the Free a pris la ville hier, selon les habitants du quartier.",
        "The party, which is called Rassemblement pour la République, has won three of the seats in the assembly.",
        "Il a donné au quotidien « The Voice of the South » un entretien qui a fait du bruit dans la capitale.",
        "Officials in Saudi Arabia said on Monday that the Emirates had been told of the plan by the envoy.",
        "Les drones Wing Loong de la base ont été livrés par Abu Dhabi.",
    ],
)
def test_foreign_names_turn_nothing(text: str) -> None:
    assert cut(text) == text


def test_words_speak_for_their_language() -> None:
    words = {c.word: weigh_word(c) for c in split_chunks("which dont Haftar l’armée fighting GNA", 0, 38)}
    assert words["which"] > 0 and words["fighting"] > 0
    assert words["dont"] < 0 and words["l’armée"] < 0
    assert words["Haftar"] == words["GNA"] == 0
