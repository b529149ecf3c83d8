"""What runs say, summed up: chances, bands, paired differences, each with its Monte Carlo error."""

from __future__ import annotations

from typing import Any

import numpy as np

from proxywar.scenario.engine import Outcome

BAND = (5, 50, 95)
"""Percentiles of a band and its middle: 90 % of the replicates lie within."""
Z90 = 1.6449


def summarise(outcome: Outcome) -> dict[str, Any]:
    """Return the chances and bands of a run by week."""
    scenario, n = outcome.scenario, outcome.replicates
    first, second = (side.name for side in scenario.sides)
    held = (outcome.own > 0).mean(axis=2)
    places = [{"place": place.name, "lat": place.lat, "lon": place.lon, "held_by": first,
               "p": _round(held[:, j]), "se": _round(_se(held[:, j], n))}
              for j, place in enumerate(scenario.places)]  # fmt: skip
    return {
        "weeks": outcome.weeks.tolist(), "replicates": n, "places": places,
        "strength": {name: _bands(outcome.strength[:, s], 0) for s, name in enumerate((first, second))},
        "value_share": {"side": first, **_bands(outcome.share, 4), "mean": _round(outcome.share.mean(axis=1)),
                        "se": _round(outcome.share.std(axis=1) / np.sqrt(n))},
        "level": {s.name: _round(outcome.level[:, k].mean(axis=1)) for k, s in enumerate(scenario.sponsors)},
        "ceasefire": {"first_by_week": _round(first_ceasefire(outcome)), "in_force": _round(outcome.quiet.mean(axis=1)),
                      "se": _round(_se(first_ceasefire(outcome), n))},
    }  # fmt: skip


def first_ceasefire(outcome: Outcome) -> np.ndarray:
    """Return the chance that a first ceasefire has come by each week."""
    return np.array([(outcome.first_ceasefire <= week).mean() for week in outcome.weeks])


def compare(baseline: Outcome, other: Outcome) -> dict[str, Any]:
    """Return the paired differences of a what-if from its baseline, replicate by replicate, at the last week.

    Of each: the mean, its Monte Carlo error and 90 % interval, and the band in which 90 % of the replicates differ.
    """
    first = baseline.scenario.sides[0].name
    here = {p.name: j for j, p in enumerate(other.scenario.places)}
    pairs = [
        (place.name, j, here[place.name]) for j, place in enumerate(baseline.scenario.places) if place.name in here
    ]
    held = {name: _difference((other.own[-1, k] > 0).astype(float) - (baseline.own[-1, j] > 0), 4)
            for name, j, k in pairs}  # fmt: skip
    share = other.share[-1].astype(float) - baseline.share[-1]
    curve = other.share.astype(float) - baseline.share
    ends = {name: _difference(other.strength[-1, s].astype(float) - baseline.strength[-1, s], 0)
            for s, name in enumerate(side.name for side in baseline.scenario.sides)}  # fmt: skip
    truce = (np.isfinite(other.first_ceasefire)).astype(float) - np.isfinite(baseline.first_ceasefire)
    return {
        "side": first, "week": int(baseline.weeks[-1]), "value_share": _difference(share, 4), "places": held,
        "strength": ends, "ceasefire": _difference(truce, 4),
        "share_by_week": {"mean": _round(curve.mean(axis=1)), "low": _round(np.percentile(curve, 5, axis=1)),
                          "high": _round(np.percentile(curve, 95, axis=1))},
        "changed_maps": round(float((share != 0).mean()), 4),
    }  # fmt: skip


def _difference(values: np.ndarray, digits: int) -> dict[str, float]:
    se = float(values.std() / np.sqrt(len(values)))
    mean = float(values.mean())
    low, high = np.percentile(values, (5, 95))
    return {"mean": round(mean, digits), "se": round(se, digits + 1), "mean_low": round(mean - Z90 * se, digits),
            "mean_high": round(mean + Z90 * se, digits), "low": round(float(low), digits),
            "high": round(float(high), digits)}  # fmt: skip


def _bands(values: np.ndarray, digits: int) -> dict[str, list[float]]:
    low, middle, high = np.percentile(values, BAND, axis=1)
    return {"low": _round(low, digits), "median": _round(middle, digits), "high": _round(high, digits)}


def _se(p: np.ndarray, n: int) -> np.ndarray:
    return np.asarray(np.sqrt(p * (1 - p) / n))


def _round(values: np.ndarray, digits: int = 4) -> list[float]:
    return [round(float(v), digits) for v in values]
