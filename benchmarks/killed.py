"""What `benchmarks.kills` kills and looks at: piles, cases of an older schema, decisions, and the state of a case."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import proxywar as pw
from proxywar.case import CaseStore, list_facts, list_mentions
from proxywar.case.facts import FactFilter
from proxywar.case.migrations import load_steps
from proxywar.case.review import Review
from proxywar.case.schema import APPLICATION_ID
from proxywar.records import fact_json

NAMES = ("Turkey", "Russia", "Egypt", "France", "Qatar")
AUTHOR = "anna"
FACTS = 90
"""Facts that are judged, each with a decision of its own."""
_PADDING = 60_000
"""Rows that make an older case large enough for a kill to come amid its migration."""


@dataclass(slots=True)
class Found:
    """What a killed command left.

    Attributes:
        count: Rows of the table that shows how far it had come.
        half: Documents without all that was read out of them.
        faults: What SQLite or the opening of the case complains of.
    """

    count: int = 0
    half: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def write_sources(path: Path, number: int) -> Path:
    """Write a pile of documents in two languages."""
    rows = [
        {"id": f"d{n}", "date": "2020-06-19", "outlet": f"Wire {n % 7}",
         "text": f"{NAMES[n % 5]} backs Khalifa Haftar. {NAMES[n % 3]} bombed Derna. L’Égypte aide Haftar ({n})."}
        for n in range(number)
    ]  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def read_state(path: Path) -> dict[str, Any]:
    """Return all of a case that does not depend on the clock: by document, and what was decided."""
    with CaseStore.open(path) as store:
        facts: dict[str, list[Any]] = {}
        for fact in list_facts(store.connection, FactFilter(rejected=None)):
            row = fact_json(fact) | {"cluster": None, "steps": [s.partition(" j-")[0] for s in fact.steps]}
            facts.setdefault(fact.doc, []).append(row)
        mentions: dict[str, list[Any]] = {}
        for mention in list_mentions(store.connection):
            mentions.setdefault(mention.doc, []).append(mention.json())
        ids = [row[0] for row in store.connection.execute("SELECT id FROM documents ORDER BY id")]
        decided = store.connection.execute("SELECT kind, state, fact FROM decisions ORDER BY kind, fact").fetchall()
    return {"documents": ids, "facts": facts, "mentions": mentions, "decisions": decided}


def check_case(path: Path, whole: dict[str, Any], counted: str) -> Found:
    """Compare each document of a case that a kill left with the whole one; on a copy, so that nothing is mended."""
    found = Found()
    if not path.exists() or not path.stat().st_size:
        return found  # killed before anything was written
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for suffix in ("", "-wal"):
            if (file := path.with_name(path.name + suffix)).exists():
                shutil.copy(file, copy.with_name(copy.name + suffix))
        try:
            _check_file(copy, found)
            state = read_state(copy)
            found.count = ask_number(copy, counted)
        except (pw.ProxywarError, sqlite3.Error) as error:
            found.faults.append(f"{path.name}: {error}")
            return found
    for ident in state["documents"]:
        for kind in ("facts", "mentions"):
            is_decided = kind == "facts" and whole["decisions"]
            ours, theirs = ([_bare(row) if is_decided else row for row in side[kind].get(ident, [])]
                            for side in (state, whole))  # fmt: skip
            if ours != theirs:
                found.half.append(f"{ident}: {kind}")
    return found


def _check_file(path: Path, found: Found) -> None:
    connection = sqlite3.connect(path)
    try:
        for check, good in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
            if (said := connection.execute(f"PRAGMA {check}").fetchall()) != good:
                found.faults.append(f"{path.name}: {check} says {said[:3]}")
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sentence_words'").fetchone():
            connection.execute("INSERT INTO sentence_words (sentence_words, rank) VALUES ('integrity-check', 1)")
    finally:
        connection.close()


def _bare(row: dict[str, Any]) -> tuple[Any, ...]:
    """Return what of a fact no decision changes: amid a review some facts are judged and others not yet."""
    return row["id"], row["doc"], row["start"], row["end"], row["quote"]


def ask_number(path: Path, query: str) -> int:
    """Return a number of what is committed, as another process sees it; 0 where there is nothing to ask yet."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
    except sqlite3.Error:
        return 0
    try:
        return int(connection.execute(query).fetchone()[0] or 0)
    except sqlite3.Error:
        return 0
    finally:
        connection.close()


def decide_all(case: Path) -> None:
    """Judge every fact of a case that the author has not judged yet, each with one decision of its own."""
    review = Review(case, author=AUTHOR)
    judged = {decision.fact for decision in review.log()}
    with CaseStore.open(case) as store:
        facts = [fact.id for fact in list_facts(store.connection, FactFilter(rejected=None), limit=FACTS)]
    for number, ident in enumerate(facts):
        if ident in judged:
            continue
        if number % 3 == 0:
            review.accept(ident)
        elif number % 3 == 1:
            review.reject(ident, reason="not so")
        else:
            review.correct(ident, {"channel": "air"})


def import_log(decided: Path, log: Path) -> Path:
    """Write the decisions of a case into a log."""
    Review(decided, author=AUTHOR).export(log)
    return log


def make_old_case(path: Path, whole: Path) -> Path:
    """Make a case of the first schema with what another case holds."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(load_steps()[0])
    connection.execute("ATTACH ? AS new", (str(whole),))
    connection.execute("PRAGMA foreign_keys = OFF")
    for (name,) in connection.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sentence_words%'"
    ).fetchall():
        old, new = (
            [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({name})")] for schema in ("main", "new")
        )
        if name not in {"decisions", "meta"}:
            columns = ", ".join(f'"{column}"' for column in old if column in new)
            connection.execute(f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM new.{name}")
    connection.execute("INSERT INTO main.sentence_words (sentence_words) VALUES ('rebuild')")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO main.problems (source, stage, code, message) VALUES ('pad', 'pad', 'PW301', ?)",
                           [(f"{n} " + "x" * 300,) for n in range(_PADDING)])  # fmt: skip
    connection.execute("COMMIT")
    connection.execute("DETACH new")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    return path


if __name__ == "__main__" and sys.argv[1:2] == ["decide"]:
    decide_all(Path(sys.argv[2]))
