"""A case, open to be asked: every list, every why, the scenario, the brief."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from proxywar import case as rooms
from proxywar.api.leaving import Leaving
from proxywar.api.loading import Kept, Loaded
from proxywar.case import ActorRow, CaseStore, DocumentRow, FactFilter, Hit, MentionRow, PlaceRow, Scope
from proxywar.case.confidence import speaking_rows
from proxywar.case.facts import check_period
from proxywar.case.results import Result
from proxywar.case.why import Explanation
from proxywar.errors import CaseError, UsageError
from proxywar.records import DISPLAY_CONFIDENCE, CutDocument, Fact, Problem
from proxywar.run.collector import without_collector

if TYPE_CHECKING:
    from proxywar.case.review import Review
    from proxywar.case.verifying import Finding
    from proxywar.run import Report
    from proxywar.scenario import ScenarioResult

Path_ = str | os.PathLike[str]
OneOrMore = str | Sequence[str] | None


class Case(Leaving):
    """A case file, open to be asked; close it or use it in a `with` statement.

    Attributes:
        path: The file.
        report: What the read did, where the case comes from `read`; else None.
        min_confidence: Facts below it are left out; see `above`.
    """

    def __init__(self, store: CaseStore, report: Report | None = None, *, min_confidence: float = 0.0) -> None:
        self.path = store.path
        self.report = report
        self.min_confidence = min_confidence
        self._store = store
        self._clusters: dict[str, str] | None = None
        self._kept = Kept()

    def above(self, confidence: float = DISPLAY_CONFIDENCE) -> Case:
        """Return the same open case showing only what a fact from a confidence on speaks for.

        `facts` then leaves the others out; of `ties`, `forces`, `control`, `timeline` and `disputes`, computed from all
        facts as ever, the rows that no such fact speaks for are left out; of a dispute both sides need one. By
        default at the display threshold, as the tables and the brief.
        """
        shown = Case(self._store, self.report, min_confidence=confidence)
        shown._kept = self._kept
        return shown

    def facts(
        self, *, type: OneOrMore = None, actor: OneOrMore = None, place: OneOrMore = None, status: OneOrMore = None,
        since: str | None = None, until: str | None = None, theatre: str | None = None, doc: OneOrMore = None,
        id: OneOrMore = None, rejected: bool | None = False, limit: int | None = None, offset: int = 0,
    ) -> Result[Fact]:  # fmt: skip
        """Return facts in the order of their documents and text.

        Args:
            type: One or more of the closed list of types.
            actor: Canonical name, any spelling or id, without regard to case and accents; in whatever role.
            place: The same for places.
            status: One or more of the closed list of statuses.
            since: First day, month or year; facts without a date are left out.
            until: Last day, month or year; facts without a date are left out.
            theatre: Country or area in whose conflict the facts play.
            doc: Ids of documents.
            id: Ids of facts.
            rejected: True for the facts that an analyst rejected, which count nowhere; None for these and all others.

        Raises:
            UsageError: `since` or `until` is not a date (PW103).
        """
        want = FactFilter(
            _many(type), _many(actor), _many(place), _many(status), since, until, theatre, _many(doc), _many(id),
            rejected, self.min_confidence,
        )  # fmt: skip
        return Result(self._list_facts(want, limit=limit, offset=offset), kind="facts")

    def _list_facts(self, want: FactFilter, *, limit: int | None = None, offset: int = 0) -> list[Fact]:
        self._weigh()
        facts = rooms.list_facts(self._store.connection, want, limit=limit, offset=offset)
        if self._clusters is not None:
            facts = [replace(fact, cluster=self._clusters.get(fact.id)) for fact in facts]
        return facts

    def documents(
        self, *, source: OneOrMore = None, theatre: str | None = None, as_of: str | None = None,
        limit: int | None = None, offset: int = 0,
    ) -> Result[DocumentRow]:  # fmt: skip
        """Return the documents, of some outlets or ids alone if asked, without their text, in the order as read."""
        window: Any = {"limit": limit, "offset": offset}
        rows = rooms.list_documents(self._store.connection, Scope(theatre, as_of), sources=_many(source), **window)
        return Result(rows, kind="documents")

    def texts(self, ids: Iterable[str] | None = None) -> Result[CutDocument]:
        """Return documents with their text, fragments and sentences; all of them by default."""
        return Result(rooms.load_documents(self._store.connection, ids), kind="texts")

    def mentions(
        self, *, doc: str | None = None, kind: str | None = None, theatre: str | None = None, as_of: str | None = None,
        limit: int | None = None, offset: int = 0,
    ) -> Result[MentionRow]:  # fmt: skip
        """Return mentions in the order of documents and text, of one document or kind if asked."""
        self._weigh()
        page: Any = {"limit": limit, "offset": offset}
        rows = rooms.list_mentions(self._store.connection, Scope(theatre, as_of), document=doc, kind=kind, **page)
        return Result(rows, kind="mentions")

    def actors(
        self, *, merges: bool = False, id: OneOrMore = None, theatre: str | None = None, as_of: str | None = None,
        limit: int | None = None, offset: int = 0,
    ) -> Result[ActorRow]:  # fmt: skip
        """Return actors, those with most facts first; with `merges` only those that texts name in several ways.

        Those asked for by `id` come with what is held of their names, as with `merges`.
        """
        self._weigh()
        window: Any = {"limit": limit, "offset": offset}
        rows = rooms.list_actors(self._store.connection, Scope(theatre, as_of), merges=merges, ids=_many(id), **window)
        return Result(rows, kind="actors")

    def places(
        self, *, theatre: str | None = None, as_of: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Result[PlaceRow]:
        """Return places, those with most facts first."""
        self._weigh()
        rows = rooms.list_places(self._store.connection, Scope(theatre, as_of), limit=limit, offset=offset)
        return Result(rows, kind="places")

    def problems(self, *, limit: int | None = None, offset: int = 0) -> Result[Problem]:
        """Return what could not be read or used."""
        return Result(rooms.list_problems(self._store.connection, limit=limit, offset=offset), kind="problems")

    def search(self, words: str, *, limit: int | None = None, offset: int = 0) -> Result[Hit]:
        """Return sentences that hold all the words, without regard to case and accents, the best first."""
        return Result(rooms.search_sentences(self._store.connection, words, limit=limit, offset=offset), kind="search")

    def ties(self, *, theatre: str | None = None, as_of: str | None = None) -> Result[Any]:
        """Return who backs, opposes or leads whom: one tie for each pair, type and theatre."""
        return self._computed("model", "ties", theatre, as_of)

    def camps(self, *, theatre: str | None = None, as_of: str | None = None, max_camps: int = 2) -> Result[Any]:
        """Return the camps into which the ties fall, each with its members and the ties that do not fit."""
        ties = list(self._computed("model", "ties", theatre, as_of, whole=True))
        return Result(_room("model").camps(ties, theatre=theatre, max_camps=max_camps), kind="camps")

    def forces(self, *, theatre: str | None = None, as_of: str | None = None) -> Result[Any]:
        """Return who has how many of what and where, with the range that the sources give."""
        return self._computed("model", "forces", theatre, as_of)

    def control(self, *, theatre: str | None = None, as_of: str | None = None) -> Result[Any]:
        """Return who holds which place, from when to when."""
        return self._computed("model", "control", theatre, as_of)

    def timeline(self, *, theatre: str | None = None, as_of: str | None = None) -> Result[Any]:
        """Return the dated facts in the order of time."""
        return self._computed("model", "timeline", theatre, as_of)

    def disputes(self, *, theatre: str | None = None, as_of: str | None = None) -> Result[Any]:
        """Return where facts contradict or deny each other."""
        return self._computed("weigh", "disputes", theatre, as_of)

    def why(self, id: str) -> Explanation:
        """Return the sentences, rules and weights behind any id, from a camp to a tie, a fact, a sentence, a document.

        Raises:
            UsageError: There is nothing of that id (PW106).
        """
        from proxywar.case.why import explain
        from proxywar.resolve import near_names

        self._weigh()
        found = explain(self._store.connection, id) or _room("model.explaining").explain_element(
            self._store.connection, id, self._everywhere
        )
        if found is None:
            near = near_names(id, [*self.names("actor"), *self.names("place")])
            hint = "proxywar facts, ties, disputes and documents tell ids; actors and places go by their names as well."
            hint = f"Did you mean {' or '.join(near)}?" if near else hint
            raise UsageError("PW106", f"Nothing in {self.path} has the id {id!r}.", hint)
        if found.kind in ("fact", "cluster") and found.facts:
            told = _room("weigh.support").told_support(self._store.connection, found.facts[0])
            told += _room("weigh.unlinked").told_answers(self._store.connection, found.facts[0])
            found = replace(found, steps=(*found.steps, *told))
        return found

    def original(self, doc: str) -> bytes | None:
        """Return the bytes that a document was read from; None where the case does not hold them.

        Raises:
            UsageError: There is no such document (PW106).
            CaseError: They are damaged (PW505).
        """
        from proxywar.case.originals import load_original

        found = load_original(self._store.connection, doc)
        if (
            found is None
            and not self._store.connection.execute("SELECT 1 FROM documents WHERE id = ?", (doc,)).fetchone()
        ):
            raise UsageError("PW106", f"No document of {self.path} has the id {doc!r}.", "See proxywar documents.")
        return found.data or None if found is not None else None

    def verify(self, *, sources: bool = False) -> Result[Finding]:
        """Return what in the case is not what was read: texts, originals, the map between them, quotes.

        Args:
            sources: Check too that the files are there and hold the same bytes.
        """
        from proxywar.case.verifying import verify_case

        return Result(verify_case(self._store.connection, sources=sources), kind="verify")

    def verifiable(self) -> dict[str, int]:
        """Return how many documents, originals, kept originals and facts `verify` has to check."""
        from proxywar.case.verifying import count_checked

        return count_checked(self._store.connection)

    def scenario(
        self, what_if: Any = None, *, theatre: str | None = None, sides: Sequence[str] = (), start: str | None = None,
        weeks: int = 52, replicates: int = 10_000, seed: int = 0, jobs: int = 1, match: Path_ | None = None,
    ) -> ScenarioResult:  # fmt: skip
        """Build the scenario of a theatre and run it forward, with what-ifs beside it.

        Args:
            what_if: A line ("Turkey air 0 from week 8"), a YAML file, {"Turkey": {"air": 0.0, "from_week": 8}}, or a
                list of such.
            theatre: By default the one with most facts that has two sides.
            sides: Two actors to take as the local sides, in place of the camps.
            start: ISO day of week 0; by default the day up to which the case tells.
            match: A YAML file of observations to compare with.

        Raises:
            UsageError: There are no two sides (PW122), or a what-if names what is not there (PW124 to PW126).
        """
        from proxywar.scenario import Choice, Options, ask_case

        choice = Choice(theatre, tuple(sides), start)
        options = Options(weeks=weeks, replicates=replicates, seed=seed, jobs=jobs)
        return ask_case(*self._all(), choice, what_if=what_if, options=options, match=Path(match) if match else None)

    def write_brief(
        self, path: Path_, *, locale: str = "en", theatre: str | None = None,
        min_confidence: float = DISPLAY_CONFIDENCE,
    ) -> None:  # fmt: skip
        """Write the system on a page, as HTML or Markdown by the suffix of the path.

        Args:
            locale: Language of the page: "en" or "fr".
            min_confidence: Lines that no fact from this confidence on speaks for are left out.
        """
        write = _room("publish").write_brief
        write(self, Path(path), locale=locale, theatre=theatre, min_confidence=min_confidence)

    def review(self, *, author: str | None = None) -> Review:
        """Return the analyst's hand on this case: accept, reject, correct, merge, split, grade, add, comment, undo.

        Args:
            author: Who decides; PROXYWAR_AUTHOR or the name of the login by default.
        """
        from proxywar.case.review import Review

        return Review(self.path, author=author)

    def queue(self, *, theatre: str | None = None) -> Result[Any]:
        """Return what is most worth an analyst's judgement: doubtful, times how much of the picture hangs on it."""
        from proxywar.resolve import alike_actors

        rows = self.actors(theatre=theatre)
        judged = rooms.list_pairs(self._store.connection)
        ids = {row.name: row.id for row in rows}
        alike = alike_actors({row.id: row.name for row in rows}, [row.id for row in rows if not row.known])
        pairs = [(a.name, a.other) for a in alike
                 if tuple(sorted((ids[a.name], ids[a.other]))) not in judged.same | judged.different]  # fmt: skip
        made = _room("model.queue").queue(
            self.facts(theatre=theatre), ties=self.ties(theatre=theatre), disputes=self.disputes(theatre=theatre),
            control=self.control(theatre=theatre), forces=self.forces(theatre=theatre), pairs=pairs,
            actors={row.name: row.facts for row in rows},
        )  # fmt: skip
        return Result(made, kind="queue")

    def counts(self) -> dict[str, int]:
        """Return how many documents, sentences, mentions, actors, places, facts and problems there are."""
        return rooms.count_rows(self._store.connection)

    def count_below(self) -> int:
        """Return how many facts of the case are left out for their confidence; see `above`."""
        if self.min_confidence <= 0:
            return 0
        everything, shown = FactFilter(), FactFilter(confidence=self.min_confidence)
        count = rooms.count_facts
        return count(self._store.connection, everything) - count(self._store.connection, shown)

    def names(self, kind: str = "actor") -> list[str]:
        """Return every name of the case's actors or places, with spellings, or its theatres ("theatre") or outlets."""
        return rooms.list_names(self._store.connection, kind=kind)

    def close(self) -> None:
        """Close the file; may be called twice."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        try:
            counts = self.counts()
        except Exception:  # noqa: BLE001  # closed, or damaged meanwhile: a repr never fails
            return f"<Case {str(self.path)!r}, closed>"
        told = ", ".join(f"{counts[name]} {name}" for name in ("documents", "facts", "actors", "places", "problems"))
        return f"<Case {str(self.path)!r}: {told}>"

    def _repr_html_(self) -> str:
        import html

        cells = "".join(f"<tr><th>{name}</th><td>{n}</td></tr>" for name, n in self.counts().items())
        return f"<table><caption>{html.escape(str(self.path))}</caption>{cells}</table>"

    @without_collector()
    def _computed(
        self, room: str, name: str, theatre: str | None, as_of: str | None, *, whole: bool = False
    ) -> Result[Any]:
        """Ask a function of a later room about all facts and documents; leave rows out that rest on unsure facts."""
        check_period(as_of)
        facts, _ = self._all(theatre)
        key, made = (name, theatre, as_of), self._kept.made
        if key not in made:
            told = self._recorded(name, theatre, as_of)
            made[key] = self._make(_room(room), name, theatre, as_of) if told is None else told
        rows = list(made[key])
        if self.min_confidence > 0 and not whole:
            rows = speaking_rows(rows, {fact.id for fact in facts if fact.confidence >= self.min_confidence})
        return Result(rows, kind=name)

    def _all(self, theatre: str | None = None) -> Loaded:
        """Return all facts and documents, or those that lists of a theatre rest on; see `Kept.load`."""
        self._weigh()
        return self._kept.load(self._store, self._clusters, theatre)

    def _weigh(self) -> None:
        """Bring clusters up to date where a read was cut short; where another writes now, only for this object."""
        if self._store.is_weighed:
            self._clusters = None
            return
        from proxywar.run.weighing import compute_clusters, weigh_case

        try:
            with CaseStore.open(self.path, write=True, wait_seconds=0) as writer:
                weigh_case(writer)
            self._clusters = None
        except CaseError:
            self._clusters = compute_clusters(self._store)


def _many(value: OneOrMore) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)


def _room(name: str) -> Any:
    try:
        return importlib.import_module(f"proxywar.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"proxywar.{name}":
            raise
        raise UsageError("PW107", f"This build of proxywar has no {name!r}.", "Install a released version.") from error
