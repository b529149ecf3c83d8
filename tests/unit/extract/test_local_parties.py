"""Parties that no knowledge base knows: clans, sects, bands, unions, fronts of a people, whose men attack or meet."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Gamba People's Front attacked a Kenyan convoy.", "ASSAULT Gamba People's Front > Kenya"),
        ("en", "The Gamba Women's League condemned Kenya.", "ACCUSE Gamba Women's League > Kenya"),
        ("en", "The Teachers' Union of Gamba condemned Kenya.", "ACCUSE Teachers' Union of Gamba > Kenya"),
        ("en", "The Tarvi People's Liberation Tigers attacked a Kenyan convoy.",
         "ASSAULT Tarvi People's Liberation Tigers > Kenya"),
        ("en", "Hawiye clan elders met Kenya's president.", "CONSULT Hawiye > Kenya"),
        ("en", "The Hawiye clan attacked a Kenyan convoy.", "ASSAULT Hawiye > Kenya"),
        ("en", "Armed youths from the Gawaar clan attacked a Kenyan convoy.", "ASSAULT Gawaar > Kenya"),
        ("en", "Men of the Tarvi Nsolo sect attacked a Kenyan convoy.", "ASSAULT Tarvi Nsolo > Kenya"),
        ("en", "Dogo Gamba's bandits attacked a Kenyan convoy.", "ASSAULT Dogo Gamba > Kenya"),
        ("en", "Yaqub Bodale's militia attacked a Kenyan convoy.", "ASSAULT Yaqub Bodale > Kenya"),
        ("en", "A faction of the Gamba Front attacked a Kenyan convoy.", "ASSAULT Gamba Front > Kenya"),
        ("fr", "Les anciens du clan Hawiye ont attaqué un convoi kényan.", "ASSAULT Hawiye > Kenya"),
        ("fr", "La tribu des Zouaya a attaqué un convoi kényan.", "ASSAULT Zouaya > Kenya"),
        ("fr", "La milice du clan Nasr a attaqué un convoi kényan.", "ASSAULT Nasr > Kenya"),
        ("fr", "Des éleveurs peuls ont attaqué un convoi kényan.", "ASSAULT Fulani > Kenya"),
        ("fr", "Le groupe armé Gamba Na a attaqué un convoi kényan.", "ASSAULT Gamba Na > Kenya"),
        ("fr", "Des combattants de la brigade Al-Tarik ont attaqué un convoi kényan.",
         "ASSAULT brigade Al-Tarik > Kenya"),
        ("fr", "Les hommes du chef de guerre Yakoub ont attaqué un convoi kényan.", "ASSAULT Yakoub > Kenya"),
        ("fr", "Les autodéfenses de Toumbo ont attaqué un convoi kényan.", "ASSAULT autodéfenses de Toumbo > Kenya"),
        ("fr", "Le syndicat des dockers de Toumbo a condamné le Kenya.",
         "ACCUSE syndicat des dockers de Toumbo > Kenya"),
        ("fr", "L'Union des enseignants de Toumbo a condamné le Kenya.",
         "ACCUSE Union des enseignants de Toumbo > Kenya"),
        ("fr", "Le Parti de la renaissance kurde a condamné le Kenya.",
         "ACCUSE Parti de la renaissance kurde > Kenya"),
    ],
)  # fmt: skip
def test_parties_that_nobody_knows(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text", "unexpected"),
    [
        ("en", "Egyptian herders attacked a Kenyan convoy.", "ASSAULT Egypt > Kenya"),
        ("en", "Haftar's National Army attacked a Kenyan convoy.", "ASSAULT Haftar's National Army > Kenya"),
        ("fr", "Le Conseil des ministres a condamné le Kenya.", "ACCUSE Conseil > Kenya"),
        ("fr", "Des éleveurs égyptiens ont attaqué un convoi kényan.", "ASSAULT Egypt > Kenya"),
    ],
)  # fmt: skip
def test_states_and_owners_are_not_taken_for_peoples(lines: Lines, lang: str, text: str, unexpected: str) -> None:
    assert unexpected not in lines(text, lang=lang)
