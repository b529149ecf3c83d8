"""Draws and outcomes as tables: one row a replicate, for EMA workbench, SALib and spreadsheets."""

from __future__ import annotations

import csv
import importlib.util
from pathlib import Path
from typing import Any

import numpy as np

from proxywar.errors import MissingExtraError
from proxywar.scenario.engine import Outcome
from proxywar.scenario.result import ScenarioResult

INPUT, OUTPUT = "x.", "y."
"""Prefixes of columns: what was drawn, what came out."""


def draws_table(result: ScenarioResult) -> dict[str, np.ndarray]:
    """Return columns: the replicate, every drawn parameter (x.), every outcome at the last week (y.), by what-if."""
    run = result.baseline
    table: dict[str, np.ndarray] = {"replicate": np.arange(run.replicates)}
    for parameter in run.scenario.all_parameters():
        if parameter.is_drawn:
            table[INPUT + parameter.key] = run.draws[parameter.key]
    _add_outcomes(table, run, "baseline")
    for answer in result.answers:
        _add_outcomes(table, answer.outcome, answer.what_if.name)
    return table


def _add_outcomes(table: dict[str, np.ndarray], run: Outcome, name: str) -> None:
    prefix = f"{OUTPUT}{name}."
    table[f"{prefix}value_share"] = run.share[-1].astype(float)
    table[f"{prefix}first_ceasefire_week"] = np.where(np.isinf(run.first_ceasefire), np.nan, run.first_ceasefire)
    for s, side in enumerate(run.scenario.sides):
        table[f"{prefix}men.{side.name}"] = run.strength[-1, s].astype(float)
    for j, place in enumerate(run.scenario.places):
        table[f"{prefix}held.{place.name}"] = (run.own[-1, j] > 0).astype(int)


def write_csv(result: ScenarioResult, path: Path) -> None:
    """Write the table as CSV; a first ceasefire that never came is an empty cell."""
    table = draws_table(result)
    columns = [_cells(values) for values in table.values()]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table)
        writer.writerows(zip(*columns, strict=True))


def _cells(values: np.ndarray) -> list[Any]:
    if values.dtype.kind in "iu":
        return list(values.tolist())
    return ["" if np.isnan(v) else f"{v:.9g}" for v in values]


def has_parquet() -> bool:
    """Tell whether a package that writes Parquet is installed."""
    return any(importlib.util.find_spec(name) for name in ("pyarrow", "duckdb"))


def write_parquet(result: ScenarioResult, path: Path) -> None:
    """Write the table as Parquet, with pyarrow or DuckDB.

    Raises:
        MissingExtraError: Neither is installed (PW601).
    """
    table = draws_table(result)
    if importlib.util.find_spec("pyarrow"):
        arrow, parquet = (importlib.import_module(name) for name in ("pyarrow", "pyarrow.parquet"))
        parquet.write_table(arrow.table(table), str(path))
    elif importlib.util.find_spec("duckdb"):
        _write_with_duckdb(result, path)
    else:
        raise MissingExtraError("PW601", "Parquet needs pyarrow or duckdb; neither is installed.", "pip install duckdb")


def _write_with_duckdb(result: ScenarioResult, path: Path) -> None:
    """Let DuckDB read the CSV, which it types by itself, and write it anew."""
    duckdb = importlib.import_module("duckdb")
    source = path.with_suffix(".csv.part")
    write_csv(result, source)
    try:
        with duckdb.connect() as connection:
            # Names of files come from the caller: as parameters they cannot be anything but names.
            rows = connection.read_csv(str(source), sample_size=-1)
            rows.write_parquet(str(path))
    finally:
        source.unlink(missing_ok=True)
