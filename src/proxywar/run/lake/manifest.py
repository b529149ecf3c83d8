"""The manifest of a lake: one row a shard, written last, which says which parts belong to the lake.

A part that no row names is not there: what a worker that died left behind is never read, and is written over when its
shard is read again. A row is one small file, so that any number of workers may write at the same time.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import orjson

from proxywar.errors import CaseError, InputError

FOLDER = "manifest"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet file of the lake.

    Attributes:
        table: "documents", "facts" or "mentions".
        path: Below the lake.
    """

    table: str
    path: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the manifest: what a shard gave.

    Attributes:
        shard: Its id.
        sources: Files that it is of.
        problems: As rows of the `problems` list.
        seconds: Of processor time.
        memory: Most bytes that its worker ever held.
        worker: Process that read it.
    """

    shard: str
    sources: tuple[str, ...]
    documents: int
    facts: int
    words: int
    parts: tuple[Part, ...]
    problems: tuple[dict[str, str | None], ...] = ()
    seconds: float = 0.0
    memory: int = 0
    worker: int = 0
    format: int = field(default=FORMAT)


def save_entry(lake: Path, entry: Entry) -> None:
    """Add a row; whoever writes the same shard again writes the same."""
    folder = lake / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    move_into_place(orjson.dumps(asdict(entry)), folder / f"{entry.shard}.json")


def move_into_place(data: bytes, path: Path) -> None:
    """Write a file whole or not at all."""
    passing = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    passing.write_bytes(data)
    passing.replace(path)


def find_entry(lake: Path, shard: str) -> Entry | None:
    """Return the row of a shard whose parts are all there, None where it has to be read."""
    path = lake / FOLDER / f"{shard}.json"
    entry = _load(path) if path.is_file() else None
    return entry if entry is not None and all(_is_whole(lake / p.path, p.bytes) for p in entry.parts) else None


def list_entries(lake: Path) -> Iterator[Entry]:
    """Yield the rows of a lake by the ids of their shards.

    Raises:
        CaseError: There is no lake in that folder (PW503), or a newer version wrote it (PW502).
    """
    folder = lake / FOLDER
    if not folder.is_dir():
        raise CaseError("PW503", f"There is no lake in {lake}.", f"Make it: proxywar read FILE --to {lake}")
    for path in sorted(folder.glob("*.json")):
        entry = _load(path)
        if entry is not None:
            yield entry


def list_parts(lake: Path, table: str) -> list[str]:
    """Return the paths of the parts of a table."""
    return [str(lake / part.path) for entry in list_entries(lake) for part in entry.parts if part.table == table]


def _load(path: Path) -> Entry | None:
    try:
        row = orjson.loads(path.read_bytes())
        if row["format"] > FORMAT:
            raise CaseError("PW502", f"{path} was written by a newer version of proxywar.", "Install that version.")
        parts = tuple(Part(**part) for part in row.pop("parts"))
        return Entry(**{**row, "parts": parts, "sources": tuple(row["sources"]), "problems": tuple(row["problems"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError("PW308", f"{path} is no row of a manifest: {error}.", "Delete it and read again.") from error


def _is_whole(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
