"""From mentions to one actor across spellings: within a document here, across a case by the knowledge base's ids."""

from proxywar.resolve.document import resolve_reading
from proxywar.resolve.spelling import Alike, alike_actors, near_names

__all__ = ["Alike", "alike_actors", "near_names", "resolve_reading"]
