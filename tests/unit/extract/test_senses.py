"""Words that here mean something else than the fact that they mostly make."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "fact_type"),
    [
        ("en", "Not one of its soldiers, Kampala insists, has entered Zaire.", "REQUEST"),
        ("en", "Nyerere asked whether Uganda would attack.", "REQUEST"),
        ("en", "Nkunda met reporters in Goma.", "CONSULT"),
        ("fr", "Les réfugiés rwandais se pressent à Goma.", "REQUEST"),
        ("fr", "Kadhafi a revendiqué l'attentat.", "REQUEST"),
        ("fr", "Londres n'exclut pas d'envoyer des soldats à Freetown.", "REJECT"),
        ("fr", "Savimbi jure le contraire.", "AGREE"),
    ],
)
def test_what_is_no_such_fact(lines: Lines, lang: str, text: str, fact_type: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith(fact_type)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Nyerere called on Amin in Kampala.", "CONSULT"),
        ("en", "Nyerere called on Uganda to leave Kagera.", "REQUEST Julius Nyerere > Uganda"),
        ("en", "Reagan is urging the French to leave.", "REQUEST Ronald Reagan > France"),
        ("en", "Idi Amin gave the British 48 hours to leave.", "THREATEN Idi Amin > United Kingdom"),
        ("fr", "Nyerere a appelé l'Ouganda à quitter Kagera.", "REQUEST Julius Nyerere > Uganda"),
        ("fr", "Mobutu a ordonné à l'Ouganda de partir.", "REQUEST Mobutu Sese Seko > Uganda"),
    ],
)
def test_what_still_is(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang))
