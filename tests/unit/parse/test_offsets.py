"""Whatever the text, the document reproduces it and its offsets cut the tokens out of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from proxywar.parse import load_pipeline

PIECES = st.sampled_from(
    [
        "Haftar's",
        "l'ONU",
        "d’Al-Sarraj",
        "U.N.-backed",
        "2",
        "500",
        "«",
        "»",
        "“",
        "”",
        "’",
        "'",
        '"',
        "…",
        "—",
        "-",
        "-t-il",
        ";",
        ":",
        "!",
        "?",
        ".",
        ",",
        "(",
        ")",
        "€300m",
        "30%",
        "🇱🇾",
        "😀",
        "👩\u200d🚀",
        "é",
        "é",
        "aujourd’hui",
        "don't",
        "I’m",
        "cannot",
        "du",
        "aux",
        "https://example.org/a?b=c",
        "@user",
        "#Libya",
        "Туркия",
        "ليبيا",
        "利比亚",
        "\u200b",
        "\ufeff",
        "MiG-29",
    ]
)
GAPS = st.sampled_from(["", " ", "  ", "\u00a0", "\u202f", "\u2009", "\n", "\r\n", "\t", "\u2028"])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(PIECES, GAPS), max_size=15).map(lambda pairs: "".join(piece + gap for piece, gap in pairs)),
)


@pytest.mark.parametrize("lang", ["en", "fr"])
@settings(max_examples=120, deadline=None)
@given(text=TEXTS)
@example(text="")
@example(text=" ")
@example(text="\u00a0\n")
@example(text="« L’accord\u00a0», a-t-il\u202fdit 😀.")
def test_text_and_offsets(lang: str, text: str) -> None:
    doc = load_pipeline(lang)(text)
    assert doc.text == text
    assert "".join(token.text_with_ws for token in doc) == text
    for token in doc:
        assert text[token.idx : token.idx + len(token.text)] == token.text
    assert len(doc) == 0 or sum(len(sent) for sent in doc.sents) == len(doc)
    assert all(token.head.sent == token.sent for token in doc)
