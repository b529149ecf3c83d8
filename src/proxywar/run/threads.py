"""Keep numeric libraries to one thread: small matrices only get slower on more, and processes are the parallel part."""

from __future__ import annotations

import os

_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def limit_threads() -> None:
    """Set the usual variables to 1 where the user has not set them; call before numpy is imported."""
    for name in _VARIABLES:
        os.environ.setdefault(name, "1")
