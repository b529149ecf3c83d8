"""Examples of the trigger tables in other tenses."""

import pytest

from evals.tenses import PLAIN, in_tenses, third_person


@pytest.mark.parametrize(
    ("verb", "form"), [("carry", "carries"), ("reach", "reaches"), ("deploy", "deploys"), ("arm", "arms")]
)
def test_third_person(verb: str, form: str) -> None:
    assert third_person(verb) == form


def test_english_example() -> None:
    told = in_tenses({"lemma": "arm", "example": "Iran armed the Houthis."}, "en")
    assert told[PLAIN] == "Iran armed the Houthis."
    assert told["present"] == "Iran arms the Houthis."
    assert told["infinitive"] == "Iran began to arm the Houthis."


def test_french_example() -> None:
    told = in_tenses({"lemma": "livrer", "example": "Deux avions ont livré des armes."}, "fr")
    assert told["simple past"] == "Deux avions livrèrent des armes."


def test_an_example_whose_verb_is_not_found_is_left_out() -> None:
    assert in_tenses({"lemma": "arm", "example": "The Houthis were armed by Iran."}, "en") == {}
