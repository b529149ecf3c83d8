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
            "Turkish warplanes bombed positions of the PKK in northern Iraq, hours after a bombing blamed on the group "
            "killed five policemen in Mardin.",
            ["ASSAULT Turkey > Kurdistan Workers' Party @ Iraqi Kurdistan + Mardin"],
            ["ACCUSE Turkey"],
        ),
        (
            "Hezbollah freed two Israeli soldiers captured in 2006.",
            ["COERCE - > Israel"],
            ["COERCE - > Hezbollah"],
        ),
        ("Al-Shabaab killed Kenyan troops stationed there.", [], ["PRESENT Kenya @ Kenya"]),
        ("Lebanon-based Hezbollah fired rockets at Israel.", ["ASSAULT Hezbollah > Israel @ Israel"], []),
        ("Turkey bombed Iraq-based PKK fighters.", ["ASSAULT Turkey > Kurdistan Workers' Party"], []),
        ("Somalia and al-Shabaab rejected an Egyptian-brokered truce.", [], ["REJECT Somalia + al-Shabaab > Egypt"]),
    ],
)
def test_reads_past_what_is_put_in(lines: Lines, text: str, told_of: list[str], not_told: list[str]) -> None:
    told = lines(text, "en")
    assert set(told_of) <= set(told), told
    assert not set(not_told) & set(told), told
