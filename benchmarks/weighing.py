"""Measure weighing on generated facts; run as `python -m benchmarks.weighing [FACTS]`.

The facts are drawn by a seeded generator from the knowledge base: parties by Zipf's law among states, armed groups and
governments, towns of twelve countries at war, days of three years, types and statuses in the proportions of the
example. An event is reported by one to six documents, in part without its day, its place or one of its parties, and
with numbers that differ, so that there is something to cluster and to dispute. Everything goes through a case file.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path

from proxywar.case import CaseStore
from proxywar.case.weighed import hash_key
from proxywar.knowledge import Gazetteer
from proxywar.knowledge.store import generated
from proxywar.records import (
    Actor,
    Argument,
    CutDocument,
    Document,
    Fact,
    Fragment,
    FragmentKind,
    Period,
    Quantity,
    Reading,
    Sentence,
    Span,
    Status,
)
from proxywar.run.linking import link_case
from proxywar.run.weighing import weigh_case

FACTS, MORE = 100_000, 1_000
IN_DOCUMENT = 5
TYPES = {"ASSAULT": 30, "MOBILIZE": 10, "BACKS": 10, "AID": 8, "COERCE": 8, "ACCUSE": 8, "CONTROLS": 6, "PRESENT": 6,
         "CONSULT": 6, "AGREE": 4, "RETREAT": 4}  # fmt: skip
STATUSES = {Status.STATED: 60, Status.ALLEGED: 25, Status.PLANNED: 8, Status.DENIED: 4, Status.NEGATED: 3}
FIRST = date(2020, 1, 1)
DAYS = 1096


class Generator:
    """Draws events and reports of them.

    Args:
        seed: The same one draws the same.
        arenas: At most so many countries at war.
        parties: At most so many parties.
        days: The events are of so many days.
        statuses: Share of each status.
    """

    def __init__(
        self,
        seed: int = 7,
        *,
        arenas: int = 12,
        parties: int = 10**6,
        days: int = DAYS,
        statuses: dict[Status, int] = STATUSES,
    ) -> None:
        self.chance = random.Random(seed)
        self.days = days
        self.statuses = statuses
        gazetteer = Gazetteer.load()
        kinds = ("country", "armed_group", "government")
        ids = [row[0] for row in generated("knowledge.sqlite")("SELECT id FROM actors")]
        known = [actor for actor in map(gazetteer.actor, ids) if actor.kind in kinds]
        known.sort(key=lambda a: hashlib.sha256(a.id.encode()).digest())
        self.parties = [Argument(a.id, a.name, a.kind, a.name, 0, 1) for a in known[:parties]]
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.parties) + 1)))
        self.arenas = ["Syria", "Libya", "Yemen", "Ukraine", "Mali", "Sudan", "Somalia", "Iraq", "Niger", "Chad",
                       "Ethiopia", "Afghanistan"][:arenas]  # fmt: skip

    def party(self) -> Argument:
        """Return a party."""
        return self.chance.choices(self.parties, cum_weights=self.weights)[0]

    def pick(self, table: dict[str, int] | dict[Status, int]) -> str:
        """Return a key by weight."""
        return str(self.chance.choices(list(table), weights=list(table.values()))[0])

    def event(self) -> Fact:
        """Return an event or tie as it was."""
        kind, arena = self.pick(TYPES), self.chance.choice(self.arenas)
        town = f"{arena} town {int(self.chance.paretovariate(0.7)) % 400}"
        place = Argument(f"p-{town}", town, "city", town, 0, 1, (arena,))
        day = (FIRST + timedelta(days=self.chance.randrange(self.days))).isoformat()
        of = "killed" if kind in ("ASSAULT", "COERCE") else "fighters"
        who = self.party()
        # A party has about so many men in a country; an attack has its own toll.
        low = float(self.chance.randrange(1, 60) if of == "killed" else 100 + hash_key(f"{who.id}{arena}") % 5000)
        number = (Quantity(of, low, low, str(low), 0, 1),) if self.chance.random() < 0.25 else ()
        return Fact("", "", 1, kind, Status.STATED, "", 0, 1, "en", "generated", Span(0, 1), theatre=arena,
                    channel="arms" if kind == "AID" else None, actor=(who,), recipient=(self.party(),),
                    place=(place,), period=Period(day, day), quantity=number)  # fmt: skip

    def reports(self) -> Iterator[Fact]:
        """Yield reports without end."""
        while True:
            event = self.event()
            for _ in range(self.chance.randint(1, 6)):
                yield self.report(event)

    def report(self, event: Fact) -> Fact:
        """Return one report of an event."""
        chance = self.chance
        fact = replace(
            event,
            status=Status(self.pick(self.statuses)),
            quote=" ".join(f"{chance.randrange(9999)}" for _ in range(8)),
        )
        if chance.random() < 0.4:
            fact = replace(fact, period=Period())
        if chance.random() < 0.4:
            fact = replace(fact, place=())
        if chance.random() < 0.3:
            fact = replace(fact, actor=()) if chance.random() < 0.5 else replace(fact, recipient=())
        if fact.quantity and chance.random() < 0.2:
            (number,) = fact.quantity
            low = (number.low or 1) * chance.choice((0.5, 0.8, 1.3, 2.0))
            fact = replace(fact, quantity=(replace(number, low=low, high=low),))
        return fact

    def readings(self) -> Iterator[Reading]:
        """Yield documents of some facts each, without end."""
        reports = self.reports()
        for number in range(10**9):
            facts = list(islice(reports, IN_DOCUMENT))
            text = " ".join(fact.quote for fact in facts)
            ident = f"doc-{number}"
            days = [f.period.value for f in facts if f.period.value]
            found = tuple(replace(f, id=f"f-{hashlib.sha256(f'{ident}{n}'.encode()).hexdigest()[:16]}", doc=ident)
                          for n, f in enumerate(facts))  # fmt: skip
            document = Document(ident, text, hashlib.sha256(text.encode()).hexdigest(), "en",
                                max(days) if days else FIRST.isoformat())  # fmt: skip
            cut = CutDocument(document, (Fragment(1, FragmentKind.PROSE, "en", 0, len(text)),),
                              (Sentence(0, len(text), 1),))  # fmt: skip
            actors = {a.id: Actor(a.id, a.name, a.kind) for f in found for a in (*f.actor, *f.recipient)}
            yield Reading(cut, actors=tuple(actors.values()), facts=found)


def main(arguments: list[str]) -> None:
    """Print the figures."""
    number = int(arguments[0]) if arguments else FACTS
    readings = Generator().readings()
    with tempfile.TemporaryDirectory() as folder, CaseStore.open(Path(folder) / "bench.case", write=True) as store:
        for part in range(2):
            facts = number if part == 0 else MORE
            for _ in range(0, facts // IN_DOCUMENT, 1000):
                store.save(list(islice(readings, min(1000, facts // IN_DOCUMENT))))
            start = time.process_time()
            link_case(store)
            named = time.process_time()
            weigh_case(store)
            done = time.process_time()
            connection = store.connection
            (clusters,) = connection.execute("SELECT count(DISTINCT cluster) FROM clusters").fetchone()
            (disputes,) = connection.execute("SELECT count(*) FROM disputes").fetchone()
            what = f"{facts:,} facts" if part == 0 else f"{facts:,} facts more"
            print(f"{what}: {named - start:.2f} s of one core for names, {done - named:.2f} s for copies, clusters and "
                  f"disputes; {clusters:,} clusters, {disputes:,} disputes", flush=True)  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
