"""The order of the rooms, and the house's limits on size: the same for imports that only a type checker sees."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "proxywar"
MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40
ORDER = ("on_demand", "records", "errors", "lang", "text", "knowledge", "sources", "parse", "find", "extract",
         "resolve", "case", "weigh", "model", "scenario", "publish", "run", "api", "web", "cli")  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))


def rooms() -> set[str]:
    """Return the names of the rooms that are there."""
    found = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {path.stem for path in PACKAGE.glob("*.py")}
    return found - {"__init__", "__main__"}


def room_of(path: Path) -> str:
    """Return the room of a module."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each room that a module imports from, wherever in it, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "proxywar" else [module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "proxywar" and len(parts) > 1 and parts[1] in ORDER:
                yield parts[1], node.lineno


def test_every_room_has_its_place_in_the_order() -> None:
    assert rooms() <= set(ORDER)


@pytest.mark.parametrize(
    "path", [p for p in MODULES if room_of(p) in ORDER], ids=lambda p: p.relative_to(PACKAGE).as_posix()
)
def test_a_room_imports_only_from_rooms_above_it(path: Path) -> None:
    own = ORDER.index(room_of(path))
    wrong = [f"line {line}: {room}" for room, line in imported_rooms(path) if ORDER.index(room) > own]
    assert not wrong


def test_the_contract_of_import_linter_has_the_same_order() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (contract,) = settings["contracts"]
    layers = [name.strip("() ") for layer in reversed(contract["layers"]) for name in layer.split(":")]
    assert layers == list(ORDER)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MAX_MODULE_LINES
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef)]
    long = [f"{f.name}: {size}" for f in functions if (size := _code_lines(f)) > MAX_FUNCTION_LINES]
    assert not long


def _code_lines(function: ast.FunctionDef) -> int:
    """Return the number of lines of a function without its signature and docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
