"""Open files without waiting and unpack gzip as it is read, up to a limit."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from typing import IO, Any

from proxywar.sources.suffixes import STDIN

GZIP_MAGIC = b"\x1f\x8b"
MAX_RATIO = 300
"""Text packs to a tenth, a much repeated one to a hundredth; what grows more than this was made to fill memories."""
FREE_BYTES = 64 * 2**20
"""So much may come out at whatever ratio."""


class BombError(OSError):
    """A packed file grows beyond measure."""


class Unpacked(io.RawIOBase):
    """The content of a gzip file.

    Reading raises `BombError` where it grows beyond measure, `EOFError` where it is cut short.
    """

    def __init__(self, packed: IO[bytes]) -> None:
        super().__init__()
        self._packed = packed
        self._content = gzip.GzipFile(fileobj=packed, mode="rb")
        self._given = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next."""
        try:
            size = self._content.readinto(buffer)
        except zlib.error as error:
            raise EOFError(str(error)) from error
        self._given += size
        if self._given > FREE_BYTES and self._given > MAX_RATIO * max(self._packed.tell(), 1):
            raise BombError(f"more than {MAX_RATIO} bytes come out of each that is in it")
        return size

    def close(self) -> None:
        """Close the packed file too."""
        self._content.close()
        self._packed.close()
        super().close()


def open_source(path: str) -> IO[bytes]:
    """Open a file or standard input.

    Raises:
        OSError: It cannot be opened, or is a folder or a device.
    """
    if path == STDIN:
        return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)
    # Opened without waiting: a pipe in a folder that nobody writes to must not stop the whole read.
    fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(fd).st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        os.close(fd)
        raise OSError("it is a device, not a file")
    if hasattr(os, "set_blocking") and not stat.S_ISDIR(mode):
        os.set_blocking(fd, True)
    return os.fdopen(fd, "rb")


def unpack_stream(file: IO[bytes]) -> IO[bytes]:
    """Return the content of a gzip file that was opened at its start."""
    return io.BufferedReader(Unpacked(file), 2**16)


def peek(file: IO[bytes], size: int) -> bytes:
    """Read up to `size` bytes, fewer only at the end: pipes give what is there."""
    parts: list[bytes] = []
    while size > 0 and (part := file.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class Replayed(io.RawIOBase):
    """A stream whose first bytes were read already and come first again."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        super().__init__()
        self._head = head
        self._rest = rest
        self._at = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next."""
        if self._head:
            part, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            part = self._rest.read(len(buffer))
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)
