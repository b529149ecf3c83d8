"""The equations against what can be worked out on paper, and against a battle of record."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import optimize, stats

from proxywar.scenario import equations as eq
from proxywar.scenario.description import Change
from proxywar.scenario.engine import Options, simulate
from tests.scenarios_by_hand import chain

QUALITY = 1.2, 0.9


def linear_law_wins(first: int, second: int, *, battles: int) -> float:
    """Return how often the first side wins battles of the linear law, fought out man by man with the engine's rates."""
    rng = np.random.default_rng(3)
    men = np.array([[first] * battles, [second] * battles], dtype=float)
    while (fighting := (men > 0).all(axis=0)).any():
        logs = np.log(np.maximum(men, 1))
        rates = [eq.loss_intensity(np.float64(0.02), QUALITY[1 - s], logs[s], logs[1 - s], 0.5) * men[s]
                 for s in (0, 1)]  # fmt: skip
        first_loses = rng.random(battles) * (rates[0] + rates[1]) < rates[0]
        men[0] -= fighting & first_loses
        men[1] -= fighting & ~first_loses
    return float((men[0] > 0).mean())


@pytest.mark.parametrize(("first", "second"), [(20, 20), (30, 35), (12, 9)])
def test_the_stochastic_linear_law_is_the_negative_binomial(first: int, second: int) -> None:
    battles = 40_000
    # Each loss is the second side's with the same chance, whatever the strengths: that is what the linear law says.
    chance = QUALITY[0] / sum(QUALITY)
    expected = stats.nbinom.cdf(first - 1, second, chance)
    found = linear_law_wins(first, second, battles=battles)
    assert abs(found - expected) < 4 * np.sqrt(expected * (1 - expected) / battles)


@pytest.mark.parametrize(("m", "n"), [(1.0, 2), (1.0, 3), (0.7, 5), (1.5, 2)])
def test_the_symmetric_effort_of_tullocks_contest(m: float, n: int) -> None:
    prize = 10.0
    effort = m * (n - 1) * prize / n**2

    def loss(own: float) -> float:
        logs = np.log(np.array([own, *[effort] * (n - 1)]))[:, None]
        return float(own - prize * eq.contest_shares(logs, m)[0, 0])

    best = optimize.minimize_scalar(loss, bounds=(1e-6, prize), method="bounded", options={"xatol": 1e-9}).x
    assert best == pytest.approx(effort, rel=1e-5)


def test_the_asymmetric_contest_is_won_by_the_share_of_the_stakes() -> None:
    stakes = 3.0, 1.0
    effort = np.array([1.0, 1.0])
    for _ in range(200):
        for i in (0, 1):

            def loss(own: float, i: int = i) -> float:
                logs = np.log(np.array([own, effort[1 - i]]))[:, None]
                return float(own - stakes[i] * eq.contest_shares(logs, 1.0)[0, 0])

            effort[i] = optimize.minimize_scalar(loss, bounds=(1e-9, 5), method="bounded", options={"xatol": 1e-12}).x
    share = eq.contest_shares(np.log(effort)[:, None], 1.0)[0, 0]
    assert share == pytest.approx(stakes[0] / sum(stakes), abs=1e-5)


def test_the_balance_of_two_is_the_contest_of_two() -> None:
    logs = np.log(np.array([[300.0, 20.0, 1e4], [500.0, 20.0, 10.0]]))
    shares = eq.contest_shares(logs, 2.5)
    balance = eq.contest_balance(logs[0] - logs[1], np.float64(2.5), np.zeros(3))
    assert np.allclose(balance, shares[0] - shares[1])


def iwo_jima(dt: float) -> np.ndarray:
    """Return the strength of the US on Iwo Jima by the engine, a "week" being a day, from day 0 to 36."""
    us, japan = 0.0544, 0.0106
    world = chain(places=0, fighters=(1e-9, 21500), h=0.0, a=float(np.sqrt(us * japan)), e=float(np.log(japan / us)),
                  phi=1e-9, rec=0.0, mu=0.0, b0=-60.0)  # fmt: skip
    landings = [
        Change("men", day - 1 + step * dt, side="A", amount=men * dt)
        for day, men in ((1, 54_000), (3, 6_000), (6, 13_000)) for step in range(round(1 / dt))
    ]  # fmt: skip
    out = simulate(world, landings, Options(weeks=36, replicates=1, dt=dt, dtype=np.float64))
    return np.asarray(out.strength[:, 0, 0])


def test_engels_iwo_jima() -> None:
    # First order in the step, so two steps give the limit.
    limit = 2 * iwo_jima(1 / 64) - iwo_jima(1 / 32)
    assert limit[[1, 6, 28, 36]] == pytest.approx([52_835.5, 66_453.7, 53_042.4, 51_985.2], abs=1)


def test_the_logarithmic_law_wears_both_sides_down_alike() -> None:
    world = chain(places=2, fighters=(20_000, 5_000), h=1.0, e=0.0, a=0.03, phi=1e-6, rec=0.0, mu=0.0, b0=-60.0)
    out = simulate(world, options=Options(replicates=1))
    assert out.strength[-1, :, 0] == pytest.approx(np.exp(-0.03 * 52) * np.array([20_000, 5_000]), rel=1e-3)


def test_noise_has_mean_one_and_its_variance_adds_up_over_parts_of_a_week() -> None:
    z = np.random.default_rng(1).standard_normal((4, 200_000))
    phi = np.float64(0.5)
    weekly, parts = (eq.noise_log_sd(phi, dt) for dt in (1.0, 0.25))
    whole = np.exp(weekly * z[0] - weekly**2 / 2)
    mean = np.exp(parts * z - parts**2 / 2).mean(axis=0)
    assert weekly == pytest.approx(phi)
    assert whole.mean() == pytest.approx(1, abs=0.01) and mean.mean() == pytest.approx(1, abs=0.01)
    assert mean.var() == pytest.approx(whole.var(), rel=0.05)


def test_a_side_that_lost_every_base_fights_from_the_farthest_place() -> None:
    # Without noise and with a place apart: the second side, driven out, is as far from everything as can be.
    world = chain(places=3, fighters=(1e5, 10), mu=5.0, phi=1e-6)
    out = simulate(world, options=Options(replicates=64, weeks=30))
    assert (out.own[-1] == 1).mean() > 0.9
    assert np.isfinite(out.share).all()


def test_a_world_without_roads_has_no_frontier() -> None:
    world = replace(chain(places=4), roads=())
    out = simulate(world, options=Options(replicates=256))
    assert np.array_equal(out.own[-1], out.own[0])
