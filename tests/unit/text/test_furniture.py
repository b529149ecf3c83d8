"""Bylines, datelines and page furniture."""

from __future__ import annotations

import pytest

from proxywar.text.furniture import is_lone_name, part_furniture


def kinds(text: str) -> list[tuple[str, str, str | None]]:
    return [(str(p.kind), text[p.start : p.end], p.date) for p in part_furniture(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("MOBILE VIEW.", "furniture", None),
        ("Lire aussi : la trêve tient", "furniture", None),
        ("Read more: a truce", "furniture", None),
        ("#Sky_Belgique.", "furniture", None),
        ("https://example.org/a", "furniture", None),
        ("Il y a 5 heures", "furniture", None),
        ("By .", "byline", None),
        ("Par AFP", "byline", None),
        ("By Amy Smith", "byline", None),
        ("By Amy Smith | June 19, 2020, 3:53 PM.", "byline", "2020-06-19"),
        ("Amy Smith | June 19, 2020", "byline", "2020-06-19"),
        ("By John Doe, Jane Roe and A. B. Poe", "byline", None),
        ("By Amy Smith, Foreign Policy.", "byline", None),
        ("By and .", "byline", None),
        ("Par Anne Martin, publié le 14/02/2020 à 07h12, mis à jour à 09h40", "byline", "2020-02-14"),
        ("By Amy Smith | Published 19 June 2020, updated 20 June 2020 at 9:40 am", "byline", "2020-06-19"),
        ("Publié le 17 juin 2020 à 10h30", "dateline", "2020-06-17"),
        ("mercredi 17 juin 2020 Libye : la trêve vacille | Le Site", "dateline", "2020-06-17"),
        ("Monday, 13 January 2020 Libya talks: live updates", "dateline", "2020-01-13"),
    ],
)
def test_a_line_that_is_not_reporting(text: str, kind: str, date: str | None) -> None:
    assert kinds(text) == [(kind, text, date)]


@pytest.mark.parametrize(
    ("head", "kind", "date", "passed"),
    [
        ("Belgrade (Special to Some Site) -", "dateline", None, None),
        ("TRIPOLI (Reuters) -", "dateline", None, None),
        ("BEIRUT/JERUSALEM (Reuters) -", "dateline", None, None),
        ("ANKARA, Turkey (AP) —", "dateline", None, None),
        ("(AFP) –", "dateline", None, None),
        ("ISTANBUL —", "dateline", None, None),
        ("Paris, le 12 mai 2020 -", "dateline", "2020-05-12", "2020-05-12"),
        ("Tripoli, 4 juin 2020 (AFP) –", "dateline", "2020-06-04", "2020-06-04"),
        ("Gaziantep (Turquie), 24 août 2016 (AFP) -", "dateline", "2016-08-24", "2016-08-24"),
        ("Monday, 13 January 2020", "dateline", "2020-01-13", "2020-01-13"),
        ("By Amy Smith | June 19, 2020, 3:53 PM", "byline", "2020-06-19", None),
        ("By John Doe and Jane Roe", "byline", None, None),
        ("#Libya #Moscow.", "furniture", None, None),
    ],
)
def test_what_opens_a_sentence_is_parted_and_a_dateline_passes_its_date(
    head: str, kind: str, date: str | None, passed: str | None
) -> None:
    body = "The army of the east said that it had taken the town."
    assert kinds(f"{head} {body}") == [(kind, head, date), ("prose", body, passed)]


@pytest.mark.parametrize(
    "text",
    [
        "By Friday the army had taken the town.",
        "17 June 2020, the army left.",
        "Le 17 juin 2020, la Turquie a signé.",
        "Libyan National Army (LNA) - the army of the east - said it had won.",
        "Par Ankara interposé, le pays agit.",
        "Turkey sends troops to #Libya",
        "The army – Turkey's ally – has won.",
        "By Ankara's account, the army has won.",
        "Opinion in Ankara has turned against the war.",
    ],
)
def test_reporting_stays_whole(text: str) -> None:
    assert kinds(text) == [("prose", text, None)]


def test_tags_after_a_title_are_parted() -> None:
    text = "Libye : la trêve | Le Site #Le_Site."
    assert kinds(text)[-1] == ("furniture", "#Le_Site.", None)


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ("James Smith.", True),
        ("Jean de La Fontaine", True),
        ("Russia denies.", False),
        ("The Army.", False),
        ("Haftar.", False),
        ("Turkey Seeks Peace.", False),
        ("MOBILE VIEW.", False),
        ("Khalifa Haftar left.", False),
    ],
)
def test_a_name_alone_is_told(text: str, lone: bool) -> None:
    assert is_lone_name(text, 0, len(text)) is lone
