"""Measure facts, lexicon and cutting, and hold them against the floors.

python -m evals                  print all figures; exit 1 below a floor
python -m evals --docs PAGE      write them into a page as well
python -m evals --raise-floors   raise the floors to just below the figures; refuses where one is below its floor
python -m evals --pin-gold       pin the gold files as they are now, and measure nothing
python -m evals --report FILE    write what is read right and what is not, with examples; --examples N of each kind
python -m evals --ablation PAGE  measure with each part of the reading left out, and write the tables into a page
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evals.ablation import ablate, ablation_tables, measure_collage
from evals.figures import GOLD, ROOT, judge_sets, measure
from evals.floors import FloorError, check_floors, check_gold, hash_gold, load_floors, raise_floors, write_floors
from evals.report import write_report
from evals.tables import ABLATION, show_figures, write_between, write_page


def main(arguments: list[str] | None = None) -> int:
    """Run the evaluation; return 1 below a floor or on other gold than the pinned."""
    parser = argparse.ArgumentParser(
        prog="python -m evals", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--docs", type=Path, metavar="PAGE", help="write the figures between the marks of this page")
    parser.add_argument("--raise-floors", action="store_true", help="raise the floors to just below the figures")
    parser.add_argument("--pin-gold", action="store_true", help="pin the gold files as they are now")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a report on all facts, as Markdown")
    parser.add_argument("--examples", type=int, default=3, metavar="N", help="examples of each kind in the report")
    parser.add_argument("--ablation", type=Path, metavar="PAGE", help="write what each part of the reading is worth")
    options = parser.parse_args(arguments)
    try:
        _run(options)
    except FloorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(options: argparse.Namespace) -> None:
    pinned, floors = load_floors()
    found = hash_gold(GOLD, ROOT)
    if options.pin_gold:
        write_floors(found, floors)
        return
    check_gold(pinned, found)
    if options.report is not None or options.ablation is not None:
        _look_closer(options)
        return
    figures = measure()
    if options.raise_floors:
        floors = raise_floors(floors, figures.floored())
        write_floors(pinned, floors)
    print(show_figures(figures, floors))
    if options.docs is not None:
        write_page(options.docs, figures, floors)
    check_floors(floors, figures.floored())


def _look_closer(options: argparse.Namespace) -> None:
    """Write the report, the ablation, or both; neither has floors."""
    if options.report is not None:
        options.report.write_text(write_report(judge_sets(), examples=options.examples), encoding="utf-8")
        print(f"wrote {options.report}", file=sys.stderr)
    if options.ablation is not None:
        tables = ablation_tables(ablate(), measure_collage())
        print(tables, end="")
        write_between(options.ablation, ABLATION, tables)


if __name__ == "__main__":
    sys.exit(main())
