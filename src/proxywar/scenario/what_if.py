"""What-ifs: one line of words, a YAML file, or a mapping, checked against what the scenario has."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proxywar.case.names import fold_name
from proxywar.errors import UsageError
from proxywar.resolve.spelling import near_names
from proxywar.scenario.description import ROUTES, Change, Scenario

EXAMPLES = (
    "Turkey air 0 from week 8", "Russia mercenaries 50% from week 4 until week 20", "Turkey all 0 from week 8",
    "embargo sea 0.8 from week 4", "Turkey men +2000 from week 4", "Egypt joins Khalifa Haftar from week 6",
    "Qatar leaves from week 10", "Sirte to Khalifa Haftar from week 3", "mediation 1 from week 6",
    "drop source lib-050", "drop fact f-0123456789ab",
)  # fmt: skip
"""One of each kind that can be asked."""
_TIMES = re.compile(
    r"(?P<body>.*?)(?:\s+(?:from|in)\s+week\s+(?P<week>\S+))?(?:\s+until\s+week\s+(?P<until>\S+))?", re.IGNORECASE
)
_NUMBER = r"(?P<amount>[-+]?\d+(?:[.,]\d+)*\s*%?)"
_FORMS = (
    ("drop", re.compile(r"drop\s+(?P<what>source|fact)\s+(?P<name>.+)", re.IGNORECASE)),
    ("embargo", re.compile(rf"embargo\s+(?P<route>\S+)\s+{_NUMBER}", re.IGNORECASE)),
    ("mediation", re.compile(rf"mediation\s+{_NUMBER}", re.IGNORECASE)),
    ("men", re.compile(rf"(?P<name>.+?)\s+men\s+{_NUMBER}", re.IGNORECASE)),
    ("join", re.compile(r"(?P<name>.+?)\s+(?:joins|changes\s+to)\s+(?P<side>.+)", re.IGNORECASE)),
    ("leave", re.compile(r"(?P<name>.+?)\s+(?:leaves|withdraws)", re.IGNORECASE)),
    ("hold", re.compile(r"(?P<place>.+?)\s+(?:to|falls\s+to|held\s+by)\s+(?P<side>.+)", re.IGNORECASE)),
    ("scale", re.compile(rf"(?P<name>.+?)\s+(?P<channel>\S+)\s+{_NUMBER}", re.IGNORECASE)),
    ("stop", re.compile(r"(?P<name>.+?)\s+(?P<channel>\S+)\s+stops?", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One question put to a scenario.

    Attributes:
        changes: What changes in the run.
        without_sources: Sources without which the scenario is built anew.
        without_facts: Facts without which it is built anew.
        scenario: Another scenario, to be compared with the first.
    """

    name: str
    changes: tuple[Change, ...] = ()
    without_sources: tuple[str, ...] = ()
    without_facts: tuple[str, ...] = ()
    scenario: Scenario | None = None

    @property
    def is_partial(self) -> bool:
        """Tell whether it needs the case, because it leaves a part of it out."""
        return bool(self.without_sources or self.without_facts)


def read_what_ifs(asked: Any, scenario: Scenario) -> list[WhatIf]:
    """Read what-ifs: lines, files of YAML, mappings as in the Python interface, or several of them.

    A line may ask for several changes at once, with semicolons between.

    Raises:
        UsageError: A line is not understood (PW125), or a name or number in it is not there (PW126).
    """
    if asked is None:
        return []
    if isinstance(asked, WhatIf):
        return [asked]
    if isinstance(asked, Mapping):
        return [_from_mapping(asked, scenario)]
    if isinstance(asked, str | Path):
        if str(asked).lower().endswith((".yaml", ".yml")):
            return _from_file(Path(asked), scenario)
        lines = [line.strip() for line in str(asked).split(";") if line.strip()] or [str(asked)]
        return [_join(str(asked), [parse_line(line, scenario) for line in lines])]
    if isinstance(asked, Iterable):
        return [what for one in asked for what in read_what_ifs(one, scenario)]
    raise UsageError("PW125", f"A what-if is a line, a file or a mapping, not {asked!r}.", _hint())


def _from_file(path: Path, scenario: Scenario) -> list[WhatIf]:
    """Read a file of what-ifs, or another scenario to compare with."""
    from proxywar.scenario.files import read_scenario, read_yaml

    data = read_yaml(path)
    if isinstance(data, Mapping) and "sides" in data:
        other = read_scenario(path)
        return [WhatIf(other.name if other.name != scenario.name else path.stem, scenario=other)]
    return read_entries(data.get("what_if", [data]) if isinstance(data, Mapping) else data, scenario)


def read_entries(entries: Any, scenario: Scenario) -> list[WhatIf]:
    """Read the entries of a file: lines, and mappings with `name` and `changes`."""
    return [_entry(entry, scenario) for entry in (entries if isinstance(entries, list) else [entries])]


def _entry(entry: Any, scenario: Scenario) -> WhatIf:
    """Read one entry of a file: a line, or {name: …, changes: [lines]}."""
    if isinstance(entry, str):
        return _join(entry, [parse_line(entry, scenario)])
    if isinstance(entry, Mapping) and isinstance(entry.get("changes"), list):
        lines = [str(line) for line in entry["changes"]]
        return _join(str(entry.get("name") or "; ".join(lines)), [parse_line(line, scenario) for line in lines])
    raise UsageError("PW125", f"An entry of a what-if file cannot be read: {entry!r}.",
                     "It is a line, or has `name` and `changes`, a list of lines. " + _hint())  # fmt: skip


def _from_mapping(asked: Mapping[str, Any], scenario: Scenario) -> WhatIf:
    """Read {"Turkey": {"air": 0.0, "from_week": 8}}."""
    changes, told = [], []
    for name, wanted in asked.items():
        if not isinstance(wanted, Mapping):
            raise UsageError("PW125", f"The what-if of {name!r} is {wanted!r}.", 'It is {"air": 0.0, "from_week": 8}.')
        tail = f" from week {_number(str(wanted.get('from_week', 0))):g}"
        if wanted.get("until_week") is not None:
            tail += f" until week {_number(str(wanted['until_week'])):g}"
        for channel, amount in wanted.items():
            if channel not in ("from_week", "until_week"):
                line = f"{name} {channel} {_number(str(amount)):.15g}{tail}"
                changes.append(parse_line(line, scenario))
                told.append(line)
    return _join("; ".join(told), changes)


def _join(name: str, parts: Sequence[WhatIf]) -> WhatIf:
    return WhatIf(name, tuple(c for p in parts for c in p.changes), tuple(s for p in parts for s in p.without_sources),
                  tuple(f for p in parts for f in p.without_facts))  # fmt: skip


def parse_line(line: str, scenario: Scenario) -> WhatIf:
    """Read one line, for example "Turkey air 0 from week 8".

    Raises:
        UsageError: The line is not understood (PW125), or a name or number in it is not there (PW126).
    """
    times = _TIMES.fullmatch(line.strip())
    body = (times["body"] if times else line).strip()
    week = _number(times["week"]) if times and times["week"] else 0.0
    until = _number(times["until"]) if times and times["until"] else None
    if week < 0 or (until is not None and until <= week):
        raise UsageError("PW126", f"{line!r}: weeks count from 0, and a what-if ends after it begins.", _hint())
    for kind, form in _FORMS:
        match = form.fullmatch(body)
        if match is not None:
            if kind == "drop":
                names = (match["name"].strip(),)
                return WhatIf(line, (), names, ()) if match["what"].lower() == "source" else WhatIf(line, (), (), names)
            return WhatIf(line, (_change(kind, match, week, until, scenario),))
    raise UsageError("PW125", f"The what-if {line!r} is not understood.", _hint())


def _change(kind: str, match: re.Match[str], week: float, until: float | None, scenario: Scenario) -> Change:
    found = match.groupdict()
    if kind == "embargo":
        route = "" if found["route"].lower() == "all" else _pick(found["route"], ROUTES, "route")
        return Change(kind, week, route=route, amount=_share(found["amount"]), until=until)
    if kind == "mediation":
        return Change(kind, week, amount=_number(found["amount"]), until=until)
    sides = {name: side.key for side in scenario.sides for name in (side.key, side.name, *side.members)}
    if kind == "hold":
        place = _pick(found["place"], [p.name for p in scenario.places], "place")
        return Change(kind, week, place=place, side=sides[_pick(found["side"], sides, "side")])
    sponsors = [s.name for s in scenario.sponsors]
    if kind == "men":
        name = _pick(found["name"], [*sponsors, *sides], "sponsor or side")
        amount = _number(found["amount"])
        if name in sponsors:
            return Change(kind, week, sponsor=name, amount=amount, until=until)
        return Change(kind, week, side=sides[name], amount=amount)
    sponsor = _pick(found["name"], sponsors, "sponsor")
    if kind == "join":
        return Change(kind, week, sponsor=sponsor, side=sides[_pick(found["side"], sides, "side")], until=until)
    if kind == "leave":
        return Change(kind, week, sponsor=sponsor, until=until)
    amount = 0.0 if kind == "stop" else _number(found["amount"])
    if amount < 0:
        raise UsageError("PW126", f"A channel is scaled by 0 or more, not by {amount:g}.", _hint())
    channels = [c.name for s in scenario.sponsors if s.name == sponsor for c in s.channels]
    channel = "" if found["channel"].lower() == "all" else _pick(found["channel"], channels, f"channel of {sponsor}")
    return Change("scale", week, sponsor=sponsor, channel=channel, amount=amount, until=until)


def _pick(name: str, known: Iterable[str], what: str) -> str:
    """Return the known name that is meant; nothing is guessed where no name, or more than one, is the same."""
    names = list(known)
    for one in names:
        if fold_name(one) == fold_name(name):
            return one
    near = near_names(name, names)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    raise UsageError("PW126", f"There is no {what} {name!r}.{meant}", f"There are: {', '.join(names) or 'none'}.")


def _number(text: str) -> float:
    bare = text.strip().removesuffix("%").strip()
    grouped = re.fullmatch(r"[-+]?\d{1,3}(?:,\d{3})+", bare)
    try:
        value = float(bare.replace(",", "" if grouped else "."))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise UsageError("PW126", f"{text!r} is not a number.", _hint())
    return value / 100 if text.strip().endswith("%") else value


def _share(text: str) -> float:
    value = _number(text)
    if not 0 <= value <= 1:
        raise UsageError("PW126", f"An embargo stops a share from 0 to 1, not {text}.", "80 % is 0.8 or 80%.")
    return value


def _hint() -> str:
    return "For example: " + "; ".join(f'"{line}"' for line in EXAMPLES[:9]) + "."
