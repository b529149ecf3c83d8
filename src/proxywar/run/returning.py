"""Take documents back into a case with all that was read out of them elsewhere; nothing is read anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from proxywar.case import Intake
from proxywar.records import Problem, Reading
from proxywar.sources import Found, read_export

BATCH = 200
"""Documents a transaction."""


def return_readings(files: Sequence[Found], intake: Intake) -> Iterator[list[Reading | Problem]]:
    """Yield batches of what is new to the case, ready to store.

    Args:
        files: Of `proxywar export --to jsonl`.
        intake: Of the case; lets each content in once, each id once.
    """
    items = (admitted for found in files for item in read_export(found) for admitted in _admit(item, intake))
    while batch := list(islice(items, BATCH)):
        yield batch


def _admit(item: Reading | Problem, intake: Intake) -> Iterator[Reading | Problem]:
    if isinstance(item, Problem):
        yield item
        return
    for admitted in intake.admit([item.cut.document]):
        if isinstance(admitted, Problem):
            yield admitted
        elif admitted.id == item.cut.document.id:
            yield item
        else:  # the id was that of another document
            facts = tuple(replace(fact, doc=admitted.id) for fact in item.facts)
            yield replace(item, cut=replace(item.cut, document=admitted), facts=facts)
