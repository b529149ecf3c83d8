"""Write a case in the formats that others read; one module a format.

A format module has `NAME`, `write(holding, path, settings) -> Tally`, and, where its file cannot carry provenance
itself, `describe(name, settings)` with what is to be written beside it, and `SETTINGS`, the names of those it heeds.
"""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proxywar.case.whole_file import check_output, write_whole
from proxywar.errors import UsageError
from proxywar.publish.exports.holding import Bundle, Holding, Settings, Tally

__all__ = ["BINARY", "FORMATS", "Bundle", "Export", "Holding", "Settings", "Tally", "write_export"]

FORMATS = ("jsonl", "csv", "parquet", "plover", "cameo", "acled", "ftm", "geojson", "graphml", "sqlite")
"""Names of the formats; the module of each is `as_` and its name."""
BINARY = frozenset({"parquet", "sqlite"})
"""Formats that are not text."""
PLAIN = Settings()
"""The settings where none are asked for."""
BESIDE = "-metadata.json"
"""Suffix of the file beside an export that cannot carry its provenance itself, as CSV on the Web names it."""


@dataclass(frozen=True, slots=True)
class Export:
    """What an export did.

    Attributes:
        paths: The files written, the export itself last.
        rows: Lines, rows or elements in it.
        left_out: How many of what the format cannot hold, in words.
    """

    format: str
    paths: tuple[Path, ...]
    rows: int
    left_out: dict[str, int]


def write_export(
    holding: Holding, path: Path, format: str, *, force: bool = False, settings: Settings = PLAIN
) -> Export:
    """Write a case into a file, whole or not at all.

    Args:
        holding: The case.
        path: The file; a format that cannot carry provenance has it in a second file, of the same name and
            "-metadata.json".
        format: One of `FORMATS`.
        force: Write over files that are there.

    Raises:
        UsageError: No such format (PW102), or a file is there and `force` is not set (PW108).
        InputError: A file cannot be written (PW308).
        MissingExtraError: The format needs a library that is not installed (PW601).
    """
    module = _module(format)
    path = Path(path)
    beside = path.with_name(path.name + BESIDE) if hasattr(module, "describe") else None
    outputs = [beside, path] if beside is not None else [path]
    for output in outputs:
        check_output(output, force=force)
    with write_whole(*outputs) as passing:
        tally = module.write(holding, passing[-1], settings)
        if beside is not None:
            _write_beside(module, holding, passing[0], path.name, settings)
    return Export(format, tuple(outputs), tally.rows, dict(sorted(tally.left_out.items())))


def _write_beside(module: Any, holding: Holding, path: Path, name: str, settings: Settings) -> None:
    told = {setting: getattr(settings, setting) for setting in getattr(module, "SETTINGS", ())}
    about = module.describe(name, settings) | {"proxywar": holding.provenance(module.NAME, told)}
    path.write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")


def _module(format: str) -> Any:
    if format not in FORMATS:
        raise UsageError("PW102", f"{format!r} is no format of export.", f"One of {', '.join(FORMATS)}.")
    return importlib.import_module(f"proxywar.publish.exports.as_{format}")
