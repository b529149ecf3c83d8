"""Lemmas that a table knows better than the model.

Four sources, the later wins: the model's edit tree; for French the forms, by rule, of the verbs seen in the treebanks;
the forms seen there (`lemmas/<lang>.csv`); and whatever table the caller applies with `apply_lemma_lexicon`.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from proxywar.parse.conjugation_fr import lemma_table
from proxywar.parse.forms import normalise_form

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEMMAS_DIR = Path(__file__).parent / "lemmas"
LemmaTable = Mapping[tuple[str, str], str]
_COARSE = {"AUX": "VERB"}


def coarse_pos(pos: str) -> str:
    """Return the part of speech under which tables keep a word: auxiliaries are verbs.

    Examples:
        >>> coarse_pos("AUX"), coarse_pos("NOUN")
        ('VERB', 'NOUN')
    """
    return _COARSE.get(pos, pos)


def apply_lemma_lexicon(doc: Doc, table: LemmaTable) -> Doc:
    """Set the lemma of every token whose form and part of speech the table has.

    Args:
        doc: A parsed document; changed in place.
        table: Pairs of form (lower case, straight apostrophes) and part of speech (VERB stands for AUX as well)
            to lemma.

    Returns:
        The same document.

    Examples:
        >>> from spacy.vocab import Vocab
        >>> from spacy.tokens import Doc
        >>> doc = Doc(Vocab(), words=["soutiennent"], pos=["VERB"], lemmas=["soutienner"])
        >>> apply_lemma_lexicon(doc, {("soutiennent", "VERB"): "soutenir"})[0].lemma_
        'soutenir'
    """
    for token in doc:
        lemma = table.get((normalise_form(token.text), coarse_pos(token.pos_)))
        if lemma is not None:
            token.lemma_ = lemma
    return doc


@cache
def treebank_lemmas(lang: str) -> LemmaTable:
    """Return the forms whose lemma the training treebanks leave in no doubt; empty for other languages.

    Args:
        lang: "en" or "fr".

    Returns:
        A table for `apply_lemma_lexicon`.
    """
    path = LEMMAS_DIR / f"{lang}.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {(row["form"], row["pos"]): row["lemma"] for row in csv.DictReader(lines)}


def restore_case(lemma: str, text: str, pos: str) -> str:
    """Return the lemma of a word in the case of a dictionary.

    The models give a capitalised word a capitalised lemma ("Bombed" has "Bomb"), and a word in capitals its own form.

    Args:
        text: The word as written.
        pos: Its universal part of speech.

    Examples:
        >>> restore_case("Bomb", "Bombed", "VERB"), restore_case("Turkey", "Turkey", "PROPN")
        ('bomb', 'Turkey')
    """
    if pos == "PROPN" or len(text) < 2 or not text[0].isupper():
        return lemma
    if text[1:] == text[1:].lower():
        return lemma.lower()
    if text.isupper() and pos not in ("NOUN", "X", "SYM", "NUM"):
        return lemma.lower()
    return lemma


@cache
def known_lemmas(lang: str) -> LemmaTable:
    """Return the treebank table and, for French, every form of the verbs in it.

    Args:
        lang: "en" or "fr".

    Returns:
        A table for `apply_lemma_lexicon`; forms seen in the treebanks win over forms made by rule.
    """
    seen = treebank_lemmas(lang)
    if lang != "fr":
        return seen
    verbs = {lemma for (_, pos), lemma in seen.items() if pos == "VERB" and lemma.endswith(("r", "re"))}
    return {**lemma_table(sorted(verbs)), **seen}
