"""Full disks, limits, rights and locks: a clear error, and nothing damaged. Real files, real processes, real limits."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from benchmarks.killed import make_old_case
from proxywar import errors
from proxywar.case import CaseStore, count_rows, list_facts
from proxywar.case.review import Review
from proxywar.case.schema import schema_version
from tests.rights import nobody, open_folder

posix = pytest.mark.skipif(os.name == "nt", reason="needs limits and rights of POSIX")
LIMITED = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2); "
COMMAND = LIMITED + "from proxywar.cli import main; sys.exit(main(sys.argv[2:]))"


def reading(make: Any, number: int) -> Any:
    text = f"Turkey backs the GNA in Tripoli, for the {number}. time. " + "It is said again. " * 50
    document = make.document(f"d{number}", text)
    fact = make.fact(document, actor=make.argument(text, "Turkey", "TUR", "Turkey"),
                     recipient=make.argument(text, "GNA", "gna", "GNA"), trigger="backs")  # fmt: skip
    return make.reading(document, fact)


def limited(limit: int, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the real command where no file may grow beyond a limit, as on a full disk."""
    return subprocess.run([sys.executable, "-c", COMMAND, str(limit), *map(str, arguments)],
                          capture_output=True, text=True, check=False)  # fmt: skip


def is_whole(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    finally:
        connection.close()


def fill(path: Path, make: Any) -> None:
    """Store documents until there is no room."""
    with CaseStore.open(path, write=True) as store:
        for n in range(100, 10_000):
            store.save([reading(make, n)])


@pytest.fixture
def case(case_path: Path, make: Any) -> Path:
    with CaseStore.open(case_path, write=True) as store:
        store.save([reading(make, n) for n in range(40)])
    return case_path


@posix
def test_a_disk_that_fills_up_while_documents_are_stored_keeps_those_that_are(case: Path, make: Any) -> None:
    code = LIMITED + (
        "from pathlib import Path; from proxywar.case import CaseStore; from tests.conftest import Make; "
        "from tests.unit.case.test_damage import reading\n"
        "with CaseStore.open(sys.argv[2], write=True) as store:\n"
        "    for n in range(100, 10_000):\n"
        "        store.save([reading(Make, n)])\n"
        "        print(n, flush=True)\n"
    )
    size = case.stat().st_size
    done = subprocess.run([sys.executable, "-c", code, str(size + 400_000), str(case)],
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert "CaseError: PW505" in done.stderr and "disk" in done.stderr
    stored = done.stdout.split()
    assert len(stored) > 3
    with CaseStore.open(case, write=True) as store:
        assert count_rows(store.connection)["documents"] == 40 + len(stored) == count_rows(store.connection)["facts"]
        store.save([reading(make, 10_001)])
    assert is_whole(case)


@posix
@pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
def test_a_disk_that_is_full_at_a_decision_changes_nothing(case: Path, share: float) -> None:
    with CaseStore.open(case) as store:
        fact = list_facts(store.connection)[0]
    done = limited(int(case.stat().st_size * share), "review", "reject", fact.id, "--case", case)
    if done.returncode:  # SQLite may find room in the file for a decision as small as this one
        assert done.returncode == 3 and done.stderr.startswith("error PW505: ") and "disk" in done.stderr
        assert "Traceback" not in done.stderr
    with CaseStore.open(case) as store:
        rejected = count_rows(store.connection)["facts"] == 39
    assert rejected == (done.returncode == 0) == bool(Review(case).log()) and is_whole(case)
    again = limited(10**9, "review", "accept", fact.id, "--case", case)
    assert again.returncode == 0, again.stderr


@posix
def test_a_migration_without_room_for_its_copy_leaves_the_case_and_no_rest(case: Path) -> None:
    old = make_old_case(case.with_name("old.case"), case)
    before = old.read_bytes()
    done = limited(old.stat().st_size // 2, "facts", "--case", old)
    assert done.returncode == 3 and "PW505" in done.stderr and "unchanged" in done.stderr
    assert old.read_bytes() == before
    assert [f.name for f in old.parent.iterdir() if "bak" in f.name] == []
    done = limited(10**9, "documents", "--case", old)
    assert done.returncode == 0 and len(done.stdout.splitlines()) == 40
    assert is_whole(old.with_name("old.case.v1.bak"))
    with CaseStore.open(old) as store:
        assert store.connection.execute("PRAGMA user_version").fetchone() == (schema_version(),)


@posix
def test_a_file_system_that_is_full(case: Path, tmp_path: Path, make: Any) -> None:
    point = tmp_path / "small"
    point.mkdir()
    room = case.stat().st_size // 1024 + 300
    mount = ["mount", "-t", "tmpfs", "-o", f"size={room}k", "none", str(point)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small file system here")
    try:
        shutil.copy(case, point / "a.case")
        with pytest.raises(errors.CaseError, match=r"PW505.*full"):
            fill(point / "a.case", make)
        with CaseStore.open(point / "a.case") as store:
            counts = count_rows(store.connection)
            assert counts["documents"] == counts["facts"] > 40
        assert is_whole(point / "a.case")
    finally:
        subprocess.run(["umount", str(point)], check=True)  # noqa: S607


@posix
def test_a_case_of_an_older_schema_in_a_folder_that_cannot_be_written_says_so() -> None:
    with open_folder() as folder:
        CaseStore.open(folder / "new.case", write=True).close()
        old = make_old_case(folder / "old.case", folder / "new.case")
        connection = sqlite3.connect(old)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()
        before = old.read_bytes()
        old.chmod(0o444)
        folder.chmod(0o555)
        try:
            with nobody(), pytest.raises(errors.CaseError, match="PW505") as caught:
                CaseStore.open(old)
            assert "rights" in caught.value.hint
        finally:
            folder.chmod(0o755)
        assert old.read_bytes() == before


def test_a_decision_waits_for_another_writer_and_then_says_who_writes(case: Path) -> None:
    with CaseStore.open(case, write=True) as store:
        fact = list_facts(store.connection)[0].id
        done = subprocess.run([sys.executable, "-m", "proxywar", "review", "accept", fact, "--case", str(case)],
                              capture_output=True, text=True, check=False)  # fmt: skip
        assert done.returncode == 5 and f"process {os.getpid()}" in done.stderr
    assert Review(case).log() == []


def test_a_case_that_another_program_holds_is_busy_not_broken(case: Path) -> None:
    other = sqlite3.connect(case, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with (
            pytest.raises(errors.CaseBusyError, match="PW501"),
            CaseStore.open(case, write=True, wait_seconds=0) as store,
            store.transaction(),
        ):
            pass
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("name", [name for name in pw.__all__ if name.endswith("Error")])
def test_errors_cross_processes_as_they_are(name: str) -> None:
    error = getattr(pw, name)("PW999", "What happened.", "What to do.")
    back = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (type(back), back.code, back.message, back.hint, back.exit_code, str(back)) == (
        type(error), error.code, error.message, error.hint, error.exit_code, str(error))  # fmt: skip
