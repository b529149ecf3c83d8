"""Turn the gzipped CoNLL-U treebanks into spaCy `DocBin` files.

    python -m train.prepare --treebanks ../shared/data/treebanks --out train/work

Contractions: English ones ("don't", "cannot") become their parts, which are spelt out in the text; French ones ("du",
"aux", "auquel") stay one token, with the head and label of their first part outside the contraction. Labels: `obl:*`
is merged into `obl` except `obl:agent`, and a few labels of single treebanks into their plain form. A gold word with a
space inside ("50 000") becomes several tokens, the later ones `flat` on the first.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from proxywar.parse.labels import simplify_label
from proxywar.parse.languages import LANGUAGES
from train.harmonise import HARMONISED, harmonise

KEPT_FEATURES = frozenset(
    [
        "Gender",
        "Mood",
        "Number",
        "NumType",
        "Person",
        "Polarity",
        "Poss",
        "PronType",
        "Reflex",
        "Tense",
        "VerbForm",
        "Voice",
    ]
)
MERGED_LEMMAS = {"du": "de", "des": "de", "au": "à", "aux": "à"}
SENTENCES_PER_CHUNK = 10


@dataclass
class Row:
    """One syntactic word; `head` counts from 1, 0 is the root."""

    form: str
    lemma: str
    pos: str
    tag: str
    feats: str
    head: int
    label: str
    has_space: bool


@dataclass
class Sentence:
    """The words of one sentence and whether a new document starts with it."""

    rows: list[Row] = field(default_factory=list)
    starts_document: bool = False


def simplify_features(feats: str) -> str:
    """Keep the features that the product reads.

    Examples:
        >>> simplify_features("Emph=No|Number=Sing|Person=3")
        'Number=Sing|Person=3'
    """
    pairs = [pair for pair in feats.split("|") if pair.partition("=")[0] in KEPT_FEATURES]
    return "|".join(pairs)


def _word(columns: list[str]) -> Row:
    form = columns[1]
    lemma = form if columns[2] == "_" and form != "_" else columns[2]
    return Row(
        form=form,
        lemma=lemma,
        pos="X" if columns[3] == "_" else columns[3],
        tag=columns[4],
        feats=simplify_features(columns[5]),
        head=int(columns[6]),
        label=simplify_label(columns[7]),
        has_space="SpaceAfter=No" not in columns[9],
    )


def _merge_contraction(rows: list[Row], first: int, last: int, form: str, has_space: bool) -> None:
    """Merge words `first`..`last` (from 1) into one token in place and renumber the heads."""
    inside = range(first, last + 1)
    part = next((rows[i - 1] for i in inside if rows[i - 1].head not in inside), rows[first - 1])
    lead = rows[first - 1]
    pronominal = any(rows[i - 1].pos == "PRON" for i in inside)
    source = rows[last - 1] if pronominal else lead
    lemma = MERGED_LEMMAS.get(form.lower(), source.lemma)
    feats = source.feats if pronominal else ""
    merged = Row(form, lemma, source.pos, lead.tag, feats, part.head, part.label, has_space)
    width = last - first
    rows[first - 1 : last] = [merged]
    for row in rows:
        if row.head in inside:
            row.head = first
        elif row.head > last:
            row.head -= width


def _split_spaces(rows: list[Row]) -> list[Row]:
    """Split words that contain a space into several tokens, `flat` on the first."""
    if not any(" " in row.form.strip() for row in rows):
        return rows
    new_index: list[int] = []
    total = 0
    for row in rows:
        new_index.append(total + 1)
        total += len(row.form.split()) or 1
    result: list[Row] = []
    for i, row in enumerate(rows):
        parts = row.form.split() or [row.form]
        head = new_index[row.head - 1] if row.head else 0
        for k, part in enumerate(parts):
            last = k == len(parts) - 1
            lemma = row.lemma if len(parts) == 1 else part
            result.append(
                Row(
                    part,
                    lemma,
                    row.pos,
                    row.tag,
                    row.feats,
                    head if k == 0 else new_index[i],
                    row.label if k == 0 else "flat",
                    row.has_space if last else True,
                )
            )
    return result


def _finish(rows: list[Row], contractions: list[tuple[int, int, str, bool]], lang: str) -> list[Row]:
    for first, last, form, has_space in reversed(contractions):
        parts = rows[first - 1 : last]
        if lang == "en" and "".join(row.form for row in parts) == form:
            for row in parts[:-1]:
                row.has_space = False
            parts[-1].has_space = has_space
        else:
            _merge_contraction(rows, first, last, form, has_space)
    return _split_spaces(rows)


def read_sentences(lines: Iterator[str], lang: str) -> Iterator[Sentence]:
    """Read CoNLL-U lines into sentences of spaCy-ready words.

    Args:
        lines: Lines of a CoNLL-U file.
        lang: "en" or "fr"; decides what becomes of contractions.

    Yields:
        Sentences in file order.
    """
    rows: list[Row] = []
    contractions: list[tuple[int, int, str, bool]] = []
    starts = False
    for line in (raw.rstrip("\n") for raw in lines):
        if line.startswith("# newdoc"):
            starts = True
        elif not line.strip():
            if rows:
                yield Sentence(_finish(rows, contractions, lang), starts)
                starts = False
            rows, contractions = [], []
        elif line[0] != "#":
            columns = line.split("\t")
            if "-" in columns[0]:
                first, last = columns[0].split("-")
                contractions.append((int(first), int(last), columns[1], "SpaceAfter=No" not in columns[9]))
            elif "." not in columns[0]:
                rows.append(_word(columns))
    if rows:
        yield Sentence(_finish(rows, contractions, lang), starts)


def build_doc(sentences: list[Sentence], vocab: Vocab) -> Doc:
    """Build one gold `Doc` from consecutive sentences."""
    rows: list[Row] = []
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in sentences:
        base = len(rows)
        for i, row in enumerate(sentence.rows):
            heads.append(base + (row.head - 1 if row.head else i))
            starts.append(i == 0)
            rows.append(row)
    return Doc(
        vocab,
        words=[row.form for row in rows],
        spaces=[row.has_space for row in rows],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        morphs=[row.feats for row in rows],
        lemmas=[row.lemma for row in rows],
        heads=heads,
        deps=["ROOT" if row.head == 0 else row.label for row in rows],
    )


def group_documents(sentences: Iterator[Sentence]) -> Iterator[list[Sentence]]:
    """Group sentences by document, or by ten where the treebank marks no document."""
    group: list[Sentence] = []
    marked = False
    for sentence in sentences:
        marked = marked or sentence.starts_document
        full = not marked and len(group) == SENTENCES_PER_CHUNK
        if group and (sentence.starts_document or full):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def prepare_file(source: Path, target: Path, lang: str) -> int:
    """Convert one treebank file; return its number of tokens."""
    vocab = LANGUAGES[lang]().vocab
    binary = DocBin(attrs=["ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"])
    count = 0
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for group in group_documents(read_sentences(lines, lang)):
            if lang == "fr" and source.name.startswith(HARMONISED):
                for sentence in group:
                    harmonise(sentence.rows)
            doc = build_doc(group, vocab)
            count += len(doc)
            binary.add(doc)
    target.parent.mkdir(parents=True, exist_ok=True)
    binary.to_disk(target)
    return count


def main() -> None:
    """Convert every treebank of both languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--treebanks", type=Path, default=Path("../shared/data/treebanks"))
    parser.add_argument("--out", type=Path, default=Path("train/work"))
    options = parser.parse_args()
    for lang in ("en", "fr"):
        for source in sorted((options.treebanks / lang).glob("*.conllu.gz")):
            target = options.out / lang / (source.name.removesuffix(".conllu.gz") + ".spacy")
            print(f"{target}: {prepare_file(source, target, lang)} tokens")


if __name__ == "__main__":
    main()
