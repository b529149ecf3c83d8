"""Score the embedded pipelines, as packaged, on raw text of the test treebanks.

    OPENBLAS_NUM_THREADS=1 python -m train.evaluate            # both languages, prints the tables of README.md
    OPENBLAS_NUM_THREADS=1 python -m train.evaluate fr --unit document

The text is cut by our own tokenizer. Unit "sentence": each gold sentence's text is parsed alone (the product cuts
sentences before it parses). Unit "document": whole documents (ten sentences where the treebank marks none) are parsed
and the parser cuts them. A token counts if its characters are those of a gold token; relations count if both ends
and the label do. F1 over all tokens, punctuation included, as in the CoNLL shared tasks.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Token
from spacy.vocab import Vocab

from proxywar.parse import load_pipeline

TEST_FILES = {"en": ["ewt-test", "gumfree-test", "pud-test"], "fr": ["gsd-test", "sequoia-test"]}
RELATIONS = ("nsubj", "nsubj:pass", "obj", "obl:agent")
COLUMNS = ("Tok", "Sent", "UPOS", "lemma", "UAS", "LAS")
Span = tuple[int, int]


@dataclass
class Score:
    """Counts of gold, predicted and right items by measure."""

    gold: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, gold: set[object], predicted: set[object]) -> None:
        """Count one document's items under a measure."""
        self.gold[name] += len(gold)
        self.predicted[name] += len(predicted)
        self.right[name] += len(gold & predicted)

    def f1(self, name: str) -> float:
        """Return F1 in per cent, 0 where there is nothing."""
        total = self.gold[name] + self.predicted[name]
        return 200 * self.right[name] / total if total else 0.0


def span_of(token: Token) -> Span:
    """Return the characters of a token, as start and end."""
    return token.idx, token.idx + len(token.text)


def items(doc: Doc) -> dict[str, set[object]]:
    """Return the scored items of a document by measure."""
    tokens = [t for t in doc if not t.is_space]
    found: dict[str, set[object]] = {
        "Tok": {span_of(t) for t in tokens},
        "Sent": {(sent.start_char, sent.text.rstrip()) for sent in doc.sents},
        "UPOS": {(span_of(t), t.pos_) for t in tokens},
        "lemma": {(span_of(t), t.lemma_) for t in tokens},
        "UAS": {(span_of(t), span_of(t.head)) for t in tokens},
        "LAS": {(span_of(t), span_of(t.head), t.dep_) for t in tokens},
    }
    for relation in RELATIONS:
        found[relation] = {(span_of(t), span_of(t.head)) for t in tokens if t.dep_ == relation}
    return found


def gold_docs(path: Path, vocab: Vocab, unit: str, limit: int | None = None) -> Iterator[Doc]:
    """Yield gold documents, or their sentences as documents."""
    count = 0
    for doc in DocBin().from_disk(path).get_docs(vocab):
        for part in [doc] if unit == "document" else [sent.as_doc() for sent in doc.sents]:
            if limit is not None and count >= limit:
                return
            count += 1
            yield part


def score_docs(nlp: Language, gold: Iterable[Doc]) -> Score:
    """Parse the text of gold documents and score the result."""
    score = Score()
    gold = list(gold)
    for reference, predicted in zip(gold, nlp.pipe([doc.text for doc in gold]), strict=True):
        wanted, got = items(reference), items(predicted)
        for name, want in wanted.items():
            score.add(name, want, got[name])
    return score


def words_per_second(nlp: Language, texts: list[str]) -> float:
    """Return the speed of the pipeline over texts, after a warm-up, in tokens per second of one core's time.

    Processor time is what other programs on the machine disturb least; it is one core's only if BLAS has one thread.
    """
    list(nlp.pipe(texts[:200]))
    began = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - began)


def report(lang: str, work: Path, unit: str) -> None:
    """Print a table for one language."""
    nlp = load_pipeline(lang)
    for name in TEST_FILES[lang]:
        gold = list(gold_docs(work / lang / f"{name}.spacy", nlp.vocab, unit))
        score = score_docs(nlp, gold)
        cells = [f"{score.f1(column):.1f}" for column in COLUMNS]
        relations = "/".join(f"{score.f1(r):.0f}" if score.gold[r] else "–" for r in RELATIONS)
        speed = words_per_second(nlp, [doc.text for doc in gold])
        print(f"| {lang} {name} | {' | '.join(cells)} | {relations} | {speed:,.0f} |", flush=True)


def main() -> None:
    """Parse the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("langs", nargs="*", default=["en", "fr"])
    parser.add_argument("--work", type=Path, default=Path("train/work"))
    parser.add_argument("--unit", choices=["sentence", "document"], default="sentence")
    options = parser.parse_args()
    print(f"| test set ({options.unit}) | {' | '.join(COLUMNS)} | {'/'.join(RELATIONS)} | words/s |")
    print("|---|---|---|---|---|---|---|---|---|")
    for lang in options.langs:
        report(lang, options.work, options.unit)


if __name__ == "__main__":
    main()
