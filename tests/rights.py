"""Give up the rights of root for a while, so that what may not be read or written is met by root's tests as well."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def nobody() -> Iterator[None]:
    """Run the block as a user whom the rights of files bind: root as nobody, anyone else as they are.

    Nothing may be imported in the block for the first time: Python itself may lie in root's own folder.
    """
    if os.name == "nt" or os.geteuid() != 0:
        yield
        return
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def open_folder() -> Iterator[Path]:
    """Give a folder that every user can reach; pytest's own are closed to all but the user who runs it."""
    with tempfile.TemporaryDirectory(prefix="proxywar-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
