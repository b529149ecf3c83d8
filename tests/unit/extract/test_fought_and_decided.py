"""Who fought the dead, who decided where, whose ship and whose offer it was, and names right before a second verb."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Trois soldats français ont été tués dans des combats avec le Hezbollah.", "ASSAULT Hezbollah > France"),
        ("Rabat a rappelé son ambassadeur en Iran et Bahreïn a condamné le Hezbollah.", "ACCUSE Bahrain > Hezbollah"),
        ("Haftar a rejeté l'offre de médiation algérienne.", "REJECT Khalifa Haftar > Algeria"),
        ("La Tunisie et le Qatar ont décidé à Doha d'armer l'UNITA.", "AID Tunisia + Qatar > UNITA"),
        ("Un destroyer britannique, le Gurkha, a bombardé Tripoli.", "ASSAULT United Kingdom @ Tripoli"),
        ("L'Arménie et la Turquie ont cédé. Les deux camps accusent Bakou.", "ACCUSE Armenia + Turkey > Azerbaijan"),
        ("Le Hezbollah a prévenu qu'il frapperait Israël.", "THREATEN Hezbollah > Israel"),
        (
            "Mobutu Sese Seko a parlé. Les diplomates soviétiques, accusés par lui de mentir, sont partis.",
            "ACCUSE Mobutu Sese Seko > Soviet Union",
        ),
        ("Le général soudanais Omar el-Béchir a fui ; il accuse Riyad.", "ACCUSE Omar al-Bashir > Saudi Arabia"),
    ],
)
def test_finds_parties_in_french_reports(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_finds_whom_the_dead_fought_in_english(lines: Lines) -> None:
    told = lines("Three French soldiers were killed in clashes with Hezbollah.", "en")
    assert any(one.startswith("ASSAULT Hezbollah > France") for one in told), told
