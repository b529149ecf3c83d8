"""Distances by road, and which places are neighbours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from proxywar.scenario.description import Place, Road

EARTH_KM = 6371.0
WINDING = 1.3
"""Roads are so much longer than the great circle; own prior, within the usual detour indices."""


def great_circle_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points in latitude and longitude, in km.

    Examples:
        >>> round(great_circle_km((32.9, 13.2), (32.1, 20.1)))
        653
    """
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def find_roads(places: Sequence[Place]) -> tuple[Road, ...]:
    """Return roads between places: the great circle times a stated factor, none where a third place lies between.

    Two places are neighbours where no third one is nearer to both than they are to each other (the relative
    neighbourhood graph, Toussaint 1980, which is connected).
    """
    known = [p for p in places if p.lat is not None and p.lon is not None]
    at = {p.name: (float(p.lat or 0), float(p.lon or 0)) for p in known}
    km = {(a, b): great_circle_km(at[a], at[b]) for a in at for b in at}
    source = f"great circle × {WINDING}"
    return tuple(
        Road(a, b, round(WINDING * km[a, b], 1), source) for a, b in combinations(at, 2)
        if not any(max(km[a, c], km[b, c]) < km[a, b] for c in at if c not in (a, b))
    )  # fmt: skip


def road_km(places: Sequence[Place], roads: Sequence[Road]) -> np.ndarray:
    """Return the shortest way by road between any two places; infinite where there is none."""
    index = {place.name: i for i, place in enumerate(places)}
    km = np.full((len(places), len(places)), np.inf)
    np.fill_diagonal(km, 0.0)
    for road in roads:
        i, j = index[road.a], index[road.b]
        km[i, j] = km[j, i] = min(km[i, j], road.km)
    for k in range(len(places)):
        km = np.minimum(km, km[:, k, None] + km[None, k, :])
    return km


def neighbours(places: Sequence[Place], roads: Sequence[Road]) -> np.ndarray:
    """Return 1 where a road joins two places, else 0."""
    index = {place.name: i for i, place in enumerate(places)}
    joined = np.zeros((len(places), len(places)))
    for road in roads:
        joined[index[road.a], index[road.b]] = joined[index[road.b], index[road.a]] = 1.0
    return joined
