"""What moved a confidence, in points; which rows a sure fact speaks for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proxywar.case.confidence import BASE, LEAST, PLAIN, confidence_steps, speaking_rows

WEIGHTS = st.floats(-4, 4, allow_nan=False)


@given(WEIGHTS, st.dictionaries(st.text("abc:", min_size=1, max_size=4), WEIGHTS, max_size=12))
def test_the_moves_sum_up_to_the_confidence(base: float, weights: dict[str, float]) -> None:
    features = [(BASE, base), *weights.items()]
    steps = confidence_steps(features)
    confidence = 1 / (1 + math.exp(-sum(weight for _, weight in features)))
    assert steps[0][0] == PLAIN
    assert sum(move for _, move in steps) == pytest.approx(confidence, abs=LEAST + 1e-9)


def test_the_strongest_feature_comes_first_whatever_its_sign() -> None:
    steps = confidence_steps([(BASE, 0.0), ("weak", 0.2), ("strong", -2.0)])
    assert [name for name, _ in steps] == [PLAIN, "strong", "weak"]


def test_a_fact_that_an_analyst_vouches_for_has_nothing_that_moved_it() -> None:
    assert confidence_steps([]) == ()


@dataclass
class Row:
    """A row of a list that shows itself as JSON, as all of them do."""

    data: dict[str, Any]

    def json(self) -> dict[str, Any]:
        """Return the row."""
        return self.data


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ({"facts": ["low", "high"]}, True),
        ({"facts": ["low"]}, False),
        ({"fact": "high"}, True),
        ({"fact": "low"}, False),
        ({"sources": [{"fact": "low"}, {"fact": "high"}]}, True),
        ({"sources": [{"fact": "low"}]}, False),
        ({"severity": 0.5, "facts": ["high", "other", "low"]}, True),
        ({"severity": 0.5, "facts": ["high", "low"]}, False),
    ],
)
def test_a_row_is_shown_where_a_sure_fact_speaks_for_it(row: dict[str, Any], shown: bool) -> None:
    assert bool(speaking_rows([Row(row)], {"high", "other"})) == shown
