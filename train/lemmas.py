"""Make the tables of forms and lemmas from the training treebanks.

    python -m train.lemmas

A form is kept for a part of speech (AUX counts as VERB) if it was seen twice or more with one lemma and no other, and
if the lemma differs from the form or the form is a verb's.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from pathlib import Path

from spacy.tokens import DocBin

from proxywar.parse.languages import LANGUAGES, normalise_form
from proxywar.parse.lemmas import LEMMAS_DIR, coarse_pos
from train.notice import TRAINING_FILES

KEPT_POS = frozenset(["VERB", "AUX", "NOUN", "ADJ"])
MIN_COUNT = 2
Counts = dict[tuple[str, str], Counter[tuple[str, str]]]


def count_lemmas(lang: str, work: Path) -> Counts:
    """Count lemmas, with the treebank they came from, by form and coarse part of speech."""
    counts: Counts = defaultdict(Counter)
    vocab = LANGUAGES[lang]().vocab
    for name in TRAINING_FILES[lang]:
        for doc in DocBin().from_disk(work / lang / f"{name}.spacy").get_docs(vocab):
            for token in doc:
                if (token.pos_ in KEPT_POS and token.is_alpha) or (token.pos_ in KEPT_POS and "'" in token.text):
                    lemma = token.lemma_.lower() if token.text[1:].islower() else token.lemma_
                    key = normalise_form(token.text), coarse_pos(token.pos_)
                    counts[key][lemma, name.partition("-")[0]] += 1
    return counts


def choose_rows(counts: Counts) -> list[tuple[str, str, str, str]]:
    """Return rows of form, part of speech, lemma, treebanks, sorted by form."""
    rows = []
    for (form, pos), seen in counts.items():
        lemmas = {lemma for lemma, _ in seen}
        if len(lemmas) != 1 or sum(seen.values()) < MIN_COUNT:
            continue
        lemma = lemmas.pop()
        if lemma != form or pos == "VERB":
            rows.append((form, pos, lemma, "+".join(sorted({source for _, source in seen}))))
    return sorted(rows)


def main() -> None:
    """Write `src/proxywar/parse/lemmas/<lang>.csv` for both languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("train/work"))
    options = parser.parse_args()
    LEMMAS_DIR.mkdir(parents=True, exist_ok=True)
    for lang in ("en", "fr"):
        rows = choose_rows(count_lemmas(lang, options.work))
        path = LEMMAS_DIR / f"{lang}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(["form", "pos", "lemma", "source"])
            writer.writerows(rows)
        print(f"{path}: {len(rows)} rows, {path.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
