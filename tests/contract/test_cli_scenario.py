"""The command `scenario`: a case or a file in, a folder out, caveats beside every result."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from proxywar.cli.demo import find_example

Run = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "scenarios" / "libya-2019.yaml"


@pytest.fixture
def case(proxywar: Run, tmp_path: Path) -> str:
    done = proxywar("read", find_example(), "--case", "demo.case", "--as-of", "2020-06", "--quiet")
    assert done.returncode == 0, done.stderr
    return "demo.case"


def test_a_case_is_explained_run_and_exported_and_the_export_runs_too(proxywar: Run, case: str, tmp_path: Path) -> None:
    told = proxywar("scenario", "--case", case, "--explain", "--format", "jsonl")
    parameters = [json.loads(line) for line in told.stdout.splitlines()]
    assert told.returncode == 0 and {p["kind"] for p in parameters} == {"fact", "prior"}
    men = next(p for p in parameters if p["key"] == "men:Turkey:mercenaries")
    assert proxywar("why", men["facts"][0], "--case", case).returncode == 0

    line = "Turkey air 0 from week 8"
    options = ("--replicates", "512", "--weeks", "20", "--format", "json")
    done = proxywar("scenario", "--case", case, "--theatre", "Libya", "--what-if", line, *options, "-o", "run")
    assert done.returncode == 0, done.stderr
    assert "no forecast" in done.stderr
    rows = json.loads(done.stdout)
    assert rows and all(row[line] <= 0.05 for row in rows)
    data = json.loads((tmp_path / "run" / "result.json").read_text(encoding="utf-8"))
    assert data["what_ifs"][0]["name"] == line and data["caveats"]
    with (tmp_path / "run" / "draws.csv").open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.reader(file)) == 513

    again = proxywar("scenario", "run/scenario.yaml", "--what-if", line, *options)
    assert again.returncode == 0 and json.loads(again.stdout) == rows
    assert proxywar("scenario", "--case", case, *options, "-o", "run").returncode == 2


def test_a_file_is_run_and_compared_with_an_edited_one(proxywar: Run, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "one.yaml")
    edited = EXAMPLE.read_text(encoding="utf-8").replace("name: Libya 2019", "name: Twice the men").replace(
        "[8000, 20000]", "[16000, 40000]"
    )  # fmt: skip
    (tmp_path / "other.yaml").write_text(edited, encoding="utf-8")
    done = proxywar("scenario", "one.yaml", "--what-if", "other.yaml", "--replicates", "512", "--format", "table")
    assert done.returncode == 0, done.stderr
    assert "Twice the men: +" in done.stdout and "Exploratory" in done.stdout


@pytest.mark.parametrize(("arguments", "code", "told"), [
    ((), 2, "PW101"), (("x.yaml", "--case", "y.case"), 2, "PW101"), (("none.yaml",), 3, "PW308"),
    ((str(EXAMPLE), "--what-if", "Turky air 0"), 2, "Did you mean Turkey?"),
    ((str(EXAMPLE), "--what-if", "drop source X"), 2, "PW124"),
    ((str(EXAMPLE), "--replicates", "0"), 2, "replicates"),
])  # fmt: skip
def test_wrong_calls_say_what_is_wrong(proxywar: Run, arguments: tuple[str, ...], code: int, told: str) -> None:
    done = proxywar("scenario", *arguments)
    assert done.returncode == code and told in done.stderr and done.stdout == ""
