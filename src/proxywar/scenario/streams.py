"""Random numbers that depend on the seed, on what they are for and on the replicate, and on nothing else.

Replicates are numbered; each stretch of `CELL` of them has a generator of its own for every purpose. A replicate thus
meets the same numbers whatever the block size, the number of workers or of replicates, and a parameter keeps its draws
when another one is added or taken away (common random numbers).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import numpy as np

CELL = 2048
"""A block of as many replicates, 10 places and 6 sponsors fits the cache of a core."""


def cell_generator(seed: int, cell: int, label: str) -> np.random.Generator:
    """Return the generator of a purpose for a stretch of replicates."""
    digest = hashlib.sha256(label.encode()).digest()
    words = [int.from_bytes(digest[i : i + 4], "little") for i in (0, 4, 8, 12)]
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, cell, *words])))


def cells_of(start: int, stop: int) -> Iterator[tuple[int, slice, slice]]:
    """Yield the cells that replicates `start` to `stop` lie in, with their part in the cell and in the stretch.

    Examples:
        >>> [(c, a.start, a.stop, b.start, b.stop) for c, a, b in cells_of(2000, 2060)]
        [(0, 2000, 2048, 0, 48), (1, 0, 12, 48, 60)]
    """
    for cell in range(start // CELL, -(-stop // CELL)):
        first, last = max(start, cell * CELL), min(stop, (cell + 1) * CELL)
        yield cell, slice(first - cell * CELL, last - cell * CELL), slice(first - start, last - start)


def uniforms(seed: int, label: str, start: int, stop: int) -> np.ndarray:
    """Return one uniform number for each replicate from `start` to `stop`."""
    out = np.empty(stop - start)
    for cell, inside, here in cells_of(start, stop):
        out[here] = cell_generator(seed, cell, label).random(CELL)[inside]
    return out


class Stream:
    """Numbers of one purpose, drawn anew each step: `rows` for each replicate of a stretch.

    Args:
        law: "normal" or "exponential".
    """

    def __init__(self, label: str, law: str, rows: int, *, seed: int, start: int, stop: int, dtype: np.dtype) -> None:
        self._parts = [
            (cell_generator(seed, cell, label), inside, here) for cell, inside, here in cells_of(start, stop)
        ]
        self._law = law
        self._dtype = dtype
        self._cell = np.empty((rows, CELL), dtype)
        self._out = np.empty((rows, stop - start), dtype)
        self._is_whole = start % CELL == 0 and stop - start == CELL

    def draw(self) -> np.ndarray:
        """Return the numbers of the next step; the array is used again by the next call."""
        for generator, inside, here in self._parts:
            draw = generator.standard_normal if self._law == "normal" else generator.standard_exponential
            if self._is_whole:
                draw(out=self._out, dtype=self._dtype)
            else:
                draw(out=self._cell, dtype=self._dtype)
                self._out[:, here] = self._cell[:, inside]
        return self._out
