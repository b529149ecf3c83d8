"""The unit of work, its local runner, and the read of sources into a case."""

from __future__ import annotations

from proxywar.run.options import FRAGMENT_MODES, ReadOptions
from proxywar.run.reading import Report, find_files, read_into
from proxywar.run.threads import limit_threads
from proxywar.run.work import read_documents

__all__ = ["FRAGMENT_MODES", "ReadOptions", "Report", "find_files", "limit_threads", "read_documents", "read_into"]
