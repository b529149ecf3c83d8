"""Find the sentence that an analyst means, and read the short codes that an analyst types."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from proxywar.case.by_hand import fact_by_hand
from proxywar.case.corrections import find_words
from proxywar.case.identity import FIELDS
from proxywar.errors import UsageError
from proxywar.records import Fact

_GRADE = re.compile(r"([A-Fa-f]?)([1-6]?)")
"""The Admiralty code (NATO AJP-2.1): reliability of a source, credibility of what it says."""


def find_sentence(connection: sqlite3.Connection, doc: str, words: str, *, trigger: str | None = None) -> Fact:
    """Return an empty fact on the sentence of a document in which words stand, to be filled in.

    Raises:
        UsageError: The words do not stand there, or more than once; or the trigger does not (PW122).
    """
    n, text = connection.execute("SELECT n, text FROM documents WHERE id = ?", (doc,)).fetchone()
    places = [m.start() for m in re.finditer(re.escape(words.strip()), text)] if words.strip() else []
    if len(places) != 1:
        often = f"stands {len(places)} times" if places else "does not stand"
        raise UsageError("PW122", f"{words!r} {often} in {doc}.", "Give words of the sentence that stand there once.")
    first, last = places[0], places[0] + len(words.strip())
    row = connection.execute(
        'SELECT min(start), max("end"), min(fragment) FROM sentences WHERE doc = ? AND start < ? AND "end" > ?',
        (n, last, first),
    ).fetchone()
    start, end = (first, last) if row[0] is None else (min(first, row[0]), max(last, row[1]))
    at = find_words(text[start:end], trigger) if trigger else None
    if trigger and at is None:
        raise UsageError("PW122", f"{trigger!r} does not stand in {text[start:end]!r}.", "Give words of the sentence.")
    span = (start, end) if at is None or trigger is None else (start + at, start + at + len(trigger))
    empty: dict[str, Any] = {"type": "SUPPORT", "status": "stated", "actor": [], "recipient": [], "place": [],
                             "holder": [], "trigger": {"start": span[0], "end": span[1]}}  # fmt: skip
    target = {"sha256": "", "start": start, "end": end, "text": text[start:end]}
    return fact_by_hand(empty, target, doc=doc, fragment=row[2] or 1, lang="en")


def parse_grade(text: str) -> dict[str, Any]:
    """Return reliability and credibility of a grade as it is written.

    Raises:
        UsageError: It is none (PW121).

    Examples:
        >>> parse_grade("b2")
        {'reliability': 'B', 'credibility': 2}
    """
    found = _GRADE.fullmatch(text.strip())
    if found is None or not text.strip():
        raise UsageError("PW121", f"{text!r} is no grade.",
                         "Write A to F for how reliable a source is, 1 to 6 for how credible what it says is: "
                         "B, 2 or B2.")  # fmt: skip
    letter, digit = found.groups()
    return {"reliability": letter.upper() or None, "credibility": int(digit) if digit else None}


def parse_entity_field(kind: str, field: str, text: str) -> Any:
    """Return the value of a field of an actor or a place that the analyst typed.

    Raises:
        UsageError: The field or the value is none (PW121).
    """
    if field not in FIELDS[kind]:
        raise UsageError("PW121", f"No {kind} has a field {field!r} to correct.", f"One of {', '.join(FIELDS[kind])}.")
    if field == "within":
        return [part.strip() for part in text.split(";") if part.strip()]
    if field in ("lat", "lon"):
        limit = 90 if field == "lat" else 180
        try:
            degrees = float(text)
        except ValueError:
            degrees = float("nan")
        if not -limit <= degrees <= limit:
            raise UsageError("PW121", f"{text!r} is no {field}.", f"Degrees from -{limit} to {limit}.")
        return degrees
    if not text.strip() and field in ("name", "kind"):
        raise UsageError("PW121", f"A {kind} cannot be without {field}.", "Give one.")
    return text.strip() or None
