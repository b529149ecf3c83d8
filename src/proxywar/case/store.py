"""The case file: opened to read or to write, never half written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from proxywar.case.lists import is_weighed
from proxywar.case.lock import WAIT_SECONDS, WriterLock
from proxywar.case.originals import NO_ORIGINALS, Originals
from proxywar.case.replay import replay
from proxywar.case.rereading import drop_unnamed, forget_links, replace_reading
from proxywar.case.schema import check_schema, migrate
from proxywar.case.share import find_share
from proxywar.case.writing import save_batch
from proxywar.errors import CaseBusyError, CaseError
from proxywar.records import Problem, Reading

WRITE_CACHE_KIB = 64 * 1024
"""Pages of a case that a writer keeps; with fewer, keys in no order are written out and read back many times over."""
LOG_PAGES = 16 * 1024
"""Pages of the write-ahead log that go home at a time; with fewer, the same page goes home after each batch."""


class CaseStore:
    """One case file and the connection to it.

    Attributes:
        path: The file.
        connection: In autocommit mode; only `transaction` writes.
        is_writer: True where it holds the lock of the one writer.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.connection = connection
        self._lock = lock

    @property
    def is_writer(self) -> bool:
        """True where this store may write."""
        return self._lock is not None

    @classmethod
    def open(
        cls, path: str | os.PathLike[str], *, write: bool = False, wait_seconds: float = WAIT_SECONDS
    ) -> CaseStore:
        """Open a case; with `write`, make it where there is none.

        An older case is brought to this version's schema, after a copy of it was laid beside it.

        Args:
            path: The case file.
            write: Take the lock of the one writer; else the case can only be read, also while another writes.
            wait_seconds: How long to wait for another writer.

        Raises:
            CaseError: No such case, not a case, damaged (PW503, PW505), or on a network share (PW504).
            CaseBusyError: Another process writes and went on for longer than `wait_seconds` (PW501).
            CaseVersionError: A newer version of proxywar made it (PW502).
        """
        path = Path(path)
        _check_place(path, write=write)
        lock = _take_lock(path, wait_seconds) if write else None
        connection: sqlite3.Connection | None = None
        try:
            connection = _connect(path, write=write, wait_seconds=wait_seconds)
            _update_schema(path, connection, lock, wait_seconds)
            if not write:
                connection.execute("PRAGMA query_only = ON")
            return cls(path, connection, lock)
        except BaseException as error:
            if connection is not None:
                connection.close()
            if lock is not None:
                lock.release()
            if isinstance(error, sqlite3.Error):
                raise _explained(path, error) from error
            raise

    def close(self) -> None:
        """Close the file; a writer first brings the write-ahead log home. May be called twice."""
        try:
            if self.is_writer:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error:
            pass  # closed already, or a reader holds a part of the log: the next writer brings it home
        self.connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all of what is done inside, or nothing of it.

        Raises:
            CaseError: The case was opened to read, or the file cannot be written (PW505).
        """
        if not self.is_writer:
            raise CaseError("PW505", f"{self.path} was opened to read.", "Open it with write=True.")
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise _explained(self.path, error) from error

    def save(self, batch: Sequence[Reading | Problem], originals: Originals = NO_ORIGINALS) -> None:
        """Store documents with all that was read out of them, and problems, in one transaction.

        What analysts decided is replayed over the new documents in the same transaction.

        Raises:
            CaseError: The file cannot be written; nothing of the batch was stored (PW505).
        """
        with self.transaction() as connection:
            replay(connection, save_batch(connection, batch, originals))

    def replace(self, batch: Sequence[Reading | Problem]) -> None:
        """Put new readings of documents that are here in the place of the old ones, in one transaction.

        Decisions are replayed over them; a document that failed this time keeps its old reading.

        Raises:
            CaseError: The file cannot be written; nothing of the batch was changed (PW505).
        """
        with self.transaction() as connection:
            save_batch(connection, [item for item in batch if isinstance(item, Problem)])
            forget_links(connection)
            docs = [replace_reading(connection, item) for item in batch if isinstance(item, Reading)]
            replay(connection, docs)
            drop_unnamed(connection)

    def save_copies(self, copies: Sequence[tuple[str, str, str]]) -> None:
        """Store the (sha256, id, source) of documents whose content is there under another id."""
        if copies:
            with self.transaction() as connection:
                connection.executemany(
                    "INSERT OR IGNORE INTO copies (doc, id, source) SELECT n, ?2, ?3 FROM documents WHERE sha256 = ?1",
                    copies,
                )

    def forget_problems(self, sources: Sequence[str]) -> None:
        """Drop the problems of sources that are about to be read again."""
        with self.transaction() as connection:
            connection.executemany(
                "DELETE FROM problems WHERE stage = 'sources' AND source = ?", [(s,) for s in sources]
            )

    @property
    def is_weighed(self) -> bool:
        """True where names, clusters and disputes were computed over all facts and decisions that are there now."""
        return is_weighed(self.connection)


def _check_place(path: Path, *, write: bool) -> None:
    if path.is_dir():
        raise CaseError("PW503", f"{path} is a folder, not a case file.", "Name a file, for example libya.case.")
    if not write and not path.exists():
        raise CaseError("PW503", f"There is no case {path}.", f"Make it: proxywar read FILE --case {path}")
    if not path.parent.exists():
        raise CaseError("PW503", f"There is no folder {path.parent} to put the case into.", "Make the folder first.")
    share = find_share(path)
    if share is not None:
        raise CaseError(
            "PW504",
            f"{path} lies on a network share ({share}), where a case can be damaged: its write-ahead log needs memory "
            "that all who open it share, which no network share gives.",
            "Put the case on a local disk.",
        )


def _take_lock(path: Path, wait_seconds: float) -> WriterLock:
    lock = WriterLock(path)
    try:
        lock.acquire(wait_seconds=wait_seconds)
    except OSError as error:
        raise CaseError(
            "PW505", f"{path} cannot be written: {error.strerror}.", "Check the rights on its folder."
        ) from error
    return lock


def _connect(path: Path, *, write: bool, wait_seconds: float) -> sqlite3.Connection:
    """Connect; to read, in the first of three ways that works, the last one for media that cannot be written."""
    if write:
        connection = sqlite3.connect(path, timeout=wait_seconds, isolation_level=None)
        check_schema(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{WRITE_CACHE_KIB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
    else:
        is_writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        location = path.absolute().as_uri()
        try:
            connection = _probe(f"{location}?mode={'rw' if is_writable else 'ro'}", wait_seconds)
        except sqlite3.OperationalError:
            connection = _probe(f"{location}?immutable=1", wait_seconds)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _probe(location: str, wait_seconds: float) -> sqlite3.Connection:
    # Only who reads may pass it on: the page lends one connection to one thread after another.
    connection = sqlite3.connect(
        location, uri=True, timeout=wait_seconds, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError:
        pass  # not a database: `check_schema` says so in words
    return connection


def _update_schema(path: Path, connection: sqlite3.Connection, lock: WriterLock | None, wait_seconds: float) -> None:
    if check_schema(connection, path):
        return
    if lock is not None:
        migrate(connection, path)
        return
    with CaseStore(
        path, connection=sqlite3.connect(path, isolation_level=None), lock=_take_lock(path, wait_seconds)
    ) as own:
        if not check_schema(own.connection, path):
            own.connection.execute("PRAGMA journal_mode = WAL")
            migrate(own.connection, path)


def _explained(path: Path, error: sqlite3.Error) -> CaseError:
    text = str(error)
    if "full" in text:
        return CaseError(
            "PW505", f"{path} cannot be written: {text}.", "Make room on the disk and run the command again."
        )
    if "I/O" in text:
        return CaseError("PW505", f"{path} cannot be read or written: {text}.",
                         "Look whether the disk has room and is sound, and whether a file may be that large. What was "
                         "stored before is whole.")  # fmt: skip
    if "locked" in text:
        return CaseBusyError("PW501", f"{path} is in use by another program.",
                             "Close it there (a browser of databases?) and run the command again.")  # fmt: skip
    if "malformed" in text or "not a database" in text:
        return CaseError("PW505", f"{path} is damaged: {text}.", "Restore a copy, or read the sources into a new case.")
    return CaseError("PW505", f"{path} cannot be used: {text}.", "Check the rights on the file and its folder.")
