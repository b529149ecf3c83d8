"""Dense French prose of history: rare past tenses, subjects behind their verb, participles that look like nouns."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chamil Bassaïev, à la tête de deux mille hommes, pénétra au Daghestan en août 1999, fournissant un prétexte à Poutine.",
         "MOBILIZE Shamil Basayev @ Dagestan"),
        ("Iyad Ag Ghali, évincé de la tête du MNLA, fonda Ansar Dine, scella avec Aqmi une alliance de circonstance.",
         "LEADS Iyad Ag Ghaly > Ansar Dine"),
        ("Les Serbes proclamèrent leur république, barrèrent les routes, chassèrent la police de Zagreb.",
         "ASSAULT Serb"),
        ("Les contras, qu'entraînaient au Honduras des officiers argentins, échouèrent.",
         "AID Argentina > Contras @ Honduras"),
        ("Mobutu, que soutenaient sans faiblir Paris et Rabat, s'enfuit.", "BACKS France + Morocco > Mobutu Sese Seko"),
        ("Entrée au Liban en juin 1976, l'armée syrienne écrasa les Palestiniens.",
         "MOBILIZE Syrian Arab Army @ Lebanon"),
        ("La rébellion de Garang, armée d'abord par Kampala, se tourna vers Addis-Abeba.", "AID Uganda > John Garang"),
        ("À Barcelone, Staline fit liquider par ses agents les chefs du POUM, à commencer par Andreu Nin.",
         "ASSAULT Joseph Stalin > POUM"),
        ("Sans l'aide de Cuba, le MPLA eût été écrasé par l'Unita.", "ASSAULT UNITA > MPLA [possible]"),
    ],
)  # fmt: skip
def test_dense_french_prose(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "fr")), lines(text, "fr")
