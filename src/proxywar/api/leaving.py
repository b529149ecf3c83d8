"""How a case leaves: pages of lists, differences, exports, data frames."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proxywar import case as rooms
from proxywar.case import CaseStore
from proxywar.case.grades import source_camps
from proxywar.case.names import fold_name
from proxywar.case.results import Result
from proxywar.errors import CaseError, UsageError
from proxywar.run.collector import without_collector

if TYPE_CHECKING:
    from proxywar.api.case import Case
    from proxywar.api.loading import Loaded
    from proxywar.publish.exports import Export


class Leaving:
    """What `Case` gives away as a whole; made of its own lists."""

    path: Path
    min_confidence: float
    _store: CaseStore
    _clusters: dict[str, str] | None

    def page(
        self, name: str, *, theatre: str | None = None, as_of: str | None = None, limit: int | None = None,
        offset: int = 0,
    ) -> Result[dict[str, Any]]:  # fmt: skip
        """Return rows of a computed list as JSON objects, of a theatre, a date or all; at once also of a large case.

        What was not computed since the last change of the case is computed now, and stored.
        """
        self._weigh()
        rows, stored = None, self._stored(name, theatre, as_of)
        if self._clusters is None:
            if name == "timeline" and theatre is None and as_of is None:
                from proxywar.model.timeline import page

                rows = page(self._store.connection, confidence=self.min_confidence, limit=limit, offset=offset)
            else:
                rows = rooms.page_list(self._store.connection, stored, limit=limit, offset=offset)
        if rows is None:
            whole = getattr(self, name)(theatre=theatre, as_of=as_of).json()
            if whole or theatre is None:  # of a theatre that the case does not know nothing is kept
                self._keep(name, stored, whole)
            rows = whole[offset : None if limit is None else offset + limit]
        return Result(rows, kind=name)

    def is_stored(self, name: str, *, theatre: str | None = None) -> bool:
        """Tell whether `page` answers at once."""
        if name == "timeline" and theatre is None:
            return self._store.is_weighed
        stored = self._stored(name, theatre)
        return self._store.is_weighed and rooms.page_list(self._store.connection, stored, limit=0) is not None

    def store_lists(self) -> None:
        """Compute every list of the system as tables and as JSON ask for it, so that its pages are there at once.

        Where another process writes now, nothing is stored, and each list is computed when it is asked for.
        """
        for shown in (self, self.above()):
            for name in rooms.STORED:
                shown.page(name, limit=0)

    def state(self) -> str:
        """Return what changes with every read and every decision: what was made in another state is old."""
        self._weigh()
        return rooms.state_of(self._store.connection)

    def count_documents(
        self, *, source: Sequence[str] = (), theatre: str | None = None, as_of: str | None = None
    ) -> int:
        """Return how many documents `documents` lists of these sources, this theatre and date."""
        scope = rooms.Scope(theatre, as_of)
        return rooms.count_documents(self._store.connection, scope, sources=source)

    def diff(self, other: Case | None = None, *, since: str | None = None, theatre: str | None = None) -> Result[Any]:
        """Return what is new, gone or changed in this case: against another, older one, or from a date on.

        Raises:
            UsageError: Neither or both are given (PW102), or `since` is not a date (PW103).
        """
        from proxywar.model.comparing import compare, day_before, system_of

        if (other is None) == (since is None):
            raise UsageError("PW102", "Another case or a date is needed to compare with, not both.", "diff(since=DATE)")
        before = system_of(other or self, theatre, day_before(since) if since else None)
        return Result(compare(before, system_of(self, theatre)), kind="diff")

    def export(self, path: str | os.PathLike[str], *, to: str, force: bool = False, bom: bool = False) -> Export:
        """Write the case in a format that others read; whole or not at all.

        Args:
            path: The file. A format that cannot carry its provenance has it beside it, in "NAME-metadata.json".
            to: One of jsonl, csv, parquet, plover, cameo, acled, ftm, geojson, graphml and sqlite.
            force: Write over a file that is there.
            bom: Begin CSV with a byte order mark, for spreadsheets.

        Returns:
            How many rows were written, and how many of what the format cannot hold.

        Raises:
            UsageError: No such format (PW102), or the file is there (PW108).
            InputError: The file cannot be written (PW308).
        """
        from proxywar.publish.exports import Holding, Settings, write_export

        self._weigh()
        holding = Holding(self._store.connection, self, self._clusters)
        with without_collector():
            return write_export(holding, Path(path), to, force=force, settings=Settings(bom=bom))

    def to_df(self) -> Any:
        """Return the facts as a data frame of pandas, or of polars; every list has its own `to_df`."""
        return self.facts().to_df()

    def _keep(self, name: str, stored: str, rows: list[dict[str, Any]]) -> None:
        """Store a list so that its next page is there at once; where another process writes now, another time."""
        if self._clusters is not None or name not in rooms.STORED or stored in ("disputes", "timeline"):
            return
        with suppress(CaseError), CaseStore.open(self.path, write=True, wait_seconds=0) as writer:
            if writer.is_weighed:
                with writer.transaction() as connection:
                    rooms.save_list(connection, stored, rows)

    def _make(self, room: Any, name: str, theatre: str | None, as_of: str | None) -> list[Any]:
        """Compute a list by the function of a later room, of all facts and documents that it may rest on."""
        facts, documents = self._all(theatre)
        more = {"camps": source_camps(self._store.connection)} if name == "ties" else {}
        return list(getattr(room, name)(facts, documents, theatre=theatre, as_of=as_of, **more))

    def _recorded(self, name: str, theatre: str | None, as_of: str | None) -> list[Any] | None:
        """Return the disputes of the whole case as weighing stored them; None where it did not, and of other lists."""
        from proxywar.weigh.disputes import dispute_from_json

        if name != "disputes" or theatre or as_of or self._clusters is not None:
            return None
        return [dispute_from_json(row) for row in rooms.page_list(self._store.connection, name) or ()]

    def _stored(self, name: str, theatre: str | None = None, as_of: str | None = None) -> str:
        """Return the name under which the rows of a list are stored that are shown now."""
        least = "" if self.min_confidence <= 0 or name == "camps" else f"@{self.min_confidence:g}"
        of = "" if theatre is None else f"|{fold_name(theatre)}"
        return f"{name}{least}{of}" + ("" if as_of is None else f"{rooms.DATED}{as_of}")

    def _everywhere(self, name: str) -> Iterator[Any]:
        """Yield the rows of a computed list as JSON objects: over all theatres, and camps of each."""
        yield from self.page(name)
        for theatre in self.names("theatre") if name == "camps" else ():
            yield from self.camps(theatre=theatre).json()

    if TYPE_CHECKING:  # what `Case` brings

        def _all(self, theatre: str | None = None) -> Loaded: ...
        def _weigh(self) -> None: ...
        def names(self, kind: str = "actor") -> list[str]: ...  # noqa: D102
        def above(self) -> Case: ...  # noqa: D102
        def facts(self) -> Result[Any]: ...  # noqa: D102
        def ties(self) -> Result[Any]: ...  # noqa: D102
        def camps(self, *, theatre: str | None = None) -> Result[Any]: ...  # noqa: D102
        def forces(self) -> Result[Any]: ...  # noqa: D102
        def control(self) -> Result[Any]: ...  # noqa: D102
        def disputes(self) -> Result[Any]: ...  # noqa: D102
        def actors(self) -> Result[Any]: ...  # noqa: D102
        def places(self) -> Result[Any]: ...  # noqa: D102
