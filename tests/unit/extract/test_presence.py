"""Who has forces where, where no verb of movement says so."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ugandan soldiers are in Goma.", ["PRESENT Uganda @ Goma"]),
        ("en", "Wagner is in Bangui.", ["PRESENT Wagner Group @ Bangui"]),
        ("en", "Chadians are already in northern Mali.", ["PRESENT Chadians @ Northern Mali"]),
        ("fr", "Wagner est à Bangui.", ["PRESENT Wagner Group @ Bangui"]),
    ],
)
def test_a_copula_over_a_place_says_who_is_there(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Satellite images show Russian helicopters in Gao.", ["PRESENT Russia @ Gao"]),
        ("en", "Reporters photographed Turkish tanks in Idlib.", ["PRESENT Turkey @ Idlib"]),
        ("fr", "Des images montrent des hélicoptères russes à Gao.", ["PRESENT Russia @ Gao"]),
        ("fr", "Les habitants craignent les mercenaires russes à Gao.", ["PRESENT Russia @ Gao"]),
    ],
)
def test_forces_named_with_owner_and_place_are_there(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "France has 5,000 soldiers in Mali.", ["PRESENT France @ Mali"]),
        ("en", "Uganda keeps troops in Bunia.", ["PRESENT Uganda @ Bunia"]),
        ("fr", "La France compte 5 000 soldats au Mali.", ["PRESENT France @ Mali"]),
        ("fr", "La Russie dispose de bases en Syrie.", ["PRESENT Russia @ Syria"]),
    ],
)
def test_to_have_forces_somewhere_is_to_be_there(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Turkish troops are stationed in Idlib.", ["PRESENT Turkey @ Idlib"]),
    ],
)
def test_forces_that_are_stationed_are_there(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Russia moved fighter jets to Jufra.", ["MOBILIZE Russia @ Jufra"]),
    ],
)
def test_forces_that_move_are_not_also_there(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Kenya plans to withdraw 600 of its 4,000 soldiers from Somalia.", "PRESENT Kenya @ Somalia"),
        ("fr", "Le Tchad pourrait retirer 600 de ses 1 200 soldats du Liberia.", "PRESENT Chad @ Liberia"),
        ("fr", "Londres a exigé le départ de Somalie des 700 soldats kényans.", "PRESENT Kenya @ Somalia"),
        ("fr", "Devant la base française de Niamey, où stationnent 900 soldats, tout est calme.",
         "PRESENT France @ Niamey"),
        ("fr", "Des soldats rwandais combattent aux côtés du M23 au Nord-Kivu.", "PRESENT Rwanda @ North Kivu"),
        ("fr", "L'Amisom compte 5 100 hommes, déployés à Mogadiscio.", "PRESENT AMISOM @ Mogadishu"),
        ("en", "Washington urged Ankara to pull its tanks out of Afrin.", "PRESENT Turkey @ Afrin"),
        ("en", "Turkey keeps a garrison at Bashiqa.", "PRESENT Turkey @ Bashiqa"),
        ("en", "Turkish air defences at Misrata are idle.", "PRESENT Turkey @ Misrata"),
        ("en", "Goma is calm. Uruguayan soldiers are stationed at the airport.", "PRESENT Uruguay @ Goma"),
    ],
)  # fmt: skip
def test_who_is_there_is_taken_for_granted(lines: Lines, lang: str, text: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya withdrew its 4,000 soldiers from Somalia."),
        ("fr", "Le Tchad a retiré ses 1 200 soldats du Liberia."),
        ("en", "Kenya plans to send soldiers from Mombasa to Somalia."),
        ("en", "The LNA attacked Turkish troops near Sirte."),
    ],
)
def test_who_has_left_or_is_struck_is_not_said_to_be_there(lines: Lines, lang: str, text: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith("PRESENT")]
