"""Sentences in which a fact got a wrong party or a wrong type."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        # What "a day after" counts from has a subject and verbs of its own.
        (
            "Turkey closed the border on Sunday, a day after Syrian troops crossed into Hatay and killed two farmers.",
            "en",
            "ASSAULT Syria @ Hatay",
        ),
        (
            "Uganda closed the road two days after Congolese soldiers marched into Bunagana and shelled Kisoro.",
            "en",
            "ASSAULT Democratic Republic of the Congo @ Bunagana + Kisoro",
        ),
        # Whom something is refused, offered or sent stands before it.
        ("Iran has refused France a new lease.", "en", "REJECT Iran > France"),
        ("Mohamed Morsi had refused Washington a bigger embassy.", "en", "REJECT Mohamed Morsi > United States"),
        ("Kenya outlawed Hamas on Monday.", "en", "SANCTION Kenya > Hamas"),
        # Whom an opening clause means by "it" is named behind it.
        (
            "Since Turkey recognized it in August 2008, Kosovo has opened two embassies.",
            "en",
            "SUPPORT Turkey > Kosovo",
        ),
        ("After France bombed it in May, Libya recalled its ambassador.", "en", "ASSAULT France > Libya"),
        # An exchange is one deed of two.
        ("Israel and Hamas exchanged 30 prisoners.", "en", "RETREAT Israel > Hamas"),
        ("L'Égypte et le Soudan ont échangé leurs prisonniers.", "fr", "RETREAT Egypt > Sudan"),
        # Who is to avert it is threatened, not who would suffer with the others.
        (
            "Riek Machar warned that Kenya was heading for disaster unless Uganda withdrew.",
            "en",
            "THREATEN Riek Machar > Uganda",
        ),
        ("France recognised Kosovo on Monday. Albania welcomed the measure.", "en", "SUPPORT Albania > France"),
        ("La Turquie a reconnu le Kosovo. L'Albanie a salué le vote.", "fr", "SUPPORT Albania > Turkey"),
    ],
)
def test_who_does_it_to_whom(lines: Lines, text: str, lang: str, line: str) -> None:
    told = lines(text, lang)
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("A French submarine had sunk the cruiser Almirante Brown.", "en", "ASSAULT France"),
        ("Iran seized the tanker Stena Impero.", "en", "COERCE Iran"),
        ("The Houthis sank the Eternity C.", "en", "ASSAULT Houthis"),
        ("La marine turque arraisonne le Galaxy.", "fr", "COERCE Turkish Naval Forces"),
        ("The GNA overran the Abu Selim Penitentiary.", "en", "ASSAULT Government of National Accord @ Abu Selim"),
    ],
)
def test_ships_and_buildings_are_no_parties(lines: Lines, text: str, lang: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) and ">" not in one for one in told), told
