"""French deeds of one party in a row, its yielding of posts, and rounds of talks."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines

_DEBY = (
    "Idriss Déby, qui avait longtemps soutenu le MLC, reçoit à N'Djamena Ange-Félix Patassé, exige de Bozizé des "
    "élections et menace de retirer ses soldats."
)
_SANOGO = (
    "En mars 2012, Amadou Sanogo, qui venait de renverser ATT, reçoit à Kati Blaise Compaoré, exige de la Cédéao "
    "une aide et menace de rompre."
)


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        (
            _DEBY,
            ["REQUEST Idriss Déby > François Bozizé", "THREATEN Idriss Déby"],
        ),
        (
            _SANOGO,
            ["CONSULT Blaise Compaoré > Amadou Sanogo @ Kati", "REQUEST Amadou Sanogo > ECOWAS"],
        ),
    ],
)
def test_three_verbs_behind_a_relative_clause_have_one_subject(lines: Lines, text: str, told_of: list[str]) -> None:
    told = lines(text, "fr")
    assert set(told_of) <= set(told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le gouvernement angolais cède un tiers des ministères à l'Unita.", "CONCEDE Angola > UNITA"),
        ("L'Ouganda a cédé des chars au Rwanda.", "AID Uganda > Rwanda"),
        ("Bogota et les FARC ont repris un cycle de négociations à Quito.", "CONSULT Colombia + FARC @ Quito"),
        (
            "Le Rwanda et l'Ouganda ont clos leurs pourparlers. Ils sont convenus de se revoir à Luanda.",
            "CONSULT Rwanda + Uganda @ Luanda [planned]",
        ),
    ],
)
def test_reads_what_is_yielded_and_talked_about(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told
