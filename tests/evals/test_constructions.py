"""Examples of the tables in plain constructions: chosen the same each time, put in whole, read as by themselves."""

from __future__ import annotations

import csv

import pytest

from evals.constructions import FRAMES, choose, put
from proxywar.lang import LANGUAGES


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_examples_are_put_whole_into_every_frame(lang: str) -> None:
    examples = choose(lang, 5)
    assert len(examples) == 5 and examples == choose(lang, 5)
    with FRAMES.open(encoding="utf-8", newline="") as file:
        frames = [row["name"] for row in csv.DictReader(file) if row["lang"] == lang]
    for text, fact, expected in examples:
        made = list(put(lang, text, fact, expected))
        assert [one.frame for one in made] == frames
        rest = text[fact.actor[0].end :].removesuffix(".")
        assert all(rest in one.text and "{" not in one.text for one in made)
        assert {one.expected.actors for one in made} == {expected.actors}


def test_a_frame_has_a_name_once_a_language_and_a_status_of_the_guide() -> None:
    with FRAMES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["lang"], row["name"]) for row in rows}) == len(rows)
    assert {row["status"] for row in rows} <= {"", "alleged"}
    assert {row["lang"] for row in rows} == set(LANGUAGES)
