"""What a process of its own does for the page: build the scenario of a case, and run it with its what-ifs."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proxywar.errors import ProxywarError

if TYPE_CHECKING:
    from proxywar.scenario import ScenarioResult

_LESS_URGENT = 5
"""Niceness of a run: pages come first."""


@dataclass(frozen=True)
class Question:
    """What a scenario is asked; the same question of the same case has the same answer, number by number.

    Attributes:
        theatre: None takes the one with most facts that has two sides.
        sides: Two actors in place of the camps.
        what_ifs: Lines as on the command line; each may hold several changes, with semicolons between.
        replicates: 0 only builds the scenario.
    """

    theatre: str | None = None
    sides: tuple[str, ...] = ()
    what_ifs: tuple[str, ...] = ()
    weeks: int = 52
    replicates: int = 10_000
    seed: int = 0

    @property
    def total(self) -> int:
        """Return how many replicates are to be done, of the baseline and of all what-ifs."""
        return self.replicates * (1 + len(self.what_ifs))


def work(sending: Connection, path: Path, question: Question) -> None:
    """Answer a question, in a process that was started for it.

    Args:
        sending: Takes pairs: ("state", of the case), ("progress", replicates done since), ("scenario", it), ("result",
            of `digest`), ("error", a `ProxywarError`).
        path: The case.
        question: What is asked.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the server, and the server ends this process
    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)
    from proxywar.run import limit_threads

    limit_threads()
    try:
        _answer(sending, path, question)
    except ProxywarError as error:
        sending.send(("error", error))


def _answer(sending: Connection, path: Path, question: Question) -> None:
    from proxywar.api import open_case
    from proxywar.scenario import Choice, Options, ask_case, build_scenario

    with open_case(path) as case:
        sending.send(("state", case.state()))
        facts, documents = list(case.facts()), list(case.texts())
    choice = Choice(question.theatre, question.sides)
    if not question.replicates:
        sending.send(("scenario", build_scenario(facts, documents, choice)))
        return
    options = Options(weeks=question.weeks, replicates=question.replicates, seed=question.seed)
    result = ask_case(facts, documents, choice, what_if=list(question.what_ifs), options=options,
                      progress=lambda done: sending.send(("progress", done)))  # fmt: skip
    sending.send(("scenario", result.scenario))
    sending.send(("result", digest(result)))


def digest(result: ScenarioResult) -> dict[str, Any]:
    """Return what the page shows of a result, without its draws.

    Returns:
        `json`: the content of result.json; `rows`: places with their chances; `answers`: of each what-if its course by
        week, as the baseline's is in `json`.
    """
    from proxywar.scenario.summary import summarise

    return {"json": result.json(), "rows": result.rows(), "answers": [summarise(a.outcome) for a in result.answers]}
