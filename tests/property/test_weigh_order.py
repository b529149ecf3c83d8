"""Clusters, copies and disputes do not depend on the order of reading, nor on how it was cut into several reads."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.weighing import Generator
from proxywar.case import CaseStore, list_documents, list_facts, load_documents
from proxywar.case.writing import note_change
from proxywar.records import Reading, Status
from proxywar.run.weighing import weigh_case
from proxywar.weigh import cluster, disputes

CHANGES = ("UPDATE facts SET verdict = 'rejected' WHERE n % 3 = 1",
           "UPDATE documents SET date = NULL WHERE CAST(substr(id, 5) AS INTEGER) % 5 = 1",
           "UPDATE facts SET verdict = 'rejected' WHERE type IN ('BACKS', 'LEADS', 'PART_OF') AND n % 7 = 0",
           "UPDATE facts SET verdict = iif(verdict IS NULL, 'rejected', NULL) WHERE n % 13 = 2",
           "UPDATE facts SET verdict = NULL")  # fmt: skip
"""What an analyst's decisions write."""
REFUSING = {Status.STATED: 4, Status.ALLEGED: 2, Status.DENIED: 3, Status.NEGATED: 1}
"""Shares of statuses in a pile in which much is denied."""
State = tuple[dict[str, str | None], set[str], dict[str, str | None]]


def check(store: CaseStore) -> None:
    """Compare what is stored with what comes out of all facts at once."""
    facts, documents = list_facts(store.connection), load_documents(store.connection)
    held = [fact for fact in facts if fact.verdict != "rejected"]
    assert dict(store.connection.execute("SELECT fact, cluster FROM clusters")) == cluster(held, documents)
    found = {row[0] for row in store.connection.execute("SELECT id FROM disputes")}
    assert found == {d.id for d in disputes(held, documents)}


def weigh(readings: list[Reading], cuts: list[int]) -> State:
    """Read documents in parts into a case; return clusters, disputes and copies as stored."""
    with TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "a.case", write=True) as store:
        for start, end in zip([0, *cuts], [*cuts, len(readings)], strict=True):
            store.save(readings[start:end])
            weigh_case(store)
            check(store)
        for statement in CHANGES:
            with store.transaction() as connection:
                connection.execute(statement)
                note_change(connection)
            weigh_case(store)
            check(store)
        clusters = {f.id: f.cluster for f in list_facts(store.connection)}
        found = {row[0] for row in store.connection.execute("SELECT id FROM disputes")}
        return clusters, found, {d.doc: d.reprint_of for d in list_documents(store.connection)}


@settings(max_examples=4, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    order=st.randoms(use_true_random=False),
    cuts=st.lists(st.integers(1, 23), max_size=4).map(sorted),
)
def test_order_and_parts_of_reading_do_not_matter(seed: int, order: object, cuts: list[int]) -> None:
    readings = list(islice(Generator(seed, arenas=2, parties=12, days=30).readings(), 24))
    once = weigh(readings, [])
    shuffled = readings[:]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert weigh(shuffled, cuts) == once
    assert len(set(once[0].values())) < len(once[0])
    assert once[1]


@settings(max_examples=2, deadline=None)
@given(seed=st.integers(0, 10**6), days=st.sampled_from((20, 60, 200)), parts=st.lists(st.integers(1, 4), max_size=6))
def test_a_few_documents_more_are_weighed_as_all_at_once_where_much_is_denied(
    seed: int, days: int, parts: list[int]
) -> None:
    readings = Generator(seed, arenas=2, parties=12, days=days, statuses=REFUSING).readings()
    with TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "a.case", write=True) as store:
        for part in (40, *parts):  # of so many a few more are looked at with what they touch, not all anew
            store.save(list(islice(readings, part)))
            weigh_case(store)
            check(store)
