"""The command that checks the installation."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from proxywar import __version__
from proxywar.cli.folders import own_knowledge, own_knowledge_folder
from proxywar.cli.options import examples
from proxywar.errors import ProxywarError

OK, BAD = "ok", "PROBLEM"
Line = tuple[str, str, str]


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("doctor", epilog=examples("proxywar doctor", "proxywar doctor --case libya.case"))(doctor)


def doctor(
    case: Annotated[Path | None, typer.Option("--case", metavar="FILE", help="Check this case as well.")] = None,
) -> None:
    """Check the installation, and a case."""
    checks: list[tuple[str, Callable[[], Iterator[Line]]]] = [
        ("system", _check_system), ("SQLite", _check_sqlite),
        ("pipelines", _check_pipelines), ("knowledge", _check_knowledge), ("page", _check_page),
    ]  # fmt: skip
    if case is not None:
        checks.append(("case", lambda: _check_case(case)))
    code = 0
    for name, check in checks:
        try:
            for label, value, state in check():
                code = max(code, 0 if state == OK else 3)
                print(f"{state:8} {label}: {value}")
        except Exception as error:  # noqa: BLE001  # a doctor reports whatever it meets
            code = max(code, error.exit_code if isinstance(error, ProxywarError) else 3)
            print(f"{BAD:8} {name}: {type(error).__name__}: {error}")
    if code:
        raise typer.Exit(code)


def _check_system() -> Iterator[Line]:
    from importlib.metadata import PackageNotFoundError, version

    yield "proxywar", __version__, OK
    yield "Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}", OK
    for package in ("spacy", "numpy", "scipy", "networkx", "trafilatura", "feedparser", "pypdfium2", "pypdf", "warcio"):
        try:
            yield package, version(package), OK
        except PackageNotFoundError:
            yield package, "not installed; run: pip install proxywar", BAD
    frames = [p for p in ("pandas", "polars") if _is_installed(p)]
    yield "data frames", ", ".join(frames) or "none (to_df needs one: pip install pandas)", OK


def _check_sqlite() -> Iterator[Line]:
    from proxywar.case import schema_version

    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
        yield "FTS5", "there", OK
    except sqlite3.Error as error:
        yield "FTS5", f"{error}; this Python's SQLite lacks full-text search", BAD
    finally:
        connection.close()
    is_new_enough = sqlite3.sqlite_version_info >= (3, 35)
    yield "SQLite", sqlite3.sqlite_version + ("" if is_new_enough else "; 3.35 is needed"), OK if is_new_enough else BAD
    yield "case schema", str(schema_version()), OK


def _check_pipelines() -> Iterator[Line]:
    from proxywar.lang import LANGUAGES

    models = _room_folder("parse") / "models"
    for lang in LANGUAGES:
        size = sum(f.stat().st_size for f in (models / lang).rglob("*") if f.is_file())
        yield f"pipeline {lang}", f"embedded, {size / 1e6:.1f} MB" if size else "missing", OK if size else BAD


def _check_knowledge() -> Iterator[Line]:
    from proxywar.knowledge import Gazetteer

    for table in sorted((_room_folder("knowledge") / "data").glob("*.csv")):
        lines = [line for line in table.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
        yield f"knowledge {table.stem}", f"{max(len(lines) - 1, 0)} rows", OK
    own = own_knowledge()
    Gazetteer.load(own)
    yield "own knowledge", str(own) if own else f"none; it would be in {own_knowledge_folder()}", OK
    yield "knowledge", "loads", OK


def _check_page() -> Iterator[Line]:
    from proxywar.web.parts import missing_parts

    missing = missing_parts()
    yield "page", f"without {', '.join(missing)}; in a clone: make web" if missing else "with its browser parts", OK


def _check_case(path: Path) -> Iterator[Line]:
    from proxywar.case import CaseStore, count_rows

    with CaseStore.open(path) as store:
        told = store.connection.execute("PRAGMA quick_check").fetchone()[0]
        yield "integrity", told, OK if told == "ok" else BAD
        version = store.connection.execute("PRAGMA user_version").fetchone()[0]
        yield "schema of the case", str(version), OK
        yield "rows", ", ".join(f"{n} {name}" for name, n in count_rows(store.connection).items()), OK


def _is_installed(package: str) -> bool:
    from importlib.util import find_spec

    return package in sys.modules or find_spec(package) is not None


def _room_folder(name: str) -> Path:
    """Return the folder of a room without importing it: loading the pipelines takes seconds."""
    return Path(__file__).resolve().parents[1] / name
