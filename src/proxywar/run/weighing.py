"""Keep what is computed over all facts of a case up to date: clusters and disputes."""

from __future__ import annotations

import json

from proxywar.case import CaseStore, list_facts, load_documents


def weigh_case(store: CaseStore) -> None:
    """Compute clusters and disputes over all facts and store them, unless they are up to date.

    Raises:
        CaseError: The case was opened to read (PW505).
    """
    if store.is_weighed:
        return
    from proxywar.weigh import cluster, disputes

    facts, documents = list_facts(store.connection), load_documents(store.connection)
    found = [(d.id, d.kind, d.severity, json.dumps(d.json())) for d in disputes(facts, documents)]
    store.save_clusters(cluster(facts, documents), found)


def compute_clusters(store: CaseStore) -> dict[str, str]:
    """Return the cluster of each fact, for a case that cannot be written now."""
    from proxywar.weigh import cluster

    return cluster(list_facts(store.connection), load_documents(store.connection))
