"""Put a new reading of a document in the place of the old one; always inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3

from proxywar import __version__
from proxywar.case.entities import count_spellings
from proxywar.case.names import fold_name
from proxywar.case.settling import TABLES
from proxywar.case.writing import note_change, save_contents
from proxywar.records import Document, Reading


def replace_reading(connection: sqlite3.Connection, reading: Reading) -> int:
    """Write what was read out of a document that is here already; its row, id and time of reading stay.

    Returns:
        The number of the document.

    Raises:
        KeyError: No document here has that id.
    """
    document = reading.cut.document
    row = connection.execute("SELECT n FROM documents WHERE id = ?", (document.id,)).fetchone()
    if row is None:
        raise KeyError(document.id)
    doc = int(row[0])
    before = _entities(connection, doc)
    _clear(connection, doc)
    connection.execute(
        "UPDATE documents SET collage = ?, reasons = ?, tool = ? WHERE n = ?",
        (reading.cut.collage, json.dumps(reading.cut.reasons), __version__, doc),
    )
    save_contents(connection, doc, reading)
    for kind, entity in sorted(before | _entities(connection, doc)):
        count_spellings(connection, kind, entity)
    note_change(connection)
    return doc


def load_document(connection: sqlite3.Connection, ident: str) -> Document:
    """Return a document as it came in, with what analysts corrected of it.

    Raises:
        KeyError: No document here has that id.
    """
    row = connection.execute(
        "SELECT text, sha256, lang, date, outlet, source, url, title, metadata FROM documents WHERE id = ?", (ident,)
    ).fetchone()
    if row is None:
        raise KeyError(ident)
    text, sha256, lang, date, outlet, source, url, title, metadata = row
    return Document(ident, text, sha256, lang, date, outlet, source, url, title, json.loads(metadata))


def forget_links(connection: sqlite3.Connection) -> None:
    """Forget who was found to be who: what names stand for is found anew over all documents, after they changed."""
    moved = connection.execute("SELECT rowid, role, given FROM fact_actors WHERE given <> entity").fetchall()
    for rowid, role, given in moved:
        table = "places" if role == "place" else "actors"
        row = connection.execute(f"SELECT name FROM {table} WHERE id = ?", (given,)).fetchone()
        name = given if row is None else row[0]
        connection.execute("UPDATE fact_actors SET entity = given, name = ?, folded = ? WHERE rowid = ?",
                           (name, fold_name(name), rowid))  # fmt: skip
    for table in ("nodes", "keys", "documents", "statements", "links", "judgements"):
        connection.execute(f"DELETE FROM entity_{table}")
    connection.execute("UPDATE meta SET value = '0' WHERE key = 'linked'")


def drop_unnamed(connection: sqlite3.Connection) -> None:
    """Take away actors and places that no text names any more and no decision brought in."""
    for kind, table in TABLES.items():
        role = "role = 'place'" if kind == "place" else "role <> 'place'"
        connection.execute(
            f"""DELETE FROM {table} WHERE extracted IS NULL AND merged_into IS NULL
                AND id NOT IN (SELECT entity FROM mentions WHERE kind = ? AND entity IS NOT NULL)
                AND id NOT IN (SELECT entity FROM fact_actors WHERE {role})""",
            (kind,),
        )


def _entities(connection: sqlite3.Connection, doc: int) -> set[tuple[str, str]]:
    rows = connection.execute(
        f"""SELECT DISTINCT kind, entity FROM mentions
            WHERE doc = ? AND entity IS NOT NULL AND kind IN ({", ".join("?" * len(TABLES))})""",
        (doc, *TABLES),
    )
    return {(kind, entity) for kind, entity in rows}


def _clear(connection: sqlite3.Connection, doc: int) -> None:
    """Delete all that was read out of a document; the index of words needs the old words to forget them."""
    connection.execute(
        """INSERT INTO sentence_words (sentence_words, rowid, text)
           SELECT 'delete', s.n, substr(d.text, s.start + 1, s."end" - s.start)
           FROM sentences AS s JOIN documents AS d ON d.n = s.doc WHERE d.n = ?""",
        (doc,),
    )
    for table in ("fact_actors", "evidence"):
        connection.execute(f"DELETE FROM {table} WHERE fact IN (SELECT n FROM facts WHERE doc = ?)", (doc,))
    for table in ("facts", "mentions", "sentences", "fragments"):
        connection.execute(f"DELETE FROM {table} WHERE doc = ?", (doc,))
