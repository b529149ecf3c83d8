"""Unknown actors of one document become one over their short and long forms; known ones are left alone."""

from __future__ import annotations

import pytest

from proxywar.records import Actor, Mention, Reading
from proxywar.resolve import resolve_reading
from proxywar.resolve.document import merge_map
from tests.conftest import Make


def unknown(name: str, kind: str = "person") -> Actor:
    return Actor("x-" + name.lower().replace(" ", "-"), name, kind, known=False)


def merged(*actors: Actor) -> dict[str, str]:
    return merge_map({a.id: a for a in actors})


@pytest.mark.parametrize(
    ("short", "long", "joins"),
    [
        ("Dolny", "Marek Dolny", True),
        ("Marek", "Marek Dolny", True),
        ("Dolny", "Marek Jan Piotr Dolny", True),
        ("Jan", "Marek Jan Dolny", False),  # a middle name stands for nobody
        ("Doln", "Marek Dolny", False),  # likeness of spelling never decides
        ("Ag", "Ag Dolny", False),  # two letters are too few
        ("Marek Dolny", "Marek Jan Dolny", False),
    ],
)
def test_a_short_form_joins_the_name_that_begins_or_ends_with_it(short: str, long: str, joins: bool) -> None:
    a, b = unknown(short, "unknown"), unknown(long)
    assert merged(a, b) == ({a.id: b.id} if joins else {})
    assert merged(b, a) == merged(a, b), "the order of mention does not matter"


def test_two_that_could_be_meant_leave_the_short_form_alone() -> None:
    assert merged(unknown("Kalani", "unknown"), unknown("Petros Kalani"), unknown("Maria Kalani")) == {}


def test_a_short_form_never_joins_a_group() -> None:
    assert merged(unknown("Karoda", "unknown"), unknown("Karoda Front", "armed_group")) == {}


def test_an_article_makes_no_other_actor() -> None:
    assert merged(unknown("The Karoda Front"), unknown("Karoda Front")) == {"x-the-karoda-front": "x-karoda-front"}
    assert merged(unknown("Les Karodas"), unknown("Karodas")) == {"x-les-karodas": "x-karodas"}


def test_a_chain_of_forms_ends_at_the_longest() -> None:
    assert merged(unknown("The Dolny", "unknown"), unknown("Dolny", "unknown"), unknown("Marek Dolny")) == {
        "x-the-dolny": "x-marek-dolny",
        "x-dolny": "x-marek-dolny",
    }


def test_facts_mentions_and_actors_are_made_one_and_offsets_stay(make: type[Make]) -> None:
    text = "Marek Dolny met Egypt. Dolny accused Sudan."
    document = make.document("d", text)
    long = make.argument(text, "Marek Dolny", "x-marek-dolny", "Marek Dolny", "person")
    short = make.argument(text[22:], "Dolny", "x-dolny", "Dolny", "unknown")
    egypt = make.argument(text, "Egypt", "EGY", "Egypt")
    facts = (
        make.fact(document, type="CONSULT", actor=long, recipient=egypt),
        make.fact(document, type="ACCUSE", actor=egypt, recipient=short, holder=short, number=2),
    )
    reading = Reading(
        make.cut(document),
        (Mention("actor", "Dolny", 23, 28, "en", "x-dolny"), Mention("actor", "Egypt", 16, 21, "en", "EGY")),
        (unknown("Marek Dolny"), unknown("Dolny", "unknown"), Actor("EGY", "Egypt", "country")),
        facts=facts,
    )
    resolved = resolve_reading(reading)
    told = resolved.facts[1]
    for argument in (told.recipient[0], told.holder[0]):
        assert (argument.id, argument.name, argument.kind) == ("x-marek-dolny", "Marek Dolny", "person")
        assert (argument.text, argument.start, argument.end) == ("Dolny", short.start, short.end)
    assert told.actor == facts[1].actor
    assert [m.entity for m in resolved.mentions] == ["x-marek-dolny", "EGY"]
    assert [a.id for a in resolved.actors] == ["x-marek-dolny", "EGY"]
    assert [f.id for f in resolved.facts] == [f.id for f in facts]


def test_a_known_actor_never_joins_an_unknown_one(make: type[Make]) -> None:
    text = "Haftar met Egypt."
    document = make.document("d", text)
    fact = make.fact(document, actor=make.argument(text, "Haftar", "haftar", "Khalifa Haftar", "person"))
    reading = Reading(
        make.cut(document),
        actors=(Actor("haftar", "Khalifa Haftar", "person"), unknown("Saddam Haftar")),
        facts=(fact,),
    )
    assert resolve_reading(reading) == reading


def test_resolving_twice_changes_nothing_more(make: type[Make]) -> None:
    text = "Marek Dolny met Dolny."
    document = make.document("d", text)
    reading = Reading(
        make.cut(document),
        (Mention("actor", "Dolny", 16, 21, "en", "x-dolny"),),
        (unknown("Marek Dolny"), unknown("Dolny", "unknown")),
    )
    once = resolve_reading(reading)
    assert once != reading
    assert resolve_reading(once) == once
