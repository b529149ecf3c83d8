"""The Python interface: read sources into a case, open it, ask it. The command line is a thin shell over this."""

from __future__ import annotations

from proxywar.api.case import Case
from proxywar.api.reading import open_case, read

__all__ = ["Case", "open_case", "read"]
