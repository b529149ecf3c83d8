"""Twelve kills of real commands at random moments: nothing is lost, nothing half there, the same command goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.kills import BEGIN, END, PAGE, Tally, run_kills, table

KILLS = {"read": 3, "read --again": 2, "review": 3, "review import": 2, "migration": 2}


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not there")
def test_what_is_killed_is_never_damaged(tmp_path: Path) -> None:
    assert sum(KILLS.values()) == 12
    tallies = run_kills(tmp_path, KILLS, seed=12, documents=70)
    assert {name: tally.kills for name, tally in tallies.items()} == KILLS
    for name, tally in tallies.items():
        assert tally.is_clean, f"{name}: {tally}"


def test_the_table_has_a_row_for_each_command_and_tells_what_was_lost() -> None:
    text = table({"read": Tally(kills=2, opened=2, lost=1, completed=1, runs=1)}, seed=5)
    assert "| read | 2 | 2 | 1 | 0 | 1 of 1 |" in text and "seed 5" in text


def test_the_page_has_the_table_of_a_hundred_clean_kills() -> None:
    page = PAGE.read_text(encoding="utf-8")
    (last,) = [line for line in page.partition(BEGIN)[2].partition(END)[0].splitlines() if "**all**" in line]
    assert last.startswith("| **all** | 100 | 100 | 0 | 0 |")
