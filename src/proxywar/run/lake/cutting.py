"""Cut a case out of a lake: the documents of some facts, with all that was read out of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from proxywar import __version__
from proxywar.case import CaseStore
from proxywar.run.lake.asking import EVERYTHING, Wanted
from proxywar.run.lake.views import open_lake
from proxywar.run.reading import Report, read_into
from proxywar.sources import Found


def cut_case(lake: Path, case: Path, wanted: Wanted = EVERYTHING) -> Report:
    """Put the documents that hold a wanted fact into a case, all of them where nothing is asked; weigh it.

    Nothing is read anew. The same cut twice adds nothing; several cuts may go into one case.

    Raises:
        CaseError: There is no lake in that folder (PW503), or the case cannot be written.
        InputError: No document holds such a fact (PW301).
    """
    where, values = wanted.where()
    chosen = "" if wanted == EVERYTHING else f"WHERE sha256 IN (SELECT doc_sha256 FROM facts WHERE {where})"
    with tempfile.TemporaryDirectory(dir=case.parent, prefix=".cut-") as folder:
        lines = Path(folder) / "lake.jsonl"
        with open_lake(lake) as database, lines.open("wb") as file:
            found = database.execute(
                f"SELECT reading FROM documents {chosen} ORDER BY published, doc, sha256", values if chosen else []
            )
            file.writelines(orjson.dumps(row) + b"\n" for row in _lines(found))
        with CaseStore.open(case, write=True) as store:
            return read_into(store, [Found(str(lines))], keep_originals=False)


def _lines(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the lines of an export; who is known goes before the first document that names them."""
    yield {"proxywar": {"version": __version__, "of": "lake"}}
    told: set[tuple[str, str]] = set()
    while batch := found.fetchmany(200):
        for (text,) in batch:
            whole = orjson.loads(text)
            for kind in ("actor", "place"):
                for row in whole[f"{kind}s"]:
                    if (kind, row["id"]) not in told:
                        told.add((kind, row["id"]))
                        yield {kind: row}
            yield whole["document"]
            yield from whole["facts"]
