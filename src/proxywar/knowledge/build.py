"""Make the generated tables out of the CSV rows and of public lists; run by `make knowledge`.

The same inputs give the same rows; a test makes them again and fails where the committed tables differ. Needs the
extra `knowledge`, whose packages carry the lists.
"""

from __future__ import annotations

import sys
from pathlib import Path

from proxywar.knowledge.building.names import write_knowledge
from proxywar.knowledge.building.towns import write_towns
from proxywar.knowledge.sources import built_in

TABLES = Path(__file__).parent / "tables"


def build(folder: Path) -> None:
    """Write `knowledge.sqlite` and `towns.sqlite` into a folder."""
    sources = built_in()
    write_knowledge(folder / "knowledge.sqlite", sources)
    write_towns(folder / "towns.sqlite", sources)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else TABLES)
