"""Say what stands behind an element of the system: its facts, and by which rule and weight they make it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from proxywar.case import FactFilter, find_row, list_facts
from proxywar.case.grades import source_camps
from proxywar.case.why import Explanation, explain_facts
from proxywar.model.ties import is_on_both_sides
from proxywar.model.weights import BY_ENEMY, load_weights
from proxywar.records import SYMMETRIC_TYPES, Fact, Status

Rows = Callable[[str], Iterable[Mapping[str, Any]]]
"""Gives the rows of a list ("ties", "camps", "forces", "control", "disputes") as JSON objects."""
LISTS = {"t-": "ties", "k-": "camps", "o-": "forces", "h-": "control", "d-": "disputes"}
"""The list in which an id is, by how it begins."""
_SHOWN_TIES = 12
MOST_IDS = 5_000
"""Facts of one element that are looked up at most; SQLite takes 32,766 values."""


def explain_element(connection: sqlite3.Connection, ident: str, rows: Rows) -> Explanation | None:
    """Explain a tie, a camp, a row of forces or of control, or a dispute; None where there is no such id.

    Args:
        connection: Of the case.
        ident: An id that one of the lists gives.
        rows: Gives the lists.
    """
    name = LISTS.get(ident[:2])
    if name is None:
        return None
    stored = find_row(connection, ident)
    row = stored or next((row for row in rows(name) if row["id"] == ident), None)
    if row is None:
        return None
    title, facts, steps = _TELL[name](row, rows)
    found = list_facts(connection, FactFilter(ids=tuple(dict.fromkeys(facts))[:MOST_IDS])) if facts else []
    steps = [*steps, *_statuses(found), *_both_sides(connection, found)] if name == "ties" else steps
    kind = name.removesuffix("s") if name != "forces" else "force"
    return explain_facts(connection, ident, kind, title, found, steps=steps)


Told = tuple[str, list[str], list[str]]


def _tie(tie: Mapping[str, Any], rows: Rows) -> Told:
    del rows
    table = load_weights()
    sign = {1: "binds (+)", -1: "sets apart (−)", 0: "joins in one camp"}[tie["sign"]]
    steps = [
        f"{tie['type']} {sign}, {table.weight[tie['type']]:g} for one voice that states it (weights.csv)",
        f"{tie['voices']} independent voices; the k-th in order of strength adds log2(1 + 1/k) of its factor",
        f"together {tie['weight']:g}",
        f"since {tie['since'] or 'no date'}, until {tie['until'] or 'no end told'}: by the dates of the facts",
    ]
    return tie_title(tie), list(tie["facts"]), steps


def tie_title(tie: Mapping[str, Any]) -> str:
    """Return a tie in one line."""
    channels = f" ({', '.join(tie['channels'])})" if tie.get("channels") else ""
    theatre = f", theatre {tie['theatre']}" if tie.get("theatre") else ""
    arrow = "↔" if tie["type"] in SYMMETRIC_TYPES else "→"
    return f"{tie['actor']} {tie['type']}{channels} {arrow} {tie['recipient']}{theatre}"


def _statuses(facts: Sequence[Fact]) -> list[str]:
    """Return a step for each fact: the factor of its status, and the cluster with which it counts once."""
    factors = load_weights().status
    told = []
    for fact in facts:
        factor = f"{factors[str(fact.status)]:g}"
        if fact.status is Status.ALLEGED and fact.holder:
            factor += f" ({factors[BY_ENEMY]:g} where the holder is the other's enemy)"
        told.append(f"{fact.id} is {fact.status}: × {factor}; counts with {fact.cluster}")
    return told


def _both_sides(connection: sqlite3.Connection, facts: Sequence[Fact]) -> list[str]:
    """Return a step for each cluster that was printed on more than one side."""
    camps = source_camps(connection)
    clusters: dict[str | None, list[Fact]] = {}
    for fact in facts:
        clusters.setdefault(fact.cluster, []).append(fact)
    return [
        f"{cluster} is printed on the side of {', '.join(sorted({camps[f.doc] for f in one if f.doc in camps}))}: "
        "weighs as one voice more"
        for cluster, one in clusters.items()
        if is_on_both_sides(one, camps)
    ]


def _camp(camp: Mapping[str, Any], rows: Rows) -> Told:
    members = set(camp["members"])
    wanted = camp["theatre"]
    ties = {t["id"]: t for t in rows("ties") if wanted in (None, t["theatre"])}
    inside = [t for t in ties.values() if {t["actor"], t["recipient"]} <= members and t["sign"] >= 0]
    across = [t for t in ties.values() if len({t["actor"], t["recipient"]} & members) == 1 and t["sign"] < 0]
    wrong = [ties[i] for i in camp["frustrated"] if i in ties]
    exact = "exact" if camp["exact"] else f"heuristic beyond the heaviest, gap {camp.get('gap', 0):g}"
    steps = [
        "the split that leaves the least weight of ties wrong",
        f"left wrong: {camp['frustration']:g}, a share of {camp['index']:.0%} ({exact})",
    ]
    steps += [f"no split: {camp['reason']}"] if camp["reason"] else []
    other = []
    if camp["camp"] == "unaligned":
        shown = {t["id"] for t in (*inside, *across, *wrong)}
        other = [t for i, t in ties.items() if i not in shown and members & {t["actor"], t["recipient"]}]
    told = (("holds together", inside), ("sets apart from others", across), ("does not fit", wrong),
            ("does not place anybody", other))  # fmt: skip
    for what, some in told:
        steps += [f"{what}: {tie_title(t)} (weight {t['weight']:g}, {t['id']})" for t in some[:_SHOWN_TIES]]
        steps += [f"{what}: {len(some) - _SHOWN_TIES} more ties"] if len(some) > _SHOWN_TIES else []
    theatre = f", theatre {camp['theatre']}" if camp["theatre"] else ""
    facts = [fact for tie in (*inside, *across, *wrong, *other) for fact in tie["facts"]]
    return f"camp {camp['camp']}{theatre}: {'; '.join(camp['members'])}", facts, steps


def _force(force: Mapping[str, Any], rows: Rows) -> Told:
    del rows
    where = f" @ {force['place']}" if force["place"] else ""
    to = f" for {force['recipient']}" if force["recipient"] else ""
    steps = [
        f"{s['fact']} says {s['text']!r}: {_range(s['low'], s['high'])}, {s['status']}"
        + (f" by {'; '.join(s['holder'])}" if s["holder"] else "")
        + ("; does not count" if s["status"] in ("denied", "negated") else "")
        for s in force["sources"]
    ]
    steps.append(f"the range spans all that count: {_range(force['low'], force['high'])}")
    title = f"{force['actor']}: {_range(force['low'], force['high'])} {force['kind']}{to}{where}"
    return title, [s["fact"] for s in force["sources"]], steps


def _range(low: float | None, high: float | None) -> str:
    if low is not None and low == high:
        return f"{low:.12g}"
    return f"{'?' if low is None else f'{low:.12g}'}–{'?' if high is None else f'{high:.12g}'}"


def _control(row: Mapping[str, Any], rows: Rows) -> Told:
    rivals = [r["actor"] for r in rows("control") if r["place_id"] == row["place_id"]]
    others = sorted({name for name in rivals if name != row["actor"]})
    steps = [
        f"from {row['from'] or 'no date'}: the earliest date on which it is said to hold the place",
        f"to {row['to'] or 'no end told'}: the end that a fact gives, or its retreat from there",
        "contested: another party is said to hold it at the same time, or the hold is denied"
        if row["contested"] else "not contested",
        *([f"also said to have held it: {'; '.join(others)}"] if others else []),
    ]  # fmt: skip
    return f"{row['actor']} holds {row['place']}", list(row["facts"]), steps


def _dispute(row: Mapping[str, Any], rows: Rows) -> Told:
    del rows
    steps = [f"{row['kind']}: severity {row['severity']:g} of 1", *([row["note"]] if row.get("note") else [])]
    return f"{row['kind']}: {row['quotes'][0]!r} against {row['quotes'][1]!r}", list(row["facts"]), steps


_TELL: dict[str, Callable[[Mapping[str, Any], Rows], Told]] = {
    "ties": _tie, "camps": _camp, "forces": _force, "control": _control, "disputes": _dispute,
}  # fmt: skip
