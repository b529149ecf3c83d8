"""The unit of work, its local runner, and the read of sources into a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxywar.on_demand import import_on_demand

if TYPE_CHECKING:
    from proxywar.run.options import FRAGMENT_MODES, ReadOptions
    from proxywar.run.reading import Report, find_files, read_into
    from proxywar.run.threads import limit_threads
    from proxywar.run.work import read_documents

__all__ = ["FRAGMENT_MODES", "ReadOptions", "Report", "find_files", "limit_threads", "read_documents", "read_into"]

# A process that only reads documents opens no case and no source.
_HOMES = {
    "FRAGMENT_MODES": "options", "ReadOptions": "options", "Report": "reading", "find_files": "reading",
    "read_into": "reading", "limit_threads": "threads", "read_documents": "work",
}  # fmt: skip
__getattr__ = import_on_demand(globals(), _HOMES)
