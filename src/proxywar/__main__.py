"""Let `python -m proxywar` be the command."""

import sys

from proxywar.cli import main

if __name__ == "__main__":  # spawned workers import this module again
    sys.exit(main())
