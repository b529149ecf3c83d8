from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from proxywar.parse import blas

CHOICES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
READ = """
import numpy, sys
from proxywar.parse.blas import count_blas_threads
import proxywar

before = count_blas_threads()
proxywar.read(sys.argv[1], case=sys.argv[2]).close()
print(before, count_blas_threads())
"""
has_openblas = pytest.mark.skipif(blas.count_blas_threads() is None, reason="NumPy has another BLAS here")


@pytest.fixture
def free_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the user had said nothing about threads."""
    for name in CHOICES:
        monkeypatch.delenv(name, raising=False)


def test_threads_are_limited_where_numpy_brings_openblas(free_environment: None) -> None:
    bundled = Path(np.__file__).parent.parent / "numpy.libs"
    assert blas.limit_blas_threads() == any(bundled.glob("*openblas*"))
    assert blas.count_blas_threads() in (1, None)


@has_openblas
@pytest.mark.parametrize("name", CHOICES)
def test_what_the_user_says_stands(name: str, free_environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "2")
    blas.limit_blas_threads()
    assert blas.count_blas_threads() == 2
    monkeypatch.undo()
    blas.limit_blas_threads()


@has_openblas
@pytest.mark.skipif((os.cpu_count() or 1) == 1, reason="one core has one thread in any case")
def test_a_read_has_one_thread_also_where_numpy_was_there_before_it(free_environment: None, tmp_path: Path) -> None:
    """OpenBLAS looks at the environment only once, when NumPy is imported."""
    (tmp_path / "note.txt").write_text("Turkey sent drones to Tripoli.", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name not in CHOICES}
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "note.txt"), str(tmp_path / "a.case")],
        check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment,
    )  # fmt: skip
    before, after = done.stdout.split()
    assert (int(before) > 1, int(after)) == (True, 1)


def test_other_libraries_change_nothing(
    free_environment: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "numpy.libs").mkdir()
    (tmp_path / "numpy.libs" / "libopenblas.so").write_text("not a library")
    monkeypatch.setattr(np, "__file__", str(tmp_path / "numpy" / "__init__.py"))
    assert not blas.limit_blas_threads()
