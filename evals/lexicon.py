"""Run every example of the trigger tables and compare with the fact that it must give.

python -m evals.lexicon            pass rate by language, part of speech and type
python -m evals.lexicon --failures print each row that fails, with what came out instead
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from proxywar.extract import Extractor
from proxywar.lang import LANGUAGES, table
from proxywar.records import SYMMETRIC_TYPES, Argument, Document, Fact
from proxywar.text import cut_document

STATUS = re.compile(r"\[(\w+)\]\s*$")


@dataclass(frozen=True)
class Expected:
    """What a row says its example must give."""

    type: str
    actors: frozenset[str]
    recipients: frozenset[str]
    places: frozenset[str]
    status: str


def parse_expect(row: dict[str, str]) -> Expected:
    """Read the `expect` cell: `ACTORS > RECIPIENTS @ PLACES [status]`."""
    cell = row["expect"]
    status = STATUS.search(cell)
    cell = STATUS.sub("", cell)
    parties, _, places = cell.partition("@")
    actors, _, recipients = parties.partition(">")
    return Expected(
        row["type"], _names(actors), _names(recipients), _names(places), status.group(1) if status else "stated"
    )


def _names(cell: str) -> frozenset[str]:
    return frozenset(n.strip() for n in cell.split(" + ") if n.strip() and n.strip() != "-")


def is_met(expected: Expected, facts: list[Fact]) -> bool:
    """Tell whether one of the facts is the expected one; symmetric types may have their sides in either slot."""
    for fact in facts:
        places = frozenset(p.name for p in fact.place)
        if (fact.type, str(fact.status)) != (expected.type, expected.status):
            continue
        a, r = _covered(expected.actors, fact.actor), _covered(expected.recipients, fact.recipient)
        same = a and r
        if expected.type in SYMMETRIC_TYPES or (
            expected.type == "ASSAULT" and len(expected.actors | expected.recipients) > 1
        ):
            same = same or _covered(expected.actors | expected.recipients, (*fact.actor, *fact.recipient))
        if same and expected.places <= places | {w for p in fact.place for w in p.within}:
            return True
    return False


def _covered(names: frozenset[str], arguments: Sequence[Argument]) -> bool:
    """Tell whether the arguments are the named ones, each by its name or by what it is part of ("the French army")."""
    left = set(names)
    for argument in arguments:
        hit = {argument.name, *argument.within} & left
        if not hit:
            return False
        left -= hit
    return not left


@cache
def run(lang: str) -> tuple[tuple[dict[str, str], bool, list[Fact]], ...]:
    """Return each row with whether its example gives its fact, and the facts that came out; read once a process."""
    rows = [r for r in table(lang, "triggers") if r["example"] and r["expect"]]
    cuts = []
    for row in rows:
        text = row["example"]
        cuts.append(
            cut_document(Document("x", text, hashlib.sha256(text.encode()).hexdigest(), lang=lang), fragments="off")
        )
    readings = Extractor().read(cuts)
    return tuple(
        (row, is_met(parse_expect(row), list(reading.facts)), list(reading.facts))
        for row, reading in zip(rows, readings, strict=True)
    )


def show(fact: Fact) -> str:
    """Return a fact in the notation of the tables."""
    return f"{fact.type}: {_joined(fact.actor)} > {_joined(fact.recipient)} @ {_joined(fact.place)} [{fact.status}]"


def _joined(arguments: Sequence[Argument]) -> str:
    return " + ".join(a.name for a in arguments) or "-"


def main() -> None:
    """Print the pass rate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--lang", choices=LANGUAGES)
    args = parser.parse_args()
    for lang in [args.lang] if args.lang else LANGUAGES:
        passed: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for row, ok, facts in run(lang):
            for key in ("all", row["pos"], row["type"]):
                total[key] += 1
                passed[key] += ok
            if args.failures and not ok:
                got = "; ".join(map(show, facts)) or "-"
                print(f"{row['type']}\t{row['lemma']}\t{row['example']}\n\twant {row['expect']}\n\tgot  {got}")
        print(
            lang, "  ".join(f"{key} {passed[key]}/{total[key]} {passed[key] / total[key]:.2f}" for key in sorted(total))
        )


if __name__ == "__main__":
    main()
