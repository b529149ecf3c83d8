"""Plain constructions that any fact of the tables may stand in: a day or a verb before, a report beside or put in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday Macron launched a broadside at Turkey.", "ACCUSE Emmanuel Macron > Turkey"),
        ("In June Haftar formed the Libyan National Army.", "LEADS Khalifa Haftar > Libyan National Army"),
        ("Macron recalled envoys and launched a broadside at Turkey.", "ACCUSE Emmanuel Macron > Turkey"),
        ("Serbia closed schools and defied NATO.", "OPPOSES Serbia > NATO"),
        ("Germany has lost ground and suspended aid to Mali.", "SANCTION Germany > Mali"),
        ("The CIA closed schools and relayed intelligence to Iraq.", "AID CIA > Iraq"),
        ("Ethiopia has lost ground and waged war on Eritrea.", "ASSAULT Ethiopia > Eritrea"),
        ("Chad lost the vote and ruptured relations with Sudan.", "SANCTION Chad > Sudan"),
        ("A diplomat said on Tuesday that Haftar withdrew from Tripoli.", "RETREAT Khalifa Haftar @ Tripoli [alleged]"),
        ("A minister said on Friday that Egypt sided with Haftar.", "BACKS Egypt > Khalifa Haftar [alleged]"),
        ("Kenya said on Sunday that Chad hurled missiles at Sudan.", "ASSAULT Chad > Sudan @ Sudan [alleged: Kenya]"),
        ("Israel sealed off Hebron, a diplomat said on Tuesday.", "COERCE Israel @ Hebron [alleged]"),
        ("Turkey called for restraint, a diplomat said on Tuesday.", "REQUEST Turkey [alleged]"),
        ("Soleimani, officials say, signed up with Hezbollah.", "PART_OF Qasem Soleimani > Hezbollah [alleged]"),
        ("Russia, officials say, hurled missiles at Kharkiv.", "ASSAULT Russia @ Kharkiv [alleged]"),
        ("Germany, residents say, suspended aid to Mali.", "SANCTION Germany > Mali [alleged]"),
        ("Serbia, already weakened by defections, entered into negotiations with Kosovo.", "CONSULT Serbia > Kosovo"),
        ("Haftar, already weakened by defections, conceded defeat.", "CONCEDE Khalifa Haftar"),
        ("Chad, long the weaker side, complained about Sudan.", "ACCUSE Chad > Sudan"),
        ("Russia, long the weaker side, vouched for Syria.", "SUPPORT Russia > Syria"),
        ("Facing protests at home, Syria starved Aleppo.", "COERCE Syria @ Aleppo"),
        ("Facing protests at home, Macron debriefed Putin.", "CONSULT Emmanuel Macron > Vladimir Putin"),
        ("Iran on Monday vowed retaliation against Israel.", "THREATEN Iran > Israel"),
        ("The United States on Friday disbursed money to Egypt.", "AID United States > Egypt"),
        ("Egypt heaped blame on the Zarqan Popular Front.", "ACCUSE Egypt > Zarqan Popular Front"),
        (
            "Anton Balasingham is an agent of the Zarqan Popular Front.",
            "PART_OF Anton Balasingham > Zarqan Popular Front",
        ),
        ("Egypt, which had long hesitated, arraigned Hamas.", "ACCUSE Egypt > Hamas"),
        ("Turkey, which charged Haftar with treason, is under pressure at home.", "ACCUSE Turkey > Khalifa Haftar"),
        ("Chad, which complained about Sudan, is under pressure at home.", "ACCUSE Chad > Sudan"),
    ],
)
def test_the_fact_stands(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "en")


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Russia sent tanks and armoured vehicles to Chad.", "armoured"),
        ("The mission flew wounded soldiers and displaced civilians to Goma.", "COERCE"),
        ("The town that Haftar withdrew from lies in ruins.", "alleged"),
        ("The militia, officials say, backed by Iran, has left Mosul.", "BACKS Militia"),
    ],
)
def test_what_is_no_verb_stays_none(lines: Lines, text: str, unread: str) -> None:
    assert not any(unread in line for line in lines(text, "en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un diplomate affirme qu'Idris Gomo a fait défection.", "RETREAT Idris Gomo [alleged]"),
        ("L'envoyé de l'ONU Alban Roche accuse le Tchad.", "ACCUSE Alban Roche > Chad"),
    ],
)
def test_a_name_behind_a_word_cut_short_is_whole(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr")


def test_the_time_of_a_relative_clause_is_its_own(facts: Callable[..., list[Any]]) -> None:
    told = facts("The group, whose fighters came home last year, took Gao last weekend.", "en", "2012-04-05")
    assert [f.date for f in told if f.type == "ASSAULT"] == ["2012-03-31/2012-04-01"]
    told = facts("The Seven Party Alliance scrapped a strike in a town that men had left on 3 May 2006.", "en")
    assert [f.date for f in told if f.type == "RETREAT"] in ([None], [])
