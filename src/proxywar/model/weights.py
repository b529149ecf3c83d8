"""The table of what each type of fact and each status weighs; data that a user may change."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from proxywar.errors import KnowledgeError
from proxywar.records import FACT_TYPES

BY_ENEMY = "alleged by an enemy"
BOTH_SIDES = "printed on both sides"


@dataclass(frozen=True, slots=True)
class Weights:
    """What facts weigh as ties.

    Attributes:
        sign: By fact type: 1 binds, -1 sets apart, 0 joins in one camp; types that are no tie are not in it.
        weight: By fact type, for one voice that states it.
        speech: Types that are words only: they place nobody in a camp by themselves.
        status: Factor by status, for `BY_ENEMY`, and for `BOTH_SIDES`.
    """

    sign: Mapping[str, int]
    weight: Mapping[str, float]
    speech: frozenset[str]
    status: Mapping[str, float]

    def add_voices(self, factors: Iterable[float]) -> float:
        """Return how much voices weigh together: the strongest in full, each further one less.

        The k-th voice in order of strength adds log2(1 + 1/k) of its factor, so that n voices that state a thing
        weigh log2(1 + n): each doubling adds as much as the one before, and one alleged voice weighs its ½.
        """
        ordered = sorted(factors, reverse=True)
        return math.fsum(factor * math.log2(1 + 1 / k) for k, factor in enumerate(ordered, start=1))


@cache
def load_weights(path: Path | None = None) -> Weights:
    """Load the table, the built-in one by default.

    Raises:
        KnowledgeError: A row names no known type, or its weight cannot be read (PW410).
    """
    text = path.read_text(encoding="utf-8") if path else (
        resources.files(__package__).joinpath("weights.csv").read_text(encoding="utf-8"))  # fmt: skip
    sign: dict[str, int] = {}
    weight: dict[str, float] = {}
    status: dict[str, float] = {}
    speech = set()
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        name = row["type"]
        try:
            value = float(row["weight"])
            if row["kind"] == "status":
                status[name] = value
                continue
            sign[name], weight[name] = int(row["sign"]), value
        except (TypeError, ValueError) as error:
            raise _bad_row(number, name, "sign and weight are numbers") from error
        if name not in FACT_TYPES:
            raise _bad_row(number, name, "no such type of fact")
        if row["speech"] == "yes":
            speech.add(name)
    return Weights(sign, weight, frozenset(speech), status)


def _bad_row(number: int, name: str, why: str) -> KnowledgeError:
    return KnowledgeError("PW410", f"weights.csv, row {number} ({name!r}): {why}.", "Compare docs/model.md.")
