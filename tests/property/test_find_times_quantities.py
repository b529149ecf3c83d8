"""Times, quantities and objects on arbitrary text: exact cuts, order, no overlap, no error, no chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proxywar.find.objects import find_objects
from proxywar.find.quantities import find_quantities
from proxywar.find.quantities_numerals import fold
from proxywar.find.times import find_times
from proxywar.lang import LANGUAGES

PIECES = (
    "about", "2,500", "2\u202f500", "2\u00a0500", "3.5", "mercenaries", "and", "to", "between", "June", "May", "4",
    "2020", "Sunday", "last", "week", "two", "hundred", "thousand", "a dozen", "killed", "were", "soldiers", "MiG-29",
    "Su-24", "jets", "$", "€", "1.1 billion", "dollars", "since", "until", "by", "entre", "et", "de", "à", "juin",
    "1er", "mardi", "hier", "il y a", "trois jours",
    "des dizaines de milliers", "d’hommes", "tués", "ont été", "près de",
    "plus d'une", "douzaine", "quatre-vingt-dix", "millions d’euros", "İstanbul", "🛩️", "é", "ß", ",", ".", "–", "-",
    "31.02.2020", "99/99/2020", "2011-12", "2011–2012", "%", "cent", "mille", "un", "half", "an", "the day before",
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
        lambda parts: st.sampled_from([" ", "\u00a0", ""]).map(lambda blank: blank.join(parts))
    ),
)
langs = st.sampled_from(LANGUAGES)
anchors = st.one_of(st.none(), st.dates().map(str), st.sampled_from(["", "2020", "no date", "2020-02-30"]))
periods = st.sampled_from([None, "2020", "2019-01/2020-12", "2020-06-01", "nonsense", "2020/", "/"])
FINDERS: Sequence[Callable[..., list[Any]]] = (find_times, find_quantities, find_objects)


def check(text: str, found: list[Any]) -> None:
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        end = mention.end


@settings(max_examples=300, deadline=None)
@given(text=texts, lang=langs, anchor=anchors, as_of=periods)
def test_times_cut_exactly_and_never_fail(text: str, lang: str, anchor: str | None, as_of: str | None) -> None:
    found = find_times(text, lang, anchor=anchor, as_of=as_of)
    check(text, found)
    assert found == find_times(text, lang, anchor=anchor, as_of=as_of)
    for mention in found:
        assert mention.value is None or not mention.candidates


@settings(max_examples=300, deadline=None)
@given(text=texts, lang=langs)
def test_quantities_and_objects_cut_exactly_and_never_fail(text: str, lang: str) -> None:
    for finder in (find_quantities, find_objects):
        found = finder(text, lang)
        check(text, found)
        assert found == finder(text, lang)


@settings(max_examples=200, deadline=None)
@given(text=texts, lang=langs)
def test_quantities_have_a_bound_and_a_noun_inside(text: str, lang: str) -> None:
    for found in find_quantities(text, lang):
        assert found.low is not None or found.high is not None
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        if found.noun_start is not None and found.noun_end is not None:
            assert found.start <= found.noun_start < found.noun_end <= found.end


@given(text=st.text(max_size=200))
def test_folding_moves_no_code_point(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize("finder", FINDERS)
@given(number=st.integers(1, 999_999), blank=st.sampled_from([" ", "\u00a0", "\u202f"]))
def test_a_prefix_only_moves_offsets(finder: Callable[..., list[Any]], number: int, blank: str) -> None:
    text = f"Le 4{blank}juin 2020, {number} drones"
    lead = "🛩️ « Éric » : "
    plain, moved = finder(text, "fr"), finder(lead + text, "fr")
    assert [(m.start + len(lead), m.text) for m in plain] == [(m.start, m.text) for m in moved]
    assert plain


@given(count=st.integers(1, 999_999))
def test_digits_read_back(count: int) -> None:
    commas = f"{count:,}"
    for lang, shown in (("en", commas), ("fr", commas.replace(",", "\u202f")), ("fr", commas.replace(",", "."))):
        found = find_quantities(f"{shown} drones", lang)
        assert [(q.low, q.high, q.of) for q in found] == [(count, count, "drones")]
