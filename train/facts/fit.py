"""Fit the weights of a fact's confidence on the annotated sets and write them into the package.

python -m train.facts.fit             write src/proxywar/extract/confidence.csv
python -m train.facts.fit --dry-run   print what it would hold, and the figures by cross-validation
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from evals.calibration import FITTED, LIKE_NEWS, at_threshold, calibration_error, cross_validate, fit_judged, of_sets
from evals.figures import ROOT, judge_sets
from evals.judged import Judged

TARGET = ROOT / "src" / "proxywar" / "extract" / "confidence.csv"
HEADER = f"""\
# Weights of a fact's features in log-odds; confidence = 1 / (1 + exp(-(base + the weights of its features))).
# Written by `python -m train.facts.fit`: logistic regression on the facts read in evals/{{{",".join(FITTED)}}}.
# facts: how many of these have the feature; right: how many of them the annotators have too.
feature,weight,facts,right,source
"""


def main(arguments: list[str] | None = None) -> int:
    """Fit and write; print the figures on documents left out."""
    parser = argparse.ArgumentParser(
        prog="python -m train.facts.fit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument("-o", "--output", type=Path, default=TARGET, metavar="FILE", help="default: in the package")
    options = parser.parse_args(arguments)
    judged = judge_sets(FITTED, least=0.0)
    text = table([j for j in judged if j.fact is not None])
    if options.dry_run:
        print(text, end="")
    else:
        options.output.write_text(text, encoding="utf-8")
    weighed = cross_validate(judged)
    point = at_threshold(weighed, judged)
    error = calibration_error(of_sets(weighed, LIKE_NEWS))
    print(
        f"{len(weighed)} facts; on documents left out: calibration error {error:.3f}; from "
        f"{point.confidence}: {point.facts} facts of dev and devb, precision {point.precision:.3f}, recall "
        f"{point.recall:.3f}",
        file=sys.stderr,
    )
    return 0


def table(facts: list[Judged]) -> str:
    """Return the table of weights fitted on facts, by feature."""
    weights = fit_judged(facts)
    seen = Counter(name for j in facts for name in j.features)
    right = Counter(name for j in facts if j.is_right for name in j.features)
    rows = [("base", weights.base, len(facts), sum(j.is_right for j in facts))]
    rows += [(name, weight, seen[name], right[name]) for name, weight in sorted(weights.by_feature.items())]
    return HEADER + "".join(f"{name},{weight:.2f},{n},{hits},train/facts/fit.py\n" for name, weight, n, hits in rows)


if __name__ == "__main__":
    sys.exit(main())
