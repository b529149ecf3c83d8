"""Who is who does not depend on the order of reading, and no merge crosses a pair that is known to be two."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from proxywar.knowledge import Gazetteer
from proxywar.records import Mention, Sentence
from proxywar.resolve.clustering import cluster_names
from proxywar.resolve.entities import Entities, resolve_names
from proxywar.resolve.gathering import Gathered, gather
from proxywar.resolve.nodes import Node
from proxywar.resolve.scoring import Judgement
from proxywar.resolve.world import World

WORLD = World(Gazetteer.load())
TEXTS = (
    "Oleh Hrabenko closed the locks of Verbivske.",
    "Les écluses de Verbivske ont été fermées par Oleg Grabenko.",
    "Abu Dujana, alias Kamal Bin Suhail, holds Zintan.",
    "Abou Doujana tient Zintan.",
    "Kamal Ben Souhail tient Zintan.",
    "Selim Korvat sits in Doha.",
    "Simon Korvat sits in Cairo.",
    "The Black Falcons of Treska (BFT) closed the pass.",
    "Les Faucons noirs de Treska ont pillé Verbivske.",
    "BFT fled from Treska.",
)
NAMES = ("Oleh Hrabenko", "Oleg Grabenko", "Abu Dujana", "Abou Doujana", "Kamal Bin Suhail", "Kamal Ben Souhail",
         "Selim Korvat", "Simon Korvat", "Black Falcons of Treska", "Faucons noirs de Treska", "BFT", "Verbivske",
         "Zintan")  # fmt: skip


def slug(name: str) -> str:
    """Return the id that extraction gives a name; Zintan is known."""
    return "zintan" if name == "Zintan" else "x-" + name.lower().replace(" ", "-").replace("'", "-")


def read(text: str) -> Gathered:
    found = [
        Mention(
            "place" if n in ("Verbivske", "Zintan") else "actor",
            n,
            text.index(n),
            text.index(n) + len(n),
            "en",
            slug(n),
        )
        for n in NAMES
        if n in text
    ]
    return gather(text, [Sentence(0, len(text), 1)], sorted(found, key=lambda m: m.start), WORLD)


READ = [read(text) for text in TEXTS]


def resolve(order: Sequence[Gathered]) -> Entities:
    nodes: dict[str, Node] = {}
    said: dict[tuple[str, str], str] = {}
    for gathered in order:
        for id, node in gathered.nodes.items():
            nodes[id] = nodes[id].join(node) if id in nodes else node
        said |= gathered.statements.pairs
    return resolve_names(nodes, said, {id: WORLD.candidates(node) for id, node in nodes.items()})


@given(st.permutations(READ))
@settings(max_examples=40, deadline=None)
def test_the_order_of_documents_does_not_matter(order: list[Gathered]) -> None:
    assert resolve(order) == resolve(READ)


def test_what_the_documents_say_is_one_is_one_and_brothers_are_two() -> None:
    of = resolve(READ).of
    assert of["x-oleh-hrabenko"] == of["x-oleg-grabenko"]
    assert of["x-black-falcons-of-treska"] == of["x-faucons-noirs-de-treska"] == of["x-bft"]
    assert of["x-kamal-bin-suhail"] == of["x-kamal-ben-souhail"]
    assert len({of[id] for id in of if id.startswith(("x-abu-dujana", "x-abou-doujana", "x-kamal"))}) == 1
    assert of["x-selim-korvat"] != of["x-simon-korvat"]


pairs = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1])


def judged(pair: tuple[str, str], score: float, apart: bool) -> Judgement:
    """Return a judgement over a pair; a score of nothing where it is known to be two."""
    return Judgement(*pair, 0.0 if apart else score, not_same=apart)


scores = st.sampled_from([0.3, 0.75, 0.8, 0.95])
judgements = st.lists(
    st.builds(judged, pairs, scores, st.booleans()), max_size=14, unique_by=lambda j: (j.one, j.other)
)


@given(judgements, st.lists(pairs, max_size=3), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_no_chain_crosses_a_pair_that_is_not_the_same(
    found: list[Judgement], apart: list[tuple[str, str]], random: object
) -> None:
    clusters = cluster_names("abcdef", found, not_same=apart)
    for one, other in [*apart, *((j.one, j.other) for j in found if j.not_same)]:
        assert clusters[one] != clusters[other]
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cluster_names("fedcba", shuffled, not_same=apart[::-1]) == clusters


@given(judgements, pairs)
@settings(deadline=None)
def test_what_the_analyst_joined_is_one_whatever_was_judged(found: list[Judgement], pair: tuple[str, str]) -> None:
    clusters = cluster_names("abcdef", found, same=[pair])
    assert clusters[pair[0]] == clusters[pair[1]]
