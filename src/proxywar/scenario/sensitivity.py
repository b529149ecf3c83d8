"""Which parameter moves the outcome: first-order indices from the draws that a run made anyway."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from proxywar.scenario.engine import Outcome
from proxywar.scenario.parameters import KINDS, Parameter
from proxywar.scenario.streams import uniforms

MAX_BINS = 24
_LEAST_IN_BIN = 40
DUMMY = "dummy"


@dataclass(frozen=True, slots=True)
class Index:
    """The share of the outcome's variance that knowing one parameter would take away, on average.

    Attributes:
        first_order: About 0, also below, where it takes none away.
        kind: "fact", "prior", "given", or "dummy" of an input that is in no equation.
    """

    key: str
    kind: str
    first_order: float

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"key": self.key, "kind": self.kind, "first_order": round(self.first_order, 4)}


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The indices of an outcome, the largest first.

    Attributes:
        output: What varies.
        dummy: Index of an input that is in no equation: how far an index of nothing is from 0.
        shares: Sum of the indices by kind of parameter; "rest" is weekly chance and what parameters do together.
    """

    output: str
    indices: tuple[Index, ...]
    dummy: Index
    shares: dict[str, float]

    def top(self, count: int = 3) -> tuple[Index, ...]:
        """Return the indices that count most."""
        return self.indices[:count]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"output": self.output, "indices": [i.json() for i in self.indices], "dummy": self.dummy.json(),
                "shares": {kind: round(share, 4) for kind, share in self.shares.items()}}  # fmt: skip


def measure_sensitivity(outcome: Outcome, values: np.ndarray, *, output: str) -> Sensitivity:
    """Return the first-order indices of all drawn parameters for an output, replicate by replicate.

    Given-data estimate (Plischke, Borgonovo & Smith 2013): the variance between the means of equally filled classes of
    the parameter, corrected for what chance alone would put between them, over the whole variance.
    """
    drawn = [p for p in outcome.scenario.all_parameters() if p.is_drawn]
    indices = [Index(p.key, p.kind, first_order(outcome.draws[p.key], values)) for p in drawn]
    dummy = Index(DUMMY, DUMMY, first_order(uniforms(outcome.options.seed, DUMMY, 0, len(values)), values))
    ordered = tuple(sorted(indices, key=lambda i: (-i.first_order, i.key)))
    shares = {kind: sum(i.first_order for i in ordered if i.kind == kind) for kind in KINDS}
    shares["rest"] = 1 - sum(shares.values())
    return Sensitivity(output, ordered, dummy, shares)


def first_order(inputs: np.ndarray, outputs: np.ndarray) -> float:
    """Return the first-order index of one input.

    Examples:
        >>> x, y = np.random.default_rng(0).random((2, 20_000))
        >>> round(first_order(x, 2 * x + y), 1), abs(first_order(y, x)) < 0.01
        (0.8, True)
    """
    n = len(outputs)
    total = float(((outputs - outputs.mean()) ** 2).sum())
    if total <= 0:
        return 0.0
    values, codes = np.unique(inputs, return_inverse=True)
    bins = min(MAX_BINS, n // _LEAST_IN_BIN)
    if len(values) > bins:
        codes = np.empty(n, int)
        codes[np.argsort(inputs, kind="stable")] = np.arange(n) * bins // n
    count = np.bincount(codes)
    if len(count) < 2:
        return 0.0
    means = np.bincount(codes, weights=outputs) / count
    within = float(((outputs - means[codes]) ** 2).sum())
    return 1 - (within / (n - len(count))) / (total / (n - 1))


def describe(index: Index, parameters: Iterable[Parameter]) -> str:
    """Return a parameter with its share in words."""
    what = next((p.what for p in parameters if p.key == index.key), "")
    return f"{index.key}{f' ({what})' if what else ''} {100 * index.first_order:.0f} %"
