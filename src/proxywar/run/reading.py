"""Read sources into a case: admit what is new, read it, store whole documents batch by batch."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from proxywar.case import CaseStore, Intake, load_document
from proxywar.case.originals import Originals
from proxywar.errors import InputError
from proxywar.records import Document, Problem, Reading
from proxywar.run.local import run_local
from proxywar.run.options import DEFAULT_OPTIONS, ReadOptions
from proxywar.run.returning import return_readings
from proxywar.run.threads import limit_threads
from proxywar.run.weighing import prepare_weighing, weigh_case
from proxywar.sources import NO_DEFAULTS, Defaults, Found, expand_paths, is_export, read_sources
from proxywar.sources.defaults import clean_field


@dataclass(slots=True)
class Report:
    """What a read did.

    Attributes:
        new: Documents stored.
        known: Documents whose content was there already.
        again: Documents of the case that were read anew.
        words: Words of the new documents.
        bytes_done: About how much of the input was read.
        bytes_total: Size of the input; None where standard input hides it.
        facts: Facts of the new documents.
        sentences: Sentences of the new documents.
        problems: All problems met, in order.
    """

    new: int = 0
    known: int = 0
    again: int = 0
    words: int = 0
    bytes_done: int = 0
    bytes_total: int | None = None
    facts: int = 0
    sentences: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def codes(self) -> Counter[str]:
        """How often each code of a problem was met."""
        return Counter(problem.code for problem in self.problems)


_SHOWN_REASONS = 5
Progress = Callable[[Report], None]


def find_files(paths: Iterable[str | os.PathLike[str]], case: Path) -> list[Found]:
    """Return the files behind paths, without the case itself.

    Raises:
        InputError: None of the paths leads to a file (PW308).
    """
    beside = [case.with_name(case.name + suffix) for suffix in ("", "-wal", "-shm", ".lock")]
    files = expand_paths(paths, leave_out=beside)
    if not any(found.error is None for found in files):
        reasons = "; ".join(f"{found.path}: {found.error}" for found in files[:5]) or "no file in what was named"
        raise InputError(
            "PW308", f"Nothing to read: {reasons}.", "Name files, folders, patterns, or - for standard input."
        )
    return files


def read_into(
    store: CaseStore,
    files: Sequence[Found],
    *,
    defaults: Defaults = NO_DEFAULTS,
    options: ReadOptions = DEFAULT_OPTIONS,
    keep_originals: bool = True,
    progress: Progress | None = None,
    again: bool = False,
) -> Report:
    """Read files into a case that is open to write.

    Files that `proxywar export --to jsonl` wrote come back as they were read; all others are read.
    Each batch is one transaction of whole documents, so a read that is stopped at any moment can be run again and
    ends with the same case. The same content twice adds nothing.

    Args:
        keep_originals: Store the bytes that documents were read from; else only their hash and the map to them.
        progress: Called after each batch with what was done so far.
        again: Read also the documents anew that the case held before, from their stored texts.

    Raises:
        InputError: Not one document came out of the files; its code is that of the first problem, all are stored.
        ProxywarError: Nothing can be read at all; see `read_documents`.
    """
    limit_threads()
    report = Report(bytes_total=_total_bytes(files))
    intake, before = Intake(store), (_stored_ids(store) if again else [])
    store.forget_problems([clean_field(found.path) for found in files])
    exports = [found for found in files if is_export(found)]
    others = [found for found in files if found not in exports]
    admitted = intake.admit(_counted(read_sources(others, defaults=defaults), report))
    run = run_local(admitted, options, meanwhile=prepare_weighing)
    for results in chain(return_readings(exports, intake), run):
        store.save(results, Originals(intake.originals_of(results), keep_originals))
        intake.flush_copies()
        _count(report, results)
        report.known = intake.known
        if progress is not None:
            progress(report)
    report.known = intake.known
    intake.flush_copies()
    if report.new == report.known == 0 and files:
        raise _nothing_read(report)
    if again:
        _read_again(store, before, options, report, progress)
    weigh_case(store)
    return report


def _stored_ids(store: CaseStore) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT id FROM documents ORDER BY n")]


def _read_again(
    store: CaseStore, ids: Sequence[str], options: ReadOptions, report: Report, progress: Progress | None
) -> None:
    """Read stored documents anew, batch by batch; what analysts decided is replayed over each."""
    stored = (load_document(store.connection, ident) for ident in ids)
    for results in run_local(stored, options):
        store.replace(results)
        report.again += sum(isinstance(item, Reading) for item in results)
        report.problems.extend(item for item in results if isinstance(item, Problem))
        if progress is not None:
            progress(report)


def _total_bytes(files: Sequence[Found]) -> int | None:
    sizes = [Path(f.path).stat().st_size for f in files if Path(f.path).is_file()]
    return sum(sizes) if len(sizes) == len(files) else None


def _counted(items: Iterable[Document | Problem], report: Report) -> Iterator[Document | Problem]:
    for item in items:
        if isinstance(item, Document):
            report.bytes_done += len(item.text.encode())
        yield item


def _count(report: Report, results: Sequence[Reading | Problem]) -> None:
    for item in results:
        if isinstance(item, Problem):
            report.problems.append(item)
            continue
        report.new += 1
        report.words += len(item.cut.document.text.split())
        report.sentences += len(item.cut.sentences)
        report.facts += len(item.facts)
        report.problems.extend(item.problems)


def _nothing_read(report: Report) -> InputError:
    reasons = list(dict.fromkeys(f"{p.source}: {p.message.rstrip('.')} ({p.code})" for p in report.problems))
    shown = "; ".join(reasons[:_SHOWN_REASONS]) or "no documents in what was named"
    more = f"; and {len(reasons) - _SHOWN_REASONS} more" if len(reasons) > _SHOWN_REASONS else ""
    hint = (
        "proxywar read takes text, Markdown, JSON lines, HTML, PDF, feeds, CSV and WARC: files, folders of them, "
        "a URL, or - for standard input."
    )
    if all(p.code == "PW312" for p in report.problems) and report.problems:
        hint = "This is a fault of proxywar: run it again with --debug and report what it says."
    return InputError(
        report.problems[0].code if report.problems else "PW301", f"Nothing could be read: {shown}{more}.", hint
    )
