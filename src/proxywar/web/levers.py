"""The levers of a scenario: what a reader can move, and the what-if that comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from proxywar.errors import UsageError
from proxywar.publish.wording import Wording
from proxywar.scenario import Change, Scenario, parse_line
from proxywar.scenario.asking import leading_question
from proxywar.scenario.description import Channel, Side, Sponsor

WHOLE = 100.0
MOST_SCALE = 200
"""Percents of a channel: at 100 it stays as it is."""
FIRST_WEEK = 8
_MOST_LINE = 2_000


@dataclass(frozen=True)
class Group:
    """A side with the outside powers behind it, those with most to move first."""

    side: Side
    sponsors: tuple[Sponsor, ...]


@dataclass(frozen=True)
class Told:
    """A what-if of a question.

    Attributes:
        line: As on the command line.
        text: In the language of the page.
        problem: Why it cannot be asked; blank where it can.
    """

    line: str
    text: str
    problem: str = ""


def group_sponsors(scenario: Scenario) -> list[Group]:
    """Return the sponsors of each side."""

    def weight(sponsor: Sponsor) -> tuple[float, str]:
        return -sum(c.value.weight for c in sponsor.channels if can_move(c)), sponsor.name

    return [Group(side, tuple(sorted((s for s in scenario.sponsors if s.side == side.key), key=weight)))
            for side in scenario.sides]  # fmt: skip


def can_move(channel: Channel) -> bool:
    """Tell whether scaling a channel changes anything: men of whom no number is told are none."""
    return channel.role != "none" and channel.value.high > 0


def mediation_at_start(scenario: Scenario) -> float:
    """Return the level of mediation at week 0, which facts may tell."""
    return next((e.amount for e in scenario.events if e.kind == "mediation" and e.week == 0), 0.0)


def read_levers(fields: Iterable[tuple[str, str]], scenario: Scenario | None) -> list[str]:
    """Return the what-ifs that a form asks for: that of its levers, as far as they were moved, and its own lines.

    Args:
        fields: Names and values as they were sent. Of a lever the name is "scale|SPONSOR|CHANNEL", "embargo|ROUTE",
            "mediation", "men|SPONSOR", "stands|SPONSOR", "place|PLACE" or "drop"; "week" and "until" tell when.
        scenario: Whose levers they are; without one a mediation is always asked for.
    """
    given = list(fields)
    own = dict(given)
    times = f" from week {own.get('week', '').strip() or '0'}"
    if own.get("until", "").strip():
        times += f" until week {own['until'].strip()}"
    moved = [line for name, value in given if (line := _line(name, value.strip(), scenario, times))]
    lines = ["; ".join(moved)] if moved else []
    written = "\n".join(value for name, value in given if name == "line").splitlines()
    return [*lines, *(line.strip()[:_MOST_LINE] for line in written if line.strip())]


def _line(name: str, value: str, scenario: Scenario | None, times: str) -> str:
    """Return what a lever asks for, blank where it stands as it stood."""
    kind, _, what = name.partition("|")
    if not value:
        return ""
    if kind == "scale":
        sponsor, _, channel = what.rpartition("|")
        return "" if _is(value, WHOLE) else f"{sponsor} {channel} {value}%{times}"
    if kind == "embargo":
        return "" if _is(value, 0) else f"embargo {what} {value}%{times}"
    if kind == "mediation":
        before = mediation_at_start(scenario) if scenario else None
        return "" if before is not None and _is(value, round(100 * before)) else f"mediation {value}%{times}"
    if kind == "men":
        return "" if _is(value, 0) else f"{what} men {value}{times}"
    if kind == "stands":
        return f"{what} leaves{times}" if value == "leaves" else f"{what} joins {value}{times}"
    if kind == "place":
        return f"{what} to {value}{times.partition(' until ')[0]}"
    return f"drop source {value}" if kind == "drop" else ""


def _is(value: str, number: float) -> bool:
    try:
        return float(value) == number
    except ValueError:
        return False


def range_of(low: float, high: float, say: Wording) -> str:
    """Write a range with as many digits as tell its ends apart.

    Examples:
        >>> range_of(0.002, 0.04, Wording("en")), range_of(-8, -6, Wording("en"))
        ('0.002–0.04', '−8 … −6')
    """

    def one(value: float) -> str:
        told = say.number(abs(value)) if abs(value) >= 1 or value == 0 else f"{abs(value):.3g}"
        return ("−" if value < 0 else "") + (told.replace(".", ",") if say.locale == "fr" else told)

    if low == high:
        return one(low)
    return f"{one(low)} … {one(high)}" if low < 0 else f"{one(low)}–{one(high)}"


def suggest(scenario: Scenario) -> list[str]:
    """Return what is most asked of such a scenario: the channels that count most stop, routes close, talks begin."""
    leading = leading_question(scenario)
    lines = [leading.name] if leading is not None else []
    for group in group_sponsors(scenario):
        found = [(c.value.weight * (c.value.low + c.value.high) / 2, s.name, c.name) for s in group.sponsors
                 for c in s.channels if c.role == "quality"]  # fmt: skip
        if found:
            _, sponsor, channel = max(found)
            lines.append(f"{sponsor} {channel} 0 from week {FIRST_WEEK}")
    if scenario.sponsors:
        lines.append(f"embargo all 80% from week {FIRST_WEEK}")
    lines.append(f"mediation 100% from week {FIRST_WEEK}")
    return list(dict.fromkeys(lines))


def tell(line: str, scenario: Scenario, say: Wording) -> Told:
    """Return a what-if in the language of the page, or why it is none."""
    parts = [part.strip() for part in line.split(";") if part.strip()]
    try:
        read = [parse_line(part, scenario) for part in parts or [line]]
    except UsageError as error:
        return Told(line, line, f"{error.message} {error.hint}")
    told = []
    for what in read:
        told += [tell_change(change, scenario, say) for change in what.changes]
        told += [say("scenarios.change.drop", name=name) for name in (*what.without_sources, *what.without_facts)]
    return Told(line, say("semicolon").join(told))


def tell_change(change: Change, scenario: Scenario, say: Wording) -> str:
    """Say what changes, and from when to when."""
    fields: Mapping[str, str] = {
        "sponsor": say.name(change.sponsor),
        "channel": say(f"channel.{change.channel}") if change.channel else say("scenarios.all-channels"),
        "route": say(f"scenarios.route.{change.route or 'all'}"),
        "place": say.name(change.place),
        "side": say.name(scenario.side_name(change.side)) if change.side else "",
        "share": say.percent(change.amount),
        "men": f"{'+' if change.amount > 0 else '−'}{say.number(abs(change.amount))}",
        "who": say.name(change.sponsor or (scenario.side_name(change.side) if change.side else "")),
    }
    kind = change.kind
    if kind == "scale" and change.amount == 0:
        kind = "stop"
    when = say.number(change.week)
    if change.until is not None:
        when += say("scenarios.until", week=say.number(change.until))
    return say(f"scenarios.change.{kind}", **fields) + when
