"""Sentences whose clauses, participles and descriptions must be put together right: own sentences."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Paris n'exclut pas l'envoi de troupes en Libye.", "MOBILIZE France @ Libya [possible]"),
        ("en", "Israel did not rule out an attack on Iran.", "ASSAULT Israel > Iran [possible]"),
        ("en", "Washington is considering sanctions against Georgia.", "SANCTION United States > Georgia [possible]"),
        ("fr", "Quarante-huit heures ont suffi à l'État islamique pour prendre Mossoul.",
         "ASSAULT Islamic State @ Mosul"),
        ("fr", "La Turquie se dit disposée à aider le Liban.", "AGREE Turkey > Lebanon"),
        ("fr", "Les rebelles du M23, que Kinshasa dit soutenus par le Rwanda, ont pris Goma.",
         "BACKS Rwanda > M23 [alleged: Democratic Republic of the Congo]"),
        ("fr", "Le Rwanda se dit menacé par les FDLR.", "THREATEN FDLR > Rwanda [alleged: Rwanda]"),
        ("fr", "Voté par l'Union européenne, l'embargo contre la Libye vaudra un an.",
         "SANCTION European Union > Libya"),
        ("fr", "Arrêté par l'Iran, torturé par l'Irak, Jalal Talabani rejoignit Damas.",
         "COERCE Iraq > Jalal Talabani"),
        ("fr", "Débarqués à Syrte, les mercenaires syriens ont pris la route.", "MOBILIZE Syria @ Sirte"),
        ("fr", "Wagner, une société que finance Moscou, a attaqué Gao.", "ASSAULT Wagner Group @ Gao"),
        ("fr", "Ankara a fourni des renforts au Hezbollah.", "AID Turkey > Hezbollah"),
        ("fr", "Trois diplomates belges ont été expulsés du Rwanda.", "SANCTION Rwanda > Belgium"),
        ("en", "Three Belgian diplomats were expelled from Rwanda.", "SANCTION Rwanda > Belgium"),
        ("fr", "Les peshmergas du PKK ont attaqué l'État islamique.",
         "ASSAULT Kurdistan Workers' Party > Islamic State"),
        ("fr", "Agathon Rwasa est à Arusha. La Tanzanie menace de lui fermer ses camps.",
         "THREATEN Tanzania > Agathon Rwasa"),
    ],
)  # fmt: skip
def test_what_clauses_put_together_tell(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("fr", "Washington exclut toute intervention au Soudan.", "SANCTION"),
        ("en", "Israel has not ruled out an attack on Iran.", "REJECT"),
        ("fr", "Arrêté par la Turquie, le chef du PKK a été jugé.", "LEADS"),
        ("fr", "Ankara a promis des renforts au Hezbollah.", "MOBILIZE"),
        ("fr", "Des soldats rwandais ont franchi la frontière du côté de Bunagana.", "BACKS"),
        ("fr", "Le président Ndadaye a été passé par les armes.", "ASSAULT Melchior"),
    ],
)  # fmt: skip
def test_what_clauses_put_together_do_not_tell(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
