"""How likely a fact is right: a logistic regression over its features, its weights in `confidence.csv`.

The weights are fitted by `python -m train.facts.fit` on annotated documents; `docs/extraction.md` says how often which
confidence was right on documents that were left out of the fit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib import resources

from proxywar.lang import read_rows

BASE = "base"
"""Name of the intercept: the log-odds of a fact of which no feature is known."""


@cache
def weights() -> dict[str, float]:
    """Return the weight of each feature in log-odds.

    Raises:
        KnowledgeError: A row of the table is broken.
    """
    return load_weights("confidence.csv")


def load_weights(name: str) -> dict[str, float]:
    """Return the weights of a table of this folder by feature.

    Raises:
        KnowledgeError: A row of the table is broken.
    """
    text = (resources.files(__package__) / name).read_text(encoding="utf-8")
    return {row["feature"]: float(row["weight"]) for row in read_rows(text, f"extract/{name}")}


def weigh(features: Iterable[str]) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Return the confidence of a fact, and what moved it: its features with their log-odds, the base first."""
    known = weights()
    moved = tuple((name, known.get(name, 0.0)) for name in (BASE, *features))
    return round(chance_of(weight for _, weight in moved), 2), moved


def chance_of(weights: Iterable[float]) -> float:
    """Return the probability that log-odds add up to."""
    return 1 / (1 + math.exp(-sum(weights)))
