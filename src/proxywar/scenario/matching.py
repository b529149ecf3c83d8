"""History matching: keep the replicates that went as was observed, and tell which parameters that narrows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from proxywar.errors import UsageError
from proxywar.scenario.engine import Outcome
from proxywar.scenario.files import check_name, read_yaml
from proxywar.scenario.scoring import brier, crps, historical_rate, log_score, no_change

FEWEST = 50
"""Fewer replicates than this say nothing of a parameter."""
BARELY = 0.8
"""A parameter whose middle 90 % keep more than this share of their width is barely identified."""
RATE = 0.01
"""Historical rate at which a place changes hands, a week, where a file gives none; own prior."""
_TOO_FEW = (
    f"Fewer than {FEWEST} replicates agree: nothing is told of any parameter. Run more, or ask whether the ranges hold "
    "what happened."
)
_KEYS = ("observed", "historical_rate", "agree", "source")
_OBSERVED = ("week", "place", "held_by", "side", "men", "ceasefire", "source")


def match_history(outcome: Outcome, path: Path) -> dict[str, Any]:
    """Compare a run with a file of observations.

    Returns:
        `accepted`: how many replicates agree with the share `agree` of the observations, by default all;
        `parameters`: how far each range shrinks in them; `barely_identified`: those that hardly do; `scores`: of the
        run and of two baselines.

    Raises:
        InputError: The file cannot be read, or is not YAML (PW308).
        UsageError: An observation names what the scenario does not have, or cannot be read (PW123).
    """
    data = read_yaml(path)
    try:
        return _match(outcome, data, path)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        missing = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise UsageError("PW123", f"{path} holds no observations: {missing}.", "Compare examples/scenarios.") from error


def _match(outcome: Outcome, data: Any, path: Path) -> dict[str, Any]:
    if isinstance(data, Mapping):
        for key in data:
            check_name(key, _KEYS, "key of a file of observations")
    observed = data.get("observed") if isinstance(data, Mapping) else None
    if not isinstance(observed, list) or not observed:
        raise UsageError("PW123", f"{path} has no list `observed`.", "For example: observed: [{week: 8, place: Sirte, "
                         "held_by: A}].")  # fmt: skip
    fits = np.array([_fits(outcome, one) for one in observed])
    shares = [round(float(row.mean()), 4) for row in fits]
    agreed = [{**one, "share_of_replicates": share} for one, share in zip(observed, shares, strict=True)]
    kept = fits.mean(axis=0) >= float(data.get("agree", 1.0)) - 1e-9
    shrunk = _shrink(outcome, kept) if kept.sum() >= FEWEST else []
    rate = float(data.get("historical_rate", RATE))
    return {
        "observed": agreed, "accepted": int(kept.sum()), "of": outcome.replicates, "parameters": shrunk,
        "barely_identified": [row["key"] for row in shrunk if row["width_kept"] > BARELY],
        "note": "" if shrunk else _TOO_FEW,
        "scores": score(outcome, observed, rate),
    }  # fmt: skip


def _fits(outcome: Outcome, one: Mapping[str, Any]) -> np.ndarray:
    """Tell which replicates agree with an observation."""
    for key in one:
        check_name(key, _OBSERVED, "key of an observation")
    week = _week(outcome, one)
    scenario = outcome.scenario
    if "place" in one:
        places = [p.name for p in scenario.places]
        check_name(one["place"], places, "place")
        first = _side(outcome, one["held_by"]) == 0
        return np.asarray((outcome.own[week, places.index(one["place"])] > 0) == first)
    if "side" in one and "men" in one:
        low, high = one["men"]
        men = outcome.strength[week, _side(outcome, one["side"])]
        return np.asarray((men >= low) & (men <= high))
    if "ceasefire" in one:
        return np.asarray((outcome.first_ceasefire <= outcome.weeks[week]) == bool(one["ceasefire"]))
    raise UsageError("PW123", f"The observation {dict(one)!r} says nothing.", "It has place and held_by, side and men "
                     "[low, high], or ceasefire: true or false.")  # fmt: skip


def _week(outcome: Outcome, one: Mapping[str, Any]) -> int:
    found = np.flatnonzero(outcome.weeks == one.get("week"))
    if not len(found):
        last = int(outcome.weeks[-1])
        raise UsageError("PW123", f"Week {one.get('week')!r} of an observation is not run.", f"Weeks 0 to {last} are.")
    return int(found[0])


def _side(outcome: Outcome, name: Any) -> int:
    sides = outcome.scenario.sides
    check_name(name, [n for s in sides for n in (s.key, s.name)], "side")
    return next(i for i, s in enumerate(sides) if name in (s.key, s.name))


def _shrink(outcome: Outcome, kept: np.ndarray) -> list[dict[str, Any]]:
    rows = []
    for parameter in outcome.scenario.all_parameters():
        if parameter.is_drawn:
            draws = outcome.draws[parameter.key]
            low, high = np.percentile(draws, (5, 95))
            new_low, new_high = np.percentile(draws[kept], (5, 95))
            width = float((new_high - new_low) / (high - low)) if high > low else 1.0
            rows.append({"key": parameter.key, "kind": parameter.kind, "low": float(low), "high": float(high),
                         "matched_low": float(new_low), "matched_high": float(new_high),
                         "width_kept": round(width, 3)})  # fmt: skip
    return sorted(rows, key=lambda row: (row["width_kept"], row["key"]))


def score(outcome: Outcome, observed: list[Mapping[str, Any]], rate: float) -> dict[str, Any]:
    """Return the scores of a run and of two baselines: for chances Brier and log, for numbers CRPS in men."""
    places = [p.name for p in outcome.scenario.places]
    seen = [o for o in observed if "place" in o]
    out: dict[str, Any] = {}
    if seen:
        rows = [(_week(outcome, o), places.index(o["place"])) for o in seen]
        happened = np.array([_side(outcome, o["held_by"]) == 0 for o in seen])
        start = [(outcome.own[0, j] > 0).mean() for _, j in rows]
        chances = {
            "run": np.array([(outcome.own[w, j] > 0).mean() for w, j in rows]), "no_change": no_change(start),
            "historical_rate": historical_rate(start, [float(outcome.weeks[w]) for w, _ in rows], rate),
        }  # fmt: skip
        out["places"] = {name: {"brier": round(brier(p, happened), 4), "log": round(log_score(p, happened), 4)}
                         for name, p in chances.items()}  # fmt: skip
    men = [o for o in observed if "men" in o]
    if men:
        pairs = [(_week(outcome, o), _side(outcome, o["side"]), sum(o["men"]) / 2) for o in men]
        out["men"] = {
            "run": {"crps": round(float(np.mean([crps(outcome.strength[w, s], y) for w, s, y in pairs])), 1)},
            "no_change": {"crps": round(float(np.mean([crps(outcome.strength[0, s], y) for _, s, y in pairs])), 1)},
        }
    return out
