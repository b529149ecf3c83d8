"""Clauses that hang too low, ranks that come back without a name, and whom one calls on."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. warplanes struck Hezbollah near Tyre on Friday.", "ASSAULT United States > Hezbollah @ Tyre"),
        ("In October 2020 Turkey moved tanks to the border and threatened war.", "THREATEN Turkey"),
        ("Kenya will not leave until Chad has pulled its men back, Paul Kagame said.",
         "RETREAT Chad [possible: Paul Kagame]"),
        ("Houthi gunmen stormed a house used by Saudi staff on Monday, killing five of them.",
         "ASSAULT Houthis > Saudi Arabia"),
        ("General Khalifa Haftar met Emmanuel Macron in Paris. The general had asked for a truce.",
         "REQUEST Khalifa Haftar"),
        ("Marshal Haftar warned Fayez al-Sarraj in a letter. He proposed to Emmanuel Macron that both meet.",
         "REQUEST Khalifa Haftar > Emmanuel Macron"),
        ("Emmanuel Macron brought together Presidents Putin and Zelensky, who signed a truce.",
         "AGREE Vladimir Putin + Volodymyr Zelensky"),
        ("Egypt demanded a truce of Turkey. It broke ties with Chad and demanded that it leave.",
         "REQUEST Egypt > Chad"),
        ("Greece ordered a blockade and called for an urgent meeting.", "REQUEST Greece"),
        ("The RUF is holding 500 British soldiers.", "COERCE Revolutionary United Front > United Kingdom"),
    ],
)  # fmt: skip
def test_what_hangs_too_low_is_mended(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "en")


def test_whom_one_calls_on_is_asked_to_act_himself(lines: Lines) -> None:
    told = lines("The United Nations called on Rwanda to withdraw its troops, which left Goma later.", "en")
    assert "REQUEST United Nations > Rwanda" in told
    assert not any("RETREAT United Nations" in line for line in told)


def test_a_man_and_his_state_are_no_they(lines: Lines) -> None:
    text = "Le premier ministre éthiopien, Abiy Ahmed, a parlé mardi. Amnesty International leur impute un massacre."
    assert not any("Abiy Ahmed" in line for line in lines(text, "fr"))


@pytest.mark.parametrize(
    "text",
    [
        "Samora Machel was killed in a plane crash in 1986.",
        "John Garang was killed when his helicopter crashed near New Site.",
    ],
)
def test_an_accident_is_no_attack(lines: Lines, text: str) -> None:
    assert not any(line.startswith("ASSAULT") for line in lines(text, "en"))


def test_a_man_in_a_town_is_no_force(lines: Lines) -> None:
    assert lines("Khalifa Haftar was in Cairo on Sunday.", "en") == []
    assert "PRESENT Khalifa Haftar @ Derna" in lines("Khalifa Haftar's men are in Derna.", "en")


def test_who_with_one_mans_verb_is_the_man(lines: Lines) -> None:
    text = "Chad hunted Abu Omar, a commander of Hezbollah who has sworn allegiance to Iran."
    assert not any(line.startswith(("BACKS Hezbollah", "PART_OF Hezbollah")) for line in lines(text, "en"))


def test_camps_of_captives_and_summits_called_are_no_deeds(lines: Lines) -> None:
    assert not any(x.startswith("PRESENT") for x in lines("Chad runs refugee camps in eastern Sudan.", "en"))
    assert not any("CONSULT Kenya" in x for x in lines("Chad declined a summit with Rwanda called by Kenya.", "en"))
