"""Run a scenario: many replicates, in blocks, the same numbers whatever the blocks and the threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from proxywar.errors import UsageError
from proxywar.scenario.block import Block, Noise
from proxywar.scenario.description import Change, Scenario
from proxywar.scenario.streams import CELL
from proxywar.scenario.world import Draws, Plan, Terrain, draw_all, make_world

Progress = Callable[[int], None]
"""Told how many more replicates are done."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to run.

    Attributes:
        dt: Length of a step in weeks, 1 over a whole number.
        is_recorded: Keep every week; else only the last one.
        block: Replicates stepped together.
        jobs: Threads. Neither changes a result.
    """

    weeks: int = 52
    replicates: int = 10_000
    seed: int = 0
    dt: float = 1.0
    is_recorded: bool = True
    block: int = CELL
    jobs: int = 1
    dtype: type[np.floating] = np.float32

    def check(self) -> None:
        """Check that the numbers can be run.

        Raises:
            UsageError: One is out of range (PW121).
        """
        steps = 1 / self.dt if self.dt > 0 else 0
        if min(self.weeks, self.replicates, self.block, self.jobs) < 1 or self.seed < 0 or steps != round(steps):
            raise UsageError(
                "PW121", f"These options cannot be run: {self}.",
                "Weeks, replicates and blocks are at least 1, a seed at least 0, a step 1/1, 1/2, 1/3 … of a week.",
            )  # fmt: skip


@dataclass(slots=True)
class Outcome:
    """What came out, replicate by replicate; the first axis of recorded arrays is the week, from 0.

    Attributes:
        own: 1 where the first side holds a place, else -1 (W, J, N).
        strength: Men of each side (W, 2, N).
        share: Share of value that the first side holds (W, N).
        level: Share of capacity in use of each sponsor (W, K, N).
        quiet: Whether a ceasefire is in force (W, N).
        first_ceasefire: Weeks until the first one; infinite where none comes (N,).
        ledger: Start, recruits, deployed, lost and end of each side (5, 2, N).
        weeks: The weeks of the first axis.
    """

    scenario: Scenario
    options: Options
    draws: Draws
    weeks: np.ndarray
    own: np.ndarray
    strength: np.ndarray
    share: np.ndarray
    level: np.ndarray
    quiet: np.ndarray
    first_ceasefire: np.ndarray
    ledger: np.ndarray

    @property
    def replicates(self) -> int:
        """Number of replicates."""
        return int(self.share.shape[1])

    @property
    def gain(self) -> np.ndarray:
        """Value that the first side gains or loses from week 0 to the last (N,)."""
        return np.asarray(self.share[-1] - self.share[0])


def simulate(
    scenario: Scenario, changes: Iterable[Change] = (), options: Options | None = None, *,
    progress: Progress | None = None,
) -> Outcome:  # fmt: skip
    """Run a scenario, with what-ifs if given.

    Args:
        changes: From their weeks on, over the scenario's own dated events. Replicate i meets the same parameters and
            the same chance with and without them.
        options: How many weeks, replicates and so on.
        progress: Called after each block with its replicates, from this thread.

    Raises:
        UsageError: An option is out of range (PW121).
    """
    options = options or Options()
    options.check()
    steps = round(options.weeks / options.dt)
    without = Plan(scenario, scenario.events, steps=steps, dt=options.dt)
    plans = Plan(scenario, [*scenario.events, *changes], steps=steps, dt=options.dt), without
    out = _empty(scenario, options)
    terrain = Terrain(scenario, np.dtype(options.dtype))
    spans = [(i, min(i + options.block, options.replicates)) for i in range(0, options.replicates, options.block)]
    if options.jobs == 1:
        for span in spans:
            _run_block(out, plans, terrain, *span)
            _tell(progress, span)
    else:
        with ThreadPoolExecutor(options.jobs) as pool:
            started = [(span, pool.submit(_run_block, out, plans, terrain, *span)) for span in spans]
            for span, done in started:
                done.result()
                _tell(progress, span)
    return out


def _tell(progress: Progress | None, span: tuple[int, int]) -> None:
    if progress is not None:
        progress(span[1] - span[0])


def _empty(scenario: Scenario, options: Options) -> Outcome:
    n, dtype = options.replicates, options.dtype
    weeks = np.arange(options.weeks + 1) if options.is_recorded else np.array([0, options.weeks])
    w, j, k = len(weeks), len(scenario.places), len(scenario.sponsors)
    draws = {p.key: np.empty(n) for p in scenario.all_parameters()}
    return Outcome(
        scenario, options, draws, weeks, np.empty((w, j, n), np.int8), np.empty((w, 2, n), dtype),
        np.empty((w, n), dtype), np.empty((w, k, n), dtype), np.empty((w, n), bool), np.full(n, np.inf),
        np.empty((5, 2, n), dtype),
    )  # fmt: skip


def _run_block(out: Outcome, plans: tuple[Plan, Plan], terrain: Terrain, start: int, stop: int) -> None:
    options, scenario = out.options, out.scenario
    dtype, here = np.dtype(options.dtype), slice(start, stop)
    draws = draw_all(scenario, seed=options.seed, start=start, stop=stop)
    for key, values in draws.items():
        out.draws[key][here] = values
    world = make_world(scenario, draws, terrain, dtype)
    keys = scenario.sides[0].key, scenario.sides[1].key
    noise = Noise(keys, len(scenario.places), seed=options.seed, start=start, stop=stop, dtype=dtype)
    block = Block(world, plans, noise, dt=options.dt, dtype=dtype)
    _record(out, block, 0, here)
    out.ledger[0, :, here] = block.strength
    per_week = round(1 / options.dt)
    first = out.first_ceasefire[here]
    for step in range(options.weeks * per_week):
        block.step(step)
        first[block.quiet & np.isinf(first)] = (step + 1) * options.dt
        if options.is_recorded and (step + 1) % per_week == 0:
            _record(out, block, (step + 1) // per_week, here)
    if not options.is_recorded:
        _record(out, block, 1, here)
    out.ledger[1:, :, here] = block.recruits, block.deployed, block.lost, block.strength


def _record(out: Outcome, block: Block, row: int, here: slice) -> None:
    out.own[row, :, here] = block.own
    out.strength[row, :, here] = block.strength
    out.share[row, here] = block.share
    out.level[row, :, here] = block.level
    out.quiet[row, here] = block.quiet
