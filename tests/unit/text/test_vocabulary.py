"""The tables that cutting goes by are well formed."""

from __future__ import annotations

import pytest

from proxywar.lang import LANGUAGES, table
from proxywar.text.vocabulary import abbreviations, furniture, furniture_runs, grammar, has_finite_verb, months

KINDS = {
    "abbreviations": {"title", "number", "acronym", "closing"},
    "openers": {"article", "pronoun", "adverb", "preposition", "seat"},
    "grammar_words": {"finite", "relative", "bound", "naming", "closer", "passive", "modal", "pronoun"},
    "headline_words": {"sign", "small", "title", "first", "given"},
    "furniture": {"page", "page_prefix", "byline", "published", "month", "weekday", "particle", "agency", "zone"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", KINDS)
def test_every_row_has_a_known_kind_and_a_source(lang: str, name: str) -> None:
    rows = table(lang, name)
    assert {row["kind"] for row in rows} <= KINDS[name]
    assert all(row["source"] for row in rows)
    assert len({tuple(row.items()) for row in rows}) == len(rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_abbreviation_carries_its_last_stop(lang: str) -> None:
    assert not [row["abbreviation"] for row in table(lang, "abbreviations") if row["abbreviation"].endswith(".")]


def test_months_are_numbered_in_both_languages() -> None:
    assert (months()["february"], months()["fevrier"], months()["sept"]) == (2, 2, 9)
    assert set(months().values()) == set(range(1, 13))


def test_tables_are_looked_up_by_kind() -> None:
    assert abbreviations()["Mr"] == abbreviations()["M"] == "title"
    assert "mobile view" in furniture("page")
    assert grammar("fr").openers["L'"] == "article"
    assert "Ankara" not in grammar("en").openers


def test_what_stays_furniture_in_mid_line_is_marked() -> None:
    assert {row["value"] for lang in LANGUAGES for row in table(lang, "furniture") if row["kind"] == "page"} == {
        "",
        "run",
        "link",
    }
    assert "share this article" in furniture_runs("run") and "print" in furniture_runs("link")
    assert not furniture_runs("run") & furniture_runs("link")


def test_the_english_article_is_no_french_verb() -> None:
    assert not has_finite_verb(["a", "war", "in", "libya"], None)
    assert has_finite_verb(["haftar", "a", "perdu"], "fr")
