"""Floors under the figures: pinned with the gold they were measured on, and only ever raised."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.005
"""How far below a figure its floor is set: products of matrices, and so parses, differ a little between processors."""

FITTED_MARGIN = 0.02
"""The same for confidence: its weights are fitted anew each time, so that every change of a rule moves its figures."""


class FloorError(Exception):
    """A figure is below its floor, a gold file is not the pinned one, or a floor was to be lowered."""


def load_floors(path: Path = FLOORS) -> tuple[dict[str, str], dict[str, float]]:
    """Return the SHA-256 of the gold files by path, and the floors by name."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return data["gold"], data["floors"]


def hash_gold(files: Iterable[Path], root: Path) -> dict[str, str]:
    """Return the SHA-256 of files by their path under `root`."""
    return {file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def check_gold(pinned: Mapping[str, str], found: Mapping[str, str]) -> None:
    """Compare the gold files with those that the floors were measured on.

    Raises:
        FloorError: A file changed, came or went; the message names it.
    """
    changed = sorted(name for name in {*pinned, *found} if pinned.get(name) != found.get(name))
    if changed:
        raise FloorError(f"not the pinned gold: {', '.join(changed)}. If it is meant: python -m evals --pin-gold")


def check_floors(floors: Mapping[str, float], figures: Mapping[str, float]) -> None:
    """Compare figures with their floors.

    Raises:
        FloorError: A figure is below its floor, or has none; the message names all of them.
    """
    low = [
        f"{name} {figures.get(name, 0.0):.4f} < {floor}"
        for name, floor in floors.items()
        if not figures.get(name, 0.0) >= floor
    ]
    if low:
        raise FloorError("below the floor: " + "; ".join(low))
    loose = sorted(figures.keys() - floors.keys())
    if loose:
        raise FloorError(f"no floor for {', '.join(loose)}")


def raise_floors(floors: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, float]:
    """Return floors a margin below the figures where that is higher than they were.

    Raises:
        FloorError: A figure is below its floor: nothing is raised while something sinks.
    """
    check_floors({name: floors.get(name, 0.0) for name in floors}, {name: figures.get(name, 0.0) for name in floors})
    return {
        name: max(floors.get(name, 0.0), math.floor((value - _margin(name)) * 1000) / 1000)
        for name, value in figures.items()
    }


def _margin(name: str) -> float:
    return FITTED_MARGIN if name.startswith("confidence.") else MARGIN


def write_floors(gold: Mapping[str, str], floors: Mapping[str, float], path: Path = FLOORS) -> None:
    """Write gold and floors; no floor may be lower than the one in the file, or missing.

    Raises:
        FloorError: One is; the file stays as it was.
    """
    if path.exists():
        _, old = load_floors(path)
        lowered = [
            f"{name} from {floor} to {floors.get(name)}"
            for name, floor in old.items()
            if floors.get(name, -1.0) < floor
        ]
        if lowered:
            raise FloorError("floors may only go up: " + "; ".join(lowered))
    path.write_text(json.dumps({"gold": dict(gold), "floors": dict(floors)}, indent=2) + "\n", encoding="utf-8")
