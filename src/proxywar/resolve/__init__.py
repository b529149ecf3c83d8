"""From mentions to one actor across spellings: within a document here, across a case by the knowledge base's ids."""

from proxywar.resolve.document import resolve_reading

__all__ = ["resolve_reading"]
