"""What "the city", "la ville", "there" and "y" take up: the place of that kind named last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "The Taliban entered Kunduz on Friday after Afghan soldiers abandoned the city.",
            "RETREAT Afghanistan @ Kunduz",
        ),
        ("en", "Turkish soldiers took Afrin, and Ankara has kept troops there ever since.", "PRESENT Turkey @ Afrin"),
        (
            "en",
            "Bombs fell on El Obeid. The Rapid Support Forces have held the city since April.",
            "CONTROLS Rapid Support Forces @ El Obeid",
        ),
        (
            "fr",
            "Les talibans sont entrés à Kunduz après que l'armée afghane a quitté la ville.",
            "RETREAT Afghan National Security Forces @ Kunduz",
        ),
        (
            "fr",
            "Les houthistes ont attaqué Marib. L'Arabie saoudite a envoyé des renforts dans la ville.",
            "MOBILIZE Saudi Arabia @ Marib",
        ),
    ],
)
def test_a_bare_noun_of_place_is_the_place_named_last(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_a_noun_of_another_kind_takes_up_nothing(lines: Lines) -> None:
    assert "CONTROLS Taliban @ Kunduz" not in lines("The Taliban entered Kunduz. They hold the island.", "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels took Goma on Sunday. The M23 entered the city of two million overnight.", "ASSAULT M23 @ Goma"),
        ("Turkey invaded Cyprus, while Britain, which has two bases on the island, looked on.",
         "PRESENT United Kingdom @ Cyprus"),
        ("Pakistan recognised the Taliban as the power in Afghanistan. The movement now holds most of the country.",
         "CONTROLS Taliban @ Afghanistan"),
        ("Indonesia will let peacekeepers into East Timor. Jakarta has ruled the territory since 1975.",
         "CONTROLS Indonesia @ East Timor"),
        ("Haftar's men reached Derna. Egypt bombed the eastern city on Monday.", "ASSAULT Egypt @ Derna"),
    ],
)  # fmt: skip
def test_a_city_or_a_country_is_taken_up(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "en")


def test_another_city_is_not_the_one_before(lines: Lines) -> None:
    told = lines("The rebels took Goma on Sunday. The M23 entered the next city overnight.", "en")
    assert not any("M23 @ Goma" in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The rebels, who are backed by Chad, seized Birao before government troops retook it.",
            "ASSAULT Central African Republic @ Birao",
        ),
        (
            "Rwanda's army captured Goma in August. Congolese troops recaptured it a week later.",
            "ASSAULT Democratic Republic of the Congo @ Goma",
        ),
        ("Eritrea seized Badme, and Ethiopia recaptured it in February 1999.", "ASSAULT Ethiopia @ Badme"),
        ("The Taliban surrounded Kunduz. They entered it on Monday.", "ASSAULT Taliban @ Kunduz"),
    ],
)
def test_what_is_taken_again_is_the_place(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "en")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Belgium sent paratroopers to Kokondo aboard American planes.", "MOBILIZE Belgium @ Kokondo"),
        ("en", "Cuba sent advisers to Bluefields.", "MOBILIZE Cuba @ Bluefields"),
        ("en", "Cuba sent troops to the MPLA and to SWAPO.", "AID Cuba > MPLA + SWAPO"),
        ("fr", "Paris a dépêché 400 légionnaires à Kokondo vendredi.", "MOBILIZE France @ Kokondo"),
    ],
)
def test_men_are_sent_to_a_place(lines: Lines, lang: str, text: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Zaire's army drove the rebels out of Kolwezi.", "ASSAULT Zaire @ Kolwezi"),
        ("Ethiopian troops drove al-Shabaab out of Baidoa in 2012.", "ASSAULT Ethiopia > al-Shabaab @ Baidoa"),
        ("Rwandan forces pushed Islamist insurgents out of Palma.", "ASSAULT Rwanda @ Palma"),
        ("Houthi rebels forced President Hadi out of Sanaa.", "ASSAULT Houthis > Abdrabbuh Mansur Hadi @ Sanaa"),
        ("French troops drove out of Gao at dawn.", "RETREAT France @ Gao"),
    ],
)
def test_out_of_which_place_somebody_is_driven(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "en")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peace talks between Bogota and the FARC opened in Oslo on October 18.", "CONSULT Colombia + FARC @ Oslo"),
        (
            "Negotiations between Hanoi and Washington opened in Paris in May 1968.",
            "CONSULT North Vietnam + United States",
        ),
        ("Fighting between Armenia and Azerbaijan resumed near Tovuz.", "ASSAULT Armenia > Azerbaijan @ Tovuz"),
    ],
)
def test_where_talks_and_fights_run_their_course(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "en")
    assert any(one.startswith(line) for one in told), told


def test_the_town_that_a_report_opens_with_leads_nobody(lines: Lines) -> None:
    told = lines("In Beirut, the leader of Hezbollah swore to avenge its commander.", "en")
    assert told
    assert not any(one.startswith("LEADS") for one in told), told
