"""A scenario built from facts: what each parameter rests on, and what changes when a fact does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import proxywar as pw
from proxywar.cli.demo import find_example
from proxywar.errors import UsageError
from proxywar.records import Fact, Quantity
from proxywar.scenario import Choice, Options, Scenario, build_scenario, run_scenario, simulate
from proxywar.scenario.parameters import Parameter, prior
from tests.facts_by_hand import Desk

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed" / "libya-fragments.txt"
GNA, HAFTAR = "Government of National Accord", "Khalifa Haftar"
MEN = "men:Russia:mercenaries"


def desk() -> Desk:
    """Return a small war: each side with a backer, men with two numbers, a contested channel, talks elsewhere."""
    d = Desk()
    d.say("a", f"Turkey backs the {GNA} with drones.", "BACKS", "Turkey", GNA, channel="air")
    d.say("b", f"Russia backs {HAFTAR}.", "BACKS", "Russia", HAFTAR, channel="arms", published="2020-05-01")
    d.say("c", f"{HAFTAR} fights the {GNA}.", "OPPOSES", HAFTAR, GNA)
    d.say("d", "Russia has about 1,000 mercenaries in Libya.", "PRESENT", "Russia", place="Libya",
          channel="mercenaries", quantity=[("fighters", 1000, 1000, "about 1,000 mercenaries")])  # fmt: skip
    d.say("e", "Turkey accuses Russia of 2,500 mercenaries.", "PRESENT", "Russia", channel="mercenaries",
          quantity=[("fighters", 2500, 2500, "2,500 mercenaries")], status="alleged", holder="Turkey")  # fmt: skip
    d.say("f", f"France arms {HAFTAR}, the {GNA} says.", "AID", "France", HAFTAR, channel="arms", status="alleged",
          holder=GNA)  # fmt: skip
    d.say("g", f"France denies arming {HAFTAR}.", "AID", "France", HAFTAR, channel="arms", status="denied",
          holder="France")  # fmt: skip
    d.say("h", "Turkey and Russia share a pipeline.", "COOPERATE", ("Turkey", "Russia"), theatre="Black Sea")
    d.say("i", f"Qatar gives limited financial support to the {GNA}.", "AID", "Qatar", GNA, channel="money")
    d.say("j", f"Italy recognises the {GNA}.", "BACKS", "Italy", GNA, channel="diplomacy")
    return d


def build(d: Desk, choice: Choice | None = None) -> Scenario:
    return build_scenario(d.facts, d.documents, choice)


def parameter(scenario: Scenario, key: str) -> Parameter:
    return next(p for p in scenario.all_parameters() if p.key == key)


def test_sides_sponsors_and_channels_are_those_of_the_facts() -> None:
    scenario = build(desk())
    assert {s.name for s in scenario.sides} == {GNA, HAFTAR}
    side = {s.name: scenario.side_name(s.side) for s in scenario.sponsors}
    assert side == {"Turkey": GNA, "Qatar": GNA, "Russia": HAFTAR, "France": HAFTAR}
    assert parameter(scenario, "w:Turkey:air").low == prior("w.air.main").low
    assert any(line.startswith("Italy") and "diplomacy" in line for line in scenario.left_out)
    assert scenario.cut_off == "2020-05-01" == scenario.start


def test_men_go_from_the_lowest_to_the_highest_number_over_the_sources() -> None:
    d = desk()
    men = parameter(build(d), MEN)
    said = {f.id for f in d.facts if f.channel == "mercenaries"}
    assert (men.low, men.high, men.kind, set(men.facts)) == (1000, 2500, "fact", said)


def test_the_weight_of_a_channel_is_that_of_its_evidence_and_a_denial_lowers_it() -> None:
    d = desk()
    weight = parameter(build(d), "w:France:arms").weight
    undenied = build(d, Choice(without_sources=("g",)))
    assert parameter(build(d), "w:Turkey:air").weight == 1
    assert 0 < weight < parameter(undenied, "w:France:arms").weight < 1


def test_words_of_level_partnerships_and_priors_say_what_they_rest_on() -> None:
    d = desk()
    scenario = build(d)
    level = parameter(scenario, "l0:Qatar")
    assert level.kind == "fact" and level.facts == (next(f.id for f in d.facts if f.doc == "i"),)
    assert level.high == prior("l0.limited").high
    (pair,) = scenario.partnerships
    assert {pair.a, pair.b} == {"Turkey", "Russia"} and 0 < pair.strength.weight <= 1 and pair.strength.facts
    assert all(p.facts if p.kind == "fact" else p.source for p in scenario.all_parameters())


def with_number(d: Desk, number: float) -> list[Fact]:
    """Return the facts with another number in the sentence that gives 1,000 men."""

    def changed(quantity: Quantity) -> Quantity:
        return replace(quantity, low=number, high=number)

    return [replace(f, quantity=tuple(map(changed, f.quantity))) if f.doc == "d" else f for f in d.facts]


def test_another_number_changes_the_parameter_and_the_result_and_no_fact_brings_the_prior_back() -> None:
    d, options = desk(), Options(replicates=1024)
    before = build(d)
    other = build_scenario(with_number(d, 9000), d.documents)
    assert (parameter(before, MEN).low, parameter(before, MEN).high) == (1000, 2500)
    assert (parameter(other, MEN).low, parameter(other, MEN).high) == (2500, 9000)
    shares = [simulate(s, options=options).share[-1] for s in (before, other)]
    assert not np.array_equal(*shares)
    toward_haftar = -1 if before.sides[0].name == GNA else 1
    assert toward_haftar * float((shares[1] - shares[0]).mean()) > 0
    told = [f.id for f in d.facts if f.channel == "mercenaries"]
    assert not [p for p in build(d, Choice(without_facts=tuple(told))).all_parameters() if p.key == MEN]
    one_left = build(d, Choice(without_facts=(told[0],)))
    assert parameter(one_left, MEN).low == 2500


def test_no_number_of_local_fighters_is_the_prior_and_a_number_takes_its_place() -> None:
    d = desk()
    key = next(f"L:{s.key}" for s in build(d).sides if s.name == HAFTAR)
    assert parameter(build(d), key).kind == "prior"
    said = d.say("k", f"{HAFTAR} has 12,000 to 20,000 fighters.", "PRESENT", HAFTAR, place="Libya",
                 quantity=[("fighters", 12000, 20000, "12,000 to 20,000 fighters")])  # fmt: skip
    told = parameter(build(d), key)
    assert (told.kind, told.low, told.high, told.facts) == ("fact", 12000, 20000, (said.id,))
    without = parameter(build(d, Choice(without_facts=(said.id,))), key)
    assert (without.kind, without.low, without.high) == ("prior", prior("L").low, prior("L").high)


def test_an_open_number_is_closed_at_a_stated_factor() -> None:
    d = desk()
    d.say("k", "Turkey sent over 3,000 fighters.", "MOBILIZE", "Turkey", place="Libya", channel="mercenaries",
          quantity=[("fighters", 3000, None, "over 3,000 fighters")])  # fmt: skip
    men = parameter(build(d), "men:Turkey:mercenaries")
    assert (men.low, men.high) == (3000, 6000)


def test_a_number_that_is_denied_or_planned_does_not_count() -> None:
    d = desk()
    for doc, status in (("k", "denied"), ("l", "planned"), ("m", "possible")):
        d.say(doc, f"{doc}: Russia 90,000 men.", "MOBILIZE", "Russia", place="Libya", channel="mercenaries",
              status=status, quantity=[("fighters", 90000, 90000, "90,000 men")])  # fmt: skip
    assert parameter(build(d), MEN).high == 2500


def test_dated_assaults_and_losses_are_floors_of_their_rates() -> None:
    d = desk()
    d.say("z", f"{HAFTAR} has 10,000 fighters.", "PRESENT", HAFTAR, place="Libya", published="2020-05-01",
          quantity=[("fighters", 10000, 10000, "10,000 fighters")])  # fmt: skip
    for n, day in enumerate(("2020-01-03", "2020-01-31", "2020-02-28", "2020-03-27", "2020-04-24")):
        d.say(f"k{n}", f"The {GNA} killed 40 men of {HAFTAR} at Sirte, {n}.", "ASSAULT", GNA, HAFTAR, date=day,
              quantity=[("killed", 40, 40, "40 men")])  # fmt: skip
    scenario = build(d)
    # 200 killed in 16 weeks, of 10,000; five assaults in 16 weeks on the places of the map.
    losses, contests = parameter(scenario, "a"), parameter(scenario, "mu")
    assert losses.low == pytest.approx(200 / 16 / 10000) and losses.high == prior("a").high and losses.kind == "fact"
    assert contests.low == pytest.approx(5 / 16 / len(scenario.places)) and len(contests.facts) == 5
    early = build(d, Choice(start="2018-01-01"))
    assert parameter(early, "a").kind == parameter(early, "mu").kind == "prior"


def test_chosen_sides_take_the_place_of_the_camps() -> None:
    scenario = build(desk(), Choice(sides=("Haftar", GNA)))
    assert [s.name for s in scenario.sides] == [HAFTAR, GNA]
    assert {s.name for s in scenario.sponsors if s.side == "A"} == {"Russia", "France"}


def test_what_cannot_be_built_is_an_error_that_lists_what_there_is() -> None:
    d = desk()
    with pytest.raises(UsageError, match=r"PW122: No two sides .* Libya, Black Sea"):
        build(d, Choice(theatre="Black Sea"))
    with pytest.raises(UsageError, match="PW122"):
        build(Desk())
    with pytest.raises(UsageError, match="PW122: No actor 'Nobody'"):
        build(d, Choice(sides=("Nobody", GNA)))
    with pytest.raises(UsageError, match=r"PW124.*'z'.*Sources"):
        build(d, Choice(without_sources=("z",)))
    with pytest.raises(UsageError, match="PW124"):
        build(d, Choice(without_facts=("f-0",)))
    with pytest.raises(UsageError, match="PW103: '2020-05' is not a day"):
        build(d, Choice(start="2020-05"))


def test_two_places_of_one_name_are_two_places() -> None:
    d = desk()
    one = d.say("k", f"{HAFTAR} holds Tripoli.", "CONTROLS", HAFTAR, place="Tripoli")
    other = d.say("l", f"The {GNA} holds Tripoli, another one.", "CONTROLS", GNA, place="Tripoli")
    at = {one.id: (32.9, 13.2), other.id: (27.0, 20.0)}

    def located(fact: Fact) -> Fact:
        lat, lon = at[fact.id]
        place = replace(fact.place[0], id=f"tripoli-{lat}", kind="city", within=("Libya",), lat=lat, lon=lon)
        return replace(fact, place=(place,))

    facts = [located(f) if f.id in at else f for f in d.facts]
    scenario = build_scenario(facts, d.documents)
    named = {p.name: p.holder.low for p in scenario.places if p.name.startswith("Tripoli")}
    assert "Tripoli (27.0, 20.0)" in named and len(set(named.values())) == len(named) == 2


def test_facts_in_another_order_build_the_same_scenario() -> None:
    d = desk()
    assert build_scenario(d.facts[::-1], d.documents[::-1]) == build(d)


def test_dropping_a_source_keeps_the_sides_and_tells_what_it_drives() -> None:
    with_case = desk()
    result = pw_ask(with_case, "drop source e")
    (answer,) = result.answers
    assert [s.name for s in answer.outcome.scenario.sides] == [s.name for s in result.scenario.sides]
    assert parameter(answer.outcome.scenario, MEN).high == 1000
    with pytest.raises(UsageError, match="PW124"):
        run_scenario(result.scenario, [answer.what_if], Options(replicates=64))


def pw_ask(d: Desk, line: str) -> pw.ScenarioResult:
    from proxywar.scenario import ask_case

    return ask_case(d.facts, d.documents, Choice(), what_if=line, options=Options(replicates=512))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    with pw.read(find_example(), case=tmp_path_factory.mktemp("demo") / "demo.case", as_of="2020-06") as case:
        return build_scenario(list(case.facts()), list(case.texts()))


def test_the_demo_builds_by_itself(demo: Scenario) -> None:
    assert {s.name for s in demo.sides} == {GNA, HAFTAR}
    side = {s.name: demo.side_name(s.side) for s in demo.sponsors}
    assert side["Turkey"] == GNA and side["Russia"] == side["United Arab Emirates"] == HAFTAR
    assert parameter(demo, "men:Turkey:mercenaries").kind == "fact"
    chance = {p.name: p.holder.low * p.holder.weight for p in demo.places}
    first_is_gna = demo.sides[0].name == GNA
    gna = {name: p if first_is_gna else 1 - p for name, p in chance.items()}
    assert gna["Tripoli"] > 0.8 and gna["Tarhuna"] > 0.8 and gna["Benghazi"] == 0 and gna["Sirte"] < 0.2
    assert demo.conflicts


def test_the_seed_builds_by_itself(tmp_path: Path) -> None:
    if not SEED.is_file():
        pytest.skip(f"the shared seed is not here: ../shared/seed/{SEED.name}")
    with pw.read(SEED, case=tmp_path / "seed.case") as case:
        result = case.scenario("Russia mercenaries 0 from week 8", replicates=512)
    men = next(p for p in result.parameters() if p["key"] == MEN)
    assert (men["low"], men["high"], men["kind"], len(men["facts"])) == (1400, 2500, "fact", 2)
    assert {s.name for s in result.scenario.sides} == {GNA, HAFTAR}
    assert any("1,400 to 2,000" in line for line in result.caveats())
