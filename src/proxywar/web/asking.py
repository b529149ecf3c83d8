"""A question put to a scenario, as it stands in a URL and on the command line."""

from __future__ import annotations

import re
import shlex
from typing import Any
from urllib.parse import urlencode

from proxywar.api import Case
from proxywar.errors import UsageError
from proxywar.web.running import Question

MOST_ASKED = 5
"""What-ifs compared at once: more marks nobody tells apart."""
MOST_WEEKS, MOST_REPLICATES = 520, 100_000
MOST_CELLS = 6_000_000
"""Weeks times replicates of a run: what fits a laptop's memory with several what-ifs beside the baseline."""
_CONFLICT = re.compile(r"(?P<kind>\w+): “(?P<one>.*?)” – “(?P<other>.*?)” \((?P<facts>f-[^)]*)\)", re.DOTALL)
_DEFAULT = Question()


def question_query(question: Question, **more: Any) -> str:
    """Return a question as it stands in a URL, with "?" before it; blank where nothing is asked.

    Examples:
        >>> question_query(Question("Libya", what_ifs=("Turkey air 0",)))
        '?theatre=Libya&what_if=Turkey+air+0'
    """
    own: dict[str, Any] = {"theatre": question.theatre, "sides": ",".join(question.sides), "what_if": question.what_ifs}
    own |= {name: getattr(question, name) for name in ("weeks", "replicates", "seed")
            if getattr(question, name) != getattr(_DEFAULT, name)}  # fmt: skip
    told = {name: value for name, value in (own | more).items() if value not in (None, (), [], "")}
    return f"?{urlencode(told, doseq=True)}" if told else ""


def command_of(case: Case, question: Question) -> str:
    """Return the command that gives the same numbers."""
    words = ["proxywar", "scenario", "--case", case.path.name]
    for name, value in (("theatre", question.theatre), ("sides", ",".join(question.sides))):
        words += [f"--{name}", value] if value else []
    for line in question.what_ifs:
        words += ["--what-if", line]
    for name in ("weeks", "replicates", "seed"):
        if getattr(question, name) != getattr(_DEFAULT, name):
            words += [f"--{name}", str(getattr(question, name))]
    return shlex.join([*words, "-o", "run"])


def check_size(weeks: int, replicates: int, seed: int) -> None:
    """Check that a run fits this machine.

    Raises:
        UsageError: It does not (PW121).
    """
    if not 1 <= weeks <= MOST_WEEKS or not 1 <= replicates <= MOST_REPLICATES or not 0 <= seed <= 2**32:
        raise UsageError("PW121", f"{weeks} weeks, {replicates} replicates, seed {seed} cannot be run from the page.",
                         f"At most {MOST_WEEKS} weeks and {MOST_REPLICATES:,} replicates; a seed from 0.")  # fmt: skip
    if weeks * replicates > MOST_CELLS:
        raise UsageError("PW121", f"{weeks} weeks of {replicates:,} replicates are too many for the page.",
                         f"At most {MOST_CELLS:,} weeks of all replicates; `proxywar scenario` runs more.")  # fmt: skip


def split_conflict(told: str) -> dict[str, Any]:
    """Return a conflict of a scenario in parts: kind, both quotes, ids of facts; the whole as `text` where it has none.

    Examples:
        >>> split_conflict("denial: “Yes.” – “No.” (f-1, f-2)")["facts"]
        ['f-1', 'f-2']
    """
    found = _CONFLICT.fullmatch(told)
    if found is None:
        return {"text": told, "kind": "", "quotes": [], "facts": []}
    return {"text": told, "kind": found["kind"], "quotes": [found["one"], found["other"]],
            "facts": found["facts"].split(", ")}  # fmt: skip
