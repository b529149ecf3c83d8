from __future__ import annotations

import random

import pytest

from proxywar.records import Document
from proxywar.weigh import corroboration, reprints, voices
from tests.facts_by_hand import Desk

WIRE = "Two columns of the northern militia entered the port of Zuwara on Friday and met no resistance, residents said."


def copies(*texts: str, dates: tuple[str | None, ...] = ()) -> dict[str, str]:
    days = dates or tuple(f"2020-05-{n:02}" for n in range(1, len(texts) + 1))
    return reprints(
        [Document(f"d{n}", text, "", date=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    )


@pytest.mark.parametrize(
    "again",
    [
        WIRE,
        "TRIPOLI (Agency) - " + WIRE,
        WIRE.replace("Zuwara", "Zouara") + " More to follow. Read our file.",
        WIRE.replace("on Friday ", "").replace(", residents said", ""),
        "Two columns of the northern militia entered Zuwara on Friday and met no resistance.",
    ],
)
def test_a_text_with_another_dateline_furniture_spelling_or_a_cut_is_a_copy_of_the_first(again: str) -> None:
    assert copies(WIRE, again) == {"d1": "d0"}
    assert copies(again, WIRE) == {"d1": "d0"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WIRE, WIRE.replace("Zuwara", "Sorman")),
        (WIRE.replace("northern militia", "Coastal Force"), WIRE.replace("northern militia", "Presidential Guard")),
        (WIRE.replace("Two", "12"), WIRE.replace("Two", "30")),
        (WIRE, "On Friday, residents said, the militia of the north came into Zuwara's port and found nobody there."),
    ],
)
def test_another_place_party_number_or_wording_is_no_copy(one: str, other: str) -> None:
    assert copies(one, other) == {}


def test_names_that_change_places_tell_another_story() -> None:
    one = (
        "Armand's men accused Bertrand's men on Monday of breaking the truce of the river within minutes of its start."
    )
    assert copies(one, one.replace("Armand", "X").replace("Bertrand", "Armand").replace("X", "Bertrand")) == {}


def test_a_text_a_year_later_and_texts_of_few_words_are_no_copies() -> None:
    assert copies(WIRE, WIRE + " Again.", dates=("2019-05-01", "2020-05-01")) == {}
    assert copies("The road is closed today.", "The road is closed to all today.") == {}


def test_long_texts_are_compared_without_meeting_every_word_with_every_other() -> None:
    """With each place of a word looked at, texts that say one thing a thousand times took minutes."""
    chance = random.Random(1)
    words = chance.choices([f"w{n}" for n in range(3000)], [1 / n for n in range(1, 3001)], k=20_000)
    edited = ["other" if n % 50 == 0 else word for n, word in enumerate(words)]
    assert copies(" ".join(words), " ".join(edited[:9000] + edited[12_000:])) == {"d1": "d0"}
    again = "Armand backs Bertrand and "
    assert copies(again * 1000, again * 1200) == {"d1": "d0"}
    assert copies(again * 1000, "Armand backs Bertrand. " * 1500) == {}


def test_the_earliest_is_the_original_and_what_has_no_date_comes_last() -> None:
    assert copies(WIRE, "PARIS. " + WIRE, dates=(None, "2020-05-03")) == {"d0": "d1"}


def test_copies_and_texts_that_name_one_agency_are_one_voice() -> None:
    d = Desk()
    text = WIRE.replace("northern militia", "Libyan National Army")
    facts = [
        d.say("a", text, "MOBILIZE", "Libyan National Army", place="Sirte", outlet="Daily", published="2020-05-01"),
        d.say("b", "SIRTE - " + text, "MOBILIZE", "Libyan National Army", place="Sirte", outlet="Radio",
              published="2020-05-02"),
    ]  # fmt: skip
    assert voices(facts, d.documents) == 1
    assert corroboration(facts, d.documents).outlets == ("daily", "radio")
