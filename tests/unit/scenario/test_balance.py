"""Measures of a signed graph against values worked out by hand."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from proxywar.scenario.balance import largest_part, measure_balance


def test_two_camps_without_a_wrong_tie_are_balanced_in_every_measure() -> None:
    edges = {(a, b): 1.0 if (a < "d") == (b < "d") else -1.0 for a, b in combinations("abcdef", 2)}
    found = measure_balance(edges)
    assert found is not None and (found.frustration, found.normalised, found.triangles) == (0, 1.0, 1.0)
    assert found.walks == pytest.approx(1.0)


def test_five_who_are_all_enemies_leave_four_ties_wrong() -> None:
    # Of the ten ties of five actors the best cut takes 2 · 3; no triangle of enemies is balanced.
    found = measure_balance(dict.fromkeys(combinations("abcde", 2), -1.0))
    assert found is not None and (found.frustration, found.triangles) == (4, 0.0)
    assert found.normalised == pytest.approx(1 - 4 / 10)
    # The eigenvalues of −K5 are −4 and four times 1, those of K5 4 and four times −1.
    assert found.walks == pytest.approx((np.exp(-4) + 4 * np.e) / (np.exp(4) + 4 / np.e))


def test_a_chain_has_no_triangle_and_is_balanced() -> None:
    found = measure_balance({("a", "b"): -2.0, ("b", "c"): 0.5, ("c", "d"): -1.0})
    assert found is not None and (found.nodes, found.edges, found.negative) == (4, 3, 2)
    assert found.triangles is None and found.frustration == 0 and found.walks == pytest.approx(1.0)


def test_only_the_largest_part_is_measured_and_nothing_of_nothing() -> None:
    edges = {("a", "b"): 1.0, ("b", "c"): 1.0, ("x", "y"): -1.0}
    assert set(largest_part(edges)) == {("a", "b"), ("b", "c")}
    assert measure_balance({}) is None
