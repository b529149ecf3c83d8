"""Confidence for the reader: what moved it, in points, and which rows a sure fact speaks for."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

BASE = "base"
PLAIN, REST = "plain fact", "all else"
SMALL = 0.015
"""Moves below this are summed up as `REST`."""
LEAST = 0.005
"""Sums below this are not told."""


def confidence_steps(features: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """Return how a confidence came about: that of a plain fact, then what each feature added or took.

    The strongest features come first, each on top of those before it; the moves sum up to the confidence.

    Args:
        features: Of a fact, in log-odds, with the base among them; none where an analyst vouches for it.

    Examples:
        >>> steps = confidence_steps([("base", 1.5), ("actor:pronoun", -0.6), ("sentence:cut", 0.01)])
        >>> [(name, round(move, 2)) for name, move in steps]
        [('plain fact', 0.82), ('actor:pronoun', -0.11)]
    """
    if not features:
        return ()
    logit = sum(weight for name, weight in features if name == BASE)
    steps = [(PLAIN, _share(logit))]
    rest = 0.0
    for name, weight in sorted(features, key=lambda feature: (-abs(feature[1]), feature[0])):
        if name == BASE:
            continue
        move = _share(logit + weight) - _share(logit)
        logit += weight
        if abs(move) < SMALL:
            rest += move
        else:
            steps.append((name, move))
    return (*steps, (REST, rest)) if abs(rest) >= LEAST else tuple(steps)


def speaking_rows(rows: Iterable[Any], sure: set[str]) -> list[Any]:
    """Return the rows of a computed list that at least one of some facts speaks for.

    Args:
        rows: Ties, forces, holders of places, moments or disputes. Of a dispute both sides must be spoken for: its
            first two facts are the clearest of either.
        sure: Ids of facts.
    """
    return [row for row in rows if _speaks(row.json(), sure)]


def _speaks(row: dict[str, Any], sure: set[str]) -> bool:
    if "severity" in row:
        return sure.issuperset(row["facts"][:2])
    behind: list[str] = (
        [row["fact"]] if "fact" in row else row.get("facts") or [source["fact"] for source in row["sources"]]
    )
    return not sure.isdisjoint(behind)


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
