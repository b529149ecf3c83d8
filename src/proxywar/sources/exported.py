"""Read a case back that `proxywar export --to jsonl` wrote: documents with all that was read out of them.

Nothing is read anew: cuts, mentions and facts are those of the file. What does not fit its document is a problem, and
of that document nothing is taken.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from proxywar.records import (
    Actor,
    CutDocument,
    Document,
    Fact,
    Fragment,
    FragmentKind,
    Mention,
    Place,
    Problem,
    Reading,
    Sentence,
    fact_from_json,
)
from proxywar.sources.defaults import STAGE, clean_field, hash_document
from proxywar.sources.paths import Found
from proxywar.sources.suffixes import STDIN

OPENING = b'{"proxywar":'
"""How the first line of such a file begins."""
CODE = "PW330"


def is_export(found: Found) -> bool:
    """Tell whether a file is one that `proxywar export --to jsonl` wrote; standard input never is."""
    if found.error is not None or found.path == STDIN or not Path(found.path).is_file():
        return False
    try:
        with Path(found.path).open("rb") as file:
            return file.read(len(OPENING)) == OPENING
    except OSError:
        return False


def read_export(found: Found) -> Iterator[Reading | Problem]:
    """Yield the documents of an export with their facts, and the problems that it lists.

    Never raises for what is in the file.
    """
    source = clean_field(found.path)
    taking = _Taking(source)
    try:
        with Path(found.path).open("rb") as file:
            for number, line in enumerate(file, start=1):
                yield from taking.take(number, line)
        yield from taking.finish()
    except OSError as error:
        yield Problem(source, None, STAGE, "PW308", f"Cannot be read: {error.strerror or error}.")


class _Taking:
    """Puts the lines of a file together: each document with the facts behind it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._actors: dict[str, Actor] = {}
        self._places: dict[str, Place] = {}
        self._told: set[tuple[str, str]] = set()  # a state is an actor and a place of one id
        self._document: tuple[int, dict[str, Any]] | None = None
        self._facts: list[dict[str, Any]] = []

    def take(self, number: int, line: bytes) -> Iterator[Reading | Problem]:
        """Take one line; yields the document before it where a new one begins."""
        try:
            row = json.loads(line)
            if "quote" in row:
                self._facts.append(row)
                return
            yield from self.finish()
            if "reading" in row:
                self._document = (number, row)
            elif "problem" in row:
                yield Problem(**row["problem"])
            elif "actor" in row:
                actor = row["actor"]
                self._actors[actor["id"]] = Actor(**{**actor, "within": tuple(actor["within"])})
            elif "place" in row:
                place = row["place"]
                self._places[place["id"]] = Place(**{**place, "within": tuple(place["within"])})
            elif "proxywar" not in row:
                raise KeyError("proxywar, actor, place, reading, quote or problem")  # noqa: TRY301
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            yield Problem(self._source, None, STAGE, CODE, clean_field(f"Line {number} is none of an export: {error}."))

    def finish(self) -> Iterator[Reading | Problem]:
        """Yield the document whose lines are complete, if there is one."""
        if self._document is None:
            return
        (number, row), facts = self._document, self._facts
        self._document, self._facts = None, []
        name = str(row.get("id"))
        try:
            yield self._build(row, facts)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            message = f"Line {number}: nothing of the document is taken: {error}."
            yield Problem(self._source, clean_field(name), STAGE, CODE, clean_field(message))

    def _build(self, row: dict[str, Any], lines: list[dict[str, Any]]) -> Reading:
        how = row["reading"]
        document = _build_document(row, how)
        if len(lines) != how["facts"]:
            raise ValueError(f"it had {how['facts']} facts, the file has {len(lines)}")
        # The case stores them in turned order, and gives them back by where they stand.
        facts = tuple(_build_fact(line, document) for line in reversed(lines))
        cut = CutDocument(
            document, tuple(Fragment(f[0], FragmentKind(f[1]), *f[2:]) for f in how["fragments"]),
            tuple(Sentence(*s) for s in how["sentences"]), collage=bool(how["collage"]), reasons=tuple(how["reasons"]),
        )  # fmt: skip
        mentions = tuple(Mention(*m) for m in how["mentions"])
        # Who is known to a file but named by none of its documents goes with the first; none may be lost.
        actors = [a for i, a in self._actors.items() if ("actor", i) not in self._told]
        places = [p for i, p in self._places.items() if ("place", i) not in self._told]
        self._told |= {("actor", i) for i in self._actors} | {("place", i) for i in self._places}
        return Reading(cut, mentions, tuple(actors), tuple(places), facts)


def _build_document(row: dict[str, Any], how: dict[str, Any]) -> Document:
    fields = {key: row[key] for key in ("id", "text", "date", "outlet", "lang", "url", "title")}
    if not isinstance(fields["id"], str) or not isinstance(fields["text"], str):
        raise TypeError("its id or its text is not a string")
    sha256 = hash_document(fields["text"], fields["date"], fields["outlet"], fields["url"])
    if sha256 != how["sha256"]:
        raise ValueError("its text, date, outlet or url were changed: its hash is another one")
    return Document(sha256=sha256, source=str(how["source"]), metadata=dict(how["metadata"]), **fields)


def _build_fact(line: dict[str, Any], document: Document) -> Fact:
    fact = fact_from_json({**line, "doc": document.id, "cluster": None})
    spans = [(fact.start, fact.end, fact.quote)]
    if fact.verdict is None:  # an analyst may name what the text does not
        spans += [(a.start, a.end, a.text) for a in (*fact.actor, *fact.recipient, *fact.place, *fact.holder)]
        spans += [(q.start, q.end, q.text) for q in fact.quantity] + [(o.start, o.end, o.text) for o in fact.object]
    for start, end, words in spans:
        if document.text[start:end] != words:
            raise ValueError(f"fact {fact.id}: {words[:40]!r} is not what stands at {start}–{end}")
    return fact
