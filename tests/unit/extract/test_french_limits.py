"""What French says of a party again, of a number not passed, of a debt and of what is wrested by words."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Soudan a retiré ses troupes ; le Tchad, lui, a refusé de signer.", "REJECT Chad"),
        ("Le Maroc a, lui, rompu avec l'Iran.", "SANCTION Morocco > Iran"),
        ("Abidjan accuse, elle, le Burkina Faso d'armer les rebelles.", "ACCUSE Ivory Coast > Burkina Faso"),
    ],
)
def test_a_pronoun_between_commas_is_the_subject_again(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("L'Ouganda n'a jamais envoyé plus de 500 soldats à Gao.", "fr", "MOBILIZE Uganda @ Gao"),
        ("Le Niger n'a pas envoyé plus d'un bataillon à Gao.", "fr", "MOBILIZE Niger @ Gao"),
        ("Le Bénin n'a jamais déployé de troupes à Gao.", "fr", "MOBILIZE Benin @ Gao [negated]"),
        ("L'Iran n'envoie plus de drones à Assab.", "fr", "MOBILIZE Iran @ Assab [ended]"),
        ("Rwanda never sent more than 500 soldiers to Darfur.", "en", "MOBILIZE Rwanda @ Darfur"),
        ("Iran never supplied more than ten drones to Sudan.", "en", "AID Iran > Sudan"),
    ],
)
def test_a_limit_denies_no_deed(lines: Lines, text: str, lang: str, line: str) -> None:
    assert line in lines(text, lang)


def test_a_debt_is_no_favour(lines: Lines) -> None:
    assert lines("La Syrie doit deux milliards de dollars à la Russie.", "fr") == []
    told = lines("L'Algérie a coupé le gaz au Maroc, qui lui doit 100 millions de dollars.", "fr")
    assert not any(one.startswith("BACKS") for one in told), told
    assert "BACKS Wagner Group > Malian junta" in lines("La junte malienne doit son maintien à Wagner.", "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Égypte a arraché à Israël une signature.", "CONCEDE Israel > Egypt"),
        ("Les Touaregs ont arraché à Bamako un statut spécial.", "CONCEDE Mali > Tuareg"),
        (
            "Les shebab ont arraché deux villages à l'armée éthiopienne.",
            "ASSAULT al-Shabaab > Ethiopian National Defense Force",
        ),
    ],
)
def test_what_is_wrested_by_words_is_conceded(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told
    assert lines("Le Hezbollah a arraché à Israël une victoire.", "fr") == []
