"""Measure the scenario engine against the same equations as Mesa agents, in one run, in processor time.

    make bench-scenario
    python -m benchmarks.scenario [--replicates 40960] [--agents 120] [--runs 5]

The world has 10 places and 6 sponsors and runs for 52 weeks. Both sides of the comparison draw the same parameters. The
engine is timed with all that `proxywar scenario` does in a run: drawing, stepping, recording every week. Printed are
replicate-weeks a second of processor time on one core, the best of the runs, and the mean value share at the end with
its error in both, which must agree.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results")
WEEKS = 52
GOAL_RATE, GOAL_RATIO = 3e6, 100.0


def make_world() -> Any:
    """Return the world of the benchmark: ten places in a row, three sponsors on each side."""
    from proxywar.scenario.description import Channel, Place, Road, Scenario, Side, Sponsor
    from proxywar.scenario.parameters import GLOBALS, Parameter, prior

    def sponsor(name: str, side: str) -> Sponsor:
        men = Parameter(f"men:{name}:mercenaries", "uniform", 500, 2500)
        air, arms = prior("w.air.minor", f"w:{name}:air"), prior("w.arms", f"w:{name}:arms")
        channels = Channel("air", air, "air"), Channel("arms", arms, "sea"), Channel("mercenaries", men, "air")
        return Sponsor(name, side, prior("l0", f"l0:{name}"), channels)

    places = tuple(
        Place(f"p{j}", Parameter(f"own:p{j}", "fixed", float(j < 5), float(j < 5)), prior("v", f"v:p{j}"))
        for j in range(10)
    )
    return Scenario(
        "benchmark", (Side("A", "A", prior("L", "L:A")), Side("B", "B", prior("L", "L:B"))),
        tuple(sponsor(f"s{k}", "AB"[k >= 3]) for k in range(6)), places,
        tuple(Road(f"p{j}", f"p{j + 1}", 120.0) for j in range(9)),
        parameters={symbol: prior(symbol) for symbol in GLOBALS},
    )  # fmt: skip


def run_engine(world: Any, replicates: int) -> list[float]:
    """Run the engine on one thread; return the shares of value at the end."""
    from proxywar.scenario import Options, simulate

    outcome = simulate(world, options=Options(replicates=replicates, weeks=WEEKS))
    return [float(v) for v in outcome.share[-1]]


def run_agents(world: Any, replicates: int) -> list[float]:
    """Run one Mesa model for each replicate; return the shares of value at the end."""
    from benchmarks.mesa_model import War
    from proxywar.scenario.world import draw_all

    draws = draw_all(world, seed=0, start=0, stop=replicates)
    shares = []
    for i in range(replicates):
        model = War(world, {key: float(values[i]) for key, values in draws.items()}, seed=i)
        for _ in range(WEEKS):
            model.step()
        shares.append(model.share)
    return shares


def best_rate(run: Callable[[], list[float]], replicates: int, runs: int) -> tuple[float, float, list[float]]:
    """Return the best and the median rate in replicate-weeks a second of processor time, and the last outcome."""
    rates, shares = [], run()
    for _ in range(runs):
        start = time.process_time()
        shares = run()
        rates.append(replicates * WEEKS / (time.process_time() - start))
    return max(rates), statistics.median(rates), shares


def _measure(figures: dict[str, Any], name: str, run: Callable[[], list[float]], replicates: int, runs: int) -> None:
    best, median, shares = best_rate(run, replicates, runs)
    mean, error = statistics.mean(shares), statistics.stdev(shares) / len(shares) ** 0.5
    figures[name] = {"best": round(best), "median": round(median), "mean_share": round(mean, 4),
                     "error": round(error, 4)}  # fmt: skip
    rate = f"{best:>12,.0f} replicate-weeks/s (median {median:,.0f})"
    print(f"{name:8} {rate}; mean share at the end {mean:.3f} ± {error:.3f}", flush=True)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and write benchmarks/results/scenario.json."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scenario")
    parser.add_argument("--replicates", type=int, default=40_960, metavar="N", help="of the engine")
    parser.add_argument("--agents", type=int, default=120, metavar="N", help="replicates as Mesa models")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each, after one to warm up")
    options = parser.parse_args(arguments)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    world = make_world()
    figures: dict[str, Any] = {"world": "10 places, 6 sponsors, 52 weeks", "python": platform.python_version(),
                               "numpy": version("numpy"), "mesa": version("mesa"), "cpus": os.cpu_count()}  # fmt: skip
    _measure(figures, "engine", lambda: run_engine(world, options.replicates), options.replicates, options.runs)
    _measure(figures, "mesa", lambda: run_agents(world, options.agents), options.agents, options.runs)
    ratio = figures["ratio"] = round(figures["engine"]["best"] / figures["mesa"]["best"], 1)
    print(f"ratio    {ratio:,.0f}  (goals: {GOAL_RATE:,.0f} replicate-weeks/s, ratio {GOAL_RATIO:.0f})")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "scenario.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
