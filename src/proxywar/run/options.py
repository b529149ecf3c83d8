"""How documents are read: one picklable value for every runner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proxywar.errors import UsageError
from proxywar.records import LEAST_CONFIDENCE

FRAGMENT_MODES = ("auto", "line", "off")
"""How a text is cut into fragments."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options of one read.

    Attributes:
        fragments: "auto" recognises a collage, "line" takes each line for a fragment, "off" cuts nothing.
        pipelines: Name of the spaCy pipeline by language; the embedded ones where a language is missing.
        knowledge: Folder with the user's own actors, places and words, over the built-in ones.
        as_of: Day, month, year or range ("2019-04/2020-06") to read documents without a date for.
        thorough: Parse every sentence, also those that hardly hold a fact by their words.
        jobs: Processes; the results do not depend on it.
        least_confidence: Facts less sure than this are not kept; 0 keeps all.
    """

    fragments: str = "auto"
    pipelines: Mapping[str, str] = field(default_factory=dict)
    knowledge: Path | None = None
    as_of: str | None = None
    thorough: bool = False
    jobs: int = 1
    least_confidence: float = LEAST_CONFIDENCE

    def __post_init__(self) -> None:
        if self.fragments not in FRAGMENT_MODES:
            raise UsageError(
                "PW102", f"{self.fragments!r} is no way to cut a text.", f"One of {', '.join(FRAGMENT_MODES)}."
            )
        if self.as_of is not None:
            from proxywar.case.names import period_days  # with it the whole room, which who only reads does without

            if period_days(self.as_of) == (None, None):
                raise UsageError("PW103", f"{self.as_of!r} is not a period.", "Write 2020-06 or 2019-04/2020-06.")
        if self.jobs < 1:
            raise UsageError("PW102", f"{self.jobs} processes cannot read anything.", "Give --jobs a number from 1.")
        if not 0 <= self.least_confidence <= 1:
            raise UsageError(
                "PW102", f"{self.least_confidence} is no confidence.", "Give --least-confidence a number from 0 to 1."
            )
        if self.knowledge is not None and not self.knowledge.is_dir():
            raise UsageError("PW102", f"{self.knowledge} is not a folder.", "Name the folder with your own tables.")


DEFAULT_OPTIONS = ReadOptions()
"""Embedded pipelines, one process."""
