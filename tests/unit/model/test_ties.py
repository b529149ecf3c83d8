from __future__ import annotations

import math
from pathlib import Path

import pytest

from proxywar.errors import KnowledgeError
from proxywar.model import Tie, load_weights, ties
from proxywar.records import FACT_TYPES, Status
from tests.facts_by_hand import Desk, libya

GNA = "Government of National Accord"


def only(desk: Desk, kind: str | None = None, *, as_of: str | None = None) -> Tie:
    found = [t for t in ties(desk.facts, desk.documents, as_of=as_of) if kind in (None, t.type)]
    assert len(found) == 1
    return found[0]


def test_the_table_covers_every_status_and_only_known_types() -> None:
    table = load_weights()
    assert set(table.sign) <= set(FACT_TYPES)
    assert {str(s) for s in Status} <= table.status.keys()
    assert table.sign["BACKS"] == 1 and table.sign["ASSAULT"] == -1 and table.sign["LEADS"] == 0


def test_a_user_may_change_the_table(tmp_path: Path) -> None:
    path = tmp_path / "weights.csv"
    path.write_text(
        "type,kind,sign,weight,speech,source\nBACKS,fact,1,3,no,me\nstated,status,,1,,me\n", encoding="utf-8"
    )
    d = Desk()
    d.say("a", "Turkey backs it.", "BACKS", "Turkey", GNA)
    assert ties(d.facts, d.documents, weights=load_weights(path))[0].weight == 3
    path.write_text("type,kind,sign,weight,speech,source\nBACKS,fact,1,much,no,me\n", encoding="utf-8")
    load_weights.cache_clear()
    with pytest.raises(KnowledgeError, match="row 2"):
        load_weights(path)


@pytest.mark.parametrize(("n", "expected"), [(1, 1.0), (2, math.log2(3)), (3, 2.0), (7, 3.0)])
def test_n_voices_that_state_a_thing_weigh_the_logarithm(n: int, expected: float) -> None:
    d = Desk()
    for i in range(n):
        d.say(f"d{i}", f"Turkey backs it, says hand {i}.", "BACKS", "Turkey", GNA)
    found = only(d)
    assert found.weight == pytest.approx(expected, abs=1e-4)
    assert found.voices == n


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("stated", 1.0),
        ("alleged", 0.5),
        ("planned", 0.25),
        ("possible", 0.25),
        ("denied", 0.0),
        ("negated", 0.0),
        ("ended", 0.0),
    ],
)
def test_status_factors(status: str, expected: float) -> None:
    d = Desk()
    d.say("a", "Turkey backs it.", "BACKS", "Turkey", GNA, status=status)
    found = only(d)
    assert found.weight == expected and found.status == status
    assert found.voices == (0 if status in ("denied", "negated") else 1)
    assert found.is_dashed == (status in ("planned", "possible"))


def test_a_denial_lowers_nothing_but_is_listed() -> None:
    d = Desk()
    a = d.say("a", "Turkey backs it.", "BACKS", "Turkey", GNA)
    b = d.say("b", "Turkey denies that.", "BACKS", "Turkey", GNA, status="denied")
    found = only(d)
    assert found.weight == 1 and found.status == "stated" and set(found.facts) == {a.id, b.id}


def test_what_an_enemy_alleges_counts_a_quarter() -> None:
    d = Desk()
    d.say(
        "a",
        "Egypt is said by Turkey to back Khalifa Haftar.",
        "BACKS",
        "Egypt",
        "Khalifa Haftar",
        status="alleged",
        holder="Turkey",
    )
    assert only(d, "BACKS").weight == 0.5
    d.say("b", "Egypt and Turkey are rivals.", "OPPOSES", ("Egypt", "Turkey"))
    assert only(d, "BACKS").weight == 0.25


def test_an_accuser_is_an_enemy_of_the_accused_not_the_other_way_round() -> None:
    d = Desk()
    d.say("a", "Egypt says that Turkey aids it.", "AID", "Turkey", GNA, status="alleged", holder="Egypt")
    d.say("b", "Turkey accuses Egypt.", "ACCUSE", "Turkey", "Egypt")
    assert only(d, "AID").weight == 0.5


def test_forces_count_only_beside_a_backing_in_the_same_sentence() -> None:
    d = Desk()
    d.say("a", "Turkey sends troops to Libya.", "MOBILIZE", "Turkey", (), place="Libya", channel="troops")
    assert ties(d.facts, d.documents) == []
    d.say("b", "Turkey sends troops to support it.", "MOBILIZE", "Turkey", (), channel="troops")
    d.say("b", "", "BACKS", "Turkey", GNA, same=True)
    lent = only(d, "MOBILIZE")
    assert (lent.actor, lent.recipient, lent.channels, lent.weight) == ("Turkey", GNA, ("troops",), 1)


def test_the_backing_must_be_by_the_same_actor() -> None:
    d = Desk()
    d.say("a", "Russia sends troops while Turkey backs it.", "MOBILIZE", "Russia", (), channel="troops")
    d.say("a", "", "BACKS", "Turkey", GNA, same=True)
    assert [t.type for t in ties(d.facts, d.documents)] == ["BACKS"]


def test_a_symmetrical_tie_is_stored_once_by_name() -> None:
    d = Desk()
    d.say("a", "Turkey and Russia are rivals.", "OPPOSES", ("Turkey", "Russia"))
    d.say("b", "Russia opposes Turkey.", "OPPOSES", "Russia", "Turkey")
    found = only(d)
    assert (found.actor, found.recipient, found.voices) == ("Russia", "Turkey", 2)


def test_channels_stand_in_the_order_of_the_guide_and_those_denied_are_left_out() -> None:
    d = Desk()
    for n, (channel, status) in enumerate((("money", "stated"), ("air", "alleged"), ("troops", "denied"))):
        d.say(f"d{n}", f"Turkey gives it {channel}.", "BACKS", "Turkey", GNA, channel=channel, status=status)
    assert only(d).channels == ("air", "money")


def test_an_ended_tie_closes_its_period_and_is_gone_afterwards() -> None:
    d = Desk()
    d.say("a", "Egypt backed Khalifa Haftar in 2019.", "BACKS", "Egypt", "Khalifa Haftar", date="2019-04")
    d.say(
        "b",
        "Egypt dropped Khalifa Haftar in June 2020.",
        "BACKS",
        "Egypt",
        "Khalifa Haftar",
        status="ended",
        date="2020-06",
    )
    found = only(d)
    assert (found.since, found.until, found.status) == ("2019-04", "2020-06", "stated")
    assert only(d, as_of="2020-05").until is None
    assert ties(d.facts, d.documents, as_of="2021") == []


def test_as_of_leaves_out_what_came_later_by_date_or_by_document() -> None:
    d = Desk()
    d.say("a", "Egypt backs Khalifa Haftar.", "BACKS", "Egypt", "Khalifa Haftar", published="2020-07-01")
    d.say(
        "b",
        "France backs Khalifa Haftar since 2015.",
        "BACKS",
        "France",
        "Khalifa Haftar",
        date="2015/..",
        published="2020-07-01",
    )
    d.say("c", "Russia backs Khalifa Haftar.", "BACKS", "Russia", "Khalifa Haftar")
    assert {t.actor for t in ties(d.facts, d.documents, as_of="2020-06")} == {"France", "Russia"}


def test_theatres_are_kept_apart_and_an_unknown_one_counts_over_all_only() -> None:
    d = Desk()
    d.say("a", "Russia and Turkey are rivals in Libya.", "OPPOSES", ("Russia", "Turkey"))
    d.say("b", "Russia and Turkey build a pipeline.", "COOPERATE", ("Russia", "Turkey"), theatre=None)
    assert [t.type for t in ties(d.facts, d.documents, theatre="libya")] == ["OPPOSES"]
    assert {(t.theatre, t.type) for t in ties(d.facts, d.documents)} == {("Libya", "OPPOSES"), (None, "COOPERATE")}


def test_many_events_by_one_outlet_add_up_ever_more_slowly() -> None:
    d = Desk()
    for day in range(1, 8):
        d.say(
            f"d{day}",
            f"Turkey struck Khalifa Haftar on day {day}.",
            "ASSAULT",
            "Turkey",
            "Khalifa Haftar",
            date=f"2020-06-0{day}",
            outlet="Wire",
        )
    found = only(d)
    assert found.weight == pytest.approx(3.0) and found.voices == 1 and found.sign == -1


def test_json_has_the_keys_of_the_interface() -> None:
    d = libya()
    row = ties(d.facts, d.documents)[0].json()
    keys = {
        "id",
        "theatre",
        "type",
        "actor",
        "recipient",
        "channels",
        "sign",
        "weight",
        "voices",
        "since",
        "until",
        "status",
        "facts",
    }
    assert keys <= row.keys() and row["id"].startswith("t-")


def test_forces_sent_to_nowhere_named_play_where_their_sentence_says_whom_they_serve() -> None:
    d = Desk()
    d.say("a", "Wagner Group sent men to support Khalifa Haftar.", "MOBILIZE", "Wagner Group", theatre=None)
    d.say("a", "", "BACKS", "Wagner Group", "Khalifa Haftar", same=True)
    d.say("b", "Wagner Group sent men.", "MOBILIZE", "Wagner Group", theatre=None)
    found = [t for t in ties(d.facts, d.documents, theatre="Libya") if t.type == "MOBILIZE"]
    assert [(t.recipient, len(t.facts)) for t in found] == [("Khalifa Haftar", 1)]
