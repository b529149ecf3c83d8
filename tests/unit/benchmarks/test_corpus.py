"""Text is as long as asked and holds no document twice, treebanks are counted; measures are repeated and summed up."""

from __future__ import annotations

import gzip
from pathlib import Path

from benchmarks.corpus import count_words, make_documents, make_news, make_texts, read_treebank, write_documents
from benchmarks.measures import as_rate, command_seconds, count_tokens, load_seconds, parse_seconds, repeat

CONLLU = """# text = Départ du chef.
1\tDépart\t_
2-3\tdu\t_
2\tde\t_
3\tle\t_
4\tchef\t_
5\t.\t_

# text = Non
1\tNon\t_
1.1\tx\t_

"""


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


def test_treebank_words_are_counted_as_it_counts_them(tmp_path: Path) -> None:
    folder = tmp_path / "fr"
    folder.mkdir()
    assert read_treebank("fr", tmp_path) is None
    (folder / "pud-test.conllu.gz").write_bytes(gzip.compress(CONLLU.encode()))
    packed = read_treebank("fr", tmp_path)
    (folder / "pud-test.conllu").write_text(CONLLU, encoding="utf-8")
    assert packed is not None and packed == read_treebank("fr", tmp_path)
    assert (packed.texts, packed.words, packed.ud_words) == (("Départ du chef.", "Non"), 4, 6)
    assert count_tokens("fr", packed.texts) == 5
    assert [row["text"] for row in make_news(packed)] == ["Départ du chef. Non"]


def test_a_rate_is_best_where_the_seconds_are_least() -> None:
    rate = as_rate({"median": 2.0, "low": 1.0, "high": 4.0, "runs": 3}, 100)
    assert rate == {"median": 50.0, "low": 25.0, "high": 100.0, "runs": 3}


def test_parsing_and_loading_take_time() -> None:
    assert 0 < parse_seconds("en", ["Turkey sent drones to Tripoli."] * 50)() < 60
    assert 0 < load_seconds("en")() < 60
