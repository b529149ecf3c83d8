"""Who acts behind a town that opens the sentence, behind a day and an address, and aircraft named by their type."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In Sochi Russia and Turkey agreed on a truce.", "AGREE Russia + Turkey @ Sochi"),
        ("en", "In Cairo President Sisi and Khalifa Haftar signed an accord.", "AGREE Abdel Fattah el-Sisi + Khalifa"),
        ("en", "In Cairo Khalifa Haftar, Aguila Saleh and Sarraj met Macron.", "CONSULT Khalifa Haftar + Aguila Saleh"),
        ("en", "In Moscow on Tuesday Haftar and Sarraj refused to sign.", "REJECT Khalifa Haftar + Fayez al-Sarraj"),
        ("en", "The last of the American advisers have left Laos.", "RETREAT United States @ Laos"),
        ("en", "Russian rifles reached the Houthis through Oman.", "AID Russia > Houthis"),
        ("fr", "Des roquettes iraniennes sont parvenues au Hezbollah.", "AID Iran > Hezbollah"),
        (
            "fr",
            "Haftar a accusé samedi MM. Aguila Saleh et Fathi Bachagha de trahison.",
            "ACCUSE Khalifa Haftar > Aguila",
        ),
        ("fr", "Des B-52 américains ont bombardé Hanoï.", "ASSAULT United States @ Hanoi"),
        ("fr", "Les Mirage 2000 français ont bombardé Gao.", "ASSAULT France @ Gao"),
        ("fr", "La chute de Pol Pot, protégé de Pékin, a surpris.", "BACKS China > Pol Pot"),
    ],
)
def test_who_acts(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


def test_what_an_accuser_charges_is_laid_to_who_does_it(lines: Lines) -> None:
    told = lines("Soviet transports have been ferrying guns to Aleppo, the State Department charged on Tuesday.", "en")
    assert any(line.startswith("ACCUSE US State Department > Soviet Union") for line in told), told


def test_nobody_does_it_to_himself(lines: Lines) -> None:
    told = lines("Egyptian weapons reach the rebels of the LNA, and Turkey bombs their camps.", "en")
    assert not any("Turkey > Turkey" in line for line in told), told
