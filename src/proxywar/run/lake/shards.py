"""Cut files into shards: what one worker reads at a time, known by the hash of its content and of how it is read."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO

from proxywar import __version__
from proxywar.errors import UsageError
from proxywar.records import Document, Problem
from proxywar.run.options import ReadOptions
from proxywar.sources import STDIN, Defaults, Found, read_sources
from proxywar.sources.fetch import is_url
from proxywar.sources.incoming import Incoming
from proxywar.sources.lines import read_lines
from proxywar.sources.suffixes import stem_of, suffix_of

SHARD_BYTES = 2**20
"""About so much text a shard: some twenty seconds of one worker, lost at most when it dies."""
SHARD_FILES = 64
_LINES = (".jsonl", ".ndjson")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BLOCK = 2**20


@dataclass(frozen=True, slots=True)
class Stretch:
    """A file, or the lines of one between two offsets.

    Attributes:
        end: None for the whole file.
    """

    path: str
    is_named: bool = True
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Shard:
    """What one worker reads at a time.

    Attributes:
        id: Hash of content, names, options and version: the same shard read the same way has the same id.
        stretches: Files and stretches of files, in order.
    """

    id: str
    stretches: tuple[Stretch, ...]
    defaults: Defaults
    options: ReadOptions


def cut_shards(
    files: Sequence[Found], *, defaults: Defaults, options: ReadOptions, shard_bytes: int = SHARD_BYTES
) -> Iterator[Shard]:
    """Yield the shards of files: small files together, each packed or other file alone, large JSON lines in stretches.

    Raises:
        UsageError: Standard input or a URL is among them, which cannot be read again (PW102).
    """
    for found in files:
        if found.path == STDIN or is_url(found.path):
            raise UsageError("PW102", f"{found.path} cannot be read into a lake.", "Save it to a file first.")
    held: list[Stretch] = []
    size = 0
    for found in files:
        for stretch, length in _cut_file(found, shard_bytes):
            if held and (size + length > shard_bytes or len(held) >= SHARD_FILES):
                yield make_shard(held, defaults, options)
                held, size = [], 0
            held.append(stretch)
            size += length
    if held:
        yield make_shard(held, defaults, options)


def _cut_file(found: Found, shard_bytes: int) -> Iterator[tuple[Stretch, int]]:
    path = Path(found.path)
    length = path.stat().st_size if path.is_file() else 0
    whole = Stretch(found.path, found.is_named)
    if length <= shard_bytes or path.suffix.lower() not in _LINES:
        yield whole, length
        return
    with path.open("rb") as file:
        if file.read(3).startswith(_MARKS):
            yield whole, length
            return
        start = 0
        while start < length:
            file.seek(min(start + shard_bytes, length))
            file.readline()  # to the end of the line that the size falls in
            end = min(file.tell(), length)
            yield replace(whole, start=start, end=end), end - start
            start = end


def make_shard(stretches: Sequence[Stretch], defaults: Defaults, options: ReadOptions) -> Shard:
    """Return a shard with its id; `jobs` is no part of it, as results do not depend on it."""
    settings = asdict(options) | {"jobs": 1, "pipelines": sorted(options.pipelines.items())}
    settings["knowledge"] = _hash_folder(options.knowledge)
    digest = hashlib.sha256(json.dumps([__version__, asdict(defaults), settings], default=str).encode())
    for stretch in stretches:
        digest.update(f"\0{stretch.path}\0{stretch.is_named}\0{stretch.start}\0".encode())
        if Path(stretch.path).is_file():
            with _open(stretch) as file:
                while block := file.read(_BLOCK):
                    digest.update(block)
    return Shard(digest.hexdigest()[:24], tuple(stretches), defaults, options)


def shard_json(shard: Shard) -> str:
    """Return a shard as text that any engine can carry."""
    return json.dumps(asdict(shard), default=str)


def shard_from_json(text: str) -> Shard:
    """Return the shard of `shard_json`."""
    row = json.loads(text)
    options = row["options"]
    knowledge = None if options["knowledge"] is None else Path(options["knowledge"])
    return Shard(
        row["id"],
        tuple(Stretch(**stretch) for stretch in row["stretches"]),
        Defaults(**row["defaults"]),
        ReadOptions(**{**options, "knowledge": knowledge}),
    )


def _hash_folder(folder: Path | None) -> str | None:
    if folder is None:
        return None
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def read_stretches(shard: Shard) -> Iterator[Document | Problem]:
    """Yield the documents and problems of a shard, in order."""
    for stretch in shard.stretches:
        if stretch.end is None:
            yield from read_sources([Found(stretch.path, stretch.is_named)], defaults=shard.defaults)
        else:
            incoming = Incoming(stretch.path, stem_of(stretch.path), suffix_of(stretch.path), shard.defaults)
            with _open(stretch) as file:
                yield from read_lines(b"", file, incoming)


def _open(stretch: Stretch) -> IO[bytes]:
    file = Path(stretch.path).open("rb")  # noqa: SIM115  # the caller closes it
    if stretch.end is None:
        return file
    with file:
        file.seek(stretch.start)
        return io.BytesIO(file.read(stretch.end - stretch.start))
