"""Each part of the reading can be left out, and is missed where its sentence needs it."""

from __future__ import annotations

import pytest

from evals.ablation import Outcome, ablation_tables, read_with
from proxywar.errors import UsageError
from proxywar.extract import ExtractOptions, Extractor
from proxywar.find.components import COMPONENTS
from proxywar.records import Document

SENTENCES = {
    "stand-ins": "The Government of National Accord supports the Libyan National Army's Khalifa Haftar.",
    "headlines": "Turkey Sends Troops To Libya As Russia Backs Haftar",
    "retagging": "Mali freed the soldiers.",
    "mending": "La trêve entre Israël et le Hamas tient.",
    "relatives": "Turkey, which arms the Government of National Accord, met Egypt.",
    "inheritance": "Turkey wants to bomb Sirte.",
    "coordination": "Turkey and Qatar bombed Sirte.",
    "pronouns": "Turkey met Egypt. It bombed Sirte.",
    "parallels": "Iran arms Hezbollah and Syria gives it money.",
    "descriptions": "The Taliban attacked Kabul. The group took Ghazni.",
    "offices": "Vladimir Putin met Egypt in 2015. The Russian president bombed Aleppo.",
    "owners": "Turkish forces bombed Sirte.",
    "nominalisations": "The Turkish attack on Sirte failed.",
    "adjectives": "Turkey is hostile to Egypt.",
    "light verbs": "Turkey launched an attack on Russia.",
    "constructions": "The Turkey-backed Government of National Accord met Egypt.",
    "status": "Turkey may bomb Sirte.",
}
"""A sentence that is read otherwise without the part. Choosing among bearers of a name has tests of its own."""


def lines(text: str, *without: str) -> set[tuple[str, ...]]:
    facts = read_with(Extractor(ExtractOptions(without=frozenset(without))), [Document("a", text, "0", lang=None)])
    return {(f["type"], f["status"], *(a["id"] for role in ("actor", "recipient", "place") for a in f[role]))
            for f in facts}  # fmt: skip


@pytest.mark.parametrize("part", SENTENCES)
def test_a_part_left_out_is_missed(part: str) -> None:
    assert lines(SENTENCES[part]) != lines(SENTENCES[part], part)


def test_every_part_has_its_sentence() -> None:
    assert COMPONENTS.keys() - SENTENCES.keys() == {"disambiguation"}


def test_a_part_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="No component grammar"):
        ExtractOptions(without=frozenset({"grammar"}))


def test_the_table_begins_with_the_whole_and_then_what_is_worth_most() -> None:
    outcomes = [Outcome("", {"f1": 0.6}, {"dev": 0.6}), Outcome("status", {"f1": 0.59}, {"dev": 0.59}),
                Outcome("pronouns", {"f1": 0.5}, {"dev": 0.5})]  # fmt: skip
    rows = ablation_tables(outcomes, {"one by one": {"f1": 0.6}}).splitlines()
    assert [row.split(":")[0].strip("| ").split(" ")[0] for row in rows[2:5]] == ["nothing", "pronouns", "status"]
