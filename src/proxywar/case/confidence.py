"""What moved a fact's confidence, told in points of it rather than in log-odds."""

from __future__ import annotations

import math
from collections.abc import Sequence

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
        features: Of a fact, in log-odds, with the base among them.

    Examples:
        >>> steps = confidence_steps([("base", 1.5), ("actor:pronoun", -0.6), ("sentence:cut", 0.01)])
        >>> [(name, round(move, 2)) for name, move in steps]
        [('plain fact', 0.82), ('actor:pronoun', -0.11)]
    """
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


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
