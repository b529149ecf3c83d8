"""Runs of scenarios: each in a process of its own, one at a time; what came out is kept while the server runs."""

from __future__ import annotations

import multiprocessing
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from proxywar.api import Case
from proxywar.errors import ProxywarError, UsageError
from proxywar.scenario import Choice, Scenario, build_scenario
from proxywar.web.running import Question, work

_MOST_KEPT = 32
_FEW_FACTS = 3_000
"""The scenario of a case with fewer facts is built at once; that of a larger one in a process of its own."""
WAITING, RUNNING, DONE, FAILED, STOPPED = "waiting", "running", "done", "failed", "stopped"


@dataclass
class Run:
    """A question that was asked, and how far its answer is.

    Attributes:
        state: Of the case that it was asked of; see `Case.state`.
        status: "waiting", "running", "done", "failed" or "stopped".
        done: Replicates that are done.
        scenario: As it was built, once it is.
        result: Of `digest`, once it is there.
        error: Why it failed.
    """

    question: Question
    state: str
    status: str = WAITING
    done: int = 0
    scenario: Scenario | None = None
    result: dict[str, Any] | None = None
    error: ProxywarError | None = None
    ended: threading.Event = field(default_factory=threading.Event)
    process: BaseProcess | None = None

    @property
    def is_going(self) -> bool:
        """Tell whether it is still to end."""
        return self.status in (WAITING, RUNNING)


class Runs:
    """Starts runs over a case, and keeps the last ones.

    Args:
        path: The case file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        self._kept: OrderedDict[Question, Run] = OrderedDict()
        self._built: OrderedDict[tuple[str | None, tuple[str, ...], str], Scenario] = OrderedDict()

    def find(self, question: Question) -> Run | None:
        """Return the run of a question; None where it was not asked since the server was started."""
        with self._lock:
            return self._kept.get(question)

    def start(self, question: Question, state: str) -> Run:
        """Ask a question, unless its answer is there or on its way.

        Args:
            question: What is asked.
            state: Of the case now.
        """
        with self._lock:
            old = self._kept.get(question)
            if old is not None and old.state == state and old.status in (WAITING, RUNNING, DONE):
                return old
            run = self._kept[question] = Run(question, state)
            self._kept.move_to_end(question)
            over = [self._kept.popitem(last=False)[1] for _ in range(len(self._kept) - _MOST_KEPT)]
        for gone in over:
            self.stop(gone)
        threading.Thread(target=self._follow, args=(run,), daemon=True).start()
        return run

    def stop(self, run: Run) -> None:
        """End a run, if it has not ended."""
        with self._lock:
            if not run.is_going:
                return
            run.status = STOPPED
            process = run.process
        if process is not None:
            process.terminate()

    def scenario(self, case: Case, theatre: str | None, sides: tuple[str, ...]) -> Scenario | Run:
        """Return the scenario of a case, or the run that builds it where that takes longer than a page may.

        Raises:
            UsageError: There are no two sides (PW122).
        """
        state = case.state()
        with self._lock:
            found = self._built.get((theatre, sides, state))
        if found is not None:
            return found
        if case.counts()["facts"] <= _FEW_FACTS:
            choice = Choice(theatre, sides)
            made = build_scenario(list(case.facts()), list(case.texts()), choice)
            return self._keep_built(made, theatre, sides, state)
        question = Question(theatre, sides, replicates=0)
        old = self.find(question)
        run = old if old is not None and old.state == state else self.start(question, state)
        if run.error is not None:
            raise run.error
        return run if run.scenario is None else run.scenario

    def _keep_built(self, made: Scenario, theatre: str | None, sides: tuple[str, ...], state: str) -> Scenario:
        with self._lock:
            self._built[theatre, sides, state] = made
            while len(self._built) > _MOST_KEPT:
                self._built.popitem(last=False)
        return made

    def _follow(self, run: Run) -> None:
        """Answer a question when its turn comes."""
        with self._turn:
            code = self._work(run)
        with self._lock:
            if run.is_going:
                told = f"The run ended with code {code}."
                run.error = UsageError("PW121", told, "Ask for fewer weeks or replicates.")
                run.status = FAILED
        run.ended.set()

    def _work(self, run: Run) -> int | None:
        """Start a process for a run, take in what it tells, and return with what code it ended."""
        context = multiprocessing.get_context("spawn")  # a fork would copy the locks of other threads
        receiving, sending = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(sending, self._path, run.question), daemon=True)
        with self._lock:
            if not run.is_going:  # it was stopped while it waited
                return None
            run.process, run.status = process, RUNNING
            process.start()
        sending.close()
        self._listen(run, receiving)
        process.join()
        return process.exitcode

    def _listen(self, run: Run, receiving: Connection) -> None:
        while True:
            try:
                what, value = receiving.recv()
            except (EOFError, OSError):
                return
            if what == "progress":
                run.done += value
            else:
                setattr(run, what, value)
            if what == "scenario":
                self._keep_built(value, run.question.theatre, run.question.sides, run.state)
            if run.error is not None or run.result is not None or (run.scenario and not run.question.replicates):
                with self._lock:
                    if run.is_going:  # all is told; that the process ends is not waited for
                        run.status = DONE if run.error is None else FAILED
