"""Bring a case file to the schema of this version, step by step, after a copy of it was laid aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from proxywar.case.migrations import load_steps
from proxywar.errors import CaseError, CaseVersionError

APPLICATION_ID = 0x50585752
"""Written into every case file ("PXWR"), so that another SQLite file is never taken for one."""


def schema_version() -> int:
    """Return the version of the schema that this version of proxywar writes."""
    return len(load_steps())


def check_schema(connection: sqlite3.Connection, path: Path, *, steps: Sequence[str] | None = None) -> bool:
    """Tell whether a case has the schema of this version.

    Returns:
        True where it has, False where it is new or older and `migrate` would bring it there.

    Raises:
        CaseError: The file is not a case (PW503).
        CaseVersionError: A newer version of proxywar made it (PW502).
    """
    newest = len(load_steps() if steps is None else steps)
    try:
        version = _pragma(connection, "user_version")
        foreign = _pragma(connection, "application_id") != APPLICATION_ID and _has_tables(connection)
    except sqlite3.DatabaseError as error:
        if "not a database" not in str(error):
            raise  # a fault of the disk, the rights or the moment, or damage: the store says which
        raise CaseError("PW503", f"{path} is not a case file: {error}.", "Name another file after --case.") from error
    if foreign:
        raise CaseError("PW503", f"{path} is an SQLite file, but not a case.", "Name another file after --case.")
    if version > newest:
        raise CaseVersionError(
            "PW502",
            f"{path} has schema version {version}; this proxywar reads up to version {newest}.",
            "Install a newer proxywar.",
        )
    return version == newest


def migrate(connection: sqlite3.Connection, path: Path, *, steps: Sequence[str] | None = None) -> Path | None:
    """Run the steps that a case still lacks, all of them in one transaction.

    Args:
        connection: In autocommit mode (`isolation_level=None`).
        path: The case file; an older case is copied beside it first.
        steps: SQL of each step; this version's own by default.

    Returns:
        The copy that was made before an older case was changed; None for a new case.

    Raises:
        CaseError: A step failed; the case is as it was (PW505).
    """
    steps = load_steps() if steps is None else steps
    version = _pragma(connection, "user_version")
    try:
        backup = _back_up(connection, path, version) if version else None
    except (sqlite3.Error, OSError) as error:
        raise CaseError(
            "PW505",
            f"{path} has schema {version} and could not be copied before it is brought to {len(steps)}: {error}.",
            "It is unchanged. The copy needs as much room beside it, and the right to write into its folder.",
        ) from error
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[version:]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        hint = f"It is unchanged; a copy is {backup}." if backup else "Look whether the disk has room."
        raise CaseError("PW505", f"{path} could not be brought to schema {len(steps)}: {error}.", hint) from error
    return backup


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the case beside itself; under a passing name first, so that a killed copy is never taken for a whole one."""
    backup = path.with_name(f"{path.name}.v{version}.bak")
    passing = backup.with_name(backup.name + ".part")
    passing.unlink(missing_ok=True)
    target = sqlite3.connect(passing)
    try:
        connection.backup(target)
        target.close()
        passing.replace(backup)
    except BaseException:
        target.close()
        for left in (passing, passing.with_name(passing.name + "-journal")):
            left.unlink(missing_ok=True)
        raise
    return backup


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
