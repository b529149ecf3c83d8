"""Facts as events, for formats that hold what happened and no more: which facts are one, and by what name.

After PLOVER's codebook what is announced is coded as what the announcement is: future CONSULT, SUPPORT, COOPERATE and
AID are AGREE, an announced withdrawal is CONCEDE; signing is SUPPORT. Facts that report the same are one event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from proxywar.case.names import period_days
from proxywar.publish.exports.holding import Holding, Tally
from proxywar.publish.exports.tables import load_table
from proxywar.records import EVENT_TYPES, Fact, Status

HELD = frozenset({Status.STATED, Status.ALLEGED, Status.PLANNED})
"""Statuses that can be an event; a plan only where the table says of which type."""
SIGN = "sign"
"""The mode of what is signed; PLOVER has none of its own for it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes:
        type: Of PLOVER, after the reductions.
        mode: Of the fact, or `SIGN`.
        fact: The one of its facts that says most: dated, placed, the most confident.
        mentions: Facts that report it.
        documents: Documents that do.
        outlets: Outlets that do, those unnamed as one.
    """

    type: str
    mode: str | None
    fact: Fact
    mentions: int
    documents: int
    outlets: int


def reduce_type(fact: Fact) -> tuple[str, str | None] | None:
    """Return the type and mode of the event that a fact is after PLOVER's codebook; None where it is none."""
    if fact.type not in EVENT_TYPES or fact.status not in HELD:
        return None
    lemma = fact.rule.partition(":")[2].split(" ")[0]
    rows = _reductions()
    if (fact.type, str(fact.status), lemma) in rows:
        return rows[fact.type, str(fact.status), lemma], SIGN
    if (fact.type, str(fact.status), "") in rows:
        return rows[fact.type, str(fact.status), ""], fact.mode
    return None if fact.status is Status.PLANNED else (fact.type, fact.mode)


@cache
def _reductions() -> dict[tuple[str, str, str], str]:
    return {(row["type"], row["status"], lemma): row["becomes"] for row in load_table("plover")
            for lemma in row["lemma"].split(";")}  # fmt: skip


def list_events(holding: Holding, tally: Tally, statuses: frozenset[Status] = HELD) -> Iterator[Event]:
    """Yield the events in the order of their first documents; what is none is counted.

    Args:
        holding: The case.
        tally: Takes what is left out, by type or status.
        statuses: Only these; what has another is counted.
    """
    best: dict[str, tuple[tuple[bool, bool, float], str]] = {}
    seen: dict[str, tuple[int, set[str], set[str | None]]] = {}
    left: Counter[str] = Counter()
    for fact in holding.facts():
        reduced = reduce_type(fact) if fact.status in statuses else None
        if reduced is None:
            left[_reason(fact)] += 1
            continue
        key = f"{reduced[0]} {fact.cluster or fact.id}"
        score = (_is_day(fact), any(p.lat is not None for p in fact.place), fact.confidence)
        if key not in best or score > best[key][0]:
            best[key] = score, fact.id
        count, documents, outlets = seen.get(key, (0, set(), set()))
        source = holding.sources.get(fact.doc)
        seen[key] = count + 1, documents | {fact.doc}, outlets | {source.outlet if source else None}
    tally.left_out.update(left)
    leads = {ident for _, ident in best.values()}
    for fact in holding.facts():
        reduced = reduce_type(fact) if fact.id in leads else None
        if reduced is not None:
            count, documents, outlets = seen[f"{reduced[0]} {fact.cluster or fact.id}"]
            yield Event(*reduced, fact, count, len(documents), len(outlets))


def _reason(fact: Fact) -> str:
    if fact.type not in EVENT_TYPES:
        return f"ties ({fact.type})"
    return f"events that are {fact.status}" + (f" ({fact.type})" if fact.status is Status.PLANNED else "")


def _is_day(fact: Fact) -> bool:
    since, until = period_days(fact.period.value)
    return since is not None and since == until
