"""Finds the treebanks, which are not part of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TREEBANKS = ROOT.parent / "shared" / "data" / "treebanks"


@pytest.fixture(scope="session")
def treebanks() -> Path:
    """The folder of treebanks; skips the test where it is absent."""
    if not TREEBANKS.is_dir():
        pytest.skip(f"needs the treebanks in {TREEBANKS}")
    return TREEBANKS
