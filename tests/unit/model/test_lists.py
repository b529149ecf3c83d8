from __future__ import annotations

import pytest

from proxywar.model import Force, control, forces, statements, timeline
from tests.facts_by_hand import Desk, libya

GNA, LNA = "Government of National Accord", "Libyan National Army"


def row(desk: Desk, kind: str) -> Force:
    return next(f for f in forces(desk.facts, desk.documents) if f.kind == kind)


def test_the_range_spans_all_sources_and_keeps_each() -> None:
    found = row(libya(), "combat aircraft")
    assert (found.actor, found.place, found.low, found.high) == ("Russia", "Libya", 12, 14)
    assert {(s.low, s.high, s.holder, s.status) for s in found.sources} == {
        (12, None, (), "stated"),
        (14, 14, ("United States",), "alleged"),
    }
    assert found.json()["sources"][0].keys() >= {"fact", "low", "high", "holder", "doc"}


def test_the_noun_makes_the_kind() -> None:
    kinds = {(f.actor, f.kind, f.low, f.high) for f in forces(libya().facts, libya().documents)}
    assert ("Wagner Group", "contractors", 1400, 2000) in kinds
    assert ("Russia", "mercenaries", 2500, 2500) in kinds
    assert ("Turkey", "fighters", None, 4000) in kinds


@pytest.mark.parametrize(
    ("words", "of", "lang", "kind"),
    [
        ("14 chasseurs", "aircraft", "fr", "combat aircraft"),
        ("une dizaine de mercenaires russes", "fighters", "fr", "mercenaries"),
        ("six armed drones", "drones", "en", "combat drones"),
        ("400 men", "personnel", "en", "personnel"),
        ("30 véhicules blindés", "vehicles", "fr", "armoured vehicles"),
        ("some 300 foreign fighters", "fighters", "en", "fighters"),
    ],
)
def test_kinds_in_both_languages(words: str, of: str, lang: str, kind: str) -> None:
    d = Desk()
    d.say("a", f"Russia: {words}.", "PRESENT", "Russia", place="Libya", quantity=[(of, 1, 1, words)], lang=lang)
    assert [f.kind for f in forces(d.facts, d.documents)] == [kind]


def test_a_named_type_of_equipment_goes_before_its_noun() -> None:
    d = Desk()
    d.say(
        "a",
        "Russia has 14 MiG-29 jets in Libya.",
        "PRESENT",
        "Russia",
        place="Libya",
        quantity=[("aircraft", 14, 14, "14 MiG-29 jets")],
        objects=[("equipment", "MiG-29")],
    )
    assert [f.kind for f in forces(d.facts, d.documents)] == ["MiG-29"]


def test_a_denied_number_is_kept_but_does_not_widen_the_range() -> None:
    d = Desk()
    d.say(
        "a",
        "Russia has 100 soldiers in Libya.",
        "PRESENT",
        "Russia",
        place="Libya",
        quantity=[("personnel", 100, 100, "100 soldiers")],
    )
    d.say(
        "b",
        "Russia denies having 900 soldiers in Libya.",
        "PRESENT",
        "Russia",
        place="Libya",
        status="denied",
        quantity=[("personnel", 900, 900, "900 soldiers")],
    )
    found = row(d, "soldiers")
    assert (found.low, found.high, len(found.sources)) == (100, 100, 2)
    only_denied = Desk()
    only_denied.say(
        "b",
        "Russia has no 900 soldiers there.",
        "PRESENT",
        "Russia",
        status="denied",
        quantity=[("personnel", 900, 900, "900 soldiers")],
    )
    assert forces(only_denied.facts, only_denied.documents) == []


def test_what_is_planned_stands_apart_and_losses_are_no_forces() -> None:
    d = Desk()
    d.say(
        "a",
        "Egypt will send 50 tanks.",
        "MOBILIZE",
        "Egypt",
        status="planned",
        quantity=[("vehicles", 50, 50, "50 tanks")],
    )
    d.say("b", "Egypt sent 5 tanks.", "MOBILIZE", "Egypt", quantity=[("vehicles", 5, 5, "5 tanks")])
    d.say("c", "Egypt lost 7 soldiers.", "PRESENT", "Egypt", quantity=[("killed", 7, 7, "7 soldiers")])
    assert sorted((f.is_planned, f.low) for f in forces(d.facts, d.documents)) == [(False, 5), (True, 50)]


def test_control_has_holders_dates_and_contest() -> None:
    found = control(libya().facts, libya().documents)
    assert [(c.place, c.actor, c.is_contested) for c in found] == [("Sirte", GNA, True), ("Sirte", LNA, True)]
    assert found[0].json().keys() >= {"place", "actor", "from", "to", "contested", "facts"}


def test_a_retreat_or_an_end_closes_the_period() -> None:
    d = Desk()
    d.say("a", "Khalifa Haftar held Sirte from May 2019.", "CONTROLS", "Khalifa Haftar", place="Sirte", date="2019-05")
    d.say(
        "b", "Khalifa Haftar left Sirte on 4 June 2020.", "RETREAT", "Khalifa Haftar", place="Sirte", date="2020-06-04"
    )
    d.say(
        "c",
        "The Government of National Accord holds Sirte since July 2020.",
        "CONTROLS",
        GNA,
        place="Sirte",
        date="2020-07/..",
    )
    d.say(
        "d",
        "The Libyan National Army no longer held Jufra in 2020.",
        "CONTROLS",
        LNA,
        place="Jufra",
        status="ended",
        date="2020",
    )
    rows = [(c.place, c.actor, c.since, c.until, c.is_contested) for c in control(d.facts, d.documents)]
    assert rows == [
        ("Jufra", LNA, None, "2020", False),
        ("Sirte", "Khalifa Haftar", "2019-05", "2020-06-04", False),
        ("Sirte", GNA, "2020-07", None, False),
    ]
    assert [c.actor for c in control(d.facts, d.documents, as_of="2020-08")] == [LNA, GNA]
    assert [c.actor for c in control(d.facts, d.documents, as_of="2019-12")] == ["Khalifa Haftar"]


def test_an_attack_on_a_place_is_no_hold() -> None:
    d = Desk()
    d.say("a", "Turkey bombed Jufra.", "ASSAULT", "Turkey", place="Jufra")
    assert control(d.facts, d.documents) == []


def test_the_timeline_is_sorted_by_first_day_then_precision_and_holds_no_guesses() -> None:
    d = Desk()
    for n, date in enumerate(("2020-06-04", "2020-06", None, "2018/..", "2020", "2020-06-01", "../2017")):
        d.say(
            f"d{n}",
            f"Turkey acted, time {n}.",
            "MOBILIZE",
            "Turkey",
            date=date,
            published="2020-06-09",
            candidates=("2020-01", "2020-02") if date is None else (),
        )
    rows = [(m.date, m.precision) for m in timeline(d.facts, d.documents)]
    assert rows == [
        ("../2017", "range"),
        ("2018/..", "range"),
        ("2020", "year"),
        ("2020-06-01", "day"),
        ("2020-06", "month"),
        ("2020-06-04", "day"),
    ]


def test_a_claim_stands_under_its_accusation_once() -> None:
    d = libya()
    rows = statements(d.facts, d.documents)
    charge = next(s for s in rows if s.kind == "accuse")
    assert (charge.speakers, charge.of, len(charge.contents)) == (("Turkey",), ("Russia",), 1)
    assert charge.contents[0] not in {s.fact for s in rows}
    assert [(s.kind, s.speakers, s.of) for s in rows if s.kind == "deny"] == [("deny", ("France",), ("France",))]
    assert ("allege", (), ("France",)) in [(s.kind, s.speakers, s.of) for s in rows]
    assert [s.kind for s in rows] == sorted((s.kind for s in rows), key=("accuse", "allege", "deny", "reject").index)
