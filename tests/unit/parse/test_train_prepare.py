"""The parts of `train/` that turn treebanks into training data."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import spacy

from train import harmonise, prepare


def _row(
    i: str, form: str, pos: str, head: int, label: str, *, lemma: str = "", feats: str = "_", misc: str = "_"
) -> str:
    return "\t".join([i, form, lemma or form.lower(), pos, "_", feats, str(head), label, "_", misc])


FRENCH = "\n".join(
    [
        "# sent_id = 1",
        _row("1", "Venus", "VERB", 0, "root", lemma="venir"),
        "2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_",
        _row("2", "de", "ADP", 4, "case"),
        _row("3", "le", "DET", 4, "det"),
        _row("4", "Caire", "PROPN", 1, "obl:arg", misc="SpaceAfter=No"),
        _row("5", ",", "PUNCT", 6, "punct"),
        _row("6", "50 000", "NUM", 7, "nummod"),
        _row("7", "hommes", "NOUN", 1, "nsubj"),
        "8-9\tauxquels\t_\t_\t_\t_\t_\t_\t_\t_",
        _row("8", "à", "ADP", 9, "case"),
        _row("9", "lesquels", "PRON", 10, "obl:arg", lemma="lequel"),
        _row("10", "plaire", "VERB", 7, "acl:relcl"),
        "",
        "",
    ]
)
ENGLISH = "\n".join(
    [
        "# newdoc id = a",
        _row("1", "They", "PRON", 4, "nsubj"),
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
        _row("2", "do", "AUX", 4, "aux"),
        _row("3", "n't", "PART", 4, "advmod"),
        _row("4", "fight", "VERB", 0, "root", misc="SpaceAfter=No"),
        _row("5", ".", "PUNCT", 4, "punct"),
        "",
    ]
)


def _doc(text: str, lang: str) -> spacy.tokens.Doc:
    sentences = list(prepare.read_sentences(iter(text.splitlines(keepends=True)), lang))
    return prepare.build_doc(sentences, spacy.blank(lang).vocab)


def test_french_contractions_become_one_token() -> None:
    doc = _doc(FRENCH, "fr")
    assert doc.text.strip() == "Venus du Caire, 50 000 hommes auxquels plaire"
    du = next(t for t in doc if t.text == "du")
    assert (du.pos_, du.dep_, du.head.text, du.lemma_) == ("ADP", "case", "Caire", "de")
    relative = next(t for t in doc if t.text == "auxquels")
    assert (relative.pos_, relative.dep_, relative.head.text, relative.lemma_) == ("PRON", "obl", "plaire", "lequel")


def test_words_with_spaces_become_several_tokens() -> None:
    doc = _doc(FRENCH, "fr")
    thousand = next(t for t in doc if t.text == "000")
    assert (thousand.dep_, thousand.head.text, thousand.head.head.text) == ("flat", "50", "hommes")


def test_english_contractions_become_their_parts() -> None:
    doc = _doc(ENGLISH, "en")
    assert doc.text.strip() == "They don't fight."
    assert [t.text for t in doc] == ["They", "do", "n't", "fight", "."]
    assert [t.head.text for t in doc] == ["fight", "fight", "fight", "fight", "fight"]


def test_heads_make_one_tree() -> None:
    for text, lang in ((FRENCH, "fr"), (ENGLISH, "en")):
        doc = _doc(text, lang)
        assert [t.dep_ for t in doc if t.head is t or t.head.i == t.i] == ["ROOT"]


def test_groups_follow_documents_or_count() -> None:
    marked = [prepare.Sentence([], starts) for starts in (True, False, False, True, False)]
    assert [len(group) for group in prepare.group_documents(iter(marked))] == [3, 2]
    plain = [prepare.Sentence() for _ in range(23)]
    assert [len(group) for group in prepare.group_documents(iter(plain))] == [10, 10, 3]


def test_files_are_converted(tmp_path: Path) -> None:
    source = tmp_path / "ewt-dev.conllu.gz"
    source.write_bytes(gzip.compress(ENGLISH.encode()))
    assert prepare.prepare_file(source, tmp_path / "out" / "ewt-dev.spacy", "en") == 5


@pytest.mark.parametrize(
    ("feats", "kept"), [("_", ""), ("Emph=No|Number=Sing", "Number=Sing"), ("Voice=Pass", "Voice=Pass")]
)
def test_features(feats: str, kept: str) -> None:
    assert prepare.simplify_features(feats) == kept


def _words(*rows: tuple[str, str, str, int, str]) -> list[prepare.Row]:
    return [
        prepare.Row(form, form.lower(), pos, "", feats, head, label, True) for form, pos, feats, head, label in rows
    ]


def test_agents_of_passives_are_marked() -> None:
    rows = _words(
        ("prise", "VERB", "VerbForm=Part", 0, "root"),
        ("fut", "AUX", "", 1, "aux:pass"),
        ("par", "ADP", "", 4, "case"),
        ("Haftar", "PROPN", "", 1, "obl"),
        ("par", "ADP", "", 6, "case"),
        ("exemple", "NOUN", "", 1, "obl"),
    )
    harmonise.harmonise(rows)
    assert [row.label for row in rows] == ["root", "aux:pass", "case", "obl:agent", "case", "obl"]
    assert "Voice=Pass" in rows[0].feats


def test_reflexives_and_pronouns_follow_gsd() -> None:
    rows = _words(("Il", "PRON", "", 3, "nsubj"), ("se", "PRON", "", 3, "obj"), ("retire", "VERB", "", 0, "root"))
    harmonise.harmonise(rows)
    assert [row.lemma for row in rows] == ["lui", "soi", "retire"]
    assert (rows[1].label, rows[1].feats) == ("expl:pv", "Reflex=Yes")
