"""Read the facts of sentences: trigger, roles, status, holder, channel."""

from proxywar.extract.extractor import Extractor, ExtractOptions

__all__ = ["ExtractOptions", "Extractor"]
