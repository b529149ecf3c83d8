"""The case file: schema, migrations, writes, queries and full-text search over one SQLite file."""

from __future__ import annotations

from proxywar.case.facts import HOLDS, FactFilter, count_facts, find_entities, iter_facts, list_facts, list_names
from proxywar.case.identity import Pairs, list_pairs
from proxywar.case.intake import Intake
from proxywar.case.lists import (
    Scope,
    count_documents,
    count_rows,
    list_actors,
    list_documents,
    list_mentions,
    list_places,
    list_problems,
)
from proxywar.case.paging import DATED, STORED, find_row, page_list, page_timeline, save_list, state_of
from proxywar.case.readings import iter_readings, load_documents
from proxywar.case.rereading import load_document
from proxywar.case.rows import ActorRow, DocumentRow, Hit, MentionRow, PlaceRow, Spelling
from proxywar.case.schema import schema_version
from proxywar.case.search import search_sentences
from proxywar.case.store import CaseStore

__all__ = [
    "DATED",
    "HOLDS",
    "STORED",
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
    "count_documents",
    "count_facts",
    "count_rows",
    "find_entities",
    "find_row",
    "iter_facts",
    "iter_readings",
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
    "page_list",
    "page_timeline",
    "save_list",
    "schema_version",
    "search_sentences",
    "state_of",
]
