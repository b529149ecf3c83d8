"""The gate: the figures of the evaluation sets may not fall below their floors, and floors may not fall at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.calibration import Point
from evals.figures import GOLD, ROOT, Confidence, Figures, measure
from evals.floors import FloorError, check_floors, check_gold, hash_gold, load_floors, raise_floors, write_floors
from evals.tables import BEGIN, END, show_figures, write_page
from proxywar.records import DISPLAY_CONFIDENCE


@pytest.fixture(scope="module")
def figures() -> Figures:
    """Return the figures of this tree; measured once, it takes a minute or so."""
    return measure()


def test_the_gold_is_the_pinned_one() -> None:
    pinned, _ = load_floors()
    check_gold(pinned, hash_gold(GOLD, ROOT))


@pytest.mark.slow
@pytest.mark.parametrize("name", load_floors()[1])
def test_no_figure_is_below_its_floor(figures: Figures, name: str) -> None:
    floor = load_floors()[1][name]
    assert figures.floored()[name] >= floor


@pytest.mark.slow
def test_every_figure_has_a_floor(figures: Figures) -> None:
    assert figures.floored().keys() == load_floors()[1].keys()


@pytest.mark.slow
def test_figures_are_shown_and_written_between_the_marks(figures: Figures, tmp_path: Path) -> None:
    _, floors = load_floors()
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nstale\n{END}\nafter\n", encoding="utf-8")
    write_page(page, figures, floors)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("\nafter\n") and "stale" not in text
    assert f"| facts.f1.all | {figures.floored()['facts.f1.all']:.3f} | {floors['facts.f1.all']:.3f} |" in text
    assert "fact/fr" in show_figures(figures, floors)


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing here\n", encoding="utf-8")
    row = {"f1": 0.5, "precision": 0.5, "recall": 0.5}
    rows = {f"fact/{group}": row for group in ("all", "en", "fr")}
    figures = Figures(
        {"dev": rows}, {}, Confidence([], [], [], {}, [Point(DISPLAY_CONFIDENCE, 0, 0.0, 0.0)], {}), {"en": (1, 2)}, row
    )
    with pytest.raises(ValueError, match="no place for figures"):
        write_page(page, figures, {})
    assert page.read_text(encoding="utf-8") == "nothing here\n"


def test_other_gold_is_refused_and_named() -> None:
    with pytest.raises(FloorError, match=r"a\.jsonl, b\.json"):
        check_gold({"a.jsonl": "1", "c": "3"}, {"a.jsonl": "2", "b.json": "2", "c": "3"})


def test_a_low_or_missing_figure_is_named_with_its_floor() -> None:
    check_floors({"a": 0.5}, {"a": 0.5})
    with pytest.raises(FloorError, match=r"a 0\.4999 < 0\.5; b 0\.0000 < 0\.1"):
        check_floors({"a": 0.5, "b": 0.1}, {"a": 0.4999})
    with pytest.raises(FloorError, match="no floor for b"):
        check_floors({"a": 0.5}, {"a": 0.6, "b": 0.1})
    with pytest.raises(FloorError, match="below"):
        check_floors({"a": 0.5}, {"a": float("nan")})


def test_floors_are_raised_to_just_below_the_figures_and_never_lowered() -> None:
    assert raise_floors({"a": 0.5}, {"a": 0.6239, "new": 0.25}) == {"a": 0.618, "new": 0.245}
    assert raise_floors({"a": 0.6}, {"a": 0.602}) == {"a": 0.6}
    assert raise_floors({}, {"confidence.recall": 0.3555}) == {"confidence.recall": 0.335}
    with pytest.raises(FloorError, match="below the floor"):
        raise_floors({"a": 0.5, "b": 0.5}, {"a": 0.9, "b": 0.4})


def test_a_file_with_higher_floors_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors({}, {"a": 0.5, "b": 0.5}, path)
    before = path.read_bytes()
    for lower in ({"a": 0.4, "b": 0.6}, {"a": 0.6}):
        with pytest.raises(FloorError, match="only go up"):
            write_floors({}, lower, path)
        assert path.read_bytes() == before
    write_floors({"x": "1"}, {"a": 0.6, "b": 0.5}, path)
    assert load_floors(path) == ({"x": "1"}, {"a": 0.6, "b": 0.5})
