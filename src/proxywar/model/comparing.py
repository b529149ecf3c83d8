"""Tell two states of a system apart: two cases, or one case on two dates; what is new, gone or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from proxywar.case.names import period_days
from proxywar.case.results import row_json
from proxywar.case.why import fact_title
from proxywar.errors import UsageError
from proxywar.model.explaining import tie_title
from proxywar.records import Fact
from proxywar.weigh.library import Library, select_facts

LISTS = ("ties", "camps", "forces", "control", "disputes", "facts")
"""What is compared, in the order in which changes are told."""
CHANGES = ("new", "gone", "changed")
_FIELDS = {
    "ties": ("weight", "voices", "status", "channels", "since", "until"),
    "forces": ("low", "high", "as_of", "sources"),
    "control": ("from", "to", "contested", "over"),
    "disputes": ("severity", "facts"),
    "facts": ("type", "status", "channel", "theatre", "date", "actor", "recipient", "place", "holder", "verdict"),
}
"""Of two rows with one id, what makes them different."""
System = Mapping[str, Sequence[Any]]
"""The rows of each of the `LISTS`."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        list: One of `LISTS`.
        change: One of `CHANGES`.
        id: Of the row; `why` opens it in the case in which it is. Of a member of a camp, the id of the camp.
        what: The row in one line.
        fields: By name what it was and what it is, where it is in both.
        facts: Ids of the facts behind it; of a changed row those that were not behind it before.
    """

    list: str
    change: str
    id: str
    what: str
    fields: Mapping[str, tuple[Any, Any]]
    facts: tuple[str, ...] = ()

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar diff --format json`."""
        fields = {name: list(pair) for name, pair in self.fields.items()}
        return {"list": self.list, "change": self.change, "id": self.id, "what": self.what, "fields": fields,
                "facts": list(self.facts)}  # fmt: skip


def compare(before: System, after: System) -> list[Change]:
    """Return the differences, by list, then new, gone and changed, then in the order of the lists."""
    found = []
    for name in LISTS:
        changes = _camps(before[name], after[name]) if name == "camps" else _rows(name, before[name], after[name])
        found += sorted(changes, key=lambda c: CHANGES.index(c.change))
    return found


def system_of(case: Any, theatre: str | None = None, as_of: str | None = None) -> System:
    """Return all that is compared of an open case, of a theatre and as a reader on a given date could know it."""
    facts = case.facts()
    known = {fact.id for fact in select_facts(facts, Library(case.texts()), theatre=theatre, as_of=as_of)}
    lists = {name: getattr(case, name)(theatre=theatre, as_of=as_of) for name in LISTS if name != "facts"}
    return lists | {"facts": [fact for fact in facts if fact.id in known]}


def day_before(since: str) -> str:
    """Return the last day before a day, month or year.

    Raises:
        UsageError: It is none (PW103).

    Examples:
        >>> day_before("2020-06")
        '2020-05-31'
    """
    first = period_days(since)[0]
    if first is None or "/" in since or not first[:4].strip("0"):
        raise UsageError("PW103", f"{since!r} is not a date.", "Write a day, a month or a year: 2020-06-19, 2020-06.")
    return (date.fromisoformat(first) - timedelta(days=1)).isoformat()


def _rows(name: str, before: Iterable[Any], after: Iterable[Any]) -> Iterable[Change]:
    old, new = ({row["id"]: row for row in map(_plain, rows)} for rows in (before, after))
    gone, fresh = {i: r for i, r in old.items() if i not in new}, {i: r for i, r in new.items() if i not in old}
    pairs = [(old[i], new[i]) for i in new if i in old]
    if name == "disputes":  # the id is made of the facts: one more makes it another
        pairs += _matching(gone, fresh)
    yield from (Change(name, "new", i, _title(name, row), {}, _facts(row)) for i, row in fresh.items())
    yield from (Change(name, "gone", i, _title(name, row), {}, _facts(row)) for i, row in gone.items())
    for one, other in pairs:
        fields = {f: (one.get(f), other.get(f)) for f in _FIELDS[name] if one.get(f) != other.get(f)}
        if fields:
            added = tuple(i for i in _facts(other) if i not in _facts(one))
            yield Change(name, "changed", other["id"], _title(name, other), fields, added)


def _plain(row: Any) -> dict[str, Any]:
    """Return a row with what is compared in a form that is told: names of parties, ids of sources."""
    data = row_json(row)
    for role in ("actor", "recipient", "place", "holder"):
        if isinstance(data.get(role), list):
            data[role] = "; ".join(a["name"] for a in data[role]) or None
    if isinstance(row, Fact):
        data["what"] = fact_title(row)
    if "sources" in data:
        data["sources"] = [source["fact"] for source in data["sources"]]
    return data


def _matching(gone: dict[str, Any], fresh: dict[str, Any]) -> list[tuple[Any, Any]]:
    """Take out of both the disputes of one kind that have facts in common, and return them in pairs."""
    pairs = []
    for ident, row in list(fresh.items()):
        shared = {i: len({*r["facts"]} & {*row["facts"]}) for i, r in gone.items() if r["kind"] == row["kind"]}
        best = max(sorted(shared), key=lambda i: shared[i], default=None)
        if best is not None and shared[best]:
            pairs.append((gone.pop(best), fresh.pop(ident)))
    return pairs


def _facts(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(row.get("facts") or row.get("sources") or ([row["id"]] if "quote" in row else []))


def _title(name: str, row: Mapping[str, Any]) -> str:
    if name == "ties":
        return tie_title(row)
    if name == "forces":
        where = f" @ {row['place']}" if row["place"] else ""
        return f"{row['actor']}: {row['kind']}{where}"
    if name == "control":
        return f"{row['actor']} holds {row['place']}"
    if name == "disputes":
        return f"{row['kind']}: {row['quotes'][0]} / {row['quotes'][1]}"
    return f"{row['what']}, {row['status']}: {row['quote']}"


def _camps(before: Sequence[Any], after: Sequence[Any]) -> Iterable[Change]:
    """Yield who came, went or changed sides; letters are matched by whom the camps have in common."""
    old, new = [row_json(row) for row in before], [row_json(row) for row in after]
    names = _same_camps(old, new)
    was = {name: names.get(camp["camp"], f"former {camp['camp']}") for camp in old for name in camp["members"]}
    now = {name: camp for camp in new for name in camp["members"]}
    ids = {name: camp["id"] for camp in old for name in camp["members"]}
    for name, camp in now.items():
        if name not in was:
            yield Change("camps", "new", camp["id"], f"{name} in camp {camp['camp']}", {})
        elif was[name] != camp["camp"]:
            fields = {"camp": (was[name], camp["camp"])}
            yield Change("camps", "changed", camp["id"], f"{name} in camp {camp['camp']}", fields)
    for name, letter in was.items():
        if name not in now:
            yield Change("camps", "gone", ids[name], f"{name} in camp {letter}", {})


def _same_camps(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the letter that each camp has now, by the letter it had; the largest overlap first."""
    overlap = Counter({(o["camp"], n["camp"]): len({*o["members"]} & {*n["members"]}) for o in old for n in new
                       if (o["camp"] == "unaligned") == (n["camp"] == "unaligned")})  # fmt: skip
    names: dict[str, str] = {}
    for (one, other), shared in sorted(overlap.items(), key=lambda item: (-item[1], item[0])):
        if shared and one not in names and other not in names.values():
            names[one] = other
    return names
