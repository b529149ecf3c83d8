"""Read the facts of sentences: trigger, roles, status, holder, channel."""

from proxywar.extract.extractor import ExtractOptions, Extractor

__all__ = ["ExtractOptions", "Extractor"]
