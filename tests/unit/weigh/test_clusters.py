from __future__ import annotations

import sys

from proxywar.records import Fact
from proxywar.weigh import cluster
from tests.facts_by_hand import Desk

GNA = "Government of National Accord"


def same(desk: Desk, *facts: Fact) -> bool:
    ids = cluster(desk.facts, desk.documents)
    return len({ids[f.id] for f in facts}) == 1


def test_one_tie_in_two_languages_and_through_a_state_organ_is_one_cluster() -> None:
    d = Desk()
    a = d.say("a", "Turkey backs the Government of National Accord.", "BACKS", "Turkey", GNA)
    b = d.say("b", "La Turquie soutient Tripoli.", "BACKS", "Turkey", GNA, lang="fr", channel="air")
    c = d.say("c", "Turkish Armed Forces support the GNA.", "BACKS", "Turkish Armed Forces", GNA)
    assert same(d, a, b, c)


def test_asserted_and_denied_are_apart() -> None:
    d = Desk()
    a = d.say("a", "France backs Khalifa Haftar.", "BACKS", "France", "Khalifa Haftar")
    b = d.say("b", "France denies backing Khalifa Haftar.", "BACKS", "France", "Khalifa Haftar", status="denied")
    c = d.say("c", "France does not back Khalifa Haftar.", "BACKS", "France", "Khalifa Haftar", status="negated")
    assert not same(d, a, b)
    assert same(d, b, c)


def test_the_two_sides_of_a_symmetrical_fact_may_stand_in_either_role() -> None:
    d = Desk()
    a = d.say("a", "Russia and Turkey are rivals.", "OPPOSES", ("Russia", "Turkey"))
    b = d.say("b", "Turkey opposes Russia.", "OPPOSES", "Turkey", "Russia")
    assert same(d, a, b)


def test_who_attacks_is_not_who_is_attacked() -> None:
    d = Desk()
    a = d.say("a", "Turkey attacked Russia.", "ASSAULT", "Turkey", "Russia")
    b = d.say("b", "Russia attacked Turkey.", "ASSAULT", "Russia", "Turkey")
    assert not same(d, a, b)


def test_events_of_different_days_are_apart_and_a_month_joins_its_day() -> None:
    d = Desk()
    a = d.say("a", "Turkey struck Khalifa Haftar on 4 June.", "ASSAULT", "Turkey", "Khalifa Haftar", date="2020-06-04")
    b = d.say("b", "Turkey struck Khalifa Haftar on 9 July.", "ASSAULT", "Turkey", "Khalifa Haftar", date="2020-07-09")
    c = d.say("c", "Turkey struck Khalifa Haftar in June.", "ASSAULT", "Turkey", "Khalifa Haftar", date="2020-06")
    assert not same(d, a, b)
    assert same(d, a, c)


def test_an_undated_event_is_of_the_week_before_its_document() -> None:
    d = Desk()
    a = d.say("a", "Turkey struck Khalifa Haftar on 4 June.", "ASSAULT", "Turkey", "Khalifa Haftar", date="2020-06-04")
    b = d.say("b", "Turkey struck Khalifa Haftar.", "ASSAULT", "Turkey", "Khalifa Haftar", published="2020-06-06")
    c = d.say("c", "Turkey struck Khalifa Haftar again.", "ASSAULT", "Turkey", "Khalifa Haftar", published="2020-09-06")
    assert same(d, a, b)
    assert not same(d, a, c)


def test_a_town_is_in_its_country_but_two_towns_are_two_places() -> None:
    d = Desk()
    a = d.say("a", "Turkey struck Khalifa Haftar at Sirte.", "ASSAULT", "Turkey", "Khalifa Haftar", place="Sirte")
    b = d.say("b", "Turkey struck Khalifa Haftar in Libya.", "ASSAULT", "Turkey", "Khalifa Haftar", place="Libya")
    c = d.say("c", "Turkey struck Khalifa Haftar at Jufra.", "ASSAULT", "Turkey", "Khalifa Haftar", place="Jufra")
    assert same(d, a, b) or same(d, b, c)
    assert not same(d, a, c)


def test_undated_events_of_very_different_size_are_apart() -> None:
    d = Desk()
    a = d.say(
        "a",
        "Turkey sent 100 fighters to Libya.",
        "MOBILIZE",
        "Turkey",
        place="Libya",
        quantity=[("fighters", 100, 100, "100")],
    )
    b = d.say(
        "b",
        "Turkey sent 250 fighters to Libya.",
        "MOBILIZE",
        "Turkey",
        place="Libya",
        quantity=[("fighters", 250, 250, "250")],
    )
    c = d.say(
        "c",
        "Turkey sent 5,000 fighters to Libya.",
        "MOBILIZE",
        "Turkey",
        place="Libya",
        quantity=[("fighters", 5000, 5000, "5,000")],
    )
    assert same(d, a, b)
    assert not same(d, a, c)


def test_other_channels_are_other_deliveries() -> None:
    d = Desk()
    a = d.say("a", "Egypt gave Khalifa Haftar arms.", "AID", "Egypt", "Khalifa Haftar", channel="arms")
    b = d.say("b", "Egypt gave Khalifa Haftar money.", "AID", "Egypt", "Khalifa Haftar", channel="money")
    assert not same(d, a, b)


def test_one_party_alone_and_undated_is_the_same_only_in_the_same_words() -> None:
    d = Desk()
    a = d.say("a", "Russia denies it.", "REJECT", "Russia")
    b = d.say("b", "RUSSIA denies it.", "REJECT", "Russia")
    c = d.say("c", "Moscow rejects the charge.", "REJECT", "Russia")
    assert same(d, a, b)
    assert not same(d, a, c)


def test_the_minister_of_a_fighting_government_is_not_the_country() -> None:
    d = Desk()
    a = d.say("a", "Egypt met the Government of National Accord.", "CONSULT", "Egypt", GNA)
    b = d.say("b", "Egypt met Libya.", "CONSULT", "Egypt", "Libya")
    assert not same(d, a, b)


def test_nothing_gives_nothing() -> None:
    assert cluster([], []) == {}


def test_a_thing_that_is_told_four_times_as_often_costs_about_four_times_the_work() -> None:
    def work(reports: int) -> int:
        d = Desk()
        size = [("aircraft", 2, 2, "two drones")]
        for n in range(reports):
            text = f"Turkey sent two drones to the {GNA} at Tripoli, {n}."
            d.say(f"r{n}", text, "AID", "Turkey", GNA, place="Tripoli", channel="air", quantity=size)
        facts, documents = d.facts, d.documents
        calls = 0

        def count(_frame: object, event: str, _argument: object) -> None:
            nonlocal calls
            calls += event == "call"

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            ids = cluster(facts, documents)
        finally:
            sys.setprofile(before)
        assert len(set(ids.values())) == 1
        return calls

    assert work(400) < 5 * work(100)


def test_a_sentence_that_names_the_day_of_its_telling_is_of_the_week_before_that_day() -> None:
    d = Desk()
    a = d.say("a", "Turkey took Sirte.", "ASSAULT", "Turkey", place="Sirte", published="2020-06-05")
    b = d.say("b", "The capture of Sirte by Turkey was announced on 4 June.", "ASSAULT", "Turkey", place="Sirte",
              published="2020-06-30")  # fmt: skip
    c = d.say("c", "Turkey has taken Sirte.", "ASSAULT", "Turkey", place="Sirte", published="2020-06-30")
    assert same(d, a, b)
    assert not same(d, a, c)


def test_an_armed_group_told_by_its_country_may_be_any_of_that_country() -> None:
    d = Desk()
    where = {"place": "Garissa", "date": "2015-04-02"}
    a = d.say("a", "The militia al-Shabaab attacked Garissa on 2 April.", "ASSAULT", "al-Shabaab", **where)
    b = d.say("b", "Somali Islamists attacked Garissa.", "ASSAULT", "Somali Islamists", **where)
    c = d.say("c", "Chadian rebels attacked Garissa.", "ASSAULT", "Chadian rebels", **where)
    assert same(d, a, b)
    assert not same(d, a, c)
    assert not same(d, b, c)
