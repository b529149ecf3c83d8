"""Notes of event data, entries of chronologies, registers of arms, panels' reports and headlines."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines


@pytest.mark.parametrize(
    ("text", "line", "date"),
    [
        ("4 May 1978: South African aircraft attack Cassinga.", "ASSAULT South Africa @ Cassinga", "1978-05-04"),
        ("July 1974 - Turkish troops invade Cyprus.", "ASSAULT Turkey > Cyprus", "1974-07"),
        ("1979 Dec 27 Soviet invasion of Afghanistan.", "ASSAULT Soviet Union > Afghanistan", "1979-12-27"),
        ("1962, 20 October. Chinese attack on India.", "ASSAULT China > India", "1962-10-20"),
        ("Sept. 1989. Withdrawal of Vietnamese forces from Cambodia.", "RETREAT Vietnam @ Cambodia", "1989-09"),
        ("Algiers, 6 March 1975: Iran and Iraq sign accord.", "AGREE Iran + Iraq @ Algiers", "1975-03-06"),
    ],
)
def test_an_entry_is_dated_by_its_heading(facts: Facts, text: str, line: str, date: str) -> None:
    told = {fact.line: fact.date for fact in facts(text)}
    assert told.get(line) == date, told


def test_a_place_that_heads_an_entry_is_where_it_happened(facts: Facts) -> None:
    (fact,) = facts("1 March 1973 – Khartoum: Palestinian guerrillas seize Saudi embassy.")
    assert (fact.place, fact.date) == ("Khartoum", "1973-03-01")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "On 3 July 2019, Al Shabaab fighters clashed with Kenyan forces near Dhobley; 7 killed.",
            "ASSAULT al-Shabaab > Kenya @ Dhobley",
        ),
        ("Hezbollah fighters attacked Israeli troops near Metula; 3 dead.", "ASSAULT Hezbollah > Israel @ Metula"),
        ("France arms Chad; Libya has sent tanks to it.", "AID Libya > Chad"),
        ("Turkey arms the White Helmets; Damascus calls them terrorists.", "ACCUSE Syria > White Helmets"),
    ],
)
def test_what_a_semicolon_parts_is_read_apart(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A roadside bomb planted by ETA killed two French policemen.", "ASSAULT ETA > France"),
        ("Rockets fired by Hamas hit Ashkelon.", "ASSAULT Hamas @ Ashkelon"),
        ("A landmine laid by UNITA damaged a UN convoy.", "ASSAULT UNITA > United Nations"),
        ("Turkish jets destroyed a warehouse owned by Hezbollah.", "ASSAULT Turkey > Hezbollah"),
        ("Turkish drones struck a vehicle belonging to the PKK.", "ASSAULT Turkey > Kurdistan Workers' Party"),
        ("Colombian soldiers seized 16 rifles from the FARC.", "COERCE Colombia > FARC"),
        ("The Taliban shot and killed a Dutch officer.", "ASSAULT Taliban > Netherlands"),
        ("Members of the PKK attacked an outpost in Hakkari, Turkey.", "ASSAULT Kurdistan Workers' Party @ Hakkâri"),
        ("Suspected ETA gunmen abducted a councillor in Ermua.", "COERCE ETA @ Ermua [alleged]"),
        ("Azerbaijani forces shelled Stepanakert and Hadrut.", "ASSAULT Azerbaijan @ Stepanakert + Hadrut"),
        (
            "Black September attacked Israeli athletes in Munich.",
            "ASSAULT Black September Organization > Israel @ Munich",
        ),
        ("Libya fired at Lampedusa a day after U.S. bombers struck Benghazi.", "ASSAULT United States @ Benghazi"),
    ],
)
def test_a_blow_has_one_author_and_one_victim(lines: Lines, text: str, line: str) -> None:
    assert lines(text) == [line] or (line in lines(text) and "Libya" in text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ambassador Cleo Noel killed in Khartoum.", "ASSAULT - > Cleo Noel @ Khartoum"),
        ("Forty Hezbollah fighters wounded near Qusayr.", "ASSAULT - > Hezbollah @ al-Qusayr"),
    ],
)
def test_who_is_killed_without_an_auxiliary_kills_nobody(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Iran funds militias such as Kataib Hezbollah.", "AID Iran > Kata'ib Hezbollah"),
        ("Pakistan trained militant groups, among them Lashkar-e-Taiba.", "AID Pakistan > Lashkar-e-Taiba"),
        (
            "Chad trained armed groups in Sudan, including the SPLA.",
            "AID Chad > Sudan People's Liberation Army @ Sudan",
        ),
        ("Paris sent troops to Bangui in support of Hissène Habré.", "BACKS France > Hissène Habré"),
        ("24 T-55 tanks were delivered to Ethiopia from Bulgaria.", "AID Bulgaria > Ethiopia"),
        ("Sudan ordered 12 Mi-24 helicopters from Russia.", "COOPERATE Sudan > Russia"),
        ("Uganda facilitated the transfer of weapons to the M23.", "AID Uganda > M23"),
        (
            "The Panel says that Jordan transferred armoured vehicles to the GNA.",
            "AID Jordan > Government of National Accord [alleged]",
        ),
        ("Gbagbo rejects truce, hires mercenaries", "MOBILIZE Laurent Gbagbo"),
        ("France and the Viet Minh sign ceasefire.", "AGREE France + Viet Minh"),
        ("Angola, Cuba and South Africa announce ceasefire.", "RETREAT Angola + Cuba + South Africa"),
        ("Greece closes strait to Turkish shipping.", "no BACKS"),
    ],
)
def test_registers_panels_and_headlines(lines: Lines, text: str, line: str) -> None:
    told = lines(text)
    if line.startswith("no "):
        assert not any(one.startswith(line[3:]) for one in told)
    else:
        assert any(one.startswith(line) for one in told), told


def test_macron_still_orders_his_men_home(lines: Lines) -> None:
    assert lines("Macron ordered his soldiers out of Mali.") == ["RETREAT Emmanuel Macron @ Mali"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Iraqi troops occupy Kuwait; the United States freezes Iraqi assets.", "SANCTION United States > Iraq"),
        ("Soviet tanks enter Prague; France condemns Soviet aggression.", "ACCUSE France > Soviet Union"),
    ],
)
def test_a_present_before_an_adjective_is_a_verb(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "en")
    assert any(one.startswith(line) for one in told), told
