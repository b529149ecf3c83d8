"""A scenario as arrays: what a block of replicates draws, and what changes when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from proxywar.scenario.description import ROUTES, Change, Scenario
from proxywar.scenario.geography import neighbours, road_km
from proxywar.scenario.parameters import Parameter
from proxywar.scenario.streams import uniforms

Draws = dict[str, np.ndarray]
_LEAST_LEVEL = 1e-3
_TABLE_BASES = 12
"""Up to so many bases, the distances of every map of them are worked out beforehand."""


def draw(parameter: Parameter, *, seed: int, start: int, stop: int) -> np.ndarray:
    """Return the value of a parameter in each replicate, in double precision."""
    if parameter.law == "fixed" or parameter.low == parameter.high:
        values = np.full(stop - start, parameter.low)
    else:
        values = parameter.quantile(uniforms(seed, parameter.key, start, stop))
    if parameter.weight < 1:
        values = values * (uniforms(seed, f"{parameter.key}?", start, stop) < parameter.weight)
    return values


def draw_all(scenario: Scenario, *, seed: int, start: int, stop: int) -> Draws:
    """Return the values of all parameters by key."""
    return {p.key: draw(p, seed=seed, start=start, stop=stop) for p in scenario.all_parameters()}


class Terrain:
    """Roads and bases: what a map of holders means for distances and for the frontier.

    Attributes:
        joined: 1 where a road joins two places (J, J).
    """

    def __init__(self, scenario: Scenario, dtype: np.dtype) -> None:
        km = road_km(scenario.places, scenario.roads)
        reached = km[np.isfinite(km)]
        # A place that no road reaches is as far away as the theatre is wide.
        self._km = np.where(np.isfinite(km), km, reached.max() if reached.size else 0.0)
        self._bases = np.flatnonzero([p.is_base for p in scenario.places])
        self._type = dtype
        self.joined = neighbours(scenario.places, scenario.roads).astype(dtype)
        self._table: np.ndarray | None = None
        if len(self._bases) <= _TABLE_BASES:
            codes = np.arange(2 ** len(self._bases))
            maps = -np.ones((len(km), len(codes)))
            maps[self._bases] = np.where(codes >> np.arange(len(self._bases))[:, None] & 1, 1, -1)
            self._table = np.ascontiguousarray(self._compute(maps).T)
            self._bits = np.zeros((1, len(km)), dtype)
            self._bits[0, self._bases] = 2.0 ** np.arange(len(self._bases))

    def depth(self, own: np.ndarray) -> np.ndarray:
        """Return D_B − D_A for each place and map: how much farther it is from the second side's bases (J, N)."""
        if self._table is None:
            return self._compute(own)
        codes = (self._bits @ (own > 0))[0].astype(np.intp)
        return np.asarray(self._table[codes].T)

    def _compute(self, own: np.ndarray) -> np.ndarray:
        away = []
        for sign in (1, -1):
            # The way of a side without any base is from the farthest place.
            far = np.full(own.shape, self._km.max() if self._km.size else 0.0)
            for b in self._bases:
                far = np.where(own[b] == sign, np.minimum(far, self._km[:, b, None]), far)
            away.append(far)
        return np.asarray((away[1] - away[0]).astype(self._type))


@dataclass(frozen=True, slots=True)
class World:
    """The arrays of one block of N replicates: K sponsors, C channels that count, J places.

    Attributes:
        fighters: Local fighters at week 0 (2, N).
        level: Share of capacity in use at week 0 (K, N).
        sponsor: Sponsor of each channel (C,).
        is_men: Whether a channel gives men, else quality (C,).
        route: Index of the route of each channel in `ROUTES`, -1 of none (C,).
        worth: Worth or men of each channel (C, N).
        partners: Pairs of sponsors with the strength of their partnership (N,).
        holder: 1 where the first side holds a place, else -1 (J, N).
        value: Value of each place, of all together 1 (J, N).
        intercepted: Share intercepted on each route (3, N).
        single: Parameters that exist once, by symbol (N,).
    """

    fighters: np.ndarray
    level: np.ndarray
    sponsor: np.ndarray
    is_men: np.ndarray
    route: np.ndarray
    worth: np.ndarray
    partners: tuple[tuple[int, int, np.ndarray], ...]
    holder: np.ndarray
    value: np.ndarray
    intercepted: np.ndarray
    single: Draws
    terrain: Terrain


def make_world(scenario: Scenario, draws: Draws, terrain: Terrain, dtype: np.dtype) -> World:
    """Return the arrays of the replicates that were drawn."""
    n = len(next(iter(draws.values())))
    channels = [(k, c) for k, s in enumerate(scenario.sponsors) for c in s.channels if c.role != "none"]
    order = {sponsor.name: k for k, sponsor in enumerate(scenario.sponsors)}
    first = 1.0 if scenario.sides[0].key == "A" else -1.0
    value = _rows([draws[p.value.key] for p in scenario.places], n)
    total = value.sum(axis=0)
    return World(
        fighters=_rows([draws[s.fighters.key] for s in scenario.sides], n).astype(dtype),
        level=np.clip(_rows([draws[s.level.key] for s in scenario.sponsors], n), _LEAST_LEVEL, 1 - _LEAST_LEVEL),
        sponsor=np.array([k for k, _ in channels], dtype=int),
        is_men=np.array([c.role == "men" for _, c in channels], dtype=bool),
        route=np.array([ROUTES.index(c.route) if c.route else -1 for _, c in channels], dtype=int),
        worth=_rows([draws[c.value.key] for _, c in channels], n),
        partners=tuple((order[p.a], order[p.b], draws[p.strength.key]) for p in scenario.partnerships),
        holder=(first * np.sign(_rows([draws[p.holder.key] for p in scenario.places], n) - 0.5)).astype(dtype),
        value=(value / np.where(total > 0, total, 1)).astype(dtype),
        intercepted=_rows([draws[f"eta.{route}"] for route in ROUTES], n),
        single={key: draws[key].astype(dtype) for key in scenario.parameters},
        terrain=terrain)  # fmt: skip


def _rows(rows: Sequence[np.ndarray], n: int) -> np.ndarray:
    return np.array(rows, dtype=float).reshape(len(rows), n)


class Plan:
    """What changes when: one column for each step of `dt` weeks.

    Attributes:
        factor: Of each channel that counts (C, S).
        closed: Share intercepted on a route that a change sets; NaN where the drawn one holds (3, S).
        extra: Men that a change adds to a sponsor (K, S).
        sign: 1 where a sponsor stands with the first side, -1 with the second (K, S).
        arrivals: Men who join a side's fighters in that step (2, S).
        mediation: Level of mediation (S,).
        defence: Added to the log defence of a place (J, S).
        is_new: Whether channels, routes, men or sides are other than in the step before (S,).
        handed: Places that change hands by what a change says: (place, sign of the new holder) by step.
    """

    def __init__(self, scenario: Scenario, changes: Sequence[Change], *, steps: int, dt: float) -> None:
        self._scenario, self._steps, self._dt = scenario, steps, dt
        self._channels = [(k, c.name) for k, s in enumerate(scenario.sponsors) for c in s.channels if c.role != "none"]
        self._sign = {side.key: sign for side, sign in zip(scenario.sides, (1.0, -1.0), strict=True)}
        sponsors, places = len(scenario.sponsors), len(scenario.places)
        self.factor = np.ones((len(self._channels), steps))
        self.closed = np.full((3, steps), np.nan)
        self.extra = np.zeros((sponsors, steps))
        signs = [[self._sign[s.side]] for s in scenario.sponsors]
        self.sign = np.array(signs, dtype=float).reshape(sponsors, 1) * np.ones(steps)
        self.arrivals = np.zeros((2, steps))
        self.mediation = np.zeros(steps)
        self.defence = np.zeros((places, steps))
        self.handed: dict[int, list[tuple[int, float]]] = {}
        for change in changes:
            getattr(self, f"_{change.kind}")(change)
        tables = np.nan_to_num(np.vstack([self.factor, self.closed, self.extra, self.sign]), nan=-1.0)
        self.is_new = np.ones(steps, bool)
        self.is_new[1:] = (tables[:, 1:] != tables[:, :-1]).any(axis=0)

    def _when(self, change: Change) -> slice:
        first = round(change.week / self._dt)
        return slice(first, None if change.until is None else round(change.until / self._dt))

    def _k(self, change: Change) -> int:
        return [s.name for s in self._scenario.sponsors].index(change.sponsor)

    def _j(self, change: Change) -> int:
        return [p.name for p in self._scenario.places].index(change.place)

    def _scale(self, change: Change) -> None:
        for c, (k, name) in enumerate(self._channels):
            if self._scenario.sponsors[k].name == change.sponsor and change.channel in ("", name):
                self.factor[c, self._when(change)] *= change.amount

    def _embargo(self, change: Change) -> None:
        for r, route in enumerate(ROUTES):
            if change.route in ("", route):
                self.closed[r, self._when(change)] = change.amount

    def _men(self, change: Change) -> None:
        if change.sponsor:
            self.extra[self._k(change), self._when(change)] += change.amount
        elif (step := round(change.week / self._dt)) < self._steps:
            self.arrivals[0 if self._sign[change.side] > 0 else 1, step] += change.amount

    def _join(self, change: Change) -> None:
        self.sign[self._k(change), self._when(change)] = self._sign[change.side]

    def _leave(self, change: Change) -> None:
        for c, (k, _) in enumerate(self._channels):
            if k == self._k(change):
                self.factor[c, self._when(change)] = 0.0
        self.extra[self._k(change), self._when(change)] = 0.0

    def _hold(self, change: Change) -> None:
        step = round(change.week / self._dt)
        self.handed.setdefault(step, []).append((self._j(change), self._sign[change.side]))

    def _mediation(self, change: Change) -> None:
        self.mediation[self._when(change)] = change.amount

    def _defend(self, change: Change) -> None:
        self.defence[self._j(change), self._when(change)] += change.amount
