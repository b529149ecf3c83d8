from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from proxywar.parse import blas


@pytest.fixture
def free_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the user had said nothing about threads."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        monkeypatch.delenv(name, raising=False)


def test_threads_are_limited_where_numpy_brings_openblas(free_environment: None) -> None:
    bundled = Path(np.__file__).parent.parent / "numpy.libs"
    assert blas.limit_blas_threads() == any(bundled.glob("*openblas*"))


@pytest.mark.parametrize("name", ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"])
def test_what_the_user_says_stands(name: str, free_environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "4")
    assert not blas.limit_blas_threads()


def test_other_libraries_change_nothing(
    free_environment: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "numpy.libs").mkdir()
    (tmp_path / "numpy.libs" / "libopenblas.so").write_text("not a library")
    monkeypatch.setattr(np, "__file__", str(tmp_path / "numpy" / "__init__.py"))
    assert not blas.limit_blas_threads()
