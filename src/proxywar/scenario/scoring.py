"""Proper scores of chances and draws against what was seen, beside two baselines that know nothing of the scenario."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_LEAST = 1e-3
"""No chance counts as less in a log score: a baseline that was certain and wrong would score minus infinity."""


def brier(p: np.ndarray, happened: np.ndarray) -> float:
    """Return the Brier score, the mean squared error of chances; 0 is best.

    Examples:
        >>> brier(np.array([0.8, 0.4]), np.array([1, 0]))
        0.1
    """
    return round(float(((np.asarray(p, float) - happened) ** 2).mean()), 12)


def log_score(p: np.ndarray, happened: np.ndarray) -> float:
    """Return the mean negative log likelihood of what happened; 0 is best."""
    bounded = np.clip(p, _LEAST, 1 - _LEAST)
    return float(-np.where(np.asarray(happened) > 0, np.log(bounded), np.log(1 - bounded)).mean())


def crps(draws: np.ndarray, observed: float) -> float:
    """Return the continuous ranked probability score of draws for one number, in its unit; 0 is best.

    E|X − y| − ½ E|X − X'| (Gneiting & Raftery 2007), the second term from the sorted draws.

    Examples:
        >>> crps(np.array([1.0, 3.0]), 2.0)
        0.5
    """
    x = np.sort(np.asarray(draws, float))
    n = len(x)
    spread = 2 * float((x * (2 * np.arange(1, n + 1) - n - 1)).sum()) / n**2
    return float(np.abs(x - observed).mean()) - spread / 2


def no_change(start: Sequence[float]) -> np.ndarray:
    """Return the chances of a baseline in which everybody holds what he held at week 0."""
    return np.asarray(start, float)


def historical_rate(start: Sequence[float], weeks: Sequence[float], rate: float) -> np.ndarray:
    """Return the chances of a baseline in which places change hands at one rate a week, back and forth.

    Examples:
        >>> historical_rate([1.0], [0.0], 0.05).tolist(), historical_rate([1.0], [1e6], 0.05).tolist()
        ([1.0], [0.5])
    """
    stays = 0.5 + 0.5 * np.exp(-2 * rate * np.asarray(weeks, float))
    first = np.asarray(start, float)
    return first * stays + (1 - first) * (1 - stays)
