"""English words in one sense and not in another: blasting, leaning on, pushing out, vows, tags of saying."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Syrian gunners blasted Turkish positions near Idlib.", "ASSAULT Syria > Turkey @ Idlib"),
        ("Israeli jets blasted strongholds of Hezbollah in Lebanon.", "ASSAULT Israel > Hezbollah @ Lebanon"),
        ("Kagame blasted France.", "ACCUSE Paul Kagame > France"),
        ("Iraqi soldiers were pushed out of Mosul by Islamic State.", "ASSAULT Islamic State > Iraq @ Mosul"),
        ("Syria swore to retaliate against Israel.", "THREATEN Syria > Israel"),
        ("Armenia vowed to take revenge on Azerbaijan.", "THREATEN Armenia > Azerbaijan"),
        ("Mali pleaded for help from France.", "REQUEST Mali > France"),
        (
            "Uganda has sent 2,000 soldiers into Congo, UN experts estimate.",
            "MOBILIZE Uganda @ Democratic Republic of the Congo [alleged: UN Panel of Experts]",
        ),
        ("Rwanda took over from Uganda as the patron of M23.", "BACKS Rwanda > M23"),
    ],
)
def test_the_words_around_it_say_which_sense_is_meant(facts: Facts, text: str, line: str) -> None:
    assert [f.line for f in facts(text)] == [line]


def test_who_neither_confirms_nor_denies_denies_nothing(facts: Facts) -> None:
    found = facts("Syria neither confirmed nor denied the strike on Aleppo.")
    assert "REJECT" not in {f.type for f in found}


def test_who_is_leaned_on_is_to_do_it(facts: Facts) -> None:
    found = facts("France leaned on Serbia to release the hostages.")
    assert "REQUEST France > Serbia" in {f.line for f in found}
    assert "France" not in {f.actor for f in found if f.type == "RETREAT"}
