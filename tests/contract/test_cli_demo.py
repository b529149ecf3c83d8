"""The demo and the brief, from the bundled example to the page."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from proxywar.cli.demo import find_example

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_the_example_is_found_and_every_line_of_it_is_a_document() -> None:
    rows = [json.loads(line) for line in find_example().read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 10
    assert all(row["id"] and row["text"] for row in rows)


def test_the_demo_shows_the_system_and_names_what_to_try_next(proxywar: Run, tmp_path: Path) -> None:
    for _ in range(2):  # the second time the case is there already
        done = proxywar("demo", "shown")
        assert (done.returncode, done.stderr) == (0, "")
        for title in ("Camps", "Ties", "Forces", "Denied", "What follows if", "no forecast", "Priors own", "Try next:"):
            assert title in done.stdout
        assert (tmp_path / "shown" / "libya-2020.case").is_file()
        assert (tmp_path / "shown" / "brief.html").read_text(encoding="utf-8").startswith("<!")
    suggested = done.stdout.partition("Try next:")[2].strip().splitlines()[0].split()
    assert suggested[:2] == ["proxywar", "why"]
    why = proxywar(*suggested[1:])
    assert why.returncode == 0 and why.stdout


@pytest.mark.parametrize(("name", "locale"), [("brief.html", "en"), ("brief.md", "fr")])
def test_a_brief_is_written_and_not_over_another(
    proxywar: Run, libya: Path, tmp_path: Path, name: str, locale: str
) -> None:
    done = proxywar("brief", "--case", libya, "-o", name, "--locale", locale)
    assert (done.returncode, done.stdout) == (0, "")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert "Haftar" in written
    assert proxywar("brief", "--case", libya, "-o", name).returncode == 2
    assert (tmp_path / name).read_text(encoding="utf-8") == written


def test_a_brief_of_another_kind_is_refused(proxywar: Run, libya: Path) -> None:
    done = proxywar("brief", "--case", libya, "-o", "brief.pdf")
    assert done.returncode == 2 and ".html" in done.stderr
