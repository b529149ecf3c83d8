"""Show figures: as a table on the terminal, and between two marks of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from evals.calibration import bands, spread
from evals.figures import Confidence, Figures, Row
from proxywar.lang import LANGUAGES

BEGIN = "<!-- figures: written by `make eval` -->"
ABLATION = "<!-- ablation: written by `python -m evals --ablation` -->"
END = "<!-- end of figures -->"
COLUMNS = (
    "gold",
    "precision",
    "recall",
    "f1",
    "status",
    "hedged",
    "holder",
    "place",
    "date",
    "quantity",
    "channel",
    "reversed",
)


def show_figures(figures: Figures, floors: Mapping[str, float]) -> str:
    """Return all figures as text of fixed width, with their floors."""
    lines = ["".join([f"{'':13}", *(f"{column:>10}" for column in COLUMNS)])]
    for name, row in _fact_rows(figures):
        lines.append("".join([f"{name:13}", *(f"{_cell(row.get(column)):>10}" for column in COLUMNS)]))
    lines.append("")
    for name, (right, total) in figures.mentions.items():
        lines.append(f"ambiguous names, {name}: {right} of {total} resolved, {right / total:.3f}")
    for name, counts in figures.identities.items():
        lines.append(
            f"pairs of names over a case, {name}: F1 {counts.f1:.3f}, {counts.false} of {counts.false + counts.apart} "
            f"taken for one wrongly, {counts.missed} of {counts.missed + counts.both} missed"
        )
    lines += [f"{name}: {counts.told()}" for name, counts in figures.weighed.items()]
    for lang, (passed, total) in figures.lexicon.items():
        lines.append(
            f"examples of the trigger tables, {lang}: {passed} of {total} give their fact, {passed / total:.3f}"
        )
    for band, (right, total, said) in bands(figures.confidence.left_out).items():
        lines.append(
            f"confidence from {band}, mean {said:.2f}: {right} of {total} facts are in the gold, {right / total:.2f}"
        )
    lines += [
        f"dev and devb from confidence {p.confidence:.1f}: {p.facts} facts, precision {p.precision:.3f}, "
        f"recall {p.recall:.3f}"
        for p in figures.confidence.curve
    ]
    cut = figures.fragments
    lines.append(
        "boundaries in the example's collage: "
        + " ".join(f"{column} {cut[column]:.3f}" for column in ("precision", "recall", "f1"))
    )
    lines.append("")
    for name, value in figures.floored().items():
        lines.append(f"{name:16} {value:.4f}   floor {floors.get(name, 0.0):.3f}")
    return "\n".join(lines)


def write_page(page: Path, figures: Figures, floors: Mapping[str, float]) -> None:
    """Write the figures between the marks of a Markdown page.

    Raises:
        ValueError: The page has no marks.
    """
    write_between(page, BEGIN, markdown_tables(figures, floors))


def write_between(page: Path, begin: str, tables: str) -> None:
    """Write tables between a mark of a Markdown page and the next end.

    Raises:
        ValueError: The page has no such mark.
    """
    text = page.read_text(encoding="utf-8")
    head, found, rest = text.partition(begin)
    _, end, tail = rest.partition(END)
    if not found or not end:
        raise ValueError(f"{page} has no place for figures: {begin} … {END}")
    page.write_text(f"{head}{begin}\n{tables}{END}{tail}", encoding="utf-8")


def markdown_tables(figures: Figures, floors: Mapping[str, float]) -> str:
    """Return the figures as Markdown tables."""
    lines = ["| | " + " | ".join(COLUMNS) + " |", "| --- " * (len(COLUMNS) + 1) + "|"]
    lines += [
        f"| {name} | " + " | ".join(_cell(row.get(column)) for column in COLUMNS) + " |"
        for name, row in _fact_rows(figures)
    ]
    lines += ["", "| figure | value | floor |", "| --- | --- | --- |"]
    lines += [f"| {name} | {value:.3f} | {floors.get(name, 0.0):.3f} |" for name, value in figures.floored().items()]
    lines += ["", "| ambiguous names | asked | resolved |", "| --- | --- | --- |"]
    lines += [f"| {name} | {total} | {right / total:.3f} |" for name, (right, total) in figures.mentions.items()]
    lines += ["", "| construction that examples are put in | English | French |", "| --- | --- | --- |"]
    names = dict.fromkeys(name for by_name in figures.constructions.values() for name in by_name)
    for name in names:
        shares = (_share(figures.constructions[lang].get(name)) for lang in LANGUAGES)
        lines.append(f"| {name} | {' | '.join(shares)} |")
    return "\n".join([*lines, *_confidence_tables(figures.confidence)]) + "\n"


def _share(counts: tuple[int, int] | None) -> str:
    return _cell(None if counts is None else counts[0] / counts[1])


def _confidence_tables(confidence: Confidence) -> Iterator[str]:
    """Yield the tables of reliability: by band, by threshold, by set."""
    for what, facts in (
        ("documents left out, confidence from", confidence.left_out),
        ("sets that nobody has read, confidence from", confidence.unread),
    ):
        yield from ("", f"| {what} | facts | mean confidence | in the gold |", "| --- | --- | --- | --- |")
        for band, (right, total, said) in bands(facts).items():
            yield f"| {band} | {total} | {said:.2f} | {right / total:.2f} |"
    yield from ("", "| dev and devb, confidence from | facts | precision | recall |", "| --- | --- | --- | --- |")
    for point in confidence.curve:
        yield f"| {point.confidence:.1f} | {point.facts} | {point.precision:.3f} | {point.recall:.3f} |"
    columns = ("facts", "mean confidence", "in the gold", "precision from the threshold", "recall")
    yield from ("", f"| weighed without its set | {' | '.join(columns)} |", "| --- " * (len(columns) + 1) + "|")
    for name, facts in confidence.by_set.items():
        said, share = spread(facts)
        point = confidence.set_points[name]
        yield f"| {name} | {len(facts)} | {said:.2f} | {share:.2f} | {point.precision:.3f} | {point.recall:.3f} |"


def _fact_rows(figures: Figures) -> Iterator[tuple[str, Row]]:
    """Yield the rows of all sets; of the first one the pairs without types too."""
    for name, rows in figures.facts.items():
        for key, row in rows.items():
            if name == "dev" or key.startswith("fact"):
                yield (key if name == "dev" else f"{name}/{key.partition('/')[2]}"), row


def _cell(value: float | None) -> str:
    return "–" if value is None else str(value) if type(value) is int else f"{value:.3f}"
