"""Who says so, in a tag behind the statement; what is denied without a conjunction."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "holder"),
    [
        ("en", "Sudan has withdrawn from Yemen, Prime Minister Abdalla Hamdok said in December.", "Abdalla Hamdok"),
        ("en", "U.S. officers are training Kenyan marines, the American embassy said on Monday.", "United States"),
        ("en", "Iraqi forces shelled the Iranian port of Khorramshahr, Baghdad radio said.", "Iraq"),
        ("fr", "Les forces rwandaises ont repris la ville de Palma dimanche, a annoncé Kigali sur Twitter.", "Rwanda"),
        ("fr", "L'armée marocaine a capturé cent soldats algériens à Amgala, a affirmé samedi Rabat.", "Morocco"),
    ],
)
def test_a_tag_behind_a_statement_says_who_says_so(facts: Facts, lang: str, text: str, holder: str) -> None:
    told = [f for f in facts(text, lang) if f.holder]
    assert {(f.status, f.holder) for f in told} == {("alleged", holder)}


def test_what_is_denied_without_that_is_what_is_denied(facts: Facts) -> None:
    found = facts("Rwanda denies it has troops in Congo.")
    assert [(f.status, f.holder) for f in found if f.type == "PRESENT"] == [("denied", "Rwanda")]


def test_what_went_before_a_deed_is_taken_for_granted(facts: Facts) -> None:
    text = "Hours after signing the deal in Istanbul, Russia fired missiles at Odesa, Ukraine's military said."
    assert {f.type: f.status for f in facts(text)} == {"AGREE": "stated", "ASSAULT": "alleged"}


def test_a_past_deed_behind_what_is_only_announced_is_told_by_the_text(facts: Facts) -> None:
    found = facts("Turkey said that it would shut the pipeline, and Japan froze Iraqi assets.")
    assert [(f.status, f.holder) for f in found if f.type == "SANCTION"] == [("stated", "")]


def test_the_author_of_a_study_vouches_for_it(facts: Facts) -> None:
    (fact,) = facts("Renamo has murdered 100,000 civilians, says a study by Robert Gersony.")
    assert (fact.status, fact.holder) == ("alleged", "Robert Gersony")
