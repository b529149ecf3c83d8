from __future__ import annotations

import random
import time
from itertools import combinations, product

import pytest

from proxywar.model import Camp, camps, ties
from proxywar.model.split import EXACT_NODES, frustration_of, packed_frustration, split_graph
from tests.facts_by_hand import Desk, libya

GNA, LNA = "Government of National Accord", "Libyan National Army"


def split(desk: Desk, theatre: str | None = "Libya", **options: int) -> dict[str, Camp]:
    return {c.camp: c for c in camps(ties(desk.facts, desk.documents, theatre=theatre), theatre=theatre, **options)}


def test_the_conflict_falls_in_two_and_speakers_are_left_out() -> None:
    found = split(libya())
    assert set(found["A"].members) >= {"Khalifa Haftar", LNA, "Russia", "Egypt", "Wagner Group", "United Arab Emirates"}
    assert set(found["B"].members) == {GNA, "Turkey", "Qatar"}
    everyone = {name for c in found.values() for name in c.members}
    assert not everyone & {"United Nations", "Italy"}
    assert found["A"].frustration == 0 and found["A"].frustrated == ()


def test_camp_a_holds_the_heaviest_actor() -> None:
    found = split(libya())
    assert found["A"].members[0] == "Khalifa Haftar"


def test_where_nothing_sets_apart_no_split_is_claimed() -> None:
    d = Desk()
    d.say("a", "Turkey backs it.", "BACKS", "Turkey", GNA)
    d.say("b", "Russia backs Khalifa Haftar.", "BACKS", "Russia", "Khalifa Haftar")
    found = split(d)
    assert list(found) == ["unaligned"] and found["unaligned"].reason == "no opposition"
    assert split(Desk()) == {}


def test_another_component_is_unaligned_not_guessed() -> None:
    d = libya()
    d.say("z", "Sudan backs the Chadian rebels.", "BACKS", "Sudan", "Chadian rebels")
    assert set(split(d)["unaligned"].members) == {"Sudan", "Chadian rebels"}


def test_a_leader_stands_with_his_body_and_a_minister_with_his_state() -> None:
    d = Desk()
    d.say("a", "Turkey struck the Libyan National Army.", "ASSAULT", "Turkey", LNA)
    d.say("b", "Egypt backs Khalifa Haftar.", "BACKS", "Egypt", "Khalifa Haftar")
    d.say("c", "Turkey accuses Sergei Lavrov.", "ACCUSE", "Turkey", "Sergei Lavrov")
    d.say("d", "Russia backs the Libyan National Army.", "BACKS", "Russia", LNA)
    d.say("e", "The Owl leads the Brigade.", "LEADS", "Owl", "Brigade")
    d.say("f", "The Brigade attacked Turkey.", "ASSAULT", "Brigade", "Turkey")
    found = split(d)
    other = next(c for c in found.values() if "Turkey" not in c.members)
    assert set(other.members) == {LNA, "Khalifa Haftar", "Egypt", "Russia", "Sergei Lavrov", "Owl", "Brigade"}


def test_a_denied_membership_joins_nobody() -> None:
    d = Desk()
    d.say("a", "The Brigade is no part of the Legion.", "PART_OF", "Brigade", "Legion", status="denied")
    d.say("b", "The Brigade attacked the Legion.", "ASSAULT", "Brigade", "Legion")
    found = split(d)
    assert found["A"].members == ("Brigade",) and found["B"].members == ("Legion",)


def test_members_of_an_alliance_keep_their_own_sides() -> None:
    d = Desk()
    d.say("a", "Turkey and France belong to NATO.", "PART_OF", ("Turkey", "France"), "NATO")
    d.say("b", "Turkey and France are rivals.", "OPPOSES", ("Turkey", "France"))
    found = split(d)
    assert {found["A"].members, found["B"].members} == {("Turkey",), ("France",)}


def test_the_country_they_fight_over_is_on_no_side() -> None:
    d = libya()
    d.say("z", "Turkey backs Libya.", "BACKS", "Turkey", "Libya")
    assert "Libya" not in {name for c in split(d).values() for name in c.members}


def test_ties_that_do_not_fit_are_listed_with_their_weight() -> None:
    d = libya()
    d.say("z", "Russia aided the Government of National Accord.", "AID", "Russia", GNA)
    wrong = next(t for t in ties(d.facts, d.documents) if t.actor == "Russia" and t.recipient == GNA)
    found = split(d)
    assert found["A"].frustrated == found["B"].frustrated == (wrong.id,)
    assert found["A"].frustration == wrong.weight and 0 < found["A"].index < 0.2


def test_one_whom_equal_ties_pull_both_ways_is_not_placed() -> None:
    d = libya()
    d.say("y", "Sudan backs Khalifa Haftar.", "BACKS", "Sudan", "Khalifa Haftar")
    d.say("z", "Sudan backs the Government of National Accord.", "BACKS", "Sudan", GNA)
    found = split(d)
    assert "Sudan" in found["unaligned"].members


def test_rivals_here_may_be_partners_elsewhere() -> None:
    d = Desk()
    d.say("a", "Russia and Turkey are rivals in Libya.", "OPPOSES", ("Russia", "Turkey"))
    for n in range(7):
        d.say(f"p{n}", f"Russia and Turkey build pipeline {n}.", "COOPERATE", ("Russia", "Turkey"), theatre=None)
    assert set(split(d)) == {"A", "B"}
    assert set(split(d, theatre=None)) == {"unaligned"}


def test_a_third_camp_only_where_asked_and_where_it_fits_better() -> None:
    d = Desk()
    for a, b in (("Turkey", "Russia"), ("Russia", "Egypt"), ("Egypt", "Turkey")):
        d.say(f"{a}{b}", f"{a} and {b} are rivals.", "OPPOSES", (a, b))
    assert set(split(d, max_camps=3)) == {"A", "B", "C"}
    assert "C" not in split(d)
    assert set(split(d, max_camps=1)) == {"unaligned"}
    assert "C" not in split(libya(), max_camps=3)


def test_one_accusation_places_nobody() -> None:
    d = libya()
    d.say("z", "Sudan accuses Turkey.", "ACCUSE", "Sudan", "Turkey")
    assert "Sudan" not in {name for c in split(d).values() for name in c.members}


def test_sixty_actors_are_split_exactly_in_seconds() -> None:
    rng = random.Random(0)
    side = {f"n{i:02}": rng.random() < 0.5 for i in range(EXACT_NODES)}
    names = sorted(side)
    edges = {}
    for i, a in enumerate(names):
        for b in rng.sample(names[i + 1 :], min(3, len(names) - i - 1)):
            edges[a, b] = 1.0 if (side[a] == side[b]) != (rng.random() < 0.1) else -1.0
    start = time.perf_counter()
    found = split_graph(edges, anchor="n00")
    assert time.perf_counter() - start < 30
    planted = {n: int(side[n] != side["n00"]) for n in names}
    wrong = sum((w > 0) != (planted[a] == planted[b]) for (a, b), w in edges.items())
    assert found.frustration <= wrong


@pytest.mark.parametrize("weights", [(1.0, -1.0), (1.0, 0.5, -0.5, -1.0), (0.37, -0.81, 1.3, -0.2)])
@pytest.mark.parametrize("seed", range(8))
def test_the_split_and_who_is_undecided_are_those_of_all_splits_tried(weights: tuple[float, ...], seed: int) -> None:
    rng = random.Random(seed)
    names = [f"n{i}" for i in range(rng.randint(2, 9))]
    edges = {(names[rng.randrange(i)], names[i]): rng.choice(weights) for i in range(1, len(names))}
    edges |= {(a, b): rng.choice(weights) for a, b in combinations(names, 2) if rng.random() < 0.3}
    every = [dict(zip(names, (0, *rest), strict=True)) for rest in product((0, 1), repeat=len(names) - 1)]
    least = min(frustration_of(edges, camp) for camp in every)
    best = [camp for camp in every if frustration_of(edges, camp) < least + 1e-6]
    found = split_graph(edges, anchor="n0")
    assert found.frustration == pytest.approx(least) and found.camp in best
    assert found.undecided == {name for name in names if len({camp[name] for camp in best}) == 2}


def test_ties_drawn_by_chance_leave_a_third_wrong_and_are_split_too() -> None:
    rng = random.Random(2)
    names = [f"n{i:02}" for i in range(EXACT_NODES)]
    edges = {pair: round(rng.uniform(-1, 1), 4) for pair in combinations(names, 2) if rng.random() < 0.1}
    edges |= {("n00", name): 0.01 for name in names[1:] if ("n00", name) not in edges}
    found, packed = split_graph(edges, anchor="n00"), packed_frustration(edges)
    assert packed <= found.frustration < sum(map(abs, edges.values())) / 3


def test_beyond_sixty_actors_the_light_ones_follow_their_ties() -> None:
    d = Desk()
    d.say("a", "North fights South.", "ASSAULT", "North", "South")
    for n in range(EXACT_NODES + 15):
        d.say(f"d{n}", f"Ally{n:02} backs.", "BACKS", f"Ally{n:02}", "North" if n % 2 else "South")
    found = split(d)
    assert not found["A"].is_exact
    assert len(found["A"].members) + len(found["B"].members) == EXACT_NODES + 17
    assert {name for c in found.values() for name in c.members if "Ally" in name and int(name[4:]) % 2} <= set(
        next(c for c in found.values() if "North" in c.members).members
    )
