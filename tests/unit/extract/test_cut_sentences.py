"""Sentences that end without a full stop or in the middle, as headlines and fragments do: their documents are read."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines

TOLD = {"en": "Russia backs Khalifa Haftar.", "fr": "La Russie soutient Khalifa Haftar."}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La Turquie a réuni plusieurs pays, dont la Russie"),
        ("fr", "Voici le général dont parle Macron"),
        ("fr", "À Goma, les prix ont doublé en un mois, et les vieux marchés,"),
        ("fr", "Au Hezbollah, Téhéran"),
        ("en", "Asked by Paris to leave the base at Faya, which they had held for years, the,"),
        ("en", "Accused by Kampala of sheltering the rebels, Sudan and the,"),
        ("en", "The Karen movement ended its revolt on Friday, Burmese gunships and Thai commandos having stripped"),
        ("en", "Machar and his men, a British,"),
        ("en", "The prosecutor charged Taylor with having"),
        ("en", "The prosecutor charged Taylor with having armed"),
        ("fr", "L'armée a fui les talibans, au secours desquels se battent"),
    ],
)
def test_a_sentence_that_breaks_off_hides_nothing_before_it(lines: Lines, lang: str, text: str) -> None:
    told = lines(f"{TOLD[lang]} {text}", lang)
    assert "BACKS Russia > Khalifa Haftar" in told, told


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("text", ['"', "“", "«", ",", "that", "them", "raid", '"ing', "on Monday"])
def test_a_text_of_one_mark_or_word_is_read(lines: Lines, lang: str, text: str) -> None:
    assert lines(text, lang) == []
