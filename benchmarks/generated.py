"""A case of any number of facts, generated: real actors and places, made-up sentences, through the real tables.

    python -m benchmarks.generated --facts 1000000 --case big.case

Each document is four sentences, each sentence one fact whose quote, roles and trigger stand where the sentence has
them, as a reading gives them. Actors and places are drawn by Zipf's law from the knowledge base, dates are of 2011 to
2024, a fifth of the facts has no date, and some are alleged, denied or planned. Random but seeded: the same arguments
give the same case.
"""

from __future__ import annotations

import argparse
import itertools
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from proxywar.case import CaseStore
from proxywar.case.paging import save_counts
from proxywar.case.weighed import DOCUMENTS
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
    Mention,
    Period,
    Place,
    Quantity,
    Reading,
    Sentence,
    Span,
    Status,
)  # fmt: skip
from proxywar.sources import hash_document
from proxywar.weigh.library import content_id

FACTS = 1_000_000
A_DOCUMENT = 4
BATCH = 2_000
FIRST, DAYS = date(2011, 2, 15), 5_000
ACTORS, PLACES, OUTLETS = 1_500, 2_500, 240
PATTERNS = (
    ("BACKS", "backs", "{a} backs {b} with drones near {p}.", "air", None),
    ("AID", "gave", "{a} gave {b} {n} vehicles at {p}.", "arms", "vehicles"),
    ("PRESENT", "has", "{a} has {n} fighters in {p}.", "mercenaries", "fighters"),
    ("ASSAULT", "shelled", "{a} shelled {b} outside {p}.", None, None),
    ("CONTROLS", "controls", "{a} controls {p}.", None, None),
    ("CONSULT", "met", "{a} met {b} in {p}.", None, None),
    ("ACCUSE", "accused", "{a} accused {b} over {p}.", None, None),
    ("OPPOSES", "opposes", "{a} opposes {b} in {p}.", None, None),
    ("MOBILIZE", "sent", "{a} sent {n} fighters to {p}.", "troops", "fighters"),
    ("SANCTION", "sanctioned", "{a} sanctioned {b} for {p}.", None, None),
    ("RETREAT", "withdrew", "{a} withdrew from {p}.", None, None),
)
STATUSES = (Status.STATED,) * 13 + (Status.ALLEGED,) * 4 + (Status.DENIED, Status.PLANNED, Status.NEGATED)


class World:
    """Whom and what the sentences are about."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        gazetteer = Gazetteer.load()
        rows = sorted({(r[0], r[1]) for r in generated("knowledge.sqlite")("SELECT kind, id FROM names")})
        actors = [gazetteer.actor(i) for kind, i in rows if kind == "actor" and gazetteer.has_actor(i)]
        places = [gazetteer.place(i) for kind, i in rows if kind == "place" and gazetteer.has_place(i)]
        self.actors: list[Actor] = self._some(actors, ACTORS)
        self.places: list[Place] = self._some([p for p in places if p.theatre], PLACES)
        self._actor_weights = _zipf(len(self.actors))
        self._place_weights = _zipf(len(self.places))
        self.outlets = [f"Outlet {n}" for n in range(OUTLETS)]

    def _some(self, all_of_them: list, number: int) -> list:  # type: ignore[type-arg]
        return self.chance.sample(all_of_them, min(number, len(all_of_them)))

    def draw_actors(self) -> list[Actor]:
        """Return an actor, another one, and one who says so."""
        found = self.chance.choices(self.actors, cum_weights=self._actor_weights, k=3)
        if found[0].id == found[1].id:
            found[1] = self.actors[(self.actors.index(found[0]) + 1) % len(self.actors)]
        return found

    def draw_place(self) -> Place:
        """Return a place."""
        return self.chance.choices(self.places, cum_weights=self._place_weights)[0]


def make_reading(world: World, number: int, facts: int = A_DOCUMENT) -> Reading:
    """Return a document of so many sentences with all that is read out of it."""
    chance = world.chance
    published = FIRST + timedelta(days=chance.randrange(DAYS))
    drawn = [(chance.choice(PATTERNS), world.draw_actors(), world.draw_place(), chance.randrange(20, 5_000))
             for _ in range(facts)]  # fmt: skip
    lines = [pattern[2].format(a=who[0].name, b=who[1].name, p=where.name, n=n) for pattern, who, where, n in drawn]
    text, outlet = " ".join(lines), chance.choice(world.outlets)
    document = Document(
        f"doc-{number:07}", text, hash_document(text, published.isoformat(), outlet, None), "en", published.isoformat(),
        outlet, "generated",
    )  # fmt: skip
    made, mentions, sentences, at = [], [], [], 0
    for line, (pattern, who, where, count) in zip(lines, drawn, strict=True):
        fact = _make_fact(document, line, at, (pattern, who, where, count), chance)
        made.append(fact)
        sentences.append(Sentence(at, at + len(line), 1))
        named = [("actor", a) for a in (*fact.actor, *fact.recipient)] + [("place", p) for p in fact.place]
        mentions += [Mention(kind, a.text, a.start, a.end, "en", a.id) for kind, a in named]
        at += len(line) + 1
    cut = CutDocument(document, (Fragment(1, FragmentKind.PROSE, "en", 0, len(text)),), tuple(sentences))
    actors = {a.id: a for _, who, _, _ in drawn for a in who}
    places = {where.id: where for _, _, where, _ in drawn}
    return Reading(cut, tuple(mentions), tuple(actors.values()), tuple(places.values()), tuple(made))


def _make_fact(
    document: Document, line: str, at: int, drawn: tuple[tuple[str, str, str, str | None, str | None], list[Actor],
                                                         Place, int], chance: random.Random,
) -> Fact:  # fmt: skip
    (type, verb, form, channel, counted), (one, other, holder), where, count = drawn
    status = chance.choice(STATUSES)
    days = (date.fromisoformat(document.date or "") - timedelta(days=chance.randrange(8))).isoformat()
    start = at + line.index(f" {verb} ", len(one.name) - 1) + 1
    number = line.index(str(count), len(one.name)) if counted else 0
    said = status in (Status.ALLEGED, Status.DENIED)
    return Fact(
        id=content_id("f-", document.sha256, str(at), type), doc=document.id, fragment=1, type=type, status=status,
        quote=line, start=at, end=at + len(line), lang="en", rule=f"en:{verb}", trigger=Span(start, start + len(verb)),
        channel=channel, theatre=where.theatre, actor=(_argument(one, line, at, 0),),
        recipient=(_argument(other, line, at, start - at),) if "{b}" in form else (),
        place=(_located(where, line, at, start - at + len(verb)),),
        holder=(_argument(holder, line, at, None),) if said else (),
        period=Period(days, days) if chance.random() < 0.8 else Period(),
        quantity=(Quantity(counted, count, count, str(count), at + number, at + number + len(str(count))),)
        if counted else (), confidence=round(chance.uniform(0.4, 0.95), 2),
        steps=(f"the verb {verb!r} takes its subject as actor", "the place is that of the phrase"),
    )  # fmt: skip


def _argument(actor: Actor, line: str, at: int, after: int | None) -> Argument:
    """Return the filler of a role; of one whom the sentence does not name the words are those of the whole sentence."""
    start = 0 if after is None else line.index(actor.name, after)
    text = line if after is None else actor.name
    return Argument(actor.id, actor.name, actor.kind, text, at + start, at + start + len(text), actor.within)


def _located(place: Place, line: str, at: int, after: int) -> Argument:
    start = line.rindex(place.name, after)
    return Argument(place.id, place.name, place.kind, place.name, at + start, at + start + len(place.name),
                    place.within, place.lat, place.lon)  # fmt: skip


def _zipf(number: int) -> list[float]:
    return list(itertools.accumulate(1 / rank for rank in range(1, number + 1)))


def make_readings(facts: int, *, seed: int = 7) -> Iterator[Reading]:
    """Yield documents until there are so many facts."""
    world = World(seed)
    for number, start in enumerate(range(0, facts, A_DOCUMENT)):
        yield make_reading(world, number, min(A_DOCUMENT, facts - start))


def fill_case(path: Path, facts: int, *, seed: int = 7) -> float:
    """Write a case of so many facts and return the seconds it took; clusters and lists are not made yet."""
    started = time.perf_counter()
    with CaseStore.open(path, write=True) as store:
        for batch in _batched(make_readings(facts, seed=seed), BATCH):
            store.save(batch)
    return time.perf_counter() - started


def cluster_case(path: Path) -> float:
    """Store the clusters that the generator knows of, and return the seconds it took.

    One for each type, party, party, place and status: what weighing finds of such sentences, without its time; no text
    is the copy of another. Lists of the system are then computed when they are asked for.
    """
    started = time.perf_counter()
    with CaseStore.open(path, write=True) as store:
        roles = dict(store.connection.execute(
            "SELECT fact, group_concat(role || entity) FROM fact_actors WHERE role <> 'holder' GROUP BY fact"
        ))  # fmt: skip
        rows = store.connection.execute("SELECT n, id, type, status FROM facts")
        clusters = {ident: content_id("c-", type, status, roles.get(n, "")) for n, ident, type, status in rows}
        with store.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO clusters (fact, cluster) VALUES (?, ?)", clusters.items())
            connection.execute("INSERT OR IGNORE INTO leaders (class, item, leader) SELECT ?, n, n FROM documents",
                               (DOCUMENTS,))  # fmt: skip
            save_counts(connection)
            connection.execute(
                "UPDATE meta SET value = (SELECT value FROM meta WHERE key = 'revision') WHERE key = 'weighed'"
            )
    return time.perf_counter() - started


def _batched(items: Iterator[Reading], size: int) -> Iterator[list[Reading]]:
    while batch := list(itertools.islice(items, size)):
        yield batch


def main() -> None:
    """Write the case."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generated", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--facts", type=int, default=FACTS, metavar="N", help="how many facts")
    parser.add_argument("--case", type=Path, required=True, metavar="FILE", help="the case to write")
    parser.add_argument("--cluster", action="store_true", help="store the clusters that the generator knows, unweighed")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="another seed, another case")
    options = parser.parse_args()
    took = fill_case(options.case, options.facts, seed=options.seed)
    if options.cluster:
        took += cluster_case(options.case)
    print(f"{options.facts:,} facts in {took:.1f} s, {options.case.stat().st_size / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
