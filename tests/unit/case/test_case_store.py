"""The case file: whole documents, one writer, readers beside it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proxywar.case import CaseStore, Intake, count_rows, list_documents, list_facts, list_problems, load_documents
from proxywar.case.weighed import WeighedTables
from proxywar.errors import CaseBusyError, CaseError
from proxywar.records import Problem, Status
from tests.rights import nobody, open_folder


def stored(path: Path) -> dict[str, int]:
    with CaseStore.open(path) as store:
        return count_rows(store.connection)


def full_reading(make: Any, ident: str = "a") -> Any:
    text = "Turkey backs the GNA in Tripoli."
    document = make.document(ident, text, date="2020-06-19")
    fact = make.fact(
        document,
        actor=make.argument(text, "Turkey", "TUR", "Turkey"),
        recipient=make.argument(text, "GNA", "gna", "Government of National Accord", "government"),
        place=make.argument(text, "Tripoli", "tripoli", "Tripoli", "place"),
        date="2020-06",
        theatre="Libya",
    )
    return make.reading(document, fact)


def test_what_is_stored_comes_back_as_it_was(case_path: Path, make: Any) -> None:
    reading = full_reading(make)
    with CaseStore.open(case_path, write=True) as store:
        store.save([reading])
    with CaseStore.open(case_path) as store:
        assert list_facts(store.connection) == list(reading.facts)
        assert load_documents(store.connection) == [reading.cut]


def test_statuses_and_open_fields_survive_the_way_through_the_file(case_path: Path, make: Any) -> None:
    document = make.document("a", "It is denied.")
    fact = make.fact(document, status=Status.DENIED, type="PRESENT")
    with CaseStore.open(case_path, write=True) as store:
        store.save([make.reading(document, fact)])
        (back,) = list_facts(store.connection)
    assert back == fact and back.status is Status.DENIED


def test_a_batch_that_fails_leaves_nothing(case_path: Path, make: Any) -> None:
    good, bad = full_reading(make), full_reading(make, "b")  # the same content under two ids
    with CaseStore.open(case_path, write=True) as store:
        with pytest.raises(CaseError, match="PW505"):
            store.save([good, bad])
        assert set(count_rows(store.connection).values()) == {0}
        store.save([good])
    assert stored(case_path)["documents"] == 1


def test_a_fact_given_twice_is_stored_once(case_path: Path, make: Any) -> None:
    reading = full_reading(make)
    with CaseStore.open(case_path, write=True) as store:
        store.save([replace(reading, facts=reading.facts * 2)])
    assert stored(case_path)["facts"] == 1


def test_closing_brings_the_log_home_and_leaves_one_file(case_path: Path, make: Any) -> None:
    with CaseStore.open(case_path, write=True) as store:
        store.save([full_reading(make)])
        assert case_path.with_name("test.case.lock").exists()
    assert [f.name for f in case_path.parent.iterdir()] == ["test.case"]


def test_reading_leaves_one_file(case_path: Path, make: Any) -> None:
    with CaseStore.open(case_path, write=True) as store:
        store.save([full_reading(make)])
    assert stored(case_path)["documents"] == 1
    assert [f.name for f in case_path.parent.iterdir()] == ["test.case"]


def test_readers_see_whole_batches_while_another_writes(case_path: Path, make: Any) -> None:
    with CaseStore.open(case_path, write=True) as writer:
        writer.save([full_reading(make)])
        with CaseStore.open(case_path) as reader, writer.transaction() as connection:
            connection.execute("DELETE FROM problems")
            connection.execute("UPDATE documents SET title = 'half done'")
            assert [d.title for d in list_documents(reader.connection)] == [None]
        assert stored(case_path)["documents"] == 1


def test_a_reader_cannot_write(case_path: Path, make: Any) -> None:
    CaseStore.open(case_path, write=True).close()
    with CaseStore.open(case_path) as store:
        with pytest.raises(CaseError, match="opened to read"):
            store.save([full_reading(make)])
        with pytest.raises(sqlite3.OperationalError, match=r"readonly|query_only|write"):
            store.connection.execute("DELETE FROM documents")


def test_a_second_writer_is_told_who_writes(case_path: Path) -> None:
    code = "import sys; from proxywar.case import CaseStore; CaseStore.open(sys.argv[1], write=True, wait_seconds=0)"
    with CaseStore.open(case_path, write=True):
        with pytest.raises(CaseBusyError, match=rf"process {os.getpid()} on "):
            CaseStore.open(case_path, write=True, wait_seconds=0)
        other = subprocess.run(
            [sys.executable, "-c", code, str(case_path)], capture_output=True, text=True, check=False
        )
        assert "CaseBusyError" in other.stderr and str(os.getpid()) in other.stderr
    CaseStore.open(case_path, write=True, wait_seconds=0).close()


def test_the_lock_of_a_killed_writer_is_no_lock(case_path: Path) -> None:
    code = (
        "import os, sys, signal; from proxywar.case import CaseStore; "
        "s = CaseStore.open(sys.argv[1], write=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(case_path)], check=False)
    assert case_path.with_name("test.case.lock").exists()
    CaseStore.open(case_path, write=True, wait_seconds=0).close()


def test_a_case_that_is_not_there_is_said_with_the_command_that_makes_it(case_path: Path) -> None:
    with pytest.raises(CaseError) as caught:
        CaseStore.open(case_path)
    assert caught.value.code == "PW503" and "proxywar read" in caught.value.hint
    assert not case_path.exists()


@pytest.mark.parametrize("data", [b"not a database at all, but long enough to be looked at" * 10, b"short"])
@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_case_is_refused_and_not_touched(case_path: Path, data: bytes, write: bool) -> None:
    case_path.write_bytes(data)
    with pytest.raises(CaseError, match="PW503"):
        CaseStore.open(case_path, write=write)
    assert case_path.read_bytes() == data
    assert [f.name for f in case_path.parent.iterdir()] == ["test.case"]


@pytest.mark.parametrize("write", [True, False])
def test_another_sqlite_file_is_refused_and_not_touched(case_path: Path, write: bool) -> None:
    with sqlite3.connect(case_path) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    before = case_path.read_bytes()
    with pytest.raises(CaseError, match="not a case"):
        CaseStore.open(case_path, write=write)
    assert case_path.read_bytes() == before


def test_an_empty_file_as_a_killed_read_leaves_it_becomes_a_case(case_path: Path, make: Any) -> None:
    case_path.touch()
    with CaseStore.open(case_path, write=True) as store:
        store.save([full_reading(make)])
    assert stored(case_path)["facts"] == 1


def test_an_empty_file_can_be_opened_to_read(case_path: Path) -> None:
    case_path.touch()
    assert set(stored(case_path).values()) == {0}


def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is a folder"):
        CaseStore.open(tmp_path, write=True)
    with pytest.raises(CaseError, match="no folder"):
        CaseStore.open(tmp_path / "none" / "a.case", write=True)


@pytest.mark.skipif(os.name == "nt", reason="needs rights that can be taken away")
def test_a_case_on_a_medium_that_cannot_be_written_can_be_read(make: Any) -> None:
    with open_folder() as folder:
        path = folder / "test.case"
        with CaseStore.open(path, write=True) as store:
            store.save([full_reading(make)])
        assert stored(path)["facts"] == 1
        path.chmod(0o444)
        folder.chmod(0o555)
        try:
            with nobody():
                assert stored(path)["facts"] == 1
                with pytest.raises(CaseError, match="PW505"):
                    CaseStore.open(path, write=True)
        finally:
            folder.chmod(0o755)


def test_a_problem_is_kept_once_and_forgotten_when_its_source_is_read_again(case_path: Path) -> None:
    problem = Problem("a.jsonl", None, "sources", "PW304", "Line 2 is not a JSON object")
    other = Problem("a.jsonl", "x", "case", "PW306", "taken")
    with CaseStore.open(case_path, write=True) as store:
        store.save([problem, other])
        store.save([problem])
        assert list_problems(store.connection) == [problem, other]
        store.forget_problems(["a.jsonl"])
        assert list_problems(store.connection) == [other]


def test_the_problem_of_a_failed_document_goes_when_it_is_read(case_path: Path, make: Any) -> None:
    with CaseStore.open(case_path, write=True) as store:
        store.save([Problem("a.txt", "a", "extract", "PW312", "failed")])
        store.save([full_reading(make)])
        assert list_problems(store.connection) == []


def test_metadata_of_any_shape_comes_back(case_path: Path, make: Any) -> None:
    reading = full_reading(make)
    metadata = {"n": 1.5, "deep": {"list": [None, True, "é\ud800"]}}
    document = replace(reading.cut.document, metadata=metadata)
    with CaseStore.open(case_path, write=True) as store:
        store.save([replace(reading, cut=replace(reading.cut, document=document))])
        assert list_documents(store.connection)[0].metadata == metadata


def test_weighing_is_due_after_each_new_document(case_path: Path, make: Any) -> None:
    with CaseStore.open(case_path, write=True) as store:
        assert store.is_weighed
        store.save([full_reading(make)])
        assert not store.is_weighed
        (fact,) = list_facts(store.connection)
        with store.transaction() as connection:
            tables = WeighedTables(connection)
            tables.put_clusters([(fact.id, "c-1")])
            dispute = {"id": "d-1", "kind": "number", "severity": 0.5, "facts": [fact.id]}
            tables.put_disputes([("a subject", dispute)])
            tables.mark_weighed()
        assert store.is_weighed
        assert [f.cluster for f in list_facts(store.connection)] == ["c-1"]
        store.save([Problem("x", None, "sources", "PW301", "empty")])
        assert store.is_weighed


def test_the_same_content_is_let_in_once(case_path: Path, make: Any) -> None:
    first, again = make.document("a", "Text."), make.document("b", "Text.")
    with CaseStore.open(case_path, write=True) as store:
        intake = Intake(store)
        assert list(intake.admit([first, first, again])) == [first]
        assert (intake.new, intake.known) == (1, 2)
        store.save([make.reading(first)])
        intake.flush_copies()
        assert [d.copies for d in list_documents(store.connection)] == [("b",)]
        assert list(Intake(store).admit([first, again])) == []


def test_an_id_that_is_taken_gets_a_number_and_a_problem(case_path: Path, make: Any) -> None:
    documents = [make.document("a", f"Text {n}.") for n in range(3)] + [make.document("a-2", "Other.")]
    with CaseStore.open(case_path, write=True) as store:
        items = list(Intake(store).admit(documents))
        assert [i.id for i in items if not isinstance(i, Problem)] == ["a", "a-2", "a-3", "a-2-2"]
        assert [i.code for i in items if isinstance(i, Problem)] == ["PW306"] * 3
        store.save([make.reading(items[0]), make.reading(items[1])])
        again = list(Intake(store).admit(documents))
        assert [i.id for i in again if not isinstance(i, Problem)] == ["a-3", "a-2-2"]
        assert [d.copies for d in list_documents(store.connection)] == [(), ()]
