"""Write `docs/libya.md`: what comes out of the Libyan collage, fragment by fragment, with a reader's judgement.

python -m docs.libya            writes the page
python -m docs.libya --check    fails where the page is not what this makes
python -m docs.libya --print    writes to standard output

The collage is not in this repository; it is read from `../shared/seed`. Of its text only names and the first three
words of each fragment enter the page. The judgement stands in `libya_notes.csv`: what should come out, what is wrong,
why.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import proxywar
from docs.libya_elements import read_element
from docs.libya_judgement import REASONS, Judged, Note, judge, load_notes
from proxywar.case import ActorRow
from proxywar.records import CutDocument, Fact

HERE = Path(__file__).resolve().parent
PAGE = HERE / "libya.md"
SEED = HERE.parents[1] / "shared" / "seed" / "libya-fragments.txt"
WIDTH = 120


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
            _forces(case, facts), _disputes(case, facts), _unsaid(facts, cut),
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


def _paragraph(*sentences: str) -> list[str]:
    text = " ".join(sentences)
    return [*textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False), ""]


def _intro(cut: CutDocument) -> list[str]:
    kinds = Counter(str(fragment.kind) for fragment in cut.fragments)
    langs = Counter(fragment.lang for fragment in cut.fragments if fragment.lang)
    return [
        "# The Libyan collage, fragment by fragment",
        "",
        *_paragraph(
            "This page is generated (`make libya`) from the collage that the project starts from: one text of",
            f"{len(cut.document.text.split())} words in which pieces of reports, headlines, bylines and page furniture",
            "of the summer of 2020 follow each other without a break. The collage is not in this repository; the",
            "command reads `../shared/seed/libya-fragments.txt` beside it, and says so where that is missing. Of its",
            "text this page holds names and the first three words of each fragment.",
        ),
        *_paragraph(
            "What should come out was judged by one reader along [the guide](../evals/GUIDE.md), with the output at",
            "hand; the notes are in [libya_notes.csv](libya_notes.csv). So this is an account of one pile and not a",
            "measure: the project was built with this pile in view. For measures see [extraction.md](extraction.md).",
        ),
        "## How it was cut",
        "",
        *_paragraph(
            f"The file was {'taken' if cut.collage else 'not taken'} for a collage: {'; '.join(cut.reasons)}.",
            f"{len(cut.fragments)} fragments: {_counted(kinds)}. Language: {_counted(langs)};",
            f"{len(cut.fragments) - sum(langs.values())} (bylines, datelines, furniture) have none.",
        ),
    ]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{n} {word}" for word, n in counts.most_common())


def _fragments(fragments: Sequence[Judged]) -> list[str]:
    lines = [
        "## Fragments",
        "",
        *_paragraph(
            "An element is written `TYPE actor → recipient @ place, status (holder), channel, quantity, date`. What is",
            "empty is left out; a missing actor before a recipient is `-`. Elements without a remark are right. What a",
            "missed one could also be is parted by `|`.",
        ),
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
    right, in_part, wrong, optional, unjudged, missed = (
        sum(len(getattr(judged, name)) for judged in fragments)
        for name in ("right", "in_part", "wrong", "optional", "unjudged", "missed")
    )
    rows = [
        ("fragments", len(fragments)),
        ("… from which elements came out", _count(f.elements > 0 for f in fragments)),
        ("… … and nothing was missed", _count(f.elements > 0 and not f.missed and not f.none for f in fragments)),
        ("… … though something was missed", _count(f.elements > 0 and bool(f.missed) for f in fragments)),
        ("… … though there is nothing to find", _count(f.elements > 0 and f.none is not None for f in fragments)),
        ("… from which nothing came out", _count(not f.elements for f in fragments)),
        ("… … because there is nothing to find", _count(not f.elements and not f.missed for f in fragments)),
        ("… … though something was missed", _count(not f.elements and bool(f.missed) for f in fragments)),
        ("elements", right + in_part + wrong + optional + unjudged),
        ("… right", right),
        ("… right in part: type, parties, but not all the rest", in_part),
        ("… on which good readers would differ", optional),
        ("… wrong", wrong),
        *([("… not judged yet", unjudged)] if unjudged else []),
        ("elements that should come out", right + in_part + missed),
        ("… missed", missed),
    ]
    table = ["| what | number |", "| --- | ---: |", *(f"| {what} | {n} |" for what, n in rows)]
    return ["## Counts", "", *table, ""]


def _count(tests: Iterable[bool]) -> int:
    return sum(tests)


def _misses(fragments: Sequence[Judged]) -> list[str]:
    lines = ["## Why", "", "| reason | what | missed | in part | wrong | fragments |"]
    lines.append("| --- | --- | ---: | ---: | ---: | --- |")
    for reason, what in REASONS.items():
        missed = [f.fragment.n for f in fragments for note in f.missed if note.reason == reason]
        in_part = [f.fragment.n for f in fragments for _, _, note in f.in_part if note.reason == reason]
        wrong = [f.fragment.n for f in fragments for _, note in f.wrong if note.reason == reason]
        if numbers := sorted({*missed, *in_part, *wrong}):
            where = _numbers(numbers)
            lines.append(
                f"| {reason or 'not known'} | {what} | {len(missed)} | {len(in_part)} | {len(wrong)} | {where} |"
            )
    return [*lines, ""]


def _camps(case: proxywar.Case) -> list[str]:
    ties = {tie.id: tie for tie in case.ties(theatre="Libya")}
    camps = list(case.camps(theatre="Libya"))
    lines = ["## Camps in Libya", "", *(f"- camp {camp.camp}: {', '.join(camp.members)}" for camp in camps), ""]
    unfit = [ties[id] for id in sorted({id for camp in camps for id in camp.frustrated})]
    told = sorted(f"`{tie.type} {tie.actor} → {tie.recipient}, {tie.status}`" for tie in unfit)
    if told:
        lines += _paragraph(
            f"Ties that do not fit: {'; '.join(told)}. The pile has rivals in the field who deal with each other."
        )
    return lines


def _actors(case: proxywar.Case) -> list[str]:
    rows = list(case.actors())
    known = [f"{row.name} ({_spellings(row)})" for row in rows if not row.facts and row.known]
    unknown = [row.name for row in rows if not row.facts and not row.known]
    return [
        "## Actors and their spellings",
        "",
        "| actor | kind | spellings | facts |",
        "| --- | --- | --- | ---: |",
        *(f"| {row.name} | {row.kind} | {_spellings(row)} | {row.facts} |" for row in rows if row.facts),
        "",
        *_paragraph(f"Named but in no fact: {'; '.join(known)}."),
        *_paragraph(
            "Capitalised words that the knowledge base does not have, taken for names, rightly or not:",
            f"{', '.join(unknown)}. They are in no fact.",
        ),
    ]


def _spellings(row: ActorRow) -> str:
    counts: Counter[str] = Counter()
    for spelling in row.spellings:
        counts[spelling.text] += spelling.count
    return ", ".join(f"{text} {n}×" for text, n in sorted(counts.items(), key=lambda i: (-i[1], i[0].isupper(), i[0])))


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


def _unsaid(facts: Sequence[Fact], cut: CutDocument) -> list[str]:
    dated = [fact for fact in facts if fact.period.value]
    choice = [fact for fact in facts if not fact.period.value and fact.period.candidates]
    words = [fact for fact in facts if not fact.period.value and not fact.period.candidates and fact.period.text]
    own = [fragment.n for fragment in cut.fragments if fragment.date]
    undated = len(facts) - len(dated) - len(choice) - len(words)
    cut_quotes = [fragment.n for fragment in cut.fragments if fragment.cut_quote]
    return [
        "## What the pile cannot say",
        "",
        *_paragraph(
            "**When.** The text has no day of publication, and its fragments have many.",
            f"{len(own)} fragments carry a date of their own ({_numbers(own)}), which serves them alone: to which",
            f"report it belongs the pile does not tell. Of {len(facts)} elements {len(dated)} have a date:",
        ),
        *(f"- `{read_element(fact)}` (fragment {fact.fragment})" for fact in dated),
        "",
        *_paragraph(f"{len(choice)} may have one of several, a day and month without its year:"),
        *(f"- `{read_element(fact)}` (fragment {fact.fragment})" for fact in choice),
        "",
        *_paragraph(
            f"{len(words)} have words of time that fix nothing without a day of publication",
            f"(fragments {_numbers(fact.fragment for fact in words)}), and {undated} have no time at all. So there is",
            "no order of events, and a tie that ended cannot be told from one that stands. `--date` and `--as-of` add",
            "what the reader knows and the pile does not.",
        ),
        *_paragraph(
            "**Who says it.** Most fragments have lost their outlet and their author. Quotations that open or close in",
            f"another fragment ({_numbers(cut_quotes)}) have lost their speaker. Whether two fragments are of one",
            "article, or repeat one source, cannot be told, so each counts as a voice of its own.",
        ),
        *_paragraph(
            "**Who is meant.** What “he”, “the group” or “the frigate” stand for was said in a sentence that is not",
            "here; the fragment before is by another hand.",
        ),
    ]


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(set(numbers))))


def main(arguments: Sequence[str] | None = None, *, seed: Path = SEED, page: Path = PAGE) -> int:
    """Write, print or check the page; return the exit code, 1 where it differs.

    Without the collage nothing is written or checked, and the exit code is 0.

    Args:
        arguments: Of the command line.
        seed: The collage.
        page: The page.
    """
    options = argparse.ArgumentParser(description="Write docs/libya.md from the shared collage.")
    options.add_argument("--check", action="store_true", help="fail where the page differs")
    options.add_argument("--print", action="store_true", help="write to standard output")
    wanted = options.parse_args(arguments)
    if not seed.is_file():
        sys.stderr.write(f"the collage is not here (../shared/seed/{seed.name}): nothing read, {page.name} stays\n")
        return 0
    text, stale = render(seed)
    sys.stderr.writelines(f"note {line}\n" for line in stale)
    if wanted.check:
        same = page.is_file() and page.read_text(encoding="utf-8") == text
        sys.stderr.write("" if same else f"{page.name} is not what the code makes now; run: make libya\n")
        return 0 if same else 1
    if wanted.print:
        sys.stdout.write(text)
    else:
        page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
