"""Whatever the text, cutting tiles it, keeps its offsets and never fails."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from proxywar.records import Document, FragmentKind
from proxywar.text import CUTS, cut_document, detect_language, fold, map_folded, store_text
from proxywar.text.bold import cut_boldly
from proxywar.text.cutting import find_pieces

_WORDS = st.sampled_from(
    [
        "Turkey",
        "Libya",
        "the",
        "The",
        "oil-rich",
        "La",
        "Turquie",
        "est",
        "U.S.",
        "Mr.",
        "By",
        "|",
        "#Libya",
        "«",
        "»",
        "“",
        "”",
        '"',
        "...",
        "…",
        ".",
        "!",
        "?",
        ",",
        "Le",
        "Caire",
        "12",
        "juin",
        "2020",
        "Monday,",
        "(Reuters)",
        "-",
        "—",
        "Ankara,",
        "which",
        "supports",
        "Seeks",
        "With",
        "In",
        "n°",
        "5",
        "é",
        "e\u0301",
        "😀",
        "\u00a0",
        "\u202f",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "MOBILE",
        "VIEW.",
        "Share",
        "this",
        "article",
        "Lire",
        "aussi",
        "Partager",
        "sur",
        "📸",
        "it",
        "was",
        "seized",
        "Haftar",
        "flew",
        "How",
        "many",
        "Combien",
        "Around",
        "He's",
        "Tunisia",
        "TUNIS,",
        "déjà",
        "Soupçonné",
        ";",
        "السلام",
        "Россия",
        "[1]",
        "1.",
        "J.-C.",
        "p.m.",
        "TRIPOLI",
        "@x",
        "L'ONU",
        "l’Égypte",
    ]
)
_NEWS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", " ", " ", "", "\n", "  "])), max_size=60).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
_TEXTS = st.one_of(_NEWS, st.text(max_size=200), st.text(alphabet=" \n.!?…“”\"«»'A a#|-1é😀\u0301\u00a0", max_size=120))


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, fragments=st.sampled_from(CUTS))
def test_fragments_tile_the_text(text: str, fragments: str) -> None:
    cut = cut_document(Document(id="t", text=text, sha256=""), fragments=fragments)
    cursor = 0
    for number, fragment in enumerate(cut.fragments, start=1):
        assert fragment.n == number
        assert cursor <= fragment.start < fragment.end <= len(text)
        assert text[cursor : fragment.start].strip() == ""
        assert fragment.start == 0 or not text[fragment.start].isspace()
        assert text[fragment.start : fragment.end] == text[fragment.start : fragment.end].strip()
        cursor = fragment.end
    assert text[cursor:].strip() == ""
    assert cut.reasons


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, fragments=st.sampled_from(CUTS))
def test_sentences_cover_every_fragment(text: str, fragments: str) -> None:
    cut = cut_document(Document(id="t", text=text, sha256=""), fragments=fragments)
    for fragment in cut.fragments:
        sentences = [s for s in cut.sentences if s.fragment == fragment.n]
        if fragment.kind not in (FragmentKind.PROSE, FragmentKind.HEADLINE):
            assert [(s.start, s.end) for s in sentences] == [(fragment.start, fragment.end)]
            continue
        cursor = fragment.start
        for sentence in sentences:
            assert cursor <= sentence.start < sentence.end <= fragment.end
            assert text[cursor : sentence.start].strip() == ""
            assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
            cursor = sentence.end
        assert cursor == fragment.end


@settings(max_examples=200, deadline=None)
@given(text=_TEXTS)
def test_bold_cutting_only_cuts_finer(text: str) -> None:
    pieces = list(find_pieces(text))
    bold = cut_boldly(text, pieces)
    cursor = 0
    for piece in bold:
        assert cursor <= piece.start < piece.end <= len(text)
        assert text[cursor : piece.start].strip() == ""
        cursor = piece.end
    assert text[cursor:].strip() == ""
    read = {p.start for p in pieces if p.kind in (FragmentKind.PROSE, FragmentKind.HEADLINE)}
    assert all(
        any(p.start == at for p in bold) or any(p.start < at < p.end and p.kind is FragmentKind.FURNITURE for p in bold)
        for at in read
    )


@settings(max_examples=100, deadline=None)
@given(text=_TEXTS)
def test_cutting_is_deterministic(text: str) -> None:
    document = Document(id="t", text=text, sha256="")
    assert cut_document(document) == cut_document(document)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=80))
def test_folding_keeps_a_way_back(text: str) -> None:
    folded, offsets = map_folded(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)


@settings(max_examples=200, deadline=None)
@given(raw=st.text(alphabet=st.characters(exclude_categories=[]), max_size=60))
def test_a_stored_text_can_be_encoded_and_is_stored_once(raw: str) -> None:
    text, changes = store_text(raw)
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\x00" not in text
    assert bool(changes) == (text != raw)
    assert store_text(text) == (text, [])


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=120))
def test_language_is_a_code_or_unknown(text: str) -> None:
    lang = detect_language(text)
    assert lang is None or (len(lang) == 2 and lang.islower())
