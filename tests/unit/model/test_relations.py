from __future__ import annotations

import itertools

from proxywar.model import Crossing, camps, crossings, routes, ties
from proxywar.model.split import EXACT_NODES, extend_split, frustration_of, packed_frustration, split_graph
from tests.facts_by_hand import Desk

GNA, HAFTAR = "Government of National Accord", "Khalifa Haftar"


def crossed(desk: Desk) -> list[Crossing]:
    return crossings(ties(desk.facts, desk.documents))


def test_rivals_here_and_partners_there_are_named_with_both_theatres() -> None:
    d = Desk()
    d.say("a", "Russia and Turkey are rivals in Libya.", "OPPOSES", ("Russia", "Turkey"))
    d.say("b", "Russia and Turkey build a pipeline.", "COOPERATE", ("Russia", "Turkey"), theatre="Black Sea")
    (found,) = crossed(d)
    assert found.kind == "rivals here, partners there" and found.actors == ("Russia", "Turkey")
    assert (found.rivals, found.partners) == (("Libya",), ("Black Sea",))
    assert len(found.minus) == len(found.plus) == 1


def test_a_meeting_elsewhere_is_no_partnership() -> None:
    d = Desk()
    d.say("a", "Russia and Turkey are rivals in Libya.", "OPPOSES", ("Russia", "Turkey"))
    d.say("b", "Russia and Turkey met.", "CONSULT", ("Russia", "Turkey"), theatre="Syria")
    assert crossed(d) == []


def test_both_at_once_in_one_theatre() -> None:
    d = Desk()
    d.say("a", "Russia aids Turkey.", "AID", "Russia", "Turkey")
    d.say("b", "Russia fights Turkey.", "ASSAULT", "Russia", "Turkey")
    (found,) = crossed(d)
    assert found.kind == "both at once" and found.rivals == found.partners == ("Libya",)


def test_a_minister_crosses_for_his_state() -> None:
    d = Desk()
    d.say("a", "Sergei Lavrov and Turkey are rivals.", "OPPOSES", ("Sergei Lavrov", "Turkey"))
    d.say("b", "Russia and Turkey trade.", "COOPERATE", ("Russia", "Turkey"), theatre="Syria")
    assert [c.rivals for c in crossed(d)] == [("Libya",)]


def test_a_route_is_one_that_a_single_sentence_names() -> None:
    d = Desk()
    text = "Russia pays Wagner Group to back Khalifa Haftar."
    d.say("a", text, "AID", "Russia", "Wagner Group", channel="money")
    d.say("a", "", "BACKS", "Wagner Group", HAFTAR, same=True, channel="mercenaries")
    d.say("b", "Qatar backs Turkey.", "BACKS", "Qatar", "Turkey")
    d.say("c", f"Turkey backs the {GNA}.", "BACKS", "Turkey", GNA)
    (found,) = routes(d.facts, d.documents)
    assert (found.actor, found.via, found.recipient) == ("Russia", "Wagner Group", HAFTAR)
    assert found.channels == ("mercenaries", "money") and not found.is_place and len(found.facts) == 2


def test_the_weaker_leg_decides_what_the_route_is() -> None:
    d = Desk()
    d.say("a", "Russia pays Wagner Group, said to back Khalifa Haftar.", "AID", "Russia", "Wagner Group")
    d.say("a", "", "BACKS", "Wagner Group", HAFTAR, same=True, status="alleged")
    assert [r.status for r in routes(d.facts, d.documents)] == ["alleged"]


def test_a_place_after_via_is_on_the_way_one_after_in_is_not() -> None:
    d = Desk()
    d.say("a", "Russia arms Khalifa Haftar via Egypt.", "AID", "Russia", HAFTAR, place="Egypt", channel="arms")
    d.say(
        "b", "La Russie arme Khalifa Haftar en passant par Tobruk.", "AID", "Russia", HAFTAR, place="Tobruk", lang="fr"
    )
    d.say("c", "Russia arms Khalifa Haftar in Sirte.", "AID", "Russia", HAFTAR, place="Sirte")
    assert {(r.via, r.is_place) for r in routes(d.facts, d.documents)} == {("Egypt", True), ("Tobruk", True)}


def test_graphs_of_which_the_frustration_is_known() -> None:
    for n in range(3, 9):  # a complete graph of enemies: edges less the largest cut
        edges = dict.fromkeys(itertools.combinations([f"n{i}" for i in range(n)], 2), -1.0)
        assert split_graph(edges, anchor="n0").frustration == n * (n - 1) / 2 - n * n // 4
    ring = (
        [(i, (i + 1) % 5) for i in range(5)]
        + [(i, i + 5) for i in range(5)]
        + [(i + 5, (i + 2) % 5 + 5) for i in range(5)]
    )
    petersen = {tuple(sorted((f"p{a}", f"p{b}"))): -1.0 for a, b in ring}
    assert split_graph(petersen, anchor="p0").frustration == 3  # type: ignore[arg-type]  # its largest cut has 12 of 15


def test_triangles_that_share_no_edge_bound_the_frustration_from_below() -> None:
    edges = {("a", "b"): -1.0, ("a", "c"): 1.0, ("b", "c"): 2.0, ("c", "d"): -1.0, ("c", "e"): -1.0, ("d", "e"): -0.5}
    assert packed_frustration(edges) == 1.5 <= split_graph(edges, anchor="a").frustration
    assert packed_frustration(edges, camps=3) == 1.0


def test_nodes_put_in_later_stand_where_they_leave_least_wrong() -> None:
    edges = {("a", "b"): -1.0, ("a", "c"): 1.0, ("b", "c"): -1.0, ("c", "d"): 1.0, ("b", "d"): 0.5}
    camp = extend_split(edges, {"a": 0, "b": 1}, ["a", "b", "c", "d"])
    assert camp == {"a": 0, "b": 1, "c": 0, "d": 0} and frustration_of(edges, camp) == 0.5


def test_of_a_larger_graph_the_gap_is_told_and_holds_what_a_better_split_could_gain() -> None:
    d = Desk()
    d.say("a", "North fights South.", "ASSAULT", "North", "South")
    for n in range(EXACT_NODES + 15):
        d.say(f"d{n}", f"Ally{n:02} backs.", "BACKS", f"Ally{n:02}", "North" if n % 2 else "South")
    held = camps(ties(d.facts, d.documents, theatre="Libya"), theatre="Libya")
    assert not held[0].is_exact and held[0].gap == 0 and held[0].frustration == 0
    d.say("z", "Ally03 backs South too.", "BACKS", "Ally03", "South", outlet="z")
    wrong = camps(ties(d.facts, d.documents, theatre="Libya"), theatre="Libya")
    assert 0 <= wrong[0].gap <= wrong[0].frustration == 1 and wrong[0].json()["gap"] == wrong[0].gap


def test_a_ship_that_is_boarded_is_in_no_camp() -> None:
    d = Desk()
    d.say("a", "Russia and Turkey are rivals.", "OPPOSES", ("Russia", "Turkey"))
    d.say("b", "Turkey boarded the Blue Whale.", "COERCE", "Turkey", "Blue Whale")
    found = camps(ties(d.facts, d.documents, theatre="Libya"), theatre="Libya")
    assert "Blue Whale" not in {name for c in found for name in c.members}
