from __future__ import annotations

from itertools import pairwise

import pytest

from proxywar.model import camps, control, estimate, forces, key_judgements, ties
from proxywar.model.judgements import KeyJudgement
from proxywar.model.likelihood import bands, word_for
from tests.facts_by_hand import Desk, libya

GNA = "Government of National Accord"


def judged(desk: Desk) -> list[KeyJudgement]:
    held = ties(desk.facts, desk.documents, theatre="Libya")
    return key_judgements(
        desk.facts, desk.documents, ties=held, camps=camps(held, theatre="Libya"),
        forces=forces(desk.facts, desk.documents), control=control(desk.facts, desk.documents),
    )  # fmt: skip


def test_the_words_cover_the_scale_without_a_gap() -> None:
    ends = list(bands().values())
    assert [low for low, _ in ends[1:]] == [high for _, high in ends[:-1]]
    assert len(ends) == 7 and ends[0][0] == 0.01 and ends[-1][1] == 0.99
    assert [word_for(c) for c in (0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98)] == list(bands())


def test_each_voice_adds_less_than_the_one_before_and_nothing_is_certain() -> None:
    d = Desk()
    chances = []
    for n in range(40):
        d.say(f"d{n}", f"Russia backs Khalifa Haftar, {n}.", "BACKS", "Russia", "Khalifa Haftar", outlet=f"o{n}")
        chances.append(estimate(d.facts, d.documents).chance)
    steps = [b - a for a, b in pairwise(chances)]
    assert all(a >= b >= 0 for a, b in pairwise(steps))
    assert chances[0] < 0.8 and chances[-1] <= 0.98
    assert estimate(d.facts, d.documents).confidence == "high"


def test_a_reprint_adds_nothing() -> None:
    d = Desk()
    d.say("a", "Russia backs Khalifa Haftar.", "BACKS", "Russia", "Khalifa Haftar")
    one = estimate(d.facts, d.documents)
    d.say("b", "Russia backs Khalifa Haftar.", "BACKS", "Russia", "Khalifa Haftar", outlet="Other")
    assert estimate(d.facts, d.documents).chance == one.chance
    assert one.voices == 1 and one.confidence == "low" and "one voice" in one.reasons


def test_an_enemys_word_counts_less_and_a_denial_by_another_more_than_ones_own() -> None:
    def chance(*, enemies: frozenset[str] = frozenset(), denier: str = "") -> float:
        d = Desk()
        d.say("a", "Russia backs Haftar, Turkey says.", "BACKS", "Russia", "Khalifa Haftar", status="alleged",
              holder="Turkey")  # fmt: skip
        if denier:
            d.say("b", "It is denied.", "BACKS", "Russia", "Khalifa Haftar", status="denied", holder=denier)
        return estimate(d.facts, d.documents, enemies=enemies).chance

    assert chance() > chance(enemies=frozenset({"TUR"})) > 0.5
    assert chance() > chance(denier="Russia") > chance(denier="Egypt")


def test_a_judgement_rests_on_two_facts_or_says_that_it_has_a_single_source() -> None:
    for judgement in judged(libya()):
        assert len(judgement.basis) >= 2 or judgement.is_single
        assert judgement.change and judgement.estimate.chance >= 0.5
        assert judgement.is_single == ("second voice" in judgement.change)


def test_single_sources_come_last_and_a_contested_place_is_no_judgement() -> None:
    found = judged(libya())
    assert [j.is_single for j in found] == sorted(j.is_single for j in found)
    assert not [j for j in found if j.kind == "hold"]
    turkey = next(j for j in found if j.kind == "backing" and j.actors == ("Turkey",))
    assert turkey.recipients == (GNA,) and turkey.channels == ("air",) and turkey.estimate.voices == 2


def test_a_denied_backing_names_the_denial_among_what_would_change_it() -> None:
    d = libya()
    france = next((j for j in judged(d) if j.actors == ("France",)), None)
    assert france is None or "proof of denial" in france.change
    d.say("x", "France backs Khalifa Haftar.", "BACKS", "France", "Khalifa Haftar", outlet="Herald")
    d.say("y", "Paris backs Khalifa Haftar again.", "BACKS", "France", "Khalifa Haftar", outlet="Star")
    france = next(j for j in judged(d) if j.actors == ("France",))
    assert france.against and "proof of denial" in france.change and "denied" in france.estimate.reasons


@pytest.mark.parametrize("left", [True, False])
def test_a_place_left_in_the_same_sentence_is_held_no_more(left: bool) -> None:
    d = Desk()
    d.say("a", "The Brigade, which ran Tarhuna, fled from Tarhuna.", "CONTROLS", "Brigade", (), place="Tarhuna")
    if left:
        d.say("a", "", "RETREAT", "Brigade", (), place="Tarhuna", same=True)
    (row,) = control(d.facts, d.documents)
    assert row.is_over is left and row.until is None
    assert bool([j for j in judged(d) if j.kind == "hold"]) is not left
