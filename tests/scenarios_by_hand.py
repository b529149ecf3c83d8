"""Build scenarios by hand: a chain of places between two sides, with as many sponsors as a test needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from proxywar.scenario.description import Channel, Partnership, Place, Road, Scenario, Side, Sponsor
from proxywar.scenario.parameters import GLOBALS, Parameter, prior

ROUTES = {"air": "air", "arms": "sea", "mercenaries": "air", "troops": "sea"}


def fixed(key: str, value: float) -> Parameter:
    """Return a parameter of one value."""
    return Parameter(key, "fixed", value, value)


def span(key: str, low: float, high: float) -> Parameter:
    """Return a parameter that is uniform over a range."""
    return Parameter(key, "uniform", low, high)


def sponsor(name: str, side: str, *, men: float | tuple[float, float] = 0.0, **worth: Any) -> Sponsor:
    """Return a sponsor; a worth is a number, a range, or True for the prior."""
    channels = [Channel("mercenaries", _parameter(f"men:{name}:mercenaries", men), "air")] if men else []
    for channel, value in worth.items():
        key = f"w:{name}:{channel}"
        symbol = "w.air.main" if channel == "air" else f"w.{channel}"
        channels.append(
            Channel(channel, prior(symbol, key) if value is True else _parameter(key, value), ROUTES[channel])
        )
    return Sponsor(name, side, prior("l0", f"l0:{name}"), tuple(channels))


def _parameter(key: str, value: float | tuple[float, float]) -> Parameter:
    return span(key, *value) if isinstance(value, tuple) else fixed(key, value)


def chain(
    *sponsors: Sponsor, places: int = 6, fighters: Sequence[Any] = ((8000, 20000), (8000, 20000)),
    partners: Sequence[tuple[str, str]] = (), km: float = 150, **values: float,
) -> Scenario:  # fmt: skip
    """Return a world of places in a row, the first half held by side A.

    Args:
        values: Parameters that exist once, fixed at a number ("lambda_" for lambda).
    """
    spots = tuple(
        Place(f"p{j}", fixed(f"own:p{j}", float(j < places / 2)), prior("v", f"v:p{j}")) for j in range(places)
    )
    roads = tuple(Road(f"p{j}", f"p{j + 1}", km) for j in range(places - 1))
    sides = tuple(Side(k, f"Side {k}", _parameter(f"L:{k}", f)) for k, f in zip("AB", fighters, strict=True))
    single = {symbol: prior(symbol) for symbol in GLOBALS}
    single |= {k.rstrip("_"): fixed(k.rstrip("_"), v) for k, v in values.items()}
    return Scenario(
        "chain", (sides[0], sides[1]), tuple(sponsors), spots, roads,
        tuple(Partnership(a, b, prior("T", f"T:{a}:{b}")) for a, b in partners), single,
    )  # fmt: skip


def scaled(scenario: Scenario, factor: float) -> Scenario:
    """Return the scenario with all men, local and sponsors', times a factor."""

    def times(p: Parameter) -> Parameter:
        return replace(p, low=p.low * factor, high=p.high * factor)

    first, second = (replace(s, fighters=times(s.fighters)) for s in scenario.sides)
    return replace(
        scenario,
        sides=(first, second),
        sponsors=tuple(
            replace(s, channels=tuple(replace(c, value=times(c.value)) if c.role == "men" else c for c in s.channels))
            for s in scenario.sponsors
        ),
    )


RIVALS = (
    sponsor("Arland", "A", men=(500, 2500), air=True),
    sponsor("Beland", "B", men=(800, 2000), air=True),
    sponsor("Celand", "B", arms=True),
)
