"""Bodies that their members leave, arms that are handed in, weapons used against somebody, deals that courts void."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey withdrew from the Council of Europe on Monday.", "PART_OF Turkey > Council of Europe [ended]"),
        ("Venezuela has quit the Organization of American States.",
         "PART_OF Venezuela > Organization of American States [ended]"),
        ("Mali pulled out of the G5 Sahel in May.", "PART_OF Mali > G5 Sahel [ended]"),
        ("Guinea will not leave ECOWAS.", "RETREAT Guinea > ECOWAS [negated]"),
        ("Iraq walked out of the Arab League on Tuesday.", "REJECT Iraq > Arab League"),
        ("Russia suspended its participation in the Council of Europe.", "REJECT Russia > Council of Europe"),
        ("NATO troops pulled out of Kosovo.", "RETREAT NATO @ Kosovo"),
    ],
)  # fmt: skip
def test_a_body_is_left_by_its_member(lines: Lines, text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The IRA turned in most of its guns.", "RETREAT Irish Republican Army"),
        ("The Tigers handed in only a fraction of their weapons.", "RETREAT Liberation Tigers of Tamil Eelam"),
        ("The FARC laid down its arms in 2017.", "RETREAT FARC"),
        ("Russia sent in reinforcements.", "MOBILIZE Russia"),
        ("Sudan said it had used helicopter gunships against the SPLA.",
         "ASSAULT Sudan > Sudan People's Liberation Army [alleged: Sudan]"),
        ("Syria said it would stop using barrel bombs against Jaysh al-Islam.",
         "ASSAULT Syria > Jaysh al-Islam [ended: Syria]"),
        ("Pakistan's Supreme Court struck down an agreement with Iran.", "REJECT Pakistan > Iran"),
    ],
)  # fmt: skip
def test_weapons_are_handed_in_and_used_and_deals_struck_down(lines: Lines, text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Taliban, who hold two districts near Kunduz, freed six soldiers.", "CONTROLS Taliban @ Kunduz"),
        ("Israel attacked Hezbollah, who hold a strip of land near Tyre.", "CONTROLS Hezbollah @ Tyre"),
        ("The Kurds hold the hills around Amadiya.", "CONTROLS Kurds @ Amadiya"),
        ("Indian transports dropped some 30 tons of food and medicine over Dhaka.", "AID India @ Dhaka"),
        ("Turkey dropped food over Gaza on Monday. Israel called the airdrop a violation of its sovereignty.",
         "ACCUSE Israel > Turkey"),
        ("The International Criminal Court issued a warrant for Putin. The Ukrainian government welcomed the ruling.",
         "SUPPORT Ukraine > International Criminal Court"),
    ],
)  # fmt: skip
def test_land_near_a_town_is_held_and_what_is_judged_was_done(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_men_held_near_a_town_are_no_land(lines: Lines) -> None:
    assert lines("Hamas holds hostages near Rafah.") == ["COERCE Hamas @ Rafah"]
