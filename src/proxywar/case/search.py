"""Search the sentences of a case by words; any string of the user is a safe query."""

from __future__ import annotations

import re
import sqlite3

from proxywar.case.rows import Hit

_TOKEN = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w", re.UNICODE)
_OPEN, _CLOSE = "\x02", "\x03"  # never in a stored text's word, so that marks cannot be forged


def search_sentences(
    connection: sqlite3.Connection, words: str, *, limit: int | None = None, offset: int = 0
) -> list[Hit]:
    """Return the sentences that hold all the words, the best first.

    Words are compared without case and accents. A stretch between double quotes must stand as it is; a word that
    ends in * stands for all that begin with it; `OR` between two words takes either. Nothing else has a meaning.

    Args:
        words: What the user typed; a query without a word finds nothing.
    """
    query = build_query(words)
    if not query:
        return []
    rows = connection.execute(
        # The page is picked by rank alone; texts and snippets are made of its rows only.
        f"""WITH page AS (SELECT rowid AS n, rank AS score FROM sentence_words WHERE sentence_words MATCH ?1
                          ORDER BY rank, rowid LIMIT ?2 OFFSET ?3)
            SELECT d.id, s.fragment, s.start, s."end", substr(d.text, s.start + 1, s."end" - s.start),
                   snippet(sentence_words, 0, '{_OPEN}', '{_CLOSE}', '…', 24), page.score
            FROM page JOIN sentence_words AS w ON w.rowid = page.n JOIN sentences AS s ON s.n = page.n
            JOIN documents AS d ON d.n = s.doc WHERE sentence_words MATCH ?1 ORDER BY page.score, page.n""",
        (query, -1 if limit is None else limit, offset),
    )
    return [Hit(doc, fragment, start, end, text, snippet.replace(_OPEN, "[").replace(_CLOSE, "]"), -rank)
            for doc, fragment, start, end, text, snippet, rank in rows]  # fmt: skip


def build_query(words: str) -> str:
    """Return the FTS5 query for what a user typed: every word quoted, so that no sign of it is an operator.

    Examples:
        >>> build_query('proxy-war "Khalifa Haftar" drone* NEAR(')
        '"proxy-war" "Khalifa Haftar" "drone"* "NEAR("'
    """
    parts: list[str] = []
    for phrase, word in _TOKEN.findall(words.replace("\x00", " ")):
        if word == "OR":
            if parts and parts[-1] != "OR":
                parts.append("OR")
            continue
        text = phrase or word
        if not _WORD.search(text):
            continue
        prefix = "*" if word.endswith("*") else ""
        parts.append('"' + text.rstrip("*" if prefix else "").replace('"', '""') + '"' + prefix)
    if parts and parts[-1] == "OR":
        parts.pop()
    return " ".join(parts)
