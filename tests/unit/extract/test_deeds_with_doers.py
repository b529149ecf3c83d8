"""Deeds told by a noun, whose doer stands behind it; lists of names that open a sentence."""

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "An attack by al-Shabaab killed 12 Ethiopian soldiers."),
        ("en", "An attack carried out by al-Shabaab killed 12 Ethiopian soldiers."),
        ("en", "Twelve Ethiopian soldiers were killed in an ambush laid by al-Shabaab."),
        ("fr", "Une attaque menée par les shebab a tué douze soldats éthiopiens."),
        ("fr", "Douze soldats éthiopiens ont été tués dans une embuscade tendue par les shebab."),
        ("fr", "Les shebab ont tendu une embuscade aux soldats éthiopiens."),
    ],
)
def test_an_attack_has_its_doer_behind_it(facts: Facts, lang: str, text: str) -> None:
    assert [(f.type, f.actor, f.recipient) for f in facts(text, lang)] == [("ASSAULT", "al-Shabaab", "Ethiopia")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The attack was claimed by Hezbollah."),
        ("en", "Hezbollah claimed responsibility for the attack."),
        ("fr", "L'attaque a été revendiquée par le Hezbollah."),
        ("fr", "Le Hezbollah a revendiqué la responsabilité de l'attaque."),
    ],
)
def test_who_claims_an_attack_says_that_it_is_his(facts: Facts, lang: str, text: str) -> None:
    found = facts(text, lang)
    assert [(f.type, f.actor, f.status, f.holder) for f in found] == [("ASSAULT", "Hezbollah", "alleged", "Hezbollah")]


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("fr", "Le Mali, le Niger et le Tchad ont signé un accord.", ("AGREE", "Mali + Niger + Chad", "")),
        ("fr", "À Paris, la France et l'Italie ont condamné la Russie.", ("ACCUSE", "France + Italy", "Russia")),
        ("fr", "Assad est arrivé à Pékin pour des entretiens avec le Hamas.", ("CONSULT", "Bashar al-Assad", "Hamas")),
        ("fr", "Les FARC ont remis des armes à l'UNITA.", ("AID", "FARC", "UNITA")),
    ],
)  # fmt: skip
def test_plain_french(facts: Facts, lang: str, text: str, fact: tuple[str, str, str]) -> None:
    assert [(f.type, f.actor, f.recipient) for f in facts(text, lang)] == [fact]
