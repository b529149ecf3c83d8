"""The system runs forward: what follows, under stated equations and ranges, if a channel is cut."""

from __future__ import annotations

from proxywar.scenario.asking import LEADING, ask_case, ask_file
from proxywar.scenario.description import Change, Scenario
from proxywar.scenario.engine import Options, Outcome, simulate
from proxywar.scenario.files import dump_scenario, read_scenario
from proxywar.scenario.from_case import Choice, build_scenario
from proxywar.scenario.result import Answer, ScenarioResult, run_scenario
from proxywar.scenario.what_if import WhatIf, parse_line, read_what_ifs
from proxywar.scenario.writing import check_folder, write_result

__all__ = [
    "LEADING",
    "Answer",
    "Change",
    "Choice",
    "Options",
    "Outcome",
    "Scenario",
    "ScenarioResult",
    "WhatIf",
    "ask_case",
    "ask_file",
    "build_scenario",
    "check_folder",
    "dump_scenario",
    "parse_line",
    "read_scenario",
    "read_what_ifs",
    "run_scenario",
    "simulate",
    "write_result",
]
