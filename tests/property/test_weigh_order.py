"""Clusters, copies and disputes do not depend on the order of reading, nor on how it was cut into several reads."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.weighing import Generator
from proxywar.case import CaseStore, list_documents, list_facts, load_documents
from proxywar.records import Reading
from proxywar.run.weighing import weigh_case
from proxywar.weigh import cluster, disputes

State = tuple[dict[str, str | None], set[str], dict[str, str | None]]


def weigh(readings: list[Reading], cuts: list[int]) -> State:
    """Read documents in parts into a case; return clusters, disputes and copies as stored."""
    with TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "a.case", write=True) as store:
        for start, end in zip([0, *cuts], [*cuts, len(readings)], strict=True):
            store.save(readings[start:end])
            weigh_case(store)
        clusters = {f.id: f.cluster for f in list_facts(store.connection)}
        found = {row[0] for row in store.connection.execute("SELECT id FROM disputes")}
        facts, documents = list_facts(store.connection), load_documents(store.connection)
        assert clusters == cluster(facts, documents)
        assert found == {d.id for d in disputes(facts, documents)}
        return clusters, found, {d.doc: d.reprint_of for d in list_documents(store.connection)}


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    order=st.randoms(use_true_random=False),
    cuts=st.lists(st.integers(1, 39), max_size=8).map(sorted),
)
def test_order_and_parts_of_reading_do_not_matter(seed: int, order: object, cuts: list[int]) -> None:
    readings = list(islice(Generator(seed, arenas=2, parties=12, days=40).readings(), 40))
    once = weigh(readings, [])
    shuffled = readings[:]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert weigh(shuffled, cuts) == once
    assert len(set(once[0].values())) < len(once[0])
    assert once[1]
