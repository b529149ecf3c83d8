"""The equations of the engine as plain functions of arrays; `docs/scenario.md` gives each with its source."""

from __future__ import annotations

from typing import Any

import numpy as np

Numbers = Any
"""An array or a number; a function returns what it is given."""

RECRUITS_A_WEEK = 0.006
"""Share of a side's first strength that `rec` = 1 recruits a week."""
MEMORY = 0.1
"""Weight of the last week in the stalemate memory."""


def logistic(x: Numbers) -> Numbers:
    """Return 1 / (1 + exp(-x)), without overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * x)


def logit(p: Numbers) -> Numbers:
    """Return ln(p / (1 - p))."""
    return np.log(p) - np.log1p(-p)


def contest_shares(log_strengths: Numbers, decisiveness: Numbers) -> Numbers:
    """Return each party's chance in a ratio contest, p_i = F_i^m / Σ F^m (Tullock 1980; Hirshleifer 1989).

    Args:
        log_strengths: One row a party.
        decisiveness: m.
    """
    raised = np.exp(decisiveness * (log_strengths - log_strengths.max(axis=0)))
    return raised / raised.sum(axis=0)


def contest_balance(log_ratio: Numbers, decisiveness: Numbers, ground: Numbers) -> Numbers:
    """Return p_A − p_B of a two-sided contest for each place: tanh of half the log odds.

    It is `contest_shares` of two, in a form that turns its sign exactly when the sides are swapped.

    Args:
        log_ratio: ln(F_A Q_A / F_B Q_B).
        ground: Half of m [(D_B − D_A)/δ + own·(ln d + g)], by place.
    """
    return np.tanh(0.5 * (decisiveness * log_ratio) + ground)


def loss_intensity(
    rate: Numbers, rival_quality: Numbers, log_own: Numbers, log_rival: Numbers, helmbold: Numbers
) -> Numbers:
    """Return the losses per head and week, a·Q_o·(F_o/F_s)^(1−h) (Helmbold 1965).

    h = 0, ½ and 1 are Lanchester's square, linear and logarithmic laws.
    """
    return rate * rival_quality * np.exp((1 - helmbold) * (log_rival - log_own))


def lost_share(intensity: Numbers) -> Numbers:
    """Return the share lost in a step of the given integrated intensity."""
    return -np.expm1(-intensity)


def noise_log_sd(phi: Numbers, dt: float) -> Numbers:
    """Return the log sd of the noise of a step so that a week's mean noise has the same variance for every step."""
    return np.sqrt(np.log1p(np.expm1(phi * phi) / dt))


def step_rate(weekly: Numbers, dt: float) -> Numbers:
    """Return the share of the way that an adjustment of `weekly` makes in a step."""
    return -np.expm1(dt * np.log1p(-weekly))


def ceasefire_log_hazard(single: dict[str, Numbers], memory: Numbers, mediation: float, in_use: Numbers) -> Numbers:
    """Return b0 + bS·S + bD·D − bU·U."""
    return single["b0"] + single["bS"] * memory + single["bD"] * mediation - single["bU"] * in_use
