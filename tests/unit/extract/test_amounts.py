"""Numbers go to the fact in which they count, and count in it what they are there."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Told


def of_type(found: list[Told], type: str) -> Told:
    """Return the first fact of a type."""
    return next(f for f in found if f.type == type)


@pytest.mark.parametrize(
    ("lang", "text", "type", "quantity"),
    [
        ("en", "Hezbollah captured two Israeli soldiers.", "COERCE", "captured 2"),
        ("en", "The Houthis are holding 25 sailors.", "COERCE", "captured 25"),
        ("fr", "Le Hezbollah a enlevé deux soldats israéliens.", "COERCE", "captured 2"),
        ("en", "Some 3,000 Kenyans landed at Kismayo.", "MOBILIZE", "personnel 3000"),
        ("fr", "Deux mille Angolais ont débarqué à Pointe-Noire.", "MOBILIZE", "personnel 2000"),
        ("en", "Hezbollah shot down an Israeli helicopter.", "ASSAULT", "aircraft 1"),
        ("fr", "Les Houthis ont abattu un avion saoudien.", "ASSAULT", "aircraft 1"),
        ("en", "Israel raided three guerrilla camps in Lebanon.", "ASSAULT", "sites 3"),
        ("en", "Thousands marched against Turkey in Athens.", "PROTEST", "other 2000..9999"),
    ],
)
def test_a_number_counts_what_the_fact_makes_of_it(
    facts: Facts, lang: str, text: str, type: str, quantity: str
) -> None:
    assert of_type(facts(text, lang), type).quantity == quantity


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Denmark will bring home the 105 soldiers that it had sent to Mali."),
        ("fr", "Le Danemark va rapatrier les 105 soldats qu'il avait envoyés au Mali."),
    ],
)
def test_men_counted_before_a_relative_clause_are_counted_in_it_too(facts: Facts, lang: str, text: str) -> None:
    found = facts(text, lang)
    assert of_type(found, "MOBILIZE").quantity == of_type(found, "RETREAT").quantity == "personnel 105"


@pytest.mark.parametrize(
    ("lang", "text", "type"),
    [
        ("en", "Iraq accepted the truce, welcomed by Kuwait, which had lent it $30 billion.", "AGREE"),
        (
            "en",
            "Greece ordered a mobilisation, while Britain, which has two bases on Cyprus, refused to help.",
            "MOBILIZE",
        ),
        ("fr", "Hanoï a rapatrié ses soldats du Cambodge sous l'œil de quatre cents journalistes.", "RETREAT"),
        ("en", "The Houthis and Hezbollah, the two members of the alliance, attacked Israel.", "ASSAULT"),
    ],
)
def test_a_number_of_another_clause_or_of_bystanders_counts_in_no_fact(
    facts: Facts, lang: str, text: str, type: str
) -> None:
    assert [f.quantity for f in facts(text, lang) if f.type == type][:1] in ([""], [])


@pytest.mark.parametrize(
    ("lang", "text", "line", "quantity"),
    [
        ("en", "A suicide bombing by Hamas that killed 12 people shook Haifa.", "Hamas", "killed 12"),
        ("en", "At least 53 people were killed in American air raids on Sanaa.", "United States", "killed 53..?"),
        ("fr", "L'Arménie a perdu 105 soldats dans les bombardements azerbaïdjanais.", "Azerbaijan", "killed 105"),
    ],
)
def test_the_dead_are_counted_in_the_attack_in_which_they_fell(
    facts: Facts, lang: str, text: str, line: str, quantity: str
) -> None:
    (fact,) = [f for f in facts(text, lang) if f.type == "ASSAULT" and f.quantity]
    assert (fact.actor, fact.quantity) == (line, quantity)


def test_a_clause_that_leaves_its_verb_out_has_its_own_number(facts: Facts) -> None:
    found = facts("Séoul envoya cinquante mille hommes au Vietnam, Canberra huit mille.", "fr")
    assert [(f.actor, f.quantity) for f in found if f.type == "MOBILIZE"] == [
        ("South Korea", "personnel 50000"),
        ("Australia", "personnel 8000"),
    ]
