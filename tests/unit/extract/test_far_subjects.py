"""A subject far from its verb, a pronoun before its name, a deed that is told to end."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "On Sunday the Houthis, the militia that Iran armed last year, attacked Saudi troops near Marib.",
            "ASSAULT Houthis > Saudi Arabia @ Marib",
        ),
        (
            "In late 2014 the Houthis, their ranks swollen by deserters from the army, took Sanaa.",
            "ASSAULT Houthis @ Sanaa",
        ),
        ("Joseph Kony, whom Uganda had never managed to catch, crossed into Sudan.", "MOBILIZE Joseph Kony @ Sudan"),
        (
            "In March 2012 Amadou Sanogo and his men, whom nobody had paid, stormed the palace in Bamako.",
            "ASSAULT Amadou Sanogo @ Bamako",
        ),
        (
            "Hezbollah said it no longer felt bound by it, and Iran, its main backer, condemned the Israeli raid.",
            "ACCUSE Iran > Israel",
        ),
    ],
)
def test_keeps_a_subject_and_its_verb_together(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


def test_reads_an_adjective_behind_a_noun_as_no_verb(lines: Lines) -> None:
    told = lines("La Syrie affirme que sa défense antiaérienne a abattu sept drones turcs près d'Alep.", "fr")
    assert "ASSAULT Syria > Turkey @ Aleppo [alleged: Syria]" in told


def test_knows_the_doers_behind_their_description(lines: Lines) -> None:
    told = lines("Mollah Omar a été tué le 3 mai par ses rivaux d'hier, les talibans.", "fr")
    assert "ASSAULT Taliban > Mullah Omar" in told


def test_a_pronoun_before_the_main_clause_is_its_subject(lines: Lines) -> None:
    told = lines("Asked by NATO to leave the airport, which they had seized on Friday, the Russians refused.")
    assert not any(line.startswith("COERCE NATO") for line in told)


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("The United Nations urged Israel to end its blockade of Gaza.", "en", "COERCE Israel @ Gaza Strip"),
        ("L'ONU exhorte les rebelles du M23 à cesser leur offensive sur Goma.", "fr", "ASSAULT M23 @ Goma"),
        ("Hamas refused to lift its siege of Rafah.", "en", "COERCE Hamas @ Rafah"),
    ],
)
def test_a_deed_that_is_asked_or_refused_to_be_ended_goes_on(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La coalition conduite par Riyad a bombardé Sanaa.", "fr"),
        ("The coalition headed by Riyadh bombed Sanaa.", "en"),
    ],
)
def test_knows_a_coalition_by_who_leads_it(lines: Lines, text: str, lang: str) -> None:
    assert lines(text, lang) == ["ASSAULT Saudi-led coalition @ Sanaa"]


def test_aircraft_and_guns_do_what_their_owner_does(lines: Lines) -> None:
    assert "ASSAULT France @ Sirte" in lines("La France attaque. Ses Rafale ont bombardé Syrte.", "fr")


def test_an_order_to_own_men_is_what_they_are_to_do(lines: Lines) -> None:
    assert lines("Assad ordered his troops to shell Douma.") == ["ASSAULT Bashar al-Assad @ Douma [planned]"]


@pytest.mark.parametrize("text", ["Photographs were taken in Kandahar.", "Goma was never taken."])
def test_a_deed_of_nobody_to_nobody_is_no_fact(lines: Lines, text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("According to Paris, Syrian planes dropped chlorine on Saraqib.", "en", "ASSAULT Syria @ Saraqib"),
        ("Five days after Iraq overran Kuwait, Turkey shut a pipeline.", "en", "ASSAULT Iraq > Kuwait"),
        (
            "Les talibans gardent dans leurs prisons une centaine de combattants de l'État islamique.",
            "fr",
            "COERCE Taliban > Islamic State",
        ),
    ],
)
def test_hangs_on_the_verb_what_stands_before_its_subject_or_object(
    lines: Lines, text: str, lang: str, line: str
) -> None:
    assert any(told.startswith(line) for told in lines(text, lang))


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Two Hamas commanders were killed in an Israeli air strike.", "en", "ASSAULT Israel > Hamas"),
        ("Dix soldats turcs sont morts dans une frappe syrienne.", "fr", "ASSAULT Syria > Turkey"),
        ("The Congolese army lost Goma to the M23.", "en", "ASSAULT M23 > FARDC @ Goma"),
    ],
)
def test_who_struck_is_told_by_the_noun_of_the_blow(lines: Lines, text: str, lang: str, line: str) -> None:
    assert lines(text, lang) == [line]


def test_the_people_of_a_state_protest_and_not_the_state(lines: Lines) -> None:
    assert lines("La Birmanie observe une grève à Rangoun.", "fr") == ["PROTEST - @ Yangon"]


def test_a_report_that_is_released_was_no_prisoner(lines: Lines) -> None:
    assert lines("The Pentagon released a report on Tuesday.") == []
    assert lines("The Houthis released the ship.") == ["RETREAT Houthis"]
