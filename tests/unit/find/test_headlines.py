"""Headlines in title case lose their capitals, names keep theirs."""

from __future__ import annotations

import pytest

from proxywar.find.headlines import is_common_word, is_title_case, lower_headline
from proxywar.knowledge import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Turkey Sends Drones to Ethiopia as War Widens", True),
        ("en", "TURKEY SENDS DRONES TO ETHIOPIA", True),
        ("en", "Turkey sends drones to Ethiopia as the war widens", False),
        ("en", "Iran Condemns Israel", False),  # three words may be three names
        ("en", "Bashar al-Assad, Hassan Nasrallah and Vladimir Putin met in Damascus today", False),
        ("fr", "La Turquie Envoie Des Drones En Éthiopie", True),
        ("fr", "La Turquie envoie des drones en Éthiopie", False),
    ],
)
def test_title_case_is_told_by_its_words_of_substance(lang: str, text: str, expected: bool) -> None:
    assert is_title_case(text, lang) is expected


@pytest.mark.parametrize(
    ("lang", "text", "lowered"),
    [
        ("en", "Turkey Sends Drones to Ethiopia as War Widens", "Turkey sends drones to Ethiopia as war widens"),
        ("en", "White House Urges Rwanda to Leave Goma", "White House urges Rwanda to leave Goma"),
        ("en", "Russian Jets Bomb Hospital in Idlib", "Russian jets bomb hospital in Idlib"),
        ("en", "NATO Allies Reject Plan by Marek Dolny", "NATO allies reject plan by Marek Dolny"),
        ("fr", "La Turquie Envoie Des Drones En Éthiopie", "la Turquie envoie des drones en Éthiopie"),
    ],
)
def test_a_headline_keeps_the_capitals_of_its_names_only(
    gazetteer: Gazetteer, lang: str, text: str, lowered: str
) -> None:
    assert lower_headline(text, lang, gazetteer) == lowered


def test_the_length_never_changes_so_offsets_hold(gazetteer: Gazetteer) -> None:
    text = "İstanbul Talks: Turkey Sends Drones to Ethiopia as War Widens"
    lowered = lower_headline(text, "en", gazetteer)
    assert lowered is not None
    assert len(lowered) == len(text)
    assert lowered.index("drones") == text.index("Drones")


def test_a_plain_sentence_is_left_alone(gazetteer: Gazetteer) -> None:
    assert lower_headline("Turkey sends drones to Ethiopia as the war widens.", "en", gazetteer) is None


@pytest.mark.parametrize(
    ("lang", "word", "common"),
    [
        ("en", "sends", True),
        ("en", "drones", True),
        ("en", "dolny", False),
        ("fr", "envoie", True),
        ("fr", "dolny", False),
    ],
)
def test_words_of_the_tables_are_common(lang: str, word: str, common: bool) -> None:
    assert is_common_word(word, lang) is common
