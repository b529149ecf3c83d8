"""Write a result into a folder: result.json, result.html, the scenario as YAML, the draws as tables."""

from __future__ import annotations

import json
from pathlib import Path

from proxywar.errors import InputError, UsageError
from proxywar.scenario.exports import has_parquet, write_csv, write_parquet
from proxywar.scenario.files import dump_scenario
from proxywar.scenario.page import make_page
from proxywar.scenario.result import ScenarioResult

NAMES = ("result.json", "result.html", "scenario.yaml", "draws.csv", "draws.parquet")


def check_folder(folder: Path, *, force: bool) -> None:
    """Refuse to write over a result.

    Raises:
        UsageError: The folder is a file (PW102), or holds a result already and `force` is not set (PW108).
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("PW102", f"{folder} is a file, not a folder.", "Name a folder for the result.")
    there = [name for name in NAMES if (folder / name).exists()]
    if there and not force:
        raise UsageError("PW108", f"{folder} holds {', '.join(there)} already.", "Name another folder, or add --force.")


def write_result(result: ScenarioResult, folder: Path, *, force: bool = False) -> list[Path]:
    """Write a result; draws.parquet only where pyarrow or DuckDB is installed.

    Raises:
        UsageError: The folder holds a result already and `force` is not set (PW108).
        InputError: It cannot be written (PW308).
    """
    check_folder(folder, force=force)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(result.json(), ensure_ascii=False, indent=1) + "\n"
        (folder / "result.json").write_text(text, encoding="utf-8")
        (folder / "result.html").write_text(make_page(result), encoding="utf-8")
        (folder / "scenario.yaml").write_text(dump_scenario(result.scenario), encoding="utf-8")
        write_csv(result, folder / "draws.csv")
        (folder / "draws.parquet").unlink(missing_ok=True)
        if has_parquet():
            write_parquet(result, folder / "draws.parquet")
    except OSError as error:
        raise InputError("PW308", f"{folder} cannot be written: {error.strerror}.", "Check the folder.") from error
    return [folder / name for name in NAMES if (folder / name).exists()]
