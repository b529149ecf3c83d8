"""What must hold of every run: ledgers, mirrors, embargoes, rest points, orders of convergence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from proxywar.errors import UsageError
from proxywar.scenario.description import Change, Scenario
from proxywar.scenario.engine import Options, Outcome, simulate
from tests.scenarios_by_hand import RIVALS, chain, fixed, scaled, span, sponsor

SMALL = Options(replicates=4096)
WORLD = chain(*RIVALS, partners=[("Arland", "Beland")])


@pytest.fixture(scope="module")
def baseline() -> Outcome:
    return simulate(WORLD, options=SMALL)


def same(a: Outcome, b: Outcome, *, until: int | None = None) -> bool:
    """Tell whether maps, strengths and ceasefires are the same bit for bit, up to a week if given."""
    rows = slice(None if until is None else until + 1)
    return all(
        np.array_equal(getattr(a, name)[rows], getattr(b, name)[rows]) for name in ("own", "strength", "share", "quiet")
    )


def test_start_and_recruits_and_deployments_less_losses_are_the_end(baseline: Outcome) -> None:
    start, recruits, deployed, lost, end = baseline.ledger.astype(float)
    assert np.abs(start + recruits + deployed - lost - end).max() / start.max() < 1e-5
    assert (np.abs(start + recruits + deployed - lost - end) / start).max() < 1e-5
    assert lost.min() > 0 and recruits.max() > 0


def test_swapping_the_sides_with_the_same_noise_mirrors_every_map(baseline: Outcome) -> None:
    turned = simulate(WORLD.mirrored(), options=SMALL)
    assert np.array_equal(turned.own, -baseline.own)
    assert np.array_equal(turned.strength, baseline.strength[:, ::-1])
    assert (baseline.own[-1] != baseline.own[0]).any(axis=0).mean() > 0.3, "hardly anything moves: the test is empty"


def test_a_symmetric_world_gains_nothing_on_average_over_200_000_replicates() -> None:
    world = chain(sponsor("X", "A", air=True), sponsor("Y", "B", air=True), places=4)
    gain = simulate(world, options=Options(replicates=200_000, weeks=26, is_recorded=False)).gain
    assert abs(gain.mean()) < 3 * gain.std() / np.sqrt(gain.size)
    assert gain.std() > 0.1


def test_total_embargo_equals_no_support_bit_for_bit() -> None:
    closed = replace(WORLD, parameters={**WORLD.parameters, **{f"eta.{r}": fixed(f"eta.{r}", 1.0)
                                                               for r in ("sea", "air", "land")}})  # fmt: skip
    alone = replace(WORLD, sponsors=(), partnerships=())
    assert same(simulate(closed, options=SMALL), simulate(alone, options=SMALL))


def test_an_embargo_on_all_routes_equals_stopping_every_channel(baseline: Outcome) -> None:
    embargo = simulate(WORLD, [Change("embargo", 10, amount=1.0)], SMALL)
    stopped = simulate(WORLD, [Change("scale", 10, sponsor=s.name, amount=0.0) for s in WORLD.sponsors], SMALL)
    assert same(embargo, stopped) and not same(embargo, baseline)


CHANGES = [
    Change("scale", 8, sponsor="Arland", channel="air", amount=0.0),
    Change("embargo", 8, route="sea", amount=0.7),
    Change("men", 8, sponsor="Beland", amount=3000),
    Change("men", 8, side="B", amount=-5000),
    Change("join", 8, sponsor="Celand", side="A"),
    Change("leave", 8, sponsor="Beland"),
    Change("hold", 8, place="p4", side="A"),
    Change("mediation", 8, amount=1.0),
    Change("defend", 8, place="p3", amount=1.0),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.kind)
def test_a_what_if_is_the_baseline_before_its_week_and_not_after(baseline: Outcome, change: Change) -> None:
    other = simulate(WORLD, [change], SMALL)
    assert same(other, baseline, until=8)
    assert not same(other, baseline)
    start, recruits, deployed, lost, end = other.ledger.astype(float)
    # Men who come and go make the sums larger than the start.
    whole = start + recruits + np.abs(deployed) + lost
    assert (np.abs(start + recruits + deployed - lost - end) / whole).max() < 1e-5


def test_a_what_if_of_factor_1_is_the_baseline(baseline: Outcome) -> None:
    assert same(simulate(WORLD, [Change("scale", 8, sponsor="Arland", amount=1.0)], SMALL), baseline)


def test_a_what_if_that_is_over_leaves_the_weeks_between_changed(baseline: Outcome) -> None:
    for_a_while = Change("scale", 8, sponsor="Arland", channel="air", amount=0.0, until=20)
    for_good = replace(for_a_while, until=None)
    a, b = simulate(WORLD, [for_a_while], SMALL), simulate(WORLD, [for_good], SMALL)
    assert same(a, b, until=20) and not same(a, b) and not same(a, baseline)


def test_eight_times_all_men_leaves_the_maps_unchanged(baseline: Outcome) -> None:
    larger = simulate(scaled(WORLD, 8), options=SMALL)
    assert np.array_equal(larger.own, baseline.own)
    assert np.allclose(larger.strength, 8 * baseline.strength, rtol=1e-5)


def test_a_sponsor_with_no_men_and_no_quality_changes_no_map(baseline: Outcome) -> None:
    idle = sponsor("Idleland", "A", air=0.0)
    assert same(simulate(replace(WORLD, sponsors=(*WORLD.sponsors, idle)), options=SMALL), baseline)


def test_splitting_a_sponsor_into_two_halves_changes_no_map() -> None:
    def world(*names: str) -> Scenario:
        part = 1 / len(names)
        level = span("l0:whole", 0.6, 0.95)
        halves = [replace(sponsor(n, "A", men=2000 * part, air=2 * part), level=level) for n in names]
        return chain(*halves, *RIVALS[1:])

    assert same(simulate(world("One"), options=SMALL), simulate(world("Half", "Other half"), options=SMALL))


def test_reported_levels_are_a_rest_point_at_week_0() -> None:
    world = chain(*RIVALS, partners=[("Arland", "Beland")], a=1e-9, mu=0.0, phi=1e-3, rec=0.0, lambda_=0.4)
    level = simulate(world, options=Options(replicates=4096, weeks=1)).level
    assert np.abs(level[1] - level[0]).max() < 1e-6


def test_men_stand_in_the_field_as_reported_at_week_0(baseline: Outcome) -> None:
    whole = baseline.draws["L:B"] + baseline.draws["men:Beland:mercenaries"]
    assert np.allclose(baseline.strength[0, 1], whole, rtol=1e-6)


def mean_gain(world: Scenario, changes: list[Change]) -> float:
    return float(simulate(world, changes, Options(replicates=6144, is_recorded=False)).gain.mean())


def test_the_mean_gain_rises_with_a_sponsors_men_and_air() -> None:
    for channel, doses in (("mercenaries", (0, 1, 2, 4, 8)), ("air", (0, 0.25, 0.5, 1, 2))):
        gains = [mean_gain(WORLD, [Change("scale", 0, sponsor="Arland", channel=channel, amount=x)]) for x in doses]
        assert gains == sorted(gains) and gains[-1] - gains[0] > 0.01, f"{channel}: {gains}"


def invariant_drift(dt: float) -> float:
    """Return how far A² − B² drifts in a year of the square law, between equals in quality, without chance."""
    world = chain(places=2, fighters=(20000, 12000), h=0.0, e=0.0, a=0.0114, phi=1e-6, rec=0.0, mu=0.0, b0=-60.0)
    out = simulate(world, options=Options(replicates=1, dt=dt, is_recorded=False))
    start, end = (out.strength[w, 0, 0].astype(float) ** 2 - out.strength[w, 1, 0].astype(float) ** 2 for w in (0, -1))
    return float(abs(end / start - 1))


def test_the_invariant_of_attrition_converges_to_first_order() -> None:
    drifts = [invariant_drift(dt) for dt in (1, 1 / 4, 1 / 16)]
    assert drifts == pytest.approx([1.3e-2, 3.3e-3, 8.6e-4], rel=0.05)
    assert [drifts[i] / drifts[i + 1] for i in (0, 1)] == pytest.approx([4, 4], rel=0.05)


def test_half_weeks_move_no_chance_of_holding_a_place_by_more_than_two_hundredths() -> None:
    held = [(simulate(WORLD, options=Options(replicates=20_000, dt=dt, is_recorded=False)).own[-1] > 0).mean(axis=1)
            for dt in (1.0, 0.5)]  # fmt: skip
    assert np.abs(held[0] - held[1]).max() < 0.02


def test_the_mean_time_to_a_ceasefire_of_constant_hazard_is_the_geometric_mean() -> None:
    world = chain(places=2, b0=-2.0, bS=0.0, bD=0.0, bU=0.0, mu=0.0, a=1e-6)
    first = simulate(world, options=Options(replicates=10_000, weeks=120, is_recorded=False)).first_ceasefire
    chance = 1 - np.exp(-np.exp(-2.0))
    assert np.isfinite(first).all()
    assert abs(first.mean() - 1 / chance) < 3 * first.std() / np.sqrt(first.size)


@pytest.mark.parametrize("options", [
    Options(replicates=5000, block=2048), Options(replicates=5000, block=700), Options(replicates=5000, block=5000),
    Options(replicates=5000, block=512, jobs=3),
], ids=["cells", "odd blocks", "one block", "threads"])  # fmt: skip
def test_blocks_and_threads_change_nothing(options: Options) -> None:
    one, other = simulate(WORLD, options=Options(replicates=5000)), simulate(WORLD, options=options)
    assert same(one, other) and np.array_equal(one.level, other.level)
    assert np.array_equal(one.first_ceasefire, other.first_ceasefire)
    assert all(np.array_equal(one.draws[key], other.draws[key]) for key in one.draws)


def test_fewer_replicates_are_the_first_of_more(baseline: Outcome) -> None:
    few = simulate(WORLD, options=Options(replicates=1000))
    assert np.array_equal(few.own, baseline.own[:, :, :1000])


def test_another_seed_gives_another_run(baseline: Outcome) -> None:
    assert not same(simulate(WORLD, options=replace(SMALL, seed=1)), baseline)


@pytest.mark.parametrize("bad", [{"weeks": 0}, {"replicates": 0}, {"dt": 0.3}, {"seed": -1}])
def test_options_that_cannot_be_run_are_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="PW121"):
        simulate(WORLD, options=replace(SMALL, **bad))
