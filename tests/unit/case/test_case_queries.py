"""Filters, names, dates, search and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proxywar.case import (
    CaseStore,
    FactFilter,
    Scope,
    count_facts,
    find_entities,
    list_actors,
    list_documents,
    list_facts,
    list_mentions,
    list_names,
    list_places,
    search_sentences,
)
from proxywar.case.names import fold_name, period_days
from proxywar.case.search import build_query
from proxywar.case.weighed import WeighedTables
from proxywar.case.why import explain, split_marks
from proxywar.errors import UsageError
from proxywar.records import Mention, Status
from proxywar.run.weighing import weigh_case

HAFTAR, LNA = ("khalifa-haftar", "Khalifa Haftar", "person"), ("lna", "Libyan National Army", "armed_group")


@pytest.fixture
def store(case_path: Path, make: Any) -> Iterator[CaseStore]:
    with CaseStore.open(case_path, write=True) as opened:
        opened.save(list(readings(make)))
        yield opened


def readings(make: Any) -> Iterator[Any]:
    text = "Russia is said to arm Hifter near Syrte."
    document = make.document("a", text)
    fact = make.fact(
        document,
        actor=make.argument(text, "Russia", "RUS", "Russia"),
        recipient=make.argument(text, "Hifter", *HAFTAR),
        place=make.argument(text, "Syrte", "sirte", "Sirte", "place"),
        status=Status.ALLEGED,
        date="2020-05",
        theatre="Libya",
        trigger="arm",
    )
    yield make.reading(
        document,
        fact,
        mentions=[
            Mention("actor", "Russia", 0, 6, "en", "RUS"),
            Mention("actor", "Hifter", 22, 28, "en", HAFTAR[0]),
            Mention("place", "Syrte", 34, 39, "en", "sirte"),
            Mention("time", "May", 0, 1),
        ],
    )
    text = "L’Égypte soutient Haftar."
    document = make.document("b", text, lang="fr")
    fact = make.fact(
        document,
        actor=make.argument(text, "Égypte", "EGY", "Egypt"),
        recipient=make.argument(text, "Haftar", *HAFTAR),
        trigger="soutient",
    )
    yield make.reading(
        document,
        fact,
        mentions=[Mention("actor", "Haftar", 18, 24, "fr", HAFTAR[0]), Mention("actor", "Égypte", 2, 8, "fr", "EGY")],
    )
    text = "Turkey denies attacking the LNA."
    document = make.document("c", text)
    turkey = make.argument(text, "Turkey", "TUR", "Turkey")
    yield make.reading(
        document,
        make.fact(
            document,
            actor=turkey,
            recipient=make.argument(text, "LNA", *LNA),
            holder=turkey,
            type="ASSAULT",
            status=Status.DENIED,
            date="2019-04/..",
            trigger="attacking",
        ),
    )


def docs(store: CaseStore, **want: Any) -> list[str]:
    return [f.doc for f in list_facts(store.connection, FactFilter(**want))]


def test_facts_come_in_the_order_of_their_documents(store: CaseStore) -> None:
    assert docs(store) == ["a", "b", "c"]
    assert [f.doc for f in list_facts(store.connection, limit=1, offset=1)] == ["b"]


@pytest.mark.parametrize(
    ("want", "found"),
    [
        ({"types": ("assault",)}, ["c"]),
        ({"types": ("ASSAULT", "BACKS")}, ["a", "b", "c"]),
        ({"statuses": ("alleged", "denied")}, ["a", "c"]),
        ({"actors": ("Khalifa Haftar",)}, ["a", "b"]),
        ({"actors": ("hifter",)}, ["a", "b"]),
        ({"actors": ("KHALIFA-HAFTAR",)}, ["a", "b"]),
        ({"actors": ("egypte",)}, ["b"]),
        ({"actors": ("tur", "RUS")}, ["a", "c"]),
        ({"actors": ("Haftar",), "types": ("BACKS",), "statuses": ("stated",)}, ["b"]),
        ({"places": ("syrte",)}, ["a"]),
        ({"places": ("Sirte",)}, ["a"]),
        ({"actors": ("Sirte",)}, []),
        ({"places": ("Russia",)}, []),
        ({"theatre": "libya"}, ["a"]),
        ({"since": "2020-06"}, ["c"]),
        ({"since": "2020-05-31"}, ["a", "c"]),
        ({"until": "2019-12-31"}, ["c"]),
        ({"until": "2019-03"}, []),
        ({"since": "2020", "until": "2020"}, ["a", "c"]),
        ({"documents": ("b", "c")}, ["b", "c"]),
        ({"actors": ("nobody'; DROP TABLE facts; --",)}, []),
    ],
)
def test_filters_find_what_they_say(store: CaseStore, want: dict[str, Any], found: list[str]) -> None:
    assert docs(store, **want) == found
    assert count_facts(store.connection, FactFilter(**want)) == len(found)


@pytest.mark.parametrize("value", ["yesterday", "2020-13", "2020-13-99", "2023-02-29", "2020/2021", ".."])
def test_a_filter_date_that_is_none_is_refused(store: CaseStore, value: str) -> None:
    with pytest.raises(UsageError, match="PW103"):
        docs(store, since=value)


def test_a_period_that_ends_before_it_begins_is_refused(store: CaseStore) -> None:
    with pytest.raises(UsageError, match="no day between"):
        docs(store, since="2020-06", until="2019")
    assert docs(store, since="2020-06", until="2020-06") == docs(store, since="2020-06-01", until="2020-06-30")


def test_actors_come_with_spellings_and_number_of_facts(store: CaseStore) -> None:
    haftar, *others = list_actors(store.connection)
    assert (haftar.name, haftar.facts) == ("Khalifa Haftar", 2)
    assert [(s.text, s.lang, s.count) for s in haftar.spellings] == [("Haftar", "fr", 1), ("Hifter", "en", 1)]
    assert {a.name: a.facts for a in others} == {"Russia": 1, "Egypt": 1, "Turkey": 1, "Libyan National Army": 1}
    assert [a.name for a in list_actors(store.connection, merges=True)] == ["Khalifa Haftar"]


def test_places_come_with_spellings_and_number_of_facts(store: CaseStore) -> None:
    (sirte,) = list_places(store.connection)
    assert (sirte.name, sirte.facts, [s.text for s in sirte.spellings]) == ("Sirte", 1, ["Syrte"])


def test_mentions_of_a_document_or_kind(store: CaseStore) -> None:
    assert [m.text for m in list_mentions(store.connection, document="b")] == ["Égypte", "Haftar"]
    assert [m.entity for m in list_mentions(store.connection, kind="time")] == [None]


def test_a_canonical_name_is_meant_before_a_spelling_that_another_shares(store: CaseStore, make: Any) -> None:
    text = "Russia itself spoke."
    document = make.document("d", text)
    store.save([make.reading(document, mentions=[Mention("actor", "Russia", 0, 6, "en", "wagner")])])
    assert find_entities(store.connection, "russia", kind="actor") == ["RUS"]
    assert find_entities(store.connection, "Hifter", kind="actor") == ["khalifa-haftar"]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2020-06-04", ("2020-06-04", "2020-06-04")),
        ("2015", ("2015-01-01", "2015-12-31")),
        ("2019-04/2020-06", ("2019-04-01", "2020-06-30")),
        ("../2018-04", ("0000-01-01", "2018-04-30")),
        (None, (None, None)),
        ("soon", (None, None)),
        ("2020-00", (None, None)),
    ],
)
def test_periods_have_a_first_and_a_last_day(value: str | None, days: tuple[str | None, str | None]) -> None:
    assert period_days(value) == days


def test_names_are_folded() -> None:
    assert fold_name(" Al‑Jufra ’s\tÉLYSÉE ") == "al-jufra 's elysee"


def test_search_knows_no_case_and_no_accents(store: CaseStore) -> None:
    (hit,) = search_sentences(store.connection, "EGYPTE")
    assert (hit.doc, hit.text) == ("b", "L’Égypte soutient Haftar.")
    assert "[Égypte]" in hit.snippet
    assert {h.doc for h in search_sentences(store.connection, "haftar OR lna")} == {"b", "c"}
    assert [h.doc for h in search_sentences(store.connection, "soutien* haftar")] == ["b"]
    assert [h.doc for h in search_sentences(store.connection, '"attacking the LNA"')] == ["c"]
    assert search_sentences(store.connection, '"the attacking LNA"') == []


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        '"',
        '""',
        "*",
        "AND",
        "NOT",
        "NEAR(",
        "a OR",
        "OR",
        "OR OR b",
        "text:x",
        "^a",
        "-x",
        "(",
        "{",
        "'; --",
        "a\x00b",
        "\\",
        "col : x",
        "+",
        "a AND NOT b",
        '"unclosed',
        "ل",
        "😀",
        "a" * 10_000,
    ],
)
def test_any_string_is_a_safe_query(store: CaseStore, words: str) -> None:
    assert isinstance(search_sentences(store.connection, words), list)
    assert build_query(build_query(words)).count('"') % 2 == 0


def test_why_of_a_fact_shows_the_sentence_with_its_roles(store: CaseStore) -> None:
    fact = list_facts(store.connection)[0]
    found = explain(store.connection, fact.id)
    assert found is not None and found.kind == "fact"
    assert found.title == "Russia BACKS → Khalifa Haftar @ Sirte"
    (passage,) = found.passages
    assert passage.text == "Russia is said to arm Hifter near Syrte."
    assert [(m.role, m.text) for m in passage.marks] == [
        ("actor", "Russia"),
        ("trigger", "arm"),
        ("recipient", "Hifter"),
        ("place", "Syrte"),
    ]
    assert "".join(words for words, _ in split_marks(passage)) == passage.text
    assert (passage.lead, passage.rule, passage.steps) == ("alleged", "test:verb", ("found the trigger",))


@pytest.mark.parametrize(
    ("ident", "kind", "total"),
    [
        ("a", "document", 1),
        ("khalifa-haftar", "actor", 2),
        ("Hifter", "actor", 2),
        ("sirte", "place", 1),
        ("c-9", "cluster", 2),
    ],
)
def test_why_of_other_ids_shows_their_facts(store: CaseStore, ident: str, kind: str, total: int) -> None:
    with store.transaction() as connection:
        WeighedTables(connection).put_clusters((f.id, "c-9") for f in list_facts(connection)[:2])
    found = explain(store.connection, ident)
    assert found is not None
    assert (found.kind, found.total, len(found.passages)) == (kind, total, total)


def test_why_of_nothing_is_none(store: CaseStore) -> None:
    assert explain(store.connection, "f-none") is None


def test_why_names_the_holder(store: CaseStore) -> None:
    found = explain(store.connection, "c")
    assert found is not None
    assert found.passages[0].lead == "denied, on the word of Turkey"


def test_lists_are_cut_to_a_theatre_and_a_date(store: CaseStore) -> None:
    libya = Scope(theatre="LIBYA")
    assert [d.doc for d in list_documents(store.connection, libya)] == ["a"]
    assert {a.name: a.facts for a in list_actors(store.connection, libya)} == {"Khalifa Haftar": 1, "Russia": 1}
    assert [p.name for p in list_places(store.connection, libya)] == ["Sirte"]
    assert list_places(store.connection, Scope(theatre="Syria")) == []
    assert {m.doc for m in list_mentions(store.connection, libya)} == {"a"}
    assert "Russia" not in {a.name for a in list_actors(store.connection, Scope(as_of="2019"))}
    assert list_names(store.connection, kind="theatre") == ["Libya"]
    with pytest.raises(UsageError, match="PW103"):
        Scope(as_of="soon")


def test_a_reprint_names_the_first_document_of_its_text(store: CaseStore, make: Any) -> None:
    store.save(
        [
            make.reading(make.document("d", "TURKEY denies attacking the LNA.", date="2020-01-02", outlet="Wire")),
            make.reading(make.document("e", "Turkey denies attacking the LNA.", date="2020-01-01")),
        ]
    )
    weigh_case(store)
    assert {d.doc: d.reprint_of for d in list_documents(store.connection)} == {
        "a": None,
        "b": None,
        "c": "e",
        "d": "e",
        "e": None,
    }
