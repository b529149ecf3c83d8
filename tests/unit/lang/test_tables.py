"""The tables of every language: they load, match each other, and hold only what the engine understands."""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path

import pytest

import proxywar
from proxywar.errors import KnowledgeError
from proxywar.extract.cues import EFFECTS, POS_OF_CUE
from proxywar.extract.frames import load_frames
from proxywar.lang import LANGUAGES, read_rows, table, united
from proxywar.records import CHANNELS, COUNTED, FACT_TYPES, OBJECT_KINDS

EXCEPTIONS = {
    "en": {"verb_forms"},  # French forms are made by proxywar.parse.conjugation_fr
    "fr": set(),
}
"""Tables that only one language needs."""
EMPTY = {("en", "verb_stand_ins"), ("fr", "headline_words"), ("fr", "participles")}
"""Tables of what the language does not have: title-case headlines, hyphenated participles."""
SOURCE_ABOVE = {"common_words"}
"""Tables that say above their rows, once for all, where these come from."""
CUE_PARTS = frozenset(POS_OF_CUE.values())


def tables(lang: str) -> set[str]:
    folder = resources.files("proxywar.lang") / lang
    return {path.name.removesuffix(".csv") for path in folder.iterdir() if path.name.endswith(".csv")}


EVERY_TABLE = [(lang, name) for lang in LANGUAGES for name in sorted(tables(lang))]


@pytest.mark.parametrize(("lang", "name"), EVERY_TABLE)
def test_every_table_loads_and_names_a_source_for_each_row(lang: str, name: str) -> None:
    rows = table(lang, name)
    assert bool(rows) is ((lang, name) not in EMPTY)
    if name in SOURCE_ABOVE:
        text = (resources.files("proxywar.lang") / lang / f"{name}.csv").read_text(encoding="utf-8")
        assert text.startswith("# ") and "NOTICE" in text.partition("\nword\n")[0]
    else:
        assert [row for row in rows if not row["source"]] == []


@pytest.mark.parametrize(("lang", "name"), EVERY_TABLE)
def test_no_table_says_the_same_twice(lang: str, name: str) -> None:
    seen = Counter(
        tuple(v for k, v in row.items() if k not in ("source", "example", "expect")) for row in table(lang, name)
    )
    assert [row for row, n in seen.items() if n > 1] == []


@pytest.mark.parametrize("name", ["nouns", "verbs", "words"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_class_of_words_is_asked_for_by_the_grammar(lang: str, name: str) -> None:
    code = "\n".join(p.read_text(encoding="utf-8") for p in Path(proxywar.__file__).parent.rglob("*.py"))
    unread = {row["class"] for row in table(lang, name) if f'"{row["class"]}"' not in code}
    assert not unread, "no module reads these rows"


def test_each_language_has_the_same_tables_but_for_the_exceptions() -> None:
    common = {lang: tables(lang) - EXCEPTIONS[lang] for lang in LANGUAGES}
    assert common["en"] == common["fr"]
    assert all(EXCEPTIONS[lang] <= tables(lang) for lang in LANGUAGES), "an exception that is no longer one"


@pytest.mark.parametrize("name", sorted(tables("en") & tables("fr")))
def test_a_table_has_the_same_columns_in_each_language(name: str) -> None:
    header = {}
    for lang in LANGUAGES:
        text = (resources.files("proxywar.lang") / lang / f"{name}.csv").read_text(encoding="utf-8")
        header[lang] = next(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    assert header["en"] == header["fr"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_four_hundred_triggers_or_more_and_the_engine_takes_them_all(lang: str) -> None:
    rows = table(lang, "triggers")
    frames = load_frames(lang)
    assert len(rows) >= 400
    assert sum(map(len, frames.by_lemma.values())) == len(rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_type_has_a_trigger(lang: str) -> None:
    assert {row["type"] for row in table(lang, "triggers")} == set(FACT_TYPES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_trigger_is_listed_twice_for_one_type(lang: str) -> None:
    seen = Counter((row["lemma"], row["pos"], row["type"]) for row in table(lang, "triggers"))
    assert [key for key, n in seen.items() if n > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_channels_stand_only_on_types_that_have_one(lang: str) -> None:
    wrong = [
        (row["lemma"], row["type"], row["channel"])
        for row in table(lang, "triggers")
        if row["channel"]
        and (row["channel"] not in CHANNELS or row["type"] not in ("BACKS", "AID", "MOBILIZE", "PRESENT"))
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_trigger_has_an_example_of_its_own(lang: str) -> None:
    assert [row["lemma"] for row in table(lang, "triggers") if not row["example"] or not row["expect"]] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cues_have_an_effect_and_a_part_of_speech_that_the_engine_knows(lang: str) -> None:
    wrong = [
        (row["lemma"], row["pos"], row["effect"])
        for row in table(lang, "cues")
        if row["effect"] not in EFFECTS or row["pos"] not in CUE_PARTS
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_cue_has_two_effects(lang: str) -> None:
    effects = defaultdict(set)
    for row in table(lang, "cues"):
        effects[row["lemma"], row["pos"]].add(row["effect"])
    assert {key: sorted(found) for key, found in effects.items() if len(found) > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_closed_values_of_the_small_tables_are_legal(lang: str) -> None:
    assert {row["kind"] for row in table(lang, "collectives")} <= {"state", "force"}
    assert {row["subject"] for row in table(lang, "light_verbs")} <= {"doer", "undergoer"}
    assert {row["type"] for row in table(lang, "participles")} <= set(FACT_TYPES)
    assert {row["actor"] for row in table(lang, "participles")} <= {"inside", "head"}
    assert {row["channel"] for row in table(lang, "participles")} <= {"", *CHANNELS}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_materiel_counts_and_kinds_are_of_the_closed_lists(lang: str) -> None:
    rows = table(lang, "materiel")
    assert {row["of"] for row in rows} <= {"", *COUNTED}
    assert {row["channel"] for row in rows} <= {"", *CHANNELS}
    assert {row["kind"] for row in rows} <= {"", *OBJECT_KINDS}


def test_every_class_of_name_has_a_word_that_the_parser_is_given_for_it() -> None:
    for lang in LANGUAGES:
        assert {"country", "people", "person", "group", "place"} <= {row["class"] for row in table(lang, "stand_ins")}


def test_a_row_with_a_cell_too_many_is_refused_with_file_and_row() -> None:
    with pytest.raises(KnowledgeError, match=r"PW402.*own\.csv, line 3 .*'b'.*: 4 cells, the header has 3"):
        read_rows("lemma,pos,source\na,VERB,own\nb,VERB,own,more\n", "own.csv")


def test_comments_blank_lines_and_quoted_commas_are_read_as_one_expects() -> None:
    rows = read_rows('# why\nlemma,note,source\n\n"a","one, two", own \n', "own.csv")
    assert rows == ({"lemma": "a", "note": "one, two", "source": "own"},)


@pytest.mark.parametrize(("lang", "name"), [("xx", "triggers"), ("en", "nonsense"), ("../en", "triggers")])
def test_a_language_or_table_that_is_not_there_is_named(lang: str, name: str) -> None:
    with pytest.raises(KnowledgeError, match="PW401") as caught:
        table(lang, name)
    assert repr(name) in caught.value.message and repr(lang) in caught.value.message


def test_words_are_united_once() -> None:
    one, other = frozenset({"say", "add"}), frozenset({"vow"})
    assert united(one, other) == {"say", "add", "vow"}
    assert united(one, other) is united(one, other)
