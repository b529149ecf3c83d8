"""Bearers of one surname are told apart by when they lived, as far as sentences say."""

from __future__ import annotations

from itertools import permutations

import pytest

from proxywar.knowledge import Gazetteer
from proxywar.records import Mention, Sentence
from proxywar.resolve.entities import Entities, resolve_names
from proxywar.resolve.gathering import Gathered, gather
from proxywar.resolve.lives import life_in
from proxywar.resolve.nodes import Node
from proxywar.resolve.world import World

WORLD = World(Gazetteer.load())


def read(text: str, lang: str) -> Gathered:
    spelled = {"Darvel": "x-darvel", "Afghan": "AFG", "afghan": "AFG"}
    found = [Mention("actor", name, text.index(name), text.index(name) + len(name), lang, entity)
             for name, entity in spelled.items() if name in text]  # fmt: skip
    return gather(text, [Sentence(0, len(text), 1)], sorted(found, key=lambda m: m.start), WORLD)


def resolve(documents: list[Gathered]) -> tuple[Entities, list[str]]:
    nodes: dict[str, Node] = {}
    for gathered in documents:
        for id, node in gathered.nodes.items():
            nodes[id] = nodes[id].join(node) if id in nodes else node
    entities = resolve_names(nodes, {}, {})
    return entities, [entities.of.get(g.node_of["actor", "x-darvel"], "x-darvel") for g in documents]


FATHER = ("Two Afghan guards killed commander Darvel in September 2001.", "en")
SON = ("En août 2021, Darvel organisait la résistance dans le nord afghan.", "fr")
EARLY = ("In 1996 Darvel defended the Afghan capital.", "en")
UNDATED = ("Darvel spoke to the Afghan elders.", "en")


def test_who_was_killed_in_one_year_does_nothing_twenty_years_later() -> None:
    _, (father, son) = resolve([read(*FATHER), read(*SON)])
    assert father != son
    assert "2001" in father and "2020s" in son


def test_deeds_before_a_death_are_of_the_one_who_died() -> None:
    _, (father, early, son) = resolve([read(*FATHER), read(*EARLY), read(*SON)])
    assert father == early != son


def test_an_undated_sentence_joins_no_two_lives_in_whatever_order() -> None:
    documents = {"father": read(*FATHER), "son": read(*SON), "undated": read(*UNDATED), "early": read(*EARLY)}
    results = set()
    for order in permutations(documents):
        _, ids = resolve([documents[name] for name in order])
        by_name = dict(zip(order, ids, strict=True))
        assert by_name["father"] != by_name["son"]
        results.add(tuple(sorted(by_name.items())))
    assert len(results) == 1


def test_one_man_of_neighbouring_years_stays_one() -> None:
    _, ids = resolve([read("In 2019 Darvel met Afghan elders.", "en"), read("In 2023 Darvel led Afghan rebels.", "en")])
    assert len(set(ids)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "died", "acts"),
    [
        ("en", "Guards killed General Darvel in 1994.", ["1994"], []),
        ("en", "Darvel was assassinated in 1994.", ["1994"], []),
        ("en", "Darvel, killed in 1994, left a militia.", ["1994"], []),
        ("en", "In 1994 Darvel killed two guards.", [], ["1994"]),
        ("en", "Guards killed Darvel's brother in 1994.", [], []),
        ("en", "Twelve men were killed by Darvel in 1994.", [], ["1994"]),
        ("en", "The men of Darvel marched in 1994.", [], []),
        ("fr", "La mort du commandant Darvel en 1994 a surpris.", ["1994"], []),
        ("fr", "Darvel a été tué en 1994.", ["1994"], []),
        ("fr", "L'assassinat de Darvel date de 1994.", ["1994"], []),
        ("fr", "En 1994, Darvel a tué deux gardes.", [], ["1994"]),
        ("fr", "Le fils de Darvel combat depuis 1994.", [], []),
        ("en", "Darvel was killed between 1994 and 1996.", [], []),
    ],
)  # fmt: skip
def test_what_a_sentence_says_of_a_life(lang: str, text: str, died: list[str], acts: list[str]) -> None:
    start = text.index("Darvel")
    found = life_in(text, start, start + len("Darvel"), lang)
    assert (sorted(found[0]), sorted(found[1])) == (died, acts)
