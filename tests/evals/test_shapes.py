"""Deeds in many shapes of sentences."""

from collections import Counter

import pytest

from evals.shapes import fill, make, rows


def test_a_sentence_is_filled_elided_and_opened_with_a_capital() -> None:
    who = {"actor": "l'Ukraine", "of_actor": "de l'Ukraine", "other": "le Rwanda", "to_other": "au Rwanda"}
    assert fill("« {A} vient de attaquer {B} »", who) == "« L'Ukraine vient d'attaquer le Rwanda »"
    assert fill("le soutien {deA} {aB}", who) == "Le soutien de l'Ukraine au Rwanda"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_shape_has_deeds_and_no_row_stands_twice(lang: str) -> None:
    made = list(make(lang))
    assert {m.shape for m in made} == {row["shape"] for row in rows("shapes", lang)}
    for name in ("shapes", "shape_deeds", "shape_parties"):
        assert max(Counter(tuple(row.values()) for row in rows(name, lang)).values()) == 1
    assert not any("{" in m.text for m in made)
