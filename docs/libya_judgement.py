"""What a reader says to the elements of the collage: the notes, and each fragment judged by them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docs.libya_elements import Element, differences, pair, parse_element, read_element
from proxywar.records import Fact, Fragment

NOTES = Path(__file__).resolve().with_name("libya_notes.csv")
WORD = re.compile(r"\w+(?:[.'’\-]\w+)*", re.UNICODE)
NOTE_KINDS = ("expect", "wrong", "optional", "none")
REASONS = {
    "parser": "the parse is wrong, or the words stand too far apart for the grammar",
    "lexicon": "no row for the word or the construction, or a row that says too much",
    "idiom": "a figure of speech that says the deed in other words",
    "reference": "a pronoun, a gap or a person who is not named has to be resolved",
    "names": "a name was cut or taken wrongly",
    "inference": "the reader concludes it; the words do not say it",
    "cutting": "fact and furniture stand in one fragment",
    "rhetoric": "a judgement or an image that tells no deed and no tie",
    "furniture": "byline, dateline, button or tag: nothing to find",
    "": "came out right once and no longer does",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One row of the notes: `expect` or `wrong` or `optional` with an element, or `none` with the reason why."""

    fragment: int
    starts: str
    kind: str
    element: Element | None
    reason: str
    comment: str

    @property
    def why(self) -> str:
        """Return the reason with its comment."""
        return ": ".join(part for part in (self.reason, self.comment) if part)


@dataclass(slots=True)
class Judged:
    """A fragment with what came out of it and what a reader says to that."""

    fragment: Fragment
    starts: str
    right: list[Element] = field(default_factory=list)
    in_part: list[tuple[Element, list[str], Note]] = field(default_factory=list)
    wrong: list[tuple[Element, Note]] = field(default_factory=list)
    optional: list[Element] = field(default_factory=list)
    unjudged: list[Element] = field(default_factory=list)
    missed: list[Note] = field(default_factory=list)
    none: Note | None = None
    stale: list[str] = field(default_factory=list)

    @property
    def elements(self) -> int:
        """Return how many elements came out."""
        return len(self.right) + len(self.in_part) + len(self.wrong) + len(self.optional) + len(self.unjudged)


def first_words(text: str) -> str:
    """Return the first three words of a text."""
    return " ".join(WORD.findall(text)[:3])


def load_notes(path: Path = NOTES) -> list[Note]:
    """Return the notes in their order.

    Raises:
        ValueError: A row's kind or reason is none of those that are known, or its element cannot be read.
    """
    notes = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["note"] not in NOTE_KINDS or row["reason"] not in REASONS:
                raise ValueError(f"{path.name}: unknown {row['note']!r} or {row['reason']!r} in {row['fragment']}")
            element = parse_element(row["element"]) if row["element"] else None
            note = Note(int(row["fragment"]), row["starts"], row["note"], element, row["reason"], row["comment"])
            notes.append(note)
    return notes


def judge(fragment: Fragment, text: str, facts: Sequence[Fact], notes: Sequence[Note]) -> Judged:
    """Return what came out of a fragment, each element with what the notes say to it."""
    judged = Judged(fragment, first_words(fragment_text(fragment, text)))
    mine = []
    for note in notes:
        if note.starts == judged.starts:
            mine.append(note)
        else:
            judged.stale.append(f"the fragment no longer starts so: {note.starts}")
    rest = [read_element(fact) for fact in facts]
    wrong = [note for note in mine if note.kind == "wrong"]
    # First what is wrong word for word: else it would be paired with what should stand in its place.
    known = [note for note in wrong if note.element in rest]
    _take_marked(judged, rest, known)
    _take_expected(judged, rest, [note for note in mine if note.kind == "expect"])
    _take_marked(judged, rest, [note for note in wrong if note not in known])
    _take_marked(judged, rest, [note for note in mine if note.kind == "optional"])
    judged.none = next((note for note in mine if note.kind == "none"), None)
    judged.unjudged = rest
    return judged


def _take_expected(judged: Judged, rest: list[Element], notes: Sequence[Note]) -> None:
    expected = [note.element for note in notes if note.element is not None]
    pairs = pair(expected, rest)
    for n, note in enumerate(notes):
        found = pairs.get(n)
        if found is None or note.element is None:
            judged.missed.append(note)
            if not note.reason:
                judged.stale.append(f"came out once and no longer does: {note.element}")
            continue
        rest.remove(found)
        less = differences(note.element, found)
        if less:
            judged.in_part.append((found, less, note))
            if not note.reason:
                judged.stale.append(f"was right once, now in part: {found}")
        else:
            judged.right.append(found)
            if note.reason:
                judged.stale.append(f"comes out now, its reason no longer applies: {note.element}")


def _take_marked(judged: Judged, rest: list[Element], notes: Sequence[Note]) -> None:
    for note in notes:
        found = pair([note.element], rest).get(0) if note.element is not None else None
        if found is None:
            judged.stale += [f"was wrong and no longer comes out: {note.element}"] if note.kind == "wrong" else []
            continue
        rest.remove(found)
        if note.kind == "wrong":
            judged.wrong.append((found, note))
        else:
            judged.optional.append(found)


def fragment_text(fragment: Fragment, text: str) -> str:
    """Return the words of a fragment."""
    return text[fragment.start : fragment.end]
