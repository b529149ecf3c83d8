"""Write whole documents with all that was read out of them; always inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

import orjson

from proxywar import __version__
from proxywar.case.entities import WhoIsWho
from proxywar.case.names import fold_name, hash_text, period_days
from proxywar.case.originals import NO_ORIGINALS, Originals, save_original
from proxywar.records import Argument, Fact, Problem, Reading, fact_json

ENTITY_KINDS = ("actor", "place")
"""Kinds of mention whose entity has a row of its own."""


def save_batch(
    connection: sqlite3.Connection, batch: Sequence[Reading | Problem], originals: Originals = NO_ORIGINALS
) -> list[int]:
    """Write readings and problems; the case then counts as not weighed.

    Args:
        originals: By the id of the document, where they are known.

    Returns:
        The numbers of the new documents.

    Raises:
        sqlite3.IntegrityError: A document with the same id or content is there already.
    """
    docs = []
    for item in batch:
        if isinstance(item, Problem):
            _save_problems(connection, [item])
        else:
            doc = _save_reading(connection, item)
            docs.append(doc)
            original = originals.by_document.get(item.cut.document.id)
            if original is not None:
                save_original(connection, doc, original, keep=originals.keep)
    if docs:
        note_change(connection)
    return docs


def note_change(connection: sqlite3.Connection) -> None:
    """Note that facts changed: what is computed over all of them is then made again."""
    connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'")


def _save_reading(connection: sqlite3.Connection, reading: Reading) -> int:
    doc = _save_document(connection, reading)
    save_contents(connection, doc, reading)
    return doc


def save_contents(connection: sqlite3.Connection, doc: int, reading: Reading) -> None:
    """Write all that was read out of a document whose row is there."""
    _save_sentences(connection, doc, reading)
    _save_entities(connection, reading)
    connection.executemany(
        'INSERT INTO mentions (doc, start, "end", text, lang, kind, entity) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [(doc, m.start, m.end, m.text, m.lang, m.kind, m.entity) for m in reading.mentions],
    )
    _save_spellings(connection, reading)
    # An extractor that gives one fact twice must not lose a document: ids are made of content, so one is as good.
    facts = {f.id: f for f in reversed(reading.facts)}.values()
    _insert_facts(connection, doc, [(n, f, None) for n, f in enumerate(facts, start=_next_fact(connection))])
    connection.execute("DELETE FROM problems WHERE document = ? AND code = 'PW312'", (reading.cut.document.id,))
    _save_problems(connection, reading.problems)


def _save_document(connection: sqlite3.Connection, reading: Reading) -> int:
    document = reading.cut.document
    row = connection.execute(
        """INSERT INTO documents (id, sha256, text_hash, lang, date, outlet, source, url, title, collage, reasons,
                                  metadata, text, words, read_at, tool)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n""",
        (document.id, document.sha256, hash_text(document.text), document.lang, document.date, document.outlet,
         document.source, document.url, document.title, reading.cut.collage, json.dumps(reading.cut.reasons),
         json.dumps(dict(document.metadata), default=str), document.text, len(document.text.split()),
         datetime.now(UTC).isoformat("T", "seconds"), __version__),
    ).fetchone()  # fmt: skip
    return int(row[0])


def _save_sentences(connection: sqlite3.Connection, doc: int, reading: Reading) -> None:
    connection.executemany(
        'INSERT INTO fragments (doc, n, kind, lang, start, "end", date, cut_quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [(doc, f.n, str(f.kind), f.lang, f.start, f.end, f.date, f.cut_quote) for f in reading.cut.fragments],
    )
    text = reading.cut.document.text
    (last,) = connection.execute("SELECT coalesce(max(n), 0) FROM sentences").fetchone()
    numbered = list(enumerate(reading.cut.sentences, start=last + 1))
    connection.executemany(
        'INSERT INTO sentences (n, doc, fragment, start, "end") VALUES (?, ?, ?, ?, ?)',
        [(n, doc, sentence.fragment, sentence.start, sentence.end) for n, sentence in numbered],
    )
    connection.executemany(
        "INSERT INTO sentence_words (rowid, text) VALUES (?, ?)",
        [(n, text[sentence.start : sentence.end]) for n, sentence in numbered],
    )


def _save_entities(connection: sqlite3.Connection, reading: Reading) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO actors (id, name, kind, within, country, known) VALUES (?, ?, ?, ?, ?, ?)",
        [(a.id, a.name, a.kind, json.dumps(a.within), a.country, a.known) for a in reading.actors],
    )
    connection.executemany(
        """INSERT OR IGNORE INTO places (id, name, kind, within, theatre, lat, lon, known)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        [(p.id, p.name, p.kind, json.dumps(p.within), p.theatre, p.lat, p.lon, p.known) for p in reading.places],
    )


def _save_spellings(connection: sqlite3.Connection, reading: Reading) -> None:
    counts = Counter(
        (m.kind, m.entity, m.text, m.lang or "")
        for m in reading.mentions
        if m.entity is not None and m.kind in ENTITY_KINDS
    )
    connection.executemany(
        """INSERT INTO spellings (kind, entity, text, lang, folded, count) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (kind, entity, text, lang) DO UPDATE SET count = count + excluded.count""",
        [(kind, entity, text, lang, fold_name(text), n) for (kind, entity, text, lang), n in counts.items()],
    )


def write_fact(
    connection: sqlite3.Connection, doc: int, fact: Fact, *, n: int | None = None, extracted: str | None = None
) -> None:
    """Write a fact with its parties and evidence.

    Args:
        connection: Within a transaction.
        doc: Number of its document.
        fact: As it is to be shown.
        n: Number of the row that it takes the place of.
        extracted: JSON of the fact as it was read, where a decision changed it.
    """
    if n is not None:
        delete_fact(connection, n)
    _insert_facts(connection, doc, [(_next_fact(connection) if n is None else n, fact, extracted)])


def _next_fact(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(n), 0) + 1 FROM facts").fetchone()[0])


def _insert_facts(connection: sqlite3.Connection, doc: int, rows: Sequence[tuple[int, Fact, str | None]]) -> None:
    """Write facts of a document under their numbers, with their parties and evidence, in three statements."""
    connection.executemany(
        """INSERT INTO facts (n, id, doc, fragment, type, mode, channel, status, theatre, theatre_folded, date, since,
                              until, lang, start, "end", rule, confidence, body, verdict, extracted)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (n, f.id, doc, f.fragment, f.type, f.mode, f.channel, str(f.status), f.theatre,
             fold_name(f.theatre) if f.theatre else None, f.period.value, *period_days(f.period.value), f.lang, f.start,
             f.end, f.rule, f.confidence, orjson.dumps(fact_json(f)).decode(), f.verdict, extracted)
            for n, f, extracted in rows
        ],
    )  # fmt: skip
    who = WhoIsWho(connection, doc)
    connection.executemany(
        "INSERT INTO fact_actors (fact, role, entity, name, folded, given) VALUES (?, ?, ?, ?, ?, ?)",
        [(n, role, *who.tell(role, a), a.id) for n, f, _ in rows for role, filling in _roles(f) for a in filling],
    )
    connection.executemany(
        'INSERT INTO evidence (fact, role, start, "end") VALUES (?, ?, ?, ?)',
        [(n, *span) for n, f, _ in rows for span in evidence_spans(f)],
    )


def _roles(fact: Fact) -> tuple[tuple[str, Sequence[Argument]], ...]:
    return ("actor", fact.actor), ("recipient", fact.recipient), ("holder", fact.holder), ("place", fact.place)


def delete_fact(connection: sqlite3.Connection, n: int) -> None:
    """Delete a fact with its parties and evidence."""
    for table, column in (("fact_actors", "fact"), ("evidence", "fact"), ("facts", "n")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (n,))


def evidence_spans(fact: Fact) -> Iterator[tuple[str, int, int]]:
    """Yield the (role, start, end) of every stretch of text that a fact rests on, the trigger first."""
    if (fact.trigger.start, fact.trigger.end) != (fact.start, fact.end):  # a fact added by hand may name no trigger
        yield "trigger", fact.trigger.start, fact.trigger.end
    fillers: Iterable[tuple[str, Iterable[tuple[int, int]]]] = (
        ("actor", ((a.start, a.end) for a in fact.actor)),
        ("recipient", ((a.start, a.end) for a in fact.recipient)),
        ("holder", ((a.start, a.end) for a in fact.holder)),
        ("place", ((a.start, a.end) for a in fact.place)),
        ("quantity", ((q.start, q.end) for q in fact.quantity)),
        ("object", ((o.start, o.end) for o in fact.object)),
    )
    for role, spans in fillers:
        for start, end in spans:
            yield role, start, end


def _save_problems(connection: sqlite3.Connection, problems: Iterable[Problem]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO problems (source, document, stage, code, message) VALUES (?, ?, ?, ?, ?)",
        [(p.source, p.document, p.stage, p.code, p.message) for p in problems],
    )
