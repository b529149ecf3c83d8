"""Who it is and who it is not: the accused of a relative, men of a mission, private persons, who was in office."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Kinshasa a suspendu son accord avec Kigali, qu'il accuse d'armer le M23.",
         "ACCUSE Democratic Republic of the Congo > Rwanda"),
        ("fr", "Kinshasa a suspendu son accord avec Kigali, qu'il accuse d'armer le M23.",
         "AID Rwanda > M23 [alleged: Democratic Republic of the Congo]"),
        ("fr", "Paris a gelé les avoirs de la Syrie et de l'Iran, qu'il soupçonne d'avoir armé le Hezbollah.",
         "ACCUSE France > Syria + Iran"),
        ("fr", "Douze soldats rwandais de la Minusca ont été tués par le M23.", "ASSAULT M23 > MINUSCA"),
        ("fr", "Les rebelles du M23 ont enlevé trois journalistes français.", "COERCE M23"),
        ("en", "The Taliban kidnapped 23 South Koreans.", "COERCE Taliban"),
        ("fr", "Le gouvernement de Mahinda Rajapaksa a rejeté les accusations de l'ONU.",
         "REJECT Sri Lanka > United Nations"),
        ("fr", "La Syrie a reçu Hassan Nasrallah. Washington l'a sommée de rompre avec le Hezbollah.",
         "REQUEST United States > Syria"),
        ("fr", "Olusegun Obasanjo a rencontré Abiy Ahmed. L'ancien président nigérian a accusé le Kenya.",
         "ACCUSE Olusegun Obasanjo > Kenya"),
    ],
)  # fmt: skip
def test_who_it_is(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("fr", "Le Tchad soutient les rebelles du Soudan.", "BACKS Chad > Sudan"),
        ("fr", "Le Qatar finance les milices d'Irak.", "BACKS Qatar > Iraq"),
        ("fr", "Des milliers d'Haïtiens ont défilé à Port-au-Prince pour demander le départ de l'ONU.", "REQUEST"),
        ("fr", "Boko Haram a enlevé une famille de sept Français.", "COERCE Boko Haram > France"),
    ],
)  # fmt: skip
def test_who_it_is_not(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
