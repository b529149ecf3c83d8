"""One thread for NumPy's OpenBLAS, which otherwise starts one a core for matrices that are too small to share."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import numpy as np

_NAMES = ("scipy_openblas_{}_num_threads64_", "scipy_openblas_{}_num_threads", "openblas_{}_num_threads")
_CHOICES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")


def limit_blas_threads() -> bool:
    """Make the OpenBLAS that comes with NumPy use one thread, or as many as the environment says.

    Parsing is two to three times faster for it, and processes side by side do not fight for cores. OpenBLAS itself
    looks at the environment when it is loaded, which may have been before anyone wrote there. Where NumPy has another
    BLAS (macOS, some distributions), nothing is changed.

    Returns:
        Whether the number of threads was set.
    """
    named = next((value for name in _CHOICES if (value := os.environ.get(name, "")).isdigit()), "")
    setter = _function("set")
    if setter is None:
        return False
    setter(int(named or 1) or 1)
    return True


def count_blas_threads() -> int | None:
    """Return how many threads the OpenBLAS that comes with NumPy uses; None where it has another BLAS."""
    getter = _function("get")
    return None if getter is None else int(getter())


def _function(verb: str) -> ctypes._NamedFuncPointer | None:
    folders = (Path(np.__file__).parent.parent / "numpy.libs", Path(np.__file__).parent / ".dylibs")
    for library in sorted(path for folder in folders for path in folder.glob("*openblas*")):
        try:
            loaded = ctypes.CDLL(str(library))
        except OSError:
            continue
        for name in _NAMES:
            found: ctypes._NamedFuncPointer | None = getattr(loaded, name.format(verb), None)
            if found is not None:
                return found
    return None
