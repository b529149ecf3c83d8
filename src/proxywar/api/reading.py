"""Open a case, or read sources into one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from proxywar import case as rooms
from proxywar.api.case import Case, Path_
from proxywar.case import CaseStore
from proxywar.errors import CaseError
from proxywar.records import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from proxywar.run.reading import Progress

_LARGE = 10_000
_SHARE = 0.1


def open_case(path: Path_) -> Case:
    """Open a case to ask it; works also while another process reads into it.

    Raises:
        CaseError: There is no such case, or it cannot be read.
        CaseVersionError: A newer version of proxywar made it.
    """
    return Case(CaseStore.open(path))


def read(
    paths: Path_ | Iterable[Path_], *, case: Path_, date: str | None = None, outlet: str | None = None,
    lang: str | None = None, fragments: str = "auto", pipelines: Mapping[str, str] | None = None,
    knowledge: Path_ | None = None, as_of: str | None = None, thorough: bool = False, jobs: int = 1,
    columns: Mapping[str, str] | None = None, originals: bool = True, again: bool = False,
    least_confidence: float = LEAST_CONFIDENCE, progress: Progress | None = None,
) -> Case:  # fmt: skip
    """Read files, folders, patterns or standard input ("-") into a case and open it; the same input twice adds nothing.

    Args:
        paths: One or more: text, Markdown, JSON lines, HTML, PDF, feeds, CSV, WARC, each also with .gz; folders,
            patterns, http(s) URLs.
        case: The case file, made where there is none.
        date: Day of publication of documents that carry none, ISO.
        outlet: Outlet of documents that carry none.
        lang: Language of documents that carry none; else each fragment tells its own.
        fragments: How a text is cut: "auto" recognises a collage, "line", "off".
        pipelines: Name of an installed spaCy pipeline by language.
        knowledge: Folder with own actors, places and words.
        as_of: ISO date to read an undated pile for.
        thorough: Parse every sentence, also those that hardly hold a fact by their words.
        jobs: Processes; the results do not depend on it.
        columns: Which column of a table is meant by one of ours: {"text": "body"}.
        originals: Keep the bytes that documents are read from in the case, compressed.
        again: Read also the documents anew that the case holds already, with this version and these options, from
            their stored texts; `paths` may then be empty. What analysts decided is replayed over them.
        least_confidence: Facts less sure than this are not kept; 0 keeps all.
        progress: Called with the `Report` so far after each batch.

    Returns:
        The case, open to be asked; `case.report` tells what was done.

    Raises:
        InputError: Nothing could be read.
        CaseBusyError: Another process writes to the case.
        ProxywarError: A pipeline is missing, or an option is wrong.
    """
    from proxywar.run import ReadOptions, find_files, read_into
    from proxywar.sources import Defaults

    path = Path(case)
    own = None if knowledge is None else Path(knowledge)
    options = ReadOptions(fragments, dict(pipelines or {}), own, as_of, thorough, jobs, least_confidence)
    defaults = Defaults(date, outlet, lang, dict(columns or {}))
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    files = [] if again and not named else find_files(named, path)
    is_new = not path.exists()
    try:
        with CaseStore.open(path, write=True) as store:
            report = read_into(
                store, files, defaults=defaults, options=options, keep_originals=originals, progress=progress,
                again=again,
            )  # fmt: skip
    except BaseException:  # also Ctrl-C: a case without content is only in the way
        if is_new and path.exists():
            _remove_if_empty(path)
        raise
    if _has_grown(path, report.facts):
        with Case(CaseStore.open(path)) as grown:
            grown.store_lists()
    return Case(CaseStore.open(path), report)


def _has_grown(case: Path, facts: int) -> bool:
    """Tell whether a read added so much to a large case that its lists are worth computing at once.

    The lists are computed over all facts. After a tenth of them is new that costs a share of what reading them did,
    however the case grew; after less the first question pays, if one is asked. A small case answers at once anyway.
    """
    if facts < _LARGE * _SHARE:
        return False
    with CaseStore.open(case) as store:
        count = rooms.count_rows(store.connection)["facts"]
    return count >= _LARGE and facts >= _SHARE * count


def _remove_if_empty(case: Path) -> None:
    """Take a case away that a failed read made and put nothing into; leave it to another process that writes now."""
    try:
        with CaseStore.open(case, write=True, wait_seconds=0) as store:
            is_empty = not any(rooms.count_rows(store.connection).values())
    except CaseError:
        return
    if is_empty:
        for suffix in ("", "-wal", "-shm"):
            case.with_name(case.name + suffix).unlink(missing_ok=True)
