"""What cannot be stored is replaced, and said."""

from __future__ import annotations

from proxywar.text import store_text


def test_plain_text_stays_as_it_is() -> None:
    raw = "\ufeffLibye\r\nSyrte\té 😀"
    assert store_text(raw) == (raw, [])


def test_nul_and_lone_surrogates_are_replaced_one_for_one() -> None:
    text, changes = store_text("a\x00b\ud800c\x00")
    assert text == "a\ufffdb\ufffdc\ufffd"
    assert changes == ["2 NUL characters replaced by U+FFFD", "1 lone surrogate replaced by U+FFFD"]


def test_a_surrogate_pair_becomes_its_character() -> None:
    text, changes = store_text("drone \ud83d\ude00")
    assert text == "drone 😀"
    assert changes == ["1 surrogate pair joined"]
