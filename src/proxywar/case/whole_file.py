"""Write files whole or not at all, and never over another one unasked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proxywar.errors import InputError, UsageError


def check_output(output: Path, *, force: bool) -> None:
    """Refuse to write over a file.

    Raises:
        UsageError: It is a folder (PW102), or the file is there already and `force` is not set (PW108).
    """
    if output.is_dir():
        raise UsageError("PW102", f"{output} is a folder, not a file.", "Name a file to write into.")
    if output.exists() and not force:
        raise UsageError("PW108", f"{output} is there already.", "Name another file, or add --force to write over it.")


@contextmanager
def write_whole(*outputs: Path) -> Iterator[list[Path]]:
    """Give passing files beside the outputs, and put them in place once all of them are written.

    What stops the writing, a full disk, Ctrl-C or an error, leaves the outputs as they were.

    Args:
        outputs: Put in place in this order; the last one last.

    Raises:
        InputError: A file cannot be written (PW308).
    """
    passing: list[Path] = []
    output = outputs[-1]
    try:
        for output in outputs:
            handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
            os.close(handle)
            passing.append(Path(name))
        yield passing
        for output, path in zip(outputs, passing, strict=True):
            _settle(path)
            path.replace(output)
    except OSError as error:
        raise InputError(
            "PW308", f"{output} cannot be written: {error.strerror or error}.", "Check its folder."
        ) from error
    finally:
        for path in passing:
            path.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Bring a file to the disk, with the rights that a plain `open` gives; temporary files are closed to others."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
