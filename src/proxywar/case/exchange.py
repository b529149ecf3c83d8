"""Decisions as a log of JSON lines, to be handed to a colleague or taken into another case."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from proxywar.case.decisions import KINDS, Decision
from proxywar.case.whole_file import check_output, write_whole
from proxywar.errors import InputError

_TEXTS = ("made_at", "author", "kind")
_NEEDED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "same": (("kind", "a", "b"), ("into",)), "not-same": (("kind", "a", "b"), ()),
    "split": (("kind", "id", "name"), ("spellings", "to")), "correct": (("kind",), ("field", "to")),
    "accept": (("sha256", "type"), ()), "reject": (("sha256", "type"), ()),
    "grade": (("kind",), ()), "camp": (("kind",), ("camp",)), "comment": (("kind",), ("text",)),
    "add": (("sha256", "text_hash", "start", "end", "text"), ("fact",)), "undo": (("decision",), ()),
}  # fmt: skip
"""Keys of target and value without which a decision cannot be replayed."""
_ANCHOR = ("fact", "doc", "text_hash", "start", "end", "text", "trigger", "status", "actor", "recipient", "place")


def write_log(decisions: Iterable[Decision], path: Path, *, force: bool = False) -> int:
    """Write decisions, one a line; the file is there whole or not at all. Return their number.

    Raises:
        UsageError: It is a folder (PW102), or the file is there already and `force` is not set (PW108).
        InputError: The file cannot be written (PW308).
    """
    check_output(path, force=force)
    lines = [json.dumps(d.log_json(), ensure_ascii=False) + "\n" for d in decisions]
    with write_whole(path) as (passing,):
        passing.write_text("".join(lines), encoding="utf-8", newline="\n")
    return len(lines)


def read_log(path: Path) -> list[Decision]:
    """Read a log and check every line of it.

    Raises:
        InputError: There is no such file (PW308), or a line is no decision (PW320).
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(
            "PW308", f"{path} cannot be read: {why}.", "Name a log that proxywar review export wrote."
        ) from error
    lines = text.split("\n")
    return [_read_line(line, f"{path}, line {n}") for n, line in enumerate(lines, start=1) if line.strip()]


def _read_line(line: str, where: str) -> Decision:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _wrong(where, "is not JSON") from error
    if not isinstance(row, Mapping) or not all(isinstance(row.get(key), str) and row[key] for key in _TEXTS):
        raise _wrong(where, f"lacks one of {', '.join(_TEXTS)}")
    if row["kind"] not in KINDS:
        raise _wrong(where, f"is of no kind that this version knows ({row['kind'][:40]!r})")
    target, value = row.get("target"), row.get("value")
    if not isinstance(target, Mapping) or not isinstance(value, Mapping):
        raise _wrong(where, "has no target or no value")
    needed, said = _NEEDED[row["kind"]]
    anchored = _ANCHOR if "type" in target else ()
    missing = [k for k in (*needed, *anchored) if k not in target] + [k for k in said if k not in value]
    if missing:
        raise _wrong(where, f"lacks {', '.join(missing)}")
    decision = Decision(
        row["kind"], target, value, row["author"], _time(row["made_at"], where), str(row.get("reason") or "")
    )
    if row.get("id") != decision.id:
        raise _wrong(where, "was changed after it was made: its id is not that of its content")
    return decision


def _time(text: str, where: str) -> str:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise _wrong(where, f"has no time ({text[:40]!r})") from error
    if at.tzinfo is None or at.isoformat("T", "microseconds") != text:
        raise _wrong(where, f"has no time in UTC with microseconds ({text[:40]!r})")
    return text


def _wrong(where: str, what: str) -> InputError:
    return InputError("PW320", f"{where} {what}.", "Take the log as proxywar review export wrote it.")
