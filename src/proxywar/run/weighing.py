"""Keep what is computed over all facts of a case up to date: clusters, disputes, counts of facts."""

from __future__ import annotations

from proxywar.case import CaseStore, list_facts, load_documents
from proxywar.case.paging import save_counts
from proxywar.run.collector import without_collector


def prepare_weighing() -> None:
    """Load what weighing a case needs, so that it is there when the last document is."""
    from proxywar.find.times_grammar import grammar
    from proxywar.knowledge import Gazetteer
    from proxywar.lang import LANGUAGES
    from proxywar.run.linking import load_world
    from proxywar.weigh import stored

    del stored
    with without_collector():
        load_world(Gazetteer.load())
        for lang in LANGUAGES:
            grammar(lang)


def weigh_case(store: CaseStore) -> None:
    """Bring clusters, copies and disputes up to date with what was read since, unless they are.

    Raises:
        CaseError: The case was opened to read (PW505).
    """
    if store.is_weighed:
        return
    from proxywar.run.linking import link_case
    from proxywar.weigh.stored import update_weighing

    with without_collector():
        link_case(store)
        with store.transaction() as connection:
            update_weighing(connection)
            save_counts(connection)


def compute_clusters(store: CaseStore) -> dict[str, str]:
    """Return the cluster of each fact, for a case that cannot be written now."""
    from proxywar.weigh import cluster

    return cluster(list_facts(store.connection), load_documents(store.connection))
