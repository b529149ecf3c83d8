"""Who leaves and what is left, and other nouns of a deed whose parties French hangs on each other."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le départ de Somalie de 3 000 soldats burundais a commencé.", "RETREAT Burundi @ Somalia"),
        ("Le retrait d'Angola des troupes cubaines s'achève.", "RETREAT Cuban Revolutionary Armed Forces @ Angola"),
        ("Le Maroc a saisi la Cour internationale de justice.", "REQUEST Morocco > International Court of Justice"),
        ("Les rebelles du M23 ont saisi deux camions burundais.", "COERCE M23 > Burundi"),
    ],
)
def test_each_party_has_its_own_part(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr")
