"""Migrations: forward only, all or nothing, with a copy laid aside."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from proxywar.case import CaseStore, count_rows, schema_version
from proxywar.case.migrations import load_steps
from proxywar.case.schema import check_schema, migrate
from proxywar.errors import CaseError, CaseVersionError

STEPS = ("CREATE TABLE a (x);\nINSERT INTO a VALUES (1), (2);", "ALTER TABLE a ADD COLUMN y;\nUPDATE a SET y = x + 1;")


def connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_a_new_case_has_the_newest_schema(case_path: Path) -> None:
    CaseStore.open(case_path, write=True).close()
    connection = connect(case_path)
    assert connection.execute("PRAGMA user_version").fetchone() == (schema_version(),)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_an_older_case_is_copied_and_then_changed(case_path: Path) -> None:
    connection = connect(case_path)
    assert migrate(connection, case_path, steps=STEPS[:1]) is None
    assert not check_schema(connection, case_path, steps=STEPS)
    backup = migrate(connection, case_path, steps=STEPS)
    assert connection.execute("SELECT x, y FROM a").fetchall() == [(1, 2), (2, 3)]
    assert check_schema(connection, case_path, steps=STEPS)
    connection.close()
    assert backup == case_path.with_name("test.case.v1.bak")
    with sqlite3.connect(backup) as old:
        assert old.execute("SELECT * FROM a").fetchall() == [(1,), (2,)]
    old.close()
    assert sorted(f.name for f in case_path.parent.iterdir()) == ["test.case", "test.case.v1.bak"]


def test_a_step_that_fails_leaves_the_case_as_it_was(case_path: Path) -> None:
    connection = connect(case_path)
    migrate(connection, case_path, steps=STEPS[:1])
    with pytest.raises(CaseError, match="PW505"):
        migrate(connection, case_path, steps=(STEPS[0], "ALTER TABLE a ADD COLUMN y;\nUPDATE none SET y = 1;"))
    assert connection.execute("SELECT * FROM a").fetchall() == [(1,), (2,)]
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()


def test_a_newer_case_is_refused_with_both_versions(case_path: Path) -> None:
    CaseStore.open(case_path, write=True).close()
    connection = connect(case_path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for write in (True, False):
        with pytest.raises(CaseVersionError, match=f"version 99; .* {schema_version()}") as caught:
            CaseStore.open(case_path, write=write)
        assert caught.value.exit_code == 5


def test_every_step_is_a_file_in_order() -> None:
    assert len(load_steps()) == schema_version() >= 1
    assert "CREATE TABLE documents" in load_steps()[0]


def test_an_older_case_is_migrated_when_it_is_opened_to_read(case_path: Path) -> None:
    connection = connect(case_path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    with CaseStore.open(case_path) as store:
        assert count_rows(store.connection)["documents"] == 0
