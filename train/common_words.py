"""Make the lists of common words from the training treebanks.

    python -m train.common_words

A word is common if it was seen twice or more in lower case as anything but a name. A headline in capitals is told
by these lists from the names in it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from spacy.tokens import DocBin

from proxywar.lang import LANGUAGES
from proxywar.parse.forms import normalise_form
from proxywar.parse.languages import LANGUAGES as TOKENIZERS
from train.notice import TRAINING_FILES

LANG_DIR = Path("src/proxywar/lang")
MIN_COUNT = 2
MIN_LETTERS = 2
NO_WORDS = frozenset(["PROPN", "X", "SYM", "PUNCT", "NUM"])
_NOTE = (
    "# Words seen twice or more, in lower case and not as names, in the training files of {names}.\n"
    "# Derived by train/common_words.py and passed on under the terms of these treebanks: see NOTICE.\n"
)


def count_words(lang: str, work: Path) -> Counter[str]:
    """Count the lower-case words of the training treebanks that are not names."""
    counts: Counter[str] = Counter()
    vocab = TOKENIZERS[lang]().vocab
    for name in TRAINING_FILES[lang]:
        for doc in DocBin().from_disk(work / lang / f"{name}.spacy").get_docs(vocab):
            counts.update(normalise_form(t.text) for t in doc if is_counted(t.text, t.pos_))
    return counts


def is_counted(text: str, pos: str) -> bool:
    """Tell a word of lower-case letters only that is no name, number or foreign word.

    Examples:
        >>> is_counted("widens", "VERB"), is_counted("Widens", "VERB"), is_counted("haftar", "PROPN")
        (True, False, False)
    """
    return pos not in NO_WORDS and text.isalpha() and text.islower() and len(text) >= MIN_LETTERS


def write_words(lang: str, work: Path, folder: Path) -> Path:
    """Write `common_words.csv` of a language, sorted, and return its path."""
    words = sorted(word for word, count in count_words(lang, work).items() if count >= MIN_COUNT)
    names = ", ".join(dict.fromkeys(name.rpartition("-")[0] for name in TRAINING_FILES[lang]))
    path = folder / lang / "common_words.csv"
    path.write_text(_NOTE.format(names=names) + "\n".join(["word", *words]) + "\n", encoding="utf-8")
    return path


def main() -> None:
    """Write `src/proxywar/lang/<lang>/common_words.csv` for every language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("train/work"))
    options = parser.parse_args()
    for lang in LANGUAGES:
        path = write_words(lang, options.work, LANG_DIR)
        print(f"{path}: {path.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
