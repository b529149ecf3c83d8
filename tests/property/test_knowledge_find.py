"""Whatever the text, matches cut it exactly, in order, on word borders; what stands around them does not matter."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from proxywar.knowledge import Gazetteer
from proxywar.knowledge.folding import FoldedText, fold_spelling

g = Gazetteer.load()
NAMES = ["Turkey", "al-Watiya", "Recep Tayyip Erdoğan", "Erdog\u0306an", "U.S.", "États-Unis", "Côte d’Ivoire", "LNA",
         "South Sudan", "franco-turc", "russes", "Tri\u00adpoli", "United  Arab\nEmirates"]  # fmt: skip
GLUE = [
    " ",
    ", ",
    ". ",
    "\n\n",
    "-",
    "'",
    "’",
    "œ ",
    "\u0301 ",
    "\u200b ",
    " ß ",
    "… ",
    "«",
    "» ",
    "x",
    "7",
    "İ ",
    "ﬁ ",
]
texts = st.lists(st.one_of(st.sampled_from(NAMES), st.sampled_from(GLUE), st.text(max_size=8)), max_size=14).map(
    "".join
)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_offsets_cut_the_text_in_order(text: str) -> None:
    done = 0
    for match in g.find(text):
        assert done <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        assert match.start == 0 or not text[match.start - 1].isalnum() or text[match.start - 1] in "ʿʾʼʻ"
        assert match.candidates
        done = match.end


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(NAMES), texts, texts)
def test_a_name_is_found_wherever_it_stands(name: str, before: str, after: str) -> None:
    text = f"{before}\n\n{name}\n\n{after}"
    start = len(before) + 2
    alone = [(m.start + start, m.text) for m in g.find(name)]
    there = [(m.start, m.text) for m in g.find(text) if start <= m.start < start + len(name)]
    assert there == alone


@given(st.text(max_size=60))
def test_folding_finds_its_way_back(text: str) -> None:
    folded = FoldedText(text)
    ends = [0]
    for word in re.finditer("[^ ]+", folded.padded):
        start, end = folded.offset(word.start()), folded.offset(word.end())
        assert ends[-1] <= start < end <= len(text)
        assert fold_spelling(text[start:end]).strip() == word[0]
        ends.append(end)


@given(st.text(max_size=40))
def test_folding_a_spelling_twice_changes_nothing(spelling: str) -> None:
    once = fold_spelling(spelling)
    assert fold_spelling(" ".join(once.split())).split() == once.split()
