"""The generated text is as long as asked and holds no document twice; measures are repeated and summed up."""

from __future__ import annotations

from pathlib import Path

from benchmarks.corpus import count_words, make_documents, make_texts, write_documents
from benchmarks.measures import command_seconds, repeat


def test_documents_are_as_many_as_asked_and_none_comes_twice() -> None:
    documents = list(make_documents(6000))
    words = count_words([row["text"] for row in documents])
    longest = max(len(row["text"].split()) for row in documents)
    assert 6000 <= words < 6000 + longest
    assert len({row["id"] for row in documents}) == len(documents)
    assert len({(row["text"], row["outlet"]) for row in documents}) == len(documents)


def test_written_documents_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "bench.jsonl"
    assert write_documents(path, 500) >= 500
    assert path.read_text(encoding="utf-8").count("\n") == len(list(make_documents(500)))


def test_texts_are_of_the_language() -> None:
    english, french = set(make_texts("en", 500)), set(make_texts("fr", 500))
    assert english and french and not english & french


def test_a_measure_runs_once_more_than_it_counts() -> None:
    values = iter([9.0, 3.0, 1.0, 2.0])
    assert repeat(lambda: next(values), 3) == {"median": 2.0, "low": 1.0, "high": 3.0, "runs": 3}


def test_a_command_takes_time() -> None:
    assert 0 < command_seconds("-c", "pass")() < 60
