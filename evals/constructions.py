"""Put examples of the trigger tables into plain constructions and count how often their fact is still read.

An example gives its fact by itself ("Egypt sided with Haftar."); a reader of news also meets it behind a day, inside a
report, behind a relative clause. `constructions.csv` holds the frames, own sentences all: a subject and the rest of an
example go into each. What is read wrong here is read wrong whatever the words, and shows which construction to mend.

python -m evals.constructions               share read, by construction
python -m evals.constructions --rows 900    of so many examples a language, chosen by a hash of their text
python -m evals.constructions --failures    each sentence that fails, with what came out instead
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from evals.lexicon import Expected, is_met, parse_expect, run, show
from proxywar.extract import Extractor
from proxywar.lang import LANGUAGES
from proxywar.parse import load_pipeline
from proxywar.records import Document, Fact
from proxywar.text import cut_document

FRAMES = Path(__file__).with_suffix(".csv")
ROWS = 60
"""Examples a language that `make eval` puts into the frames."""
ARTICLES = {
    "en": ("The ", "A ", "An "),
    "fr": ("Le ", "La ", "Les ", "L'", "L’", "Un ", "Une ", "Des "),
}
VERBAL = frozenset({"VERB", "AUX", "ADV", "PART", "PRON"})
"""What may follow a subject at once; "Russian troops" has none that stands alone."""
VOWELS = tuple("aeiouyhéèêîâAEIOUYHÉÈÊÎÂ")


@dataclass(frozen=True)
class Put:
    """An example put into a frame.

    Attributes:
        frame: Name of the construction.
        expected: The fact that must come out.
    """

    frame: str
    text: str
    expected: Expected


@cache
def frames(lang: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `constructions.csv` of a language; read once a process."""
    with FRAMES.open(encoding="utf-8", newline="") as file:
        return tuple(row for row in csv.DictReader(file) if row["lang"] == lang)


def choose(lang: str, rows: int) -> list[tuple[str, Fact, Expected]]:
    """Return examples that give their fact by themselves and open with its actor: text, fact, what is expected.

    Args:
        rows: How many at most; the same ones each time, whatever the order of the table.
    """
    passed = {row["example"]: (row, facts) for row, is_read, facts in run(lang) if is_read}
    found: list[tuple[str, Fact, Expected]] = []
    for text in sorted(passed, key=lambda one: hashlib.sha256(one.encode()).hexdigest()):
        row, facts = passed[text]
        expected = parse_expect(row)
        fact = next((f for f in facts if is_met(expected, [f])), None)
        if fact is not None and expected.status == "stated" and _opens_with_actor(lang, text, fact):
            found.append((text, fact, expected))
        if len(found) == rows:
            break
    return found


def _opens_with_actor(lang: str, text: str, fact: Fact) -> bool:
    if len(fact.actor) != 1 or text.count(".") != 1 or not text.endswith("."):
        return False
    actor = fact.actor[0]
    if actor.start > len("Les ") or text[actor.end] != " ":
        return False
    after = next(token for token in load_pipeline(lang)(text) if token.idx > actor.end)
    return after.pos_ in VERBAL


def put(lang: str, text: str, fact: Fact, expected: Expected) -> Iterator[Put]:
    """Yield an example in each frame of its language."""
    actor = fact.actor[0]
    subject, rest = text[: actor.end], text[actor.end :].removesuffix(".")
    low = subject
    for article in ARTICLES[lang]:
        if subject.startswith(article):
            low = article.lower() + subject.removeprefix(article)
    person = actor.kind == "person"
    words = {
        "subject": subject,
        "low": low,
        "rest": rest,
        "who": "who" if person else "which",
        "it": "He" if person else "It",
        "que": "qu'" if low.startswith(VOWELS) else "que ",
    }
    for frame in frames(lang):
        status = frame["status"] or expected.status
        yield Put(frame["name"], frame["sentence"].format(**words), replace(expected, status=status))


def read(lang: str, rows: int) -> Iterator[tuple[Put, bool, list[Fact]]]:
    """Yield each example in each frame, whether its fact is read, and the facts that came out."""
    sentences = [one for example in choose(lang, rows) for one in put(lang, *example)]
    cuts = [
        cut_document(Document("x", one.text, hashlib.sha256(one.text.encode()).hexdigest(), lang=lang), fragments="off")
        for one in sentences
    ]
    for one, reading in zip(sentences, Extractor().read(cuts), strict=True):
        yield one, is_met(one.expected, list(reading.facts)), list(reading.facts)


def count(rows: int = ROWS) -> dict[str, Mapping[str, tuple[int, int]]]:
    """Return how many sentences of each construction give their fact, and how many there are, by language."""
    out: dict[str, Mapping[str, tuple[int, int]]] = {}
    for lang in LANGUAGES:
        passed: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for one, ok, _ in read(lang, rows):
            passed[one.frame] += ok
            total[one.frame] += 1
        out[lang] = {name: (passed[name], total[name]) for name in total}
    return out


def main() -> None:
    """Print the share read by construction."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--lang", choices=LANGUAGES)
    args = parser.parse_args()
    for lang in [args.lang] if args.lang else LANGUAGES:
        if args.failures:
            for one, ok, facts in read(lang, args.rows):
                if not ok:
                    print(f"{one.frame}\t{one.text}\n\tgot  {'; '.join(map(show, facts)) or '-'}")
            continue
        counts = count(args.rows)[lang]
        for name, (passed, total) in sorted(counts.items(), key=lambda c: c[1][0] / c[1][1]):
            print(f"{lang} {name}: {passed} of {total}, {passed / total:.3f}")


if __name__ == "__main__":
    main()
