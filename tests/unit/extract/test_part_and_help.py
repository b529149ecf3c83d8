"""Whose part in a deed it is, who lives on whose help: only where it is said as it stands."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Rwanda played no role in the attack on Goma.", "ASSAULT Rwanda"),
        ("en", "Kigali's involvement in the attack was denied by Rwanda.", "ASSAULT Rwanda"),
        ("en", "France ended its participation in the strikes on Syria.", "ASSAULT France"),
        ("en", "Ukraine would collapse if it were deprived of American aid.", "AID"),
        ("fr", "La Syrie ne dispose pas de l'aide de la Russie.", "AID"),
        ("en", "Bin Laden was tracked down with the help of Pakistan.", "AID"),
        ("fr", "Oussama Ben Laden a été localisé avec l'aide du Pakistan.", "AID"),
        ("en", "The Taliban are equipped with captured American rifles.", "AID"),
        ("fr", "Le Tchad déplore la mort de dix soldats français.", "ACCUSE"),
        ("en", "The Israeli raid provoked protests in Cairo.", "ACCUSE"),
        ("en", "Hamas freed two hostages during the Israeli offensive in Gaza.", "COERCE"),
        ("en", "Iran's ally Hamas fought alongside Hezbollah, not against Israel.", "ASSAULT"),
        ("en", "NATO Secretary General Jens Stoltenberg thanked the army.", "SUPPORT"),
    ],
)
def test_nothing_of_the_kind(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The AFDL was created with the help of Rwanda.", "AID Rwanda > AFDL"),
        ("fr", "L'AFDL a été créée avec l'aide du Rwanda.", "AID Rwanda > AFDL"),
        ("fr", "La Pologne ne dépend pas du soutien américain.", "BACKS United States > Poland [negated]"),
    ],
)
def test_said_as_it_stands(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Dozens flee Gao before a new rebel offensive"),
        ("en", "Its foreign minister, Tariq Aziz, wants face-to-face talks before a single gun falls"),
        (
            "fr",
            "Marocains et Américains ont bouclé vendredi, à Cap Draa, l'exercice African Lion et ses sept mille hommes",
        ),
    ],
)
def test_lines_without_a_stop_are_read(lines: Lines, lang: str, text: str) -> None:
    lines(text, lang)
