"""What the parser joins to the wrong clause: inserted reports, participles behind commas, relatives without "that"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia, he added, had sent troops to Mali.", "MOBILIZE Russia @ Mali"),
        ("Russian troops, he added, would not be sent to Mali.", "MOBILIZE Russia @ Mali [negated]"),
        ("French and U.S. jets struck Raqqa on Monday.", "ASSAULT France + United States @ Raqqa"),
        ("U.S. and French warplanes bombed the Houthis.", "ASSAULT United States + France > Houthis"),
        ("Angola said the shells fell on an empty hill and vowed to answer.", "AGREE Angola"),
        ("The army reopened the Rafah crossing, blocked for weeks by Hamas fighters.", "COERCE Hamas @ Rafah crossing"),
        ("Kinshasa hit back, arming the M23 and the very FDLR it had promised to fight.",
         "AID Democratic Republic of the Congo > M23 + FDLR"),
        ("Armenian rockets hit Ganja, its second city, on Sunday.", "ASSAULT Armenia @ Ganja"),
        ("It was the Egyptians, not Moscow's mercenaries, who took Sirte.", "ASSAULT Egyptians @ Sirte"),
        ("Iran told Kenya and Chad that they had armed the M23.", "AID Kenya + Chad > M23"),
        ("The C.I.A. armed the Contras.", "AID CIA > Contras"),
        ("Khalifa Haftar spoke in Cairo; Aguila Saleh, under Egyptian pressure, attacked Derna in 2015.",
         "ASSAULT Aguila Saleh Issa @ Derna"),
        ("Insurgents overran Palma on Monday.", "ASSAULT - @ Palma"),
        ("Pretoria handed Jonas Savimbi Stinger missiles.", "AID South Africa > Jonas Savimbi"),
    ],
)  # fmt: skip
def test_what_is_joined_to_the_wrong_clause_is_mended(lines: Lines, text: str, expected: str) -> None:
    assert expected in [line.split(" [alleged")[0] for line in lines(text, "en")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya insists it is no party to the war in Sudan.",
        "French jets took no part, Paris insisted.",
    ],
)
def test_who_insists_on_a_fact_asks_for_nothing(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text, "en") if line.startswith("REQUEST")]


def test_who_insists_on_a_deed_asks_for_it(lines: Lines) -> None:
    assert "REQUEST Turkey" in lines("Turkey insisted on a truce.", "en")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Isaias Afwerki, whom nobody invited, went to Nairobi.", "REQUEST"),
        ("Fireworks greeted the M23 in Goma.", "CONSULT"),
    ],
)
def test_what_nobody_does_is_no_deed(lines: Lines, text: str, kind: str) -> None:
    assert not [line for line in lines(text, "en") if line.startswith(kind)]


@pytest.mark.parametrize(
    "text",
    ["Conscripts, he added, would not be sent.", "Two envoys, she said, had been seen.", "Guns, they say, are sold."],
)
def test_a_report_put_in_behind_a_bare_noun_ends(lines: Lines, text: str) -> None:
    assert "BACKS Russia > Khalifa Haftar" in lines(f"Russia backs Khalifa Haftar. {text}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda denies backing the M23 and accuses Congo of arming the FDLR.",
         ["BACKS Rwanda > M23 [denied: Rwanda]", "ACCUSE Rwanda > Democratic Republic of the Congo",
          "AID Democratic Republic of the Congo > FDLR [alleged: Rwanda]"]),
        ("Uganda denied that it had armed the rebels and said that its troops had left Ituri in May.",
         ["RETREAT Uganda @ Ituri [alleged: Uganda]"]),
        ("Libya denies having sent troops to Chad, and insists it closed the base at Faya.",
         ["MOBILIZE Libya @ Chad [denied: Libya]", "RETREAT Libya @ Faya-Largeau [alleged: Libya]"]),
        ("Morocco threatened to bomb Tindouf but sent an envoy to Algiers.", ["CONSULT Morocco > Algeria"]),
        ("Syria agreed to withdraw from Beirut and handed the airport to the army.", ["AID Syria > Lebanon"]),
        ("Iran denied arming the Houthis, saying it had sent food to Yemen.",
         ["AID Iran > Houthis [denied: Iran]", "AID Iran > Yemen [alleged: Iran]"]),
    ],
)  # fmt: skip
def test_no_finite_verb_joins_what_is_denied_threatened_or_agreed(lines: Lines, text: str, expected: list[str]) -> None:
    told = lines(text, "en")
    for line in expected:
        assert any(one.startswith(line) for one in told), told
