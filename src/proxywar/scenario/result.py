"""A scenario that was run: the baseline, its what-ifs, what they rest on, and what to mind in reading them."""

from __future__ import annotations

import html
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proxywar.errors import UsageError
from proxywar.scenario.description import Scenario
from proxywar.scenario.engine import Options, Outcome, Progress, simulate
from proxywar.scenario.files import scenario_data
from proxywar.scenario.sensitivity import Sensitivity, describe, measure_sensitivity
from proxywar.scenario.summary import compare, summarise
from proxywar.scenario.what_if import WhatIf

Rebuild = Callable[[WhatIf], Scenario]
EXPLORATORY = "Exploratory and conditional on these equations and ranges; it is no forecast."
LEFT_OUT = "manoeuvre, morale, splits inside camps, civilians, oil income, sponsors' domestic politics"


@dataclass(slots=True)
class Answer:
    """A what-if and what follows from it."""

    what_if: WhatIf
    outcome: Outcome
    difference: dict[str, Any]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"name": self.what_if.name, "changes": [c.json() for c in self.what_if.changes],
                "without_sources": list(self.what_if.without_sources),
                "without_facts": list(self.what_if.without_facts), "difference": self.difference}  # fmt: skip


@dataclass(slots=True)
class ScenarioResult:
    """What `case.scenario(…)` returns.

    Attributes:
        baseline: The run without any what-if.
        answers: One for each what-if, with the same replicates, parameters and chance.
        sensitivity: Which parameters the share of value at the last week hangs on.
        match: What history matching found, where it was asked for.
    """

    scenario: Scenario
    baseline: Outcome
    answers: list[Answer]
    sensitivity: Sensitivity
    match: dict[str, Any] | None = None
    _summary: dict[str, Any] = field(default_factory=dict)

    @property
    def summary(self) -> dict[str, Any]:
        """Return the chances and bands of the baseline."""
        if not self._summary:
            self._summary = summarise(self.baseline)
        return self._summary

    def caveats(self) -> list[str]:
        """Return what every result is printed with."""
        scenario, s, run = self.scenario, self.sensitivity, self.baseline
        top = "; ".join(describe(i, scenario.all_parameters()) for i in s.top())
        prior, fact, given = (f"{max(100 * s.shares[kind], 0):.0f} %" for kind in ("prior", "fact", "given"))
        error = max((se for place in self.summary["places"] for se in place["se"]), default=0.0)
        size = f"{run.replicates} replicates, seed {run.options.seed}"
        own = (
            f"Priors own {prior} of the variance of the outcome by themselves, facts {fact}, given numbers {given}; "
            "the rest is weekly chance and what parameters do together. "
            f"Most: {top} (a dummy input: {100 * s.dummy.first_order:.1f} %)."
        )
        lines = [
            EXPLORATORY, own,
            f"The data end on {scenario.cut_off or 'a day that no source tells'}.",
            f"Monte Carlo error of a chance: at most {error:.3f} ({size}).",
            f"Left out: {LEFT_OUT}.",
        ]  # fmt: skip
        lines += [f"Sources conflict: {conflict}" for conflict in scenario.conflicts]
        lines += [f"Not in the scenario: {actor}" for actor in scenario.left_out]
        return lines + list(scenario.notes)

    def parameters(self) -> list[dict[str, Any]]:
        """Return every parameter with its range and the facts or the prior behind it."""
        return [p.json() for p in self.scenario.all_parameters()]

    def json(self) -> dict[str, Any]:
        """Return the content of result.json."""
        options = self.baseline.options
        return {
            "scenario": scenario_data(self.scenario),
            "options": {"weeks": options.weeks, "replicates": options.replicates, "seed": options.seed,
                        "step_weeks": options.dt},
            "caveats": self.caveats(), "baseline": self.summary, "what_ifs": [a.json() for a in self.answers],
            "sensitivity": self.sensitivity.json(), "parameters": self.parameters(), "match": self.match,
        }  # fmt: skip

    def write(self, folder: str | os.PathLike[str], *, force: bool = False) -> list[Path]:
        """Write result.json, result.html, scenario.yaml and the draws into a folder; return what was written.

        Raises:
            UsageError: The folder holds a result already and `force` is not set (PW108).
            InputError: It cannot be written (PW308).
        """
        from proxywar.scenario.writing import write_result

        return write_result(self, Path(folder), force=force)

    def rows(self) -> list[dict[str, Any]]:
        """Return the chance of each place at the first and last week, with the what-ifs' differences beside it."""
        out = []
        for place in self.summary["places"]:
            row = {"place": place["place"], "held_by": place["held_by"], "p_start": place["p"][0],
                   "p_end": place["p"][-1], "se": place["se"][-1]}  # fmt: skip
            for answer in self.answers:
                found = answer.difference["places"].get(place["place"])
                row[answer.what_if.name] = None if found is None else found["mean"]
            out.append(row)
        return out

    def to_df(self) -> Any:
        """Return `rows` as a data frame of pandas or polars.

        Raises:
            MissingExtraError: Neither is installed (PW601).
        """
        from proxywar.case.results import Result

        return Result(self.rows(), kind="scenario").to_df()

    def __repr__(self) -> str:
        share = self.summary["value_share"]
        who = " against ".join(side.name for side in self.scenario.sides)
        size = f"{self.baseline.options.weeks} weeks, {self.baseline.replicates} replicates"
        lines = [f"<Scenario {self.scenario.name!r}: {who}, {size}>"]
        lines.append(f"  share of value held by {share['side']}: {share['mean'][0]:.2f} → {share['mean'][-1]:.2f}")
        for answer in self.answers:
            d = answer.difference["value_share"]
            lines.append(f"  {answer.what_if.name}: {d['mean']:+.3f} [{d['mean_low']:+.3f}, {d['mean_high']:+.3f}]")
        return "\n".join([*lines, f"  {self.caveats()[0]}"])

    def _repr_html_(self) -> str:
        rows = self.rows()
        head = "".join(f"<th>{html.escape(str(k))}</th>" for k in (rows[0] if rows else ()))
        body = "".join("<tr>" + "".join(f"<td>{html.escape(str(v))}</td>" for v in r.values()) + "</tr>" for r in rows)
        notes = "".join(f"<li>{html.escape(line)}</li>" for line in self.caveats()[:5])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><ul>{notes}</ul>"


def run_scenario(
    scenario: Scenario, what_ifs: Iterable[WhatIf] = (), options: Options | None = None, *,
    rebuild: Rebuild | None = None, progress: Progress | None = None,
) -> ScenarioResult:  # fmt: skip
    """Run a scenario and its what-ifs, and measure what the outcome hangs on.

    Args:
        rebuild: Builds the scenario without what a what-if drops; needs the case.
        progress: Called with the replicates that are done, of the baseline and of each what-if.

    Raises:
        UsageError: A what-if drops a source or fact and there is no case (PW124), or takes place after the last week
            (PW126).
    """
    options = options or Options()
    asked = list(what_ifs)
    for what in asked:
        if what.is_partial and rebuild is None:
            raise UsageError("PW124", f"{what.name!r} needs the case that the scenario was built from.", "Give --case.")
        if late := [c for c in what.changes if c.week >= options.weeks]:
            raise UsageError("PW126", f"{what.name!r} begins in week {late[0].week:g}, after the last of "
                             f"{options.weeks}.", "Ask for an earlier week, or for more weeks.")  # fmt: skip
    baseline = simulate(scenario, options=options, progress=progress)
    answers = []
    for what in asked:
        world = rebuild(what) if what.is_partial and rebuild is not None else what.scenario or scenario
        outcome = simulate(world, what.changes, options, progress=progress)
        answers.append(Answer(what, outcome, compare(baseline, outcome)))
    sensitivity = measure_sensitivity(
        baseline, baseline.share[-1].astype(float), output=f"share of value held by {scenario.sides[0].name} at the end"
    )
    return ScenarioResult(scenario, baseline, answers, sensitivity)
