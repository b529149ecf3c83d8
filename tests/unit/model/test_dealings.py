from __future__ import annotations

from dataclasses import replace

from proxywar.model import diplomacy, law, recognitions, resources
from proxywar.records import Span
from tests.facts_by_hand import Desk

GNA, LNA, HAFTAR = "Government of National Accord", "Libyan National Army", "Khalifa Haftar"


def test_meetings_are_held_planned_or_cancelled_and_come_in_order() -> None:
    d = Desk()
    d.say("a", "Turkey met Russia on 4 June 2020.", "CONSULT", "Turkey", "Russia", date="2020-06-04")
    d.say("b", "Egypt is to meet Russia.", "CONSULT", "Egypt", "Russia", status="planned")
    text = "A visit of Russia to Turkey in May 2020 was cancelled."
    d.say("c", text, "CONSULT", "Russia", "Turkey", status="negated", date="2020-05")
    found = diplomacy(d.facts, d.documents, theatre="Libya")
    assert [(r.state, r.date) for r in found] == [("cancelled", "2020-05"), ("held", "2020-06-04"), ("planned", None)]


def test_talks_held_abroad_belong_to_the_conflict_that_their_sentence_names() -> None:
    d = Desk()
    d.say("a", f"The {GNA} and the {LNA} signed in Geneva.", "AGREE", (GNA, LNA), theatre="Switzerland")
    d.say("b", "Russia and Turkey talked of Libya in Berlin.", "CONSULT", ("Russia", "Turkey"), theatre="Germany")
    d.say("c", "Russia and Turkey talked of wheat in Berlin.", "CONSULT", ("Russia", "Turkey"), theatre="Germany")
    found = diplomacy(d.facts, d.documents, theatre="Libya")
    assert {r.kind for r in found} == {"meeting", "agreement"}
    assert {i for r in found for i in r.facts} == {f.id for f in d.facts[:2]}


def test_who_brings_both_camps_together_is_a_mediator() -> None:
    d = Desk()
    d.say(
        "a",
        "Germany received Turkey and Russia in Germany.",
        "CONSULT",
        ("Turkey", "Russia"),
        "Germany",
        place="Germany",
    )
    sides = {"Turkey": "A", "Russia": "B"}
    (found,) = diplomacy(d.facts, d.documents, sides=sides)
    assert found.hosts == found.mediators == ("Germany",)
    assert diplomacy(d.facts, d.documents, sides={"Turkey": "A", "Russia": "A"})[0].mediators == ()


def test_one_side_of_an_agreement_is_a_pledge_and_an_appeal_that_may_come_is_none() -> None:
    d = Desk()
    d.say("a", "Turkey promised to leave Libya.", "AGREE", "Turkey")
    d.say("b", "Turkey may ask Egypt for it.", "REQUEST", "Turkey", "Egypt", status="possible")
    d.say("c", "Turkey asked Russia for a truce.", "REQUEST", "Turkey", "Russia")
    found = {r.kind: r for r in diplomacy(d.facts, d.documents)}
    assert set(found) == {"pledge", "appeal"} and found["appeal"].to == ("Russia",)
    assert found["appeal"].facts == (d.facts[2].id,)


def test_money_and_what_is_worth_money_by_kind_with_its_sum() -> None:
    d = Desk()
    text = "Russia sent Khalifa Haftar bank notes worth 4 billion dinars."
    d.say("a", text, "AID", "Russia", HAFTAR, channel="money",
          objects=[("money", "bank notes")], quantity=[("money", 4e9, 4e9, "4 billion dinars")])  # fmt: skip
    d.say(
        "b",
        "Khalifa Haftar blockaded the oil terminals.",
        "COERCE",
        HAFTAR,
        objects=[("infrastructure", "oil terminals")],
    )
    d.say("c", "Turkey pays the Government of National Accord.", "AID", "Turkey", GNA, channel="money")
    d.say("d", "Turkey attacked an air base.", "ASSAULT", "Turkey", HAFTAR, objects=[("infrastructure", "air base")])
    d.say(
        "e",
        "The pipeline of Russia and Turkey.",
        "COOPERATE",
        ("Russia", "Turkey"),
        objects=[("infrastructure", "gazoduc")],
    )
    found = {r.kinds: r for r in resources(d.facts, d.documents)}
    assert set(found) == {("bank notes",), ("ports",), ("money",), ("pipeline",)}
    notes = found["bank notes",]
    assert (notes.low, notes.high, notes.told) == (4e9, 4e9, ("4 billion dinars",))


def test_what_is_not_so_and_of_nobody_is_no_resource() -> None:
    d = Desk()
    d.say("a", "Libya pays nobody.", "AID", "Libya", channel="money", status="negated")
    assert resources(d.facts, d.documents) == []


def test_a_charge_of_breaking_the_embargo_names_the_accused() -> None:
    d = Desk()
    charge = "France accuses Turkey of breaking the arms embargo on Libya."
    d.say("a", charge, "ACCUSE", "France", "Turkey")
    d.say("b", "France accuses Russia of lying, while Turkey respects the embargo.", "ACCUSE", "France", "Russia")
    d.say("c", "La France accuse l’Égypte d’avoir violé l’embargo.", "ACCUSE", "France", "Egypt", lang="fr")
    hit = d.say("d", "Sanctions hit Russia.", "SANCTION", "European Union", "Russia", date="2020-10-15")
    d.facts[-1] = replace(hit, trigger=Span(hit.start, hit.start + len("Sanctions")))
    d.say("e", "The envoys of Libya were sent home.", "SANCTION", "Greece", "Libya")
    found = [(r.kind, r.recipients) for r in law(d.facts, d.documents)]
    assert ("breach", ("Turkey",)) in found and ("breach", ("Egypt",)) in found
    assert ("breach", ("Russia",)) not in found
    assert ("sanction", ("Russia",)) in found and ("measure", ("Libya",)) in found


def test_recognition_has_its_years_from_the_knowledge_base() -> None:
    d = Desk()
    d.say("a", f"Turkey backs the {GNA}.", "BACKS", "Turkey", GNA)
    assert ("UN", "2015-12", "2021-03") in {(r.by, r.since, r.until) for r in recognitions(d.facts)}
