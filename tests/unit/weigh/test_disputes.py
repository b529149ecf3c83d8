from __future__ import annotations

from pathlib import Path

import pytest

import proxywar
from proxywar.weigh import Dispute, disputes
from tests.facts_by_hand import Desk, libya

GNA, LNA = "Government of National Accord", "Libyan National Army"


def find(desk: Desk, kind: str | None = None) -> list[Dispute]:
    return [d for d in disputes(desk.facts, desk.documents) if kind in (None, d.kind)]


def test_a_denial_meets_what_is_denied_and_counts_less_from_the_one_concerned() -> None:
    d = Desk()
    a = d.say("a", "France backs Khalifa Haftar.", "BACKS", "France", "Khalifa Haftar")
    b = d.say("b", "France denies it.", "BACKS", "France", "Khalifa Haftar", status="denied", holder="France")
    (found,) = find(d)
    assert found.kind == "denial" and found.facts == (a.id, b.id)
    assert found.quotes == (a.quote, b.quote) and found.docs == ("a", "b")
    other = Desk()
    other.say("a", "France backs Khalifa Haftar.", "BACKS", "France", "Khalifa Haftar")
    other.say("b", "Egypt denies it.", "BACKS", "France", "Khalifa Haftar", status="denied", holder="Egypt")
    assert find(other)[0].severity > found.severity


def test_a_bare_denial_answers_the_charge_before_it_in_its_fragment_only() -> None:
    for collage, expected in ((False, 1), (True, 0)):
        d = Desk()
        d.say("a", "Turkey accuses Russia of an attack.", "ACCUSE", "Turkey", "Russia", collage=collage)
        d.say("a", "Russia denies it.", "REJECT", "Russia")
        assert len(find(d, "denial")) == expected


def test_numbers_that_do_not_meet_of_a_state_and_its_private_army_carry_a_scope_note() -> None:
    found = find(libya(), "number")
    assert [d.note_code for d in found] == ["scope_time"]
    assert "2,500" in "".join(found[0].quotes) and "1,400" in "".join(found[0].quotes)


@pytest.mark.parametrize(("theatre", "expected"), [("Libya", 1), ("Mali", 0), (None, 0)])
def test_where_no_place_is_named_linked_actors_are_compared_within_one_theatre(
    theatre: str | None, expected: int
) -> None:
    d = Desk()
    men, pmc = [("fighters", 2500, 2500, "2,500")], [("fighters", 1400, 2000, "1,400 to 2,000")]
    d.say("a", "Russia has 2,500 mercenaries in Libya.", "PRESENT", "Russia", place="Libya", quantity=men)
    d.say("b", "Wagner Group sent 1,400 to 2,000.", "MOBILIZE", "Wagner Group", quantity=pmc, theatre=theatre)
    assert [x.note_code for x in find(d, "number")] == ["scope_time"] * expected


@pytest.mark.parametrize(("low", "high", "expected"), [(2000, 2000, 0), (1500, None, 0), (2100, 2600, 1)])
def test_ranges_that_meet_are_no_dispute(low: int, high: int | None, expected: int) -> None:
    d = Desk()
    d.say(
        "a",
        "Russia has 1,400 to 2,000 men in Libya.",
        "PRESENT",
        "Russia",
        place="Libya",
        quantity=[("personnel", 1400, 2000, "1,400 to 2,000")],
    )
    d.say(
        "b",
        "Russia has other men in Libya.",
        "PRESENT",
        "Russia",
        place="Libya",
        quantity=[("personnel", low, high, "other")],
    )
    assert len(find(d, "number")) == expected


def test_numbers_of_different_times_or_places_are_no_dispute() -> None:
    d = Desk()
    for doc, place, date, n in (("a", "Sirte", "2019", 100), ("b", "Sirte", "2020", 900), ("c", "Jufra", None, 5000)):
        d.say(
            doc,
            f"Russia has {n} men there.",
            "PRESENT",
            "Russia",
            place=place,
            date=date,
            quantity=[("personnel", n, n, str(n))],
        )
    assert find(d, "number") == []


def test_farther_numbers_are_graver() -> None:
    def severity(n: int) -> float:
        d = Desk()
        d.say(
            "a", "100 were killed at Sirte.", "ASSAULT", "Turkey", place="Sirte", quantity=[("killed", 100, 100, "100")]
        )
        d.say(
            "b", f"{n} were killed at Sirte.", "ASSAULT", "Turkey", place="Sirte", quantity=[("killed", n, n, str(n))]
        )
        return find(d, "number")[0].severity

    assert 0 < severity(120) < severity(400) < severity(1000) == severity(5000) == 1


def test_two_holders_of_one_place_at_one_time() -> None:
    assert [d.kind for d in find(libya(), "control")] == ["control"]
    d = Desk()
    d.say("a", "The Libyan National Army held Sirte in 2019.", "CONTROLS", LNA, place="Sirte", date="2019")
    d.say("b", "The Government of National Accord held Sirte in 2020.", "CONTROLS", GNA, place="Sirte", date="2020")
    d.say("c", "Khalifa Haftar held Sirte in 2019.", "CONTROLS", "Khalifa Haftar", place="Sirte", date="2019")
    assert find(d, "control") == []


def test_backing_and_opposing_the_same_party_in_one_theatre() -> None:
    d = Desk()
    d.say("a", "Russia backs Turkey.", "BACKS", "Russia", "Turkey")
    d.say("b", "Russia and Turkey are rivals.", "OPPOSES", ("Russia", "Turkey"))
    assert [x.kind for x in find(d)] == ["polarity"]
    elsewhere = Desk()
    elsewhere.say("a", "Russia backs Turkey.", "BACKS", "Russia", "Turkey", theatre=None)
    elsewhere.say("b", "Russia and Turkey are rivals.", "OPPOSES", ("Russia", "Turkey"))
    assert find(elsewhere) == []


def test_over_and_still_going_on() -> None:
    d = Desk()
    d.say(
        "a",
        "Egypt stopped backing Khalifa Haftar in 2019.",
        "BACKS",
        "Egypt",
        "Khalifa Haftar",
        status="ended",
        date="2019",
    )
    d.say("b", "Egypt backed Khalifa Haftar in 2020.", "BACKS", "Egypt", "Khalifa Haftar", date="2020")
    assert [x.kind for x in find(d)] == ["status"]


def test_planned_and_negated_is_no_dispute_but_stated_and_negated_is() -> None:
    d = Desk()
    d.say("a", "Egypt will back Khalifa Haftar.", "BACKS", "Egypt", "Khalifa Haftar", status="planned")
    d.say("b", "Egypt does not back Khalifa Haftar.", "BACKS", "Egypt", "Khalifa Haftar", status="negated")
    assert find(d) == []
    d.say("c", "Egypt backs Khalifa Haftar.", "BACKS", "Egypt", "Khalifa Haftar")
    assert [x.kind for x in find(d)] == ["status"]


def test_theatre_and_date_select_and_order_does_not_matter() -> None:
    d = libya()
    assert disputes(d.facts, d.documents, theatre="Syria") == []
    assert disputes(d.facts, d.documents, as_of="2019") == []
    assert disputes(d.facts[::-1], d.documents[::-1]) == disputes(d.facts, d.documents)


def test_json_has_the_keys_of_the_interface() -> None:
    d = libya()
    row = disputes(d.facts, d.documents)[0].json()
    assert {"id", "kind", "facts", "quotes", "docs", "severity"} <= row.keys()
    assert row["id"].startswith("d-") and 0 <= row["severity"] <= 1


def test_many_reports_of_two_holders_are_one_dispute() -> None:
    d = Desk()
    for n in range(3):
        d.say(f"a{n}", f"The Libyan National Army holds Sirte, report {n}.", "CONTROLS", LNA, place="Sirte")
        d.say(f"b{n}", f"The Government of National Accord holds Sirte, report {n}.", "CONTROLS", GNA, place="Sirte")
    (found,) = find(d, "control")
    assert len(found.facts) == 6 and "Army" in "".join(found.quotes) and "Accord" in "".join(found.quotes)


def test_a_bare_denial_of_a_collage_lists_what_it_may_answer(tmp_path: Path) -> None:
    source = tmp_path / "pile.txt"
    source.write_text("Turkey accuses Russia of an attack on Sirte. Egypt accuses Russia of arming Khalifa Haftar.\n"
                      "France met Italy in Rome. Russia denies the accusation.\n", encoding="utf-8")  # fmt: skip
    with proxywar.read(source, case=tmp_path / "a.case", fragments="line") as case:
        (reply,) = [f for f in case.facts(type="REJECT") if not f.recipient]
        assert not [d for d in case.disputes() if reply.id in d.facts]
        told = [step for step in case.why(reply.id).steps if step.startswith("may answer")]
        assert len(told) >= 2 and any("Sirte" in step for step in told)
