"""Whom French pronouns and possessives take up: captives who are freed, men whom nothing names, asides, "celui-ci"."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'Iran a arrêté Omar al-Bachir. Paris exige sa libération.", "REQUEST France > Iran"),
        ("fr", "Le Maroc a mis fin à la médiation de l'Algérie.", "REJECT Morocco > Algeria"),
        ("fr", "Jonas Savimbi, longtemps financé par le Maroc, s'est enfui. Luanda l'a prié de se rendre.",
         "REQUEST Angola > Jonas Savimbi"),
        ("fr", "Le Soudan accueille le FPLT. Celui-ci l'accuse d'avoir tué des civils.",
         "ASSAULT Sudan [alleged: Tigray People's Liberation Front]"),
        ("fr", "Jonas Savimbi a menacé de se battre si José Eduardo dos Santos restait. Celui-ci a accusé Pretoria.",
         "ACCUSE José Eduardo dos Santos > South Africa"),
    ],
)  # fmt: skip
def test_who_is_taken_up(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unexpected"),
    [
        ("fr", "La Turquie a négocié leur évacuation avec Moscou.", "RETREAT"),
        ("fr", "Le Tchad a repris Kidal aux djihadistes. Ces derniers se réclament d'Al-Qaida.", "PART_OF"),
        ("fr", "Un homme d'affaires libanais a été arrêté à Chypre.", "Lebanon"),
        ("fr", "Omar al-Bachir est malade. Paris exige sa libération.", "> Omar"),
        ("en", "Omar al-Bashir is ill. France demanded his release.", "> Omar"),
    ],
)  # fmt: skip
def test_who_is_not_meant(lines: Lines, lang: str, text: str, unexpected: str) -> None:
    assert not [line for line in lines(text, lang) if unexpected in line]
