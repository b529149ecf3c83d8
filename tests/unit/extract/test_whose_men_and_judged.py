"""Whom French forces are loyal to, who a chief is, whose deed is judged, whose court it is, of what one is accused."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Tripoli a été bombardée par des forces fidèles au maréchal Haftar.", "ASSAULT Khalifa Haftar"),
        ("fr", "Le chef de la junte malienne, le colonel Assimi Goïta, a expulsé l'ambassadeur de France.",
         "SANCTION Assimi Goita > France"),
        ("fr", "Mis en cause par l'ONU pour son soutien au M23, le Rwanda a rejeté ces accusations.",
         "BACKS Rwanda > M23"),
        ("fr", "Mis en cause par l'ONU pour son soutien au M23, le Rwanda a rejeté ces accusations.",
         "ACCUSE United Nations > Rwanda"),
        ("fr", "Critiqué par Washington pour son aide aux rebelles du M23, le Rwanda a rejeté ces accusations.",
         "ACCUSE United States > Rwanda"),
        ("en", "Criticised by the United Nations for its support for M23, Rwanda rejected the charges.",
         "BACKS Rwanda > M23"),
        ("fr", "Ali Belhadj a été condamné à douze ans de prison par un tribunal d'Oran.",
         "SANCTION Algeria > Ali Belhadj"),
        ("fr", "Le massacre de Bentalha, dont Alger accuse le GIA, a fait 200 morts.",
         "ASSAULT Armed Islamic Group of Algeria @ Bentalha [alleged: Algeria]"),
        ("fr", "Le Tchad, que le Soudan tient pour le parrain de la rébellion, a fermé la frontière.",
         "ACCUSE Sudan > Chad"),
        ("fr", "Le M23 a attaqué Goma. La rébellion a pris Bukavu.", "ASSAULT M23 @ Bukavu"),
        ("fr", "Le Tchad a envoyé dans la nuit de lundi à mardi deux cents soldats au Niger.", "MOBILIZE Chad @ Niger"),
    ],
)  # fmt: skip
def test_who_is_meant(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert [line for line in lines(text, lang) if line.startswith(expected)], lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unexpected"),
    [
        ("fr", "L'armée congolaise, épaulée par les soldats ougandais, pilonne leurs bases.", "> Uganda"),
        ("fr", "Les forces favorables à Alassane Ouattara ont pris Yamoussoukro.", "SUPPORT"),
        ("fr", "Le Tchad, que le Soudan tient pour le parrain de la rébellion, a fermé la frontière.", "CONTROLS"),
        ("fr", "Mis en cause par l'ONU pour son soutien au M23, le Rwanda a rejeté ces accusations.", "BACKS United"),
        ("fr", "Le Mali a accusé mardi des éléments venus d'Algérie d'avoir massacré dix soldats nigériens.",
         "ASSAULT Mali"),
    ],
)  # fmt: skip
def test_who_is_not_meant(lines: Lines, lang: str, text: str, unexpected: str) -> None:
    assert not [line for line in lines(text, lang) if unexpected in line], lines(text, lang)
