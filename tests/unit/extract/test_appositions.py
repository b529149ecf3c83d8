"""Kind and country of actors outside the knowledge base, as a text tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.extract.conftest import Lines, Read

TOLD = [
    ("en", "The Tavar Brigade, a Syrian militia, attacked Aleppo.", "Tavar Brigade", "armed_group", "Syria"),
    ("en", "Troops of the Nujum Company, a Russian private military contractor, reached Bria.", "Nujum Company",
     "armed_group", "Russia"),
    ("en", "Nujum Energy, a Russian company, sold oil to Syria.", "Nujum Energy", "company", "Russia"),
    ("en", "Mehmet Arslan, a Turkish businessman, visited Tripoli on Monday.", "Mehmet Arslan", "person", "Turkey"),
    ("en", "The Zurqa Movement is an armed group.", "Zurqa Movement", "armed_group", None),
    ("fr", "Les troupes de Nujum, une société militaire privée russe, sont arrivées à Bria.", "Nujum", "armed_group",
     "Russia"),
    ("fr", "Idriss Maloum, un général tchadien, a rencontré Haftar.", "Idriss Maloum", "person", "Chad"),
    ("fr", "Le Front Zaman, groupe armé soudanais, a pris une base au Darfour.", "Front Zaman", "armed_group", "Sudan"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "kind", "country"), TOLD)
def test_an_apposition_says_what_somebody_is(
    read: Read, lang: str, text: str, name: str, kind: str, country: str | None
) -> None:
    actors = {actor.name: actor for actor in read(text, lang).actors}
    assert (actors[name].kind, actors[name].country) == (kind, country)


def test_facts_name_the_kind_that_their_document_tells(read: Read) -> None:
    reading = read("The Sarhan Group, a Russian paramilitary organisation, has 400 men in Mali.")
    (fact,) = reading.facts
    assert [(a.name, a.kind) for a in fact.actor] == [("Sarhan Group", "armed_group")]


def test_what_is_known_already_is_not_described_anew(read: Read) -> None:
    reading = read("Hezbollah, a Syrian company, attacked Aleppo.")
    assert {a.id: (a.kind, a.country) for a in reading.actors}["hezbollah"] == ("armed_group", "Lebanon")


def test_who_is_said_to_be_backed_is_the_group_and_not_its_nation(lines: Lines) -> None:
    assert lines("Zaman Front, a Sudanese rebel group backed by Chad, seized a base.") == lines(
        "Zaman Front, a rebel group backed by Chad, seized a base."
    )
    assert any("Chad" in line and "Zaman Front" in line for line in lines(
        "Zaman Front, a Sudanese rebel group backed by Chad, seized a base."))  # fmt: skip


def test_a_place_in_apposition_backs_nobody(lines: Lines) -> None:
    assert lines("Kidal, a rebel stronghold, fell on Tuesday.") == lines("Kidal fell on Tuesday.")
