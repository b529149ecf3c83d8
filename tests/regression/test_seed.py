"""The collage that the project starts from, read as one file through the Python interface."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import proxywar
from proxywar import Case, Fact
from proxywar.records import Argument, ObjectRef, Quantity

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "libya-fragments.txt"
GNA, HAFTAR, WAGNER = "Government of National Accord", "Khalifa Haftar", "Wagner Group"
EMIRATES = "United Arab Emirates"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    if not SEED.is_file():
        pytest.skip(f"the shared seed is not here: ../shared/seed/{SEED.name}")
    with proxywar.read(SEED, case=tmp_path_factory.mktemp("seed") / "libya.case") as read:
        yield read


def names(arguments: tuple[Argument, ...]) -> set[str]:
    return {a.name for a in arguments}


def find(
    case: Case,
    type: str,
    actor: set[str],
    recipient: set[str] | None = None,
    *,
    status: str = "stated",
    place: str | None = None,
) -> list[Fact]:
    """Return the facts of exactly these parties and status; with a place, those that name it among others."""
    return [
        f
        for f in case.facts(type=type, status=status)
        if names(f.actor) == actor
        and (recipient is None or names(f.recipient) == recipient)
        and (place is None or place in names(f.place))
    ]


def test_it_is_one_document_and_a_collage_without_problems(case: Case) -> None:
    (document,) = case.documents()
    assert document.json()["collage"] is True
    assert list(case.problems()) == []


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        (HAFTAR, {"Haftar", "Khaftar", "Hifter", "Khalifar Haftar"}),
        ("Sergei Shoigu", {"Sergey Shoygu", "Sergueï Choïgou"}),
        ("Muammar Gaddafi", {"Mouammar al-Kadhafi"}),
        ("Russia", {"Russia", "Russie", "Moscow", "Moscou", "Kremlin"}),
        (WAGNER, {"Wagner Group"}),
    ],
)
def test_all_spellings_are_one_known_actor(case: Case, name: str, spellings: set[str]) -> None:
    rows = [row.json() for row in case.actors() if spellings & {s["text"] for s in row.json()["spellings"]}]
    assert [(row["name"], row["known"]) for row in rows] == [(name, True)]
    assert spellings <= {s["text"] for s in rows[0]["spellings"]}


def test_a_government_described_by_its_backer_is_the_one_of_that_time(case: Case) -> None:
    assert not [f for f in case.facts() if "Government of National Unity" in names(f.actor) | names(f.recipient)]


def test_the_two_camps_in_libya(case: Case) -> None:
    members = [set(camp.json()["members"]) for camp in case.camps(theatre="Libya")]
    (turkish,) = [m for m in members if "Turkey" in m]
    (russian,) = [m for m in members if "Russia" in m]
    assert turkish >= {"Turkey", GNA}
    assert russian >= {"Russia", HAFTAR, WAGNER, EMIRATES, "Egypt"}
    assert not turkish & russian


def test_who_backs_the_government(case: Case) -> None:
    assert find(case, "BACKS", {"Turkey"}, {GNA})
    assert find(case, "BACKS", {"United Nations"}, {GNA})
    assert {f.theatre for f in find(case, "BACKS", {"Turkey"}, {GNA})} == {"Libya"}


def test_who_stands_against_the_government(case: Case) -> None:
    (fact,) = find(case, "OPPOSES", {"Egypt", "Saudi Arabia", EMIRATES}, {GNA})
    assert fact.lang == "fr"


def test_an_accusation_and_what_it_alleges_are_two_facts(case: Case) -> None:
    (accusation,) = find(case, "ACCUSE", {"Turkey"}, {"Russia"})
    (presence,) = find(case, "PRESENT", {"Russia"}, status="alleged", place="Libya")
    assert names(presence.holder) == {"Turkey"}
    assert [(q.of, q.low, q.high) for q in presence.quantity] == [("fighters", 2500, 2500)]
    assert presence.channel == "mercenaries"
    assert (accusation.quantity, accusation.fragment) == ((), presence.fragment)


def test_the_bare_denial_is_a_rejection(case: Case) -> None:
    denials = find(case, "REJECT", {"Russia"})
    assert [(names(f.recipient), str(f.status)) for f in denials] == [(set(), "stated")]


def test_the_contractors_are_counted_with_their_range(case: Case) -> None:
    counted = [f for f in find(case, "MOBILIZE", {WAGNER}) if f.quantity]
    assert [[(q.of, q.low, q.high) for q in f.quantity] for f in counted] == [[("fighters", 1400, 2000)]]
    assert counted[0].channel == "mercenaries"


def test_the_aid_to_haftar_in_money_and_since_2015(case: Case) -> None:
    aid = find(case, "AID", {"Russia"}, {HAFTAR})
    assert [f.channel for f in aid if f.period.value is None] == ["money"]
    assert "2015/.." in [f.period.value for f in aid]


def test_the_ministers_in_turkey_and_the_visit_that_was_called_off(case: Case) -> None:
    ministers = {"Sergei Lavrov", "Sergei Shoigu"}
    assert find(case, "CONSULT", ministers, {"Turkey"})
    (cancelled,) = find(case, "CONSULT", ministers, status="negated", place="Istanbul")
    assert cancelled.period.value is None
    assert cancelled.period.text == "Dimanche 14 juin"
    assert "2020-06-14" in cancelled.period.candidates


def test_the_press_conference_in_ankara_has_its_day(case: Case) -> None:
    (fact,) = [f for f in case.facts(type="CONSULT", actor="Recep Tayyip Erdogan") if "Ankara" in names(f.place)]
    assert (fact.period.value, str(fact.status)) == ("2020-06-04", "stated")


def test_rivals_in_libya_and_partners_over_a_pipeline(case: Case) -> None:
    both = {"Turkey", "Russia"}
    (partners,) = [f for f in find(case, "COOPERATE", both) if f.object]
    rivals = [f for f in find(case, "OPPOSES", both) if f.fragment == partners.fragment]
    assert [f.theatre for f in rivals] == ["Libya"]
    assert partners.theatre is None
    assert partners.object[0].kind == "infrastructure"


def test_russian_aircraft_at_two_airbases(case: Case) -> None:
    present = [f for f in find(case, "PRESENT", {"Russia"}) if bases(f)]
    assert set().union(*map(bases, present)) == {"Jufra", "Al Khadim"}
    assert [f for f in present if f.channel != "air" and not {"MiG-29", "Su-24"} & {o.name[:6] for o in f.object}] == []
    assert {f.theatre for f in present} == {"Libya"}


def bases(fact: Fact) -> set[str]:
    """Return the places of a fact without what the gazetteer adds to the name of an airbase."""
    known = {"Jufra", "Al Khadim"}
    return {base for base in known for p in fact.place if base.split()[-1].lower() in p.name.lower()}


def test_the_strike_on_the_airbase_bears_a_signature(case: Case) -> None:
    strikes = [f for f in find(case, "ASSAULT", {"Russia"}) if any("Watiya" in p.name for p in f.place)]
    assert [(str(f.status), f.theatre) for f in strikes] == [("stated", "Libya")]


def test_syrians_in_the_east_by_the_word_of_libyan_analysts(case: Case) -> None:
    (fact,) = find(case, "PRESENT", {"Syrians"}, status="alleged")
    assert [p.name for p in fact.place] == ["Eastern Libya"]
    assert [a.text for a in fact.holder] == ["Libyan analysts"]
    assert fact.actor[0].within == ("Syria",)


def test_what_russia_may_come_to_do_for_haftar(case: Case) -> None:
    (fact,) = find(case, "BACKS", {"Russia"}, {HAFTAR}, status="possible")
    assert fact.lang == "fr"


def test_the_joint_statement_has_a_day_without_a_year(case: Case) -> None:
    (fact,) = [f for f in find(case, "AGREE", {"Turkey", "Russia"}) if f.lang == "en"]
    assert (fact.period.value, fact.period.text) == (None, "July 22")


def test_an_alliance_that_sees_a_threat(case: Case) -> None:
    assert [f for f in case.facts(type="OPPOSES") if names(f.actor) | names(f.recipient) == {"NATO", "Russia"}]


def test_the_seat_of_the_oil_corporation_is_no_presence_of_forces(case: Case) -> None:
    assert not find(case, "PRESENT", {"National Oil Corporation"})


def test_equipment_is_no_party(case: Case) -> None:
    assert not [row.name for row in case.actors() if "MIM-23" in row.name]


def test_who_is_believed_to_lead_the_group(case: Case) -> None:
    (fact,) = find(case, "LEADS", {"Yevgeny Prigozhin"}, status="alleged")
    assert fact.holder == ()
    assert fact.recipient == (), "the group is named in another fragment, by another hand"


def test_every_fact_opens_to_words_that_stand_in_the_text(case: Case) -> None:
    (document,) = case.texts()
    text = document.document.text
    facts = list(case.facts())
    assert facts
    for f in facts:
        assert f.quote == text[f.start : f.end]
        parts: list[Argument | Quantity | ObjectRef] = [*f.actor, *f.recipient, *f.place, *f.holder]
        for part in [*parts, *f.quantity, *f.object]:
            assert text[part.start : part.end] == part.text
