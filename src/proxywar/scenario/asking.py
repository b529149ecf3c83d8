"""The two doors: a scenario of a case, and one of a file; each with its what-ifs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from proxywar.records import Fact
from proxywar.scenario.description import Scenario
from proxywar.scenario.engine import Options, Progress
from proxywar.scenario.files import read_scenario, read_yaml
from proxywar.scenario.from_case import Choice, build_scenario
from proxywar.scenario.matching import match_history
from proxywar.scenario.result import ScenarioResult, run_scenario
from proxywar.scenario.what_if import WhatIf, parse_line, read_entries, read_what_ifs
from proxywar.weigh import Documents

LEADING = "leading"
"""Asks `leading_question`."""
LEADING_WEEK = 8
"""Week from which the question that a brief asks stops a channel."""


def ask_case(
    facts: Sequence[Fact], documents: Documents, choice: Choice, *, what_if: Any = None, options: Options | None = None,
    match: Path | None = None, progress: Progress | None = None,
) -> ScenarioResult:  # fmt: skip
    """Build the scenario of a case and run it with its what-ifs; see `Case.scenario` and `run_scenario`."""
    scenario = build_scenario(facts, documents, choice)
    if what_if == LEADING:
        what_if = leading_question(scenario)

    def rebuild(what: WhatIf) -> Any:
        # Sides, theatre and week 0 stay those of the baseline: what is dropped must not shift the frame.
        return build_scenario(facts, documents, replace(
            choice, theatre=scenario.theatre, start=scenario.start, first=scenario.sides[0].name,
            without_sources=(*choice.without_sources, *what.without_sources),
            without_facts=(*choice.without_facts, *what.without_facts),
        ))  # fmt: skip

    asked = read_what_ifs(what_if, scenario)
    return _matched(run_scenario(scenario, asked, options, rebuild=rebuild, progress=progress), match)


def ask_file(
    path: str | os.PathLike[str], what_if: Any = None, *, options: Options | None = None,
    match: str | os.PathLike[str] | None = None,
) -> ScenarioResult:  # fmt: skip
    """Run a scenario that is written as YAML; without any what-if asked for, with those of the file.

    Raises:
        InputError: The file cannot be read (PW308).
        UsageError: It is no scenario (PW123), or a what-if names what is not there (PW125, PW126).
    """
    path = Path(path)
    scenario = read_scenario(path)
    own = read_yaml(path).get("what_if") or []
    what_ifs = read_what_ifs(what_if, scenario) if what_if else read_entries(own, scenario)
    return _matched(run_scenario(scenario, what_ifs, options), Path(match) if match else None)


def _matched(result: ScenarioResult, match: Path | None) -> ScenarioResult:
    if match is not None:
        result.match = match_history(result.baseline, match)
    return result


def leading_question(scenario: Scenario) -> WhatIf | None:
    """Return the what-if that stops the channel which counts most, by its evidence times the middle of its worth.

    None where no source shows a channel that adds quality.
    """
    found = [(p.weight * (p.low + p.high) / 2, sponsor.name, channel.name) for sponsor in scenario.sponsors
             for channel in sponsor.channels if channel.role == "quality" for p in [channel.value]]  # fmt: skip
    if not found:
        return None
    _, sponsor, channel = max(found)
    return parse_line(f"{sponsor} {channel} 0 from week {LEADING_WEEK}", scenario)
