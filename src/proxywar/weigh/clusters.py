"""Tell which facts report the same event or tie, across documents and languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from proxywar.records import Fact
from proxywar.weigh.leaders import Rule, Span, lead
from proxywar.weigh.library import Documents, Library, content_id
from proxywar.weigh.profiles import Profile, anchors, describe_fact, kept_keys, sought_keys, window_days
from proxywar.weigh.sameness import ENOUGH, agreement


class SameEvent(Rule[Profile]):
    """Facts around the most specific report of an event or tie: a short window first, then most anchors, then by id."""

    def rank(self, item: Profile) -> tuple[int, int, str]:
        """Return where a fact comes in the order."""
        return (window_days(item.window), -len(anchors(item)), item.id)

    def kept(self, item: Profile) -> Iterable[str]:
        """Return the keys under which a fact is found."""
        return kept_keys(item)

    def sought(self, item: Profile) -> Iterable[str]:
        """Return the keys under which others that may report the same are kept."""
        return sought_keys(item)

    def span(self, item: Profile) -> Span:
        """Return the days on which a fact may have been."""
        return item.window

    def is_timeless(self, key: str) -> bool:  # noqa: ARG002
        """Return False: no two facts of other days are one event."""
        return False

    def points(self, item: Profile, leader: Profile) -> float:
        """Return the points of agreement where they are enough."""
        points = agreement(item, leader)
        return points if points >= ENOUGH else 0.0


SAME_EVENT = SameEvent()


def cluster(facts: Iterable[Fact], documents: Documents) -> dict[str, str]:
    """Return the cluster id of each fact id; neither the order of facts nor that of documents matters.

    Args:
        facts: Of one or many documents.
        documents: The documents of the facts; their dates bound reports that carry none.

    Returns:
        Ids made of content: "c-" and a hash of the id of the fact that leads the cluster, its most specific one.
    """
    library = Library(documents)
    leaders = lead((describe_fact(fact, library) for fact in facts), SAME_EVENT)
    return {ident: cluster_id(leader) for ident, leader in sorted(leaders.items())}


def known_clusters(facts: Sequence[Fact], documents: Documents) -> dict[str, str]:
    """Return the cluster id of each fact id, as a case has stored them; found anew where any fact carries none.

    Args:
        facts: Of a case, all or some of them.
        documents: The documents of the facts.
    """
    stored = {fact.id: fact.cluster for fact in facts if fact.cluster is not None}
    return stored if len(stored) == len({fact.id for fact in facts}) else cluster(facts, documents)


def cluster_id(leader: str) -> str:
    """Return the id of the cluster that a fact leads."""
    return content_id("c-", leader)
