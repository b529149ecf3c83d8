"""What holds for whatever text and fact comes: round trips, safe queries, harmless cells, no double."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from proxywar.case import CaseStore, Intake, count_rows, list_facts, load_documents, search_sentences
from proxywar.case.names import fold_name, period_days
from proxywar.case.search import build_query
from proxywar.cli.output import write_rows
from proxywar.records import (
    CHANNELS,
    FACT_TYPES,
    Actor,
    Argument,
    CutDocument,
    Document,
    Fact,
    Fragment,
    FragmentKind,
    ObjectRef,
    Period,
    Problem,
    Quantity,
    Reading,
    Sentence,
    Span,
    Status,
)
from proxywar.sources import Defaults, hash_document, read_sources
from proxywar.sources.decode import decode_bytes
from proxywar.sources.paths import Found
from proxywar.text import store_text
from proxywar.text.printable import printable, still

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60)
numbers = st.none() | st.integers(0, 10**9).map(float) | st.floats(0, 1e9)
days = st.dates().map(str)
periods = st.one_of(
    st.none(),
    days,
    days.map(lambda d: d[:7]),
    days.map(lambda d: d[:4]),
    st.tuples(days, days).map("/".join),
    days.map("../{}".format),
)


@st.composite
def facts(draw: Any, text: str, doc: str, number: int) -> Fact:
    def span() -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - 1))
        return start, draw(st.integers(start + 1, len(text)))

    def argument() -> Argument:
        start, end = span()
        return Argument(
            draw(words),
            draw(words),
            "country",
            text[start:end],
            start,
            end,
            tuple(draw(st.lists(words, max_size=2))),
            draw(st.none() | st.floats(-90, 90)),
            None,
        )

    start, end = span()
    return Fact(
        id=f"f-{number}",
        doc=doc,
        fragment=1,
        type=draw(st.sampled_from(FACT_TYPES)),
        status=draw(st.sampled_from(Status)),
        quote=text[start:end],
        start=start,
        end=end,
        lang="en",
        rule=draw(words),
        trigger=Span(*span()),
        channel=draw(st.none() | st.sampled_from(CHANNELS)),
        theatre=draw(st.none() | words),
        place=tuple(argument() for _ in range(draw(st.integers(0, 2)))),
        period=Period(draw(periods), draw(st.none() | words)),
        quantity=tuple(
            Quantity("fighters", draw(numbers), draw(numbers), "x", *span()) for _ in range(draw(st.integers(0, 1)))
        ),
        object=tuple(ObjectRef("equipment", draw(words), "x", *span()) for _ in range(draw(st.integers(0, 1)))),
        confidence=draw(st.floats(0, 1)),
        steps=tuple(draw(st.lists(words, max_size=2))),
    )


@st.composite
def readings(draw: Any) -> Reading:
    text = draw(texts)
    document = Document(
        "a", text, hash_document(text, None, None, None), metadata=draw(st.dictionaries(words, words, max_size=2))
    )
    cut = CutDocument(document, (Fragment(1, FragmentKind.PROSE, "en", 0, len(text)),), (Sentence(0, len(text), 1),))
    found = tuple(draw(facts(text, "a", n)) for n in range(draw(st.integers(0, 3))))
    return Reading(cut, facts=found, actors=(Actor("x", "X", "person"),))


@FEW
@given(readings())
def test_a_reading_comes_back_as_it_went_in(reading: Reading) -> None:
    with tempfile.TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "a.case", write=True) as store:
        store.save([reading])
        assert load_documents(store.connection) == [reading.cut]
        assert sorted(list_facts(store.connection), key=lambda f: f.id) == sorted(reading.facts, key=lambda f: f.id)


@FEW
@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["One.", "Two.", "Three."])), max_size=12),
    st.integers(0, 12),
)
def test_each_content_is_stored_once_wherever_the_read_was_cut(pairs: list[tuple[str, str]], cut: int) -> None:
    documents = [Document(ident, text, hash_document(text, None, None, None)) for ident, text in pairs]
    stored = []
    for parts in ([documents], [documents[:cut], documents]):
        with tempfile.TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "a.case", write=True) as store:
            for part in parts:
                for item in Intake(store).admit(part):
                    store.save([item if isinstance(item, Problem) else Reading(CutDocument(item, (), ()))])
            rows = store.connection.execute("SELECT id, text FROM documents ORDER BY n").fetchall()
            assert len({text for _, text in rows}) == len(rows) == count_rows(store.connection)["documents"]
            stored.append(rows)
    assert stored[0] == stored[1]
    assert {text for _, text in stored[0]} == {text for _, text in pairs}


with_case = settings(max_examples=150, deadline=None)


@with_case
@given(st.text(max_size=40) | st.text('"*()^:-+ANDORNOTNEAR \x00', max_size=20))
def test_every_string_is_a_query_that_runs(query: str) -> None:
    with tempfile.TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "a.case", write=True) as store:
        if query.encode(errors="ignore").decode() == query:
            assert search_sentences(store.connection, query) == []
    assert build_query(query).count('"') % 2 == 0


@given(st.binary(max_size=300))
def test_all_bytes_decode_to_text_that_can_be_stored(data: bytes) -> None:
    text, _ = store_text(decode_bytes(data).text)
    assert "\x00" not in text
    text.encode()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.jsonl", "a.md", "a"]))
@example(b"\x1c", "a.jsonl")
@example(b"\xff\xfe\n\x00", "a.jsonl")
def test_no_file_stops_a_read(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        items = list(read_sources([Found(str(path))], defaults=Defaults()))
    assert items
    assert all(isinstance(item, Problem) or item.text.strip() for item in items)


@given(
    st.dictionaries(
        st.sampled_from(["date", "lang", "outlet", "url", "title", "other"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda x: st.lists(x, max_size=2)
        ),
    )
)
@settings(max_examples=60, deadline=None)
def test_no_field_of_a_line_stops_a_read(fields: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_text(json.dumps({"id": "a", "text": "Text."} | fields), encoding="utf-8")
        (document,) = [i for i in read_sources([Found(str(path))]) if isinstance(i, Document)]
    assert (document.id, document.text) == ("a", "Text.")
    if fields.get("other") is not None:
        assert document.metadata["other"] == fields["other"]


@given(st.text())
def test_printable_text_is_one_line_without_controls(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in shown)


@given(words)
@settings(max_examples=60, deadline=None)
def test_a_text_cell_never_begins_a_formula_and_csv_reads_back(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        write_rows([{"a": text, "b": 1}], "x", format="csv", output=path, force=False)
        (_, row) = csv.reader(io.StringIO(path.read_bytes().decode(), newline=""))
    assert row[0][:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert row[0].removeprefix("'") == still(text).removeprefix("'")  # control characters steer nothing


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text)


@given(periods)
def test_the_days_of_a_period_are_both_there_or_both_unknown(value: str | None) -> None:
    first, last = period_days(value)
    assert (first is None) == (last is None) == (value is None)
