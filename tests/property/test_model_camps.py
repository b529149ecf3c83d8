"""The split is exact, and nothing depends on the order in which facts, documents or ties come."""

from __future__ import annotations

import itertools
import random
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from proxywar import model, weigh
from proxywar.model.split import frustration_of, split_graph
from tests.facts_by_hand import Desk, libya

_WEIGHTS = st.sampled_from([-2.0, -1.0, -0.5, 0.5, 1.0, 1.585])


@st.composite
def connected_graphs(draw: st.DrawFn) -> dict[tuple[str, str], float]:
    """Draw a connected signed graph of two to seven nodes."""
    n = draw(st.integers(2, 7))
    edges = {(str(draw(st.integers(0, i - 1))), str(i)): draw(_WEIGHTS) for i in range(1, n)}
    for a, b in itertools.combinations(range(n), 2):
        if (str(a), str(b)) not in edges and draw(st.booleans()):
            edges[str(a), str(b)] = draw(_WEIGHTS)
    return edges


def all_splits(edges: dict[tuple[str, str], float], camps: int) -> list[dict[str, int]]:
    nodes = sorted({n for pair in edges for n in pair})
    return [dict(zip(nodes, choice, strict=True)) for choice in itertools.product(range(camps), repeat=len(nodes))]


@settings(max_examples=60, deadline=None)
@given(connected_graphs())
def test_no_split_in_two_leaves_less_wrong(edges: dict[tuple[str, str], float]) -> None:
    found = split_graph(edges, anchor="0")
    best = min(frustration_of(edges, camp) for camp in all_splits(edges, 2))
    assert abs(found.frustration - best) < 1e-6
    assert abs(frustration_of(edges, found.camp) - best) < 1e-6
    assert found.camp["0"] == 0


@settings(max_examples=60, deadline=None)
@given(connected_graphs())
@example({("0", "1"): -2.0, ("0", "2"): -2.0, ("0", "3"): -1.0, ("1", "3"): -1.0})
def test_undecided_are_those_whom_equal_splits_put_on_either_side(edges: dict[tuple[str, str], float]) -> None:
    found = split_graph(edges, anchor="0")
    rooted = [camp for camp in all_splits(edges, 2) if camp["0"] == 0]
    equal = [camp for camp in rooted if frustration_of(edges, camp) < found.frustration + 1e-6]
    assert found.undecided == {node for node in found.camp if len({camp[node] for camp in equal}) == 2}


@settings(max_examples=20, deadline=None)
@given(connected_graphs())
def test_three_camps_are_made_only_where_they_leave_less_wrong(edges: dict[tuple[str, str], float]) -> None:
    two, three = split_graph(edges, anchor="0"), split_graph(edges, anchor="0", camps=3)
    best = min(frustration_of(edges, camp) for camp in all_splits(edges, 3))
    assert abs(three.frustration - best) < 1e-6
    assert len(set(three.camp.values())) <= 2 or three.frustration < two.frustration


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_nothing_depends_on_order(rng: random.Random) -> None:
    desk = libya()
    facts, documents = list(desk.facts), desk.documents
    expected = everything(facts, documents)
    rng.shuffle(facts)
    rng.shuffle(documents)
    assert everything(facts, documents) == expected
    ties = model.ties(facts, documents, theatre="Libya")
    rng.shuffle(ties)
    assert [c.json() for c in model.camps(ties, theatre="Libya")] == expected["camps"]


def everything(facts: list[Any], documents: list[Any]) -> dict[str, Any]:
    ties = model.ties(facts, documents, theatre="Libya")
    names = ("forces", "control", "timeline", "statements")
    return {
        "clusters": weigh.cluster(facts, documents),
        "disputes": [d.json() for d in weigh.disputes(facts, documents)],
        "ties": [t.json() for t in ties],
        "camps": [c.json() for c in model.camps(ties, theatre="Libya")],
    } | {name: [row.json() for row in getattr(model, name)(facts, documents)] for name in names}


_NAMES = ("Turkey", "Russia", "Egypt", "Khalifa Haftar")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("BACKS", "ASSAULT", "OPPOSES", "PRESENT")),
            st.sampled_from(_NAMES),
            st.sampled_from(_NAMES),
            st.sampled_from(("stated", "denied", "planned")),
            st.sampled_from((None, "2020", "2020-06", "2020-06-04", "2020-06-20", "2019/..")),
            st.sampled_from(((), "Sirte", "Jufra", "Libya")),
        ),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_clusters_partition_facts_whatever_the_order(rows: list[tuple[Any, ...]], rng: random.Random) -> None:
    desk = Desk()
    for n, (kind, actor, recipient, status, date, place) in enumerate(rows):
        desk.say(
            f"d{n}", f"{actor} {kind} {recipient} {n}.", kind, actor, recipient, status=status, date=date, place=place
        )
    clusters = weigh.cluster(desk.facts, desk.documents)
    assert clusters.keys() == {f.id for f in desk.facts}
    shuffled = list(desk.facts)
    rng.shuffle(shuffled)
    assert weigh.cluster(shuffled, desk.documents[::-1]) == clusters
    by_id = {f.id: f for f in desk.facts}
    for a, b in itertools.combinations(clusters, 2):
        if clusters[a] == clusters[b]:
            assert by_id[a].type == by_id[b].type
            assert (by_id[a].status == "denied") == (by_id[b].status == "denied")
