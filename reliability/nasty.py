"""Nasty inputs, made anew each time: what a pile from the internet, or somebody who means harm, may hold.

Each must end as a document or as rows of `problems`, within ten seconds and one gigabyte. `FACT` is a sentence that
gives a fact, so that the table can show where the rest did not drown it.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reliability import nasty_archives, nasty_lines, nasty_pages, nasty_pdfs, nasty_texts
from reliability.nasty_texts import FACT

Make = Callable[[Path], Path]


@dataclass(frozen=True, slots=True)
class Nasty:
    """One nasty input.

    Attributes:
        name: Unique, and telling.
        make: Writes it into an empty folder and returns the path to read.
        is_slow: True where making or reading it takes seconds; left out of the quick selection.
    """

    name: str
    make: Make
    is_slow: bool = False


def inputs() -> list[Nasty]:
    """Return all nasty inputs."""
    found = [
        Nasty(name, _writer(name, data), is_slow)
        for room in (nasty_texts, nasty_lines, nasty_pages, nasty_pdfs, nasty_archives)
        for name, data, is_slow in room.files()
    ]
    found += [Nasty(name, make) for name, make in _places()]
    names = [one.name for one in found]
    if len(set(names)) < len(names):
        raise ValueError(f"names that stand twice: {sorted(n for n in set(names) if names.count(n) > 1)}")
    return found


def _writer(name: str, data: bytes | Callable[[], bytes]) -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data() if callable(data) else data)
        return path

    return make


def _places() -> Iterator[tuple[str, Make]]:
    """Yield what is nasty about where a file lies or how it is called."""
    if os.name == "nt":
        return
    for label, name in (
        ("newline", "a\nb.txt"), ("escape", "a\x1b[31m\x07.txt"), ("override", "a\u202etxt.exe"), ("dash", "-rf.txt"),
        ("shell", "$(touch x);`id`.txt"), ("pattern", "[a]*?.txt"), ("formula", "=1+1.txt"), ("markup", "<b>.txt"),
        ("longest", "n" * 251 + ".txt"), ("quote", "'\".txt"), ("spaces", "   .txt"), ("percent", "%s%n{0}.txt"),
    ):  # fmt: skip
        yield f"name-{label}", _named(name.encode())
    yield "name-not-utf8", _named(b"caf\xe9\xff.txt")
    yield "link-loop", _link_loop
    yield "link-to-itself", _link_to_itself
    yield "link-to-nothing", _link_to_nothing
    yield "link-up", _link_up
    yield "folder-named-txt", _folder_named_txt
    yield "folders-200-deep", _deep_folders
    yield "pipe-without-writer", _pipe
    yield "socket", _socket
    yield "device", lambda _: Path("/dev/zero")
    yield "empty-folder", lambda folder: folder


def _named(name: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118  # names of bytes
        with open(path, "wb") as file:  # noqa: PTH123  # the same
            file.write(FACT.encode())
        return Path(os.fsdecode(path))

    return make


def _link_loop(folder: Path) -> Path:
    (folder / "a").mkdir()
    (folder / "a" / "b").symlink_to(folder, target_is_directory=True)
    (folder / "a" / "f.txt").write_text(FACT, encoding="utf-8")
    return folder


def _link_to_itself(folder: Path) -> Path:
    (folder / "self.txt").symlink_to(folder / "self.txt")
    return folder / "self.txt"


def _link_to_nothing(folder: Path) -> Path:
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    return folder


def _link_up(folder: Path) -> Path:
    (folder / "up").symlink_to("../../../../../../../../..", target_is_directory=True)
    (folder / "f.txt").write_text(FACT, encoding="utf-8")
    return folder


def _folder_named_txt(folder: Path) -> Path:
    (folder / "a.txt").mkdir()
    (folder / "a.txt" / "b.txt").write_text(FACT, encoding="utf-8")
    return folder / "a.txt"


def _deep_folders(folder: Path) -> Path:
    deep = folder.joinpath(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "f.txt").write_text(FACT, encoding="utf-8")
    return folder


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def _socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as opened:
        here = Path.cwd()
        os.chdir(folder)  # names of sockets are short
        try:
            opened.bind("s.txt")
        finally:
            os.chdir(here)
    return folder / "s.txt"
