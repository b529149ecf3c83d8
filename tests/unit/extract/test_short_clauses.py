"""Short clauses about rare names, where parsers slip most: which word is the verb, and what its arguments are."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia armed Haftar.", "AID Russia > Khalifa Haftar"),
        ("The United Arab Emirates bankrolled Haftar.", "AID United Arab Emirates > Khalifa Haftar"),
        ("Turkey gave the GNA drones.", "AID Turkey > Government of National Accord"),
        ("France provided jets to Egypt.", "AID France > Egypt"),
        ("Egypt cut ties with Qatar.", "SANCTION Egypt > Qatar"),
        ("France froze the assets of Wagner.", "SANCTION France > Wagner Group"),
        ("Russia vetoed the resolution.", "REJECT Russia"),
        ("Iran has propped up Syria for years.", "BACKS Iran > Syria"),
        ("Turkey pushed back Haftar.", "ASSAULT Turkey > Khalifa Haftar"),
        ("Haftar marched on Tripoli.", "ASSAULT Khalifa Haftar @ Tripoli"),
        ("Wagner fought alongside Haftar.", "BACKS Wagner Group > Khalifa Haftar"),
        ("Algeria castigated Haftar.", "ACCUSE Algeria > Khalifa Haftar"),
        ("Misrata came under attack by Haftar.", "ASSAULT Khalifa Haftar @ Misrata"),
        ("An Israeli air raid on Gaza killed a child.", "ASSAULT Israel @ Gaza Strip"),
        ("Riots broke out in Benghazi.", "PROTEST - @ Benghazi"),
        ("A rally against Turkey took place in Benghazi.", "PROTEST - > Turkey @ Benghazi"),
        ("Tobruk is Haftar's fief.", "CONTROLS Khalifa Haftar @ Tobruk"),
        ("Iranian supplies to Hezbollah continued.", "AID Iran > Hezbollah"),
        ("Tension between Armenia and Azerbaijan is rising.", "OPPOSES Armenia + Azerbaijan"),
        ("Clashes between Haftar and the GNA erupted.", "ASSAULT Khalifa Haftar > Government of National Accord"),
        (
            "Egypt hosted talks between Haftar and the GNA.",
            "CONSULT Egypt + Khalifa Haftar + Government of National Accord",
        ),
    ],
)
def test_a_short_english_clause_gives_one_fact(lines: Lines, text: str, expected: str) -> None:
    assert lines(text, "en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Des drones ont été livrés au GNA par la Turquie.", "AID Turkey > Government of National Accord"),
        ("L’Arabie saoudite a donné trois milliards au Liban.", "AID Saudi Arabia > Lebanon"),
        ("L'Union européenne a octroyé un prêt à l'Ukraine.", "AID European Union > Ukraine"),
        ("La capture de soldats russes par Kiev est confirmée.", "COERCE Ukraine > Russia"),
        ("Washington a mis en garde Téhéran.", "THREATEN United States > Iran"),
        ("L’ANL a pris d’assaut Derna.", "ASSAULT Libyan National Army @ Derna"),
        ("Derna est passée sous le contrôle de l'ANL.", "CONTROLS Libyan National Army @ Derna"),
        ("La trêve entre Israël et le Hamas tient.", "AGREE Israel + Hamas"),
        ("Un sommet entre la Russie et l’Égypte est prévu à Sotchi.", "CONSULT Russia + Egypt @ Sochi [planned]"),
        ("Le GNA a libéré Syrte.", "ASSAULT Government of National Accord @ Sirte"),
    ],
)
def test_a_short_french_clause_gives_one_fact(lines: Lines, text: str, expected: str) -> None:
    assert lines(text, "fr") == [expected]


def test_a_date_between_a_verb_and_its_clause_takes_nothing_away(lines: Lines) -> None:
    found = lines("Khalifa Haftar a accepté mardi de retirer ses forces de Syrte.", "fr")
    assert any(line.startswith("RETREAT Khalifa Haftar @ Sirte") for line in found)


def test_a_clitic_before_a_verb_is_its_object(lines: Lines) -> None:
    found = lines("Mohamed Hamdan Daglo a nié. La police soudanaise l'accuse d'avoir menti.", "fr")
    assert "ACCUSE Sudan > Hemedti" in found


@pytest.mark.parametrize(
    "text",
    [
        "Russia denied it had armed Haftar.",
        "Russia denies it has armed Haftar.",
        "Russia denied that it had armed Haftar.",
    ],
)
def test_what_is_denied_is_denied_with_that_or_without(lines: Lines, text: str) -> None:
    assert lines(text, "en") == ["AID Russia > Khalifa Haftar [denied: Russia]", "REJECT Russia"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany outlaws Hamas.", "SANCTION Germany > Hamas"),
        ("France condemns Turkey.", "ACCUSE France > Turkey"),
        ("Russia invades Ukraine.", "ASSAULT Russia > Ukraine"),
        ("The European Union penalises Serbia.", "SANCTION European Union > Serbia"),
        ("The United States imposes sanctions on Iran.", "SANCTION United States > Iran"),
        (
            "Egypt hosts talks between Haftar and the GNA.",
            "CONSULT Egypt + Khalifa Haftar + Government of National Accord",
        ),
        ("Mali withdraws from the agreement with France.", "REJECT Mali > France"),
    ],
)
def test_the_present_of_a_verb_is_no_plural_noun(lines: Lines, text: str, expected: str) -> None:
    assert lines(text, "en") == [expected]


def test_an_irregular_past_is_a_verb_whatever_the_tagger_says(lines: Lines) -> None:
    assert "REJECT Taliban" in " ".join(lines("The Taliban tore up a four-month truce by overrunning Kunduz.", "en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A sit-in against Haftar in Benghazi went on.", "PROTEST - > Khalifa Haftar @ Benghazi"),
        ("The cease-fires between Hamas and Israel began.", "AGREE Hamas + Israel"),
        ("The stand-off between Egypt and Sudan goes on.", "OPPOSES Egypt + Sudan"),
        ("Hamas machine-gunned Israeli soldiers.", "ASSAULT Hamas > Israel"),
        ("Haftar, commander-in-chief of the Libyan National Army.", "LEADS Khalifa Haftar > Libyan National Army"),
    ],
)
def test_a_hyphenated_word_of_the_lexicon_is_one_word(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "en")


def test_what_is_measured_stands_for_the_thing_given(lines: Lines) -> None:
    assert lines("Cuba slipped forty crates of rifles to Haftar.", "en") == ["AID Cuba > Khalifa Haftar"]
