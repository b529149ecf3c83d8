"""Plain sentences of the wire: a past tense before its object, lists as subjects, days before names."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish warplanes bombed Kurdish rebel bases in northern Syria, the army said.",
         "ASSAULT Turkey > Kurds @ Northern Syria [alleged"),
        ("Chad ordered a mobilisation after Libyan aircraft bombed Faya-Largeau.", "ASSAULT Libya @ Faya-Largeau"),
        ("Officials said Ethiopian artillery hit UNITA rebels.", "ASSAULT Ethiopia > UNITA [alleged"),
        ("Israeli commandos attacked Kurdish rebel bases in northern Iraq on Sunday.",
         "ASSAULT Israel > Kurds @ Iraqi Kurdistan"),
        ("Idriss Déby appealed for help after Libyan forces took the town of Faya-Largeau on Monday.",
         "ASSAULT Libya @ Faya-Largeau"),
        ("Iraqi forces recaptured rebel-held Aleppo.", "ASSAULT Iraq @ Aleppo"),
        ("Officials said the Kremlin vetoed a Security Council resolution on Syria.", "REJECT Russia"),
        ("Hamas and Hezbollah severed relations with Qatar, officials said.",
         "SANCTION Hamas + Hezbollah > Qatar [alleged"),
        ("Saudi Arabia, Egypt and the United Arab Emirates severed relations with Qatar on Monday.",
         "SANCTION Saudi Arabia + Egypt + United Arab Emirates > Qatar"),
        ("On Tuesday Prime Minister Benjamin Netanyahu imposed sanctions on Libya.",
         "SANCTION Benjamin Netanyahu > Libya"),
        ("On Tuesday South Korea and the United States condemned Iran.", "ACCUSE South Korea + United States > Iran"),
        ("Ukraine's president, Volodymyr Zelensky, accused Libya of arming the rebels, officials said.",
         "ACCUSE Volodymyr Zelensky > Libya [alleged"),
        ("The move came a day after Pakistan, which borders Afghanistan, lifted the embargo on Iraq.",
         "CONCEDE Pakistan > Iraq"),
        ("The Soviet Union called for a ceasefire in Lebanon on Sunday.", "REQUEST Soviet Union"),
    ],
)  # fmt: skip
def test_a_plain_clause_has_its_verb_and_its_subject(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "en")), lines(text, "en")


@pytest.mark.parametrize(
    "text",
    ["The men given rifles by Libya left.", "Iraqi forces took government-held Aleppo."],
)
def test_what_looks_like_a_clause_and_is_none(lines: Lines, text: str) -> None:
    assert not any(line.startswith("CONTROLS") or "men" in line for line in lines(text, "en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Samora Machel of Mozambique and South African Prime Minister P.W. Botha signed a pact.",
         "AGREE Samora Machel + P. W. Botha"),
        ("The Soviet Union on Monday vetoed a Security Council resolution.", "REJECT Soviet Union"),
        ("Iraqi armour overran Kuwait on Thursday and sent its emir fleeing.", "ASSAULT Iraq > Kuwait"),
        ("Thousands of Pakistanis protested in Karachi on Friday.", "PROTEST - @ Karachi"),
        ("Russia gave Turkey two weeks to withdraw its men.", "THREATEN Russia > Turkey"),
        ("Britain summoned the South African ambassador.", "ACCUSE United Kingdom > South Africa"),
        ("Kurdish guerrillas of the PKK attacked a post near Hakkari.", "ASSAULT Kurdistan Workers' Party"),
        ("Angolan rebels of UNITA shot down a Soviet plane.", "ASSAULT UNITA > Soviet Union"),
        ("Tuareg rebels of the National Movement for the Liberation of Azawad took Gao.",
         "ASSAULT MNLA @ Gao"),
        ("Turkey demanded the withdrawal of Syrian troops from Lebanon.", "REQUEST Turkey > Syria"),
        ("Israel demanded the release of its soldiers from Hamas.", "REQUEST Israel > Hamas"),
        ("Iran accepted a Security Council resolution.", "CONCEDE Iran > UN Security Council"),
        ("Officials said Pakistan, which borders Afghanistan, accused Libya of arming the rebels.",
         "ACCUSE Pakistan > Libya"),
        ("Egypt, Jordan and Greece began joint patrols in the Red Sea.", "COOPERATE Egypt + Jordan + Greece"),
    ],
)  # fmt: skip
def test_plain_leads_tell_who_does_what(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "en")), lines(text, "en")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Honduras recognised China on Sunday, leaving Taiwan with 13 allies.", "RETREAT"),
        ("France wants the base at Gao closed.", "REQUEST"),
        ("The author, who drives a taxi in Cairo, met Emmanuel Macron.", "ASSAULT"),
        ("Donald Trump endorsed Juan Guaidó as head of state.", "LEADS"),
        ("Khalifa Haftar thanked Italy for its part in bringing the sides together.", "MOBILIZE"),
        ("Saudi Arabia announced a truce brokered by Qatar.", "RETREAT Qatar"),
        ("Faya-Largeau has fallen, Chad conceded.", "CONCEDE"),
    ],
)
def test_what_things_are_left_in_is_no_deed(lines: Lines, text: str, wrong: str) -> None:
    assert not any(line.startswith(wrong) for line in lines(text, "en")), lines(text, "en")
