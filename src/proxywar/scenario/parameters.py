"""Parameters of a scenario: a range, the law by which it is drawn, and what it rests on."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from proxywar.errors import UsageError

LAWS = ("fixed", "uniform", "loguniform")
KINDS = ("fact", "prior", "given")
"""A fact of the case, a prior of the project, or a number that the writer of a scenario gives with its source."""
GLOBALS = ("a", "h", "e", "m", "d", "delta", "mu", "lambda", "lambda_M", "rho", "chi", "phi", "rec", "b0", "bS", "bD",
           "bU", "r", "eta.sea", "eta.air", "eta.land")  # fmt: skip
"""Parameters of which a scenario has one each."""
_ABOVE_0 = 1e-9
_BOUNDS = {"persons": (0.0, math.inf), "multiples": (0.0, math.inf), "relative": (0.0, math.inf),
           "1/week": (0.0, math.inf), "log sd": (0.0, math.inf), "ratio": (_ABOVE_0, math.inf),
           "km": (_ABOVE_0, math.inf), "share": (0.0, 1.0), "share/week": (0.0, 1.0), "0 to 1": (0.0, 1.0),
           "0 or 1": (0.0, 1.0)}  # fmt: skip
"""Between what numbers of a unit lie; those of other units are free."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One drawn number.

    Attributes:
        key: Its name in a scenario, for example "a" or "w:Turkey:air"; also names its random stream.
        law: "fixed", "uniform" or "loguniform" between `low` and `high`.
        kind: "fact", "prior" or "given".
        facts: Ids of the facts behind it.
        source: The citation of a prior or of a given number; of a fact, how it was read.
        weight: Probability that it is there at all: of a contested channel, the weight of its evidence. Else it is 0.
    """

    key: str
    law: str
    low: float
    high: float
    unit: str = ""
    what: str = ""
    kind: str = "prior"
    facts: tuple[str, ...] = ()
    source: str = ""
    weight: float = 1.0

    def __post_init__(self) -> None:
        bad = not (math.isfinite(self.low) and math.isfinite(self.high) and 0 <= self.weight <= 1)
        if self.law not in LAWS or bad or (self.law == "loguniform" and min(self.low, self.high) <= 0):
            raise UsageError(
                "PW120",
                f"The range of {self.key!r} cannot be drawn: {self.law} from {self.low:g} to {self.high:g}.",
                f"The law is one of {', '.join(LAWS)}; both ends are numbers, above 0 for loguniform.",
            )

    @property
    def is_drawn(self) -> bool:
        """Tell whether it varies from replicate to replicate."""
        return (self.law != "fixed" and self.low != self.high) or 0 < self.weight < 1

    def quantile(self, u: np.ndarray) -> np.ndarray:
        """Return the values at probabilities `u`."""
        if self.law == "loguniform":
            return np.exp(math.log(self.low) + u * (math.log(self.high) - math.log(self.low)))
        return self.low + u * ((self.high if self.law == "uniform" else self.low) - self.low)

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"key": self.key, "law": self.law, "low": self.low, "high": self.high, "unit": self.unit,
                "what": self.what, "kind": self.kind, "facts": list(self.facts), "source": self.source,
                "weight": self.weight}  # fmt: skip


def prior(symbol: str, key: str | None = None, **changes: Any) -> Parameter:
    """Return the prior of a symbol of `priors.csv`, under another key if given.

    Examples:
        >>> prior("h").low, prior("w.air.main", "w:Turkey:air").key
        (0.5, 'w:Turkey:air')
    """
    found = _priors()[symbol]
    return replace(found, key=key or symbol, **changes)


def bounds(unit: str) -> tuple[float, float]:
    """Return the least and the greatest number of a unit."""
    return _BOUNDS.get(unit, (-math.inf, math.inf))


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """What a channel does in the engine.

    Attributes:
        role: "quality", "men" or "none".
        route: "sea", "air" or "land", which an embargo may close; empty where nothing is carried.
    """

    channel: str
    role: str
    route: str


@cache
def channel_rows() -> dict[str, ChannelRow]:
    """Return the table of channels."""
    return {row["channel"]: ChannelRow(row["channel"], row["role"], row["route"]) for row in _read("channels.csv")}


@cache
def _priors() -> dict[str, Parameter]:
    return {row["symbol"]: Parameter(row["symbol"], row["law"], float(row["low"]), float(row["high"]), row["unit"],
                                     row["what"], source=row["source"]) for row in _read("priors.csv")}  # fmt: skip


def _read(name: str) -> list[dict[str, str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
