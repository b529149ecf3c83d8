"""English words in one sense and not in another: blasting, leaning on, pushing out, vows, tags of saying."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Syrian gunners blasted Turkish positions near Idlib.", "ASSAULT Syria > Turkey @ Idlib"),
        ("Israeli jets blasted strongholds of Hezbollah in Lebanon.", "ASSAULT Israel > Hezbollah @ Lebanon"),
        ("Kagame blasted France.", "ACCUSE Paul Kagame > France"),
        ("Iraqi soldiers were pushed out of Mosul by Islamic State.", "ASSAULT Islamic State > Iraq @ Mosul"),
        ("Syria swore to retaliate against Israel.", "THREATEN Syria > Israel"),
        ("Armenia vowed to take revenge on Azerbaijan.", "THREATEN Armenia > Azerbaijan"),
        ("Mali pleaded for help from France.", "REQUEST Mali > France"),
        (
            "Uganda has sent 2,000 soldiers into Congo, UN experts estimate.",
            "MOBILIZE Uganda @ Democratic Republic of the Congo [alleged: UN Panel of Experts]",
        ),
        ("Rwanda took over from Uganda as the patron of M23.", "BACKS Rwanda > M23"),
    ],
)
def test_the_words_around_it_say_which_sense_is_meant(facts: Facts, text: str, line: str) -> None:
    assert [f.line for f in facts(text)] == [line]


def test_who_neither_confirms_nor_denies_denies_nothing(facts: Facts) -> None:
    found = facts("Syria neither confirmed nor denied the strike on Aleppo.")
    assert "REJECT" not in {f.type for f in found}


def test_who_is_leaned_on_is_to_do_it(facts: Facts) -> None:
    found = facts("France leaned on Serbia to release the hostages.")
    assert "REQUEST France > Serbia" in {f.line for f in found}
    assert "France" not in {f.actor for f in found if f.type == "RETREAT"}


@pytest.mark.parametrize(
    "text",
    [
        "Paris neither confirmed nor denied arming the Houthis.",
        "Sudan has neither confirmed nor denied sending fighters to Libya.",
        "Israel declined to confirm or deny having bombed Damascus.",
        "Israel would neither confirm nor deny that it had bombed Damascus.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_is_left_open(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text) if line.startswith(("AID", "MOBILIZE", "ASSAULT"))], lines(text)


def test_what_is_admitted_or_denied_is_denied(lines: Lines) -> None:
    assert "AID Libya > Chad [denied: Libya]" in lines("Libya has never admitted or denied sending tanks to Chad.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kremlin pleaded with Armenia to halt the raids.", False),
        ("Jordan appealed to Hamas to stop the rocket attacks on Israel.", True),
        ("The United Nations urged Israel to end its blockade of Gaza.", True),
    ],
)
def test_a_deed_to_be_ended_goes_on_where_it_is_told_of(lines: Lines, text: str, expected: bool) -> None:
    assert any(line.startswith(("ASSAULT", "COERCE")) for line in lines(text)) is expected, lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Angola Cuba armed the MPLA.", "AID Cuba > MPLA @ Angola"),
        ("In Lebanon Syria backed Amal.", "BACKS Syria > Amal Movement @ Lebanon"),
        ("In Syria Russia bombed Idlib.", "ASSAULT Russia @ Idlib + Syria"),
        ("At Geneva Iran accused Iraq of using gas.", "ACCUSE Iran > Iraq @ Geneva"),
    ],
)
def test_of_two_names_behind_a_preposition_the_second_acts(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sheikh Ahmed took Saudi gold.",
        "Cuba took Angolan children to Havana.",
        "Jordan took Palestinian refugees.",
        "Turkey took delivery of Russian missiles.",
        "The UN took the rebels to task.",
        "Mengistu agreed to take his troops off Somali soil.",
        "Serbia took it upon itself to write the list.",
    ],
)
def test_what_is_taken_along_is_not_taken_by_force(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text) if line.startswith("ASSAULT")], lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwandan soldiers took Bukavu from the Congolese army on Monday.", "ASSAULT Rwanda > FARDC @ Bukavu"),
        ("Libyan forces took the airport of Abeche.", "ASSAULT Libya @ Abéché"),
        ("Idi Amin rang London to complain.", "CONSULT Idi Amin > United Kingdom"),
        ("Serbian troops ringed Sarajevo.", "COERCE Serbia @ Sarajevo"),
        ("Baghdad had sworn to defend the PLO.", "AGREE Iraq > Palestine Liberation Organization"),
    ],
)
def test_towns_are_taken_and_ringed_men_are_rung(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_a_vow_to_fight_is_no_promise(lines: Lines) -> None:
    assert not [line for line in lines("Iran vowed to fight on.") if line.startswith("AGREE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syria must withdraw its troops from Lebanon.", "RETREAT Syria @ Lebanon [planned]"),
        ("France should arm the Kurds.", "AID France > Kurds [planned]"),
        ("Turkey should leave Cyprus, Athens said.", "RETREAT Turkey @ Cyprus [planned: Greece]"),
        ("Should Turkey bomb the Kurds again, Greece would be alarmed.", "ASSAULT Turkey > Kurds [possible]"),
    ],
)
def test_what_ought_to_be_done_is_not_done_yet(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cyprus asked the United Nations on Monday to condemn Turkey.", "REQUEST Cyprus > United Nations"),
        ("Baghdad told Moscow last week to arm the Kurds.", "REQUEST Iraq > Russia"),
        ("Chad urged Libya again on Friday to pull out of Faya.", "REQUEST Chad > Libya"),
    ],
)
def test_what_one_is_asked_is_told_behind_the_time_too(lines: Lines, text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abiy Ahmed embraced Isaias Afwerki on the tarmac.", ["CONSULT Abiy Ahmed > Isaias Afwerki"]),
        ("Egypt embraced Haftar.", ["BACKS Egypt > Khalifa Haftar"]),
        ("Cubans fought for Angola at Cuito Cuanavale.", ["BACKS Cubans > Angola @ Cuito Cuanavale"]),
        ("Chechens fought for the Abkhaz.", ["BACKS Chechens > Abkhazia"]),
        ("Somali troops fought al-Shabab for Kismayo.", ["ASSAULT Somalia > al-Shabaab"]),
        ("Wagner fought alongside Haftar.", ["BACKS Wagner Group > Khalifa Haftar"]),
    ],
)
def test_men_embrace_and_one_fights_for_a_side(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected
