"""Check rows of the knowledge base; run as `python -m proxywar.knowledge.lint [FOLDER]`, exit 1 on a finding.

Without a folder the built-in rows are checked; with one, the rows in it, laid over the built-in ones.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from proxywar.errors import ProxywarError
from proxywar.knowledge.checks import find_faults
from proxywar.knowledge.gazetteer import Gazetteer
from proxywar.knowledge.sources import built_in


def main(arguments: list[str] | None = None) -> int:
    """Print the faults and their number."""
    parser = argparse.ArgumentParser(prog="python -m proxywar.knowledge.lint", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of your own rows")
    options = parser.parse_args(arguments)
    if options.folder is None:
        faults = list(find_faults(built_in()))
    else:
        try:
            Gazetteer.load(options.folder)
            faults = []
        except ProxywarError as error:
            faults = [f"{error.message} {error.hint or ''}".strip()]
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
