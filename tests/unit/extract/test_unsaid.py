"""Facts that lack whom the text means: they are none; whom the text leaves unnamed lacks nothing."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "lang", "type_"),
    [
        ("France recalled its envoy. Turkey supplied generators, a general said.", "en", "AID"),
        ("The commission said that Chad supplied a generator.", "en", "AID"),
        ("Israel has held two Syrian prisoners since May.", "en", "SANCTION"),
        ("Residents of Goma angered by the fighting in Bukavu left for Kampala.", "en", "ASSAULT"),
        ("Tunis évoque des sanctions contre le M23.", "fr", "SANCTION"),
        ("Les délégués n'ont rien dit d'une mutinerie conduite par Khalifa Haftar.", "fr", "LEADS"),
    ],
)
def test_half_a_deed_is_no_fact(lines: Lines, text: str, lang: str, type_: str) -> None:
    told = lines(text, lang)
    assert not any(line.startswith(type_) for line in told), told


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Gunmen shot Idriss Deby in Kinshasa.", "en", "ASSAULT - > Idriss Déby @ Kinshasa"),
        ("Protesters attacked the French embassy in Tripoli.", "en", "ASSAULT - > France @ Tripoli"),
        ("Jordan took in thousands of refugees.", "en", "AID Jordan"),
        ("Eritrea did not take part in the talks.", "en", "CONSULT Eritrea [negated]"),
    ],
)
def test_whom_the_text_leaves_unnamed_lacks_nothing(lines: Lines, text: str, lang: str, line: str) -> None:
    told = lines(text, lang)
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The M23 entered Goma without firing a shot.", "en"),
        ("Les rebelles du M23 sont entrés dans Goma sans combattre.", "fr"),
        ("Le M23 est entré dans Goma sans que la Monusco n'ouvre le feu.", "fr"),
        ("Turkey vowed to fight on.", "en"),
    ],
)
def test_no_blow_is_told_without_a_target(lines: Lines, text: str, lang: str) -> None:
    told = [line for line in lines(text, lang) if line.startswith("ASSAULT") and "@" not in line]
    assert not told, told
