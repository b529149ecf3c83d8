"""Which browser parts of others are built into this installation."""

from __future__ import annotations

from pathlib import Path

PARTS = ("htmx.js", "cytoscape.js", "layout-base.js", "cose-base.js", "cytoscape-fcose.js", "d3-array.js", "d3-geo.js")
"""Files that the build puts into `static/parts`; see `hatch_build.py`."""
FOLDER = Path(__file__).parent / "static" / "parts"


def missing_parts() -> list[str]:
    """Return the parts that are not there: of an editable installation made where npm could not be reached."""
    return [name for name in PARTS if not (FOLDER / name).is_file()]
