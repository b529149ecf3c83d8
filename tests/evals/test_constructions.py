"""Examples of the tables in plain constructions: chosen the same each time, put in whole, read as by themselves."""

from __future__ import annotations

import pytest

from evals.constructions import FRAMES, choose, frames, put
from proxywar.lang import LANGUAGES


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_examples_are_put_whole_into_every_frame(lang: str) -> None:
    examples = choose(lang, 5)
    assert len(examples) == 5 and examples == choose(lang, 5)
    names = [row["name"] for row in frames(lang)]
    for text, fact, expected in examples:
        made = list(put(lang, text, fact, expected))
        assert [one.frame for one in made] == names
        rest = text[fact.actor[0].end :].removesuffix(".")
        assert all(rest in one.text and "{" not in one.text for one in made)
        assert {one.expected.actors for one in made} == {expected.actors}


def test_a_frame_has_a_name_once_a_language_and_a_status_of_the_guide() -> None:
    rows = [row for lang in LANGUAGES for row in frames(lang)]
    assert len({(row["lang"], row["name"]) for row in rows}) == len(rows)
    assert {row["status"] for row in rows} <= {"", "alleged"}
    with FRAMES.open(encoding="utf-8") as file:
        assert len(rows) == sum(1 for _ in file) - 1  # none is of another language
