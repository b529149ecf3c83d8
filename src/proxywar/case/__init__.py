"""The case file: schema, migrations, writes, queries and full-text search over one SQLite file."""

from __future__ import annotations

from proxywar.case.facts import FactFilter, count_facts, find_entities, list_facts, list_names
from proxywar.case.identity import Pairs, list_pairs
from proxywar.case.intake import Intake
from proxywar.case.lists import (
    Scope,
    count_rows,
    list_actors,
    list_documents,
    list_mentions,
    list_places,
    list_problems,
    load_documents,
)
from proxywar.case.rereading import load_document
from proxywar.case.rows import ActorRow, DocumentRow, Hit, MentionRow, PlaceRow, Spelling
from proxywar.case.schema import schema_version
from proxywar.case.search import search_sentences
from proxywar.case.store import CaseStore

__all__ = [
    "ActorRow",
    "CaseStore",
    "DocumentRow",
    "FactFilter",
    "Hit",
    "Intake",
    "MentionRow",
    "Pairs",
    "PlaceRow",
    "Scope",
    "Spelling",
    "count_facts",
    "count_rows",
    "find_entities",
    "list_actors",
    "list_documents",
    "list_facts",
    "list_mentions",
    "list_names",
    "list_pairs",
    "list_places",
    "list_problems",
    "load_document",
    "load_documents",
    "schema_version",
    "search_sentences",
]
