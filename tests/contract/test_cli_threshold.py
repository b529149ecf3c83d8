"""The display threshold: what people read lies above it, what programs read is whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import proxywar as pw
from proxywar.records import DISPLAY_CONFIDENCE

SURE, UNSURE = "Turkey supports the Government of National Accord.", "Derna was shelled in 2019."


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("threshold")
    (folder / "a.txt").write_text(f"{SURE} {UNSURE}\n", encoding="utf-8")
    pw.read(folder / "a.txt", case=folder / "a.case").close()
    with pw.open(folder / "a.case") as opened:
        first, second = opened.facts()
        assert second.confidence < DISPLAY_CONFIDENCE <= first.confidence
    return folder / "a.case"


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "proxywar", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_table_leaves_unsure_facts_out_and_says_so(case: Path) -> None:
    done = run("facts", "--case", case, "--format", "table")
    assert "Turkey" in done.stdout and "Derna" not in done.stdout
    assert done.stderr == f"1 facts of confidence below {DISPLAY_CONFIDENCE:g} left out; --all shows them.\n"


def test_all_shows_them(case: Path) -> None:
    done = run("facts", "--case", case, "--format", "table", "--all")
    assert "Turkey" in done.stdout and "Derna" in done.stdout and done.stderr == ""


@pytest.mark.parametrize("format", ["jsonl", "json", "csv"])
def test_what_a_program_reads_is_whole_unless_it_asks(case: Path, format: str) -> None:
    assert "Derna" in run("facts", "--case", case, "--format", format).stdout
    asked = run("facts", "--case", case, "--format", format, "--min-confidence", str(DISPLAY_CONFIDENCE))
    assert "Turkey" in asked.stdout and "Derna" not in asked.stdout


def test_a_list_leaves_out_what_no_sure_fact_speaks_for(case: Path) -> None:
    assert run("timeline", "--case", case, "--format", "jsonl").stdout == ""
    (moment,) = run("timeline", "--case", case, "--format", "jsonl", "--all").stdout.splitlines()
    assert json.loads(moment)["date"] == "2019"
    assert "Turkey" in run("ties", "--case", case, "--format", "jsonl").stdout


def test_two_thresholds_are_one_too_many(case: Path) -> None:
    assert run("facts", "--case", case, "--all", "--min-confidence", "0.5").returncode == 2
    assert run("ties", "--case", case, "--min-confidence", "2").returncode == 2


def test_the_brief_shows_what_lies_above(case: Path, tmp_path: Path) -> None:
    for name, options in (("shown.md", ()), ("all.md", ("--all",))):
        assert run("brief", "--case", case, "-o", tmp_path / name, *options).returncode == 0
    shown, every = ((tmp_path / name).read_text(encoding="utf-8") for name in ("shown.md", "all.md"))
    (timeline, *_), (whole, *_) = (page.split("## Timeline")[1].split("##") for page in (shown, every))
    assert "2019" not in timeline and "2019" in whole
    assert f"of which 1 with confidence {DISPLAY_CONFIDENCE:g} or more" in shown
    assert all("Government of National Accord" in page for page in (shown, every))


def test_python_is_asked_for_the_threshold(case: Path) -> None:
    with pw.open(case) as opened:
        shown = opened.above()
        assert (len(opened.facts()), len(shown.facts()), shown.count_below()) == (2, 1, 1)
        assert len(opened.timeline()) == 1 and not shown.timeline()
        assert [t.id for t in shown.ties()] == [t.id for t in opened.ties() if t.type == "BACKS"]
        assert shown.why(opened.facts()[1].id).facts == tuple(opened.facts()[1:])
