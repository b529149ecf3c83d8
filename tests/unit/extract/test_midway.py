"""What is put in between a subject and its verb, and what a hyphen joins to a name."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "told_of", "not_told"),
    [
        (
            "Ethiopia withdrew after Nairobi, angered by the attack, sent troops to Somalia.",
            ["MOBILIZE Kenya @ Somalia"],
            ["MOBILIZE Ethiopia @ Somalia"],
        ),
        (
            "Hezbollah withdrew its men before Israel, which had warned of a strike, bombed the camp.",
            ["ASSAULT Israel"],
            [],
        ),
        (
            "Hezbollah freed two Israeli soldiers captured in 2006.",
            ["COERCE - > Israel"],
            ["COERCE - > Hezbollah"],
        ),
        ("Al-Shabaab killed Kenyan troops stationed there.", ["ASSAULT al-Shabaab > Kenya"], ["PRESENT Kenya @ Kenya"]),
        (
            "Turkey threatened to attack unless Syria pulled its troops out of Iraq.",
            ["PRESENT Syria @ Iraq"],
            ["PRESENT Turkey @ Iraq"],
        ),
        (
            "The Nepali army shot dead eight Maoists in Bara, after the rebels abducted 60 girls, officials said.",
            ["ASSAULT Nepali Army @ Bāra [alleged]"],
            ["COERCE Nepali Army [alleged]"],
        ),
        ("Iran defied Israel's warnings.", ["REJECT Iran > Israel"], []),
        ("Lebanon-based Hezbollah fired rockets at Israel.", ["ASSAULT Hezbollah > Israel @ Israel"], []),
        ("Turkey bombed Iraq-based PKK fighters.", ["ASSAULT Turkey > Kurdistan Workers' Party"], []),
        (
            "Somalia and al-Shabaab rejected an Egyptian-brokered truce.",
            ["REJECT Somalia + al-Shabaab"],
            ["REJECT Somalia + al-Shabaab > Egypt"],
        ),
    ],
)
def test_reads_past_what_is_put_in(lines: Lines, text: str, told_of: list[str], not_told: list[str]) -> None:
    told = lines(text, "en")
    assert set(told_of) <= set(told), told
    assert not set(not_told) & set(told), told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Militants ambushed an army convoy in northern Niger.", ["ASSAULT - > Niger @ northern Niger"]),
        ("Al-Shabaab ambushed a police patrol near Garissa.", ["ASSAULT al-Shabaab > Kenya @ Garissa"]),
        ("Al-Shabaab attacked an army base in Garissa.", ["ASSAULT al-Shabaab @ Garissa"]),
        (
            "The PKK released eight Turkish soldiers, handing them over to Iraqi officials.",
            ["RETREAT Kurdistan Workers' Party > Turkey"],
        ),
        ("Islamabad summoned India's deputy high commissioner to lodge a protest.", ["ACCUSE Pakistan > India"]),
        (
            "The Pakistani Taliban ended a truce with Pakistan.",
            ["RETREAT Tehrik-i-Taliban Pakistan > Pakistan [ended]"],
        ),
    ],
)
def test_reads_whose_convoy_and_what_is_one_deed(lines: Lines, text: str, told: list[str]) -> None:
    assert lines(text, "en") == told
