"""The boundary score itself: aligned texts, precision, recall, a mismatch refused."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "examples" / "libya-2020"


@pytest.fixture(scope="module")
def fragments() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fragments_eval", ROOT / "evals" / "fragments.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(folder: Path, text: str, parts: list[str]) -> tuple[Path, Path]:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "a.jsonl").write_text(
        "".join(json.dumps({"id": str(n), "text": p}) + "\n" for n, p in enumerate(parts)), "utf-8"
    )
    return folder / "a.txt", folder / "a.jsonl"


PARTS = [
    "Chad rejects the new claim.",
    "La junte tient le nord du pays.",
    "The army of the east has left.",
    "Les rebelles sont partis.",
    "The convoy was hit near the port.",
]


def test_a_collage_cut_as_its_twin_scores_one(fragments: ModuleType, tmp_path: Path) -> None:
    result = fragments.boundary_f1(*write(tmp_path, "  ".join(PARTS), PARTS))
    assert (result["precision"], result["recall"], result["f1"], result["gold"]) == (1.0, 1.0, 1.0, 4)


def test_a_border_too_many_costs_precision(fragments: ModuleType, tmp_path: Path) -> None:
    twin = [" ".join(PARTS[:2]), *PARTS[2:]]
    result = fragments.boundary_f1(*write(tmp_path, " ".join(PARTS), twin))
    assert (result["precision"], result["recall"]) == (0.75, 1.0)
    assert result["false"] == ["Chad rejects the new claim. |La junte tient le nord du pays"]


def test_twins_that_differ_are_refused(fragments: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 2 is not in the text"):
        fragments.boundary_f1(*write(tmp_path, " ".join(PARTS), [PARTS[1], PARTS[0]]))


def test_the_example_is_cut_above_the_floor(fragments: ModuleType) -> None:
    if not (EXAMPLE / "fragments.jsonl").is_file():
        pytest.skip("examples/libya-2020 is not here yet")
    result = fragments.boundary_f1(EXAMPLE / "fragments.txt", EXAMPLE / "fragments.jsonl")
    assert result["f1"] >= fragments.FLOOR, result["missed"] + result["false"]
