"""The unit of work, its local runner, and the read of sources into a case."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from proxywar.run.options import FRAGMENT_MODES, ReadOptions
    from proxywar.run.reading import Report, find_files, read_into
    from proxywar.run.threads import limit_threads
    from proxywar.run.work import read_documents

__all__ = ["FRAGMENT_MODES", "ReadOptions", "Report", "find_files", "limit_threads", "read_documents", "read_into"]

_HOMES = {
    "options": ("FRAGMENT_MODES", "ReadOptions"),
    "reading": ("Report", "find_files", "read_into"),
    "threads": ("limit_threads",),
    "work": ("read_documents",),
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is: a process that only reads documents opens no case and no source."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
