"""Ambiguous names in own sentences: which place, person, body or state is meant.

python -m evals.names              share resolved, by class and language
python -m evals.names --failures   print each mention that is not, with what came out instead

The sentences (`evals/mentions`) were written by people who had read neither the code nor the knowledge base, 130 in a
set. The dev sets were looked at while the resolver was built, one after the other; `held` was only ever counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proxywar.extract import Extractor
from proxywar.knowledge import Gazetteer
from proxywar.knowledge.store import generated
from proxywar.records import Document, Mention
from proxywar.resolve import resolve_reading
from proxywar.text import cut_document
from proxywar.text.folding import fold

FOLDER = Path(__file__).parent / "mentions"
SETS = ("dev", "dev2", "dev3", "held")
HELD = "held"
_BRACKET = re.compile(r"(.*?) \((.*)\)")


@dataclass(frozen=True)
class Asked:
    """One mention whose meaning is asked, with what it means."""

    id: str
    lang: str
    date: str | None
    text: str
    start: int
    end: int
    entity: str
    kind: str
    sort: str
    also: tuple[str, ...] = ()


def read_set(name: str) -> list[Asked]:
    """Return the mentions of a set."""
    asked = []
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        start = -1
        for _ in range(row.get("nth", 1)):
            start = row["text"].index(row["mention"], start + 1)
        asked.append(Asked(row["id"], row["lang"], row.get("date"), row["text"], start, start + len(row["mention"]),
                           row["entity"], row["kind"], row["class"], tuple(row.get("also", ()))))  # fmt: skip
    return asked


def answer(asked: Asked, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention that covers most of the one that is asked, the tightest of those."""
    near = [m for m in mentions if m.kind in ("actor", "place") and m.start < asked.end and asked.start < m.end]

    def shared(mention: Mention) -> tuple[int, int]:
        overlap = min(mention.end, asked.end) - max(mention.start, asked.start)
        return overlap, overlap - (mention.end - mention.start)

    return max(near, key=shared, default=None)


def is_right(asked: Asked, mention: Mention | None, gazetteer: Gazetteer) -> bool:
    """Tell whether a mention means what the set says."""
    if mention is None or mention.entity is None or mention.kind != asked.kind:
        return False
    bracket = _BRACKET.fullmatch(asked.entity)
    name, state = bracket.groups() if bracket else (asked.entity, None)
    if state is not None and asked.kind == "place":
        country = gazetteer.country_of(mention.entity)
        if country is None or state not in {gazetteer.place(country).name, *_other_names(gazetteer, country, state)}:
            return False
    known = {c.id for text in (name, asked.entity, f"the {name}") for c in gazetteer.look_up(text)}
    known |= {town.id for town in gazetteer.towns.named(name)}
    return mention.entity in known or not {fold(n) for n in (name, asked.entity, *asked.also)}.isdisjoint(
        _spellings_of(mention.entity)
    )


@cache
def _spellings_of(entity: str) -> frozenset[str]:
    rows = generated("knowledge.sqlite")("SELECT spelling FROM names WHERE id = ?", (entity,))
    return frozenset(fold(row[0]) for row in rows)


def _other_names(gazetteer: Gazetteer, country: str, state: str) -> set[str]:
    return {state} if country in {c.id for c in gazetteer.look_up(state)} else set()


def resolve(asked: Asked, extractor: Extractor) -> Mention | None:
    """Read the sentence of a mention and return what was made of it."""
    digest = hashlib.sha256(asked.text.encode()).hexdigest()
    document = Document(asked.id, asked.text, digest, lang=asked.lang, date=asked.date)
    reading = resolve_reading(next(iter(extractor.read([cut_document(document)]))))
    return answer(asked, reading.mentions)


def count_right(name: str, extractor: Extractor, *, show: bool = False) -> dict[str, tuple[int, int]]:
    """Return (right, all) of a set by class, by language and over "all"."""
    counts: dict[str, tuple[int, int]] = {}
    for asked in read_set(name):
        mention = resolve(asked, extractor)
        good = is_right(asked, mention, extractor.gazetteer)
        for key in ("all", asked.lang, asked.sort):
            right, total = counts.get(key, (0, 0))
            counts[key] = right + good, total + 1
        if show and not good:
            got = (mention.kind, mention.entity) if mention else None
            print(f"{asked.id} {asked.sort}: {asked.text}")
            print(f"    {asked.text[asked.start : asked.end]!r} is {asked.kind} {asked.entity!r}, got {got}")
    return counts


def main(arguments: list[str] | None = None) -> None:
    """Print the share that is resolved."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.names", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--failures", action="store_true", help="print each mention of the dev sets not resolved")
    options = parser.parse_args(arguments)
    extractor = Extractor()
    for name in SETS:
        for key, (right, total) in count_right(name, extractor, show=options.failures and name != HELD).items():
            print(f"{name:5} {key:28} {right:4}/{total:<4} {right / total:.3f}")


if __name__ == "__main__":
    main()
