"""Perfects that look like qualities, what is put in between commas, and whose men "rebel fighters" are."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNITA said it had shelled positions of the army near Cuito.", "ASSAULT UNITA @ Cuíto [alleged: UNITA]"),
        ("Hanoi, having invaded Cambodia, was condemned by the General Assembly.",
         "ACCUSE General Assembly > Vietnam"),
        ("Chad, having driven the Libyans from Ouadi Doum, seized 100 tanks.", "COERCE Chad"),
        ("Savimbi, having met Mobutu in Kinshasa, flew to Paris.", "CONSULT Jonas Savimbi > France @ Paris"),
    ],
)  # fmt: skip
def test_a_perfect_is_a_deed(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


def test_what_one_has_may_have_a_quality(lines: Lines) -> None:
    assert not [line for line in lines("The Hamas government had wounded men on board.") if "ASSAULT" in line]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Malaysia urged Thailand and Cambodia to honour the ceasefire they signed.", "AGREE Thailand + Cambodia"),
        ("en", "Kenya asked the rebels of the SPLM to free the men they had kidnapped in Bor.",
         "COERCE Sudan People's Liberation Movement @ Bor"),
        ("fr", "La Malaisie a exhorté la Thaïlande et le Cambodge à respecter la trêve qu'ils ont signée.",
         "AGREE Thailand + Cambodia"),
    ],
)  # fmt: skip
def test_they_is_who_is_told_to_do_it(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "UNITA fought the army in Huambo. Rebel fighters attacked Kuito.", "ASSAULT UNITA @ Cuíto"),
        ("en", "UNITA fought the army in Huambo. A rebel spokesman accused Zaire of treason.", "ACCUSE UNITA > Zaire"),
        ("en", "UNITA shelled Huambo. Malawi expelled four rebel representatives.", "SANCTION Malawi > UNITA"),
        ("fr", "L'Unita a attaqué Huambo. Des combattants rebelles ont pris Kuito.", "ASSAULT UNITA @ Cuíto"),
        ("fr", "L'Unita a vu les Portugais. Les négociateurs rebelles ont rejeté l'offre de l'ONU.",
         "REJECT UNITA > United Nations"),
    ],
)  # fmt: skip
def test_rebel_men_are_of_the_group_told_of(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_of_two_groups_rebel_forces_are_neither(lines: Lines) -> None:
    assert not [line for line in lines("UNITA met the FNLA in Kinshasa. Rebel forces took Kuito.") if "ASSAULT" in line
                and "UNITA" in line]  # fmt: skip
