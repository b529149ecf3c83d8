"""Write `docs/libya.md`: what comes out of the Libyan collage, fragment by fragment, with a reader's judgement.

python -m docs.libya            writes the page
python -m docs.libya --check    fails where the page is not what this makes
python -m docs.libya --print    writes to standard output

The collage is not in this repository; it is read from `../shared/seed`. Of its text only names and the first three words
of each fragment enter the page. The judgement stands in `libya_notes.csv`: what should come out, what is wrong, why.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import proxywar
from docs.libya_elements import Element, differences, pair, parse_element, read_element
from proxywar.case import ActorRow
from proxywar.records import CutDocument, Fact, Fragment

HERE = Path(__file__).resolve().parent
PAGE = HERE / "libya.md"
NOTES = HERE / "libya_notes.csv"
SEED = HERE.parents[1] / "shared" / "seed" / "libya-fragments.txt"
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
        return sum(map(len, (self.right, self.in_part, self.wrong, self.optional, self.unjudged)))


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
            if row["note"] not in NOTE_KINDS or (row["reason"] and row["reason"] not in REASONS):
                raise ValueError(f"{path.name}: fragment {row['fragment']}: unknown {row['note']!r} or {row['reason']!r}")
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
    _take_expected(judged, rest, [note for note in mine if note.kind == "expect"])
    for note in mine:
        if note.kind == "none":
            judged.none = note
        elif note.kind != "expect" and note.element is not None:
            _take_marked(judged, rest, note)
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
        else:
            judged.right.append(found)
            if note.reason:
                judged.stale.append(f"comes out now, its reason no longer applies: {note.element}")


def _take_marked(judged: Judged, rest: list[Element], note: Note) -> None:
    assert note.element is not None
    found = pair([note.element], rest).get(0)
    if found is not None:
        rest.remove(found)
        if note.kind == "wrong":
            judged.wrong.append((found, note))
        else:
            judged.optional.append(found)
    elif note.kind == "wrong":
        judged.stale.append(f"was wrong and no longer comes out: {note.element}")


def fragment_text(fragment: Fragment, text: str) -> str:
    """Return the words of a fragment."""
    return text[fragment.start : fragment.end]


def render(seed: Path = SEED) -> tuple[str, list[str]]:
    """Read the collage and return the page, with what in the notes no longer applies.

    Args:
        seed: The collage.
    """
    notes = load_notes()
    with tempfile.TemporaryDirectory() as folder, proxywar.read(seed, case=Path(folder) / "libya.case") as case:
        (cut,) = case.texts()
        facts = list(case.facts())
        fragments = [
            judge(
                fragment,
                cut.document.text,
                [fact for fact in facts if fact.fragment == fragment.n],
                [note for note in notes if note.fragment == fragment.n],
            )
            for fragment in cut.fragments
        ]
        parts = [
            _intro(cut), _fragments(fragments), _counts(fragments), _misses(fragments), _camps(case), _actors(case),
            _forces(case, facts), _disputes(case, facts), _unsaid(facts, cut, fragments),
        ]  # fmt: skip
    page = "\n".join("\n".join(part) for part in parts)
    return page, list(_stale(fragments, notes))


def _stale(fragments: Sequence[Judged], notes: Sequence[Note]) -> Iterator[str]:
    for judged in fragments:
        stale = judged.stale + [f"not judged yet: {element}" for element in judged.unjudged]
        yield from (f"{judged.fragment.n}: {line}" for line in stale)
        if not judged.elements and not judged.missed and judged.none is None:
            yield f"{judged.fragment.n}: nothing came out and no note says why: {judged.starts}"
    last = len(fragments)
    yield from (f"{note.fragment}: there is no such fragment" for note in notes if note.fragment > last)


def _intro(cut: CutDocument) -> list[str]:
    kinds = Counter(str(fragment.kind) for fragment in cut.fragments)
    langs = Counter(fragment.lang for fragment in cut.fragments if fragment.lang)
    return [
        "# The Libyan collage, fragment by fragment",
        "",
        "This page is generated (`make libya`) from the collage that the project starts from: one text of "
        f"{len(cut.document.text.split())} words in which",
        "pieces of reports, headlines, bylines and page furniture of June and July 2020 follow each other without a break.",
        "The collage is not in this repository; the command reads `../shared/seed/libya-fragments.txt` and says so where",
        "that is missing. Of its text this page holds names and the first three words of each fragment.",
        "",
        "What should come out was judged by one reader along [the guide](../evals/GUIDE.md), with the output at hand: the",
        "notes are in [libya_notes.csv](libya_notes.csv). So this is an account of one pile, not a measure; the measures",
        "are in [extraction.md](extraction.md).",
        "",
        "## How it was cut",
        "",
        f"It was {'taken' if cut.collage else 'not taken'} for a collage: {'; '.join(cut.reasons)}.",
        f"{len(cut.fragments)} fragments: {_counted(kinds)}. Language: {_counted(langs)};",
        f"{len(cut.fragments) - sum(langs.values())} fragments of furniture have none.",
        "",
    ]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{n} {word}" for word, n in counts.most_common())


def _fragments(fragments: Sequence[Judged]) -> list[str]:
    lines = [
        "## Fragments",
        "",
        "An element is written `TYPE actor → recipient @ place, status (holder), channel, quantity, date`; what is empty",
        "is left out, a missing actor is `-`. Elements without a remark are right.",
        "",
    ]
    for judged in fragments:
        lang = f", {judged.fragment.lang}" if judged.fragment.lang else ""
        lines += [f"**{judged.fragment.n}.** {judged.starts} … ({judged.fragment.kind}{lang})", ""]
        lines += [f"- {line}" for line in _remarks(judged)] + [""]
    return lines


def _remarks(judged: Judged) -> Iterator[str]:
    yield from (f"`{element}`" for element in judged.right)
    for element, less, note in judged.in_part:
        yield f"`{element}`: right in part, {'; '.join(less)}" + (f" ({note.why})" if note.why else "")
    yield from (f"`{element}`: good readers would differ" for element in judged.optional)
    yield from (f"`{element}`: **wrong** ({note.why})" for element, note in judged.wrong)
    yield from (f"`{element}`: not judged yet" for element in judged.unjudged)
    yield from (f"**missed** `{note.element}` ({note.why or 'came out once'})" for note in judged.missed)
    if judged.none is not None:
        yield f"nothing to find ({judged.none.why})"
    elif not judged.elements and not judged.missed:
        yield "nothing"


def _counts(fragments: Sequence[Judged]) -> list[str]:
    def count(test: Callable[[Judged], bool]) -> int:
        return sum(map(test, fragments))

    right, in_part, wrong = (sum(len(getattr(f, name)) for f in fragments) for name in ("right", "in_part", "wrong"))
    optional, unjudged, missed = (
        sum(len(getattr(f, name)) for f in fragments) for name in ("optional", "unjudged", "missed")
    )
    bad = count(lambda f: bool(f.elements) and f.none is not None)
    rows = [
        ("fragments", len(fragments)),
        ("… from which elements came out", count(lambda f: f.elements > 0)),
        ("… … all there, and none missed", count(lambda f: f.elements > 0 and not f.missed and f.none is None)),
        ("… … though something was missed", count(lambda f: f.elements > 0 and bool(f.missed))),
        ("… … though there is nothing to find", bad),
        ("… from which nothing came out", count(lambda f: not f.elements)),
        ("… … because there is nothing to find", count(lambda f: not f.elements and not f.missed)),
        ("… … though something was missed", count(lambda f: not f.elements and bool(f.missed))),
        ("elements", right + in_part + wrong + optional + unjudged),
        ("… right", right),
        ("… right in part: type, parties, but not all the rest", in_part),
        ("… on which good readers would differ", optional),
        ("… wrong", wrong),
        *([("… not judged yet", unjudged)] if unjudged else []),
        ("elements missed", missed),
    ]
    table = ["| what | number |", "| --- | ---: |", *(f"| {what} | {n} |" for what, n in rows)]
    return ["## Counts", "", *table, ""]


def _misses(fragments: Sequence[Judged]) -> list[str]:
    lines = ["## Why something is missed, in part or wrong", "", "| reason | what | missed | in part | wrong | fragments |"]
    lines.append("| --- | --- | ---: | ---: | ---: | --- |")
    for reason, what in REASONS.items():
        missed = [f.fragment.n for f in fragments for note in f.missed if note.reason == reason]
        in_part = [f.fragment.n for f in fragments for _, _, note in f.in_part if note.reason == reason]
        wrong = [f.fragment.n for f in fragments for _, note in f.wrong if note.reason == reason]
        if numbers := sorted({*missed, *in_part, *wrong}):
            where = ", ".join(map(str, numbers))
            lines.append(f"| {reason} | {what} | {len(missed)} | {len(in_part)} | {len(wrong)} | {where} |")
    return [*lines, ""]


def _camps(case: proxywar.Case) -> list[str]:
    ties = {tie.id: tie for tie in case.ties(theatre="Libya")}
    camps = list(case.camps(theatre="Libya"))
    lines = ["## Camps in Libya", "", *(f"- camp {camp.camp}: {', '.join(camp.members)}" for camp in camps), ""]
    unfit = sorted({id for camp in camps for id in camp.frustrated if id in ties}, key=lambda id: str(ties[id].type))
    if unfit:
        told = "; ".join(f"`{ties[id].type} {ties[id].actor} → {ties[id].recipient}, {ties[id].status}`" for id in unfit)
        lines += [f"Ties that do not fit: {told}. Rivals in the field who deal with each other, as the pile says.", ""]
    return lines


def _actors(case: proxywar.Case) -> list[str]:
    rows = list(case.actors())
    lines = ["## Actors and their spellings", "", "| actor | kind | spellings | facts |", "| --- | --- | --- | ---: |"]
    for row in rows:
        if row.facts:
            lines.append(f"| {row.name} | {row.kind} | {_spellings(row)} | {row.facts} |")
    known = [f"{row.name} ({_spellings(row)})" for row in rows if not row.facts and row.known]
    unknown = [row.name for row in rows if not row.facts and not row.known]
    lines += ["", f"Named but in no fact: {'; '.join(known)}.", ""]
    return lines + [f"Taken for names of actors that the knowledge base does not have: {', '.join(unknown)}.", ""]


def _spellings(row: ActorRow) -> str:
    counts: Counter[str] = Counter()
    for spelling in row.spellings:
        counts[spelling.text] += spelling.count
    return ", ".join(f"{text} {n}×" for text, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _forces(case: proxywar.Case, facts: Sequence[Fact]) -> list[str]:
    elements = {fact.id: read_element(fact) for fact in facts}
    lines = ["## Forces", "", "| who | what | where | from | to | told by |", "| --- | --- | --- | ---: | ---: | --- |"]
    for force in case.forces():
        told = "; ".join(f"`{elements[source.fact]}`" for source in force.sources)
        low, high = ("" if end is None else f"{end:g}" for end in (force.low, force.high))
        lines.append(f"| {force.actor} | {force.kind} | {force.place or ''} | {low} | {high} | {told} |")
    return [*lines, ""]


def _disputes(case: proxywar.Case, facts: Sequence[Fact]) -> list[str]:
    elements = {fact.id: (fact.fragment, read_element(fact)) for fact in facts}
    lines = ["## Disputes", ""]
    for dispute in case.disputes():
        sides = " against ".join(f"`{elements[id][1]}` (fragment {elements[id][0]})" for id in dispute.facts)
        lines.append(f"- {dispute.kind}: {sides}{'. ' + dispute.note if dispute.note else ''}")
    return [*(lines if len(lines) > 2 else [*lines, "None."]), ""]


def _unsaid(facts: Sequence[Fact], cut: CutDocument, fragments: Sequence[Judged]) -> list[str]:
    dated = [fact for fact in facts if fact.period.value]
    choice = [fact for fact in facts if not fact.period.value and fact.period.candidates]
    words = [fact for fact in facts if not fact.period.value and not fact.period.candidates and fact.period.text]
    own = [fragment.n for fragment in cut.fragments if fragment.date]
    lines = [
        "## What the pile cannot say",
        "",
        "**When.** The text has no day of publication, and its fragments have many. "
        f"{len(own)} fragments carry a date of their own",
        f"({', '.join(map(str, own))}), which serves them alone: whose byline it is, the pile does not tell. Of {len(facts)} "
        f"elements {len(dated)} have a date:",
        "",
        *(f"- `{read_element(fact)}` (fragment {fact.fragment})" for fact in dated),
        "",
        f"{len(choice)} may have one of several: a weekday with day and month, and no year.",
        "",
        *(f"- `{read_element(fact)}` (fragment {fact.fragment})" for fact in choice),
        "",
        f"{len(words)} have words of time that fix nothing without a day of publication (fragments "
        f"{', '.join(map(str, sorted({fact.fragment for fact in words})))}): a weekday, or a day and month without a year.",
        f"{len(facts) - len(dated) - len(choice) - len(words)} have no time at all. So there is no order of events, and a tie that",
        "ended cannot be told from one that stands. `--date` and `--as-of` say what the reader knows and the pile does not.",
        "",
        "**Who says it.** Most fragments have lost their outlet and their author; a quotation that opens or closes elsewhere",
        f"({', '.join(str(f.fragment.n) for f in fragments if f.fragment.cut_quote)}) has lost its speaker. "
        "Two fragments may come from one article, or repeat one source.",
        "",
        "**Who “he”, “the group”, “the frigate” are.** What they stand for was in a sentence that is not here, and the",
        "fragment before is by another hand.",
    ]
    return [*lines, ""]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write, print or check the page; return the exit code."""
    options = argparse.ArgumentParser(description="Write docs/libya.md from the shared collage.")
    options.add_argument("--check", action="store_true", help="fail where the page differs")
    options.add_argument("--print", action="store_true", help="write to standard output")
    wanted = options.parse_args(arguments)
    if not SEED.is_file():
        sys.stderr.write("the collage is not here (../shared/seed/libya-fragments.txt): nothing read, the page stays\n")
        return 0
    page, stale = render()
    sys.stderr.writelines(f"note {line}\n" for line in stale)
    if wanted.check:
        same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page
        sys.stderr.write("" if same else "docs/libya.md is not what the code makes now; run: make libya\n")
        return 0 if same else 1
    if wanted.print:
        sys.stdout.write(page)
    else:
        PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
