"""Scenarios as YAML: written by hand, exported from a case, edited, read again."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from proxywar.errors import InputError, UsageError
from proxywar.resolve.spelling import near_names
from proxywar.scenario.description import (
    CHANGE_KINDS,
    ROUTES,
    Change,
    Channel,
    Partnership,
    Place,
    Road,
    Scenario,
    Side,
    Sponsor,
)
from proxywar.scenario.geography import find_roads
from proxywar.scenario.parameters import GLOBALS, KINDS, Parameter, bounds, channel_rows, prior

_KEYS = {
    "": ("name", "theatre", "start", "cut_off", "sides", "sponsors", "places", "roads", "partnerships", "parameters",
         "events", "left_out", "conflicts", "notes", "what_if"),
    "side": ("key", "name", "members", "fighters"),
    "sponsor": ("name", "side", "level", "channels"),
    "channel": ("value", "route"),
    "place": ("name", "holder", "lat", "lon", "value", "base", "facts"),
    "road": ("between", "km", "source"),
    "partnership": ("between", "strength"),
    "event": ("kind", "week", "sponsor", "channel", "route", "place", "side", "amount", "until", "note", "facts"),
    "number": ("range", "law", "source", "facts", "kind", "weight", "unit", "what"),
}  # fmt: skip


def read_scenario(path: Path) -> Scenario:
    """Read a scenario from a YAML file; `docs/scenario.md` explains the keys.

    Raises:
        InputError: The file cannot be read, or is not YAML (PW308).
        UsageError: A key, a name or a number in it is wrong (PW123).
    """
    data = read_yaml(path)
    try:
        return scenario_from(data, default_name=path.stem)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        missing = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise UsageError("PW123", f"{path} is no scenario: {missing}.", "Compare examples/scenarios.") from error


def read_yaml(path: Path) -> Any:
    """Read a YAML file.

    Raises:
        InputError: It cannot be opened or is not YAML (PW308).
    """
    import yaml

    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError("PW308", f"{path} cannot be opened: {error.strerror}.", "Check the path.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = " ".join(str(error).split())
        raise InputError("PW308", f"{path} is not YAML: {told}.", "Check the line that is named.") from error


def scenario_from(data: Mapping[str, Any], *, default_name: str = "scenario") -> Scenario:
    """Build a scenario from the content of a file."""
    _check(data, "", "the file")
    keys = dict(zip("AB", data["sides"], strict=True))
    first, second = (_side(key, side) for key, side in keys.items())
    if first.name in ("B", second.name) or second.name == "A":
        raise UsageError("PW123", f"The sides are named {first.name!r} and {second.name!r}.", "Name them apart.")
    names = {name: side.key for side in (first, second) for name in (side.key, side.name)}
    sponsors = tuple(_sponsor(s, names) for s in data.get("sponsors") or ())
    places = tuple(_place(p, names) for p in data.get("places") or ())
    for what, known in (("sponsors", sponsors), ("places", places)):
        told = [one.name for one in known]
        if twice := sorted({name for name in told if told.count(name) > 1}):
            raise UsageError("PW123", f"Two {what} are named {twice[0]!r}.", "Name them apart.")
    roads = tuple(_road(r, [p.name for p in places]) for r in data.get("roads") or ()) or find_roads(places)
    single = {symbol: prior(symbol) for symbol in GLOBALS}
    for symbol, value in (data.get("parameters") or {}).items():
        check_name(symbol, GLOBALS, "parameter")
        single[symbol] = _number(value, symbol, symbol)
    start = data.get("start")
    return Scenario(
        name=str(data.get("name") or default_name), sides=(first, second), sponsors=sponsors, places=places,
        roads=roads, partnerships=tuple(_partnership(p, sponsors) for p in data.get("partnerships") or ()),
        parameters=single, events=tuple(_event(e, sponsors, places, names) for e in data.get("events") or ()),
        theatre=data.get("theatre"), start=None if start is None else str(start),
        cut_off=None if data.get("cut_off") is None else str(data["cut_off"]),
        left_out=tuple(data.get("left_out") or ()), conflicts=tuple(data.get("conflicts") or ()),
        notes=tuple(data.get("notes") or ()),
    )  # fmt: skip


def _side(key: str, side: Mapping[str, Any]) -> Side:
    _check(side, "side", "a side")
    return Side(
        key, str(side["name"]), _number(side.get("fighters"), f"L:{key}", "L"), tuple(side.get("members") or ())
    )


def _sponsor(sponsor: Mapping[str, Any], sides: Mapping[str, str]) -> Sponsor:
    _check(sponsor, "sponsor", "a sponsor")
    name = str(sponsor["name"])
    channels = []
    for channel, value in (sponsor.get("channels") or {}).items():
        check_name(channel, channel_rows(), "channel")
        row = channel_rows()[channel]
        is_whole = isinstance(value, Mapping) and {"value", "route"} & value.keys()
        if is_whole:
            _check(value, "channel", f"the channel {channel} of {name}")
        route = str(value.get("route") or row.route) if is_whole else row.route
        if route:
            check_name(route, ROUTES, "route")
        symbol = "men" if row.role == "men" else "w.air.main" if channel == "air" else f"w.{channel}"
        key = f"{'men' if row.role == 'men' else 'w'}:{name}:{channel}"
        given = value.get("value") if is_whole else value
        what = f"men of {name} in the field ({channel})" if row.role == "men" else f"worth of {name}'s {channel}"
        number = Parameter(key, "fixed", 0, 0) if row.role == "none" else _number(given, key, symbol, what)
        channels.append(Channel(channel, number, route))
    check_name(sponsor["side"], sides, "side")
    level = _number(sponsor.get("level"), f"l0:{name}", "l0")
    return Sponsor(name, sides[sponsor["side"]], level, tuple(channels))


def _place(place: Mapping[str, Any], sides: Mapping[str, str]) -> Place:
    _check(place, "place", "a place")
    name, holder = str(place["name"]), place["holder"]
    if isinstance(holder, Mapping):
        held = _number(holder, f"own:{name}", "own")
    else:
        check_name(holder, sides, "side")
        a = float(sides[holder] == "A")
        held = Parameter(f"own:{name}", "fixed", a, a, "0 or 1", f"held by {holder} at week 0", "given")
    lat = _between(place.get("lat"), -90, 90, f"latitude of {name}")
    lon = _between(place.get("lon"), -180, 180, f"longitude of {name}")
    return Place(name, held, _number(place.get("value"), f"v:{name}", "v"), lat, lon, bool(place.get("base", True)),
                 tuple(place.get("facts") or ()))  # fmt: skip


def _between(value: Any, least: float, most: float, what: str) -> float | None:
    """Return a number, None of None, that lies where it can lie.

    Raises:
        UsageError: It does not (PW123).
    """
    number = None if value is None else float(value)
    if number is not None and not (math.isfinite(number) and least <= number <= most):
        span = f"from {least:g} to {most:g}" if math.isfinite(most) else f"from {least:g} on"
        raise UsageError("PW123", f"The {what} is {number:g}.", f"It is a number {span}.")
    return number


def _road(road: Mapping[str, Any], places: Sequence[str]) -> Road:
    _check(road, "road", "a road")
    a, b = road["between"]
    for name in (a, b):
        check_name(name, places, "place")
    km = _between(road["km"], 0, math.inf, f"length of the road from {a} to {b}")
    return Road(a, b, float(km or 0), str(road.get("source") or ""))


def _partnership(pair: Mapping[str, Any], sponsors: Sequence[Sponsor]) -> Partnership:
    _check(pair, "partnership", "a partnership")
    a, b = pair["between"]
    for name in (a, b):
        check_name(name, [s.name for s in sponsors], "sponsor")
    return Partnership(a, b, _number(pair.get("strength"), f"T:{a}:{b}", "T"))


def _event(
    event: Mapping[str, Any], sponsors: Sequence[Sponsor], places: Sequence[Place], sides: Mapping[str, str]
) -> Change:
    _check(event, "event", "an event")
    check_name(event["kind"], CHANGE_KINDS, "kind of event")
    values = dict(event)
    for key, known in (("sponsor", [s.name for s in sponsors]), ("place", [p.name for p in places]), ("side", sides),
                       ("route", ROUTES), ("channel", channel_rows())):  # fmt: skip
        if values.get(key):
            check_name(values[key], known, key)
    if values.get("side"):
        values["side"] = sides[values["side"]]
    missing = [key for key in CHANGE_KINDS[event["kind"]] if not values.get(key)]
    if missing or (event["kind"] == "men" and not (values.get("sponsor") or values.get("side"))):
        needed = " and a ".join(missing) or "sponsor or a side"
        raise UsageError("PW123", f"The event {dict(event)!r} needs a {needed}.", "Compare docs/scenario.md.")
    least = 0.0 if event["kind"] in ("scale", "embargo", "mediation") else -math.inf
    most = 1.0 if event["kind"] == "embargo" else math.inf
    about = f"of the event {dict(event)!r}"
    week = _between(event.get("week", 0), 0, math.inf, f"week {about}")
    return Change(**values | {
        "facts": tuple(values.get("facts") or ()), "week": week,
        "until": _between(event.get("until"), week or 0, math.inf, f"end {about}"),
        "amount": _between(event.get("amount", 0), least, most, f"amount {about}"),
    })  # fmt: skip


def _number(value: Any, key: str, symbol: str, what: str = "") -> Parameter:
    """Return a parameter: a number, a range [low, high], or those with law and source; None takes the prior."""
    if value is None:
        return prior(symbol, key)
    base = Parameter(key, "fixed", 0, 0, "0 or 1") if symbol == "own" else prior(symbol, key)
    base, unit = replace(base, kind="given"), base.unit
    base = replace(base, what=what or base.what)
    if isinstance(value, Mapping):
        _check(value, "number", f"the number {key}")
        ends, law = value["range"], value.get("law")
        check_name(value.get("kind") or "given", KINDS, "kind of number")
        base = replace(base, source=str(value.get("source") or ""), facts=tuple(value.get("facts") or ()),
                       kind=str(value.get("kind") or "given"), weight=float(value.get("weight", 1.0)),
                       unit=str(value.get("unit", base.unit)), what=str(value.get("what", base.what)))  # fmt: skip
    else:
        ends, law, base = value, None, replace(base, source="the writer of the scenario")
    low, high = (_between(end, *bounds(unit), f"number {key!r}") for end in
                 ((ends, ends) if isinstance(ends, int | float) else ends))  # fmt: skip
    if low is None or high is None:
        raise UsageError("PW123", f"The range of {key!r} lacks an end.", "Write it as [low, high].")
    law = law or ("fixed" if low == high else "loguniform" if base.law == "loguniform" else "uniform")
    return replace(base, low=low, high=high, law=law)


def _check(data: Any, kind: str, what: str) -> None:
    if not isinstance(data, Mapping):
        raise UsageError("PW123", f"{what} is {data!r}, not a mapping.", f"Its keys: {', '.join(_KEYS[kind])}.")
    for key in data:
        check_name(str(key), _KEYS[kind], f"key of {what}")


def check_name(name: Any, known: Any, what: str) -> None:
    """Check that a name is one of those that are there.

    Raises:
        UsageError: It is not; the message lists them (PW123).
    """
    names = [str(one) for one in known]
    if str(name) not in names:
        near = near_names(str(name), names)
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        raise UsageError("PW123", f"There is no {what} {name!r}.{meant}", f"There are: {', '.join(names)}.")


def dump_scenario(scenario: Scenario) -> str:
    """Return a scenario as YAML that `read_scenario` reads to the same scenario."""
    import yaml

    return str(yaml.safe_dump(scenario_data(scenario), allow_unicode=True, sort_keys=False, width=110))


def scenario_data(scenario: Scenario) -> dict[str, Any]:
    """Return a scenario as the content of its file."""
    return {
        "name": scenario.name, "theatre": scenario.theatre, "start": scenario.start, "cut_off": scenario.cut_off,
        "sides": [{"name": s.name, "members": list(s.members), "fighters": _dump(s.fighters)} for s in scenario.sides],
        "sponsors": [
            {"name": s.name, "side": scenario.side_name(s.side), "level": _dump(s.level),
             "channels": {c.name: {"value": _dump(c.value), "route": c.route} for c in s.channels}}
            for s in scenario.sponsors
        ],
        "places": [
            {"name": p.name, "holder": _dump(p.holder), "lat": p.lat, "lon": p.lon, "value": _dump(p.value),
             "base": p.is_base, "facts": list(p.facts)} for p in scenario.places
        ],
        "roads": [{"between": [r.a, r.b], "km": r.km, "source": r.source} for r in scenario.roads],
        "partnerships": [{"between": [p.a, p.b], "strength": _dump(p.strength)} for p in scenario.partnerships],
        "parameters": {key: _dump(value) for key, value in scenario.parameters.items()},
        "events": [_dump_event(e, scenario) for e in scenario.events],
        "left_out": list(scenario.left_out), "conflicts": list(scenario.conflicts), "notes": list(scenario.notes),
    }  # fmt: skip


def _dump_event(event: Change, scenario: Scenario) -> dict[str, Any]:
    return event.json() | ({"side": scenario.side_name(event.side)} if event.side else {})


def _dump(p: Parameter) -> dict[str, Any]:
    return {"range": [p.low, p.high], "law": p.law, "kind": p.kind, "source": p.source, "facts": list(p.facts),
            "weight": p.weight, "unit": p.unit, "what": p.what}  # fmt: skip
